"""Attributions: the words around a quotation that say who said it."""

import re
from dataclasses import dataclass

from iomsite.folding import fold

from ..text import plain
from . import verb_first
from .bodies import names_body, read_body
from .marks import is_title_case
from .speakers import Person, first_sentence_end, read_person, without_clause

_LONGEST = 600
_SHORT, _FEWEST_WORDS_SAID = 3, 4
# A dash before a small letter sets an attribution off as a comma does.
_LEAD = re.compile(r"[ ,]*(?:[–—―]\s?(?=[^\W\d_A-ZÀ-Þ]))?")
_INSIDE = re.compile(
    r"(?<=[\w!?…%’)])(?:,\s+|\s(?P<dash>[—–―-])\s?|(?=[—–―])[—–―](?=\w))"
)


@dataclass(frozen=True)
class Attribution:
    """`person` is None for a pronoun or a role that has to be looked up."""

    person: Person | None
    is_pronoun: bool = False
    # Told by nothing but its place.
    is_guess: bool = False


def after_quote(text, quoted, words):
    """
    Read an attribution that follows a quotation.

    Return it with the length of the text that belongs to it, or (None, 0).
    """
    if not words.HAS_CAPITALS:
        found, length = verb_first.after_quote(text, quoted, words)
        return (Attribution(*found), length) if found else (None, 0)
    opening = words.WITH_WORDS.match(text)
    if opening:
        end = opening.end() + first_sentence_end(text[opening.end() :])
        subject = without_clause(text[opening.end() : end], words)
        return read_subject(subject, words), end
    lead = _LEAD.match(text).end()
    has_comma = "," in text[:lead]
    body = text[lead:]
    sentence = body[: first_sentence_end(body)]
    if len(sentence) > _LONGEST:
        return None, 0
    end = _before_going_on(text, lead + len(sentence), words)
    if not sentence.strip():
        return None, 0
    sentence = text[lead:end].rstrip(" ,") if end < lead + len(sentence) else sentence
    dash = re.match(r"[–—―-]+\s*(?=[^\W\d_a-z])", sentence)
    if dash:
        person = read_person(sentence[dash.end() :], words)
        return (Attribution(person), end) if person and person.name else (None, 0)
    first = words.VERB_FIRST.match(sentence.rstrip(" ."))
    subject = without_lead(first["subject"], words) if first else ""
    if words.SAID_BY_PRONOUN.match(sentence) and not _names_speaker(
        subject, first, words
    ):
        return Attribution(None, is_pronoun=True), end
    if first:
        if words.SUBJECT_IN_VERB and not subject:
            return Attribution(None, is_pronoun=True), end
        found = read_subject(subject, words)
        is_named = found and found.person and found.person.name
        if words.SUBJECT_IN_VERB and not is_named and _goes_on(subject, words):
            # "alisema huku akitabasamu", "diz, apontando para a casa"
            return Attribution(None, is_pronoun=True), end
        found = found or _somebody(subject, words)
        return (found, end) if found else (None, 0)
    if re.search(r"[.…]$", quoted) and not has_comma:
        return None, 0
    for verb in words.VERB.finditer(sentence):
        before = re.sub(
            rf"(?:\s*\b{words.ADVERBS})+\s*$", "", sentence[: verb.start()], flags=re.I
        )
        if words.AFTER_VERB.match(sentence[verb.end() :].rstrip(" .")):
            found = read_subject(before, words) if len(before.split()) <= 40 else None
            if found:
                return found, end
    found = _by_unknown_verb(sentence, quoted, words) if has_comma else None
    return (found, end) if found else (None, 0)


def _goes_on(subject, words):
    return words.AFTER_TITLE.match(subject) or words.PARTICIPLE.match(subject)


def _by_unknown_verb(sentence, quoted, words):
    """Take "muttered Dr A. B." and, where it has its subject, "mutters." for speech."""
    verb, _, rest = sentence.strip(" .").partition(" ")
    is_small = verb.isalpha() and verb.islower() and len(verb) > _SHORT
    if not is_small or verb in words.INTRODUCTIONS or not _is_long(quoted):
        return None
    if not rest and words.SUBJECT_IN_VERB:
        return Attribution(None, is_pronoun=True, is_guess=True)
    person = (
        read_person(rest, words) if rest[:1].isupper() or _opens(rest, words) else None
    )
    is_told = (
        person and " " in (person.name or "") and not names_body(person.name, words)
    )
    return Attribution(person, is_guess=True) if is_told else None


def _opens(text, words):
    first = text.split()[0] if text else ""
    return plain(first) in words.ARTICLES or bool(words.ELIDED_ARTICLE.match(first))


def _is_long(quoted):
    return len(quoted.split()) >= _FEWEST_WORDS_SAID and not is_title_case(quoted)


def _before_going_on(text, end, words):
    """Leave "before adding:" to the quotation that follows it."""
    said = text[:end].rstrip()
    clause = said.rpartition(", ")[2]
    goes_on = said.endswith(":") and clause != said and words.WENT_ON.match(clause)
    return len(said) - len(clause) if goes_on else end


def _names_speaker(subject, first, words):
    """Tell "added, at the opening, A. B." from "added at the opening"."""
    if not first or subject == first["subject"].strip(" .,:;"):
        return False
    person = read_person(subject, words)
    return bool(person and person.name)


def without_lead(subject, words):
    """Drop "yesterday" and "at the opening" between the verb and its speaker."""
    while lead := words.BEFORE_SPEAKER.match(subject):
        subject = subject[lead.end() :]
    return subject.strip(" .,:;")


def inside_quote(text, words):
    """
    Find an attribution between the marks: « The child, said A. B., head, has … ».

    Return it with the words before and after it, or None.
    """
    for opening in _INSIDE.finditer(text):
        rest = text[opening.end() :]
        is_dash = opening["dash"]
        end = re.search(r"\s?[—–―-](?=\s|,|\.|$|\w)", rest) if is_dash else None
        said = rest[: end.start()] if end else re.split(r"[,.]\s", rest)[0]
        if words.SAID_BY_PRONOUN.match(said):
            end = end or re.search(r"[,.]\s|[,.]?$", rest)
            return (
                Attribution(None, is_pronoun=True),
                text[: opening.start()],
                rest[end.end() :].lstrip(" ,"),
            )
        first = words.VERB_FIRST.match(rest)
        if not first or not first["subject"].strip() or (is_dash and not end):
            continue
        close = end.start() if end else _speaker_end(rest, words)
        said = words.VERB_FIRST.match(rest[:close])
        found = said and read_subject(without_lead(said["subject"], words), words)
        if found and (is_dash or (found.person and found.person.name)):
            after = rest[end.end() if end else close :].lstrip(" ,.")
            return found, text[: opening.start()], after
    return None


def _speaker_end(text, words):
    """Find where the speaker's name and titles end and the quotation goes on."""
    at = 0
    for index, comma in enumerate(re.finditer(r"[,.]\s|$", text)):
        part = text[at : comma.start()].strip(" ,")
        first = words.ELIDED.sub("", plain(part.split()[0])) if part else ""
        second = plain(part.split()[1]) if len(part.split()) > 1 else ""
        is_title = {first, second} & words.ROLE_NOUNS and first not in words.PRONOUNS
        if index and not (is_title or words.AGE.fullmatch(part)):
            return at
        at = comma.end()
    return at


def read_subject(text, words):
    text = text.strip(" ,")
    tokens = text.split()
    if not tokens:
        return None
    first, last = fold(tokens[0]).strip(",:"), fold(tokens[-1]).strip(",:")
    if first in words.PRONOUNS or (last in words.PRONOUNS and len(tokens) <= 12):
        return Attribution(None, is_pronoun=True)
    if not {
        first,
        plain(words.ELIDED.sub("", tokens[min(1, len(tokens) - 1)])),
    }.isdisjoint(words.DOCUMENTS):
        return Attribution(Person(None))
    person = read_person(text, words)
    is_somebody = person and person.name and not names_body(person.name, words)
    body, noun = (None, None) if is_somebody else read_body(text, words)
    if noun:
        return Attribution(Person(body, None if body else noun))
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
