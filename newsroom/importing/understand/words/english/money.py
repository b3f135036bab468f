"""Who pays."""

import re

from ....text import word_set
from .pattern import pattern

_GIFT = r"(?:funding|funds?|money|grants?|support|contributions?|gifts?|assistance|aid|financing|donations?|help|resources|backing|generosity)"
_KIND = r"(?:financial|generous|kind|additional|joint|core|seed|full|partial|initial|continued|main|monetary|financial\ and\ technical|technical\ and\ financial|further|new|budgetary|emergency)"
FUNDED_BY = pattern(
    rf"""\b(?:
      (?:(?:co-|jointly\ |fully\ |partly\ |partially\ |wholly\ |entirely\ |generously\ )?
        (?:funded|financed|sponsored|contributed|donated|bankrolled|underwritten|co-?funded|co-?financed|paid\ for)
        (?:\ (?:in\ part|jointly|in\ full|mainly|entirely|largely|partly|generously))?
        \ (?:by|through|with\ {_GIFT}\ from)(?:\ (?:an?\ |the\ )?(?:{_KIND}\ )*{_GIFT}\ (?:from|of|by))?)
    | (?:(?:with|through|by|and|under|thanks\ to|from|via|receiv\w+|benefit\w*\ from|provid\w+|draws\ on|on)
        \ (?:(?:an?|the|its|their)\ )?(?:{_KIND},?\ (?:and\ )?)*(?:grants?|funding|funds|money|financing|donations?)
        (?:\ (?:provided|given|granted|made\ available|received))?\ (?:from|of|by))
    | (?:(?:with|through|by|thanks\ to|from|receiv\w+|provid\w+)
        \ (?:(?:an?|the|its|their)\ )?(?:{_KIND},?\ (?:and\ )?)+(?:{_GIFT})
        (?:\ (?:provided|given|made\ available|received))?\ (?:from|of|by))
    | (?:made\ possible\ (?:by|through|thanks\ to|with)
        (?:\ (?:an?\ |the\ )?(?:{_KIND},?\ )*{_GIFT}\ (?:from|of|by))?)
    | (?:thanks\ to\ (?:(?:an?|the)\ )?(?:{_KIND}\ )*{_GIFT}\ (?:from|of|by))
    | (?:(?:costs?|bills?|expenses?|wages|salaries|fees)\ (?:\w+\ )?(?:is|are|was|were|being)\ (?:met|borne|covered|paid|shared)\ by)
    | (?:(?:at|on)\ the\ expense\ of)
    )(?=\s)"""
)
_MONEY = r"(?:USD|EUR|CAD|GBP|AUD|NOK|SEK|DKK|CHF|JPY|US\$|CA\$|€|\$|£|¥)"
_PAID_IN = r"(?:funding|funds|financing|money)"
_GIVEN = r"(?:grants?|contributions?|gifts?|donations?)"
GIVEN_BY = pattern(
    rf"""\b(?:
      {_GIVEN}\ of\ (?:[^,.;:“”]|[,.](?=\d)){{2,40}}?\ from
    | (?:contribution|donation)s?\ from
    | (?:{_GIVEN}|{_PAID_IN})\ (?:(?:to|for|towards)\ [^.,;:“”]{{3,80}}?\ )?(?:has\ |have\ )?(?:came|come|(?:was|were)\ received)\ from
    | {_PAID_IN}\ (?:was|were|is|has\ been|have\ been)\ (?:\w+ly\ )?(?:provided|given|made\ available)\ by
    | donors?\ (?:[^.;:]{{0,60}}?\ )?include
    | thank(?:s|ed|ing)?(?=\ [^.;:]{{3,160}}?\ for\ (?:its|their)\ (?:\w+\ ){{0,3}}
        (?:funding|contributions?|donations?|financial\ support|generosity)\b)
    )(?=\s)"""
)
FUNDED_BY_WEAKLY = pattern(
    r"""\b(?:(?:generously\ |kindly\ |also\ |further\ |financially\ )?supported\ (?:financially\ )?(?:by|through)
    |with\ (?:the\ )?(?:support|assistance|backing)\ (?:of|from)
    |(?:receiv\w+|has|have)\ (?:the\ )?support\ (?:of|from))(?=\s)"""
)
FUNDS = pattern(
    r"""(?:\ \([A-Z]{2,10}\))?,?\ (?:who\ |which\ |that\ |has\ |have\ |also\ |both\ )?(?:generously\ )?
    (?:fund(?:s|ed)?|is\ funding|are\ funding|financ(?:e|es|ed)|is\ financing|are\ financing
    |(?:is|are)\ paying\ for|paid\ for|pays?\ for|sponsor(?:s|ed)?
    |provid(?:es?|ed)\ (?:the\ )?(?:funding|funds|money|financing|grant)
    |(?:covers?|covered|bears?|bore|meets?|met)\ the\ costs?|gave\ the\ money
    |for\ (?:its\ |their\ |the\ )?(?:generous\ |financial\ )*(?:funding|financing)
    |(?:has\ |have\ )?(?:donated|contributed|provided|pledged|committed|granted)\ (?:an?\ )?(?:additional\ |further\ )?"""
    + _MONEY
    + r"""\ ?[\d.,]*\d
    |contributed\ (?:the\ )?(?:funds|funding|money|USD|EUR|US\$|€|\$))\b"""
)
PAYS_FOR_TAIL = pattern(
    r"""\s+(?:this|which|who|that|through|via|under|as\ part|in\ the|in\ (?:line|support|partnership|cooperation|collaboration)
    |within|(?<!together\ )(?<!along\ )with|until|since|for\ (?:the|a|an|its|their)|is|are|was|were|will|has|have
    |while|where|between|during|over|after|because|to\ (?:help|support|the)|at\ a|and\ (?:is|are|was|were|will|has|have|implemented|carried|run|led|it|this|they|we)
    |implemented|carried|led|run|who)\b"""
)
# "and to funds from", inside a list: another name, by the same cue.
GIFT_AGAIN = pattern(
    rf"""\ ?,?\ (?:and|as\ well\ as)\ (?:also\ )?(?:(?:to|with|by|through|thanks\ to)\ )?(?:(?:an?|the|its)\ )?
    (?:{_KIND},?\ )*(?-i:{_GIFT})\ (?:from|of|by)(?=\s)"""
)
AND_BY = "and by"
LIST_JOINT = re.compile(
    r"\s*(?:,?\s+(?:and(?:\s+also)?|as well as|together with|along with|plus|&)(?:\s+by|\s+from|\s+of)?\s+|,\s+(?:by\s+|from\s+)?)",
    re.IGNORECASE,
)
FUNDER_ARTICLE = re.compile(
    r"(?:(?:both|by|from)\s+)?(?:the|its|their)\s+", re.IGNORECASE
)
RUN_START = re.compile(r"^(?:The|Both)\s+")
BY_AGAIN = re.compile(r"\b(?:by|from)\s+$")
ONE_GOVERNMENT = re.compile(
    r"(?:Governments?|Ministry|Embassy|Kingdom|Republic|Principality|City|University) of\b"
)
SEVERAL_GOVERNMENTS = re.compile(
    r"(?:Governments|Ministries|Peoples|Kingdoms) of", re.IGNORECASE
)
# English names of funders are in capitals; see french/ for those that are not.
NAMES_GO_ON_SMALL = False
LINKS = OF_LINKS = PURPOSE = MADE_FOR = frozenset()
ADJECTIVE = re.compile(r"(?!)")
FUNDER_ANDS = {"and", "&", "y", "e", "et"}
FUNDER_CONNECTORS = word_set(
    "of for the and on in to de da do des du la le & y et und für"
)
MINISTRY = pattern(r"\bministry\b")
# What a ministry may be for, beside naming a body by itself.
TASKS = word_set(
    "cooperation co-operation development aid services service administration"
)
