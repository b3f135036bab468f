"""
The words of each language by which the parts of a release are known.

A language is a package with the subjects that english/ has. A release in a
language without one is read with the English words, and the result says so.
A language is loaded when it is first asked for: its patterns take up to a second
to compile, which no server should need to start.
"""

from functools import cache
from importlib import import_module
from types import SimpleNamespace

_PACKAGES = {
    "ar": "arabic",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "pt": "portuguese",
    "sw": "swahili",
}


@cache
def _gather(language):
    """
    Put the words of all subjects side by side: words.VERBS, words.MONTHS …

    What a language has no words of its own for, it takes from English.
    """
    subjects = dict.fromkeys((*_subjects("en"), *_subjects(language)))
    return SimpleNamespace(
        **{
            name: value
            for subject in subjects
            for name, value in vars(subject).items()
            if name.isupper() and not name.startswith("_")
        }
    )


def _subjects(language):
    return import_module(f".{_PACKAGES[language]}", __name__).SUBJECTS


def words_of(language):
    return _gather(language if language in _PACKAGES else "en")


def are_known(language):
    return language in _PACKAGES
