"""What a document says of its lines: styles, bold type, cells, pictures, places."""

import pytest

from newsroom.importing.release import Contact, Dropped, Paragraph, Passage, Picture
from newsroom.importing.source import (
    Cell,
    Line,
    Place,
    Signal,
    SourceDocument,
    SourcePicture,
    Style,
)
from newsroom.importing.understand import understand

LEAD = (
    "Lomé, Togo, 3 March 2026 – Crews who land their catch after dark can now see a "
    "nurse before they sail again, the World Mobility Agency (WMA) said today."
)
PROSE = (
    "Each clinic opens when the first boat comes in. It closes when the last has left."
)
TITLE = "Night clinics open in nine harbours"


def document(*lines, pictures=0, signals=()):
    return SourceDocument(
        name="release.docx",
        format="docx",
        lines=tuple(
            Line(text=line) if isinstance(line, str) else line for line in lines
        ),
        pictures=tuple(
            SourcePicture(name=f"{n}.png", content_type="image/png", data=b"")
            for n in range(pictures)
        ),
        signals=signals,
    )


def cells(*rows, table=0):
    return [
        Line(text=text, cell=Cell(table=table, row=row, column=column))
        for row, texts in enumerate(rows)
        for column, cell in enumerate(texts)
        for text in ([cell] if isinstance(cell, str) else cell)
    ]


@pytest.mark.parametrize(
    ("lines", "title", "subtitle"),
    [
        (
            ["World Mobility Agency", Line(text=TITLE, is_bold=True, is_centred=True)],
            TITLE,
            None,
        ),
        (
            [
                Line(text="Office in Togo", is_bold=True),
                Line(text=TITLE, style=Style.TITLE),
                Line(text="A nurse waits at each quay", style=Style.SUBTITLE),
            ],
            TITLE,
            "A nurse waits at each quay",
        ),
        (["Lomé desk of the agency", Line(text=TITLE, is_bold=True)], TITLE, None),
        (
            [
                Line(text="Night clinics", style=Style.TITLE),
                Line(text="open in nine harbours", style=Style.TITLE),
            ],
            TITLE,
            None,
        ),
    ],
    ids=["bold and centred", "styles", "bold", "two lines"],
)
def test_headline_is_known_by_how_it_is_set(lines, title, subtitle):
    release = understand(document(*lines, LEAD, PROSE))

    assert release.title.text == title
    assert (release.subtitle and release.subtitle.text) == subtitle
    assert release.unexplained == ()


@pytest.mark.parametrize("place", [Place.HEADER, Place.FOOTER, Place.TEXT_BOX])
def test_embargo_beside_the_text_is_found(place):
    embargo = "Embargoed until 10:00 GMT, 3 March 2026"

    release = understand(document(Line(text=embargo, place=place), TITLE, LEAD, PROSE))

    assert release.embargo.printed == embargo
    assert release.embargo.until.isoformat() == "2026-03-03T10:00:00+00:00"
    assert release.embargo.lines == (1,)


def test_what_stands_beside_the_text_is_dropped_and_never_the_headline():
    release = understand(
        document(
            Line(text="World Mobility Agency | Togo", place=Place.HEADER),
            TITLE,
            LEAD,
            Line(text="when the first boat comes in", place=Place.TEXT_BOX),
            PROSE,
            Line(text="WMA, Rue du Port 7, Lomé", place=Place.FOOTER),
            Line(text="Figures as of 1 March 2026.", place=Place.FOOTNOTE),
        )
    )

    assert release.title.text == TITLE
    assert [(part.what, part.lines) for part in release.dropped] == [
        ("letterhead", (1,)),
        ("pull-quote", (4,)),
        ("footer", (6,)),
        ("footnote", (7,)),
    ]
    assert len(release.paragraphs) == 2


def test_text_box_that_says_something_of_its_own_is_left_to_the_editor():
    release = understand(
        document(TITLE, LEAD, PROSE, Line(text="Nine in ten", place=Place.TEXT_BOX))
    )

    assert release.unexplained == (Passage(text="Nine in ten", lines=(4,)),)


def test_contacts_of_a_text_box_are_read():
    box = [
        Line(text="Media contact", place=Place.TEXT_BOX),
        Line(text="Dr Edem Sossou", place=Place.TEXT_BOX),
        Line(text="Tel. +228 55 50 14 26", place=Place.TEXT_BOX),
        Line(
            text="E-mail Edem",
            html='<a href="mailto:esossou@wma.example">E-mail Edem</a>',
            place=Place.TEXT_BOX,
        ),
    ]

    release = understand(document(TITLE, LEAD, *box, PROSE))

    assert release.contacts == (
        Contact(
            name="Edem Sossou",
            honorific="Dr",
            emails=("esossou@wma.example",),
            phones=("+228 55 50 14 26",),
            lines=(4, 5, 6),
        ),
    )


def test_row_of_a_contact_table_is_one_contact():
    table = cells(
        ["Office", "Name and role", "Telephone", "E-mail"],
        [
            "Togo",
            ["Edem Sossou", "Press Assistant"],
            "+228 55 50 14 26",
            "es@wma.example",
        ],
        ["Hamburg", ["Ann Roe"], "+49 40 66969 120", "aroe@wma.example"],
    )

    release = understand(document(TITLE, LEAD, PROSE, "Media contacts", *table))

    found = [
        (one.office_printed, one.name, one.role, one.phones, one.emails, one.lines)
        for one in release.contacts
    ]
    assert found == [
        (
            "Togo", "Edem Sossou", "Press Assistant", ("+228 55 50 14 26",),
            ("es@wma.example",), (9, 10, 11, 12, 13),
        ),
        (
            "Hamburg", "Ann Roe", None, ("+49 40 66969 120",),
            ("aroe@wma.example",), (14, 15, 16, 17),
        ),
    ]  # fmt: skip


def test_cell_with_an_address_of_its_own_is_one_contact():
    table = cells(
        [
            ["Edem Sossou", "Lomé", "es@wma.example"],
            ["Ann Roe", "Hamburg", "aroe@wma.example"],
        ]
    )

    release = understand(document(TITLE, LEAD, PROSE, "Media contacts", *table))

    assert [(one.name, one.emails) for one in release.contacts] == [
        ("Edem Sossou", ("es@wma.example",)),
        ("Ann Roe", ("aroe@wma.example",)),
    ]


def test_layout_table_is_read_as_text():
    table = cells(["World Mobility Agency", "3 March 2026"], [[TITLE, LEAD, PROSE]])

    release = understand(document(*table))

    assert release.page_date.printed == "3 March 2026"
    assert release.title.text == TITLE
    assert len(release.paragraphs) == 2


def test_picture_takes_its_caption_along():
    release = understand(
        document(
            TITLE,
            LEAD,
            Line(text="", picture=0, is_centred=True),
            Line(text="A bench on the quay. Photo: WMA/Adjo", is_centred=True),
            PROSE,
            Line(text="The lamp of a clinic.", style=Style.CAPTION),
            PROSE,
            Line(text="", picture=1),
            pictures=2,
        )
    )

    assert release.pictures == (
        Picture(
            index=0,
            caption="A bench on the quay.",
            credit="Photo: WMA/Adjo",
            lines=(3, 4),
            confidence=0.8,
        ),
        Picture(caption="The lamp of a clinic.", lines=(6,)),
        Picture(index=1, lines=(8,)),
    )
    assert [paragraph.lines for paragraph in release.paragraphs] == [(2,), (5,), (7,)]


@pytest.mark.parametrize(
    "heading",
    [
        Line(text="What a nurse does", style=Style.HEADING),
        Line(text="What a nurse does", is_bold=True),
        "What a nurse does",
    ],
    ids=["style", "bold", "short"],
)
def test_heading_inside_the_body_is_told_from_its_paragraphs(heading):
    release = understand(document(TITLE, LEAD, heading, PROSE))

    assert [(p.text, p.is_heading) for p in release.paragraphs[1:]] == [
        ("What a nurse does", True),
        (PROSE, False),
    ]


def test_style_makes_a_list_item():
    item = Line(text="a steel trunk with a lock;", style=Style.ITEM)

    release = understand(document(TITLE, LEAD, PROSE, item))

    assert release.paragraphs[-1] == Paragraph(
        text="a steel trunk with a lock;", is_list_item=True, lines=(4,)
    )


@pytest.mark.parametrize(
    ("html", "rest"),
    [
        (
            "<strong>Lomé, Togo – Crews</strong> who land <em>after dark</em>",
            "<strong>Crews</strong> who land <em>after dark</em>",
        ),
        (
            "<strong>Lomé, Togo – </strong>Crews who land <em>after dark</em>",
            "Crews who land <em>after dark</em>",
        ),
        ("<strong>Lomé, Togo –</strong> Crews who land after dark", ""),
        (
            'Lomé, Togo – <a href="https://wma.example/?a&amp;b">Crews</a> who land after dark',
            '<a href="https://wma.example/?a&amp;b">Crews</a> who land after dark',
        ),
        ("Lomé, Togo – Crews &amp; who land after dark", ""),
    ],
)
def test_mark_up_of_the_first_paragraph_loses_the_dateline_only(html, rest):
    end = " can now see a nurse before they sail, the agency said today."
    line = Line(text="Lomé, Togo – Crews who land after dark" + end, html=html + end)

    release = understand(document(TITLE, line, PROSE))

    assert release.dateline.printed == "Lomé, Togo –"
    assert release.paragraphs[0].html == (rest + end if rest else "")


def test_quotation_set_apart_and_printed_again_is_no_paragraph():
    pulled = Line(text="“Opens when the first boat comes in”", style=Style.QUOTE)

    release = understand(document(TITLE, LEAD, pulled, PROSE))

    assert release.dropped == (
        Dropped(what="pull-quote", first=pulled.text, last=pulled.text, lines=(3,)),
    )


def test_signals_of_the_file_become_warnings():
    signals = (Signal(code="hidden-text"), Signal(code="tracked-changes", count=3))

    release = understand(document(TITLE, LEAD, PROSE, signals=signals))

    assert release.warnings == ("hidden-text", "tracked-changes")


def test_dateline_on_a_line_of_its_own_is_taken_from_the_body():
    text = LEAD.partition("– ")[2]

    release = understand(document(TITLE, "Lomé, Togo, 3 March 2026", text, PROSE))

    assert release.dateline.printed == "Lomé, Togo, 3 March 2026"
    assert release.dateline.lines == (2,)
    assert [paragraph.text for paragraph in release.paragraphs] == [text, PROSE]
