"""The page behind the link: what it shows, what an answer does, and that once."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from contacts.confirming.links import address_of
from contacts.models import Confirmation, MediaContact
from iomsite.outbox.models import Effect
from tests.contacts.confirming.days import mails
from tests.factories import make_contact, make_headquarters, make_office, make_user

pytestmark = pytest.mark.django_db

LONG_AGO = date(2026, 1, 1)


@pytest.fixture
def kenya():
    make_headquarters()
    office = make_office("kenya", iso_code="KE", time_zone="UTC")
    make_user("contact-manager", office, email="manager@wma.example")
    return office


@pytest.fixture
def amina(kenya):
    return make_contact(
        kenya,
        name="Amina Odhiambo",
        emails=["amina@wma.example"],
        phones=[{"number": "+254202345678", "label": ""}],
        confirmed_on=LONG_AGO,
    )


def ask(contact, *, days_ago=3, language="en"):
    """Return the path of the link of a question."""
    asked_on = timezone.now().date() - timedelta(days=days_ago)
    question = Confirmation.objects.create(
        contact=contact, asked_on=asked_on, mails=1, mailed_on=asked_on
    )
    return "/" + address_of(question, language).split("/", 3)[3]


def heading(response):
    return re.search(r"<h1>(.*?)</h1>", response.text)[1]


def state():
    contact = MediaContact.objects.get(name="Amina Odhiambo")
    question = Confirmation.objects.get()
    return contact.confirmed_on, contact.ends_on, question.answer


def test_page_shows_the_entry_and_three_answers(client, amina):
    page = client.get(ask(amina)).text

    assert re.findall(r"<h[12]>(.*?)</h[12]>", page) == [
        "Is your entry for the press still right?",
        "Still right",
        "Something has changed",
        "I have left",
    ]
    values = re.findall(r"<dd><bdi(?: dir=\"ltr\")?>(.*?)</bdi>", page)
    assert values == [
        "Kenya",
        "Amina Odhiambo",
        "Press Officer",
        "+254 20 2345678",
        "amina@wma.example",
        "English",
        "everybody, on the press page",
    ]
    assert "<script" not in page


def test_opening_the_link_changes_nothing(client, amina):
    path = ask(amina)

    client.get(path)
    client.head(path)
    client.get(f"{path}?answer=right")

    assert state() == (LONG_AGO, None, "")


def test_address_leaks_to_nobody_and_needs_no_cookie(client, amina):
    response = client.get(ask(amina))

    headers = ("Referrer-Policy", "X-Robots-Tag", "Cache-Control")
    assert [response[name] for name in headers] == [
        "no-referrer",
        "noindex, nofollow",
        "no-store, private",
    ]
    assert response.cookies == {}


def test_still_right_confirms_today_without_csrf_token_or_session(amina):
    client = Client(enforce_csrf_checks=True)
    path = ask(amina)

    response = client.post(path, {"answer": "right"}, follow=True)

    assert heading(response) == "Thank you"
    assert state() == (timezone.now().date(), None, "right")
    record = MediaContact.history.first()
    assert record.history_change_reason == "By the link in the mail to the contact"
    assert mails() == []


def test_second_answer_does_not_count(client, amina):
    path = ask(amina)
    client.post(path, {"answer": "right"})

    response = client.post(path, {"answer": "left", "last_day": "2026-01-31"})

    assert heading(response) == "Thank you"
    assert "Amina" not in response.text
    assert state() == (timezone.now().date(), None, "right")


def test_wish_changes_nothing_and_goes_to_the_contact_managers(client, amina):
    path = ask(amina)
    before = MediaContact.objects.values().get()

    response = client.post(
        path, {"answer": "change", "wish": "My number is +1 900 0000"}, follow=True
    )

    assert heading(response) == "Thank you"
    assert MediaContact.objects.values().get() == before
    assert Confirmation.objects.values_list("answer", "wish", "done_at").get() == (
        "change",
        "My number is +1 900 0000",
        None,
    )
    assert mails() == [
        ("manager@wma.example", "A media contact asks for a change: Amina Odhiambo")
    ]
    text = Effect.objects.get().payload["text"]
    assert "My number is +1 900 0000" in text
    assert f"/admin/contacts/mediacontact/{amina.pk}/change/" in text


@pytest.mark.parametrize("in_days", [-10, 0, 30], ids=["past", "today", "to come"])
def test_last_day_ends_the_posting_and_managers_learn_of_it(client, amina, in_days):
    last_day = timezone.now().date() + timedelta(days=in_days)
    path = ask(amina)

    response = client.post(
        path, {"answer": "left", "last_day": last_day.isoformat()}, follow=True
    )

    assert heading(response) == "Thank you"
    assert state() == (LONG_AGO, last_day, "left")
    assert mails() == [
        ("manager@wma.example", "A media contact leaves: Amina Odhiambo")
    ]


@pytest.mark.parametrize(
    ("said", "ends_on", "sentence"),
    [
        ({"answer": "change", "wish": " "}, None, "Say what has changed."),
        ({"answer": "left"}, None, "Give your last day."),
        (
            {"answer": "left", "last_day": "2019-12-31"},
            None,
            "The post began on 1 January 2020: choose a later day.",
        ),
        (
            {"answer": "left", "last_day": "2090-01-01"},
            None,
            "Choose a day within a year from now",
        ),
        (
            {"answer": "left", "last_day": "2089-01-02"},
            date(2089, 1, 1),
            "The directory says that the post ends on",
        ),
        (
            {"answer": "left", "last_day": "soon"},
            None,
            "Write the day as year-month-day: 2026-11-30.",
        ),
    ],
    ids=["no wish", "no day", "before the post", "too far", "longer", "no date"],
)
def test_answer_that_is_not_complete_is_refused_in_words(
    client, amina, said, ends_on, sentence
):
    amina.ends_on = ends_on
    amina.save()

    response = client.post(ask(amina), said)

    assert sentence in response.text
    assert 'role="alert"' in response.text
    assert response.text.count('class="errorlist"') == 1
    assert response.text.count("autofocus") == 1
    assert state() == (LONG_AGO, ends_on, "")


def test_what_was_typed_is_not_lost(client, amina):
    response = client.post(ask(amina), {"answer": "change", "wish": "x" * 2001})

    assert "x" * 2001 in response.text


@pytest.mark.parametrize(
    ("days_ago", "status", "words"),
    [
        (60, 200, "Is your entry for the press still right?"),
        (61, 410, "This link has expired"),
    ],
)
def test_link_works_for_sixty_days(client, amina, days_ago, status, words):
    path = ask(amina, days_ago=days_ago)

    response = client.get(path)
    client.post(path, {"answer": "right"})

    assert (response.status_code, heading(response)) == (status, words)
    assert (state()[2] == "right") is (status == 200)


def test_link_of_an_earlier_round_has_expired(client, amina):
    path = ask(amina, days_ago=40)
    Confirmation.objects.update(asked_on=timezone.now().date())

    assert heading(client.get(path)) == "This link has expired"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"ends_on": date(2026, 1, 31)}, "Nothing to do any more"),
        ({"erased_on": date(2026, 1, 31)}, "Nothing to do any more"),
    ],
    ids=["left", "erased"],
)
def test_who_is_no_longer_asked_is_told_so(client, amina, fields, words):
    path = ask(amina)
    MediaContact.objects.update(**fields)

    response = client.get(path)
    client.post(path, {"answer": "right"})

    assert (response.status_code, heading(response)) == (410, words)
    assert state()[0] == LONG_AGO


def test_link_to_a_contact_that_was_removed_says_so(client, amina):
    path = ask(amina)
    amina.delete()

    assert heading(client.get(path)) == "Nothing to do any more"
    assert client.post(path, {"answer": "right"}).status_code == 410


@pytest.mark.parametrize("token", ["nonsense", "WzEsIjIwMjYiXQ:wrong", "ا:ب", "%00"])
def test_wrong_token_finds_nothing(client, amina, token):
    ask(amina)

    response = client.post(f"/confirm/{token}/", {"answer": "right"})

    assert response.status_code == 404
    assert state() == (LONG_AGO, None, "")


def test_page_speaks_the_language_of_the_mail(client, amina):
    path = ask(amina, language="ar")

    response = client.get(path, headers={"Accept-Language": "fr"})

    assert '<html lang="ar" dir="rtl">' in response.text
    assert '<bdi dir="ltr">+254 20 2345678</bdi>' in response.text
    assert response["Content-Language"] == "ar"


def test_link_stands_on_the_main_host_alone(client, amina):
    path = ask(amina)

    assert client.get(f"/kenya{path}").status_code == 404
