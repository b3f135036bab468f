"""The measure by which readings of releases are judged."""

import copy
import json
from pathlib import Path

import pytest

from tests.benchmarks.agreement import compare
from tests.benchmarks.releases import main

GOLD = json.loads(
    (Path(__file__).parent / "releases" / "harbour-clinics.json").read_text("utf-8")
)


def changed(**values):
    return copy.deepcopy(GOLD) | values


def test_a_release_agrees_with_itself():
    agreement = compare(GOLD, GOLD)

    assert agreement.is_whole
    assert agreement.right == agreement.total
    assert agreement.silently_wrong == []


@pytest.mark.parametrize(
    ("first", "is_same"),
    [
        ("Crews who land their catch after dark in nine", True),
        ("Crews who land", True),
        ("Crews", False),
        ("Crews who sail again", False),
    ],
)
def test_how_many_words_are_quoted_does_not_count(first, is_same):
    data = changed(body=GOLD["body"] | {"first_words": first})

    assert compare(GOLD, data).is_whole is is_same


def test_an_entry_too_many_is_as_wrong_as_one_too_few():
    data = changed(funders=[*GOLD["funders"][1:], "Somebody Else", "And Another"])

    agreement = compare(GOLD, data)

    assert (agreement.right["funders"], agreement.total["funders"]) == (2, 4)


def test_contacts_are_compared_by_person_and_not_by_their_order():
    data = changed(contacts=GOLD["contacts"][::-1])

    assert compare(GOLD, data).is_whole


def test_record_taken_for_known_against_the_print_is_named():
    data = changed()
    data["contacts"][1]["match"] = {"status": "known", "id": "tg-sossou"}

    agreement = compare(GOLD, data)

    assert [one["name"] for one in agreement.silently_wrong] == ["Edem Sossou"]


def test_nothing_is_silently_wrong_where_a_doubt_is_shown():
    data = changed()
    data["contacts"][0]["match"] = {"status": "differs", "id": "x", "differs": ["name"]}

    assert compare(GOLD, data).silently_wrong == []


def test_folder_that_is_not_there_is_said_and_our_own_are_measured(tmp_path):
    lines = []

    main(["--directory", str(tmp_path / "none")], write=lines.append)

    assert "there is no such folder" in lines[0]
    assert any("agree in every field" in line for line in lines[1:])


def test_refused_file_counts_as_all_wrong(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "a.json").write_text(json.dumps(changed(file="a.pdf")), "utf-8")
    lines = []

    main(["--directory", str(tmp_path), "-v"], write=lines.append)

    assert "\n".join(lines).count("0 agree in every field") == 1
