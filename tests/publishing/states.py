"""Bringing an article or page into a state of the workflow, through its real doors."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from iomsite.publishing.acts import revise, set_times, whole_seconds
from iomsite.publishing.models import Stage, Standing
from iomsite.publishing.snapshot import overlay
from iomsite.publishing.workflow import perform

AHEAD = timedelta(days=1)
# What acts ask for, where it must be said.
SAID = {
    # Where partners have not signed.
    **dict.fromkeys(("publish", "schedule"), {"without": "They agree by telephone."}),
    "send-back": {"reason": "The figure is wrong."},
    "force": {
        "reason": "The minister speaks in ten minutes.",
        "without": "They agree by telephone.",
    },
    "withdraw": {"notice": "It names somebody in danger."},
    "gone": {"notice": "It was never ours."},
}


def said(name):
    """Return what perform() is told with an act that is not about how it is said."""
    in_time = (
        {"at": timezone.now() + AHEAD} if name in ("schedule", "reschedule") else {}
    )
    return {**SAID.get(name, {}), **in_time}


def fresh(row):
    return type(row)._base_manager.get(pk=row.pk)


def do(name, row, by, **words):
    """Perform an act with the newest revision; return the row."""
    row = fresh(row)
    words = words or said(name)
    return perform(name, row, by=by, revision=row.newest_id, **words)


def edit(row, author, **changes):
    """Save a draft that says something else; return the row."""
    row = fresh(row)
    number = row.newest.number
    changes = changes or {"summary": f"In other words, the {number + 1}th."}
    revise(overlay(row, {**row.newest.data, **changes}), author=author)
    return fresh(row)


def bring(row, standing, stage, *, writer, reader):
    """
    Bring a new draft of `writer` there; `reader` is the second pair of eyes. Return
    the row.
    """
    if standing not in (Standing.UNPUBLISHED, Standing.TRASHED):
        for name, by in [("submit", writer), ("approve", reader)]:
            row = do(name, row, by)
        name = "schedule" if standing == Standing.SCHEDULED else "publish"
        row = do(name, row, reader)
    if standing == Standing.CHANGING:
        row = edit(row, writer)
        for name in ("submit", "approve", "schedule"):
            row = do(name, row, writer if name == "submit" else reader)
    if stage not in (Stage.DUE, Stage.OUT):
        row = edit(row, writer)
    if stage in (Stage.IN_REVIEW, Stage.APPROVED):
        row = do("submit", row, writer)
    if stage == Stage.APPROVED:
        row = do("approve", row, reader)
    return _leave(row, standing, reader)


def _leave(row, standing, by):
    match standing:
        case Standing.LEAVING:
            at = timezone.now() + AHEAD
            return do("withdraw", row, by, notice="For a day only.", at=at)
        case Standing.WITHDRAWN:
            return do("withdraw", row, by)
        case Standing.GONE:
            # By an hour that was set, so that nothing else is decided with it.
            row = do("gone", row, by, notice="For a day.", at=timezone.now() + AHEAD)
            set_times(row, gone_at=timezone.now().replace(microsecond=0))
        case Standing.TRASHED:
            return do("trash", row, by)
    return fresh(row)


def refusal(name, row, by, **said):
    """Return the error with which an act is refused."""
    with pytest.raises(ValidationError) as refused:
        do(name, row, by, **said)
    return refused.value


def in_(**time):
    """Return the moment in that time: in_(days=1)."""
    return whole_seconds(timezone.now()) + timedelta(**time)


def let_time_pass(row, **times):
    """Have the row's hours been set a while ago."""
    type(row)._base_manager.filter(pk=row.pk).update(**times)
    row = fresh(row)
    row.times_changed()
    return row


def state(row):
    now = timezone.now()
    return (row.standing(now), row.stage(now))
