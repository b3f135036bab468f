"""Organisations that speak: "the Ministry of Health said in a statement"."""

from ..text import plain
from .names import is_role, without_article
from .small_names import TOKEN, name_with_small_words

_LONGEST = 300


def read_body(text, words):
    """
    Read the name of an organisation that a text begins with, and its noun.

    Return (name, noun): of "the ministry", nobody's name, only the noun.
    """
    text = without_article(text[:_LONGEST].strip(" ,.:;"), words)
    name, rest = _name(text, words)
    tokens = name.split()
    nouns = [token for token in tokens if _is_noun(token, words)]
    # "The Red Cross" has no noun that says what it is, only capitals.
    nouns = nouns or [token for token in tokens if token[0].isupper()][1:]
    if not nouns or any(is_role(token, words) for token in tokens):
        return None, None
    if rest.lstrip().startswith("(") and ")" in rest:
        name = f"{name} {rest.lstrip().split(')')[0]})"
    if len(tokens) == 1 and tokens[0].islower():
        return None, name
    return name, nouns[0]


def _name(text, words):
    if words.NAMES_GO_ON_SMALL:
        return name_with_small_words(text, words)
    joints = words.ROLE_JOINTS | words.ARTICLES | words.FUNDER_ANDS
    tokens, end = list(TOKEN.finditer(text)), 0
    for at, token in enumerate(tokens):
        gap = text[tokens[at - 1].end() : token.start()].strip() if at else ""
        word = token.group()
        if gap or not (word[0].isupper() or (at and plain(word) in joints)):
            break
        end = token.end() if word[0].isupper() else end
    if not end and tokens and _is_noun(tokens[0].group(), words):
        end = tokens[0].end()
    return text[:end], text[end:]


def names_body(name, words):
    """Tell "Wizara ya Afya" from a person's name."""
    return _is_noun(name.split()[0], words)


def _is_noun(token, words):
    noun = words.ELIDED.sub("", plain(token.strip("(),")))
    return noun in words.ORGANISATION_NOUNS
