"""Writing a CSV file that Excel opens as it is."""

import csv
from io import StringIO

from .cells import emails_written, guarded, languages_written, phones_written
from .csv_columns import COLUMNS, LANGUAGES, ROLE
from .rows import uid_of
from .staff_fields import PLAIN, written


def csv_file(contacts, offices):
    """Return contacts as bytes: UTF-8 after its mark; `offices` finds one by its id."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for contact in contacts:
        values = _values(contact, offices(contact.office_id))
        writer.writerow(guarded(values[name]) for name in COLUMNS)
    return text.getvalue().encode("utf-8-sig")


def _values(contact, office):
    plain = {
        name: written(name, getattr(contact, name))
        for name in PLAIN
        if name != "successor"
    }
    return {
        **plain,
        "uid": uid_of(contact.pk),
        "office": office.slug,
        "name": contact.name,
        **{f"{ROLE}{code}": contact.role.get(code, "") for code in LANGUAGES},
        "emails": emails_written(contact.emails),
        "phones": phones_written(contact.phones),
        "languages": languages_written(contact.languages),
        "successor": uid_of(contact.successor_id) if contact.successor_id else "",
    }
