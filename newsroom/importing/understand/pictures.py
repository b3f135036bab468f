"""Pictures, with the caption that stands below or above them."""

import re

from ..release import Picture, Role
from ..source import Style

_LONGEST_CAPTION = 400
_CREDIT = re.compile(r"^(?P<caption>.*?)\s*(?P<credit>©\s*\S.{1,120})$")
# "WMA/Ghana/Roe" without a sign, alone or below a sentence.
_SLASHED = re.compile(
    r"(?:(?P<caption>.{10,240}[.!?])\s+)?(?P<credit>[A-Z]{2,10}(?:\s?/\s?[\w.’'-]+(?:\s[^\W\d_a-z][\w.’'-]*){0,2}){1,3})"
)


def take_pictures(blocks, words):
    """Take the pictures of a document and their captions out of its blocks."""
    pictures, rest, taken = [], [], set()
    for at, block in enumerate(blocks):
        if not block.pictures:
            continue
        caption = _caption_at(blocks, at, taken, words)
        taken.add(at)
        if caption is not None:
            taken.add(caption)
        read = _read(blocks[caption], words) if caption is not None else (None, None)
        lines = (
            block.lines
            if caption in (None, at)
            else block.lines + blocks[caption].lines
        )
        for index, number in enumerate(block.pictures):
            pictures.append(
                Picture(
                    index=number,
                    caption=read[0] if not index else None,
                    credit=read[1] if not index else None,
                    lines=tuple(sorted(lines)) if not index else block.lines,
                    confidence=1.0
                    if caption is None or blocks[caption].style is Style.CAPTION
                    else 0.8,
                )
            )
    for at, block in enumerate(blocks):
        if at in taken:
            # A picture beside text that is no caption leaves the text behind.
            if block.pictures and block.text and not _is_caption(block, words):
                rest.append(block)
        elif _is_said(block) or (block.style is Style.CAPTION and not block.role):
            caption, credit = _read(block, words)
            pictures.append(Picture(caption=caption, credit=credit, lines=block.lines))
        else:
            rest.append(block)
    return sorted(pictures, key=lambda one: one.lines), rest


def read_picture(block, words):
    """Read a caption with its credit from a text without pictures."""
    slashed = _SLASHED.fullmatch(block.text)
    printed = words.PICTURE.fullmatch(block.text) or slashed
    if not printed or (slashed and not printed["caption"]):
        return None
    return Picture(
        caption=printed["caption"],
        credit=printed["credit"],
        lines=block.lines,
        confidence=0.8,
    )


def read_caption(text, words):
    """Cut a caption from its credit, where the form of a credit is printed."""
    printed = words.PICTURE.fullmatch(text)
    if printed:
        return printed["caption"], printed["credit"]
    printed = _CREDIT.match(text) or _SLASHED.fullmatch(text)
    if printed:
        return printed["caption"] or None, printed["credit"]
    return None


def _read(block, words):
    return read_caption(block.text, words) or (block.text, None)


def _caption_at(blocks, at, taken, words):
    """Find the block with the caption of a picture: its own, the next, the one before."""
    if blocks[at].text:
        return at if _is_caption(blocks[at], words) else None
    for other in (at + 1, at - 1):
        if not 0 <= other < len(blocks) or other in taken or blocks[other].pictures:
            continue
        block = blocks[other]
        if _is_caption(block, words) or (
            other > at and _looks_like_caption(block, blocks, other)
        ):
            return other
    return None


def _is_said(block):
    return block.role is Role.CAPTION


def _is_caption(block, words):
    if block.role:
        return _is_said(block)
    return block.style is Style.CAPTION or (
        block.style is Style.NONE and read_caption(block.text, words) is not None
    )


def _looks_like_caption(block, blocks, at):
    """A centred line below a picture, where no other line is centred so."""
    follows = at + 1 < len(blocks) and not blocks[at + 1].is_centred
    return (
        block.is_centred
        and not block.is_bold
        and not block.role
        and block.style is Style.NONE
        and len(block.text) <= _LONGEST_CAPTION
        and follows
    )
