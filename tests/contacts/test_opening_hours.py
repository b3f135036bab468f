import pytest

from contacts.opening_hours import in_lines

DAY = [["08:00", "17:00"]]
SPLIT = [["08:00", "12:00"], ["13:00", "16:30"]]


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ({}, []),
        ({"wed": DAY}, [("Wednesday", None, ["08:00–17:00"])]),
        (
            {"mon": DAY, "tue": DAY, "wed": DAY, "thu": SPLIT, "fri": [], "sun": DAY},
            [
                ("Monday", "Wednesday", ["08:00–17:00"]),
                ("Thursday", None, ["08:00–12:00", "13:00–16:30"]),
                ("Sunday", None, ["08:00–17:00"]),
            ],
        ),
        (
            {"mon": DAY, "wed": DAY},
            [
                ("Monday", None, ["08:00–17:00"]),
                ("Wednesday", None, ["08:00–17:00"]),
            ],
        ),
    ],
    ids=["never", "one day", "days in a row", "a closed day between"],
)
def test_hours_take_as_few_lines_as_they_can(hours, expected):
    found = [
        (str(line.first), line.last and str(line.last), line.spans)
        for line in in_lines(hours)
    ]

    assert found == expected
