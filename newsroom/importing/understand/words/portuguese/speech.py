"""Who speaks, and the verbs that say so."""

import re

from ....text import folded_set

SUBJECT_IN_VERB = True
PRONOUNS = folded_set("ele ela eles elas este esta")

_STEMS = r"""(?:afirm|acrescent|adiant|anunci|assegur|apont|alert|argument|apel|avis|avali|brinc|ironiz|celebr|coment|complet|confess|confirm|consider|constat|cont|continu|critic
    |declar|denunci|destac|detalh|enfatiz|estim|exclam|explic|express|finaliz|frisou?|fris|indic|inform|instou?|inst|invoc|lament|lembr|manifest|mencion|narr|not|observ|opin
    |orient|perguntou?|pergunt|pontu|reconhec|record|reforç|refor[cç]|relat|report|ressalt|ressalv|resum|revel|salient|sintetiz|solicit|sublinh|suspir|sussurr|testemunh|valoriz|vinc|ratific|realç|acentu|precis|garant|desabaf|partilh|compartilh|comemor|analis|ponder|sustent|assinal|relembr|aconselh|grit|implor|murmur|brad|desejou?|evidenci|saud|acredit)"""
VERBS = rf"""(?x:(?:(?:tem|têm|havia|tinha)\ )?(?:
    {_STEMS}(?:ou|aram|ado)\b
    |(?:disse|disseram|dito|diz|dizem|referiu|referiram|refere|admitiu|admite|advertiu|adverte|agradeceu|agradece|concluiu|conclui|defendeu|defende|descreveu|descreve
      |discursou|escreveu|escreve|esclareceu|esclarece|exprimiu|expôs|insistiu|insiste|prosseguiu|prossegue|propôs|reconheceu|reconhece|referiu-se|reiterou|reitera|respondeu|responde|repetiu|repete
      |resumiu|sugeriu|sugere|sorriu|sorri|pediu|pede|garantiu|garante|reagiu|refletiu|reflectiu|prometeu|promete|jurou|confidenciou|concordou|replicou|apelou|expressou)\b
    |(?:afirma|acrescenta|adianta|anuncia|assegura|aponta|alerta|avalia|brinca|celebra|ironiza|comenta|completa|confessa|confirma|considera|conta|continua|declara|denuncia
      |destaca|detalha|enfatiza|estima|explica|expressa|frisa|indica|informa|lamenta|lembra|manifesta|menciona|narra|nota|observa|opina|pontua|recorda|reforça
      |relata|ressalta|revela|salienta|solicita|sublinha|testemunha|realça|garante|desabafa|partilha|compartilha|comemora|analisa|pondera|sustenta|assinala|relembra|acredita|suspira|sussurra|grita|implora|aconselha|alerta|argumenta|avisa|exclama|pergunta|ironiza|sintetiza|murmura)m?\b)
    |segundo|de\ acordo\ com|conforme|nas\ palavras\ d[eoa]|na\ opinião\ d[eoa]|no\ entender\ d[eoa])"""
SAYS_NO_WORDS = re.compile(
    r"comemor|saud|partilh|compartilh|acredit|celebr|agradec|anunci|report|confirm|apel|solicit|ped|inst|valoriz|critic",
    re.IGNORECASE,
)
ADVERBS = r"(?:também|ainda|além disso|depois|igualmente|finalmente|por sua vez|por seu lado|\w+mente)"
VERB = re.compile(rf"(?<![\w-]){VERBS}(?!\w|-se)", re.IGNORECASE)
VERB_FIRST = re.compile(
    rf"(?:{ADVERBS},? |e |como |se )?(?:lhe |nos )?{VERBS}(?!\w)(?:-(?:lhes?|nos|me))?(?: que)?(?P<subject>,? .+|$)",
    re.IGNORECASE,
)
# How somebody says a thing: "contou a sorrir", "disse entre lágrimas".
_MANNER = r"""(?:muito\ |visivelmente\ )?(?:(?-i:(?=[a-zà-ÿ])(?!quando\b)\w{2,}[aei]ndo)|emocionad[oa]|orgulhos[oa]|comovid[oa]|aliviad[oa]|agradecid[oa]|sorridente|satisfeit[oa]|preocupad[oa]|categóric[oa])
  |a\ (?:sorrir|rir|chorar)|entre\ (?:lágrimas|risos|sorrisos|soluços)|com\ (?:uma?\ )?(?:\w+\ )?(?:sorriso|lágrimas|orgulho|emoção|alívio|firmeza|tristeza|alegria|voz\ \w+)(?:\ nos\ olhos)?"""
# "acrescentou." stands alone, or before when and where it was said.
_NO_SPEAKER = rf"(?=\s*[.,;:!?]?\s*$|,?\s(?:{_MANNER})(?:\s*[.,;:!?]?\s*$|[.,;]\s)|[,.;]?\s(?:durante|n[oa]\ (?:cerimónia|cerimônia|ocasião|evento|abertura|encerramento)|em\ (?:entrevista|declarações|referência|um|uma)|ap[óo]s|ao\ (?:\w+r\b|final)|à\ (?:imprensa|margem)|aos\ jornalistas|com\ (?:um|uma|os|as)|entre|enquanto|sem|sobre|perante|e\ \w+(?:ou|eu|iu)\b|por\ (?:fim|último)|para\ \w+r))"
SAID_BY_PRONOUN = re.compile(
    rf"(?x)(?:{ADVERBS.replace(' ', chr(92) + ' ')},?\ )?(?!segundo|de\ acordo|conforme){VERBS}(?:-(?:lhes?|nos|me))?(?:\ (?:também|ainda|depois|igualmente|finalmente|\w+mente))?{_NO_SPEAKER}",
    re.IGNORECASE,
)
_NAME = r"(?:(?:Sr|Sra|Dr|Dra|Eng)\.\s|(?:dom|dona|senhora?|doutora?)\s)?[^\W\d_a-zà-ÿ]"
BEFORE_SPEAKER = re.compile(
    rf"""(?x),?\s?(?:
      (?:{_MANNER}|por\ sua\ vez|por\ (?:seu|sua)\ (?:lado|parte)|também|ainda|hoje|ontem|(?:nesta\ |na\ )?(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:neste\ )?(?:sábado|domingo)
        |à\ (?:imprensa|margem)|aos\ jornalistas|(?:desde|em)\ [^\W\d_a-z][\w’'-]+)
        (?:,?\s(?=(?:o|a|os|as|um|uma)\s\w|(?:em|na|no|durante|ao|à|após)\s|{_NAME}))
      |(?:durante|ap[óo]s|n[oa]|em|ao)\s[^,]{{1,80}}?
        (?:,\s|\s(?={_NAME}\S*\s[^\W\d_a-zà-ÿ]))
    )"""
)
ACCORDING = re.compile(
    r"(?:(?<!\w)(?:segundo|de acordo com|nas palavras d[eoa]|na opinião d[eoa]|no entender d[eoa]|conforme|como \w+(?:ou|eu|iu|sse|z|a)))\s+(?P<subject>.+)$",
    re.IGNORECASE,
)
# Whose relative a sentence begins with.
RELATIVE = re.compile(
    r"(?:(?:O |A )?(?:Sua|Seu|sua|seu))\s(?:esposa|marido|mulher|filho|filha|irmão|irmã|mãe|pai|vizinh[oa]|colega|amig[oa]|prim[oa]|tia|tio|avó|avô|net[oa]|sogr[oa])\b"
)
WENT_ON = re.compile(
    r"(?:antes de|para depois|para) (?:acrescentar|concluir|rematar|precisar|advertir|recordar|sublinhar)\b",
    re.IGNORECASE,
)
DESCRIBED_AS = re.compile(
    r"(?:(?:,?\sclassificando|\s(?:classificou|classificaram|descreveu|descreveram|considerou|definiu))\s(?:o|a|os|as|este|esta|esse|essa|ao|à|seu|sua)\s[^,.;:“«]{2,60}?\s(?:de|como)|\s(?:falou d[eoa]|fala d[eoa]|vê n[^,.;:“«]{2,30}))$"
)
WITH_WORDS = re.compile(
    r"[\s,:–—]*(?:[Ff]oi )?[Cc]om (?:estas|essas) palavras,?\s(?:que\s)?"
)
FOR_WHOM = re.compile(r"(?:Para|Quanto a)\s+(?P<subject>.+)$")
AFTER_VERB = re.compile(
    r"(?:$|,|:| (?:que|a|ao|à|aos|em|no|na|durante|ap[óo]s|antes|depois|desde|com|perante|sobre|para|por|o|os|as|hoje|ontem)\b)"
)
THAT = " que"
AND_BEFORE_VERB = "e|que|se|lhe|nos"
AS_SPEAKER = re.compile(r"^Já\s+(?=[oa]s?\s)|^[Cc]omo\s+(?=[^\W\d_a-z])")
CONTRACTED = {"do", "da", "dos", "das", "no", "na", "ao"}
ARTICLES = {"o", "a", "os", "as", "um", "uma"}
DOCUMENTS = folded_set(
    "relatório comunicado estudo carta documento declaração texto nota"
)
INDEFINITE = folded_set("um uma vários várias alguns algumas outro outra dois duas")
AGED = re.compile(r"(?!)")
AGE = re.compile(r"(?:de )?\d{1,3}(?: anos)?(?: de idade)?", re.IGNORECASE)
ROLE_JOINTS = folded_set(
    """de do da dos das em no na para adjunto adjunta geral executivo executiva regional nacional
    residente principal humanitário encarregado encarregada interino interina provincial"""
)
ROLE_ADJECTIVE = re.compile(
    r"[a-zà-ÿ]{3,}(?:al|il|ante|ári[oa]|ic[oa]|iv[oa]|an[oa]|[ai]d[oa]|ense|dora?|ístic[oa]|[óôo]nom[oa]|[óo]log[oa]|civil|chefe)"
)
TITLE_PLACEHOLDER = re.compile(r"^(?:de|do|da|dos|das|em|no|na)\s+", re.IGNORECASE)
TITLE_END = re.compile(
    r"\s(?:durante |ap[óo]s |ao (?:inaugurar|encerrar|apresentar|intervir|discursar)|n[oa] (?:cerim[óô]nia|abertura|encerramento|lan[çc]amento|ocasi[ãa]o|âmbito|final)|em (?:entrevista|comunicado|declara[çc][õo]es)|enquanto |à margem )"
)
PARTICIPLE = re.compile(r"[a-záéíóúâêô]{2,}[aei]ndo\b")

HONORIFICS = folded_set(
    """sr sra srs dr dra drs prof profa eng enga engº engª arq adv dom dona senhor senhora doutor
    doutora professor professora general gen coronel capitão tenente major almirante brigadeiro
    comandante monsenhor padre irmã irmão frei sua seu excelência s.e exmo exma mestre"""
) | {"s.e"}
SMALL_HONORIFICS = folded_set(
    "dom dona senhor senhora capitão comandante coronel general major tenente"
)

PLAIN_HONORIFICS = folded_set("sr sra senhor senhora dom dona")
ROLE_NOUNS = folded_set(
    """diretor diretora director directora chefe responsável coordenador coordenadora ministro
    ministra secretário secretária comissário comissária presidente presidenta representante
    porta-voz governador governadora prefeito prefeita autarca adjunto adjunta assessor assessora
    especialista analista engenheiro engenheira enfermeiro enfermeira médico médica médico-chefe doutor doutora
    professor professora docente agricultor agricultora camponês camponesa inspetor inspetora
    inspector inspectora comandante vice-ministro vice-ministra vice-presidente chanceler enviado
    enviada delegado delegada perito perita consultor consultora formador formadora funcionário
    funcionária guarda comerciante vendedor vendedora padeiro padeira pescador pescadora pastor
    pastora costureira alfaiate motorista condutor condutora advogado advogada juiz juíza
    procurador procuradora senador senadora deputado deputada vereador vereadora psicólogo
    psicóloga intérprete tradutor tradutora arquiteto arquiteta economista jornalista redator
    redatora autor autora artista músico mãe pai avó avô viúva viúvo sobrevivente refugiado
    refugiada migrante deslocado deslocada voluntário voluntária participante proprietário
    proprietária dono dona empreendedor empreendedora empresário empresária investigador
    investigadora pesquisador pesquisadora decano reitor reitora cientista administrador
    administradora supervisor supervisora encarregado encarregada assistente agente oficial
    auxiliar parteira farmacêutico farmacêutica cirurgião aluno aluna estudante embaixador
    embaixadora cônsul líder dirigente promotor promotora facilitador facilitadora gestor gestora
    criador criadora habitante vizinho vizinha morador moradora residente membro integrante
    fundador fundadora cofundador cofundadora gerente tesoureiro tesoureira bibliotecário técnico
    técnica mecânico eletricista carpinteiro pedreiro soldador cozinheiro cozinheira jovem
    retornado retornada beneficiário beneficiária piloto capitão marinheiro operário operária
    aprendiz padre sacerdote epidemiologista geólogo hidrólogo meteorologista conservador
    conservadora provedor provedora titular subdiretor subdirector subsecretário relator relatora ponto paciente
    soba régulo régula ativista activista artesão artesã"""
)
RANK_ADJECTIVES = folded_set("primeiro primeira vice alto alta grande ex")
ORGANISATION_NOUNS = folded_set(
    """ministério agência departamento escritório gabinete fundo fundos fundação união banco governo
    conselho embaixada comissão autoridade serviço serviços organização instituto universidade
    associação rede federação programa cooperação mecanismo parceria aliança comité comitê secretaria
    secretariado direção direcção sociedade grupo clube igreja liga centro consórcio iniciativa
    missão delegação região cidade estado província município administração cooperativa
    empresa companhia reino república principado confederação caixa lotaria câmara prefeitura
    comunidade governos ministérios organizações corporação alto-comissariado"""
)
AFTER_TITLE = re.compile(
    r"""(?:durante|ap[óo]s|depois|antes|quando|enquanto|ao\ \w+r|acrescentando|lembrando|n[oa]\ (?:cerim[óô]nia|abertura|encerramento|lançamento|evento|ocasião|âmbito)
    |à\ (?:imprensa|margem)|aos\ jornalistas|perante|nesta\ \S+|na\ (?:segunda|terça|quarta|quinta|sexta)|hoje|ontem|mas|e|que|cujo|cuja|onde|por|para|com|desde|sobre|junto|em\ (?:entrevista|comunicado|declara\w+|conferência|coletiva|conversa))\b""",
    re.IGNORECASE | re.VERBOSE,
)
CLAUSE_TITLE = re.compile(
    r"""que\ (?:trabalh(?:ou|ava)|ensin(?:ou|ava)|coordena|dirige|administra|preside|representa|supervisiona|ensina|trabalha|vende|cultiva|pesca|repara|cozinha|fundou)\b""",
    re.IGNORECASE | re.VERBOSE,
)
INTRODUCTIONS = folded_set(
    """em no na ao durante após antes depois desde para por pelo pela com de do da quando
    enquanto sob apesar perante graças finalmente também além sem hoje ontem aqui ali segundo
    conforme sobre como entre presente"""
)
NAME_PARTICLES = folded_set("de da do dos das e van von der den la el al")
INTRODUCED = re.compile(
    r"(?:^|[.!?]\s+|\b[Pp]ara\s+)((?:[^\W\d_a-z][\w’'.-]*\s?){1,5}),\s+((?:de \d{1,3} anos,\s+)?(?:uma?\s)?[a-zà-ÿ][^,.“”«»\"]+)"
)
ACTED = re.compile(
    r"(?:^|[.!?]\s+)((?:[^\W\d_a-z][\w’'-]+\s){2,4})(?:é|era|foi|tem|tinha|vive|vivia|trabalha|chegou|saiu|perdeu|deixou|fugiu|atravessou|vende|nasceu)\b"
)
WHO = re.compile(r" que | cuj[oa] ")
NO_NAMES = {"o", "a", "os", "as", "este", "esta", "estes", "um", "uma"}
TERM_CUES = re.compile(
    r"""(?:chamad[oa]s?|intitulad[oa]s?|denominad[oa]s?|ba(?:p)?tizad[oa]s?|apelidad[oa]s?|conhecid[oa]s?\ (?:como|por)|projec?tos?|programas?
    |campanhas?|slogan|lema|tema|iniciativas?|operação|curso|livro|filme|canção|relatório|estudo|exposição|nome|palavras?
    |termo|expressão|faixa|cartaz|folheto|cartilha|guia|lia-se|título|fórum|seminário|oficina|plataforma|conceito|frase|estratégia|plano|evento)\s*[,:]?$""",
    re.IGNORECASE | re.VERBOSE,
)
AFTER_SPEAKER = re.compile(
    r"\s(?:durante|depois de|antes de|enquanto|após|ao (?:\w+r|final|término)|perante|no âmbito|que falava)\s",
    re.IGNORECASE,
)
# Brackets that say a name is not the real one.
ALIAS = re.compile(
    r"\s*\((?:(?:o )?(?:seu )?nomes? (?:foi |foram )?(?:alterad|trocad|fict[íi]ci)[^()]*|nome fict[íi]cio)\)",
    re.IGNORECASE,
)
SECOND_ROLES = folded_set("geral executivo executiva")
