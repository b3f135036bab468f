"""Match the people and places of a release with the directory."""

import re
from dataclasses import dataclass

from .countries import country_of_city
from .match_contacts import ContactMatch, find_contact
from .match_partners import bodies_that_speak, takes_part
from .match_places import country_of, in_one_country, office_of_country
from .numbers import rings_in
from .release import Release

__all__ = ["ContactMatch", "Matches", "match"]

# The parts that tell who issues a release.
_ISSUERS = {"kicker", "letterhead", "navigation", "signature"}


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
        (place, directory.office_at(place) or office_of_country(place, directory))
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
    told = _countries_told(release, printed, directory)
    places = in_one_country(places, told, release)
    offices = _offices(release, places, printed, found, directory)
    has_own = any(
        directory.contact(result.get("id")) or _is_own(contact, directory)
        for (contact, _), result in zip(printed, found, strict=True)
    )
    contacts = tuple(
        ContactMatch(
            contact=contact,
            office=office
            or _office_unprinted(
                contact, result, offices, directory, is_beside_own=has_own
            ),
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
            place.iso or office or country_of(place) for place, office in places
        ),
        contacts=contacts,
        kind="joint-release" if _is_joint(release, offices) else "press-release",
        warnings=tuple(sorted(codes[status] for status in statuses & set(codes))),
    )


def _offices(release, places, printed, found, directory):
    """
    Take the dateline's offices, then the partners'; else that of whoever issues it.

    Else it is that of a contact.
    """
    offices = [office for _, office in places]
    offices += [office for contact, office in printed if takes_part(contact, release)]
    if not any(offices):
        offices = _of_issuer(release, directory)
    if not any(offices):
        records = [directory.contact(result.get("id")) for result in found]
        others = [office for _, office in printed]
        others += [record.office for record in records if record]
        offices = list(filter(None, others))[:1]
    return tuple(dict.fromkeys(filter(directory.has_office, offices)))


def _countries_told(release, printed, directory):
    """Gather the countries of all contacts that say where they are, and the issuer's."""
    return {
        office or contact.iso or country_of_city(_without_body(contact.office_printed))
        for contact, office in printed
    }.union(_of_issuer(release, directory)) - {None}


def _of_issuer(release, directory):
    """Find the country in a letterhead, or where a ministry closes its text."""
    lines = [
        release.source.lines[number - 1].text
        for part in release.dropped
        if part.what in _ISSUERS
        for number in part.lines
    ]
    if release.page_date:
        lines += re.findall(r"[^,]+", release.page_date.printed)
    offices = (directory.office_named(line.strip(" ,.")) for line in lines)
    return list(filter(None, offices))[:1]


def _is_joint(release, offices):
    """A partner counts even where the directory has no office for it."""
    partners = {c.iso for c in release.contacts if takes_part(c, release)}
    partners |= set(offices)
    is_joint = release.is_joint or len(partners - {None}) > 1
    return is_joint or len(bodies_that_speak(release)) > 1


def _office_unprinted(contact, result, offices, directory, *, is_beside_own):
    """
    Find the office of a contact beside whom none is printed, or an unknown place.

    It is the one that issues the release, but for a stranger beside our own people.
    """
    record = directory.contact(result.get("id"))
    if record:
        return record.office
    if contact.iso or not _may_be_of(contact.office_printed, offices):
        return None
    if not offices:
        return None
    if _is_own(contact, directory):
        return offices[0]
    if is_beside_own:
        return None
    if not contact.phones:
        return offices[0]
    # Whoever has numbers of another country only is no contact of this office.
    return next(
        (
            office
            for office in offices
            if any(rings_in(number, office) for number in contact.phones)
        ),
        None,
    )


def _is_own(contact, directory):
    domains = {address.rpartition("@")[2].casefold() for address in contact.emails}
    return bool(domains) and domains <= directory.mail_domains


def _may_be_of(printed, offices):
    """An unknown place is taken for one of the only office, a city abroad is not."""
    country = country_of_city(_without_body(printed))
    return not printed or (len(offices) == 1 and country in {None, *offices})


def _without_body(printed):
    """Leave the place of "WMA Accra" and "Accra (regional)"."""
    return re.sub(r"^[A-Z]{2,8}\b[\s,/–-]*|\s*\([^()]*\)", "", printed or "")
