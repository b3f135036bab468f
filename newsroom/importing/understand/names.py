"""The name in "the Minister of Health, Dr A. B.", and what belongs to it."""

import re
from dataclasses import dataclass

from iomsite.folding import fold

from ..countries import country_code
from ..text import plain
from . import uncased

_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True)
class Name:
    name: str
    prefix: str
    rest: str
    honorific: str | None
    is_certain: bool


def split_name(part, words):
    tokens = part.split()
    if not tokens or (plain(tokens[0]) in words.ARTICLES and not tokens[1:]):
        return None
    has_article = len(tokens) > 2 and plain(tokens[0]) in words.ARTICLES
    if has_article and take_honorific(tokens[1:], words)[0]:
        tokens = tokens[1:]
    honorific, tokens = take_honorific(tokens, words)
    roles = [i for i in range(len(tokens)) if _is_role_at(tokens, i, words)]
    if honorific and _is_given_name([honorific.split()[-1], tokens[0]], words):
        roles = roles[1:] if roles[:1] == [0] else roles
    prefix = ""
    inner = _honorific_inside(tokens, words) if roles[:1] == [0] else 0
    if inner:
        prefix, (honorific, tokens) = (
            " ".join(tokens[:inner]),
            take_honorific(tokens[inner:], words),
        )
    elif (
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
        is_role(token, words)
        or _POSSESSIVE.search(token)
        or plain(token) in words.ORGANISATION_NOUNS
        for token in name
    )
    return Name(
        " ".join(name).strip(" ,.*")
        if len(name[-1]) > 2
        else " ".join(name).strip(" ,*"),
        prefix=without_article(prefix, words),
        rest=rest,
        honorific=honorific,
        is_certain=certain,
    )


def is_name(text, words):
    """Tell whether all of a text is a person's name."""
    if not words.HAS_CAPITALS:
        return uncased.is_name(text, words)
    found = split_name(text, words)
    return bool(found and found.is_certain and not found.rest and not found.prefix)


def take_honorific(tokens, words):
    """Take "Brigadier General" or "Dr." from the front of a name."""
    if not words.HAS_CAPITALS:
        return uncased.take_honorific(tokens, words)
    count = 0
    while (
        count < len(tokens) - 1
        and (
            tokens[count].lstrip("(")[:1].isupper()
            or plain(tokens[count]) in words.SMALL_HONORIFICS
        )
        and _is_honorific(tokens[count], words)
        and not (count and _is_given_name(tokens[count - 1 : count + 1], words))
        and not (
            plain(tokens[count]) in {"chief", "commander"}
            and is_role(tokens[count + 1], words)
            and plain(tokens[count + 1]) not in words.HONORIFICS
        )
    ):
        count += 1
    return " ".join(tokens[:count]) or None, tokens[count:]


def _is_given_name(pair, words):
    """ "Mr. Prince Boateng" is no prince: he would not be called Mr. then."""
    before, word = map(plain, pair)
    return before in words.PLAIN_HONORIFICS and word in words.GIVEN_NAMES


def _is_honorific(token, words):
    """ "H.E." keeps its inner full stop, lest it be taken for a pronoun."""
    written = fold(token).rstrip(".,")
    whole = written.replace(".", "")
    return not words.HONORIFICS.isdisjoint({written, whole}) or plain(token) == "(rtd)"


def _honorific_inside(tokens, words):
    """Find the "Dr." that parts "Minister of Health Dr. Ann Roe" before the name."""
    for at in range(1, len(tokens) - 1):
        is_short = tokens[at].endswith(".") and tokens[at][0].isupper()
        if is_short and _is_honorific(tokens[at], words):
            return 0 if _is_initial(tokens, at, words) else at
    return 0


def _is_initial(tokens, at, words):
    """Tell "director of WMA Ann M. Roe" from "minister of Water M. Roe"."""
    before = [words.ELIDED.sub("", token) for token in tokens[max(0, at - 2) : at]]
    is_last = at == len(tokens) - 2
    return is_last and len(tokens[at]) == 2 and all(t[:1].isupper() for t in before)


def _is_place_or_short(token):
    """The name begins after "of WMA Togo"."""
    return bool(country_code(token)) or (len(token) > 1 and token.isupper())


def _after_role(tokens, role, words):
    """Cut "WMA spokesperson Ann Roe" after the role; "Minister of Health Ann Roe" later."""
    after = tokens[role + 1 :]
    if plain(after[0]) in words.ROLE_JOINTS or words.ELIDED.match(after[0]):
        names = [
            i
            for i in range(len(after))
            if _run_length(after[i:], words) == len(after) - i
        ]
        if not names or len(after) - names[0] < 3:
            return "", tokens
        run = after[names[0] :]
        while len(run) > 2 and _is_place_or_short(words.ELIDED.sub("", run[0])):
            run = run[1:]
        is_cut = len(run) < len(after) - names[0]
        cut = len(tokens) - (len(run) if is_cut and len(run) > 1 else 2)
        if plain(tokens[cut]) in words.NAME_PARTICLES and cut - 1 > role + 1:
            cut -= 1
        return " ".join(tokens[:cut]), tokens[cut:]
    small = 1 if words.ROLE_ADJECTIVE.fullmatch(after[0]) else 0
    run = after[small:]
    if small and len(run) > 1 and _run_length(run, words) == len(run):
        # "dirigente vecinal X Y"
        return " ".join(tokens[: role + 1 + small]), run
    if _run_length(after, words) == 0:
        return "", tokens
    return " ".join(tokens[: role + 1]), after


def _run_length(tokens, words):
    """Count the words at the front that can belong to a name."""
    count = 0
    for token in tokens:
        is_particle = count and plain(token) in words.NAME_PARTICLES
        if is_particle and _names_organisation(tokens[count + 1 : count + 3], words):
            break
        if _looks_like_name(token) or is_particle:
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


def _names_organisation(tokens, words):
    """Tell the "de" of "Awa Diop de la Fondation" from the one inside a name."""
    for token in tokens:
        if plain(token) not in words.NAME_PARTICLES:
            name = token.strip(".,()")
            return plain(name) in words.ORGANISATION_NOUNS or (
                len(name) > 1 and name.isupper()
            )
    return False


def _is_run(tokens, words, at_least):
    return (
        len(tokens) >= at_least
        and _run_length(tokens, words) == len(tokens)
        and not any(_POSSESSIVE.search(token) or token.isupper() for token in tokens)
        and not any(
            plain(t) in words.ORGANISATION_NOUNS or plain(t) in words.RANK_ADJECTIVES
            for t in tokens
        )
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


def is_role(token, words):
    return words.ELIDED.sub("", plain(token).strip("(),")) in words.ROLE_NOUNS


def _is_role_at(tokens, index, words):
    return is_role(tokens[index], words) or (
        index > 0
        and plain(tokens[index]) in words.SECOND_ROLES
        and is_role(tokens[index - 1], words)
    )


def without_article(text, words):
    text = words.ELIDED_ARTICLE.sub("", text)
    head, _, tail = text.partition(" ")
    return tail if tail and plain(head) in words.ARTICLES else text
