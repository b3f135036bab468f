import pytest

from newsroom.importing.read import read_text
from newsroom.importing.understand.addresses import is_of_another
from newsroom.importing.understand.blocks import to_blocks
from newsroom.importing.understand.contacts import read_contacts
from newsroom.importing.understand.ending import read_ending
from newsroom.importing.understand.words import words_of

BODY = "Nine clinics now open at night, so that every crew can see a nurse."
MAIL, PHONE = "aboateng@wma.example", "+233 55 501 4210"


def read(*lines):
    blocks, _ = to_blocks(read_text("\n".join([BODY, *lines])))
    ending = read_ending(blocks, words_of("en"))
    contacts = read_contacts(ending.contacts, {"WMA"}, words_of("en"))
    return [
        (c.office_printed, c.name, c.role, list(c.emails), list(c.phones))
        for c in contacts
    ], [block.text for block in ending.unexplained]


@pytest.mark.parametrize(
    ("lines", "contact"),
    [
        (["For more information, please contact:", f"In Ghana: Ama Boateng, at {MAIL}"],
         ("Ghana", "Ama Boateng", None, [MAIL], [])),
        (["Media contacts", f"Ghana: Ama Boateng, Press Officer, {MAIL}, {PHONE}"],
         ("Ghana", "Ama Boateng", "Press Officer", [MAIL], [PHONE])),
        ([f"For media enquiries, please contact Ama Boateng at {MAIL} or {PHONE}."],
         (None, "Ama Boateng", None, [MAIL], [PHONE])),
        ([f"Press contact: Ama Boateng, WMA Accra, {MAIL}"],
         ("WMA Accra", "Ama Boateng", None, [MAIL], [])),
        (["For further details contact", f"Ama Boateng at WMA Ghana, Tel: {PHONE}. Email: {MAIL}"],
         ("WMA Ghana", "Ama Boateng", None, [MAIL], [PHONE])),
        (["Contacts:", "In Ghana", f"Dr Ama Boateng – {MAIL}"],
         ("Ghana", "Ama Boateng", None, [MAIL], [])),
        (["Contact", "Ama Boateng", "Press Officer, WMA Ghana", f"Tel: {PHONE}", f"Email: {MAIL}"],
         ("WMA Ghana", "Ama Boateng", "Press Officer", [MAIL], [PHONE])),
        (["For interviews:", f"Ama Boateng | Press Officer | {MAIL} | {PHONE}"],
         (None, "Ama Boateng", "Press Officer", [MAIL], [PHONE])),
        ([f"In the Gambia: Ama Boateng, at {MAIL}"],
         ("the Gambia", "Ama Boateng", None, [MAIL], [])),
        (["Contacts", f"WMA Ghana Press Desk, Tel. {PHONE}"],
         ("WMA Ghana", None, "Press Desk", [], [PHONE])),
    ],
)  # fmt: skip
def test_contact_is_read_in_all_its_forms(lines, contact):
    assert read(*lines, "Share this", "Print") == ([contact], [])


def test_several_people_on_one_line_are_several_contacts():
    contacts, _ = read(
        "For more information, please contact:",
        "In Ghana: Ama Boateng, at a@wma.example and Kofi Mensah, at k@wma.example",
    )

    assert contacts == [
        ("Ghana", "Ama Boateng", None, ["a@wma.example"], []),
        ("Ghana", "Kofi Mensah", None, ["k@wma.example"], []),
    ]


def test_two_numbers_belong_to_one_contact():
    contacts, _ = read(
        "Contact:",
        "In Togo: Edem Sossou, +228 55 50 14 26 / +228 55 50 14 27 or (030) 555 0142",
    )

    assert contacts == [
        ("Togo", "Edem Sossou", None, [],
         ["+228 55 50 14 26", "+228 55 50 14 27", "(030) 555 0142"])
    ]  # fmt: skip


def test_languages_and_what_is_left_of_a_lost_address_are_kept():
    blocks, _ = to_blocks(
        read_text(f'Contacts\nAma Boateng (Twi and English), {PHONE}\nE-mail: "">')
    )

    [contact] = read_contacts(blocks, set(), words_of("en"))

    assert (contact.languages, contact.languages_printed) == (
        ("tw", "en"),
        "Twi and English",
    )
    assert (contact.emails, contact.email_residue) == ((), '"">')
    assert contact.lines == (2, 3)


@pytest.mark.parametrize(
    "line",
    [
        "For more information on the tides, see the table in each harbour of the coast.",
        "Contact with the crews is kept by radio, at all hours, in all nine harbours.",
        "Crews can register at crews@wma.example before 5 May, at no cost to them.",
    ],
)
def test_sentences_of_the_body_open_no_contacts(line):
    assert read(line) == ([], [])


@pytest.mark.parametrize(
    ("name", "email", "expected"),
    [
        ("Daniel Tago", "dtago@a.example", False),
        ("Aïssatou Ndiémé", "andieme@a.example", False),
        ("Ama Boateng", "press-gh@a.example", False),
        ("Ama Boateng", "ab@a.example", False),
        ("رنا السرحاني", "rsarhani@a.example", False),
        ("Maria Tilman", "jsarmento@a.example", True),
    ],
)
def test_address_of_somebody_else_is_noticed(name, email, expected):
    assert is_of_another(name, email, words_of("en")) is expected
