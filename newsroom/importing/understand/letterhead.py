"""The lines above a headline that only say who issues a release, and from where."""

import re

from ..countries import country_code
from ..source import Style
from ..text import plain, word_set
from .addresses import has_address

_FEWEST_WORDS = 4
_MOST_WORDS, _MOST_WORDS_OF_ADDRESS, _MOST_WORDS_OF_NAME = 16, 14, 7
_MOST_WORDS_OF_MOTTO, _MOST_WORDS_OF_MAXIM = 12, 4
# Between "of" and "and" no name of a body has more words; a headline has a verb there.
_MOST_WORDS_TOGETHER, _MOST_WORDS_IN_FRONT = 3, 5
_MOST_WORDS_IF_UNSURE = 2
_ARTICLES = word_set("the la las le les los el")
_CONNECTORS = _ARTICLES | word_set(
    """of and for & de da do das dos del du des et y e en au aux para pour ya wa za cha vya
    kwa na"""
)
# No body has a name that begins with these.
_INDEFINITE = word_set("a an un une una um uma unos unas")
_ELIDED = re.compile(r"^(?:[dl]|qu)[’']", re.IGNORECASE)
_REFERENCE = re.compile(r"\S*\d\S*[/-]\S*|\S+/\S*\d\S*")
# Of all languages: "12 Lagoon Road, Tema", "Av. del Puerto 1234".
_STREET = re.compile(
    r"(?<!\w)(?:road|street|avenue|av|ave|avenida|rue|boulevard|calle|carrera|rua|largo"
    r"|plot|barabara|mtaa|شارع)(?!\w)",
    re.IGNORECASE,
)
_SITE = re.compile(r"(?:https?://|www\.)\S+")
_WHOLLY_QUOTED = re.compile('[“"«„][^“”"«»„]+[”"»“]')
_NO_NAME = re.compile(r"[.!?؟:;“”«»\"]")


def letterhead_length(candidates, kickers, words, own_names, below):
    """
    Count the lines of a letterhead, if a better headline follows them.

    `kickers` are the lines of labels such as "Press release", `below` is the text
    of the release: a name that opens a page and stands there again is the issuer's.
    """
    at, sure = 0, 0
    while at + 1 < len(candidates):
        block, above = candidates[at], candidates[:at]
        kind = _kind(candidates, at, words, own_names, below)
        is_quoted = above and _WHOLLY_QUOTED.fullmatch(block.text)
        if is_quoted and _stands_apart(candidates[at:], kickers):
            kind = "motto"
        if not kind:
            break
        # A motto or an address is one only where somebody is named above or below.
        at += 1
        if kind == "issuer" or (above and sure):
            sure = at
    if not _can_follow(candidates[sure:], words, own_names):
        return 0
    if sure == 1 and not _stands_apart(candidates, kickers):
        text = candidates[0].text
        is_one = names_only_issuer(text, words, own_names, most=_MOST_WORDS_IF_UNSURE)
        return int(is_one or _is_named_below(text, words, below))
    return sure


def _stands_apart(candidates, kickers):
    """A label such as "Press release" ends what stands above it."""
    return any(
        candidates[0].lines[0] < line < candidates[1].lines[0] for line in kickers
    )


def _kind(candidates, at, words, own_names, below):
    text = candidates[at].text
    if names_only_issuer(text, words, own_names) or _is_named_below(text, words, below):
        return "issuer"
    if _is_address(text, words) or _is_reference(text):
        return "address"
    following = candidates[at + 1].text
    is_between = at + 2 < len(candidates) and names_only_issuer(
        following, words, own_names
    )
    if _is_motto(text) and at:
        return "motto"
    if is_between and len(text.split()) <= _MOST_WORDS_OF_MOTTO:
        return "motto" if at else ""
    return ""


def _can_follow(candidates, words, own_names):
    """Say whether a line can be the headline that a letterhead stands above."""
    return any(
        block.style in {Style.TITLE, Style.HEADING}
        or (
            len(block.text.split()) >= _FEWEST_WORDS
            and not names_only_issuer(block.text, words, own_names)
        )
        for block in candidates
    )


def names_only_issuer(text, words, own_names=(), most=_MOST_WORDS_TOGETHER):
    """
    Tell "Ministry of Lakes and Ports" and "LAKE RESCUE SOCIETY" from a headline.

    All of its words belong to a name: capitals and what joins them, no verb, no
    number; it begins or ends with what a body is called. `most` words of a name
    stand together where nothing joins them: in more there may be a verb.
    """
    text = text.strip(" ,،–—-|*_")
    text = re.sub(r"\s*\([^()]{2,20}\)$", "", text)
    if not text or _NO_NAME.search(text) or re.search(r"\d", text):
        return False
    if country_code(text) or plain(text) in {plain(name) for name in own_names}:
        return True
    # "Ministry of Lakes – Press Office"
    parts = re.split(r"\s[–—|/-]\s", text)
    if len(parts) > 1:
        return all(names_only_issuer(part, words, own_names, most) for part in parts)
    tokens = text.split()
    if not 2 <= len(tokens) <= _MOST_WORDS or plain(tokens[0]) in _INDEFINITE:
        return False
    if not words.HAS_CAPITALS:
        return _names_body_uncased(tokens, words)
    return _names_body(tokens, words, most)


def _names_body(tokens, words, most):
    is_noun = [_is_body(token, words) for token in tokens]
    runs = _runs(tokens)
    if not runs or runs[0][0] or runs[-1][-1] != len(tokens) - 1:
        return False
    first, *others = runs
    small = [
        token
        for run in runs
        for token in (tokens[index] for index in run)
        if not _ELIDED.sub("", token)[:1].isupper()
    ]
    if small and not (words.NAMES_GO_ON_SMALL and tokens[0][0].isupper()):
        return False
    if small:
        # "Direction générale de la santé publique"
        most = _MOST_WORDS_IF_UNSURE
    ends_in_noun = is_noun[first[-1]] or is_noun[runs[-1][-1]]
    if not (is_noun[0] or ends_in_noun or (len(first) > 1 and is_noun[first[1]])):
        return False
    is_front = is_noun[first[-1]] and not is_noun[0]
    return len(first) <= (_MOST_WORDS_IN_FRONT if is_front else most) and all(
        len(run) <= most and not _may_hold_verb(tokens, run, words) for run in others
    )


def _runs(tokens):
    """
    Group the words of a name, by their index, at what joins them and at commas.

    An article joins nothing by itself: "abre la clínica" is one group.
    """
    runs, run = [], []
    for index, token in enumerate(tokens):
        bare = plain(token).strip(",;")
        above = plain(tokens[index - 1]).strip(",;") if index else ""
        is_joint = index and bare in _CONNECTORS
        if is_joint and not (bare in _ARTICLES and above not in _CONNECTORS):
            runs, run = [*runs, run], []
            continue
        run.append(index)
        if token.endswith((",", ";")):
            runs, run = [*runs, run], []
    return [one for one in [*runs, run] if one]


def _may_hold_verb(tokens, run, words):
    """Know "HEALTH OPENS CLINICS": what ends in s, between two other words."""
    if len(run) < _MOST_WORDS_TOGETHER or _is_body(tokens[run[-1]], words):
        return False
    return plain(tokens[run[1]]).endswith("s")


def _is_body(token, words):
    token = plain(_ELIDED.sub("", token)).strip(",;.")
    return token in words.ORGANISATION_NOUNS or token in words.LETTERHEAD_NOUNS


def _names_body_uncased(tokens, words):
    """
    Know "وزارة الشؤون الاجتماعية": behind a word with the article no bare word
    stands but one that joins, or a country; a verb would be bare.
    """
    if not _is_body(tokens[0], words):
        return False
    has_article, at = tokens[0].startswith("ال"), 1
    while at < len(tokens):
        token = tokens[at]
        rest = " ".join(tokens[at:])
        if country_code(rest) or country_code(token):
            return at + 1 == len(tokens) or bool(country_code(rest))
        bare = re.sub(r"^[وب]", "", token)
        if bare.startswith(("ال", "لل")) or token in {"في", "و", "-"}:
            has_article = True
        elif _is_body(bare, words) or (token[0] == "ل" and len(token) > 3):
            pass
        elif has_article or at > 2:
            return False
        at += 1
    return True


def _is_named_below(text, words, below):
    """Know "Croix-Verte Togolaise" by the text, which names whoever issues it again."""
    tokens = text.strip(" ,–—-|*_").split()
    if not 2 <= len(tokens) <= _MOST_WORDS_OF_NAME or not text[0].isupper():
        return False
    if not words.HAS_CAPITALS or text[-1] in ".!?:" or re.search(r"\d", text):
        return False
    pattern = rf"[^\W\d]{{1,12}}[’'\s](?P<name>{re.escape(' '.join(tokens))})\b"
    for found in re.finditer(pattern, below, re.IGNORECASE):
        first, *others = found["name"].split()
        capitals = [t for t in others if t[0].isupper()]
        small = [
            t for t in others if not t[0].isupper() and plain(t) not in _CONNECTORS
        ]
        is_name = "-" in first or capitals
        if first[0].isupper() and is_name and len(small) <= 1:
            return True
    return False


def _is_address(text, words):
    count = len(text.split())
    if count > _MOST_WORDS_OF_ADDRESS or text[-1] in "!?؟:":
        return False
    return bool(
        words.POSTAL_ADDRESS.search(text)
        or _SITE.search(text)
        or has_address(text)
        or (_STREET.search(text) and re.search(r"\d", text) and not _has_prose(text))
    )


def _has_prose(text):
    """Know a headline about a road by its small words."""
    tokens = [token for token in text.split() if plain(token) not in _CONNECTORS]
    return sum(token[0].islower() for token in tokens) > 1


def _is_reference(text):
    tokens = text.split()
    return len(tokens) <= 6 and any(
        "/" in token and _REFERENCE.fullmatch(token) for token in tokens
    )


def _is_motto(text):
    """Know "Unity – Labour – Progress" and "Unity, Labour, Progress"."""
    parts = re.split(
        r"\s*[–—·•*-]\s+|\s+[–—·•*-]\s*|[,،;.!]\s+", text.strip(' .!*"“”«»')
    )
    return len(parts) >= 3 and all(
        0 < len(part.split()) <= _MOST_WORDS_OF_MAXIM for part in parts
    )
