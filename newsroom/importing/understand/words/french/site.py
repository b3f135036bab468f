"""What a site prints around its pages: notices, labels of its forms, closing lines."""

from ....text import folded_set
from ..english.pattern import pattern

SITE_NOTICE = pattern(
    r"""(?:page|version|contenu|article)s?\ archiv[ée]e?s?\b.{0,160}
    |(?:cette?|ces?|le|la)\ (?:page|site|article|contenu|document|archive|sites?\ web)
        \ (?:est|n[’']est|a|n[’']a|peut|utilise|n[ée]cessite|contient|sera|ne)\b.{0,160}[.!]
    |vous\ (?:êtes|etes|consultez|lisez)\ (?:ici|sur|une?)\b.{0,120}
    |.{0,120}\bpeu(?:t|vent)\ (?:contenir|être)\ (?:des\ informations\ )?(?:obsol|p[ée]rim|d[ée]pass)\w*.{0,120}
    |.{0,120}\b(?:java ?script|votre\ navigateur|bloqueurs?\ de\ publicit[ée]s?)\b.{0,160}
    |.{0,120}\br[ée]serv[ée]e?s?\ aux\ abonn[ée]s\b.{0,80}|.{0,200}\b(?:des|nos|les)\ cookies\b.{0,200}
    |(?:se\ connecter|connectez-vous|s[’']abonner|abonnez-vous|publicit[ée](?=\ ?[-–|:]|$))(?:\b|$).{0,80}
    |.{0,120}\b(?:en\ savoir\ plus|cliquez\ ici)[.!]?|.{0,80}\btradui?te?\ automatiquement\b.{0,80}"""
)
AVAILABLE_IN = pattern(
    r"(?:[ée]galement\ |aussi\ )?disponible\ (?:[ée]galement\ |aussi\ )?en\ ?:.{0,80}"
)
ADVERTISEMENT = pattern(r"publicit[ée]s?\b.{0,80}")
CLOSING_DATE = pattern(r"fait\ (?:à|a)\ [^,.]{2,40},?\ (?:le\ )?")
ISSUED_BY = pattern(r"(?:publi[ée]|diffus[ée]|[ée]mis)e?\ par\b[^:]{0,60}:?")
LETTER_END = pattern(
    r"(?:veuillez|je\ vous\ prie\ d[’\']|nous\ vous\ prions\ d[’\']).{0,20}agr[ée]er.{0,160}"
)
POSTED = pattern(r"\b(?:publi[ée]e?|post[ée]e?|date)(?:\ le)?\ ?:\ *")
TODAY = "aujourd[’']hui|ce jour"
LETTERHEAD_NOUNS = folded_set(
    """faculté école collège académie unité division section cellule cabinet présidence primature préfecture gouvernorat
    sous-préfecture parlement sénat assemblée cour hôpital laboratoire police brigade
    sous-direction"""
)
# Between the headline and the text of a briefing: whose words these are.
BRIEFING_INTRO = pattern(
    r"(?:ceci|voici|le\ pr[ée]sent\ texte|vous\ trouverez\ ci-(?:dessous|apr[èe]s)).{0,20}\b(?:r[ée]sum[ée]|transcription)\b.{5,300}"
)
# Behind a name, where a paragraph tells what a body is.
IS = pattern(r"(?:est|a\ [ée]t[ée]\ (?:fond|cr[ée])\w*)\b")
