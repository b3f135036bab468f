"""Contacts: introductions, labels, desks."""

import re

from ....text import folded_set
from ..english.pattern import pattern

_MATTER = r"""(?:informaci[óo]n|informes|detalles?|prensa|medios|entrevistas?|consultas?|preguntas?|solicitudes?|im[áa]genes|fotos|fotograf[íi]as|v[íi]deos|material(?:es)?)"""
_REACH = r"""(?:contact(?:ar|e|en|a|o)|cont[áa]ct[ae](?:r?nos)?|comun[íi](?:car|que)(?:se|nse)?\ con|pongase\ en\ contacto|p[óo]n(?:ga|gan)se\ en\ contacto\ con|ponerse\ en\ contacto\ con
    |escrib(?:ir|a|an)\ al?|llam(?:ar|e|en)\ al?|dirigirse\ a|dir[íi]janse\ a|dir[íi]jase\ a)"""
CONTACT_SENTENCE = pattern(
    rf"""(?:(?:para|si\ (?:desea|requiere|necesita|quiere))\ [^:.@]{{0,60}}?\b{_MATTER}\b[^:.@]{{0,100}}?\b{_REACH}(?=[\s:,]|$)
    |para\ saber\ m[áa]s\b[^:.@]{{0,30}}?\b{_REACH}(?=[\s:,]|$)
    |para\ (?:solicitar|coordinar|concertar|organizar|agendar)\ [^:.@]{{0,80}}?\b{_REACH}(?=[\s:,]|$)
    |(?:los\ )?(?:periodistas|medios)\ [^:.@]{{0,60}}?\b{_REACH}(?=[\s:,]|$)
    |para\ (?:m[áa]s|mayor|mayores)\ [^:.@]{{0,20}}?{_MATTER}[^:.@]{{0,40}}(?=\ ?:)
    |(?:inscripci[óo]n(?:es)?|acreditaci[óo]n(?:es)?|confirmaci[óo]n(?:es)?)\ (?:con|en|al?)(?=\s)
    |(?:por\ favor,?\ |favor\ (?:de\ )?){_REACH}(?=[\s:,]|$))
    (?:\ ?:|\ (?-i:[^A-Z:.@]{{0,40}}):|(?=\ |$))"""
)
CONTACT_HEADING = pattern(
    rf"""(?:contactos?(?:\ (?:de|para|con)\ (?:la\ |los\ |el\ )?(?:prensa|medios|comunicaci[óo]n)(?:\ de\ comunicaci[óo]n)?|\ prensa|\ medios)?
    |oficina\ general\ de\ comunicaci(?:[óo]n|ones)(?:\ .{{1,40}})?|(?:oficina|relaciones|departamento|equipo|direcci[óo]n)\ (?:de|con)\ (?:los\ )?(?:prensa|medios|comunicaci[óo]n)
    |(?:para\ )?(?:m[áa]s|mayor|mayores|otras)?\ ?{_MATTER}(?:\ (?:adicional|de\ prensa|de\ contacto))?(?:\ (?:y|o|e)\ {_MATTER}(?:\ {_MATTER})?)?
    |(?:para\ )?solicitudes?\ de\ (?:entrevistas?|prensa|informaci[óo]n)|personas?\ de\ contacto|datos\ de\ contacto|puntos?\ focal(?:es)?|vocer[íi]a|vocer[oa]s?)\ ?:?"""
)
_LABEL = r"""(?:tel[ée]fonos?|tel[ée]f|telf|tel|tfno|tlf|m[óo]vil|celular|cel|m[óo]v|whatsapp|signal|fax|fijo|oficina|ext)"""
_MAIL = r"""(?:correo(?:s)?(?:\ (?:electr[óo]nicos?|e))?|direcci[óo]n\ (?:electr[óo]nica|de\ correo)|e-?mails?|mails?|buz[óo]n)"""
CONTACT_DETAIL = pattern(
    rf"^(?:{_LABEL}|{_MAIL}|web|sitio(?:\ web)?|p[áa]gina(?:\ web)?|x|twitter)\b"
)
LOST_ADDRESS = re.compile(
    r"(?:correo(?:\s+electr[óo]nico)?|e-?mail|mail)\s*[.:]\s*(?P<residue>(?:mailto:)?[\"'<>“”()&;]+[^\w]*)$",
    re.I,
)
CONTACT_LABEL = pattern(
    rf"""\b(?:(?:{_LABEL}|{_MAIL})(?:\ ?[/y]\ ?(?:{_LABEL}))?\ ?[.:]+(?:\ :)?|(?:{_LABEL}|{_MAIL})\ ?(?=[,;|]|$))"""
)
OFFICE_INTRO = re.compile(
    r"(?:(?P<partner>en|para|desde)\s+)?(?P<office>[^:@\d]{2,60}?)\s*(?::|\s[–—-](?=\s))\s*(?P<rest>.*)",
    re.IGNORECASE,
)
OFFICE_ALONE = re.compile(r"en (?P<office>.{2,60})", re.IGNORECASE)
PARTNER_INTROS = {"en"}
OFFICE_JOINT = re.compile(
    r"\s(?:en|de|del|para|por|desde)\s(?:la\s|el\s|los\s|las\s)?", re.IGNORECASE
)
LEADING_ARTICLE = re.compile(r"^(?:el|la|los|las|nuestr[oa]|un|una)\s+", re.IGNORECASE)
AT = r" (?:al|en|del) "
AND = "y|e"
AND_OR = "y|e|o"
_WAY = r"(?:al? |por |vía |mediante )?(?:el |la |los )?(?:(?:siguiente )?correo(?: electrónico)?|teléfono|celular|número|línea|dirección(?: de correo)?(?: electrónica)?|whatsapp)(?: (?:siguiente|al|a|de|es))?"
_SMALL = r"(?:al?|o|y|e|por|vía|en|con|es|mediante)"
CONTACT_JOINTS = re.compile(
    rf"^(?:(?:o |y )?(?:llame|llamar|escriba|escribir) al?|(?:o |y )?{_WAY}|(?:o |y )?{_SMALL})\b\s*|\s*\b(?:(?:o |y )?{_WAY}|(?:o |y )?{_SMALL})$",
    re.IGNORECASE,
)
DESK = re.compile(
    r"\b(?:oficina|unidad|equipo|área|departamento|dirección|servicio|gerencia|gabinete|mesa)\s+(?:de\s+)?(?:la\s+)?(?:prensa|medios|comunicación(?:\s+social)?|comunicaciones|información(?:\s+pública)?|relaciones\s+públicas)\b",
    re.IGNORECASE,
)
DESK_MAILBOX = re.compile(
    r"prens|press|media|medios|info|noticia|news|comunic|comm|contact|oficina|office|public|relacion|web|mail|correo",
    re.IGNORECASE,
)
LANGUAGE_LIST = re.compile(
    r"\((?P<printed>(?:en |para |habla )?(?P<names>[^()]{3,80}))\)"
)
OFFICE_NAMES = folded_set("sede global mundial") | {
    "oficina regional",
    "oficina central",
}
OFFICE_COMMA = re.compile(
    r"(?P<partner>en)\s+(?P<office>[^:@,()\d]{2,40}(?:\s\([^()]{2,30}\))?)\s*,\s*(?P<rest>.+)",
    re.IGNORECASE,
)
FIELD_LABEL = re.compile(
    r"^(?:nombre completo|nombre y apellidos?|nombre|título|cargo|puesto|función|organización|institución|oficina|agencia|dirección)\s*:\s*",
    re.IGNORECASE,
)
