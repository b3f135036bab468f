"""Word files: their pictures, each looked at no further than its header."""

import pytest

from newsroom.importing.formats.word import read_word
from tests.newsroom.importing.word_file import (
    FRAME,
    p,
    picture,
    png,
    png_that_claims,
    word_file,
)


def read(body, **parts):
    return read_word(word_file(body, **parts), name="a.docx", frame=FRAME)


def texts(source):
    return [line.text for line in source.lines]


def signals(source):
    return {each.code: (each.count, each.lines) for each in source.signals}


def test_pictures_stand_on_lines_of_their_own_with_their_words():
    seen, logo = png(30, 20), png(5, 5)

    source = read(
        p("Above ", picture("one", "A nurse at her desk"))
        + p(picture("two"), picture("one", "said before"))
        + p(picture("far", link="link"))
        + p(picture("vector"), "Below"),
        media={"one": seen, "two": logo, "vector": b"\x01\0\0\0EMF"},
        links=[("far", "https://elsewhere.example/track.png")],
    )

    assert [(line.text, line.picture) for line in source.lines] == [
        ("", 0),
        ("Above", None),
        ("", 1),
        ("", 0),
        ("Below", None),
    ]
    assert [
        (each.data, each.content_type, each.alt, each.width, each.height)
        for each in source.pictures
    ] == [
        (seen, "image/png", "A nurse at her desk", 30, 20),
        (logo, "image/png", "", 5, 5),
    ]
    assert signals(source) == {
        "external-references": (1, (5,)),
        "image-without-alt": (1, (3,)),
        "unreadable-picture": (1, (5,)),
    }


@pytest.mark.parametrize("size", [(30_000, 30_000), (12_001, 1), (9_000, 9_000)])
def test_picture_beyond_the_limits_of_the_site_is_left_out(size):
    source = read(p("Text", picture("one")), media={"one": png_that_claims(*size)})

    assert (texts(source), source.pictures) == (["Text"], ())
    assert signals(source) == {"unreadable-picture": (1, (1,))}


def test_heavy_picture_is_left_out_and_the_text_is_read():
    heavy = png() + bytes(30_000_000)

    source = read(p("Text", picture("one")), media={"one": heavy})

    assert (texts(source), source.pictures) == (["Text"], ())
    assert signals(source) == {"unreadable-picture": (1, (1,))}


def test_pictures_beyond_what_a_release_can_have_are_left_out():
    media = {f"p{n}": png(n + 1, 1) for n in range(102)}

    source = read(
        "".join(p(picture(key, "alt")) for key in media) + p("x"), media=media
    )

    assert len(source.pictures) == 100
    assert signals(source)["unreadable-picture"] == (2, (101,))


def test_pictures_of_old_word_are_found_with_their_words():
    shape = (
        '<w:r><w:pict><v:shape alt="A boat"><v:imagedata r:id="one" o:title="x"/>'
        "</v:shape></w:pict></w:r>"
    )

    source = read(p("Text", shape), media={"one": png()})

    assert [(each.name, each.alt) for each in source.pictures] == [("one", "A boat")]


def test_drawing_that_is_hidden_is_left_out():
    hidden = picture("one", "Hidden").replace("descr", 'hidden="1" descr')

    source = read(p("Text", hidden), media={"one": png()})

    assert (texts(source), source.pictures, source.signals) == (["Text"], (), ())
