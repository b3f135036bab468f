"""Relatives who speak beside somebody quoted before: "Her mother smiles. “…,” she says." """

from ..text import plain
from .mentions import sentences
from .names import is_name
from .speakers import Person

_MOST_WORDS_OF_KIN = 4
# "Her sister, Agnes, came": kin, name, deed.
_CLAUSES = 3


def relative_before(text, words):
    """
    Read who opens the last sentence before a quotation as somebody's relative.

    Return a Person, without a name where none is printed, or None.
    """
    if not (words.HAS_CAPITALS and text.strip()):
        return None
    last = sentences(text)[-1]
    return _named(last.split(", "), words) or (
        Person(None) if words.RELATIVE.match(last) else None
    )


def _named(clauses, words):
    kin = clauses[0].split()
    if len(clauses) < _CLAUSES or not 1 < len(kin) <= _MOST_WORDS_OF_KIN:
        return None
    is_kin = all(word.islower() for word in kin[1:])
    is_kin = is_kin and plain(kin[0]) not in words.INTRODUCTIONS
    is_one = " " not in clauses[1] and is_name(clauses[1], words)
    return Person(clauses[1]) if is_kin and is_one else None
