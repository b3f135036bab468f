"""CSV files as spreadsheets write them."""

import pytest

from contacts.exchange.cells import guarded, unguarded
from contacts.exchange.files import read_file
from contacts.exchange.rows import UnreadableFile

TABLE = [
    ["name", "emails", "phones", "role_fr"],
    ['Hélène; Dupont, "H"', "h@wma.example", "020 234 5678", "Attachée"],
]


def table(separator, end="\r\n"):
    def cell(text):
        return '"{}"'.format(text.replace('"', '""'))

    return "".join(separator.join(map(cell, row)) + end for row in TABLE)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_separator_and_encoding_are_found(separator, encoding, end):
    (row,) = read_file(table(separator, end).encode(encoding))

    assert (row.problems, row.values) == (
        [],
        {
            "name": 'Hélène; Dupont, "H"',
            "emails": ["h@wma.example"],
            "phones": [{"number": "020 234 5678", "label": ""}],
            "role": {"fr": "Attachée"},
        },
    )


def test_line_that_names_the_separator_is_no_heading():
    (row,) = read_file(("sep=;\r\n" + table(";")).encode())

    assert (row.number, row.values["emails"]) == (3, ["h@wma.example"])


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("E-mail address", "emails"),
        ("NAME", "name"),
        ("Téléphone", "phones"),
        ("Notes", None),
    ],
)
def test_headings_of_other_lists_are_known(heading, name):
    (row,) = read_file(f"uid,{heading}\nx,a@wma.example\n".encode())

    assert set(row.values) == {"uid", name} - {None}


def test_several_columns_may_hold_telephones():
    (row,) = read_file(b"name,phone,mobile\nA,020 234 5678,0722 345 678\n")

    assert [phone["number"] for phone in row.values["phones"]] == [
        "020 234 5678",
        "0722 345 678",
    ]


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        ("020 234 5678; 0722 345 678", ["020 234 5678", "0722 345 678"]),
        (
            "+254 20 234 5678, +254 722 345 678",
            ["+254 20 234 5678", "+254 722 345 678"],
        ),
        ("020 234 5678 press line", [("020 234 5678", "press line")]),
        (
            "+254722345678 [WhatsApp, any] by night; weekends",
            [("+254722345678", "by night; weekends", "whatsapp", "any")],
        ),
        (
            "0722 345 678 [mobile]\n020 234 5678",
            [("0722 345 678", "", "mobile", None), "020 234 5678"],
        ),
    ],
)
def test_telephones_are_read_as_people_write_them(cell, phones):
    (row,) = read_file(f'name,phones\nA,"{cell}"\n'.encode())

    def expected(phone):
        number, label, kind, use, *_ = (
            (phone, "") if isinstance(phone, str) else phone
        ) + (None, None)
        facts = {"kind": kind, "use": use}
        return {
            "number": number,
            "label": label,
            **{key: value for key, value in facts.items() if value},
        }

    assert row.values["phones"] == [expected(phone) for phone in phones]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-01", "2026-03-01"),
        ("31.12.2026", "2026-12-31"),
        ("31/12/2026", "2026-12-31"),
        ("12/31/2026", "2026-12-31"),
        ("5/5/2026", "2026-05-05"),
        ("2026/03/01", "2026-03-01"),
        ("2026-03-01 00:00:00", "2026-03-01"),
    ],
)
def test_day_with_one_meaning_is_read(text, day):
    (row,) = read_file(f"name,starts_on\nA,{text}\n".encode())

    assert (row.problems, row.values["starts_on"].isoformat()) == ([], day)


@pytest.mark.parametrize(
    "text", ["3/4/2026", "soon", "31.13.2026", "2026", "1/2", "٣/٤"]
)
def test_day_without_one_meaning_is_refused(text):
    (row,) = read_file(f"name,starts_on\nA,{text}\n".encode())

    assert row.problems == [
        f"“{text}” is no day that has one meaning; write it as 2026-03-01."
    ]


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("by_role_only", "Yes", True),
        ("by_role_only", "TRUE", True),
        ("by_role_only", "non", False),
        ("by_role_only", "", False),
        ("visibility", "On request", "on-request"),
        ("languages", "English, Kiswahili; fr", ["en", "sw", "fr"]),
        ("position", "", 0),
    ],
)
def test_words_are_read_as_people_write_them(name, text, value):
    (row,) = read_file(f'uid,{name}\nx,"{text}"\n'.encode())

    assert (row.problems, row.values[name]) == ([], value)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("by_role_only", "perhaps"),
        ("visibility", "secret"),
        ("position", "first"),
        ("position", "99999"),
        ("languages", "Martian dialects"),
        ("phones", "+254722345678 [fax]"),
    ],
)
def test_words_that_mean_nothing_are_refused(name, text):
    (row,) = read_file(f'uid,{name}\nx,"{text}"\n'.encode())

    (problem,) = row.problems
    assert "“" in problem


def test_row_with_more_cells_than_headings_is_wrong():
    (row,) = read_file(b"name,emails\nA,a@wma.example,Nairobi\n")

    assert row.problems == [
        "There is more in this row than there are headings: “Nairobi”."
    ]


def test_lines_are_counted_as_an_editor_counts_them():
    rows = read_file(
        b'name,emails\r\n"A\r\nB",a@wma.example\r\n\r\nC,c@wma.example\r\n'
    )

    assert [row.number for row in rows] == [2, 5]


def test_cell_without_an_end_is_refused():
    with pytest.raises(UnreadableFile, match="lost quotation mark"):
        read_file(b'name,emails\nA,"' + b"x" * 200_000)


@pytest.mark.parametrize(
    "text", ["=1+1", "+254", "-1", "@x", "'=1", "''=1", "\t=1", "'", "'x", "", "x=1"]
)
def test_guard_comes_off_as_it_was_put_on(text):
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in {"=", "+", "-", "@", "\t"}
