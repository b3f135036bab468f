from newsroom.importing.read import read_text
from newsroom.importing.understand.blocks import to_blocks
from newsroom.importing.understand.ending import read_ending
from newsroom.importing.understand.words import words_of

BODY = "Nine clinics now open at night, so that every crew can see a nurse."


def read(*lines):
    blocks, _ = to_blocks(read_text("\n".join([BODY, *lines])))
    ending = read_ending(blocks, words_of("en"))
    return (
        [block.text for block in ending.body],
        [(part.what, part.first, part.last) for part in ending.dropped],
        [block.text for block in ending.notes],
        [block.text for block in ending.unexplained],
    )


def test_everything_below_the_body_is_sorted():
    result = read(
        "ENDS",
        "Notes to editors:",
        "1. The clinics are free.",
        "About WMA",
        "The World Mobility Agency is a body with 141 members and 88 offices.",
        "Media contact",
        "Ama Boateng, aboateng@wma.example",
        "Share this page",
        "Email",
        "Related stories",
        "A Lamp for Every Quay",
        "Privacy policy",
        "© 2026 WMA",
    )

    assert result == (
        [BODY],
        [
            ("end-mark", "ENDS", "ENDS"),
            (
                "about",
                "About WMA",
                "The World Mobility Agency is a body with 141 members and 88 offices.",
            ),
            ("share", "Share this page", "Email"),
            ("related", "Related stories", "A Lamp for Every Quay"),
            ("footer", "Privacy policy", "© 2026 WMA"),
        ],
        ["Notes to editors:", "1. The clinics are free."],
        [],
    )


def test_false_friends_stay_in_the_body():
    lines = (
        "About half of the crews came on the first night, and all of them came back.",
        "More from the sea than from the land came the wish to keep the lamps on.",
        "Share",
        "That is what the nurses ask of the crews: " + "a word, a map, a meal. " * 8,
    )

    body, dropped, _, _ = read(*lines)

    assert (body, dropped) == ([BODY, *map(str.strip, lines)], [])


def test_unknown_line_below_the_contacts_is_named():
    *_, unexplained = read("Contact: Ama Boateng, a@wma.example", "Tide table 7")

    assert unexplained == ["Tide table 7"]


def test_caption_with_its_credit_is_a_picture_and_no_paragraph():
    blocks, _ = to_blocks(
        read_text(f"{BODY}\nA nurse on the quay at night. Photo: WMA/E. Sossou\n{BODY}")
    )

    ending = read_ending(blocks, words_of("en"))

    assert [block.lines for block in ending.body] == [(1,), (3,)]
    assert [(p.caption, p.credit, p.lines) for p in ending.pictures] == [
        ("A nurse on the quay at night.", "Photo: WMA/E. Sossou", (2,))
    ]


def test_address_in_the_footer_is_no_contact():
    *_, unexplained = result = read(
        "Contact: Ama Boateng, a@wma.example", "Print", "© WMA, info@wma.example"
    )

    assert result[1] == [
        ("share", "Print", "Print"),
        ("footer", "© WMA, info@wma.example", "© WMA, info@wma.example"),
    ]
    assert unexplained == []
