"""
The acts that change content: revise and publish. Admin, importers and demo call them.
"""

from datetime import UTC
from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext

from .models import Revision
from .snapshot import content_hash, freeze, overlay
from .writing import write


def locked(obj):
    """Return the row of `obj`, locked until the transaction ends."""
    return type(obj)._base_manager.select_for_update(of=("self",)).get(pk=obj.pk)


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
    return _add_revision(row, data, author=author, reason=reason)


def _add_revision(row, data, *, author, reason):
    revision = new_revision(row, data, author=author, reason=reason)
    revision.save()
    type(row)._base_manager.filter(pk=row.pk).update(newest=revision)
    row.newest = revision
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
def publish(obj, *, by, at=None, reason=""):
    """
    Write the newest revision of `obj` to its row, and return the row.

    Public from `at` (default: now; later: scheduled) if it never was before. What
    only publication settles, such as printed contacts, is completed first and kept
    as a revision of its own if it changed anything; so is a given reason. Raises ValidationError, tied to
    fields, when the row's rules forbid it; nothing is written then.
    """
    row = locked(obj)
    if row.newest_id is None:
        raise ValidationError("There is nothing to publish yet.")
    revision = row.newest
    content = overlay(row, revision.data)
    content.prepare()
    data = freeze(content)
    if data != revision.data or reason:
        revision = _add_revision(
            row, data, author=by, reason=reason or gettext("As published")
        )
        content = overlay(row, data)
        content.prepare()
    settle(content, revision, at)
    check_publishable(content)
    try:
        with transaction.atomic():
            return write(content, row)
    except IntegrityError:
        # Somebody else has just taken the address; now the check sees it.
        check_publishable(content)
        raise


def settle(content, revision, at=None):
    """Set what publication itself decides; its hour only if it never was public."""
    if content.published_at is None:
        moment = (at or timezone.now()).astimezone(UTC).replace(microsecond=0)
        content.published_at = moment
    content.newest = content.live = revision
    content.due = content.due_at = None


def check_publishable(content):
    """Hold an overlay against all fields, rules and constraints of its model."""
    # Without exclusions: one that names an excluded field would be passed over.
    _run(*_checks_of_fields(content), content.validate_constraints)


def check_fields(content):
    """The same without the constraints, which ask the database."""
    _run(*_checks_of_fields(content))


def _checks_of_fields(content):
    relations = {f.name for f in content._meta.concrete_fields if f.is_relation}
    return partial(content.clean_fields, exclude=relations), content.clean


def _run(*checks):
    errors = {}
    for check in checks:
        try:
            check()
        except ValidationError as error:
            errors = error.update_error_dict(errors)
    if errors:
        raise ValidationError(errors)
