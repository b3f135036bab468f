from datetime import UTC, date, datetime

import pytest

from tests.newsroom.importing.reading import (
    contacts,
    dateline,
    funders,
    quoted,
    whole,
)

PROSE = "Neuf centres de santé ouvrent désormais la nuit, afin que chaque équipage puisse consulter."
DAY = date(2026, 5, 1)


@pytest.mark.parametrize(
    ("head", "places", "day"),
    [
        ("Dakar, le 1er mai 2026 —", [("Dakar", None, None, None)], DAY),
        ("N’Djamena (Tchad), 1er mai 2026 -", [("N’Djamena", None, "Tchad", "TD")], DAY),
        ("Genève/Dakar –", [("Genève", None, None, None), ("Dakar", None, None, None)], None),
        ("Genève, Suisse – 1er mai 2026 –", [("Genève", None, "Suisse", "CH")], DAY),
        ("NIAMEY, Niger, vendredi 1er mai 2026 (AMM) –", [("NIAMEY", None, "Niger", "NE")], DAY),
        ("Bangui, République centrafricaine, le 1 mai 2026 :",
         [("Bangui", None, "République centrafricaine", "CF")], DAY),
        ("Abidjan (Côte d’Ivoire) –", [("Abidjan", None, "Côte d’Ivoire", "CI")], None),
        ("Le 1er mai 2026, Bamako —", [("Bamako", None, None, None)], DAY),
        ("Goma, Nord-Kivu, RDC – 1er mai 2026 –", [("Goma", "Nord-Kivu", "RDC", "CD")], DAY),
        ("Tunis et Alger, le 01/05/2026 –",
         [("Tunis", None, None, None), ("Alger", None, None, None)], DAY),
        ("Port-au-Prince –", [("Port-au-Prince", None, None, None)], None),
    ],
)  # fmt: skip
def test_dateline_is_read_up_to_its_dash(head, places, day):
    assert dateline(f"{head} {PROSE}", "fr") == ((head, places, day), PROSE)


@pytest.mark.parametrize(
    "text",
    [
        "Depuis janvier – et pour la première fois – les équipages consultent la nuit, dit-on.",
        "Hier – jour de marché – les équipages ont consulté la nuit dans neuf centres de santé.",
        "Une « valise » – un ordinateur et un panneau – se rendra dans les marchés du fleuve.",
    ],
)
def test_text_between_dashes_is_no_dateline(text):
    assert dateline(text, "fr") == (None, text)


@pytest.mark.parametrize(
    ("attribution", "speaker", "title"),
    [
        (", a déclaré Awa Diop, directrice des ports.", "Awa Diop", "directrice des ports"),
        (", a déclaré Mme Awa Diop, Directrice des ports.", "Awa Diop", "Directrice des ports"),
        (", souligne le Dr Awa Diop, médecin-chef.", "Awa Diop", "médecin-chef"),
        (", explique la directrice des ports, Awa Diop.", "Awa Diop", "directrice des ports"),
        (", a affirmé le porte-parole de l’AMM, Koffi Mensah, à la presse.",
         "Koffi Mensah", "porte-parole de l’AMM"),
        (", raconte Awa Diop, 34 ans, couturière.", "Awa Diop", "couturière"),
        (", raconte Awa, couturière de 34 ans.", "Awa", "couturière de 34 ans"),
        (", s’est félicitée Awa Diop, directrice des ports.", "Awa Diop", "directrice des ports"),
        (", a pour sa part indiqué Awa Diop.", "Awa Diop", None),
        (", a indiqué pour sa part Awa Diop, directrice des ports.",
         "Awa Diop", "directrice des ports"),
        (", a rappelé lors de la cérémonie Awa Diop, directrice des ports.",
         "Awa Diop", "directrice des ports"),
        (", selon Awa Diop, directrice des ports.", "Awa Diop", "directrice des ports"),
        (", a expliqué M. Jean-Marie de la Tour, préfet de Podor.",
         "Jean-Marie de la Tour", "préfet de Podor"),
        (", a ajouté Awa Diop de la Fondation Halvorsen.", "Awa Diop", "Fondation Halvorsen"),
        (", a déclaré Awa Diop, cheffe de mission de l’AMM au Niger, lors de l’ouverture.",
         "Awa Diop", "cheffe de mission de l’AMM au Niger"),
        (", a fait savoir l’inspecteur d’académie, Koffi Mensah.",
         "Koffi Mensah", "inspecteur d’académie"),
        (", témoigne une mère de famille.", None, "mère de famille"),
    ],
)  # fmt: skip
def test_attribution_after_a_quotation(attribution, speaker, title):
    quotations, terms = quoted(f"« Le port est à nous »{attribution}", "fr")

    assert quotations == [("Le port est à nous", speaker, title, quotations[0][3])]
    assert terms == []


@pytest.mark.parametrize(
    ("lead", "speaker", "title"),
    [
        ("Awa Diop, directrice des ports, a déclaré :", "Awa Diop", "directrice des ports"),
        ("Selon Awa Diop, directrice des ports,", "Awa Diop", "directrice des ports"),
        ("Pour Awa Diop, directrice des ports,", "Awa Diop", "directrice des ports"),
        ("Dans son allocution, la ministre de la Santé, Awa Diop, a souligné :",
         "Awa Diop", "ministre de la Santé"),
    ],
)  # fmt: skip
def test_attribution_before_a_quotation(lead, speaker, title):
    quotations, _ = quoted(f"{lead} « Le port est à nous et aux goélands. »", "fr")

    assert quotations == [
        ("Le port est à nous et aux goélands.", speaker, title, "name")
    ]


def test_attribution_inside_the_marks_interrupts_the_quotation():
    quotations, _ = quoted(
        "« Le cahier, a souligné Awa Diop, inspectrice d’académie, ne coûte rien. » "
        "« Il sert, ajoute-t-elle, à tous. »",
        "fr",
    )

    assert quotations == [
        ("Le cahier ne coûte rien.", "Awa Diop", "inspectrice d’académie", "name"),
        ("Il sert à tous.", "Awa Diop", None, "pronoun"),
    ]


def test_who_spoke_before_is_looked_up():
    quotations, _ = quoted(
        "« Le port est à nous », a déclaré Awa Diop, directrice des ports. "
        "« Il lui faut une grue », a-t-elle ajouté.\n"
        "« Et une lampe », poursuit-elle.\n"
        "« Et un banc », a conclu Mme Diop.",
        "fr",
    )

    assert [q[1:] for q in quotations] == [
        ("Awa Diop", "directrice des ports", "name"),
        ("Awa Diop", None, "pronoun"),
        ("Awa Diop", None, "pronoun"),
        ("Awa Diop", None, "name"),
    ]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Le projet « Rentrer en classe » commence en juin.", "Rentrer en classe"),
        ("Un guide, « Rentrer en classe », paraîtra en juin.", "Rentrer en classe"),
        ("Une « valise consulaire » – un ordinateur – se rendra au marché.", "valise consulaire"),
        ("Le thème de l’année, « Un port pour tous », a été choisi.", "Un port pour tous"),
    ],
)  # fmt: skip
def test_words_that_nobody_says_are_no_quotations(text, term):
    assert quoted(text, "fr") == ([], [term])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La formation a été financée par la Région Toscane et la Fondation Halvorsen.",
         ["Région Toscane", "Fondation Halvorsen"]),
        ("Cette action, financée par l’Union européenne dans le cadre du projet, continue.",
         ["Union européenne"]),
        ("Le centre ouvre grâce au soutien financier du Gouvernement du Japon.",
         ["Gouvernement du Japon"]),
        ("Le centre ouvre grâce au généreux soutien du Japon, de la Suède et de l’Union européenne.",
         ["Japon", "Suède", "Union européenne"]),
        ("Le centre ouvre avec l’appui financier de l’Agence italienne pour la coopération au "
         "développement.", ["Agence italienne pour la coopération au développement"]),
        ("Le puits, cofinancé par le ministère fédéral allemand des Affaires étrangères, est ouvert.",
         ["ministère fédéral allemand des Affaires étrangères"]),
        ("Le centre a été rendu possible grâce à une contribution du gouvernement canadien.",
         ["gouvernement canadien"]),
        ("Le centre bénéficie d’un financement de la Banque africaine de développement.",
         ["Banque africaine de développement"]),
        ("Les cours continuent avec le soutien des enseignants du quartier.", []),
        ("Le centre a été construit avec l’appui technique de la commune.", []),
    ],
)  # fmt: skip
def test_funders_are_found(text, names):
    assert funders(text, "fr") == names


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Contacts presse :",
          "À Dakar : Awa Diop, tél. : +221 55 501 42 66, courriel : adiop@wma.example",
          "À Niamey : Koffi Mensah, +227 55 50 14 33, kmensah@wma.example"],
         [("Dakar", "Awa Diop", None, ("adiop@wma.example",), ("+221 55 501 42 66",), ()),
          ("Niamey", "Koffi Mensah", None, ("kmensah@wma.example",), ("+227 55 50 14 33",), ())]),
        (["Pour plus d’informations, veuillez contacter :",
          "Awa Diop, chargée de communication, AMM Tchad, Tél. : +235 55 50 14 21, "
          "Courriel : adiop@wma.example"],
         [("AMM Tchad", "Awa Diop", "chargée de communication", ("adiop@wma.example",),
           ("+235 55 50 14 21",), ())]),
        (["Pour toute information complémentaire, merci de contacter Awa Diop, chargée de "
          "communication (français, wolof, anglais), à l’adresse adiop@wma.example"],
         [(None, "Awa Diop", "chargée de communication", ("adiop@wma.example",), (),
           ("fr", "wo", "en"))]),
        (["CONTACTS MÉDIAS", "Awa Diop", "Chargée de communication, AMM Sénégal",
          "Mobile : +221 55 501 42 66", "E-mail : adiop@wma.example"],
         [("AMM Sénégal", "Awa Diop", "Chargée de communication", ("adiop@wma.example",),
           ("+221 55 501 42 66",), ())]),
        (["Contact presse", "Service de presse, presse@wma.example"],
         [(None, None, "Service de presse", ("presse@wma.example",), (), ())]),
    ],
)  # fmt: skip
def test_contacts_are_read(lines, expected):
    body = "La nuit, les neuf centres de santé restent ouverts, et chacun y trouve une infirmière."

    assert contacts([body, *lines], "fr") == (expected, [body])


RELEASE = """\
De : Bureau de presse
Objet : Un port pour tous
Chers collègues,
Veuillez trouver ci-dessous notre communiqué.
COMMUNIQUÉ DE PRESSE
Pour diffusion immédiate
EMBARGO jusqu’au 2 mai 2026 à 9h30 (GMT+1)
Neuf ports ouvrent leurs centres de
santé la nuit
Les équipages peuvent consulter sans rendez-vous
Dakar, le 1er mai 2026 – Neuf centres de santé ouvrent désormais la nuit, afin que chaque équipage puisse consulter une infirmière avant de reprendre la mer.
« Le port est à nous », a déclaré Awa Diop, directrice des ports.
Photo : Awa Diop / AMM
FIN
Note aux rédactions
Des images sont disponibles sur demande auprès du service de presse.
Contact presse :
Awa Diop, +221 55 501 42 66, adiop@wma.example
À propos de l’AMM
L’Agence mondiale pour la mobilité est un organisme qui compte 141 membres et des bureaux dans 88 pays.
Partager sur Facebook
Mentions légales
"""


def test_parts_around_the_body_are_known():
    release = whole(RELEASE)

    assert release.language == "fr"
    assert release.title.text == "Neuf ports ouvrent leurs centres de santé la nuit"
    assert release.subtitle.text == "Les équipages peuvent consulter sans rendez-vous"
    assert release.embargo.until == datetime(2026, 5, 2, 8, 30, tzinfo=UTC)
    assert len(release.paragraphs) == 2
    assert [picture.credit for picture in release.pictures] == [
        "Photo : Awa Diop / AMM"
    ]
    assert release.notes[0].text == "Note aux rédactions"
    assert [contact.name for contact in release.contacts] == ["Awa Diop"]
    assert [part.what for part in release.dropped] == [
        "mail-header", "greeting", "kicker", "end-mark", "about", "share", "footer",
    ]  # fmt: skip
    assert (release.unexplained, release.limits) == ((), ())


@pytest.mark.parametrize(
    ("printed", "hour"),
    [
        ("Sous embargo jusqu’au 8 avril 2026 à 9 h (GMT)", (9, 0)),
        ("Sous embargo jusqu’au 8 avril 2026, 18 heures TU", (18, 0)),
        ("EMBARGO : mercredi 8 avril 2026, 18 h 30 GMT", (18, 30)),
        ("À ne pas publier avant le 8 avril 2026 à 18h30", None),
    ],
)
def test_embargo_is_read_with_its_hour(printed, hour):
    release = whole(
        RELEASE.replace("EMBARGO jusqu’au 2 mai 2026 à 9h30 (GMT+1)", printed)
    )

    until = hour and datetime(2026, 4, 8, *hour, tzinfo=UTC)
    assert (release.embargo.printed, release.embargo.until) == (printed, until)
