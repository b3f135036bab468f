"""Match the people and places of a release with the directory."""

import re
from dataclasses import dataclass

from iomsite.folding import fold

from .release import Contact, Release


@dataclass(frozen=True, kw_only=True)
class ContactMatch:
    """
    What the directory makes of a printed contact.

    `status` is known, differs, left or new; `differs` names the values that
    contradict the record, `propose` the successor of somebody who left.
    """

    contact: Contact
    office: str | None
    status: str
    id: str | int | None = None
    differs: tuple[str, ...] = ()
    propose: str | int | None = None


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
        (place, directory.office_at(place))
        for place in (release.dateline.places if release.dateline else ())
    ]
    printed = [
        (contact, directory.office_named(contact.office_printed))
        for contact in release.contacts
    ]
    found = [_match_contact(contact, directory) for contact in release.contacts]
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
        places=tuple(place.iso or office for place, office in places),
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


def _is_joint(release, offices):
    """A partner counts even where the directory has no office for it."""
    partners = {contact.iso for contact in release.contacts if contact.is_partner}
    partners |= set(offices)
    return release.is_joint or len(partners - {None}) > 1


def _match_contact(contact, directory):
    best = max(
        directory.contacts,
        key=lambda record: _likeness(contact, record, directory.as_of),
        default=None,
    )
    if best is None or not any(_likeness(contact, best, directory.as_of)[:2]):
        return {"status": "new"}
    if best.has_left(directory.as_of):
        return {"status": "left", "id": best.id, "propose": _successor(best, directory)}
    differs = []
    if _addresses(contact.emails) - _addresses(best.emails):
        differs.append("emails")
    if _numbers(contact.phones) - _numbers(best.phones):
        differs.append("phones")
    if contact.name and not _same_name(contact, best):
        differs.append("name")
    if differs:
        return {"status": "differs", "id": best.id, "differs": tuple(differs)}
    return {"status": "known", "id": best.id}


def _likeness(contact, record, as_of):
    """Weigh a record: a name counts most, then shared addresses, then being there."""
    shared = len(_addresses(contact.emails) & _addresses(record.emails))
    shared += len(_numbers(contact.phones) & _numbers(record.phones))
    return _same_name(contact, record), shared, not record.has_left(as_of)


def _same_name(contact, record):
    return bool(contact.name) and fold(contact.name) in map(fold, record.names)


def _successor(record, directory):
    """Follow the successors until one who is still in post."""
    seen = {record.id}
    while record.successor is not None and record.successor not in seen:
        seen.add(record.successor)
        following = directory.contact(record.successor)
        if following is None or not following.has_left(directory.as_of):
            return record.successor
        record = following
    return record.successor if record.successor not in seen else None


def _office_unprinted(contact, result, offices, directory):
    """Find the office of a contact beside whom none is printed."""
    record = directory.contact(result.get("id"))
    if record:
        return record.office
    if contact.office_printed:
        return None
    domains = {address.rpartition("@")[2].casefold() for address in contact.emails}
    if offices and domains and domains <= directory.mail_domains:
        return offices[0]
    return None


def _addresses(emails):
    return {email.casefold() for email in emails}


def _numbers(phones):
    return {re.sub(r"\D", "", phone) for phone in phones}
