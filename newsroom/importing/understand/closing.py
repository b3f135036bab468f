"""How a ministry or a publishing system closes a text: the day, who issues it, fields."""

import re

from ..release import PageDate
from .addresses import has_address
from .blocks import nothing_follows
from .contact_start import is_heading_of_contacts
from .dateline import find_dateline
from .dates import date_pattern, read_date
from .markup import holds_address

_FIELD = re.compile(r"(?:^|[\s\d])[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}:(?=\s|$)")
_MOST_WORDS_OF_FORM, _MOST_WORDS_OF_CLOSING = 40, 40
_SIGNATURE_LINES = 6


def is_form(text):
    """Know the fields of a publishing system: "Posted: … Image: Region: Themes: …"."""
    return (
        len(text.split()) <= _MOST_WORDS_OF_FORM
        and len(_FIELD.findall(text)) >= 3
        and not has_address(text)
        and text[-1] not in ".!?"
    )


def closing_date(blocks, at, words):
    """Read the day of "Done at Accra, on 3 March 2026" below the text."""
    text = blocks[at].text.rstrip(" .")
    intro = words.CLOSING_DATE.match(text)
    if not (intro and at) or len(text.split()) > _MOST_WORDS_OF_CLOSING:
        return None
    if not nothing_follows(blocks, at, "body"):
        return None
    day = re.search(rf"{date_pattern(words)}$", text, re.IGNORECASE)
    found = day and read_date(day.group(), words)
    return found and PageDate(
        printed=blocks[at].text, date=found, lines=blocks[at].lines
    )


def has_day(body, words):
    """Say whether the dateline tells the day that a closing line repeats."""
    line = find_dateline(body[0].text, words)[0] if body else None
    return bool(line and line.date)


def is_issuer(blocks, at, words):
    """Tell "Issued by:" above a signature from the same words above an address."""
    if not words.ISSUED_BY.fullmatch(blocks[at].text):
        return False
    for number, block in enumerate(blocks[at + 1 : at + 1 + _SIGNATURE_LINES]):
        if holds_address(block):
            return False
        if number and is_heading_of_contacts(block.text, words):
            return True
    return True
