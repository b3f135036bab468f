"""The panels of a joint release in the admin of its issuing office."""

import pytest
from django.utils import timezone

from iomsite.publishing.acts import publish
from iomsite.publishing.models import Event
from newsroom.models import ArticleOffice
from newsroom.offices import name_offices
from newsroom.partner_answers import decline, sign
from tests.factories import make_article, make_office, make_user
from tests.newsroom.joint import (
    do,
    mails,
    make_joint,
    make_world,
    now,
    panel,
    say,
    slugs,
    url,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    world = make_world()
    world.mali = make_office("mali")
    make_user("editor", world.mali, email="editor@mali.example")
    return world


@pytest.fixture
def joint(world):
    return make_joint(world.kenya, world.ghana, author=world.writer)


@pytest.fixture
def live(world, joint):
    do("submit", joint, world.writer)
    sign(joint, world.ghana.pk, by=world.partner, number=1)
    do("publish", joint, world.editor)
    return now(joint)


def test_second_of_two_is_told_and_what_was_chosen_stays(client, world, live):
    client.force_login(world.editor)
    mine = panel(live, world.kenya, world.ghana, world.mali, reason="My words")
    name_offices(live, [world.kenya], by=world.editor, reason="They left")

    first = client.post(url(live, "offices"), mine)
    kept = slugs(live)
    again = mine | {"offices-shown": f"news:{world.kenya.pk}"}
    client.post(url(live, "offices"), again)

    assert (
        "Somebody has changed this since you opened the page. It is now: News, Kenya."
        in first.text
    )
    assert "My words" in first.text
    assert f'value="{world.mali.pk}" selected' in first.text
    assert f'value="news:{world.kenya.pk}"' in first.text
    assert (kept, slugs(live)) == (["kenya"], ["kenya", "ghana", "mali"])


def test_sending_it_twice_changes_it_once(client, world, joint):
    client.force_login(world.editor)
    data = panel(joint, world.kenya, world.ghana, world.mali)

    client.post(url(joint, "offices"), data)
    client.post(
        url(joint, "offices"), panel(joint, world.kenya, world.ghana, world.mali)
    )

    assert Event.objects.filter(act="offices").count() == 1


def test_panel_without_what_it_was_shown_for_changes_nothing(client, world, joint):
    client.force_login(world.editor)

    client.post(url(joint, "offices"), panel(joint, world.kenya, world.mali, shown=""))

    assert slugs(joint) == ["kenya", "ghana"]


def test_issuing_office_sees_where_each_partner_stands(client, world):
    offices = {
        name: make_office(name)
        for name in ("signed", "earlier", "asked", "declined", "dropped", "later")
    }
    joint = make_joint(world.kenya, *offices.values(), author=world.writer)
    name_offices(joint, [world.kenya, *list(offices.values())[:-1]])
    do("submit", joint, world.writer)
    sign(joint, offices["earlier"].pk, by=None, number=1)
    say(joint, body="<p>Four ports.</p>")
    sign(joint, offices["signed"].pk, by=None, number=2)
    decline(joint, offices["declined"].pk, by=None, number=2, reason="Why four?")
    staying = [each for name, each in offices.items() if name != "dropped"]
    ArticleOffice.objects.filter(office=offices["later"]).delete()
    ArticleOffice.objects.create(
        article=joint, office=offices["later"], position=9, state="asked"
    )
    name_offices(joint, [world.kenya, *staying], by=world.editor, reason="Too many")
    client.force_login(world.editor)

    page = client.get(url(joint, "change"))

    day = timezone.localdate()
    partners = page.context["side"]["joint"]["partners"]
    found = {
        each["row"].office.slug: each["answer"].replace(f"{day:%-d}", "D")
        for each in partners
    }
    assert set(found) == set(offices)
    assert found["signed"] == "has signed this text"
    assert found["earlier"] == "has signed an earlier text"
    assert found["asked"].startswith("asked on ")
    assert found["declined"].startswith("declined on ")
    assert found["declined"].endswith(": Why four?")
    assert found["dropped"] == "dropped: Too many"
    assert "Why four?" in page.text


def test_button_asks_the_partners_now(client, world, joint):
    client.force_login(world.writer)

    page = client.get(url(joint, "change"))
    stale = client.post(
        url(joint, "offices"), {"_act": "ask", "base_revision": 0}, follow=True
    )
    unasked = mails("To sign")
    done = client.post(
        url(joint, "offices"), {"_act": "ask", "base_revision": 1}, follow=True
    )
    again = client.post(
        url(joint, "offices"), {"_act": "ask", "base_revision": 1}, follow=True
    )

    assert "Ask the partners now" in page.text
    assert "A newer version was saved" in stale.text
    assert unasked == []
    assert "Asked to sign: Ghana." in done.text
    assert "Nobody was asked" in again.text
    assert mails("To sign") == ["editor@ghana.example"]


def test_whoever_gives_it_away_is_led_to_the_list(client, world, joint):
    world.editor.memberships.create(office=world.mali, role="contributor")
    world.editor.memberships.filter(office=world.kenya).update(role="editor")
    client.force_login(world.editor)
    data = panel(joint, world.mali)
    response = client.post(url(joint, "offices"), data)
    world.editor.memberships.filter(office=world.mali).delete()

    assert response["Location"] == url(joint, "change")
    assert slugs(joint) == ["mali"]


@pytest.mark.parametrize(
    ("role", "home"), [("contributor", "kenya"), ("editor", "mali")]
)
def test_public_release_goes_to_an_office_for_which_one_publishes(
    client, world, role, home
):
    article = make_article(office=world.kenya)
    world.editor.memberships.create(office=world.mali, role=role)
    client.force_login(world.editor)

    client.post(url(article, "offices"), panel(article, world.mali, reason="Theirs"))

    assert slugs(article) == [home]


@pytest.fixture(params=[2, 60])
def crowd(request, world):
    partners = [make_office() for _ in range(request.param)]
    article = make_joint(world.kenya, *partners, author=world.writer)
    for partner in partners:
        sign(article, partner.pk, by=None, number=1)
    publish(article, by=None)
    article = say(article, body="<p>Four ports.</p>")
    return article, partners


@pytest.fixture
def costs(django_assert_max_num_queries):
    def count(act):
        with django_assert_max_num_queries(200) as asked:
            act()
        return len(asked)

    return count


@pytest.mark.parametrize("who", ["editor", "partner", "root"])
def test_form_costs_the_same_for_two_partners_and_sixty(
    client, world, crowd, costs, who
):
    article, partners = crowd
    world.partner.memberships.update(office=partners[0])
    world.root = make_user(is_superuser=True)
    client.force_login(getattr(world, who))
    client.get(url(article, "change"))

    assert costs(lambda: client.get(url(article, "change"))) <= 25


def test_naming_sixty_costs_what_two_do(client, world, crowd, costs):
    article, partners = crowd
    client.force_login(world.editor)
    data = panel(article, world.kenya, *partners[::-1])

    assert costs(lambda: client.post(url(article, "offices"), data)) <= 45
    assert slugs(article)[1] == partners[-1].slug


def test_readers_pages_cost_the_same_for_two_partners_and_sixty(
    client, world, crowd, costs
):
    _article, partners = crowd
    site = f"/{partners[-1].slug}/en"
    client.get(f"{site}/news/")

    assert costs(lambda: client.get(f"{site}/news/three-ports/")) <= 8
    assert costs(lambda: client.get(f"{site}/news/")) <= 6
    assert client.get(f"{site}/news/three-ports/").status_code == 200


def test_offices_of_one_name_stand_side_by_side(client, world):
    first, second = (
        make_office(slug, name={"en": "Congo"}) for slug in ("congo-1", "congo-2")
    )
    article = make_article(office=first, partners=[second], title="Two Congos")
    client.force_login(make_user(is_superuser=True))

    pages = [
        client.get(f"{site}/en/news/two-congos/")
        for site in ("", "/congo-1", "/congo-2")
    ]
    form = client.get(url(article, "change"))

    assert {page.status_code for page in [*pages, form]} == {200}
    for page in pages:
        assert "WMA Congo and WMA Congo" in " ".join(page.text.split())
