"""Lines to blocks: what an author would call a paragraph, a heading, a line."""

import re
from dataclasses import dataclass

from ..release import Dropped

WRAPPED_AT_MOST = 100
# No paragraph of a release is longer; the rules do not look into what is.
LONGEST_PARAGRAPH = 8000
_SLACK = 12
_BULLET = re.compile(r"(?:[•·▪◦‣●○]\s*|[-–—*]\s+|\d{1,2}[.)]\s+|[a-z]\)\s+)(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…:][\"”’'»)\]]*$")


@dataclass(frozen=True)
class Block:
    text: str
    lines: tuple[int, ...]
    first_line: str
    last_line: str


def to_blocks(source):
    """Cut a text into blocks, and say whether its lines were wrapped by hand."""
    lines = [line.text for line in source.lines]
    wrapped = source.format == "text" and _is_hard_wrapped(lines)
    width = max(
        (len(line) for line in lines if len(line) <= WRAPPED_AT_MOST), default=0
    )
    blocks, group = [], []
    for number, line in enumerate(lines, start=1):
        if group and not (line and wrapped and _goes_on(group[-1][1], line, width)):
            blocks.append(_block(group))
            group = []
        if line:
            group.append((number, line))
    if group:
        blocks.append(_block(group))
    return blocks, wrapped


def _block(group):
    texts = [line for _, line in group]
    return Block(
        " ".join(texts), tuple(number for number, _ in group), texts[0], texts[-1]
    )


def _is_hard_wrapped(lines):
    printed = [line for line in lines if line]
    if not printed or sum(len(line) > WRAPPED_AT_MOST for line in printed) * 20 > len(
        printed
    ):
        return False
    full = 0.6 * max(len(line) for line in printed if len(line) <= WRAPPED_AT_MOST)
    pairs = zip(lines, lines[1:], strict=False)
    inside = sum(
        1
        for line, following in pairs
        if following and len(line) >= max(full, 35) and not _SENTENCE_END.search(line)
    )
    return inside >= 3


def _goes_on(line, following, width):
    """A line was wrapped if the next word found no more room on it."""
    if _BULLET.match(following):
        return False
    return len(line) + 1 + len(following.split()[0]) + _SLACK > width


def list_item(text):
    """Take the bullet from a typed list item; None for anything else."""
    bullet = _BULLET.match(text)
    return text[bullet.end() :] if bullet else None


def dropped(what, blocks):
    return Dropped(
        what=what,
        first=blocks[0].first_line,
        last=blocks[-1].last_line,
        lines=tuple(number for block in blocks for number in block.lines),
    )


def is_sentence(text):
    """Tell prose from headings, labels and links."""
    return len(text.split()) >= 8 and bool(re.search(r"[.!?…][\"”’'»)\]]*$", text))
