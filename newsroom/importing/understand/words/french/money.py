"""Who pays."""

import re

from ....text import folded_set
from ..english.pattern import pattern

_GIFT = r"(?:financements?|fonds|soutiens?|appuis?|concours|contributions?|dons?|subventions?|aides?|apports?|g[ée]n[ée]rosit[ée]|ressources|enveloppe)"
_KIND = r"(?:financi[èe]re?s?|g[ée]n[ée]reu(?:x|se|ses)|pr[ée]cieu(?:x|se)|conjointe?|suppl[ée]mentaires?|additionnels?|initiale?|important|technique\ et\ financier)"
_A = r"(?:(?:le|la|les|un|une|des|au|aux|du|à\ la|à\ un|à\ une|son|leur)\ |(?:à\ )?l[’']|d[’']une?\ )"
_OF = r"(?=\ (?:de|du|des|d[’']|la|le)|\ d[’'])"
FUNDED_BY = pattern(
    rf"""\b(?:
      (?:co-?)?(?:financ[ée]e?s?|subventionn[ée]e?s?|sponsoris[ée]e?s?|parrain[ée]e?s?)
        (?:\ (?:conjointement|enti[èe]rement|en\ partie|en\ totalit[ée]|int[ée]gralement|partiellement|principalement|g[ée]n[ée]reusement|notamment|à\ hauteur\ de\ [^,.;:“”]{{2,40}}?))?
        \ (?:par|grâce\ (?:à|au|aux)|avec)(?:\ {_A}?(?:{_KIND}\ )*{_GIFT}(?:\ {_KIND})*{_OF})?
    | grâce\ {_A}(?:{_KIND}\ )*{_GIFT}(?:\ [a-zéè-]+){{0,2}}{_OF}
    | (?:avec|sur|via|par|sous|b[ée]n[ée]fici\w+|re[çc]\w+|dot[ée]e?)\ {_A}?(?:{_KIND}\ )*(?:financements?|subventions?|dons?|fonds)(?:\ {_KIND})*(?:\ (?:octroy[ée]e?s?|accord[ée]e?s?))?{_OF}
    | (?:avec|b[ée]n[ée]fici\w+|re[çc]\w+)\ (?:{_A}|de\ {_A}|d[’'])?(?:(?:{_KIND}\ )+{_GIFT}|{_GIFT}(?:\ {_KIND})+){_OF}
    | (?:rendue?s?\ )possibles?\ (?:par|grâce\ (?:à|au|aux))(?:\ {_A}?(?:{_KIND}\ )*{_GIFT}(?:\ {_KIND})*{_OF})?
    | pris\ en\ charge\ (?:financi[èe]rement\ )?par
    | (?:fonds|budget|financement|montant)\ (?:\w+\ ){{0,3}}(?:allou[ée]|octroy[ée]|accord[ée]|vers[ée]|fourni|d[ée]bloqu[ée])e?s?\ par
    )(?=\s)"""
)
_THANKS = r"""remerci(?:e|ent|[ée])(?=\ [^.;:]{3,200}?\ pour\ (?:son|sa|leurs?)\ (?:\w+\ ){0,2}?
    (?:contributions?|financements?|dons?|g[ée]n[ée]rosit[ée]|(?:soutien|appui|aide)\ financi[èe]re?)\b)(?=\s)"""
GIVEN_BY = pattern(
    _THANKS
    + r"""|\b(?:subventions?|contributions?|dons?|financements?)\ (?:de|d[’'])\ ?(?:plus\ de\ |m[áa]s\ de\ |mais\ de\ )?(?:[A-Z]{0,3}[$€]\ ?)?\d[\d.,\ ]*[^\d.,;:“”«]{0,40}?\ (?=(?:de\ la\ |de\ l[’']|du\ |des\ )(?:(?-i:[A-ZÀ-Þ])|gouvernement|ministère|agence|fondation|banque|coopération|ambassade|union|fonds|peuple))"""
)
FUNDED_BY_WEAKLY = pattern(
    r"""\b(?:(?:soutenu|appuy[ée])e?s?\ (?:financi[èe]rement\ )?par
    |avec\ (?:le\ |l[’'])(?:soutien|appui|aide|concours)(?=\ (?:de|du|des|d[’']))|b[ée]n[ée]fici\w+\ (?:du\ soutien|de\ l[’']appui)(?=\ d))(?=\s)"""
)
FUNDS = pattern(
    r"""(?:\ \([A-Z]{2,10}\))?,?\ (?:qui\ )?(?:a\ |ont\ |en\ )?(?:g[ée]n[ée]reusement\ )?
    (?:(?:co)?finan(?:ce|cent|[çc]ait|c[ée])|prend\ en\ charge|prennent\ en\ charge|(?:a|ont)\ (?:allou[ée]|octroy[ée]|d[ée]bloqu[ée])|subventionne(?:nt)?)\b"""
)
PAYS_FOR_TAIL = pattern(
    r"""\s+(?:qui|que|dont|où|dans\ le|dans\ la|à\ travers|via|sous|depuis|jusqu|afin|en\ (?:vue|faveur|partenariat|collaboration|coop[ée]ration|soutien|r[ée]ponse|appui|raison|20)
    |visant|pour\ (?:son|sa|leurs?|un|une|la\ mise|le\ compte|soutenir|aider|am[ée]liorer|r[ée]pondre|permettre|financer|renforcer|la\ p[ée]riode|les\ deux)|est|sont|a|ont|sera|seront|avait
    |mis\ en|mise\ en|ex[ée]cut[ée]e?|r[ée]alis[ée]e?|et\ (?:est|sont|a|ont|sera|mis|mise|ex[ée]cut|r[ée]alis|vise|permet)\w*|pendant|entre|lors|apr[èe]s|avant|destin[ée]e?s?|s[’'](?:est|inscrit|[ée]l[èe]ve))(?=[\s’']|$)"""
)
GIFT_AGAIN = pattern(
    rf"""\ ?,?\ (?:et|ainsi\ que)\ (?:aussi\ )?(?:(?:avec|par|grâce)\ )?(?:à\ )?{_A}?
    (?:{_KIND}\ )*(?-i:{_GIFT})(?:\ {_KIND})*{_OF}"""
)
AND_BY = "et par"
LIST_JOINT = re.compile(
    r"\s*(?:,?\s+(?:et(?:\s+aussi)?|ainsi que|de même que|plus|&)\s+|,\s+)(?:(?:par|grâce à|celui|celle)\s+)?",
    re.IGNORECASE,
)
FUNDER_ARTICLE = re.compile(
    r"(?:(?:par|de|à)\s+)?(?:(?:le|la|les|du|des|au|aux|son|ses|leur|leurs)\s+|[ld][’'])",
    re.IGNORECASE,
)
RUN_START = re.compile(r"^(?:(?:Le|La|Les)\s+|[Ll][’'])")
BY_AGAIN = re.compile(r"\bpar\s+$")
ONE_GOVERNMENT = re.compile(
    r"(?:gouvernements?|ministère|ambassade|royaume|république|principauté|ville|université|union|agence|fonds)\b",
    re.IGNORECASE,
)
SEVERAL_GOVERNMENTS = re.compile(
    r"(?:gouvernements|ministères|peuples|royaumes)\b", re.IGNORECASE
)
FUNDER_ANDS = {"et", "&"}
FUNDER_CONNECTORS = folded_set("de du des la le les l' d' à au aux et en & sur")
# A name may go on in small letters: "Agence africaine de l’eau".
NAMES_GO_ON_SMALL = True
LINKS = folded_set("de du des la le les à au aux en")
OF_LINKS = folded_set("de du des")
# Of these, what they are for is part of the name.
MADE_FOR = folded_set(
    "partenariat agence fonds haut-commissariat programme organisation bureau commission institut conseil fondation office initiative banque"
)
PURPOSE = {"pour", "contre", "sur"}
ADJECTIVE = pattern(
    r"""\w{2,}(?:aise?s?|oise?s?|[ie]enne?s?|éene?s?|éens?|éennes?|ien|iens|aine?s?|ande?s?|agne?s?|ole?s?|ique?s?|ine?s?|que|al|ale|ales|aux|iste)
    |fédérale?s?|royale?|nationale?s?|centrale?|internationale?|mondiale?|unies?|danoise?|suisse|belge|russe|turc|turque|grec|grecque|norvégien|norvégienne|publique|privée|conjointe?|humanitaires?|étrangères?|alimentaire|fiduciaire|rouge"""
)
MINISTRY = pattern(r"\bministère\b")
TASKS = folded_set("coopération développement aide service services administration")
