"""The history of articles and pages: told in words, compared, brought back."""

import re
from datetime import datetime, timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from iomsite.publishing.models import Event, Revision
from iomsite.publishing.timeline import PER_PAGE, Mark, Timeline, lines, recent, zone_of
from tests.factories import (
    make_article,
    make_contact,
    make_headquarters,
    make_image,
    make_office,
    make_user,
)
from tests.previewing import MAKERS, admin_url, logged_in
from tests.publishing.histories import plain, shown
from tests.publishing.states import do, edit, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def ghana():
    return make_office("ghana", time_zone="Africa/Accra")


@pytest.fixture
def ama(ghana):
    return make_user("editor", ghana, first_name="Ama", last_name="Mensah")


@pytest.fixture
def kofi(ghana):
    return make_user("editor", ghana, first_name="Kofi", last_name="Boateng")


@pytest.fixture(params=MAKERS)
def make(request):
    return MAKERS[request.param]


def told(row, page=1):
    """What the timeline says, the newest first."""
    timeline = Timeline(fresh(row), page, timezone.now())
    return [
        plain(entry.sentence)
        + (f": {entry.line.reason}" if entry.line.reason else "")
        + "".join(f" / {plain(note)}" for note in entry.notes)
        if entry.line.act
        else f"{entry.line.number} {entry.line.by}"
        for entry in timeline.entries
    ]


# Told in words


def test_history_is_told_newest_first(ghana, ama, kofi):
    row = make_article(office=ghana, draft=True, author=ama)
    hour = datetime(2099, 11, 25, 7, tzinfo=zone_of(row))
    row = do("submit", row, ama, reviewer=kofi, reason="Please check the figures")
    row = do("send-back", row, kofi, reason="One is wrong")
    row = edit(row, ama)
    row = do("submit", row, ama)
    row = do("approve", row, kofi)
    row = do("schedule", row, kofi, at=hour)
    row = edit(row, ama)
    row = do("discard", row, ama)
    row = do("publish", row, kofi, note="Not for readers yet")
    target = make_article(office=ghana, title="The other text")
    do("gone", row, kofi, replaced_by=target, notice="Twice", at=hour)

    assert told(row) == [
        "Kofi Boateng set it to be removed on 25 November 2099, 07:00 (Africa/Accra), "
        "leading to The other text: Twice",
        "Kofi Boateng published it",
        "Ama Mensah discarded the draft, version 3",
        "4 Ama Mensah",
        "3 Ama Mensah",
        "Kofi Boateng scheduled it for 25 November 2099, 07:00 (Africa/Accra)",
        "Kofi Boateng approved it",
        "Ama Mensah submitted it for review",
        "2 Ama Mensah",
        "Kofi Boateng sent it back to Ama Mensah: One is wrong",
        "Ama Mensah submitted it for review to Kofi Boateng: Please check the figures",
        "1 Ama Mensah",
    ]


def test_what_is_done_with_a_revision_follows_it(ghana, ama):
    row = make_article(office=ghana, draft=True, author=ama)
    row = edit(row, ama)
    at = timezone.now().replace(microsecond=0)
    first, second = row.revisions.order_by("number")
    moments = [
        (first, at + timedelta(seconds=0.2)),
        (second, at + timedelta(seconds=1.5)),
    ]
    for revision, moment in moments:
        Revision.objects.filter(pk=revision.pk).update(created_at=moment)
    for revision, act, seconds in [
        (first, "submit", 0),
        (first, "approve", 0),
        # Kept a little before the revision that was made with it.
        (second, "publish", 0),
        (first, "share", 60),
    ]:
        moment = at + timedelta(seconds=seconds)
        Event.objects.create(revision=revision, act=act, at=moment)

    found = [(line.number, line.act) for line in lines(row, 0, 99)]

    assert found == [
        (1, "share"),
        (2, "publish"),
        (2, ""),
        (1, "approve"),
        (1, "submit"),
        (1, ""),
    ]


def test_revisions_say_what_changed_and_where_they_stand(ghana, ama, kofi):
    row = make_article(office=ghana, draft=True, author=ama, kind="statement")
    image = make_image(ghana)
    row = edit(row, ama, title="Another", pictures=[{"image": image.pk, "caption": ""}])
    contact = make_contact(ghana)
    named = {"contact": contact.pk, "office": ghana.pk}
    row = edit(row, ama, named_contacts=[named])
    row = do("approve", do("submit", row, ama), kofi)
    row = do("publish", row, kofi)
    row = edit(row, ama, topics=["Health"])
    row = edit(row, ama, body="<p>One.</p><p>Two.</p>")
    row = do("submit", row, ama)

    entries = Timeline(fresh(row), 1, timezone.now()).entries

    assert [
        (each.line.number, list(each.marks), each.summary)
        for each in entries
        if not each.line.act
    ] == [
        (5, [Mark.NEWEST, Mark.IN_REVIEW], "Body (2 paragraphs)"),
        (4, [Mark.APPROVED], "Topics (1 added)"),
        (3, [Mark.LIVE, Mark.APPROVED], "Named contacts (1 added)"),
        (2, [], "Title, Pictures (1 added)"),
        (1, [], ""),
    ]


@pytest.mark.parametrize("is_public", [False, True], ids=["first", "change"])
def test_what_is_scheduled_is_due_and_not_live(ghana, ama, kofi, is_public):
    row = make_article(office=ghana, draft=not is_public, author=ama)
    row = do("submit", edit(row, ama), ama)
    row = do("schedule", do("approve", row, kofi), kofi)

    entries = Timeline(fresh(row), 1, timezone.now()).entries

    marks = {e.line.number: list(e.marks) for e in entries if not e.line.act}
    assert marks == {
        2: [Mark.NEWEST, Mark.DUE, Mark.APPROVED],
        1: [Mark.LIVE] if is_public else [],
    }


# In the admin


def test_history_page_shows_the_timeline(make, ghana, ama, kofi):
    row = make(office=ghana, author=ama, title="Before")
    row = edit(row, ama, title="بعد ذلك")
    do("submit", row, ama, reviewer=kofi, reason="أرجو المراجعة")
    client = logged_in(ama)

    page = client.get(admin_url(row, "history"))

    assert page.templates[0].name == "admin/publishing/timeline.html"
    assert "no-store" in page["Cache-Control"]
    text = shown(page)
    assert "submitted it for review to Kofi Boateng: “أرجو المراجعة”" in text
    assert "Version 2 newest in review Changed: Title" in text
    assert "Hours are those of Africa/Accra." in text
    assert "Make a draft of version 1" in text
    assert "Make a draft of version 2" not in text
    links = re.findall(r'href="([^"]*compare/[^"]*)"', page.text)
    assert [unescape(link).partition("?")[2] for link in links] == [
        "from=1&to=2",
        "from=live&to=2",
    ]
    assert [client.get(unescape(link)).status_code for link in links] == [200, 200]


def many_revisions(row, count):
    """Add revisions of 30 kB, each submitted and sent back; a minute for each."""
    newest = row.newest
    body = "".join(f"<p>{'Words of a paragraph. ' * 20}{n}</p>" for n in range(70))
    Revision.objects.bulk_create(
        Revision(
            content_type_id=newest.content_type_id,
            object_id=row.pk,
            number=newest.number + number,
            data={**newest.data, "body": f"{body}<p>{number}</p>"},
            hash=f"{number}",
            author=newest.author,
            created_at=newest.created_at + timedelta(minutes=number),
        )
        for number in range(1, count)
    )
    revisions = list(row.revisions.order_by("number").defer("data"))
    Event.objects.bulk_create(
        Event(
            revision=revision,
            act=act,
            at=revision.created_at,
            by=newest.author,
            details={"to": newest.author_id},
        )
        for revision in revisions
        for act in ("submit", "send-back")
    )
    type(row).objects.filter(pk=row.pk).update(newest=revisions[-1])


@pytest.mark.parametrize("count", [2, 500])
@pytest.mark.parametrize(
    ("kind", "costs"),
    [
        ("article", {"history": 10, "compare": 8}),
        ("page", {"history": 8, "compare": 6}),
    ],
)
def test_history_costs_the_same_however_long(ghana, kind, count, costs):
    contributor = make_user("contributor", ghana)
    row = MAKERS[kind](office=ghana, author=contributor)
    many_revisions(row, count)
    client = logged_in(contributor)
    client.get(admin_url(row, "history"))

    found = {}
    for page in costs:
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(admin_url(row, page))
        assert answer.status_code == 200
        found[page] = len(queries)

    assert found == costs


def test_history_is_paged(ghana, ama):
    row = make_article(office=ghana, author=ama)
    many_revisions(row, 20)
    client = logged_in(ama)

    pages = [
        client.get(admin_url(row, "history"), {"page": page})
        for page in ("1", "2", "3", "4", "9" * 9, "x", "-1", "٢")
    ]

    numbers = [page.context["page"] for page in pages]
    counts = [len(page.context["timeline"].entries) for page in pages]
    assert numbers == [1, 2, 3, 4, 999999999, 1, 1, 2]
    assert counts == [25, 25, 10, 0, 0, 25, 25, 25]
    assert [("Older" in page.text, "Newer" in page.text) for page in pages[:3]] == [
        (True, False),
        (True, True),
        (False, True),
    ]
    assert PER_PAGE == 25


def test_newest_lines_stand_beside_the_form(make, ghana, ama, kofi):
    row = make(office=ghana, author=ama)
    do("approve", do("submit", edit(row, ama), ama, reviewer=kofi), kofi)
    client = logged_in(ama)

    page = client.get(admin_url(row, "change"))

    with CaptureQueriesContext(connection) as queries:
        found = recent(page.context["side"]["row"])
    assert len(queries) <= 1
    assert [plain(entry.sentence) for entry in found] == [
        "Kofi Boateng approved it",
        "Ama Mensah submitted it for review",
        "",
    ]
    assert "Ama Mensah saved version 2" in shown(page)
    assert f'href="{admin_url(row, "history")}"' in page.text


def test_text_without_a_revision_has_an_empty_history(ghana, ama):
    row = make_article(office=ghana, draft=True)
    row.revisions.all().delete()

    page = logged_in(ama).get(admin_url(row, "history"))

    assert "Nothing has been saved yet." in page.text


# Who may


@pytest.mark.parametrize(
    ("role", "home", "status"),
    [
        ("contributor", "ghana", 200),
        ("editor", "ghana", 200),
        ("headquarters-editor", "headquarters", 200),
        ("contact-manager", "ghana", 404),
        ("editor", "kenya", 404),
    ],
)
def test_history_is_for_whoever_may_see_the_text(make, ghana, role, home, status):
    offices = {"ghana": ghana, "headquarters": make_headquarters()}
    client = logged_in(make_user(role, offices.get(home) or make_office(home)))
    row = make(office=ghana)

    answers = [client.get(admin_url(row, page)) for page in ("history", "compare")]

    assert [answer.status_code for answer in answers] == [status, status]


def test_partner_sees_the_history_and_nothing_to_press(ghana, ama):
    togo = make_office("togo")
    row = edit(make_article(office=ghana, partners=[togo]), ama)
    client = logged_in(make_user("editor", togo))

    history = client.get(admin_url(row, "history"))
    compare = client.get(admin_url(row, "compare"))

    assert (history.status_code, compare.status_code) == (200, 200)
    assert "Restore version" not in history.text + compare.text


def test_visitors_are_asked_to_log_in(client, make, ghana):
    row = make(office=ghana)
    urls = [admin_url(row, page) for page in ("history", "compare", "bring_back")]

    answers = [client.get(url) for url in urls] + [client.post(urls[2])]

    assert {answer["Location"].partition("?")[0] for answer in answers} == {
        "/admin/login/"
    }


@pytest.mark.parametrize("pk", ["999999", "x", "9" * 30, "_2F", "0"])
def test_history_of_nothing_is_not_found(ama, pk):
    client = logged_in(ama)

    response = client.get(f"/admin/newsroom/article/{pk}/history/")

    assert response.status_code == 404
