from datetime import date

import pytest

from newsroom.importing.understand.dateline import find_dateline
from newsroom.importing.understand.words import words_of

PROSE = "Nine clinics now open at night, so that every crew can see a nurse."


def read(head, prose=f" {PROSE}"):
    line, rest = find_dateline(head + prose, words_of("en"))
    places = line and [(p.city, p.region, p.country, p.iso) for p in line.places]
    return line and (line.printed, places, line.date), rest


@pytest.mark.parametrize(
    ("head", "places", "day"),
    [
        ("Tema, Greater Accra, Ghana, 3 March 2026 –",
         [("Tema", "Greater Accra", "Ghana", "GH")], date(2026, 3, 3)),
        ("Tema, Ghana, 3 March 2026 -", [("Tema", None, "Ghana", "GH")], date(2026, 3, 3)),
        ("Tema, Ghana —", [("Tema", None, "Ghana", "GH")], None),
        ("Tema, Ghana – 3 March 2026 –", [("Tema", None, "Ghana", "GH")], date(2026, 3, 3)),
        ("ACCRA, 3 MARCH 2026 –", [("ACCRA", None, None, None)], date(2026, 3, 3)),
        ("Accra, Ghana (3 March 2026) –", [("Accra", None, "Ghana", "GH")], date(2026, 3, 3)),
        ("3rd March 2026, Accra –", [("Accra", None, None, None)], date(2026, 3, 3)),
        ("Accra, March 3, 2026 –", [("Accra", None, None, None)], date(2026, 3, 3)),
        ("Accra, Tuesday, 3 Mar. 2026 –", [("Accra", None, None, None)], date(2026, 3, 3)),
        ("NAIROBI, 3 March 2026:", [("NAIROBI", None, None, None)], date(2026, 3, 3)),
        ("Accra, 3 March –", [("Accra", None, None, None)], None),
        ("Accra, 3 March 2026. –", [("Accra", None, None, None)], date(2026, 3, 3)),
        ("(Accra – Ghana) 3 March 2026 –",
         [("Accra", None, "Ghana", "GH")], date(2026, 3, 3)),
        ("Accra, 31 February 2026 –", [("Accra", None, None, None)], None),
        ("Guinea-Bissau -", [(None, None, "Guinea-Bissau", "GW")], None),
        ("Accra / Lomé –", [("Accra", None, None, None), ("Lomé", None, None, None)], None),
        ("Malaba, Kenya and Busia, Uganda –",
         [("Malaba", None, "Kenya", "KE"), ("Busia", None, "Uganda", "UG")], None),
        ("Port of Spain, Trinidad and Tobago –",
         [("Port of Spain", None, "Trinidad and Tobago", "TT")], None),
        ("Dar es Salaam, the United Republic of Tanzania –",
         [("Dar es Salaam", None, "the United Republic of Tanzania", "TZ")], None),
        ("Abidjan, Côte d’Ivoire–", [("Abidjan", None, "Côte d’Ivoire", "CI")], None),
        ("St. John's, Antigua and Barbuda –",
         [("St. John's", None, "Antigua and Barbuda", "AG")], None),
    ],
)  # fmt: skip
def test_dateline_is_read_up_to_its_dash(head, places, day):
    assert read(head) == ((head, places, day), PROSE)


def test_dash_may_stand_without_spaces():
    assert read("ACCRA—", PROSE) == (
        ("ACCRA—", [("ACCRA", None, None, None)], None),
        PROSE,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Kenya – a New Start for Nine Night Clinics in Nine Fishing Harbours",
        "A door – that is what nine harbours have wanted for ten years, and now have.",
        "However – and this is new for all nine of them – the clinics open at night.",
        "Since May – when the first nurse came – nine clinics have opened at night.",
        "The clinics - nine in all, from one end of the coast to the other - open.",
        "Nurses from 2 to 4 May 2026 – a long weekend for most – saw forty crews here.",
        "Del 11 al 14 de agosto, cuarenta personas practicaron en Pasto cómo leer.",
        "A well-known nurse of long-standing merit opened the night-time clinic here.",
    ],
)
def test_other_dashes_are_no_datelines(text):
    assert find_dateline(text, words_of("en")) == (None, text)


def test_update_and_relative_day_are_read():
    line, _ = find_dateline(
        f"Lima, Peru (updated on 22/07/2026) – On Monday (28/09), {PROSE}",
        words_of("en"),
    )

    assert line.updated == date(2026, 7, 22)
    assert (line.relative_printed, line.relative_day) == (
        "On Monday (28/09)",
        "--09-28",
    )


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Accra – The agency opened today (24 July) nine clinics at the harbour.", "today (24 July)"),
        ("Accra – L’agence a ouvert aujourd’hui (24 juillet) neuf cliniques au port.", "aujourd’hui (24 juillet)"),
        ("Accra – La agencia abrió hoy (24 de julio) nueve clínicas en el puerto.", "hoy (24 de julio)"),
    ],
)  # fmt: skip
def test_today_with_its_day_in_brackets_is_relative(text, printed):
    language = {"today": "en", "aujourd’hui": "fr", "hoy": "es"}[printed.split()[0]]

    line, _ = find_dateline(text, words_of(language))

    assert (line.relative_printed, line.relative_day) == (printed, "--07-24")


@pytest.mark.parametrize(
    ("brackets", "region"),
    [("Volta", "Volta"), ("WMA", None), ("World Agency", None)],
)
def test_region_may_stand_in_brackets_after_its_city(brackets, region):
    line, _ = find_dateline(f"Keta ({brackets}), 3 March 2026. {PROSE}", words_of("en"))

    assert [(p.city, p.region) for p in line.places] == [("Keta", region)]
