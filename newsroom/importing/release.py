"""What is understood of a release: each part with the lines it came from."""

import datetime
from dataclasses import dataclass, field
from enum import StrEnum

from .source import SourceDocument


class Role(StrEnum):
    """What an editor says a line is; the rules then read the rest around it."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    HEADING = "heading"
    ITEM = "item"
    CAPTION = "caption"
    NOTES = "notes"
    CONTACT = "contact"
    EMBARGO = "embargo"
    DROP = "drop"


@dataclass(frozen=True, kw_only=True)
class Part:
    """
    Something found in the text.

    `confidence` is 1 where the form leaves no doubt, less where a rule had to
    choose; below 0.6 an editor should look.
    """

    lines: tuple[int, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Passage(Part):
    """`rival` is another line that could be meant, where it is not certain."""

    text: str
    rival: str = ""


@dataclass(frozen=True, kw_only=True)
class MenuItem(Part):
    label: str
    heading: str = ""
    text: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Place:
    """As printed; `iso` only where the country is printed."""

    city: str | None = None
    region: str | None = None
    country: str | None = None
    iso: str | None = None


@dataclass(frozen=True, kw_only=True)
class Dateline(Part):
    printed: str
    places: tuple[Place, ...]
    date: datetime.date | None = None
    updated: datetime.date | None = None
    relative_printed: str = ""
    relative_day: str = ""


@dataclass(frozen=True, kw_only=True)
class PageDate(Part):
    printed: str
    date: datetime.date


@dataclass(frozen=True, kw_only=True)
class Embargo(Part):
    """To propose, never to apply silently. `until` needs a printed zone."""

    printed: str
    until: datetime.datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Paragraph(Part):
    """`html` as in source.Line, without the dateline; "" where it has no mark-up."""

    text: str
    html: str = ""
    is_list_item: bool = False
    is_heading: bool = False


@dataclass(frozen=True, kw_only=True)
class Quotation(Part):
    """
    One attribution. `text` has no marks; where the attribution stands inside,
    its pieces are joined by a space, and `pieces` holds them as printed; `ended` are the
    places of those after which a sentence has ended.
    """

    text: str
    pieces: tuple[str, ...] = ()
    ended: frozenset[int] = frozenset()
    speaker: str | None = None
    speaker_title: str | None = None
    honorific: str | None = None
    by: str = "name"
    interrupted: bool = False
    over_paragraphs: int = 1

    def sentence(self):
        """
        Return the text as it reads alone: the comma before "said" is the print's,
        and where a new sentence follows, or none, a full stop stands.
        """
        text = ""
        for place, piece in enumerate(self.pieces or (self.text,)):
            begins = piece[:1].isupper() or place - 1 in self.ended
            if begins and (text.endswith((",", "،")) or text[-1:].isalnum()):
                # Where the comma stands outside the marks, nothing stands there.
                text = f"{text.rstrip(',،')}."
            text = f"{text} {piece}".strip()
        return f"{text[:-1]}." if text.endswith((",", "،")) else text


@dataclass(frozen=True, kw_only=True)
class Picture(Part):
    """`index` is its place among the source's pictures; None: only its caption is there."""

    index: int | None = None
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, kw_only=True)
class Contact(Part):
    """`iso` is the country that `office_printed` names, if it names one."""

    name: str | None = None
    honorific: str | None = None
    role: str | None = None
    office_printed: str | None = None
    iso: str | None = None
    is_partner: bool = False
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    languages_printed: str = ""
    email_residue: str = ""


@dataclass(frozen=True, kw_only=True)
class Dropped(Part):
    """What must not get into the body: its kind, its first and last line."""

    what: str
    first: str
    last: str


@dataclass(frozen=True, kw_only=True)
class Release:
    source: SourceDocument
    language: str
    title: Passage | None = None
    subtitle: Passage | None = None
    dateline: Dateline | None = None
    page_date: PageDate | None = None
    embargo: Embargo | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    hard_wrapped: bool = False
    quotations: tuple[Quotation, ...] = ()
    not_quotes: tuple[Passage, ...] = ()
    funders: tuple[Passage, ...] = ()
    pictures: tuple[Picture, ...] = ()
    notes: tuple[Passage, ...] = ()
    contact_block: tuple[Passage, ...] = ()
    contacts: tuple[Contact, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    menu: tuple[MenuItem, ...] = ()
    is_joint: bool = False
    warnings: tuple[str, ...] = ()
    unexplained: tuple[Passage, ...] = ()
    limits: tuple[str, ...] = field(default=())
    """Sentences for the editor on what the rules cannot do with this text."""
