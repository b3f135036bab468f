import pytest

from newsroom.importing.read import read_text
from newsroom.importing.understand.blocks import to_blocks
from newsroom.importing.understand.menu import take_menu
from newsroom.importing.understand.words import words_of

HEADLINE = "Bus Drivers Learn to Ask Four Questions"
DESCRIPTION = "The agency equips public services and trains their people every year."


def read_menu(*lines):
    blocks, _ = to_blocks(read_text("\n".join([*lines, HEADLINE])))
    above, _, items, rest = take_menu(blocks, words_of("en"))
    return (
        [block.text for block in above],
        [(item.label, item.heading, item.text, item.links) for item in items],
        [block.text for block in rest],
    )


@pytest.mark.parametrize("heading", ["OUR WORK", "Our Work", "our work", "Our work"])
def test_heading_is_cut_from_its_description(heading):
    menu = read_menu("-", "Our Work", heading + DESCRIPTION, "Roads", "Roads", "- Data")

    assert menu == (
        [],
        [("Our Work", heading, DESCRIPTION, ("Roads",)), ("Data", "", "", ())],
        [HEADLINE],
    )


@pytest.mark.parametrize(
    "description",
    [
        "“People first” has been our word for sixty long years now.",
        "2030 is near, and much remains to be done until it comes.",
        "e-Visas, clinics and schools: we equip them all with good tools.",
        "See where.",
    ],
)
def test_description_may_begin_with_anything(description):
    _, items, _ = read_menu("-", "What We Do", "WHAT WE DO" + description, "- Data")

    assert items[0] == ("What We Do", "WHAT WE DO", description, ())


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Our Mission" + DESCRIPTION, ("Our Mission", DESCRIPTION)),
        (DESCRIPTION, ("", DESCRIPTION)),
    ],
    ids=["another heading", "no heading"],
)
def test_heading_may_differ_from_the_label(line, expected):
    _, items, _ = read_menu("-", "Mission", line, "About", "About", "- Jobs")

    assert items[0] == ("Mission", *expected, ("About",))


def test_links_end_where_they_are_no_longer_printed_twice():
    menu = read_menu(
        "Skip to main content",
        "•",
        "Ports",
        "PORTS" + DESCRIPTION,
        "Nets",
        "Nets",
        "Tide",
        "Tide",
    )

    assert menu == (
        ["Skip to main content"],
        [("Ports", "PORTS", DESCRIPTION, ("Nets", "Tide"))],
        [HEADLINE],
    )


def test_single_links_count_up_to_the_next_dash():
    _, items, rest = read_menu("-", "Ports", "Nets", "Tide", "- Data")

    assert items == [("Ports", "", "", ("Nets", "Tide")), ("Data", "", "", ())]
    assert rest == [HEADLINE]


def test_headline_that_begins_like_the_last_label_is_no_description():
    _, items, rest = read_menu("- Data", "- Bus")

    assert items == [("Data", "", "", ()), ("Bus", "", "", ())]
    assert rest == [HEADLINE]


def test_text_without_menu_stays_whole():
    assert read_menu("Press release") == ([], [], ["Press release", HEADLINE])


def test_heading_may_stand_on_a_line_of_its_own():
    _, items, rest = read_menu(
        "-", "Mission", "MISSION", DESCRIPTION, "About", "About", "- Jobs"
    )

    assert items[0] == ("Mission", "MISSION", DESCRIPTION, ("About",))
    assert rest == [HEADLINE]
