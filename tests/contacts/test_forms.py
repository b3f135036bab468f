import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from contacts.forms.lines import (
    LanguagesSpokenField,
    LinesField,
    language_code,
)
from contacts.forms.opening_hours import OpeningHoursField, parse_spans
from contacts.validators import validate_emails


def test_wrong_line_is_named_with_its_number():
    field = LinesField(check=validate_emails)

    assert field.clean(" a@wma.example \n\nb@wma.example") == [
        "a@wma.example",
        "b@wma.example",
    ]
    with pytest.raises(ValidationError) as caught:
        field.clean("a@wma.example\n\nnobody")
    assert caught.value.messages == ["Line 3: “nobody” is no e-mail address."]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("en", "en"),
        ("English", "en"),
        ("francais", "fr"),
        ("Français", "fr"),
        ("KISWAHILI", "sw"),
        ("Swahili", "sw"),
        ("العربية", "ar"),
        ("Wolof", "wo"),
        ("tet", "tet"),
    ],
)
def test_language_is_known_by_code_and_name(typed, code):
    assert language_code(typed) == code


def test_language_is_known_by_its_name_in_the_editors_language():
    with override("fr"):
        assert language_code("anglais") == "en"


def test_unknown_language_is_named():
    with pytest.raises(ValidationError) as caught:
        LanguagesSpokenField().clean("English, Klingonish")

    assert caught.value.messages == [
        "“Klingonish” is no language we know; write its code, such as en, fr or sw."
    ]


@pytest.mark.parametrize("language", ["en", "fr", "ar", "sw"])
def test_languages_spoken_survive_the_form(language):
    field = LanguagesSpokenField(required=False)
    codes = ["en", "sw", "wo", "tet", "qu", "xx"]

    with override(language):
        assert field.clean(field.prepare_value(codes)) == codes
        assert not field.has_changed(codes, field.prepare_value(codes))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", []),
        ("-", []),
        ("–", []),
        ("Closed", []),
        ("08:00–12:00, 13:00–17:00", [["08:00", "12:00"], ["13:00", "17:00"]]),
        ("8-12 ; 13.30 - 17h", [["08:00", "12:00"], ["13:30", "17:00"]]),
        ("00:00–24:00", [["00:00", "24:00"]]),
        ("٨–١٢", [["08:00", "12:00"]]),
    ],
)
def test_hours_of_a_day_are_read(typed, expected):
    assert parse_spans(typed) == expected


@pytest.mark.parametrize(
    "typed",
    ["8 till late", "25:00–26:00", "8–12–14", "08:61–09:00", "12–8", "8–12, 11–13"],
)
def test_hours_out_of_order_or_unclear_are_refused(typed):
    with pytest.raises(ValidationError):
        parse_spans(typed)


def test_wrong_hours_are_named_with_their_weekday():
    with pytest.raises(ValidationError) as caught:
        OpeningHoursField().clean(["8-17", "", "morning", "", "17-8", "", ""])

    assert caught.value.messages == [
        "Wednesday: “morning” is no time span; write 08:00–17:00, or leave it empty.",
        "Friday: “17-8” ends or begins too early; write the hours in order.",
    ]


def test_opening_hours_survive_the_form():
    field = OpeningHoursField()
    hours = {
        "mon": [["08:00", "12:00"], ["13:00", "17:00"]],
        "sat": [["09:00", "11:00"]],
    }
    typed = field.widget.decompress(hours)

    assert typed == ["08:00–12:00, 13:00–17:00", "", "", "", "", "09:00–11:00", ""]
    assert field.clean(typed) == hours
    assert not field.has_changed(hours, [text.replace("–", "-") for text in typed])
