"""Contacts: introductions, labels, desks."""

import re

from ....text import folded_set
from ..english.pattern import pattern

_MATTER = r"""(?:informa[çc](?:[ãa]o|[õo]es)|esclarecimentos?|detalhes?|imprensa|m[íi]dia|media|entrevistas?|consultas?|perguntas?|d[úu]vidas?|pedidos?|imagens|fotos|fotografias|v[íi]deos|materia(?:l|is))"""
_REACH = r"""(?:conta(?:c)?t(?:e|ar|em|o)|fal(?:e|ar)\ com|entr(?:e|ar|em)\ em\ conta(?:c)?to(?:\ com)?|escrev(?:a|er)\ (?:para|a)|lig(?:ue|ar)\ (?:para|a)|dirij(?:a|am)-se\ a|queira(?:m)?\ contac?tar)"""
CONTACT_SENTENCE = pattern(
    rf"""(?:(?:para|caso\ desej\w+|se\ desejar?)\ [^:.@]{{0,60}}?\b{_MATTER}\b[^:.@]{{0,100}}?\b{_REACH}(?=[\s:,]|$)
    |para\ saber\ mais\b[^:.@]{{0,30}}?\b{_REACH}(?=[\s:,]|$)
    |para\ (?:solicitar|marcar|agendar|obter|organizar)\ [^:.@]{{0,80}}?\b{_REACH}(?=[\s:,]|$)
    |(?:os\ )?(?:jornalistas|[óo]rg[ãa]os)\ [^:.@]{{0,60}}?\b{_REACH}(?=[\s:,]|$)
    |para\ (?:mais|maiores|outras)\ [^:.@]{{0,20}}?{_MATTER}[^:.@]{{0,40}}(?=\ ?:)
    |(?:inscri[çc](?:[ãa]o|[õo]es)|acredita[çc](?:[ãa]o|[õo]es)|confirma[çc](?:[ãa]o|[õo]es))\ (?:com|em|junto\ d[eoa]|para)(?=\s)
    |(?:por\ favor,?\ |favor\ (?:de\ )?){_REACH}(?=[\s:,]|$))
    (?:\ ?:|\ (?-i:[^A-Z:.@]{{0,40}}):|(?=\ |$))"""
)
CONTACT_HEADING = pattern(
    rf"""(?:contac?tos?(?:\ (?:de|para|com)\ (?:a\ |o\ |os\ )?(?:imprensa|m[íi]dia|media|comunica[çc][ãa]o(?:\ social)?)|\ imprensa|\ m[íi]dia)?
    |(?:assessoria|gabinete|departamento|equipe|equipa)\ de\ (?:imprensa|m[íi]dia|comunica[çc][ãa]o)
    |(?:para\ )?(?:mais|maiores|outras)?\ ?{_MATTER}(?:\ (?:adicionais|à\ imprensa|para\ a\ imprensa|de\ imprensa))?(?:\ (?:e|ou)\ {_MATTER}(?:\ {_MATTER})?)?
    |pessoas?\ de\ contac?to|pontos?\ foca(?:l|is)|porta-vozes?)\ ?:?"""
)
_LABEL = r"""(?:telefones?|telem[óo]ve(?:l|is)|telef|telf|tel|tlm|tlf|celular|cel|m[óo]vel|whatsapp|signal|fax|fixo|ramal)"""
_MAIL = r"""(?:correio(?:\ ele(?:c)?tr[óo]nico|\ eletr[ôo]nico)?|endere[çc]o\ (?:de\ e-?mail|ele(?:c)?tr[óôo]nico)|e-?mails?|mails?)"""
CONTACT_DETAIL = pattern(
    rf"^(?:{_LABEL}|{_MAIL}|web|site|s[íi]tio|p[áa]gina|x|twitter)\b"
)
LOST_ADDRESS = re.compile(
    r"(?:correio(?:\s+ele(?:c)?tr[óôo]nico)?|e-?mail|mail)\s*[.:]\s*(?P<residue>(?:mailto:)?[\"'<>“”()&;]+[^\w]*)$",
    re.I,
)
CONTACT_LABEL = pattern(
    rf"""\b(?:(?:{_LABEL}|{_MAIL})(?:\ ?[/e]\ ?(?:{_LABEL}))?\ ?[.:]+(?:\ :)?|(?:{_LABEL}|{_MAIL})\ ?(?=[,;|]|$))"""
)
OFFICE_INTRO = re.compile(
    r"(?:(?P<partner>em|no|na|nos|nas|para)\s+)?(?P<office>[^:@\d]{2,60}?)\s*(?::|\s[–—-](?=\s))\s*(?P<rest>.*)",
    re.IGNORECASE,
)
OFFICE_ALONE = re.compile(r"(?:em|no|na|nos|nas) (?P<office>.{2,60})", re.IGNORECASE)
PARTNER_INTROS = {"em", "no", "na", "nos", "nas"}
OFFICE_JOINT = re.compile(
    r"\s(?:em|no|na|nos|nas|de|do|da|dos|das|para|pelo|pela)\s(?:o\s|a\s)?",
    re.IGNORECASE,
)
LEADING_ARTICLE = re.compile(r"^(?:o|a|os|as|nosso|nossa|um|uma)\s+", re.IGNORECASE)
AT = r" (?:no|na|em|do|da) "
AND = "e"
AND_OR = "e|ou"
_WAY = r"(?:ao? |por |pelo |através do |para o |no |via )?(?:(?:seguinte )?(?:correio(?: ele(?:c)?tr[óô]nico)?|e-?mail)|telefone|telemóvel|celular|número|endereço(?: (?:de e-?mail|ele(?:c)?tr[óô]nico))?|whatsapp)(?: (?:seguinte|para|é))?"
_SMALL = r"(?:ao?|ou|e|por|pelo|pela|via|em|no|com|é|através do)"
CONTACT_JOINTS = re.compile(
    rf"^(?:(?:ou |e )?{_WAY}|(?:ou |e )?{_SMALL})\b\s*|\s*\b(?:(?:ou |e )?{_WAY}|(?:ou |e )?{_SMALL})$",
    re.IGNORECASE,
)
DESK = re.compile(
    r"\b(?:(?:gabinete|unidade|equipe|equipa|área|departamento|direc?ção|serviço|gerência|setor|sector|assessoria|escritório|secção|seção)\s+(?:de\s+)?(?:a\s+)?(?:imprensa|mídia|comunicação(?:\s+social)?|comunicações|informação(?:\s+pública)?|relações\s+públicas))\b",
    re.IGNORECASE,
)
DESK_MAILBOX = re.compile(
    r"imprensa|press|media|midia|info|noticia|news|comunic|comm|contac?t|gabinete|office|desk|public|relac|web|mail|correio",
    re.IGNORECASE,
)
LANGUAGE_LIST = re.compile(
    r"\((?P<printed>(?:em |para |fala )?(?P<names>[^()]{3,80}))\)"
)
OFFICE_NAMES = folded_set("sede global mundial") | {"escritorio regional"}
OFFICE_COMMA = re.compile(
    r"(?P<partner>em|no|na|nos|nas)\s+(?P<office>[^:@,()\d]{2,40}(?:\s\([^()]{2,30}\))?)\s*,\s*(?P<rest>.+)",
    re.IGNORECASE,
)
FIELD_LABEL = re.compile(
    r"^(?:nome completo|nome|título|cargo|função|organização|instituição|escritório|agência|endereço)\s*:\s*",
    re.IGNORECASE,
)
