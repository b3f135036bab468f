"""
Attributions in a language whose verb stands before its subject, as in Arabic.

"Said X, the director: …" leads to a quotation, "…", said X, follows one.
"""

import re

from . import uncased
from .speakers import Person, first_sentence_end

_LONGEST = 600
# Words that may stand between the subject and the quotation.
_MOST_BETWEEN = 45
# "that", and what the quoted words go on from: «said X that the centre is “…”».
_THAT = re.compile(r"(?:^|\s)(?:ب)?[إأا]نّ?(?:ه|ها|هم|نا)?(?:\s\S+){0,3}$")
# A sentence that lets somebody speak opens with it, or nearly.
_VERB_WITHIN = 60
_LONGEST_NAME = 6
_MOST_GIVEN_NAMES = 3


def after_quote(text, quoted, words):
    """As attributions.after_quote: (person, is_pronoun) or None, and its length."""
    lead = len(text) - len(text.lstrip(" ،,"))
    body = text[lead:]
    sentence = body[: first_sentence_end(body)]
    end = lead + len(sentence)
    if not sentence.strip() or len(sentence) > _LONGEST:
        return None, 0
    dash = re.match(r"[–—―-]+\s*(?=\w)", sentence)
    if dash:
        person = uncased.read_person(sentence[dash.end() :], words)
        found = person and person.name and person.is_certain
        return ((_as_person(person), False), end) if found else (None, 0)
    introduction = words.ACCORDING.match(sentence)
    verb = introduction or words.VERB.match(sentence)
    if verb:
        return _subject(_after_verb(sentence, verb.end(), words), words), end
    if re.search(r"[.…]$", quoted) and not re.search("[،,]", text[:lead]):
        return None, 0
    # "the minister said": the subject first, and nothing after the verb.
    for verb in words.VERB.finditer(sentence, 0, 80):
        after = sentence[verb.end() :].strip(" .،")
        person = uncased.read_person(sentence[: verb.start()], words)
        if person and person.name and person.is_certain and not after:
            return (_as_person(person), False), end
        break
    return None, 0


def before_quote(text, words):
    """As attributions.before_quote: (person, is_pronoun) or None."""
    sentence = _last_sentence(text[-_LONGEST:]).strip()
    if not sentence:
        return None
    leads = sentence[-1] in ":،,"
    for pattern in (words.ACCORDING, words.VERB):
        verbs = list(pattern.finditer(sentence))
        if pattern is words.ACCORDING:
            verbs = verbs[:1] if leads else []
        for verb in verbs:
            after = sentence[verb.end() :].strip(" :")
            if not leads and not _reports(after, verb, words):
                continue
            if len(after.split()) > _MOST_BETWEEN:
                continue
            before = sentence[: verb.start()]
            found = _subject_first(before, words) if not after.strip("،, ") else None
            found = found or _subject(_after_verb(sentence, verb.end(), words), words)
            if found:
                return found
    if leads and words.STATED.search(sentence):
        return Person(None), False
    for_whom = words.FOR_WHOM.match(sentence)
    if for_whom and sentence[-1] == ":":
        found, is_pronoun = _subject(_without_particle(for_whom["subject"]), words)
        return (found, False) if found and found.name and not is_pronoun else None
    saying = list(words.SAYING.finditer(sentence))
    if saying and leads:
        # "She greeted them, saying:" with a verb that is none of speech.
        before = sentence[: saying[-1].start()]
        parts = before.split(maxsplit=1)
        return _subject(parts[1] if len(parts) > 1 else "", words)
    if sentence[-1] == ":":
        return _by_name_alone(sentence, words)
    return None


def _by_name_alone(sentence, words):
    """Read "X, the director: “", where no verb says so."""
    name, comma, title = sentence.rstrip(": ").partition("، ")
    if not (comma and uncased.is_name(name, words)):
        return None
    person = uncased.read_person(sentence, words)
    is_told = title and uncased.is_role(title.split()[0], words)
    return (_as_person(person), False) if person and person.name and is_told else None


def reporting_person(text, words):
    """Find the last person whom a text without quotation marks lets speak."""
    found, rest = None, text
    while rest:
        end = first_sentence_end(rest)
        found = _reporting(rest[:end], words) or found
        rest = rest[end:].lstrip()
    return found


def _reporting(sentence, words):
    verb = words.VERB.search(sentence, 0, _VERB_WITHIN)
    if not verb:
        return None
    person, _ = _subject(_after_verb(sentence, verb.end(), words), words)
    return person if person and person.name and " " in person.name else None


def _without_particle(text):
    """Give "the doctor" for "for-the doctor", where the particle took a letter."""
    return f"ال{text[1:]}" if text.startswith("ل") else text


def named_person(text, words):
    """Find the last person whom a text names by an honorific, an age or what he is."""
    tokens = text.split()
    for at in range(len(tokens) - 2, -1, -1):
        if not tokens[at][-1].isalpha():
            continue
        honorific, rest = uncased.take_honorific(tokens[at:], words)
        if honorific and uncased.bare(tokens[at - 1]) not in words.HONORIFICS:
            person = uncased.read_person(" ".join(rest[:_LONGEST_NAME]), words)
            if person and person.name and " " in person.name:
                return Person(person.name, None, honorific)
    told = [*words.AGE_PRINTED.finditer(text), *words.WHO_IS.finditer(text)]
    for one in sorted(told, key=lambda one: one.start(), reverse=True):
        # The verb comes first: "arrived X Y (32 years)", "fled X Y, and she is".
        name = " ".join(_last_sentence(text[: one.start()]).split()[1:])
        if uncased.is_name(name, words):
            return Person(name)
    return None


def full_name(surname, texts, words):
    """Find the whole name of somebody who was let speak by it before."""
    for text in reversed(texts):
        person = reporting_person(text, words)
        if person and uncased.bare(surname) in map(uncased.bare, person.name.split()):
            return person.name
        found = _named_by_honorific(surname, text.split(), words)
        if found:
            return found
    return None


def _named_by_honorific(surname, tokens, words):
    for at in range(len(tokens) - 1, 1, -1):
        if uncased.bare(tokens[at]) != uncased.bare(surname):
            continue
        for start in range(at - 1, max(at - _MOST_GIVEN_NAMES - 1, 0), -1):
            name = " ".join(tokens[start : at + 1]).strip(".،,؛:")
            is_told = uncased.bare(tokens[start - 1]) in words.HONORIFICS
            if is_told and uncased.is_name(name, words):
                return name
    return None


def _reports(after, verb, words):
    """Inside a sentence "that", or the speaker alone, stands before a quotation."""
    if not after or _THAT.search(after):
        return True
    person = uncased.read_person(after, words)
    is_alone = verb.start() == 0 and len(after.split()) <= 12
    return is_alone and bool(person and person.name)


def _after_verb(sentence, start, words):
    text = sentence[start:]
    between = words.AFTER_VERB.match(text)
    return text[between.end() if between else 0 :].strip(" :")


def _subject(text, words):
    text = text.strip(" ،,:.")
    cut = words.AFTER_TITLE.match(f" {text}")
    if not text or cut or words.ADVERBS.fullmatch(text):
        return None, True
    person = uncased.read_person(text, words)
    first = uncased.bare(text.split()[0])
    if person is None or not person.name:
        body = uncased.read_body(text, words)
        if body:
            return Person(*body), False
    if person is None:
        return None, True
    is_new = bool(person.name) or first in words.INDEFINITE
    is_new = is_new or _is_indefinite_role(first, text, words)
    return _as_person(person), not is_new


def _is_indefinite_role(first, text, words):
    """ "A refugee from …" is somebody new, "the refugee" and "mother of" are not."""
    return (
        first in words.ROLE_NOUNS
        and not first.startswith("ال")
        and len(text.split()) > 1
        and not uncased.bare(text.split()[1]).startswith("ال")
    )


def _subject_first(before, words):
    """Read "X, the director, said:" where nothing stands behind the verb."""
    text = words.OF_HER.sub("", before.strip(" ،,"))
    did = words.DID.match(text)
    text = text[did.end() :] if did else text
    person = uncased.read_person(text, words) if text else None
    if did and person and person.honorific and person.name and " " not in person.name:
        # "Praised Dr Roe the lamp, and said:" leaves to look up who she is.
        return Person(person.name, None, person.honorific), True
    if person and person.name and person.is_certain:
        return _as_person(person), False
    return None


def _as_person(person):
    return Person(person.name, person.title, person.honorific)


def _last_sentence(text):
    rest = text.lstrip()
    while True:
        end = first_sentence_end(rest)
        if end >= len(rest.rstrip()):
            return rest
        rest = rest[end:].lstrip(' ”"’»')
