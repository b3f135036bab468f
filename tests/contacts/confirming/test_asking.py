"""Whom a round of confirmation asks, and what the mail says; hours are arguments."""

import re
from datetime import UTC, date, datetime

import pytest

from contacts.confirming import ask_for_confirmation
from contacts.confirming.links import read
from contacts.models import Absence, Confirmation
from iomsite.outbox.models import Effect
from tests.contacts.confirming.days import LONG_AGO, day, mails
from tests.factories import make_contact, make_headquarters, make_office

pytestmark = pytest.mark.django_db


def test_contact_is_asked_once_by_mail_to_the_first_address(amina):
    ask_for_confirmation(day(0))
    ask_for_confirmation(day(0).replace(second=10))

    assert mails() == [
        ("amina@wma.example", "Is your entry for the press still right?")
    ]
    assert list(Confirmation.objects.values_list("contact", "asked_on", "mails")) == [
        (amina.pk, date(2026, 6, 1), 1)
    ]


def test_mail_says_what_the_directory_says_and_where_to_answer(kenya, settings):
    settings.MAIN_ORIGIN = "https://wma.example"
    make_contact(
        kenya,
        name="Amina Odhiambo",
        phones=[
            {"number": "+254202345678", "label": "press line"},
            {"number": "+254712345678", "label": "", "kind": "mobile", "use": "any"},
        ],
        emails=["amina@wma.example"],
        languages=["so", "en"],
        confirmed_on=LONG_AGO,
    )

    ask_for_confirmation(day(0))

    text = Effect.objects.get().payload["text"]
    link = re.search(r"^https://wma\.example/confirm/[\w:-]+/$", text, re.MULTILINE)
    assert link is not None
    facts = text.partition("The directory says:")[2].partition("Answer here:")[0]
    assert facts.split("\n") == [
        "",
        "",
        "Office:",
        "  Kenya",
        "Name:",
        "  Amina Odhiambo",
        "Role:",
        "  Press Officer",
        "Telephone:",
        "  +254 20 2345678 (press line, in opening hours)",
        "  +254 712 345678 (mobile, at any hour)",
        "E-mail:",
        "  amina@wma.example",
        "Languages spoken:",
        "  Somali",
        "  English",
        "Shown to:",
        "  everybody, on the press page",
        "",
        "",
    ]


def test_name_that_is_dangerous_stands_in_no_mail(kenya):
    make_contact(kenya, name="Amina Odhiambo", by_role_only=True, confirmed_on=LONG_AGO)

    ask_for_confirmation(day(0))

    payload = Effect.objects.get().payload
    assert "Amina" not in payload["text"] + payload["subject"]
    assert "the role alone, never the name" in payload["text"]


@pytest.mark.parametrize(
    ("languages", "default", "language"),
    [
        (["so", "fr"], "en", "fr"),
        (["so"], "ar", "ar"),
        ([], "sw", "sw"),
    ],
    ids=["the first it speaks of ours", "none of ours", "unknown"],
)
def test_mail_is_in_a_language_of_the_contact_or_its_office(
    languages, default, language
):
    make_headquarters()
    office = make_office(languages=["en", "ar", "sw"], default_language=default)
    contact = make_contact(office, languages=languages, confirmed_on=LONG_AGO)

    ask_for_confirmation(day(0))

    text = Effect.objects.get(key__contains=contact.emails[0]).payload["text"]
    token = re.search(r"/confirm/(\S+)/", text)[1]
    assert read(token).language == language


def test_numbers_stay_in_order_within_an_arabic_mail(kenya):
    make_contact(
        kenya,
        phones=[{"number": "+254202345678", "label": ""}],
        languages=["ar"],
        confirmed_on=LONG_AGO,
    )

    ask_for_confirmation(day(0))

    assert "\u2066+254 20 2345678\u2069" in Effect.objects.get().payload["text"]


NOT_ASKED = {
    "never confirmed: out of a document": {"confirmed_on": None},
    "confirmed 89 days ago": {"confirmed_on": date(2026, 3, 4)},
    "left yesterday": {"ends_on": date(2026, 5, 31)},
    "to come": {"starts_on": date(2026, 6, 2)},
    "without an address": {"emails": []},
    "erased": {"erased_on": date(2026, 5, 1)},
    "internal, without an address": {"visibility": "internal", "emails": []},
}
ASKED = {
    "confirmed 90 days ago": {"confirmed_on": date(2026, 3, 3)},
    "last day in post": {"ends_on": date(2026, 6, 1)},
    "internal": {"visibility": "internal"},
    "on request": {"visibility": "on-request"},
}


@pytest.mark.parametrize("case", [*NOT_ASKED, *ASKED])
def test_only_whom_a_question_concerns_is_asked(kenya, case):
    fields = NOT_ASKED.get(case) or ASKED[case]
    make_contact(kenya, **{"confirmed_on": LONG_AGO, **fields})

    ask_for_confirmation(day(0))

    assert Confirmation.objects.count() == Effect.objects.count() == (case in ASKED)


@pytest.mark.parametrize(
    ("zone", "is_asked"), [("Pacific/Kiritimati", False), ("Pacific/Pago_Pago", True)]
)
def test_days_in_post_are_those_of_the_office(zone, is_asked):
    make_headquarters()
    office = make_office(time_zone=zone)
    # It is 2 June on one side of the date line, 1 June on the other.
    make_contact(office, confirmed_on=LONG_AGO, ends_on=date(2026, 6, 1))

    ask_for_confirmation(datetime(2026, 6, 1, 11, tzinfo=UTC))

    assert Effect.objects.exists() is is_asked


def test_closed_office_gets_no_mail(amina, kenya):
    kenya.closed_on = date(2026, 5, 1)
    kenya.save()

    ask_for_confirmation(day(0))

    assert mails() == []


def test_who_is_away_is_asked_once_back(amina):
    Absence.objects.create(
        contact=amina, starts_on=date(2026, 5, 20), ends_on=date(2026, 6, 2)
    )

    ask_for_confirmation(day(1))
    while_away = mails()
    ask_for_confirmation(day(2))

    assert (while_away, len(mails())) == ([], 1)


def test_no_more_than_a_batch_is_asked_in_one_tick(kenya):
    for _number in range(5):
        make_contact(kenya, confirmed_on=LONG_AGO)

    counts = [ask_for_confirmation(day(0), limit=2) for _tick in range(4)]

    assert [each["contacts asked"] for each in counts] == [2, 2, 1, 0]


def test_tick_with_nothing_due_costs_three_questions(
    amina, kenya, django_assert_num_queries
):
    ask_for_confirmation(day(0))

    with django_assert_num_queries(3):
        ask_for_confirmation(day(1))
