"""Contacts: introductions, labels, desks."""

import re

from ..english.pattern import pattern

_MATTER = (
    r"""(?:taarifa|maelezo|habari|mahojiano|maswali|ufafanuzi|picha|maoni|maombi)"""
)
_REACH = r"""(?:wasiliana(?:\ na)?|wasilianeni(?:\ na)?|tafadhali\ piga|piga\ simu|andika|mawasiliano|tuma\ barua\ pepe|unaweza\ kuwasiliana(?:\ na)?)"""
CONTACT_SENTENCE = pattern(
    rf"""(?:(?:kwa(?:\ ajili\ ya)?|ku(?:pata|omba|panga)|ili\ ku(?:pata|omba))\ [^:.@]{{0,60}}?\b{_MATTER}\b[^:.@]{{0,100}}?\b{_REACH}(?!\w)
    |(?:waandishi|wanahabari|wahariri)\ [^:.@]{{0,60}}?\b{_REACH}(?!\w)
    |(?:tafadhali\ )?wasiliana\ na\b)
    (?:\ (?:nasi|wafuatao)?[^:.@\d,]{{0,20}}:|:|(?=\ |$))"""
)
CONTACT_HEADING = pattern(
    rf"""(?:mawasiliano(?:\ (?:ya|kwa|na)\ (?:vyombo\ vya\ habari|habari|wanahabari|waandishi(?:\ wa\ habari)?))?(?:\ zaidi)?
    |(?:maswali|maulizo)\ (?:ya|kwa|kutoka\ kwa)\ (?:vyombo\ vya\ habari|wanahabari|waandishi(?:\ wa\ habari)?)
    |(?:kwa\ )?{_MATTER}\ (?:zaidi|ya\ ziada)(?:\ (?:na|au)\ {_MATTER})?|kwa\ (?:{_MATTER}|mawasiliano(?:\ zaidi)?)
    |wasiliana\ na|wasiliana\ nasi|kwa\ (?:vyombo\ vya\ habari|wanahabari|waandishi\ wa\ habari)|imetolewa\ na)\ ?:?"""
)
CONTACT_LABEL = pattern(
    r"""\b(?:(?:simu(?:\ ya\ (?:mkononi|mkono|ofisi(?:ni)?|kiganjani|mezani))?|rununu|mkononi|whatsapp|signal|nambari(?:\ ya\ simu)?|namba(?:\ ya\ simu)?|faksi|tel|mob(?:ile)?)\ ?[.:]*
    |(?:barua\ pepe|baruapepe|e-?mail|mail)\ ?[.:]*)(?!\w)"""
)
OFFICE_INTRO = re.compile(
    r"(?:(?P<partner>nchini|huko|katika|mjini|kutoka|jijini)\s+)?(?P<office>[^:@\d]{2,60}?)\s*(?::|\s[–—-](?=\s))\s*(?P<rest>.*)",
    re.IGNORECASE,
)
CONTACT_JOINTS = re.compile(
    r"^(?:kwa|kupitia|au|na|ni|kwenye|katika)\b\s*|\s*\b(?:kwa|kupitia|au|na|kwenye)$",
    re.IGNORECASE,
)
DESK = re.compile(
    r"\b(?:dawati|kitengo|ofisi|idara|timu|sehemu|kituo)\s+(?:la|cha|ya|za)\s+(?:habari|mawasiliano|vyombo vya habari|uhusiano)(?:\s+(?:kwa|na|ya)\s+(?:umma|habari|mawasiliano|uhusiano))?\b",
    re.IGNORECASE,
)
DESK_MAILBOX = re.compile(
    r"press|media|info|news|comm|contact|office|desk|public|relations|habari|mawasiliano|ofisi|pio|web|mail",
    re.IGNORECASE,
)
LANGUAGE_LIST = re.compile(
    r"\((?P<printed>(?:kwa |anazungumza |huzungumza )?(?P<names>[^()]{3,80}))\)",
    re.IGNORECASE,
)
CONTACT_DETAIL = pattern(
    r"^(?:simu|rununu|mkononi|whatsapp|faksi|barua\ pepe|baruapepe|e-?mail|tel|tovuti|twitter)\b"
)
LOST_ADDRESS = re.compile(
    r"(?:barua pepe|baruapepe|e-?mail|mail)\s*[.:]\s*(?P<residue>(?:mailto:)?[\"'<>“”()&;]+[^\w]*)$",
    re.IGNORECASE,
)
FIELD_LABEL = pattern(
    r"^(?:jina(?:\ kamili)?|cheo|wadhifa|nafasi|shirika|ofisi|anwani)\s*:\s*"
)
OFFICE_COMMA = re.compile(
    r"(?P<partner>nchini|huko|mjini|jijini)\s+(?P<office>[^:@,()\d]{2,40}(?:\s\([^()]{2,30}\))?)\s*,\s*(?P<rest>.+)",
    re.IGNORECASE,
)
OFFICE_ALONE = re.compile(
    r"(?:nchini|huko|mjini|jijini) (?P<office>.{2,60}?):?", re.IGNORECASE
)
PARTNER_INTROS = {"nchini", "huko"}
OFFICE_JOINT = re.compile(r"\s(?:wa|kutoka|katika|nchini|mjini|jijini)\s")
LEADING_ARTICLE = re.compile(r"(?!)")
AT = " kwa "
AND = "na"
AND_OR = "na|au"
OFFICE_NAMES = {"makao makuu", "ofisi kuu", "ofisi ya kanda"}
