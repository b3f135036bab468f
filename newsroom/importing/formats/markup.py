"""
Web pages, mails and pasted rich text to lines.

Two parsers follow each other. nh3, with the html5 parser that browsers have, makes
any page well-formed, so that what it shows is what a browser shows; html.parser of
the standard library then walks through it. (The cleaner of bodies in
iomsite/richtext works in the same way.)
"""

import re
from dataclasses import replace
from html.parser import HTMLParser

import nh3

from ..source import Place, Style
from ..text import clean
from . import markup_vocabulary as vocabulary
from .data_addresses import picture_of
from .lines import BREAK, Lines, Run, Setting
from .markup_states import State, Table
from .markup_styles import (
    bold_of,
    centred_of,
    is_hidden,
    is_shown_as_block,
    italic_of,
    item_of,
    starts_with_sign,
)
from .pictures import Album
from .protected_addresses import address_of, link_of
from .structured import told_of

_unwanted = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# "<title/>" of a page in XML; as HTML it would take in all that follows.
_closed_at_once = re.compile(
    r"<(a|div|iframe|p|script|span|style|td|textarea|title)\b([^<>]*)/>", re.IGNORECASE
)
_blanks = re.compile(r"\s*([:;])\s*")
_STRUCTURE = ("table", "tr", "tbody", "thead", "tfoot")


def read_markup(text, *, name, frame):
    text = _unwanted.sub("", text)
    told = told_of(text)
    if text.lstrip().startswith("<?xml"):
        text = _closed_at_once.sub(r"<\1\2></\1>", text)
    page = nh3.clean(
        text,
        tags=vocabulary.TAGS,
        attributes=vocabulary.ATTRIBUTES,
        url_schemes=vocabulary.SCHEMES,
        clean_content_tags=vocabulary.SILENT,
        link_rel=None,
    )
    reader = _Reader(Lines(Album(frame)), has_one_title=page.count("<h1") == 1)
    reader.feed(page)
    reader.close()
    reader.flush()
    return replace(reader.lines.document(name, "html"), told=told)


class _Reader(HTMLParser):
    def __init__(self, lines, *, has_one_title):
        super().__init__(convert_charrefs=True)
        self.lines, self.has_one_title = lines, has_one_title
        self.states = [State()]
        self.runs = []
        self.tables = 0
        # Whether the element that is left out has been counted.
        self.is_counted = True

    @property
    def state(self):
        return self.states[-1]

    def handle_starttag(self, tag, attrs):
        attrs = {key: value or "" for key, value in attrs}
        if tag in vocabulary.VOID:
            self._void(tag, attrs)
            return
        attrs["style"] = _blanks.sub(r"\1", attrs.get("style", "").lower())
        is_block = tag in vocabulary.BLOCKS or is_shown_as_block(attrs["style"])
        if is_block:
            self.flush()
        state = replace(self.state, tag=tag, is_block=is_block)
        self.states.append(state)
        if state.left_out:
            self._count_comment(attrs)
        else:
            self._enter(tag, attrs, state)

    def handle_endtag(self, tag):
        if tag in vocabulary.VOID or len(self.states) == 1:
            return
        if self.state.is_block:
            self.flush()
        self.states.pop()

    def handle_data(self, data):
        state = self.state
        if state.left_out:
            self._note_left_out(data)
            return
        if state.is_pre and "\n" in data:
            first, *others = data.split("\n")
            self._add(first)
            for line in others:
                self.runs.append(BREAK)
                self._add(line)
        else:
            self._add(data)

    def _add(self, text):
        state = self.state
        if state.tag in _STRUCTURE and not text.strip():
            return
        self.runs.append(Run(text, state.bold, state.italic, state.href))

    def _note(self, code):
        self.runs.append(self.lines.note(code))

    def _note_left_out(self, data):
        code = self.state.left_out
        if code == "hidden-text" and data.strip() and not self.is_counted:
            self.is_counted = True
            self._note(code)

    def _count_comment(self, attrs):
        if "msocomtxt" in attrs.get("class", "").lower():
            self._note("comments-present")

    def _enter(self, tag, attrs, state):
        style = attrs["style"]
        classes = set(attrs.get("class", "").lower().split())
        state.left_out = self._left_out(tag, attrs, style, classes)
        if state.left_out:
            self.is_counted = False
            self._count_comment(attrs)
            return
        state.bold = bold_of(tag, style, state.bold)
        state.italic = italic_of(tag, style, state.italic)
        state.is_centred = centred_of(tag, attrs, style, state.is_centred)
        if tag == "a":
            state.href = link_of(attrs.get("href", ""))
            # A link without a word: remember it, an address may be lost in it.
            self.runs.append(Run("", href=state.href))
        if address := address_of(attrs.get("data-cfemail", "")):
            href = f"mailto:{address}"
            self.runs.append(Run(address, state.bold, state.italic, href))
            state.left_out = "scrambled"
        elif tag == "ins":
            self._note("tracked-changes")
        elif tag == "pre":
            state.is_pre = True
        elif tag == "figure":
            state.is_figure = True
        self._enter_table(tag, attrs, state)
        self._enter_style(tag, style, classes, state)

    def _left_out(self, tag, attrs, style, classes):
        if tag in vocabulary.ELSEWHERE:
            self._note("external-references")
            return "elsewhere"
        if classes & vocabulary.COMMENT_CLASSES or "mso-element:comment" in style:
            return "comment"
        if "mso-comment-reference" in style:
            return "comment"
        if tag == "a" and vocabulary.NOTE_LINK.fullmatch(attrs.get("href", "")):
            return "reference"
        if "mso-list:ignore" in style:
            return "sign"
        if tag == "del":
            self._note("tracked-changes")
            return "deleted"
        if tag in ("rp", "rt"):
            return "reading"
        if is_hidden(tag, attrs, style):
            return "hidden-text"
        return ""

    def _enter_table(self, tag, attrs, state):
        if tag == "table":
            state.table = Table(self.tables)
            self.tables += 1
        elif tag == "tr" and state.table:
            state.table.next_row()
        elif tag in ("td", "th") and state.table:
            spans = (_number(attrs.get(name)) for name in ("colspan", "rowspan"))
            state.cell = state.table.next_cell(*spans)
            state.style = Style.NONE

    def _enter_style(self, tag, style, classes, state):
        if tag in vocabulary.STYLE_OF:
            state.style = vocabulary.STYLE_OF[tag]
        if tag == "h1" and self.has_one_title:
            state.style = Style.TITLE
        if tag in ("p", "div") and item_of(style, classes):
            state.style = Style.ITEM
        for known in classes & vocabulary.STYLE_OF_CLASS.keys():
            state.style = vocabulary.STYLE_OF_CLASS[known]
        if "mso-element:footnote" in style or "mso-element:endnote" in style:
            state.place = Place.FOOTNOTE

    def _void(self, tag, attrs):
        if self.state.left_out:
            return
        if tag == "br":
            self.runs.append(BREAK)
        elif tag == "hr":
            self.flush()
        elif tag == "img":
            self._picture(attrs)
        elif tag == "embed":
            self._note("external-references")

    def _picture(self, attrs):
        if is_hidden("img", attrs, attrs.get("style", "").lower()):
            return
        source, alt = attrs.get("src", "").strip(), clean(attrs.get("alt", ""))
        data = picture_of(source)
        if data is None:
            if _is_tiny(attrs):
                return
            if source:
                self._note("external-references")
            # An empty text says "decorative", but no picture with a caption is.
            if "alt" not in attrs or (not alt and self.state.is_figure):
                self._note("image-without-alt")
            return
        self.flush()
        index = self.lines.album.add(data, name="", alt=alt)
        if index is None:
            self._note("unreadable-picture")
            return
        self.lines.add_picture(index, self._setting())
        if not alt:
            self.lines.note_last("image-without-alt")

    def flush(self):
        runs, self.runs = self.runs, []
        if not runs:
            return
        style = self.state.style
        if style is Style.NONE and (sign := starts_with_sign(runs)):
            runs, style = _without(runs, len(sign)), Style.ITEM
        if self.lines.add_paragraph(runs, self._setting(style)):
            self._end_item()

    def _end_item(self):
        """A second paragraph of an item is no item of its own."""
        for state in reversed(self.states):
            if state.style is not Style.ITEM:
                return
            state.style = Style.NONE
            if state.tag == "li":
                return

    def _setting(self, style=Style.NONE):
        state = self.state
        return Setting(
            place=state.place,
            style=style,
            is_centred=state.is_centred,
            cell=state.cell,
        )


def _without(runs, length):
    rest = []
    for run in runs:
        taken = min(length, len(run.text or ""))
        length -= taken
        rest.append(run._replace(text=run.text[taken:]) if taken else run)
    return rest


def _is_tiny(attrs):
    """A picture of one or two pixels counts readers."""
    return any(
        re.fullmatch(r"[012](?:px)?", attrs.get(side, "").strip())
        for side in ("width", "height")
    )


def _number(text):
    found = re.fullmatch(r"\s*(\d{1,3})\s*", text or "")
    return max(int(found[1]), 1) if found else 1
