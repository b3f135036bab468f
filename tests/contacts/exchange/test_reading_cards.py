"""Cards as telephones, mail programs and address books write them."""

import pytest

from contacts.exchange.files import read_file
from contacts.exchange.rows import UnreadableFile

APPLE = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 17.5//EN
N:Kamau;Wanjiru;;Dr.;
FN:Dr. Wanjiru Kamau
ORG:World Mobility Agency;
TITLE:Press Officer
item1.EMAIL;type=INTERNET;type=pref:w@wma.example
item1.X-ABLabel:_$!<Work>!$_
EMAIL;type=INTERNET;type=HOME:second@wma.example
TEL;type=WORK;type=VOICE:020 234 5678
TEL;type=CELL;type=VOICE;type=pref:+254 722 345 678
item2.TEL:+254 733 345 678
item2.X-ABLabel:WhatsApp
TEL;type=WORK;type=FAX:020 234 5679
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
 /2wBDAAMCAgICAgMCAgID
END:VCARD
"""

GOOGLE = """BEGIN:VCARD
VERSION:3.0
FN:Amina Hassan
N:Hassan;Amina;;;
EMAIL;TYPE=INTERNET;TYPE=WORK:amina@wma.example
item1.TEL:+255 22 260 2913
item1.X-ABLabel:Newsroom\\, by night
NOTE:A note that is long enough to be folded by whoever wrote it\\, and that stan
 ds on two lines
CATEGORIES:myContacts
END:VCARD
"""

OUTLOOK = """BEGIN:VCARD
VERSION:3.0
N;LANGUAGE=fr-be;CHARSET=UTF-8:Dupont;Hélène
TITLE;LANGUAGE=fr-be:Attachée de presse
TEL;WORK;VOICE:+32 2 287 70 00
EMAIL;PREF;INTERNET:h@wma.example
X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://schemas.microsoft.com/x">
END:VCARD
"""

VERSION_4 = """BEGIN:VCARD
VERSION:4.0
KIND:individual
FN:Amina Hassan
EMAIL;PREF=2:second@wma.example
EMAIL;PREF=1:first@wma.example
TEL;VALUE=uri;TYPE="cell,voice":tel:+255-22-260-2913;ext=12
LANG;PREF=2:en-GB
LANG;PREF=1:sw
TITLE;ALTID=1;LANGUAGE=fr:Attachée de presse
TITLE;ALTID=1;LANGUAGE=sw:Afisa habari
END:VCARD
"""


def read(text):
    data = text if isinstance(text, bytes) else text.replace("\n", "\r\n").encode()
    return read_file(data)


def values(text):
    (row,) = read(text)
    assert row.problems == []
    return {name: value for name, value in row.values.items() if value not in ("", [])}


def test_apple_sets_words_in_groups_and_types_in_lists():
    (row,) = read(APPLE)

    assert row.values == {
        "uid": "",
        "name": "Dr. Wanjiru Kamau",
        "role": {"": "Press Officer"},
        "emails": ["w@wma.example", "second@wma.example"],
        "phones": [
            {"number": "+254 722 345 678", "label": "", "kind": "mobile"},
            {"number": "020 234 5678", "label": ""},
            {"number": "+254 733 345 678", "label": "WhatsApp", "kind": "whatsapp"},
        ],
    }
    assert row.notes == ["“020 234 5679” is a fax or a pager; it is left out."]


def test_google_labels_a_number_in_a_group():
    assert values(GOOGLE) == {
        "name": "Amina Hassan",
        "emails": ["amina@wma.example"],
        "phones": [{"number": "+255 22 260 2913", "label": "Newsroom, by night"}],
    }


def test_outlook_names_types_without_saying_so_and_leaves_out_fn():
    assert values(OUTLOOK) == {
        "name": "Hélène Dupont",
        "role": {"fr": "Attachée de presse"},
        "emails": ["h@wma.example"],
        "phones": [{"number": "+32 2 287 70 00", "label": ""}],
    }


def test_version_4_orders_by_preference_and_writes_numbers_as_addresses():
    assert values(VERSION_4) == {
        "name": "Amina Hassan",
        "role": {"fr": "Attachée de presse", "sw": "Afisa habari"},
        "emails": ["first@wma.example", "second@wma.example"],
        "phones": [
            {"number": "+255-22-260-2913", "label": "ext. 12", "kind": "mobile"}
        ],
        "languages": ["sw", "en"],
    }


@pytest.mark.parametrize(
    "mark", ["VERSION:3.0\nX-ABShowAs:COMPANY", "VERSION:4.0\nKIND:org"]
)
def test_company_is_a_desk_and_has_no_name(mark):
    (row,) = read(f"BEGIN:VCARD\n{mark}\nFN:Night desk\nEND:VCARD\n")

    assert row.values == {"uid": "", "role": {"": "Night desk"}}


@pytest.mark.parametrize(
    "lines",
    [
        "VERSION:2.1\nN:Kamau;Wanjiru",
        "VERSION:3.0\nFN;ENCODING=QUOTED-PRINTABLE:H=C3=A9l=C3=A8ne",
        "VERSION:3.0\nFN;CHARSET=UTF-8;QUOTED-PRINTABLE:H=C3=A9l=\n=C3=A8ne",
    ],
)
def test_old_cards_are_refused_with_advice_and_others_are_not(lines):
    old, new = read(f"BEGIN:VCARD\n{lines}\nEND:VCARD\n{GOOGLE}")

    assert [problem[:24] for problem in old.problems] == ["This card is vCard 2.1, "]
    assert (new.problems, new.values["name"]) == ([], "Amina Hassan")


def test_rows_are_counted_by_the_lines_of_the_file():
    rows = read(f"\n{APPLE}\n{GOOGLE}")

    assert [row.number for row in rows] == [2, 21]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_mark_of_the_encoding_is_no_letter(encoding):
    (row,) = read(GOOGLE.encode(encoding))

    assert row.values["name"] == "Amina Hassan"


def test_other_encoding_is_read_where_it_is_declared():
    text = "BEGIN:VCARD\nVERSION:3.0\nFN;CHARSET=ISO-8859-1:Hélène\nEND:VCARD\n"

    (row,) = read(text.encode("latin-1"))

    assert (row.values["name"], row.problems) == ("Hélène", [])


@pytest.mark.parametrize("charset", ["", ";CHARSET=nonsense", ";CHARSET=UTF-8"])
def test_other_encoding_that_is_not_declared_is_refused(charset):
    text = f"BEGIN:VCARD\nVERSION:3.0\nFN{charset}:Hélène\nEND:VCARD\n"

    (row,) = read(text.encode("latin-1"))

    assert row.problems == [
        "Line 3 is not in UTF-8. Export the cards again, as vCard 3.0 or 4.0 in UTF-8."
    ]


def test_card_without_an_end_is_wrong():
    first, second = read(GOOGLE + "BEGIN:VCARD\nVERSION:3.0\nFN:Half\n")

    assert first.problems == []
    assert second.problems == ["The card is not complete: it has no line END:VCARD."]


def test_card_within_a_card_is_left_out():
    text = GOOGLE.replace(
        "CATEGORIES:myContacts",
        "AGENT:\nBEGIN:VCARD\nVERSION:3.0\nFN:Assistant\nEMAIL:x@x.example\nEND:VCARD",
    )

    (row,) = read(text)

    assert (row.values["name"], row.values["emails"]) == (
        "Amina Hassan",
        ["amina@wma.example"],
    )


def test_only_marks_of_a_card_and_no_card_is_refused():
    with pytest.raises(UnreadableFile, match="The first line has none"):
        read("VERSION:3.0\nFN:Nobody\n")


@pytest.mark.parametrize(
    "value", [";" * 900_000, '"' * 900_000, ';A="' * 200_000, "\\" * 900_000]
)
def test_hostile_line_costs_no_more_than_its_length(value):
    rows = read(
        f"BEGIN:VCARD\nVERSION:3.0\nFN{value}:x\nN:{value[:90_000]}\nEND:VCARD\n"[
            :999_999
        ]
    )

    assert len(rows) == 1
