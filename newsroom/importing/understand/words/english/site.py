"""What a site prints around its pages: notices, labels of its forms, closing lines."""

from ....text import word_set
from .pattern import pattern

# Of the page and not of the release, above the headline.
SITE_NOTICE = pattern(
    r"""(?:archived?|old|outdated)\ (?:page|content|version|article|copy|material)\b.{0,160}
    |(?:this\ (?:page|site|website|web\ ?page|article|content|document|archive|story)|(?:the|our)\ (?:page|site|website))
        \ (?:is|was|are|has|may|might|uses?|requires?|contains?|will|does|can(?:not)?|works?|will\ not)\b.{0,160}[.!]
    |you(?:\ are|[’']re)\ (?:here|viewing|reading|browsing|using|visiting|on)\b.{0,160}
    |.{0,120}\bmay\ (?:contain|be)\ (?:outdated|out\ of\ date|inaccurate)\b.{0,120}
    |.{0,120}\b(?:java ?script|your\ browser|ad ?-?blockers?|paywall)\b.{0,160}
    |.{0,120}\blicen[cs]e\ (?:is\ )?(?:needed|required)\b.{0,120}
    |.{0,200}\b(?:uses?|accept(?:\ all)?|our)\ cookies\b.{0,200}
    |(?:please\ )?(?:log|sign)[ -](?:in|up)\b.{0,80}|subscribe(?:\ \S+){0,5}[.!]?|advertisement(?:\ ?[-–|:].{0,80})?
    |.{0,120}\b(?:learn\ more|find\ out\ more|click\ here|got\ it|dismiss)[.!]?
    |.{0,80}\b(?:machine|automatically)[ -]translated\b.{0,80}"""
)
# Of all languages: the goals of development to which a text is put.
GOAL = pattern(r"(?:sdg|ods|odd)s?\ ?\d{1,2}\b.{0,80}")
AVAILABLE_IN = pattern(r"(?:also\ )?available\ in\ ?:.{0,80}")
ADVERTISEMENT = pattern(r"advertisements?\b.{0,80}")
# Below the text: who gives it out, where and when.
CLOSING_DATE = pattern(
    r"(?:done|given|issued|signed)\ (?:at|in)\ [^,.]{2,60},?\ (?:on\ )?(?:this\ )?"
)
ISSUED_BY = pattern(r"(?:issued|released|prepared)\ by\b[^:]{0,60}:?")
LETTER_END = pattern(
    r"yours\ (?:sincerely|faithfully|truly),?|(?:sincerely|respectfully)(?:\ yours)?,?"
)
POSTED = pattern(r"\b(?:posted|published|date|created)(?:\ on)?\ ?:\ *")
TODAY = "today"
# How units and states call themselves above a headline, beside what a body is called.
LETTERHEAD_NOUNS = word_set(
    """faculty school college academy republic kingdom commonwealth emirate sultanate unit division section branch desk
    directorates presidency ministry prefecture governorate parliament senate assembly court
    hospital laboratory registry taskforce force service brigade police"""
)
# Between the headline and the text of a briefing: whose words these are.
BRIEFING_INTRO = pattern(
    r"this\ is\ an?\ (?:summary|transcript|edited\ version)\ of\ (?:what\ was\ said|the\ (?:remarks|comments|words|briefing)).{5,300}|the\ following\ is\ (?:a\ summary|what\ was\ said)\b.{5,300}"
)
# Behind a name, where a paragraph tells what a body is.
IS = pattern(r"(?:is|was\ (?:founded|established|created))\b")
