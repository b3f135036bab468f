"""A body as data: blocks of runs, between reading and writing it."""

import re
import unicodedata
from dataclasses import dataclass, field

# A run is (text, marks); a line break is a run with this text. Marks are the opening
# tags around the text, in the order of vocabulary.MARKS.
BREAK = None

# Lists within lists; what lies deeper stands as paragraphs in the last of them.
MAX_DEPTH = 6

# Would combine with the ">" of the tag before it when the HTML is normalised.
_STROKE = "\u0338"
_TRIMMED = " \xa0" + _STROKE

_whitespace = re.compile(r"[ \t\n\r\f]+")


@dataclass
class Paragraph:
    tag: str
    runs: list
    # The level that a word processor gave it as an item of a list.
    level: int | None = None

    def text(self):
        return "".join(text or "\n" for text, _marks in self.runs)


@dataclass
class ListBlock:
    tag: str
    start: int = 1
    items: list = field(default_factory=list)


@dataclass
class Quotation:
    blocks: list


@dataclass
class Cell:
    tag: str
    colspan: int
    rowspan: int
    blocks: list


@dataclass
class Table:
    rows: list


@dataclass
class Rule:
    pass


def paragraphs(tag, runs, level=None):
    """Make paragraphs of raw runs; two line breaks in a row part them."""
    made, current, breaks = [], [], 0
    for run in _collapsed(runs):
        breaks = breaks + 1 if run[0] is BREAK else 0
        if breaks < 2:
            current.append(run)
        elif tag == "p":
            made.append(current)
            current = []
    made.append(current)
    tidy = (_composed(_trimmed(each)) for each in made)
    return [Paragraph(tag, each, level) for each in tidy if each]


def _collapsed(runs):
    """Collapse white space as the editor does: over the borders of marks, too."""
    tidy, may_begin_with_space = [], False
    for text, marks in runs:
        if text is BREAK:
            if tidy and tidy[-1][0] is not BREAK:
                text_before = tidy[-1][0].rstrip(" ")
                tidy[-1:] = [(text_before, tidy[-1][1])] if text_before else []
            if tidy:
                tidy.append((BREAK, marks))
            may_begin_with_space = False
            continue
        text = _whitespace.sub(" ", text)
        text = text.lstrip(_STROKE if may_begin_with_space else _STROKE + " ")
        if not text:
            continue
        may_begin_with_space = not text.endswith(" ")
        if tidy and tidy[-1][0] is not BREAK and tidy[-1][1] == marks:
            text = tidy.pop()[0] + text
        tidy.append((text, marks))
    return tidy


def _trimmed(runs):
    """Take spaces and line breaks off both ends."""
    runs = list(runs)
    while runs:
        text, marks = runs[-1]
        text = text and text.rstrip(_TRIMMED)
        if text:
            runs[-1] = (text, marks)
            break
        runs.pop()
    while runs:
        text, marks = runs[0]
        text = text and text.lstrip(_TRIMMED)
        if text:
            runs[0] = (text, marks)
            break
        runs.pop(0)
    return runs


def _composed(runs):
    return [
        (text and unicodedata.normalize("NFC", text), marks) for text, marks in runs
    ]
