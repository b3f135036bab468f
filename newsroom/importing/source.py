"""What a reader makes of a file: numbered lines, pictures, and what else it held."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Place(StrEnum):
    """Where in its document a line stands."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    TEXT_BOX = "text-box"
    FOOTNOTE = "footnote"


class Style(StrEnum):
    """What the author's program calls a line; plain text says nothing."""

    NONE = ""
    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"


@dataclass(frozen=True, kw_only=True)
class Cell:
    """Counted from 0, in the order of the document."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, kw_only=True)
class Line:
    """
    A line of a plain text, or a paragraph of a document (each one of a table's cell).

    `text` is cleaned (see text.clean). `html` is the same text with its links, bold
    and italics (a, strong, em and nothing else), or "" where it has none. `picture`
    is the index of a picture that stands there, before the text if there is any.
    """

    text: str
    html: str = ""
    place: Place = Place.BODY
    style: Style = Style.NONE
    is_bold: bool = False
    is_centred: bool = False
    cell: Cell | None = None
    picture: int | None = None


@dataclass(frozen=True, kw_only=True)
class SourcePicture:
    """`data` is the file as it was embedded; `alt` as the author wrote it."""

    name: str
    content_type: str
    data: bytes
    alt: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, kw_only=True)
class Signal:
    """
    Something an editor must know of the file: a code of warnings (see doubts), how
    often, on which lines, and what may be said of it: the authors of comments, the
    names of pictures. What was deleted, hidden or commented is never repeated here.

    Readers give: comments-present, embedded-document, external-references,
    footer-text, footnotes-present, header-text, hidden-text, image-without-alt,
    text-box, tracked-changes, unreadable-picture.
    """

    code: str
    count: int = 1
    lines: tuple[int, ...] = ()
    detail: str = ""


@dataclass(frozen=True, kw_only=True)
class ToldQuotation:
    text: str
    speaker: str = ""
    speaker_title: str = ""
    honorific: str = ""


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a web page says of itself for machines; `language` is that of its root."""

    language: str = ""
    quotations: tuple[ToldQuotation, ...] = ()
    funders: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SourceDocument:
    """The first line has the number 1. Empty lines count in a plain text."""

    name: str
    lines: tuple[Line, ...]
    format: str = "text"
    pictures: tuple[SourcePicture, ...] = ()
    signals: tuple[Signal, ...] = ()
    told: Told | None = None

    @cached_property
    def text(self):
        """
        Join the lines; any number of empty ones counts as one.

        So the same text keeps its identity through mail programs that add
        line ends or take them away.
        """
        kept = []
        for line in self.lines:
            if line.text or (kept and kept[-1]):
                kept.append(line.text)
        return "\n".join(kept).strip("\n")

    @cached_property
    def sha256(self):
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()
