"""How a line of contacts is cut: offices, persons, roles, languages."""

import re

from ..countries import country_code, country_of_city
from ..text import plain
from . import uncased
from .addresses import EMAIL, has_address
from .contact_headings import without_intro
from .names import is_name, take_honorific

_MOST_WORDS_OF_PLACE = 2
# Stands for the full stop of "Dr." while a line is cut.
_STOP = "\u2024"


def office_before(text, short_names, words):
    """Take "In Kenya:" from the front of a line."""
    intro = words.OFFICE_INTRO.fullmatch(text)
    alone = words.OFFICE_ALONE.fullmatch(text)
    comma = words.OFFICE_COMMA.fullmatch(text)
    if comma and is_name(_first_part(comma["rest"]), words):
        return comma["rest"], (comma["office"].strip(), True), False
    if alone and country_code(alone["office"]):
        return "", (alone["office"], True), True
    if not intro or words.CONTACT_DETAIL.match(text) or "@" in intro["office"]:
        return text, None, False
    if words.CONTACT_LABEL.search(f"{intro['office'].strip(' .')}: "):
        return text, None, False
    printed = words.ELIDED_ARTICLE.sub("", intro["office"].strip())
    is_partner = (intro["partner"] or "").casefold() in words.PARTNER_INTROS
    known = is_partner or is_office(printed, short_names, words)
    known = known or _is_body_above_person(printed, intro["rest"], words)
    if not known and not _is_unknown_place(printed, intro, words):
        return text, None, False
    return intro["rest"], (printed, is_partner), not intro["rest"]


def is_office(text, short_names, words):
    tokens = text.split()
    if not tokens or any(plain(token) in words.ROLE_NOUNS for token in tokens):
        return False
    return bool(
        country_code(text)
        or tokens[0].strip(",") in short_names
        or plain(text) in words.OFFICE_NAMES
        # The short name of a partner alone, above its people.
        or re.fullmatch(r"[A-Z]{3,8}", text)
    )


def _first_part(text):
    return re.split(r"[,(|/]|\s[–—-]\s", text)[0].strip()


def _is_body_above_person(printed, rest, words):
    """Take "Ministry of Lakes: Ms Ann Roe, …" for an office."""
    _, tokens = take_honorific(_first_part(rest).split(), words)
    return (
        bool(_is_organisation(printed, words) or words.DESK.fullmatch(printed))
        and len(tokens) > 1
        and is_name(" ".join(tokens), words)
    )


def _is_unknown_place(printed, intro, words):
    """Take "Accra: Ann Roe, …" for a place, but not "Ann Roe: a@b"."""
    tokens = printed.split()
    if ":" not in intro[0][: intro.start("rest")] or len(tokens) > 3:
        return False
    if any(plain(token) in words.ROLE_NOUNS for token in tokens):
        return False
    first = re.split(words.AT, _first_part(intro["rest"]))[0].strip()
    first = EMAIL.split(first)[0].strip()
    is_place = country_of_city(printed) or not any(t[0].islower() for t in tokens)
    return bool(is_place and (is_name(first, words) or words.DESK.search(first)))


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
        len(tokens) > 1 and not _is_acronym(tokens) and is_name(" ".join(tokens), words)
    )


def languages_in(text, words):
    for brackets in words.LANGUAGE_LIST.finditer(text):
        tokens = re.findall(r"[^\W\d_]+", brackets["names"].casefold())
        codes = [words.LANGUAGES[token] for token in tokens if token in words.LANGUAGES]
        if codes and len(tokens) <= 2 * len(codes) + 1:
            rest = text[: brackets.start()] + ", " + text[brackets.end() :]
            return tuple(codes), brackets["printed"], rest
    return (), "", text


def city_in_brackets(text):
    """Take "(Geneva)" from a line, where a comma would not tell where somebody sits."""
    for brackets in re.finditer(r"\(([^()]{2,40})\)", text):
        if country_of_city(brackets[1]):
            return brackets[1], text[: brackets.start()] + ", " + text[brackets.end() :]
    return "", text


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
        part = words.LEADING_ARTICLE.sub("", part)
        desk = _as_desk(part, place, short_names, words)
        if desk:
            role, place = desk
            roles.append(role)
        elif (
            not place
            and (
                _names_office(part, short_names, words)
                or (
                    (name or roles or current.is_somebody() or part == parts[0])
                    and _is_organisation(part, words)
                )
            )
            and not _is_role(part, words)
        ):
            place = part
        elif place and (
            (not roles and _is_further_place(part, words))
            or (country_code(part) and not country_code(place))
        ):
            place += words.COMMA + part
        elif roles and not _is_role(part, words) and not part[0].islower():
            roles[-1] += words.COMMA + part
        elif not place and _is_role(part, words) and _role_of_office(part, words):
            role, place = _role_of_office(part, words)
            roles.append(role)
        elif not (roles or place or words.HAS_CAPITALS or _is_role(part, words)) and (
            len(part.split()) <= _MOST_WORDS_OF_PLACE
        ):
            place = part
        else:
            roles.append(part)
    return name, honorific, place, roles


def _as_name(part, place, short_names, words):
    """Read "Dr Ann Roe" and "Ann Roe at WMA Ghana": name, honorific and office."""
    person, _, where = _cut_office(part, short_names, words)
    honorific, tokens = take_honorific(person.split(), words)
    name = " ".join(tokens)
    is_one = (
        is_name(name, words)
        and not words.DESK.fullmatch(name)
        and not (place and (where or len(tokens) < 2))
        and not (place and _is_organisation(name, words))
        and tokens[0] not in short_names
        and not _is_acronym(tokens)
        and not country_code(name)
    )
    return (name, honorific, where or place) if is_one else None


def _as_desk(part, place, short_names, words):
    """Read "WMA Ghana Press Desk" and "Press Office of the Ministry of Lakes"."""
    desk = words.DESK.search(part)
    if not desk:
        return None
    joint = words.OFFICE_JOINT.match(part, desk.end())
    where = part[joint.end() :] if joint and not (place or desk.start()) else ""
    if where and _is_organisation(where, words):
        return desk.group(), where
    if desk.end() < len(part):
        return None
    before = part[: desk.start()].strip()
    if not place and len(before.split()) > 1 and before.split()[0] in short_names:
        place = before
    return desk.group() if place == before else part, place


def _is_further_place(part, words):
    """Take the city after an office: "UNICEF Southern Africa, Nairobi"."""
    return (
        len(part.split()) <= _MOST_WORDS_OF_PLACE
        and not part[0].islower()
        and not _is_role(part, words)
    )


def _names_office(part, short_names, words):
    if not words.HAS_CAPITALS and uncased.is_office(part, words):
        return True
    return (
        re.split(r"[\s/-]", part)[0] in short_names
        or bool(country_code(part))
        or bool(re.match(r"[A-Z]{2,8}(?:[\s/-]+[A-Z]|$)", part))
    )


def _is_acronym(tokens):
    """Tell "OCHA" and "UNICEF Haiti" from a name all in capitals."""
    first = tokens[0]
    is_short_name = re.fullmatch(r"[A-Z]{3,8}", first) is not None
    return is_short_name and (len(tokens) == 1 or not all(t.isupper() for t in tokens))


def _is_organisation(part, words):
    tokens = part.split()
    return (
        len(tokens) > 1
        and tokens[0][0].isupper()
        and any(plain(token) in words.ORGANISATION_NOUNS for token in tokens)
    )


def _is_role(part, words):
    return any(plain(token) in words.ROLE_NOUNS for token in part.split())


def _role_of_office(part, words):
    """Cut "Press Officer of WMA Ghana" at the office."""
    for joint in words.OFFICE_JOINT.finditer(part):
        role, where = part[: joint.start()], part[joint.end() :]
        short, _, country = where.partition(" ")
        if re.fullmatch(r"[A-Z]{2,8}", short) and country_code(country):
            return role, where
    return None


def _cut_office(part, short_names, words):
    for match in words.OFFICE_JOINT.finditer(part):
        before, where = part[: match.start()], part[match.end() :]
        is_place = where[:1].isupper() and all(
            token[0].isupper() or plain(token) in words.FUNDER_CONNECTORS
            for token in where.split()
        )
        is_person = len(before.split()) > 1 and is_name(before, words)
        if _names_office(where, short_names, words) or (is_place and is_person):
            return before, match.group(), where
    return part, "", ""
