"""
Persons in a script without capitals.

What is a name is told by its place: after an honorific, between a role and a
comma, or by what it is not (a role, an organisation, a preposition).
"""

import re
from dataclasses import dataclass, replace

from iomsite.folding import fold

from ..countries import country_code

_COMMAS = re.compile(r"\s*[،,]\s+(?![^()]*\))|\s*[،,]$")
_MOST_WORDS = 6
_MOST_WORDS_OF_SURNAMED = 3
_PUNCTUATION = ' .,:;،؛–—-«»“”"'
_ARTICLE = "ال"
# The article with a particle before it: "for the", "by the", "and the".
_BOUND_ARTICLES = ("ال", "لل", "بال", "وال", "كال", "ولل", "وبال")
_WHO_IS = re.compile(r"^و?(?:هو|هي|هما)\s+(?:أيضاً?\s+)?")


@dataclass(frozen=True)
class Found:
    """As speakers.Person; `is_certain` where something besides the place tells it."""

    name: str | None
    title: str | None = None
    honorific: str | None = None
    is_certain: bool = True


def bare(token):
    return fold(token).strip(_PUNCTUATION)


def is_role(token, words):
    return bare(token) in words.ROLE_NOUNS


def is_name(text, words):
    """Say whether all of a text can be a person's name."""
    tokens = text.split()
    _, tokens = take_honorific(tokens, words)
    return 2 <= len(tokens) <= _MOST_WORDS and _can_be_name(tokens, words)


def take_honorific(tokens, words):
    """Take "his excellency the doctor" from the front of a name."""
    count = 0
    while count < len(tokens) - 1 and bare(tokens[count]) in words.HONORIFICS:
        if count and bare(tokens[count + 1]).startswith(("بال", "لل")):
            break
        count += 1
    return " ".join(tokens[:count]) or None, tokens[count:]


def read_person(text, words):
    """Read "NAME, TITLE", "TITLE, NAME", "TITLE NAME" or a role alone."""
    text = words.AGE_PRINTED.sub("، ", text.strip(_PUNCTUATION)).strip(_PUNCTUATION)
    text = re.sub(r"\s+[–—-]+(?=\s|$)", "،", text)
    parts = [part.strip(_PUNCTUATION) for part in _COMMAS.split(text)]
    parts = [part for part in parts if part]
    if not parts:
        return None
    first = _first_part(parts[0], words)
    if first is None:
        return None
    if first.name is None and len(parts) > 1:
        second = _first_part(parts[1], words)
        if second and second.name and not second.title and " " in second.name:
            return replace(second, title=_title([parts[0]], words))
    if first.name is None:
        return replace(first, title=_title([first.title], words))
    title = _title([first.title, *parts[1:]], words)
    return replace(first, title=title)


def _first_part(part, words):
    tokens = words.AFTER_TITLE.split(f" {part} ", maxsplit=1)[0].split()
    who = next(
        (at for at, word in enumerate(tokens) if bare(word) in words.WHO_WORDS), 0
    )
    tokens = tokens[:who] if who else tokens
    if not tokens:
        return None
    honorific, tokens = take_honorific(tokens, words)
    if not honorific and bare(tokens[0]) in words.INDEFINITE:
        return Found(None, " ".join(tokens))
    roles = [at for at, token in enumerate(tokens) if is_role(token, words)]
    if roles == [len(tokens) - 1] and 0 < roles[0] < _MOST_WORDS_OF_SURNAMED:
        # Behind a given name "the-carpenter" is a surname.
        roles = [] if bare(tokens[-1]).startswith(_ARTICLE) else roles
    if roles and roles[0] == 0 and _is_named_after_a_child(tokens, words):
        roles = []
    if roles and roles[0] == 0:
        return _after_role(tokens, honorific, words)
    if roles and _can_be_name(tokens[: roles[0]], words):
        name = " ".join(tokens[: roles[0]])
        return Found(name.strip(_PUNCTUATION), " ".join(tokens[roles[0] :]), honorific)
    name, rest = _until_it_ends(tokens, words)
    if not name:
        return Found(None, " ".join(tokens), honorific) if honorific else None
    if not honorific and not _can_be_name(name, words):
        return None
    if rest and words.ADVERBS.fullmatch(bare(rest[0])):
        rest = []
    return Found(
        " ".join(name).strip(_PUNCTUATION),
        " ".join(rest) or None,
        honorific,
        bool(honorific) or len(name) > 1,
    )


def _is_named_after_a_child(tokens, words):
    """Tell the name "mother of X" from the description "mother to four"."""
    following = bare(tokens[1]) if len(tokens) > 1 else ""
    return bare(tokens[0]) in words.NAME_PARTICLES and bool(
        following and not following.startswith("ل")
    )


def _until_it_ends(tokens, words):
    """End a name before a bracket, a preposition or a clause."""
    for at, token in enumerate(tokens):
        if (
            token.startswith("(")
            or bare(token) in words.PREPOSITIONS
            or words.CLAUSE.fullmatch(bare(token))
            or (at and words.ADVERBS.fullmatch(bare(token)))
            or (at and bare(token).startswith(("لل", "بال")))
        ):
            return tokens[:at], tokens[at:]
        if at >= _MOST_WORDS:
            break
    return tokens[:_MOST_WORDS], tokens[_MOST_WORDS:]


def _after_role(tokens, honorific, words):
    """
    Part "the director of the office in X Y Z" before the name.

    An honorific in the middle parts it for sure. Else the name is the last run
    of words without an article, behind what the role is a role of.
    """
    for at in range(1, len(tokens) - 1):
        if _is_honorific_inside(tokens, at, words):
            inner, name = take_honorific(tokens[at:], words)
            name, _ = _until_it_ends(name, words)
            if name:
                title = " ".join(tokens[:at])
                return Found(" ".join(name).strip(_PUNCTUATION), title, inner)
    if bare(tokens[0]) in words.RELATIVES and _can_be_name(tokens[1:4], words):
        # "her neighbour X": no more is told of the role.
        name = " ".join(tokens[1:4]).strip(_PUNCTUATION)
        return Found(name, tokens[0], honorific)
    start = _name_at_end(tokens, _complement_end(tokens, words), words)
    if start is None and len(tokens) > 3 and bare(tokens[-1]).startswith(("بال", "لل")):
        # "welcomed the governor X Y by-the-project": the verb's own object.
        return _after_role(tokens[:-1], honorific, words)
    if start is None and (end := _last_preposition(tokens, words)):
        shorter = _after_role(tokens[:end], honorific, words)
        if shorter.name:
            return shorter
    if start is None:
        return Found(None, " ".join(tokens), honorific)
    title = " ".join(tokens[:start])
    return Found(" ".join(tokens[start:]).strip(_PUNCTUATION), title, honorific, False)


def _is_honorific_inside(tokens, at, words):
    """Tell "manager of the port the-engineer X Y" from "director the-engineering"."""
    if bare(tokens[at]) not in words.HONORIFICS:
        return False
    if not is_role(tokens[at], words):
        return True
    is_apart = at > 1 or bare(tokens[0]).startswith(_ARTICLE)
    name, _ = _until_it_ends(tokens[at + 1 :], words)
    return (
        is_apart
        and bare(tokens[at]).startswith(_ARTICLE)
        and len(name) > 1
        and not bare(name[0]).startswith(_ARTICLE)
        and _can_be_name(name, words)
    )


def _last_preposition(tokens, words):
    found = [at for at, one in enumerate(tokens) if bare(one) in words.PREPOSITIONS]
    return found[-1] if found and found[-1] > 2 else None


def _complement_end(tokens, words):
    """Find where "director of the office of the agency" is complete."""
    if bare(tokens[0]).startswith(_ARTICLE):
        return 1
    if len(tokens) > 1 and bare(tokens[1]) not in words.ORGANISATION_NOUNS:
        return 2
    for at in range(1, len(tokens)):
        token = bare(tokens[at])
        if token.startswith(_BOUND_ARTICLES) or country_code(token):
            return at + 1
    return min(len(tokens), 3)


def _name_at_end(tokens, earliest, words):
    start = len(tokens)
    while start > earliest and len(tokens) - start < _MOST_WORDS:
        token = bare(tokens[start - 1])
        before = bare(tokens[start - 2]) if start > 1 else ""
        is_last = start == len(tokens)
        if token in words.PREPOSITIONS or token in words.ORGANISATION_NOUNS:
            break
        if before in words.PREPOSITIONS or country_code(token):
            break
        if token.startswith(("لل", "بال")) or is_role(token, words):
            break
        if token.startswith(_ARTICLE) and not is_last and before != "عبد":
            break
        start -= 1
    name = tokens[start:]
    if len(name) < 2 or bare(name[0]).startswith(_ARTICLE):
        return None
    return start


def _can_be_name(tokens, words):
    if not 1 <= len(tokens) <= _MOST_WORDS:
        return False
    if re.search(r"[\d@:/“”«»\"()]", " ".join(tokens)):
        return False
    folded = [bare(token) for token in tokens]
    if any(
        token in words.PREPOSITIONS
        or token in words.ORGANISATION_NOUNS
        or token in words.PRONOUNS
        or token in words.INDEFINITE
        or (at == 0 and token in words.ROLE_NOUNS - words.NAME_PARTICLES)
        or words.SAYING.fullmatch(token)
        or token.startswith(("لل", "بال"))
        for at, token in enumerate(folded)
    ):
        return False
    return not (words.VERB.fullmatch(folded[0]) or country_code(" ".join(tokens)))


def _title(parts, words):
    """Put the title together and end it where the sentence goes on."""
    kept = []
    for part in filter(None, parts):
        part = _WHO_IS.sub("", part.strip(_PUNCTUATION))
        if bare(part.split()[0] if part.split() else "") == "من":
            continue
        end = words.AFTER_TITLE.search(part)
        clause = words.CLAUSE.search(part)
        stop = min((cut.start() for cut in (end, clause) if cut), default=len(part))
        if part[:stop].strip(_PUNCTUATION):
            kept.append(part[:stop].strip(_PUNCTUATION).strip("()"))
        if stop < len(part):
            break
    return "، ".join(kept) or None


def is_place_name(text, words):
    """Take a few words that are no sentence for a place before a dateline's dash."""
    tokens = [bare(token) for token in text.split()]
    if not 1 <= len(tokens) <= 5 or tokens[0] in words.NO_PLACE:
        return False
    return not any(
        token in words.PREPOSITIONS
        or token in words.PRONOUNS
        or token in words.ROLE_NOUNS
        or words.VERB.fullmatch(token)
        or words.CLAUSE.fullmatch(token)
        for token in tokens
    ) and not re.search(r"[\d.!?؟“”\"«»]", text)


def read_body(text, words):
    """
    Read the organisation that a text begins with, as speakers.Person has it.

    Return (name, None), or (None, "the ministry"), or None.
    """
    tokens, _ = _until_it_ends(_COMMAS.split(text)[0].split(), words)
    if not tokens or bare(tokens[0]) not in words.ORGANISATION_NOUNS:
        return None
    name = " ".join(tokens).strip(_PUNCTUATION)
    return (name, None) if len(tokens) > 1 else (None, name)


def is_office(text, words):
    """ "The office of the agency in X", "the mission": an organisation, no desk."""
    first = bare(text.split()[0])
    return first in words.ORGANISATION_NOUNS and not words.DESK.search(text)
