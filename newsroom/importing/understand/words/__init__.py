"""
The words of each language by which the parts of a release are known.

A language is a package with the subjects that english/ has. Until a language
has one, its releases are read with the English words, and the result says so.
"""

from types import SimpleNamespace

from . import english


def _gather(language):
    """Put the words of all subjects side by side: words.VERBS, words.MONTHS …"""
    return SimpleNamespace(
        **{
            name: value
            for subject in language.SUBJECTS
            for name, value in vars(subject).items()
            if name.isupper() and not name.startswith("_")
        }
    )


_KNOWN = {"en": _gather(english)}


def words_of(language):
    return _KNOWN.get(language, _KNOWN["en"])


def are_known(language):
    return language in _KNOWN
