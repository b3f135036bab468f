from datetime import UTC, date, datetime

import pytest

from contacts.answering import call_now

from .world import office, people, person, table

# Friday in Nairobi: noon and ten at night.
NOON = datetime(2026, 5, 1, 9, tzinfo=UTC)
NIGHT = datetime(2026, 5, 1, 19, tzinfo=UTC)
TODAY = date(2026, 5, 1)
DUTY = "+254205550199"
AT_HEADQUARTERS = "+494066969100"


def phone(use=None, number="+254205550101"):
    return {"number": number, "label": "", **({"use": use} if use else {})}


def called(found):
    who = found.person.pk if found.person else f"desk {found.desk.pk}"
    return who, [each["number"] for each in found.phones]


@pytest.mark.parametrize(
    ("contacts", "away", "at", "duty", "expected"),
    [
        ([person(1, phones=[phone()])], [], NOON, DUTY, (1, ["+254205550101"])),
        ([person(1, phones=[phone()])], [], NIGHT, DUTY, ("desk 2", [DUTY])),
        (
            [person(1, phones=[phone(), phone("any", "+254205550102")])],
            [],
            NIGHT,
            DUTY,
            (1, ["+254205550102"]),
        ),
        (
            [
                person(1, phones=[phone()]),
                person(2, phones=[phone("after-hours", "+254205550103")]),
            ],
            [],
            NIGHT,
            DUTY,
            (2, ["+254205550103"]),
        ),
        (
            [person(1, phones=[phone("after-hours")]), person(2)],
            [],
            NOON,
            DUTY,
            (2, ["+254205550102"]),
        ),
        (
            [person(1), person(2)],
            [(1, TODAY, TODAY, 2)],
            NOON,
            DUTY,
            (2, ["+254205550102"]),
        ),
        (
            [person(1), person(2)],
            [(1, TODAY, TODAY, None)],
            NOON,
            DUTY,
            (2, ["+254205550102"]),
        ),
        ([person(1, phones=[])], [], NOON, DUTY, ("desk 2", [DUTY])),
        ([person(1, confirmed_on=None)], [], NOON, DUTY, ("desk 2", [DUTY])),
        (
            [person(1, confirmed_on=date(2026, 1, 1))],
            [],
            NOON,
            DUTY,
            ("desk 2", [DUTY]),
        ),
        ([person(1, visibility="on-request")], [], NOON, DUTY, ("desk 2", [DUTY])),
        ([], [], NIGHT, "", ("desk 1", [AT_HEADQUARTERS])),
    ],
    ids=[
        "in hours, who is in post",
        "out of hours, the duty line",
        "out of hours, the number answered at any hour",
        "out of hours, who answers then",
        "night number is not called by day",
        "substitute",
        "next one, where nobody stands in",
        "nobody with a telephone",
        "not confirmed",
        "not confirmed of late",
        "on request",
        "no duty line: headquarters'",
    ],
)
def test_somebody_picks_up(contacts, away, at, duty, expected):
    here = office(2, press_phone=duty)
    offices = table(here, press_phone=AT_HEADQUARTERS)

    found = call_now(here, people(*contacts, away=away), at, offices)

    assert called(found) == expected


def test_who_is_on_duty_follows_the_order_in_which_people_answer():
    """As on a release: a substitute who is away too has one of their own."""
    known = people(
        person(1),
        person(2, visibility="on-request"),
        person(3, visibility="on-request", confirmed_on=None),
        person(4, office_id=1),
        person(5, office_id=1),
        away=[(1, TODAY, TODAY, 4), (4, TODAY, TODAY, 5)],
    )

    assert [each.pk for each in known.on_duty(2, TODAY)] == [5]


def test_mailbox_is_left_where_nobody_has_a_telephone():
    here = office(2)

    found = call_now(here, people(), NIGHT, table(here))

    assert called(found) == ("desk 2", [])


def test_closed_office_is_answered_for_by_the_one_that_follows():
    gone = office(2, closed_on=date(2026, 1, 1), successor_id=3)
    following = office(3, press_phone=DUTY)

    found = call_now(gone, people(person(1)), NOON, table(gone, following))

    assert (called(found), found.is_elsewhere) == (("desk 3", [DUTY]), True)


@pytest.mark.parametrize(
    ("contacts", "away", "at", "good_until"),
    [
        ([], [], NOON, "2026-05-01T14:00"),
        ([], [], NIGHT, "2026-05-04T05:00"),
        ([person(1, ends_on=date(2026, 5, 2))], [], NIGHT, "2026-05-02T21:00"),
        ([person(1, starts_on=date(2026, 5, 3))], [], NIGHT, "2026-05-02T21:00"),
        (
            [person(1), person(2)],
            [(1, TODAY, date(2026, 5, 2), 2)],
            NIGHT,
            "2026-05-02T21:00",
        ),
        ([person(1, confirmed_on=date(2026, 1, 3))], [], NIGHT, "2026-05-02T21:00"),
    ],
    ids=[
        "closing hour",
        "opening hour",
        "last day in post",
        "first day in post",
        "back from an absence",
        "confirmation runs out",
    ],
)
def test_answer_is_good_until_the_next_boundary(contacts, away, at, good_until):
    here = office(2, press_phone=DUTY)

    found = call_now(here, people(*contacts, away=away), at, table(here))

    assert found.good_until == datetime.fromisoformat(good_until).replace(tzinfo=UTC)
