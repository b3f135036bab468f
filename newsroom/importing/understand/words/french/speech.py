"""Who speaks, and the verbs that say so."""

import re

from ....text import folded_set, word_set

PRONOUNS = folded_set(
    "il elle ils elles celui-ci celle-ci ceux-ci celles-ci dernier dernière"
)

_PRESENT = r"""(?:affirme|ajoute|alerte|annonce|appelle|argumente|assure|avance|avoue|cite|clame|commente|complète
    |confie|confirme|constate|déclare|demande|dénonce|déplore|détaille|encourage|espère|estime|explique
    |exhorte|expose|ironise|indique|insiste|interpelle|invite|juge|lance|martèle|mentionne|note|nuance|observe|pense
    |plaide|précise|prône|raconte|rappelle|rapporte|regrette|relate|relève|remarque|résume|révèle|rétorque
    |salue|signale|souffle|murmure|chuchote|souhaite|souligne|soupire|suggère|témoigne|tonne|tranche|glisse|s[’']alarme|s[’']exclame
    |s[’']inquiète|s[’']indigne|s[’']interroge|s[’']enthousiasme|se\ désole|se\ rappelle|se\ lamente|enchaîne|plaisante|confesse|concède|rassure|recommande|conseille|s[’']étonne|argue|appuie|abonde)(?:nt)?
    |(?:avertit|conclut|dit|écrit|poursuit|prévient|promet|reconnaît|reconnait|renchérit|répète|répond|soutient
    |se\ félicite|se\ réjouit|se\ souvient|sourit|reprend|décrit|garantit|admet|réagit|prédit|se\ plaint|s[’']émeut|tient\ à\ \w+er|fait\ (?:valoir|savoir|remarquer|observer)|met\ en\ garde)
    |(?:avertissent|concluent|disent|écrivent|poursuivent|préviennent|reconnaissent|répètent|répondent|soutiennent|se\ félicitent|se\ réjouissent|se\ souviennent)"""
_DONE = r"""(?:affirmé|ajouté|alerté|annoncé|appelé|argumenté|assuré|averti|avoué|commenté|complété|conclu|confié
    |confirmé|constaté|déclaré|demandé|dénoncé|déploré|détaillé|dit|écrit|encouragé|espéré|estimé|expliqué|exhorté|admis|concédé|réagi|rassuré|plaisanté|confessé|recommandé|conseillé|martelé|exprimé|exposé
    |ironisé|indiqué|insisté|interpellé|invité|jugé|lancé|martelé|mentionné|noté|observé|plaidé|poursuivi|précisé|prévenu
    |promis|raconté|rappelé|rapporté|reconnu|regretté|relaté|relevé|remarqué|remercié|renchéri|répété|répondu|résumé|révélé|rétorqué|salué
    |signalé|souhaité|souligné|soutenu|soupiré|suggéré|témoigné|tranché|glissé|enchaîné|repris|décrit
    |tenu\ à\ \w+er|fait\ (?:valoir|savoir|remarquer|observer|part)|mis\ en\ garde|lancé\ un\ appel|voulu\ \w+er|pris\ la\ parole)"""
_MIDDLE = r"(?:\ (?:pour\ sa\ part|de\ son\ côté|quant\ à\ (?:lui|elle)|à\ son\ tour|en\ outre|également|aussi|encore|ensuite|notamment|ainsi|d[’']ailleurs|alors|enfin|récemment|fermement|clairement|toujours|par\ ailleurs|\w+ment))?"
_REFLEXIVE = r"(?:réjoui|félicité|inquiété|exclamé|indigné|interrogé|souvenu|ému|alarmé|enthousiasmé|étonné|désolé|dit)e?s?"
_AUX = r"(?:a|ont|avait|avaient|aura|auraient|ayant)"
VERBS = rf"""(?x:{_AUX}{_MIDDLE}\ {_DONE}e?s?|(?:s[’']est|se\ sont){_MIDDLE}\ {_REFLEXIVE}
    |{_PRESENT}|selon|d[’']après|a\ eu\ ces\ mots|dixit)"""
SAYS_NO_WORDS = re.compile(
    r"recommand|conseil|appuy|appuie|salu|remerc|annonc|rapport|confirm|encourag|appel|invit|demand|espèr|espér|félicit|cit",
    re.IGNORECASE,
)
ADVERBS = r"(?:également|aussi|ensuite|encore|puis|enfin|ainsi|quant à (?:lui|elle)|pour sa part|de son côté|\w+ment)"
VERB = re.compile(rf"(?<![\w’'-]){VERBS}\b(?!-t?-?(?:il|elle))", re.IGNORECASE)
VERB_FIRST = re.compile(
    rf"(?:{ADVERBS},? |et |comme l[’']|ainsi que l[’'])?{VERBS}\b(?: que)?(?P<subject>,? .+|$)",
    re.IGNORECASE,
)
SAID_BY_PRONOUN = re.compile(
    rf"(?x:(?:lui\ |leur\ |nous\ |(?:m|t|l|s)[’'])?(?:(?:{_AUX}-t-(?:il|elle|on)|ont-(?:ils|elles)|s[’']est-(?:il|elle)|se\ sont-(?:ils|elles)){_MIDDLE}\ \w+|(?:{_PRESENT}|\w+)(?:-t)?-(?:il|elle|ils|elles)\b))",
    re.IGNORECASE,
)
# Whose relative a sentence begins with.
RELATIVE = re.compile(
    r"(?:Sa|Son|Leur|Ses)\s(?:femme|épouse|mari|époux|fils|fille|frère|sœur|mère|père|voisine?|collègue|amie?|cousine?|tante|oncle|nièce|neveu|grand-\w+|aînée?|cadette?)\b"
)
WENT_ON = re.compile(
    r"(?:Et|Avant)\s+(?:(?:(?:le|la)\s|l[’'])\w+\s)?(?:d[’']ajouter|de\s+(?:conclure|poursuivre|préciser|rappeler|souligner|marteler))\b",
    re.IGNORECASE,
)
# How somebody says a thing: "raconte en souriant", "lance, ému, le maire".
_MANNER = r"""en\ (?-i:[a-zà-ÿ])\w+ant|tout\ sourire|ému(?:e|s|es)?|soulagée?s?|souriante?s?|fièr?e?s?|les\ larmes\ aux\ yeux|(?:avec|non\ sans)\ (?:fierté|émotion|soulagement|humour|fermeté|un\ sourire)|dans\ un\ (?:sourire|souffle|soupir)|d[’']une\ voix\ \w+|entre\ deux\ \w+|la\ (?:gorge|voix)\ \w+|le\ (?:sourire|regard|cœur)\ (?:aux\ )?\w+|les\ (?:yeux|larmes)\ [^,]{2,20}|(?:au\ bord\ des|en)\ larmes"""
_NAME = r"(?:(?:M|Mme|Mlle|Dr|Dre|Pr|Me)\.?\s)?[^\W\d_a-zà-ÿ]"
BEFORE_SPEAKER = re.compile(
    rf"""(?x),?\s?(?:
      (?:{_MANNER}|pour\ sa\ part|de\ son\ côté|quant\ à\ (?:lui|elle)|à\ son\ tour|par\ ailleurs|en\ (?:conclusion|substance|outre)
        |également|aussi|hier|aujourd[’']hui|(?:ce\ )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)
        |à\ (?:la\ presse|des\ journalistes)|aux\ (?:journalistes|médias)|(?:depuis|à|en)\ [^\W\d_a-z][\w’'-]+)
        (?:,?\s(?=(?:le|la|les|un|une)\s\w|l[’']\w|(?:à|en|lors|devant|au|dans|pendant)\s|{_NAME}))
      |(?:à\ l[’'](?:issue|occasion|ouverture)|à\ la\ clôture|lors\ d|au\ cours\ d|devant|pendant|durant|dans\ (?:un|son))[^,]{{0,80}}?
        (?:,\s|\s(?={_NAME}\S*\s[^\W\d_a-zà-ÿ]))
    )"""
)
ACCORDING = re.compile(
    r"(?:(?<!\w)(?:selon(?: les (?:mots|termes|propos) de)?|d[’']après|de l[’']avis d(?:e|u)|aux yeux d(?:e|u)|(?:aux|au) dires? d(?:e|u)|comme l[’'](?:a |ont )?\w+))\s+(?P<subject>.+)$",
    re.IGNORECASE,
)
DESCRIBED_AS = re.compile(
    r"(?:(?:,?\squalifiant|\s(?:a|ont) qualifié|\squalifie)\s(?:cette|ce|cet|ces|la|le|les|l[’']|cela|son|sa)\s?[^,.;:«]{0,60}?\s?(?:de|d[’']|comme)|\s(?:y voit|voit (?:dans|en) [^,.;:«]{2,40}|parle d[e’']|a parlé d[e’']|évoque|a évoqué))$"
)
WITH_WORDS = re.compile(
    r"[\s,:–—]*[Cc][’'](?:est|était) (?:par|en|avec|sur) ces (?:mots|termes|paroles) qu(?:e\s|[’'])"
)
FOR_WHOM = re.compile(r"(?:Pour|Quant à|Aux yeux de)\s+(?P<subject>.+)$")
AFTER_VERB = re.compile(
    r"(?:$|,|:| (?:à|au|aux|en|dans|lors|pendant|durant|après|avant|devant|depuis|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|avec|sur)\b)"
)
THAT = " que"
AND_BEFORE_VERB = "et"
AS_SPEAKER = re.compile(r"^(?:[Cc]omme l[’'](?:a|ont)?\s*)(?=[^\W\d_a-z])")
CONTRACTED = {"du", "des", "au", "aux"}
ARTICLES = {"le", "la", "les", "un", "une"}
DOCUMENTS = folded_set(
    "rapport communiqué étude lettre document déclaration texte note"
)
INDEFINITE = folded_set(
    "un une des plusieurs certains certaines autre deux l'un l'une quelques"
)
ELIDED = re.compile(r"^(?:l|d|qu|s)[’']", re.IGNORECASE)
ELIDED_ARTICLE = re.compile(r"^l[’']", re.IGNORECASE)
AGED = re.compile(r"(?!)")
AGE = re.compile(r"(?:âgée?s? (?:de|d[’']) ?)?\d{1,3}(?: ans)?", re.IGNORECASE)
ROLE_JOINTS = folded_set(
    "de du des à au aux en chargé chargée pour auprès principal principale adjoint adjointe général générale exécutif exécutive régional régionale national nationale résident résidente"
)
ROLE_ADJECTIVE = re.compile(
    r"[a-zà-ÿ]{3,}(?:al|ale|aire|ique|if|ive|ain|aine|ant|ante|ier|ière|eur|euse|iste|é|ée)"
)
TITLE_PLACEHOLDER = re.compile(
    r"^(?:(?:de|du|des|à|au|aux)\s+(?:la\s+|l[’'])?|d[’'])", re.IGNORECASE
)
TITLE_END = re.compile(
    r"\s(?:lors d|au cours d|à l[’'](?:ouverture|occasion|issue)|à la (?:clôture|fin)|durant |pendant |après (?:avoir|la |le |l[’'])|en (?:visite|marge)|devant |qui s[’']|dans un(?:e)? (?:communiqué|déclaration|entretien))"
)
PARTICIPLE = re.compile(r"(?:en )?[a-zàâéèêîôûç]{3,}ant\b")

HONORIFICS = folded_set(
    """m mr mm mme mmes mlle me dr dre drs pr pre prof professeur docteur maître mgr monseigneur
    général colonel commandant capitaine lieutenant adjudant monsieur madame mademoiselle messieurs
    excellence s.e s.e.m s.e.mme son sa sœur frère père cheikh imam el-hadj elhadj hadj ing"""
) | {"s.e", "s.e.m", "s.e.mme"}
SMALL_HONORIFICS = folded_set("monsieur madame mademoiselle")
PLAIN_HONORIFICS = folded_set("m mr mm mme mmes mlle monsieur madame mademoiselle")

ROLE_NOUNS = folded_set(
    """directeur directrice chef cheffe responsable coordinateur coordonnateur coordinatrice
    coordonnatrice ministre secrétaire commissaire haut-commissaire président présidente
    représentant représentante porte-parole gouverneur gouverneure maire adjoint adjointe
    conseiller conseillère spécialiste analyste ingénieur ingénieure infirmier infirmière
    médecin médecin-chef docteur docteure enseignant enseignante instituteur institutrice
    agriculteur agricultrice cultivateur cultivatrice paysan paysanne inspecteur inspectrice
    commandant préfet préfète sous-préfet envoyé envoyée délégué déléguée expert experte
    consultant consultante formateur formatrice fonctionnaire garde commerçant commerçante
    vendeur vendeuse marchand marchande boulanger boulangère pêcheur pêcheuse berger bergère
    couturière couturier tailleur chauffeur avocat avocate juge procureur procureure sénateur
    sénatrice député députée psychologue interprète traducteur traductrice architecte économiste
    statisticien journaliste rédacteur rédactrice auteur autrice artiste musicien musicienne mère
    père grand-mère grand-père veuve veuf survivant survivante réfugié réfugiée migrant migrante
    déplacé déplacée bénévole volontaire participant participante diplômé diplômée propriétaire
    entrepreneur entrepreneuse chercheur chercheuse professeur professeure doyen recteur rectrice
    chancelier scientifique directeur-général secrétaire-général administrateur administratrice
    superviseur superviseure chargé chargée attaché attachée assistant assistante agent agente
    officier sage-femme pharmacien pharmacienne chirurgien chirurgienne élève étudiant étudiante
    ambassadeur ambassadrice consul consule vice-président vice-présidente vice-ministre leader
    animateur animatrice médiateur médiatrice éleveur éleveuse maraîcher maraîchère habitant
    habitante résident résidente membre fondateur fondatrice cofondateur cofondatrice gérant
    gérante trésorier trésorière bibliothécaire technicien technicienne mécanicien électricien
    menuisier charpentier soudeur cuisinier cuisinière relais jeune rapatrié rapatriée retourné
    retournée bénéficiaire pilote capitaine marin ouvrier ouvrière apprenti apprentie stagiaire
    imam prêtre pasteur doctorant épidémiologiste géologue hydrologue météorologue greffier
    patient patiente parent chef-adjoint sous-secrétaire sous-directeur sous-directrice numéro"""
)
RANK_ADJECTIVES = folded_set(
    "premier première vice haut haute grand grande ancien ancienne"
)
ORGANISATION_NOUNS = folded_set(
    """ministère agence département bureau office fonds fondation union banque gouvernement
    conseil ambassade commission autorité service services organisation institut université
    association réseau fédération programme coopération facilité partenariat alliance comité
    secrétariat direction société groupe club cercle église ligue centre trésor consortium
    initiative mission délégation région ville état comté province municipalité administration
    coopérative haut-commissariat commissariat entreprise compagnie
    royaume république principauté confédération caisse loterie mairie commune communauté
    gouvernements ministères"""
)
AFTER_TITLE = re.compile(
    r"""(?:lors|pendant|durant|après|avant|quand|lorsque|tandis|ajoutant|évoquant|rappelant|saluant|soulignant|précisant|en\ \w+ant
    |au\ cours|à\ (?:l[’'](?:ouverture|occasion|issue)|la\ clôture|la\ fin|propos)|en\ (?:conférence|visite|marge|présence)|devant|dans\ (?:un|une|son|sa|leur)|ce\ \w+di|\w+di|hier
    |mais|et|puis|qui|que|dont|où|pour|via|avec|depuis|venue?|arrivée?|assise?|debout|rencontrée?|interrogée?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
CLAUSE_TITLE = re.compile(
    r"""qui\ (?:travaillait|a\ travaillé|enseignait|coordonne|dirige|gère|anime|préside|représente|supervise|enseigne|travaille|commande|conseille|tient|forme
    |vend|cultive|pêche|répare|cuisine|fonde)\b""",
    re.IGNORECASE | re.VERBOSE,
)
INTRODUCTIONS = folded_set(
    """en à au aux dans sur lors pendant durant après avant depuis interrogé interrogée prenant
    saluant ouvrant clôturant suite pour par avec de quand tandis sous malgré grâce enfin
    cependant toutefois aujourd'hui hier plus lundi mardi mercredi jeudi vendredi samedi
    dimanche selon face concernant quant présent présente invité invitée"""
) | word_set("à")
NAME_PARTICLES = folded_set(
    """de du la le les d' da dos van von der den el al ben bin bint ould mint ag abou abdel wa y e"""
)
INTRODUCED = re.compile(
    r"(?:^|[.!?]\s+|\b[Pp]our\s+|\b[Cc]hez\s+)((?:[^\W\d_a-z][\w’'.-]*\s?){1,5}),\s+((?:\d{1,3} ans,\s+)?(?:une?\s)?[a-zà-ÿ][^,.“”«»\"]+)"
)
ACTED = re.compile(
    r"(?:^|[.!?]\s+)((?:[^\W\d_a-z][\w’'-]+\s){2,4})(?:a|est|était|avait|vit|vivait|travaille|habite|s[’']est|vend|fait)\b"
)
WHO = re.compile(r" qui | dont ")
NO_NAMES = {"le", "la", "les", "l", "ce", "cette", "ces", "un", "une", "des"}
TERM_CUES = re.compile(
    r"""(?:appelée?s?|intitulée?s?|nommée?s?|baptisée?s?|dénommée?s?|surnommée?s?|(?<!a\ )(?<!ont\ )(?<!est\ )(?<!avait\ )dite?s?|connue?\ sous\ le\ nom(?:\ de)?|soi-disant|projets?
    |programmes?|campagnes?|slogan|devise|thème|initiatives?|opération|dispositif|cours|livre|film|chanson|rapport|étude|exposition|nom|mots?
    |terme|expression|banderole|panneau|affiche|brochure|dépliant|guide|lit|lire|label|titre|titrée?|appellation|concept|atelier|forum|plateforme|application)\s*[,:]?$""",
    re.IGNORECASE | re.VERBOSE,
)
AFTER_SPEAKER = re.compile(
    r"\s(?:lors d|au cours d|pendant|durant|après|avant|à l[’']issue|à l[’']occasion|tout en|en \w+ant)\w*[’' ]",
    re.IGNORECASE,
)
# Brackets that say a name is not the real one.
ALIAS = re.compile(
    r"\s*\((?:(?:le |son )?(?:prénom|nom)s? (?:a été |ont été )?(?:changé|modifié)[^()]*|nom d[’']emprunt|prénom d[’']emprunt|pseudonyme)\)",
    re.IGNORECASE,
)
SECOND_ROLES = folded_set("général générale exécutif exécutive")
