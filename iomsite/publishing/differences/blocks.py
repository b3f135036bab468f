"""Reads the blocks of rich text as a snapshot keeps it: cleaned, so tags are tags."""

import re
from dataclasses import dataclass
from html import unescape

from django.utils.translation import gettext_lazy as _

from iomsite.richtext.vocabulary import BOUNDARIES, HEADING_OF, MARK_OF, TAGS

# What ends a paragraph; other tags come from another age, and their words stay.
_STRUCTURE = {*(TAGS - {"a", "br", *MARK_OF}), *BOUNDARIES, *HEADING_OF}
_part = re.compile(r"<(/?)([a-z][a-z0-9]*)([^<>]*)>|[^<]+|<")
_href = re.compile(r'href="([^"]*)"')

MARKS = {"strong": 1, "em": 2, "sub": 4, "sup": 8}
PARAGRAPH, ROW, RULE = "p", "tr", "hr"
KINDS = {
    PARAGRAPH: _("paragraph"),
    "h2": _("heading"),
    "h3": _("smaller heading"),
    "h4": _("smallest heading"),
    "ul": _("item"),
    "ol": _("numbered item"),
    "blockquote": _("quotation"),
    ROW: _("row of a table"),
    RULE: _("line across"),
}


@dataclass(frozen=True)
class Block:
    """
    A paragraph, heading, item, or row of a table, whose cells stand between bars.

    `marks` has for each sign the sum of its MARKS, or nothing where none has any;
    `links` are (address, words).
    """

    kind: str
    depth: int
    text: str
    marks: bytes = b""
    links: tuple = ()


def read_blocks(html):
    return _Reader(html).blocks


class _Reader:
    def __init__(self, html):
        self.blocks = []
        self.lists, self.cells = [], None
        self.heading, self.is_quoted = None, False
        self._begin()
        for found in _part.finditer(html):
            closing, tag, attributes = found.groups()
            if not tag:
                self._add(unescape(found[0]))
            elif mark := MARKS.get(MARK_OF.get(tag)):
                self.mark = self.mark & ~mark if closing else self.mark | mark
            elif tag == "a":
                self._link("" if closing else attributes)
            elif tag == "br":
                self._add("\n")
            elif tag in _STRUCTURE:
                self._end()
                self._structure(tag, bool(closing))
        self._end()
        self._end_row()

    def _begin(self):
        self.texts, self.marks, self.links = [], [], []
        self.mark, self.href, self.linked = 0, "", []

    def _add(self, text):
        if self.texts or text.strip(" \n\t"):
            self.texts.append(text)
            self.marks.append((self.mark, len(text)))
            self.linked.append(text)

    def _link(self, attributes):
        if self.href and self.linked:
            self.links.append((self.href, "".join(self.linked)))
        found = _href.search(attributes)
        self.href, self.linked = unescape(found[1]) if found else "", []

    def _end(self):
        """End the paragraph: it becomes a block, or goes into the cell it stands in."""
        self._link("")
        text = "".join(self.texts)
        marks = b"".join(bytes([mark]) * length for mark, length in self.marks)
        marks = marks if any(marks) else b""
        if text and self.cells is None:
            self._put(self._kind(), text, marks, tuple(self.links))
        elif text:
            # Words beside the cells come from no editor of ours, but are words.
            self.cells = self.cells or [[]]
            self.cells[-1].append((text, marks or bytes(len(text)), self.links))
        self._begin()

    def _end_row(self):
        if self.cells:
            self._put(ROW, *_joined(self.cells))
        self.cells = None

    def _put(self, kind, *content):
        depth = len(self.lists) + self.is_quoted
        self.blocks.append(Block(kind, depth, *content))

    def _kind(self):
        if self.heading or self.lists:
            return self.heading or self.lists[-1]
        return "blockquote" if self.is_quoted else PARAGRAPH

    def _structure(self, tag, is_end):
        if tag in HEADING_OF:
            self.heading = None if is_end else HEADING_OF[tag]
        elif tag == "blockquote":
            self.is_quoted = not is_end
        elif tag == RULE:
            self._put(RULE, "")
        elif tag == ROW:
            self._end_row()
            self.cells = None if is_end else []
        elif tag in {"td", "th"} and self.cells is not None and not is_end:
            self.cells.append([])
        elif tag in {"ul", "ol"} and self.cells is None:
            if not is_end:
                self.lists.append(tag)
            elif self.lists:
                self.lists.pop()


def _joined(cells):
    """Return text, marks and links of a row."""
    text, marks, links = [], [], []
    for number, paragraphs in enumerate(cells):
        between = " | " if number else ""
        for words, of_words, linked in paragraphs or [("", b"", [])]:
            text += [between, words]
            marks += [bytes(len(between)), of_words]
            links += linked
            between = " "
    together = b"".join(marks)
    return "".join(text), together if any(together) else b"", tuple(links)
