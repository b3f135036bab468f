"""Who pays."""

import re

from ....text import word_set
from ..english.pattern import pattern

_HELP = r"(?:msaada|ufadhili|ruzuku|fedha|mchango|michango|misaada|hisani|udhamini|usaidizi)"
_OF = r"(?:wa|ya|kutoka|kutoka\ kwa|toka|kwa|za|la)"
_KIND = r"(?:\ (?:wa|ya|za)\ (?:kifedha|fedha|ukarimu|pamoja|ziada|dharura|kiufundi)|\ mkubwa)"
# "which is paid for by": u-na-fadhili-wa na, with the prefix of any class of nouns.
FUNDED_BY = pattern(
    rf"""\b(?:
      \w{{1,6}}(?:fadhili|gharami|dhamini)(?:wa|wao)(?:\ (?:kikamilifu|kwa\ (?:pamoja|sehemu|ukamilifu|kiasi)|pia|kifedha))?\ (?:na|kwa\ {_HELP}\ {_OF}|kupitia\ {_HELP}\ {_OF})
    | (?:kwa|kupitia|chini\ ya|kutokana\ na|shukrani\ kwa)\ (?:ufadhili|ruzuku|udhamini|fedha|hisani|msaada\ wa\ (?:kifedha|fedha)|mchango\ wa\ (?:kifedha|fedha)|fedha\ za\ msaada){_KIND}?(?:\ (?:uliotolewa|iliyotolewa|zilizotolewa)\ na|\ {_OF})
    | {_HELP}{_KIND}?\ (?:uliotolewa|iliyotolewa|zilizotolewa|uliotoka|zilizotoka)\ (?:na|kwa|kutoka(?:\ kwa)?)
    | gharama\ \w+\ (?:\w+\ )?(?:\w{{1,6}}lipwa|\w{{1,6}}bebwa|\w{{1,6}}gharamiwa)\ na
    | \w{{1,6}}(?:pokea|pata)\ (?:ufadhili|ruzuku|fedha|msaada\ wa\ (?:kifedha|fedha))\ (?:kutoka(?:\ kwa)?|wa|ya|za)
    | \w{{1,6}}wezesh(?:wa|eka)\ (?:na|kwa)\ {_HELP}\ (?:{_OF}|uliotolewa\ na)
    )(?=\s)"""
)
GIVEN_BY = pattern(
    r"\b(?:ruzuku|msaada|mchango|ufadhili|fedha)\ (?:wa|ya|za)\ (?:thamani\ ya\ |kiasi\ cha\ |jumla\ ya\ )?(?:dola|euro|shilingi|usd|eur|us\$|€|\$|paundi)[^;:“”]{1,40}?\ (?:kutoka(?:\ kwa)?|ulio?tolewa\ na|iliyotolewa\ na)(?=\s)"
)
FUNDED_BY_WEAKLY = pattern(
    r"""\b(?:\w{1,6}ung(?:wa|wi|ana)\w{0,2}\ mkono\ (?:na|kifedha\ na)|\w{1,6}saidiwa\ na|kwa\ (?:msaada|usaidizi|mchango|uungaji\ mkono)\ (?:wa|kutoka(?:\ kwa)?|mkubwa\ wa))(?=\s)"""
)
FUNDS = pattern(
    r"""(?:\ \([A-Z]{2,10}\))?,?\ (?:ambayo\ |ambao\ |ambalo\ |pia\ )?(?:(?:ina|una|wana|lina|ime|ume|wame|lime|ili|uli|wali|lili)(?:fadhili|gharamia|dhamini|lipia)
    |(?:ili|uli|wali|lili|ime|ume|wame|lime|ina)(?:toa|tolea|changia)\ (?:ufadhili|ruzuku|fedha)
    |(?:ina|una|lina)yo(?:fadhili|gharamia)|(?:ili|uli|lili)(?:yo|o|lo)(?:fadhili|gharamia|lipia))\b"""
)
PAYS_FOR_TAIL = pattern(
    r"""\s+(?:kupitia|ambao|ambayo|ambalo|ambapo|chini\ ya|kama\ sehemu|katika\ (?:mfumo|mpango|kipindi|mwaka|mradi)|kwa\ (?:ushirikiano|kushirikiana|ajili|miaka|miezi|muda|lengo|kipindi|kusaidia|mradi)
    |pamoja\ na\ (?:mamlaka|jamii)|hadi|tangu|ili\b|wakati|baada|kabla|kuanzia|na\ (?:una|ina|uta|ita|ume|ime|u?natekelez|unatekelez|lita|lina|zina)\w+|una\w+|ina\w+|ume\w+|ime\w+|uta\w+|ita\w+|li\w{2,}wa\b|kusaidia|kuwasaidia|kutekeleza|kuimarisha)\b"""
)
GIFT_AGAIN = pattern(
    rf"""\ ?,?\ (?:na|pamoja\ na)\ (?:pia\ )?(?:kwa\ )?(?-i:{_HELP}){_KIND}?\ {_OF}(?=\s)"""
)
AND_BY = "na kutoka"
LIST_JOINT = re.compile(
    r"\s*(?:,?\s+(?:na(?:\s+pia)?|pamoja na|vilevile|&)(?:\s+(?:kutoka|kwa))?\s+|,\s+(?:na\s+)?)",
    re.IGNORECASE,
)
FUNDER_CONNECTORS = word_set("wa ya la za cha vya kwa na of for the and & de")
FUNDER_ANDS = {"na", "&", "and"}
FUNDER_ARTICLE = re.compile(r"(?!)")
RUN_START = re.compile(r"^(?:Hata|Pia)\s+")
BY_AGAIN = re.compile(r"\b(?:kutoka|kutoka kwa|kwa)\s+$")
ONE_GOVERNMENT = re.compile(
    r"(?:Serikali|Wizara|Ubalozi|Ufalme|Jamhuri|Manispaa|Jiji|Umoja|Chuo|Shirika|Mfuko|Benki|Taasisi|Wakala|Idara)\b"
)
SEVERAL_GOVERNMENTS = re.compile(
    r"(?:Serikali za|Balozi za|Wizara za)\b", re.IGNORECASE
)
