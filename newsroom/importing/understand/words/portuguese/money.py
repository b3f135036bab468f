"""Who pays."""

import re

from ....text import folded_set
from ..english.pattern import pattern

_GIFT = r"(?:financiamentos?|fundos|apoios?|suporte|aportes?|contributos?|contribui[çc](?:[ãa]o|[õo]es)|doa[çc](?:[ãa]o|[õo]es)|donativos?|subven[çc](?:[ãa]o|[õo]es)|ajuda|generosidade|recursos|assist[êe]ncia|coopera[çc][ãa]o|verbas?)"
_KIND = r"(?:financeir[oa]s?|generos[oa]s?|valios[oa]s?|conjunt[oa]s?|adiciona(?:l|is)|inicia(?:l|is)|t[ée]cnic[oa]\ e\ financeir[oa]|nov[oa]s?|importante)"
_A = r"(?:(?:os?|as?|um|uma|seu|ao|aos|à|às|a\ um|a\ uma|do|da|de\ um|de\ uma|pelo|pela)\ )"
_OF = r"(?=\ (?:de|do|da|dos|das)\ )"
_BY = r"(?=\ (?:por|pel[oa]s?)\ )"
FUNDED_BY = pattern(
    rf"""\b(?:
      (?:co-?)?(?:financiad[oa]s?|patrocinad[oa]s?|subvencionad[oa]s?|custead[oa]s?|suportad[oa]s?\ financeiramente)
        (?:\ (?:conjuntamente|em\ parte|na\ totalidade|parcialmente|principalmente|integralmente|generosamente))?
        (?:{_BY}|\ (?:gra[çc]as\ (?:ao?|à)|com|atrav[ée]s\ d[oe])(?:\ {_A}?(?:{_KIND}\ )*{_GIFT}(?:\ {_KIND})*{_OF})?)
    | gra[çc]as\ {_A}(?:{_KIND}\ )*{_GIFT}(?:\ [a-zéíóãç]+){{0,2}}?{_OF}
    | (?:com|mediante|receb\w+|por)\ {_A}?(?:{_KIND}\ )*(?:financiamentos?|fundos|verbas?|doa[çc](?:[ãa]o|[õo]es)|subven[çc](?:[ãa]o|[õo]es))(?:\ {_KIND})*(?:\ (?:concedid|disponibilizad)[oa]s?)?(?:{_OF}|{_BY})
    | (?:com|receb\w+|cont\w+\ com)\ {_A}?(?:(?:{_KIND}\ )+{_GIFT}|{_GIFT}(?:\ {_KIND})+){_OF}
    | (?:tornad[oa]s?\ )?poss[íi]ve(?:l|is)(?:{_BY}|\ gra[çc]as\ (?:ao?|à))(?:\ {_A}?(?:{_KIND}\ )*{_GIFT}(?:\ {_KIND})*{_OF})?
    | (?:custos?|despesas?)\ (?:\w+\ ){{0,2}}(?:cobert|assumid|pag)[oa]s?{_BY}
    | fundos\ (?:\w+\ ){{0,2}}(?:concedid|disponibilizad|doad)[oa]s{_BY}
    )(?=\s)"""
)
_THANKS = r"""agradece(?:m)?(?:\ (?:ao?s?|à))?(?=\ [^.;:]{3,200}?\ (?:por|pel[oa]s?)\ (?:(?:o\ seu|a\ sua|seu|sua|os\ seus|as\ suas)\ )?(?:\w+\ ){0,2}?
    (?:contribuci[óo]n|contribui[çc][ãa]o|contributo|financiaci[óo]n|financiamento|donaci[óo]n|doa[çc][ãa]o|(?:apoyo|apoio)\ financ\w+)\b)(?=\s)"""
GIVEN_BY = pattern(
    _THANKS
    + r"""|\b(?:doa[çc][ãa]o|contribui[çc][ãa]o|contributo|subven[çc][ãa]o)\ de\ ?(?:plus\ de\ |m[áa]s\ de\ |mais\ de\ )?(?:[A-Z]{0,3}[$€]\ ?)?\d[\d.,\ ]*[^\d.,;:“”«]{0,40}?\ (?=(?:da\ |do\ |dos\ |das\ )(?:(?-i:[A-ZÀ-Þ])|governo|ministério|agência|fundação|banco|cooperação|embaixada|fundo|povo))"""
)
FUNDED_BY_WEAKLY = pattern(
    r"""\b(?:apoiad[oa]s?\ (?:financeiramente\ )?(?=(?:por|pel[oa]s?)\ )
    |(?:com|conta\ com|contou\ com|recebeu)\ (?:o\ |a\ )?(?:apoio|suporte|aporte|colabora[çc][ãa]o|ajuda)(?=\ (?:de|do|da|dos|das)\ ))(?=\s|(?<=\s))"""
)
FUNDS = pattern(
    r"""(?:\ \([A-Z]{2,10}\))?,?\ (?:que\ )?(?:tamb[ée]m\ )?(?:generosamente\ )?
    (?:(?:co)?financi(?:a|am|ou|aram|ado)|custe(?:ia|iam|ou)|patrocin(?:a|am|ou))(?=[\s,.;]|$)"""
)
PAYS_FOR_TAIL = pattern(
    r"""\s+(?:que|quem|cujo|cuja|onde|no\ (?:âmbito|quadro|valor|marco)|na\ (?:sequ|regi)\w*|em\ (?:apoio|parceria|colabora[çc][ãa]o|coopera[çc][ãa]o|coordena[çc][ãa]o|resposta|20)|atrav[ée]s|por\ meio|via|mediante|desde|até|como\ parte
    |(?:por|pel[oa])\ (?:su|sus|o\ seu|a\ sua|seu|sua)|para\ (?:un|una|uma?|\w+[aei]r\b)|por\ um|por\ uma|é|são|foi|foram|está|estão|será|tem|têm|implementad[oa]|executad[oa]|realizad[oa]|e\ (?:é|foi|está|se|será|tem|implement\w*|execut\w*|realiz\w*|visa)
    |durante|entre|ap[óo]s|antes|destinad[oa]s?)(?=\s|$)"""
)
GIFT_AGAIN = pattern(
    rf"""\ ?,?\ (?:e|bem\ como|assim\ como)\ (?:também\ )?(?:(?:com|por|gra[çc]as|mediante)\ )?{_A}?
    (?:{_KIND}\ )*(?-i:{_GIFT})(?:\ {_KIND})*{_OF}"""
)
AND_BY = "e por"
LIST_JOINT = re.compile(
    r"\s*(?:,?\s+(?:e(?:\s+também)?|bem como|assim como|além d[oae]|juntamente com|mais|&)\s+|,\s+)(?:por\s+)?",
    re.IGNORECASE,
)
FUNDER_ARTICLE = re.compile(
    r"(?:(?:por|de|a|com)\s+)?(?:pel[oa]s?|d[oa]s?|ao|aos|à|às|o|a|os|as|seu|sua|seus)\s+|(?:de|por)\s+",
    re.IGNORECASE,
)
RUN_START = re.compile(r"^(?:Os?|As?)\s+")
BY_AGAIN = re.compile(r"\bpor\s+$")
ONE_GOVERNMENT = re.compile(
    r"(?:governos?|ministério|embaixada|reino|república|principado|cidade|universidade|união|agência|fundo)\b",
    re.IGNORECASE,
)
SEVERAL_GOVERNMENTS = re.compile(
    r"(?:governos|ministérios|povos|reinos)\b", re.IGNORECASE
)
FUNDER_ANDS = {"e", "&"}
FUNDER_CONNECTORS = folded_set("de do da dos das o a os as e em & para")
NAMES_GO_ON_SMALL = True
LINKS = folded_set("de do da dos das")
OF_LINKS = folded_set("de do da dos das")
MADE_FOR = folded_set(
    "parceria agência fundo alto comissariado programa organização escritório comissão instituto conselho fundação iniciativa banco"
)
PURPOSE = {"para", "contra", "sobre"}
ADJECTIVE = pattern(
    r"""\w{2,}(?:ês|esas?|eses|an[oa]s?|ense?s?|enh[oa]s?|in[oa]s?|ic[oa]s?|ol[ae]?s?|al|ais|eir[oa]s?)
    |europei?[ao]s?|alem[ãa]e?s?|belga|russ[oa]|suí[çc][oa]|suec[oa]|noruegu[êe]s\w*|unid[oa]s|p[úu]blic[oa]|exteriores|humanit[áa]ri[oa]|italian[oa]"""
)
MINISTRY = pattern(r"\bministério\b")
TASKS = folded_set("cooperação desenvolvimento ajuda serviço serviços administração")
