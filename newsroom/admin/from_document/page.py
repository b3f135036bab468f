"""What the check screen shows of a reading: lines and parts, linked to each other."""

from dataclasses import dataclass, field
from itertools import groupby

from django.utils.translation import gettext as _

from iomsite.richtext import clean_html

from .labels import MAIN_KINDS, NAMES, PLACES, REASONS, STYLES
from .words import named

# No release is as long; whatever is dropped in, the page stays one.
MOST_SHOWN = {"lines": 1500, "body": 1500, "contacts": 100}
MOST_OF_OTHERS = 300


@dataclass(frozen=True, kw_only=True)
class ShownPart:
    """A part of the release, with an id for the lines that became it."""

    id: str
    kind: str
    part: object
    lines: tuple = ()
    index: int = 0
    html: str = ""
    words: str = ""
    # Of a picture: the file, if the document has it.
    source: object = None

    @property
    def where(self):
        return named(self.lines)

    @property
    def is_unsure(self):
        return getattr(self.part, "confidence", 1) < 0.6


@dataclass(kw_only=True)
class ShownLine:
    """A line of the document, and what became of it."""

    number: int
    line: object
    said: str = ""
    picture: object = None
    parts: list = field(default_factory=list)

    @property
    def kind(self):
        kinds = {part.kind for part in self.parts}
        return next((kind for kind in MAIN_KINDS if kind in kinds), "")

    @property
    def became(self):
        """Name what it became, its edge first."""
        kinds = dict.fromkeys(
            sorted((part.kind for part in self.parts), key=_place_of_kind)
        )
        return " · ".join(str(NAMES[kind]) for kind in kinds)

    @property
    def ids(self):
        return " ".join(part.id for part in self.parts)

    @property
    def look(self):
        """Say how the author set it, for those who see no bold either."""
        line, found = self.line, []
        if line.place in PLACES:
            found.append(PLACES[line.place])
        if line.style in STYLES:
            found.append(STYLES[line.style])
        if line.is_bold:
            found.append(_("bold"))
        if line.is_centred:
            found.append(_("centred"))
        if line.cell:
            found.append(
                _("table, row %(row)d, column %(column)d")
                % {"row": line.cell.row + 1, "column": line.cell.column + 1}
            )
        return ", ".join(str(each) for each in found)


def _place_of_kind(kind):
    return MAIN_KINDS.index(kind) if kind in MAIN_KINDS else len(MAIN_KINDS)


@dataclass(kw_only=True)
class Page:
    """All of it, in the order of the screen."""

    lines: list
    lines_not_shown: int = 0
    title: ShownPart | None = None
    subtitle: ShownPart | None = None
    dateline: ShownPart | None = None
    page_date: ShownPart | None = None
    embargo: ShownPart | None = None
    body: list = field(default_factory=list)
    quotations: list = field(default_factory=list)
    funders: list = field(default_factory=list)
    pictures: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    contacts: list = field(default_factory=list)
    dropped: list = field(default_factory=list)
    unplaced: list = field(default_factory=list)

    @property
    def body_groups(self):
        """Gather neighbouring items to lists."""
        for is_list, parts in groupby(self.body, lambda part: part.kind == "item"):
            yield {"is_list": is_list, "parts": list(parts)}


@dataclass(frozen=True, kw_only=True)
class ShownPicture:
    """A file of the document; `url` is "" where a browser is not to be given it."""

    url: str
    name: str
    alt: str


def page_of(reading, roles, pictures):
    """
    Link the lines of a reading with its parts; `roles` is what the editor said,
    `pictures` a ShownPicture for each of the source.
    """
    release, source = reading.release, reading.source
    lines = [
        ShownLine(
            number=number,
            line=line,
            said=roles.get(number, ""),
            picture=None if line.picture is None else pictures[line.picture],
        )
        for number, line in enumerate(source.lines, 1)
        if line.text or line.picture is not None
    ]
    lines, rest = lines[: MOST_SHOWN["lines"]], lines[MOST_SHOWN["lines"] :]
    by_number = {line.number: line for line in lines}

    def shown(kind, parts, name="", **more):
        found = []
        most = MOST_SHOWN.get(name or f"{kind}s", MOST_OF_OTHERS)
        for index, part in enumerate(parts[:most]):
            numbers = tuple(n for n in part.lines if n in by_number)
            each = ShownPart(
                id=f"{name or kind}-{index}",
                kind=kind if isinstance(kind, str) else kind(part),
                part=part,
                lines=numbers,
                index=index,
                **{key: value(part) for key, value in more.items()},
            )
            found.append(each)
            for number in numbers:
                by_number[number].parts.append(each)
        return found

    def one(kind, part, **more):
        return next(iter(shown(kind, [part] if part else [], **more)), None)

    page = Page(
        lines=lines,
        lines_not_shown=len(rest),
        title=one("title", release.title),
        subtitle=one("subtitle", release.subtitle),
        dateline=one("dateline", release.dateline),
        page_date=one("date", release.page_date),
        embargo=one("embargo", release.embargo),
        body=shown(_kind_of_paragraph, release.paragraphs, "body", html=_html),
        quotations=shown("quotation", release.quotations),
        funders=shown("funder", release.funders),
        pictures=shown(
            _kind_of_picture,
            release.pictures,
            "picture",
            source=lambda part: None if part.index is None else pictures[part.index],
        ),
        notes=shown("notes", release.notes),
        contacts=shown("contact", release.contacts),
        dropped=shown("drop", release.dropped, words=_reason),
        unplaced=shown("unplaced", release.unexplained),
    )
    _link_what_introduces(release, by_number)
    _link_pictures_of_the_source(page)
    return page


def _link_what_introduces(release, by_number):
    """Lines around the contacts and of a menu have no part of their own to show."""
    for kind, passages in (("contact", release.contact_block), ("menu", release.menu)):
        for passage in passages:
            for number in passage.lines:
                line = by_number.get(number)
                if line and not line.parts:
                    line.parts.append(ShownPart(id="", kind=kind, part=passage))


def _link_pictures_of_the_source(page):
    """A picture without a caption is known by its place in the document alone."""
    by_index = {
        each.part.index: each for each in page.pictures if each.part.index is not None
    }
    for line in page.lines:
        each = by_index.get(line.line.picture)
        if each and each not in line.parts:
            line.parts.append(
                ShownPart(id=each.id, kind="picture", part=each.part, index=each.index)
            )


def _kind_of_paragraph(paragraph):
    if paragraph.is_heading:
        return "heading"
    return "item" if paragraph.is_list_item else "body"


def _kind_of_picture(picture):
    return "caption" if picture.caption or picture.credit else "picture"


def _html(paragraph):
    if not paragraph.html:
        return ""
    cleaned = clean_html(f"<p>{paragraph.html}</p>")
    return cleaned.removeprefix("<p>").removesuffix("</p>")


def _reason(part):
    return REASONS.get(part.what, part.what.replace("-", " "))
