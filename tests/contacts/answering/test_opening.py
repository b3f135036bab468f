from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from contacts.answering import opening_of

from .world import WEEK, office

FRIDAY_NOON = datetime(2026, 5, 1, 9, tzinfo=UTC)  # 12:00 in Nairobi


def local(text, zone="Africa/Nairobi"):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def every_day(*spans):
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    return dict.fromkeys(days, [list(span) for span in spans])


@pytest.mark.parametrize(
    ("values", "at", "is_open", "changes_at"),
    [
        ({}, "2026-05-01T12:00", True, "2026-05-01T17:00"),
        ({}, "2026-05-01T08:00", True, "2026-05-01T17:00"),
        ({}, "2026-05-01T07:59", False, "2026-05-01T08:00"),
        ({}, "2026-05-01T17:00", False, "2026-05-04T08:00"),
        ({}, "2026-05-02T12:00", False, "2026-05-04T08:00"),
        (
            {"opening_hours": {"fri": [["08:00", "12:00"], ["13:00", "17:00"]]}},
            "2026-05-01T12:30",
            False,
            "2026-05-01T13:00",
        ),
        (
            {"holidays": {"2026-05-01": "Labour Day", "2026-05-04": "Bridge"}},
            "2026-05-01T12:00",
            False,
            "2026-05-05T08:00",
        ),
        (
            {
                "opening_hours": {
                    "fri": [["20:00", "24:00"]],
                    "sat": [["00:00", "04:00"]],
                }
            },
            "2026-05-01T23:00",
            True,
            "2026-05-02T04:00",
        ),
        (
            {
                "opening_hours": {
                    "fri": [["20:00", "24:00"]],
                    "sat": [["00:00", "04:00"]],
                }
            },
            "2026-05-02T01:00",
            True,
            "2026-05-02T04:00",
        ),
        (
            {"opening_hours": every_day(("00:00", "24:00"))},
            "2026-05-01T12:00",
            True,
            None,
        ),
        ({"opening_hours": {}}, "2026-05-01T12:00", False, None),
        ({"opening_hours": {"mon": []}}, "2026-05-01T12:00", False, None),
    ],
    ids=[
        "open",
        "from the first minute",
        "not before",
        "not from the last minute, then the weekend",
        "weekend",
        "lunch",
        "holidays",
        "past midnight",
        "past midnight, after it",
        "always open",
        "no hours",
        "no hours on any day",
    ],
)
def test_office_is_open_in_its_hours(values, at, is_open, changes_at):
    found = opening_of(office(2, **values), local(at))

    assert (found.is_open, found.changes_at) == (
        is_open,
        changes_at and local(changes_at),
    )


@pytest.mark.parametrize(
    ("zone", "hours", "at", "is_open", "changes_at"),
    [
        # 29 March 2026, 02:00 becomes 03:00 in Geneva.
        (
            "Europe/Zurich",
            ("02:30", "05:00"),
            datetime(2026, 3, 29, 1, 15, tzinfo=UTC),
            False,
            datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
        ),
        (
            "Europe/Zurich",
            ("01:00", "05:00"),
            datetime(2026, 3, 29, 0, 30, tzinfo=UTC),
            True,
            datetime(2026, 3, 29, 3, 0, tzinfo=UTC),
        ),
        # 25 October 2026, 03:00 becomes 02:00.
        (
            "Europe/Zurich",
            ("01:00", "05:00"),
            datetime(2026, 10, 24, 23, 30, tzinfo=UTC),
            True,
            datetime(2026, 10, 25, 4, 0, tzinfo=UTC),
        ),
        # The two sides of the date line: 22:00 UTC on Friday.
        (
            "Pacific/Kiritimati",
            ("08:00", "17:00"),
            datetime(2026, 5, 1, 22, tzinfo=UTC),
            True,
            datetime(2026, 5, 2, 3, tzinfo=UTC),
        ),
        (
            "Pacific/Pago_Pago",
            ("08:00", "17:00"),
            datetime(2026, 5, 1, 22, tzinfo=UTC),
            True,
            datetime(2026, 5, 2, 4, tzinfo=UTC),
        ),
    ],
    ids=[
        "hour that is skipped",
        "short night",
        "long night",
        "first to see the day",
        "last to see the day",
    ],
)
def test_clocks_are_those_of_the_office(zone, hours, at, is_open, changes_at):
    found = opening_of(office(2, time_zone=zone, opening_hours=every_day(hours)), at)

    assert (found.is_open, found.changes_at) == (is_open, changes_at)


def test_another_day_is_told_by_the_calendar_of_the_office():
    found = opening_of(office(2), local("2026-05-01T17:30"))

    assert (found.days_ahead, found.changes_at.strftime("%a")) == (3, "Mon")


def test_holiday_is_said():
    closed = office(2, holidays={"2026-05-01": "Labour Day"}, opening_hours=WEEK)

    assert opening_of(closed, FRIDAY_NOON).is_holiday
    assert not opening_of(office(2), FRIDAY_NOON).is_holiday
