"""Whether an office is open, and when that changes."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from contacts.validators import WEEKDAYS

# How far to look for the next open hour: longer than any row of holidays.
DAYS_AHEAD = 60
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Opening:
    """
    `changes_at`: when the office opens or closes next, aware, in the office's zone;
    None: not within DAYS_AHEAD (never closes, or has no hours to open at).
    `has_hours`: whether anybody entered hours; without them nobody knows.
    """

    is_open: bool
    changes_at: datetime | None
    has_hours: bool = True
    is_holiday: bool = False
    # By the office's calendar.
    today: date | None = None

    @property
    def is_always_open(self):
        return self.is_open and self.changes_at is None

    @property
    def days_ahead(self):
        """On which day it changes, counted from today by the office's calendar."""
        return (self.changes_at.date() - self.today).days if self.changes_at else None


def opening_of(office, at):
    """
    Say whether an office is open at a moment.

    `office` has `opening_hours` {"mon": [["08:00", "17:00"]], …}, `holidays`
    {"2026-12-25": name} and `time_zone`, all in its own calendar. In the night in which
    the clock jumps ahead, hours that begin in the gap begin as much later; in the one in
    which it goes back, an hour that is there twice means the first.
    """
    zone = ZoneInfo(office.time_zone)
    today = at.astimezone(zone).date()
    if not any(office.opening_hours.values()):
        return Opening(is_open=False, changes_at=None, has_hours=False)
    now = at.astimezone(UTC)
    is_holiday = today.isoformat() in office.holidays
    for opens, closes in _spans(office, zone, today - DAY):
        if closes <= now:
            continue
        is_open = opens <= now
        changes = (closes if is_open else opens).astimezone(zone)
        if is_open and changes.date() > today + DAYS_AHEAD * DAY:
            changes = None
        return Opening(
            is_open=is_open,
            changes_at=changes,
            is_holiday=is_holiday,
            today=today,
        )
    return Opening(is_open=False, changes_at=None, is_holiday=is_holiday, today=today)


def _spans(office, zone, first):
    """Yield the open spans from a day on, in UTC; those that meet, as at 24:00, as one."""
    opens = closes = None
    for number in range(DAYS_AHEAD + 3):
        day = first + number * DAY
        if day.isoformat() in office.holidays:
            continue
        for start, end in office.opening_hours.get(WEEKDAYS[day.weekday()]) or ():
            start, end = _moment(day, start, zone), _moment(day, end, zone)
            if closes is not None and start <= closes:
                closes = max(closes, end)
                continue
            if closes is not None and opens < closes:
                yield opens, closes
            opens, closes = start, end
    if closes is not None and opens < closes:
        yield opens, closes


def _moment(day: date, clock: str, zone):
    """Return a local time of day, "24:00" included, in UTC."""
    if clock == "24:00":
        day, clock = day + DAY, "00:00"
    return datetime.combine(day, time.fromisoformat(clock), zone).astimezone(UTC)
