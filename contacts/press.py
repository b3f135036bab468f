"""What press pages say of offices: the desk, who answers now, who is on duty."""

from dataclasses import dataclass

from contacts import office_table
from contacts.answering import Call, People, call_now, open_desk
from contacts.models import MediaContact


@dataclass(frozen=True)
class PressDesk:
    """`desk` answers for `office`: itself, or the office that follows a closed one."""

    office: office_table.OfficeEntry
    desk: office_table.OfficeEntry
    call: Call
    people: list
    # Who is there and answers through the desk only: their roles are shown, no names.
    on_request: list

    @property
    def languages(self):
        """Return the codes of the languages that those on duty speak, each once."""
        spoken = (code for each in self.people for code in each.languages)
        return list(dict.fromkeys(spoken))


def press_desk(office, at):
    """Return the PressDesk of an office, with one query."""
    table = office_table.get()
    desk = open_desk(office.pk, at=at, offices=table)
    return _desk_of(office, People.of({office.pk, desk.pk}, at), at, table)


def press_desks(at):
    """Return the PressDesks of all open offices, headquarters first, with one query."""
    table = office_table.get()
    people = People.of(None, at)
    offices = sorted(
        (office for office in table.offices if not office.is_closed(at)),
        key=lambda office: (not office.is_headquarters, str(office).casefold()),
    )
    return [_desk_of(office, people, at, table) for office in offices]


def _desk_of(office, people, at, table):
    call = call_now(office, people, at, table)
    desk = open_desk(office.pk, at=at, offices=table)
    day = desk.day(at)
    return PressDesk(
        office=office,
        desk=desk,
        call=call,
        people=people.on_duty(desk.pk, day),
        on_request=[
            each
            for each in people.of_office(desk.pk)
            if each.visibility == MediaContact.Visibility.ON_REQUEST
            and each.role
            and each.confirmed_on
            and each.is_in_post(day)
            and not people.absence(each, day)
        ],
    )
