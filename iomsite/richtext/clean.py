"""Reads any HTML into blocks: nh3 makes it well-formed, _Reader understands it."""

import re
import unicodedata
from functools import lru_cache
from html.parser import HTMLParser

import nh3

from . import vocabulary
from .blocks import BREAK, MAX_DEPTH, Cell, ListBlock, Quotation, Rule, paragraphs
from .tables import table_blocks
from .word_lists import joined, with_lists
from .write import link_mark, write_blocks

# What nh3 lets through to the reader: more than a body may contain, because the
# reader knows what a foreign heading, division or style means.
_READ_TAGS = (
    vocabulary.TAGS
    | vocabulary.BOUNDARIES
    | {*vocabulary.MARK_OF, *vocabulary.HEADING_OF, "caption", "span", "font"}
)
_READ_ATTRIBUTES = vocabulary.ATTRIBUTES | {"*": {"style"}}

# Whose text is nothing to read.
_SILENT_TAGS = {"script", "style", "title", "template", "object", "textarea", "select"}

_unwanted = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")
_line_ends = re.compile("\r\n?|[\u2028\u2029]")
_scheme = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_weight = re.compile(r"(?:^|;)\s*font-weight\s*:\s*([\w-]+)", re.IGNORECASE)
_slant = re.compile(r"(?:^|;)\s*font-style\s*:\s*([\w-]+)", re.IGNORECASE)
_raised = re.compile(r"(?:^|;)\s*vertical-align\s*:\s*(sub|super)\b", re.IGNORECASE)
_item_level = re.compile(r"(?:^|;)\s*mso-list\s*:\s*\S+\s+level(\d)", re.IGNORECASE)


def clean_html(html):
    """Return the HTML as the editor would write it, with what it has no word for."""
    return _clean(html or "")


@lru_cache(maxsize=256)
def _clean(html):
    html = _line_ends.sub("\n", _unwanted.sub("", html))
    html = nh3.clean(
        html,
        tags=_READ_TAGS,
        attributes=_READ_ATTRIBUTES,
        url_schemes=vocabulary.SCHEMES,
        clean_content_tags=_SILENT_TAGS,
        link_rel=None,
    )
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return write_blocks(reader.blocks())


class _Flow:
    """Where paragraphs stand: the body, an item, a cell or a quotation."""

    def __init__(self, kind, *, parent=None, implied=False):
        self.kind, self.parent = kind, parent
        # An item without a tag of its own; the next <li> ends it.
        self.implied = implied
        self.blocks = []
        self.runs = []
        self.tag = "p"
        self.level = None

    def flush(self):
        if self.runs:
            self.blocks += paragraphs(self.tag, self.runs, self.level)
            self.runs = []

    def finished(self):
        self.flush()
        blocks = self.blocks
        return joined(blocks if self.kind == "item" else with_lists(blocks))


class _List:
    def __init__(self, tag, start, parent):
        self.tag, self.start, self.parent = tag, start, parent
        self.items = []

    def block(self):
        """Return the list; an item that begins with a list gives way to its items."""
        made = ListBlock(self.tag, self.start)
        for flow in self.items:
            blocks = flow.finished()
            while blocks and isinstance(blocks[0], ListBlock):
                first, *blocks = blocks
                made.items += first.items
                if blocks and not isinstance(blocks[0], ListBlock):
                    made.items[-1] = joined([*made.items[-1], *blocks])
                    blocks = []
            if blocks:
                made.items.append(blocks)
        return made if made.items else None


class _Table:
    def __init__(self, parent):
        self.parent = parent
        self.rows = []


class _Reader(HTMLParser):
    """
    Takes well-formed HTML apart.

    `places` are the open containers, `elements` the open elements, each with what is
    to be restored at its end.
    """

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.places = [_Flow("body")]
        self.elements = []
        self.marks = ()

    def blocks(self):
        self._leave(1)
        return self.places[0].finished()

    def handle_starttag(self, tag, attrs):
        if tag == "br":
            if (flow := self._flow()) and flow.runs:
                flow.runs.append((BREAK, self.marks))
            return
        if tag == "hr":
            flow = self._flow()
            flow.flush()
            if flow.kind == "body":
                flow.blocks.append(Rule())
            return
        attrs = dict(attrs)
        self.elements.append((tag, len(self.places), self.marks))
        self._mark(tag, attrs)
        if opener := _OPENERS.get(tag):
            opener(self, tag, attrs)

    def handle_endtag(self, tag):
        if not self.elements:
            return
        tag, depth, self.marks = self.elements.pop()
        self._leave(depth)
        if tag in _OPENERS and isinstance(self.places[-1], _Flow):
            flow = self.places[-1]
            flow.flush()
            flow.level = None
            if tag in vocabulary.HEADING_OF:
                flow.tag = "p"

    def handle_data(self, data):
        if "\n" in data and any(tag == "pre" for tag, *_rest in self.elements):
            for number, line in enumerate(data.split("\n")):
                if number:
                    self.handle_starttag("br", ())
                self._add(line)
        else:
            self._add(data)

    def _add(self, data):
        place = self.places[-1]
        if isinstance(place, _Flow):
            if place.runs or data.strip(" \t\n\r\f"):
                place.runs.append((data, self.marks))
        elif data.strip():
            self._flow().runs.append((data, self.marks))

    def _leave(self, depth):
        while len(self.places) > depth:
            place = self.places.pop()
            if isinstance(place, _Flow):
                place.flush()
                if place.kind == "quotation" and (blocks := place.finished()):
                    place.parent.blocks.append(Quotation(blocks))
            elif isinstance(place, _List):
                if block := place.block():
                    place.parent.blocks.append(block)
            elif isinstance(place, _Table):
                rows = [
                    [
                        Cell(tag, columns, rows, flow.finished())
                        for tag, columns, rows, flow in row
                    ]
                    for row in place.rows
                ]
                place.parent.flush()
                place.parent.blocks += table_blocks(rows)

    def _flow(self):
        """Return the place for a paragraph; in a list or table, make one."""
        place = self.places[-1]
        if isinstance(place, _List):
            flow = _Flow("item", implied=True)
            place.items.append(flow)
            self.places.append(flow)
            return flow
        if isinstance(place, _Table):
            return place.parent
        return place

    def _mark(self, tag, attrs):
        marks = {_name(mark): mark for mark in self.marks}
        style = attrs.get("style") or ""
        weight, slant = _weight.search(style), _slant.search(style)
        if mark := vocabulary.MARK_OF.get(tag):
            marks[mark] = f"<{mark}>"
        if weight:
            _set(marks, "strong", re.match(r"bold|[5-9]\d\d", weight[1].lower()))
        if slant:
            _set(marks, "em", slant[1].lower() in {"italic", "oblique"})
        if raised := _raised.search(style):
            name = "sub" if raised[1].lower() == "sub" else "sup"
            marks[name] = f"<{name}>"
        if tag == "a" and (href := _address(attrs.get("href"))):
            marks["a"] = link_mark(href)
        self.marks = tuple(marks[n] for n in vocabulary.MARKS if n in marks)

    # What the elements open.

    def _open_boundary(self, tag, attrs):
        flow = self.places[-1]
        if not isinstance(flow, _Flow):
            return
        flow.flush()
        if tag == "p" and (level := _item_level.search(attrs.get("style") or "")):
            flow.level = int(level[1])

    def _open_heading(self, tag, attrs):
        flow = self._flow()
        flow.flush()
        if flow.kind == "body":
            flow.tag = vocabulary.HEADING_OF[tag]

    def _open_quotation(self, tag, attrs):
        flow = self._flow()
        flow.flush()
        if flow.kind == "body":
            self.places.append(_Flow("quotation", parent=flow))

    def _open_list(self, tag, attrs):
        place = self.places[-1]
        if isinstance(place, _List) and place.items:
            # Some programs put a list beside the item that it belongs into.
            self.places.append(place.items[-1])
        flow = self._flow()
        flow.flush()
        if sum(isinstance(each, _List) for each in self.places) < MAX_DEPTH:
            start = _number(attrs.get("start"), 9999) if tag == "ol" else 1
            self.places.append(_List(tag, start, flow))

    def _open_item(self, tag, attrs):
        if getattr(self.places[-1], "implied", False):
            self.places.pop().flush()
        if isinstance(self.places[-1], _List):
            flow = _Flow("item")
            self.places[-1].items.append(flow)
            self.places.append(flow)
            return
        flow = self._flow()
        flow.flush()
        if any(isinstance(each, _List) for each in self.places):
            return
        self.places.append(_List("ul", 1, flow))
        self._open_item(tag, attrs)

    def _open_table(self, tag, attrs):
        flow = self._flow()
        flow.flush()
        if flow.kind == "body":
            self.places.append(_Table(flow))

    def _open_row(self, tag, attrs):
        if isinstance(self.places[-1], _Table):
            self.places[-1].rows.append([])
        else:
            self._flow().flush()

    def _open_cell(self, tag, attrs):
        place = self.places[-1]
        if not isinstance(place, _Table):
            self._flow().flush()
            return
        if not place.rows:
            place.rows.append([])
        flow = _Flow("cell")
        spans = (_number(attrs.get(name), 99) for name in ("colspan", "rowspan"))
        place.rows[-1].append((tag, *spans, flow))
        self.places.append(flow)


_OPENERS = {
    **dict.fromkeys({*vocabulary.BOUNDARIES, "caption"}, _Reader._open_boundary),
    **dict.fromkeys(vocabulary.HEADING_OF, _Reader._open_heading),
    "blockquote": _Reader._open_quotation,
    "ul": _Reader._open_list,
    "ol": _Reader._open_list,
    "li": _Reader._open_item,
    "table": _Reader._open_table,
    "tr": _Reader._open_row,
    "td": _Reader._open_cell,
    "th": _Reader._open_cell,
}


def _name(mark):
    return "a" if mark.startswith("<a ") else mark[1:-1]


def _set(marks, name, on):
    if on:
        marks[name] = f"<{name}>"
    else:
        marks.pop(name, None)


def _address(href):
    """Return an address that may stand in a body, else an empty string."""
    href = _unwanted.sub("", _line_ends.sub("", href or ""))
    href = re.sub(r"[\t\n\f]", "", href).strip(" \xa0")
    scheme = _scheme.match(href)
    if scheme and scheme[1].lower() not in vocabulary.SCHEMES:
        return ""
    return unicodedata.normalize("NFC", href)


def _number(text, most):
    return (
        min(max(int(text), 1), most) if re.fullmatch(r"[0-9]{1,6}", text or "") else 1
    )
