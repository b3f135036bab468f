from datetime import UTC, date, datetime

import pytest

from newsroom.importing.read import read_text
from newsroom.importing.understand import understand

BODY = """Tema, Ghana – Nine clinics now open at night, so that every crew can see a nurse.
“We wait for nobody,” said Ama Boateng."""
TITLE = "Nine Harbours Open Night Clinics"


def read(*lines):
    release = understand(read_text("\n".join([*lines, BODY])))
    return release, [(part.what, part.first, part.last) for part in release.dropped]


def test_headline_is_found_below_labels_and_embargo():
    release, dropped = read(
        "News",
        "JOINT PRESS RELEASE",
        "For immediate release",
        "Embargoed until 10:00 EAT on 2 February 2026",
        "2 February 2026",
        TITLE,
        "The lamps come from Norway",
    )

    assert (release.title.text, release.title.lines) == (TITLE, (6,))
    assert (release.subtitle.text, release.is_joint) == (
        "The lamps come from Norway",
        True,
    )
    assert dropped == [
        ("label", "News", "News"),
        ("kicker", "JOINT PRESS RELEASE", "For immediate release"),
    ]
    assert release.page_date.date == date(2026, 2, 2)
    assert release.embargo.until == datetime(2026, 2, 2, 7, tzinfo=UTC)
    assert release.warnings == ("embargo-found",)


def test_embargo_without_zone_has_no_hour():
    release, _ = read("Not for publication before 10:00 on 2 February 2026", TITLE)

    assert (release.embargo.until, release.title.text) == (None, TITLE)


@pytest.mark.parametrize(
    ("printed", "hour"),
    [
        ("Embargoed until 10 a.m. GMT on 2 February 2026", 10),
        ("EMBARGO: 2 February 2026, 5pm GMT", 17),
        ("Not for publication before 12:30 p.m. GMT, 2 February 2026", 12),
    ],
)
def test_hour_of_an_embargo_may_be_of_twelve(printed, hour):
    release, _ = read(printed, TITLE)

    assert release.embargo.until.hour == hour


def test_title_repeated_is_dropped():
    release, dropped = read(TITLE, TITLE)

    assert release.title.lines == (1,)
    assert dropped == [("title-repeat", TITLE, TITLE)]
    assert release.warnings == ("title-repeated",)


def test_title_over_two_lines_is_one():
    release, _ = read(
        "Nine Harbours Open Night Clinics for", "Crews from Three Countries"
    )

    assert (release.title.text, release.subtitle) == (
        "Nine Harbours Open Night Clinics for Crews from Three Countries",
        None,
    )


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("WMA GHANA", "letterhead"),
        ("Home > News > Ghana", "breadcrumb"),
        ("From: WMA Press Desk <press@wma.example>", "mail-header"),
        ("Dear colleagues, please find our release below.", "greeting"),
    ],
)
def test_line_above_the_headline_is_dropped(line, what):
    release, dropped = read(line, TITLE)

    assert (release.title.text, dropped) == (TITLE, [(what, line, line)])


def test_wrapped_lines_are_joined():
    text = f"""{TITLE}

Tema, Ghana – Nine clinics now open at night, so that every crew
can see a nurse before it sails again. The nurses are paid by the
towns, and the lamps came from a church that had more than it could
use in a year.

The short line stands alone.
"""

    release = understand(read_text(text))

    assert release.hard_wrapped
    assert [paragraph.lines for paragraph in release.paragraphs] == [(3, 4, 5, 6), (8,)]
    assert release.paragraphs[0].text.endswith(
        "church that had more than it could use in a year."
    )
