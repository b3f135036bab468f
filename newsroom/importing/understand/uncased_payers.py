"""Who pays, in a script without capitals: the words between a cue and the next clause."""

import re

from iomsite.folding import fold

from ..countries import country_code
from .uncased import bare

_LONGEST_LIST = 500
_MOST_WORDS = 14
_SEVERAL = re.compile(r"^(?:حكومتي|حكومات|وزارتي|وزارات|سفارتي|شعبي)$")
_AND, _AND_FROM = "و", "ومن"


def names_after(text, words):
    """Read a list of names from the front of a text, until something else follows."""
    text = re.sub(r"\s*\([^()]{1,20}\)", "", text[:_LONGEST_LIST])
    text = re.split(r"[“”\"«»;؛:.(]|\s[–—-]\s", text, maxsplit=1)[0]
    tail = words.PAYS_FOR_TAIL.search(text)
    text = text[: tail.start()] if tail else text
    names = []
    for part in re.split(r"\s*[،,]\s+", text.strip()):
        found = _split_at_and(part, words, is_first=not names)
        names += found
        if not found:
            break
    return [name for name in names if 0 < len(name.split()) <= _MOST_WORDS]


def is_payer(name, words):
    """Say whether a name tells by itself that it pays: a country, a government."""
    tokens = name.split()
    return bool(country_code(name)) or any(
        bare(token) in words.PAYER_NOUNS for token in tokens[:2]
    )


def _split_at_and(part, words, *, is_first):
    """Cut "X and Y", where the "and" is a letter on the next word."""
    tokens = part.split()
    if not tokens or re.search(r"\d", part):
        return []
    if not is_first:
        opening = _without_and(tokens[0], tokens, words)
        if opening is None and not is_payer(part, words):
            return []
        tokens[0] = opening or tokens[0]
    groups, several = [[tokens[0]]], bool(_SEVERAL.match(fold(tokens[0])))
    for at, token in enumerate(tokens[1:], 1):
        opening = None if several else _without_and(token, tokens[at:], words)
        if fold(groups[-1][-1]) == _AND_FROM and _opens_payer(token, words):
            groups[-1].pop()
            groups.append([token])
        elif opening:
            groups.append([opening])
        else:
            groups[-1].append(token)
    return [" ".join(group).strip(" .،") for group in groups]


def _opens_payer(token, words):
    return bare(token) in words.PAYER_NOUNS or bool(country_code(token))


def _without_and(token, tokens, words):
    """Take the letter from a word that opens a payer's name of its own."""
    if not token.startswith(_AND) or len(token) < 4:
        return None
    rest = re.sub("^و[\u064b-\u0652]?", "", token)
    following = bare(tokens[1]) if len(tokens) > 1 else ""
    opens = bare(rest) in words.PAYER_NOUNS or country_code(rest)
    opens = opens or country_code(f"{rest} {following}")
    return rest if opens and bare(token) not in words.PAYER_NOUNS else None
