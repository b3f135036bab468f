"""Where the contacts begin below a text: at a heading, a sentence, or a signature."""

import re
from itertools import takewhile

from .addresses import has_address
from .blocks import is_sentence, nothing_follows
from .contact_headings import glued_heading, heading_of_office
from .contacts import is_contact_line
from .markup import holds_address
from .names import is_name

_LOOK_AHEAD = 8
_LONGEST_LINE, _SIGNATURE_LINES = 100, 6


def is_heading_of_contacts(text, words):
    return bool(
        words.CONTACT_HEADING.fullmatch(text) or words.CONTACT_SENTENCE.match(text)
    )


def opens_contacts(blocks, at, words):
    return heads_contacts(blocks, at, words) or _opens_signature(blocks, at, words)


def heads_contacts(blocks, at, words):
    if blocks[at].is_column_headings:
        return True
    text = blocks[at].text.strip("*_ ")
    if words.CONTACT_HEADING.fullmatch(text) or heading_of_office(text, words):
        return any(holds_address(b) for b in blocks[at + 1 : at + 1 + _LOOK_AHEAD])
    sentence = words.CONTACT_SENTENCE.match(text)
    if sentence:
        rest = text[sentence.end() :]
        if has_address(rest):
            return True
        return len(rest) <= 60 and any(
            has_address(b.text) for b in blocks[at + 1 : at + 1 + _LOOK_AHEAD]
        )
    heading = glued_heading(text, words)
    if heading and has_address(text[heading:]):
        return True
    return is_contact_line(text, words)


def _opens_signature(blocks, at, words):
    """
    Recognise whom to call where no heading says so: a person or a desk, alone on a
    line below the text, and an address in one of the short lines that follow.
    """
    is_short = len(blocks[at].text) <= _LONGEST_LINE
    if not (at and is_short) or not nothing_follows(blocks, at, "body"):
        return False
    first = re.split(r",\s|\s[|–—-]\s", blocks[at].text)[0]
    is_person = words.HAS_CAPITALS and len(first.split()) > 1 and is_name(first, words)
    if not (is_person or words.DESK.match(first)):
        return False
    # Who signs a statement stands above the contacts, and is none of them.
    short = takewhile(
        lambda block: (
            len(block.text) <= _LONGEST_LINE
            and not is_sentence(block.text)
            and not words.FOOTER.fullmatch(block.text)
            and not words.CONTACT_HEADING.fullmatch(block.text)
            and not words.CONTACT_SENTENCE.match(block.text)
        ),
        blocks[at : at + _SIGNATURE_LINES],
    )
    return any(holds_address(block) for block in short)
