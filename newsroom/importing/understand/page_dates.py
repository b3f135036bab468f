"""The day that a page prints beside its text, not in the dateline."""

import re
from dataclasses import replace

from ..countries import country_code
from ..release import PageDate
from .dateline import read_dateline_alone
from .dates import date_pattern, read_date

_TIME = re.compile(
    r"\s*(?:[-–—|,]|at)?\s*\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$",
    re.IGNORECASE,
)

_MOST_WORDS_OF_PLACE = 5


def read_page_date(block, words):
    if place_and_day := _place_and_day(block, words):
        return place_and_day
    first, *others = re.split(r"\s[|·•–-]\s", block.text)
    if others and all(map(words.PAGE_DATE_INTRO.match, others)):
        # "Published on 9 April | Last updated on 10 April"
        return read_page_date(replace(block, text=first), words)
    intro = words.PAGE_DATE_INTRO.match(block.text)
    printed = block.text[intro.end() :] if intro else block.text
    printed = _TIME.sub("", printed)
    printed = words.PAGE_DATE_TAIL.sub("", printed)
    if not re.fullmatch(date_pattern(words), printed, re.IGNORECASE):
        return None
    day = read_date(printed, words)
    return day and PageDate(printed=block.text, date=day, lines=block.lines)


def _place_and_day(block, words):
    """Read "Nairobi, 3 March 2026" above a headline."""
    line = read_dateline_alone(block.text, words)
    if line is None or not (line.date and line.places):
        return None
    names = [place.city or place.country for place in line.places]
    if any(len(name.split()) > 3 or re.search(r"\s[a-z]", name) for name in names):
        return None
    return PageDate(printed=block.text, date=line.date, lines=block.lines)


def dated_kicker(block, words):
    """
    Read "14-04-2026 News Release 26/17" and the like: give its day.

    A page adds its place: "News release 30 October 2026 Ghana".
    """
    printed = re.search(date_pattern(words), block.text, re.IGNORECASE)
    day = printed and read_date(printed.group(), words)
    if not day:
        return None
    rest = block.text[: printed.start()] + block.text[printed.end() :]
    rest = rest.strip(" ,;|:–—-")
    kicker = words.KICKER.match(rest)
    after = rest[kicker.end() :].strip(" ,;|:–—-") if kicker else rest
    is_place = kicker and _can_be_place(after, words)
    if after and not (words.LABEL.fullmatch(after) or is_place):
        return None
    if not rest:
        return None
    return PageDate(printed=printed.group(), date=day, lines=block.lines)


def posted_on(block, words):
    """Find the day in the fields of a publishing system: "… Posted: 3 March 2026 …"."""
    label = words.POSTED.search(block.text)
    day = label and re.compile(date_pattern(words), re.IGNORECASE).match(
        block.text, label.end()
    )
    found = day and read_date(day.group(), words)
    return found and PageDate(printed=day.group(), date=found, lines=block.lines)


def _can_be_place(text, words):
    """A country, or a few words of which the first is a name."""
    if country_code(text):
        return True
    return (
        words.HAS_CAPITALS
        and 0 < len(text.split()) <= _MOST_WORDS_OF_PLACE
        and text[0].isupper()
        and text[-1].isalnum()
    )
