"""The headings of contacts: alone, before a contact on the same line, with a place."""

import re

from ..countries import country_code
from ..text import plain
from .addresses import EMAIL, has_address

_LONGEST_HEADING = 120


def glued_heading(text, words):
    """Give the length of "Press contact:" or "Contact person" before "in Kenya: …"."""
    head, colon, _ = text.partition(":")
    if not colon:
        return 0
    if words.CONTACT_HEADING.fullmatch(head.strip()):
        return len(head) + 1
    end = heading_of_office(head, words)
    is_language = end and plain(head[end:].split()[-1]) in words.LANGUAGES
    return len(head) + 1 if is_language else end


def heading_of_office(text, words):
    """Give the length of "Media contacts" before "in Kenya"; 0 for any other text."""
    if len(text) > _LONGEST_HEADING or re.search(r"[@\d]|:\s*\S", text):
        return 0
    for gap in re.finditer(r"\s+", text):
        where = words.OFFICE_ALONE.fullmatch(text[gap.end() :].strip(" :"))
        if (
            where
            and _begins_as_name(where["office"], words)
            and words.CONTACT_HEADING.fullmatch(text[: gap.start()])
        ):
            return gap.end()
    return 0


def _begins_as_name(text, words):
    bare = words.LEADING_ARTICLE.sub("", text)
    return bool(country_code(text)) or (words.HAS_CAPITALS and bare[0].isupper())


def is_desk_line(text, following, words):
    """Tell "Press office" above its own address from the heading above people."""
    rest = words.CONTACT_LABEL.sub(" ", EMAIL.sub(" ", following))
    is_address = has_address(following) and not re.search(r"[^\W\d_]", rest)
    return is_address and words.DESK.fullmatch(text.strip(" :")) is not None


def without_intro(text, words):
    if words.CONTACT_HEADING.fullmatch(text.strip("*_ ")):
        return ""
    heading = glued_heading(text, words) or heading_of_office(text, words)
    if heading:
        head, rest = text[: heading - 1].strip(), text[heading:].strip()
        details = words.CONTACT_LABEL.sub("", EMAIL.sub("", rest))
        is_desk = words.DESK.fullmatch(head) and not re.search(r"[^\W\d_]", details)
        return f"{head}, {rest}" if is_desk else rest
    # "… please contact (address: firstname.lastname@…):" tells of nobody.
    bare = re.sub(r"\s*\([^()]*@[^()]*\)(?=\s*:$)", "", text)
    intro = words.CONTACT_SENTENCE.match(bare)
    return bare[intro.end() :].strip(" :") if intro else text
