"""
Who a printed contact is by the directory.

Either it is certain or it says why it is not: whatever is found by a name alone, by
an address that two share or beside what contradicts it is never just "known".
"""

from dataclasses import dataclass

from .names import may_be_same, name_words
from .numbers import number_keys
from .release import Contact


@dataclass(frozen=True, kw_only=True)
class ContactMatch:
    """
    What the directory makes of a printed contact.

    `status` is known, differs, left or new; `differs` names the values that
    contradict the record (name, emails, phones, office), `propose` the successor of
    somebody who left. `also` are others who could be meant as well, `is_desk` says
    that the record is no person's, `is_renamed` that its name is another one,
    `record_office` whose record it is.
    """

    contact: Contact
    office: str | None
    status: str
    id: str | int | None = None
    differs: tuple[str, ...] = ()
    propose: str | int | None = None
    also: tuple[str | int, ...] = ()
    is_desk: bool = False
    is_renamed: bool = False
    record_office: str | None = None


def find_contact(contact, directory, *, printed_office, region):
    """
    Return the fields of a ContactMatch, but its office, as a dict.

    `printed_office` is the office that stands beside the contact, `region` the
    country of numbers printed without one.
    """
    people, as_of = directory.people, directory.as_of
    named = people.named(contact.name)
    candidates = {
        each.id: each for each in (*named, *people.reached_at(contact, region))
    }
    if not candidates:
        also = people.perhaps(contact.name)
        return {"status": "new", "also": tuple(record.id for record in also)}

    def weight(record):
        return (
            _is_named(contact, record),
            _shared(contact, record, region),
            printed_office is not None and record.office == printed_office,
            # Without a name, it is rather the desk that is meant.
            not contact.name and not record.names,
            not record.has_left(as_of),
        )

    weights = {record.id: weight(record) for record in candidates.values()}
    heaviest = max(weights.values())
    best, *others = (r for r in candidates.values() if weights[r.id] == heaviest)
    found = {
        "id": best.id,
        "also": tuple(record.id for record in others),
        "is_desk": not best.names,
        "is_renamed": bool(contact.name) and not _has_name(contact, best),
        "record_office": best.office,
    }
    if best.has_left(as_of):
        return {**found, "status": "left", "propose": successor(best, directory)}
    differs = tuple(_differing(contact, best, region, printed_office, bool(others)))
    return {**found, "status": "differs" if differs else "known", "differs": differs}


def _is_named(contact, record):
    """2 for the same name, 1 for one that may be the same, 0 for none or another."""
    words = name_words(contact.name) if contact.name else ()
    names = [name_words(name) for name in record.names]
    if words and words in names:
        return 2
    return int(any(may_be_same(words, name) for name in names))


def _has_name(contact, record):
    return _is_named(contact, record) > 0


def _shared(contact, record, region):
    """Count the addresses and numbers that both have."""
    emails = {email.casefold() for email in contact.emails}
    shared = emails & {email.casefold() for email in record.emails}
    return len(shared) + len(_shared_numbers(contact, record, region))


def _shared_numbers(contact, record, region):
    """A number without a country's code may be meant in that of the record."""
    of_record = number_keys(record.phones, record.office)
    return {
        phone
        for phone in contact.phones
        if not number_keys([phone], region).isdisjoint(of_record)
        or not number_keys([phone], record.office).isdisjoint(of_record)
    }


def _differing(contact, record, region, printed_office, is_one_of_many):
    emails = {email.casefold() for email in contact.emails}
    if emails - {email.casefold() for email in record.emails}:
        yield "emails"
    if set(contact.phones) - _shared_numbers(contact, record, region):
        yield "phones"
    if contact.name and not _has_name(contact, record):
        yield "name"
    is_elsewhere = printed_office is not None and printed_office != record.office
    is_unsure = is_elsewhere or (is_one_of_many and printed_office is None)
    # A name alone tells no two people apart.
    if is_unsure and not _shared(contact, record, region):
        yield "office"


def successor(record, directory):
    """Follow the successors until one who is still in post."""
    seen = {record.id}
    while record.successor is not None and record.successor not in seen:
        seen.add(record.successor)
        following = directory.contact(record.successor)
        if following is None:
            return None
        if not following.has_left(directory.as_of):
            return record.successor
        record = following
    return None
