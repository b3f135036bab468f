"""The office of a release, and of its contacts, where no place is printed."""

import pytest

from newsroom.importing.directory import Directory, OfficeRecord
from newsroom.importing.match import match

from .reading import whole
from .test_openings import LAKE, PROSE

DIRECTORY = Directory(
    [
        OfficeRecord(iso="GH", names=("Ghana",), mailbox="p@wma.example"),
        OfficeRecord(iso="US", names=("United States",), cities=("Washington",)),
    ],
    as_of=None,
)


def matched(*lines, dateline="", language="en"):
    text = "\n".join([*lines, f"{dateline}{PROSE[language]}"])
    return match(whole(text), DIRECTORY)


@pytest.mark.parametrize(
    ("lines", "language"),
    [
        (["REPUBLIC OF GHANA", "MINISTRY OF LAKES", "PRESS RELEASE", LAKE], "en"),
        (["Ministry of Lakes of the Republic of Ghana", "FR | EN | ES", LAKE], "en"),
        (["REPÚBLICA DO GANA", "MINISTÉRIO DOS PORTOS", "NOTA DE IMPRENSA", "Nove portos abrem"], "pt"),
    ],
)  # fmt: skip
def test_letterhead_tells_the_office_where_no_dateline_does(lines, language):
    assert matched(*lines, language=language).offices == ("GH",)


def test_second_place_that_nobody_knows_is_in_the_same_country():
    assert matched(LAKE, dateline="ACCRA/OLDSANDS – ").places == ("GH", "GH")


@pytest.mark.parametrize(
    ("contact", "office"),
    [
        ("Press desk, press@lakes.example", "GH"),
        ("Ann Roe, press officer, tel +233 24 555 0142", "GH"),
        ("Ann Roe, press officer, tel +228 90 55 01 42", None),
        ("Ann Roe, WMA New York, aroe@wma.example", "US"),
        ("Ann Roe, WMA Regional Office New York, tel +41 79 555 0142", None),
        ("press@lakes.example", "GH"),
    ],
)
def test_contact_without_a_place_is_of_the_office_that_issues(contact, office):
    text = "\n".join([LAKE, f"ACCRA – {PROSE['en']}", "Media contacts:", contact])

    (found,) = match(whole(text), DIRECTORY).contacts

    assert (found.office, found.status) == (office, "new")


def test_stranger_beside_our_own_people_is_of_no_office():
    lines = ["Ann Roe, aroe@wma.example", "Kofi Mensah, kmensah@lakes.example"]
    text = "\n".join([LAKE, f"ACCRA – {PROSE['en']}", "Media contacts:", *lines])

    found = match(whole(text), DIRECTORY).contacts

    assert [contact.office for contact in found] == ["GH", None]


CONTACTS = ["Contacts:", "Ann Roe, WMA Ghana, aroe@wma.example"]


@pytest.mark.parametrize(
    ("title", "contacts", "places"),
    [
        ("Ghana: nine harbours open clinics", CONTACTS, ("GH",)),
        ("Nine harbours open clinics", CONTACTS, (None,)),
        ("Ghana: nine harbours open clinics", [], (None,)),
        ("Ghana: nine harbours open clinics",
         [*CONTACTS, "Bo Lee, WMA Washington, blee@wma.example"], (None,)),
    ],
)  # fmt: skip
def test_unknown_place_is_in_the_only_country_that_is_told(title, contacts, places):
    text = "\n".join([title, f"OLDSANDS – {PROSE['en']}", *contacts])

    assert match(whole(text), DIRECTORY).places == places


@pytest.mark.parametrize(
    ("title", "contacts", "kind", "offices"),
    [
        ("Nine harbours open clinics", ["In Accra: Ann Roe, aroe@wma.example", "In Washington: Bo Lee, blee@wma.example"],
         "press-release", ("GH",)),
        ("Ghana and United States open clinics", ["In Ghana: Ann Roe, aroe@wma.example", "In United States: Bo Lee, blee@wma.example"],
         "joint-release", ("GH", "US")),
        ("WMA and HLP ask for nine clinics", ["WMA Ghana: Ann Roe, aroe@wma.example", "HLP Ghana: Bo Lee, blee@hlp.example"],
         "joint-release", ("GH",)),
        ("WMA asks for nine clinics", ["WMA Ghana: Ann Roe, aroe@wma.example", "HLP Ghana: Bo Lee, blee@hlp.example"],
         "press-release", ("GH",)),
    ],
)  # fmt: skip
def test_release_is_joint_if_its_headline_or_lead_says_so(
    title, contacts, kind, offices
):
    text = "\n".join(
        [title, f"ACCRA – {PROSE['en']}", "For more information:", *contacts]
    )

    found = match(whole(text), DIRECTORY)

    assert (found.kind, found.offices) == (kind, offices)
