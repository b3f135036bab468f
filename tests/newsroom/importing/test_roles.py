"""A line of which an editor said what it is, is that; the rules read the others."""

import pytest

from newsroom.importing.read import read_text
from newsroom.importing.release import Role
from newsroom.importing.understand import understand

TEXT = """\
Harbours of the gulf
Night clinics open in nine harbours

Lomé, Togo, 3 March 2026 – Crews who land their catch after dark can now see a nurse before they sail again, the World Mobility Agency (WMA) said today.

Each clinic opens when the first boat comes in. It closes when the last has left.

A bench on the quay of Lomé

The lamps burn all night

Nobody is asked for papers, and nobody pays. The clinics were funded by the Government of Finland.

Ann Roe answers on +49 40 66969 120.

Not before Friday, please
"""
LEAD, PROSE, BENCH, LAMPS, MONEY, CALL, FRIDAY = 4, 6, 8, 10, 12, 14, 16


def read(**roles):
    return understand(
        read_text(TEXT), {globals()[name]: role for name, role in roles.items()}
    )


def lines_of(parts):
    return [part.lines for part in parts]


def test_without_a_word_the_rules_decide():
    release = read()

    assert release.title.text == "Harbours of the gulf"
    assert lines_of(release.paragraphs) == [(n,) for n in (4, 6, 8, 10, 12, 14, 16)]


def test_headline_is_what_the_editor_says():
    release = understand(read_text(TEXT), {2: Role.TITLE})

    assert (release.title.text, release.title.lines, release.title.confidence) == (
        "Night clinics open in nine harbours",
        (2,),
        1.0,
    )
    assert release.subtitle is None
    assert release.dateline.places[0].city == "Lomé"
    assert lines_of(release.paragraphs)[0] == (LEAD,)


def test_subtitle_and_headline_may_change_places():
    release = understand(read_text(TEXT), {1: Role.SUBTITLE, 2: Role.TITLE})

    assert (release.title.lines, release.subtitle.lines) == ((2,), (1,))


@pytest.mark.parametrize(
    ("role", "field"),
    [
        (Role.NOTES, "notes"),
        (Role.CONTACT, "contact_block"),
        (Role.CAPTION, "pictures"),
        (Role.DROP, "dropped"),
    ],
)
def test_line_leaves_the_body_for_where_it_belongs(role, field):
    release = read(BENCH=role)

    assert lines_of(getattr(release, field)) == [(BENCH,)]
    assert (BENCH,) not in lines_of(release.paragraphs)
    assert lines_of(release.paragraphs)[:2] == [(LEAD,), (PROSE,)]


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        (Role.BODY, (False, False)),
        (Role.HEADING, (False, True)),
        (Role.ITEM, (True, False)),
    ],
)
def test_line_of_the_body_is_of_the_kind_that_is_said(role, kind):
    release = read(LAMPS=role)

    (paragraph,) = [p for p in release.paragraphs if p.lines == (LAMPS,)]
    assert (paragraph.is_list_item, paragraph.is_heading) == kind


def test_line_above_the_headline_can_be_body():
    release = understand(read_text(TEXT), {1: Role.TITLE, 2: Role.BODY})

    assert release.title.lines == (1,)
    assert lines_of(release.paragraphs)[:2] == [(2,), (LEAD,)]


def test_contact_is_read_from_the_line_that_is_said_to_hold_one():
    release = read(CALL=Role.CONTACT)

    (contact,) = release.contacts
    assert (contact.phones, contact.lines) == (("+49 40 66969 120",), (CALL,))


def test_embargo_is_what_the_editor_says_even_without_a_day():
    release = read(FRIDAY=Role.EMBARGO)

    assert (release.embargo.printed, release.embargo.until) == (
        "Not before Friday, please",
        None,
    )
    assert "embargo-found" in release.warnings


def test_said_lines_never_move_the_numbers_of_others():
    release = read(BENCH=Role.DROP, LAMPS=Role.HEADING)

    assert [passage.lines for passage in release.funders] == [(MONEY,)]


def test_words_on_lines_that_are_not_there_change_nothing():
    assert understand(read_text(TEXT), {99: Role.TITLE, 3: Role.DROP}) == read()


@pytest.mark.parametrize("role", list(Role))
def test_everything_may_be_said_to_be_one_thing(role):
    source = read_text(TEXT)

    release = understand(source, dict.fromkeys(range(1, len(source.lines) + 1), role))

    assert release.source is source
