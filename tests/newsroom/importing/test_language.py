"""The language of a text: of whole ones, of short ones, of mixed ones."""

import pytest

from newsroom.importing.understand.language import guess_language

SENTENCES = {
    "ar": [
        "بدأت الوكالة عملها في الميناء.",
        "وقالت المديرة إن الصيادين سجلوا قواربهم قبل الصيف.",
    ],
    "en": [
        "The harbour opened a clinic for fishers.",
        "It was the first of its kind on this coast, and more will follow in the spring.",
    ],
    "es": [
        "El puerto abrió una clínica para los pescadores.",
        "Con esa clínica, las familias de la costa ya no viajan a la capital.",
    ],
    "fr": [
        "Le port a ouvert une clinique pour les pêcheurs.",
        "Les familles de la côte ne vont plus dans la capitale pour cela.",
    ],
    "pt": [
        "O porto abriu uma clínica para os pescadores.",
        "Com essa clínica, as famílias da costa já não viajam até à capital.",
    ],
    "sw": [
        "Bandari imefungua kliniki kwa ajili ya wavuvi.",
        "Familia za pwani hazisafiri tena hadi katika mji mkuu kwa matibabu.",
    ],
}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [(code, sentence) for code, both in SENTENCES.items() for sentence in both],
)
def test_one_sentence_is_enough(language, sentence):
    assert guess_language(sentence) == language


@pytest.mark.parametrize(
    "text",
    [
        "WMA 2026",
        "Quito, Ecuador",
        "Die Behörde hat am Montag im Hafen eine Klinik für die Fischer geöffnet, "
        "und die Familien an der Küste fahren nicht mehr in die Hauptstadt.",
        "Il porto ha aperto lunedì un ambulatorio dove i pescatori possono farsi "
        "visitare, e le famiglie della costa non viaggiano più fino in città.",
        "بندر روز دوشنبه درمانگاهی برای ماهیگیران گشود و خانواده‌ها دیگر به پایتخت نمی‌روند.",
    ],
    ids=["label", "place", "German", "Italian", "Persian"],
)
def test_other_languages_are_not_taken_for_one_of_ours(text):
    assert guess_language(text) == "und"


ABOUT = (
    "Established in 1971, the Harbour Agency is the leading organization of its kind and "
    "works with the governments of more than 40 countries for the good of those at sea. "
)


@pytest.mark.parametrize("language", ["ar", "es", "fr", "pt", "sw"])
def test_body_decides_and_not_the_menu_or_the_boilerplate(language):
    body = " ".join(SENTENCES[language] * 2)
    menu = "\n".join(["Skip to main content", "About us", "Our work in the world"] * 4)
    text = f"{menu}\n\n{body}\n\n{body}\n\nAbout the Harbour Agency\n{ABOUT * 3}"

    assert guess_language(text) == language
