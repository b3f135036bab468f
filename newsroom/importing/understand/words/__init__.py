"""
The words of each language by which the parts of a release are known.

A language is a package with the subjects that english/ has. A release in a
language without one is read with the English words, and the result says so.
"""

from types import SimpleNamespace

from . import arabic, english, french, portuguese, spanish, swahili


def _gather(language):
    """
    Put the words of all subjects side by side: words.VERBS, words.MONTHS …

    What a language has no words of its own for, it takes from English.
    """
    return SimpleNamespace(
        **{
            name: value
            for subject in (*english.SUBJECTS, *language.SUBJECTS)
            for name, value in vars(subject).items()
            if name.isupper() and not name.startswith("_")
        }
    )


_KNOWN = {
    "ar": _gather(arabic),
    "en": _gather(english),
    "es": _gather(spanish),
    "fr": _gather(french),
    "pt": _gather(portuguese),
    "sw": _gather(swahili),
}


def words_of(language):
    return _KNOWN.get(language, _KNOWN["en"])


def are_known(language):
    return language in _KNOWN
