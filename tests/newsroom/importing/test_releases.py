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
    return data


def test_own_release_is_understood_whole():
    path = OWN / "harbour-clinics.txt"

    release, data = read(path, Directory.from_file(OWN / "harbour-directory.json"))

    assert data == expected(path)
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
@pytest.mark.parametrize("name", ["00-ibm-workshop.txt", "01-joint-bus-checks.txt"])
def test_worked_release_agrees_in_every_field(name):
    release, data = read(
        SAMPLES / name, Directory.from_file(SAMPLES / "directory.json")
    )

    assert data == expected(SAMPLES / name)
    assert release.unexplained == ()


@needs_samples
@pytest.mark.parametrize(
    "name",
    ["02-xray-vans-mail.txt", "03-dili-flood-poles.txt", "05-night-line-embargo.txt"],
)
def test_worked_release_agrees_but_for_how_many_words_are_quoted(name):
    _, data = read(SAMPLES / name, Directory.from_file(SAMPLES / "directory.json"))

    gold = expected(SAMPLES / name)

    for result in (data, gold):
        for part in (*result["dropped"], *result["quotes"], result["body"]):
            for key in ("from", "text_start", "first_words"):
                if key in part:
                    part[key] = " ".join(part[key].split()[:2])
            for key in ("to", "last_words"):
                if key in part:
                    part[key] = part[key].split()[-1]
    assert data == gold


@needs_samples
@pytest.mark.parametrize(
    "path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem
)
def test_text_in_any_language_gives_an_honest_result(path):
    release, data = read(path, Directory.from_file(SAMPLES / "directory.json"))

    assert data["language"] == expected(path)["language"]
    if data["language"] != "en":
        assert len(release.limits) == 1
        assert (data["quotes"], data["not_quotes"]) == ([], [])
    else:
        assert release.limits == ()


@needs_samples
@pytest.mark.parametrize(
    "path", sorted(SAMPLES.glob("*.html")) + sorted(SAMPLES.glob("*.docx"))
)
def test_other_formats_are_refused(path):
    with pytest.raises(
        ReadError, match="cannot be read. Save the release as plain text"
    ):
        read_file(path)


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
