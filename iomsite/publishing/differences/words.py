"""Which words of a text stayed, came and went."""

import re
import unicodedata
from itertools import accumulate

from django.utils.translation import gettext as _

from .alignment import alike, gaps_between
from .parts import ADDED, CHANGED, REMOVED, Line, Piece

# Texts that share less are shown one after the other, and so are those that would
# come in more pieces.
LIKENESS = 0.4
MAX_PIECES = 10_000
# The most letters between two replacements that are replaced with them.
ISLAND = 20

# Vowel signs and accents belong to their letters, and joiners to their words.
_SIGNS = "".join(
    sign
    for sign in map(chr, range(0x300, 0xD800))
    if unicodedata.category(sign)[0] == "M"
)
_LETTER = rf"[\w{_SIGNS}\u200c\u200d]"
_token = re.compile(rf"{_LETTER}+(?:['’.,:@/&\-‐‑]{_LETTER}+)*|\s+|.", re.DOTALL)


def tokens(text):
    """Cut a text into words, stretches of white space and single other signs."""
    return _token.findall(text)


def word_set(text):
    return {token for token in tokens(text) if _letters(token)}


def likeness(words, new_words):
    """Return which share of two sets of words is in both, from 0 to 1."""
    whole = len(words) + len(new_words)
    return 2 * len(words & new_words) / whole if whole else 0


class Words:
    """Two texts compared word by word."""

    def __init__(self, before, after, effort):
        self.before, self.after = tokens(before), tokens(after)
        self.pairs = alike(self.before, self.after, effort)
        # How many letters there are before each token.
        self.letters = [*accumulate(map(_letters, self.before), initial=0)]
        self.new_letters = [*accumulate(map(_letters, self.after), initial=0)]
        gaps = gaps_between(self.pairs, len(self.before), len(self.after))
        self.changes = self._without_islands(gaps)
        self.pieces = tuple(self._pieces())

    @property
    def reads_well(self):
        """Say whether to show the marked text; else show one, then the other."""
        marks = {piece.mark for piece in self.pieces if piece.mark}
        if len(marks) == 1 and len(self.pieces) <= 3:
            return True
        whole = self.letters[-1] + self.new_letters[-1]
        changed = sum(map(sum, map(self._size, self.changes)))
        is_alike = not whole or 1 - changed / whole >= LIKENESS
        return is_alike and len(self.pieces) <= MAX_PIECES

    def _size(self, change):
        """Return how many letters went and how many came."""
        start, end, new_start, new_end = change
        return (
            self.letters[end] - self.letters[start],
            self.new_letters[new_end] - self.new_letters[new_start],
        )

    def _without_islands(self, changes):
        """Join replacements that no more than a comma or a short word keeps apart."""
        joined = []
        for change in changes:
            while joined and self._is_island(joined[-1], change):
                left = joined.pop()
                change = (left[0], change[1], left[2], change[3])
            joined.append(change)
        return joined

    def _is_island(self, left, right):
        """Say whether what stayed between two changes tells a reader nothing."""
        between = self.letters[right[0]] - self.letters[left[1]]
        went = [change[0] < change[1] for change in (left, right)]
        came = [change[2] < change[3] for change in (left, right)]
        if not between:
            return any(went) and any(came)
        return (
            all(went)
            and all(came)
            and between <= ISLAND
            and all(between <= max(self._size(change)) for change in (left, right))
        )

    def _pieces(self):
        at = 0
        for start, end, new_start, new_end in self.changes:
            yield from _piece(self.before[at:start], "")
            yield from _piece(self.before[start:end], REMOVED)
            yield from _piece(self.after[new_start:new_end], ADDED)
            at = end
        yield from _piece(self.before[at:], "")


def word_lines(before, after, effort):
    """Return the lines that show what became of a plain text."""
    if before and after:
        words = Words(before, after, effort)
        if words.reads_well:
            return (Line(words.pieces, CHANGED, notes=unseen(before, after)),)
    return whole_lines(before, after)


def word_pieces(before, after, effort):
    """Do the same within a line."""
    return tuple(
        piece for line in word_lines(before, after, effort) for piece in line.pieces
    )


def whole_lines(before, after):
    texts = [(before, REMOVED), (after, ADDED)]
    return tuple(Line((Piece(text, mark),), mark) for text, mark in texts if text)


def unseen(before, after):
    """Return a note if two texts look alike."""
    if _seen(before) != _seen(after):
        return ()
    return (_("Only spaces, line breaks or invisible signs have changed."),)


def _seen(text):
    return [c for c in text if not c.isspace() and unicodedata.category(c) != "Cf"]


def _piece(parts, mark):
    return [Piece("".join(parts), mark)] if parts else []


def _letters(token):
    return len(token) if token[0].isalnum() else 0
