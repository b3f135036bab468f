"""What stands above the headline and below the body."""

import re

from ....text import word_set
from .pattern import pattern

OPEN_END = re.compile(
    r"(?:,|\b(?:and|or|of|for|the|a|an|to|in|on|at|by|with|from|as|through))$",
    re.IGNORECASE,
)
# The last and the next word of a headline that goes on, where letters do not tell.
SEAM = re.compile(r"(?!)")
UPDATED = re.compile(
    r"\s*\((?:last )?updated(?: on)?:? (?P<day>[^)]+)\)\s*", re.IGNORECASE
)
RELATIVE_DAY = re.compile(
    r"^(?:On|This)? ?\w+,? \((?P<day>\d{1,2})[/.](?P<month>\d{1,2})[.]?\)"
)
# No place begins with these.
NO_PLACE = word_set(
    """yesterday today tomorrow finally however since until when while for this that these
    those there here background notes summary why how what who in on at after before and
    but or if as with from it he she they we our photo update updated news"""
)

NAVIGATION = pattern(
    r"""(?:(?:skip|go|jump)\ to\ .{0,30}|(?:available\ )?languages?\ ?:.{0,80}|(?:also\ )?available\ in\b.{0,80}|menu|main\ menu|search|home|close|navigation
    |toggle\ navigation|languages?|english|français|español|(?:[a-z]{2}(?:\ [|/])?\ )+[a-z]{2}|login|log\ in)"""
)
KICKER = pattern(
    r"""(?:joint\ )?(?:press|news|media|information)\ (?:release|statement|note|advisory|communiqué|briefing(?:\ notes?)?)
    (?:\ ?(?:[|:–—-]|no\.?|n°|\#)(?:\ ?\S{1,20}){1,4}|\ ?\d[\d/.-]{0,11})?
    |(?:[^\W_]{2,10}[/-]){1,3}\d[\d/-]{0,11}
    |news\ ?[|/–-]\ ?(?:local|global|country|regional)
    |(?:joint\ )?(?:statement|communiqué)|briefing\ notes?|handout(?:\ (?:number|no\.?)\ ?:?\ ?\d+)?|for\ the\ (?:media|press)
    |for\ release\b.{0,60}|bulletin\ (?:no\.?|n[°º]|\#)?\ ?\d[\w/.-]{0,15}
    |(?:not\ )?for\ immediate\ (?:release|publication|use).{0,20}
    |(?:our\ )?ref(?:erence)?\.?(?:\ (?:no|number|n°)\.?)?\ ?[:.]\ ?\S+
    |joint\ (?:press|news|media)\ (?:release|communiqué)\ (?:by|of|from|issued\ by)\ .{1,150}
    |check\ against\ delivery|(?:for\ )?immediate(?:\ release)?|for\ use\ of\ the\ (?:information\ )?media.{0,60}"""
)
# Of all languages: the address of a house, which no headline is.
POSTAL_ADDRESS = pattern(
    r"(?<!\w)(?:p\.?\ ?o\.?\ ?box|(?:b\.?p\.?|s\.?l\.?p\.?|apartado|caixa\ postal|private\ bag)\ )\ ?\w*\d"
)
JOINT = pattern(r"\bjoint\ (?:press|news|media|statement|communiqué)")
LABEL = pattern(
    r"""reading\ time.{0,30}|\d{1,2}\ min(?:ute)?s?\ read|(?:latest\ |local\ |global\ |our\ )?(?:news|stories|story|press\ releases?|updates?
    |press\ room|newsroom|media\ cent(?:re|er))(?:\ (?:local|global)|\ (?:&|and)\ (?:news|stories|updates|features|events|media|press))?
    |local|global|country|regional|(?:\S+\ ){0,3}reading\ time.{0,30}"""
)
COOKIES = pattern(r"\bcookies?\b")
START_PAGE = pattern(r"home(?:page)?|start(?:\ page)?")
BREADCRUMB = re.compile(r"(?:home|news|start)\s*[/›»>|]\s*.{1,120}", re.IGNORECASE)
PAGE_DATE_TAIL = pattern(r"\s*[|·–-]?\s*also\ available\ in.{0,80}$")
# "Statement by Ann Roe, Director, on …": who speaks where nobody else is named.
STATEMENT_BY = pattern(
    r"""\b(?:statement|remarks|message|speech)\ (?:by|from|of|attributable\ to|attributed\ to)\ (?:the\ )?
    (?P<who>.+?)(?:\ (?:on|regarding|following|at|about|after|to\ mark|ahead\ of)\ .*)?$"""
)
BYLINE = pattern(r"(?:(?:text|story|words|report(?:ing)?)\ )?by\ (?P<name>.{3,60})")
PAGE_DATE_INTRO = pattern(
    r"(?:published|posted|issued|date|(?:last\ )?updated)(?:\ on)?\ ?:?\ ?"
)
PLACE_INTRO = pattern(r"(?:place|location|venue)\ ?:\ *")
EMBARGO = pattern(
    r"\bembargo(?:ed)?\b|\bnot\ (?:for|to\ be)\ (?:publi|releas|broadcast)\w*\ (?:before|until)"
)
# What an embargo lasts until.
UNTIL = pattern(
    r"\b(?:until|till|before|lift(?:s|ed)?|expires|against\ delivery|(?:for|to)\ (?=\d))"
)
# Of a release that is not to be quoted any more.
WITHDRAWN = pattern(r"[\[(](?:withdrawn|retracted|recalled|cancelled)\b.*[\])]")
# Before a headline that stands as in a letter.
SUBJECT = pattern(r"(?:subject|re)\ ?:\ *(?=\S)")
# The questions that an advisory answers line by line.
QUESTION = pattern(r"(?:what|who|when|where|why|how)(?:\ ?:.*)?")
MAIL_HEADER = pattern(
    r"(?:from|to|cc|bcc|date|sent|subject|reply-to)\ ?:\ .*|-{2,}\ ?(?:forwarded|original).*"
)
GREETING = pattern(
    r"""(?:dear|hello|hi|good\ (?:morning|afternoon|evening|day))
    \ [\w’'\ ]{1,40}[,:!](?:\ .{0,400})?|to\ (?:all\ )?(?:the\ )?(?:editors?|newsrooms?|journalists?|media|press)(?:\ .{0,20})?[,:]?|(?:dear|hello|hi)\ (?:all|colleagues|editors?).{0,400}"""
)

END_MARK = re.compile(
    r"[-–—\s]*(?:ends?|30)[-–—\s.]*|#+|[#*_=~•\s]{3,}|[-–—]{3,}", re.IGNORECASE
)
NOTES = pattern(
    r"(?:notes?|information)\ (?:to|for)\ (?:the\ )?(?:editors?|media|journalists?|press).{0,20}"
    r"|editors?[’']s?\ notes?:?.{0,20}"
)
ABOUT = pattern(
    r"about\ (?:the\ )?\S.{0,60}|background(?:\ information)?:?|boilerplate:?"
)
ABOUT_INTRO = pattern(r"^about\ (?:the\ )?")
ABOUT_GLUED = pattern(r"about\ (?:the\ )?[^:.]{2,60}:\ .+")
SIGNATURE = pattern(r"--|sent\ from\ my\ .+|(?:kind|best|warm)\ regards,?.{0,80}")
SHARE = pattern(
    r"""send(?:\ this)?\ (?:page|article)|(?:e-?mail|send)\ (?:this|to\ a\ friend)\b.{0,30}|printer?(?:-|\ )friendly\b.{0,30}|share(?:\ (?:this|on|via|it|article|page|story))?(?:\ .{1,30})?|print(?:\ .{0,20})?
    |facebook|x|twitter|linkedin|whatsapp|telegram|e-?mail|copy\ link|download(?:\ .{0,30})?
    |(?:high-resolution\ |broadcast[-\ ]quality\ |more\ )?(?:photos?|images?|footage|videos?|b-roll|audio|multimedia)
        (?:\ (?:materials?|content|assets?))?(?:\ and\ \w+)?\ (?:(?:is|are|can\ be)\ )?(?:available|downloaded|found)\b.{0,40}
    |pdf|tweet|follow\ .{1,60}\ on\ .{1,60}|follow\ us.{0,40}|save|bookmark"""
)
RELATED = pattern(
    r"""related\b.{0,80}|faqs?(?:\b.{0,40})?|frequently\ asked\ questions|more\ to\ (?:explore|read|watch)\b.{0,40}|more\ (?:from|on|about|news|stories|in|releases)\b.{0,60}
    |read\ (?:more|next|also)\b.{0,60}|see\ also.{0,60}|you\ may\ also\ like.{0,30}
    |(?:latest|other|recent)\ (?:news|stories|releases|updates).{0,40}
    |(?:previous|next)(?:\ (?:article|story|release))?|(?:tags?|topics?|themes?)(?::.{0,120})?|sdgs?(?:\ \d.{0,60})?"""
)
FOOTER = pattern(
    r"""(?:quick|useful)\ links|procurement|vacancies|(?:fraud|scam)\ alert
    |(?:©|\(c\)\ |copyright\b).{0,300}|all\ rights\ reserved.{0,100}
    |(?:terms|conditions)\ (?:of|and)\ .{0,60}|privacy(?:\ .{0,40})?|cookies?(?:\ .{0,40})?
    |legal\ notice.{0,40}|imprint|sitemap|site\ map|accessibility.{0,30}|disclaimer.{0,300}
    |contact\ us|about\ us|careers|jobs|donate(?:\ now)?|our\ offices|help|home
    |(?:or\ |and\ )?(?:please\ )?(?:also\ )?(?:visit|see|go\ to)\ .{0,60}(?:www\.|https?://).{1,80}
    |(?:for\ (?:more|further)\ information|learn\ more|find\ out\ more).{0,100}(?:www\.|https?://).{1,80}
    |back\ to\ (?:the\ )?top.{0,10}|to\ top|subscribe\b.{0,60}|sign\ up\b.{0,60}
    |newsletter.{0,40}|follow\ .{1,60}\ on\ .{1,120}|[^.]{3,80}\.\ terms\ of\ use.{0,20}"""
)
PICTURE = pattern(
    r"""(?:(?P<caption>.{10,240}[.!?])\ )?
    (?P<credit>(?:\((?=.*\)$))?(?:photos?|pictures?|images?|credits?)(?:\ (?:credits?|by))?
    \ ?[:©]\ ?.{2,100}|©\ ?[^.]{1,60}/.{2,80})"""
)
