"""Guess the language of a text from its commonest small words."""

import re
from collections import Counter

_SMALL_WORDS = {
    "en": """the of and to in is that for with was on at by from as are have has said it this were
        their they will be an or not which who been its more than about after would where when our""",
    "fr": """le la les de des et du dans une un que pour qui est par sur au aux avec ont sont ce cette
        il elle nous se en pas plus leur leurs été ces son sa ses mais où d l qu n s c était après a""",
    "es": """el la los las de y en que del una un por con para se su es como al más lo ha sus este esta
        han fue entre desde muy sin sobre también hasta son pero no le está ya cuando nos quien a""",
    "pt": """o a os as de e em que do da uma um por com para não se dos das ao na no nos nas à são foi mais
        como pelo pela sua seu seus suas também já ou quando está até pelos pelas aos às muito é""",
    "sw": """ya wa na kwa za la katika ni cha kuwa yake hiyo huu watu vya mwa wao hii pia kama hayo wale
        ambao ambayo kila wake baada hadi kutoka zaidi mwaka sasa lakini yao hao huo alisema amesema
        anasema mtu moja nchini tangu ambapo hakuna wote yote pamoja kabla huku wana ina zina lina""",
}  # fmt: skip
_WORDS = {code: set(words.split()) for code, words in _SMALL_WORDS.items()}
# Letters that one of two neighbours has, weighed like small words.
_LETTERS = {"pt": "ãõ", "es": "ñ¿¡", "fr": "èœùû"}
_LONGEST = 20_000
_LINE_WORDS, _LINE_VOTE, _LINES_AT_MOST = 8, 200, 60
# Of a text in a language that is none of these, fewer words are among the small ones.
_SMALLEST_SHARE, _FEW_WORDS, _LEAD = 0.2, 12, 1.1
# How much more of a text may be in no known language.
_UNKNOWN_AT_MOST = 3
_PERSIAN = re.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc\u06ba\u06d2\u0679\u06d5]")
_ARABIC = re.compile("[\u0600-\u06ff]")


def guess_language(text):
    """
    Give the code of the likeliest language; "und" where nothing speaks for one.

    Prose decides: a menu and a boilerplate in another language weigh little.
    """
    text = text[:_LONGEST]
    votes = Counter()
    prose = [line for line in text.splitlines() if _is_prose(line)]
    for line in prose[:_LINES_AT_MOST]:
        votes[_guess(line)] += min(len(line), _LINE_VOTE)
    unknown = votes.pop("und", 0)
    if not votes:
        return _guess(text)
    best = max(votes, key=votes.get)
    return best if votes[best] * _UNKNOWN_AT_MOST > unknown else "und"


def _is_prose(line):
    is_sentence = re.search(r"[.!?؟…][\"”’»)]*$", line)
    return bool(is_sentence) and len(line.split()) >= _LINE_WORDS


def _guess(text):
    letters = sum(char.isalpha() for char in text)
    arabic = len(_ARABIC.findall(text))
    if letters and arabic > letters / 2:
        return "und" if len(_PERSIAN.findall(text)) > arabic / 25 else "ar"
    words = re.findall(r"[^\W\d_]+", text.casefold())
    counts = Counter(words)
    scores = {
        code: sum(counts[word] for word in small) for code, small in _WORDS.items()
    }
    for code, marks in _LETTERS.items():
        scores[code] += sum(text.casefold().count(mark) for mark in marks)
    best, second = sorted(scores.values(), reverse=True)[:2]
    is_clear = best > second * _LEAD or (len(words) < _FEW_WORDS and best > second)
    enough = 1 if len(words) < _FEW_WORDS else _SMALLEST_SHARE * len(words)
    return max(scores, key=scores.get) if is_clear and best >= enough else "und"
