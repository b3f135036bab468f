"""No wrong person is attached to a release without a word about it."""

import itertools
import sys
from datetime import date

import pytest

from newsroom.importing.directory import ContactRecord, Directory, OfficeRecord
from newsroom.importing.doubts import doubts
from newsroom.importing.match import match
from newsroom.importing.names import may_be_same, name_words
from newsroom.importing.numbers import number_key
from newsroom.importing.read import read_text
from newsroom.importing.release import Contact, Dateline, Place, Release

ESI = ContactRecord(
    id="esi", office="GH", names=("Esi Amoah-Kofi",), emails=("esi@wma.example",),
    phones=("+233555014210",),
)  # fmt: skip
JUMA = ContactRecord(
    id="juma", office="TZ", names=("Juma Mrema", "جمعة مريما"),
    emails=("juma@wma.example",), phones=("+255555014233",),
)  # fmt: skip
TWIN = ContactRecord(id="twin", office="TZ", names=("Esi Amoah-Kofi",))
DESK = ContactRecord(
    id="desk", office="GH", emails=("press-gh@wma.example",), phones=("+233555014200",)
)
LEFT = ContactRecord(
    id="left", office="GH", names=("Yaw Darko",), phones=("+233555014299",),
    until=date(2026, 1, 31), successor="esi",
)  # fmt: skip
OFFICES = [
    OfficeRecord(iso="GH", names=("Ghana",), cities=("Accra",)),
    OfficeRecord(iso="TZ", names=("Tanzania",), cities=("Dodoma",)),
]


def matched(contact, *records, place=None):
    source = read_text("x")
    line = Dateline(printed="", places=(place,)) if place else None
    release = Release(source=source, language="en", contacts=(contact,), dateline=line)
    directory = Directory(OFFICES, records, as_of=date(2026, 11, 1))
    found = match(release, directory)
    codes = {d.code for d in doubts(release, found, source) if d.contact == 0}
    return found.contacts[0], codes


@pytest.mark.parametrize(
    "name",
    ["ESI AMOAH KOFI", "Amoah-Kofi, Esi", "Esi Amoah‑Kofi", "Ési Amoah-Kofi", "E. Amoah-Kofi"],
)  # fmt: skip
def test_name_is_the_same_however_it_is_written(name):
    contact = Contact(name=name, emails=("esi@wma.example",))

    found, _codes = matched(contact, ESI, DESK)

    assert (found.status, found.id) == ("known", "esi")


def test_name_in_local_script_is_known_with_and_without_hamza():
    found, _codes = matched(Contact(name="جمعه مريما"), JUMA)

    assert (found.status, found.id) == ("known", "juma")


@pytest.mark.parametrize("name", ["E. Amoah-Kofi", "Esi Kofi"])
def test_name_that_is_only_much_alike_attaches_nobody(name):
    found, codes = matched(Contact(name=name), ESI)

    assert (found.status, found.id, found.also) == ("new", None, ("esi",))
    assert {"contact-unknown", "contact-alike"} <= codes


@pytest.mark.parametrize("name", ["Esi", "Kofi", "Esi Amoah-Kofa"])
def test_another_name_is_not_alike(name):
    found, codes = matched(Contact(name=name), ESI)

    assert (found.status, found.also) == ("new", ())
    assert "contact-alike" not in codes


def test_name_alone_does_not_make_somebody_of_another_office_known():
    contact = Contact(name="Juma Mrema", office_printed="Ghana", iso="GH")

    found, codes = matched(contact, JUMA)

    assert (found.status, found.id, found.differs) == ("differs", "juma", ("office",))
    assert "contact-differs" in codes


def test_another_office_is_told_of_whom_an_address_proves():
    contact = Contact(
        name="Juma Mrema", office_printed="Ghana", emails=("juma@wma.example",)
    )

    found, codes = matched(contact, JUMA)

    assert (found.status, found.office) == ("known", "GH")
    assert "contact-office" in codes


def test_of_two_of_one_name_the_printed_office_tells_which():
    contact = Contact(name="Esi Amoah-Kofi", office_printed="Tanzania")

    found, _codes = matched(contact, ESI, TWIN)

    assert (found.status, found.id) == ("known", "twin")


def test_of_two_of_one_name_none_is_taken_silently():
    found, codes = matched(Contact(name="Esi Amoah-Kofi"), ESI, TWIN)

    assert found.status == "differs"
    assert {found.id, *found.also} == {"esi", "twin"}
    assert {"contact-differs", "contact-ambiguous"} <= codes


def test_address_that_two_share_is_not_silently_that_of_one():
    shared = [
        ContactRecord(id=n, office="GH", names=(n,), emails=("team@wma.example",))
        for n in ("Ama Owusu", "Kojo Sarpong")
    ]

    found, codes = matched(Contact(role="Press", emails=("team@wma.example",)), *shared)

    assert {found.id, *found.also} == {"Ama Owusu", "Kojo Sarpong"}
    assert "contact-ambiguous" in codes


def test_mailbox_of_a_desk_beside_a_name_is_not_that_person():
    contact = Contact(name="Abena Quartey", emails=("press-gh@wma.example",))

    found, codes = matched(contact, ESI, DESK)

    assert (found.status, found.id, found.differs) == ("differs", "desk", ("name",))
    assert (found.is_desk, found.is_renamed) == (True, True)
    assert "contact-differs" in codes


def test_mail_of_one_with_the_telephone_of_another_differs():
    contact = Contact(emails=("esi@wma.example",), phones=("+255 55 501 4233",))

    found, codes = matched(contact, ESI, JUMA)

    assert found.status == "differs"
    assert "contact-differs" in codes


def test_person_behind_a_number_without_a_name_is_told():
    found, codes = matched(Contact(role="Duty", phones=("+255 55 501 4233",)), JUMA)

    assert (found.status, found.id) == ("known", "juma")
    assert "contact-without-name" in codes


def test_number_of_somebody_who_left_says_nothing_of_another_name():
    found, codes = matched(
        Contact(name="Abena Quartey", phones=("+233 55 501 4299",)), LEFT, ESI
    )

    assert (found.status, found.is_renamed) == ("left", True)
    assert "contact-left" in codes


@pytest.mark.parametrize(
    "printed", ["055 501 4210", "00233 55 501 4210", "+233 (0)55 501 4210", "(055) 501-4210"]
)  # fmt: skip
def test_number_is_the_same_however_it_is_printed(printed):
    contact = Contact(name="Esi Amoah-Kofi", phones=(printed,))

    found, _codes = matched(contact, ESI, place=Place(city="Accra"))

    assert (found.status, found.differs) == ("known", ())


def test_digits_are_compared_where_no_country_is_known():
    assert number_key("55/501-42") == number_key("5550142")


def test_initials_stand_for_no_word_that_is_written_out():
    assert may_be_same(name_words("J. Mrema"), name_words("Juma Mrema"))
    assert not may_be_same(name_words("J. M."), name_words("Juma Mrema"))
    assert not may_be_same(name_words("Juma Mrema"), name_words("Juma Msuya"))


def test_successors_who_have_all_left_are_not_proposed():
    last = ContactRecord(
        id="last", office="GH", names=("Adjoa Ofori",), until=date(2026, 2, 1)
    )
    first = ContactRecord(
        id="first", office="GH", names=("Nii Lartey",), until=date(2025, 2, 1),
        successor="last",
    )  # fmt: skip

    found, _codes = matched(Contact(name="Nii Lartey"), first, last)

    assert (found.status, found.propose) == ("left", None)


def test_matching_takes_steps_in_proportion_to_what_is_printed():
    """A directory that is walked for each printed contact would take far more."""
    few, many = steps_of_matching(100), steps_of_matching(1000)

    assert many < 20 * few


def steps_of_matching(count):
    """Count the calls that it takes to match so many contacts with as many records."""
    records = [
        ContactRecord(
            id=n, office="GH", names=(f"Maria Family{n}",),
            emails=(f"m{n}@wma.example",), phones=(f"+2335550{n:05}",),
        )
        for n in range(count)
    ]  # fmt: skip
    printed = tuple(
        Contact(
            name=f"Maria Family{n}",
            emails=(f"m{n}@wma.example",),
            phones=(f"+233 5550{n:05}",),
        )
        for n in range(2 * count)
    )
    release = Release(source=read_text("x"), language="en", contacts=printed)
    directory = Directory(OFFICES, records, as_of=date(2026, 11, 1))
    calls = itertools.count()

    sys.setprofile(lambda _frame, event, _arg: event == "call" and next(calls))
    try:
        found = match(release, directory)
    finally:
        sys.setprofile(None)

    assert [c.status for c in found.contacts] == ["known"] * count + ["new"] * count
    return next(calls)
