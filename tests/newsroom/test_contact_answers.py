from datetime import UTC, date, datetime

import pytest

from contacts.models import MediaContact
from contacts.office_table import NOT_YET_ENTERED, OfficeEntry, OfficeTable
from newsroom.contact_answers import answer, grouped
from newsroom.models import ArticleContact, ArticleOffice

# Late in the evening in UTC: the next day has begun in Nairobi.
NOW = datetime(2026, 5, 1, 22, tzinfo=UTC)
TODAY, YESTERDAY = date(2026, 5, 2), date(2026, 5, 1)


def office(pk, **values):
    fields = {name: getattr(NOT_YET_ENTERED, name) for name in OfficeEntry.__slots__}
    return OfficeEntry(
        **{**fields, "kind": "country", "time_zone": "Africa/Nairobi", "pk": pk}
        | {"slug": f"office-{pk}"}
        | values
    )


HEADQUARTERS = office(1, kind="headquarters", slug="headquarters", time_zone="UTC")
KENYA, GHANA = office(2), office(3)
CLOSED = office(4, closed_on=date(2026, 1, 1), successor_id=2)
CLOSED_ALONE = office(5, closed_on=date(2026, 1, 1))
CLOSED_TWICE = office(6, closed_on=date(2026, 1, 1), successor_id=4)
CIRCLE = office(7, closed_on=date(2026, 1, 1), successor_id=7)
OFFICES = OfficeTable(
    [HEADQUARTERS, KENYA, GHANA, CLOSED, CLOSED_ALONE, CLOSED_TWICE, CIRCLE]
)


def person(name="Amina", **values):
    fields = {"starts_on": date(2020, 1, 1), "confirmed_on": date(2026, 1, 1)}
    return MediaContact(name=name, **fields | values)


def named(contact, office_id=2):
    return ArticleContact(
        contact=contact, office_id=office_id, printed_name="Amina", position=0
    )


LEFT = {"ends_on": YESTERDAY}


@pytest.mark.parametrize(
    ("contact", "office_id", "expected"),
    [
        (person(), 2, ("Amina", None, False, True)),
        (person(ends_on=TODAY), 2, ("Amina", None, False, True)),
        (person(visibility="on-request"), 2, ("Amina", None, False, True)),
        (person(visibility="internal"), 2, (None, KENYA, True, True)),
        (person(**LEFT), 2, (None, KENYA, True, True)),
        (person(**LEFT, successor=person("Ben")), 2, ("Ben", None, True, True)),
        (
            person(**LEFT, successor=person("Ben", **LEFT, successor=person("Cleo"))),
            2,
            ("Cleo", None, True, True),
        ),
        (
            person(**LEFT, successor=person("Ben", confirmed_on=None)),
            2,
            (None, KENYA, True, True),
        ),
        (
            person(**LEFT, successor=person("Ben", visibility="internal")),
            2,
            (None, KENYA, True, True),
        ),
        (person(confirmed_on=None), 2, (None, KENYA, False, False)),
        (None, 2, (None, KENYA, False, False)),
        (person(), 4, (None, KENYA, True, True)),
        (person(), 5, (None, HEADQUARTERS, True, True)),
        (person(), 6, (None, KENYA, True, True)),
        (person(), 7, (None, HEADQUARTERS, True, True)),
        (person(), 99, (None, HEADQUARTERS, True, True)),
    ],
    ids=[
        "in post",
        "last day in the office's zone",
        "on request",
        "no longer public",
        "has left",
        "successor",
        "successor's successor",
        "successor not confirmed",
        "successor internal",
        "not confirmed",
        "not in the directory",
        "office closed",
        "office closed without successor",
        "successor closed too",
        "offices in a circle",
        "office unknown",
    ],
)
def test_somebody_always_answers(contact, office_id, expected):
    found = answer(named(contact, office_id), at=NOW, offices=OFFICES)

    assert (
        found.person and found.person.name,
        found.desk,
        found.has_moved,
        found.is_confirmed,
    ) == expected


def test_successors_in_a_circle_end_at_the_desk():
    first, second = person(**LEFT), person("Ben", **LEFT)
    first.successor, second.successor = second, first

    found = answer(named(first), at=NOW, offices=OFFICES)

    assert (found.person, found.desk) == (None, KENYA)


def test_name_is_not_shown_where_it_is_dangerous_now():
    found = answer(named(person(by_role_only=True)), at=NOW, offices=OFFICES)

    assert found.shows_printed is False
    assert found.person.public_name == ""


@pytest.mark.parametrize(
    ("visited", "named_at", "expected"),
    [
        (KENYA, [3, 2], [(2, 1), (3, 1)]),
        (GHANA, [3, 2], [(3, 1), (2, 1)]),
        (HEADQUARTERS, [3, 2, 2], [(2, 2), (3, 1)]),
        (GHANA, [], [(3, 0), (2, 0)]),
        (HEADQUARTERS, [], [(2, 0)]),
        (KENYA, [4], [(2, 0), (4, 1)]),
    ],
    ids=[
        "issuing office visited",
        "partner visited",
        "global site",
        "nobody named",
        "nobody named, global site",
        "of an office outside the release",
    ],
)
def test_groups_begin_with_the_visited_office(visited, named_at, expected):
    rows = [
        ArticleOffice(office_id=2, position=0),
        ArticleOffice(office_id=3, position=1),
    ]
    contacts = [named(person(), office_id) for office_id in named_at]

    groups = grouped(contacts, rows, visited, at=NOW, offices=OFFICES)

    assert [(group.office.pk, len(group.answers)) for group in groups] == expected
