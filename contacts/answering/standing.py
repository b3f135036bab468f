"""
Who answers for a contact on a day: the person if in post and there; else whoever stands
in for an absence; else whoever followed; else the press desk of the office; else that
of the office which follows it, and in the end headquarters'. There always is somebody.
"""

from dataclasses import dataclass
from enum import StrEnum

from contacts.models import MediaContact

# How far a line of successors and substitutes is followed: a circle ends at the desk.
MOST_STEPS = 8


class Reason(StrEnum):
    """Why it is not the person asked for."""

    HERE = "here"
    AWAY = "away"
    LEFT = "left"
    NOT_YET = "not yet in post"
    NOT_PUBLIC = "not public"


@dataclass(frozen=True)
class Standing:
    """`person` None: nobody but the press desk."""

    person: MediaContact | None
    reason: Reason


def stands_for(contact, day, people):
    """
    Return the Standing for a contact on a day of its office's calendar.

    `people` finds contacts by id, with their absences (see directory.People).
    """
    if contact.starts_on > day:
        reason = Reason.NOT_YET
    elif not contact.is_in_post(day):
        reason = Reason.LEFT
    elif contact.visibility == MediaContact.Visibility.INTERNAL:
        return Standing(None, Reason.NOT_PUBLIC)
    elif people.absence(contact, day):
        reason = Reason.AWAY
    else:
        return Standing(contact, Reason.HERE)
    return Standing(_next_in_line(contact, day, people), reason)


def _next_in_line(contact, day, people):
    seen = {contact.pk}
    for _step in range(MOST_STEPS):
        absence = people.absence(contact, day) if contact.is_in_post(day) else None
        if absence:
            following = absence.substitute_id
        elif contact.is_in_post(day):
            return contact
        else:
            following = contact.successor_id
        contact = people.by_id(following)
        if contact is None or contact.pk in seen:
            return None
        seen.add(contact.pk)
        if contact.is_in_post(day) and not contact.is_shown_to_public:
            return None
    return None


def open_desk(office_id, *, at, offices):
    """Return the office itself, or the open one that follows it, or headquarters."""
    office = offices.by_id(office_id)
    for _step in offices.offices:
        if office is None or not office.is_closed(at):
            break
        office = offices.by_id(office.successor_id)
    if office is None or office.is_closed(at):
        return offices.headquarters
    return office
