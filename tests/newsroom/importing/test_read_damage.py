"""Damage and chance: whatever a file holds, there is a document or a refusal."""

import contextlib
import html as entities
import io
import random
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iomsite.richtext import clean_html
from newsroom.importing.formats.__main__ import answer
from newsroom.importing.formats.wire import pack, unpack
from newsroom.importing.read import ReadError, read_bytes, read_text, sandbox
from newsroom.importing.source import SourceDocument
from newsroom.importing.text import clean
from tests.newsroom.importing.word_file import (
    PROSE,
    p,
    picture,
    png,
    run,
    table,
    word_file,
    zip_file,
)

WORD = word_file(
    p(run("Title", "b"), style="T")
    + p(PROSE, '<w:hyperlink r:id="l">' + run("a@wma.example") + "</w:hyperlink>")
    + table([p("a"), p("b")])
    + p(picture("one", "alt")),
    links=[("l", "mailto:a@wma.example")],
    media={"one": png()},
    styles='<w:style w:styleId="T"><w:name w:val="Title"/></w:style>',
    header=p("Header"),
    footnotes="<w:footnote/>",
)


def read_here(data, kind="word"):
    """Read in this process: what the other would answer, without starting it."""
    order = {"kind": kind, "name": "a.docx", "frame": sandbox.FRAME}
    return unpack(answer(order, data))


def test_truncated_files_are_refused_wherever_they_end():
    whole = read_here(WORD)
    codes = {read_here(WORD[:end])[0] for end in range(0, len(WORD) - 1, 500)}

    assert isinstance(whole, SourceDocument)
    assert codes == {"damaged"}


def test_flipped_bytes_give_a_document_or_a_refusal():
    chance = random.Random(4)  # noqa: S311, the same flips each time
    for _round in range(400):
        data = bytearray(WORD)
        for _flip in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)

        result = read_here(bytes(data))

        assert isinstance(result, SourceDocument | tuple)


def test_flipped_letters_of_the_text_give_a_document_or_a_refusal():
    """The same inside: a zip would catch each of these by its checksum."""
    with zipfile.ZipFile(io.BytesIO(WORD)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    chance = random.Random(5)  # noqa: S311, the same flips each time
    for _round in range(400):
        name = chance.choice(sorted(parts))
        data = bytearray(parts[name])
        for _flip in range(chance.randint(1, 4)):
            at = chance.randrange(len(data))
            data[at : at + chance.randrange(3)] = chance.choice(
                [b"", b"<", b">", b'"', b"w:p", b"</w:r>", b"&", b"\xff", b"x" * 9]
            )

        result = read_here(zip_file({**parts, name: bytes(data)}))

        assert isinstance(result, SourceDocument | tuple)


TAGS = [
    "p",
    "b",
    "i",
    "a href='mailto:x@y.example'",
    "a href='javascript:x'",
    "table",
    "tr",
]
TAGS += [
    "td",
    "li",
    "ul",
    "h1",
    "br",
    "script",
    "style",
    "svg",
    "div hidden",
    "del",
    "ins",
]
TAGS += [
    "img src='data:image/png;base64,AA' alt",
    "p style='mso-list:l0 level1'",
    "pre",
]
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS]),
    st.sampled_from([f"</{tag.split()[0]}>" for tag in TAGS]),
    st.sampled_from(
        ["<!--", "-->", "<![if x]>", "<![endif]>", "&lt;script&gt;", "&nbsp;"]
    ),
    st.text(st.characters(codec=None), max_size=12),
)


@settings(max_examples=150, deadline=None, database=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_markup_is_too_broken_and_no_script_survives(html):
    result = read_here(html.encode("utf-8", "surrogatepass"), kind="markup")

    assert isinstance(result, SourceDocument)
    for line in result.lines:
        assert line.text == clean(line.text)
        if line.html:
            cleaned = clean_html(f"<p>{line.html}</p>")
            assert "script" not in cleaned.replace("&lt;script&gt;", "")
            assert clean_html(cleaned) == cleaned
            assert _plain(line.html) == line.text


def _plain(html):
    return clean(entities.unescape(re.sub("<[^>]*>", "", html)))


@settings(max_examples=100, deadline=None, database=None)
@given(
    st.lists(
        st.tuples(
            st.text(st.characters(codec=None, exclude_categories=["Cc"]), max_size=8),
            st.sampled_from(["", "b", "i", "b i", "vanish"]),
        ),
        max_size=12,
    )
)
def test_runs_of_any_letters_become_one_clean_line(runs):
    shown = "".join(text for text, marks in runs if marks != "vanish")
    try:
        data = word_file(p(*(run(_escaped(text), marks) for text, marks in runs)))
    except UnicodeEncodeError:
        return

    result = read_here(data)

    if isinstance(result, SourceDocument):
        assert [line.text for line in result.lines] == (
            [clean(shown)] if clean(shown) else []
        )
        assert all(_plain(line.html) in ("", line.text) for line in result.lines)
    else:
        assert result == ("damaged", {})


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


@settings(max_examples=100, deadline=None, database=None)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a"]))
def test_no_bytes_break_the_reader_of_texts(data, name):
    with contextlib.suppress(ReadError):
        source = read_bytes(data, name=name)
        again = read_text("\n".join(line.text for line in source.lines))
        assert again.text == source.text


@settings(max_examples=100, deadline=None, database=None)
@given(st.text(st.characters(codec=None), max_size=60))
def test_cleaning_again_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    "answered", [b"", b"{", b"[]", b"null", b'{"document": {}}', b"\xff"]
)
def test_answer_that_is_none_is_no_document(answered):
    with pytest.raises(ValueError, match="holds no document"):
        unpack(answered)


def test_document_comes_back_from_its_answer_as_it_was():
    source = read_here(WORD)

    assert unpack(pack(source)) == source
    assert source.pictures[0].data == png()
