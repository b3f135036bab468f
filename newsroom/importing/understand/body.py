"""The paragraphs of the body, its headings and list items; where it begins."""

from dataclasses import replace

from ..release import Paragraph, Role
from ..source import Style
from .blocks import is_sentence, list_item
from .dateline import find_dateline, read_dateline_alone
from .dialogue import dialogue_spans
from .markup import cut_front, plain_text

_MOST_LINES_ABOVE = 30
_SHORTEST_OPENING = 100
_MOST_WORDS_OF_HEADING = 12
_TEXT = {Role.BODY, Role.HEADING, Role.ITEM}


def body_start(blocks, words, *, after=0):
    """
    Find the block with the dateline, else the first prose below a headline.

    What an editor calls text begins the body at the latest; nothing above the
    line `after`, that of a headline somebody pointed at, belongs to it.
    """
    said = next((i for i, block in enumerate(blocks) if block.role in _TEXT), None)
    found = _start(blocks, words, after)
    if said is not None:
        return min(said, found) if found is not None else said
    if found is not None:
        return found
    first = next((i for i, b in enumerate(blocks) if b.lines[0] > after), len(blocks))
    return first if after else min(1, len(blocks))


def _start(blocks, words, after):
    for index, block in enumerate(blocks[:_MOST_LINES_ABOVE]):
        if block.lines[0] <= after or block.role or block.style is Style.TITLE:
            continue
        if find_dateline(block.text, words)[0] or dateline_alone(blocks, index, words):
            return index
    questions = [
        index
        for index, block in enumerate(blocks[:_MOST_LINES_ABOVE])
        if words.QUESTION.fullmatch(block.text) and block.lines[0] > after
    ]
    if len(questions) > 1:
        return questions[0]
    for index, block in enumerate(blocks):
        is_prose = is_sentence(block.text) and len(block.text) >= _SHORTEST_OPENING
        is_title = block.style in {Style.TITLE, Style.SUBTITLE, Style.HEADING}
        if (
            (index or after)
            and is_prose
            and not (block.role or is_title)
            and block.lines[0] > after
            and not words.GREETING.fullmatch(block.text)
            and not words.BRIEFING_INTRO.fullmatch(block.text)
        ):
            return index
    return None


def dateline_alone(blocks, at, words):
    """Read a dateline that stands on a line of its own, right above the prose."""
    if at + 1 >= len(blocks) or len(blocks[at + 1].text) < _SHORTEST_OPENING:
        return None
    if blocks[at].cell and blocks[at].cell != blocks[at + 1].cell:
        return None
    return read_dateline_alone(blocks[at].text, words)


def to_paragraphs(blocks, words):
    """Make the paragraphs; the first one that is no heading gives its dateline away."""
    line, paragraphs, is_first = None, [], True
    headings = _headings(blocks)
    for at, block in enumerate(blocks):
        alone = dateline_alone(blocks, at, words) if is_first else None
        if alone:
            line, is_first = replace(alone, lines=block.lines), False
        elif is_first and at not in headings:
            is_first = False
            line, text = find_dateline(block.text, words)
            line = line and replace(line, lines=block.lines[:1])
            paragraphs.append(_paragraph(block, text, words))
        else:
            paragraphs.append(
                _paragraph(block, block.text, words, is_heading=at in headings)
            )
    return line, tuple(paragraphs)


def _paragraph(block, text, words, *, is_heading=False):
    item = None if dialogue_spans(text, words) else list_item(text)
    is_item = bool(item) and block.role not in {Role.BODY, Role.HEADING}
    is_item = (
        is_item
        or block.role is Role.ITEM
        or (block.style is Style.ITEM and not block.role)
    )
    text = item if is_item and item else text
    html = ""
    if "<" in block.html and plain_text(block.html).strip() == block.text:
        html = cut_front(block.html.strip(), len(block.text) - len(text))
    return Paragraph(
        text=text,
        html=html,
        is_list_item=is_item and not is_heading,
        is_heading=is_heading,
        lines=block.lines,
    )


def _headings(blocks):
    """
    Find the headings of parts of the body.

    Where no style says so, a heading is short, has no full stop and stands above
    prose; in a document with bold type it is bold as well.
    """
    has_bold = any(block.is_bold for block in blocks)
    found = set()
    for at, block in enumerate(blocks):
        if block.role or block.style is not Style.NONE:
            is_one = (block.role or block.style) in {Role.HEADING, Style.HEADING}
        else:
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            is_one = (block.is_bold or not has_bold) and _looks_like_heading(
                block.text, following
            )
        if is_one:
            found.add(at)
    return found


def _looks_like_heading(text, following):
    return (
        following is not None
        and 0 < len(text.split()) <= _MOST_WORDS_OF_HEADING
        and (text[-1].isalnum() or text[-1] in "?)’")
        and not text[0].islower()
        and not list_item(text)
        and is_sentence(following.text)
        and not list_item(following.text)
    )
