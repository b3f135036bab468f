"""How the patterns of Arabic are written down."""

import re

from iomsite.folding import fold

_SIGNS = "\u064b-\u065f\u0670\u0640"
_ALIKE = {
    "ا": "اأإآٱ", "أ": "اأإآٱ", "إ": "اأإآٱ", "آ": "اأإآٱ", "ي": "يىئ", "ى": "يى",
    "ئ": "ئيىء", "ؤ": "ؤوء", "ة": "ةه", "ه": "هة",
}  # fmt: skip
_LETTERS = "\u0621-\u063a\u0641-\u064a"
_PIECE = re.compile(rf"\[[{_LETTERS}]+\]|\[(?:\\.|[^\]\\])+\]|\\w|[{_LETTERS}]")


def loosely(text):
    """Let each letter carry signs, and stand for those often typed in its place."""
    return _PIECE.sub(_loose, text)


def _loose(found):
    piece = found[0]
    letters = piece.strip("[]")
    if piece == r"\w":
        return rf"[\w{_SIGNS}]"
    if re.fullmatch(f"[{_LETTERS}]+", letters):
        alike = "".join(_ALIKE.get(letter, letter) for letter in letters)
        return f"(?:[{alike}][{_SIGNS}]*)"
    return piece


def pattern(text):
    """Compile loosely and without case; spaces that count are escaped."""
    return re.compile(loosely(text), re.IGNORECASE | re.VERBOSE)


def folded_set(text):
    return frozenset(map(fold, text.split()))
