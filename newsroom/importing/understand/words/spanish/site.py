"""What a site prints around its pages: notices, labels of its forms, closing lines."""

from ....text import folded_set
from ..english.pattern import pattern

SITE_NOTICE = pattern(
    r"""(?:p[áa]gina|versi[óo]n|contenido|art[íi]culo)s?\ archivad[oa]s?\b.{0,160}
    |(?:est[ea]|el|la)\ (?:p[áa]gina|sitio|sitio\ web|art[íi]culo|contenido|documento|archivo|web)
        \ (?:es|est[áa]|ha|puede|usa|utiliza|requiere|necesita|contiene|no)\b.{0,160}[.!]
    |(?:usted\ )?(?:est[áa]s?|se\ encuentra)\ (?:aqu[íi]|en|viendo|leyendo|consultando)\b.{0,120}
    |.{0,120}\bpuede\ (?:contener|estar)\ (?:informaci[óo]n\ )?(?:desactualizad|obsolet|caducad)\w*.{0,120}
    |.{0,120}\b(?:java ?script|(?:su|tu)\ navegador|bloqueador(?:es)?\ de\ (?:anuncios|publicidad))\b.{0,160}
    |.{0,120}\b(?:exclusiv[oa]|solo)\ para\ suscriptores\b.{0,80}|.{0,200}\b(?:usa|utiliza|utilizamos|usamos|las|acept\w+)\ (?:las\ )?cookies\b.{0,200}
    |(?:iniciar\ sesi[óo]n|inicie\ sesi[óo]n|suscr[íi]b(?:ase|ete)|publicidad(?=\ ?[-–|:]|$))(?:\b|$).{0,80}
    |.{0,120}\b(?:haga\ clic\ aqu[íi]|saber\ m[áa]s)[.!]?|.{0,80}\btraducid[oa]\ autom[áa]ticamente\b.{0,80}"""
)
AVAILABLE_IN = pattern(r"(?:tambi[ée]n\ )?disponible\ (?:tambi[ée]n\ )?en\ ?:.{0,80}")
ADVERTISEMENT = pattern(r"(?:publicidad|anuncio)s?\b.{0,80}")
CLOSING_DATE = pattern(
    r"(?:dad[oa]|firmad[oa])\ en\ [^,.]{2,40},?\ (?:el\ |a\ (?:los\ )?)?"
)
ISSUED_BY = pattern(r"(?:emitid[oa]|publicad[oa]|difundid[oa])\ por\b[^:]{0,60}:?")
LETTER_END = pattern(r"sin\ otro\ particular,?.{0,100}")
POSTED = pattern(r"\b(?:publicad[oa]|fecha)(?:\ el)?\ ?:\ *")
TODAY = "hoy"
LETTERHEAD_NOUNS = folded_set(
    """facultad escuela colegio academia unidad división sección gabinete despacho presidencia vicepresidencia prefectura
    gobernación viceministerio subsecretaría subdirección gerencia intendencia parlamento senado
    asamblea congreso corte hospital laboratorio policía área coordinación jefatura defensoría"""
)
# Between the headline and the text of a briefing: whose words these are.
BRIEFING_INTRO = pattern(
    r"(?:(?:este|el\ presente\ texto|lo\ siguiente|a\ continuaci[óo]n).{0,20}\b(?:resumen|transcripci[óo]n)|resumen\ de\ lo\ (?:dicho|declarado|expuesto))\b.{5,300}"
)
# Behind a name, where a paragraph tells what a body is.
IS = pattern(r"(?:es|fue\ (?:fundad|cread)[oa])\b")
