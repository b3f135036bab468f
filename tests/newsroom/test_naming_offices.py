"""Who names the offices of a release, and what follows for those named and dropped."""

import pytest
from django.urls import reverse
from django.utils import timezone

from iomsite.publishing.models import Event, ForcedPublication
from iomsite.publishing.workflow import Refused
from newsroom.models import Article, ArticleOffice
from newsroom.offices import name_offices
from newsroom.partner_answers import sign
from tests.factories import make_article, make_office, make_user
from tests.newsroom.joint import (
    HOME,
    LIST,
    PAGE,
    do,
    mails,
    make_joint,
    make_world,
    now,
    panel,
    row_of,
    slugs,
    url,
)
from tests.test_rights import content, everything

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


@pytest.mark.parametrize(
    ("role", "status", "expected"),
    [
        ("contributor", 403, ["kenya"]),
        ("editor", 302, ["kenya", "ghana"]),
    ],
)
def test_naming_the_offices_of_what_is_public_takes_the_right_to_publish(
    client, world, role, status, expected
):
    article = make_article(office=world.kenya)
    client.force_login(make_user(role, world.kenya))

    response = client.post(
        url(article, "offices"), panel(article, world.kenya, world.ghana)
    )

    assert (response.status_code, slugs(article)) == (status, expected)


def test_a_draft_is_no_door_to_its_published_translation(client, world):
    article = make_article(office=world.kenya)
    draft = make_article(
        office=world.kenya, language="sw", translation_of=article, draft=True
    )
    client.force_login(world.writer)

    response = client.post(
        url(draft, "offices"), panel(draft, world.kenya, world.ghana)
    )

    assert (response.status_code, slugs(article)) == (403, ["kenya"])


def test_contributor_names_the_partners_of_a_draft(client, world):
    draft = make_article(office=world.kenya, draft=True)
    client.force_login(world.writer)

    response = client.post(
        url(draft, "offices"), panel(draft, world.kenya, world.ghana)
    )

    assert (response.status_code, slugs(draft)) == (302, ["kenya", "ghana"])


@pytest.mark.parametrize("role", ["contact-manager", "headquarters-editor"])
def test_only_who_writes_for_an_office_can_give_it_a_release(client, world, live, role):
    """Beside the right for the office that issues it now."""
    world.editor.memberships.create(office=world.mali, role=role)
    client.force_login(world.editor)

    client.post(url(live, "offices"), panel(live, world.mali, world.kenya, world.ghana))

    expected = ["kenya", "ghana"]
    if role == "headquarters-editor":
        expected = ["mali", "kenya", "ghana"]
    assert slugs(live) == expected


@pytest.mark.parametrize("act", ["", "ask", "drop"])
def test_people_of_other_offices_name_nothing(client, world, live, act):
    data = panel(live, world.mali, kind="story", reason="Ours")
    data |= {"_act": act, "drop-partner": world.ghana.pk, "drop-reason": "Ours"}
    data |= {"base_revision": live.newest.number}
    users = (world.partner, make_user("editor", world.mali), make_user())
    before, statuses = content(), []

    for user in users:
        client.force_login(user)
        statuses.append(client.post(url(live, "offices"), data).status_code)

    before |= {"contacts.User": content()["contacts.User"]}
    assert (statuses, content()) == ([403, 404, 404], before)


def names_asked():
    return [each.details["offices"] for each in Event.objects.filter(act="ask")]


@pytest.mark.parametrize(
    ("state", "asked"),
    [
        ("draft", []),
        ("submitted", ["Mali"]),
        ("approved", ["Mali"]),
        ("live", ["Mali"]),
    ],
)
def test_new_partner_is_asked_like_the_others(world, joint, state, asked):
    if state != "draft":
        do("submit", joint, world.writer)
    if state in ("approved", "live"):
        do("approve", joint, world.editor)
    if state == "live":
        do("publish", joint, world.editor, without="It cannot wait")
    Event.objects.filter(act="ask").delete()

    name_offices(joint, [world.kenya, world.ghana, world.mali], by=world.editor)

    row = row_of(joint, world.mali)
    assert (row.state, row.is_shown, row.is_waiting) == ("asked", False, bool(asked))
    assert names_asked() == ([asked] if asked else [])
    assert mails("To sign")[-1:] == (
        ["editor@mali.example"] if asked else mails("To sign")[-1:]
    )


def test_only_the_languages_under_way_ask_a_new_partner(world, live):
    draft = make_joint(
        world.kenya,
        world.ghana,
        author=world.writer,
        language="sw",
        key=live.translation_key,
    )

    name_offices(draft, [world.kenya, world.ghana, world.mali], by=world.editor)

    waiting = {each.pk: row_of(each, world.mali).is_waiting for each in (live, draft)}
    assert waiting == {live.pk: True, draft.pk: False}
    assert slugs(live) == slugs(draft) == ["kenya", "ghana", "mali"]


def test_new_partner_of_what_is_public_is_listed_once_it_has_signed(
    client, world, live
):
    path = "/mali/en/news/three-ports/"
    before = client.get(path).status_code
    name_offices(live, [world.kenya, world.mali, world.ghana], by=world.editor)
    named = client.get(path).status_code

    sign(live, world.mali.pk, by=None, number=1)

    assert (before, named, client.get(path).status_code) == (404, 302, 200)
    page = " ".join(client.get(path).text.split())
    assert "WMA Kenya, WMA Mali and WMA Ghana" in page


def test_partners_that_stay_keep_their_answers(world, live):
    answers = ArticleOffice.objects.filter(office=world.ghana)
    before = answers.values().get()

    name_offices(live, [world.kenya, world.mali, world.ghana], by=world.editor)

    assert answers.values().get() == before | {"position": 2}


def test_naming_them_is_an_event_of_each_language(world, live):
    draft = make_joint(
        world.kenya, world.ghana, language="sw", key=live.translation_key
    )

    name_offices(live, [world.kenya, world.ghana, world.mali], by=world.editor)
    name_offices(live, [world.kenya, world.ghana, world.mali], by=world.editor)

    events = Event.objects.filter(act="offices").order_by("revision__object_id")
    assert [(each.revision.object_id, each.by, each.details) for each in events] == [
        (pk, world.editor, {"offices": ["Kenya", "Ghana", "Mali"]})
        for pk in (live.pk, draft.pk)
    ]


def test_partner_that_knows_of_it_is_dropped_with_a_reason(client, world, live):
    client.force_login(world.editor)

    refused = client.post(url(live, "offices"), panel(live, world.kenya))
    kept = slugs(live)
    client.post(
        url(live, "offices"), panel(live, world.kenya, reason="They asked us to")
    )

    assert "Say why it is no longer a release of: Ghana." in refused.text
    assert kept == ["kenya", "ghana"]
    row = row_of(live, world.ghana)
    assert (row.state, row.reason, row.is_shown, row.is_waiting) == (
        "dropped",
        "They asked us to",
        False,
        False,
    )
    assert mails("Without your office: Three ports") == ["editor@ghana.example"]
    assert "Three ports" not in client.get(LIST).text
    assert client.get(PAGE)["Location"] == HOME
    assert "Ghana" not in client.get(HOME).text.partition("contacts")[0]


def test_drop_button_does_the_same(client, world, live):
    client.force_login(world.editor)
    data = {"_act": "drop", "drop-partner": world.ghana.pk}

    empty = client.post(url(live, "offices"), data | {"drop-reason": " "})
    wrong = client.post(
        url(live, "offices"),
        data | {"drop-reason": "Why", "drop-partner": world.mali.pk},
    )
    kept = slugs(live)
    client.post(url(live, "offices"), data | {"drop-reason": "They asked us to"})

    assert (empty.status_code, wrong.status_code) == (200, 200)
    assert (kept, slugs(live)) == (["kenya", "ghana"], ["kenya"])
    assert row_of(live, world.ghana).reason == "They asked us to"


def test_dropping_is_for_all_languages_and_told_once(world, live):
    swahili = make_joint(
        world.kenya,
        world.ghana,
        author=world.writer,
        language="sw",
        key=live.translation_key,
    )
    do("submit", swahili, world.writer)

    name_offices(live, [world.kenya], by=world.editor, reason="They asked us to")

    states = [row_of(each, world.ghana).state for each in (live, swahili)]
    assert states == ["dropped", "dropped"]
    assert mails("Without your office") == ["editor@ghana.example"]


def test_partner_that_was_never_asked_is_forgotten(world, joint):
    name_offices(joint, [world.kenya], by=world.writer)

    assert not ArticleOffice.objects.filter(office=world.ghana).exists()
    assert mails("Without your office") == []


def test_dropped_partner_can_be_invited_again(client, world, live):
    name_offices(live, [world.kenya], by=world.editor, reason="Too soon")

    name_offices(live, [world.kenya, world.ghana], by=world.editor)

    row = row_of(live, world.ghana)
    assert (row.state, row.reason, row.position, row.is_waiting) == (
        "asked",
        "",
        1,
        True,
    )
    assert client.get(PAGE).status_code == 302
    sign(live, world.ghana.pk, by=world.partner, number=1)
    assert client.get(PAGE).status_code == 200


def test_release_given_to_another_office_moves_its_home(client, world, live):
    name_offices(live, [world.ghana, world.kenya], by=world.editor)

    page = client.get("/kenya/en/news/three-ports/")

    assert page.context["canonical"] == HOME.replace("kenya", "ghana")
    assert "WMA Ghana and WMA Kenya" in " ".join(page.text.split())
    assert now(live).unsigned(now(live).newest) == []


def test_office_that_gave_a_release_away_leads_its_readers_on(client, world, live):
    name_offices(live, [world.ghana], by=world.editor, reason="It was theirs")

    response = client.get(HOME)

    assert (response.status_code, response["Location"]) == (
        302,
        HOME.replace("kenya", "ghana"),
    )


def test_office_that_gave_a_draft_away_is_asked_like_a_partner(world, joint):
    do("submit", joint, world.writer)

    name_offices(joint, [world.ghana, world.kenya], by=world.writer)

    assert now(joint).unsigned(now(joint).newest) == [world.kenya]
    assert row_of(joint, world.kenya).is_waiting is True
    assert row_of(joint, world.ghana).is_waiting is False
    assert mails("To sign") == ["editor@ghana.example", "editor@kenya.example"]


def test_open_reviews_of_what_went_out_unread_move_along(world):
    article = make_article(office=world.kenya, author=world.editor, draft=True)
    other = make_article(office=world.kenya, author=world.editor, draft=True)
    for each in (article, other):
        do("force", each, world.editor, reason="The boat sails")
    closed = ForcedPublication.objects.create(
        revision=article.newest,
        office=world.kenya,
        at=timezone.now(),
        due_at=timezone.now(),
        closed_at=timezone.now(),
    )

    name_offices(article, [world.ghana, world.kenya], by=world.editor)

    rows = ForcedPublication.objects.order_by("pk").values_list("office", flat=True)
    assert list(rows) == [world.ghana.pk, world.kenya.pk, world.kenya.pk]
    assert closed.office == world.kenya


def test_new_article_belongs_to_its_office_alone(client, world):
    client.force_login(world.writer)
    data = {
        "issuing_office": world.kenya.pk,
        "kind": "news",
        "language": "en",
        "title": "New",
    }
    for name in (
        "dateline_places",
        "quotations",
        "pictures",
        "files",
        "named_contacts",
    ):
        data |= {f"{name}-TOTAL_FORMS": 0, f"{name}-INITIAL_FORMS": 0}

    client.post(reverse("admin:newsroom_article_add"), data)

    assert slugs(Article.objects.get()) == ["kenya"]
    assert not Event.objects.exists()


def test_nothing_is_changed_if_one_language_is_refused(world, live):
    make_joint(world.kenya, world.ghana, language="sw", key=live.translation_key)
    before = everything()

    with pytest.raises(Refused):
        name_offices(live, [world.mali], by=world.editor)

    assert everything() == before
