"""Who is meant by "she", "Roe" and "the Minister" beside a quotation."""

import re
from bisect import bisect_left
from collections import deque
from dataclasses import replace

from ..countries import country_code
from ..release import Quotation
from ..text import plain
from .kin import relative_before
from .marks import MARKS, is_title_case
from .mentions import (
    PLACE_WORDS,
    full_name,
    has_role,
    is_surname,
    named_person,
    person_of_concern,
    reporting_person,
    sentences,
    subject_of,
    title_beside,
)
from .names import take_honorific
from .speakers import Person, is_abbreviated, read_person

_MOST_SPEAKERS = 40
_PARAGRAPHS_BACK = 3
_TEXTS_BACK = 60
# No release quotes more often; what does is no release.
_MOST_QUOTATIONS = 300


def resolve(entries, paragraphs, words):
    """Look up pronouns and surnames among those who spoke or were named before."""
    known, last, quotations = deque(maxlen=_MOST_SPEAKERS), None, []
    for entry in entries[:_MOST_QUOTATIONS]:
        attribution = entry.attribution
        person = attribution.person if attribution else None
        by = "pronoun" if attribution and attribution.is_pronoun else "name"
        confidence = entry.confidence
        if by == "pronoun" and person and person.name:
            # "Praised Roe the lamp, and said:": the verb itself has no speaker.
            person = _looked_up(person, entry, paragraphs, known, words)
        elif by == "pronoun":
            told, person = person, _meant(entry, paragraphs, person, known, last, words)
            beside = None if told else relative_before(entry.context, words)
            if beside and not _stands_in_last(person, beside, entry.context):
                person, confidence = beside, 0.5 if beside.name else 0.3
            if person is None:
                person, confidence = _last_named(entry, paragraphs, told, words), 0.5
            if person is None:
                person, confidence = told or Person(None), 0.3
        elif person and person.name:
            person = _full_name(person, known)
            if is_surname(person.name, words):
                texts = [*_texts_before(entry, paragraphs), entry.context]
                whole = full_name(person.name, texts, words)
                person = replace(person, name=whole or person.name)
                person = _with_title(person, texts, words)
        if person and person.name and person.name not in [one.name for one in known]:
            known.append(person)
        last = person if person and person.name else last
        quotations.append(
            Quotation(
                text=" ".join(entry.pieces),
                pieces=tuple(entry.pieces),
                ended=frozenset(entry.ended),
                speaker=person.name if person else None,
                speaker_title=person.title if person else None,
                honorific=person.honorific if person else None,
                by=by,
                interrupted=entry.interrupted,
                over_paragraphs=entry.over_paragraphs,
                lines=tuple(dict.fromkeys(entry.lines)),
                confidence=confidence,
            )
        )
    return tuple(quotations)


def _meant(entry, paragraphs, told, known, last, words):
    """Find who is "she", or the role that is told, among those who spoke or report."""
    person = _introduced(entry.context, words)
    if person is None or not has_role(person, told):
        person = _reporting(entry, paragraphs, last, told, words)
    person = person or (last and _acting(entry, paragraphs, known, told, words))
    if person:
        person = _full_name(person, known)
        # What was told of somebody stands with the first quotation.
        is_known = person.name in [one.name for one in known]
        return Person(person.name) if is_known else person
    return _of_role(told, known, last) or (last and Person(last.name))


def _stands_in_last(person, beside, context):
    """Say whether the words that tell of a relative name the person found."""
    name = person.name if person else None
    return bool(name) and (
        name in sentences(context)[-1] or (beside.name or "\0") in name
    )


def _with_title(person, texts, words):
    """Take the title from where a text last let a person speak by the whole name."""
    if person.title or not words.HAS_CAPITALS:
        return person
    for text in reversed(texts):
        told = reporting_person(text, words)
        if told and told.name == person.name:
            honorific = person.honorific or told.honorific
            return replace(person, title=told.title, honorific=honorific)
    titles = (title_beside(person.name, text, words) for text in reversed(texts))
    return replace(person, title=next(filter(None, titles), None))


def _texts_before(entry, paragraphs):
    start = entry.lines[0] if entry.lines else 0
    end = bisect_left(paragraphs, start, key=lambda p: p.lines[-1] if p.lines else 0)
    return [p.text for p in paragraphs[max(0, end - _TEXTS_BACK) : end]]


def _reporting(entry, paragraphs, last, told, words):
    """
    Find who is "she" in the paragraphs above, which quote nobody.

    Right above a quotation a name counts more than the last speaker's; further
    up only where nobody spoke yet.
    """
    texts = _texts_before(entry, paragraphs)
    person = reporting_person(entry.context, words) if entry.context else None
    if person and has_role(person, told):
        return person
    for text in reversed(texts[-1:] if last else texts[-_PARAGRAPHS_BACK:]):
        if not MARKS.search(text):
            person = reporting_person(text, words)
            if person and has_role(person, told):
                return Person(person.name, None, person.honorific)
    return None


def _acting(entry, paragraphs, known, told, words):
    """Find who of those who spoke is the subject of the words above a quotation."""
    above = _texts_before(entry, paragraphs)[-1:]
    for text in (entry.context, *above):
        if MARKS.search(text):
            return None
        for sentence in reversed(sentences(text)):
            acting = subject_of(sentence, words)
            person = acting and _full_name(acting, known)
            if person in known or (person and person.name in [k.name for k in known]):
                return Person(person.name) if has_role(person, told) else None
    return None


def _looked_up(person, entry, paragraphs, known, words):
    person = Person(_full_name(person, known).name)
    texts = [*_texts_before(entry, paragraphs), entry.context]
    return Person(full_name(person.name, texts, words) or person.name)


def _full_name(person, known):
    for other in reversed(known):
        if (
            other.name.endswith(f" {person.name}")
            or person.name in other.name.split()[1:]
            or person.name == other.name.split()[0]
        ):
            return replace(person, name=other.name)
    return person


def _of_role(told, known, last):
    """Find "the Minister" among those who spoke before the last one."""
    if not (told and told.title) or (last and has_role(last, told)):
        return None
    for person in reversed(known):
        if person.title and has_role(person, told):
            return Person(person.name)
    return None


def _last_named(entry, paragraphs, told, words):
    """Find who is "she" where nobody spoke yet: the last person whom a text names."""
    texts = _texts_before(entry, paragraphs)[-_PARAGRAPHS_BACK:]
    for text in (entry.context, *reversed(texts)):
        person = named_person(MARKS.sub(" ", text), words)
        if person and (person.title is None or has_role(person, told)):
            return Person(person.name, None, person.honorific)
    for sentence in reversed(sentences(entry.context)):
        person = subject_of(sentence, words)
        if person and not told:
            return person
    return None


def _introduced(context, words):
    """
    Find the person whom the words before a quotation introduce.

    "For Corina, a seamstress who …, the questions …" or a sentence that begins
    with a full name; organisations have no pronoun of their own.
    """
    if not words.HAS_CAPITALS:
        return reporting_person(MARKS.sub(" ", context), words)
    found = person_of_concern(context, words)
    for match in words.INTRODUCED.finditer(context):
        tokens = match[1].split()
        if is_abbreviated(context[: match.start() + 1]):
            continue
        if len(tokens) > 1 and tokens[0].casefold() in words.INTRODUCTIONS:
            tokens.pop(0)
        honorific, tokens = take_honorific(tokens, words)
        person = read_person(
            f"{' '.join(tokens)}, {words.WHO.split(match[2])[0]}", words
        )
        if person and person.name and person.name.casefold() not in words.NO_NAMES:
            title = person.title if _is_apposition(match[2], words) else None
            found = Person(person.name, title, honorific)
    if found:
        return found
    for match in words.ACTED.finditer(context):
        person = read_person(match[1], words)
        tokens = match[1].split()
        if (
            person
            and person.name == match[1].strip()
            and tokens[0].casefold() not in words.NO_NAMES | PLACE_WORDS
            and not country_code(person.name)
            and not any(t.casefold() in words.ORGANISATION_NOUNS for t in tokens)
        ):
            found = Person(person.name, None)
    return found


def attribute_statement(quotations, passages, words):
    """Give a quotation without speaker to whom the headline names as making it."""
    said = [words.STATEMENT_BY.search(passage.text) for passage in passages if passage]
    person = next((read_person(one["who"], words) for one in said if one), None)
    confidence = 0.7
    if person is None and len(quotations) == 1:
        # "Minister A. B. defends the crews" above a statement that is all the text.
        texts = [p.text for p in passages if p and not is_title_case(p.text)]
        named = filter(None, (named_person(text, words) for text in texts))
        person, confidence = next(named, None), 0.5
    if person is None or not person.name:
        return quotations
    return tuple(
        replace(
            quotation,
            speaker=person.name,
            speaker_title=person.title,
            honorific=person.honorific,
            confidence=confidence,
        )
        if quotation.by == "name" and not (quotation.speaker or quotation.speaker_title)
        else quotation
        for quotation in quotations
    )


def _is_apposition(text, words):
    """Tell "seamstress, 34" from "lost her house", where neither has an article."""
    first = [plain(word) for word in re.sub(r"^[^,]*\d+[^,]*,\s", "", text).split()[:2]]
    age = words.AGE.search(text)
    is_aged = age and age.start() and re.search(r"[^\W\d_]", age.group())
    return bool(
        {*first[:1]} & words.ARTICLES & words.INDEFINITE
        or {*first} & words.ROLE_NOUNS
        or (is_aged and not text[age.end() :].strip())
    )
