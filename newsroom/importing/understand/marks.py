"""Quotation marks: what stands between them, and what before."""

import re
from dataclasses import dataclass

MARKS = re.compile('[“”„«»"]')
_SINGLE_MARKS = re.compile(r"(?<![^\s(])‘(?=\S)|(?<=\S)’(?!\w)")
_CLOSING = {"“": '”"', "„": "“”", "«": '»"', '"': '"”', "‘": "’", "”": "“”", "»": "«»"}
# Two single marks typed for a double one; as long, so that places stay.
_CURLED = {"‘‘": " “", "‘’": " “", "’’": "” ", "''": '" '}
_DOUBLED = re.compile("|".join(_CURLED))
_OPENING = '“„«"‘'
# Typed the wrong way round, as they look when text runs from right to left.
_REVERSED = re.compile(r"(?:^|(?<=[\s(:]))[”»](?=[^\W\d_])")


@dataclass
class Span:
    text: str
    before: str
    is_closed: bool = True
    begins_paragraph: bool = False


def quoted_spans(text):
    """Cut a paragraph into quoted spans, each with the text before it."""
    text = _DOUBLED.sub(lambda pair: _CURLED[pair[0]], text)
    spans, start, opened, end, inner = [], None, None, 0, False
    has_double = bool(MARKS.search(text))
    for mark in (MARKS if has_double else _SINGLE_MARKS).finditer(text):
        char, at = mark.group(), mark.start()
        if start is None:
            is_inch = char == '"' and at and text[at - 1].isdigit()
            opens = char in _OPENING or _REVERSED.match(text, at)
            if opens and not is_inch:
                start, opened = mark.end(), char
        elif char == '"' != opened and _opens_inner(text, at):
            inner = True
        elif char == '"' and inner:
            inner = False
        elif char in _CLOSING[opened] and (
            has_double or _closes_single(text, start, at)
        ):
            spans.append(Span(text[start:at].strip(), text[end : start - 1]))
            start, end = None, mark.end()
    if start is not None and (has_double or not spans):
        spans.append(Span(text[start:].strip(), text[end : start - 1], is_closed=False))
        end = len(text)
    if not has_double:
        spans = [span for span in spans if span.is_closed]
        end = end if spans else 0
    if spans and not spans[0].before.strip():
        spans[0].begins_paragraph = True
    return [span for span in spans if span.text], text[end:]


def _opens_inner(text, at):
    """A straight mark inside curled ones opens where a word begins."""
    return text[at - 1].isspace() and not text[at + 1 : at + 2].isspace()


def _closes_single(text, start, at):
    """Tell the mark that closes from an apostrophe: "the farmers’ wells"."""
    return text[at - 1] in ".,!?…" or len(text[start:at].split()) <= 5


def is_title_case(text):
    """Tell "Roads That Meet" from a sentence."""
    long_words = [
        word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if len(word) > 3
    ]
    return bool(long_words) and all(word[0].isupper() for word in long_words)
