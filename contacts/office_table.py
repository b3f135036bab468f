"""
All offices, as every page needs them: read once, kept in memory, never changed.

A process reads the table again
- at once, when it changed an office itself and said so with changed();
- when an address begins with a word that the table does not know, at most once a
  second, so that a new office's site answers in every process;
- when the table is older than MAX_AGE: this is how a change made by another process
  arrives. One thread reads, the others go on with the table they have.
When the database fails, the last table stays in use.
"""

import logging
import threading
import time
from dataclasses import dataclass, fields
from datetime import date
from types import MappingProxyType
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.validators import slug_re
from django.db import Error as DatabaseFailure
from django.db import transaction

from contacts.models import CountryOffice
from iomsite.translated_text import TranslatedText

# Seconds.
MAX_AGE = 10
LOOK_AGAIN_AFTER = 1
NEVER = float("-inf")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class OfficeEntry:
    """A CountryOffice without its row: what headers, footers and addresses need."""

    pk: int | None
    slug: str
    host: str | None
    kind: str
    iso_code: str
    name: TranslatedText
    name_in_sentence: TranslatedText
    languages: tuple
    default_language: str
    time_zone: str
    closed_on: date | None
    region_id: int | None
    press_email: str
    press_phone: str
    address: str
    opening_hours: dict
    holidays: dict
    social_accounts: tuple
    present_since: int | None
    successor_id: int | None

    @classmethod
    def of(cls, office):
        values = {field.name: getattr(office, field.name) for field in fields(cls)}
        values["languages"] = tuple(office.languages)
        values["social_accounts"] = tuple(office.social_accounts)
        values["host"] = office.host and office.host.lower()
        return cls(**values)

    def __str__(self):
        return str(self.name) or self.slug

    @property
    def is_headquarters(self):
        return self.kind == CountryOffice.Kind.HEADQUARTERS

    def local_time(self, at):
        return at.astimezone(ZoneInfo(self.time_zone))

    def day(self, at):
        """Return the date that the office's calendar shows at the given moment."""
        return self.local_time(at).date()

    def is_closed(self, at):
        return self.closed_on is not None and self.closed_on <= self.day(at)


class OfficeTable:
    """One reading of the table; `offices` are all of them, ordered by slug."""

    def __init__(self, offices):
        self.offices = tuple(offices)
        self._by_id = MappingProxyType({office.pk: office for office in self.offices})
        self.headquarters = next(
            (office for office in self.offices if office.is_headquarters),
            NOT_YET_ENTERED,
        )
        # Headquarters' site is the global one: it has neither path nor host.
        others = [office for office in self.offices if not office.is_headquarters]
        self._by_slug = MappingProxyType({office.slug: office for office in others})
        self._by_host = MappingProxyType(
            {office.host: office for office in others if office.host}
        )

    def by_id(self, pk):
        return self._by_id.get(pk)

    def by_slug(self, slug):
        """Return the office whose site stands at /slug/; headquarters' has no path."""
        return self._by_slug.get(slug)

    def by_host(self, host):
        return self._by_host.get(host)


# Stands in for headquarters on an empty database, so that the admin can be reached.
NOT_YET_ENTERED = OfficeEntry(
    pk=None,
    slug="",
    host=None,
    kind=CountryOffice.Kind.HEADQUARTERS.value,
    iso_code="",
    name=TranslatedText(settings.ORGANISATION["name"]),
    name_in_sentence=TranslatedText(),
    languages=tuple(code for code, _name in settings.LANGUAGES),
    default_language=settings.LANGUAGE_CODE,
    time_zone="UTC",
    closed_on=None,
    region_id=None,
    press_email=settings.ORGANISATION["mailbox"],
    press_phone="",
    address="",
    opening_hours={},
    holidays={},
    social_accounts=(),
    present_since=None,
    successor_id=None,
)


class _Shelf:
    """Where the process keeps its table. Other modules use the functions below."""

    def __init__(self):
        self.table = None
        self.tried_at = NEVER
        # Raised with each change: a reading that began before one counts as old.
        self.wanted = self.generation = 0
        self.reading = threading.Lock()

    def is_older_than(self, seconds):
        return time.monotonic() - self.tried_at >= seconds

    @property
    def is_outdated(self):
        return self.table is None or self.generation != self.wanted

    def read(self, *, unless_younger_than=0):
        """Read, or wait for the thread that is just reading and take what it has."""
        with self.reading:
            if self.is_outdated or self.is_older_than(unless_younger_than):
                self._read()
            return self.table

    def refresh(self):
        """Read again, unless another thread is just doing so."""
        if self.reading.acquire(blocking=False):
            try:
                self._read()
            finally:
                self.reading.release()

    def _read(self):
        generation = self.wanted
        try:
            rows = CountryOffice.objects.order_by("slug")
            self.table = OfficeTable(OfficeEntry.of(office) for office in rows)
        except DatabaseFailure:
            if self.table is None:
                raise
            logger.warning("The offices could not be read again.", exc_info=True)
        self.generation = generation
        self.tried_at = time.monotonic()


_shelf = _Shelf()


def get():
    """Return the table, with no query as a rule."""
    if _shelf.is_outdated:
        return _shelf.read(unless_younger_than=MAX_AGE)
    if _shelf.is_older_than(MAX_AGE):
        _shelf.refresh()
    return _shelf.table


def find_slug(slug):
    """Return the office of a path's first segment, or None; see above."""
    office = get().by_slug(slug)
    if (
        office is None
        and slug_re.match(slug)
        and _shelf.is_older_than(LOOK_AGAIN_AFTER)
    ):
        office = _shelf.read(unless_younger_than=LOOK_AGAIN_AFTER).by_slug(slug)
    return office


def find_id(pk):
    """
    Return the office with this id, or None.

    Ids come from foreign keys, so an unknown one is an office that was just made.
    """
    return get().by_id(pk) or (_shelf.read().by_id(pk) if pk else None)


def changed():
    """To be called after a change of offices; acts once it is committed."""
    transaction.on_commit(_expect_another)


def _expect_another():
    _shelf.wanted += 1


def clear():
    """Forget the table, as between two tests."""
    _expect_another()
    _shelf.table = None
    _shelf.tried_at = NEVER
