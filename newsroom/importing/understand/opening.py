"""What stands above the body: mail header, labels, embargo, date, headline."""

import re
from dataclasses import replace

from ..countries import country_code
from ..release import PageDate
from ..source import Style
from .blocks import add_part, dropped
from .contact_headings import glued_heading
from .dateline import read_dateline_alone
from .dates import date_pattern, read_date
from .embargo import is_embargo, read_embargo
from .headline import take_headline, without_letterhead
from .markup import holds_address
from .names import is_name
from .pictures import read_picture

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
    is_mail = any(_is_mail_header(block, words) for block in blocks)
    for block in blocks:
        block = block if is_mail else _without_subject(block, words)
        text = block.text
        is_first = block.lines[0] < titled or all(
            len(other.text.split()) <= 2 for other in candidates
        )
        what = _withdrawn(block, parts, candidates, words) or _kind(
            text, words, is_first=is_first
        )
        if block.lines[0] < titled:
            what = _on_a_page(block, parts, words) or what
        if is_embargo(block, words):
            found["embargo"] = found["embargo"] or read_embargo(block, words)
        elif what == "withdrawn" or (
            what == "mail-header" and parts and parts[-1][0] == what
        ):
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
        elif _is_label_again(block, parts) or _is_place(text, candidates, words):
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


def _is_mail_header(block, words):
    return (
        words.MAIL_HEADER.fullmatch(block.text)
        and not words.SUBJECT.match(block.text)
        and not read_page_date(block, words)
    )


def _without_subject(block, words):
    """Take "Subject:" from the headline of what is set as a letter, but is no mail."""
    label = words.SUBJECT.match(block.text)
    if not label:
        return block
    return replace(block, text=block.text[label.end() :], style=Style.TITLE)


def _is_place(text, candidates, words):
    """Know the place of a page: "Ghana" below a headline, "Place: Accra, Ghana"."""
    label = words.PLACE_INTRO.match(text)
    if not (label or candidates):
        return False
    text = text[label.end() :] if label else text
    city, comma, country = text.rpartition(", ")
    return bool(country_code(text)) or bool(
        comma and country_code(country) and len(city.split()) <= 3
    )


def _withdrawn(block, parts, candidates, words):
    """Say that a text was withdrawn: a first line in brackets, and why, below it."""
    if block.style is Style.TITLE or candidates:
        return None
    if words.WITHDRAWN.fullmatch(block.text):
        return "withdrawn"
    last, _ = parts[-1] if parts else ("", [])
    is_why = last == "withdrawn" and block.text[-1] in ".!؟?"
    return last if is_why and not words.KICKER.fullmatch(block.text) else None


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
    if _is_kicker(text, words):
        return "kicker"
    if words.BREADCRUMB.fullmatch(text):
        return "breadcrumb"
    is_label = words.LABEL.fullmatch(text)
    if is_label and (is_first or re.search(r"\d", text)):
        return "label"
    byline = words.BYLINE.fullmatch(text)
    writer = byline and re.split(rf",|{words.OFFICE_JOINT.pattern}", byline["name"])[0]
    if writer and is_name(writer, words):
        return "byline"
    if is_first and words.NAVIGATION.fullmatch(text):
        return "navigation"
    if words.SHARE.fullmatch(text):
        return "share"
    return None


def _is_kicker(text, words):
    """Know "Press release – for immediate use" and "WMA Press Release 14/26" too."""
    if words.KICKER.fullmatch(text):
        return True
    pieces = re.split(r"\s[–—|-]\s", re.sub(r"^[A-Z]{2,8}\s", "", text))
    return all(map(words.KICKER.fullmatch, pieces))


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
