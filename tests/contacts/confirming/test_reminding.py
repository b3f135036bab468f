"""Reminders, contact managers, and the end of a round; hours are arguments."""

from datetime import date

import pytest

from contacts.confirming import ask_for_confirmation
from contacts.models import Absence, Confirmation, MediaContact
from iomsite.outbox.models import Effect
from tests.contacts.confirming.days import day, mails
from tests.factories import make_office, make_user

pytestmark = pytest.mark.django_db


def test_reminders_come_after_seven_and_fourteen_days_then_the_managers(amina, kenya):
    make_user("contact-manager", kenya, email="manager@wma.example")
    make_user("contact-manager", make_office(), email="elsewhere@wma.example")
    make_user("headquarters-editor", email="headquarters@wma.example")
    counted = []

    for number in range(0, 60):
        ask_for_confirmation(day(number))
        ask_for_confirmation(day(number).replace(hour=10))
        counted.append(len(mails()))

    assert counted == [1] * 7 + [2] * 7 + [3] * 7 + [4] * 39
    assert mails() == [
        ("amina@wma.example", "Is your entry for the press still right?"),
        ("amina@wma.example", "Reminder: is your entry for the press still right?"),
        ("amina@wma.example", "Reminder: is your entry for the press still right?"),
        (
            "manager@wma.example",
            "No answer from a media contact: Amina Odhiambo",
        ),
    ]


def test_office_without_contact_managers_leaves_it_to_headquarters(amina, kenya):
    make_user("headquarters-editor", email="headquarters@wma.example")
    make_user("editor", kenya, email="editor@wma.example")

    for number in (0, 7, 14, 21):
        ask_for_confirmation(day(number))

    assert [to for to, _subject in mails()][3:] == ["headquarters@wma.example"]


def test_reminders_wait_during_an_absence_and_do_not_pile_up(amina):
    ask_for_confirmation(day(0))
    Absence.objects.create(
        contact=amina, starts_on=date(2026, 6, 5), ends_on=date(2026, 7, 1)
    )

    counted = []
    for number in range(0, 40):
        ask_for_confirmation(day(number))
        counted.append(len(mails()))

    # Back on day 31.
    assert counted == [1] * 31 + [2] * 7 + [3] * 2


def test_next_round_begins_after_ninety_days(amina):
    for number in (0, 7, 14, 21, 89):
        ask_for_confirmation(day(number))
    before = len(mails())

    ask_for_confirmation(day(90))

    first, second = Effect.objects.filter(payload__to="amina@wma.example").order_by(
        "pk"
    )[0 : before + 1 : before]
    assert (before, len(mails())) == (3, 4)
    assert first.payload["text"] != second.payload["text"]
    assert Confirmation.objects.get().asked_on == date(2026, 8, 30)


def test_answer_to_be_changed_is_not_followed_by_another_question(amina):
    ask_for_confirmation(day(0))
    Confirmation.objects.update(answer="change", answered_at=day(1), wish="My number")

    for number in (2, 10, 80):
        ask_for_confirmation(day(number))

    assert len(mails()) == 1


def test_what_the_office_confirms_elsewhere_ends_the_round(amina):
    ask_for_confirmation(day(0))
    # As an import does.
    MediaContact.objects.update(confirmed_on=date(2026, 6, 3))

    ask_for_confirmation(day(8))

    assert len(mails()) == 1
    assert Confirmation.objects.get().answer == "settled"
