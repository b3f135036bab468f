"""Whatever a contact holds comes back from each kind of file as it was."""

import phonenumbers
import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from contacts.channels import PhoneKind, PhoneUse
from contacts.exchange.csv_write import csv_file
from contacts.exchange.files import read_file
from contacts.exchange.filling import filled
from contacts.exchange.rows import uid_of
from contacts.exchange.staff_cards import staff_cards
from contacts.fields import parse_phone
from contacts.models import CountryOffice, MediaContact
from contacts.office_table import OfficeEntry
from contacts.spoken_languages import NAMES
from iomsite.translated_text import TranslatedText
from tests.factories import make_headquarters, make_office

OFFICE = CountryOffice(
    pk=7,
    slug="kenya",
    iso_code="KE",
    name={"en": "Kenya; “the office”, and more"},
    languages=["en", "sw"],
    default_language="sw",
    time_zone="Africa/Nairobi",
)
KENYA = OfficeEntry.of(OFFICE)


@pytest.fixture(autouse=True)
def _office(db):
    make_headquarters()
    make_office("kenya", pk=KENYA.pk)


WRITERS = {
    "CSV": csv_file,
    "vCard 3.0": lambda contacts, offices: staff_cards(
        contacts, "3.0", offices
    ).encode(),
    "vCard 4.0": lambda contacts, offices: staff_cards(
        contacts, "4.0", offices
    ).encode(),
}


def is_stored(number):
    try:
        return parse_phone(number) == number
    except ValidationError:
        return False


# What forms store: no blanks around, no control characters.
letters = st.characters(blacklist_categories=("Cc", "Cs"))
lines = st.text(letters, max_size=120).filter(lambda text: text == text.strip())
texts = st.one_of(
    lines,
    st.lists(lines, max_size=3)
    .map("\n".join)
    .filter(lambda text: text == text.strip()),
    # What files take for something of their own.
    st.text("=+-@'\"\\,;:^n\u2028 \t\n|[]é漢", max_size=60).map(str.strip),
)
numbers = (
    st.tuples(
        st.sampled_from(list(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)),
        st.integers(10**6, 10**9),
    )
    .map(lambda pair: f"+{pair[0]}{pair[1]}")
    .filter(is_stored)
)
phones = st.fixed_dictionaries(
    {"number": numbers, "label": lines},
    optional={
        "kind": st.sampled_from([each.value for each in PhoneKind]),
        "use": st.sampled_from([each.value for each in PhoneUse]),
    },
)
contacts = st.builds(
    MediaContact,
    pk=st.integers(1, 2**63 - 1),
    office=st.just(OFFICE),
    name=texts,
    name_local=texts,
    role=st.dictionaries(
        st.sampled_from(["ar", "en", "fr", "es", "pt", "sw"]), texts.filter(bool)
    ).map(TranslatedText),
    emails=st.lists(
        st.one_of(
            st.emails(),
            st.sampled_from(
                ['"a;b,c"@wma.example', "=cmd@wma.example", "o'x@wma.example"]
            ),
        ),
        max_size=3,
    ),
    phones=st.lists(phones, max_size=3),
    languages=st.lists(
        st.sampled_from([*NAMES, "pt-BR", "zh-Hant"]), unique=True, max_size=5
    ),
    starts_on=st.dates(),
    ends_on=st.none() | st.dates(),
    successor_id=st.none() | st.integers(1, 2**63 - 1),
    visibility=st.sampled_from(MediaContact.Visibility.values),
    by_role_only=st.booleans(),
    position=st.integers(0, 32767),
    confirmed_on=st.none() | st.dates(),
    erased_on=st.none() | st.dates(),
)


def facts(contact):
    return {
        field.attname: getattr(contact, field.attname)
        for field in MediaContact._meta.fields
        if field.attname not in {"id", "office_id", "successor_id"}
    }


@pytest.mark.parametrize("kind", WRITERS)
@settings(max_examples=150, deadline=None)
@given(written=st.lists(contacts, min_size=1, max_size=3))
def test_contacts_come_back_from_a_file_as_they_were(kind, written):
    data = WRITERS[kind](written, {KENYA.pk: KENYA}.get)

    rows = read_file(data)

    read = [filled(MediaContact(), row.values, KENYA) for row in rows]
    assert [
        row.problems + problems for row, (_c, problems) in zip(rows, read, strict=True)
    ] == [[] for _ in written]
    assert [facts(contact) for contact, _problems in read] == [
        facts(contact) for contact in written
    ]
    assert [
        (row.values["uid"], row.values["office"], row.values["successor"])
        for row in rows
    ] == [
        (
            uid_of(contact.pk),
            "kenya",
            uid_of(contact.successor_id) if contact.successor_id else "",
        )
        for contact in written
    ]


@pytest.mark.parametrize("kind", ["vCard 3.0", "vCard 4.0"])
@settings(max_examples=60, deadline=None)
@given(contact=contacts)
def test_no_line_of_a_card_exceeds_75_octets_or_breaks_a_letter(kind, contact):
    data = WRITERS[kind]([contact], {KENYA.pk: KENYA}.get)

    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()
