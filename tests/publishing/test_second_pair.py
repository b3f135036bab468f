"""Nothing goes out that one person alone has read: who may approve, and who wrote."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contacts.models import Membership
from iomsite.publishing.errors import AlreadyDone, Refused
from iomsite.publishing.models import Event, ForcedPublication
from iomsite.publishing.rights import may_approve, writers
from iomsite.publishing.workflow import (
    available,
    close_forced,
    perform,
    restore_revision,
)
from tests.factories import make_article, make_contact, make_office, make_user
from tests.publishing.states import bring, do, edit, fresh

pytestmark = pytest.mark.django_db

MUST_READ = "Somebody else must read it first: submit it for review."
WAITS = "Somebody else must read it first: it waits for review."
WROTE_IT = (
    "You wrote part of this since it was last approved: somebody else must read it."
)


@pytest.fixture
def office():
    return make_office("kenya")


@pytest.fixture
def people(office):
    return [make_user("editor", office) for _ in range(3)]


@pytest.fixture
def draft(office, people):
    return make_article(office=office, draft=True, author=people[0])


def refusal(name, row, by, **said):
    with pytest.raises(Refused) as refused:
        do(name, row, by, **said)
    return refused.value.messages


def test_who_changes_a_word_has_written_with_the_author(draft, people):
    author, corrector, third = people
    edit(draft, corrector, title="One word")
    row = do("submit", draft, author)

    assert writers(row) == {author.pk, corrector.pk}
    for name in ("approve", "publish"):
        for person in (author, corrector):
            assert refusal(name, row, person) == [
                WROTE_IT if name == "approve" else WAITS
            ]
    assert do("approve", row, third).is_approved


def test_who_changes_address_and_topics_has_not_written(draft, people):
    author, filer, _third = people
    edit(draft, filer, slug="found-by-this", topics=["Health"])
    row = do("submit", draft, author)

    assert writers(row) == {author.pk}
    assert do("approve", row, filer).is_approved


def test_address_and_topics_void_no_approval(draft, people):
    author, reader, _third = people
    row = bring(draft, "unpublished", "approved", writer=author, reader=reader)

    row = edit(row, author, slug="found-by-this", topics=["Health"])

    assert row.is_approved
    assert do("publish", row, author).slug == "found-by-this"


def test_word_changed_after_approval_voids_it_until_it_is_changed_back(draft, people):
    author, reader, _third = people
    row = bring(draft, "unpublished", "approved", writer=author, reader=reader)
    title = row.newest.data["title"]

    changed = edit(row, author, title="Another")
    back = edit(row, author, title=title)

    assert (changed.is_approved, back.is_approved) == (False, True)
    assert refusal("publish", edit(row, author, title="Another"), reader) == [MUST_READ]


def test_who_wrote_before_the_last_approval_may_read_what_came_after(draft, people):
    author, second, third = people
    row = bring(draft, "unpublished", "approved", writer=author, reader=third)

    row = do("submit", edit(row, second, title="Second thoughts"), second)

    assert writers(row) == {second.pk}
    assert do("approve", row, author).is_approved


def test_who_only_publishes_has_not_written(office, people):
    author, publisher, _third = people
    contact = make_contact(office)
    draft = make_article(office=office, draft=True, author=author, contacts=[contact])
    row = bring(draft, "unpublished", "approved", writer=author, reader=publisher)
    contact.phones = [{"number": "+254285550199", "label": ""}]
    contact.save()

    row = do("publish", row, publisher)
    assert (row.newest.number, row.newest.author) == (3, publisher)
    row = do("submit", edit(row, author, title="A second look"), author)

    assert writers(row) == {author.pk}
    assert do("publish", row, publisher).title == "A second look"


def test_own_words_brought_back_by_another_stay_own(draft, people):
    author, second, third = people
    row = bring(draft, "unpublished", "draft", writer=author, reader=third)
    of_author = row.newest
    row = edit(row, second, title="All different", body="<p>All.</p>")
    row = do("approve", do("submit", row, second), third)

    restore_revision(row, of_author, by=second)
    row = do("submit", row, second)

    assert writers(row) == {author.pk, second.pk}
    assert refusal("approve", row, author) == [WROTE_IT]


def test_return_to_approved_words_begins_anew(draft, people):
    author, second, reader = people
    row = bring(draft, "unpublished", "approved", writer=author, reader=reader)
    approved = row.newest
    row = edit(row, second, title="Not this")
    restore_revision(row, approved, by=second)

    row = do("submit", edit(row, author, title="But that"), author)

    assert writers(row) == {author.pk}
    assert may_approve(second, row)


def test_what_an_import_wrote_may_be_read_by_anybody(office, people):
    imported = make_article(office=office, draft=True, author=None)

    row = do("submit", imported, people[0])

    assert writers(row) == set()
    assert do("approve", row, people[0]).is_approved


def test_approval_that_is_sent_back_is_void_for_good(draft, people):
    author, reader, third = people
    row = bring(draft, "unpublished", "approved", writer=author, reader=reader)

    row = do("send-back", row, third, reason="Not yet.")

    assert (row.is_approved, row.approved) == (False, None)
    assert refusal("publish", row, reader) == [MUST_READ]


def test_draft_sent_back_leaves_what_was_approved_before(draft, people):
    author, second, reader = people
    row = bring(draft, "live", "out", writer=author, reader=reader)
    approved = row.approved
    row = do("submit", edit(row, second, title="A second look"), second)

    row = do("send-back", row, reader, reason="Which figure?")

    assert row.approved == approved
    assert writers(row) == {second.pk}


def test_publishing_what_waits_for_review_approves_it(draft, people):
    author, reader, _third = people
    row = do("submit", draft, author)

    row = do("publish", row, reader)

    assert (row.is_approved, row.submitted_at) == (True, None)
    events = Event.objects.order_by("pk").values_list("act", "by", "revision")
    assert list(events) == [
        ("submit", author.pk, row.live_id),
        ("approve", reader.pk, row.live_id),
        ("publish", reader.pk, row.live_id),
    ]


def test_scheduling_what_waits_for_review_approves_the_change(draft, people):
    author, reader, _third = people
    row = bring(draft, "live", "in-review", writer=author, reader=reader)

    row = do("schedule", row, reader)

    assert (row.approved, row.submitted_at) == (row.due, None)
    assert fresh(row).approved == row.newest


def test_command_publishes_what_is_approved_and_approves_nothing(draft, people):
    author, reader, _third = people
    row = do("submit", draft, author)

    assert refusal("approve", row, None) == ["Somebody must read it: no command can."]
    assert refusal("publish", row, None) == [WAITS]
    assert do("publish", do("approve", row, reader), None).live_id


def of_no_office(office):
    return make_user("editor", make_office("tanzania"))


def contributor(office):
    return make_user("contributor", office)


def deactivated(office):
    return make_user("editor", office, is_active=False)


def locked_out(office):
    return make_user("editor", office, is_staff=False)


@pytest.mark.parametrize(
    "make",
    [of_no_office, contributor, deactivated, locked_out],
    ids=lambda f: f.__name__,
)
def test_nobody_is_named_reader_who_could_not_approve(make, office, draft, people):
    named = make(office)

    messages = refusal("submit", draft, people[0], reviewer=named)

    assert messages == [
        f"{named} cannot approve this: choose somebody else, or nobody."
    ]
    assert fresh(draft).submitted_at is None


def test_writer_is_not_named_reader(draft, people):
    messages = refusal("submit", draft, people[1], reviewer=people[0])

    assert messages == [
        f"{people[0]} cannot approve this: choose somebody else, or nobody."
    ]


@pytest.mark.parametrize("make", [of_no_office, contributor, deactivated])
def test_nobody_approves_without_the_right(make, office, draft, people):
    row = do("submit", draft, people[0])

    assert refusal("approve", row, make(office)) == [
        "You may not do this for this office."
    ]


def test_editor_of_a_partner_does_nothing(office, people):
    partner = make_office("tanzania")
    draft = make_article(
        office=office, partners=[partner], draft=True, author=people[0]
    )
    row = do("submit", draft, people[0])

    theirs = make_user("editor", partner)

    assert available(row, theirs, timezone.now()) == {}
    assert refusal("approve", row, theirs) == ["You may not do this for this office."]


# What goes out unread.


@pytest.fixture
def forced(draft, people):
    do("force", draft, people[0], reason="The minister speaks.")
    return ForcedPublication.objects.get()


def test_forced_publication_waits_a_day_for_somebody_else(forced, draft, people):
    row = fresh(draft)

    assert (row.title, row.is_approved) == (row.newest.title, False)
    assert (forced.revision, forced.office, forced.by) == (
        row.live,
        row.issuing_office(),
        people[0],
    )
    assert (forced.reason, forced.closed_at) == ("The minister speaks.", None)
    assert forced.due_at - forced.at == timedelta(hours=24)


def test_nobody_forces_what_has_been_read(draft, people):
    row = bring(draft, "unpublished", "approved", writer=people[0], reader=people[1])

    assert refusal("force", row, people[0], reason="Now.") == [
        "This cannot be done now: it is not published (approved)."
    ]
    row = do("submit", edit(row, people[0], title="New"), people[0])
    assert refusal("force", row, people[1], reason="Now.") == [
        "It has been read: publish it as usual."
    ]


def closing(forced, by, verdict="right"):
    with pytest.raises(Refused) as refused:
        close_forced(forced, by=by, verdict=verdict)
    return refused.value.messages


def test_nobody_closes_what_they_published_or_wrote(draft, people):
    author, publisher, third = people
    do("force", draft, publisher, reason="Now.")
    forced = ForcedPublication.objects.get()
    own = ["You published or wrote it: somebody else must read it."]

    assert closing(forced, publisher) == own
    assert closing(forced, author) == own
    # Not even once a later text has been approved.
    row = do("submit", edit(draft, third, title="Later"), third)
    do("publish", row, publisher)
    assert closing(forced, author) == own
    # Nor are they held off who wrote only later.
    assert close_forced(forced, by=third, verdict="right").closed_by == third


def test_closing_takes_the_right_to_publish(forced, office):
    for make in (of_no_office, contributor, deactivated):
        assert closing(forced, make(office)) == ["You may not do this for this office."]


def test_verdict_is_one_of_three(forced, people):
    assert closing(forced, people[1], verdict="") == ["Choose a verdict."]


@pytest.mark.parametrize(
    ("verdict", "is_approved"),
    [("right", True), ("corrected", False), ("wrong", False)],
)
def test_verdict_is_kept_and_only_the_right_one_approves(
    forced, draft, people, verdict, is_approved
):
    close_forced(forced, by=people[1], verdict=verdict, comment=" As I see it. ")

    forced.refresh_from_db()
    assert (forced.closed_by, forced.verdict, forced.comment) == (
        people[1],
        verdict,
        "As I see it.",
    )
    assert fresh(draft).is_approved is is_approved
    event = Event.objects.order_by("pk").last()
    assert (event.act, event.revision, event.by, event.reason, event.details) == (
        "read-afterwards",
        forced.revision,
        people[1],
        "As I see it.",
        {"verdict": verdict},
    )
    with pytest.raises(AlreadyDone):
        close_forced(forced, by=people[2], verdict="wrong")


def test_late_verdict_counts_for_what_was_read_and_not_for_what_came_after(
    forced, draft, people
):
    author, reader, third = people
    row = edit(draft, third, title="Later")

    close_forced(forced, by=reader, verdict="right")

    row = fresh(row)
    assert (row.approved, row.is_approved) == (forced.revision, False)
    assert writers(row) == {third.pk}


def test_late_verdict_takes_no_later_approval_away(forced, draft, people):
    author, reader, third = people
    row = do("submit", edit(draft, author, title="Later"), author)
    row = do("approve", row, third)

    close_forced(forced, by=reader, verdict="right")

    assert fresh(row).approved == row.newest
    assert fresh(row).is_approved


def test_forced_publication_of_somebody_who_is_alone_stays_open(people, draft):
    alone = people[0]
    Membership.objects.exclude(user=alone).delete()
    do("force", draft, alone, reason="Nobody else is here.")

    assert closing(ForcedPublication.objects.get(), alone) == [
        "You published or wrote it: somebody else must read it."
    ]
    assert ForcedPublication.objects.filter(closed_at=None).count() == 1


def test_superuser_who_wrote_it_is_no_second_pair(office):
    root = make_user(is_superuser=True)
    draft = make_article(office=office, draft=True, author=root)

    row = do("submit", draft, root)

    assert "approve" not in available(row, root, timezone.now())
    assert refusal("approve", row, root) == [WROTE_IT]


def test_reader_was_shown_what_is_approved(draft, people):
    author, reader, _third = people
    seen = do("submit", draft, author).newest_id
    edit(draft, author, title="Slipped in")

    with pytest.raises(Refused):
        perform("approve", fresh(draft), by=reader, revision=seen)

    assert fresh(draft).approved is None
