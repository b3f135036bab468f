"""
Changes of text whose hour has come. The tick settles them, or a request for that
text, whoever comes first: exactly once, under the row's lock.
"""

import logging
from collections import Counter

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import override

from contacts.models import User

from . import mails
from .acts import apply_due, drop_due, locked
from .errors import sentences
from .models import Event, Revised
from .snapshot import child_relations, content_fields, overlay

logger = logging.getLogger(__name__)

SCHEDULING = ("schedule", "reschedule")


def is_due(row, at):
    return row.due_id is not None and row.due_at <= at


def read_when_due(find, at):
    """
    Return what find() finds at a moment, after its change of text if that is due.

    Whatever goes wrong with the change: readers then have the text that they had.
    """
    found = find()
    if found is None or not is_due(found, at):
        return found
    try:
        settle_due(found, at)
    except Exception:
        logger.exception("The text due of %s was not settled.", _name(found))
        return found
    return find()


def apply_all_due(at):
    """Settle all that is due; return how many texts were changed and not changed."""
    counts, errors = Counter(), []
    for model in apps.get_models():
        if not issubclass(model, Revised):
            continue
        due = model._base_manager.filter(due__isnull=False, due_at__lte=at)
        for row in due.order_by("due_at", "pk").only("pk"):
            try:
                outcome = settle_due(row, at)
            except Exception as error:
                # The others must have their turn.
                logger.exception("The text due of %s was not settled.", _name(row))
                errors.append(error)
            else:
                counts.update([outcome] if outcome else [])
    if errors:
        raise ExceptionGroup("Texts that are due were not settled.", errors)
    return counts


def _name(row):
    return f"{row._meta.label_lower} {row.pk}"


@transaction.atomic
def settle_due(obj, at):
    """
    Let the text go out that is due, or drop it if it cannot, and tell people.

    Returns "changed" or "not changed", or None if nothing is due any more.
    """
    row = locked(obj)
    if not is_due(row, at):
        return None
    note, details = row.due_note, {"at": row.due_at.isoformat()}
    try:
        with transaction.atomic():
            _refuse_what_is_lost(row)
            apply_due(row, at)
    except ValidationError as error:
        _keep(row, at, error, details)
        return "not changed"
    if note:
        details["note"] = note
    Event.objects.create(revision=row.due, act="change", at=at, details=details)
    return "changed"


def _refuse_what_is_lost(row):
    """An overlay leaves out what was deleted, but nobody has approved it without."""
    content = overlay(row, row.due.data)
    columns = {field.name for field in content_fields(type(row))}
    is_whole = all(
        len(getattr(content, name).all()) == len(row.due.data.get(name, []))
        for name in child_relations(type(row))
    )
    if not is_whole or columns & {name for name, _id in content.missing}:
        raise ValidationError(
            _("Something that it names has been deleted since it was scheduled.")
        )


def _keep(row, at, error, details):
    """Let readers have the text that they have, and say so to whom it concerns."""
    why = lazy(_lines, str)(error, type(row))
    said = {"by": None, "words": why, "revision": row.due, "occasion": details["at"]}
    mails.tell("change_failed", row, _who_scheduled(row), **said)
    mails.tell_office("change_failed", row, row.issuing_office(), **said)
    with override(settings.LANGUAGE_CODE):
        Event.objects.create(
            revision=row.due, act="due-failed", at=at, reason=str(why), details=details
        )
    drop_due(row)


def _lines(error, model):
    return "\n".join(sentences(error, model))


def _who_scheduled(row):
    events = Event.objects.filter(
        revision__in=row.revisions.filter(number__gte=row.due.number),
        act__in=SCHEDULING,
    )
    return User.objects.filter(pk__in=events.values("by"), is_active=True)
