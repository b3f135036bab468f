"""
The menu of a web page, which is copied along with the text below it.

A bar of menu items comes out as lines that begin with a dash: a dash alone
opens an item with a panel (label, a heading glued to its description, each
link twice), a dash with a label is an item without one.
"""

import re

from ..release import MenuItem
from .blocks import is_sentence

_DASHES = "-–—•·*▪"
_LONG = 120
_MOST_LINES_ABOVE = 4


def take_menu(blocks, words):
    """
    Split the blocks into navigation above the menu, the menu, and the rest.

    Return these as (above, menu blocks, menu items, rest).
    """
    above = 0
    while above < min(_MOST_LINES_ABOVE, len(blocks)) and words.NAVIGATION.fullmatch(
        blocks[above].text
    ):
        above += 1
    items, end = [], above
    while end < len(blocks) and _label(blocks[end].text) is not None:
        item, end = _item(blocks, end)
        items.append(item)
    if not items or (len(items) == 1 and not items[0].links and not items[0].text):
        return [], [], [], blocks
    return blocks[:above], blocks[above:end], items, blocks[end:]


def _label(text):
    """Give the label after a dash: "" for a dash alone, None without a dash."""
    if text in _DASHES:
        return ""
    if text[0] in _DASHES and text[1:2] == " " and len(text) < _LONG:
        return text[2:]
    return None


def _item(blocks, start):
    label, at = _label(blocks[start].text), start + 1
    has_panel = not label
    if has_panel:
        if at == len(blocks):
            return MenuItem(label="", lines=blocks[start].lines), at
        label, at = blocks[at].text, at + 1
    heading, text = "", ""
    if at < len(blocks):
        heading, text = _panel_text(label, blocks[at].text, has_panel=has_panel)
        if text:
            at += 1
        elif (
            at + 1 < len(blocks)
            and blocks[at].text.casefold() == label.casefold()
            and is_sentence(blocks[at + 1].text)
            and _next_marker(blocks, at + 1) is not None
        ):
            heading, text, at = blocks[at].text, blocks[at + 1].text, at + 2
    end = _links_end(blocks, at)
    links = dict.fromkeys(block.text for block in blocks[at:end])
    lines = tuple(n for block in blocks[start:end] for n in block.lines)
    item = MenuItem(
        label=label, heading=heading, text=text, links=tuple(links), lines=lines
    )
    return item, end


def _panel_text(label, line, *, has_panel):
    """
    Cut a heading from the description it is glued to.

    The heading repeats the label in whatever capitals; where it does not, only
    a capital in the middle of a word betrays the seam. An item that stands on
    one line with its dash has a panel only if the heading is glued for sure.
    """
    after = line[len(label) :]
    is_label = line.casefold().startswith(label.casefold())
    # However short: a full stop, and a capital in the middle of a word.
    if is_label and has_panel and re.match(r"[A-Z].* .*[.!?…]$", after):
        return line[: len(label)], after
    if is_label and len(after) > 20:
        if after[0].isupper() or not (after[0].isalnum() or after[0] in "’'-, "):
            return line[: len(label)], after.strip()
        if after[0].isdigit() and not label[-1].isdigit():
            return line[: len(label)], after
        is_clear = is_sentence(line) and has_panel and " " in label
        if is_clear and (after[0].islower() or re.match(r" [^\W\d_a-z]", after)):
            return line[: len(label)], after.strip()
    if not (has_panel and is_sentence(line)):
        return "", ""
    seam = re.search(r"[^\W\d_A-Z](?=[A-Z][a-z ])|[A-Z]{2}(?=[A-Z][a-z])", line[:70])
    if seam and not line[: seam.end()].rpartition(" ")[2].startswith(
        ("Mc", "Mac", "i")
    ):
        return line[: seam.end()], line[seam.end() :]
    return "", line


def _next_marker(blocks, at):
    """Find the next dash before anything that reads like the release itself."""
    for index in range(at, len(blocks)):
        text = blocks[index].text
        if _label(text) is not None:
            return index
        if len(text) >= _LONG and index > at:
            return None
    return None


def _links_end(blocks, at):
    """
    Find where the links of an item end.

    Up to the next dash all short lines are links. After the last dash only
    what is printed twice is one, for the headline comes next.
    """
    end = at
    while end < len(blocks):
        text = blocks[end].text
        if _label(text) is not None:
            return end
        if len(text) >= _LONG or is_sentence(text):
            break
        end += 1
    end = at
    while (
        end + 1 < len(blocks)
        and blocks[end].text == blocks[end + 1].text
        and len(blocks[end].text) < _LONG / 2
        and _label(blocks[end].text) is None
    ):
        end += 2
    return end
