"""
Names that go on in small letters: "Agence africaine pour la mobilité".

Only their first word need be capitalised, or be a noun for an organisation; what
may follow it, an adjective or what the organisation is for, tells where it ends.
"""

import re

from ..countries import country_code
from ..text import plain

TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|[^\s,;:.“”\"()]+(?:\.(?=[A-Za-z]))?[^\s,;:.“”\"()]*"
)


def name_with_small_words(text, words):
    """Take a name of which only the first word need be capitalised."""
    tokens = list(TOKEN.finditer(text))
    if not tokens:
        return "", text
    head = plain(tokens[0].group())
    is_organisation = head in words.ORGANISATION_NOUNS
    if not (tokens[0].group()[0].isupper() or is_organisation):
        return "", text
    at = 1
    while at < len(tokens):
        gap = text[tokens[at - 1].end() : tokens[at].start()].strip()
        if gap == "," and is_organisation and _lists_tasks(tokens, at, words):
            at = _after_links(tokens, at, words) + 1
            continue
        if gap:
            break
        word = tokens[at].group()
        following = _after_links(tokens, at, words)
        linked = tokens[following].group() if following < len(tokens) else ""
        if is_capital(word, words) or words.ADJECTIVE.fullmatch(word):
            at += 1
        elif (
            plain(word) in words.LINKS
            and is_capital(linked, words)
            or plain(word) in words.LINKS
            and is_organisation
            and linked.isalpha()
        ):
            at = following + 1
        elif words.ELIDED.match(word) and is_organisation:
            at += 1
        elif (
            plain(word) in words.PURPOSE | words.FUNDER_ANDS
            and is_organisation
            and _goes_on_small(head, word, linked, tokens[at + 1 : at + 2], words)
        ):
            at = following + 1
        else:
            break
    end = tokens[at - 1].end()
    return text[:end], text[end:]


def _lists_tasks(tokens, at, words):
    """Tell "bureau de la population, des réfugiés" from "union, de la Suède"."""
    following = _after_links(tokens, at, words)
    if plain(tokens[at].group()) not in words.OF_LINKS or following >= len(tokens):
        return False
    linked = words.ELIDED.sub("", tokens[following].group())
    return linked[:1].islower() and plain(linked) not in words.ORGANISATION_NOUNS


def _after_links(tokens, at, words):
    """Skip "de la" to the word that it links."""
    following = at + 1
    small = words.LINKS | words.ARTICLES
    while following < len(tokens) and plain(tokens[following].group()) in small:
        following += 1
    return following


def is_capital(word, words):
    return words.ELIDED.sub("", word)[:1].isupper()


def _goes_on_small(head, word, linked, following, words):
    """Tell "the ministry of health and of hygiene" from "the ministry and the union"."""
    bare = words.ELIDED.sub("", plain(linked))
    if country_code(linked) or not bare:
        return False
    if plain(word) in words.PURPOSE:
        return head in words.MADE_FOR
    link = following[0].group() if following else ""
    is_linked = plain(link) in words.OF_LINKS or bool(words.ELIDED.match(link))
    return is_linked and bare not in words.ORGANISATION_NOUNS
