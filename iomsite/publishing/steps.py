"""
What each line of transitions.py does to a locked row, once it may be done.

A step takes (row, by, said, now) and returns the row as it then stands, and the
details of its event.
"""

from functools import partial

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .acts import (
    close_review,
    drop_due,
    locked,
    publish_locked,
    revise,
    set_times,
    take_back,
)
from .checklist import blocking, checklist
from .errors import Refused
from .models import Event, ForcedPublication, Stage
from .models.forced_publication import READ_WITHIN
from .rights import is_allowed, may_approve
from .snapshot import overlay


def _submit(row, by, said, now):
    reviewer = said["reviewer"]
    if reviewer is not None and not (
        reviewer.is_staff
        and is_allowed(reviewer, "publish", row)
        and may_approve(reviewer, row)
    ):
        raise Refused(
            _("%(name)s cannot approve this: choose somebody else, or nobody.")
            % {"name": reviewer}
        )
    content = overlay(row, row.newest.data)
    content.prepare()
    _refuse(problem for problem in checklist(row, content, now) if problem.blocks)
    row.submitted_at, row.submitted_by, row.reviewer = now, by, reviewer
    row.save(update_fields=["submitted_at", "submitted_by", "reviewer"])
    row.ask_partners(by=by)
    return row, {"reviewer": reviewer.pk if reviewer else None}


def _refuse(problems):
    errors = {}
    for problem in problems:
        errors.setdefault(problem.field or "__all__", []).append(problem.text)
    if errors:
        raise ValidationError(errors)


def _take_back_from_review(row, by, said, now):
    close_review(row)
    return row, {}


def _send_back(row, by, said, now):
    submitted_by = row.submitted_by_id
    # An older text that was approved has been read, whatever became of this one.
    close_review(row, approved=None if row.is_approved else row.approved)
    return row, {"to": submitted_by}


def _approve(row, by, said, now):
    close_review(row, approved=row.newest)
    return row, {}


def _publish(row, by, said, now, *, at=None, is_forced=False):
    is_due = row.newest_id == row.due_id
    is_waiting = row.stage(now) == Stage.IN_REVIEW and not row.is_approved
    # Where somebody else must have read it, whoever got here has.
    must_be_read = row.needs_second_pair()
    if is_waiting and not is_forced and (must_be_read or may_approve(by, row)):
        # To publish what waits for review is to approve it.
        row.approved = row.newest
        Event.objects.create(revision=row.newest, act="approve", at=now, by=by)
    unsigned, without = row.unsigned(row.newest), said["without"]
    if unsigned and not without:
        raise Refused(
            {
                "without": _(
                    "Not signed yet: %(offices)s. Wait for them, drop them, or say why "
                    "it goes out without them."
                )
                % {"offices": ", ".join(str(office) for office in unsigned)}
            }
        )
    # Readers see no note on a text that is new to them; one that was to come with the
    # text at its hour comes with it now.
    note = said["note"] or (row.due_note if is_due else "")
    note = note if row.is_public(now) else ""
    row = publish_locked(
        row, by=by, at=at, note=note, check=partial(_check, row, now, at or now)
    )
    if unsigned:
        row.release_without(unsigned, by=by, reason=without)
    details = {"at": at.isoformat()} if at else {}
    if note:
        details["note"] = note
    if unsigned:
        details["without"] = [str(office) for office in unsigned]
        details["without_reason"] = without
    return row, details


def _check(row, now, hour, content):
    _refuse(blocking(row, content, now, hour=hour))


def _schedule(row, by, said, now):
    return _publish(row, by, said, now, at=said["at"])


def _force(row, by, said, now):
    row, details = _publish(row, by, said, now, is_forced=True)
    ForcedPublication.objects.create(
        revision=row.newest,
        office=row.issuing_office(),
        by=by,
        at=now,
        reason=said["reason"],
        due_at=now + READ_WITHIN,
    )
    return row, details


def _reschedule(row, by, said, now):
    at = said["at"]
    if row.is_public(now):
        row.due_at = at
        row.save(update_fields=["due_at"])
    else:
        set_times(row, published_at=at)
    return row, {"at": at.isoformat()}


def _unschedule(row, by, said, now):
    if row.is_public(now):
        drop_due(row)
        return row, {}
    return take_back(row), {}


def _discard(row, by, said, now):
    """Go on from the text whose hour is set, else from the one that is out."""
    place, draft = "due" if row.due_id else "live", row.newest
    content = overlay(row, getattr(row, place).data)
    content.is_as_printed = True
    revision = revise(content, author=by, reason=_("Draft discarded"))
    changes = {"newest": revision}
    # Nobody has approved it without what was deleted since: then it stays a draft.
    if place == "live" or revision.hash == row.due.hash:
        changes[place] = revision
    close_review(row, **changes)
    return row, {"number": draft.number}


def _withdraw(row, by, said, now):
    at = said["at"] or now
    details = {"at": at.isoformat(), **_without_change(row)}
    set_times(row, withdrawn_at=at, withdrawal_notice=said["notice"])
    return row, details


def _gone(row, by, said, now):
    at, target = said["at"] or now, said["replaced_by"]
    if target is not None:
        target = locked(target)
        _check_replacement(row, target, at)
    details = {"at": at.isoformat(), "to": target.pk if target else None}
    details |= _without_change(row)
    if at == now:
        close_review(row)
    set_times(row, gone_at=at, gone_notice=said["notice"] or "", replaced_by=target)
    return row, details


def _without_change(row):
    """Forget the change that was to come of a text that is leaving."""
    if not row.due_id:
        return {}
    details = {"dropped": {"number": row.due.number, "at": row.due_at.isoformat()}}
    drop_due(row)
    return details


def _check_replacement(row, target, at):
    if not target.is_public(at):
        raise Refused(
            {"replaced_by": _("Readers cannot see that text: choose a published one.")}
        )
    seen = {row.pk}
    while target is not None:
        if target.pk in seen:
            raise Refused({"replaced_by": _("That would lead readers in a circle.")})
        seen.add(target.pk)
        target = target.replaced_by


NOT_LEFT = {
    "withdrawn_at": None,
    "withdrawal_notice": "",
    "gone_at": None,
    "gone_notice": "",
    "replaced_by": None,
}


def _keep(row, by, said, now):
    set_times(row, **NOT_LEFT)
    return row, {}


def _trash(row, by, said, now):
    if used := list(row.uses()):
        raise Refused(
            _("It is still used: %(places)s. Change that first.")
            % {"places": "; ".join(used)}
        )
    close_review(row, trashed_at=now)
    return row, {}


def _untrash(row, by, said, now):
    row.trashed_at = None
    row.save(update_fields=["trashed_at"])
    return row, {}


STEPS = {
    "submit": _submit,
    "take-back": _take_back_from_review,
    "send-back": _send_back,
    "approve": _approve,
    "publish": _publish,
    "schedule": _schedule,
    "force": _force,
    "reschedule": _reschedule,
    "unschedule": _unschedule,
    "discard": _discard,
    "withdraw": _withdraw,
    "gone": _gone,
    "keep": _keep,
    "restore": _keep,
    "trash": _trash,
    "untrash": _untrash,
}
