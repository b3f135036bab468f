from html import escape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from iomsite.publishing.differences import differences
from iomsite.publishing.differences.alignment import Effort, alike
from iomsite.publishing.differences.parts import (
    ADDED,
    CHANGED,
    REMOVED,
    Difference,
    Line,
    Piece,
    Skipped,
)
from iomsite.publishing.differences.rich_text import MAX_LINES
from newsroom.models import Article

WORDS = ["the", "the", "clinic", "opens", "a", "b", "في", "كُلّ", "و", "1,500", "—"]
GAPS = [" ", " ", "\n", ", ", ". "]


@st.composite
def texts(draw):
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
    return "".join(
        part for word in words for part in (draw(st.sampled_from(GAPS)), word)
    ).strip()


def body(paragraphs):
    return "".join(f"<p>{escape(each)}</p>" for each in paragraphs)


def lines(before, after, name="title"):
    [found] = differences(Article, {name: before}, {name: after})
    return found.parts


def marked(part):
    """Write a line as wikis do: [-removed-]{+added+}."""
    signs = {REMOVED: "[-{}-]", ADDED: "{{+{}+}}", "": "{}"}
    return "".join(signs[piece.mark].format(piece.text) for piece in part.pieces)


def text_of(parts, left_out):
    return "".join(
        piece.text for line in parts for piece in line.pieces if piece.mark != left_out
    )


# Words


def test_changed_words_are_marked_inside_a_text():
    found = differences(
        Article,
        {"title": "Three clinics open", "summary": "Same"},
        {"title": "Four clinics open", "summary": "Same"},
    )

    pieces = (Piece("Three", REMOVED), Piece("Four", ADDED), Piece(" clinics open"))
    assert found == [Difference("title", "Title", "words", (Line(pieces, CHANGED),))]


@given(texts(), texts())
@example("a b", "a  b")
@example("the old", "x the")
@settings(deadline=None)
def test_marked_text_holds_the_old_and_the_new_words(before, after):
    found = differences(Article, {"title": before}, {"title": after})

    parts = [line for each in found for line in each.parts]
    if before != after:
        assert (text_of(parts, ADDED), text_of(parts, REMOVED)) == (before, after)


@given(st.lists(texts(), max_size=7), st.lists(texts(), max_size=7))
@settings(deadline=None)
def test_marked_body_holds_the_old_and_the_new_paragraphs(before, after):
    found = differences(Article, {"body": body(before)}, {"body": body(after)})

    for paragraphs, left_out in ((before, ADDED), (after, REMOVED)):
        held = []
        for part in found[0].parts if found else ():
            if isinstance(part, Skipped):
                held += paragraphs[len(held) :][: part.unchanged]
            elif part.mark != left_out:
                held.append(text_of([part], left_out))
        assert held == (paragraphs if found else [])


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("كُلُّ شيءٍ هنا", "كُلُّ شخصٍ هنا", "كُلُّ [-شيءٍ-]{+شخصٍ+} هنا"),
        ("1,500 people", "1,600 people", "[-1,500-]{+1,600+} people"),
        ("It opens today.", "It opens today!", "It opens today[-.-]{+!+}"),
        ("the clinic", "the new clinic", "the {+new +}clinic"),
        ("l’été à Gao", "l’hiver à Gao", "[-l’été-]{+l’hiver+} à Gao"),
        (
            "Kenya, Uganda and Sudan will take part in the talks",
            "Mali, Niger and Sudan will take part in the talks",
            "[-Kenya, Uganda-]{+Mali, Niger+} and Sudan will take part in the talks",
        ),
    ],
    ids=["vowel signs", "number", "stop", "insertion", "apostrophe", "neighbours"],
)
def test_words_are_marked_whole(before, after, words):
    [line] = lines(before, after)

    assert marked(line) == words


def test_text_written_anew_is_shown_after_the_old_one():
    found = lines("The harbour of Tema grows", "Nurses meet a minister in the capital")

    assert [(line.mark, marked(line)) for line in found] == [
        (REMOVED, "[-The harbour of Tema grows-]"),
        (ADDED, "{+Nurses meet a minister in the capital+}"),
    ]


def test_change_that_nobody_sees_is_said():
    [line] = lines("a b", "a\u00a0b")

    note = "Only spaces, line breaks or invisible signs have changed."
    assert line.notes == (note,)


# Rich text


def test_unchanged_paragraphs_are_counted_but_for_those_beside_a_change():
    before = ["One.", "Two.", "Three.", "Four.", "It opens today.", "Six.", "Seven."]
    after = [*before[:4], "It opens tomorrow.", *before[5:]]

    found = differences(Article, {"body": body(before)}, {"body": body(after)})

    words = (
        Piece("It opens "),
        Piece("today", REMOVED),
        Piece("tomorrow", ADDED),
        Piece("."),
    )
    parts = (
        Skipped(unchanged=3),
        Line((Piece("Four."),)),
        Line(words, CHANGED),
        Line((Piece("Six."),)),
        Line((Piece("Seven."),)),
    )
    assert found == [Difference("body", "Body", "rich text", parts, "1 paragraph")]


@pytest.mark.parametrize(
    ("before", "after", "notes"),
    [
        (
            '<p>See <a href="https://a.example/">it</a>.</p>',
            '<p>See <a href="https://b.example/">it</a>.</p>',
            ["“it”: link to https://b.example/ instead of https://a.example/"],
        ),
        (
            "<p>Read the report now.</p>",
            '<p>Read the <a href="mailto:a@b.example">report</a> now.</p>',
            ["“report”: link to mailto:a@b.example"],
        ),
        (
            '<p>Read the <a href="https://a.example/">report</a> now.</p>',
            "<p>Read the report now.</p>",
            ["“report”: no more link to https://a.example/"],
        ),
        (
            '<p>Read <a href="https://a.example/">our report</a> on Monday.</p>',
            '<p>Read <a href="https://a.example/">the study</a> on Monday.</p>',
            [],
        ),
        (
            "<p>Five <em>people</em> came on Monday.</p>",
            "<p><strong>Five people</strong> came on Monday.</p>",
            ["“Five”: bold", "“people”: bold, no longer italic"],
        ),
        ("<p>H2O</p>", "<p>H<sub>2</sub>O</p>", ["“H2O”: subscript"]),
        (
            "<h2>Funding</h2>",
            "<h3>Funding</h3>",
            ["smaller heading instead of heading"],
        ),
        (
            "<ul><li><p>A</p></li><li><p>B</p></li></ul>",
            "<ul><li><p>A</p><ul><li><p>B</p></li></ul></li></ul>",
            ["set further in"],
        ),
        (
            '<ol start="2"><li><p>A</p></li></ol>',
            "<ol><li><p>A</p></li></ol>",
            ["The words are the same; how they are set out has changed."],
        ),
    ],
    ids=[
        "other target",
        "link",
        "no link",
        "link of other words",
        "bold",
        "part of a word",
        "heading",
        "level",
        "number",
    ],
)
def test_what_words_do_not_show_is_said(before, after, notes):
    found = lines(before, after, "body")

    said = [note for line in found if isinstance(line, Line) for note in line.notes]
    assert [note.translate({0x2068: None, 0x2069: None}) for note in said] == notes


def test_cells_of_a_table_stand_in_one_line():
    before = (
        "<table><tbody><tr><th><p>Tema</p></th><td><p>400</p></td></tr></tbody></table>"
    )

    [line] = lines(before, before.replace("400", "500"), "body")

    assert (line.kind, marked(line)) == ("row of a table", "Tema | [-400-]{+500+}")


def test_broken_tags_of_another_age_are_read():
    [line] = lines("<tr>one<td>two <b>three</li>", "<tr>one<td>two four", "body")

    assert marked(line) == "one | two [-three-]{+four+}"


def test_paragraph_that_moved_is_said_to_have_moved():
    before = ["The first one.", "The second one.", "The third one."]

    found = lines(body(before), body([*before[1:], before[0]]), "body")

    assert [(line.mark, line.notes) for line in found if line.mark] == [
        (REMOVED, ("moved to another place",)),
        (ADDED, ("moved from another place",)),
    ]


# However long


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["a", "b"] * 25_000, ["b", "a"] * 25_000),
        ([str(n) for n in range(50_000)], [str(n) for n in range(50_000, 0, -1)]),
        ([" ".join(["a", "b"] * 40_000)], [" ".join(["b", "c", "a"] * 30_000)]),
        (["x" * 300_000], ["x" * 300_001]),
    ],
    ids=["two words", "turned round", "one paragraph", "one word"],
)
def test_endless_bodies_end(before, after):
    found = lines(body(before), body(after), "body")

    assert 0 < len(found) <= MAX_LINES + 1


def test_paragraph_in_the_place_of_another_is_one_change():
    before = ["The first.", "Harbours grow in the north.", "The last."]
    after = ["The first.", "Nurses meet ministers.", "Another one.", "The last."]

    [found] = differences(Article, {"body": body(before)}, {"body": body(after)})

    assert found.extent == "2 paragraphs"
    assert [line.mark for line in found.parts] == ["", REMOVED, ADDED, ADDED, ""]


def test_changes_beyond_the_most_are_counted():
    before = [f"Line {number} of before" for number in range(MAX_LINES + 5)]
    after = [f"Line {number} of after" for number in range(MAX_LINES + 5)]

    found = lines(body(before), body(after), "body")

    assert found[-1] == Skipped(more=5)


def test_what_is_beyond_the_effort_counts_as_replaced():
    before, after = "a x b y c", "a y b x c"

    pairs = [alike(before, after, Effort(steps)) for steps in (0, 1000)]

    ends = [(0, 0), (1, 1), (7, 7), (8, 8)]
    assert pairs[0] == ends
    assert [before[a] == after[b] for a, b in pairs[1]] == [True] * len(pairs[1])
    assert len(pairs[1]) > len(ends)
