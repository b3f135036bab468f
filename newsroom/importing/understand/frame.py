"""What stands beside the text: page header and footer, text boxes, footnotes."""

import re
from dataclasses import dataclass, field
from itertools import groupby

from ..source import Place, Style
from .blocks import dropped
from .embargo import is_embargo, read_embargo
from .markup import holds_address
from .page_dates import read_page_date

_DROPPED_AS = {
    Place.HEADER: "letterhead",
    Place.FOOTER: "footer",
    Place.FOOTNOTE: "footnote",
}


_LONGEST_SIGNATURE = 12
_WHOLLY_QUOTED = re.compile('[“"«„][^“”"«»„]{10,250}[”"»“]')


@dataclass
class Frame:
    """`contacts` are the lines of text boxes that tell whom to call."""

    embargo: object = None
    page_date: object = None
    contacts: list = field(default_factory=list)
    dropped: list = field(default_factory=list)
    unexplained: list = field(default_factory=list)


def take_frame(blocks, words):
    """Sort what stands beside the text; return it and the blocks of the text."""
    frame, rest = Frame(), []
    text = " ".join(block.text for block in blocks if block.place is Place.BODY)
    for place, group in groupby(
        blocks, key=lambda b: Place.BODY if b.role else b.place
    ):
        group = list(group)
        if place is Place.BODY:
            rest += group
        elif place is Place.TEXT_BOX:
            _read_box(frame, group, text, words)
        else:
            _read_margin(frame, group, _DROPPED_AS[place], words)
    return frame, rest


def _read_margin(frame, group, what, words):
    kept = []
    for block in group:
        if _is_embargo(frame, block, words) or not block.text:
            continue
        if what != "footnote" and not frame.page_date and read_page_date(block, words):
            frame.page_date = read_page_date(block, words)
        else:
            kept.append(block)
    if kept:
        frame.dropped.append(dropped(what, kept))


def _read_box(frame, group, text, words):
    kept = [b for b in group if b.text and not _is_embargo(frame, b, words)]
    if not kept:
        return
    is_contact = any(map(holds_address, kept))
    whole = " ".join(block.text for block in kept)
    if is_contact:
        frame.contacts += kept
    elif repeats(whole, text):
        frame.dropped.append(dropped("pull-quote", kept))
    elif all(words.KICKER.fullmatch(block.text) for block in kept):
        frame.dropped.append(dropped("kicker", kept))
    else:
        frame.unexplained += kept


def _is_embargo(frame, block, words):
    if not is_embargo(block, words):
        return False
    frame.embargo = frame.embargo or read_embargo(block, words)
    return True


def drop_pull_quotes(blocks):
    """
    Drop what is set apart as a quotation and stands in the text as well.

    So does a line below it that only names the speaker.
    """
    found, rest, above = [], [], None
    for block in blocks:
        is_apart = block.style is Style.QUOTE or _WHOLLY_QUOTED.fullmatch(block.text)
        if is_apart and not block.role and _stands_elsewhere(block, blocks):
            above = [block]
            found.append(above)
        elif above and not block.role and _names_speaker(block, blocks):
            above.append(block)
            above = None
        else:
            rest.append(block)
            above = None
    return [dropped("pull-quote", group) for group in found], rest


def _names_speaker(block, blocks):
    name = block.text.strip("–—- ").split(",")[0]
    return (
        len(block.text.split()) <= _LONGEST_SIGNATURE
        and len(name.split()) > 1
        and block.text[-1] not in ".!?:"
        and any(name in other.text for other in blocks if other is not block)
    )


def _stands_elsewhere(block, blocks):
    others = (other.text for other in blocks if other is not block)
    return repeats(block.text, " ".join(others))


def repeats(quoted, text):
    """Say whether words are printed again in a text, whatever marks stand around them."""
    words = _bare(quoted)
    return len(words.split()) >= 3 and words in _bare(text)


def _bare(text):
    return " ".join(re.findall(r"\w+", text.casefold()))
