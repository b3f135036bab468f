"""Whom the press calls: names, offices, addresses and numbers below the body."""

import re
from dataclasses import dataclass, field

from ..countries import country_code
from ..release import Contact
from ..text import plain
from .addresses import EMAIL, has_address, printed_phones
from .speakers import is_name, take_honorific

_LONGEST_LINE = 1000
_DETAIL = re.compile(
    r"^(?:tel|phone|mobile|mob|cell|whatsapp|signal|e-?mail|mail|fax|web|x|twitter)\b",
    re.I,
)
_RESIDUE = re.compile(
    r"(?:e-?mail|mail)\s*[.:]\s*(?P<residue>(?:mailto:)?[\"'<>“”()&;]+[^\w]*)$", re.I
)


def glued_heading(text, words):
    """Give the length of "Press contact:" before a contact on the same line."""
    head, colon, _ = text.partition(":")
    return (
        len(head) + 1 if colon and words.CONTACT_HEADING.fullmatch(head.strip()) else 0
    )


def is_contact_line(text, words):
    """Recognise "In Kenya: A. B., at a@b" without an introduction above it."""
    if len(text) > 200 or not EMAIL.search(text):
        return False
    intro = words.OFFICE_INTRO.fullmatch(text)
    return bool(
        intro and intro["partner"] and _is_office(intro["office"], set(), words)
    )


def contact_lines(blocks, start, stops, words):
    """Count the blocks of the contacts, their introduction included."""
    end, at = start + 1, start + 1
    while at < len(blocks) and at - end < 5 and not stops(at):
        if has_address(blocks[at].text) or _RESIDUE.search(blocks[at].text):
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

    def has_details(self):
        return bool(self.emails or self.phones or self.residue)

    def is_somebody(self):
        return bool(self.name or self.roles or self.has_details())


def read_contacts(blocks, short_names, words):
    """Read the blocks that contact_lines() counted."""
    if not blocks:
        return ()
    drafts, current, office = [], _Draft(), ("", False)
    for index, block in enumerate(blocks):
        text = block.text[:_LONGEST_LINE]
        text = text if index else _without_intro(text, words)
        text, printed, is_header = _office_before(text, short_names, words)
        if printed:
            office = printed
            current = _begin(drafts, current, office)
        if is_header:
            continue
        for piece in _pieces(text):
            current = _read(
                piece, block.lines, drafts, current, office, short_names, words
            )
    _begin(drafts, current, office)
    return tuple(_contact(draft) for draft in drafts)


def _begin(drafts, current, office):
    if current.is_somebody():
        drafts.append(current)
    return _Draft(office=office[0], is_partner=office[1])


def _without_intro(text, words):
    if words.CONTACT_HEADING.fullmatch(text):
        return ""
    heading = glued_heading(text, words)
    if heading:
        return text[heading:].strip()
    intro = words.CONTACT_SENTENCE.match(text)
    return text[intro.end() :].strip() if intro else text


def _office_before(text, short_names, words):
    """Take "In Kenya:" from the front of a line."""
    intro = words.OFFICE_INTRO.fullmatch(text)
    alone = re.fullmatch(r"[Ii]n (.{2,60})", text)
    if alone and country_code(alone[1]):
        return "", (alone[1], True), True
    if not intro or _DETAIL.match(text) or "@" in intro["office"]:
        return text, None, False
    printed = intro["office"].strip()
    is_partner = (intro["partner"] or "").casefold() == "in"
    known = is_partner or _is_office(printed, short_names, words)
    if not known and not _is_unknown_place(printed, intro, words):
        return text, None, False
    return intro["rest"], (printed, is_partner), not intro["rest"]


def _is_office(text, short_names, words):
    tokens = text.split()
    if not tokens or any(plain(token) in words.ROLE_NOUNS for token in tokens):
        return False
    return bool(
        country_code(text)
        or tokens[0].strip(",") in short_names
        or plain(text) in words.OFFICE_NAMES
    )


def _is_unknown_place(printed, intro, words):
    """Take "Accra: Ann Roe, …" for a place, but not "Ann Roe: a@b"."""
    tokens = printed.split()
    if ":" not in intro[0][: intro.start("rest")] or len(tokens) > 3:
        return False
    if any(plain(token) in words.ROLE_NOUNS for token in tokens):
        return False
    first = re.split(r"[,(|]| at ", intro["rest"])[0].strip()
    return all(token[0].isupper() for token in tokens) and is_name(first, words)


def _pieces(text):
    """Cut a line that holds several people, each with an address."""
    for address in EMAIL.finditer(text):
        rest = text[address.end() :]
        joint = re.match(
            r"\s*[;,.]?\s*(?:(?:and|or)\s+)?(?=[^\W\d_a-z][\w’'-]+\s+[^\W\d_a-z])", rest
        )
        if joint and joint.group().strip() and EMAIL.search(rest):
            return [text[: address.end()], *_pieces(rest[joint.end() :])]
    return [text] if text else []


def _read(piece, lines, drafts, current, office, short_names, words):
    """Take one line or piece into the contact it belongs to; return that one."""
    emails = list(dict.fromkeys(EMAIL.findall(piece)))
    rest = EMAIL.sub(" , ", re.sub(r"mailto:", "", piece))
    phones = printed_phones(rest)
    for number in phones:
        rest = rest.replace(number, " , ")
    residue = _RESIDUE.search(piece)
    if residue:
        rest = rest[: _RESIDUE.search(rest).start()] if _RESIDUE.search(rest) else rest
    languages, printed, rest = _languages(rest, words)
    rest = words.CONTACT_LABEL.sub(" , ", rest)
    name, honorific, place, roles = _sort(
        _parts(rest, words), current, short_names, words
    )
    if name or (
        roles and not place and current.has_details() and _is_desk(roles, words)
    ):
        if current.name or current.has_details():
            current = _begin(drafts, current, office)
        current.name, current.honorific = name, honorific
    if place and not current.office:
        current.office = place
    current.roles += roles
    current.emails += [email for email in emails if email not in current.emails]
    current.phones += [number for number in phones if number not in current.phones]
    if languages:
        current.languages, current.languages_printed = languages, printed
    if residue and not emails:
        current.residue = residue["residue"].strip()
    current.lines += lines
    return current


def _is_desk(roles, words):
    return any(words.DESK.search(role) for role in roles)


def _languages(text, words):
    for brackets in words.LANGUAGE_LIST.finditer(text):
        tokens = re.findall(r"[^\W\d_]+", brackets["names"].casefold())
        codes = [words.LANGUAGES[token] for token in tokens if token in words.LANGUAGES]
        if codes and len(tokens) <= 2 * len(codes) + 1:
            rest = text[: brackets.start()] + ", " + text[brackets.end() :]
            return tuple(codes), brackets["printed"], rest
    return (), "", text


def _parts(text, words):
    parts = []
    for part in re.split(
        r"\s*[,;|<>()\[\]/]\s*|\s[–—-]\s|\.(?=\s|$)(?<!Dr\.)(?<!Mr\.)(?<!Ms\.)(?<!Mrs\.)(?<!\b\w\.)",
        text,
    ):
        part = words.CONTACT_JOINTS.sub("", part.strip(" ,.:;\"'“”–—-")).strip(
            " ,:;–—-"
        )
        if re.search(r"[^\W\d_]", part):
            parts.append(part)
    return parts


def _sort(parts, current, short_names, words):
    """Tell name, office and role apart."""
    name, honorific, place, roles = "", None, "", []
    for part in parts:
        if not name and not roles and not place:
            person, _, where = _cut_office(part, short_names, words)
            tokens = person.split()
            title, tokens = take_honorific(tokens, words)
            bare = " ".join(tokens)
            if (
                is_name(bare, words)
                and tokens[0] not in short_names
                and not country_code(bare)
            ):
                name, honorific, place = bare, title, where
                continue
        part = re.sub(r"^(?:the|our|a)\s+", "", part, flags=re.I)
        desk = words.DESK.search(part)
        if desk and desk.end() == len(part):
            before = part[: desk.start()].strip()
            place = place or (
                before
                if len(before.split()) > 1 and before.split()[0] in short_names
                else ""
            )
            roles.append(desk.group() if place == before else part)
        elif (
            not place and _names_office(part, short_names) and not _is_role(part, words)
        ):
            place = part
        elif roles and not _is_role(part, words) and part[0].isupper():
            roles[-1] += f", {part}"
        else:
            roles.append(part)
    return name, honorific, place, roles


def _names_office(part, short_names):
    return (
        part.split()[0] in short_names
        or bool(country_code(part))
        or bool(re.match(r"[A-Z]{2,6}\s+[A-Z]", part))
    )


def _is_role(part, words):
    return any(plain(token) in words.ROLE_NOUNS for token in part.split())


def _cut_office(part, short_names, words):
    match = re.search(r"\s(?:at|of|from|in|with)\s(?:the\s)?", part)
    if match and _names_office(part[match.end() :], short_names):
        return part[: match.start()], match.group(), part[match.end() :]
    return part, "", ""


def _contact(draft):
    return Contact(
        name=draft.name or None,
        honorific=draft.honorific,
        role=", ".join(draft.roles) or None,
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
