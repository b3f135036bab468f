"""Offices, desks and bodies beside a contact: before its line and within it."""

import re

from ..countries import country_code, country_of_city
from ..text import plain
from . import uncased
from .addresses import EMAIL
from .names import is_name, take_honorific

_MOST_WORDS_OF_PLACE = 2


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
        bool(is_organisation(printed, words) or words.DESK.fullmatch(printed))
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


def city_in_brackets(text):
    """Take "(Geneva)" from a line, where a comma would not tell where somebody sits."""
    for brackets in re.finditer(r"\(([^()]{2,40})\)", text):
        if country_of_city(brackets[1]):
            return brackets[1], text[: brackets.start()] + ", " + text[brackets.end() :]
    return "", text


def is_further_place(part, words):
    """Take the city after an office: "UNICEF Southern Africa, Nairobi"."""
    if is_role(part, words):
        return False
    # "HCR, bureau multi-pays de Dakar"
    is_seat = country_of_city(part.split()[-1]) and not words.DESK.search(part)
    return bool(is_seat) or (
        len(part.split()) <= _MOST_WORDS_OF_PLACE and not part[0].islower()
    )


def names_office(part, short_names, words):
    if not words.HAS_CAPITALS and uncased.is_office(part, words):
        return True
    return (
        re.split(r"[\s/-]", part)[0] in short_names
        or bool(country_code(part))
        or bool(re.match(r"[A-Z]{2,8}(?:[\s/-]+[A-Z]|$)", part))
    )


def is_acronym(tokens):
    """Tell "OCHA" and "UNICEF Haiti" from a name all in capitals."""
    first = tokens[0]
    is_short_name = re.fullmatch(r"[A-Z]{3,8}", first) is not None
    return is_short_name and (len(tokens) == 1 or not all(t.isupper() for t in tokens))


def is_organisation(part, words):
    tokens = part.split()
    return (
        len(tokens) > 1
        and tokens[0][0].isupper()
        and any(plain(token) in words.ORGANISATION_NOUNS for token in tokens)
    )


def is_role(part, words):
    return any(plain(token) in words.ROLE_NOUNS for token in part.split())


def role_of_office(part, words):
    """Cut "Press Officer of WMA Ghana" at the office."""
    for joint in words.OFFICE_JOINT.finditer(part):
        role, where = part[: joint.start()], part[joint.end() :]
        short, _, country = where.partition(" ")
        if re.fullmatch(r"[A-Z]{2,8}", short) and country_code(country):
            return role, where
    return None


def cut_office(part, short_names, words):
    for match in words.OFFICE_JOINT.finditer(part):
        before, where = part[: match.start()], part[match.end() :]
        is_place = where[:1].isupper() and all(
            token[0].isupper() or plain(token) in words.FUNDER_CONNECTORS
            for token in where.split()
        )
        is_person = len(before.split()) > 1 and is_name(before, words)
        if names_office(where, short_names, words) or (is_place and is_person):
            return before, match.group(), where
    return part, "", ""
