import pytest
from django.core.exceptions import ValidationError

from contacts.fields import international, national, parse_phone
from contacts.forms.phones import PhonesField

from .typed import phone_rows


def field(region="KE"):
    phones = PhonesField(label="Telephones")
    phones.read_in(region)
    return phones


def sent(phones, *rows):
    return phones.widget.value_from_datadict(phone_rows(*rows), {}, "phones")


def clean(*rows, region="KE"):
    phones = field(region)
    return phones.clean(sent(phones, *rows))


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("+254 28 555 0142", "+254285550142"),
        ("0285550142", "+254285550142"),
        ("(028) 555-0142", "+254285550142"),
        ("+233 28 555 0199", "+233285550199"),
        ("٠٢٨٥٥٥٠١٤٢", "+254285550142"),
    ],
)
def test_number_is_read_with_the_country_of_the_office(typed, number):
    assert clean(typed) == [{"number": number, "label": ""}]


def test_what_nobody_chose_is_not_stored():
    rows = [
        {"number": "028 555 0142", "kind": "", "use": "", "label": " press line "},
        {"number": "", "kind": "", "use": "", "label": ""},
        {"number": "+254 28 555 0143", "kind": "whatsapp", "use": "any"},
    ]

    assert clean(*rows) == [
        {"number": "+254285550142", "label": "press line"},
        {"number": "+254285550143", "label": "", "kind": "whatsapp", "use": "any"},
    ]


@pytest.mark.parametrize(
    ("rows", "region", "sentence"),
    [
        (
            ["+254 28 555 0142", "ask Jane"],
            "KE",
            "Row 2, Number: “ask Jane” is no telephone number; write it like "
            "+254 20 123 4567.",
        ),
        (
            ["028 555 0142"],
            None,
            "Row 1, Number: “028 555 0142” is no telephone number; write it like "
            "+254 20 123 4567.",
        ),
        (
            ["028 555 0142", "+254285550142"],
            "KE",
            "Row 2, Number: Row 1 has this number already: remove one of them.",
        ),
        (
            [{"number": "", "label": "press line"}],
            "KE",
            "Row 1, Number: Give the number, or remove the row.",
        ),
        (
            [{"number": "", "kind": "mobile"}],
            "KE",
            "Row 1, Number: Give the number, or remove the row.",
        ),
    ],
    ids=["no number", "no country", "twice", "label alone", "kind alone"],
)
def test_wrong_row_is_named_with_the_remedy(rows, region, sentence):
    with pytest.raises(ValidationError) as caught:
        clean(*rows, region=region)

    assert caught.value.messages == [sentence]


def test_removed_row_counts_no_more():
    rows = [{"number": "028 555 0142", "DELETE": "on"}, "028 555 0142"]

    assert clean(*rows) == [{"number": "+254285550142", "label": ""}]


def test_stored_numbers_are_shown_in_both_forms_and_survive_the_form():
    stored = [
        {"number": "+254202345678", "label": "", "kind": "phone"},
        {"number": "+233302345678", "label": "desk", "use": "after-hours"},
    ]
    phones = field()
    formset = phones.widget.formset("phones", stored)

    rows = [
        {name: form[name].value() or "" for name in form.fields}
        for form in formset.initial_forms
    ]
    shown = phones.widget.render("phones", stored)

    assert [row["number"] for row in rows] == ["+254 20 2345678", "+233 30 234 5678"]
    assert 'In its own country: <bdi dir="ltr">020 2345678</bdi>' in shown
    assert clean(*rows) == [{"number": "+254202345678", "label": ""}, stored[1]]


def test_a_form_sent_as_it_was_changes_nothing():
    stored = [{"number": "+254202345678", "label": "", "use": "any"}]
    phones = field()

    same = sent(phones, {"number": "+254 20 2345678", "use": "any"})
    other = sent(phones, {"number": "+254 20 2345678", "use": ""})

    assert not phones.has_changed(stored, same)
    assert phones.has_changed(stored, other)


def test_number_that_no_plan_knows_stays_as_it_is():
    number = parse_phone("+254 1234567")

    assert parse_phone(international(number)) == number
    assert national("call me") == "call me"
