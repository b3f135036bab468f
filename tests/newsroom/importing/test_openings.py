"""Openings as agencies and ministries print them: kickers, letters, embargoes."""

import pytest

from newsroom.importing.read import read_text
from newsroom.importing.understand.blocks import to_blocks
from newsroom.importing.understand.embargo import is_embargo, read_embargo
from newsroom.importing.understand.words import words_of

from .reading import dateline, whole

PROSE = {
    "ar": "فتحت تسع عيادات أبوابها ليلا حتى يتمكن كل بحار من رؤية ممرضة قبل الإبحار. وقالت ليلى حسين، مديرة المكتب: «لا ننتظر أحدا».",
    "en": "Nine clinics now open at night, so that every crew can see a nurse before the boats leave. “We wait for nobody,” said Ama Boateng.",
    "es": "Nueve clínicas abren ahora de noche para que los pescadores de la costa vean a una enfermera antes de zarpar. «No esperamos a nadie», dijo Ana Ruiz, jefa de la oficina.",
    "fr": "Neuf cliniques ouvrent désormais la nuit, pour que chaque équipage puisse voir une infirmière avant le départ. « Nous n’attendons personne », a déclaré Awa Diop.",
    "pt": "Nove clínicas abrem agora à noite para que cada tripulação possa ver uma enfermeira antes de partir. «Não esperamos por ninguém», disse Ana Rocha.",
    "sw": "Kliniki tisa sasa zinafunguliwa usiku ili kila baharia aweze kumwona muuguzi kabla ya kuondoka. “Hatumsubiri mtu yeyote,” alisema Amina Juma.",
}  # fmt: skip
LAKE = "Nine harbours open night clinics"


def opened(language, *lines):
    release = whole("\n".join([*lines, PROSE[language]]))
    dropped = [(part.what, part.first, part.last) for part in release.dropped]
    assert release.paragraphs[-1].text.endswith(PROSE[language][-60:])
    return (
        release.title and release.title.text,
        release.subtitle and release.subtitle.text,
        dropped,
    )


@pytest.mark.parametrize(
    ("language", "lines", "title", "dropped"),
    [
        ("en", ["[WITHDRAWN on 3 March 2026]", "Two of the numbers were wrong.", LAKE],
         LAKE, [("withdrawn", "[WITHDRAWN on 3 March 2026]", "Two of the numbers were wrong.")]),
        ("es", ["[RETIRADO el 3 de marzo de 2026]", "Las cifras eran falsas.", "Nueve puertos abren de noche"],
         "Nueve puertos abren de noche",
         [("withdrawn", "[RETIRADO el 3 de marzo de 2026]", "Las cifras eran falsas.")]),
        ("en", ["Ref: WMA/PR/2026/14", LAKE], LAKE, [("kicker", "Ref: WMA/PR/2026/14", "Ref: WMA/PR/2026/14")]),
        ("fr", ["Réf. : AMM/14/2026", "Neuf ports ouvrent la nuit"], "Neuf ports ouvrent la nuit",
         [("kicker", "Réf. : AMM/14/2026", "Réf. : AMM/14/2026")]),
        ("es", ["AMM Colombia – AMM Perú", "Nueve clínicas abren en la frontera"],
         "Nueve clínicas abren en la frontera", [("letterhead", "AMM Colombia – AMM Perú", "AMM Colombia – AMM Perú")]),
        ("en", ["Joint press release by WMA and the Ministry of Lakes", LAKE], LAKE,
         [("kicker", "Joint press release by WMA and the Ministry of Lakes", "Joint press release by WMA and the Ministry of Lakes")]),
        ("en", [LAKE, "9 April 2026", "News release", "Accra, Ghana", "Reading time: 3 min (812 words)"], LAKE,
         [("kicker", "News release", "News release"), ("label", "Accra, Ghana", "Reading time: 3 min (812 words)")]),
        ("en", ["Available languages: English | Français", LAKE], LAKE,
         [("navigation", "Available languages: English | Français", "Available languages: English | Français")]),
        ("en", ["Story", LAKE, "By Ann Roe in Tema, Ghana"], LAKE,
         [("label", "Story", "Story"), ("byline", "By Ann Roe in Tema, Ghana", "By Ann Roe in Tema, Ghana")]),
        ("en", ["PRESS RELEASE", f"RE: {LAKE}"], LAKE, [("kicker", "PRESS RELEASE", "PRESS RELEASE")]),
        ("fr", ["REPUBLIQUE DU SENEGAL", "Un peuple, un but", "MINISTERE DES PORTS", "COMMUNIQUE DE PRESSE",
                "Objet : ouverture de neuf cliniques de nuit"], "ouverture de neuf cliniques de nuit",
         [("letterhead", "REPUBLIQUE DU SENEGAL", "MINISTERE DES PORTS"), ("kicker", "COMMUNIQUE DE PRESSE", "COMMUNIQUE DE PRESSE")]),
        ("en", ["FOR RELEASE 9:00 AM, WEDNESDAY", LAKE], LAKE, [("kicker", "FOR RELEASE 9:00 AM, WEDNESDAY", "FOR RELEASE 9:00 AM, WEDNESDAY")]),
        ("en", ["News & Stories", LAKE], LAKE, [("label", "News & Stories", "News & Stories")]),
        ("en", ["To all editors", LAKE], LAKE, [("greeting", "To all editors", "To all editors")]),
        ("es", ["BOLETÍN N.º 44-2026", "Nueve puertos abren de noche"], "Nueve puertos abren de noche",
         [("kicker", "BOLETÍN N.º 44-2026", "BOLETÍN N.º 44-2026")]),
        ("en", ["WMA Press Release 14/26", "Immediate", LAKE], LAKE,
         [("kicker", "WMA Press Release 14/26", "Immediate")]),
        ("fr", ["Communiqué – pour diffusion immédiate", "Neuf ports ouvrent la nuit"], "Neuf ports ouvrent la nuit",
         [("kicker", "Communiqué – pour diffusion immédiate", "Communiqué – pour diffusion immédiate")]),
        ("fr", ["COMMUNIQUE DE PRESSE CONJOINT", "AMM – Ministère des Ports", "Neuf ports ouvrent la nuit"],
         "Neuf ports ouvrent la nuit", [("kicker", "COMMUNIQUE DE PRESSE CONJOINT", "AMM – Ministère des Ports")]),
        ("es", ["Fecha: 9 de abril de 2026", "Lugar: Lima, Perú", "Nueve puertos abren de noche"],
         "Nueve puertos abren de noche", [("label", "Lugar: Lima, Perú", "Lugar: Lima, Perú")]),
        ("pt", ["NOTA DE IMPRENSA", "Assunto: Nove portos abrem clínicas"], "Nove portos abrem clínicas",
         [("kicker", "NOTA DE IMPRENSA", "NOTA DE IMPRENSA")]),
        ("sw", ["Taarifa kwa Umma", "YAH: KLINIKI TISA ZAFUNGULIWA USIKU"], "KLINIKI TISA ZAFUNGULIWA USIKU",
         [("kicker", "Taarifa kwa Umma", "Taarifa kwa Umma")]),
    ],
)  # fmt: skip
def test_headline_is_found_among_other_lines(language, lines, title, dropped):
    assert opened(language, *lines) == (title, None, dropped)


@pytest.mark.parametrize(
    "lines",
    [
        ("نيروبي تفتح تسع عيادات ليلية على امتداد الساحل", "الشرقي لخدمة البحارة"),
        ("الوكالة تؤكد في تقريرها عن المدن على أن", "العيادات الليلية تنقذ الأرواح"),
    ],
)
def test_arabic_headline_of_two_lines_is_one(lines):
    assert opened("ar", *lines) == (" ".join(lines), None, [])


def test_arabic_subtitle_that_begins_with_a_name_stays_one():
    lines = ("نيروبي تفتح تسع عيادات على الساحل", "المفوضية دربت أربعين ممرضة")

    assert opened("ar", *lines) == (*lines, [])


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "EMBARGO: 9 April 2026, 10 a.m. CEST", True),
        ("en", "Strictly under embargo", True),
        ("en", "The report is under strict embargo until 10:00 GMT", True),
        ("en", "Embargo on used boats ends after nine years", False),
        ("en", "What an embargo means: report to be launched on 3 March 2026", False),
        ("en", "Launch of the report: briefing under embargo", False),
        ("es", "Bajo embargo hasta las 10 horas del 9 de abril de 2026", True),
        ("es", "El embargo a las barcas usadas termina tras nueve años", False),
        ("fr", "SOUS EMBARGO JUSQU’AU 9 AVRIL 2026", True),
        ("fr", "Fin de l’embargo sur les barques d’occasion", False),
    ],
)
def test_headline_about_an_embargo_is_none(language, line, expected):
    (block,), _ = to_blocks(read_text(line))

    assert is_embargo(block, words_of(language)) is expected


def test_answers_of_an_advisory_stand_in_the_body():
    lines = (
        "MEDIA ADVISORY",
        LAKE,
        "What: Opening of the clinics",
        "Where: Tema harbour",
    )

    release = whole("\n".join([*lines, PROSE["en"]]))

    assert [paragraph.text for paragraph in release.paragraphs] == [
        *lines[2:],
        PROSE["en"],
    ]
    assert (release.title.text, release.unexplained) == (LAKE, ())


@pytest.mark.parametrize(
    ("language", "head", "places"),
    [
        ("es", "Bogotá, 3 de marzo de 2026 (AMM).", [("Bogotá", None, None, None)]),
        ("fr", "Dakar, le 3 mars 2026 (AMM).", [("Dakar", None, None, None)]),
        ("en", "(Geneva, 9 April)", [("Geneva", None, None, None)]),
        ("es", "Lima - Quito (AMM) –", [("Lima", None, None, None), ("Quito", None, None, None)]),
        ("en", "Tema, Ghana:", [("Tema", None, "Ghana", "GH")]),
        ("en", "(Accra, Ghana)", [("Accra", None, "Ghana", "GH")]),
        ("en", "9 April 2026 – Accra –", [("Accra", None, None, None)]),
        ("sw", "Shimoni, Kaunti ya Kwale, Kenya, 12 Novemba 2026 –",
         [("Shimoni", "Kaunti ya Kwale", "Kenya", "KE")]),
    ],
)  # fmt: skip
def test_dateline_ends_where_the_text_begins(language, head, places):
    line, rest = dateline(f"{head} {PROSE[language]}", language)

    assert (line[:2], rest) == ((head, places), PROSE[language])


@pytest.mark.parametrize(
    ("printed", "hour"),
    [
        ("محظور النشر حتى الساعة 5:30 مساءً بتوقيت غرينتش يوم 9 أبريل 2026", 17),
        ("محظور النشر حتى الساعة 10 صباحاً GMT، 9 أبريل 2026", 10),
        # Noon, or midnight.
        ("محظور النشر حتى الساعة 12:00 مساءً GMT، 9 أبريل 2026", None),
    ],
)
def test_arabic_hour_is_of_the_time_of_day_beside_it(printed, hour):
    (block,), _ = to_blocks(read_text(printed))

    until = read_embargo(block, words_of("ar")).until

    assert (until and until.hour) == hour
