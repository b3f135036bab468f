"""What leads to a quotation: "A. B., head of C, said: “", "For Dr A. B., …: “"."""

import re

from ..text import plain
from . import verb_first
from .attributions import Attribution, read_subject, without_lead
from .names import is_name, is_role, take_honorific, without_article
from .speakers import Person, first_sentence_end, read_person, without_clause

_LONGEST = 600
_WORDS_TO_ROLE = 4
# Of all languages: what follows a verb that reports more than the quoted words.
_REPORTS = re.compile(r"that|que|qu[’']\w+|kwamba|kuwa", re.IGNORECASE)
_MOST_WORDS_REPORTED = 14
_PARTS_OF_PERSON = 2
_CLAUSES_TO_NAME = 3


def before_quote(text, words):
    """
    Read an attribution that leads to a quotation: "A. B. said: “".

    Only the last sentence counts, and the verb has to stand near its end.
    """
    if not words.HAS_CAPITALS:
        found = verb_first.before_quote(text, words)
        return Attribution(*found) if found else None
    sentence = _last_sentence(text[-_LONGEST:]).strip()
    if not sentence:
        return None
    leads = sentence[-1] in ":,"
    if leads and words.WENT_ON.match(sentence):
        return Attribution(None, is_pronoun=True)
    bare = sentence.rstrip(" :,").removesuffix(words.THAT)
    introduced = words.ACCORDING.search(bare)
    if introduced and leads:
        subject = _without_verb(introduced["subject"], words)
        if sentence.endswith(":"):
            subject = without_clause(subject, words)
        return read_subject(subject, words)
    if introduced and not words.NAMES_GO_ON_SMALL:
        # "According to the head of C, A. B., the ward sees “": no title goes on.
        told = introduced["subject"].split(", ")[:_PARTS_OF_PERSON]
        found = read_subject(", ".join(told), words)
        if found and found.person and " " in (found.person.name or ""):
            return found
    introduced = introduced or words.FOR_WHOM.match(bare)
    if introduced and not leads and words.NAMES_GO_ON_SMALL:
        # "Selon A. B., cheffe de C, le port « est à nous »": what follows is no title.
        found = read_subject(introduced["subject"].rpartition(", ")[0], words)
        if found and found.person and found.person.name:
            return found
    return (
        _by_description(bare, sentence, words)
        or _by_first_verb(bare, sentence, words)
        or _by_verb(bare, sentence, words)
        or _for_whom(bare, sentence, words)
        or _by_name_alone(bare, sentence, words)
        or _by_inversion(bare, sentence, words)
        or _by_subject(bare, sentence, words)
    )


def _without_verb(subject, words):
    """Give "the mayor" of "as explained the mayor"."""
    verb = words.VERB.match(subject) if words.SUBJECT_IN_VERB else None
    rest = subject[verb.end() :].strip() if verb else ""
    return rest or subject


def _by_description(bare, sentence, words):
    """Read "A. B. welcomed the gift, calling it “", "A. B. a qualifié le don de « "."""
    described = words.DESCRIBED_AS.search(bare)
    if not described or sentence[-1] in ":,":
        return None
    subject = without_introduction(bare[: described.start()], words)
    found = read_subject(without_clause(subject, words), words)
    return found if found and found.person and found.person.name else None


def _by_inversion(bare, sentence, words):
    """Read "Le puits ne suffit pas, a-t-elle insisté : « "."""
    said = words.SAID_BY_PRONOUN
    clause = bare.rpartition(", ")[2]
    is_said = sentence[-1] in ":," and clause != bare and said.fullmatch(clause)
    return Attribution(None, is_pronoun=True) if is_said else None


def _by_first_verb(bare, sentence, words):
    """Read "Así lo expresó A. B., directora: “", where nothing stands before the verb."""
    first = words.VERB_FIRST.match(bare) if sentence.endswith(":") else None
    subject = without_lead(first["subject"], words) if first else ""
    found = read_subject(subject, words)
    return found if found and found.person and found.person.name else None


def _by_verb(bare, sentence, words):
    leads = sentence[-1] in ":,"
    most = _MOST_WORDS_REPORTED
    for verb in reversed(list(words.VERB.finditer(bare))):
        if not leads and words.SAYS_NO_WORDS.match(verb.group()):
            continue
        tail = bare[verb.end() :].split()
        is_inserted = leads and bare[: verb.start()].rstrip().endswith(",")
        if is_inserted and tail and is_name(" ".join(tail), words):
            # "The crisis, said A. B., “is …": the speaker stands behind the verb.
            return read_subject(" ".join(tail), words)
        is_reported = bool(tail) and bool(_REPORTS.fullmatch(tail[0]))
        if len(tail) > (_MOST_WORDS_REPORTED if is_reported else most):
            return None
        before = re.sub(
            rf"(?:\s*\b(?:{words.ADVERBS}|{words.AND_BEFORE_VERB}))+\s*$",
            "",
            bare[: verb.start()],
            flags=re.I,
        )
        if words.SUBJECT_IN_VERB and not before.strip(" ,") and (leads or not tail):
            return Attribution(None, is_pronoun=True)
        subject = without_introduction(before, words)
        found = read_subject(subject, words)
        if found and found.is_pronoun:
            found = _behind_first_clause(subject, words) or found
        earlier = words.VERB.search(subject)
        if (
            earlier
            and earlier.start()
            and found
            and found.person
            and not found.person.name
        ):
            # "The governor thanked all and recalled: “": she is the governor.
            found = read_subject(subject[: earlier.start()], words) or found
        if found and (leads or found.is_pronoun or " " in (found.person.name or "")):
            return found
    return None


def _behind_first_clause(subject, words):
    """Read "the mother of three, Ama" in "At her side, the mother of three, Ama"."""
    first, _, rest = subject.partition(", ")
    if any(is_role(token, words) for token in first.split()):
        return None
    found = read_subject(rest, words) if ", " in rest else None
    return found if found and found.person and found.person.name else None


def _for_whom(bare, sentence, words):
    """Read "For Dr A. B., surgeon, the matter is another: “"."""
    introduced = words.FOR_WHOM.match(bare)
    if not introduced or sentence[-1] not in ":,":
        return None
    subject = without_clause(introduced["subject"], words)
    found = read_subject(subject, words)
    person = found and found.person
    is_told = person and person.name and (person.title or person.honorific)
    return found if is_told or is_name(subject, words) else None


def _by_name_alone(bare, sentence, words):
    """Read "A. B., head of C: “", where no verb says so."""
    bare = without_introduction(bare, words)
    parts = bare.split(", ")[:_PARTS_OF_PERSON]
    if not (sentence.endswith(":") and any(is_name(one, words) for one in parts)):
        return None
    person = read_person(without_clause(bare, words), words)
    told = person.title.split()[:_WORDS_TO_ROLE] if person and person.title else []
    return Attribution(person) if any(is_role(one, words) for one in told) else None


def _by_subject(bare, sentence, words):
    """Read "Under a tree, A. B., head of C, hides no tear: “", with no verb of speech."""
    is_report = sentence.endswith(words.THAT)
    if not (is_report or sentence.endswith(":")) or words.TERM_CUES.search(bare):
        return None
    clauses = bare.split(", ")
    for at in range(min(len(clauses) - 2, _CLAUSES_TO_NAME)):
        person = _who_is_told(*clauses[at : at + 2], words)
        if person and person.name and person.title:
            return Attribution(person, is_guess=True)
    return None


def _who_is_told(clause, following, words):
    """Read "A. B., head of C" and "the head of C, A. B."; `following` is a clause."""
    if is_name(clause, words) and " " in clause:
        return read_person(f"{clause}, {following}", words)
    tokens = clause.split()
    honorific, name = take_honorific(following.split(), words)
    is_told = plain(tokens[0]) in words.ARTICLES or not words.ARTICLES
    is_told = is_told and any(is_role(one, words) for one in tokens[:_WORDS_TO_ROLE])
    if not (is_told and is_name(" ".join(name), words)):
        return None
    return Person(" ".join(name), without_article(clause, words), honorific)


def _last_sentence(text):
    rest = text.lstrip()
    while True:
        end = first_sentence_end(rest)
        if end >= len(rest.rstrip()):
            return rest
        rest = rest[end:].lstrip(' ”"’')


def without_introduction(text, words):
    """Drop "Speaking at the opening," and "In Accra," before the speaker."""
    text = words.AS_SPEAKER.sub("", text.strip(" ,"))
    parts = re.split(r",\s+", text)
    while len(parts) > 1 and _introduces(parts[0], words):
        parts.pop(0)
    return ", ".join(parts)


def _introduces(part, words):
    first = plain(part.split()[0]) if part.split() else ""
    return first in words.INTRODUCTIONS or bool(
        len(first) > 4 and words.PARTICIPLE.fullmatch(first)
    )
