"""
Word files to lines: what a reader of the printed page would see, in its order.

Own code over the XML instead of a library: those at hand drop page headers and
footers, show hidden text, or misplace text boxes, and an embargo hides in each.
"""

import posixpath
import re

from ..source import Place
from ..text import clean
from .lines import Lines
from .package import Package
from .pictures import Album
from .refusals import Refused
from .word_blocks import Blocks
from .word_styles import Styles, is_on
from .word_text import TextReader

_MAIN = "wordprocessingml.document.main+xml"
_TEMPLATE = "wordprocessingml.template.main+xml"
# What a document may refer to outside itself without having it fetched.
_NEVER_FETCHED = {"hyperlink", "image"}
_ELSEWHERE = re.compile(r"(?:https?|ftp):|\\\\|file:////", re.IGNORECASE)


def read_word(data, *, name, frame):
    package = Package(data)
    types = package.content_types()
    main = next(
        (
            each.part
            for each in package.relationships("").values()
            if each.kind == "officeDocument"
        ),
        "",
    )
    _refuse_others(package, types, main)
    return _Document(package, main, Album(frame)).read(name)


def _refuse_others(package, types, main):
    has_macros = any("macroenabled" in each for each in types.values()) or any(
        part.lower().endswith("vbaproject.bin") for part in package.entries
    )
    if has_macros:
        raise Refused("macros")
    declared = types.get(main) or types.get(posixpath.splitext(main)[1], "")
    if main not in package or not declared:
        raise Refused("damaged")
    if not declared.endswith((_MAIN, _TEMPLATE)):
        raise Refused("other-office")


class _Document:
    def __init__(self, package, main, album):
        self.package, self.main = package, main
        self.lines = Lines(album)
        self.relationships = package.relationships(main)
        self.styles = Styles(self._part("styles"))
        self.settings = self._part("settings")
        self.tables = 0

    def _part(self, kind):
        """Return the tree of a part that the document has once, or None."""
        for each in self.relationships.values():
            if each.kind == kind and each.part in self.package:
                return self.package.tree(each.part)
        return None

    def read(self, name):
        root = self.package.tree(self.main)
        body = root.child("body")
        if root.name != "document" or body is None:
            raise Refused("damaged")
        sections = [each for each in root.walk() if each.name == "sectPr"]
        self._margins(sections, "headerReference", Place.HEADER)
        notes = self._blocks_of_part(body, self.main, Place.BODY)
        self._notes(notes)
        self._margins(sections, "footerReference", Place.FOOTER)
        self._comments()
        self._references()
        return self.lines.document(name, "docx")

    def _margins(self, sections, reference, place):
        """Read the headers or footers that are printed, each distinct text once."""
        seen = set()
        both_sides = self.settings is not None and is_on(
            self.settings.value("evenAndOddHeaders")
        )
        for section in sections:
            printed = {"default"}
            if is_on(section.value("titlePg")):
                printed.add("first")
            if both_sides:
                printed.add("even")
            for each in section.children:
                if each.name != reference or each.get("type", "default") not in printed:
                    continue
                relationship = self.relationships.get(each.get("id", ""))
                if relationship is None or relationship.part not in self.package:
                    continue
                if relationship.part not in seen:
                    seen.add(relationship.part)
                    before = len(self.lines.lines)
                    tree = self.package.tree(relationship.part)
                    self._blocks_of_part(tree, relationship.part, place)
                    self._drop_repeated(before, place)

    def _drop_repeated(self, before, place):
        known = {line.text for line in self.lines.lines[:before] if line.place is place}
        made = self.lines.lines[before:]
        if known and {line.text for line in made} <= known:
            self.lines.drop_from(before)

    def _notes(self, references):
        """Read the footnotes and endnotes that a text shown refers to, in its order."""
        parts = {}
        for kind, number in dict.fromkeys(references):
            if kind not in parts:
                parts[kind] = self._notes_of(f"{kind}s")
            part, notes = parts[kind]
            if number in notes:
                self._blocks_of_part(notes[number], part, Place.FOOTNOTE)

    def _notes_of(self, kind):
        for each in self.relationships.values():
            if each.kind == kind and each.part in self.package:
                tree = self.package.tree(each.part)
                return each.part, {note.get("id", ""): note for note in tree.children}
        return "", {}

    def _comments(self):
        tree = self._part("comments")
        for each in tree.children if tree else ():
            if each.name == "comment":
                author = clean(each.get("author", ""))[:100]
                self.lines.note("comments-present", detail=author)

    def _references(self):
        """Tell of what a program would fetch on opening: templates, frames, objects."""
        found = dict(self.relationships)
        for each in self.relationships.values():
            if each.kind == "settings":
                found |= self.package.relationships(each.part)
        for each in found.values():
            if (
                each.is_external
                and each.kind not in _NEVER_FETCHED
                and _ELSEWHERE.match(each.target)
            ):
                self.lines.note("external-references")

    def _blocks_of_part(self, element, part, place):
        relationships = (
            self.relationships
            if part == self.main
            else self.package.relationships(part)
        )
        reader = TextReader(
            styles=self.styles, relationships=relationships, note=self.lines.note
        )
        blocks = Blocks(self, reader, place)
        blocks.read(element)
        blocks.finish()
        return blocks.notes
