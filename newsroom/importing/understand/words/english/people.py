"""Contacts: introductions, labels, desks."""

import re

from .pattern import pattern

_MATTER = r"""(?:information|details?|media|press|news|interviews?|interview\ requests?|enquir(?:y|ies)
    |inquir(?:y|ies)|quer(?:y|ies)|questions?|requests?|materials?|pictures?|photos?|images?|footage|videos?|multimedia|b-roll)"""
_REACH = r"""(?:contact|reach(?:\ out\ to)?|call|phone|write\ to|e-?mail|(?<!want\ to\ )(?<!wish\ to\ )(?<!wishing\ to\ )speak\ (?:to|with)
    |(?:get|be)\ in\ touch\ with|turn\ to)"""
CONTACT_SENTENCE = pattern(
    rf"""(?:(?:for|if\ you)\ [^:.@]{{0,60}}?\b{_MATTER}\b[^:.@]{{0,100}}?\b{_REACH}\b
    |to\ (?:find\ out|learn|know)\ more\b[^:.@]{{0,30}}?\b{_REACH}\b
    |to\ (?:arrange|request|book|organi[sz]e)\ [^:.@]{{0,80}}?\b{_REACH}\b
    |(?:journalists|reporters|editors|members\ of\ the\ (?:press|media))\ [^:.@]{{0,60}}?\b{_REACH}\b
    |(?:rsvp|registrations?|accreditations?|to\ register|please\ register)\ (?:by\ .{{3,30}}\ )?(?:with|to|at|through)\b
    |please\ (?:contact|call|write\ to)\b)
    (?:\ (?:us|one\ of\ the\ following)?(?:(?!\b(?:tel|phone|mob|cell|e-?mail)\b)[^:.@]){{0,40}}:|:|(?=\ |$))"""
)
CONTACT_HEADING = pattern(
    rf"""(?:(?:media|press|news)\ ?(?:and\ (?:media|press|public)\ )?(?:contacts?|enquir(?:y|ies)
        |inquir(?:y|ies)|questions?|quer(?:y|ies)|relations|office|information|desk)
        (?:\ (?:persons?|details|information|points?))?
    |signed(?:\ by)?|spokes(?:person|man|woman)|issued\ by(?:\ the\ .{{2,60}})?|contacts?(?:\ (?:persons?|information|details|us|points?|for\ (?:the\ )?(?:media|press)))?
    |(?:for\ )?(?:any\ )?(?:more|further|additional|other|general|media|press)?\ ?{_MATTER}
        (?:\ (?:and|or)\ {_MATTER}(?:\ {_MATTER})?)?)\ ?:?"""
)

CONTACT_DETAIL = pattern(
    r"^(?:tel|phone|mobile|mob|cell|whatsapp|signal|e-?mail|mail|fax|web|x|twitter)\b"
)
LOST_ADDRESS = re.compile(
    r"(?:e-?mail|mail)\s*[.:]\s*(?P<residue>(?:mailto:)?[\"'<>“”()&;]+[^\w]*)$", re.I
)
# Before the values of a form: "Name: Ann Roe".
FIELD_LABEL = re.compile(
    r"^(?:full name|name|title|job title|position|designation|role|function|organi[sz]ation"
    r"|office|agency|address)\s*:\s*",
    re.IGNORECASE,
)
_MEANS = r"(?:tel(?:ephone)?|phone|mobile|mob|cell(?:phone)?|whatsapp|signal|landline|office|direct)"
CONTACT_LABEL = pattern(
    rf"""\({_MEANS}(?:(?:\ ?[,/&]\ ?|\ and\ |\ or\ ){_MEANS})*\)
    |\b(?:{_MEANS}\ ?/\ ?)?(?:(?:tel(?:ephone)?|phone|mobile|mob|cell(?:phone)?|whatsapp|signal|call|text|landline|office)
    (?:\ (?:no|number))?\ ?[.:]+|(?:e-?mail|mail)(?:\ address)?\ ?[.:]+
    |(?:tel(?:ephone)?|phone|mobile|mob|cell(?:phone)?|whatsapp|e-?mail)\ *(?=[,;|]|$)
    |[tmpef]\ ?:(?=\ ))"""
)
OFFICE_INTRO = re.compile(
    r"(?:(?P<partner>in|for|from|at)\s+)?(?P<office>[^:@\d]{2,60}?)\s*(?::|\s[–—-](?=\s))\s*(?P<rest>.*)",
    re.IGNORECASE,
)
# "In Accra (regional), Ann Roe, …": a comma where others have a colon.
OFFICE_COMMA = re.compile(
    r"(?P<partner>in)\s+(?P<office>[^:@,()\d]{2,40}(?:\s\([^()]{2,30}\))?)\s*,\s*(?P<rest>.+)",
    re.IGNORECASE,
)
OFFICE_ALONE = re.compile(r"in (?P<office>.{2,60})", re.IGNORECASE)
PARTNER_INTROS = {"in"}
OFFICE_JOINT = re.compile(r"\s(?:at|of|from|in|with)\s(?:the\s)?")
LEADING_ARTICLE = re.compile(r"^(?:the|our|a)\s+", re.IGNORECASE)
AT = " at "
COMMA = ", "
AND = "and"
AND_OR = "and|or"
CONTACT_JOINTS = re.compile(
    r"^(?:(?:or )?(?:call|phone|write to|e-?mail)|at|on|or|and|by|via|through|under|is|with)\b\s*|\s*\b(?:at|on|or|and|by|via|through|under|or on|or at|or by)$",
    re.IGNORECASE,
)
DESK = re.compile(
    r"\b(?:press|media|news|communications?|public (?:information|relations|affairs))\s+(?:desk|office|team|unit"
    r"|service|section|department|enquir(?:y|ies)|inquir(?:y|ies)|queries|relations|line)\b",
    re.IGNORECASE,
)
DESK_MAILBOX = re.compile(
    r"press|media|info|news|comm|contact|office|desk|public|relations|enquir|inquir|pio|web|mail",
    re.IGNORECASE,
)
LANGUAGE_LIST = re.compile(
    r"\((?P<printed>(?:for |in |speaks )?(?P<names>[^()]{3,80}))\)"
)
OFFICE_NAMES = {"headquarters", "head office", "global", "worldwide", "regional office"}
