"""
What can happen to content and its row: revise, publish, change a due text, take back.

Nobody's rights are asked here, and no second pair of eyes: workflow.py does that, and
calls these. Importers and the demo call them as they are.
"""

from datetime import UTC
from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext

from .constraints import validate_constraints
from .models import Revision
from .snapshot import content_hash, freeze, overlay
from .writing import write


def locked(obj):
    """Return the row of `obj` with its revisions, locked until the transaction ends."""
    row = type(obj)._base_manager.select_for_update(of=("self",)).get(pk=obj.pk)
    names = ("newest", "live", "due", "approved")
    fields = [row._meta.get_field(name) for name in names]
    # Not joined to it: whoever waited for the lock would get those from before it.
    wanted = {getattr(row, field.attname) for field in fields} - {None}
    revisions = Revision.objects.in_bulk(wanted) if wanted else {}
    for field in fields:
        setattr(row, field.name, revisions.get(getattr(row, field.attname)))
    return row


@transaction.atomic
def revise(obj, *, author, reason=""):
    """
    Save what an overlay says as the newest revision, and return that.

    Saying the same again makes no revision: a form sent twice ends well.
    """
    row = locked(obj)
    obj.prepare()
    data = freeze(obj)
    if row.newest_id and row.newest.data == data:
        return row.newest
    revision = new_revision(row, data, author=author, reason=reason)
    revision.save()
    type(row)._base_manager.filter(pk=row.pk).update(newest=revision)
    return revision


def new_revision(row, data, *, author, reason):
    """Return the revision that follows the newest one, not yet saved."""
    return Revision(
        content_type=ContentType.objects.get_for_model(row),
        object_id=row.pk,
        number=row.newest.number + 1 if row.newest_id else 1,
        data=data,
        title=(data.get("title") or "")[:300],
        hash=content_hash(type(row), data),
        author=author,
        created_at=timezone.now(),
        reason=reason,
    )


@transaction.atomic
def publish(obj, *, by, at=None, reason="", note=""):
    """Lock the row of `obj` and publish_locked() it."""
    return publish_locked(locked(obj), by=by, at=at, reason=reason, note=note)


def publish_locked(row, *, by, at=None, reason="", note="", check=None):
    """
    Write the newest revision of a locked row to it, and return it.

    What never was public is public from `at` on (default: now; later: scheduled).
    What is public already changes now or, if `at` lies ahead, at that hour: its text
    is then due. A `note` makes the change a major one, which readers are told of.

    What only publication settles, such as printed contacts, is completed first and
    kept as a revision of its own if it changed anything; so is a given reason. Raises
    ValidationError, tied to fields, when the row's rules forbid it, or `check` does,
    which is called with the overlay; nothing is written then.
    """
    if row.newest_id is None:
        raise ValidationError(gettext("There is nothing to publish yet."))
    refuse_trashed(row)
    now = whole_seconds(timezone.now())
    at = whole_seconds(at) if at else now
    revision = row.newest
    content = overlay(row, revision.data)
    content.prepare()
    if check:
        check(content)
    data = freeze(content)
    is_later = row.is_public(now) and at > now
    if is_later:
        check_publishable(content)
    if data != revision.data or reason:
        reason = reason or gettext("As published")
        revision = new_revision(row, data, author=by, reason=reason)
        revision.save()
    if is_later:
        return _make_due(row, revision, at, note)
    settle(content, revision, at if not row.was_public(now) else None)
    if row.is_public(now):
        _note(content, revision, now, note)
    return _written(content, row)


def refuse_trashed(row):
    if row.trashed_at:
        raise ValidationError(
            gettext("It lies in the trash: take it out of there first.")
        )


def _written(content, row):
    """Write it; the database judges, and the checks find the words for its refusal."""
    try:
        check_fields(content)
        with transaction.atomic():
            return write(content, row)
    except (ValidationError, IntegrityError):
        check_publishable(content)
        raise


def settle(content, revision, at=None):
    """
    Set what publication itself decides: its revision, that nobody need read it any
    more and, if `at` is given or it has none, its hour.
    """
    if at is not None or content.published_at is None:
        content.published_at = whole_seconds(at or timezone.now())
    content.newest = revision
    for name in REVIEW:
        setattr(content, name, None)
    _let_out(content, revision)


def _let_out(content, revision):
    content.live = revision
    content.due = content.due_at = None
    content.due_note = ""


# The review that is open.
REVIEW = ("submitted_at", "submitted_by", "reviewer")


def close_review(row, **values):
    """Let a locked row wait for no reader any more; save that, and other columns."""
    values = {**dict.fromkeys(REVIEW), **values}
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=list(values))


def whole_seconds(moment):
    return moment.astimezone(UTC).replace(microsecond=0)


def _note(content, revision, at, note):
    if not note:
        return
    entry = {"at": at.isoformat(), "note": note, "revision": revision.number}
    content.corrections = [*content.corrections, entry]
    content.updated_at = at


def _make_due(row, revision, at, note):
    due = {"due": revision, "due_at": at, "due_note": note}
    close_review(row, newest=revision, approved=row.approved, **due)
    return row


@transaction.atomic
def apply_due(obj, at):
    """
    Let the text go out whose hour has come; return its revision, None without any.

    Whoever comes first holds the row's lock, the next finds nothing due. Raises
    ValidationError when the text cannot go out any more; it is then still due.
    """
    row = locked(obj)
    if row.due_id is None or row.due_at > at:
        return None
    revision = row.due
    content = overlay(row, revision.data)
    # It goes out as it was approved: nothing is printed anew.
    content.is_as_printed = True
    content.prepare()
    _note(content, revision, row.due_at, row.due_note)
    # A newer draft, and its review, are not concerned.
    _let_out(content, revision)
    _written(content, row)
    return revision


def drop_due(row):
    """Let the text stay that readers see; `row` is locked."""
    row.due = row.due_at = None
    row.due_note = ""
    row.save(update_fields=["due", "due_at", "due_note"])


@transaction.atomic
def take_back(obj):
    """
    Make a scheduled row a draft again: it holds identity only, its address is free.

    The caller has made sure that nobody could see it yet.
    """
    row = locked(obj)
    content = overlay(row, {})
    content.published_at = content.live = None
    content.due = content.due_at = None
    for name in type(row).DERIVED:
        setattr(content, name, type(row)._meta.get_field(name).get_default())
    return write(content, row)


def set_times(row, **values):
    """Change the times and notices of a locked row, and what follows from them."""
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=list(values))
    row.times_changed()


def remove_correction(row, number):
    """
    Take the note of revision `number` off a locked row, and what followed from it.

    The day of the last major change is then that of the note before, or none.
    """
    row.corrections = [note for note in row.corrections if note["revision"] != number]
    last = max((note["at"] for note in row.corrections), default=None)
    row.updated_at = last and type(row)._meta.get_field("updated_at").to_python(last)
    row.save(update_fields=["corrections", "updated_at"])


def check_publishable(content):
    """Hold an overlay against all fields, rules and constraints of its model."""
    # Without exclusions: one that names an excluded field would be passed over.
    _run(content, *_checks_of_fields(content), partial(validate_constraints, content))


def check_fields(content):
    """The same without the constraints, which ask the database."""
    _run(content, *_checks_of_fields(content))


def _checks_of_fields(content):
    relations = {f.name for f in content._meta.concrete_fields if f.is_relation}
    return partial(content.clean_fields, exclude=relations), content.clean


def _run(content, *checks):
    errors = {}
    for check in checks:
        try:
            check()
        except ValidationError as error:
            errors = error.update_error_dict(errors)
    if errors:
        fields = {field.name for field in content._meta.concrete_fields}
        raise ValidationError(_tied(errors, fields))


def _tied(errors, fields):
    """Tie what a constraint refuses to the field that is its code, and say it once."""
    tied = {}
    for field, each in errors.items():
        for error in ValidationError(each).error_list:
            is_constraint = field == NON_FIELD_ERRORS and error.code in fields
            known = tied.setdefault(error.code if is_constraint else field, [])
            if error.messages not in [other.messages for other in known]:
                known.append(error)
    return tied
