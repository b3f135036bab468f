"""From the runs of a paragraph to cleaned lines, the same for every format."""

import html
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlsplit

from ..source import Cell, Line, Place, Signal, SourceDocument, Style
from ..text import clean
from .limits import MAX_LINES, MAX_MARKED_TEXT, MAX_TEXT
from .pictures import Album
from .refusals import Refused

_SCHEMES = ("http", "https", "mailto", "tel")
_ADDRESSES = ("mailto", "tel")
_MOST_OF_A_LINK = 2_000
_MOST_DETAILS = 5
# Of all others, bold and italics are the style's and no word of the author.
_OWN_MARKS = (Style.NONE, Style.ITEM)


class Run(NamedTuple):
    """
    A piece of text with its marks; `text` is None for the end of a line.

    `code` is that of a signal that belongs to the place.
    """

    text: str | None
    bold: bool = False
    italic: bool = False
    href: str = ""
    code: str = ""


BREAK = Run(None)


@dataclass(frozen=True)
class Setting:
    """What the lines of a paragraph have in common."""

    place: Place = Place.BODY
    style: Style = Style.NONE
    is_centred: bool = False
    cell: Cell | None = None


@dataclass
class Lines:
    """
    Collects the lines of a document, and what must be said of it.

    `noted` are codes that belong to the line that comes, or to the last one.
    """

    album: Album
    lines: list = field(default_factory=list)
    counts: dict = field(default_factory=lambda: defaultdict(int))
    places: dict = field(default_factory=lambda: defaultdict(set))
    details: dict = field(default_factory=lambda: defaultdict(dict))
    noted: set = field(default_factory=set)
    length: int = 0
    length_marked: int = 0

    def note(self, code, detail=""):
        """Count a signal; return what marks its place among the runs."""
        self.counts[code] += 1
        if detail:
            self.details[code][detail] = None
        return Run("", code=code)

    def note_next(self, code, detail=""):
        self.noted.add(self.note(code, detail).code)

    def note_last(self, code, detail=""):
        self.places[self.note(code, detail).code].add(len(self.lines))

    def add_paragraph(self, runs, setting):
        """Add each line of a paragraph that has words; say whether any had."""
        line, first = [], True
        for run in (*runs, BREAK):
            if run.code:
                self.noted.add(run.code)
                continue
            if run.text is not None:
                line.append(run)
                continue
            made = make_line(line, setting)
            line = []
            if made.text or made.html:
                # A second line of an item is no item of its own.
                if not first and made.style is Style.ITEM:
                    made = replace(made, style=Style.NONE)
                self._add(made)
                first = False
        return not first

    def add_picture(self, index, setting):
        self._add(replace(make_line([], setting), picture=index, style=Style.NONE))

    def _add(self, line):
        self.length += len(line.text)
        if self.length > MAX_TEXT or len(self.lines) >= MAX_LINES:
            raise Refused("long", limit=MAX_TEXT)
        self.length_marked += len(line.html)
        if self.length_marked > MAX_MARKED_TEXT:
            raise Refused("heavy")
        self.lines.append(line)
        self._settle()

    def _settle(self):
        if self.lines:
            for code in self.noted:
                self.places[code].add(len(self.lines))
            self.noted.clear()

    def drop_from(self, length):
        """Take back the lines beyond a length, and what was noted of their places."""
        del self.lines[length:]
        for code, places in self.places.items():
            self.places[code] = {number for number in places if number <= length}

    def document(self, name, kind):
        self._settle()
        lines = tuple(_without_boxes(self.lines))
        beside = {
            Place.HEADER: "header-text",
            Place.FOOTER: "footer-text",
            Place.TEXT_BOX: "text-box",
            Place.FOOTNOTE: "footnotes-present",
        }
        for number, line in enumerate(lines, start=1):
            if line.text and (code := beside.get(line.place)):
                self.counts[code] += 1
                self.places[code].add(number)
        signals = tuple(
            Signal(
                code=code,
                count=count,
                lines=tuple(sorted(self.places[code])),
                detail=", ".join(islice(self.details[code], _MOST_DETAILS)),
            )
            for code, count in sorted(self.counts.items())
        )
        return SourceDocument(
            name=name,
            lines=lines,
            format=kind,
            pictures=tuple(self.album.pictures),
            signals=signals,
        )


def _without_boxes(lines):
    """Take the cell from what stands in a table of one cell only: a box, no table."""
    tables = defaultdict(set)
    for line in lines:
        if line.cell:
            tables[line.cell.table].add((line.cell.row, line.cell.column))
    real = [table for table in sorted(tables) if len(tables[table]) > 1]
    numbers = {table: number for number, table in enumerate(real)}
    for line in lines:
        if line.cell is None:
            yield line
        elif line.cell.table in numbers:
            yield replace(line, cell=replace(line.cell, table=numbers[line.cell.table]))
        else:
            yield replace(line, cell=None)


def make_line(runs, setting):
    """Clean the text of runs, and write it with its marks where it has any."""
    text = clean("".join(run.text for run in runs))
    spoken = [run for run in runs if run.text.strip()]
    is_bold = bool(spoken) and all(run.bold for run in spoken)
    if setting.style not in _OWN_MARKS:
        runs = [run._replace(bold=False, italic=False) for run in runs]
    runs = _collapsed(runs)
    markup = ""
    if any(run.bold or run.italic or run.href for run in runs):
        written = "".join(run.text for run in runs)
        # Cleaning may join letters over the border of a mark: then the text decides.
        markup = _markup(runs) if written.rstrip(" ") == text else ""
    return Line(
        text=text,
        html=markup,
        place=setting.place,
        style=setting.style,
        is_bold=is_bold,
        is_centred=setting.is_centred,
        cell=setting.cell,
    )


def _collapsed(runs):
    """Clean the runs as the whole is cleaned: one space between words, also across."""
    tidy = []
    for run in runs:
        # What clean() would strip stays between two signs that join nothing.
        text = clean(f"\ufffc{run.text}\ufffc")[1:-1]
        before = tidy[-1] if tidy else None
        if text[:1] == " " and (before is None or before.text.endswith(" ")):
            text = text[1:]
        while text and before and unicodedata.combining(text[0]):
            joined = unicodedata.normalize("NFC", before.text + text[0])
            tidy[-1] = before = before._replace(text=joined)
            text = text[1:]
        run = run._replace(text=text, href=_address(run.href))
        if not text and not _is_lost_address(run):
            continue
        if before and run[1:] == before[1:]:
            tidy[-1] = before._replace(text=before.text + text)
        else:
            tidy.append(run)
    while tidy and (tidy[-1].text.endswith(" ") or not tidy[-1].text):
        text = tidy[-1].text.rstrip(" ")
        if not text and _is_lost_address(tidy[-1]):
            break
        tidy[-1:] = [tidy[-1]._replace(text=text)] if text else []
    return tidy


def _is_lost_address(run):
    """A link without a word may be all that is left of an address."""
    return run.href.partition(":")[0] in _ADDRESSES


def _markup(runs):
    """Nest the marks in the order of the editor: link, bold, italics."""
    parts, open_marks = [], ()
    for run in (*runs, Run("")):
        marks = tuple(
            mark
            for mark in (
                run.href and f'<a href="{html.escape(run.href)}">',
                run.bold and "<strong>",
                run.italic and "<em>",
            )
            if mark
        )
        kept = 0
        while marks[kept : kept + 1] and marks[kept] == (*open_marks, "")[kept]:
            kept += 1
        parts += [_end(mark) for mark in reversed(open_marks[kept:])]
        parts += marks[kept:]
        parts.append(html.escape(run.text, quote=False))
        open_marks = marks
    return "".join(parts)


def _end(mark):
    return "</a>" if mark.startswith("<a ") else f"</{mark[1:]}"


def _address(href):
    """Return a link that leads somewhere from anywhere, else nothing."""
    href = clean(href or "").replace(" ", "%20")
    if not href or len(href) > _MOST_OF_A_LINK:
        return ""
    scheme, colon, rest = href.partition(":")
    if not colon or scheme.lower() not in _SCHEMES:
        return ""
    if scheme.lower() in ("http", "https"):
        try:
            if not urlsplit(href).hostname:
                return ""
        except ValueError:
            return ""
    return f"{scheme.lower()}:{rest}"
