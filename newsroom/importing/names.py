"""Names of people, compared as they are written in different places."""

import re
from functools import lru_cache

from iomsite.folding import fold

# Letters that Arabic spelling uses for one another at the end of a name.
_ARABIC = str.maketrans({"ى": "ي", "ة": "ه", "ٱ": "ا"})
_APOSTROPHES = re.compile("['’ʼ`´ʻ]")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=16_384)
def name_words(name):
    """Return the folded words of a name in an order of their own, whatever its order."""
    folded = _APOSTROPHES.sub("", fold(name)).translate(_ARABIC)
    return tuple(sorted(_WORD.findall(folded)))


def may_be_same(some, others):
    """
    Say whether two names, as words, can be one person's: one may leave out words of
    the other, or shorten them to initials, but not all of them.
    """
    fewer, more = sorted((some, others), key=len)
    if len(fewer) < 2:
        return False
    left, whole = list(more), 0
    # Whole words first, so that no initial takes what belongs to one.
    for word in sorted(fewer, key=len, reverse=True):
        if word in left:
            left.remove(word)
            whole += len(word) > 1
            continue
        other = next((each for each in left if _is_initial(word, each)), None)
        if other is None:
            return False
        left.remove(other)
    return whole > 0


def _is_initial(word, other):
    return 1 in (len(word), len(other)) and word[0] == other[0]
