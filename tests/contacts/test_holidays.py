from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from contacts.forms.holidays import HolidaysField, parse_holidays

YEAR = timezone.localdate().year
CHRISTMAS = {
    f"{YEAR}-12-24": "Christmas",
    f"{YEAR}-12-25": "Christmas",
    f"{YEAR}-12-26": "Christmas",
}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", {}),
        ("2026-12-25 Christmas Day", {"2026-12-25": "Christmas Day"}),
        ("25/12/2026 Christmas Day", {"2026-12-25": "Christmas Day"}),
        ("25.12.2026: Christmas Day", {"2026-12-25": "Christmas Day"}),
        ("1/5/2026", {"2026-05-01": ""}),
        ("٢٠٢٦-٥-١ عيد العمال", {"2026-05-01": "عيد العمال"}),
        (f"{YEAR}-12-24 – {YEAR}-12-26 Christmas", CHRISTMAS),
        (f"24/12/{YEAR}-26/12/{YEAR} – Christmas", CHRISTMAS),
        (
            "2026-08-08 Nane Nane\n\n2026-05-01 Labour Day",
            {"2026-08-08": "Nane Nane", "2026-05-01": "Labour Day"},
        ),
    ],
)
def test_days_and_spans_are_read(typed, expected):
    assert parse_holidays(typed) == expected


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            "2026-12-25 Christmas\nEaster",
            "Line 2: “Easter” is no day; write it like 2026-12-25 Christmas Day.",
        ),
        (
            "31/02/2026 Carnival",
            "Line 1: “31/02/2026” is no day; write it like 2026-12-25 Christmas Day.",
        ),
        (
            "2026-12-26 – 2026-12-24 Christmas",
            "Line 1: The last day comes before the first.",
        ),
        (
            "2026-12-24 – 2027-12-26 Christmas",
            "Line 1: These are 368 days: check the dates.",
        ),
        ("2206-12-25 Christmas", "Line 1: 2206 is far away: check the year."),
        (
            "2026-12-24 – 2026-12-26 Christmas\n25/12/2026 Christmas Day",
            "Line 2: 25 December 2026 stands on line 1 already.",
        ),
        (f"2026-12-25 {'x' * 81}", "Line 1: The name is longer than 80 signs."),
    ],
)
def test_wrong_line_is_named_with_the_remedy(typed, sentence):
    with pytest.raises(ValidationError) as caught:
        parse_holidays(typed)

    assert caught.value.messages == [sentence]


def test_all_wrong_lines_are_named_at_once():
    with pytest.raises(ValidationError) as caught:
        parse_holidays("Easter\n2026-12-25 Christmas\n31/02/2026 Carnival")

    assert caught.value.messages == [
        "Line 1: “Easter” is no day; write it like 2026-12-25 Christmas Day.",
        "Line 3: “31/02/2026” is no day; write it like 2026-12-25 Christmas Day.",
    ]


def test_past_years_are_kept_and_not_shown():
    last = date(YEAR - 1, 5, 1).isoformat()
    field = HolidaysField()
    field.stored = {f"{YEAR}-05-01": "Labour Day", **CHRISTMAS, last: "Labour Day"}

    shown = field.prepare_value(field.stored)

    assert shown == (f"{YEAR}-05-01 Labour Day\n{YEAR}-12-24 – {YEAR}-12-26 Christmas")
    assert not field.has_changed(field.stored, shown)
    assert list(field.clean(f"{YEAR}-12-25 Noel").items()) == [
        (last, "Labour Day"),
        (f"{YEAR}-12-25", "Noel"),
    ]
