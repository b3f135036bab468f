"""People whom a text named before they are quoted as "she", "the Minister", "Roe"."""

import re

from ..text import plain
from . import verb_first
from .attributions import after_quote, without_introduction
from .speakers import first_sentence_end, is_name, read_person

_LONGEST = 2000
_MOST_CLAUSES = 3


def is_surname(name, words):
    """Tell "Roe" and "Di Giglio" from a whole name."""
    first, *others = name.split()
    return not others or (len(others) == 1 and plain(first) in words.NAME_PARTICLES)


def full_name(surname, texts, words):
    """Find the whole name that ends in a surname, the last one printed."""
    if not words.HAS_CAPITALS:
        return verb_first.full_name(surname, texts, words)
    pattern = re.compile(
        rf"(?:[^\W\d_a-z][\w’'-]*\s+(?:\w{{1,3}}\s+)?){{1,3}}{re.escape(surname)}(?![\w-])"
    )
    for text in reversed(texts):
        for found in reversed(pattern.findall(text[-_LONGEST:])):
            tokens = found.split()
            for start in range(len(tokens) - 1):
                name = " ".join(tokens[start:])
                if is_name(name, words) and not _is_organisation(tokens[start:], words):
                    return name
    return None


def reporting_person(text, words):
    """
    Find the last person whom a paragraph without quotation marks lets speak.

    "…, said A. B., head of C" or "The minister, A. B., announced on Monday …".
    """
    found, rest = None, text[:_LONGEST]
    if not words.HAS_CAPITALS:
        return verb_first.reporting_person(rest, words)
    while rest:
        end = first_sentence_end(rest)
        found = _in_sentence(rest[:end], words) or found
        rest = rest[end:].lstrip()
    return found


def _in_sentence(sentence, words):
    return _who_opens(sentence, words) or _who_reports(sentence, words)


def _who_opens(sentence, words):
    """Read "The Minister of Health, Dr A. B., opened …" and "A. B., head of C, …"."""
    clauses = without_introduction(sentence, words).split(", ")
    if len(clauses) < 3:
        return None
    person = read_person(", ".join(clauses[:2]), words)
    is_known = _is_full(person) and person.title
    if is_known and any(
        plain(word) in words.ROLE_NOUNS for word in person.title.split()
    ):
        return None if _is_organisation(person.name.split(), words) else person
    return None


def _who_reports(sentence, words):
    for verb in words.VERB.finditer(sentence):
        attribution, _ = after_quote(f", {sentence[verb.start() :]}", "", words)
        if attribution and _is_full(attribution.person):
            return attribution.person
        clauses = sentence[: verb.start()].rstrip(" ,").split(", ")[-_MOST_CLAUSES:]
        for start in range(len(clauses)):
            person = read_person(", ".join(clauses[start:]), words)
            if _is_full(person) and not _is_organisation(person.name.split(), words):
                return person
    return None


def _is_full(person):
    return person is not None and bool(person.name) and " " in person.name


def _is_organisation(tokens, words):
    return any(plain(token) in words.ORGANISATION_NOUNS for token in tokens)


def has_role(person, told):
    """Say whether a role told alone ("the Minister") can be that of a person."""
    if told is None or not told.title:
        return True
    title = {plain(word) for word in (person.title or "").split()}
    return bool(title & {plain(word) for word in told.title.split()})
