"""Match the people and places of a release with the directory."""

import re
from dataclasses import dataclass

from .countries import country_of_city
from .match_contacts import ContactMatch, find_contact
from .release import Release

__all__ = ["ContactMatch", "Matches", "match"]


@dataclass(frozen=True, kw_only=True)
class Matches:
    """`offices` are ISO codes, the issuing one first; `places` one per dateline place."""

    offices: tuple[str, ...] = ()
    places: tuple[str | None, ...] = ()
    contacts: tuple[ContactMatch, ...] = ()
    kind: str = "press-release"
    warnings: tuple[str, ...] = ()


def match(release: Release, directory) -> Matches:
    """Say which offices a release concerns and who its contacts are."""
    places = [
        (place, directory.office_at(place) or _office_of_country(place, directory))
        for place in (release.dateline.places if release.dateline else ())
    ]
    printed = [
        (contact, directory.office_named(contact.office_printed))
        for contact in release.contacts
    ]
    first = next((place.iso or office for place, office in places), None)
    found = [
        find_contact(
            contact,
            directory,
            printed_office=office,
            region=contact.iso or office or first,
        )
        for contact, office in printed
    ]
    offices = _offices(places, printed, found, directory)
    contacts = tuple(
        ContactMatch(
            contact=contact,
            office=office or _office_unprinted(contact, result, offices, directory),
            **result,
        )
        for (contact, office), result in zip(printed, found, strict=True)
    )
    statuses = {result["status"] for result in found}
    codes = {
        "differs": "contact-differs",
        "left": "contact-left",
        "new": "contact-unknown",
    }
    return Matches(
        offices=offices,
        places=tuple(
            place.iso or office or _country(place) for place, office in places
        ),
        contacts=contacts,
        kind="joint-release" if _is_joint(release, offices) else "press-release",
        warnings=tuple(sorted(codes[status] for status in statuses & set(codes))),
    )


def _offices(places, printed, found, directory):
    """Take the dateline's offices, then the partners'; else that of a contact."""
    offices = [office for _, office in places]
    offices += [office for contact, office in printed if contact.is_partner]
    if not any(offices):
        records = [directory.contact(result.get("id")) for result in found]
        others = [office for _, office in printed]
        others += [record.office for record in records if record]
        offices = list(filter(None, others))[:1]
    return tuple(dict.fromkeys(filter(directory.has_office, offices)))


def _office_of_country(place, directory):
    """A city without an office is its country's, wherever that is known from."""
    iso = _country(place)
    return iso if directory.has_office(iso) else None


def _country(place):
    """Return the ISO code of a place's country, as printed or of a well-known city."""
    return place.iso or (None if place.country else country_of_city(place.city))


def _is_joint(release, offices):
    """A partner counts even where the directory has no office for it."""
    partners = {contact.iso for contact in release.contacts if contact.is_partner}
    partners |= set(offices)
    return release.is_joint or len(partners - {None}) > 1


def _office_unprinted(contact, result, offices, directory):
    """Find the office of a contact beside whom none is printed, or an unknown place."""
    record = directory.contact(result.get("id"))
    if record:
        return record.office
    if contact.iso or not _may_be_of(contact.office_printed, offices):
        return None
    domains = {address.rpartition("@")[2].casefold() for address in contact.emails}
    if offices and domains and domains <= directory.mail_domains:
        return offices[0]
    return None


def _may_be_of(printed, offices):
    """An unknown place is taken for one of the only office, a city abroad is not."""
    where = re.sub(r"^[A-Z]{2,8}\b[\s,/–-]*", "", printed or "")
    country = country_of_city(where)
    return not printed or (len(offices) == 1 and country in {None, *offices})
