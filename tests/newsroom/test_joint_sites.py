"""The site of an office shows of a joint release what that office has signed."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contacts import office_table
from iomsite.publishing.acts import apply_due
from newsroom.models import Article, ArticleOffice
from newsroom.partner_answers import decline, sign
from tests.factories import make_article, make_office
from tests.newsroom.joint import (
    HOME,
    LIST,
    PAGE,
    answer,
    do,
    mails,
    make_joint,
    make_world,
    now,
    publish_without,
    row_of,
    say,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return make_world()


@pytest.fixture
def joint(world):
    return make_joint(world.kenya, world.ghana, author=world.writer)


@pytest.fixture
def live(world, joint):
    """The release is public and signed."""
    do("submit", joint, world.writer)
    sign(joint, world.ghana.pk, by=world.partner, number=1)
    do("publish", joint, world.editor)
    return now(joint)


def test_signed_release_is_on_the_site_of_its_partner(client, world, joint):
    do("submit", joint, world.writer)
    sign(joint, world.ghana.pk, by=world.partner, number=1)

    do("publish", joint, world.editor)

    row = row_of(joint, world.ghana)
    assert (row.state, row.is_waiting, row.answered_by) == (
        "signed",
        False,
        world.partner,
    )
    assert "Three ports" in client.get(LIST).text
    page = " ".join(client.get(PAGE).text.split())
    assert "Issued jointly by WMA Kenya and WMA Ghana" in page


def test_unsigned_release_is_nowhere_on_the_site_of_its_partner(client, world, joint):
    publish_without(joint, world)

    response = client.get(f"{PAGE}?utm=1")

    row = row_of(joint, world.ghana)
    assert (row.state, row.reason) == ("released", "It cannot wait")
    for path in (LIST, "/ghana/en/", "/ghana/en/news/?kind=news"):
        assert "Three ports" not in client.get(path).text
    assert (response.status_code, response["Location"]) == (
        302,
        f"{HOME}?utm=1",
    )
    assert response["Cache-Control"] == "public, max-age=60"
    page = client.get("/kenya/en/news/three-ports/").text
    assert "Issued by" in page
    assert "Ghana" not in page.partition('id="share"')[0].partition("<main")[2]


def test_partner_may_sign_what_went_out_without_it(client, world, joint):
    publish_without(joint, world)

    sign(joint, world.ghana.pk, by=world.partner, number=now(joint).newest.number)

    assert (client.get(PAGE).status_code, row_of(joint, world.ghana).state) == (
        200,
        "signed",
    )
    assert "Three ports" in client.get(LIST).text


def test_draft_of_a_change_leaves_the_site_of_the_partner_as_it_is(client, world, live):
    say(live, body="<p>Four ports.</p>")
    unsigned = client.get(PAGE)
    number = now(live).newest.number
    decline(live, world.ghana.pk, by=world.partner, number=number, reason="Why four?")
    declined = client.get(PAGE)
    sign(live, world.ghana.pk, by=world.partner, number=number)
    signed = client.get(PAGE)

    for response in (unsigned, declined, signed):
        assert response.status_code == 200
        assert "Three ports share one list." in response.text


def test_change_published_without_the_partner_leaves_its_site(client, world, live):
    live = say(live, body="<p>Four ports.</p>")

    publish_without(live, world)

    assert client.get(PAGE).status_code == 302
    assert "Three ports" not in client.get(LIST).text


def test_new_address_of_the_signed_text_leaves_no_site(client, world, live):
    """Though the partner has signed another draft since, which was given up."""
    drafted = say(live, body="<p>Four ports.</p>")
    sign(live, world.ghana.pk, by=world.partner, number=drafted.newest.number)
    say(live, **{**live.live.data, "slug": "harbours"})

    do("publish", live, world.editor)

    assert client.get("/ghana/en/news/harbours/").status_code == 200


def test_change_of_what_an_import_brought_leaves_the_site_too(client, world):
    imported = make_article(
        office=world.kenya, partners=[world.ghana], slug="three-ports"
    )
    before = client.get(PAGE).status_code
    imported = say(imported, body="<p>Four ports.</p>")

    publish_without(imported, world)

    assert (before, client.get(PAGE).status_code) == (200, 302)


def test_change_scheduled_without_the_partner_leaves_its_site_at_its_hour(
    client, world, live
):
    live = say(live, body="<p>Four ports.</p>")
    do("submit", live, world.writer)
    hour = timezone.now() + timedelta(hours=1)
    do("schedule", live, world.editor, at=hour, without="It cannot wait")
    before = client.get(PAGE).status_code

    apply_due(live, hour + timedelta(seconds=1))

    assert (before, client.get(PAGE).status_code) == (200, 302)


def test_partner_that_signs_before_the_hour_keeps_it(client, world, live):
    live = say(live, body="<p>Four ports.</p>")
    do("submit", live, world.writer)
    hour = timezone.now() + timedelta(hours=1)
    do("schedule", live, world.editor, at=hour, without="It cannot wait")
    number = now(live).newest.number
    sign(live, world.ghana.pk, by=world.partner, number=number)

    apply_due(live, hour + timedelta(seconds=1))

    assert "Four ports." in client.get(PAGE).text


def test_signing_a_draft_does_not_show_a_text_that_is_not_signed(client, world, joint):
    publish_without(joint, world)
    say(joint, body="<p>Four ports.</p>")
    article = now(joint)

    sign(joint, world.ghana.pk, by=world.partner, number=article.newest.number)
    drafted = client.get(PAGE).status_code
    sign(joint, world.ghana.pk, by=world.partner, number=article.live.number)
    both = client.get(PAGE)

    assert (drafted, both.status_code) == (302, 200)
    assert "Three ports share one list." in both.text
    assert now(joint).unsigned(now(joint).newest) == []


def test_declining_what_is_public_takes_it_off_the_site(client, world, live):
    number = live.newest.number

    decline(live, world.ghana.pk, by=world.partner, number=number, reason="Wrong")

    assert client.get(PAGE).status_code == 302
    assert answer(live, world.ghana).endswith(": Wrong")
    assert mails("Not signed: Three ports") == ["writer@kenya.example"]


def test_scheduled_release_appears_at_its_second_where_it_is_signed(
    client, world, joint
):
    mali = make_office("mali")
    ArticleOffice.objects.create(
        article=joint,
        office=mali,
        position=2,
        state="asked",
        language="en",
        kind="news",
    )
    do("submit", joint, world.writer)
    sign(joint, world.ghana.pk, by=world.partner, number=1)
    hour = timezone.now() + timedelta(hours=1)
    do("schedule", joint, world.editor, at=hour, without="Mali sleeps")
    paths = [f"/{slug}/en/news/three-ports/" for slug in ("ghana", "mali")]
    before = [client.get(path).status_code for path in paths]
    Article.objects.update(published_at=timezone.now())
    Article.objects.get().times_changed()

    after = [client.get(path).status_code for path in paths]

    assert (before, after) == ([404, 404], [200, 302])


def test_each_language_is_signed_by_itself(client, world, live):
    swahili = make_joint(
        world.kenya,
        world.ghana,
        author=world.writer,
        language="sw",
        key=live.translation_key,
        slug="bandari-tatu",
    )
    for office in (world.kenya, world.ghana):
        office.languages = ["en", "sw"]
        office.save()
    office_table.clear()
    publish_without(swahili, world)

    response = client.get(PAGE)
    there = client.get("/ghana/sw/news/bandari-tatu/")

    switch = response.text.partition('class="languages"')[2].partition("</details>")[0]
    assert "bandari-tatu" not in switch
    assert [each.language for each in response.context["elsewhere"]] == ["sw"]
    assert (there.status_code, there["Location"]) == (
        302,
        "http://127.0.0.1:8000/kenya/sw/news/bandari-tatu/",
    )


def test_gone_release_says_so_where_it_was_not_signed(client, world, joint):
    publish_without(joint, world)
    do("gone", joint, world.editor, notice="A court ordered it.")

    response = client.get(PAGE)

    assert response.status_code == 410
    assert "A court ordered it." in response.text


@pytest.mark.parametrize("suffix", ["", "text/"])
def test_office_that_was_never_asked_knows_nothing(client, world, live, suffix):
    make_office("mali")

    response = client.get(f"/mali/en/news/three-ports/{suffix}")

    assert response.status_code == 404


def test_text_version_is_led_on_too(client, world, joint):
    publish_without(joint, world)

    assert client.get(f"{PAGE}text/").status_code == 302


@pytest.mark.parametrize("partners", [1, 3])
def test_leading_on_costs_one_query(
    client, world, partners, django_assert_max_num_queries
):
    others = [make_office() for _ in range(1, partners)]
    joint = make_joint(world.kenya, world.ghana, *others, author=world.writer)
    publish_without(joint, world)
    client.get(PAGE)

    with django_assert_max_num_queries(20) as led_on:
        assert client.get(PAGE).status_code == 302
    with django_assert_max_num_queries(20) as lost:
        assert client.get("/ghana/en/news/never-there/").status_code == 404

    def by_middleware(queries):
        return [
            query["sql"]
            for query in queries.captured_queries
            if 'FROM "newsroom_articleoffice" INNER JOIN "newsroom_article"'
            in query["sql"]
            or "formerarticleaddress" in query["sql"]
            or "formerpageaddress" in query["sql"]
        ]

    assert (len(by_middleware(led_on)), len(by_middleware(lost))) == (1, 3)
