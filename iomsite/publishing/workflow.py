"""
The acts of transitions.py, done: by whom it may be done, once, with its event and mail.

Admin, commands and tests come through perform(). What cannot be done is refused with
a sentence, and nothing is changed then.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import mails
from .acts import locked, revise, whole_seconds
from .due import is_due, settle_due
from .errors import AlreadyDone, Refused, Stale
from .models import Event, ForcedPublication, Stage
from .rights import is_allowed, is_read, may_approve, writers
from .snapshot import freeze, overlay
from .steps import STEPS
from .transitions import transitions_from

__all__ = [
    "AlreadyDone",
    "Refused",
    "Stale",
    "available",
    "close_forced",
    "is_allowed",
    "may_approve",
    "perform",
    "refuse_what_is_done",
    "required",
    "restore_revision",
    "writers",
]


def available(row, user, at):
    """Return {name: Transition} of what this user may do with a row now."""
    standing, stage = row.standing(at), row.stage(at)
    if row.newest_id is None:
        return {}
    found = transitions_from(standing, stage)
    found = {n: t for n, t in found.items() if is_allowed(user, t.right, row)}
    if any(t.read is not None for t in found.values()):
        may_read = stage == Stage.IN_REVIEW and may_approve(user, row)
        read = may_read or is_read(row, stage, None)
        found = {
            name: t
            for name, t in found.items()
            if t.read is None
            or (name == "approve" and may_read)
            or (name != "approve" and t.read == read)
        }
    return found


@transaction.atomic
def perform(name, obj, *, by, revision, **said):
    """
    Do what the table calls `name` with an article or page; return its row.

    `revision` is the id of the newest revision that whoever asks was shown, `said`
    what the act asks for; a command acts `by` None. Raises AlreadyDone, Stale or
    Refused, or ValidationError tied to fields where the text itself is not fit for it.
    """
    target = said.get("replaced_by")
    if target is not None and target.pk < obj.pk:
        # Who makes two texts replace each other waits for both locks in one order.
        locked(target)
    row = locked(obj)
    now = whole_seconds(timezone.now())
    if is_due(row, now):
        # It has gone out already, for all that readers know.
        settle_due(row, now)
        row = locked(row)
    if row.newest_id is None:
        raise Refused(_("There is nothing in it yet."))
    transition = required(name, row, by, now, revision)
    said = _said(transition, said, now)
    row, details = STEPS[name](row, by, said, now)
    event = Event.objects.create(
        revision=row.newest,
        act=name,
        at=now,
        by=by,
        reason=said.get("reason") or said.get("notice") or "",
        details=details,
    )
    mails.after(event, row, said=said)
    return row


def required(name, row, by, now, revision):
    """Return the transition of that name, or raise why it cannot be done now."""
    standing, stage = row.standing(now), row.stage(now)
    transition = transitions_from(standing, stage).get(name)
    if transition is None:
        refuse_what_is_done(name, row, by)
    if revision != row.newest_id:
        raise Stale(_newer(row, by))
    if transition is None:
        raise Refused(
            _("This cannot be done now: it is %(standing)s (%(stage)s).")
            % {"standing": standing.label, "stage": stage.label}
        )
    if by is not None and not is_allowed(by, transition.right, row):
        raise Refused(_("You may not do this for this office."))
    _require_eyes(transition, row, stage, by)
    return transition


def refuse_what_is_done(name, row, by):
    """Raise AlreadyDone if that act was the last one done with the newest revision."""
    acts = Event.objects.filter(revision=row.newest_id, act__in=STEPS)
    last = acts.select_related("by").order_by("-pk").first()
    if last is None or last.act != name:
        return
    if last.by == by:
        raise AlreadyDone(_("It is done already."))
    raise AlreadyDone(
        _("%(name)s has done this already.") % {"name": last.by or _("Somebody")}
    )


def _newer(row, by):
    author = row.newest.author
    if author is not None and author == by:
        return _(
            "You have saved a newer version since you opened this page: look at it, "
            "then try again."
        )
    return _(
        "%(author)s has saved a newer version since you opened this page: look at it, "
        "then try again."
    ) % {"author": author or _("Somebody")}


def _require_eyes(transition, row, stage, by):
    if transition.read is None:
        return
    if transition.name == "approve":
        if not may_approve(by, row):
            raise Refused(_why_not_to_approve(by))
    elif is_read(row, stage, by) != transition.read:
        read = _("It has been read: publish it as usual.")
        raise Refused(_why_unread(stage) if transition.read else read)


def _why_not_to_approve(by):
    if by is None:
        return _("Somebody must read it: no command can.")
    return _(
        "You wrote part of this since it was last approved: somebody else must read it."
    )


def _why_unread(stage):
    if stage == Stage.IN_REVIEW:
        return _("Somebody else must read it first: it waits for review.")
    return _("Somebody else must read it first: submit it for review.")


def _said(transition, said, now):
    """Keep what the act asks for; refuse it if something required is missing."""
    kept = {name: said.get(name) for name in transition.asks}
    for name, value in kept.items():
        if isinstance(value, str):
            kept[name] = value.strip()
    for name, is_required in transition.asks.items():
        if is_required and not kept[name] and not kept.get("replaced_by"):
            raise Refused({name: _MISSING[name]})
    if kept.get("at") is not None:
        kept["at"] = _hour(kept["at"], now)
    return kept


def _hour(at, now):
    try:
        at = whole_seconds(at)
    except OverflowError:
        raise Refused({"at": _("Choose an hour that is not so far away.")}) from None
    if at <= now:
        raise Refused({"at": _("That hour has passed: choose one that lies ahead.")})
    return at


_MISSING = {
    "reason": gettext_lazy("Say why."),
    "notice": gettext_lazy("Say why: readers see your words."),
    "at": gettext_lazy("Choose the day and hour."),
}


@transaction.atomic
def close_forced(forced, *, by, verdict, comment=""):
    """Keep what somebody else says after reading a forced publication."""
    forced = ForcedPublication.objects.select_for_update(of=("self",)).get(pk=forced.pk)
    row, revision = locked(forced.revision.content_object), forced.revision
    if forced.closed_at:
        raise AlreadyDone(_("Somebody else has read it already."))
    if not is_allowed(by, "publish", row):
        raise Refused(_("You may not do this for this office."))
    if by.pk == forced.by_id or by.pk in writers(row, revision):
        raise Refused(_("You published or wrote it: somebody else must read it."))
    if verdict not in ForcedPublication.Verdict.values:
        raise Refused(_("Choose a verdict."))
    forced.closed_at, forced.closed_by = whole_seconds(timezone.now()), by
    forced.verdict, forced.comment = verdict, comment.strip()
    forced.save()
    is_latest = row.approved_id is None or row.approved.number < revision.number
    if verdict == ForcedPublication.Verdict.RIGHT and is_latest:
        row.approved = revision
        row.save(update_fields=["approved"])
    Event.objects.create(
        revision=revision,
        act="read-afterwards",
        at=forced.closed_at,
        by=by,
        reason=forced.comment,
        details={"verdict": verdict},
    )
    return forced


@transaction.atomic
def restore_revision(obj, revision, *, by, newest=None):
    """
    Make what an old revision says the newest draft; return that revision, or the
    newest one if it says so already.

    `newest` is the number of the newest revision that whoever asks was shown.
    """
    row = locked(obj)
    if not is_allowed(by, "change", row):
        raise Refused(_("You may not do this for this office."))
    old = row.revisions.filter(pk=revision.pk).first()
    if old is None:
        raise Refused(_("This is no version of this text."))
    content = overlay(row, old.data)
    content.prepare()
    if row.newest.data in (old.data, freeze(content)):
        return row.newest
    if newest is not None and newest != row.newest.number:
        raise Stale(_newer(row, by))
    reason = _("Restored from version %(number)d") % {"number": old.number}
    return revise(content, author=by, reason=reason)
