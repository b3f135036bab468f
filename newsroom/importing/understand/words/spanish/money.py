"""Who pays."""

import re

from ....text import folded_set
from ..english.pattern import pattern

_GIFT = r"(?:financiamiento|financiaci[óo]n|fondos|apoyo|respaldo|aportes?|aportaci[óo]n(?:es)?|contribuci[óo]n(?:es)?|donaci[óo]n(?:es)?|donativos?|subvenci[óo]n(?:es)?|ayuda|generosidad|recursos|asistencia|cooperaci[óo]n)"
_KIND = r"(?:financier[oa]s?|generos[oa]s?|valios[oa]s?|conjunt[oa]s?|adicional(?:es)?|inicial(?:es)?|econ[óo]mic[oa]s?|t[ée]cnic[oa]\ y\ financier[oa]|nuev[oa]s?|importante)"
_A = r"(?:(?:el|la|los|las|un|una|unos|su|al|a\ la|a\ los|a\ las|a\ un|a\ una|del|de\ la|de\ los|de\ un|de\ una)\ )"
_OF = r"(?=\ (?:de|del)\ )"
FUNDED_BY = pattern(
    rf"""\b(?:
      (?:co-?)?(?:financiad[oa]s?|patrocinad[oa]s?|subvencionad[oa]s?|costead[oa]s?|sufragad[oa]s?|auspiciad[oa]s?)
        (?:\ (?:conjuntamente|en\ parte|en\ su\ totalidad|parcialmente|principalmente|[íi]ntegramente|generosamente))?
        \ (?:por|gracias\ al?|con|a\ trav[ée]s\ de)(?:\ {_A}?(?:{_KIND}\ )*{_GIFT}(?:\ {_KIND})*{_OF})?
    | gracias\ (?:al?|tambi[ée]n\ al?)\ (?:la\ |los\ |las\ |un\ |una\ )?(?:{_KIND}\ )*{_GIFT}(?:\ [a-zéíó]+){{0,3}}?{_OF}
    | (?:con|mediante|recib\w+|por)\ {_A}?(?:{_KIND}\ )*(?:financiamiento|financiaci[óo]n|fondos|donaci[óo]n(?:es)?|subvenci[óo]n(?:es)?)(?:\ {_KIND})*(?:\ (?:otorgad|proporcionad|entregad)[oa]s?)?(?:{_OF}|\ (?=por\ ))
    | (?:con|recib\w+|cuent\w+\ con|cont[óo]\ con)\ {_A}?(?:(?:{_KIND}\ )+{_GIFT}|{_GIFT}(?:\ {_KIND})+){_OF}
    | hech[oa]s?\ posibles?\ (?:por|gracias\ al?)(?:\ {_A}?(?:{_KIND}\ )*{_GIFT}(?:\ {_KIND})*{_OF})?
    | (?:costos?|gastos?|costes?)\ (?:\w+\ ){{0,2}}(?:cubiert|asumid|pagad)[oa]s?\ por
    | fondos\ (?:\w+\ ){{0,2}}(?:aportad|otorgad|entregad|proporcionad)[oa]s\ por
    )(?=\s)"""
)
_THANKS = r"""agradece(?:n)?(?:\ a)?(?=\ [^.;:]{3,200}?\ por\ (?:(?:su|sus)\ )?(?:\w+\ ){0,2}?
    (?:contribuci[óo]n|contribui[çc][ãa]o|contributo|financiaci[óo]n|financiamento|donaci[óo]n|doa[çc][ãa]o|(?:apoyo|apoio)\ financ\w+)\b)(?=\s)"""
GIVEN_BY = pattern(
    _THANKS
    + r"""|\b(?:donaci[óo]n|donativo|contribuci[óo]n|aporte|subvenci[óo]n)\ de\ ?(?:plus\ de\ |m[áa]s\ de\ |mais\ de\ )?(?:[A-Z]{0,3}[$€]\ ?)?\d[\d.,\ ]*[^\d.,;:“”«]{0,40}?\ (?=(?:de\ la\ |del\ |de\ los\ |de\ )(?:(?-i:[A-ZÀ-Þ])|gobierno|ministerio|agencia|fundación|banco|cooperación|embajada|fondo|pueblo))"""
)
FUNDED_BY_WEAKLY = pattern(
    r"""\b(?:apoyad[oa]s?\ (?:financieramente\ )?por
    |(?:con|cont[óo]\ con|cuenta\ con|recibi[óo])\ (?:el\ |la\ )?(?:apoyo|respaldo|aporte|cooperaci[óo]n|colaboraci[óo]n|ayuda|auspicio)(?=\ (?:de|del)\ ))(?=\s)"""
)
FUNDS = pattern(
    r"""(?:\ \([A-Z]{2,10}\))?,?\ (?:que\ |quien\ )?(?:ha\ |han\ |tambi[ée]n\ )?(?:generosamente\ )?
    (?:(?:co)?financi(?:a|an|[óo]|aron|ado)|sufrag(?:a|an|[óo])|coste(?:a|an|[óo])|patrocin(?:a|an|[óo])|aport(?:[óo]|aron)\ (?:los\ fondos|el\ dinero|los\ recursos))(?=[\s,.;]|$)"""
)
PAYS_FOR_TAIL = pattern(
    r"""\s+(?:que|quien|quienes|cuyo|cuya|donde|en\ el|en\ la|en\ los|en\ (?:apoyo|alianza|colaboraci[óo]n|cooperaci[óo]n|coordinaci[óo]n|respuesta|20)|a\ trav[ée]s|v[íi]a|mediante|desde|hasta|como\ parte
    |(?:por|pel[oa])\ (?:su|sus|o\ seu|a\ sua|seu|sua)|para\ (?:un|una|uma?|\w+[aei]r\b)|por\ un|por\ una|es|son|fue|fueron|est[áa]|est[áa]n|ser[áa]|ha|han|tiene|implementad|ejecutad|realizad|y\ (?:es|fue|est[áa]|se|ser[áa]|ha|implement\w*|ejecut\w*|realiz\w*|busca|tiene)
    |implementad[oa]|ejecutad[oa]|realizad[oa]|durante|entre|tras|antes|destinad[oa]s?|se)(?=\s|$|[oa]s?\b)"""
)
GIFT_AGAIN = pattern(
    rf"""\ ?,?\ (?:y|e|así\ como|junto\ con)\ (?:también\ )?(?:(?:con|por|gracias|mediante)\ )?{_A}?
    (?:{_KIND}\ )*(?-i:{_GIFT})(?:\ {_KIND})*{_OF}"""
)
AND_BY = "y por"
LIST_JOINT = re.compile(
    r"\s*(?:,?\s+(?:y(?:\s+también)?|e|así como|además de|junto (?:con|a)|más|&)\s+|,\s+)(?:por\s+)?",
    re.IGNORECASE,
)
FUNDER_ARTICLE = re.compile(
    r"(?:(?:por|de|a)\s+)?(?:el|la|los|las|del|al|su|sus)\s+|de\s+", re.IGNORECASE
)
RUN_START = re.compile(r"^(?:El|La|Los|Las)\s+")
BY_AGAIN = re.compile(r"\bpor\s+$")
ONE_GOVERNMENT = re.compile(
    r"(?:gobiernos?|ministerio|embajada|reino|república|principado|ciudad|universidad|unión|agencia|fondo)\b",
    re.IGNORECASE,
)
SEVERAL_GOVERNMENTS = re.compile(
    r"(?:gobiernos|ministerios|pueblos|reinos)\b", re.IGNORECASE
)
FUNDER_ANDS = {"y", "e", "&"}
FUNDER_CONNECTORS = folded_set("de del la el los las y e en & para")
NAMES_GO_ON_SMALL = True
LINKS = folded_set("de del la el los las al")
OF_LINKS = folded_set("de del")
MADE_FOR = folded_set(
    "alianza agencia fondo alto comisionado programa organización oficina comisión instituto consejo fundación iniciativa banco"
)
PURPOSE = {"para", "contra", "sobre"}
ADJECTIVE = pattern(
    r"""\w{2,}(?:es[ae]?s?|an[oa]s?|ense?s?|eñ[oa]s?|in[oa]s?|ic[oa]s?|ol[ae]?s?|al|ales|ense|í|íes)
    |europe[oa]s?|alem[áa]n(?:es)?|alemana|franc[ée]s|ingl[ée]s|japon[ée]s|dan[ée]s|irland[ée]s|neerland[ée]s|portugu[ée]s|suec[oa]|suiz[oa]|noruego|noruega|belga|rus[oa]|unid[oa]s|public[oa]|p[úu]blic[oa]|exteriores|humanitari[oa]"""
)
MINISTRY = pattern(r"\bministerio\b")
TASKS = folded_set("cooperación desarrollo ayuda servicio servicios administración")
