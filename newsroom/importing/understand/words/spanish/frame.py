"""What stands above the headline and below the body."""

import re

from ....text import folded_set
from ..english.pattern import pattern

OPEN_END = re.compile(
    r"(?:,|\b(?:y|e|o|u|de|del|el|la|los|las|un|una|a|al|en|por|para|con|sin|entre|sobre|hacia|desde))$",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"\s*\((?:última )?(?:actualizad[oa]|actualización)(?: el| al)? ?:? (?P<day>[^)]+)\)\s*",
    re.IGNORECASE,
)
RELATIVE_DAY = re.compile(
    r"^(?:El |Este )?\w+,? \((?P<day>\d{1,2})[/.](?P<month>\d{1,2})[.]?\)"
)
NO_PLACE = folded_set(
    """ayer hoy mañana finalmente sin desde hasta cuando mientras para este esta estos estas
    aquellos allí aquí notas nota contexto resumen por cómo qué quién dónde en a al tras después
    antes y pero o si como con según ella ellos ellas nosotros nuestro foto actualización
    noticias comunicado contacto contactos del lo"""
)
_PRESS = r"(?:prensa|medios|periodistas?|comunicaci[óo]n)"
NAVIGATION = pattern(
    r"""(?:(?:ir|saltar|pasar)\ al?\ .{0,30}|men[úu]|men[úu]\ principal|buscar|b[úu]squeda|inicio|cerrar
    |navegaci[óo]n|idiomas?|english|français|español|iniciar\ sesi[óo]n)"""
)
KICKER = pattern(
    r"""(?:comunicado|nota|bolet[íi]n|declaraci[óo]n|aviso|alerta|convocatoria)(?:\ conjunt[oa])?
    (?:\ (?:informativ[oa]))?\ (?:de|a\ la|para\ la|a\ los|para\ los|para|a)\ (?:prensa|medios|los\ medios)(?:\ de\ comunicaci[óo]n)?(?:\ conjunt[oa])?
    (?:\ ?(?:[|:–—-]|n\.?\ ?[°º]|n[ºo]\.?|no\.)(?:\ ?\S{1,20}){1,4})?
    |(?:comunicado|declaraci[óo]n|nota)(?:\ conjunt[oa]|\ oficial|\ informativ[oa]|\ p[úu]blic[oa])?(?:\ (?:n\.?\ ?[°º]|n[ºo]\.?)\ ?\S{1,20})?
    |comunicado(?:\ de\ prensa)?\ conjunto\ (?:del?|entre)\ .{1,150}
    |bolet[íi]n(?:\ de\ prensa)?\ (?:n\.?\ ?[°º]|n[ºo]\.?|no\.)\ ?\S{1,20}|notas?\ (?:informativas?|de\ prensa)|comunicados?|para\ (?:su\ )?(?:publicaci[óo]n|difusi[óo]n|divulgaci[óo]n|distribuci[óo]n|uso)\ inmediat[ao].{0,20}|bolet[íi]n\ informativo.{0,20}
    |(?:publicaci[óo]n|difusi[óo]n)\ inmediata|de\ publicaci[óo]n\ inmediata|(?:nuestra\ )?ref(?:erencia)?\.?(?:\ n\.?[°º])?\ ?[:.]\ ?\S+
    |press\ release"""
)
JOINT = pattern(
    r"\b(?:comunicado|declaraci[óo]n|nota)(?:\ de\ prensa)?\ conjunt[oa]|\bcomunicado\ conjunto"
)
LABEL = pattern(
    r"""tiempo\ (?:estimado\ )?de\ lectura.{0,30}|(?:[úu]ltimas\ |nuestras\ |todas\ las\ )?(?:noticias?|historias?|art[íi]culos?|novedades|actualidad|relatos?
    |comunicados?(?:\ de\ prensa)?|notas?\ de\ prensa|sala\ de\ (?:prensa|redacci[óo]n)|centro\ de\ (?:prensa|medios|noticias)|prensa)
    (?:\ (?:locales?|globales?|mundiales?|recientes?))?|local|global|mundial|pa[íi]s|regional"""
)
BREADCRUMB = re.compile(r"(?:inicio|noticias|home)\s*[/›»>|]\s*.{1,120}", re.IGNORECASE)
PAGE_DATE_INTRO = pattern(
    r"(?:publicad[oa]|fecha(?:\ de\ publicaci[óo]n)?|actualizad[oa]|difundid[oa])(?:\ el)?\ ?:?\ ?"
)
PLACE_INTRO = pattern(r"lugar\ ?:\ *")
EMBARGO = pattern(
    r"\bembargo\b|\bembargad[oa]\b|\bno\ (?:publicar|difundir|divulgar)\ antes|\bprohibida\ su\ (?:publicaci[óo]n|difusi[óo]n)"
)
UNTIL = pattern(r"\b(?:hasta|antes)\b")
WITHDRAWN = pattern(r"[\[(](?:retirad[oa]|anulad[oa]|retractad[oa])\b.*[\])]")
SUBJECT = pattern(r"asunto\ ?:\ *(?=\S)")
QUESTION = pattern(
    r"¿?(?:qu[ée]|qui[ée]n(?:es)?|cu[áa]ndo|d[óo]nde|por\ qu[ée]|c[óo]mo)\??(?:\ ?:.*)?"
)
MAIL_HEADER = pattern(
    r"""(?:de|para|a|cc|cco|fecha|enviado(?:\ el)?|asunto|responder\ a|from|to|sent|subject)\ ?:\ .*
    |-{2,}\ ?(?:mensaje|forwarded|original).*"""
)
GREETING = pattern(
    r"""(?:estimad[oa]s?|querid[oa]s?|apreciad[oa]s?|hola|buen[oa]s\ (?:d[íi]as|tardes|noches)|saludos)\b
    [\w’'\ /@(),]{0,60}[,:!](?:\ .{0,400})?
    |a\ (?:todos\ )?los\ (?:medios|periodistas)(?:\ .{0,25})?[,:]?|(?:adjunt(?:o|amos)|(?:les?|os)\ (?:compartimos|enviamos|hacemos\ llegar|adjuntamos|remitimos)|a\ continuaci[óo]n|compartimos\ con|agradecemos\ su\ difusi[óo]n|encuentren?\ adjunto)\b.{0,300}"""
)

END_MARK = re.compile(
    r"[-–—\s]*(?:fin|fin del comunicado|fin de la nota|30)[-–—\s.]*|[#*_=~•\s]{3,}|[-–—]{3,}",
    re.IGNORECASE,
)
NOTES = pattern(
    rf"""(?:notas?|informaci[óo]n|aclaraci[óo]n)\ (?:para|a)\ (?:los\ |las\ |el\ |la\ )?(?:y\ las\ )?
    (?:editor(?:es|as|a)?|redactores|redacci[óo]n(?:es)?|directores|{_PRESS})(?:\ .{{0,30}})?
    |notas?\ (?:de\ la\ redacci[óo]n|del\ editor|editorial(?:es)?|adicionales|aclaratorias?).{{0,20}}|notas\ ?:?"""
)
ABOUT_INTRO = pattern(r"^(?:acerca\ del?|sobre|qu[ée]\ es)\ (?:el\ |la\ |los\ |las\ )?")
ABOUT = pattern(
    r"(?:acerca\ del?|sobre)\ \S.{0,70}|¿?qu[ée]\ es\ \S.{0,60}\?|(?:antecedentes|contexto|qui[ée]nes\ somos)\ ?:?"
)
ABOUT_GLUED = pattern(
    r"(?:acerca\ del?|sobre)\ (?:el\ |la\ |los\ |las\ )?[^:.]{2,60}\ ?:\ .+"
)
SIGNATURE = pattern(
    r"--|enviado\ desde\ mi\ .+|(?:un\ )?(?:cordial\ saludo|saludos(?:\ cordiales)?|atentamente|cordialmente),?.{0,60}"
)
SHARE = pattern(
    r"""(?:tambi[ée]n\ )?disponible\ (?:tambi[ée]n\ )?en\ ?:?.{0,60}|otros\ idiomas\ ?:?.{0,60}|english|français|español|portugu[êe]s|العربية|中文|русский
    |compart[ei]r?(?:\ (?:est[ea]|en|por|v[íi]a|el|la)\b)?(?:\ .{1,30})?|imprimir(?:\ .{0,20})?
    |facebook|x|twitter|linkedin|whatsapp|telegram|e-?mail|correo(?:\ electr[óo]nico)?|copiar\ (?:el\ )?enlace|descargar(?:\ .{0,30})?
    |env[íi][ea]r?\ (?:este|esta|a)\ .{1,30}|versi[óo]n\ (?:imprimible|para\ imprimir)|pdf|tuitear|s[íi]g[ua][ea]?nos.{0,40}|guardar|enviar\ por\ .{1,20}"""
)
RELATED = pattern(
    r"""(?:noticias|art[íi]culos|contenidos?|historias|publicaciones|temas)\ (?:relacionad[oa]s?|similares|recientes|destacad[oa]s).{0,40}
    |(?:leer|lea|lee|ver|vea)\ (?:tambi[ée]n|m[áa]s)\b.{0,100}|m[áa]s\ (?:noticias|historias|informaci[óo]n\ sobre|sobre)\b.{0,60}
    |m[áa]s\ para\ (?:explorar|leer|ver)\b.{0,40}|preguntas\ frecuentes|faq.{0,40}|(?:[úu]ltimas|otras)\ (?:noticias|historias|publicaciones).{0,40}|tambi[ée]n\ te\ puede\ interesar.{0,30}|te\ puede\ interesar.{0,30}
    |(?:(?:art[íi]culo|noticia)\ )?(?:anterior|siguiente)|(?:etiquetas|palabras\ clave|tags?|temas?)\ ?:.{0,120}"""
)
FOOTER = pattern(
    r"""(?:o\ |y\ )?(?:tambi[ée]n\ )?(?:visit[ae]|consult[ae])\b.{0,60}(?:www\.|https?://).{1,80}|enlaces\ (?:r[áa]pidos|[úu]tiles|de\ inter[ée]s)
    |(?:©|\(c\)\ |copyright\b).{0,300}|todos\ los\ derechos\ reservados.{0,100}
    |(?:condiciones|t[ée]rminos)\ (?:de|y|generales)\b.{0,60}|(?:pol[íi]tica|aviso)\ (?:de\ )?(?:privacidad|cookies|legal|protecci[óo]n).{0,60}
    |privacidad|cookies?(?:\ .{0,40})?|mapa\ (?:del\ sitio|web)|accesibilidad.{0,30}
    |(?:cont[áa]ct(?:ar?|e)(?:nos|anos)?|cont[áa]ctenos|cont[áa]ctanos)|acerca\ de\ nosotros|qui[ée]nes\ somos|empleos?|trabaj[ae]\ con\ nosotros|don(?:ar|e|a)(?:\ ahora)?
    |(?:ods|sdg)\ ?\d{1,2}\b.{0,80}|nuestras\ oficinas|ayuda|inicio|(?:volver|ir|subir)\ (?:arriba|al\ inicio).{0,20}|(?:suscr[íi]b(?:ase|ete|irse)|suscripci[óo]n)\b.{0,60}|inscr[íi]b(?:ase|ete)\b.{0,60}
    |(?:bolet[íi]n|newsletter).{0,40}"""
)
PICTURE = pattern(
    r"""(?:(?P<caption>.{10,240}[.!?”»])\ )?
    (?P<credit>(?:\((?=.*\)$))?(?:fotos?|fotograf[íi]as?|im[áa]gen(?:es)?|cr[ée]ditos?)(?:\ ?(?:de|por|/|de\ la\ (?:foto|imagen)))?(?:\ fotos?)?
    \ ?[:©]\ ?.{2,100}|©\ [^.]{2,60}\d{4}\ ?/.{2,60}|(?<=\S\ )©\ ?(?!\d{4})[^.]{2,60})"""
)
START_PAGE = pattern(r"inicio|p[áa]gina\ (?:de\ inicio|principal)|portada|home")
PAGE_DATE_TAIL = pattern(
    r"\s*[|·–-]?\s*(?:(?:tambi[ée]n\ )?disponible\ (?:tambi[ée]n\ )?en|otros\ idiomas).{0,80}$"
)
