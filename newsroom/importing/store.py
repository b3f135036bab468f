"""Storing what was understood: an ordinary draft, made once for each text."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from contacts.models import MediaContact
from contacts.scoping import may
from newsroom.drafts import draft_article
from newsroom.models import Article, ImportedSource, Kind, OriginalFile
from newsroom.models.original import KEPT

from .answers import Answers
from .store_contacts import contacts_of
from .store_errors import StoreError
from .store_offices import offices_of
from .store_pictures import Pictures
from .store_text import snapshot

__all__ = ["StoreError", "Stored", "find", "store"]

SOURCE = "file"
MAX_REASON = 500


@dataclass(frozen=True)
class Stored:
    """`left_out` says in sentences what could not be taken over."""

    article: Article
    is_new: bool
    new_contacts: tuple[MediaContact, ...] = ()
    corrected: tuple[MediaContact, ...] = ()
    left_out: tuple[str, ...] = ()


def store(
    release,
    matched,
    *,
    answers=None,
    issuing=None,
    author=None,
    day,
    is_signed=False,
    original=None,
):
    """
    Make a draft of a release, or find the one that an earlier run made of the same
    text. What `answers` say holds, and `issuing` (a CountryOffice) leads over the
    office that the text suggests; `day` is the first day of contacts that the
    directory did not know; `is_signed` says that all offices of the release have
    agreed to it already; `original`, a row with a file, is kept with the draft.

    Without an `author` nobody's rights are asked. Raises StoreError.
    """
    pictures = Pictures(release)
    try:
        with transaction.atomic():
            return _store(
                release,
                matched,
                pictures,
                answers=answers or Answers(),
                issuing=issuing,
                author=author,
                day=day,
                is_signed=is_signed,
                original=original,
            )
    except BaseException:
        pictures.take_back()
        raise


def _store(
    release,
    matched,
    pictures,
    *,
    answers,
    issuing,
    author,
    day,
    is_signed,
    original,
):
    known = find(release.source.sha256)
    if known:
        return Stored(known, is_new=False)
    _check(release)
    offices = offices_of(matched, answers, by=author, issuing=issuing)
    _check_rights(author, offices[0])
    named = contacts_of(release, matched, answers, offices=offices, day=day, by=author)
    article = draft_article(
        {
            **snapshot(release, matched),
            "named_contacts": [
                {"contact": contact.pk, "office": contact.office_id}
                for contact in named.contacts
            ],
            "pictures": pictures.store(offices[0], by=author),
        },
        offices=offices,
        language=release.language,
        kind=Kind.PRESS_RELEASE,
        author=author,
        reason=_reason(release),
        is_signed=is_signed,
    )
    ImportedSource.objects.create(
        article=article, source=SOURCE, source_id=release.source.sha256
    )
    if original:
        # The file itself stays where it is.
        OriginalFile.objects.create(
            article=article,
            revision=article.newest,
            name=original.name,
            file=original.file.name,
            kept_until=timezone.now() + KEPT,
        )
    return Stored(
        article,
        is_new=True,
        new_contacts=tuple(named.new),
        corrected=tuple(named.corrected),
        left_out=tuple(pictures.left_out),
    )


def find(sha256):
    """Return the article made of a text with that hash, or None."""
    return Article.objects.filter(
        sources__source=SOURCE, sources__source_id=sha256
    ).first()


def _check(release):
    if release.title is None or not release.paragraphs:
        raise StoreError(
            _("no headline with text below it was found: is this a press release?")
        )
    if release.language not in dict(settings.LANGUAGES):
        raise StoreError(
            _("the text is in none of the languages of this site: say in which it is.")
        )


def _check_rights(author, office):
    if author and not may(author, "add articles", office):
        raise StoreError(
            _(
                "you may not write for %(office)s: choose an office of yours as the "
                "issuing one."
            )
            % {"office": office}
        )


def _reason(release):
    """What the history of the draft says; an embargo must not be overlooked there."""
    reason = _("Imported from %(name)s") % {"name": release.source.name}
    if release.embargo:
        said = _("The document names an embargo: “%(printed)s”.") % {
            "printed": release.embargo.printed
        }
        reason = f"{reason}. {said}"
    return reason[:MAX_REASON]
