"""Attributions: the words around a quotation that say who said it."""

import re
from dataclasses import dataclass

from iomsite.folding import fold

from ..text import plain
from .speakers import Person, first_sentence_end, read_person

_LONGEST = 600


@dataclass(frozen=True)
class Attribution:
    """`person` is None for a pronoun or a role that has to be looked up."""

    person: Person | None
    is_pronoun: bool = False


def after_quote(text, quoted, words):
    """
    Read an attribution that follows a quotation.

    Return it with the length of the text that belongs to it, or (None, 0).
    """
    lead = len(text) - len(text.lstrip(" ,"))
    has_comma = "," in text[:lead]
    body = text[lead:]
    sentence = body[: first_sentence_end(body)]
    if len(sentence) > _LONGEST:
        return None, 0
    end = lead + len(sentence)
    if not sentence.strip():
        return None, 0
    dash = re.match(r"[–—―-]+\s*(?=[^\W\d_a-z])", sentence)
    if dash:
        person = read_person(sentence[dash.end() :], words)
        return (Attribution(person), end) if person and person.name else (None, 0)
    first = words.VERB_FIRST.match(sentence)
    if first:
        subject = first["subject"].strip(" .,:;")
        found = _subject(subject, words) or _somebody(subject, words)
        return (found, end) if found else (None, 0)
    if re.search(r"[.…]$", quoted) and not has_comma:
        return None, 0
    for verb in words.VERB.finditer(sentence):
        before = re.sub(
            rf"(?:\s*\b{words.ADVERBS})+\s*$", "", sentence[: verb.start()], flags=re.I
        )
        if words.AFTER_VERB.match(sentence[verb.end() :].rstrip(" .")):
            found = _subject(before, words) if len(before.split()) <= 40 else None
            if found:
                return found, end
    return None, 0


def before_quote(text, words):
    """
    Read an attribution that leads to a quotation: "A. B. said: “".

    Only the last sentence counts, and the verb has to stand near its end.
    """
    sentence = _last_sentence(text[-_LONGEST:]).strip()
    if not sentence:
        return None
    leads = sentence[-1] in ":,"
    most = 14 if sentence.endswith(":") else 4
    bare = sentence.rstrip(" :,").removesuffix(" that")
    according = words.ACCORDING.search(bare)
    if according and leads:
        return _subject(according["subject"], words)
    verbs = list(words.VERB.finditer(bare))
    for verb in reversed(verbs):
        if not leads and words.SAYS_NO_WORDS.match(verb.group()):
            continue
        tail = bare[verb.end() :].split()
        if len(tail) > most:
            return None
        before = re.sub(
            rf"(?:\s*\b(?:{words.ADVERBS}|and))+\s*$",
            "",
            bare[: verb.start()],
            flags=re.I,
        )
        found = _subject(_without_introduction(before, words), words)
        if found and (leads or found.is_pronoun or " " in (found.person.name or "")):
            return found
    return None


def _last_sentence(text):
    rest = text.lstrip()
    while True:
        end = first_sentence_end(rest)
        if end >= len(rest.rstrip()):
            return rest
        rest = rest[end:].lstrip(' ”"’')


def _subject(text, words):
    text = text.strip(" ,")
    tokens = text.split()
    if not tokens:
        return None
    first, last = fold(tokens[0]).strip(",:"), fold(tokens[-1]).strip(",:")
    if first in words.PRONOUNS or (last in words.PRONOUNS and len(tokens) <= 12):
        return Attribution(None, is_pronoun=True)
    person = read_person(text, words)
    if person is None:
        return None
    is_new = bool(person.name) or first in words.INDEFINITE
    return Attribution(person, is_pronoun=not is_new)


def _somebody(text, words):
    """
    Take "one of the patients" for a speaker where only a verb tells of one.

    What follows "said" spoke, even if nobody can be read from it.
    """
    role = re.split(r",\s", text)[0]
    if not role:
        return None
    is_role = role[0].islower() and len(role.split()) <= 12
    return Attribution(Person(None, role if is_role else None))


def _without_introduction(text, words):
    """Drop "Speaking at the opening," and "In Accra," before the speaker."""
    text = re.sub(r"^[Aa]s\s+(?=[^\W\d_a-z])", "", text.strip(" ,"))
    parts = re.split(r",\s+", text)
    while len(parts) > 1 and _introduces(parts[0], words):
        parts.pop(0)
    return ", ".join(parts)


def _introduces(part, words):
    first = plain(part.split()[0]) if part.split() else ""
    return first in words.INTRODUCTIONS or (first.endswith("ing") and len(first) > 4)
