"""Who pays: the names after "funded by", and before "which paid for it"."""

import re
from collections import Counter

from ..countries import country_code
from ..release import Passage
from ..text import plain, word_set
from . import uncased_payers
from .blocks import LONGEST_PARAGRAPH
from .small_names import TOKEN, is_capital, name_with_small_words
from .speakers import first_sentence_end

_ACRONYM_NAME = re.compile(
    r"(?<!\w)((?:[^\W\d_a-z][\w’'-]{0,30}\s(?:(?:of|for|the|and|on)\s){0,2}){1,8})"
    r"\(([A-Z]{2,8})\)"
)
# Small words of the languages in Latin letters that no short name counts.
_SMALL_WORDS = word_set(
    "of for the and on de des du la le les pour a y e para las los el del da do dos das o os as em et"
)
_SMALL_NAME = re.compile(
    r"(?<![\w’'-])(?:[LlDd][’'])?([^\W\d_a-z][\w-]{2,30}(?:\s[\w’'-]{1,30}){1,9}?)\s\(([A-Z]{2,8})\)"
)


# A national society, which no other word marks as an organisation.
_SOCIETY = re.compile(r"\bRed (?:Cross|Crescent)$|-Rouge \w+$|^C(?:roix|ruz) ")
_LONGEST_LIST = 500
_CAPITALS = re.compile(r"(?<![\w@./-])[A-Z]{3,8}(?![\w@/])")
_OFTEN = 4


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
                if len(name) > 1 and plain(name) not in own and name not in found:
                    found[name] = Passage(
                        text=name, lines=paragraph.lines, confidence=confidence
                    )
    return tuple(found.values())


def organisation_names(text):
    """
    Find the names by which the issuing organisation goes in a text.

    It is the one whose short name stands most often in it.
    """
    names = dict.fromkeys(_short_names(text), "")
    names |= {short: long.strip() for long, short in _ACRONYM_NAME.findall(text)}
    for run, short in _SMALL_NAME.findall(text):
        names[short] = _spelled_out(run, short) or names.get(short, "")
    if not names:
        return ()
    counts = {short: len(re.findall(rf"\b{short}\b", text)) for short in names}
    own = max(counts, key=counts.get)
    long = names[own]
    return tuple(
        filter(None, (own, long, long.removeprefix("The ").removeprefix("the ")))
    )


def _spelled_out(run, short):
    """Find the words at the end of a run whose initials are a short name's letters."""
    tokens = run.split()
    for start in reversed(range(len(tokens))):
        name = tokens[start:]
        bare = [re.sub(r"^\w{1,2}['’]", "", word) for word in name]
        initials = "".join(w[:1] for w in bare if plain(w) not in _SMALL_WORDS)
        if name[0][0].isupper() and plain(initials) == plain(short):
            return " ".join(name)
    return ""


def _short_names(text):
    """Give the words in capitals that stand several times among others."""
    lines = [line for line in text.split("\n") if not line.isupper()]
    counts = Counter(_CAPITALS.findall("\n".join(lines)))
    return [short for short, count in counts.items() if count >= _OFTEN]


def _sentences(text):
    while text:
        end = first_sentence_end(text)
        yield text[:end]
        text = text[end:].lstrip(' ”"’»')


def _in_sentence(sentence, words):
    names_after, stands_alone = _names_after, _stands_alone
    if not words.HAS_CAPITALS:
        names_after, stands_alone = uncased_payers.names_after, uncased_payers.is_payer
    for trigger, confidence in (
        (words.FUNDED_BY, 1.0),
        (words.GIVEN_BY, 1.0),
        (words.FUNDED_BY_WEAKLY, 0.6),
    ):
        for match in trigger.finditer(sentence):
            names = names_after(sentence[match.end() :], words)
            if confidence < 1.0 and not (names and stands_alone(names[0], words)):
                continue
            for name in names:
                yield sentence.find(name, match.end()), name, confidence
    for match in words.FUNDS.finditer(sentence):
        # "the Korea Fund for …" is a name, no verb.
        if match.group().strip(" ,")[:1].isupper():
            continue
        for name in _names_before(sentence[: match.start()], words):
            yield sentence.find(name), name, 0.7


def _names_after(text, words):
    """Read a list of names from the front of a text, until something else follows."""
    text = re.split(r"[“”\"«»;:]|\s[–—-]\s", text[:_LONGEST_LIST], maxsplit=1)[0]
    text = words.GIFT_AGAIN.sub(f" {words.AND_BY}", text)
    tail = words.PAYS_FOR_TAIL.search(text)
    if tail:
        text = text[: tail.start()]
    names, rest = [], text.strip()
    joint = ""
    while rest:
        article = words.FUNDER_ARTICLE.match(rest)
        name, after = _name(rest[article.end() :] if article else rest, words)
        if not name:
            break
        # "… for Development and the Cooperation": one word, though it has an article.
        is_task = names and _is_task(names[-1], name, joint, words)
        may_go_on = names and not (article and (" " in name or article[0][0] != "l"))
        is_small = names and name[0].islower()
        if (
            is_task
            or is_small
            or (may_go_on and _belongs_to_last(names[-1], name, joint, words))
        ):
            names[-1] += joint + (article[0] if article else "") + name
        else:
            names.append(name)
        after = re.sub(r"^\s*\([^)]{1,20}\)", "", after)
        following = words.LIST_JOINT.match(after)
        if not following:
            break
        joint, rest = following.group(), after[following.end() :]
    names = [name.strip(" ,.") for name in names]
    return [
        name
        for name in names
        if not re.search(r"\d", name) and plain(name.split()[0]) not in words.MONTHS
    ]


def _name(text, words):
    """Take one name: capitalised words, and small ones between them."""
    if words.NAMES_GO_ON_SMALL:
        return name_with_small_words(text, words)
    end = kept = 0
    for token in TOKEN.finditer(text):
        gap = text[end : token.start()]
        if end and gap.strip():
            break
        word = token.group()
        if word[0].isupper() or (kept and word[0].isdigit()):
            kept = token.end()
        elif not kept or not _links_names(word, text[:kept], words):
            break
        end = token.end()
    return text[:kept], text[kept:]


def _links_names(word, before, words):
    """Say whether a small word goes on with a name; none does so with a country's."""
    if plain(word) == "to" and country_code(before):
        return False
    return plain(word) in words.FUNDER_CONNECTORS - words.FUNDER_ANDS


def _stands_alone(name, words):
    return bool(
        country_code(name)
        or name.isupper()
        or _SOCIETY.search(name)
        or (" " in name and _has_organisation_noun(name, words))
    )


def _has_organisation_noun(name, words):
    """Where names go on in small letters, the first word says what it is."""
    tokens = name.split()[:1] if words.NAMES_GO_ON_SMALL else name.split()
    return any(plain(word) in words.ORGANISATION_NOUNS for word in tokens)


def _is_task(last, name, joint, words):
    """Know the second task of "Ministère des Affaires étrangères et de la Coopération"."""
    tokens = [plain(token) for token in name.split()]
    return bool(
        words.NAMES_GO_ON_SMALL
        and words.MINISTRY.search(last)
        and not words.BY_AGAIN.search(joint)
        and tokens[0] in words.TASKS
        and not any(
            words.ADJECTIVE.fullmatch(token)
            for token in tokens[1:]
            if not token.startswith("international")
        )
    )


def _belongs_to_last(last, name, joint, words):
    """
    Tell "Ministry of Labour, Trade and Industry" from "Ministry of Labour and Oxfam".

    Without an article of its own, what follows stands alone if it is a country,
    a short name in capitals or names a kind of organisation.
    """
    if words.BY_AGAIN.search(joint):
        return False
    # "the Kingdom’s Foreign, Commonwealth & Development Office"
    possessive = re.search(r"[’']s\s+(?P<rest>.+)$", last)
    is_open = possessive and not _has_organisation_noun(possessive["rest"], words)
    if is_open and joint.strip() == ",":
        return True
    opening = re.search(
        r"\b(?:of|for|de|du|des|da|do|para|pour|ya|wa|za)\b|[’']s\s", last
    )
    if not opening:
        return False
    if ", " in last and re.search(r"[’']s\s", last):
        return True
    stands_alone = _stands_alone(name, words) or (words.ONE_GOVERNMENT.match(name))
    if words.MINISTRY.search(last):
        # "… and International Cooperation" is another task of the ministry.
        kinds = {plain(word) for word in name.split()} & words.ORGANISATION_NOUNS
        stands_alone = stands_alone and not (kinds and kinds <= words.TASKS)
    if words.SEVERAL_GOVERNMENTS.match(last):
        return not words.ONE_GOVERNMENT.match(name) and bool(
            country_code(name) or not stands_alone
        )
    return not stands_alone


def _names_before(text, words):
    """Read the names that end a text: "thank the Facility, which paid for it"."""
    tokens = list(TOKEN.finditer(text))
    start = len(tokens)
    while start and _can_belong(tokens[start - 1], text, words):
        start -= 1
    while start < len(tokens) and not is_capital(tokens[start].group(), words):
        start += 1
    if start == len(tokens):
        return []
    run = words.RUN_START.sub("", text[tokens[start].start() :].strip(" ,"))
    return [
        name
        for name in _names_after(run, words)
        if _stands_alone(name, words) or words.ONE_GOVERNMENT.match(name)
    ]


def _can_belong(token, text, words):
    word = token.group()
    after = text[token.end() : token.end() + 1]
    return after in {"", " "} and (
        is_capital(word, words)
        or plain(word) in words.FUNDER_CONNECTORS
        or bool(words.ADJECTIVE.fullmatch(word))
    )
