"""People whom a text named before they are quoted as "she", "the Minister", "Roe"."""

import re

from ..countries import country_code
from ..text import plain, word_set
from . import verb_first
from .attributions import after_quote
from .leads import without_introduction
from .names import is_name, is_role, split_name, take_honorific
from .speakers import Person, first_sentence_end, read_person, without_clause

_LONGEST = 2000
_LONGEST_SENTENCE = 600
_MOST_CLAUSES = 3
_WORDS_TO_ROLE = 4
# Of all languages: a place, not a person, begins with one of these.
PLACE_WORDS = word_set(
    """port porto puerto camp campo lake lac lago mount mont monte new nova nueva fort
    cape cap cabo saint san santa são villa vila ciudad north south east west northern
    southern eastern western nord sud ouest norte sur sul greater great grand rio río
    river island isla ilha île upper lower radio hotel hospital operation project"""
)
# "Deputy Minister of Foreign Affairs and of Trade Dr A. B. C."
_MOST_TOKENS = 14


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
                name = " ".join(take_honorific(tokens[start:], words)[1])
                if " " not in name:
                    continue
                if is_name(name, words) and not _is_organisation(tokens[start:], words):
                    return name
    return None


def title_beside(name, text, words):
    """Read the title in "A. B., Chief of Water, visited", where somebody is named."""
    at = text[-_LONGEST:].rfind(f"{name}, ")
    if at < 0 or not words.HAS_CAPITALS:
        return None
    rest = text[-_LONGEST:][at:]
    told = rest[: first_sentence_end(rest)]
    person = read_person(without_clause(told, words), words)
    told = person.title.split()[:_WORDS_TO_ROLE] if person and person.title else []
    return person.title if any(is_role(one, words) for one in told) else None


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
    if len(sentence) > _LONGEST_SENTENCE:
        return None
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
    return any(
        plain(token) in words.ORGANISATION_NOUNS or token.endswith(("’s", "'s"))
        for token in tokens
    )


def person_below(text, words):
    """Read who spoke from below a quotation: "– A. B., farmer", "A. B., farmer, said …"."""
    dash = re.match(r"[–—―-]*\s*", text).group()
    line = text[len(dash) :]
    if len(line.split()) <= _MOST_TOKENS and not line.endswith((".", ":", "!", "?")):
        person = read_person(line, words)
        return person if _is_full(person) and (person.title or dash) else None
    sentence = text[: first_sentence_end(text[:_LONGEST])]
    person = _in_sentence(sentence, words) if words.HAS_CAPITALS else None
    opening = " ".join(sentence.split()[:_MOST_TOKENS])
    return person if person and person.name in opening else None


def named_person(text, words):
    """
    Find the last person whom a text names by an honorific or a role.

    "The pump was opened by Minister A. B." and "Dr A. B. came", but no "New Accra".
    """
    if not words.HAS_CAPITALS:
        return verb_first.named_person(text[-_LONGEST:], words)
    tokens = text[-_LONGEST:].split()
    aged = _aged_person(text[-_LONGEST:], words)
    for at in range(len(tokens) - 2, -1, -1):
        if not (is_role(tokens[at], words) or take_honorific(tokens[at:], words)[0]):
            continue
        if at and take_honorific(tokens[at - 1 :], words)[0]:
            continue
        name = _name_after(tokens[at:], words)
        if name:
            return name
    return aged


def _aged_person(text, words):
    """Find the last sentence that begins as "A. B., 32, came" or "A. B.’s field"."""
    found, rest = None, text
    while rest:
        end = first_sentence_end(rest)
        clauses = rest[:end].split(", ")
        owner = re.match(r"(?:[^\W\d_a-z][\w-]*\s){1,3}[^\W\d_a-z][\w-]*(?=’s\s)", rest)
        if owner and is_name(owner.group(), words):
            found = Person(owner.group())
        elif len(clauses) > 2 and words.AGE.fullmatch(clauses[1]):
            found = Person(clauses[0]) if is_name(clauses[0], words) else found
        rest = rest[end:].lstrip()
    return found


def _name_after(tokens, words):
    """Read the whole name that a role or an honorific leads to, in the same clause."""
    count = next(
        (n for n, one in enumerate(tokens[:_MOST_TOKENS], 1) if one[-1] in ",;:!?)"),
        None,
    )
    tokens = tokens[: count or _MOST_TOKENS]
    for end in range(len(tokens), 1, -1):
        person = read_person(" ".join(tokens[:end]), words)
        if _is_full(person) and not _is_organisation(person.name.split(), words):
            return person
    return None


def has_role(person, told):
    """Say whether a role told alone ("the Minister") can be that of a person."""
    if told is None or not told.title:
        return True
    return bool(_long_words(person.title) & _long_words(told.title))


def _long_words(title):
    """Words such as "of" make no two roles one."""
    found = [plain(word) for word in (title or "").split()]
    return {word for word in found if len(word) > 3} or {*found}


def person_of_concern(text, words):
    """Find of whom a sentence speaks that begins "For the mayor, A. B., it is late"."""
    for sentence in reversed(sentences(text)):
        opening = words.FOR_WHOM.match(sentence.rstrip(" .:"))
        if opening:
            subject = without_clause(opening["subject"], words)
            person = read_person(subject, words)
            is_told = _is_full(person) and person.title
            if is_told and not _is_organisation(person.name.split(), words):
                return person
    return None


def sentences(text):
    """Cut the end of a text into its sentences."""
    found, rest = [], text[-_LONGEST:]
    while rest:
        end = first_sentence_end(rest)
        found.append(rest[:end])
        rest = rest[end:].lstrip()
    return found


def subject_of(sentence, words):
    """
    Read who does what a sentence tells: "Also today, Minister Roe joined …".

    Only by an honorific, a role or a whole name, and only before a small word.
    """
    if not words.HAS_CAPITALS:
        return None
    for clause in without_introduction(sentence, words).split(", ")[:2]:
        found = split_name(clause, words)
        if not found or not found.is_certain or not found.rest[:1].islower():
            continue
        is_told = found.honorific or any(
            is_role(t, words) for t in found.prefix.split()
        )
        is_told = is_told or _is_whole(found.name) or _is_of_age(found.rest, words)
        if is_told and not _is_organisation(clause.split()[:6], words):
            return Person(found.name, None, found.honorific)
    return None


def _is_whole(name):
    """Tell "Ama Boateng" from "Port Mensah" and "Sierra Leone"."""
    first, *others = name.split()
    return bool(others) and plain(first) not in PLACE_WORDS and not country_code(name)


def _is_of_age(deed, words):
    """Tell the child in "Julia tiene 9 años" from a town."""
    age = words.AGE.match(deed.partition(" ")[2])
    return bool(age) and bool(re.search(r"\d [^\W\d_]", age.group()))
