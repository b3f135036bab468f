"""Who speaks: the name, title and honorific in "said Dr A. B., Head of C"."""

import re
from dataclasses import dataclass

from ..text import plain, word_set
from . import uncased
from .names import is_role, split_name, without_article

# Of all languages: a full stop after one of these ends no sentence.
_ABBREVIATIONS = word_set(
    """dr mr mrs ms prof st gen col brig maj lt sgt hon rev capt no vs eng jr sr amb sen
    mme mlle me dra dre sra srta mtra mtro licda abg pbro profa lic ing arq lcda gral cnel mons exmo exma eng engª av art núm
    nº tel tél bw bi dkt dk mhe mh ndg mwl"""
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
        before = re.search(r"[\w’'-]+$", text[max(0, stop.start() - 20) : stop.start()])
        word = before.group() if before else ""
        is_initial = len(word) == 1 and word.isalpha() and not word.islower()
        at_end = not text[stop.end() :].strip()
        if at_end or not (
            stop.group() == "." and (is_initial or word.casefold() in _ABBREVIATIONS)
        ):
            return stop.end()
    return len(text)


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
            and len(second.name.split()) > 1
            and not second.prefix
        ):
            title = without_article(parts[0], words)
            if plain(parts[0].split()[0]) in words.INDEFINITE - words.ARTICLES:
                title = _title(second.rest, parts[2:], words)
            return Person(second.name, title or None, second.honorific)
    if first is None:
        return _role_only(parts[0], words)
    title = _title(first.rest, parts[1:], words)
    prefix, honorific = first.prefix, first.honorific
    if prefix and title:
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
    if any(is_role(token, words) for token in tokens[:4]):
        return first not in words.PRONOUNS
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
        if kept and words.PARTICIPLE.match(part):
            break
        kept.append(part if kept else _without_of(part, words))
    title = without_article(", ".join(kept), words)
    cut = words.TITLE_END.search(title)
    return (title[: cut.start()] if cut else title).strip(" ,.:") or None


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
