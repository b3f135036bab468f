"""What stands above the body: mail header, labels, embargo, date, headline."""

import re
from datetime import datetime, timedelta, timezone

from ..release import Embargo, PageDate, Passage
from .blocks import dropped
from .dates import date_pattern, read_date

_ZONES = {
    "GMT": 0, "UTC": 0, "Z": 0, "WAT": 1, "CET": 1, "BST": 1, "CAT": 2, "EET": 2,
    "CEST": 2, "SAST": 2, "EAT": 3, "EEST": 3, "MSK": 3,
}  # fmt: skip
_OPEN_END = re.compile(
    r"(?:,|\b(?:and|or|of|for|the|a|an|to|in|on|at|by|with|from|as|through))$",
    re.IGNORECASE,
)


def read_opening(blocks, words):
    """Sort the blocks above the body; what remains unexplained is returned too."""
    found = {"title": None, "subtitle": None, "page_date": None, "embargo": None}
    parts, candidates = [], []
    for block in blocks:
        text = block.text
        what = _kind(text, words, is_first=not candidates)
        if embargo := words.EMBARGO.search(text) and read_embargo(block, words):
            found["embargo"] = found["embargo"] or embargo
        elif page_date := read_page_date(block, words):
            found["page_date"] = found["page_date"] or page_date
        elif what:
            _append(parts, what, block)
        else:
            candidates.append(block)
    if len(candidates) > 1 and _is_letterhead(candidates[0].text, candidates[1].text):
        _append(parts, "letterhead", candidates.pop(0))
    rest = _headline(found, parts, candidates)
    found["dropped"] = [dropped(what, group) for what, group in parts]
    found["is_joint"] = any(words.JOINT.search(block.text) for block in blocks)
    return found, rest


def _headline(found, parts, candidates):
    if not candidates:
        return []
    title, *others = candidates
    repeats = [block for block in others if block.text == title.text]
    others = [block for block in others if block.text != title.text]
    for block in repeats:
        _append(parts, "title-repeat", block)
    lines, text = title.lines, title.text
    if others and (_OPEN_END.search(text) or others[0].text[0].islower()):
        following = others.pop(0)
        lines, text = lines + following.lines, f"{text} {following.text}"
    found["title"] = Passage(text=text, lines=lines, confidence=0.9 if others else 1.0)
    if others and len(others[0].text) <= 300:
        subtitle = others.pop(0)
        found["subtitle"] = Passage(
            text=subtitle.text, lines=subtitle.lines, confidence=0.8
        )
    return others


def _kind(text, words, *, is_first):
    if is_first and words.MAIL_HEADER.fullmatch(text):
        return "mail-header"
    if is_first and words.GREETING.fullmatch(text):
        return "greeting"
    if words.KICKER.fullmatch(text):
        return "kicker"
    if words.BREADCRUMB.fullmatch(text):
        return "breadcrumb"
    if is_first and words.LABEL.fullmatch(text):
        return "label"
    if is_first and words.NAVIGATION.fullmatch(text):
        return "navigation"
    if words.SHARE.fullmatch(text):
        return "share"
    return None


def _append(parts, what, block):
    if parts and parts[-1][0] == what and parts[-1][1][-1].lines[-1] < block.lines[0]:
        parts[-1][1].append(block)
    else:
        parts.append((what, [block]))


def _is_letterhead(text, following):
    """A few words in capitals above a headline that is not in capitals."""
    return text.isupper() and len(text.split()) <= 5 and not following.isupper()


def read_page_date(block, words):
    intro = words.PAGE_DATE_INTRO.match(block.text)
    printed = block.text[intro.end() :] if intro else block.text
    if not re.fullmatch(date_pattern(words), printed, re.IGNORECASE):
        return None
    day = read_date(printed, words)
    return day and PageDate(printed=block.text, date=day, lines=block.lines)


def read_embargo(block, words):
    """Read the hour too, where the day, the hour and the zone are all printed."""
    printed = re.search(date_pattern(words), block.text, re.IGNORECASE)
    day = printed and read_date(printed.group(), words)
    hour = re.search(r"\b(\d{1,2})[:.h](\d{2})\b", block.text)
    zone = re.search(
        rf"\b(?:{'|'.join(_ZONES)})\b(?P<offset>[+-]\d{{1,2}})?", block.text
    )
    until = None
    if day and hour and zone and int(hour[1]) < 24 and int(hour[2]) < 60:
        hours = _ZONES[re.match("[A-Z]+", zone.group()).group()] + int(
            zone["offset"] or 0
        )
        if abs(hours) < 24:
            until = datetime(
                day.year, day.month, day.day, int(hour[1]), int(hour[2]),
                tzinfo=timezone(timedelta(hours=hours)),
            )  # fmt: skip
    return Embargo(printed=block.text, until=until, lines=block.lines)
