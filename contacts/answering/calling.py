"""Whom a journalist can call now: somebody who picks up, not an office that is closed."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from contacts.channels import phones_for
from contacts.models import MediaContact
from contacts.office_table import OfficeEntry

from .opening import Opening, opening_of
from .standing import open_desk


@dataclass(frozen=True)
class Call:
    """
    `person` with the `phones` that are answered now; without a person, the desk of
    `desk`: its duty line, or its mailbox only.
    """

    office: OfficeEntry
    opening: Opening
    desk: OfficeEntry
    person: MediaContact | None
    phones: tuple
    # The next moment at which another answer may be right; None: no such is known.
    good_until: datetime | None

    @property
    def is_elsewhere(self):
        return self.desk.pk != self.office.pk


def call_now(office, people, at, offices):
    """
    Return the Call for an office at a moment: in its hours the first person on duty
    with a telephone, confirmed of late; else its duty line. Out of hours whoever
    answers then, else its duty line; else that of headquarters; in the end its mailbox.
    """
    desk = open_desk(office.pk, at=at, offices=offices)
    opening = opening_of(desk, at)
    day = desk.day(at)
    person, phones = _first_with_phone(desk, people, day, is_open=opening.is_open)
    answering = desk
    if person is None:
        phones = _duty_line(desk)
        if not phones and (phones := _duty_line(offices.headquarters)):
            answering = offices.headquarters
    return Call(
        office=office,
        opening=opening,
        desk=answering,
        person=person,
        phones=tuple(phones),
        good_until=_boundary(office, desk, opening, people, at),
    )


def _first_with_phone(office, people, day, *, is_open):
    for person in people.on_duty(office.pk, day):
        if person.is_stale(day):
            continue
        if phones := phones_for(person.phones, is_open=is_open):
            return person, phones
    return None, ()


def _duty_line(office):
    if not office.press_phone:
        return ()
    return ({"number": office.press_phone, "label": ""},)


def _boundary(office, desk, opening, people, at):
    """Offices close, and people come and go, at midnight of the office's calendar."""
    days = list(people.turns(desk.pk))
    if office.closed_on:
        days.append(office.closed_on)
    zone = ZoneInfo(desk.time_zone)
    moments = [datetime.combine(day, time(), zone) for day in days]
    if opening.changes_at:
        moments.append(opening.changes_at)
    return min((moment for moment in moments if moment > at), default=None)
