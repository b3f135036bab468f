"""What a comparison is made of, as its template shows it."""

from dataclasses import dataclass

from iomsite.images.models import Rendition

ADDED, REMOVED, CHANGED, MOVED = "added", "removed", "changed", "moved"


@dataclass(frozen=True)
class Piece:
    """Some words of a text; `mark` is empty, ADDED or REMOVED."""

    text: str
    mark: str = ""


@dataclass(frozen=True)
class Line:
    """A block of a text; `kind` says what it is, unless a plain paragraph."""

    pieces: tuple = ()
    mark: str = ""
    kind: str = ""
    notes: tuple = ()


@dataclass(frozen=True)
class Skipped:
    """Blocks or rows that are not shown: alike in both, or more than anybody reads."""

    unchanged: int = 0
    more: int = 0


@dataclass(frozen=True)
class Value:
    """What a field holds, in words. `warning`: what it named has been deleted since."""

    text: str
    mark: str = ""
    picture: Rendition | None = None
    warning: str = ""


@dataclass(frozen=True)
class Cell:
    """One named value of a row, with what changed in it."""

    label: str
    pieces: tuple


@dataclass(frozen=True)
class Row:
    """A child row or an entry of a list; `names` say whom or what it is about."""

    names: tuple
    mark: str
    notes: tuple = ()
    cells: tuple = ()


@dataclass(frozen=True)
class Difference:
    """
    What changed in one field.

    `parts` are, by kind: Line and Skipped of "words" and "rich text", Row and
    Skipped of "rows", two Values of "value". `extent` says in words how much.
    """

    field: str
    label: str
    kind: str
    parts: tuple
    extent: str = ""
