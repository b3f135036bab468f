"""The offices and media contacts against which a release is matched."""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from .countries import country_code, country_of_city, place_key
from .people import People
from .text import plain

# An office of several countries is not that of the country where it sits.
_REGIONAL = re.compile(rf"region|{plain('إقليم')}|\bkanda\b")


class DirectoryError(ValueError):
    """The directory cannot be used; the message says why."""


@dataclass(frozen=True, kw_only=True)
class OfficeRecord:
    """`names` in any language, `cities` where it sits; `mailbox` of its desk."""

    iso: str
    names: tuple[str, ...]
    cities: tuple[str, ...] = ()
    mailbox: str = ""


@dataclass(frozen=True, kw_only=True)
class ContactRecord:
    """`names` is empty for a desk; `until` is the last day in post."""

    id: str | int
    office: str | None
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    until: date | None = None
    successor: str | int | None = None

    def has_left(self, as_of):
        return self.until is not None and self.until < as_of


class Directory:
    """
    Offices and contacts as of a day.

    Made of plain records, so that a file and a database can both fill it.
    """

    def __init__(self, offices=(), contacts=(), *, as_of):
        self.offices = tuple(offices)
        self.contacts = tuple(contacts)
        self.as_of = as_of
        self._by_iso = {office.iso: office for office in self.offices}
        self._by_id = {contact.id: contact for contact in self.contacts}
        self._by_name = {}
        self._by_city = {}
        for office in self.offices:
            for name in office.names:
                self._by_name.setdefault(place_key(name), office.iso)
            for city in office.cities:
                self._by_city.setdefault(place_key(city), office.iso)
        self.mail_domains = {
            office.mailbox.rpartition("@")[2].casefold()
            for office in self.offices
            if "@" in office.mailbox
        }

    @cached_property
    def people(self):
        return People(self.contacts)

    def contact(self, key):
        return self._by_id.get(key)

    def has_office(self, iso):
        return iso in self._by_iso

    def office_named(self, printed):
        """
        Find the office that a printed name means: a country, an office, a city.

        "WMA Kathmandu" and "AMM, Bogotá" end in what counts, after the short
        name of the organisation.
        """
        if not printed:
            return None
        is_regional = _REGIONAL.search(plain(printed))
        for name in (printed, *_endings(printed)):
            key = place_key(name)
            iso = (
                self._by_name.get(key)
                or country_code(name)
                or self._by_city.get(key)
                or (None if is_regional else country_of_city(name))
            )
            if iso in self._by_iso:
                return iso
        return None

    def office_at(self, place):
        """Find the office of a dateline's place: its country, else its city."""
        if place.country:
            return self.office_named(place.country)
        return self.office_named(place.city)

    @classmethod
    def from_file(cls, path, *, as_of=None):
        """Load a JSON file of offices and contacts; `as_of` leads over the file's."""
        try:
            data = json.loads(Path(path).read_text("utf-8"))
        except OSError as error:
            raise DirectoryError(
                _("%(name)s: the directory cannot be read (%(reason)s).")
                % {"name": path, "reason": error.strerror or error}
            ) from None
        except ValueError:
            raise DirectoryError(
                _(
                    "%(name)s: the directory is no valid JSON in UTF-8. Correct the file."
                )
                % {"name": path}
            ) from None
        try:
            return cls.from_data(data, as_of=as_of)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise DirectoryError(
                _(
                    "%(name)s: the directory has no valid form (%(reason)s). It needs "
                    "as_of, offices with iso and name, contacts with id and office."
                )
                % {"name": path, "reason": repr(error)}
            ) from None

    @classmethod
    def from_data(cls, data, *, as_of=None):
        day = as_of or date.fromisoformat(data["as_of"])
        return cls(
            [_office(row) for row in data["offices"]],
            [_contact(row) for row in data["contacts"]],
            as_of=day,
        )


def _endings(printed):
    words = re.sub(r"[,/]|\([^()]*\)", " ", plain(printed)).split()
    return [" ".join(words[start:]) for start in range(len(words))]


def _office(row):
    return OfficeRecord(
        iso=row["iso"],
        names=(row["name"],),
        cities=tuple(filter(None, [row.get("city")])),
        mailbox=row.get("mailbox") or "",
    )


def _contact(row):
    until = row.get("until")
    return ContactRecord(
        id=row["id"],
        office=row["office"],
        names=tuple(filter(None, [row.get("name"), row.get("name_local")])),
        emails=tuple(row.get("emails") or ()),
        phones=tuple(row.get("phones") or ()),
        until=date.fromisoformat(until) if until else None,
        successor=row.get("successor"),
    )
