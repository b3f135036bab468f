"""What is wrong with a file or a row is said in a sentence with the remedy."""

from datetime import date

import pytest

from contacts.exchange.rows import MOST_BYTES, uid_of
from tests.contacts.exchange.importing import (
    confirm,
    outcomes,
    row_of,
    upload,
)
from tests.factories import make_contact


def test_all_that_is_wrong_with_a_row_is_said_at_once(client, manager, kenya):
    response = upload(client, "name,emails,phones\nA,nowhere,call Jane\n")

    assert row_of(response, 2).problems == [
        "“call Jane” is no telephone number; write it like +254 20 123 4567.",
        "e-mail addresses: “nowhere” is no e-mail address.",
    ]


def test_erased_contact_is_not_filled_again(client, manager, kenya):
    erased = make_contact(
        kenya, name="", emails=[], phones=[], erased_on=date(2026, 1, 1)
    )

    response = upload(
        client, f"uid,name,emails\n{uid_of(erased.pk)},Back Again,b@wma.example\n"
    )
    confirm(client, response)

    erased.refresh_from_db()
    assert (outcomes(response), erased.name) == ({2: "wrong"}, "")


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        (
            "A,,,,",
            "Give an e-mail address or a telephone: it is what a contact is for.",
        ),
        (",a@wma.example,,,", "Give a name, or the role if this is a desk."),
        (
            "A,a@wma.example,call Jane,,",
            "“call Jane” is no telephone number; write it like +254 20 123 4567.",
        ),
        (
            "A,a@wma.example,2.54202E+11,,",
            "“2.54202E+11” was a telephone number before a spreadsheet rounded it. Set "
            "the column's format to text, and enter the numbers again.",
        ),
        (
            "A,a@wma.example,,03/04/2026,",
            "“03/04/2026” is no day that has one meaning; write it as 2026-03-01.",
        ),
        (
            "A,a@wma.example,,2026-05-01,2026-04-01",
            "The last day comes before the first.",
        ),
    ],
)
def test_wrong_row_is_said_in_a_sentence(client, manager, kenya, cells, problem):
    response = upload(client, f"name,emails,phones,starts_on,ends_on\n{cells}\n")

    assert row_of(response, 2).problems == [problem]
    assert outcomes(response) == {2: "wrong"}
    assert problem in response.text.replace("&#x27;", "'")
    assert "There is nothing to store." in response.text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"x" * (MOST_BYTES + 1), "The file is larger than 1 MB."),
        (b"PK\x03\x04" + b"x" * 40, "This is a workbook."),
        ("name,emails\nJosé,a@wma.example\n".encode("cp1252"), "not in UTF-8 (line 2)"),
        (b"one,two\n1,2\n", "none of the headings that are known"),
        (b"name,emails\n", "There is no row below the headings."),
        (b"name,emails\n" + b"A,a@b.example\n" * 2001, "more than 2000 contacts"),
        (b"\x00\x01\x02", "This is no text file"),
        (b"", "The submitted file is empty."),
    ],
    ids=["large", "xlsx", "cp1252", "headings", "no rows", "rows", "binary", "empty"],
)
def test_file_that_cannot_be_read_is_refused_with_advice(
    client, manager, kenya, data, sentence
):
    response = upload(client, data)

    (problem,) = response.context["form"].errors["file"]
    assert sentence in problem
    assert "groups" not in response.context
