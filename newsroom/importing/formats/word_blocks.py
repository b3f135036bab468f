"""The paragraphs and tables of one part of a Word file."""

import posixpath

from ..source import Cell, Place, Style
from .lines import Setting
from .word_text import is_placeholder

_LONGEST_HEADLINE = 300
# What blocks may stand in without being one.
_WRAPPERS = {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"}


class Blocks:
    """Reads a part, or a text box of it; `notes` are the footnotes it refers to."""

    def __init__(self, document, reader, place):
        self.document, self.reader, self.place = document, reader, place
        self.lines, self.styles = document.lines, document.styles
        # Runs of a paragraph whose end was deleted: they open the next one.
        self.carried = []
        self.notes = []

    def read(self, element, cell=None):
        for child in element.children:
            if child.name == "p":
                self._paragraph(child, cell)
            elif child.name == "tbl":
                self._table(child, cell)
            elif child.name == "AlternateContent":
                for branch in child.children[:1]:
                    self.read(branch, cell)
            elif child.name == "altChunk":
                self.lines.note_next("embedded-document")
            elif child.name in _WRAPPERS and not is_placeholder(child):
                self.read(child, cell)

    def finish(self):
        if self.carried:
            self.lines.add_paragraph(self.carried, Setting(place=self.place))
            self.carried = []

    def _table(self, table, cell):
        number = self.document.tables
        self.document.tables += 1
        for row, element in enumerate(_within(table, "tr")):
            column = 0
            changes = element.child("trPr")
            if _has(changes, "del", "ins"):
                self.lines.note_next("tracked-changes")
            if _has(changes, "del"):
                continue
            for each in _within(element, "tc"):
                properties = each.child("tcPr")
                self.read(each, Cell(table=number, row=row, column=column))
                span = properties.value("gridSpan") if properties else None
                column += (
                    int(span) if span and span.isdecimal() and len(span) < 4 else 1
                )

    def _paragraph(self, paragraph, cell):
        properties = paragraph.child("pPr")
        style_id = properties.value("pStyle") if properties else None
        style_id = style_id or self.styles.default_paragraph
        inside = self.reader.read(paragraph, style_id)
        self.notes += inside.notes
        mark = properties.child("rPr") if properties else None
        runs = [*self.carried, *inside.runs]
        self.carried = []
        setting = Setting(
            place=self.place,
            style=self._style(properties, style_id, inside),
            is_centred=self.styles.is_centred(properties, style_id),
            cell=cell,
        )
        self._pictures(inside.pictures, setting)
        if _has(mark, "ins", "moveTo"):
            runs.append(self.lines.note("tracked-changes"))
        if _has(mark, "del", "moveFrom"):
            self.carried = [*runs, self.lines.note("tracked-changes")]
        elif _has(mark, "specVanish") or _is_initial(properties):
            self.carried = runs
        else:
            self.lines.add_paragraph(runs, setting)
        for box in inside.boxes:
            self._box(box)

    def _style(self, properties, style_id, inside):
        """A first heading of the first level is the title, if no prose stands above."""
        style = self.styles.style_of(properties, style_id)
        if style is not Style.HEADING or not any(run.text for run in inside.runs):
            return style
        is_title = (
            self.place is Place.BODY
            and self.styles.heading_level(properties, style_id) == 1
            and not any(
                line.style in (Style.TITLE, Style.HEADING)
                or (line.place is Place.BODY and len(line.text) > _LONGEST_HEADLINE)
                for line in self.lines.lines
            )
        )
        return Style.TITLE if is_title else style

    def _box(self, box):
        """Read a text box after the paragraph that it is anchored to."""
        place = Place.TEXT_BOX if self.place is Place.BODY else self.place
        blocks = Blocks(self.document, self.reader.again(), place)
        blocks.read(box)
        blocks.finish()
        self.notes += blocks.notes

    def _pictures(self, pictures, setting):
        # What stands in a page header or footer is a letterhead.
        if self.place in (Place.HEADER, Place.FOOTER):
            return
        for relationship, alt in pictures:
            if relationship.is_external:
                self.lines.note_next("external-references")
                continue
            index = self._album(relationship.part, alt)
            if index is None:
                name = posixpath.basename(relationship.part)
                self.lines.note_next("unreadable-picture", name)
                continue
            self.lines.add_picture(index, setting)
            if not alt:
                self.lines.note_last("image-without-alt")

    def _album(self, part, alt):
        package, album = self.document.package, self.lines.album
        if part not in package or package.size(part) > album.frame.max_bytes:
            return None
        return album.add(package.read(part), name=part, alt=alt)


def _within(element, name):
    """Yield rows or cells, also those in a content control or an accepted change."""
    for child in element.children:
        if child.name == name:
            yield child
        elif child.name in _WRAPPERS and not is_placeholder(child):
            yield from _within(child, name)


def _is_initial(properties):
    """Say whether a paragraph is but the large first letter of the next one."""
    frame = properties.child("framePr") if properties else None
    return frame is not None and frame.get("dropCap", "none") != "none"


def _has(properties, *names):
    return properties is not None and any(
        properties.child(name) is not None for name in names
    )
