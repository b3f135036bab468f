"""The dateline: where and when, before the dash that opens the body."""

import re

from ..countries import country_code
from ..release import Dateline, Place
from ..text import plain, word_set
from .dates import date_pattern, read_date

_LONGEST = 150
_LONGEST_LOOK = 1000
_DASH = re.compile(r"\s+[-–—―]\s*|\s*[–—―]\s*(?=[\s“\"«])|(?<=\w)—(?=\w)|\s*:\s+(?=\S)")
_UPDATED = re.compile(
    r"\s*\((?:last )?updated(?: on)?:? (?P<day>[^)]+)\)\s*", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"^(?:On|This)? ?\w+,? \((?P<day>\d{1,2})[/.](?P<month>\d{1,2})[.]?\)"
)
_SMALL = word_set(
    "of the and de da do del la las los le du des el al upon en sur es am y e &"
)
_NO_PLACE = word_set(
    """yesterday today tomorrow finally however since until when while for this that these
    those there here background notes summary why how what who in on at after before and
    but or if as with from it he she they we our photo update updated news"""
)
_SEVERAL = re.compile(r"\s*[/;|]\s*|\s+&\s+|,?\s+and\s+")


def find_dateline(text, words):
    """
    Split a paragraph into its dateline and the text after it.

    Return (None, text) where the paragraph opens without place and dash. What
    follows the dash has to be prose: "Kenya – a New Start" is a headline.
    """
    for dash in _DASH.finditer(text, 0, _LONGEST):
        rest = text[dash.end() : dash.end() + _LONGEST_LOOK]
        head = text[: dash.start()]
        if len(rest.split()) < 8 or not re.search(r"[.!?…][\"”’»)]*(?:\s|$)", rest):
            break
        if head.count("(") != head.count(")"):
            continue
        line = _read(head, text[: dash.end()].strip(), rest, words)
        if line and line.date is None:
            longer, end = _with_day_after(head, text, dash.end(), words)
            if longer:
                return longer, text[end:].strip()
        if line and (line.date or ":" not in dash.group()):
            return line, text[dash.end() :].strip()
    return None, text


def _with_day_after(head, text, start, words):
    """Read "Kampala, Uganda – 9 April 2026 – ": the day between two dashes."""
    day = re.compile(rf"({date_pattern(words)})\s*[-–—―:]\s*", re.IGNORECASE)
    found = day.match(text, start)
    if not found or read_date(found[1], words) is None:
        return None, start
    rest = text[found.end() : found.end() + _LONGEST_LOOK]
    printed = text[: found.end()].strip()
    return _read(f"{head}, {found[1]}", printed, rest, words), found.end()


def _read(head, printed, rest, words):
    updated = _UPDATED.search(head)
    if updated:
        head = head[: updated.start()] + head[updated.end() :]
    days = list(re.finditer(date_pattern(words), head, re.IGNORECASE))
    if len(days) > 1:
        return None
    if days:
        head = head[: days[0].start()] + ", " + head[days[0].end() :]
    head = re.sub(r"\(\s*,?\s*\)", ",", head)
    places = _places(re.sub(r"(?:\s*,\s*)+", ", ", head).strip(" ,"))
    if not places:
        return None
    relative = _RELATIVE.match(rest)
    return Dateline(
        printed=printed,
        places=places,
        date=read_date(days[0].group(), words) if days else None,
        updated=read_date(updated["day"], words) if updated else None,
        relative_printed=relative.group() if relative else "",
        relative_day=f"--{int(relative['month']):02}-{int(relative['day']):02}"
        if relative
        else "",
        confidence=1.0 if days or any(place.iso for place in places) else 0.7,
    )


def _places(text):
    """Read "City, Region, Country" and "City / Other City"."""
    whole = _place(text)
    several = _SEVERAL.split(text)
    if len(several) == 1 or (whole and whole.iso and not _names_country(several)):
        return (whole,) if whole else ()
    places = [_place(part) for part in several]
    return tuple(places) if all(places) else ()


def _names_country(parts):
    """An "and" that joins places, not the words of one country's name."""
    return country_code(parts[0].rpartition(",")[2]) or country_code(
        parts[-1].rpartition(",")[2]
    )


def _place(text):
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 4 or not all(map(_is_place_name, parts)):
        return None
    iso = country_code(parts[-1])
    if len(parts) == 1:
        return Place(country=parts[0], iso=iso) if iso else Place(city=parts[0])
    if iso is None:
        return Place(city=parts[0], region=", ".join(parts[1:]))
    return Place(
        city=parts[0], region=", ".join(parts[1:-1]) or None, country=parts[-1], iso=iso
    )


def _is_place_name(text):
    tokens = text.split()
    if not 1 <= len(tokens) <= 7 or plain(tokens[0]) in _NO_PLACE:
        return False
    return all(
        token[0].lower() == token[0].upper()
        or token[0].isupper()
        or re.match(r"[dl][’'][^\W\d_a-z]", token)
        or (index and plain(token) in _SMALL)
        or (len(tokens) > 1 and not index and plain(token) == "the")
        for index, token in enumerate(tokens)
    ) and not re.search(r"[\d.!?“”\"]", text.replace("St.", ""))
