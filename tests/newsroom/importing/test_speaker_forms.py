"""Whom a quotation belongs to where the words beside it leave room for error."""

import pytest

from tests.newsroom.importing.reading import quotations_of, quoted, who, whole

SURE = 0.6


@pytest.mark.parametrize(
    ("language", "text", "speaker", "title"),
    [
        ("es", "El alcalde provincial, Tomás Ruilova Paz, destacó que el agua es de todos. “Nadie paga por beber”, dijo.",
         "Tomás Ruilova Paz", "alcalde provincial"),
        ("es", "Rosa Andrade, ecuatoriana de 31 años, cruzó el puente al alba. “Me llamaron”, contó sonriendo.",
         "Rosa Andrade", "ecuatoriana de 31 años"),
        ("fr", "À Kaédi, Fanta Sy Diop, élève de 15 ans, a passé l’examen. « On m’attendait », raconte-t-elle.",
         "Fanta Sy Diop", "élève de 15 ans"),
        ("pt", "Para o Vice-Ministro da Pesca, Sr. Abel Tchinhama, a rede é também escola. “Vendemos tudo no cais”, resumiu.",
         "Abel Tchinhama", "Vice-Ministro da Pesca"),
        ("sw", "Asha Mrema, muuguzi wa zahanati ya Kibiti, anasema mfumo umemsaidia. “Nilitembea,” anasema.",
         "Asha Mrema", "muuguzi wa zahanati ya Kibiti"),
        ("fr", "Le maire, Paul Ndiaye, est venu. Le puits ne suffit pas, a-t-il insisté : « Il aide, et chacun le sait. »",
         "Paul Ndiaye", "maire"),
    ],
)  # fmt: skip
def test_title_told_in_the_same_paragraph_belongs_to_the_pronoun(
    language, text, speaker, title
):
    assert [(*found[:2], found[3]) for found in who(text, language)] == [
        (speaker, title, "pronoun")
    ]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "“Es de todos”, dijo emocionada la alcaldesa, Rosa Andrade.",
         ("Rosa Andrade", "alcaldesa", None)),
        ("es", "“Es de todos”, dijo entre lágrimas Rosa Andrade.", ("Rosa Andrade", None, None)),
        ("es", "“Es de todos”, dijo Fernando Ruiz Paz, alcalde.",
         ("Fernando Ruiz Paz", "alcalde", None)),
        ("es", "“Es de todos”, advirtió, a su vez, la Dra. Elena Ruiz, jefa de misión.",
         ("Elena Ruiz", "jefa de misión", "Dra.")),
        ("pt", "“É de todos”, contou, sorrindo, a régula Joana Pinto.", ("Joana Pinto", "régula", None)),
        ("pt", "“É de todos”, alertou, por sua vez, o Dr. Abel Neto, chefe de missão.",
         ("Abel Neto", "chefe de missão", "Dr.")),
        ("fr", "« Il est à tous », raconte en souriant Awa Sarr.", ("Awa Sarr", None, None)),
        ("en", "“It is ours,” said village elder Peter Lomoro, pointing at the stream.",
         ("Peter Lomoro", "village elder", None)),
        ("en", "“It is ours,” said Nanjala, 13, from Torit.", ("Nanjala", "from Torit", None)),
    ],
)  # fmt: skip
def test_manner_of_saying_is_nobody(language, text, speaker):
    assert who(text, language) == [(*speaker, "name")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "“Me abrieron al primer golpe”, contó sonriendo."),
        ("pt", "“Chamaram-me logo pelo nome”, diz, apontando para a nova casa."),
        ("sw", "“Nilisubiri miaka kumi,” alisema huku akitabasamu."),
    ],
)
def test_manner_of_saying_alone_leaves_a_doubt(language, text):
    assert who(text, language) == [(None, None, None, "pronoun")]
    assert quotations_of(text, language)[0].confidence < SURE


def test_arabic_honorific_between_a_role_and_a_name():
    text = "وأكد الأمين العام لوزارة المياه المهندس سامر حوران أن «الشبكة ستصل إلى ثلاث قرى أخرى»."

    assert who(text, "ar") == [
        ("سامر حوران", "الأمين العام لوزارة المياه", "المهندس", "name")
    ]


def test_arabic_surname_before_another_verb_is_looked_up():
    text = (
        "حضرت ممثلة الوكالة الدكتورة سلمى حداد.\n"
        "بدورها، أشادت الدكتورة حداد بالفكرة، وقالت: «العمل هنا يسير بهدوء».\n"
        "وتابعت: «سنعود في الشتاء إليكم»."
    )

    assert who(text, "ar") == [("سلمى حداد", None, None, "pronoun")] * 2


@pytest.mark.parametrize(
    ("language", "text", "speaker", "title"),
    [
        ("es", "De acuerdo con la directora, Mag. Elena Ruiz Paz, “el muelle nuevo se hunde un poco cada año”.",
         "Elena Ruiz Paz", "directora"),
        ("es", "A juicio del comandante, Cap. Raúl Ibarra, “la manguera no sirve si no hay agua”.",
         "Raúl Ibarra", "comandante"),
        ("es", "Según explicó Jorge Tapia, jefe de obra, “el puente soporta el doble de peso”.",
         "Jorge Tapia", "jefe de obra"),
        ("es", "“No vinimos a pedir favores”, dijo el dirigente vecinal Óscar Mamani.",
         "Óscar Mamani", "dirigente vecinal"),
        ("en", "Ama Boateng, a pilot, says the road is dry but “the bridge has gone and no one comes”.",
         "Ama Boateng", "pilot"),
        ("fr", "Sous l’arbre, Ali Cissoko, mécanicien, ne cache pas sa joie : « Ils sont revenus. »",
         "Ali Cissoko", "mécanicien"),
        ("fr", "Le maire, Paul Ndiaye, y voit « une preuve que la confiance se construit ».",
         "Paul Ndiaye", "maire"),
        ("pt", "O ministro, Rui Sitoe, confia em que “nenhuma ponte ficará sem manutenção”.",
         "Rui Sitoe", "ministro"),
    ],
)  # fmt: skip
def test_speaker_is_found_without_a_verb_of_speech(language, text, speaker, title):
    assert [found[:2] for found in who(text, language)] == [(speaker, title)]


def test_verb_that_is_not_known_gives_a_speaker_with_a_doubt():
    found = quotations_of(
        "«Que nadie firme lo que no entiende», zumbó la abogada Pilar Sanz.", "es"
    )

    assert [(q.speaker, q.confidence < SURE) for q in found] == [("Pilar Sanz", True)]


def test_french_before_adding_leads_to_a_second_quotation():
    text = "« Il faut des semences », lance Awa Sarr, maire, avant d’ajouter : « Et de l’eau. »"

    assert who(text, "fr") == [
        ("Awa Sarr", "maire", None, "name"),
        ("Awa Sarr", None, None, "pronoun"),
    ]


def test_quotation_alone_belongs_with_a_doubt_to_who_reports_above():
    found = quotations_of(
        "The Fund’s Coast office is ready, Executive Director Peter Lomoro said today.\n"
        "“In Tema, we were asked for ropes. We sent them all.”\n"
        "The sea is calm.",
        "en",
    )

    assert [(q.speaker, q.speaker_title, q.confidence < SURE) for q in found] == [
        ("Peter Lomoro", "Executive Director", True)
    ]


def test_sentence_in_marks_that_nobody_says_is_a_quotation_with_a_doubt():
    text = (
        "The council opened the quay on Monday. “We have waited for eleven years and "
        "the boats are safe.” The works took two years."
    )

    found = quotations_of(text, "en")

    assert [(q.speaker, q.confidence < SURE) for q in found] == [(None, True)]
    assert quoted(text, "en")[1] == []


def test_surname_is_joined_to_the_name_printed_further_up():
    text = (
        "The president of the Fund, Peter Lomoro, met the mayor.\n"
        "Mr Lomoro noted the talks.\n“We urge all of them,” Mr Lomoro said."
    )

    assert who(text, "en") == [("Peter Lomoro", "president of the Fund", "Mr", "name")]


def test_pronoun_is_who_acts_since_another_spoke():
    text = (
        "“It means a lot,” said the Minister of Works, Ama Boateng.\n"
        "“I believe it,” said Peter Lomoro, a pilot.\n"
        "Also today, Minister Boateng joined a panel.\n“We face it all,” she added."
    )

    assert who(text, "en")[-1] == ("Ama Boateng", None, None, "pronoun")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« J’apprends », dit Kadi, 12 ans. Sa mère, assise, sourit. « Elle lit », plaisante-t-elle.", None),
        ("« J’apprends », dit Kadi, 12 ans. Sa sœur, Awa, sourit. « Elle lit », dit-elle.", "Awa"),
    ],
)  # fmt: skip
def test_relative_who_enters_speaks_with_a_doubt(text, speaker):
    last = quotations_of(text, "fr")[-1]

    assert (last.speaker, last.confidence < SURE) == (speaker, True)


def test_statement_belongs_with_a_doubt_to_whom_its_headline_names():
    release = whole(
        "La directrice générale de l’AMM Lise M. Sarr défend les ports au Togo\n\n"
        "LOMÉ, 7 mai 2026 – « L’AMM est déçue par la fermeture du port de pêche.\n\n"
        "« Elle demande que les barques puissent sortir dès la semaine prochaine. »\n\n"
    )

    assert [(q.speaker, q.confidence < SURE) for q in release.quotations] == [
        ("Lise M. Sarr", True)
    ]


@pytest.mark.parametrize("place", ["Port Mensah", "New Bansa", "Sierra Leone"])
def test_place_that_does_something_is_no_speaker(place):
    text = f"{place} was flooded for nine days. “Nobody came to count us,” she said."

    assert who(text, "en") == [(None, None, None, "pronoun")]


def test_french_pronoun_may_stand_behind_another():
    text = "Le maire, Paul Ndiaye, est venu. « La ville vous attend », lui a-t-il dit."

    assert who(text, "fr") == [("Paul Ndiaye", "maire", None, "pronoun")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The wall reads “Water remembers everyone who wasted it” in blue."),
        ("fr", "Le festival « Les voix du fleuve chantent la paix », porté par Awa Sarr, débute."),
        ("es", "El taller “Mujeres que siembran el altiplano”, organizado por Rosa Paz, sigue."),
        ("pt", "O projecto “Raízes que unem as margens”, financiado por Rui Neto, termina."),
        ("sw", "Mradi wa “Shule bila uzio ni shule yenye hofu” umefadhiliwa na Juma Salehe."),
    ],
)  # fmt: skip
def test_name_of_a_project_has_no_speaker(language, text):
    assert who(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "“I signed what I could not read,” said Ama Boateng, who worked as a cook on a ferry.",
         "who worked as a cook on a ferry"),
        ("fr", "« Je ne savais pas lire », raconte Awa Diop, qui travaillait comme cuisinière.",
         "qui travaillait comme cuisinière"),
        ("es", "«No sabía leer», contó Ana Ruiz, quien trabajó como cocinera.",
         "quien trabajó como cocinera"),
    ],
)  # fmt: skip
def test_what_somebody_worked_as_tells_who_speaks(language, text, title):
    ((_, name, found, _),) = quoted(text, language)[0]

    assert (name is not None, found) == (True, title)
