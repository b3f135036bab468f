"""Swahili: who speaks stands in the verb, the hours count from sunrise."""

from datetime import UTC, date, datetime

import pytest

from newsroom.importing.read import read_markup, read_text
from newsroom.importing.release import Paragraph
from newsroom.importing.understand import understand
from newsroom.importing.understand.blocks import to_blocks
from newsroom.importing.understand.dateline import find_dateline
from newsroom.importing.understand.funders import find_funders
from newsroom.importing.understand.opening import read_embargo
from newsroom.importing.understand.quotations import find_quotations
from newsroom.importing.understand.words import words_of

WORDS = words_of("sw")
PROSE = "Bandari imefungua kliniki mpya kwa ajili ya wavuvi na familia zao wa pwani."


def paragraphs(*texts):
    return [Paragraph(text=text, lines=(n,)) for n, text in enumerate(texts, 1)]


def quotes(*texts):
    quotations, terms = find_quotations(paragraphs(*texts), WORDS)
    return (
        [(q.speaker, q.speaker_title, q.honorific, q.by) for q in quotations],
        [term.text for term in terms],
    )


@pytest.mark.parametrize(
    ("attribution", "speaker"),
    [
        ("alisema Neema Kalyango", ("Neema Kalyango", None, None)),
        ("amesema Neema Kalyango, mkuu wa bandari",
         ("Neema Kalyango", "mkuu wa bandari", None)),
        ("alieleza Dkt. Neema Kalyango, Mkuu wa Bandari wakati wa uzinduzi",
         ("Neema Kalyango", "Mkuu wa Bandari", "Dkt.")),
        ("alisisitiza Mkuu wa Bandari ya Tanga, Bi. Neema Kalyango",
         ("Neema Kalyango", "Mkuu wa Bandari ya Tanga", "Bi.")),
        ("anasema Mkurugenzi wa Bandari Neema Kalyango",
         ("Neema Kalyango", "Mkurugenzi wa Bandari", None)),
        ("aliwaambia Kapteni Juma Ruhembe, msimamizi wa usalama",
         ("Juma Ruhembe", "msimamizi wa usalama", "Kapteni")),
        ("anasimulia Neema, mama wa watoto watatu", ("Neema", "mama wa watoto watatu", None)),
        ("Neema Kalyango alisema", ("Neema Kalyango", None, None)),
        ("alisema mmoja wa wavuvi", (None, "mmoja wa wavuvi", None)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("marks", ["“%s,”", '"%s,"', "“%s”,"])
def test_speaker_after_a_quotation(attribution, speaker, marks):
    found, terms = quotes(f"{marks % 'Bahari ni ya kila mtu'} {attribution}.")

    assert found == [(*speaker, "name")]
    assert terms == []


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Neema Kalyango, mkuu wa bandari, alisema:",
         ("Neema Kalyango", "mkuu wa bandari", None)),
        ("Waziri wa Bandari Mhe. Neema Kalyango amesema kuwa",
         ("Neema Kalyango", "Waziri wa Bandari", "Mhe.")),
        ("Akizungumza katika uzinduzi, Waziri wa Bandari, Mhe. Dkt. Neema Kalyango, alieleza:",
         ("Neema Kalyango", "Waziri wa Bandari", "Mhe. Dkt.")),
        ("Naye Neema Kalyango, mkuu wa bandari, aliongeza:",
         ("Neema Kalyango", "mkuu wa bandari", None)),
        ("Kwa mujibu wa Neema Kalyango, mkuu wa bandari,",
         ("Neema Kalyango", "mkuu wa bandari", None)),
    ],
)  # fmt: skip
def test_speaker_before_a_quotation(lead, speaker):
    found, _ = quotes(f"{lead} “Bahari ni ya kila mtu na hakuna atakayebaki nyuma.”")

    assert found == [(*speaker, "name")]


def test_verb_alone_points_at_the_last_speaker():
    found, _ = quotes(
        "“Bahari ni ya kila mtu,” alisema Bi. Neema Kalyango, mkuu wa bandari. “Hata "
        "hivyo, kliniki ni ya kwanza,” aliongeza.",
        "“Tutaendelea mwaka ujao,” amesema.",
        "Alisisitiza: “Hakuna atakayebaki nyuma.”",
    )

    assert [(one[0], one[3]) for one in found] == [
        ("Neema Kalyango", "name"),
        ("Neema Kalyango", "pronoun"),
        ("Neema Kalyango", "pronoun"),
        ("Neema Kalyango", "pronoun"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Usajili unatumia mfumo wa simu uitwao “Sajili Boti”.",
        "Kampeni ya “Sajili Boti” ilianza mwaka jana.",
        "Bandari imechapisha kadi hiyo, “Sajili Boti”, kwa lugha tatu.",
    ],
)
def test_names_of_projects_are_no_quotations(sentence):
    assert quotes(sentence) == ([], ["Sajili Boti"])


@pytest.mark.parametrize(
    ("printed", "place", "day"),
    [
        ("Kigoma, Tanzania –", ("Kigoma", None, "Tanzania"), None),
        ("Mombasa, Kenya (Machi 3, 2026) –", ("Mombasa", None, "Kenya"), date(2026, 3, 3)),
        ("DAR ES SALAAM, tarehe 3 Machi 2026 –", ("DAR ES SALAAM", None, None), date(2026, 3, 3)),
        ("Bujumbura, Burundi, Jumatatu, 3 Machi 2026:", ("Bujumbura", None, "Burundi"),
         date(2026, 3, 3)),
        ("Juba, Sudan Kusini —", ("Juba", None, "Sudan Kusini"), None),
    ],
)  # fmt: skip
def test_dateline(printed, place, day):
    line, rest = find_dateline(f"{printed} {PROSE}", WORDS)

    assert line.printed == printed
    assert [(p.city, p.region, p.country) for p in line.places] == [place]
    assert (line.date, rest) == (day, PROSE)


@pytest.mark.parametrize(
    ("sentence", "funders"),
    [
        ("Mradi huu unafadhiliwa na Serikali ya Ireland kupitia mfuko wa watoto.",
         ["Serikali ya Ireland"]),
        ("Kliniki zilijengwa kwa ufadhili wa Benki ya Maendeleo ya Afrika na Serikali ya Japani.",
         ["Benki ya Maendeleo ya Afrika", "Serikali ya Japani"]),
        ("Mafunzo hayo yamefadhiliwa na Umoja wa Ulaya, Wizara ya Kazi na Ajira na Benki ya Dunia.",
         ["Umoja wa Ulaya", "Wizara ya Kazi na Ajira", "Benki ya Dunia"]),
        ("Programu hiyo inaungwa mkono na Ubalozi wa Uholanzi.", ["Ubalozi wa Uholanzi"]),
        ("Kazi hiyo inafanywa kwa msaada wa wakazi wa pwani.", []),
    ],
)  # fmt: skip
def test_funders(sentence, funders):
    found = find_funders(paragraphs(sentence), (), WORDS)

    assert [one.text for one in found] == funders


@pytest.mark.parametrize(
    ("printed", "until"),
    [
        ("Isichapishwe kabla ya 7 Aprili 2026, 10:00 GMT", datetime(2026, 4, 7, 10, tzinfo=UTC)),
        ("ISITANGAZWE KABLA YA SAA 4:00 ASUBUHI (EAT), TAREHE 7 APRILI 2026", datetime(2026, 4, 7, 7, tzinfo=UTC)),
        ("Isitangazwe kabla ya saa 12 jioni EAT, 7 Aprili 2026", datetime(2026, 4, 7, 15, tzinfo=UTC)),
        ("Isitangazwe kabla ya saa 8:30 mchana EAT, 7 Aprili 2026", datetime(2026, 4, 7, 11, 30, tzinfo=UTC)),
        # No hour of the morning, and a midnight between two days.
        ("Isitangazwe kabla ya saa 10:00 asubuhi EAT, 7 Aprili 2026", None),
        ("Isitangazwe kabla ya saa 6:00 usiku EAT, 7 Aprili 2026", None),
    ],
)  # fmt: skip
def test_embargo_hour_is_counted_from_sunrise_where_daytime_is_named(printed, until):
    (block,), _ = to_blocks(read_text(printed))

    assert WORDS.EMBARGO.search(printed)
    assert read_embargo(block, WORDS).until == until


RELEASE = f"""\
TAARIFA KWA VYOMBO VYA HABARI
Inaweza kuchapishwa mara moja

Kliniki ya kwanza ya wavuvi yafunguliwa

Tanga, Tanzania – {PROSE}

“Bahari ni ya kila mtu,” alisema Neema Kalyango, mkuu wa bandari.

MWISHO

Maelezo kwa wahariri:
Picha zinapatikana zikiombwa.

Kwa maelezo zaidi, tafadhali wasiliana na:
Zawadi Mrisho, Afisa Habari (Kiswahili na Kiingereza), Simu: +255 55 501 4263, zmrisho@port.example
Nairobi: Dawati la Habari, press@port.example

Kuhusu Bandari
Bandari ina vituo kumi na vinne katika pwani yote na shule moja ya wavuvi.

Picha: Bandari/Amina Said
"""


def test_whole_release():
    release = understand(read_text(RELEASE))

    assert release.title.text == "Kliniki ya kwanza ya wavuvi yafunguliwa"
    assert [part.what for part in release.dropped] == ["kicker", "end-mark", "about"]
    assert release.notes[0].text == "Maelezo kwa wahariri:"
    assert [
        (c.name, c.role, c.office_printed, c.phones, c.languages)
        for c in release.contacts
    ] == [
        ("Zawadi Mrisho", "Afisa Habari", None, ("+255 55 501 4263",), ("sw", "en")),
        (None, "Dawati la Habari", "Nairobi", (), ()),
    ]
    assert (release.unexplained, release.limits) == ((), ())


def test_table_of_contacts_needs_no_heading_above_it():
    columns = ["Jina", "Cheo", "Simu", "Barua pepe"]
    values = ["Zawadi Mrisho", "Afisa Habari", "+255 55 501 4263", "z@port.example"]
    rows = [f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in (columns, values)]
    html = (
        f"<h1>Kliniki yafunguliwa</h1><p>Tanga, Tanzania – {PROSE}</p><p>MWISHO</p>"
        f"<table>{''.join(rows)}</table>"
    )

    release = understand(read_markup(html))

    assert [(c.name, c.role, c.phones, c.emails) for c in release.contacts] == [
        ("Zawadi Mrisho", "Afisa Habari", ("+255 55 501 4263",), ("z@port.example",))
    ]
    assert release.unexplained == ()
