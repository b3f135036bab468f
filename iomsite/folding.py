"""Compare words as a person would who types without accents."""

import unicodedata

TATWEEL = "\u0640"


def fold(text):
    """Return the text without case, accents, Arabic vowel signs and elongation."""
    decomposed = unicodedata.normalize("NFKD", text or "")
    letters = (c for c in decomposed if not unicodedata.combining(c) and c != TATWEEL)
    return "".join(letters).casefold()
