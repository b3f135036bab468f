"""Old versions brought back: as a new draft, and as nothing else."""

import pytest

from tests.factories import (
    make_article,
    make_contact,
    make_headquarters,
    make_image,
    make_office,
    make_page,
    make_user,
)
from tests.previewing import MAKERS, admin_url, logged_in
from tests.publishing.histories import bring_back, counted, said_to
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


def test_old_version_becomes_the_newest_draft(make, ghana, ama):
    row = make(office=ghana, author=ama, title="As readers know it")
    row = edit(row, ama, title="A draft")
    row = edit(row, ama, title="Another draft")

    response = bring_back(ama, row, 2)

    after = fresh(row)
    assert response["Location"] == admin_url(row, "change")
    assert (after.newest.number, after.newest.data) == (
        4,
        row.revisions.get(number=2).data,
    )
    assert (after.newest.author, after.newest.reason) == (
        ama,
        "Restored from version 2",
    )
    assert (after.live_id, after.title) == (row.live_id, "As readers know it")
    assert said_to(response) == [
        "Version 2 is a draft again, as version 4. Readers see what they saw before, "
        "until it is published."
    ]


def test_text_that_is_due_stays_due(make, ghana, ama, kofi):
    row = make(office=ghana, author=ama)
    row = do("submit", edit(row, ama), ama)
    row = do("schedule", do("approve", row, kofi), kofi)
    before = counted(row)

    bring_back(ama, row, 1)

    assert counted(row) == (before[0] + 1, *before[1:])
    assert fresh(row).due_at == row.due_at


def test_bringing_back_what_is_said_already_changes_nothing(make, ghana, ama):
    row = make(office=ghana, author=ama, title="The same")
    row = edit(edit(row, ama, title="Other"), ama, title="The same")
    before = counted(row)

    answers = [bring_back(ama, row, version) for version in (1, 3)]
    bring_back(ama, row, 2)
    # The form sent twice.
    again = bring_back(ama, row, 2, newest=3)

    assert [said_to(answer) for answer in answers] == [
        ["The newest version says just what version 1 said."],
        ["The newest version says just what version 3 said."],
    ]
    assert said_to(again) == ["The newest version says just what version 2 said."]
    assert counted(row) == (before[0] + 1, *before[1:])


def test_nothing_is_brought_back_over_what_was_not_seen(make, ghana, ama, kofi):
    row = make(office=ghana, author=ama, title="First")
    row = edit(edit(row, ama, title="Second"), kofi, title="Third")
    before = counted(row)

    stale = bring_back(ama, row, 1, newest=2)
    unsaid = logged_in(ama).post(admin_url(row, "bring_back"), {"version": "1"})

    assert stale["Location"] == admin_url(row, "history")
    assert said_to(stale) == [
        "Kofi Boateng has saved a newer version since you opened this page: look at "
        "it, then try again."
    ]
    assert said_to(unsaid) == said_to(stale)
    assert counted(row) == before


@pytest.mark.parametrize("version", ["", "0", "99", "x", "\0", "9" * 30, "live"])
def test_version_that_is_not_there_is_not_brought_back(ghana, ama, version):
    row = edit(make_article(office=ghana, author=ama), ama)
    before = counted(row)

    response = bring_back(ama, row, version)

    assert said_to(response) == ["There is no such version of this text."]
    assert counted(row) == before


def test_nothing_is_brought_back_by_a_link(ghana, ama):
    row = edit(make_article(office=ghana), ama)
    before = counted(row)
    query = {"version": "1", "base_revision": "2"}

    response = logged_in(ama).get(admin_url(row, "bring_back"), query)

    assert (response.status_code, counted(row)) == (405, before)


@pytest.mark.parametrize("stage", ["in review", "approved"])
def test_approval_covers_only_what_was_approved(ghana, ama, kofi, stage):
    row = make_article(office=ghana, draft=True, author=ama, kind="statement")
    row = edit(
        row,
        ama,
        named_contacts=[{"contact": make_contact(ghana).pk, "office": ghana.pk}],
    )
    row = edit(row, ama, slug="same-words")
    row = do("submit", row, ama)
    if stage == "approved":
        row = do("approve", row, kofi)

    bring_back(ama, row, 2)
    with_the_same_words = fresh(row).is_approved
    bring_back(ama, row, 1)
    with_others = fresh(row).is_approved

    assert with_the_same_words is (stage == "approved")
    assert with_others is False


def test_what_cannot_come_back_is_told(ghana, ama):
    images = [make_image(ghana) for _ in range(3)]
    contact = make_contact(ghana)
    row = make_article(
        office=ghana, draft=True, pictures=images, contacts=[contact], author=ama
    )
    row = edit(row, ama, pictures=[], named_contacts=[])
    for each in (images[0], images[2], contact):
        each.delete()

    response = bring_back(ama, row, 1)

    assert said_to(response) == [
        "Version 1 is a draft again, as version 3.",
        "2 entries of “Pictures” were deleted since and are left out.",
        "1 entry of “Named contacts” stands as printed: it was deleted since.",
    ]
    data = fresh(row).newest.data
    assert [entry["image"] for entry in data["pictures"]] == [images[1].pk]
    assert [entry["printed_name"] for entry in data["named_contacts"]] == [contact.name]


def test_deleted_page_above_is_told(ghana, ama):
    above = make_page(office=ghana, draft=True)
    row = make_page(office=ghana, draft=True, parent=above, author=ama)
    row = edit(row, ama, parent=None)
    above.delete()

    response = bring_back(ama, row, 1)

    assert said_to(response) == [
        "The newest version says just what version 1 said.",
        "“Below” was deleted since and is left out.",
    ]


@pytest.mark.parametrize(
    ("role", "home", "status"),
    [
        ("contributor", "ghana", 302),
        ("editor", "ghana", 302),
        ("headquarters-editor", "headquarters", 302),
        ("contact-manager", "ghana", 404),
        ("editor", "kenya", 404),
    ],
)
def test_only_who_may_change_a_text_brings_back(make, ghana, ama, role, home, status):
    offices = {"ghana": ghana, "headquarters": make_headquarters()}
    user = make_user(role, offices.get(home) or make_office(home))
    row = edit(make(office=ghana, author=ama), ama)
    before = counted(row)

    response = bring_back(user, row, 1)

    assert response.status_code == status
    assert (counted(row) == before) is (status != 302)


def test_partner_brings_nothing_back(ghana, ama):
    togo = make_office("togo")
    row = edit(make_article(office=ghana, partners=[togo]), ama)
    before = counted(row)

    response = bring_back(make_user("editor", togo), row, 1)

    assert (response.status_code, counted(row)) == (403, before)
