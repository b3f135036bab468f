"""What stands above the headline and below the body."""

import re

from .pattern import pattern

NAVIGATION = pattern(
    r"""(?:skip\ to\ .{0,30}|menu|main\ menu|search|home|close|navigation
    |toggle\ navigation|languages?|english|français|español|login|log\ in)"""
)
KICKER = pattern(
    r"""(?:joint\ )?(?:press|news|media)\ (?:release|statement|note|advisory|communiqué)
    (?:\ ?(?:[|:–—-]|no\.?|n°)(?:\ ?\S{1,20}){1,4})?
    |(?:joint\ )?(?:statement|communiqué)
    |(?:not\ )?for\ immediate\ (?:release|publication|use).{0,20}
    |immediate\ release"""
)
JOINT = pattern(r"\bjoint\ (?:press|news|media|statement|communiqué)")
LABEL = pattern(
    r"""(?:latest\ |local\ |global\ |our\ )?(?:news|stories|story|press\ releases?|updates?
    |press\ room|newsroom|media\ cent(?:re|er))(?:\ (?:local|global))?
    |local|global|country|regional"""
)
BREADCRUMB = re.compile(r"(?:home|news|start)\s*[/›»>|]\s*.{1,120}", re.IGNORECASE)
PAGE_DATE_INTRO = pattern(r"(?:published|posted|issued|date|updated)(?:\ on)?\ ?:?\ ?")
EMBARGO = pattern(
    r"\bembargo(?:ed)?\b|\bnot\ (?:for|to\ be)\ (?:publi|releas|broadcast)\w*\ (?:before|until)"
)
MAIL_HEADER = pattern(
    r"(?:from|to|cc|bcc|date|sent|subject|reply-to)\ ?:\ .*|-{2,}\ ?(?:forwarded|original).*"
)
GREETING = pattern(
    r"""(?:dear|hello|hi|good\ (?:morning|afternoon|evening|day))
    \ [\w’'\ ]{1,40}[,:!](?:\ .{0,400})?|(?:dear|hello|hi)\ (?:all|colleagues|editors?).{0,400}"""
)

END_MARK = re.compile(
    r"[-–—\s]*(?:ends?|30)[-–—\s.]*|[#*_=~•\s]{3,}|[-–—]{3,}", re.IGNORECASE
)
NOTES = pattern(
    r"(?:notes?|information)\ (?:to|for)\ (?:the\ )?(?:editors?|media|journalists?|press).{0,20}"
    r"|editors?[’']s?\ notes?:?.{0,20}"
)
ABOUT = pattern(
    r"about\ (?:the\ )?\S.{0,60}|background(?:\ information)?:?|boilerplate:?"
)
ABOUT_GLUED = pattern(r"about\ (?:the\ )?[^:.]{2,60}:\ .+")
SIGNATURE = pattern(r"--|sent\ from\ my\ .+|(?:kind|best|warm)\ regards,?.{0,80}")
SHARE = pattern(
    r"""share(?:\ (?:this|on|via|it|article|page|story))?(?:\ .{1,30})?|print(?:\ .{0,20})?
    |facebook|x|twitter|linkedin|whatsapp|telegram|e-?mail|copy\ link|download(?:\ .{0,30})?
    |pdf|tweet|follow\ us.{0,40}|save|bookmark"""
)
RELATED = pattern(
    r"""related(?:\ .{1,40})?|more\ (?:from|on|about|news|stories|in|releases)\b.{0,60}
    |read\ (?:more|next|also)\b.{0,60}|see\ also.{0,60}|you\ may\ also\ like.{0,30}
    |(?:latest|other|recent)\ (?:news|stories|releases|updates).{0,40}
    |(?:previous|next)(?:\ (?:article|story|release))?|tags?:.{0,120}|topics?:.{0,120}"""
)
FOOTER = pattern(
    r"""(?:©|\(c\)\ |copyright\b).{0,300}|all\ rights\ reserved.{0,100}
    |(?:terms|conditions)\ (?:of|and)\ .{0,60}|privacy(?:\ .{0,40})?|cookies?(?:\ .{0,40})?
    |legal\ notice.{0,40}|imprint|sitemap|site\ map|accessibility.{0,30}|disclaimer.{0,40}
    |contact\ us|about\ us|careers|jobs|donate(?:\ now)?|our\ offices|help|home
    |back\ to\ (?:the\ )?top.{0,10}|to\ top|subscribe\b.{0,60}|sign\ up\b.{0,60}
    |newsletter.{0,40}|[^.]{3,80}\.\ terms\ of\ use.{0,20}"""
)
PICTURE = pattern(
    r"""(?:(?P<caption>.{10,240}[.!?])\ )?
    (?P<credit>(?:\((?=.*\)$))?(?:photos?|pictures?|images?|credits?)(?:\ (?:credits?|by))?
    \ ?[:©]\ ?.{2,100}|©\ [^.]{2,60}\d{4}\ ?/.{2,60})"""
)
