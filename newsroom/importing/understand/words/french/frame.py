"""What stands above the headline and below the body."""

import re

from ....text import folded_set
from ..english.pattern import pattern

OPEN_END = re.compile(
    r"(?:[,’']|\b(?:et|ou|de|du|des|le|la|les|un|une|à|au|aux|en|dans|sur|par|pour|avec|sans|entre|chez|vers))$",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"\s*\((?:dernière )?(?:mise à jour|mis à jour|actualisé)(?: le)? ?:? (?P<day>[^)]+)\)\s*",
    re.IGNORECASE,
)
RELATIVE_DAY = re.compile(
    r"^(?:Le |Ce )?\w+,? \((?P<day>\d{1,2})[/.](?P<month>\d{1,2})[.]?\)"
)
NO_PLACE = folded_set(
    """hier aujourd'hui demain enfin cependant toutefois depuis jusque quand lorsque pendant
    pour ce cet cette ces ceux celles ici notes note contexte résumé pourquoi comment que
    qui quoi où dans en au aux à après avant et mais ou si comme avec par selon il elle ils
    elles nous on notre photo mise actualité actualités communiqué contact contacts"""
)
_PRESS = r"(?:presse|médias?|medias?|journalistes?)"
NAVIGATION = pattern(
    r"""(?:aller\ (?:au|à)\ .{0,30}|passer\ au\ .{0,30}|menu|menu\ principal|rechercher?|recherche|accueil|fermer
    |navigation|langues?|english|français|español|connexion|se\ connecter)"""
)
KICKER = pattern(
    r"""(?:communiqu[ée]s?|d[ée]claration|notes?|points?|dossier|avis|alerte|invitation|message)
    (?:\ conjointe?)?\ (?:de|à\ la|pour\ la|aux?|à)\ (?:presse|m[ée]dias?|la\ presse)(?:\ conjointe?)?
    (?:\ ?(?:[|:–—-]|n\.?\ ?[°º]|n[ºo]\.?)(?:\ ?\S{1,20}){1,4})?
    |(?:communiqu[ée]|d[ée]claration)(?:\ conjointe?|\ officielle?)?(?:\ (?:n\.?\ ?[°º]|n[ºo]\.?)\ ?\S{1,20})?
    |(?:pour|à|a)\ (?:diffusion|publication|parution|distribution)\ imm[ée]diate.{0,20}
    |communiqu[ée](?:\ de\ presse)?\ conjoint\ (?:d[eu]s?\ |d[’']|entre\ ).{1,150}|seul\ le\ prononcé\ fait\ foi
    |diffusion\ imm[ée]diate|nouvelles?\ de\ presse|(?:notre\ )?(?:r[ée]f(?:[ée]rences?)?\.?(?:\ n\.?[°º])?|n/r[ée]f\.?)\ ?[:.]\ ?\S+
    |press\ release"""
)
JOINT = pattern(r"\b(?:communiqu[ée]|d[ée]claration|note)(?:\ de\ presse)?\ conjointe?")
LABEL = pattern(
    r"""(?:temps|durée)\ de\ lecture.{0,30}|(?:dernières\ |nos\ |toutes\ les\ )?(?:actualit[ée]s?|nouvelles|histoires|articles?|r[ée]cits?
    |communiqu[ée]s?(?:\ de\ presse)?|actus?|infos?|salle\ de\ presse|espace\ (?:presse|m[ée]dias?)
    |centre\ (?:de|des)\ (?:presse|m[ée]dias?))(?:\ (?:locales?|mondiales?|r[ée]centes?))?
    |locale?|mondiale?|pays|r[ée]gionale?"""
)
BREADCRUMB = re.compile(
    r"(?:accueil|actualit[ée]s?|home)\s*[/›»>|]\s*.{1,120}", re.IGNORECASE
)
PAGE_DATE_INTRO = pattern(
    r"(?:(?:publi[ée]e?|mis\ en\ ligne|post[ée]|diffus[ée]|paru|date|mis\ à\ jour)(?:\ (?:le|de\ publication))?\ ?:?\ ?)"
)
PLACE_INTRO = pattern(r"lieu\ ?:\ *")
EMBARGO = pattern(
    r"\bembargo\b|\bne\ pas\ (?:publier|diffuser)\ avant|\b(?:publication|diffusion)\ interdite\ avant"
)
UNTIL = pattern(r"\b(?:jusqu|avant\b)")
WITHDRAWN = pattern(r"[\[(](?:retir[ée]e?|annul[ée]e?|r[ée]tract[ée]e?)(?!\w).*[\])]")
SUBJECT = pattern(r"(?:objet|sujet)\ ?:\ *(?=\S)")
QUESTION = pattern(r"(?:quoi|qui|quand|o[ùu]|pourquoi|comment)\ ?\??(?:\ ?:.*)?")
MAIL_HEADER = pattern(
    r"""(?:de|à|a|cc|cci|date|envoy[ée]e?(?:\ le)?|objet|sujet|r[ée]pondre\ à|from|to|sent|subject)\ ?:\ .*
    |-{2,}\ ?(?:message|forwarded|original).*|d[ée]but\ du\ message\ .*"""
)
GREETING = pattern(
    r"""(?:cher|chère|chers|chères|bonjour|bonsoir|madame|mesdames|monsieur|messieurs)\b
    [\w’'\ ,-]{0,60}[,:!.]?(?:\ .{0,400})?
    |(?:à\ (?:toutes\ )?les|aux)\ (?:r[ée]dactions?|journalistes|m[ée]dias)[,:]?|(?:veuillez\ (?:bien\ vouloir\ )?trouver|vous\ trouverez|nous\ vous\ (?:adressons|faisons\ parvenir|prions)|merci\ de\ (?:bien\ vouloir\ )?(?:trouver|diffuser|publier)|ci-(?:joint|dessous|après)(?!\ un\ résumé))\b.{0,300}"""
)

END_MARK = re.compile(
    r"[-–—\s]*(?:fin|fin du communiqué|30|fait à [^,]{2,40},? le .{6,30}?)[-–—\s.]*|[#*_=~•\s]{3,}|[-–—]{3,}",
    re.IGNORECASE,
)
NOTES = pattern(
    rf"""(?:notes?|informations?|pr[ée]cisions?)\ (?:(?:à\ l[’']attention|à\ l[’']intention|à\ destination)\ (?:des?|du|de\ la)|aux?|à\ la|pour\ les?|pour\ la|à|de\ la)\ 
    (?:r[ée]dactions?|r[ée]dacteurs?|[ée]diteurs?|{_PRESS}|rédactrices\ et\ rédacteurs)(?:\ .{{0,30}})?
    |notes?\ de\ (?:la\ )?r[ée]daction.{{0,20}}|(?:notes|pour\ m[ée]moire|[àa]\ noter|remarques?)\ ?:?"""
)
ABOUT_INTRO = pattern(
    r"^(?:[àa]\ propos\ (?:de\ (?:la\ |l[’'])?|du\ |des\ |d[’'])|qui\ (?:est|sommes)[ -](?:l[’'])?)"
)
ABOUT = pattern(
    r"[àa]\ propos(?:\ (?:de|du|des)\ \S.{0,70}|\ d[’']\S.{0,70}|\ de\ nous)?\ ?:?|(?:contexte|rappel\ du\ contexte)\ ?:?|qui\ sommes[ -]nous\ ?\??"
)
ABOUT_GLUED = pattern(
    r"[àa]\ propos\ (?:de\ (?:la\ |l[’'])?|du\ |des\ |d[’'])[^:.]{2,60}\ ?:\ .+"
)
SIGNATURE = pattern(
    r"--|envoy[ée]\ (?:de|depuis)\ mon\ .+|(?:bien\ )?cordialement,?.{0,80}|salutations,?.{0,60}"
)
SHARE = pattern(
    r"""(?:[ée]galement\ |aussi\ )?disponible\ (?:[ée]galement\ |aussi\ )?en\ ?:?.{0,60}|autres\ langues\ ?:?.{0,60}|english|français|español|portugu[êe]s|العربية|中文|русский
    |partager?(?:\ (?:cet?te?|sur|via|l[’']article|cette\ page|la\ page|par))?(?:\ .{1,30})?|imprimer(?:\ .{0,20})?
    |facebook|x|twitter|linkedin|whatsapp|telegram|e-?mail|courriel|copier\ le\ lien|t[ée]l[ée]charger?(?:\ .{0,30})?
    |envoye[rz]\ (?:cet|cette|la|à)\ .{1,30}|version\ imprimable|pdf|tweeter|suivez[ -]nous.{0,40}|enregistrer|envoyer\ par\ .{1,20}"""
)
RELATED = pattern(
    r"""(?:articles?|contenus?|pages?|publications?|actualit[ée]s)\ (?:li[ée]e?s|connexes|similaires|associ[ée]e?s|r[ée]centes?).{0,40}
    |(?:lire|voir)\ (?:aussi|[ée]galement|la\ suite|plus)\b.{0,100}|en\ savoir\ plus\b.{0,60}|plus\ d[’'](?:actualit[ée]s|informations\ sur|articles)\b.{0,60}
    |[àa]\ lire\ (?:aussi|[ée]galement)\b.{0,100}|(?:derni[èe]res|autres)\ (?:actualit[ée]s|nouvelles|histoires|publications|articles).{0,40}
    |faq.{0,40}|foire\ aux\ questions|(?:plus\ )?[àa]\ (?:explorer|d[ée]couvrir).{0,40}|sur\ le\ même\ (?:sujet|thème).{0,30}|(?:article\ )?(?:pr[ée]c[ée]dente?|suivante?)|(?:mots[ -]cl[ée]s|[ée]tiquettes|tags?|thèmes?|sujets?)\ ?:.{0,120}"""
)
FOOTER = pattern(
    r"""(?:ou\ |et\ )?(?:visitez|consultez|rendez-vous\ sur)\b.{0,60}(?:www\.|https?://).{1,80}|liens\ (?:rapides|utiles)|march[ée]s(?:\ publics)?|alerte\ (?:à|a)\ la\ fraude
    |(?:©|\(c\)\ |copyright\b).{0,300}|tous\ droits\ r[ée]serv[ée]s.{0,100}
    |(?:conditions|termes)\ (?:d[’']utilisation|g[ée]n[ée]rales|de)\b.{0,60}|(?:politique|charte)\ (?:de\ |des\ )?(?:confidentialit[ée]|vie\ priv[ée]e|cookies|protection).{0,60}
    |confidentialit[ée]|cookies?(?:\ .{0,40})?|mentions\ l[ée]gales.{0,40}|plan\ du\ site|accessibilit[ée].{0,30}
    |(?:nous\ )?contacter|contactez[ -]nous|nous\ contacter|qui\ sommes[ -]nous|carri[èe]res|emplois?|faire\ un\ don.{0,30}|nos\ bureaux|aide|accueil
    |(?:odd|sdg)\ ?\d{1,2}\b.{0,80}|haut\ de\ (?:la\ )?page|retour\ en\ haut.{0,20}|(?:s[’'])?abonne[rz]\b.{0,60}|inscri(?:vez|re)\b.{0,60}
    |(?:infolettre|newsletter|lettre\ d[’']information).{0,40}"""
)
PICTURE = pattern(
    r"""(?:(?P<caption>.{10,240}[.!?»])\ )?
    (?P<credit>(?:\((?=.*\)$))?(?:photos?|images?|cr[ée]dits?)(?:\ ?(?:photos?|par|/))?(?:\ photos?)?
    \ ?[:©]\ ?.{2,100}|©\ [^.]{2,60}\d{4}\ ?/.{2,60}|(?<=\S\ )©\ ?(?!\d{4})[^.]{2,60})"""
)
START_PAGE = pattern(r"accueil|page\ d[’']accueil|home")
PAGE_DATE_TAIL = pattern(
    r"\s*[|·–-]?\s*(?:disponible\ (?:aussi\ |[ée]galement\ )?en|autres\ langues).{0,80}$"
)
