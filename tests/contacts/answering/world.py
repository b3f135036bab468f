"""Offices and people that stand in no database."""

from datetime import date

from contacts.answering import People
from contacts.answering.directory import Away
from contacts.models import MediaContact
from contacts.office_table import NOT_YET_ENTERED, OfficeEntry, OfficeTable

WEEK = {day: [["08:00", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}


def office(pk, **values):
    fields = {name: getattr(NOT_YET_ENTERED, name) for name in OfficeEntry.__slots__}
    return OfficeEntry(
        **{**fields, "kind": "country", "time_zone": "Africa/Nairobi", "pk": pk}
        | {"slug": f"office-{pk}", "opening_hours": WEEK, "press_email": f"{pk}@x.org"}
        | values
    )


def headquarters(**values):
    return office(
        1, kind="headquarters", slug="headquarters", time_zone="UTC", **values
    )


def table(*offices, **values):
    return OfficeTable([headquarters(**values), *offices])


def person(pk, office_id=2, **values):
    fields = {
        "name": f"Person {pk}",
        "starts_on": date(2020, 1, 1),
        "confirmed_on": date(2026, 4, 1),
        "phones": [{"number": f"+25420555010{pk % 10}", "label": ""}],
    }
    return MediaContact(pk=pk, office_id=office_id, **fields | values)


def people(*contacts, away=()):
    """`away`: (contact id, first day, last day, substitute id or None) each."""
    absences = {}
    for pk, first, last, substitute in away:
        absences.setdefault(pk, []).append(Away(first, last, substitute))
    return People(contacts, absences)
