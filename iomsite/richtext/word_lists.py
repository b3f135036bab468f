"""
Makes lists of the paragraphs "·   First item" that word processors write.

static/editor/newsroom.js does the same to what is pasted; the samples in
tests/browser/pasted hold the two together.
"""

import re
from itertools import pairwise

from .blocks import BREAK, MAX_DEPTH, ListBlock, Paragraph, paragraphs

# Signs that begin an item wherever they stand, and such as do so only in a paragraph
# that is marked as an item, or before a gap as wide as a word processor leaves.
_SURE = re.compile(r"[•●▪■◦‣\uf0b7\uf0a7][ \xa0]*|·[ \xa0]+")
_LIKELY = re.compile(
    r"(?:[o§·\-–—*]|(\d{1,3})[.)]|[a-z]{1,4}[.)])[ \xa0]*(?=.)", re.DOTALL
)
_GAP = re.compile(r"\S+[ \xa0]*\xa0[ \xa0]*\xa0")
_LETTERED = re.compile(r"[a-z]{1,4}[.)]")


def with_lists(blocks):
    """Return blocks in which runs of such paragraphs are lists."""
    result, open_lists = [], []
    for block in _lines_apart(blocks):
        item = _item(block)
        if item is None:
            open_lists = []
            result.append(block)
            continue
        kind, start, level, made = item
        if not made:
            continue
        level = min(level, len(open_lists) + 1, MAX_DEPTH)
        del open_lists[level:]
        if len(open_lists) == level and open_lists[-1].tag != kind:
            open_lists.pop()
        if len(open_lists) < level:
            fresh = ListBlock(kind, start)
            place = open_lists[-1].items[-1] if open_lists else result
            place.append(fresh)
            open_lists.append(fresh)
        open_lists[-1].items.append(made)
    return result


def _lines_apart(blocks):
    """Yield a paragraph for each line that begins as an item does."""
    for block in blocks:
        if not isinstance(block, Paragraph) or block.tag != "p":
            yield block
            continue
        starts = [
            number
            for number, (text, _marks) in enumerate(block.runs)
            if number and block.runs[number - 1][0] is BREAK and _SURE.match(text or "")
        ]
        for start, end in pairwise([0, *starts, len(block.runs)]):
            yield from paragraphs("p", block.runs[start:end], block.level)


def _item(block):
    """Return (kind of list, number, level, blocks of the item), or None."""
    if not isinstance(block, Paragraph) or block.tag != "p":
        return None
    text = block.text()
    found = _SURE.match(text)
    if not found and (block.level or _GAP.match(text)):
        found = _LIKELY.match(text)
    if not found:
        return None
    number = found[1] if found.re is _LIKELY else None
    ordered = number or _LETTERED.match(found[0])
    return (
        "ol" if ordered else "ul",
        int(number or 1),
        block.level or 1,
        paragraphs("p", _without(block.runs, found.end())),
    )


def _without(runs, length):
    """Leave out the first letters of runs."""
    rest = []
    for text, marks in runs:
        taken = min(length, len(text or "\n"))
        length -= taken
        if text is None:
            rest += [] if taken else [(text, marks)]
        elif text[taken:]:
            rest.append((text[taken:], marks))
    return rest


def joined(blocks):
    """Join lists that stand side by side and go on, as some programs write them."""
    result = []
    for block in blocks:
        before = result[-1] if result else None
        if (
            isinstance(block, ListBlock)
            and isinstance(before, ListBlock)
            and before.tag == block.tag
            and (block.tag == "ul" or block.start == before.start + len(before.items))
        ):
            before.items += block.items
        else:
            result.append(block)
    return result
