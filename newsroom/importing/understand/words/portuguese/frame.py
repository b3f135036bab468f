"""What stands above the headline and below the body."""

import re

from ....text import folded_set
from ..english.pattern import pattern

OPEN_END = re.compile(
    r"(?:,|\b(?:e|ou|de|do|da|dos|das|o|a|os|as|um|uma|ao|à|em|no|na|nos|nas|por|pelo|pela|para|com|sem|entre|sobre))$",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"\s*\((?:última )?(?:actualizad[oa]|atualizad[oa]|atualização|actualização)(?: em| a)? ?:? (?P<day>[^)]+)\)\s*",
    re.IGNORECASE,
)
RELATIVE_DAY = re.compile(
    r"^(?:Na |Nesta |No |Neste )?[\w-]+,? \((?P<day>\d{1,2})[/.](?P<month>\d{1,2})[.]?\)"
)
NO_PLACE = folded_set(
    """ontem hoje amanhã finalmente contudo porém desde até quando enquanto para este esta isto
    estes estas aqueles ali aqui notas nota contexto resumo porquê porque como quem onde em ao
    à após depois antes e mas ou se com segundo conforme ele ela eles elas nós nosso foto
    actualização atualização notícias comunicado contacto contato no na nos nas do da"""
)
_PRESS = r"(?:imprensa|m[íi]dia|media|m[ée]dia|jornalistas?|comunica[çc][ãa]o\ social)"
NAVIGATION = pattern(
    r"""(?:(?:ir|saltar|pular)\ para\ .{0,30}|menu|menu\ principal|pesquisar?|buscar?|in[íi]cio|fechar
    |navega[çc][ãa]o|idiomas?|l[íi]nguas?|english|français|español|portugu[êe]s|entrar|iniciar\ sess[ãa]o)"""
)
KICKER = pattern(
    r"""(?:comunicado|nota|declara[çc][ãa]o|aviso|alerta|convite|informe)(?:\ conjunt[oa])?
    \ (?:de|à|a|para|para\ a|aos|para\ os)\ (?:imprensa|m[íi]dia|media|jornalistas|[óo]rg[ãa]os\ de\ comunica[çc][ãa]o(?:\ social)?)(?:\ conjunt[oa])?
    (?:\ ?(?:[|:–—-]|n\.?\ ?[°º]|n[ºo]\.?|no\.)(?:\ ?\S{1,20}){1,4})?
    |(?:comunicado|declara[çc][ãa]o|nota)(?:\ conjunt[oa]|\ oficial|\ p[úu]blic[oa])?(?:\ (?:n\.?\ ?[°º]|n[ºo]\.?)\ ?\S{1,20})?
    |comunicado(?:\ de\ imprensa)?\ conjunto\ (?:d[eoa]s?|entre)\ .{1,150}
    |boletim(?:\ de\ imprensa)?\ (?:n\.?\ ?[°º]|n[ºo]\.?|no\.)\ ?\S{1,20}|para\ (?:publica[çc][ãa]o|divulga[çc][ãa]o|difus[ãa]o|distribui[çc][ãa]o|uso)\ imediat[ao].{0,20}|(?:publica[çc][ãa]o|divulga[çc][ãa]o)\ imediata
    |(?:nossa\ )?ref(?:er[êe]ncia)?\.?(?:[ªa]|\ n\.?[°º])?\ ?[:.]\ ?\S+
    |press[ -]release"""
)
JOINT = pattern(
    r"\b(?:comunicado|declara[çc][ãa]o|nota)(?:\ (?:de|à)\ imprensa)?\ conjunt[oa]"
)
LABEL = pattern(
    r"""tempo\ de\ leitura.{0,30}|(?:[úu]ltimas\ |nossas\ |todas\ as\ )?(?:not[íi]cias?|hist[óo]rias?|artigos?|novidades|actualidade|atualidades?
    |comunicados?(?:\ de\ imprensa)?|notas?\ (?:de|à)\ imprensa|sala\ de\ (?:imprensa|not[íi]cias)|centro\ de\ (?:imprensa|m[íi]dia)|imprensa)
    (?:\ (?:locais?|globais?|recentes?))?|local|global|mundial|pa[íi]s|regional"""
)
BREADCRUMB = re.compile(
    r"(?:in[íi]cio|not[íi]cias|home|p[áa]gina inicial)\s*[/›»>|]\s*.{1,120}",
    re.IGNORECASE,
)
PAGE_DATE_INTRO = pattern(
    r"(?:publicad[oa]|data(?:\ de\ publica[çc][ãa]o)?|a?c?tuali[zs]ad[oa]|divulgad[oa])(?:\ (?:em|a))?\ ?:?\ ?"
)
PLACE_INTRO = pattern(r"local\ ?:\ *")
EMBARGO = pattern(
    r"\bembargo\b|\bembargad[oa]\b|\bn[ãa]o\ (?:publicar|divulgar|difundir)\ antes|\bproibida\ a\ (?:publica[çc][ãa]o|divulga[çc][ãa]o)"
)
UNTIL = pattern(r"\b(?:at[ée]|antes)\b")
WITHDRAWN = pattern(r"[\[(](?:retirad[oa]|anulad[oa]|cancelad[oa])\b.*[\])]")
SUBJECT = pattern(r"assunto\ ?:\ *(?=\S)")
QUESTION = pattern(r"(?:o\ )?(?:qu[êe]|quem|quando|onde|porqu[êe]|como)\??(?:\ ?:.*)?")
MAIL_HEADER = pattern(
    r"""(?:de|para|a|cc|cco|bcc|data|enviad[oa](?:\ em)?|assunto|responder\ a|from|to|sent|subject)\ ?:\ .*
    |-{2,}\ ?(?:mensagem|forwarded|original).*"""
)
GREETING = pattern(
    r"""(?:prezad[oa]s?|car[oa]s?|estimad[oa]s?|ol[áa]|bom\ dia|boa\ tarde|boa\ noite|exm[oa]s?\.?|excelent[íi]ssim[oa]s?)\b
    [\w’'\ /@(),.]{0,60}[,:!](?:\ .{0,400})?
    |(?:segue(?:m|-se)?(?:\ abaixo|\ em\ anexo)?|em\ anexo|(?:enviamos|partilhamos|compartilhamos|encaminhamos)(?:-lhes?|-vos)?|agradecemos\ (?:a\ )?(?:sua\ )?divulga[çc][ãa]o|vimos\ por\ este\ meio)\b.{0,300}"""
)

END_MARK = re.compile(
    r"[-–—\s]*(?:fim|fim do comunicado|30)[-–—\s.]*|[#*_=~•\s]{3,}|[-–—]{3,}",
    re.IGNORECASE,
)
NOTES = pattern(
    rf"""(?:notas?|informa[çc][ãa]o|informa[çc][õo]es|esclarecimento)\ (?:aos?|às?|para)\ (?:os\ |as\ |o\ |a\ )?
    (?:editor(?:es|as|a)?|redac?tores|redac?[çc][ãa]o|redac?[çc][õo]es|direc?tores|{_PRESS}|[óo]rg[ãa]os.{{0,30}})(?:\ .{{0,30}})?
    |notas?\ (?:da\ redac?[çc][ãa]o|do\ editor|editoriais|adicionais|explicativas?).{{0,20}}|notas\ ?:?"""
)
ABOUT_INTRO = pattern(r"^(?:sobre|acerca\ d[oae]s?)\ (?:os?\ |as?\ )?")
ABOUT = pattern(
    r"(?:sobre|acerca\ d[oae]s?)\ \S.{0,70}|o\ que\ é\ \S.{0,60}\?|(?:antecedentes|contexto|quem\ somos)\ ?:?"
)
ABOUT_GLUED = pattern(
    r"(?:sobre|acerca\ d[oae]s?)\ (?:os?\ |as?\ )?[^:.]{2,60}\ ?:\ .+"
)
SIGNATURE = pattern(
    r"--|enviado\ (?:do|a\ partir\ do)\ meu\ .+|(?:com\ os\ )?(?:melhores\ )?cumprimentos,?.{0,60}|atenciosamente,?.{0,60}|cordialmente,?.{0,60}"
)
SHARE = pattern(
    r"""(?:tamb[ée]m\ )?dispon[íi]vel\ (?:tamb[ée]m\ )?em\ ?:?.{0,60}|outr[oa]s\ (?:idiomas|l[íi]nguas)\ ?:?.{0,60}|english|français|español|portugu[êe]s|العربية|中文|русский
    |(?:com)?partilh(?:ar|e|a)(?:\ (?:est[ea]|em|no|na|por|via|o|a)\b)?(?:\ .{1,30})?|imprimir(?:\ .{0,20})?
    |facebook|x|twitter|linkedin|whatsapp|telegram|e-?mail|correio(?:\ ele[c]?tr[óo]nico)?|copiar\ (?:o\ )?link|(?:descarregar|baixar|transferir)(?:\ .{0,30})?
    |envi(?:e|ar)\ (?:este|esta|a)\ .{1,30}|vers[ãa]o\ para\ impress[ãa]o|pdf|tuitar|siga[ -]nos.{0,40}|guardar|salvar|enviar\ por\ .{1,20}"""
)
RELATED = pattern(
    r"""(?:not[íi]cias|artigos|conte[úu]dos?|hist[óo]rias|publica[çc][õo]es|temas)\ (?:relacionad[oa]s?|semelhantes|recentes|em\ destaque).{0,40}
    |(?:ler|leia|ver|veja)\ (?:tamb[ée]m|mais)\b.{0,100}|saiba\ mais\b.{0,60}|mais\ (?:not[íi]cias|hist[óo]rias|informa[çc][õo]es\ sobre|sobre)\b.{0,60}
    |mais\ para\ (?:explorar|ler|ver)\b.{0,40}|perguntas\ frequentes|faq.{0,40}|(?:[úu]ltimas|outras)\ (?:not[íi]cias|hist[óo]rias|publica[çc][õo]es).{0,40}
    |(?:(?:artigo|not[íi]cia)\ )?(?:anterior|seguinte|pr[óo]xim[oa])|(?:etiquetas|palavras[ -]chave|tags?|temas?|t[óo]picos?)\ ?:.{0,120}"""
)
FOOTER = pattern(
    r"""(?:ou\ |e\ )?(?:visite|consulte)\b.{0,60}(?:www\.|https?://).{1,80}|(?:links|liga[çc][õo]es|hiperliga[çc][õo]es)\ (?:r[áa]pid|[úu]te)\w+
    |(?:©|\(c\)\ |copyright\b).{0,300}|todos\ os\ direitos\ reservados.{0,100}
    |(?:condi[çc][õo]es|termos)\ (?:de|e|gerais)\b.{0,60}|(?:pol[íi]tica|aviso)\ (?:de\ )?(?:privacidade|cookies|legal|prote[c]?[çc][ãa]o).{0,60}
    |privacidade|cookies?(?:\ .{0,40})?|mapa\ do\ (?:site|s[íi]tio)|acessibilidade.{0,30}
    |(?:contac?te?[ -]nos|fale\ conosco|fale\ connosco)|sobre\ n[óo]s|quem\ somos|empregos?|carreiras|trabalhe\ conosco|(?:doar|doe|doa[çc][õo]es|fa[çc]a\ uma\ doa[çc][ãa]o)(?:\ agora)?
    |(?:ods|sdg)\ ?\d{1,2}\b.{0,80}|nossos\ escrit[óo]rios|ajuda|in[íi]cio|(?:voltar|ir)\ (?:ao|para\ o)\ (?:topo|in[íi]cio).{0,20}|(?:subscrev[ae]|assine|inscreva-se)\b.{0,60}
    |(?:boletim|newsletter).{0,40}"""
)
PICTURE = pattern(
    r"""(?:(?P<caption>.{10,240}[.!?”»])\ )?
    (?P<credit>(?:\((?=.*\)$))?(?:fotos?|fotografias?|imagem|imagens|cr[ée]ditos?)(?:\ ?(?:de|por|/|da\ (?:foto|imagem)))?(?:\ fotos?)?
    \ ?[:©]\ ?.{2,100}|©\ [^.]{2,60}\d{4}\ ?/.{2,60}|(?<=\S\ )©\ ?(?!\d{4})[^.]{2,60})"""
)
START_PAGE = pattern(r"in[íi]cio|p[áa]gina\ (?:inicial|principal)|home")
PAGE_DATE_TAIL = pattern(
    r"\s*[|·–-]?\s*(?:(?:tamb[ée]m\ )?dispon[íi]vel\ (?:tamb[ée]m\ )?em|outros\ idiomas|outras\ l[íi]nguas).{0,80}$"
)
