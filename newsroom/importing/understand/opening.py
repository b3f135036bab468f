"""What stands above the body: mail header, labels, embargo, date, headline."""

import re
from dataclasses import replace

from ..countries import country_code
from ..source import Style
from .blocks import add_part, dropped
from .contact_headings import glued_heading
from .embargo import is_embargo, read_embargo
from .headline import take_headline, without_letterhead
from .markup import holds_address
from .names import is_name
from .page_dates import dated_kicker, read_page_date
from .pictures import read_picture
from .site_top import lists_languages, take_breadcrumb, take_site_top


def read_opening(blocks, words, said, own_names, below=""):
    """
    Sort the blocks above the body; what remains unexplained is returned too.

    `said` are the title, subtitle and embargo that an editor pointed at,
    `own_names` those of the organisation, by which a letterhead is known, as it
    is by what the text `below` names.
    """
    found = {"title": None, "subtitle": None, "page_date": None, "embargo": None}
    found |= said | {"contacts": [], "pictures": []}
    parts, candidates = [], []
    crumbs, blocks = take_breadcrumb(blocks, words)
    for block in crumbs:
        add_part(parts, "breadcrumb", block)
    top, blocks = take_site_top(blocks, words, own_names)
    for block in top:
        add_part(parts, "navigation", block)
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
        if _goes_on_list(block, parts, words):
            what = "navigation"
        if is_embargo(block, words):
            found["embargo"] = found["embargo"] or read_embargo(block, words)
        elif what == "withdrawn" or (
            what == "mail-header" and parts and parts[-1][0] == what
        ):
            add_part(parts, what, block)
        elif page_date := read_page_date(block, words):
            found["page_date"] = found["page_date"] or page_date
        elif dated := dated_kicker(block, words):
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
    candidates = without_letterhead(found, parts, candidates, words, own_names, below)
    rest = take_headline(found, parts, candidates, words, own_names)
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


def _goes_on_list(block, parts, words):
    """Know the languages below "Available in:", on one line or on several."""
    last, group = parts[-1] if parts else ("", [])
    return (
        last == "navigation"
        and (
            words.AVAILABLE_IN.fullmatch(group[-1].text)
            or lists_languages(group[-1].text, words)
        )
        and lists_languages(block.text, words)
    )


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
    if _is_kicker(text, words) or words.BRIEFING_INTRO.fullmatch(text):
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
    if words.AVAILABLE_IN.fullmatch(text):
        return "navigation"
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
