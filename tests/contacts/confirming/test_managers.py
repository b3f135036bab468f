"""What contact managers see and do: confirming closes a question, wishes wait."""

from datetime import date, timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from contacts.confirming import ask_for_confirmation
from contacts.confirming.answers import find, state_of
from contacts.confirming.links import Link
from contacts.models import Confirmation, Membership
from tests.factories import make_contact, make_office, make_user
from tests.rights.pages import fields_of

CHANGELIST = "admin:contacts_confirmation_changelist"


@pytest.fixture
def kenya(db):
    return make_office("kenya", iso_code="KE")


@pytest.fixture
def manager(client, kenya):
    user = make_user("contact-manager", kenya)
    client.force_login(user)
    return user


def make_question(contact, **fields):
    today = timezone.localdate()
    values = {"asked_on": today, "mails": 1, "mailed_on": today, **fields}
    return Confirmation.objects.create(contact=contact, **values)


def make_wish(office, wish="The number is another one."):
    contact = make_contact(office, name="Amina Odhiambo")
    now = timezone.now()
    return make_question(contact, answer="change", answered_at=now, wish=wish)


def answer_of(question):
    ask_for_confirmation(timezone.now())
    question.refresh_from_db()
    return question.answer


def page_of(question):
    link = Link(question.pk, question.asked_on, "en")
    return state_of(find(link), link, timezone.now())


def test_confirm_action_closes_the_question(client, manager, kenya):
    contact = make_contact(kenya, confirmed_on=date(2026, 1, 1))
    question = make_question(contact)
    other = make_question(make_contact(kenya, confirmed_on=date(2026, 1, 1)))

    client.post(
        reverse("admin:contacts_mediacontact_changelist"),
        {"action": "confirm_today", "_selected_action": [contact.pk]},
    )

    # Whoever opens the link at once is told so as well.
    assert (page_of(question), page_of(other)) == ("settled", "open")
    assert (answer_of(question), answer_of(other)) == ("settled", "")


@pytest.mark.parametrize(
    ("field", "value", "answer"),
    [
        ("confirmed_on", timezone.localdate().isoformat(), "settled"),
        ("name", "Another Name", ""),
    ],
)
def test_form_closes_the_question_if_it_confirms(
    client, manager, kenya, field, value, answer
):
    contact = make_contact(kenya, confirmed_on=date(2026, 1, 1))
    question = make_question(contact)
    address = reverse("admin:contacts_mediacontact_change", args=[contact.pk])

    response = client.post(address, {**fields_of(client.get(address)), field: value})

    assert response.status_code == 302
    assert answer_of(question) == answer


def test_wish_waits_on_the_first_page_until_it_is_done(client, manager, kenya):
    wish = make_wish(kenya)
    make_question(make_contact(kenya))
    make_wish(make_office())
    first = client.get(reverse("admin:index")).text

    client.post(
        reverse(CHANGELIST), {"action": "mark_done", "_selected_action": [wish.pk]}
    )

    address = f"{reverse(CHANGELIST)}?state=wish"
    line = f'<a href="{address}">1 media contact asks for a change.</a>'
    assert line in first
    assert line not in client.get(reverse("admin:index")).text
    wish.refresh_from_db()
    assert wish.done_at is not None
    entry = LogEntry.objects.get()
    assert (entry.user, entry.object_id) == (manager, str(wish.pk))


def test_list_and_page_show_the_wish_and_lead_to_the_contact(client, manager, kenya):
    wish = make_wish(kenya)

    listing = client.get(reverse(CHANGELIST), {"state": "wish"}).text
    page = client.get(
        reverse("admin:contacts_confirmation_change", args=[wish.pk])
    ).text

    contact = reverse("admin:contacts_mediacontact_change", args=[wish.contact_id])
    assert "The number is another one." in listing
    assert "The number is another one." in page
    assert f'<a href="{contact}">Amina Odhiambo</a>' in page


def test_number_in_an_arabic_wish_keeps_its_order(client, manager, kenya):
    wish = make_wish(kenya, wish="رقمي الجديد +254 20 5550142 شكرًا")
    kept = "رقمي الجديد \u2066+254 20 5550142\u2069 شكرًا"

    listing = client.get(reverse(CHANGELIST), {"state": "wish"}).text
    page = client.get(reverse("admin:contacts_confirmation_change", args=[wish.pk]))

    assert kept in listing
    assert kept in page.text


def test_wishes_of_other_offices_are_not_seen_nor_marked(client, manager, kenya):
    wish = make_wish(make_office(), wish="Elsewhere")

    listing = client.get(reverse(CHANGELIST)).text
    client.post(
        reverse(CHANGELIST), {"action": "mark_done", "_selected_action": [wish.pk]}
    )

    wish.refresh_from_db()
    assert ("Elsewhere" in listing, wish.done_at) == (False, None)


def test_who_only_looks_at_contacts_marks_nothing(client, kenya):
    client.force_login(make_user("editor", kenya))
    wish = make_wish(kenya)

    client.post(
        reverse(CHANGELIST), {"action": "mark_done", "_selected_action": [wish.pk]}
    )

    wish.refresh_from_db()
    assert wish.done_at is None
    assert "asks for a change" not in client.get(reverse("admin:index")).text


def test_manager_of_one_office_marks_nothing_where_only_an_editor(
    client, manager, kenya
):
    ghana = make_office("ghana")
    Membership.objects.create(user=manager, office=ghana, role="editor")
    wish = make_wish(ghana)

    client.post(
        reverse(CHANGELIST), {"action": "mark_done", "_selected_action": [wish.pk]}
    )

    wish.refresh_from_db()
    assert wish.done_at is None


@pytest.mark.parametrize("count", [1, 3])
def test_marking_costs_the_same_for_many(
    client, manager, kenya, count, django_assert_num_queries
):
    wishes = [make_wish(kenya).pk for _number in range(count)]
    client.get(reverse(CHANGELIST))

    with django_assert_num_queries(10):
        client.post(
            reverse(CHANGELIST), {"action": "mark_done", "_selected_action": wishes}
        )


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_for_many(
    client, manager, kenya, count, django_assert_num_queries
):
    for _number in range(count):
        make_wish(kenya)

    with django_assert_num_queries(8):
        client.get(reverse(CHANGELIST))


def test_list_of_contacts_says_who_was_not_confirmed_for_long(client, manager, kenya):
    today = timezone.localdate()
    make_contact(kenya, name="Fresh", confirmed_on=today - timedelta(days=119))
    make_contact(kenya, name="Stale", confirmed_on=today - timedelta(days=120))

    page = client.get(
        reverse("admin:contacts_mediacontact_changelist"), {"post": "stale"}
    ).text

    names = [name for name in ("Fresh", "Stale") if f">{name}</a>" in page]
    day = date_format(today - timedelta(days=120))
    assert names == ["Stale"]
    assert f"not confirmed since {day}" in page
