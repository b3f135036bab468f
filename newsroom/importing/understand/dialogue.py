"""Speech that a dash opens, as in Portuguese: "— O cais é nosso — disse A. B."."""

import re
from itertools import islice

from .attributions import after_quote, inside_quote
from .marks import MARKS, Span
from .speakers import first_sentence_end

# A line of a dialogue is no longer, and names its speaker near its start.
_LONGEST = 1500
_MOST_DASHES = 6
_OPENS = re.compile(r"(?:[–—―]\s?|-\s)(?=[¿¡]?[^\W\d_a-zà-ÿ])")
_SAID = re.compile(r"(?<=\S)\s[–—―-]\s?(?=[^\W\d_A-ZÀ-Þ])")
_GOES_ON = re.compile(r"\s?[–—―-](?=\s|[.,;:!?…]|$)\s*")


def dialogue_spans(text, words):
    """
    Cut a paragraph that is a line of a dialogue as marks.quoted_spans does.

    None for any other: a list item opens with a dash too, but nobody says it.
    """
    opening = _OPENS.match(text)
    if (
        not opening
        or len(text) > _LONGEST
        or MARKS.search(text)
        or not words.HAS_CAPITALS
    ):
        return None
    speech = text[opening.end() :]
    for dash in islice(_SAID.finditer(speech), _MOST_DASHES):
        said = speech[dash.end() :]
        close = _GOES_ON.search(said)
        end = close.start() if close else first_sentence_end(said)
        if _is_attribution(said[:end], words):
            spoken = speech[: dash.start()]
            spans = [Span(spoken, "", begins_paragraph=True)]
            if not close:
                return spans, f", {said}"
            rest = said[close.end() :]
            stop = re.match(r"[.,;:!?…]*", rest).group()
            told = f", {said[:end].rstrip(' .')}{stop or ('.' if said[:end].endswith('.') else '')} "
            rest = rest[len(stop) :].strip()
            return ([*spans, Span(rest, told)], "") if rest else (spans, told)
    if _has_attribution(speech, words):
        return [Span(speech, "", begins_paragraph=True)], ""
    return None


def _is_attribution(text, words):
    opens = words.VERB_FIRST.match(text) or words.SAID_BY_PRONOUN.match(text)
    return bool(opens) and after_quote(f", {text}", "", words)[0] is not None


def _has_attribution(text, words):
    found = inside_quote(text, words)
    return bool(found) and not words.ACCORDING.search(text)
