"""What may be done is done once, with its event; all else is refused with a sentence."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from iomsite.publishing.errors import AlreadyDone, Refused, Stale
from iomsite.publishing.models import Event
from iomsite.publishing.workflow import perform, restore_revision
from tests.factories import (
    make_article,
    make_contact,
    make_headquarters,
    make_office,
    make_user,
)
from tests.publishing.states import (
    bring,
    do,
    edit,
    fresh,
    refusal,
    state,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office("kenya")


@pytest.fixture
def writer(office):
    return make_user("editor", office, first_name="Ada")


@pytest.fixture
def reader(office):
    return make_user("editor", office, first_name="Ben")


@pytest.fixture
def draft(office, writer):
    return make_article(office=office, draft=True, author=writer)


@pytest.fixture
def reach(draft, writer, reader):
    def reach(standing, stage, row=draft):
        return bring(row, standing, stage, writer=writer, reader=reader)

    return reach


def test_act_with_an_older_revision_is_refused_and_changes_nothing(
    draft, writer, reader
):
    row = do("submit", draft, writer)
    seen = row.newest_id
    row = edit(row, writer)

    with pytest.raises(Stale) as stale:
        perform("approve", row, by=reader, revision=seen)

    assert stale.value.messages == [
        "Ada has saved a newer version since you opened this page: look at it, then "
        "try again."
    ]
    assert fresh(row).approved is None
    assert Event.objects.filter(act="approve").count() == 0


def test_who_saved_it_in_another_window_is_told_so(draft, writer):
    seen = draft.newest_id
    edit(draft, writer)

    with pytest.raises(Stale) as stale:
        perform("submit", draft, by=writer, revision=seen)

    assert stale.value.messages == [
        "You have saved a newer version since you opened this page: look at it, then "
        "try again."
    ]


def test_act_pressed_twice_is_done_once_and_the_second_told_so(office, writer, reader):
    contact = make_contact(office)
    draft = make_article(office=office, draft=True, author=writer, contacts=[contact])
    row = do("approve", do("submit", draft, writer), reader)
    contact.phones = [{"number": "+254285550199", "label": ""}]
    contact.save()
    seen = row.newest_id

    row = perform("publish", row, by=reader, revision=seen)
    with pytest.raises(AlreadyDone) as done:
        perform("publish", fresh(row), by=reader, revision=seen)
    with pytest.raises(AlreadyDone) as done_by_another:
        perform("publish", fresh(row), by=writer, revision=seen)

    # It was printed anew, so that the newest is not the one that was shown.
    assert (row.live.number, fresh(row).newest_id) == (2, row.live_id)
    assert done.value.messages == ["It is done already."]
    assert done_by_another.value.messages == ["Ben has done this already."]


@pytest.mark.parametrize(
    ("standing", "stage", "name"),
    [
        ("unpublished", "draft", "submit"),
        ("unpublished", "in-review", "take-back"),
        ("unpublished", "in-review", "send-back"),
        ("unpublished", "in-review", "approve"),
        ("unpublished", "approved", "schedule"),
        ("unpublished", "draft", "force"),
        ("scheduled", "due", "unschedule"),
        ("live", "draft", "discard"),
        ("live", "out", "withdraw"),
        ("live", "out", "gone"),
        ("leaving", "out", "keep"),
        ("withdrawn", "out", "restore"),
        ("unpublished", "draft", "trash"),
        ("trashed", "draft", "untrash"),
    ],
)
def test_each_act_done_again_is_done_already(reach, reader, standing, stage, name):
    row = do(name, reach(standing, stage), reader)
    before = Event.objects.count()

    with pytest.raises(AlreadyDone):
        do(name, row, reader)

    assert Event.objects.count() == before


def test_what_was_done_before_something_else_is_not_done_already(reach, writer):
    row = do("take-back", reach("unpublished", "in-review"), writer)

    assert refusal("approve", row, writer).messages == [
        "This cannot be done now: it is not published (draft)."
    ]


def test_unknown_act_is_refused(draft, writer):
    assert refusal("burn", draft, writer, reason="x").messages == [
        "This cannot be done now: it is not published (draft)."
    ]


def test_each_act_is_an_event_of_the_revision_it_leaves(draft, writer, reader):
    row = do("submit", draft, writer, reviewer=reader, reason=" Please by noon. ")
    do("send-back", row, reader, reason="Which noon?")

    events = Event.objects.order_by("pk").values_list(
        "revision", "act", "by", "reason", "details"
    )
    assert list(events) == [
        (
            row.newest_id,
            "submit",
            writer.pk,
            "Please by noon.",
            {"reviewer": reader.pk},
        ),
        (row.newest_id, "send-back", reader.pk, "Which noon?", {"to": writer.pk}),
    ]


@pytest.mark.parametrize(
    ("standing", "stage", "name", "said", "error"),
    [
        ("unpublished", "in-review", "send-back", {"reason": " "}, "Say why."),
        ("unpublished", "draft", "force", {"reason": ""}, "Say why."),
        (
            "live",
            "out",
            "withdraw",
            {"notice": "\n"},
            "Say why: readers see your words.",
        ),
        ("live", "out", "gone", {"notice": ""}, "Say why: readers see your words."),
        (
            "unpublished",
            "approved",
            "schedule",
            {"at": None},
            "Choose the day and hour.",
        ),
    ],
)
def test_what_must_be_said_is_asked_for(
    reach, writer, standing, stage, name, said, error
):
    row = reach(standing, stage)
    before = state(row)

    found = refusal(name, row, writer, **said)

    assert found.message_dict == {next(iter(said)): [error]}
    assert state(fresh(row)) == before


@pytest.mark.parametrize(
    ("standing", "stage", "name"),
    [
        ("unpublished", "approved", "schedule"),
        ("scheduled", "due", "reschedule"),
        ("live", "out", "withdraw"),
        ("live", "out", "gone"),
    ],
)
def test_hour_must_lie_ahead_and_be_one(reach, reader, standing, stage, name):
    row = reach(standing, stage)
    before = state(row)
    passed = "That hour has passed: choose one that lies ahead."
    far = datetime(9999, 12, 31, 23, tzinfo=timezone.get_fixed_timezone(-120))

    errors = [
        refusal(name, row, reader, at=at, notice="Words.").message_dict
        for at in (
            timezone.now() - timedelta(days=1),
            timezone.now().replace(microsecond=0),
            far,
        )
    ]

    assert errors == [
        {"at": [passed]},
        {"at": [passed]},
        {"at": ["Choose an hour that is not so far away."]},
    ]
    assert state(fresh(row)) == before


def test_restored_revision_is_the_newest_draft_of_who_restored_it(
    reach, writer, reader
):
    row = edit(reach("live", "out"), writer)
    old = row.revisions.get(number=1)

    revision = restore_revision(row, old, by=writer)

    row = fresh(row)
    assert (row.newest, revision.data, revision.author) == (revision, old.data, writer)
    assert revision.reason == "Restored from version 1"
    assert (row.live, revision.number) == (old, 3)


def test_revision_of_another_text_is_not_restored(draft, writer):
    other = make_article(office=make_office("tanzania"), title="Not yours to read")

    with pytest.raises(Refused) as refused:
        restore_revision(draft, other.newest, by=writer)

    assert refused.value.messages == ["This is no version of this text."]
    assert draft.revisions.count() == 1


def test_restoring_takes_the_right_to_change(draft):
    with pytest.raises(Refused) as refused:
        restore_revision(
            draft, draft.newest, by=make_user("editor", make_headquarters())
        )

    assert refused.value.messages == ["You may not do this for this office."]
