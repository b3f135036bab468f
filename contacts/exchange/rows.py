"""What a file says of contacts, before anybody compares it with the directory."""

from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, uuid5

from django.conf import settings

# Of one file.
MOST_BYTES = 1_000_000
MOST_ROWS = 2_000


class UnreadableFile(Exception):
    """Nothing of the file can be used; the message is for whoever uploaded it."""


@dataclass
class Row:
    """
    One contact of a file. `values` holds what it says, by the names of MediaContact's
    fields, beside "uid"; what it does not mention is not there and stays as it is.

    office: a slug, or the ISO code of its country; successor: a uid. role: {language:
    text}, the language "" meaning that of the office. phones: numbers as typed.
    """

    # The line on which it begins.
    number: int
    values: dict = field(default_factory=dict)
    # Sentences: what keeps it from being taken over, and what is left out of it.
    problems: list = field(default_factory=list)
    notes: list = field(default_factory=list)


def uid_of(contact_id):
    """Return the same name for a contact in every file that this site ever writes."""
    return _uid(f"media-contact/{contact_id}")


def desk_uid(office_id):
    return _uid(f"press-desk/{office_id}")


def _uid(path):
    return uuid5(NAMESPACE_URL, f"{settings.MAIN_ORIGIN}/{path}").urn
