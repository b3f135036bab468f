"""Contacts: introductions, labels, desks."""

import re

from ....text import folded_set
from ..english.pattern import pattern

_MATTER = r"""(?:informations?|renseignements?|d[ée]tails?|pr[ée]cisions?|presse|m[ée]dias?|interviews?|entretiens?
    |demandes?|questions?|requêtes?|visuels?|photos?|images|vid[ée]os|reportages?)"""
_REACH = r"""(?:contact(?:er|ez|e)|prendre\ contact\ avec|s[’']adresser\ à|adress(?:er|ez)(?:[ -]vous)?\ à|appel(?:er|ez)|[ée]cri(?:re|vez)\ à
    |joindre|joignez|vous\ adresser\ à|merci\ de\ contacter|rapprocher\ de)"""
CONTACT_SENTENCE = pattern(
    rf"""(?:(?:pour|si\ vous\ (?:souhaitez|désirez))\ [^:.@]{{0,60}}?\b{_MATTER}\b[^:.@]{{0,100}}?\b{_REACH}\b
    |pour\ en\ savoir\ (?:plus|davantage)\b[^:.@]{{0,30}}?\b{_REACH}\b
    |pour\ (?:organiser|obtenir|demander|r[ée]server)\ [^:.@]{{0,80}}?\b{_REACH}\b
    |(?:les\ )?(?:journalistes|r[ée]dactions|m[ée]dias)\ [^:.@]{{0,60}}?\b{_REACH}
    |pour\ (?:plus\ d[’']|toute\ |tout\ |de\ plus\ amples\ |d[’']autres\ )[^:.@]{{0,20}}?{_MATTER}[^:.@]{{0,30}}(?=\ ?:)
    |(?:inscriptions?|accr[ée]ditations?|confirmations?)\ (?:\w+\ )?(?:auprès\ d[eu]|à|au)\b
    |(?:veuillez|merci\ de|pri[èe]re\ de)\ (?:contacter|appeler|joindre|vous\ adresser\ à|[ée]crire\ à))
    (?:\ ?:|\ (?-i:[^A-Z:.@]{{0,40}}):|(?=\ |$))"""
)
CONTACT_HEADING = pattern(
    rf"""(?:contacts?(?:\ (?:presse|m[ée]dias?|pour\ (?:la\ presse|les\ m[ée]dias)|de\ presse|des\ m[ée]dias|aupr[èe]s\ des\ m[ée]dias|utiles?))?
    |(?:relations|service|bureau)\ (?:de\ |des\ )?(?:presse|m[ée]dias?|relations\ (?:presse|m[ée]dias))
    |(?:pour\ )?(?:plus\ d[’']|toute\ |de\ plus\ amples\ |d[’']autres\ |toutes\ )?{_MATTER}(?:\ (?:compl[ée]mentaires?|suppl[ée]mentaires?))?(?:\ (?:et|ou)\ {_MATTER}(?:\ {_MATTER})?)?
    |personnes?[ -](?:à\ contacter|contacts?|ressources?)|porte-parole|vos\ contacts|points?\ de\ contact|points?\ focal(?:aux)?)\ ?:?"""
)
_LABEL = r"""(?:t[ée]l[ée]phone|t[ée]l[ée]ph|t[ée]l|portable|mobile|mob|gsm|cell(?:ulaire)?|fixe|whatsapp|signal|fax|bureau)"""
_MAIL = r"""(?:adresse\ (?:e-?mail|[ée]lectronique)|courriels?|m[ée]l|e-?mails?|mails?|courrier\ [ée]lectronique)"""
CONTACT_DETAIL = pattern(
    rf"^(?:{_LABEL}|{_MAIL}|web|site(?:\ (?:web|internet))?|x|twitter)\b"
)
LOST_ADDRESS = re.compile(
    r"(?:courriel|m[ée]l|e-?mail|mail)\s*[.:]\s*(?P<residue>(?:mailto:)?[\"'<>“”()&;]+[^\w]*)$",
    re.I,
)
CONTACT_LABEL = pattern(
    rf"""\b(?:(?:{_LABEL}|{_MAIL})(?:\ ?/\ ?(?:{_LABEL}))?\ ?[.:]+(?:\ :)?|(?:{_LABEL}|{_MAIL})\ ?(?=[,;|]|$))"""
)
OFFICE_INTRO = re.compile(
    r"(?:(?P<partner>à|a|en|au|aux|pour|depuis)\s+)?(?P<office>[^:@\d]{2,60}?)\s*(?::|\s[–—-](?=\s))\s*(?P<rest>.*)",
    re.IGNORECASE,
)
OFFICE_ALONE = re.compile(r"(?:à|en|au|aux) (?P<office>.{2,60})", re.IGNORECASE)
PARTNER_INTROS = {"à", "a", "en", "au", "aux"}
OFFICE_JOINT = re.compile(
    r"\s(?:à|au|aux|de|du|des|en|chez|pour|auprès de)\s(?:la\s|l[’'])?|\s(?:d|à l|de l)[’']"
)
LEADING_ARTICLE = re.compile(r"^(?:(?:le|la|les|notre|un|une)\s+|l[’'])", re.IGNORECASE)
AT = r" (?:à|au|du) "
AND = "et"
AND_OR = "et|ou"
_WAY = r"(?:par (?:courriel|e-?mail|mail|téléphone)(?: (?:à|au))?|(?:à )?l[’']adresse(?: (?:suivante|électronique|e-?mail))?|au numéro)"
CONTACT_JOINTS = re.compile(
    rf"^(?:(?:ou |et )?{_WAY}|à|au|aux|ou|et|par|via|sur|est|avec|chez|ou à|ou par)\b\s*|\s*\b(?:(?:ou |et )?{_WAY}|à|au|ou|et|par|via|sur|ou à|ou au|ou par|et par)$",
    re.IGNORECASE,
)
DESK = re.compile(
    r"\b(?:(?:bureau|service|équipe|unité|cellule|département|section|direction|pôle)\s+(?:de\s+la\s+|de\s+|des\s+)?(?:presse|médias|communication|information(?:\s+publique)?|relations\s+(?:presse|publiques|médias)))\b",
    re.IGNORECASE,
)
DESK_MAILBOX = re.compile(
    r"press|media|info|news|comm|contact|bureau|office|desk|public|relation|service|web|mail|redaction",
    re.IGNORECASE,
)
LANGUAGE_LIST = re.compile(
    r"\((?P<printed>(?:en |pour l[’'e] ?|parle )?(?P<names>[^()]{3,80}))\)"
)
OFFICE_NAMES = folded_set("siège monde mondial") | {
    "au siege",
    "bureau regional",
    "siege mondial",
}
OFFICE_COMMA = re.compile(
    r"(?P<partner>à|au|aux|en)\s+(?P<office>[^:@,()\d]{2,40}(?:\s\([^()]{2,30}\))?)\s*,\s*(?P<rest>.+)",
    re.IGNORECASE,
)
FIELD_LABEL = re.compile(
    r"^(?:nom complet|nom|prénom et nom|nom et prénom|titre|poste|fonction|organisation|organisme|bureau|agence|adresse)\s*:\s*",
    re.IGNORECASE,
)
