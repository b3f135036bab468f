from datetime import date

import pytest

from contacts.answering import Reason, stands_for

from .world import people, person

TODAY, YESTERDAY, TOMORROW = date(2026, 5, 2), date(2026, 5, 1), date(2026, 5, 3)
LEFT = {"ends_on": YESTERDAY}
AWAY = (1, YESTERDAY, TODAY)


@pytest.mark.parametrize(
    ("contacts", "away", "expected"),
    [
        ([person(1)], [], (1, Reason.HERE)),
        ([person(1, ends_on=TODAY)], [], (1, Reason.HERE)),
        ([person(1, visibility="on-request")], [], (1, Reason.HERE)),
        ([person(1, visibility="internal")], [], (None, Reason.NOT_PUBLIC)),
        ([person(1, **LEFT)], [], (None, Reason.LEFT)),
        ([person(1, **LEFT, successor_id=2), person(2)], [], (2, Reason.LEFT)),
        (
            [
                person(1, **LEFT, successor_id=2),
                person(2, **LEFT, successor_id=3),
                person(3),
            ],
            [],
            (3, Reason.LEFT),
        ),
        (
            [person(1, **LEFT, successor_id=2), person(2, confirmed_on=None)],
            [],
            (None, Reason.LEFT),
        ),
        (
            [person(1, **LEFT, successor_id=2), person(2, visibility="internal")],
            [],
            (None, Reason.LEFT),
        ),
        (
            [person(1, **LEFT, successor_id=2), person(2, starts_on=TOMORROW)],
            [],
            (None, Reason.LEFT),
        ),
        (
            [
                person(1, **LEFT, successor_id=2),
                person(2, **LEFT, successor_id=1),
            ],
            [],
            (None, Reason.LEFT),
        ),
        ([person(1, starts_on=TOMORROW)], [], (None, Reason.NOT_YET)),
        ([person(1), person(2)], [(*AWAY, 2)], (2, Reason.AWAY)),
        ([person(1), person(2)], [(*AWAY, None)], (None, Reason.AWAY)),
        ([person(1)], [(1, date(2026, 4, 1), YESTERDAY, 2)], (1, Reason.HERE)),
        ([person(1)], [(1, TOMORROW, TOMORROW, 2)], (1, Reason.HERE)),
        (
            [person(1), person(2, confirmed_on=None)],
            [(*AWAY, 2)],
            (None, Reason.AWAY),
        ),
        (
            [person(1), person(2), person(3)],
            [(*AWAY, 2), (2, TODAY, TODAY, 3)],
            (3, Reason.AWAY),
        ),
        (
            [person(1), person(2)],
            [(*AWAY, 2), (2, TODAY, TODAY, 1)],
            (None, Reason.AWAY),
        ),
        (
            [person(1), person(2, **LEFT, successor_id=3), person(3)],
            [(*AWAY, 2)],
            (3, Reason.AWAY),
        ),
        (
            [person(1, **LEFT, successor_id=2), person(2), person(3)],
            [(2, TODAY, TODAY, 3)],
            (3, Reason.LEFT),
        ),
    ],
    ids=[
        "in post",
        "on the last day",
        "on request",
        "internal",
        "left",
        "successor",
        "successor's successor",
        "successor not confirmed",
        "successor internal",
        "successor not yet in post",
        "successors in a circle",
        "not yet in post",
        "away, with substitute",
        "away, without",
        "was away",
        "will be away",
        "substitute not confirmed",
        "substitute away too",
        "substitutes in a circle",
        "substitute has left",
        "successor away",
    ],
)
def test_order_in_which_people_answer(contacts, away, expected):
    found = stands_for(contacts[0], TODAY, people(*contacts, away=away))

    assert (found.person and found.person.pk, found.reason) == expected
