"""
What a page tells of itself for machines, held against what it prints.

Such a statement can name what the words leave to the reader: who "she" is who said
so. It brings nothing into a release that is not printed in it.
"""

import re
from dataclasses import replace

from iomsite.folding import fold

from ..release import Passage, Quotation

_SENTENCE_END = re.compile(r"[.!?؟…](?=\s)")


def heed(release, told):
    """Return the release with the quotations and funders that it tells and prints."""
    printed = [*release.paragraphs, *release.notes]
    everything = _letters(" ".join(part.text for part in printed))
    quotations = [
        found
        for each in told.quotations
        if (found := _quotation(each, release, printed, everything))
    ]
    funders = [
        Passage(text=name, lines=lines)
        for name in told.funders
        if (lines := _lines_of(_letters(name), printed))
    ]
    return replace(
        release,
        quotations=tuple(quotations) or release.quotations,
        funders=tuple(funders) or release.funders,
    )


def _quotation(each, release, printed, everything):
    if not _letters(each.speaker) or _letters(each.speaker) not in everything:
        return None
    said = {
        "speaker": each.speaker,
        "speaker_title": each.speaker_title or None,
        "honorific": each.honorific or None,
        "confidence": 1.0,
    }
    for found in release.quotations:
        if _letters(found.sentence()) == _letters(each.text):
            return replace(found, **said)
    pieces = [_letters(piece) for piece in _SENTENCE_END.split(each.text)]
    if not all(piece in everything for piece in pieces):
        return None
    lines = _lines_of(pieces[0], printed)
    return Quotation(text=each.text, lines=lines, **said) if lines else None


def _lines_of(letters, parts):
    return next((p.lines for p in parts if letters and letters in _letters(p.text)), ())


def _letters(text):
    return re.sub(r"[\W_]+", " ", fold(text)).strip()
