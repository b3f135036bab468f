"""Whom the press calls: names, offices, addresses and numbers below the body."""

import re
from dataclasses import dataclass, field
from itertools import zip_longest

from ..countries import country_code
from ..release import Contact
from ..text import plain
from .addresses import EMAIL, is_postal, printed_phones
from .blocks import list_item
from .contact_headings import is_desk_line, without_intro
from .contact_offices import city_in_brackets, is_office, office_before
from .contact_parts import languages_in, parts_of, pieces, sort_parts
from .markup import holds_address, with_link_targets

_LONGEST_LINE = 1000
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_MARKS = str.maketrans("،؛", ",;")


def is_contact_line(text, words):
    """Recognise "In Kenya: A. B., at a@b" without an introduction above it."""
    if len(text) > 200 or not EMAIL.search(text):
        return False
    intro = words.OFFICE_INTRO.fullmatch(text)
    return bool(intro and intro["partner"] and is_office(intro["office"], set(), words))


def contact_lines(blocks, start, stops, words):
    """Count the blocks of the contacts, their introduction included."""
    end, at = start + 1, start + 1
    while at < len(blocks) and at - end < 5 and not stops(at):
        block = blocks[at]
        is_one = holds_address(block) and not is_postal(block.text, words)
        if is_one or words.LOST_ADDRESS.search(block.text):
            end = at + 1
        at += 1
    return end - start


@dataclass
class _Draft:
    office: str = ""
    is_partner: bool = False
    name: str = ""
    honorific: str | None = None
    roles: list = field(default_factory=list)
    emails: list = field(default_factory=list)
    phones: list = field(default_factory=list)
    languages: tuple = ()
    languages_printed: str = ""
    residue: str = ""
    lines: list = field(default_factory=list)
    comma: str = ", "
    has_own_office: bool = False
    is_below_heading: bool = False

    def has_details(self):
        return bool(self.emails or self.phones or self.residue)

    def is_heading(self):
        return bool(self.name) and not (
            self.has_details() or self.roles or self.has_own_office or self.honorific
        )

    def is_somebody(self):
        return bool(self.name or self.roles or self.has_details())


def read_contacts(blocks, short_names, words):
    """Read the blocks that contact_lines() counted."""
    if not blocks:
        return ()
    drafts, current, office = [], _Draft(), ("", False)
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.is_column_headings:
            continue
        text = with_link_targets(block.text, block.html, words)[:_LONGEST_LINE]
        text = list_item(text) or text
        if following and is_desk_line(text, following.text, words):
            current = _begin(drafts, current, office)
            current.roles, current.lines = [text.strip(" :")], list(block.lines)
            continue
        if is_postal(text, words):
            continue
        bare = without_intro(text, words)
        current = _begin_unnamed(text, bare, drafts, current, office)
        text = words.FIELD_LABEL.sub("", bare)
        text, printed, is_header = office_before(text, short_names, words)
        if printed:
            office = printed
            current = _begin(drafts, current, office)
        if is_header:
            continue
        for piece in pieces(text, words):
            bare = without_intro(piece, words)
            current = _begin_unnamed(piece, bare, drafts, current, office)
            current = _read(
                bare, block.lines, drafts, current, office, short_names, words
            )
            if current.is_below_heading:
                office = (current.office, False)
    _begin(drafts, current, office)
    return tuple(_contact(draft) for draft in _told_once(drafts))


def _told_once(drafts):
    """Whoever is named again with a number or an address is one contact."""
    told = []
    for draft in drafts:
        above = told[-1] if told else None
        if above and above.name == draft.name != "" and not above.has_details():
            draft.office = draft.office or above.office
            draft.honorific = draft.honorific or above.honorific
            draft.roles = draft.roles or above.roles
            draft.lines = above.lines + draft.lines
            told.pop()
        told.append(draft)
    return told


def _begin(drafts, current, office):
    if current.is_somebody():
        drafts.append(current)
    return _Draft(office=office[0], is_partner=office[1])


def _begin_unnamed(text, bare, drafts, current, office):
    """Begin a contact at "for pictures, write to photo@b", which is nobody's above."""
    if bare != text and EMAIL.match(bare) and current.has_details():
        return _begin(drafts, current, office)
    return current


def _read(piece, lines, drafts, current, office, short_names, words):
    """Take one line or piece into the contact it belongs to; return that one."""
    emails = list(dict.fromkeys(EMAIL.findall(piece)))
    rest = EMAIL.sub(" , ", re.sub(r"mailto:", "", piece))
    rest = _LINK.sub(" , ", rest)
    rest = rest.translate(_MARKS)
    phones = printed_phones(rest)
    for number in phones:
        rest = rest.replace(number, " , ")
    residue = words.LOST_ADDRESS.search(piece)
    if residue:
        left = words.LOST_ADDRESS.search(rest)
        rest = rest[: left.start()] if left else rest
    languages, printed, rest = languages_in(rest, words)
    rest = words.CONTACT_LABEL.sub(" , ", rest)
    city, rest = city_in_brackets(rest)
    name, honorific, place, roles = sort_parts(
        parts_of(rest, words), current, short_names, words
    )
    if name or (current.has_details() and _begins_with_desk(roles, words)):
        if current.is_heading() and lines[0] not in current.lines:
            # A name with nothing below it was no person: "Geneva", "OCHA".
            current = _Draft(office=current.name, is_below_heading=True)
        elif current.name or current.has_details():
            current = _begin(drafts, current, office)
        elif current.has_own_office and not current.is_somebody():
            # An office in a line of its own above a name: that of all below it.
            current.is_below_heading = lines[0] not in current.lines
        current.name, current.honorific = name, honorific
    place = place or city
    if place and not current.office:
        current.office, current.has_own_office = place, True
    current.roles += _as_printed(roles, rest, words)
    current.comma = words.COMMA
    current.emails += [email for email in emails if email not in current.emails]
    current.phones += [number for number in phones if number not in current.phones]
    if languages:
        current.languages, current.languages_printed = languages, printed
    if residue and not emails:
        current.residue = residue["residue"].strip()
    current.lines += lines
    return current


def _as_printed(roles, text, words):
    """Keep the dash of "First Secretary – Press", at which the line was cut."""
    joined = []
    for part in words.COMMA.join(roles).split(words.COMMA) if roles else ():
        dash = joined and re.search(
            rf"{re.escape(joined[-1])}(\s[–—]\s){re.escape(part)}(?!\w)", text
        )
        if dash:
            joined[-1] += dash[1] + part
        else:
            joined.append(part)
    return [words.COMMA.join(joined)] if joined else []


def _begins_with_desk(roles, words):
    """Tell "Press Office of the ministry" from "Press Relations Manager"."""
    return any(words.DESK.search(role) for role in roles) and not any(
        plain(token) in words.ROLE_NOUNS for token in roles[0].split()
    )


def _contact(draft):
    return Contact(
        name=draft.name or None,
        honorific=draft.honorific,
        role=draft.comma.join(draft.roles) or None,
        office_printed=draft.office or None,
        iso=country_code(draft.office),
        is_partner=draft.is_partner,
        emails=tuple(draft.emails),
        phones=tuple(draft.phones),
        languages=draft.languages,
        languages_printed=draft.languages_printed,
        email_residue=draft.residue,
        lines=tuple(dict.fromkeys(draft.lines)),
        confidence=1.0 if draft.name and draft.emails else 0.7,
    )
