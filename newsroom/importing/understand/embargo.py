"""Until when a release is kept back: the line that says so, its day and its hour."""

import re
from datetime import datetime, timedelta, timezone

from ..release import Embargo
from ..source import Style
from .dates import date_pattern, read_date

_ZONES = {
    "GMT": 0, "UTC": 0, "Z": 0, "WAT": 1, "CET": 1, "BST": 1, "CAT": 2, "EET": 2,
    "CEST": 2, "SAST": 2, "EAT": 3, "EEST": 3, "MSK": 3,
}  # fmt: skip

# "EMBARGO: …", "Embargo 3 March", "(Embargo – 3 March)".
_LABELLED = re.compile(r"\s*(?:[:–—|-]|\d)")
_FEW_WORDS = 3
_NO_HOUR = 24


def is_embargo(block, words):
    """
    Tell the line of an embargo from a headline about one.

    Such a line sets the word off as a label, or says until when.
    """
    text = block.text
    found = words.EMBARGO.search(text)
    if not found or block.style is Style.TITLE:
        return False
    after = text[found.end() :]
    if _LABELLED.match(after) or len(text.split()) <= _FEW_WORDS:
        return True
    until = words.UNTIL.search(text, found.start())
    if not until:
        return False
    is_next = not text[found.end() : until.start()].strip(" ,")
    has_day = re.search(date_pattern(words), text, re.IGNORECASE)
    return bool(is_next or has_day or words.HOUR.search(text))


def read_embargo(block, words):
    """Read the hour too, where the day, the hour and the zone are all printed."""
    printed = re.search(date_pattern(words), block.text, re.IGNORECASE)
    day = printed and read_date(printed.group(), words)
    hour = words.HOUR.search(block.text)
    zones = _ZONES | words.ZONES
    zone = re.search(
        rf"\b(?P<name>{'|'.join(zones)})\b(?P<offset> ?[+−–-] ?\d{{1,2}})?", block.text
    )
    until = None
    minute = int(hour["minute"] or 0) if hour else 0
    clock = _clock(hour, block.text, words) if hour else _NO_HOUR
    if day and hour and zone and clock < _NO_HOUR and minute < 60:
        hours = zones[zone["name"]] + _offset(zone["offset"])
        if abs(hours) < 24:
            until = datetime(
                day.year, day.month, day.day, clock, minute,
                tzinfo=timezone(timedelta(hours=hours)),
            )  # fmt: skip
    return Embargo(printed=block.text, until=until, lines=block.lines)


def _clock(hour, text, words):
    """Give the hour of 24 that "5:30 p.m." means."""
    count, after = int(hour["hour"]), text[hour.end() :]
    for daytime, hours in words.DAYTIMES.items():
        if re.match(rf"\s*{daytime}\b", after, re.IGNORECASE):
            return hours.get(count, _NO_HOUR)
    if count <= 12 and words.AFTERNOON.match(after):
        return count % 12 + 12
    return 0 if count == 12 and words.MORNING.match(after) else count


def _offset(printed):
    digits = re.sub(r"\D", "", printed or "0")
    return -int(digits) if re.search("[−–-]", printed or "") else int(digits)
