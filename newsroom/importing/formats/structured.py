"""
What a page says of itself for machines: a NewsArticle of schema.org in JSON-LD
(https://json-ld.org/spec/latest/json-ld/#embedding-json-ld-in-html-documents).

Only what the rules can hold against the printed text is taken.
"""

import json
import re

from ..source import Told, ToldQuotation
from ..text import clean

_SCRIPT = re.compile(
    r"<script[^<>]{0,200}application/ld\+json[^<>]{0,200}>(.{0,100000}?)</script",
    re.IGNORECASE | re.DOTALL,
)
_LANGUAGE = re.compile(
    r"<html\b[^<>]{0,500}?\blang=[\"']?([a-z]{2,3})\b", re.IGNORECASE
)
_MOST = 50
_ARTICLES = {"NewsArticle", "Article"}


def told_of(page):
    """Return what a page tells, or None where it tells nothing."""
    language = _LANGUAGE.search(page[:5000])
    article = next(filter(None, map(_article, _SCRIPT.findall(page)[:10])), {})
    told = Told(
        language=language[1].lower() if language else "",
        quotations=tuple(_quotations(article)),
        funders=tuple(_names(article.get("funder"))),
    )
    return None if told == Told() else told


def _article(text):
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    found = [data] if isinstance(data, dict) else data if isinstance(data, list) else []
    return next(
        (e for e in found if isinstance(e, dict) and str(e.get("@type")) in _ARTICLES),
        None,
    )


def _quotations(article):
    for each in _many(article.get("citation")):
        person = each.get("spokenByCharacter")
        person = person if isinstance(person, dict) else {}
        text = _words(each.get("text"))
        if each.get("@type") == "Quotation" and text:
            yield ToldQuotation(
                text=text,
                speaker=_words(person.get("name")),
                speaker_title=_words(person.get("jobTitle")),
                honorific=_words(person.get("honorificPrefix")),
            )


def _names(value):
    return filter(None, (_words(each.get("name")) for each in _many(value)))


def _many(value):
    found = value if isinstance(value, list) else [value]
    return [each for each in found[:_MOST] if isinstance(each, dict)]


def _words(value):
    return clean(value[:5000]) if isinstance(value, str) else ""
