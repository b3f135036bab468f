"""When a press desk answers, in as few lines as its week allows."""

from dataclasses import dataclass
from itertools import groupby

from django.utils.dates import WEEKDAYS as DAY_NAMES

from contacts.validators import WEEKDAYS


@dataclass(frozen=True)
class Hours:
    """Days in a row with the same hours; `last` is None for a single day."""

    first: str
    last: str | None
    spans: list


def in_lines(opening_hours):
    """Return the open days of {"mon": [["08:00", "17:00"]], …} in lines."""
    week = [(day, opening_hours.get(key) or []) for day, key in enumerate(WEEKDAYS)]
    lines = []
    for spans, days in groupby(week, key=lambda entry: entry[1]):
        numbers = [day for day, _spans in days]
        if spans:
            lines.append(
                Hours(
                    first=DAY_NAMES[numbers[0]],
                    last=DAY_NAMES[numbers[-1]] if len(numbers) > 1 else None,
                    spans=[f"{opens}–{closes}" for opens, closes in spans],
                )
            )
    return lines
