"""A document's way from being dropped in to being confirmed."""

from dataclasses import dataclass
from datetime import date

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from contacts.models import CountryOffice
from newsroom.models import Intake
from newsroom.models.private_files import kept_only_if_all_is_well

from . import read
from .answers import Answers
from .doubts import Doubt
from .living_directory import living_directory
from .match import Matches, match
from .release import Release
from .source import SourceDocument
from .store import StoreError, store
from .store_checks import all_doubts
from .store_offices import offices_of
from .understand import understand

NAMES = {Intake.Kind.RICH: "pasted.html", Intake.Kind.PLAIN: "pasted.txt"}


@dataclass(frozen=True, kw_only=True)
class Reading:
    source: SourceDocument
    release: Release
    matched: Matches
    doubts: tuple[Doubt, ...]
    answers: Answers
    offices: tuple[CountryOffice, ...]
    """Whose draft it becomes as things stand, the issuing office first; may be none."""


def take_in(user, *, data=None, html=None, text=None, name=""):
    """
    Keep what somebody dropped in (bytes of a file, pasted HTML or text) as an Intake.

    Raises ReadError, and leaves nothing, where it cannot be read.
    """
    if data is not None:
        kind = Intake.Kind.FILE
    elif html is not None:
        kind, data = Intake.Kind.RICH, html.encode("utf-8", "replace")
    else:
        kind, data = Intake.Kind.PLAIN, (text or "").encode("utf-8", "replace")
    name = (name or str(NAMES.get(kind, "")))[-255:]
    _read(kind, data, name)
    intake = Intake(user=user, kind=kind, name=name)
    with kept_only_if_all_is_well(intake), transaction.atomic():
        intake.file.save(NAMES.get(kind, name), ContentFile(data), save=False)
        intake.save()
    return intake


def _read(kind, data, name):
    if kind == Intake.Kind.FILE:
        return read.read_bytes(data, name=name)
    text = data.decode("utf-8")
    if kind == Intake.Kind.RICH:
        return read.read_markup(text, name=name)
    return read.read_text(text, name=name)


def source_of(intake):
    """Read the document again; raises ReadError."""
    try:
        data = intake.data()
    except FileNotFoundError:
        raise read.ReadError(
            _("“%(name)s” is no longer there. Drop it in again.")
            % {"name": intake.name}
        ) from None
    return _read(intake.kind, data, intake.name)


def reading_of(intake):
    """Understand and match an Intake with the answers given so far."""
    answers = Answers.from_json(intake.answers)
    return _reading(source_of(intake), answers, intake.user)


def _reading(source, answers, user):
    release = understand(source, answers.roles, language=answers.language)
    matched = match(release, living_directory(timezone.localdate(), by=user))
    doubts = all_doubts(release, matched, answers=answers, by=user)
    try:
        offices = tuple(offices_of(matched, answers, by=user))
    except StoreError:
        offices = ()
    return Reading(
        source=source,
        release=release,
        matched=matched,
        doubts=doubts,
        answers=answers,
        offices=offices,
    )


def answer(intake, answers):
    """Keep what the editor has said so far."""
    intake.answers = answers.to_json()
    intake.save(update_fields=["answers"])


def confirm(intake, *, by):
    """
    Make the draft, keep the original with it, forget the intake; return Stored.

    Raises ReadError or StoreError, and changes nothing then.
    """
    source = source_of(intake)
    # Before the lock, which keeps others from writing: reading may take a while.
    early = _reading(source, Answers.from_json(intake.answers), by)
    with transaction.atomic():
        # Of two confirmations at once, the second finds it gone.
        intake = Intake.objects.select_for_update().filter(pk=intake.pk).first()
        if intake is None:
            raise StoreError(
                _("This document has been confirmed or discarded already.")
            )
        answers = Answers.from_json(intake.answers)
        reading = early if early.answers == answers else _reading(source, answers, by)
        stored = store(
            reading.release,
            reading.matched,
            answers=answers,
            author=by,
            day=first_day(reading.release, timezone.localdate()),
            original=intake,
        )
        intake.delete()
    return stored


def first_day(release, today) -> date:
    """From when on a contact answers that only this release has named so far."""
    line = release.dateline
    return line.date if line and line.date else today


def discard(intake):
    intake.delete()
