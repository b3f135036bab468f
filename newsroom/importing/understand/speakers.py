"""Who speaks: the name, title and honorific in "said Dr A. B., Head of C"."""

import re
from dataclasses import dataclass

from iomsite.folding import fold

from ..text import plain, word_set

_TITLE_PLACEHOLDER = re.compile(r"^(?:of|from|with)\s+(?:the\s+)?", re.IGNORECASE)
_ABBREVIATIONS = word_set(
    "dr mr mrs ms prof st gen col brig maj lt sgt hon rev capt no vs eng jr sr amb sen"
)
_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True)
class Person:
    """`name` is None where only a role is printed ("a farmer said")."""

    name: str | None
    title: str | None = None
    honorific: str | None = None


def first_sentence_end(text):
    """Find where the first sentence ends; full stops of abbreviations do not count."""
    for stop in re.finditer(r"[.!?…](?=\s+[^\sa-z]|\s*$)", text):
        before = re.search(r"[\w’'-]+$", text[max(0, stop.start() - 20) : stop.start()])
        word = before.group() if before else ""
        is_initial = len(word) == 1 and word.isupper()
        at_end = not text[stop.end() :].strip()
        if at_end or not (
            stop.group() == "." and (is_initial or word.casefold() in _ABBREVIATIONS)
        ):
            return stop.end()
    return len(text)


def read_person(text, words):
    """
    Read "NAME, TITLE", "the TITLE, NAME", "TITLE NAME" or "Hon. NAME".

    Return None where the text begins with nothing that could be a person.
    """
    text = re.sub(r"^(?:an?\s+)?\d{1,3}-year-old\s+", "", text.strip(" .,:;–—-"))
    parts = _commas(text)
    if not parts:
        return None
    if re.match(r"\d{1,3}$", parts[0]):
        return None
    first = _split_name(parts[0], words)
    if len(parts) > 1 and not (first and first.is_certain):
        second = _split_name(parts[1], words)
        if (
            second
            and second.is_certain
            and len(second.name.split()) > 1
            and not second.prefix
        ):
            title = _without_article(parts[0], words)
            if plain(parts[0].split()[0]) in words.INDEFINITE - words.ARTICLES:
                title = _title(second.rest, parts[2:], words)
            return Person(second.name, title or None, second.honorific)
    if first is None:
        return _role_only(parts[0], words)
    title = _title(first.rest, parts[1:], words)
    prefix, honorific = first.prefix, first.honorific
    if prefix and title:
        honorific = " ".join(filter(None, [prefix, honorific]))
    elif prefix:
        title = prefix
    return Person(first.name, title, honorific)


def is_name(text, words):
    """Tell whether all of a text is a person's name."""
    found = _split_name(text, words)
    return bool(found and found.is_certain and not found.rest and not found.prefix)


@dataclass(frozen=True)
class _Name:
    name: str
    prefix: str
    rest: str
    honorific: str | None
    is_certain: bool


def _commas(text):
    """Cut at commas outside brackets; an age between commas goes."""
    parts = [part.strip() for part in re.split(r",\s+(?![^()]*\))", text)]
    return [
        part
        for index, part in enumerate(parts)
        if part and not (index and re.fullmatch(r"(?:aged )?\d{1,3}", part))
    ]


def _split_name(part, words):
    tokens = part.split()
    if not tokens or (plain(tokens[0]) in words.ARTICLES and not tokens[1:]):
        return None
    honorific, tokens = take_honorific(tokens, words)
    roles = [i for i, token in enumerate(tokens) if _is_role(token, words)]
    prefix = ""
    if (
        roles
        and roles[-1] < len(tokens) - 1
        and not _is_run(tokens[: roles[0]], words, 2)
    ):
        prefix, tokens = _after_role(tokens, roles[-1], words)
        if not tokens:
            return None
    run = _run_length(tokens, words)
    if not run or plain(tokens[0]) in words.ARTICLES | words.PRONOUNS:
        return None
    name, rest = tokens[:run], " ".join(tokens[run:])
    certain = not any(
        _is_role(token, words)
        or _POSSESSIVE.search(token)
        or plain(token) in words.ORGANISATION_NOUNS
        for token in name
    )
    return _Name(
        " ".join(name).strip(" ,.")
        if len(name[-1]) > 2
        else " ".join(name).strip(" ,"),
        prefix=_without_article(prefix, words),
        rest=rest,
        honorific=honorific,
        is_certain=certain,
    )


def take_honorific(tokens, words):
    """Take "Brigadier General" or "Dr." from the front of a name."""
    count = 0
    while (
        count < len(tokens) - 1
        and tokens[count].lstrip("(")[:1].isupper()
        and _is_honorific(tokens[count], words)
        and not (
            plain(tokens[count]) in {"chief", "commander"}
            and _is_role(tokens[count + 1], words)
            and plain(tokens[count + 1]) not in words.HONORIFICS
        )
    ):
        count += 1
    return " ".join(tokens[:count]) or None, tokens[count:]


def _is_honorific(token, words):
    """ "H.E." keeps its inner full stop, lest it be taken for a pronoun."""
    return fold(token).rstrip(".,") in words.HONORIFICS or plain(token) == "(rtd)"


def _after_role(tokens, role, words):
    """Cut "WMA spokesperson Ann Roe" after the role; "Minister of Health Ann Roe" later."""
    after = tokens[role + 1 :]
    if plain(after[0]) in {"of", "for", "at", "in"}:
        names = [
            i
            for i in range(len(after))
            if _run_length(after[i:], words) == len(after) - i
        ]
        if not names or len(after) - names[0] < 3:
            return "", tokens
        cut = len(tokens) - 2
        return " ".join(tokens[:cut]), tokens[cut:]
    if _run_length(after, words) == 0:
        return "", tokens
    return " ".join(tokens[: role + 1]), after


def _run_length(tokens, words):
    """Count the words at the front that can belong to a name."""
    count = 0
    for token in tokens:
        if _looks_like_name(token) or (count and plain(token) in words.NAME_PARTICLES):
            count += 1
        else:
            break
    while (
        count
        and plain(tokens[count - 1]) in words.NAME_PARTICLES
        and tokens[count - 1].islower()
    ):
        count -= 1
    return min(count, 8)


def _is_run(tokens, words, at_least):
    return (
        len(tokens) >= at_least
        and _run_length(tokens, words) == len(tokens)
        and not any(_POSSESSIVE.search(token) or token.isupper() for token in tokens)
        and not any(
            plain(t) in words.ORGANISATION_NOUNS or plain(t) in _RANK_ADJECTIVES
            for t in tokens
        )
    )


_RANK_ADJECTIVES = word_set(
    """senior deputy assistant acting chief regional national principal executive general
    interim former vice associate junior lead health police border customs foreign prime
    programme program project field press media communications information public"""
)


def _looks_like_name(token):
    return (
        bool(token)
        and (
            token[0].isupper()
            or re.match(
                r"(?:al|el|ad|as|at|an|ar|d|l|o)[-’'][^\W\d_]", token, re.IGNORECASE
            )
            is not None
            and not token.islower()
        )
        and not re.search(r"[\d@:/“”\"]", token)
    )


def _is_role(token, words):
    return plain(token).strip("(),") in words.ROLE_NOUNS


def _title(rest, parts, words):
    """Put the title together and end it where the sentence goes on."""
    if rest:
        if rest.startswith("("):
            rest = rest.strip("()")
        elif _TITLE_PLACEHOLDER.match(rest):
            rest = _TITLE_PLACEHOLDER.sub("", rest)
        else:
            rest = ""
            if not parts:
                return None
    kept = []
    for part in [rest, *parts] if rest else parts:
        if words.AFTER_TITLE.match(part) and not words.CLAUSE_TITLE.match(part):
            break
        if kept and re.match(r"[a-z]+ing\b", part):
            break
        kept.append(part)
    title = _without_article(", ".join(kept), words)
    cut = re.search(
        r"\s(?:during (?:the|a|an)|at the (?:opening|closing|launch|end|start|event|ceremony|workshop|meeting|conference)\b|while |when |after )",
        title,
    )
    return (title[: cut.start()] if cut else title).strip(" ,.:") or None


def _without_article(text, words):
    head, _, tail = text.partition(" ")
    return tail if tail and plain(head) in words.ARTICLES else text


def _role_only(text, words):
    tokens = text.split()
    is_person = len(tokens) <= 12 and (
        plain(tokens[0]) in words.ARTICLES
        or any(_is_role(token, words) for token in tokens[:3])
    )
    return Person(None, _without_article(text, words)) if is_person else None
