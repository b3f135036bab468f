from datetime import UTC, date, datetime

import pytest

from contacts.answering import Reason
from newsroom.contact_answers import answer, grouped
from newsroom.models import ArticleContact, ArticleOffice
from tests.contacts.answering.world import office, people, person, table

# Late in the evening in UTC: the next day has begun in Nairobi.
NOW = datetime(2026, 5, 1, 22, tzinfo=UTC)
TODAY, YESTERDAY = date(2026, 5, 2), date(2026, 5, 1)
KENYA, GHANA = office(2), office(3)
CLOSED = office(4, closed_on=date(2026, 1, 1), successor_id=2)
CLOSED_ALONE = office(5, closed_on=date(2026, 1, 1))
CLOSED_TWICE = office(6, closed_on=date(2026, 1, 1), successor_id=4)
CIRCLE = office(7, closed_on=date(2026, 1, 1), successor_id=7)
OFFICES = table(KENYA, GHANA, CLOSED, CLOSED_ALONE, CLOSED_TWICE, CIRCLE)
HEADQUARTERS = OFFICES.headquarters


def named(contact, office_id=2):
    printed = contact.phones if contact else [{"number": "+254205550101", "label": ""}]
    return ArticleContact(
        contact_id=contact and contact.pk,
        office_id=office_id,
        printed_name="Amina",
        printed_phones=printed,
    )


def answered(contact, office_id=2, *others, away=()):
    known = people(*filter(None, [contact, *others]), away=away)
    return answer(named(contact, office_id), at=NOW, offices=OFFICES, people=known)


LEFT = {"ends_on": YESTERDAY}


@pytest.mark.parametrize(
    ("contact", "office_id", "expected"),
    [
        (person(1), 2, (1, None, None, True)),
        (person(1, ends_on=TODAY), 2, (1, None, None, True)),
        (person(1, visibility="on-request"), 2, (1, None, None, True)),
        (person(1, visibility="internal"), 2, (None, KENYA, Reason.NOT_PUBLIC, True)),
        (person(1, **LEFT), 2, (None, KENYA, Reason.LEFT, True)),
        (person(1, **LEFT, successor_id=9), 2, (9, None, Reason.LEFT, True)),
        (person(1, confirmed_on=None), 2, (None, KENYA, None, False)),
        (person(1, confirmed_on=None, **LEFT), 2, (None, KENYA, Reason.LEFT, True)),
        (
            person(1, confirmed_on=None, visibility="internal"),
            2,
            (None, KENYA, Reason.NOT_PUBLIC, True),
        ),
        (person(1, confirmed_on=date(2026, 1, 1)), 2, (1, KENYA, None, True)),
        (None, 2, (None, KENYA, None, False)),
        (None, 4, (None, KENYA, Reason.LEFT, True)),
        (person(1), 4, (None, KENYA, Reason.LEFT, True)),
        (person(1), 5, (None, HEADQUARTERS, Reason.LEFT, True)),
        (person(1), 6, (None, KENYA, Reason.LEFT, True)),
        (person(1), 7, (None, HEADQUARTERS, Reason.LEFT, True)),
        (person(1), 99, (None, HEADQUARTERS, Reason.LEFT, True)),
    ],
    ids=[
        "in post",
        "last day in the office's zone",
        "on request",
        "no longer public",
        "has left",
        "successor",
        "not confirmed",
        "not confirmed, and has left",
        "not confirmed, and for colleagues only",
        "not confirmed of late: with the desk",
        "not in the directory",
        "not in the directory, of a closed office",
        "office closed",
        "office closed without successor",
        "successor closed too",
        "offices in a circle",
        "office unknown",
    ],
)
def test_somebody_always_answers(contact, office_id, expected):
    found = answered(contact, office_id, person(9))

    assert (
        found.person and found.person.pk,
        found.desk,
        found.reason,
        found.is_confirmed,
    ) == expected


def test_substitute_answers_for_who_is_away():
    found = answered(person(1), 2, person(9), away=[(1, TODAY, TODAY, 9)])

    assert (found.person.pk, found.is_away, found.has_left) == (9, True, False)


def test_name_is_not_shown_where_it_is_dangerous_now():
    found = answered(person(1, by_role_only=True))

    assert found.shows_printed is False
    assert found.person.public_name == ""


@pytest.mark.parametrize("since", [{"emails": ["new@x.org"]}, {"by_role_only": True}])
def test_who_answers_on_request_is_not_shown_under_what_was_learnt_since(since):
    then = named(person(1))
    now = person(1, visibility="on-request", **since)

    found = answer(then, at=NOW, offices=OFFICES, people=people(now))

    assert (found.person, found.desk) == (None, KENYA)


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
    amina = [person(number, pk) for number, pk in enumerate(named_at, 10)]
    contacts = [named(each, each.office_id) for each in amina]

    groups = grouped(
        contacts, rows, visited, at=NOW, offices=OFFICES, people=people(*amina)
    )

    assert [(group.office.pk, len(group.answers)) for group in groups] == expected
