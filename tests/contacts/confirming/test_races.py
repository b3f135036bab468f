"""Processes that tick at the same moment, on either database."""

from functools import partial

import pytest

from contacts.confirming import ask_for_confirmation
from contacts.confirming.answers import say_left, say_right, wish_change
from contacts.confirming.links import Link
from contacts.models import Confirmation
from tests.contacts.confirming.days import LONG_AGO, day, mails
from tests.factories import make_contact
from tests.publishing.test_races import _database_of_its_own, at_once  # noqa: F401

pytestmark = pytest.mark.django_db(transaction=True)


def test_who_ticks_at_once_sends_each_mail_once(kenya):
    contacts = [make_contact(kenya, confirmed_on=LONG_AGO) for _number in range(8)]

    for number in (0, 7, 14):
        results = at_once(*[partial(ask_for_confirmation, day(number))] * 4)
        assert [each for each in results if isinstance(each, Exception)] == []

    addresses = sorted(contact.emails[0] for contact in contacts)
    assert sorted(to for to, _subject in mails()) == sorted(addresses * 3)


def test_of_two_answers_at_once_the_first_counts(kenya):
    contact = make_contact(kenya, confirmed_on=LONG_AGO)
    ask_for_confirmation(day(0))
    question = Confirmation.objects.get()
    link = Link(question.pk, question.asked_on, "en")

    results = at_once(
        partial(say_right, link, day(1)),
        partial(say_left, link, day(1).date(), day(1)),
        partial(wish_change, link, "Another number", day(1)),
    )

    assert sorted(results) == [False, False, True]
    contact.refresh_from_db()
    question.refresh_from_db()
    answers = ["right", "left", "change"]
    said = [contact.confirmed_on > LONG_AGO, bool(contact.ends_on), bool(question.wish)]
    assert said == results == [question.answer == each for each in answers]
