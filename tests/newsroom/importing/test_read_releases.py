"""The readers over the worked releases: all that is expected stands in their lines."""

import html
import json
import re
from pathlib import Path

import pytest

from newsroom.importing.read import read_file
from newsroom.importing.text import clean

SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "releases"
DOCUMENTS = sorted([*SAMPLES.glob("*.html"), *SAMPLES.glob("*.docx")])
OF_THE_FILE = {
    *("comments-present", "footer-text", "footnotes-present", "header-text"),
    *("hidden-text", "image-without-alt", "tracked-changes"),
}

pytestmark = pytest.mark.skipif(
    not DOCUMENTS, reason="needs the worked releases in ../shared/releases"
)


def expected(path):
    return json.loads(path.with_suffix(".json").read_text("utf-8"))


def parts(gold):
    """Yield all that must stand in the lines, a space between two of them."""
    yield gold["title"]
    if gold["subtitle"]:
        yield gold["subtitle"]
    if gold["dateline"]:
        yield gold["dateline"]["printed"]
    if gold["embargo"]:
        yield gold["embargo"]["printed"]
    yield gold["body"]["first_words"]
    yield gold["body"]["last_words"]
    for picture in gold["pictures"]:
        yield from filter(None, (picture["caption"], picture["credit"]))
    for contact in gold["contacts"]:
        yield from filter(None, (contact["name"], contact["role"]))
        yield from contact["phones"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_lines_hold_what_a_careful_editor_took(path):
    gold = expected(path)

    source = read_file(path)

    text = " ".join(line.text for line in source.lines)
    links = html.unescape(" ".join(line.html for line in source.lines))
    assert [part for part in parts(gold) if part not in text] == []
    for contact in gold["contacts"]:
        residue = contact.get("email_residue") or ""
        assert [e for e in contact["emails"] if e not in text + links] == []
        assert residue in text + links


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_nothing_internal_is_read_and_each_paragraph_is_a_line(path):
    gold = expected(path)

    source = read_file(path)

    everything = repr(source)
    assert [words for words in gold.get("not_public", ()) if words in everything] == []
    lines = [line.text for line in source.lines]
    first = next(
        n for n, line in enumerate(lines) if gold["body"]["first_words"] in line
    )
    last = next(
        n for n, line in enumerate(lines) if line.endswith(gold["body"]["last_words"])
    )
    dropped = sum(
        line.place.value != "body"
        or line.picture is not None
        or line.style.value == "quote"
        or any(line.text.startswith(p["caption"] or "\n") for p in gold["pictures"])
        for line in source.lines[first : last + 1]
    )
    assert last - first + 1 - dropped == gold["body"]["paragraphs"]
    assert all(line.text == clean(line.text) for line in source.lines)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_signals_are_those_of_the_file(path):
    gold = expected(path)

    source = read_file(path)

    codes = {signal.code for signal in source.signals}
    assert codes & OF_THE_FILE == OF_THE_FILE & set(gold["warnings"])
    numbers = {number for signal in source.signals for number in signal.lines}
    assert numbers <= set(range(1, len(source.lines) + 1))
    assert all(re.fullmatch(r"[a-z-]+", code) for code in codes)
