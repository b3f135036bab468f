import json
from datetime import date

import pytest

from newsroom.importing.directory import (
    ContactRecord,
    Directory,
    DirectoryError,
    OfficeRecord,
)
from newsroom.importing.match import match
from newsroom.importing.read import read_text
from newsroom.importing.release import Contact, Dateline, Passage, Place, Release

AMA = ContactRecord(
    id="ama", office="GH", names=("Ama Boatẽng",), emails=("ama@wma.example",),
    phones=("+233 55 501 4210",),
)  # fmt: skip
OLD = ContactRecord(
    id="old",
    office="GH",
    names=("Kofi Mensah",),
    until=date(2026, 5, 31),
    successor="mid",
)
MID = ContactRecord(
    id="mid", office="GH", names=("Yaw Osei",), until=date(2026, 6, 1), successor="ama"
)
DESK = ContactRecord(id="desk", office="TZ", emails=("press-tz@wma.example",))


def make_directory(as_of=date(2026, 6, 10)):
    offices = [
        OfficeRecord(
            iso="GH", names=("Ghana",), cities=("Accra",), mailbox="p@wma.example"
        ),
        OfficeRecord(iso="TZ", names=("Tanzania", "Tanzanie"), cities=("Dodoma",)),
    ]
    return Directory(offices, [OLD, MID, DESK, AMA], as_of=as_of)


def make_release(*contacts, places=(), title=None):
    line = Dateline(printed="", places=places) if places else None
    source = read_text("x")
    return Release(
        source=source,
        language="en",
        contacts=contacts,
        dateline=line,
        title=title and Passage(text=title, lines=(1,)),
    )


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        (Contact(name="AMA BOATENG"), ("known", "ama", (), None)),
        (Contact(name="Ama Boateng", emails=("AMA@wma.example",)), ("known", "ama", (), None)),
        (Contact(name="Ama Boateng", phones=("+233-555014210",)), ("known", "ama", (), None)),
        (Contact(name="Ama Boateng", emails=("b@wma.example",), phones=("+1 555 0100",)),
         ("differs", "ama", ("emails", "phones"), None)),
        (Contact(name="Esi Addo", emails=("ama@wma.example",)),
         ("differs", "ama", ("name",), None)),
        (Contact(emails=("press-tz@wma.example",)), ("known", "desk", (), None)),
        (Contact(name="Kofi Mensah"), ("left", "old", (), "ama")),
        (Contact(name="Esi Addo"), ("new", None, (), None)),
        (Contact(), ("new", None, (), None)),
    ],
)  # fmt: skip
def test_contact_is_matched_with_the_directory(contact, expected):
    [found] = match(make_release(contact), make_directory()).contacts

    assert (found.status, found.id, found.differs, found.propose) == expected


def test_contact_has_not_left_on_the_last_day_in_post():
    [found] = match(
        make_release(Contact(name="Kofi Mensah")), make_directory(date(2026, 5, 31))
    ).contacts

    assert found.status == "known"


def test_name_counts_more_than_a_shared_number():
    both = Contact(name="Ama Boateng", emails=("press-tz@wma.example",))

    [found] = match(make_release(both), make_directory()).contacts

    assert (found.id, found.differs) == ("ama", ("emails",))


@pytest.mark.parametrize(
    ("printed", "office"),
    [
        ("Ghana", "GH"),
        ("the United Republic of Tanzania", "TZ"),
        ("Tanzanie", "TZ"),
        ("WMA Accra", "GH"),
        ("AMM, Dodoma", "TZ"),
        ("Kenya", None),
        ("WMA Kisumu", None),
        ("", None),
    ],
)
def test_office_is_known_by_its_country_name_or_city(printed, office):
    assert make_directory().office_named(printed) == office


def test_issuing_office_comes_first_and_partners_once():
    release = make_release(
        Contact(name="A", office_printed="Tanzania", is_partner=True),
        Contact(name="B", office_printed="Ghana", is_partner=True),
        Contact(name="C", office_printed="Kenya", is_partner=True),
        places=(Place(city="Accra"),),
    )

    matches = match(release, make_directory())

    assert (matches.offices, matches.kind) == (("GH", "TZ"), "joint-release")
    assert matches.places == ("GH",)
    assert [found.office for found in matches.contacts] == ["TZ", "GH", None]
    assert matches.warnings == ("contact-unknown",)


def test_partner_without_an_office_of_its_own_makes_a_joint_release():
    release = make_release(
        Contact(name="A", office_printed="Ghana", iso="GH", is_partner=True),
        Contact(name="B", office_printed="Kenya", iso="KE", is_partner=True),
        title="Ghana and Kenya open one window",
    )

    matches = match(release, make_directory())

    assert (matches.offices, matches.kind) == (("GH",), "joint-release")


def test_printed_office_leads_over_that_of_the_record():
    contact = Contact(name="Ama Boateng", office_printed="WMA Dodoma")

    matches = match(make_release(contact), make_directory())

    assert (matches.offices, matches.kind) == (("TZ",), "press-release")
    assert matches.contacts[0].office == "TZ"


def test_office_without_dateline_comes_from_the_contacts():
    matches = match(make_release(Contact(name="Ama Boateng")), make_directory())

    assert (matches.offices, matches.kind) == (("GH",), "press-release")
    assert matches.contacts[0].office == "GH"


@pytest.mark.parametrize(
    ("printed", "office"),
    [("Tamale", "GH"), ("WMA", "GH"), ("Geneva", None), ("WMA, Lomé", None)],
)
def test_city_abroad_is_not_of_the_only_office(printed, office):
    contact = Contact(
        name="New Person", office_printed=printed, emails=("new@wma.example",)
    )
    release = make_release(contact, places=(Place(city="Accra"),))

    matches = match(release, make_directory())

    assert (matches.offices, matches.contacts[0].office) == (("GH",), office)


def test_directory_file_is_loaded_for_a_day(tmp_path):
    path = tmp_path / "directory.json"
    rows = {
        "as_of": "2026-01-01",
        "offices": [{"iso": "GH", "name": "Ghana"}],
        "contacts": [],
    }
    path.write_text(json.dumps(rows), "utf-8")

    assert Directory.from_file(path).as_of == date(2026, 1, 1)
    assert Directory.from_file(path, as_of=date(2026, 2, 2)).as_of == date(2026, 2, 2)


@pytest.mark.parametrize(
    "content", [None, "{", "[]", '{"as_of": "x"}', '{"as_of": "2026-01-01"}']
)
def test_directory_file_of_another_form_is_refused(tmp_path, content):
    path = tmp_path / "directory.json"
    if content is not None:
        path.write_text(content, "utf-8")

    with pytest.raises(DirectoryError, match="directory.json: the directory"):
        Directory.from_file(path)


@pytest.mark.parametrize(
    ("place", "iso", "offices"),
    [
        (Place(city="GENÈVE"), "CH", ()),
        (Place(city="نجامينا"), "TD", ()),
        (Place(city="Dar es Salaam"), "TZ", ("TZ",)),
        (Place(city="Accra"), "GH", ("GH",)),
        (Place(city="Accra", country="Atlantis"), None, ()),
        (Place(city="Little Geneva"), None, ()),
    ],
)
def test_well_known_city_stands_for_its_country(place, iso, offices):
    matched = match(make_release(places=(place,)), make_directory())

    assert (matched.places, matched.offices) == ((iso,), offices)
