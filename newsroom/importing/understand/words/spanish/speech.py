"""Who speaks, and the verbs that say so."""

import re

from ....text import folded_set

SUBJECT_IN_VERB = True
PRONOUNS = folded_set("ella ellos ellas")
# "él" folds to the article.

_ACCENTED = r"""(?:afirm|agreg|anunci|añad|asegur|apunt|advirti|aclar|agradeci|acot|admiti|argument|celebr|coment|coincidi|conclu[iy]|confes|confirm|consider|constat|cont
    |continu|critic|cuestion|declar|defendi|denunci|describi|destac|detall|enfatiz|escribi|estim|exclam|exhort|explic|expres|expuso|evoc|finaliz|hizo\ hincapié|indic
    |informó|ironiz|insisti|instó|inst|invit|lament|manifest|matiz|mencion|narr|not|observ|opin|pidi|plante|precis|pregunt|prosigui|puntualiz|record|reconoci|recalc|reflexion|refiri|reiter|relat
    |remarc|remat|replic|report|resalt|respondi|resumi|revel|se\ lament|seña[lñ]|señal|solicit|sostuv|subray|sugiri|suspir|susurr|testific|rememor|urg|valor|zanj|inform|abog|alert|ratific|apel|abund|ahond|asever|sentenci|extern|apostill|comparti|vaticin|aplaudi|ponder|prometi|brome|aconsej|desahog|implor|suplic|clam|grit|festej|augur|ilustr|confi|sum)"""
VERBS = rf"""(?x:(?:ha\ |han\ |había\ )?(?:
    {_ACCENTED}(?:ó|aron|ieron|yeron|ado|ido)\b
    |(?:dijo|dijeron|dicho|dice|dicen|expuso|sostuvo|sostuvieron|propuso|mantuvo|hizo\ hincapié|puso\ de\ relieve|puso\ énfasis|añadió|escrito)\b
    |(?:afirma|agrega|añade|anuncia|asegura|apunta|advierte|aclara|celebra|comenta|concluye|confiesa|confirma|considera|cuenta|continúa|declara|denuncia|describe
      |destaca|detalla|enfatiza|escribe|estima|explica|expresa|indica|informa|ironiza|insiste|lamenta|manifiesta|menciona|narra|observa|opina|plantea|precisa
      |prosigue|puntualiza|recuerda|reconoce|recalca|reflexiona|reitera|relata|remarca|replica|resalta|responde|resume|revela|señala|sostiene|subraya|sugiere|asevera|sentencia|comparte|promete|bromea|sonríe|susurra|suspira|aconseja|implora|clama|grita|confía|exclama|alerta|sintetiza|se\ lamenta)n?\b)
    |según|de\ acuerdo\ con|a\ juicio\ del?|en\ palabras\ del?|en\ opinión\ del?)"""
SAYS_NO_WORDS = re.compile(
    r"aplaud|compart|celebr|agradec|anunci|report|confirm|invit|solicit|pidi|coincid|inst|valor|critic|cuestion",
    re.IGNORECASE,
)
ADVERBS = r"(?:también|además|luego|después|asimismo|finalmente|igualmente|por su parte|\w+mente)"
VERB = re.compile(rf"(?<!\w){VERBS}(?!\w)", re.IGNORECASE)
VERB_FIRST = re.compile(
    rf"(?:{ADVERBS},? |y |así lo |como |se |según )?(?:le |les |nos |lo )?{VERBS}(?!\w)(?: que)?(?P<subject>,? .+|$)",
    re.IGNORECASE,
)
# How somebody says a thing: "contó sonriendo", "dijo entre lágrimas".
_MANNER = r"""(?:muy\ |visiblemente\ )?(?:(?-i:(?=[a-zà-ÿ])(?!cuando\b)\w{2,}(?:ando|[iy]endo))|emocionad[oa]|orgullos[oa]|conmovid[oa]|aliviad[oa]|agradecid[oa]|sonriente|satisfech[oa]|preocupad[oa]|contundente|tajante)
  |entre\ (?:lágrimas|risas|sollozos)|con\ (?:una?\ )?(?:\w+\ )?(?:sonrisa|lágrimas|orgullo|emoción|alivio|firmeza|tristeza|alegría|voz\ \w+)(?:\ en\ los\ ojos)?"""
# "agregó." stands alone, or before when and where it was said.
_NO_SPEAKER = rf"(?=\s*[.,;:!?]?\s*$|,?\s(?:{_MANNER})(?:\s*[.,;:!?]?\s*$|[.,;]\s)|[,.;]?\s(?:durante|en\ (?:la|el|un|una|su|sus|entrevista|declaraciones|referencia)|tras|al\ (?:\w+r\b|final)|a\ (?:los|la)\ (?:prensa|medios|periodistas)|con\ (?:una?|los|la|voz)|entre|mientras|sin|sobre|ante|y\ \w+[óa]\b|por\ último|para\ \w+r))"
SAID_BY_PRONOUN = re.compile(
    rf"(?x)(?:{ADVERBS.replace(' ', chr(92) + ' ')},?\ )?(?!según|de\ acuerdo){VERBS}(?:\ (?:también|además|luego|después|asimismo|finalmente|\w+mente))?{_NO_SPEAKER}",
    re.IGNORECASE,
)
_NAME = r"(?:(?:Sr|Sra|Dr|Dra|Lic|Ing|Mag)\.\s|(?:don|doña|señora?|doctora?)\s)?[^\W\d_a-zà-ÿ]"
BEFORE_SPEAKER = re.compile(
    rf"""(?x),?\s?(?:
      (?:{_MANNER}|por\ su\ (?:parte|lado)|a\ su\ vez|además|también|asimismo|hoy|ayer|(?:este\ |el\ )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)
        |a\ (?:los|la)\ (?:prensa|medios|periodistas)|(?:desde|en)\ [^\W\d_a-z][\w’'-]+)
        (?:,?\s(?=(?:el|la|los|las|un|una)\s\w|(?:en|durante|al|a|ante|tras)\s|{_NAME}))
      |(?:durante|tras|en\ (?:la|el|un|una|su)|al)\s[^,]{{1,80}}?
        (?:,\s|\s(?={_NAME}\S*\s[^\W\d_a-zà-ÿ]))
    )"""
)
ACCORDING = re.compile(
    r"(?:(?<!\w)(?:según|de acuerdo con|en palabras del?|a juicio del?|en opinión del?|como (?:lo )?\w+[óae]))\s+(?P<subject>.+)$",
    re.IGNORECASE,
)
# Whose relative a sentence begins with.
RELATIVE = re.compile(
    r"(?:Su)\s(?:esposa|esposo|mujer|marido|hijo|hija|hermano|hermana|madre|padre|mamá|papá|vecin[oa]|colega|compañer[oa]|amig[oa]|prim[oa]|tía|tío|abuel[oa]|niet[oa]|suegr[oa])\b"
)
WENT_ON = re.compile(
    r"(?:antes de|para luego|para) (?:agregar|añadir|concluir|rematar|precisar|advertir|recordar)\b",
    re.IGNORECASE,
)
DESCRIBED_AS = re.compile(
    r"(?:(?:,?\scalificando|\s(?:ha |han )?(?:calific[óa](?:ron)?|calificado|describi[óe](?:eron)?|defini[óe](?:eron)?))\s(?:a\s)?(?:el|la|los|las|este|esta|estos|estas|al|su)\s?[^,.;:«“]{2,60}?\s(?:de|como)|\s(?:habl[óa] de|ve en (?:ello|esto|[^,.;:«“]{2,30})|lo (?:calificó|definió|describió) (?:de|como)))$"
)
WITH_WORDS = re.compile(
    r"[\s,:–—]*(?:[Ff]ue )?(?:[Cc]on|en) (?:estas|esas) palabras,?\s(?:que\s)?"
)
FOR_WHOM = re.compile(r"(?:Para|En cuanto a)\s+(?P<subject>.+)$")
AFTER_VERB = re.compile(
    r"(?:$|,|:| (?:que|a|al|en|durante|tras|antes|después|desde|con|ante|sobre|para|por|el|la|los|las|este|hoy|ayer)\b)"
)
THAT = " que"
AND_BEFORE_VERB = "y|quien|se|le|les|lo|nos"
AS_SPEAKER = re.compile(r"^[Cc]omo\s+(?=[^\W\d_a-z])")
CONTRACTED = {"del", "al"}
ARTICLES = {"el", "la", "los", "las", "un", "una"}
DOCUMENTS = folded_set("informe comunicado estudio carta documento declaración texto")
INDEFINITE = folded_set("un una uno varios varias algunos algunas otro otra dos")
AGED = re.compile(r"(?!)")
AGE = re.compile(r"(?:de )?\d{1,3}(?: años)?(?: de edad)?", re.IGNORECASE)
ROLE_JOINTS = folded_set(
    """de del la en para a al adjunto adjunta general ejecutivo ejecutiva regional nacional
    residente principal humanitario encargado encargada interino interina técnico técnica"""
)
ROLE_ADJECTIVE = re.compile(
    r"[a-zà-ÿ]{3,}(?:al|il|ante|ari[oa]|[ií]c[oa]|iv[oa]|an[oa]|[ai]d[oa]|ense|dora?|ístic[oa]|[óo]nom[oa]|[óo]log[oa]|civil|mayor|jef[ea])"
)
TITLE_PLACEHOLDER = re.compile(
    r"^(?:de|del|desde|en)\s+(?:la\s+|el\s+)?", re.IGNORECASE
)
TITLE_END = re.compile(
    r"\s(?:durante |tras |al (?:inaugurar|término|cierre|finalizar|presentar|clausurar)|en (?:el marco|la (?:inauguración|clausura|apertura|ceremonia)|el (?:lanzamiento|acto|evento)|un comunicado|una entrevista)|después de |mientras |quien )"
)
PARTICIPLE = re.compile(r"[a-záéíóú]{2,}[ae]ndo\b|[a-z]+iendo\b")

HONORIFICS = folded_set(
    """sr sra srta sres dr dra drs mag mgtr msc psic econ obst biol prof profa lic licda lcda ing arq abg mtro mtra mons pbro fray
    don doña señor señora señorita doctor doctora profesor profesora licenciado licenciada
    ingeniero ingeniera general gral coronel cnel tte cmdte alm cap capitán cap teniente mayor almirante
    comandante monseñor padre hermana hermano sor excelencia s.e su sus excmo excma"""
) | {"s.e"}
SMALL_HONORIFICS = folded_set(
    "don doña señor señora señorita capitán comandante coronel general teniente"
)

PLAIN_HONORIFICS = folded_set("sr sra srta señor señora señorita don doña")
ROLE_NOUNS = folded_set(
    """director directora jefe jefa responsable coordinador coordinadora ministro ministra
    secretario secretaria comisionado comisionada comisario comisaria presidente presidenta
    representante portavoz vocero vocera gobernador gobernadora alcalde alcaldesa intendente
    adjunto adjunta asesor asesora especialista analista ingeniero ingeniera enfermero enfermera
    médico médica doctor doctora maestro maestra profesor profesora docente agricultor agricultora
    campesino campesina inspector inspectora comandante prefecto prefecta viceministro
    viceministra vicepresidente vicepresidenta canciller enviado enviada delegado delegada experto
    experta consultor consultora formador formadora funcionario funcionaria guardia comerciante
    vendedor vendedora panadero panadera pescador pescadora pastor pastora costurera modista
    sastre chofer conductor conductora abogado abogada juez jueza fiscal senador senadora
    diputado diputada concejal concejala congresista psicólogo psicóloga intérprete traductor
    traductora arquitecto arquitecta economista periodista redactor redactora autor autora artista
    músico madre padre abuela abuelo viuda viudo sobreviviente refugiado refugiada migrante
    desplazado desplazada voluntario voluntaria participante propietario propietaria dueño dueña
    emprendedor emprendedora empresario empresaria investigador investigadora decano decana
    rector rectora científico científica administrador administradora supervisor supervisora
    encargado encargada asistente agente oficial auxiliar partera matrona farmacéutico
    farmacéutica cirujano cirujana alumno alumna estudiante embajador embajadora cónsul
    líder lideresa dirigente promotor promotora facilitador facilitadora gestor gestora ganadero
    ganadera habitante vecino vecina residente miembro integrante fundador fundadora cofundador
    cofundadora gerente tesorero tesorera bibliotecario bibliotecaria técnico técnica mecánico
    electricista carpintero carpintera albañil soldador cocinero cocinera joven retornado retornada
    beneficiario beneficiaria piloto capitán marinero obrero obrera aprendiz sacerdote
    epidemiólogo epidemióloga geólogo hidrólogo meteoróloga registrador registradora defensor
    defensora procurador procuradora contralor contralora titular subdirector subdirectora
    subsecretario subsecretaria relator relatora punto paciente lavandera tejedora artesano artesana"""
)
RANK_ADJECTIVES = folded_set("primer primera vice alto alta gran ex exdirector")
ORGANISATION_NOUNS = folded_set(
    """ministerio agencia departamento oficina fondo fondos fundación unión banco gobierno consejo
    embajada comisión autoridad servicio servicios organización instituto universidad asociación
    red federación programa cooperación mecanismo alianza comité secretaría dirección sociedad
    grupo club iglesia liga centro consorcio iniciativa misión delegación región ciudad estado
    provincia municipio municipalidad administración cooperativa empresa compañía
    reino república principado confederación caja lotería alcaldía comunidad gobiernos
    ministerios organizaciones corporación junta diputación ayuntamiento"""
)
AFTER_TITLE = re.compile(
    r"""(?:durante|tras|después|antes|cuando|mientras|al\ \w+r|agregando|recordando|en\ (?:la|el|un|una|su)\ (?:inauguraci[óo]n|clausura|apertura|ceremonia|evento|acto|marco|lanzamiento|entrevista|conferencia|comunicado)
    |a\ (?:los|la)\ (?:prensa|medios|periodistas)|ante|este\ \w+|el\ (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|hoy|ayer|en\ (?:rueda|conferencia|declaraciones|entrevista|diálogo)|pero|y|quien|que|cuyo|cuya|donde|por|para|con|desde|sobre|junto)\b""",
    re.IGNORECASE | re.VERBOSE,
)
CLAUSE_TITLE = re.compile(
    r"""(?:que|quien)\ (?:trabaj(?:ó|aba)|enseñ(?:ó|aba)|coordina|dirige|administra|preside|representa|supervisa|enseña|trabaja|vende|cultiva|pesca|repara|cocina|fundó)\b""",
    re.IGNORECASE | re.VERBOSE,
)
INTRODUCTIONS = folded_set(
    """en a al durante tras antes después desde para por con de cuando mientras bajo pese ante
    gracias finalmente asimismo además sin hoy ayer aquí allí según sobre como entre luego presente"""
)
NAME_PARTICLES = folded_set(
    "de del la las los el y e san santa van von der den da dos al ben"
)
INTRODUCED = re.compile(
    r"(?:^|[.!?]\s+|\b[Pp]ara\s+)((?:[^\W\d_a-z][\w’'.-]*\s?){1,5}),\s+((?:de \d{1,3} años,\s+)?(?:una?\s)?[a-zà-ÿ][^,.“”«»\"]+)"
)
ACTED = re.compile(
    r"(?:^|[.!?]\s+)((?:[^\W\d_a-z][\w’'-]+\s){2,4})(?:es|era|fue|ha|había|tiene|tenía|vive|vivía|trabaja|llegó|salió|perdió|dejó|huyó|cruzó|vende|nació)\b"
)
WHO = re.compile(r" que | quien | cuy[oa] ")
NO_NAMES = {"el", "la", "los", "las", "este", "esta", "estos", "un", "una"}
TERM_CUES = re.compile(
    r"""(?:llamad[oa]s?|titulad[oa]s?|denominad[oa]s?|bautizad[oa]s?|apodad[oa]s?|conocid[oa]s?\ como|denominar|llamar|llaman|proyectos?|programas?
    |campañas?|eslogan|lema|tema|iniciativas?|operaci[óo]n|curso|libro|pel[íi]cula|canci[óo]n|informe|estudio|exposici[óo]n|nombre|palabras?
    |t[ée]rmino|expresi[óo]n|pancarta|cartel|folleto|cartilla|gu[íi]a|dec[íi]a|t[íi]tulo|foro|taller|plataforma|concepto|frase|estrategia|plan|evento)\s*[,:]?$""",
    re.IGNORECASE | re.VERBOSE,
)
AFTER_SPEAKER = re.compile(
    r"\s(?:durante|después de|antes de|mientras|tras|al (?:\w+r|término|cierre|final)|ante|luego de|en el marco|a tiempo de)\s",
    re.IGNORECASE,
)
# Brackets that say a name is not the real one.
ALIAS = re.compile(
    r"\s*\((?:(?:su )?nombres? (?:ha sido |fue |han sido )?(?:cambiad|modificad|fictici)[^()]*|nombre ficticio|no es su nombre real)\)",
    re.IGNORECASE,
)
SECOND_ROLES = folded_set("general ejecutivo ejecutiva")
