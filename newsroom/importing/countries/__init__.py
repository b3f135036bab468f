"""
Names of countries and their ISO 3166-1 codes.

A language is a module with NAMES: the short name in use first, then official or
former ones that releases print as well, all without an article. Where two
languages share a name they mean the same country.
"""

from ..text import plain
from . import arabic, cities, english, french, portuguese, spanish, swahili

_LANGUAGES = (english, french, spanish, portuguese, arabic, swahili)
_ARTICLES = ("the ", "le ", "la ", "les ", "l'", "el ", "los ", "las ", "o ", "a ")


def place_key(name):
    """Fold a place's name for looking it up, without an article before it."""
    return plain(name).removeprefix("the ")


def _codes(module):
    return {
        plain(name): entry[:2]
        for entry in module.NAMES.strip().replace("\n", "|").split("|")
        for name in entry[3:].split(",")
    }


_CODES = {}
for _language in reversed(_LANGUAGES):
    _CODES |= _codes(_language)
_CITIES = _codes(cities)


def country_code(name):
    """Give the ISO code of a country's printed name, or None."""
    key = plain(name or "")
    if key in _CODES:
        return _CODES[key]
    for article in _ARTICLES:
        if key.startswith(article):
            return _CODES.get(key.removeprefix(article))
    return None


def country_of_city(name):
    """Give the ISO code of the country of a well-known city, or None."""
    return _CITIES.get(plain(name or ""))
