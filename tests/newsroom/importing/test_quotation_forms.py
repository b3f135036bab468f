"""Forms in which releases of all languages say who speaks."""

import pytest

from tests.newsroom.importing.reading import quoted, said, who, whole


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pt", "— Vamos abrir três postos — disse Maria Neto, diretora de operações.",
         (("Vamos abrir três postos",), "Maria Neto", "diretora de operações", None, "name")),
        ("pt", "– O cais é nosso – afirmou o ministro, Rui Kiala. – E ninguém o leva.",
         (("O cais é nosso", "E ninguém o leva."), "Rui Kiala", "ministro", None, "name")),
        ("pt", "— O cais — disse Maria Neto — é nosso.",
         (("O cais", "é nosso."), "Maria Neto", None, None, "name")),
        ("es", "—Vamos a abrir tres puestos —dijo María Vela, directora—. Y luego dos.",
         (("Vamos a abrir tres puestos", "Y luego dos."), "María Vela", "directora", None, "name")),
        ("es", "— El muelle es nuestro — agregó.",
         (("El muelle es nuestro",), None, None, None, "pronoun")),
        ("fr", "— Nous ouvrons trois postes — a déclaré Awa Sarr, cheffe de mission.",
         (("Nous ouvrons trois postes",), "Awa Sarr", "cheffe de mission", None, "name")),
        ("fr", "– Le quai est à nous, affirme Awa Sarr, cheffe de mission. Personne ne le prendra.",
         (("Le quai est à nous", "Personne ne le prendra."),
          "Awa Sarr", "cheffe de mission", None, "name")),
        ("en", "— We will open three posts — said Ama Boateng, director.",
         (("We will open three posts",), "Ama Boateng", "director", None, "name")),
    ],
)  # fmt: skip
def test_dash_opens_a_quotation(language, text, expected):
    assert said(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "— Tendas para 300 famílias — sem custo — até Maio"),
        ("fr", "– Trois centres fermés, selon Awa Sarr, cheffe de mission"),
    ],
)
def test_dash_of_a_list_quotes_nobody(language, text):
    assert quoted(text, language) == ([], [])


def test_line_of_a_dialogue_is_no_list_item():
    release = whole(
        "Três postos abrem em Pemba\n\n"
        "Pemba, 4 de Maio de 2026 – O ministério abriu na segunda-feira três postos "
        "de saúde nos cais, para que as tripulações sejam atendidas de noite.\n\n"
        "— É a primeira vez que venho — conta Joana, vendedora de peixe.\n\n"
        "— Tripulações estrangeiras, sem marcação\n\n"
    )

    assert [(p.text[:14], p.is_list_item) for p in release.paragraphs[1:]] == [
        ("— É a primeira", False),
        ("Tripulações es", True),
    ]
    assert [q.speaker for q in release.quotations] == ["Joana"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "Pour le Dr Karim Benali, médecin, l’enjeu est ailleurs : « Il faut des lits. »",
         ("Karim Benali", "médecin", "Dr")),
        ("fr", "Selon Awa Sarr, cheffe des urgences, rien n’est joué : « Il faut des lits. »",
         ("Awa Sarr", "cheffe des urgences", None)),
        ("fr", "Selon les mots de Paul Ndiaye, 34 ans, agriculteur à Torit : « Il n’a pas plu. »",
         ("Paul Ndiaye", "agriculteur à Torit", None)),
        ("es", "Para la doctora Elena Ruiz, epidemióloga, el reto es otro: «Hacen falta camas».",
         ("Elena Ruiz", "epidemióloga", "doctora")),
        ("pt", "Para a doutora Elena Rocha, epidemiologista, o desafio é outro: “Faltam camas.”",
         ("Elena Rocha", "epidemiologista", "doutora")),
        ("en", "For Dr. Karim Bennett, a surgeon in Tema, the matter is another: “We need beds.”",
         ("Karim Bennett", "surgeon in Tema", "Dr.")),
        ("sw", "Kwa Dkt. Neema Mushi, daktari wa wilaya, shida iko kwingine: “Tunahitaji vitanda.”",
         ("Neema Mushi", "daktari wa wilaya", "Dkt.")),
        ("ar", "وبالنسبة للدكتورة سلمى الحاج، طبيبة الأطفال، فإن التحدي في مكان آخر: «نحتاج إلى أسرة».",
         ("سلمى الحاج", "طبيبة الأطفال", "الدكتورة")),
    ],
)  # fmt: skip
def test_clause_before_a_colon_is_no_part_of_the_title(language, text, speaker):
    assert who(text, language) == [(*speaker, "name")]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "title"),
    [
        ("en", "Ama Boateng, Country Director of the Lantern Fund: “No ward will close.”",
         "Ama Boateng", "Country Director of the Lantern Fund"),
        ("en", "The Mayor of Bansa, Peter Lomoro: “No ward will close.”",
         "Peter Lomoro", "Mayor of Bansa"),
        ("fr", "Awa Sarr, cheffe de mission au Togo : « Aucun poste ne fermera. »",
         "Awa Sarr", "cheffe de mission au Togo"),
        ("sw", "Neema Mushi, Mkurugenzi wa Bandari: “Hakuna kituo kitakachofungwa.”",
         "Neema Mushi", "Mkurugenzi wa Bandari"),
        ("ar", "سلمى الحاج، مديرة المكتب في عدن: «لن يغلق أي مركز هذا العام».",
         "سلمى الحاج", "مديرة المكتب في عدن"),
        ("en", "Also speaking, the Head of Ports, Ama Boateng, said: “No ward will close.”",
         "Ama Boateng", "Head of Ports"),
        ("en", "In his remarks, Peter Lomoro – the mayor of Bansa – said: “No ward will close.”",
         "Peter Lomoro", "mayor of Bansa"),
        ("fr", "Présent à Kindia, le ministre de l’Eau, Sékou Diallo, a déclaré : « Elle est à vous. »",
         "Sékou Diallo", "ministre de l’Eau"),
        ("es", "Así lo expresó Rosa Tulcán, lideresa de Ipiales: “Nadie debe dormir en la calle”.",
         "Rosa Tulcán", "lideresa de Ipiales"),
        ("fr", "Le maire, Paul Ndiaye, s’est dit « très heureux de ce geste de solidarité ».",
         "Paul Ndiaye", "maire"),
        ("en", "Ama Boateng, a pilot, welcomed the lamp, calling it “a star that stays”.",
         "Ama Boateng", "pilot"),
        ("fr", "Le maire, Paul Ndiaye, a qualifié ce don de « geste de grande solidarité ».",
         "Paul Ndiaye", "maire"),
        ("es", "El alcalde, Pedro Lomas, calificó la entrega como «un gesto de gran solidaridad».",
         "Pedro Lomas", "alcalde"),
        ("pt", "O prefeito, Pedro Lomas, classificou a entrega como “um gesto de solidariedade”.",
         "Pedro Lomas", "prefeito"),
        ("fr", "« Ça marche », dit la secrétaire de la Croix-Rouge de Bansa, Awa Sarr.",
         "Awa Sarr", "secrétaire de la Croix-Rouge de Bansa"),
        ("es", "«Funciona», advirtió Elena Ruiz, de la Agencia Mundial.",
         "Elena Ruiz", "Agencia Mundial"),
        ("en", "Dr. Ama Boateng said that many families still wait for “a door open at night”.",
         "Ama Boateng", None),
        ("en", "Ama Boateng, Chief of Health, and Kofi Mensah, Chief of Ports, came. “It works,” said Mensah.",
         "Kofi Mensah", "Chief of Ports"),
        ("fr", "« Elle est à vous » : c’est par ces mots que le maire, Paul Ndiaye, a ouvert la pompe.",
         "Paul Ndiaye", "maire"),
    ],
)  # fmt: skip
def test_speaker_is_found_beside_the_quotation(language, text, speaker, title):
    assert [found[:2] for found in who(text, language)] == [(speaker, title)]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "honorific"),
    [
        ("en", "Dr. Lena Boateng, head of the team, opened it.\n“It is yours,” she said.",
         "Lena Boateng", "Dr."),
        ("en", "It was opened by Minister of Water Lena Boateng. “It is yours,” she added.",
         "Lena Boateng", None),
        ("en", "Halima Yusuf, 32, arrived at night. “We lost it all,” she told aid workers.",
         "Halima Yusuf", None),
        ("en", "Peter Lomoro’s field is dry. “We wait,” he says.", "Peter Lomoro", None),
        ("fr", "Le Dr Awa Sarr, cheffe de mission, l’a ouverte.\n« Elle est à vous », a-t-elle ajouté.",
         "Awa Sarr", "Dr"),
        ("es", "La doctora Elena Ruiz, jefa de la misión, la abrió.\n«Es de ustedes», agregó.",
         "Elena Ruiz", "doctora"),
        ("pt", "A Dra. Elena Rocha, chefe de missão, abriu-a.\n“É vossa”, acrescentou.",
         "Elena Rocha", "Dra."),
        ("sw", "Dkt. Neema Mushi, mkuu wa misheni, aliifungua.\n“Ni yenu,” aliongeza.",
         "Neema Mushi", "Dkt."),
        ("ar", "افتتحت الدكتورة سلمى الحاج، رئيسة البعثة، المضخة.\nوأضافت: «هي لكم جميعاً».",
         "سلمى الحاج", "الدكتورة"),
        ("ar", "وصلت حليمة يوسف (32 عاماً) مع أطفالها. وقالت: «فقدنا كل شيء».",
         "حليمة يوسف", None),
    ],
)  # fmt: skip
def test_she_who_was_not_quoted_before_is_the_last_one_named(
    language, text, speaker, honorific
):
    assert who(text, language) == [(speaker, None, honorific, "pronoun")]


def test_minister_is_the_one_of_those_who_spoke_before():
    quotations = who(
        "“It is open,” said Ama Boateng, Minister of Works.\n“We lost the boat,” said "
        "Peter Lomoro, a farmer.\n“We will build another,” the Minister added.",
        "en",
    )

    assert [found[0] for found in quotations] == [
        "Ama Boateng",
        "Peter Lomoro",
        "Ama Boateng",
    ]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "honorific"),
    [
        ("fr", "« Il est à nous », a dit M. Cheikh Sarr, préfet.", "Cheikh Sarr", "M."),
        ("fr", "« Il est à nous », a dit M. Imam Bâ, préfet.", "Imam Bâ", "M."),
        ("fr", "« Il est à nous », a dit le Cheikh Ahmed Bâ, préfet.", "Ahmed Bâ", "Cheikh"),
        ("en", "“It is ours,” said Mr. Prince Boateng, a pilot.", "Prince Boateng", "Mr."),
    ],
)  # fmt: skip
def test_title_that_is_a_given_name_behind_mister_is_the_name(
    language, text, speaker, honorific
):
    assert [found[::2] for found in who(text, language)] == [(speaker, honorific)]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "title"),
    [
        ("en", "“It opens today,” the Ministry of Ports said.", "Ministry of Ports", None),
        ("en", "“It opens today,” said the Bansa Relief Council (BRC) in a statement.",
         "Bansa Relief Council (BRC)", None),
        ("en", "“It opens today,” said the Bansa Red Cross.", "Bansa Red Cross", None),
        ("en", "“It opens today,” the ministry said.", None, "ministry"),
        ("fr", "« Il ouvre », a indiqué le ministère de l’Éducation nationale.",
         "ministère de l’Éducation nationale", None),
        ("fr", "« Il ouvre », a indiqué le ministère dans un communiqué.", None, "ministère"),
        ("es", "«Abre hoy», informó el Ministerio de Educación en un comunicado.",
         "Ministerio de Educación", None),
        ("pt", "“Abre hoje”, informou o Ministério da Educação em comunicado.",
         "Ministério da Educação", None),
        ("sw", "“Kinafunguliwa leo,” ilisema Wizara ya Afya katika taarifa.", "Wizara ya Afya", None),
        ("ar", "«يفتح اليوم»، قالت وزارة التربية في بيان.", "وزارة التربية", None),
        ("ar", "«يفتح اليوم»، بحسب بيان الوزارة.", None, "الوزارة"),
    ],
)  # fmt: skip
def test_organisation_speaks_for_itself(language, text, speaker, title):
    before = {"en": "“We wait,” said Ama Boateng.\n"}.get(language, "")

    assert who(before + text, language)[-1] == (speaker, title, None, "name")


def test_role_that_nobody_named_has_stays_a_role():
    text = (
        "It was opened by Head Nurse Ama Boateng. “We pay for it,” the minister said."
    )

    assert who(text, "en") == [(None, "minister", None, "pronoun")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We wait,” said Ama Boateng.\n“Half the wells are dry,” the report says."),
        ("fr", "« On attend », dit Awa Sarr.\n« Les puits sont à sec », indique l’étude."),
    ],
)  # fmt: skip
def test_report_is_nobody(language, text):
    assert who(text, language)[-1] == (None, None, None, "name")


@pytest.mark.parametrize(
    "below",
    [
        "– Peter Lomoro, farmer from Torit",
        "Peter Lomoro, a farmer from Torit, said so while he queued for seed.",
    ],
)
def test_speaker_may_stand_below_the_quotation(below):
    assert who(f"“The goats died one after the other.”\n{below}", "en") == [
        ("Peter Lomoro", "farmer from Torit", None, "name")
    ]


def test_for_whom_something_matters_need_not_say_it():
    text = "Pour les familles, le message est clair : « Gardez votre carte. »"

    assert who(text, "fr") == []


def test_name_of_a_project_continues_no_speech():
    quotations, terms = quoted(
        "“We walked for nine days.\n"
        "“Roads That Meet” is a project in three districts.\n"
        "“Roads That Meet: A Door, A Lamp.”",
        "en",
    )

    assert [found[0] for found in quotations] == ["We walked for nine days."]
    assert terms == ["Roads That Meet", "Roads That Meet: A Door, A Lamp"]
