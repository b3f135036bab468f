"""Who speaks, and the verbs that say so."""

import re

from ....text import word_set

# Whether names are told by their capitals.
HAS_CAPITALS = True
# Whether a verb alone says who speaks, as in "agregó" and "aliongeza".
SUBJECT_IN_VERB = False
PRONOUNS = {"he", "she", "they"}

VERBS = r"""(?x:said|says|stated|states|noted|notes|added|adds|explained|explains
    |emphasi[sz]e[ds]|underline[ds]|underscore[ds]|stressed|stresses|highlight(?:ed|s)
    |remark(?:ed|s)|comment(?:ed|s)|observe[ds]|continue[ds]|conclude[ds]|recall(?:ed|s)
    |declare[ds]|affirm(?:ed|s)|announce[ds]|warn(?:ed|s)|insist(?:ed|s)|argue[ds]
    |report(?:ed|s)|urge[ds]|acknowledge[ds]|admit(?:ted|s)|confirm(?:ed|s)|reflect(?:ed|s)
    |share[ds]|caution(?:ed|s)|reiterate[ds]|asked|asks|replied|replies|answer(?:ed|s)
    |wrote|writes|pledge[ds]|promise[ds]|praise[ds]|agree[ds]|believe[ds]|hopes|hoped
    |told|tells|assure[ds]|appeal(?:ed|s)|call(?:ed|s)\ on|point(?:ed|s)\ out|went\ on
    |goes\ on|put\ it|puts\ it|summed\ up|sums\ up|recount(?:ed|s)|laugh(?:ed|s)|sigh(?:ed|s)
    |joke[ds]|smile[ds]|grin(?:s|ned)|beam(?:s|ed)|whisper(?:s|ed)|crie[ds]|shout(?:s|ed)|maintain(?:ed|s)|suggest(?:ed|s)|informed|informs|clarifie[ds]
    |testifie[ds]|disclose[ds]|state|say|commend(?:ed|s)|thank(?:ed|s)|welcome[ds]
    |exclaim(?:ed|s)|remember(?:ed|s)|lament(?:ed|s)|repeat(?:ed|s)|mention(?:ed|s)
    |advise[ds]|vow(?:s|ed)|plead(?:s|ed)|implore[ds]|express(?:es|ed)|encourage[ds]|muse[ds]|confide[ds]
    |assert(?:s|ed)|attest(?:s|ed)|counter(?:s|ed)|enthuse[ds]|exhort(?:s|ed)|narrate[ds]|relate[ds]|quip(?:s|ped)|applaud(?:s|ed)|laud(?:s|ed)
    |elaborate[ds]|echoe[ds]|interject(?:ed|s)|according\ to)"""
# With these, words in quotation marks inside a sentence need not be spoken.
SAYS_NO_WORDS = re.compile(
    r"applaud|laud|encourage|express|relate|agree|praise|welcome|thank|hope|call|announce|share|report|confirm|commend|state$",
    re.IGNORECASE,
)
ADVERBS = r"(?:also|further|later|then|again|proudly|simply|quietly|recently|has|have|had|\w+ly)"
VERB = re.compile(rf"\b{VERBS}\b", re.IGNORECASE)
VERB_FIRST = re.compile(
    rf"(?:{ADVERBS} )?{VERBS}\b(?: that)?(?P<subject> .+|$)", re.IGNORECASE
)
# "called the camp “…”": what somebody says of a thing, inside a sentence.
DESCRIBED_AS = re.compile(
    r"(?:(?:,?\s(?:calling|describing|hailing|terming)|\s(?:has |have )?(?:called|described|hailed|termed))\s(?:it|this|them|him|her|(?:the|a|an|his|her|their)\s[^,.;:]{2,60}?)(?:\s(?:as|both))?|\s(?:(?:spoke|speaks|talked) of|(?:sees|saw) (?:it|this|them) as|(?:described|describes|called|calls) (?:it|this|them)(?: as)?))$"
)
# Between a quotation and who "opened the day with these words".
WITH_WORDS = re.compile(
    r"[\s,:–—]*(?:[Ww]ith (?:these|those) words,?|[Tt](?:hese|hose) were the words of)\s"
)
FOR_WHOM = re.compile(r"(?:As )?[Ff]or\s+(?P<subject>.+)$")
ACCORDING = re.compile(
    r"\b(?:according to|in the words of|as per)\s+(?P<subject>.+)$", re.IGNORECASE
)
AFTER_VERB = re.compile(
    r"(?:$|,|:| (?:to|in|at|on|during|after|before|when|while|as|from|through|with|of the)\b"
    r"| (?:us|them|him|her|\w{4,}s|the|a|an|[A-Z]))"
)
# Said without a speaker, or with a pronoun that is part of the verb.
SAID_BY_PRONOUN = re.compile(r"(?!)")
# Whose relative a sentence begins with.
RELATIVE = re.compile(
    r"(?:His|Her|Their|My)\s(?:wife|husband|son|daughter|brother|sister|mother|father|neighbou?r|colleague|friend|cousin|aunt|uncle|niece|nephew|grand\w+|(?:older|younger|elder|eldest|youngest) \w+)\b"
)
# Goes on with whoever spoke, as in "Et d’ajouter : « … »".
WENT_ON = re.compile(
    r"before (?:adding|concluding|continuing|stressing|warning)\b", re.IGNORECASE
)
# What may stand between the verb and its speaker.
BEFORE_SPEAKER = re.compile(r"(?!)")
THAT = " that"
AND_BEFORE_VERB = "and"
AS_SPEAKER = re.compile(r"^[Aa]s\s+(?=[^\W\d_a-z]|(?:one|an?|the)\s)")
# "of the" in one word.
CONTRACTED = frozenset()
ARTICLES = {"the", "a", "an"}
# What can be quoted and is nobody.
DOCUMENTS = word_set(
    "report statement study letter communique survey document note declaration"
)
INDEFINITE = {"a", "an", "one", "another", "some", "several", "two", "many"}

HONORIFICS = word_set(
    """mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable
    excellency captain capt brigadier general gen colonel col major maj lieutenant lt
    sergeant sgt corporal admiral commodore commander marshal air inspector superintendent
    sister brother father mother reverend rev bishop archbishop cardinal imam maulana sheikh
    sheik pastor rabbi chief nana ambassador amb engineer eng justice judge senator sen
    congressman congresswoman madam madame doctor king queen prince princess sultan emir
    his her their h.e"""
)

ROLE_NOUNS = word_set(
    """head director manager officer coordinator co-ordinator minister secretary commissioner
    comptroller controller president chair chairperson chairman chairwoman representative
    spokesperson spokesman spokeswoman governor mayor deputy assistant adviser advisor
    specialist analyst engineer nurse doctor teacher farmer inspector superintendent commander
    registrar consul attorney judge lead leader founder co-founder member principal executive
    administrator supervisor delegate envoy rapporteur auditor clerk trader student warden
    librarian midwife pharmacist surgeon physician fisher fisherman fisherwoman tailor
    seamstress driver pilot resident refugee migrant returnee volunteer participant graduate
    owner entrepreneur researcher professor lecturer dean rector chancellor scientist expert
    consultant trainer trainee apprentice worker official guard ranger shopkeeper vendor
    seller baker carpenter mason miner sailor captain skipper lawyer advocate magistrate
    councillor senator parliamentarian ombudsman prefect chief supervisor superintendent
    paramedic therapist psychologist counsellor interpreter translator planner architect
    economist statistician demographer journalist editor author poet artist musician mother
    father grandmother grandfather widow parent survivor staffer operator technician mechanic
    electrician welder cook chef herder shepherd pastoralist elder harbourmaster stationmaster
    headteacher headmaster headmistress inspector-general director-general secretary-general
    commissioner-general comptroller-general vice-president attorney-general consul-general
    governor-general undersecretary under-secretary-general cleric imam priest nun monk
    moderator convenor convener treasurer steward host hostess agent broker dealer merchant
    postmaster surveyor hydrologist geologist biologist meteorologist epidemiologist"""
)
ORGANISATION_NOUNS = word_set(
    """ministry agency department office fund foundation union bank trust government council
    embassy commission authority service services organization organisation institute
    university association network federation programme program cooperation facility
    partnership alliance committee bureau secretariat directorate corporation company group
    society club mutual circle church league board centre center treasury consortium charity
    initiative mission delegation region city state county province municipality
    administration cooperative co-operative governments ministries development aid"""
)
RANK_ADJECTIVES = word_set(
    """senior deputy assistant acting chief regional national principal executive general
    interim former vice associate junior lead health police border customs foreign prime
    programme program project field press media communications information public"""
)
SMALL_HONORIFICS = frozenset()
# Behind these a title that is a given name as well is the name.
PLAIN_HONORIFICS = word_set("mr mrs ms miss mx")
GIVEN_NAMES = word_set(
    "sheikh sheik cheikh imam prince princess king queen nana sultan emir hadj elhadj el-hadj"
)
AGED = re.compile(r"^(?:an?\s+)?\d{1,3}-year-old\s+")
AGE = re.compile(r"(?:aged )?\d{1,3}")
# Between a role and what it is of: "Minister of Health".
ROLE_JOINTS = {"of", "for", "at", "in", "to"}
# What may stand small between a role and a name: "líder comunitaria X Y".
ROLE_ADJECTIVE = re.compile(r"(?!)")
# Short words that are written together with the next one; English has none.
ELIDED = ELIDED_ARTICLE = re.compile(r"(?!)")
TITLE_PLACEHOLDER = re.compile(r"^(?:of|from|with)\s+(?:the\s+)?", re.IGNORECASE)
TITLE_END = re.compile(
    r"\s(?:during (?:the|a|an)|at the (?:opening|closing|launch|end|start|event|ceremony|workshop|meeting|conference)\b|while |when |after )"
)
PARTICIPLE = re.compile(r"[a-z]+ing\b")
# A sentence may go on after the speaker's title; there the title ends.
# "said A. B. following a visit …": what goes on after a speaker without a comma.
AFTER_SPEAKER = re.compile(
    r"\s(?:following|during|after|before|while|when|upon|ahead of|speaking (?:at|in|from|to|on)"
    r"|adding|as (?:he|she|they))\s",
    re.IGNORECASE,
)
# Brackets that say a name is not the real one.
ALIAS = re.compile(
    r"\s*\((?:(?:her |his |their )?name (?:has been |was )?(?:changed|withheld)[^()]*"
    r"|not (?:her|his|their) real name)\)",
    re.IGNORECASE,
)
# The second word of a role whose first is one: "Secretary General".
SECOND_ROLES = {"general"}
AFTER_TITLE = re.compile(
    r"""(?:during|after|before|when|while|adding|speaking|following|referring|pointing|noting
    |recalling|welcoming|addressing|standing|sitting|holding|smiling|looking|describing|and
    |today|yesterday|earlier|in\ \w+\ (?:today|yesterday|on\ \w+day)
    |as\ (?:he|she|they|the)|at\ (?:the|a|an)\ (?:opening|closing|launch|end|start|ceremony
    |event|meeting|workshop|conference|signing|handover|hand-over)|in\ (?:a|an|his|her|their)
    |on\ (?:behalf|the\ sidelines|\w+day)|but|who|whose|where|which|to|upon|via|with)\b""",
    re.IGNORECASE | re.VERBOSE,
)
CLAUSE_TITLE = re.compile(
    r"""who\ (?:(?:has\ |had\ )?worked\ (?:as|at|for|in|on)|used\ to\ work|taught|plans|coordinates|co-ordinates|leads|heads|runs|manages|directs|chairs
    |represents|oversees|teaches|works|supervises|commands|advises|speaks\ for|edits|owns
    |founded|trains|serves|presides|co-leads|co-chairs|supports|keeps|looks\ after|drives
    |sells|grows|farms|fishes|mends|repairs|cooks|drafted)\b""",
    re.IGNORECASE | re.VERBOSE,
)
INTRODUCTIONS = word_set(
    """in at on during after before speaking asked welcoming opening closing following for
    by with from while as when under upon despite given since until throughout thanks
    finally meanwhile however today yesterday now later earlier here there addressing summing
    looking turning present also"""
)
NAME_PARTICLES = word_set(
    """de da do dos das del della di du van von der den ter ten el al ul ibn bin binti bint
    abu abd la le les ould wa y e bt af"""
)
# Somebody whom the text introduces before quoting: name and title; name and deed.
INTRODUCED = re.compile(
    r"(?:^|[.!?]\s+|\b[Ff]or\s+|\b[Aa]sk\s+)((?:[^\W\d_a-z][\w’'.-]*\s?){1,5}),\s+((?:an?|the)\s[^,.“”\"]+)"
)
ACTED = re.compile(
    r"(?:^|[.!?]\s+)((?:[^\W\d_a-z][\w’'-]+\s){2,4})(?:[a-z]+(?:ed|s)|has|had|was|is|lost|fled|left|came|ran|sold|grew|kept|made|went)\b"
)
WHO = re.compile(r" who | whose ")
NO_NAMES = {"the", "this", "these", "a", "an"}
TERM_CUES = re.compile(
    r"""(?:called|titled|entitled|named|nicknamed|dubbed|known\ as|so-called|project|programme
    |program|campaign|slogan|motto|theme|initiative|scheme|course|book|film|song|report
    |study|exhibition|name|word|words|term|phrase|banner|sign|poster|leaflet|brochure
    |read|reads|reading|says\ a|labelled|labeled|branded|christened|baptised|under)\s*[,:]?$""",
    re.IGNORECASE | re.VERBOSE,
)
