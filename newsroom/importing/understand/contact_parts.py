"""How a line of contacts is cut: offices, persons, roles, languages."""

import re

from ..countries import country_code
from ..text import plain
from . import uncased
from .addresses import EMAIL, has_address
from .speakers import is_name, take_honorific

_MOST_WORDS_OF_PLACE = 2


def glued_heading(text, words):
    """Give the length of "Press contact:" before a contact on the same line."""
    head, colon, _ = text.partition(":")
    return (
        len(head) + 1 if colon and words.CONTACT_HEADING.fullmatch(head.strip()) else 0
    )


def without_intro(text, words):
    if words.CONTACT_HEADING.fullmatch(text.strip("*_ ")):
        return ""
    heading = glued_heading(text, words)
    if heading:
        head, rest = text[: heading - 1], text[heading:].strip()
        details = words.CONTACT_LABEL.sub("", EMAIL.sub("", rest))
        is_desk = words.DESK.fullmatch(head) and not re.search(r"[^\W\d_]", details)
        return f"{head}, {rest}" if is_desk else rest
    # "… please contact (address: firstname.lastname@…):" tells of nobody.
    bare = re.sub(r"\s*\([^()]*@[^()]*\)(?=\s*:$)", "", text)
    intro = words.CONTACT_SENTENCE.match(bare)
    return bare[intro.end() :].strip(" :") if intro else text


def office_before(text, short_names, words):
    """Take "In Kenya:" from the front of a line."""
    intro = words.OFFICE_INTRO.fullmatch(text)
    alone = words.OFFICE_ALONE.fullmatch(text)
    comma = words.OFFICE_COMMA.fullmatch(text)
    if comma and is_name(comma["rest"].split(",")[0].strip(), words):
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


def _is_body_above_person(printed, rest, words):
    """Take "Ministry of Lakes: Ms Ann Roe, …" for an office."""
    _, tokens = take_honorific(re.split(r"[,(|]", rest)[0].split(), words)
    return (
        _is_organisation(printed, words)
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
    first = re.split(rf"[,(|]|{words.AT}", intro["rest"])[0].strip()
    first = EMAIL.split(first)[0].strip()
    return not any(token[0].islower() for token in tokens) and bool(
        is_name(first, words) or words.DESK.search(first)
    )


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
        if enough and has_address(right) and _begins_with_person(right, words):
            pieces.append(left)
            start = joint.end()
    return [piece for piece in [*pieces, text[start:]] if piece]


def _begins_with_person(text, words):
    first = re.split(r"[,(|<:;]|\s[–—-]\s", without_intro(text, words))[0].strip()
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


def parts_of(text, words):
    parts = []
    for part in re.split(
        r"\s*[,;|<>()\[\]]\s*|(?<![^\W\d_])/\s*|\s+/\s*|\s[–—-]\s"
        r"|\.(?=\s|$)(?<!Dr\.)(?<!Dra\.)(?<!Mr\.)(?<!Ms\.)(?<!Mrs\.)(?<!Mme\.)(?<!Sr\.)(?<!Sra\.)(?<!\b\w\.)",
        text,
    ):
        part = words.CONTACT_JOINTS.sub("", part.strip(" ,.:;\"'“”–—-")).strip(
            " ,:;–—-"
        )
        if re.search(r"[^\W\d_]", part):
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
        if not name and not roles and (not place or is_below_place):
            person, _, where = _cut_office(part, short_names, words)
            tokens = person.split()
            title, tokens = take_honorific(tokens, words)
            bare = " ".join(tokens)
            if (
                is_name(bare, words)
                and not words.DESK.fullmatch(bare)
                and not (place and (where or len(tokens) < 2))
                and not (place and _is_organisation(bare, words))
                and tokens[0] not in short_names
                and not _is_acronym(tokens)
                and not country_code(bare)
            ):
                name, honorific, place = bare, title, where or place
                continue
        part = words.LEADING_ARTICLE.sub("", part)
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
            not place
            and (
                _names_office(part, short_names, words)
                or (
                    (name or roles or current.is_somebody())
                    and _is_organisation(part, words)
                )
            )
            and not _is_role(part, words)
        ):
            place = part
        elif place and not roles and _is_further_place(part, words):
            place += words.COMMA + part
        elif roles and not _is_role(part, words) and not part[0].islower():
            roles[-1] += words.COMMA + part
        elif not (roles or place or words.HAS_CAPITALS or _is_role(part, words)) and (
            len(part.split()) <= _MOST_WORDS_OF_PLACE
        ):
            place = part
        else:
            roles.append(part)
    return name, honorific, place, roles


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
