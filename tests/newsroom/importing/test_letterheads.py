"""What only names who issues a release is never taken for its headline."""

import pytest

from newsroom.importing.formats.word import read_word
from newsroom.importing.read import read_markup
from newsroom.importing.understand import understand

from .test_openings import LAKE, PROSE, opened
from .word_file import FRAME, p, run, word_file

FR, ES = "Neuf ports ouvrent des cliniques de nuit", "Nueve puertos abren de noche"
PT, SW = (
    "Nove portos abrem clínicas durante a noite",
    "Kliniki tisa zafunguliwa usiku kwa wote",
)
AR, AR_BELOW = "تسعة موانئ تفتح عيادات ليلية", "كل بحار يرى ممرضة قبل الإبحار"
CENTRED = '<w:jc w:val="center"/>'

LETTERHEADS = [
    ("en", ["REPUBLIC OF GHANA", "MINISTRY OF LAKES AND INLAND PORTS", "OFFICE OF THE HARBOUR MASTER",
            "P.O. Box 412, Tema", "Our Ref: MLP/014/26"], LAKE.upper(), "Every crew can see a nurse"),
    ("en", ["National Coastal Safety Authority", "Communications Unit"], LAKE, "Every crew can see a nurse"),
    ("en", ["Government of Ghana", "Department of Border Services", "12 Lagoon Road, Tema", "www.lakes.example"], LAKE, None),
    ("fr", ["RÉPUBLIQUE TOGOLAISE", "Travail – Mer – Patrie", "MINISTÈRE DE L’ÉCONOMIE MARITIME", "N° 0147/MEM/CAB"], FR, None),
    ("fr", ["République du Sénégal", "Ministère des Ports et de la Pêche artisanale", "Cellule de communication"],
     FR.upper(), "Chaque équipage pourra voir une infirmière"),
    ("es", ["MINISTERIO DE LAGOS Y PUERTOS", "Unidad de Comunicación Social"], ES, "Todas verán a una enfermera"),
    ("es", ["GOBIERNO DEL LAGO", "“Año de la unidad y del mar”", "NOTA DE PRENSA"], ES, None),
    ("pt", ["REPÚBLICA DE MOÇAMBIQUE", "MINISTÉRIO DO MAR E DAS PESCAS", "Gabinete de Comunicação"], PT, None),
    ("sw", ["JAMHURI YA KENYA", "WIZARA YA ZIWA NA BANDARI", "Kitengo cha Mawasiliano", "S.L.P. 743, Kisumu"], SW, None),
    ("ar", ["المملكة الأردنية الهاشمية", "وزارة الشؤون البحرية والنقل", "مديرية الإعلام"], AR, AR_BELOW),
]  # fmt: skip


def in_text(language, above, title, below):
    return opened(language, *above, title, *filter(None, [below]))[:2]


def in_word(language, above, title, below, *, style=""):
    bold = [p(run(t, "b"), properties=CENTRED) for t in above]
    if style:
        bold.append(p(title, style=style))
    else:
        bold.append(p(run(title, "b"), properties=CENTRED))
    rest = [p(t, properties=CENTRED) for t in [below] if t] + [p(PROSE[language])]
    source = read_word(word_file("".join(bold + rest)), name="a.docx", frame=FRAME)
    return headlines(understand(source))


def in_markup(language, above, title, below):
    top = "".join(f"<p align=center><b>{text}</b></p>" for text in [*above, title])
    below = "".join(f"<p>{text}</p>" for text in [below, PROSE[language]] if text)
    return headlines(understand(read_markup(f"<html><body>{top}{below}")))


def headlines(release):
    assert release.unexplained == ()
    return release.title.text, release.subtitle and release.subtitle.text


@pytest.mark.parametrize("read", [in_text, in_word, in_markup])
@pytest.mark.parametrize(("language", "above", "title", "below"), LETTERHEADS)
def test_letterhead_is_no_headline(read, language, above, title, below):
    assert read(language, above, title, below) == (title, below)


def test_letterhead_is_dropped_by_its_name():
    _, _, dropped = opened(
        "en", "Department of Lakes", "Press Unit", "PRESS RELEASE", LAKE
    )

    assert dropped == [
        ("letterhead", "Department of Lakes", "Press Unit"),
        ("kicker", "PRESS RELEASE", "PRESS RELEASE"),
    ]


def test_issuer_is_known_by_the_text_that_names_it_again():
    lines = ["Croix-Verte togolaise", "Direction de la communication", FR]
    text = f"{PROSE['fr']} Ainsi parle la Croix-Verte togolaise."

    release = understand(read_markup("".join(f"<p>{t}</p>" for t in [*lines, text])))

    assert headlines(release) == (FR, None)


@pytest.mark.parametrize(
    ("language", "title", "below"),
    [
        ("en", "MINISTRY OF HEALTH OPENS NINE CLINICS", "Every crew can see a nurse before they sail"),
        ("en", "Government Council Adopts New Law on Ports", "Every crew can see a nurse before they sail"),
        ("en", "A New Office for the Coast", "Every crew can see a nurse before they sail"),
        ("es", "GOBIERNO ABRE LA CLÍNICA", "Las tripulaciones verán a una enfermera de noche"),
        ("fr", "MINISTÈRE DES PORTS : NEUF CLINIQUES", "Chaque équipage pourra voir une infirmière"),
        ("sw", "WIZARA YA AFYA YAFUNGUA KLINIKI TISA", "Kila baharia atamwona muuguzi"),
        ("ar", "وزارة الموانئ تفتح تسع عيادات ليلية", AR_BELOW),
    ],
)  # fmt: skip
def test_headline_that_begins_with_a_body_stays_one(language, title, below):
    assert opened(language, title, below) == (title, below, [])


def test_style_of_a_headline_leads_over_bold_lines_above_it():
    styles = (
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    )
    above = p(run("Nine years of work on the coast", "b"), properties=CENTRED)
    body = above + p(LAKE, style="T") + p(PROSE["en"])

    source = read_word(word_file(body, styles=styles), name="a.docx", frame=FRAME)

    assert understand(source).title.text == LAKE


@pytest.mark.parametrize(
    "title",
    ["12 ports open, 40 crews sail", "9 boats block Lagoon road, 3 people hurt"],
)
def test_headline_with_numbers_is_no_address(title):
    lines = [
        "Department of Lakes",
        title,
        "Every crew can see a nurse before they sail",
    ]

    assert opened("en", *lines)[:2] == (title, lines[-1])


@pytest.mark.parametrize(
    ("language", "intro", "title"),
    [
        ("en", "This is a summary of what was said by Ann Roe – to whom it may be attributed – at today's briefing.", LAKE),
        ("fr", "Ceci est un résumé des propos tenus par Awa Diop lors du point de presse d’aujourd’hui.", FR),
        ("es", "Este es un resumen de las declaraciones de Ana Ruiz en la rueda de prensa de hoy.", ES),
        ("pt", "Este é um resumo das declarações de Ana Rocha na conferência de imprensa de hoje.", PT),
        ("sw", "Huu ni muhtasari wa maelezo ya Amina Juma katika mkutano wa leo na wanahabari.", SW),
        ("ar", "فيما يلي ملخص لما قالته ليلى حسين في الإحاطة الصحفية اليوم.", AR),
    ],
)  # fmt: skip
def test_introduction_of_a_briefing_is_no_subtitle(language, intro, title):
    assert opened(language, title, intro) == (title, None, [("kicker", intro, intro)])
