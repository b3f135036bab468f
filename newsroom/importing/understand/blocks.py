"""Lines to blocks: what an author would call a paragraph, a heading, a line."""

import re
from dataclasses import dataclass

from ..release import Dropped, Role
from ..source import Cell, Place, Style

WRAPPED_AT_MOST = 100
# No paragraph of a release is longer; the rules do not look into what is.
LONGEST_PARAGRAPH = 8000
_SLACK = 12
_BULLET = re.compile(r"(?:[•·▪◦‣●○]\s*|[-–—*]\s+|\d{1,2}[.)]\s+|[a-z]\)\s+)(?=\S)")
_SENTENCE_END = re.compile(r"[.!?؟…:][\"”’'»)\]]*$")


@dataclass(frozen=True)
class Block:
    """
    What stands together, with the hints of its first line (see source.Line).

    `role` is what an editor said of it; rules read blocks without one.
    """

    text: str
    lines: tuple[int, ...]
    first_line: str
    last_line: str
    html: str = ""
    place: Place = Place.BODY
    style: Style = Style.NONE
    is_bold: bool = False
    is_centred: bool = False
    cell: Cell | None = None
    pictures: tuple[int, ...] = ()
    role: Role | None = None
    is_column_headings: bool = False


def to_blocks(source, roles=None):
    """
    Cut a text into blocks, and say whether its lines were wrapped by hand.

    Lines of which an editor said the same stand together only where they were
    wrapped; a line with a role never joins one without.
    """
    roles = roles or {}
    lines = [line.text for line in source.lines]
    wrapped = source.format == "text" and _is_hard_wrapped(lines)
    width = max(
        (len(line) for line in lines if len(line) <= WRAPPED_AT_MOST), default=0
    )
    blocks, group = [], []
    for number, line in enumerate(source.lines, start=1):
        text = line.text
        joins = (
            group
            and text
            and wrapped
            and roles.get(group[-1][0]) == roles.get(number)
            and _goes_on(group[-1][1].text, text, width)
        )
        if group and not joins:
            blocks.append(_block(group, roles))
            group = []
        if text or line.picture is not None:
            group.append((number, line))
    if group:
        blocks.append(_block(group, roles))
    return blocks, wrapped


def _block(group, roles):
    lines = [line for _, line in group]
    number, first = group[0]
    return Block(
        " ".join(line.text for line in lines),
        tuple(number for number, _ in group),
        first.text,
        lines[-1].text,
        html=first.html if len(lines) == 1 else "",
        place=first.place,
        style=first.style,
        is_bold=first.is_bold,
        is_centred=first.is_centred,
        cell=first.cell,
        pictures=tuple(line.picture for line in lines if line.picture is not None),
        role=roles.get(number),
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


def is_below(group, block):
    return group[-1].lines[-1] < block.lines[0]


def add_part(parts, what, block):
    """Put a block to the last of the parts if it is of the same kind, and below it."""
    if parts and parts[-1][0] == what and is_below(parts[-1][1], block):
        parts[-1][1].append(block)
    else:
        parts.append((what, [block]))


def is_sentence(text):
    """Tell prose from headings, labels and links."""
    return len(text.split()) >= 8 and bool(re.search(r"[.!?؟…][\"”’'»)\]]*$", text))


def nothing_follows(blocks, at, state):
    """Inside the body a cue counts only if no long prose stands below it."""
    if state != "body":
        return True
    return not any(
        is_sentence(block.text) and len(block.text) > 150
        for block in blocks[at + 1 : at + 3]
    )
