"""Doing what a plan said and somebody confirmed: all of it, or nothing."""

from collections import Counter

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.db import transaction
from django.utils.translation import gettext as _
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from contacts.models import CountryOffice, MediaContact

from .plan import Status, fingerprint

FIELDS = [
    field.name
    for field in MediaContact._meta.fields
    if field.editable and not field.primary_key and field.name != "confirmed_on"
]


class Refused(Exception):
    """Nothing is stored; the message says why. `planned`: what would be done now."""

    def __init__(self, message, planned):
        super().__init__(message)
        self.planned = planned


def store(make_plan, choices, *, seen, by):
    """
    Plan again, with what is there now, and do it if it is what was `seen`.

    `choices`: {line of a doubtful row: id of whom to update, "new" or "skip"}. Returns
    a Counter of what was done.
    """
    with transaction.atomic():
        # One import waits here for another, and for forms that are just being saved.
        for model in (CountryOffice, MediaContact):
            rows = model.objects.select_for_update(no_key=True).order_by("pk")
            list(rows.values_list("pk"))
        planned = make_plan()
        if fingerprint(planned) != seen:
            raise Refused(
                _(
                    "Somebody has changed the directory since this page was made. Look "
                    "at it as it is now, and confirm once more."
                ),
                planned,
            )
        chosen = _chosen(planned, choices)
        return _done(chosen, planned, by)


def _chosen(planned, choices):
    """Return [(row, Outcome)] of what is to be stored."""
    found, updated = [], {}
    for row in planned:
        outcome = _outcome(row, choices.get(row.number, "skip"))
        if outcome is None:
            continue
        pk = outcome.contact.pk
        if pk is not None and pk in updated:
            raise Refused(
                _("Lines %(first)d and %(second)d both update %(contact)s: choose one.")
                % {
                    "first": updated[pk],
                    "second": row.number,
                    "contact": outcome.known,
                },
                planned,
            )
        updated[pk] = row.number
        found.append((row, outcome))
    return found


def _outcome(row, choice):
    match row.status:
        case Status.NEW:
            return row.new
        case Status.CHANGED | Status.SAME:
            return row.update
        case Status.DOUBTFUL if choice == "new":
            return None if row.new.problems else row.new
        case Status.DOUBTFUL:
            return next(
                (
                    each
                    for each in row.alike
                    if str(each.contact.pk) == choice and not each.problems
                ),
                None,
            )
    return None


def _done(chosen, planned, by):
    new = [outcome.contact for _row, outcome in chosen if outcome.contact.pk is None]
    changed = [
        outcome.contact
        for row, outcome in chosen
        if outcome.contact.pk is not None and outcome.changes
    ]
    reason = str(_("Imported from a file"))
    history = {"default_user": by, "default_change_reason": reason}
    bulk_create_with_history(new, MediaContact, **history)
    bulk_update_with_history(changed, MediaContact, FIELDS, **history)
    followed = _let_follow(chosen)
    bulk_update_with_history(followed, MediaContact, ["successor"], **history)
    _log(by, new, ADDITION, [{"added": {}}])
    _log(by, changed, CHANGE, [{"changed": {}}])
    stored = {id(outcome) for _row, outcome in chosen}
    skipped = sum(
        row.status == Status.DOUBTFUL
        and not any(id(each) in stored for each in [row.new, *row.alike])
        for row in planned
    )
    return Counter(
        new=len(new),
        changed=len(changed),
        wrong=sum(row.status == Status.WRONG for row in planned),
        skipped=skipped,
    )


def _let_follow(chosen):
    """Set the successors that came with the same file; return who got one."""
    became = {row.uid: outcome.contact for row, outcome in chosen if row.uid}
    found = []
    for _row, outcome in chosen:
        follower = became.get(outcome.follows) if outcome.follows else None
        if (
            follower
            and follower.office_id == outcome.contact.office_id
            and outcome.contact.successor_id != follower.pk
        ):
            outcome.contact.successor_id = follower.pk
            found.append(outcome.contact)
    return found


def _log(by, contacts, act, message):
    if contacts:
        LogEntry.objects.log_actions(by.pk, contacts, act, message)
