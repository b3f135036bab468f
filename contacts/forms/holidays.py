"""Holidays of an office: a day or a span of days on each line, and its name."""

import re
from datetime import date, timedelta
from itertools import count

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from .lines import on_line

DAY = timedelta(days=1)
# Longer is no holiday but a mistyped year.
LONGEST = 31
YEARS_AHEAD = 5
LONGEST_NAME = 80

_day = r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})"
_line = re.compile(
    rf"(?P<first>{_day})(?:\s*[-–—]\s*(?P<last>{_day}))?(?!\d)[\s:,;–—-]*(?P<name>.*)"
)


class HolidaysField(forms.CharField):
    """
    Its value is {"2026-12-25": "Christmas Day", …}. Days of past years are not shown;
    `stored`, what the office has, keeps them.
    """

    def __init__(self, **kwargs):
        self.stored = {}
        widget = forms.Textarea({"rows": 6, "class": "vLargeTextField"})
        super().__init__(required=False, widget=widget, **kwargs)

    def prepare_value(self, value):
        if isinstance(value, str):
            return value
        # An address of the form may name anything as its initial value.
        return as_text(_of_now(value)) if isinstance(value, dict) else ""

    def to_python(self, value):
        typed = parse_holidays(super().to_python(value) or "")
        past = {
            day: name
            for day, name in self.stored.items()
            if day not in _of_now(self.stored)
        }
        return dict(sorted({**past, **typed}.items()))

    def has_changed(self, initial, data):
        try:
            return (initial or {}) != self.to_python(data)
        except ValidationError:
            return True


def _of_now(holidays):
    """Leave out the days of past years."""
    first = f"{timezone.localdate().year}-01-01"
    return {day: name for day, name in holidays.items() if day >= first}


def as_text(holidays):
    """Write holidays a line each, in order; days in a row of one name as a span."""
    lines = []
    for day, name in sorted(holidays.items()):
        day = date.fromisoformat(day)
        if lines and lines[-1][1] + DAY == day and lines[-1][2] == name:
            lines[-1][1] = day
        else:
            lines.append([day, day, name])
    return "\n".join(
        f"{first if first == last else f'{first} – {last}'} {name}".strip()
        for first, last, name in lines
    )


def parse_holidays(text):
    """Return {"2026-12-25": name} for lines such as "25/12/2026 Christmas Day"."""
    found, line_of, mistakes = {}, {}, []
    for number, line in zip(count(1), text.splitlines(), strict=False):
        if not line.strip():
            continue
        try:
            days, name = _parsed(line.strip())
            for day in days:
                if day in line_of:
                    raise ValidationError(
                        _("%(day)s stands on line %(line)d already."),
                        params={"day": date_format(day), "line": line_of[day]},
                    )
                line_of[day] = number
                found[day.isoformat()] = name
        except ValidationError as error:
            mistakes.append(on_line(number, error))
    if mistakes:
        raise ValidationError(mistakes)
    return found


def _parsed(line):
    match = _line.fullmatch(line)
    if not match:
        raise _no_day(line)
    first = _date(match["first"])
    last = _date(match["last"]) if match["last"] else first
    name = match["name"].strip()
    length = (last - first).days + 1
    if length < 1:
        raise ValidationError(_("The last day comes before the first."))
    if length > LONGEST:
        raise ValidationError(
            _("These are %(count)d days: check the dates."), params={"count": length}
        )
    if last.year > timezone.localdate().year + YEARS_AHEAD:
        raise ValidationError(
            _("%(year)d is far away: check the year."), params={"year": last.year}
        )
    if len(name) > LONGEST_NAME:
        raise ValidationError(_("The name is longer than 80 signs."))
    return [first + number * DAY for number in range(length)], name


def _date(text):
    numbers = [int(number) for number in re.split(r"[-/.]", text)]
    year, month, day = numbers if "-" in text else reversed(numbers)
    try:
        return date(year, month, day)
    except ValueError:
        raise _no_day(text) from None


def _no_day(text):
    return ValidationError(
        _("“%(text)s” is no day; write it like 2026-12-25 Christmas Day."),
        params={"text": text},
    )
