"""Fields of a contact for which no standard has a property, nor a common CSV a column."""

import re
from datetime import date

from django.utils.translation import gettext as _

from contacts.models import MediaContact
from iomsite.folding import fold

# Names of fields → how they are called in a vCard.
PLAIN = {
    "name_local": "NAME-LOCAL",
    "starts_on": "STARTS-ON",
    "ends_on": "ENDS-ON",
    "successor": "SUCCESSOR",
    "visibility": "VISIBILITY",
    "by_role_only": "BY-ROLE-ONLY",
    "position": "POSITION",
    "confirmed_on": "CONFIRMED-ON",
    "erased_on": "ERASED-ON",
}
PREFIX = "X-NEWSROOM-"
DATES = {"starts_on", "ends_on", "confirmed_on", "erased_on"}
YES = {"yes", "true", "1", "x", "oui", "si", "sim", "ndiyo", "نعم", "vrai", "verdadero"}
NO = {"", "no", "false", "0", "non", "nao", "hapana", "لا", "faux", "falso"}


def written(name, value):
    """Write the value of a field as a text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if isinstance(value, date) else str(value)


def read(name, text):
    """Return the value that a text stands for; raises ValueError with a sentence."""
    if name in DATES:
        return read_date(text)
    if name == "by_role_only":
        return _read_yes(text)
    if name == "position":
        return _read_number(text)
    if name == "visibility":
        return _read_visibility(text)
    return text.strip()


def read_date(text):
    """Read 2026-03-01, and what spreadsheets make of it if that has one meaning."""
    text = text.strip()
    if not text:
        return None
    try:
        # With or without a time behind it.
        if re.fullmatch(r"\d{4}-\d\d-\d\d([ T][\d:.]+)?", text, re.ASCII):
            return date.fromisoformat(text[:10])
        return _local_date(text)
    except (ValueError, OverflowError):
        pass
    raise ValueError(
        _("“%(text)s” is no day that has one meaning; write it as 2026-03-01.")
        % {"text": text}
    )


def _local_date(text):
    """Read 31.12.2026 and 31/12/2026; 03/04/2026 may be a day in March or in April."""
    separator = next(each for each in "./-?" if each in text or each == "?")
    if separator == "?":
        raise ValueError
    first, second, third = (int(each) for each in text.split(separator))
    if third < 1000:
        third, first = first, third
        return date(third, second, first)
    if separator == "/" and first <= 12 and second <= 12 and first != second:
        raise ValueError
    if separator == "/" and second > 12:
        first, second = second, first
    return date(third, second, first)


def _read_yes(text):
    folded = fold(text.strip())
    if folded in YES or folded in NO:
        return folded in YES
    raise ValueError(_("“%(text)s” is neither yes nor no.") % {"text": text})


def _read_number(text):
    text = text.strip()
    if text.isdecimal() and len(text) < 6 and int(text) < 32768:
        return int(text)
    if not text:
        return 0
    raise ValueError(
        _("“%(text)s” is no position; write a number from 0 on.") % {"text": text}
    )


def _read_visibility(text):
    folded = fold(text.strip())
    for value, label in MediaContact.Visibility.choices:
        if folded in {value, fold(str(label))}:
            return value
    raise ValueError(
        _("“%(text)s” is no visibility; write public, on-request or internal.")
        % {"text": text}
    )
