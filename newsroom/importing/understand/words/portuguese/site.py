"""What a site prints around its pages: notices, labels of its forms, closing lines."""

from ....text import folded_set
from ..english.pattern import pattern

SITE_NOTICE = pattern(
    r"""(?:p[áa]gina|vers[ãa]o|conte[úu]do|artigo)s?\ arquivad[oa]s?\b.{0,160}
    |(?:est[ea]|[oa])\ (?:p[áa]gina|s[íi]tio|site|artigo|conte[úu]do|documento|arquivo)
        \ (?:[ée]|est[áa]|foi|pode|usa|utiliza|requer|necessita|cont[ée]m|n[ãa]o)\b.{0,160}[.!]
    |(?:voc[êe]\ )?est[áa]s?\ (?:aqui|em|a\ ver|a\ ler|vendo|lendo)\b.{0,120}
    |.{0,120}\bpode\ (?:conter|estar)\ (?:informa[çc](?:[ãa]o|[õo]es)\ )?(?:desa[c]?tualizad|obsolet)\w*.{0,120}
    |.{0,120}\b(?:java ?script|(?:o\ )?seu\ navegador|bloqueador(?:es)?\ de\ (?:an[úu]ncios|publicidade))\b.{0,160}
    |.{0,120}\bexclusiv[oa]\ para\ assinantes\b.{0,80}|.{0,200}\b(?:usa|utiliza|utilizamos|usamos|os|aceit\w+)\ (?:os\ )?cookies\b.{0,200}
    |(?:iniciar\ sess[ãa]o|inscreva-se|assine|subscreva|publicidade(?=\ ?[-–|:]|$))(?:\b|$).{0,80}
    |.{0,120}\b(?:saiba\ mais|clique\ aqui)[.!]?|.{0,80}\btraduzid[oa]\ automaticamente\b.{0,80}"""
)
AVAILABLE_IN = pattern(r"(?:tamb[ée]m\ )?dispon[íi]vel\ (?:tamb[ée]m\ )?em\ ?:.{0,80}")
ADVERTISEMENT = pattern(r"(?:publicidade|an[úu]ncio)s?\b.{0,80}")
# Also with who gives it out before it: "Office of …, in Luanda, on the …".
CLOSING_DATE = pattern(
    r"(?:(?:feito|dado|assinado)\ em\ [^,.]{2,40}|(?:gabinete|departamento|direc?[çc][ãa]o|minist[ée]rio)\ .{3,140},\ em\ [^,.]{2,40}|[^,.]{2,140},\ em\ [^,.]{2,40}(?=,?\ aos\ )),?\ (?:aos?\ )?"
)
ISSUED_BY = pattern(
    r"(?:emitid[oa]|publicad[oa]|divulgad[oa])\ p(?:or|el[oa])\b[^:]{0,60}:?"
)
LETTER_END = pattern(r"sem\ outro\ assunto,?.{0,100}")
POSTED = pattern(r"\b(?:publicad[oa]|data)(?:\ em)?\ ?:\ *")
TODAY = "hoje"
LETTERHEAD_NOUNS = folded_set(
    """faculdade escola academia unidade divisão secção seção sector setor presidência vice-presidência prefeitura governo
    gabinete assessoria parlamento senado assembleia tribunal hospital laboratório polícia
    coordenação repartição direcção-geral direção-geral"""
)
# Between the headline and the text of a briefing: whose words these are.
BRIEFING_INTRO = pattern(
    r"(?:(?:este|o\ presente\ texto|segue-se|o\ que\ se\ segue).{0,20}\b(?:resumo|s[íi]ntese|transcri[çc][ãa]o)|resumo\ do\ que\ foi\ dito)\b.{5,300}"
)
# Behind a name, where a paragraph tells what a body is.
IS = pattern(r"(?:[ée]|foi\ (?:fundad|criad)[oa])\b")
