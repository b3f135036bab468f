"""Who speaks: the name, title and honorific in "said Dr A. B., Head of C"."""

import re
from dataclasses import dataclass

from ..countries import country_code
from ..text import plain, word_set
from . import uncased
from .names import is_role, split_name, without_article

# Of all languages: a full stop after one of these ends no sentence.
_ABBREVIATIONS = word_set(
    """dr mr mrs ms prof st gen col brig maj lt sgt hon rev capt no vs eng jr sr amb sen
    mme mlle me dra dre sra srta mtra mtro licda abg pbro profa lic ing arq lcda gral cnel mons exmo exma eng engª av art núm
    nº tel tél mag mgtr msc mph psic econ obst biol cnel tte cmdte alm cap ten sgto cel adv me pr pte bw bi dkt dk mhe mh ndg mwl"""
)


_DASHED = re.compile(r"^([^,–—]+?)\s[–—]\s([^–—]*)(?:\s[–—]\s.*)?$")
# "net mender", "mother of five": what somebody is, where no role is known.
_MOST_WORDS_OF_TRADE = 3


@dataclass(frozen=True)
class Person:
    """`name` is None where only a role is printed ("a farmer said")."""

    name: str | None
    title: str | None = None
    honorific: str | None = None


def first_sentence_end(text):
    """Find where the first sentence ends; full stops of abbreviations do not count."""
    for stop in re.finditer(r"[.!?؟…](?=\s+[^\sa-z]|\s*$)", text):
        at_end = not text[stop.end() :].strip()
        if at_end or not is_abbreviated(text[: stop.end()]):
            return stop.end()
    return len(text)


def is_abbreviated(text):
    """Tell the full stop of "Dr." or "A." at the end of a text from a sentence's."""
    before = re.search(r"([\w’'-]+)\.$", text[-20:])
    word = before[1] if before else ""
    is_initial = len(word) == 1 and word.isalpha() and not word.islower()
    return is_initial or word.casefold() in _ABBREVIATIONS


def read_person(text, words):
    """
    Read "NAME, TITLE", "the TITLE, NAME", "TITLE NAME" or "Hon. NAME".

    Return None where the text begins with nothing that could be a person.
    """
    if not words.HAS_CAPITALS:
        found = uncased.read_person(text, words)
        return found and Person(found.name, found.title, found.honorific)
    text = words.AGED.sub("", words.ALIAS.sub("", text.strip(" .,:;–—-")))
    # "A. B. – head of C – said" has dashes for commas.
    text = _DASHED.sub(r"\1, \2", text)
    parts = _commas(text, words)
    goes_on = words.AFTER_SPEAKER.search(parts[0]) if parts else None
    if goes_on:
        parts = [parts[0][: goes_on.start()]]
    if not parts:
        return None
    if re.match(r"\d{1,3}$", parts[0]):
        return None
    first = split_name(parts[0], words)
    if first and first.prefix and _ends_open(first.prefix, words):
        # "Head of the | Red Cross" names what somebody heads.
        first = None
    if len(parts) > 1 and not (first and first.is_certain):
        second = split_name(parts[1], words)
        if (
            second
            and second.is_certain
            and (len(second.name.split()) > 1 or _is_first_name(parts, words))
            and (not second.prefix or _is_trade(second.prefix, words))
        ):
            title = without_article(f"{parts[0]}, {second.prefix}".rstrip(", "), words)
            if plain(parts[0].split()[0]) in words.INDEFINITE - words.ARTICLES:
                title = _title(second.rest, parts[2:], words)
            return Person(second.name, title or None, second.honorific)
    if first is None:
        return _role_only(parts[0], words)
    title = _title(first.rest, parts[1:], words)
    if title and _tells_place_of_aged(text, parts[1:], words):
        title = parts[1]
    prefix, honorific = first.prefix, first.honorific
    if prefix and not title and prefix.islower() and plain(prefix) in words.HONORIFICS:
        # "le docteur X Y": no more is told of him.
        honorific = " ".join(filter(None, [prefix, honorific]))
    elif title and _is_trade(prefix, words):
        title = f"{prefix}, {title}"
    elif prefix and title:
        honorific = " ".join(filter(None, [prefix, honorific]))
    elif prefix:
        title = prefix
    return Person(first.name, title, honorific)


def _commas(text, words):
    """Cut at commas outside brackets; an age between commas goes."""
    parts = [part.strip() for part in re.split(r",\s+(?![^()]*\))", text)]
    return [
        part
        for index, part in enumerate(parts)
        if part and not (index and words.AGE.fullmatch(part))
    ]


def _is_first_name(parts, words):
    """Tell "the mother of three, Ama" from "the director, Togo"."""
    tokens, word = parts[0].split(), parts[1]
    is_told = plain(tokens[0]) in words.ARTICLES and any(
        is_role(token, words) for token in tokens[:3]
    )
    is_alone = word.isalpha() and not word.isupper() and not country_code(word)
    return is_told and is_alone


def _is_trade(prefix, words):
    """Tell "nurse" before a name from "Commander" and "doctora"."""
    return prefix[:1].islower() and plain(prefix.split()[0]) not in words.HONORIFICS


def _tells_place_of_aged(text, parts, words):
    """Keep the "from" of "A. B., 13, from Torit", which names no organisation."""
    if len(parts) != 1 or not words.TITLE_PLACEHOLDER.match(parts[0]):
        return False
    aged = re.search(r",\s+([^,]*),\s+" + re.escape(parts[0]), text)
    return bool(aged and words.AGE.fullmatch(aged[1].strip()))


def _ends_open(prefix, words):
    return plain(prefix.split()[-1]) in words.ARTICLES | words.CONTRACTED


def without_clause(text, words):
    """
    Drop "the matter is another" from "Dr A. B., surgeon, the matter is another".

    A title begins with a role, a capital or a word such as "of"; a clause with none.
    """
    parts = re.split(r",\s+", text)
    for at, part in enumerate(parts[1:], 1):
        if not words.AGE.fullmatch(part) and not _is_title(part, at, parts, words):
            return ", ".join(parts[:at])
    return text


def _is_title(part, at, parts, words):
    tokens = part.split()
    first, *others = [words.ELIDED.sub("", plain(token)) for token in tokens[:4]]
    roles = [n for n, token in enumerate(tokens[:4]) if is_role(token, words)]
    if roles:
        # "met the mayor" tells what somebody did.
        is_object = roles[0] > 1 and plain(tokens[roles[0] - 1]) in words.ARTICLES
        return first not in words.PRONOUNS and not is_object
    if first in words.ARTICLES or words.ELIDED.match(tokens[0]):
        return False
    is_after_name = at == 1 or all(words.AGE.fullmatch(one) for one in parts[1:at])
    return (
        part[0].isupper()
        or bool(words.TITLE_PLACEHOLDER.match(part))
        or bool(words.CLAUSE_TITLE.match(part))
        or (is_after_name and len(tokens) <= _MOST_WORDS_OF_TRADE)
    )


def _title(rest, parts, words):
    """Put the title together and end it where the sentence goes on."""
    if rest:
        if rest.startswith("("):
            rest = rest.strip("()")
        elif words.TITLE_PLACEHOLDER.match(rest):
            rest = words.TITLE_PLACEHOLDER.sub("", rest)
        else:
            rest = ""
            if not parts:
                return None
    kept = []
    for part in [rest, *parts] if rest else parts:
        # "WHO Representative" is no clause.
        is_clause = not part.split()[0].isupper() and words.AFTER_TITLE.match(part)
        if is_clause and not words.CLAUSE_TITLE.match(part):
            break
        if words.PARTICIPLE.match(part) and (kept or not _tells_role(part, words)):
            break
        kept.append(part if kept else _without_of(part, words))
    if not kept:
        return None
    title = without_article(", ".join(kept), words)
    cut = words.TITLE_END.search(title)
    return (title[: cut.start()] if cut else title).strip(" ,.:") or None


def _tells_role(part, words):
    """Tell "acting head" from "gesturing at the head"."""
    return any(is_role(token, words) for token in part.split()[:3])


def _without_of(part, words):
    """Take the organisation out of "A. B., of the Lantern Fund"."""
    rest = words.TITLE_PLACEHOLDER.sub("", part)
    first = plain(rest.split()[0]) if rest else ""
    is_body = rest[:1].isupper() or first in words.ORGANISATION_NOUNS
    return rest if is_body else part


def _role_only(text, words):
    tokens = text.split()
    is_person = len(tokens) <= 12 and (
        plain(tokens[0]) in words.ARTICLES
        or bool(words.ELIDED_ARTICLE.match(tokens[0]))
        or any(is_role(token, words) for token in tokens[:3])
    )
    return Person(None, without_article(text, words)) if is_person else None
