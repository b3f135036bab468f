"""What stands below a text besides its contacts: the day, who signs, fields of a form."""

from datetime import date

import pytest

from .reading import contacts, whole
from .test_openings import LAKE, PROSE

_CONTACT = {"en": "Contact:", "fr": "Contact :", "es": "Contacto:", "pt": "Contacto:"}
_CONTACT |= {"sw": "Mawasiliano:", "ar": "للتواصل:"}


def ended(language, *below, title=LAKE):
    release = whole("\n".join([title, PROSE[language], *below]))
    dropped = [(part.what, part.first, part.last) for part in release.dropped]
    assert [p.text for p in release.paragraphs] == [PROSE[language]]
    assert release.unexplained == ()
    return release, dropped


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Fait à Accra, le 3 mars 2026"),
        ("pt", "Gabinete de Imprensa do Ministério dos Portos, em Acra, aos 3 de Março de 2026."),
        ("es", "Dado en Acra, a los 3 de marzo de 2026."),
        ("en", "Issued in Accra, this 3 March 2026"),
        ("ar", "حرر في أكرا، بتاريخ 3 مارس 2026"),
    ],
)  # fmt: skip
def test_closing_line_gives_the_day_and_leaves_the_body(language, line):
    release, dropped = ended(language, line, "Ama Boateng")

    assert release.page_date.date == date(2026, 3, 3)
    assert dropped == [("signature", "Ama Boateng", "Ama Boateng")]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "News release 30 October 2026 Ghana"),
        ("pt", "Comunicado de imprensa 30 outubro 2026 Gana e Togo"),
        ("fr", "Communiqué de presse 30 octobre 2026 Ghana"),
    ],
)
def test_label_with_its_day_below_the_first_paragraph_is_no_text(language, line):
    release = whole("\n".join([LAKE, PROSE[language], line, PROSE[language]]))

    assert release.page_date.date == date(2026, 10, 30)
    assert [p.text for p in release.paragraphs] == [PROSE[language]] * 2


def test_fields_of_a_publishing_system_end_the_text():
    form = "Language English Posted: Friday, 30 October 2026 - 12:32Image: Region: GhanaThemes: BoatsDefault:"

    release, dropped = ended("en", form, "Press Release Type: Global")

    assert release.page_date.date == date(2026, 10, 30)
    assert dropped == [("footer", form, "Press Release Type: Global")]


def test_whoever_signs_a_letter_is_whom_to_call():
    release, dropped = ended(
        "en", "Yours sincerely,", "Ann Roe", "Press Officer", "aroe@wma.example"
    )

    assert [(c.name, c.role) for c in release.contacts] == [
        ("Ann Roe", "Press Officer")
    ]
    assert dropped == [("signature", "Yours sincerely,", "Yours sincerely,")]


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "Spokesperson: Ann Roe, aroe@wma.example", ("Ann Roe", None)),
        ("en", "Registration with Ann Roe, press officer, at aroe@wma.example", ("Ann Roe", "press officer")),
        ("fr", "Inscription auprès de Awa Diop, service de presse, au +221 33 555 01 42", ("Awa Diop", "service de presse")),
        ("es", "Acreditaciones con Ana Ruiz, jefa de prensa, aruiz@wma.example", ("Ana Ruiz", "jefa de prensa")),
    ],
)  # fmt: skip
def test_whom_to_register_with_is_a_contact(language, line, expected):
    release, _ = ended(language, line)

    assert [(c.name, c.role) for c in release.contacts] == [expected]


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("fr", ["Envoyez cet article", "Version imprimable", "Recherche"], "share"),
        ("es", ["← VOLVER A LA PÁGINA DE GHANA"], "footer"),
        ("en", ["Advertisement - scroll to go on"], "footer"),
        ("en", ["FAQ", "Who may see the nurse at night?"], "related"),
        ("fr", ["FAQ", "Qui peut voir l’infirmière la nuit ?"], "related"),
        ("es", ["Más para explorar", "Las barcas de la costa"], "related"),
        ("en", ["Related: The boats of the coast and the nurses who wait for them"], "related"),
    ],
)  # fmt: skip
def test_rest_of_a_page_below_the_contacts_is_named(language, lines, expected):
    heading = "Contacto" if language == "es" else "Contact"

    _, dropped = ended(language, f"{heading}: Ann Roe, aroe@wma.example", *lines)

    assert dropped == [(expected, lines[0], lines[-1])]


@pytest.mark.parametrize(
    ("language", "issuer", "desk", "heading"),
    [
        ("en", "Issued by:", "Public Relations Unit", "For more information:"),
        ("sw", "Imetolewa na:", "Kitengo cha Mawasiliano", "Kwa mawasiliano zaidi:"),
    ],
)
def test_issuer_without_an_address_is_no_contact(language, issuer, desk, heading):
    lines = [
        PROSE[language],
        issuer,
        desk,
        heading,
        "Ann Roe, aroe@wma.example",
    ]

    found, body = contacts(lines, language)

    assert [(contact[1], contact[2]) for contact in found] == [("Ann Roe", None)]
    assert body == [PROSE[language]]


def test_address_of_a_house_below_the_contacts_is_nobody_to_call():
    house = "Harbour House, Lagoon Road, P.O. Box 40017-00200, Tema"
    below = ["Media contact:", "Ann Roe, aroe@wma.example", house, "www.wma.example"]

    release, dropped = ended("en", *below)

    assert [(c.name, c.phones) for c in release.contacts] == [("Ann Roe", ())]
    assert dropped == [("footer", house, "www.wma.example")]


@pytest.mark.parametrize(
    ("language", "notes", "about"),
    [
        ("en", "Notes to editors:", "The World Mobility Agency (WMA) is the oldest agency of the lake and all its harbours."),
        ("fr", "Notes aux rédactions :", "L’Agence mondiale pour la mobilité (AMM) est la plus ancienne agence du lac et de ses ports."),
        ("es", "Notas para los editores:", "La Agencia Mundial de Movilidad (AMM) es la agencia más antigua del lago y de sus puertos."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_last", [False, True])
def test_what_a_body_is_leaves_the_notes_without_a_heading(
    language, notes, about, is_last
):
    contact = [_CONTACT[language], "Ann Roe, aroe@wma.example"]
    below = [*contact, about] if is_last else [about, *contact]

    release, dropped = ended(language, notes, "Photos can be had.", *below)

    assert [note.text for note in release.notes] == [notes, "Photos can be had."]
    assert dropped == [("about", about, about)]


def test_what_a_body_is_leaves_the_text_right_above_the_contacts():
    about = "The World Mobility Agency (WMA) is the oldest agency of the lake and all its harbours."

    _, dropped = ended("en", about, "Contact:", "Ann Roe, aroe@wma.example")

    assert dropped == [("about", about, about)]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "or visit our site: www.wma.example"),
        ("fr", "ou consultez notre site : www.wma.example"),
        ("es", "o visite nuestro sitio: www.wma.example"),
        ("pt", "ou visite o nosso sítio: www.wma.example"),
        ("sw", "au tembelea tovuti yetu: www.wma.example"),
        ("ar", "أو زوروا موقعنا: www.wma.example"),
        ("en", "Quick links"),
        ("es", "Enlaces rápidos"),
    ],
)
def test_line_of_a_site_below_the_contacts_is_footer(language, line):
    _, dropped = ended(language, _CONTACT[language], "aroe@wma.example", line)

    assert dropped == [("footer", line, line)]


def test_goals_to_which_a_text_is_put_are_no_related_news():
    goals = ["SDG 3 - GOOD HEALTH", "SDG 14 - LIFE BELOW WATER"]

    _, dropped = ended("en", "RELATED NEWS", "Nets for Tema", *goals, "Quick links")

    assert dropped == [
        ("related", "RELATED NEWS", "Nets for Tema"),
        ("label", *goals),
        ("footer", "Quick links", "Quick links"),
    ]
