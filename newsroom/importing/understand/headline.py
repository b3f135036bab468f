"""The headline and the line below it, and the letterhead above."""

import re
from itertools import pairwise, takewhile

from ..countries import country_code
from ..release import Passage
from ..source import Style
from ..text import plain
from .blocks import add_part, is_below, list_item
from .letterhead import letterhead_length, names_only_issuer

_LONGEST_SUBTITLE = 300
_UNSURE = 0.5
_MOST_WORDS_OF_LETTERHEAD, _MOST_WORDS_OF_MINISTRY = 8, 16
_MOST_WORDS_OF_MOTTO = 6
_FEWEST_WORDS = 4
_MOST_WORDS_OF_BODY = 6
_SHORT_NAME_AT_END = re.compile(r"\([A-Z]{2,8}\)$")


def without_letterhead(found, parts, candidates, words, own_names, below):
    """Drop what stands above the headline; a kicker may go over several lines."""
    title = found["title"]
    kickers = _kickers(parts, words)
    if title:
        at = sum(block.lines[0] < title.lines[0] for block in candidates)
    else:
        start = letterhead_length(candidates, kickers, words, own_names, below)
        at = _title_at(candidates, start, words)
        at = _repeated_at(candidates) if at is None else at
        if at is None:
            at = start + _below_letterhead(
                candidates[start:], kickers, words, own_names
            )
    for block in candidates[:at]:
        what = "letterhead"
        if parts and parts[-1][0] == "kicker" and is_below(parts[-1][1], block):
            is_organisation = names_organisation(block.text, words, own_names)
            what = "kicker" if is_organisation else "label"
        add_part(parts, what, block)
    return candidates[at:]


def _kickers(parts, words):
    """Give the lines of the labels above a headline; an introduction stands below it."""
    return [
        group[0].lines[0]
        for what, group in parts
        if what == "kicker" and not words.BRIEFING_INTRO.fullmatch(group[0].text)
    ]


def _names_offices(text, words, own_names):
    """Know "WMA Ghana – WMA Togo", a line that says who issues a joint release."""
    parts = re.split(rf"\s[–—/|-]\s|,\s|\s(?:{words.AND})\s", text)
    names = {part.partition(" ")[0] for part in parts}
    is_one = names <= set(own_names) or (
        len(parts) > 1 and len(names) == 1 and re.fullmatch("[A-Z]{2,8}", *names)
    )
    if is_one:
        return all(country_code(part.partition(" ")[2].strip(" ()")) for part in parts)
    # "WMA – Ministry of Lakes"
    sides = re.split(r"\s[–—/|-]\s", text)
    return len(sides) > 1 and all(
        re.fullmatch("[A-Z]{2,8}", side)
        or (
            len(side.split()) <= _MOST_WORDS_OF_BODY
            and plain(side.split()[0]) in words.ORGANISATION_NOUNS
        )
        for side in sides
    )


def _title_at(candidates, start, words):
    """
    Find the headline by its style, else by how it stands out below a letterhead.

    A letterhead may have the style of a headline as well, as long as another has it.
    """
    for is_title in (
        lambda block: block.style is Style.TITLE,
        lambda block: block.style is Style.HEADING,
        lambda block: block.is_bold and block.is_centred,
        lambda block: block.is_bold,
    ):
        found = [at for at, block in enumerate(candidates) if is_title(block)]
        below = [
            at
            for at in found
            if at >= start and not names_only_issuer(candidates[at].text, words, most=2)
        ]
        if below:
            return below[0]
        if found and not start:
            return found[0]
    return None


def _repeated_at(candidates):
    """Find the headline by its standing twice, above and below a letterhead."""
    texts = [block.text for block in candidates]
    for at, text in enumerate(texts):
        if len(text.split()) >= _FEWEST_WORDS and text in texts[at + 1 :]:
            return at
    return None


def _below_letterhead(candidates, kickers, words, own_names):
    """
    Find the first line that is no letterhead, where nothing stands out.

    A letterhead names the organisation, in capitals or above a kicker; one or two
    words alone are a place or a section, if a headline can still follow.
    """
    at = 0
    while at + 1 < len(candidates):
        text, others = candidates[at].text, candidates[at + 1 :]
        count = len(text.split())
        is_above = any(candidates[at].lines[0] < line for line in kickers)
        is_capitals = text.isupper() and not all(b.text.isupper() for b in others)
        most = _words_of_section(candidates, at)
        is_section = count <= most and any(len(b.text.split()) >= 4 for b in others)
        is_organisation = names_organisation(text, words, own_names)
        goes_on = at and is_above and others[-1].lines[0] > kickers[-1]
        is_motto = (
            at
            and count <= _MOST_WORDS_OF_MOTTO
            and len(others) > 1
            and names_organisation(candidates[at - 1].text, words, own_names)
            and others[0].text.isupper()
            and names_organisation(others[0].text, words, own_names)
        )
        is_letterhead = count <= _MOST_WORDS_OF_LETTERHEAD and (
            (is_organisation and is_above)
            or (is_capitals and names_only_issuer(text, words, own_names, most=2))
            or (is_capitals and count <= 3 and not is_organisation)
            or words.POSTAL_ADDRESS.match(text)
            or goes_on
            or is_motto
            or (at and _SHORT_NAME_AT_END.search(text) and is_organisation)
            or plain(text) in {plain(name) for name in own_names}
        )
        is_letterhead = is_letterhead or (
            goes_on and is_organisation and count <= _MOST_WORDS_OF_MINISTRY
        )
        if not (is_letterhead or is_section or _names_offices(text, words, own_names)):
            break
        at += 1
    return at


def _words_of_section(candidates, at):
    """Where several short lines stand together, they are the items of a menu."""
    around = (reversed(candidates[:at]), candidates[at:])
    short = [
        block
        for side in around
        for block in takewhile(lambda one: len(one.text.split()) <= 3, side)
    ]
    return 3 if len(short) >= 3 else 2


def names_organisation(text, words, own_names):
    tokens = [plain(token).strip(",.:|") for token in text.split()]
    own = {plain(name) for name in own_names}
    tail = re.split(r"\sof\s", text, flags=re.IGNORECASE)[-1]
    return bool(
        any(token in words.ORGANISATION_NOUNS or token in own for token in tokens)
        or plain(text) in own
        or country_code(text)
        or country_code(tail)
    )


def take_headline(found, parts, candidates, words, own_names):
    if not candidates:
        return []
    if not found["title"]:
        candidates = _take_title(found, candidates, words)
    others, title = [], found["title"].text
    kickers = _kickers(parts, words)
    for at, block in enumerate(candidates):
        near = candidates[max(0, at - 1) : at + 2]
        pairs = (f"{a.text} {b.text}" for a, b in pairwise(near))
        if block.text == title or title in pairs:
            add_part(parts, "title-repeat", block)
        elif _is_letterhead_below(block, kickers, own_names):
            add_part(parts, "letterhead", block)
        else:
            others.append(block)
    if others and not found["subtitle"] and _can_be_subtitle(others[0].text):
        subtitle = others.pop(0)
        found["subtitle"] = Passage(
            text=subtitle.text,
            lines=subtitle.lines,
            confidence=1.0 if subtitle.style is Style.SUBTITLE else 0.8,
        )
    return others


def _is_letterhead_below(block, kickers, own_names):
    """Know "WMA (World Migration Agency)" between the headline of a page and a kicker."""
    return (
        len(block.text.split()) <= _MOST_WORDS_OF_LETTERHEAD
        and block.lines[-1] + 1 in kickers
        and any(block.text.startswith(name) for name in own_names)
    )


def _can_be_subtitle(text):
    return len(text) <= _LONGEST_SUBTITLE and not list_item(text)


def _take_title(found, candidates, words):
    title, *others = candidates
    lines, text = title.lines, title.text
    while others and _goes_on(title, text, others[0], words):
        following = others.pop(0)
        lines, text = lines + following.lines, f"{text} {following.text}"
    is_alone = not others or title.style is Style.TITLE
    rival = _rival(title, others)
    found["title"] = Passage(
        text=text,
        lines=lines,
        confidence=_UNSURE if rival else 1.0 if is_alone else 0.9,
        rival=rival,
    )
    return others


def _rival(title, others):
    """Give the line below a sentence of which it is unsure whether it is a headline."""
    if title.style is not Style.NONE or not title.text.endswith((".", "!")):
        return ""
    return next(
        (
            other.text
            for other in others[:2]
            if len(other.text.split()) >= _FEWEST_WORDS
            and other.text[-1] not in ".!?:"
            and other.text != title.text
        ),
        "",
    )


def _goes_on(title, text, following, words):
    """A headline of several lines: an open end, a small letter, the same style."""
    if title.style is Style.TITLE and following.style is not Style.NONE:
        return following.style is Style.TITLE
    if following.style is Style.SUBTITLE or text == following.text:
        return False
    seam = f"{text.split()[-1]} {following.text.split()[0]}"
    return bool(
        words.OPEN_END.search(text)
        or following.text[0].islower()
        or words.SEAM.fullmatch(seam)
    )
