"""Whether an office is open, in a sentence."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

DAYS_OF_A_WEEK = 7


def opening_sentence(opening):
    """
    Say it as a journalist elsewhere needs it: "Open until 17:00 (UTC+3)". Nothing in it
    moves with the clock before `opening.changes_at`; "" where nobody entered hours.
    """
    if not opening.has_hours:
        return ""
    if opening.is_always_open:
        return _("Open at any hour")
    if opening.changes_at is None:
        return _("Closed")
    said = {"when": _when(opening), "zone": utc_name(opening.changes_at)}
    if opening.is_open:
        return _("Open until %(when)s (%(zone)s)") % said
    if opening.is_holiday:
        return _("Closed for a holiday, opens %(when)s (%(zone)s)") % said
    return _("Closed, opens %(when)s (%(zone)s)") % said


def _when(opening):
    """Return "17:00", "Monday 08:00", or the date where a weekday would mislead."""
    # As the clock in the office shows it: date_format() leaves a naive time alone.
    moment = opening.changes_at.replace(tzinfo=None)
    clock = f"{moment:%H:%M}"
    if opening.days_ahead == 0:
        return clock
    if opening.days_ahead < DAYS_OF_A_WEEK:
        return f"{date_format(moment, 'l')} {clock}"
    day = date_format(moment, "MONTH_DAY_FORMAT")
    return pgettext("list", ", ").join([day, clock])


def utc_name(moment):
    """Return how far a local time is from UTC: "UTC+3", "UTC−3:30", "UTC"."""
    seconds = int(moment.utcoffset().total_seconds())
    sign = "+" if seconds > 0 else "−"
    hours, minutes = divmod(abs(seconds) // 60, 60)
    if not seconds:
        return "UTC"
    return f"UTC{sign}{hours}:{minutes:02}" if minutes else f"UTC{sign}{hours}"
