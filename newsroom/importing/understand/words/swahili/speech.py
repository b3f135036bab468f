"""Who speaks, and the verbs that say so."""

import re

from ....text import word_set

SUBJECT_IN_VERB = True
PRONOUNS = {"yeye", "wao", "naye", "nao"}

# a-li-sema: who, when, and the verb itself, which may reach somebody: a-li-wa-ambia.
_WHO_WHEN = r"(?:pia\ |kisha\ )?(?:ali|wali|ame|wame|ana|wana|aka|waka|li|i|lime|ili|ime|ina|hu|a|na|me)(?:wa|ku|tu|m|mw|li)?"
_STEM = r"""(?:sema|eleza|ongeza|sisitiza|fafanua|onya|bainisha|taja|tangaza|hakikishia|hakikisha|elezea|kumbushia|thibitisha|kumbuka|kumbusha
    |endelea|hitimisha|malizia|ambia|jibu|uliza|dai|kiri|shukuru|pongeza|simulia|hadithia|andika|dokeza|nena|tamka|zungumza
    |ahidi|sihi|shauri|toa\ wito|tahadharisha|weka\ wazi|kariri|rejelea|fahamisha|arifu|kazia|tilia\ mkazo|changia|lalamika|cheka|amini|omba|himiza|hamasisha|hoji|toa\ rai|tabasamu|laani|onya|asa|nong[’']ona|tania|agiza|elekeza|shangaa|toa\ shukrani)"""
VERBS = rf"""(?x:\b(?:{_WHO_WHEN}{_STEM}|anasema|asema|wasema|akisema|wakisema|akieleza|akiongeza|akisisitiza|akifafanua
    |akibainisha|akizungumza|akitoa\ maoni|kwa\ mujibu\ wa|kulingana\ na))"""
SAYS_NO_WORDS = re.compile(
    r"\w*(?:himiza|hamasisha|omba|tangaza|pongeza|shukuru|thibitisha|amini|taja)",
    re.IGNORECASE,
)
ADVERBS = r"(?:pia|kisha|vilevile|hivi karibuni|kwa fahari|tena|zaidi)"
VERB = re.compile(rf"\b{VERBS}\b", re.IGNORECASE)
VERB_FIRST = re.compile(
    rf"(?:{ADVERBS} |ndivyo |hivyo ndivyo |hayo )?{VERBS}\b(?: kwamba| kuwa| pia)?(?P<subject> .+|$)",
    re.IGNORECASE,
)
ACCORDING = re.compile(
    r"\b(?:kwa mujibu wa|kulingana na|kwa maneno ya|kama anavyosema|kama alivyosema)\s+(?P<subject>.+)$",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r"(?:Mama|Baba|Mke|Mume|Kaka|Dada|Mwanawe|Mtoto|Jirani|Rafiki|Bibi|Babu|Shangazi|Mjomba) (?:y|w)(?:ake|ao)\b|(?:Mkewe|Mumewe|Mamaye|Babaye|Nduguye|Dadaye|Kakaye|Mwanawe|Jiraniye)\b"
)
WENT_ON = re.compile(r"kabla ya (?:kuongeza|kumalizia|kusisitiza)\b", re.IGNORECASE)
DESCRIBED_AS = re.compile(
    r"\s(?:ali|ame|wali|aki)(?:i|u|ki|zi|li|ya|wa|m)elezea?\s[^,.;:“]{2,60}?\skama$"
)
WITH_WORDS = re.compile(r"(?!)")
FOR_WHOM = re.compile(r"Kwa(?: upande wa)?\s+(?P<subject>.+)$")
AFTER_VERB = re.compile(
    r"(?:$|,|:| (?:kwa|katika|wakati|baada|kabla|jijini|mjini|nchini|kuhusu|pia|alipo\w+|huku|leo|jana|kwenye|kupitia|mbele)\b| (?:waandishi|wanahabari|washiriki|[A-Z]))"
)
# What joins a report to its verb, and stands between it and the mark.
THAT = " kuwa"
ARTICLES = frozenset()
DOCUMENTS = word_set("ripoti taarifa utafiti barua tamko waraka")
INDEFINITE = word_set("mmoja mwingine baadhi wengine wengi kijana")

HONORIFICS = word_set(
    """bw bi bwana bibi dkt dk dr daktari prof profesa mhe mh mheshimiwa waziri-mheshimiwa kapteni nahodha kanali
    meja luteni jenerali brigedia sajenti inspekta kamanda kamishna balozi mchungaji askofu padre sheikh shehe imamu
    alhaji hajjat ndugu ndg mzee mama baba mwl mwalimu mhandisi eng wakili jaji rais mfalme malkia mtukufu sista
    mr mrs ms"""
)
PLAIN_HONORIFICS = word_set("bw bi bwana bibi mr mrs ms")
ROLE_NOUNS = word_set(
    """mkurugenzi meneja afisa ofisa mratibu waziri katibu kamishna msemaji gavana meya naibu msaidizi mshauri mtaalamu
    mtaalam mchambuzi mhandisi muuguzi nesi daktari tabibu mganga mwalimu mkulima mfugaji mkaguzi msimamizi kamanda
    msajili balozi wakili hakimu jaji kiongozi mwanzilishi mwanachama mkuu mwakilishi mjumbe mhasibu karani mfanyabiashara
    mwanafunzi mlinzi mkunga mfamasia mvuvi mshonaji fundi dereva rubani mkazi mkimbizi mhamiaji mrejeaji mjitolea
    mshiriki mhitimu mmiliki mjasiriamali mtafiti mhadhiri mwenyekiti rais makamu mkufunzi mfanyakazi mhudumu nahodha
    mwanasheria diwani mbunge seneta mkunga mwanasaikolojia mkalimani mpangaji msanifu mchumi mwandishi mhariri msanii
    mwanamuziki mama baba bibi babu mjane mzazi manusura mtendaji mpishi mchungaji chifu mzee padre askofu imamu shehe
    mweka mtoa mkusanyaji muuzaji mchuuzi mnufaika mwathirika kijana msichana mvulana mwanamke mwanaume mtumishi mwendesha
    msaidizi mwezeshaji mhamasishaji mpokeaji mshonaji mkuza mama-lishe mtangazaji spika mstahiki ofisa-habari"""
)
ORGANISATION_NOUNS = word_set(
    """wizara wakala idara ofisi mfuko taasisi muungano umoja benki serikali baraza ubalozi tume mamlaka huduma shirika
    chuo mtandao chama programu mpango ushirikiano kamati sekretarieti kurugenzi kampuni kundi jumuiya kanisa bodi kituo
    hazina mradi ujumbe kanda mkoa jiji manispaa wilaya halmashauri ushirika jamhuri ufalme hospitali shule jeshi polisi
    foundation bank union agency ministry council fund"""
)
AFTER_TITLE = re.compile(
    r"""(?:wakati|baada|kabla|alipo\w*|akiwa|akizungumza|akisema|akiongeza|akieleza|akifafanua|akisisitiza|akimaanisha|akirejelea|akitoa
    |katika\ (?:hafla|uzinduzi|ufunguzi|mkutano|taarifa|ziara|mahojiano|hotuba|sherehe|kikao)|kwenye\ (?:hafla|uzinduzi|mkutano|sherehe)|huku|lakini|ambaye\ (?:ali|ame)|(?:ali|wali)ye\w+|na\ ku|kwa\ niaba|kuhusu|siku\ ya|jana|leo|mbele\ ya|kwamba|kuwa|ku\w+isha)\b""",
    re.IGNORECASE | re.VERBOSE,
)
CLAUSE_TITLE = re.compile(r"(?:ambaye\ (?:ana|ni|hu)|anaye|mwenye)\w*", re.IGNORECASE)
# Where a title ends inside its own part: "… ya Bandari wakati wa uzinduzi".
TITLE_END = re.compile(
    r"\s(?:wakati wa|wakati ali\w+|alipo\w+|akizungumza|akiwa|baada ya|kabla ya|katika (?:hafla|uzinduzi|ufunguzi|mkutano|taarifa|ziara|mahojiano|hotuba)|kwenye (?:hafla|uzinduzi|mkutano)|mbele ya)\b"
)
# What joins a role to what it is a role of: "Mkurugenzi wa …".
ROLE_JOINTS = word_set(
    "wa ya la za cha vya kwa katika nchini mkuu mkazi mtendaji msaidizi na"
)
RANK_ADJECTIVES = word_set(
    "mkuu mwandamizi msaidizi mkazi mtendaji naibu makamu mstaafu kaimu"
)
AND_BEFORE_VERB = "na"
AS_SPEAKER = re.compile(
    r"^(?:Naye|Kwa upande wake,?|Kama|Aidha,?|Hata hivo,?|Hata hivyo,?)\s+",
    re.IGNORECASE,
)
AGED = re.compile(r"(?!)")
AGE = re.compile(
    r"(?:mwenye umri wa miaka |umri wa miaka |miaka |wa miaka )?\d{1,3}", re.IGNORECASE
)
TITLE_PLACEHOLDER = re.compile(r"^(?:wa|kutoka|ya)\s+", re.IGNORECASE)
PARTICIPLE = re.compile(r"(?:aki|waki)\w+")
INTRODUCED = re.compile(r"(?!)")
WHO = re.compile(r" ambaye | anaye")
ACTED = re.compile(
    r"(?:^|[.!?]\s+)((?:[^\W\d_a-z][\w’'-]+\s){2,4})(?:ali|ame|ana|wali)[a-z]+\b"
)
NO_NAMES = word_set("hii hizi huyu hao hayo mradi shirika serikali")
INTRODUCTIONS = word_set(
    """katika wakati baada kabla akizungumza akiongea akihutubia akifungua akizindua akifunga akitoa kwa kufuatia leo jana
    kwenye hapo huko aidha hata naye mbele akikabidhi akipokea siku mapema nchini jijini mjini"""
)
NAME_PARTICLES = word_set("bin binti ole al el de van von abu ibn")
TERM_CUES = re.compile(
    r"""(?:iitwayo|uitwao|liitwalo|kiitwacho|inayoitwa|unaoitwa|linaloitwa|kinachoitwa|yenye\ jina(?:\ la)?|wenye\ jina(?:\ la)?|jina\ la|jina|lililopewa\ jina(?:\ la)?
    |lenye\ jina(?:\ la)?|kauli\s?mbiu(?:\ ya)?|kaulimbiu(?:\ ya|\ isemayo)?|mada|maudhui|mradi(?:\ wa)?|programu(?:\ ya)?|mpango(?:\ wa)?|kampeni(?:\ ya)?|kitabu(?:\ cha)?|filamu(?:\ ya)?
    |wimbo(?:\ wa)?|ripoti(?:\ ya)?|utafiti|maonyesho|neno|maneno|msemo|bango|kipeperushi|brosha|kadi(?:\ \w+)?|yasemayo|isemayo|lisemalo|linalosema|inayosema|chini\ ya|anajulikana\ kama|maarufu\ kama|wanaita|huitwa|inaitwa|unaitwa|imepewa\ jina(?:\ la)?)\s*[,:]?$""",
    re.IGNORECASE | re.VERBOSE,
)
