"""What a site prints above the headline of its pages is never taken for it."""

import pytest

from newsroom.importing.directory import Directory
from newsroom.importing.doubts import doubts
from newsroom.importing.match import match
from newsroom.importing.read import read_text
from newsroom.importing.understand import understand

from .reading import whole
from .test_openings import LAKE, PROSE


def read(language, *lines):
    release = whole("\n".join([*lines, PROSE[language]]))
    dropped = [(part.what, part.first, part.last) for part in release.dropped]
    return release.title.text, release.subtitle and release.subtitle.text, dropped


@pytest.mark.parametrize(
    ("language", "notice", "title"),
    [
        ("en", "Old page: it may be out of date.", LAKE),
        ("en", "This website uses JavaScript!", LAKE),
        ("en", "Harbour News has a paywall", LAKE),
        ("fr", "Page archivée : elle peut contenir des informations périmées !", "Neuf ports ouvrent leurs cliniques"),
        ("es", "Página archivada: puede contener información desactualizada.", "Nueve puertos abren de noche"),
        ("pt", "Página arquivada: pode conter informação desactualizada.", "Nove portos abrem clínicas"),
        ("ar", "صفحة مؤرشفة: قد تحتوي على معلومات قديمة.", "تسعة موانئ تفتح عيادات ليلية"),
        ("sw", "Ukurasa wa kumbukumbu: habari zake ni za zamani.", "Bandari tisa zafungua kliniki usiku"),
    ],
)  # fmt: skip
def test_notice_of_a_site_is_no_headline(language, notice, title):
    assert read(language, notice, title) == (
        title,
        None,
        [("navigation", notice, notice)],
    )


@pytest.mark.parametrize(
    "top",
    [
        ["Go to content", "Ministry of Lakes of the Republic of Ghana", "FR | EN | ES"],
        ["Fishing today, fish tomorrow", "Home | Boats | Nets | Contact"],
        ["This page was archived in 2019.", "• Send page", "• Print page"],
    ],
)
def test_all_above_a_bar_of_links_is_the_site(top):
    assert read("en", *top, LAKE, "Crews see a nurse before they sail") == (
        LAKE,
        "Crews see a nurse before they sail",
        [("navigation", top[0], top[-1])],
    )


def test_headline_above_a_bar_of_links_stays_one():
    bar = "Home | Boats | Nets | Contact"

    assert read("en", LAKE, bar, "Crews see a nurse before they sail") == (
        LAKE,
        "Crews see a nurse before they sail",
        [("navigation", bar, bar)],
    )


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Advertisement of used boats ends in nine harbours"),
        ("en", "The document on nine harbours is signed!"),
        ("es", "Anuncio de la ministra sobre nueve puertos"),
        ("fr", "Publicité mensongère sur les barques : neuf ports agissent"),
    ],
)
def test_headline_that_begins_like_a_notice_stays_one(language, title):
    assert read(language, title, "WMA and the crews of the coast")[0] == title


def test_countries_below_a_headline_are_no_bar_of_links():
    assert (
        read("en", LAKE, "Ghana | Togo | Benin", "Crews see a nurse first")[0] == LAKE
    )


def test_caption_above_a_headline_is_a_picture():
    caption = "Tema, Ghana. A crew waits for the nurse."

    release = whole("\n".join([f"{caption} WMA/ Ann Roe", LAKE, PROSE["en"]]))

    (picture,) = release.pictures
    assert (picture.caption, picture.credit) == (caption, "WMA/ Ann Roe")
    assert release.title.text == LAKE


def test_sentence_above_a_headline_raises_a_doubt_that_names_it():
    source = read_text("\n".join(["The lake is open to all.", LAKE, PROSE["en"]]))
    release = understand(source)

    found = doubts(release, match(release, Directory(as_of=None)), source)

    (doubt,) = [each for each in found if each.code == "title-unsure"]
    assert (doubt.severity, LAKE in doubt.sentence) == ("warn", True)


@pytest.mark.parametrize(
    ("lines", "dropped"),
    [
        (["RÉPUBLIQUE DU GHANA", "Liberté – Justice", "MINISTÈRE DES PORTS ET DES VOIES NAVIGABLES DE LA CÔTE ET DES LACS",
          "Direction des lacs", "N° 0214/MP/DL/2026", "COMMUNIQUÉ DE PRESSE"],
         [("letterhead", "RÉPUBLIQUE DU GHANA", "N° 0214/MP/DL/2026"), ("kicker", "COMMUNIQUÉ DE PRESSE", "COMMUNIQUÉ DE PRESSE")]),
        (["RÉPUBLIQUE DU GHANA", "Liberté – Justice", "MINISTÈRE DES PORTS"],
         [("letterhead", "RÉPUBLIQUE DU GHANA", "MINISTÈRE DES PORTS")]),
    ],
)  # fmt: skip
def test_motto_of_a_state_is_part_of_its_letterhead(lines, dropped):
    title = "LE MINISTRE OUVRE NEUF CLINIQUES DE NUIT"

    assert read("fr", *lines, title) == (title, None, dropped)


def test_headline_that_stands_twice_is_the_headline():
    lines = [LAKE, "WMA (World Migration Agency)", "Media Release", LAKE]
    text = "\n".join([*lines, PROSE["en"], "WMA runs them. WMA pays. WMA."])

    release = whole(text)

    assert (release.title.text, release.subtitle) == (LAKE, None)


@pytest.mark.parametrize(
    ("language", "crumbs", "title"),
    [
        ("en", ["Home", "News and stories", "Briefing notes"], LAKE),
        ("es", ["Inicio", "Noticias", "Notas de prensa"], "Nueve puertos abren de noche"),
        ("ar", ["الرئيسية", "الأخبار والقصص", "بيانات صحفية"], "تسعة موانئ تفتح عيادات ليلية"),
    ],
)  # fmt: skip
def test_path_of_a_page_may_fill_several_lines(language, crumbs, title):
    assert read(language, *crumbs, title) == (
        title,
        None,
        [("breadcrumb", crumbs[0], crumbs[-1])],
    )


@pytest.mark.parametrize("languages", [["English", "Français"], ["العربية Français"]])
def test_languages_of_a_page_may_stand_below_their_label(languages):
    assert read("en", LAKE, "Available in:", *languages) == (
        LAKE,
        None,
        [("navigation", "Available in:", languages[-1])],
    )
