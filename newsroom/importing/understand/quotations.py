"""Quotations, and words in quotation marks that nobody says."""

import re
from dataclasses import dataclass, field

from ..release import Passage
from .attributions import Attribution, after_quote, inside_quote
from .blocks import LONGEST_PARAGRAPH
from .dialogue import dialogue_spans
from .leads import before_quote
from .marks import MARKS, is_title_case, quoted_spans
from .mentions import person_below, reporting_person, sentences
from .quoted_people import resolve

_FEWEST_WORDS_OF_SENTENCE = 6
_ENDS_SPEECH = re.compile(r"[.,،!?؟…]$")


@dataclass
class _Entry:
    pieces: list
    attribution: Attribution | None
    lines: list
    interrupted: bool = False
    over_paragraphs: int = 1
    confidence: float = 1.0
    context: str = ""
    # The pieces that are whole sentences, by their place: what stands between the marks
    # after them ends with a full stop.
    ended: set = field(default_factory=set)


def find_quotations(paragraphs, words):
    """Return the quotations and the other quoted words, both in their order."""
    entries, terms = [], []
    open_text, previous_speech, above, waits = None, False, "", False
    for paragraph in paragraphs:
        if len(paragraph.text) > LONGEST_PARAGRAPH:
            continue
        spans, tail = dialogue_spans(paragraph.text, words) or quoted_spans(
            paragraph.text
        )
        if open_text and spans and _continues(spans, tail, words):
            entries_open = open_text
        else:
            if open_text:
                entries.append(_open_entry(open_text))
            entries_open = None
        open_text = None
        if spans and not spans[-1].is_closed and spans[-1].begins_paragraph:
            pieces, lines, count = entries_open or ([], [], 0)
            open_text = (
                pieces + [spans[0].text],
                lines + list(paragraph.lines),
                count + 1,
            )
            waits = False
            continue
        before = len(entries)
        _read_paragraph(paragraph, spans, tail, entries, terms, words, previous_speech)
        if above.endswith(":") and len(entries) == before + 1:
            # "A. B., head of C, said:" on a line of its own.
            entry = entries[-1]
            entry.attribution = entry.attribution or before_quote(above, words)
            entry.confidence = 1.0 if entry.attribution else entry.confidence
        if len(entries) == before + 1 and spans and _is_all_quote(spans, tail):
            _attribute_above(entries[-1], above, words)
        if waits and not spans:
            _attribute_below(entries[-1], paragraph, words)
        waits = len(entries) == before + 1 and not entries[-1].attribution
        above = paragraph.text
        if entries_open:
            _prepend(entries, before, entries_open, paragraph)
        previous_speech = len(entries) > before or (
            previous_speech and _is_all_quote(spans, tail)
        )
    if open_text:
        entries.append(_open_entry(open_text))
    return resolve(entries, paragraphs, words), tuple(terms)


def _continues(spans, tail, words):
    """Tell the next paragraph of a speech from one that opens with a project's name."""
    span = spans[0]
    following = spans[1].before if len(spans) > 1 else tail
    is_name = span.is_closed and not _is_speech(span.text) and following.strip(" .")
    return span.begins_paragraph and not (
        is_name and not after_quote(following, span.text, words)[0]
    )


def _attribute_below(entry, paragraph, words):
    person = person_below(paragraph.text, words)
    if person:
        entry.attribution, entry.confidence = Attribution(person), 0.6


def _attribute_above(entry, above, words):
    """Take for the speaker who reports in the last sentence of the paragraph above."""
    if not entry.attribution and above and not MARKS.search(above):
        person = reporting_person(sentences(above)[-1], words)
        if person and person.name:
            entry.attribution, entry.confidence = Attribution(person), 0.5


def _open_entry(open_text):
    pieces, lines, count = open_text
    return _Entry(pieces, None, lines, over_paragraphs=count, confidence=0.3)


def _prepend(entries, index, open_text, paragraph):
    pieces, lines, count = open_text
    if len(entries) == index:
        entries.append(_open_entry((pieces, lines, count)))
        return
    entry = entries[index]
    entry.pieces = pieces + entry.pieces
    entry.ended = {index + len(pieces) for index in entry.ended}
    entry.lines = lines + list(paragraph.lines)
    entry.over_paragraphs = count + 1


def _is_all_quote(spans, tail):
    return (
        bool(spans)
        and not tail.strip(" .،؛")
        and not any(span.before.strip() for span in spans)
    )


def _read_paragraph(paragraph, spans, tail, entries, terms, words, previous_speech):
    current, used = None, 0
    for index, span in enumerate(spans):
        terms += _single_terms(span.before, paragraph)
        between = span.before[used:]
        following = spans[index + 1].before if index + 1 < len(spans) else tail
        lead = _lead(between)
        is_term = _is_term(span, lead, words)
        found = None if is_term else before_quote(between, words)
        after, length = (
            (None, 0) if is_term else after_quote(following, span.text, words)
        )
        if after and between.rstrip().endswith((".", "!", "?", "؟")):
            found = None
        used = 0
        inside = None if is_term or after or found else inside_quote(span.text, words)
        if inside:
            attribution, *pieces = inside
            current = _start(entries, span, attribution, paragraph, 1.0)
            current.pieces = [piece for piece in pieces if piece]
            current.interrupted = all(pieces)
        elif (
            found
            and (lead.endswith((":", ",", "،")) or _is_speech(span.text))
            or (found and len(span.text.split()) >= 4 and not is_title_case(span.text))
        ):
            is_sure = lead[-1:] in ":,،" and not found.is_guess
            current = _start(entries, span, found, paragraph, 1.0 if is_sure else 0.5)
            if after and after.is_pronoun and not following.rstrip().endswith(":"):
                used = length
        elif after and not (
            lead and (len(span.text.split()) <= 3 or is_title_case(span.text))
        ):
            sure = 0.5 if after.is_guess else 0.6 if lead else 1.0
            current = _start(entries, span, after, paragraph, sure)
            current.context = " ".join(s.before for s in spans[: index + 1])
            used = length
        elif current and _goes_on(span, between, lead):
            if span.before.rstrip().endswith((".", "!", "?", "؟")):
                current.ended.add(len(current.pieces) - 1)
            current.pieces.append(span.text)
            current.interrupted = True
            used = length
        elif (
            not lead
            and _is_all_quote(spans, tail)
            and not is_title_case(span.text)
            and (_is_speech(span.text) or tail.strip())
        ):
            if entries and previous_speech:
                entries[-1].pieces.append(span.text)
                entries[-1].over_paragraphs += 1
                entries[-1].lines += paragraph.lines
                current = entries[-1]
            else:
                current = _start(entries, span, None, paragraph, 0.3)
        elif not lead and span.is_closed and _is_sentence(span.text):
            current = _start(entries, span, None, paragraph, 0.3)
            _attribute_above(current, between, words)
        else:
            terms.append(
                Passage(
                    text=span.text.rstrip(" ,.;،؛"),
                    lines=paragraph.lines,
                    confidence=0.9,
                )
            )
        if current and not current.context:
            current.context = " ".join(s.before for s in spans[: index + 1])
    if spans:
        terms += _single_terms(tail, paragraph)


def _single_terms(text, paragraph):
    """Find terms in single marks beside quotations in double ones."""
    return [
        Passage(text=span.text.rstrip(" ,.;"), lines=paragraph.lines, confidence=0.8)
        for span in quoted_spans(text)[0]
        if span.is_closed and len(span.text.split()) <= 6 and not MARKS.search(text)
    ]


def _start(entries, span, attribution, paragraph, confidence):
    entry = _Entry(
        [span.text], attribution, list(paragraph.lines), confidence=confidence
    )
    entries.append(entry)
    return entry


def _lead(text):
    """Give the words of the same sentence before a quotation."""
    return re.split(r"[.!?؟…][\"”’»)]*\s+(?=[^a-z]|$)", text)[-1].strip()


def _is_term(span, lead, words):
    """Names of projects, slogans and nicknames follow a word that says so."""
    return bool(lead) and not lead.endswith(":") and bool(words.TERM_CUES.search(lead))


def _is_speech(text):
    return len(text.split()) >= 3 and bool(_ENDS_SPEECH.search(text))


def _is_sentence(text):
    return (
        len(text.split()) >= _FEWEST_WORDS_OF_SENTENCE
        and _is_speech(text)
        and not text[0].islower()
        and not is_title_case(text)
    )


def _goes_on(span, between, lead):
    if not between.strip(" ,.;:–—-،؛"):
        return True
    return (
        not lead
        and _is_speech(span.text)
        and not span.text[0].islower()
        and not is_title_case(span.text)
    )
