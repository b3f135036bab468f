"""What stands above the headline and below the body."""

import re

from ....text import word_set
from ..english.pattern import pattern

_PRESS = r"(?:vyombo\ vya\ habari|wanahabari|waandishi(?:\ wa\ habari)?|umma|wahariri|mhariri|waandishi\ habari)"
OPEN_END = re.compile(
    r"(?:,|\b(?:na|au|wa|ya|la|za|cha|vya|kwa|katika|kutoka|ni))$", re.IGNORECASE
)
UPDATED = re.compile(
    r"\s*\((?:imesasishwa|ilisasishwa|imehuishwa)(?: tarehe| mnamo)?:? (?P<day>[^)]+)\)\s*",
    re.IGNORECASE,
)
RELATIVE_DAY = re.compile(
    r"^(?:Siku ya )?\w+,? \((?P<day>\d{1,2})[/.](?P<month>\d{1,2})[.]?\)"
)
NO_PLACE = word_set(
    """jana leo kesho hatimaye hata tangu hadi wakati kwa hii hizi hiyo hizo hapa pale kwanini jinsi nini nani
    katika baada kabla na lakini au kama pamoja yeye sisi wao picha habari maelezo muhtasari mradi taarifa"""
)
START_PAGE = pattern(r"mwanzo|nyumbani|home")
ABOUT_INTRO = re.compile(r"^kuhusu\s+", re.IGNORECASE)
NAVIGATION = pattern(
    r"""(?:ruka\ (?:hadi|kwenda)\ .{0,30}|nenda\ (?:kwenye|kwa)\ .{0,30}|menyu|menu|tafuta|mwanzo|nyumbani|funga
    |lugha|kiswahili|english|français|español|ingia)"""
)
KICKER = pattern(
    rf"""(?:taarifa|tangazo|tamko)(?:\ ya\ pamoja)?(?:\ rasmi)?\ (?:kwa|ya|la|kwa\ ajili\ ya)\ {_PRESS}(?:\ ya\ pamoja)?
    (?:\ ?(?:[|:–—-]|na\.|namba)(?:\ ?\S{{1,20}}){{1,4}})?
    |(?:taarifa|tamko|tangazo)(?:\ (?:ya|la)\ pamoja|\ rasmi|\ ya\ habari)?
    |(?:inaweza\ ku(?:chapishwa|tangazwa|tolewa)|ya\ ku(?:chapishwa|tangazwa|tolewa)|kwa\ ku(?:chapishwa|tolewa|tangazwa)|kwa\ (?:uchapishaji|matumizi)|itangazwe|ichapishwe|itolewe|kwa\ ajili\ ya\ ku(?:chapishwa|tolewa))
      \ (?:ya\ |wa\ )?(?:mara\ moja|papo\ hapo|sasa|haraka).{{0,20}}
    |si\ ya\ ku(?:chapishwa|tangazwa).{{0,20}}|(?:kumb(?:ukumbu)?|rejea|ref)\.?(?:\ na(?:mba)?\.?)?\ ?[:.]\ ?\S+
    |press\ release|media\ release"""
)
JOINT = pattern(r"\b(?:taarifa|tamko|tangazo)\ (?:ya|la)\ pamoja|\bpamoja\ kwa\ vyombo")
LABEL = pattern(
    r"""muda\ wa\ kusoma.{0,30}|(?:habari|taarifa|makala|matukio|hadithi|simulizi)(?:\ (?:mpya|za\ hivi\ karibuni|za\ karibuni|zetu|na\ matukio|kwa\ umma|za\ ndani|za\ dunia|za\ kimataifa|za\ kitaifa))?
    |kitaifa|kimataifa|kikanda|mahalia|chumba\ cha\ habari|kituo\ cha\ habari"""
)
BREADCRUMB = re.compile(
    r"(?:mwanzo|nyumbani|habari|home|news)\s*[/›»>|]\s*.{1,120}", re.IGNORECASE
)
PAGE_DATE_TAIL = pattern(
    r"\s*[|·–-]?\s*(?:inapatikana|pia\ inapatikana)\ (?:pia\ )?(?:kwa|katika)\ .{0,80}$"
)
PAGE_DATE_INTRO = pattern(
    r"(?:ime(?:chapishwa|tolewa|wekwa)|(?:ya\ )?tarehe|imesasishwa)(?:\ (?:tarehe|mnamo))?\ ?:?\ ?"
)
PLACE_INTRO = pattern(r"mahali\ ?:\ *")
EMBARGO = pattern(
    r"""\bembargo\b|\b(?:zuio|marufuku|katazo)\b.{0,30}\b(?:ku)?(?:chapish|tangaz|kuchapishwa)\w*
    |\b(?:i?si(?:chapishwe|tangazwe|tolewe|sambazwe)|haitakiwi\ kuchapishwa|hairuhusiwi\ ku\w+|haipaswi\ ku\w+|si\ ya\ ku(?:chapishwa|tangazwa)|hairuhusiwi)\ (?:\w+\ ){0,3}?(?:kabla|hadi|mpaka)"""
)
UNTIL = pattern(r"\b(?:hadi|mpaka|kabla)\b")
WITHDRAWN = pattern(
    r"[\[(](?:imeondolewa|imefutwa|imebatilishwa|limeondolewa)\b.*[\])]"
)
SUBJECT = pattern(r"(?:yah|mada|kuh)\.?\ ?:\ *(?=\S)")
QUESTION = pattern(
    r"(?:nini|nani|lini|wapi|kwa\ nini|tukio|tarehe|mahali|muda)(?:\ ?:.*)?"
)
MAIL_HEADER = pattern(
    r"(?:kutoka|kutoka\ kwa|kwa|nakala|tarehe|mada|imetumwa|yah|from|to|cc|date|sent|subject)\ ?:\ .*|-{2,}\ ?(?:ujumbe|forwarded|original).*"
)
GREETING = pattern(
    r"""(?:wapendwa|mpendwa|ndugu|wahariri|habari\ za|habari\ zenu|salaam|salamu|hujambo|hamjambo|wasalaam)\b[\w’'\ ]{0,40}[,:!](?:\ .{0,400})?"""
)

END_MARK = re.compile(
    r"[-–—\s]*(?:mwisho|ends?|30)[-–—\s.]*|[#*_=~•\s]{2,}|[-–—]{3,}", re.IGNORECASE
)
NOTES = pattern(
    rf"""(?:maelezo|taarifa|vidokezo|dokezo|ujumbe|tanbihi|kumbukumbu|muhtasari|angalizo|maelezo\ ya\ ziada)\ (?:kwa(?:\ ajili\ ya)?|ya|za)\ (?:{_PRESS})(?:\ .{{0,20}})?:?
    |(?:maelezo\ ya\ ziada|tanbihi)\ ?:?"""
)
ABOUT = pattern(
    r"kuhusu\ .{1,60}|(?:usuli|historia\ fupi|taarifa\ za\ msingi|maelezo\ ya\ msingi)(?:\ .{1,40})?:?"
)
ABOUT_GLUED = pattern(r"kuhusu\ (?P<name>[^:.]{2,60}):\ .+")
SIGNATURE = pattern(
    r"--|imetumwa\ kutoka\ .+|(?:wako|wenu|wasalaam|ahsante|asante|kwa\ heshima)(?:\ katika\ .{1,30}|\ sana)?,?.{0,40}"
)
SHARE = pattern(
    r"""(?:shiriki|sambaza|shirikisha)(?:\ .{1,30})?|chapa(?:\ .{0,20})?|chapisha
    |facebook|x|twitter|linkedin|whatsapp|telegram|barua\ pepe|nakili\ kiungo|pakua(?:\ .{0,30})?
    |pdf|tufuate.{0,40}|hifadhi|share"""
)
RELATED = pattern(
    r"""(?:habari|taarifa|makala|mada|simulizi)\ (?:zinazohusiana|zinazofanana|nyingine|zaidi|inayohusiana|husika)\b.{0,40}
    |maswali\ yanayoulizwa.{0,40}|soma\ (?:zaidi|pia|hii|habari)\b.{0,60}|tazama\ pia.{0,60}|(?:iliyopita|inayofuata|iliyotangulia)(?:\ .{0,20})?
    |habari\ (?:mpya|za\ hivi\ karibuni).{0,40}|(?:vitambulisho|lebo|maneno\ muhimu|mada|tags?)\ ?:.{0,120}"""
)
FOOTER = pattern(
    r"""(?:au\ )?(?:tembelea|pia\ tembelea)\b.{0,60}(?:www\.|https?://).{1,80}|viungo\ (?:vya\ haraka|muhimu)
    |(?:©|\(c\)\ |hakimiliki\b|hati\ miliki|copyright\b).{0,300}|haki\ zote\ (?:zimehifadhiwa|zimelindwa).{0,100}
    |(?:masharti|vigezo)\ .{1,60}|(?:sera\ ya\ )?faragha(?:\ .{0,40})?|sera\ ya\ .{1,40}|vidakuzi.{0,40}|kanusho.{0,40}
    |ramani\ ya\ tovuti|wasiliana\ nasi|kuhusu\ sisi|(?:nafasi\ za\ )?(?:kazi|ajira)|changia(?:\ sasa)?|ofisi\ zetu|msaada
    |rudi\ juu.{0,10}|jiunge\b.{0,60}|jarida.{0,40}|mwanzo|nyumbani"""
)
PICTURE = pattern(
    r"""(?:(?P<caption>.{10,240}[.!?])\ )?
    (?P<credit>(?:\((?=.*\)$))?(?:picha|photos?)(?:\ (?:na|ya|kwa\ hisani\ ya))?\ ?[:©/]\ ?.{2,100}
    |(?:\((?=.*\)$))?picha\ (?:na|kwa\ hisani\ ya)\ [^.]{2,80}|(?(caption)©\ ?[^.©]{2,80}|©\ ?[^.]{1,60}/.{2,80}))"""
)
