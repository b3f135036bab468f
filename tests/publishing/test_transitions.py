"""The table of transitions, held against what it must say, and acted out."""

import pytest
from django.db import transaction
from django.utils import timezone

from iomsite.publishing.models import Stage, Standing
from iomsite.publishing.rights import may_approve
from iomsite.publishing.transitions import TRANSITIONS, transitions_from
from iomsite.publishing.workflow import available
from tests.factories import make_article, make_office, make_page, make_user
from tests.publishing.states import bring, do, fresh, state

UNPUBLISHED, SCHEDULED = Standing.UNPUBLISHED, Standing.SCHEDULED
LIVE, CHANGING, LEAVING = Standing.LIVE, Standing.CHANGING, Standing.LEAVING
WITHDRAWN, GONE, TRASHED = Standing.WITHDRAWN, Standing.GONE, Standing.TRASHED
DRAFT, IN_REVIEW, APPROVED = Stage.DRAFT, Stage.IN_REVIEW, Stage.APPROVED
DUE, OUT = Stage.DUE, Stage.OUT

# Every state that can occur: what can be done in it, and where that leads.
STATES = {
    (UNPUBLISHED, DRAFT): {
        "submit": (UNPUBLISHED, IN_REVIEW),
        "publish": (LIVE, OUT),
        "schedule": (SCHEDULED, DUE),
        "force": (LIVE, OUT),
        "trash": (TRASHED, DRAFT),
    },
    (UNPUBLISHED, IN_REVIEW): {
        "take-back": (UNPUBLISHED, DRAFT),
        "send-back": (UNPUBLISHED, DRAFT),
        "approve": (UNPUBLISHED, APPROVED),
        "publish": (LIVE, OUT),
        "schedule": (SCHEDULED, DUE),
        "force": (LIVE, OUT),
        "trash": (TRASHED, DRAFT),
    },
    (UNPUBLISHED, APPROVED): {
        "send-back": (UNPUBLISHED, DRAFT),
        "publish": (LIVE, OUT),
        "schedule": (SCHEDULED, DUE),
        "trash": (TRASHED, APPROVED),
    },
    (SCHEDULED, DUE): {
        "publish": (LIVE, OUT),
        "reschedule": (SCHEDULED, DUE),
        "unschedule": (UNPUBLISHED, APPROVED),
    },
    (SCHEDULED, DRAFT): {
        "submit": (SCHEDULED, IN_REVIEW),
        "publish": (LIVE, OUT),
        "schedule": (SCHEDULED, DUE),
        "force": (LIVE, OUT),
        "reschedule": (SCHEDULED, DRAFT),
        "unschedule": (UNPUBLISHED, DRAFT),
        "discard": (SCHEDULED, DUE),
    },
    (SCHEDULED, IN_REVIEW): {
        "take-back": (SCHEDULED, DRAFT),
        "send-back": (SCHEDULED, DRAFT),
        "approve": (SCHEDULED, APPROVED),
        "publish": (LIVE, OUT),
        "schedule": (SCHEDULED, DUE),
        "force": (LIVE, OUT),
        "reschedule": (SCHEDULED, IN_REVIEW),
        "unschedule": (UNPUBLISHED, IN_REVIEW),
        "discard": (SCHEDULED, DUE),
    },
    (SCHEDULED, APPROVED): {
        "send-back": (SCHEDULED, DRAFT),
        "publish": (LIVE, OUT),
        "schedule": (SCHEDULED, DUE),
        "reschedule": (SCHEDULED, APPROVED),
        "unschedule": (UNPUBLISHED, APPROVED),
        "discard": (SCHEDULED, DUE),
    },
    (LIVE, OUT): {
        "withdraw": (WITHDRAWN, OUT),
        "gone": (GONE, OUT),
    },
    (LIVE, DRAFT): {
        "submit": (LIVE, IN_REVIEW),
        "publish": (LIVE, OUT),
        "schedule": (CHANGING, DUE),
        "force": (LIVE, OUT),
        "discard": (LIVE, OUT),
        "withdraw": (WITHDRAWN, DRAFT),
        "gone": (GONE, DRAFT),
    },
    (LIVE, IN_REVIEW): {
        "take-back": (LIVE, DRAFT),
        "send-back": (LIVE, DRAFT),
        "approve": (LIVE, APPROVED),
        "publish": (LIVE, OUT),
        "schedule": (CHANGING, DUE),
        "force": (LIVE, OUT),
        "discard": (LIVE, OUT),
        "withdraw": (WITHDRAWN, IN_REVIEW),
        "gone": (GONE, DRAFT),
    },
    (LIVE, APPROVED): {
        "send-back": (LIVE, DRAFT),
        "publish": (LIVE, OUT),
        "schedule": (CHANGING, DUE),
        "discard": (LIVE, OUT),
        "withdraw": (WITHDRAWN, APPROVED),
        "gone": (GONE, APPROVED),
    },
    (CHANGING, DUE): {
        "publish": (LIVE, OUT),
        "reschedule": (CHANGING, DUE),
        "unschedule": (LIVE, APPROVED),
        "withdraw": (WITHDRAWN, APPROVED),
        "gone": (GONE, APPROVED),
    },
    (CHANGING, DRAFT): {
        "submit": (CHANGING, IN_REVIEW),
        "publish": (LIVE, OUT),
        "schedule": (CHANGING, DUE),
        "force": (LIVE, OUT),
        "reschedule": (CHANGING, DRAFT),
        "unschedule": (LIVE, DRAFT),
        "discard": (CHANGING, DUE),
        "withdraw": (WITHDRAWN, DRAFT),
        "gone": (GONE, DRAFT),
    },
    (CHANGING, IN_REVIEW): {
        "take-back": (CHANGING, DRAFT),
        "send-back": (CHANGING, DRAFT),
        "approve": (CHANGING, APPROVED),
        "publish": (LIVE, OUT),
        "schedule": (CHANGING, DUE),
        "force": (LIVE, OUT),
        "reschedule": (CHANGING, IN_REVIEW),
        "unschedule": (LIVE, IN_REVIEW),
        "discard": (CHANGING, DUE),
        "withdraw": (WITHDRAWN, IN_REVIEW),
        "gone": (GONE, DRAFT),
    },
    (CHANGING, APPROVED): {
        "send-back": (CHANGING, DRAFT),
        "publish": (LIVE, OUT),
        "schedule": (CHANGING, DUE),
        "reschedule": (CHANGING, APPROVED),
        "unschedule": (LIVE, APPROVED),
        "discard": (CHANGING, DUE),
        "withdraw": (WITHDRAWN, APPROVED),
        "gone": (GONE, APPROVED),
    },
    (LEAVING, OUT): {
        "withdraw": (WITHDRAWN, OUT),
        "gone": (GONE, OUT),
        "keep": (LIVE, OUT),
    },
    (LEAVING, DRAFT): {
        "submit": (LEAVING, IN_REVIEW),
        "publish": (LEAVING, OUT),
        "force": (LEAVING, OUT),
        "discard": (LEAVING, OUT),
        "withdraw": (WITHDRAWN, DRAFT),
        "gone": (GONE, DRAFT),
        "keep": (LIVE, DRAFT),
    },
    (LEAVING, IN_REVIEW): {
        "take-back": (LEAVING, DRAFT),
        "send-back": (LEAVING, DRAFT),
        "approve": (LEAVING, APPROVED),
        "publish": (LEAVING, OUT),
        "force": (LEAVING, OUT),
        "discard": (LEAVING, OUT),
        "withdraw": (WITHDRAWN, IN_REVIEW),
        "gone": (GONE, DRAFT),
        "keep": (LIVE, IN_REVIEW),
    },
    (LEAVING, APPROVED): {
        "send-back": (LEAVING, DRAFT),
        "publish": (LEAVING, OUT),
        "discard": (LEAVING, OUT),
        "withdraw": (WITHDRAWN, APPROVED),
        "gone": (GONE, APPROVED),
        "keep": (LIVE, APPROVED),
    },
    (WITHDRAWN, OUT): {
        "gone": (GONE, OUT),
        "restore": (LIVE, OUT),
    },
    (WITHDRAWN, DRAFT): {
        "submit": (WITHDRAWN, IN_REVIEW),
        "publish": (WITHDRAWN, OUT),
        "force": (WITHDRAWN, OUT),
        "discard": (WITHDRAWN, OUT),
        "gone": (GONE, DRAFT),
        "restore": (LIVE, DRAFT),
    },
    (WITHDRAWN, IN_REVIEW): {
        "take-back": (WITHDRAWN, DRAFT),
        "send-back": (WITHDRAWN, DRAFT),
        "approve": (WITHDRAWN, APPROVED),
        "publish": (WITHDRAWN, OUT),
        "force": (WITHDRAWN, OUT),
        "discard": (WITHDRAWN, OUT),
        "gone": (GONE, DRAFT),
        "restore": (LIVE, IN_REVIEW),
    },
    (WITHDRAWN, APPROVED): {
        "send-back": (WITHDRAWN, DRAFT),
        "publish": (WITHDRAWN, OUT),
        "discard": (WITHDRAWN, OUT),
        "gone": (GONE, APPROVED),
        "restore": (LIVE, APPROVED),
    },
    (GONE, OUT): {
        "restore": (LIVE, OUT),
    },
    (GONE, DRAFT): {
        "discard": (GONE, OUT),
        "restore": (LIVE, DRAFT),
    },
    (GONE, IN_REVIEW): {
        "take-back": (GONE, DRAFT),
        "discard": (GONE, OUT),
        "restore": (LIVE, IN_REVIEW),
    },
    (GONE, APPROVED): {
        "discard": (GONE, OUT),
        "restore": (LIVE, APPROVED),
    },
    (TRASHED, DRAFT): {
        "untrash": (UNPUBLISHED, DRAFT),
    },
    (TRASHED, APPROVED): {
        "untrash": (UNPUBLISHED, APPROVED),
    },
}
RIGHTS = {
    "submit": "change",
    "take-back": "change",
    "discard": "change",
    "trash": "delete",
    "untrash": "delete",
    # All others: publish.
}
# What may happen to a draft that nobody has read, if its kind can do without.
UNREAD = {"publish", "schedule"}


@pytest.fixture
def office(db):
    return make_office("kenya")


@pytest.fixture
def writer(office):
    return make_user("editor", office)


@pytest.fixture
def reader(office):
    return make_user("editor", office)


@pytest.mark.parametrize("pair", STATES, ids=" ".join)
def test_table_offers_what_it_must_in_each_state(pair):
    assert set(transitions_from(*pair)) == set(STATES[pair])


def test_no_act_is_left_out():
    named = {name for acts in STATES.values() for name in acts}

    assert {line.name for line in TRANSITIONS} == named


def test_each_act_takes_the_right_it_must():
    assert {line.name: line.right for line in TRANSITIONS} == {
        line.name: RIGHTS.get(line.name, "publish") for line in TRANSITIONS
    }


def test_every_state_that_an_act_leads_to_is_known():
    led_to = {pair for acts in STATES.values() for pair in acts.values()}

    assert led_to <= set(STATES)


@pytest.mark.parametrize("make", [make_article, make_page])
@pytest.mark.parametrize("pair", STATES, ids=" ".join)
def test_each_act_offered_leads_where_it_must(make, pair, office, writer, reader):
    row = bring(
        make(office=office, draft=True, author=writer),
        *pair,
        writer=writer,
        reader=reader,
    )
    assert state(row) == pair

    found = {}
    for user in (reader, writer):
        for name in available(row, user, timezone.now()):
            with transaction.atomic():
                found.setdefault(name, state(do(name, row, user)))
                assert state(fresh(row)) == found[name]
                transaction.set_rollback(True)

    expected = dict(STATES[pair])
    if pair[1] == DRAFT:
        # It is to be read first.
        expected = {n: to for n, to in expected.items() if n not in UNREAD}
    assert found == expected


@pytest.mark.parametrize(
    "pair", [pair for pair in STATES if pair[1] == DRAFT], ids=" ".join
)
def test_kind_that_needs_no_reader_goes_out_as_a_draft(pair, office, writer, reader):
    office.stories_need_review = False
    office.save()
    story = make_article(office=office, draft=True, author=writer, kind="story")
    row = bring(story, *pair, writer=writer, reader=reader)

    offered = available(row, writer, timezone.now())
    found = {}
    for name in UNREAD & set(offered):
        with transaction.atomic():
            found[name] = state(do(name, row, writer))
            transaction.set_rollback(True)

    assert set(offered) == set(STATES[pair]) - {"force"}
    assert found == {n: to for n, to in STATES[pair].items() if n in UNREAD}


@pytest.mark.parametrize(
    "pair", [pair for pair in STATES if pair[1] == IN_REVIEW], ids=" ".join
)
def test_in_review_the_writer_may_force_and_only_another_approve(
    pair, office, writer, reader
):
    draft = make_article(office=office, draft=True, author=writer)
    row = bring(draft, *pair, writer=writer, reader=reader)

    by = {user: set(available(row, user, timezone.now())) for user in (writer, reader)}

    assert (may_approve(writer, row), may_approve(reader, row)) == (False, True)
    for_readers = {"approve", "publish", "schedule"}
    assert by[writer] == set(STATES[pair]) - for_readers
    assert by[reader] == set(STATES[pair]) - {"force"}


def test_nothing_can_be_done_with_what_has_no_text(office, reader):
    row = make_article(office=office, draft=True)
    row.newest = None

    assert available(row, reader, timezone.now()) == {}
