"""The inside of a paragraph of a Word file: runs, links, fields, changes, drawings."""

import re
from dataclasses import dataclass, field

from .lines import BREAK, Run
from .word_styles import is_on, toggles
from .xml_tree import Element

_LINK = re.compile(r'^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]*)"', re.IGNORECASE)
_LINK_BARE = re.compile(r"^\s*HYPERLINK\s+([^\\\s\"]\S*)", re.IGNORECASE)
_FETCHED = re.compile(
    r'^\s*INCLUDE(?:PICTURE|TEXT)\s+"?(?:\w{2,}:|\\\\)', re.IGNORECASE
)

# Elements that are but a wrapper around runs.
_WRAPPERS = {
    *("ins", "moveTo", "smartTag", "customXml", "fldSimple", "bdo", "dir", "sdt"),
    *("sdtContent", "hyperlink", "ruby", "rubyBase"),
}
_LEFT_OUT = {"del", "moveFrom"}
_INSERTED = {"ins", "moveTo"}
_CHANGES = _LEFT_OUT | _INSERTED
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": "", "cr": None}
_SIGNS |= {"br": None}
_SHOWN = ("txbxContent", "blip", "imagedata", "t")

# Symbol and Wingdings keep their letters in the private area, at their old codes.
_SYMBOLS = {
    **dict.fromkeys("\uf0b7\uf0a7\uf09f\uf06c\uf06e\uf0a8\uf0d8\uf076\uf0fc", "•"),
    **{"\uf028": "☎", "\uf029": "✆", "\uf02a": "✉", "\uf0e0": "→", "\uf0ae": "→"},
    **{"\uf02d": "−", "\uf0b0": "°", "\uf0b1": "±", "\uf0d2": "®", "\uf0d3": "©"},
}
_TRANSLATED = str.maketrans(_SYMBOLS)


@dataclass
class Field:
    """A field from its begin to its end; what stands behind "separate" is shown."""

    instruction: str = ""
    is_shown: bool = False

    @property
    def href(self):
        found = _LINK.match(self.instruction) or _LINK_BARE.match(self.instruction)
        return found[1] if found else ""


@dataclass
class Inside:
    """What was found in a paragraph. `boxes` are the contents of text boxes."""

    runs: list = field(default_factory=list)
    boxes: list = field(default_factory=list)
    pictures: list = field(default_factory=list)
    notes: list = field(default_factory=list)


class TextReader:
    """
    Reads paragraph after paragraph of one part; fields go on from one to the next.
    """

    def __init__(self, *, styles, relationships, note):
        self.styles, self.relationships, self.note = styles, relationships, note
        self.fields = []

    def read(self, paragraph, style_id):
        self.inside = Inside()
        self.toggles = {**self.styles.defaults, **self.styles.run_toggles(style_id)}
        self._walk(paragraph, href="")
        # One whose end was deleted would hide the rest of the text, or link all of it.
        self.fields = [each for each in self.fields if each.is_shown and not each.href]
        return self.inside

    def again(self):
        """Return a reader for a text that stands beside this one."""
        return TextReader(
            styles=self.styles, relationships=self.relationships, note=self.note
        )

    def _walk(self, element, href):
        for child in element.children:
            name = child.name
            if name == "r":
                self._run(child, href)
            elif name in _CHANGES:
                self.inside.runs.append(self.note("tracked-changes"))
                if name in _INSERTED:
                    self._walk(child, href)
            elif name == "hyperlink":
                self._walk(child, self._target(child) or href)
            elif name == "fldSimple":
                self._walk(child, Field(child.get("instr", "")).href or href)
            elif name == "sdt":
                if not is_placeholder(child):
                    self._walk(child, href)
            elif name == "AlternateContent":
                self._walk(_branch(child), href)
            elif name in _WRAPPERS:
                self._walk(child, href)
            elif name == "commentReference":
                self.inside.runs.append(Run("", code="comments-present"))

    def _target(self, link):
        relationship = self.relationships.get(link.get("id", ""))
        if relationship is None or not relationship.is_external:
            return ""
        return relationship.target

    def _run(self, run, href):
        properties = run.child("rPr")
        now = {**self.toggles}
        if properties is not None:
            now |= self.styles.run_toggles(properties.value("rStyle") or "")
            now |= toggles(properties)
        if now.get("vanish"):
            if _has_words(run):
                self.inside.runs.append(self.note("hidden-text"))
            # A field may begin or end in it all the same.
            for child in run.children:
                if child.name in ("fldChar", "instrText"):
                    self._field(child)
            return
        for child in run.children:
            self._piece(child, now, href)

    def _piece(self, child, now, href):
        name = child.name
        if name in ("fldChar", "instrText"):
            self._field(child)
        elif name == "AlternateContent":
            for each in _branch(child).children:
                self._piece(each, now, href)
        elif name in ("drawing", "pict", "object"):
            self._drawing(child)
        elif any(not each.is_shown for each in self.fields):
            return
        elif name == "t":
            self._add(child.text, now, href)
        elif name == "sym":
            self._add(_symbol(child), now, href)
        elif name in _SIGNS:
            sign = _SIGNS[name]
            if sign is None:
                self.inside.runs.append(BREAK)
            else:
                self._add(sign, now, href)
        elif name in ("footnoteReference", "endnoteReference"):
            self.inside.notes.append((name[:-9], child.get("id", "")))
            self.inside.runs.append(Run("", code="footnotes-present"))
        elif name == "commentReference":
            self.inside.runs.append(Run("", code="comments-present"))
        elif name == "ruby":
            self._walk(child, href)

    def _add(self, text, now, href):
        href = next((each.href for each in reversed(self.fields) if each.href), href)
        text = text.translate(_TRANSLATED)
        self.inside.runs.append(Run(text, _is(now, "b"), _is(now, "i"), href))

    def _field(self, child):
        if child.name == "instrText":
            if self.fields and not self.fields[-1].is_shown:
                self.fields[-1].instruction += child.text
            return
        kind = child.get("fldCharType")
        if kind == "begin":
            self.fields.append(Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].is_shown = True
            if _FETCHED.match(self.fields[-1].instruction):
                self.inside.runs.append(self.note("external-references"))
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _drawing(self, element, alt=""):
        """Find the pictures and text boxes of a drawing, at any depth of its groups."""
        for child in element.children:
            name = child.name
            if name in ("docPr", "cNvPr"):
                if is_on(child.get("hidden")):
                    return
                alt = _words(child.get("descr")) or _words(child.get("title")) or alt
            elif name in ("shape", "rect"):
                self._drawing(child, _words(child.get("alt")) or alt)
            elif name == "txbxContent":
                self.inside.boxes.append(child)
            elif name == "AlternateContent":
                self._drawing(_branch(child), alt)
            elif name == "blip":
                self._picture(child.get("embed"), child.get("link"), alt)
            elif name == "imagedata":
                self._picture(child.get("id"), child.get("href"), alt)
            else:
                self._drawing(child, alt)

    def _picture(self, embedded, linked, alt):
        relationship = self.relationships.get(embedded or linked or "")
        if relationship is not None:
            self.inside.pictures.append((relationship, alt))


def _is(toggles, name):
    return toggles.get(name, False) or (
        toggles.get("rtl", False) and toggles.get(f"{name}Cs", False)
    )


def _branch(alternatives):
    """
    Choose what new readers show, unless only the way for old ones has a content.
    """
    branches = [
        each for each in alternatives.children if each.name in ("Choice", "Fallback")
    ]
    for branch in branches:
        if any(each.name in _SHOWN for each in branch.walk()):
            return branch
    return Element("", {})


def is_placeholder(control):
    """A form field that nobody filled in shows what to write there."""
    properties = control.child("sdtPr")
    return properties is not None and is_on(properties.value("showingPlcHdr"))


def _has_words(run):
    return any(each.name == "t" and each.text.strip() for each in run.walk())


def _symbol(element):
    try:
        letter = chr(int(element.get("char", ""), 16))
    except (ValueError, OverflowError):
        return ""
    if letter < "\uf000" or letter > "\uf0ff":
        return letter
    return _SYMBOLS.get(letter, "")


def _words(text):
    return (text or "").strip()
