"""Cleaning of text: what is compared, shown and hashed went through here."""

import re
import unicodedata

from iomsite.folding import fold

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text):
    """Leave one space for any run of blanks, and none of what cannot be seen."""
    text = _SURROGATE.sub("\ufffd", _INVISIBLE.sub("", text))
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def clean_lines(text):
    return tuple(clean(line) for line in _LINE_END.split(text))


def plain(text):
    """Fold further, for looking up words: straight apostrophes, no full stops."""
    return fold(text).replace("’", "'").replace(".", "").strip()


def word_set(text):
    """Write a list of words without a quotation mark around each."""
    return frozenset(text.split())


def folded_set(text):
    """Write a list of words that are looked up by their plain() form."""
    return frozenset(plain(word) for word in text.split())
