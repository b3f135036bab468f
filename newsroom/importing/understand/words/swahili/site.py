"""What a site prints around its pages: notices, labels of its forms, closing lines."""

from ....text import word_set
from ..english.pattern import pattern

SITE_NOTICE = pattern(
    r"""(?:ukurasa|makala|taarifa)\ (?:wa|ya|za)\ (?:kumbukumbu|zamani)\b.{0,160}
    |(?:ukurasa|tovuti)\ (?:huu|hii|yetu)\ .{0,160}[.!]
    |.{0,120}\b(?:java ?script|kivinjari\ chako|vidakuzi)\b.{0,160}
    |(?:ingia|jisajili|tangazo\ la\ biashara)\b.{0,60}|.{0,120}\b(?:jifunze\ zaidi|bofya\ hapa)[.!]?"""
)
ISSUED_BY = pattern(r"(?:imetolewa|limetolewa|imeandaliwa)\ na\b[^:]{0,60}:?")
POSTED = pattern(r"\b(?:imechapishwa|tarehe)\ ?:\ *")
TODAY = "leo"
LETTERHEAD_NOUNS = word_set(
    """kitivo kitengo sekta sehemu dawati tawi chama msajili bunge mahakama maabara brigedi
    tawala tarafa kata ikulu kaunti"""
)
# Between the headline and the text of a briefing: whose words these are.
BRIEFING_INTRO = pattern(r"(?:huu|ufuatao|hapa\ chini)\ ni\ muhtasari\ wa\b.{5,300}")
# Behind a name, where a paragraph tells what a body is.
IS = pattern(r"(?:ni|i?lianzishwa)\b")
