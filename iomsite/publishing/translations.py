"""
Translations: drafts made from a text, and how far they lag behind it.

Languages are equals: a translation is content of its own, with its own state, address
and revisions. It remembers which revision of its source it was made from.
"""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from .acts import locked, revise
from .models import Event, Revision
from .shape import in_shape
from .snapshot import overlay

# Acts by which a revision reaches readers.
PUBLISHING = ("publish", "force", "schedule", "change")


def source_revision(source):
    """Return the revision to translate: what readers see, else the newest draft."""
    return source.live or source.newest


@transaction.atomic
def translate(source, language, *, by):
    """
    Make a draft of `source` (an article or page) in another language; return its row.

    It has the pictures, contacts and places of its source, and none of its words.
    Raises ValidationError if there is a version in that language already.
    """
    row = locked(source)
    taken = type(row)._base_manager.filter(translation_key=row.translation_key)
    if taken.filter(language=language).exists():
        raise ValidationError(_("There is a version in that language already."))
    revision = source_revision(row)
    try:
        with transaction.atomic():
            new = row.start_translation(language)
    except IntegrityError:
        raise ValidationError(
            _("There is a version in that language already.")
        ) from None
    new.translation_of, new.translated_revision = row, revision
    new.save(update_fields=["translation_of", "translated_revision"])
    data, _misfits = in_shape(type(row), revision.data)
    said = overlay(new, row.without_words(data))
    revise(said, author=by, reason=_("Translation begun"))
    new.refresh_from_db()
    return new


@dataclass(frozen=True)
class Lag:
    """How far a translation is behind: `changes` is 0 when it is not."""

    source: object
    before: Revision
    now: Revision
    changes: int


def lag(row, source=None):
    """
    Return the Lag of a translation, None for what translates nothing.

    Two queries, or one if its source has been read already.
    """
    if not row.translation_of_id or not row.translated_revision_id:
        return None
    if source is None:
        rows = type(row)._base_manager.select_related("live", "newest")
        source = rows.get(pk=row.translation_of_id)
    before, now = row.translated_revision, source_revision(source)
    if now is None or now.hash == before.hash or now.number <= before.number:
        return Lag(source, before, now or before, 0)
    published = Event.objects.filter(
        act__in=PUBLISHING,
        revision__content_type=now.content_type_id,
        revision__object_id=source.pk,
        revision__number__gt=before.number,
        revision__number__lte=now.number,
    ).exclude(revision__hash=before.hash)
    changes = published.values("revision").distinct().count()
    return Lag(source, before, now, max(changes, 1))


@transaction.atomic
def catch_up(obj, *, by, revision):
    """
    Note that a translation says what its source says in `revision`, which was shown.

    Raises ValidationError if the source has moved on since.
    """
    row = locked(obj)
    found = lag(row)
    if found is None:
        raise ValidationError(_("This translates nothing."))
    if found.now.pk != revision:
        raise ValidationError(
            _("The source has changed again since you looked: look at it once more.")
        )
    row.translated_revision = found.now
    row.save(update_fields=["translated_revision"])
    Event.objects.create(
        revision=row.newest,
        act="caught-up",
        by=by,
        details={"source": found.now.number},
    )
    return row
