"""How a line of contacts is cut: persons, roles, languages."""

import re

from ..countries import country_code
from ..text import plain
from .addresses import EMAIL, has_address
from .contact_headings import without_intro
from .contact_offices import (
    cut_office,
    is_acronym,
    is_further_place,
    is_organisation,
    is_role,
    names_office,
    role_of_office,
)
from .names import is_name, take_honorific

_MOST_WORDS_OF_PLACE = 2
# Stands for the full stop of "Dr." while a line is cut.
_STOP = "\u2024"


def pieces(text, words):
    """Cut a line that holds several people, each with an address."""
    pieces, start = [], 0
    for joint in re.finditer(
        rf"\s*[;.,]\s+(?:(?:{words.AND_OR})\s+)?|\s+(?:{words.AND_OR})\s+", text
    ):
        left, right = text[start : joint.start()], text[joint.end() :]
        is_comma = joint.group().strip() == ","
        enough = (
            EMAIL.search(left)
            if is_comma or ";" in joint.group()
            else has_address(left)
        )
        if (
            enough
            and has_address(right)
            and (_begins_with_person(right, words) or _is_intro_alone(right, words))
        ):
            pieces.append(left)
            start = joint.end()
    return [piece for piece in [*pieces, text[start:]] if piece]


def _is_intro_alone(text, words):
    """Take "for pictures, write to photo@b" for a contact without a name."""
    intro = words.CONTACT_SENTENCE.match(text)
    return bool(intro and EMAIL.match(text[intro.end() :].lstrip(" :")))


def _begins_with_person(text, words):
    text = words.CONTACT_JOINTS.sub("", without_intro(text, words))
    first = re.split(r"[,(|<:;]|\s[–—-]\s|(?=\+?\d)", text)[0].strip()
    first = words.CONTACT_JOINTS.sub("", first)
    joint = words.OFFICE_JOINT.search(first)
    tokens = (first[: joint.start()] if joint else first).split()
    _, tokens = take_honorific(tokens, words)
    return (
        len(tokens) > 1 and not is_acronym(tokens) and is_name(" ".join(tokens), words)
    )


def languages_in(text, words):
    for brackets in words.LANGUAGE_LIST.finditer(text):
        tokens = re.findall(r"[^\W\d_]+", brackets["names"].casefold())
        codes = [words.LANGUAGES[token] for token in tokens if token in words.LANGUAGES]
        if codes and len(tokens) <= 2 * len(codes) + 1:
            rest = text[: brackets.start()] + ", " + text[brackets.end() :]
            return tuple(codes), brackets["printed"], rest
    return (), "", text


def parts_of(text, words):
    def kept(token):
        return f"{token[1]}{_STOP}" if plain(token[1]) in words.HONORIFICS else token[0]

    parts = []
    text = re.sub(r"\b([^\W\d_]{1,5})\.(?=\s)", kept, text)
    for part in re.split(
        r"\s*[,;|<>()\[\]]\s*|(?<![^\W\d_])/\s*|\s+/\s*|\s[–—-]\s"
        r"|\.(?=\s|$)(?<!\b\w\.)",
        text,
    ):
        part = words.CONTACT_JOINTS.sub("", part.strip(" ,.:;\"'“”–—-"))
        part = part.strip(" ,:;–—-").replace(_STOP, ".")
        # "Tel (WhatsApp)" leaves its two labels alone.
        if re.search(r"[^\W\d_]", part) and not words.CONTACT_DETAIL.fullmatch(part):
            parts.append(part)
    return parts


def sort_parts(parts, current, short_names, words):
    """Tell name, office and role apart."""
    name, honorific, place, roles = "", None, "", []
    for part in parts:
        if name and not honorific and take_honorific([part, name], words)[0] == part:
            honorific = part
            continue
        is_below_place = place and (current.has_details() or not current.is_somebody())
        may_be_name = not name and not roles and (not place or is_below_place)
        found = may_be_name and _as_name(part, place, short_names, words)
        if found:
            name, honorific, place = found
            continue
        if _is_named_after_role(part, name, roles, current, words):
            name = part
            continue
        part = words.LEADING_ARTICLE.sub("", part)
        desk = _as_desk(part, place, short_names, words)
        if desk:
            role, place = desk
            roles.append(role)
        elif (
            not place
            and (
                names_office(part, short_names, words)
                or (
                    (name or roles or current.is_somebody() or part == parts[0])
                    and is_organisation(part, words)
                )
            )
            and not is_role(part, words)
        ):
            place = part
        elif place and (
            (not roles and is_further_place(part, words))
            or (country_code(part) and not country_code(place))
        ):
            place += words.COMMA + part
        elif roles and not is_role(part, words) and not part[0].islower():
            roles[-1] += words.COMMA + part
        elif not place and is_role(part, words) and role_of_office(part, words):
            role, place = role_of_office(part, words)
            roles.append(role)
        elif not (roles or place or words.HAS_CAPITALS or is_role(part, words)) and (
            len(part.split()) <= _MOST_WORDS_OF_PLACE
        ):
            place = part
        else:
            roles.append(part)
    return name, honorific, place, roles


def _is_named_after_role(part, name, roles, current, words):
    """Take a name below its role, where no capitals make a place look like one."""
    return (
        not (words.HAS_CAPITALS or name or current.name)
        and len(roles) == 1
        and is_role(roles[0], words)
        and is_name(part, words)
        and not (is_role(part, words) or is_organisation(part, words))
        and not (words.DESK.search(part) or country_code(part.split()[-1]))
    )


def _as_name(part, place, short_names, words):
    """Read "Dr Ann Roe" and "Ann Roe at WMA Ghana": name, honorific and office."""
    person, _, where = cut_office(part, short_names, words)
    honorific, tokens = take_honorific(person.split(), words)
    name = " ".join(tokens)
    is_one = (
        is_name(name, words)
        and not words.DESK.fullmatch(name)
        and not (place and (where or len(tokens) < 2))
        and not (place and is_organisation(name, words))
        and tokens[0] not in short_names
        and not is_acronym(tokens)
        and not country_code(name)
    )
    is_one = is_one and not (
        not words.HAS_CAPITALS and country_code(tokens[-1]) and len(tokens) < 3
    )
    return (name, honorific, where or place) if is_one else None


def _as_desk(part, place, short_names, words):
    """Read "WMA Ghana Press Desk" and "Press Office of the Ministry of Lakes"."""
    desk = words.DESK.search(part)
    if not desk:
        return None
    joint = words.OFFICE_JOINT.match(part, desk.end())
    where = part[joint.end() :] if joint and not (place or desk.start()) else ""
    if where and is_organisation(where, words):
        return desk.group(), where
    if desk.end() < len(part):
        return None
    before = part[: desk.start()].strip()
    if not place and len(before.split()) > 1 and before.split()[0] in short_names:
        place = before
    return desk.group() if place == before else part, place
