"""Whole documents: our own, and the worked releases where they are at hand."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.importing.directory import Directory
from newsroom.importing.match import match
from newsroom.importing.read import ReadError, read_file, read_text
from newsroom.importing.schema import as_json
from newsroom.importing.understand import understand
from tests.benchmarks.agreement import compare
from tests.benchmarks.releases import releases_in

OWN = Path(__file__).parent / "releases"
SAMPLES = Path(__file__).parents[4] / "shared" / "releases"
needs_samples = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the worked releases are not beside the project"
)


def read(path, directory):
    release = understand(read_file(path))
    return release, as_json(release, match(release, directory))


def expected(path):
    data = json.loads(path.with_suffix(".json").read_text("utf-8"))
    data.pop("remarks", None)
    # The words of a comment never leave the reader; the editor is told that it is there.
    data["dropped"] = [part for part in data["dropped"] if part["what"] != "comment"]
    return data


@pytest.mark.parametrize(
    "path", [path for path, _ in releases_in(OWN)], ids=lambda path: path.stem
)
def test_own_release_is_understood_whole(path):
    release, data = read(path, Directory.from_file(OWN / "harbour-directory.json"))

    assert compare(expected(path), data).differences == []
    assert release.unexplained == ()


def test_parts_keep_the_lines_they_came_from():
    release = understand(read_file(OWN / "harbour-clinics.txt"))

    assert release.title.lines == (15,)
    assert release.dateline.lines == (16,)
    assert [item.lines for item in release.menu] == [
        (1, 2, 3, 4, 5, 6, 7, 8, 9),
        (10, 11, 12),
        (13,),
        (14,),
    ]
    assert [contact.lines for contact in release.contacts] == [(25,), (26,), (27,)]


@needs_samples
@pytest.mark.parametrize(
    "path",
    sorted(path for path in SAMPLES.glob("[0-9]*") if path.suffix != ".json"),
    ids=lambda path: path.stem,
)
def test_worked_release_agrees_in_every_field(path):
    release, data = read(path, Directory.from_file(SAMPLES / "directory.json"))

    agreement = compare(expected(path), data)
    assert agreement.differences == []
    assert agreement.silently_wrong == []
    assert release.unexplained == ()
    assert release.limits == ()


PIECES = [
    "-", "- ", "“", "”", '"', "’", "(", "«", "said", "Ama Boateng", ", ", ". ", ": ", "\n", "\n\n",
    "In Kenya: ", "a@b.example", "+254 20 555 0142", "Ghana", " – ", "3 March 2026", "funded by the",
    "For more information, please contact:", "About WMA", "Share", "©", "Embargo 25:61 GMT+99",
    "H.E.", "(for Twi)", "E-mail: ", "he added", "the", "ENDS", "99/99/9999", "31 June 2026",
]  # fmt: skip


@settings(max_examples=60, deadline=None, database=None)
@given(
    st.one_of(
        st.text(max_size=400),
        st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
        st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    )
)
def test_no_text_makes_the_rules_fail(text):
    directory = Directory.from_file(OWN / "harbour-directory.json")
    try:
        source = read_text(text)
    except ReadError:
        return

    release = understand(source)

    json.dumps(as_json(release, match(release, directory)))
    explained = {
        number
        for part in (*release.dropped, *release.unexplained)
        for number in part.lines
    }
    assert explained <= set(range(1, len(source.lines) + 1))
    assert read_text(source.text).sha256 == source.sha256
