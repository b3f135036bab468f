"""What stands above the body: mail header, labels, embargo, date, headline."""

import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone

from ..release import Embargo, PageDate
from ..source import Style
from .blocks import add_part, dropped
from .contact_parts import glued_heading
from .dateline import read_dateline_alone
from .dates import date_pattern, read_date
from .headline import take_headline, without_letterhead
from .markup import holds_address
from .pictures import read_picture
from .speakers import is_name

_ZONES = {
    "GMT": 0, "UTC": 0, "Z": 0, "WAT": 1, "CET": 1, "BST": 1, "CAT": 2, "EET": 2,
    "CEST": 2, "SAST": 2, "EAT": 3, "EEST": 3, "MSK": 3,
}  # fmt: skip

_TIME = re.compile(
    r"\s*(?:[-–—|,]|at)?\s*\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$",
    re.IGNORECASE,
)


def read_opening(blocks, words, said, own_names):
    """
    Sort the blocks above the body; what remains unexplained is returned too.

    `said` are the title, subtitle and embargo that an editor pointed at,
    `own_names` those of the organisation, by which a letterhead is known.
    """
    found = {"title": None, "subtitle": None, "page_date": None, "embargo": None}
    found |= said | {"contacts": [], "pictures": []}
    parts, candidates = [], []
    titled = max((b.lines[0] for b in blocks if b.style is Style.TITLE), default=0)
    for block in blocks:
        text = block.text
        is_first = block.lines[0] < titled or all(
            len(other.text.split()) <= 2 for other in candidates
        )
        what = _kind(text, words, is_first=is_first)
        if block.lines[0] < titled:
            what = _on_a_page(block, parts, words) or what
        if embargo := words.EMBARGO.search(text) and read_embargo(block, words):
            found["embargo"] = found["embargo"] or embargo
        elif what == "mail-header" and parts and parts[-1][0] == what:
            add_part(parts, what, block)
        elif page_date := read_page_date(block, words):
            found["page_date"] = found["page_date"] or page_date
        elif dated := _dated_kicker(block, words):
            found["page_date"] = found["page_date"] or dated
            add_part(parts, "kicker", block)
        elif what:
            add_part(parts, what, block)
        elif glued_heading(text, words) and holds_address(block):
            found["contacts"].append(block)
        elif _is_label_again(block, parts):
            add_part(parts, "label", block)
        elif picture := read_picture(block, words):
            _add_picture(found, parts, picture, block)
        else:
            candidates.append(block)
    candidates = without_letterhead(found, parts, candidates, words, own_names)
    rest = take_headline(found, parts, candidates, words)
    found["dropped"] = [dropped(what, group) for what, group in parts]
    found["is_joint"] = any(words.JOINT.search(block.text) for block in blocks)
    return found, rest


def _is_label_again(block, parts):
    return any(
        block.text == other.text
        for what, group in parts
        for other in group
        if what == "label"
    )


def _add_picture(found, parts, picture, block):
    """A page gives a caption twice: as what the picture shows, and below it."""
    again = replace(picture, lines=())
    if again in [replace(other, lines=()) for other in found["pictures"]]:
        add_part(parts, "caption-repeat", block)
    else:
        found["pictures"].append(picture)


def _on_a_page(block, parts, words):
    """Sort what a whole web page prints above its headline."""
    last, group = parts[-1] if parts else ("", [])
    is_next = bool(group) and block.lines[0] == group[-1].lines[-1] + 1
    if words.COOKIES.search(block.text):
        return "cookie-notice"
    if block.style is not Style.ITEM:
        is_button = last == "cookie-notice" and is_next and len(block.text.split()) <= 3
        return "cookie-notice" if is_button else None
    if words.START_PAGE.fullmatch(block.text) or (last == "breadcrumb" and is_next):
        return "breadcrumb"
    return "navigation"


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
    byline = words.BYLINE.fullmatch(text)
    if byline and is_name(byline["name"], words):
        return "byline"
    if is_first and words.NAVIGATION.fullmatch(text):
        return "navigation"
    if words.SHARE.fullmatch(text):
        return "share"
    return None


def _dated_kicker(block, words):
    """Read "14-04-2026 News Release 26/17" and the like: give its day."""
    printed = re.search(date_pattern(words), block.text, re.IGNORECASE)
    day = printed and read_date(printed.group(), words)
    if not day:
        return None
    rest = block.text[: printed.start()] + block.text[printed.end() :]
    rest = rest.strip(" ,;|:–—-")
    kicker = words.KICKER.match(rest)
    after = rest[kicker.end() :].strip(" ,;|:–—-") if kicker else rest
    if after and not words.LABEL.fullmatch(after):
        return None
    if not rest:
        return None
    return PageDate(printed=printed.group(), date=day, lines=block.lines)


def _place_and_day(block, words):
    """Read "Nairobi, 3 March 2026" above a headline."""
    line = read_dateline_alone(block.text, words)
    if line is None or not (line.date and line.places):
        return None
    names = [place.city or place.country for place in line.places]
    if any(len(name.split()) > 3 or re.search(r"\s[a-z]", name) for name in names):
        return None
    return PageDate(printed=block.text, date=line.date, lines=block.lines)


def read_page_date(block, words):
    if place_and_day := _place_and_day(block, words):
        return place_and_day
    intro = words.PAGE_DATE_INTRO.match(block.text)
    printed = block.text[intro.end() :] if intro else block.text
    printed = _TIME.sub("", printed)
    printed = words.PAGE_DATE_TAIL.sub("", printed)
    if not re.fullmatch(date_pattern(words), printed, re.IGNORECASE):
        return None
    day = read_date(printed, words)
    return day and PageDate(printed=block.text, date=day, lines=block.lines)


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
    clock = _clock(hour, block.text, words) if hour else 24
    if day and hour and zone and clock < 24 and minute < 60:
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
    if count <= 12 and words.AFTERNOON.match(after):
        return count % 12 + 12
    return 0 if count == 12 and words.MORNING.match(after) else count


def _offset(printed):
    digits = re.sub(r"\D", "", printed or "0")
    return -int(digits) if re.search("[−–-]", printed or "") else int(digits)
