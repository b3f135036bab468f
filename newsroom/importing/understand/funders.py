"""Who pays: the names after "funded by", and before "which paid for it"."""

import re

from ..countries import country_code
from ..release import Passage
from ..text import plain
from .blocks import LONGEST_PARAGRAPH
from .speakers import first_sentence_end

_TOKEN = re.compile(r"[^\s,;:.“”\"()]+(?:\.(?=[A-Za-z]))?[^\s,;:.“”\"()]*")
_ACRONYM_NAME = re.compile(
    r"(?<!\w)((?:[^\W\d_a-z][\w’'-]{0,30}\s(?:(?:of|for|the|and|on)\s){0,2}){1,8})"
    r"\(([A-Z]{2,8})\)"
)


_LONGEST_LIST = 500


def find_funders(paragraphs, own_names, words):
    """
    Find the funders as printed, without article, in their order.

    `own_names` are the names of the organisation itself: "with the support of
    the agency" tells who works, not who pays.
    """
    found = {}
    own = {plain(name) for name in own_names}
    for paragraph in paragraphs:
        if len(paragraph.text) > LONGEST_PARAGRAPH:
            continue
        for sentence in _sentences(paragraph.text):
            for _, name, confidence in sorted(_in_sentence(sentence, words)):
                if plain(name) not in own and name not in found:
                    found[name] = Passage(
                        text=name, lines=paragraph.lines, confidence=confidence
                    )
    return tuple(found.values())


def organisation_names(text):
    """
    Find the names by which the issuing organisation goes in a text.

    It is the one whose short name stands most often in it.
    """
    names = {short: long.strip() for long, short in _ACRONYM_NAME.findall(text)}
    if not names:
        return ()
    counts = {short: len(re.findall(rf"\b{short}\b", text)) for short in names}
    own = max(counts, key=counts.get)
    return (own, names[own], names[own].removeprefix("The ").removeprefix("the "))


def _sentences(text):
    while text:
        end = first_sentence_end(text)
        yield text[:end]
        text = text[end:].lstrip(' ”"’»')


def _in_sentence(sentence, words):
    for trigger, confidence in (
        (words.FUNDED_BY, 1.0),
        (words.GIVEN_BY, 1.0),
        (words.FUNDED_BY_WEAKLY, 0.6),
    ):
        for match in trigger.finditer(sentence):
            names = _names_after(sentence[match.end() :], words)
            if confidence < 1.0 and not (names and _stands_alone(names[0], words)):
                continue
            for name in names:
                yield sentence.find(name, match.end()), name, confidence
    for match in words.FUNDS.finditer(sentence):
        for name in _names_before(sentence[: match.start()], words):
            yield sentence.find(name), name, 0.7


def _names_after(text, words):
    """Read a list of names from the front of a text, until something else follows."""
    text = re.split(r"[“”\"«»;:]|\s[–—-]\s", text[:_LONGEST_LIST], maxsplit=1)[0]
    tail = words.PAYS_FOR_TAIL.search(text)
    if tail:
        text = text[: tail.start()]
    names, rest = [], text.strip()
    joint = ""
    while rest:
        article = re.match(
            r"(?:(?:both|by|from)\s+)?(?:the|its|their)\s+", rest, re.IGNORECASE
        )
        name, after = _name(rest[article.end() :] if article else rest, words)
        if not name:
            break
        if names and not article and _belongs_to_last(names[-1], name, joint, words):
            names[-1] += joint + name
        else:
            names.append(name)
        after = re.sub(r"^\s*\([^)]{1,20}\)", "", after)
        following = words.LIST_JOINT.match(after)
        if not following:
            break
        joint, rest = following.group(), after[following.end() :]
    names = [name.strip(" ,.") for name in names]
    return [name for name in names if not re.search(r"\d", name)]


def _name(text, words):
    """Take one name: capitalised words, and small ones between them."""
    end = kept = 0
    for token in _TOKEN.finditer(text):
        gap = text[end : token.start()]
        if end and gap.strip():
            break
        word = token.group()
        if word[0].isupper() or (kept and word[0].isdigit()):
            kept = token.end()
        elif not kept or plain(word) not in words.FUNDER_CONNECTORS - {
            "and",
            "&",
            "y",
            "e",
            "et",
        }:
            break
        end = token.end()
    return text[:kept], text[kept:]


def _stands_alone(name, words):
    return bool(
        country_code(name)
        or name.isupper()
        or (" " in name and _has_organisation_noun(name, words))
    )


def _has_organisation_noun(name, words):
    return any(plain(word) in words.ORGANISATION_NOUNS for word in name.split())


def _belongs_to_last(last, name, joint, words):
    """
    Tell "Ministry of Labour, Trade and Industry" from "Ministry of Labour and Oxfam".

    Without an article of its own, what follows stands alone if it is a country,
    a short name in capitals or names a kind of organisation.
    """
    if re.search(r"\b(?:by|from)\s+$", joint):
        return False
    opening = re.search(r"\b(?:of|for|de|du|des|da|do)\b|[’']s\s", last)
    if not opening:
        return False
    if ", " in last and re.search(r"[’']s\s", last):
        return True
    stands_alone = _stands_alone(name, words) or (
        re.match(
            r"(?:Governments?|Ministry|Embassy|Kingdom|Republic|Principality|City|University) of\b",
            name,
        )
    )
    if re.match(r"(?:Governments|Ministries|Peoples|Kingdoms) of", last, re.IGNORECASE):
        return not re.match(r"(?:Government|Ministry|Embassy) of\b", name) and bool(
            country_code(name) or not stands_alone
        )
    return not stands_alone


def _names_before(text, words):
    """Read the names that end a text: "thank the Facility, which paid for it"."""
    tokens = list(_TOKEN.finditer(text))
    start = len(tokens)
    while start and _can_belong(tokens[start - 1], text, words):
        start -= 1
    while start < len(tokens) and not tokens[start].group()[0].isupper():
        start += 1
    if start == len(tokens):
        return []
    run = re.sub(r"^(?:The|Both)\s+", "", text[tokens[start].start() :].strip(" ,"))
    return [name for name in _names_after(run, words) if _stands_alone(name, words)]


def _can_belong(token, text, words):
    word = token.group()
    after = text[token.end() : token.end() + 1]
    return after in {"", " "} and (
        word[0].isupper() or plain(word) in words.FUNDER_CONNECTORS
    )
