"""
The acts that change content: revise and publish. Admin, importers and demo call them.
"""

from datetime import UTC

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from .models import Revision
from .snapshot import content_hash, freeze, overlay, write


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
    number = row.newest.number + 1 if row.newest_id else 1
    revision = Revision.objects.create(
        content_type=ContentType.objects.get_for_model(row),
        object_id=row.pk,
        number=number,
        data=data,
        title=(data.get("title") or "")[:300],
        hash=content_hash(type(row), data),
        author=author,
        created_at=timezone.now(),
        reason=reason,
    )
    type(row)._base_manager.filter(pk=row.pk).update(newest=revision)
    row.newest = revision
    return revision


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
    if row.published_at is None:
        moment = (at or timezone.now()).astimezone(UTC).replace(microsecond=0)
        content.published_at = moment
    content.newest = content.live = revision
    content.due = content.due_at = None
    check_publishable(content)
    return write(content, row)


def check_publishable(content):
    """Hold an overlay against all fields, rules and constraints of its model."""
    relations = {f.name for f in content._meta.concrete_fields if f.is_relation}
    errors = {}
    for check in (
        lambda: content.clean_fields(exclude=relations),
        content.clean,
        # Without exclusions: one that names an excluded field would be passed over.
        content.validate_constraints,
    ):
        try:
            check()
        except ValidationError as error:
            errors = error.update_error_dict(errors)
    if errors:
        raise ValidationError(errors)
