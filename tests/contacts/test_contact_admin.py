from datetime import date, timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from django.utils import timezone

from contacts.models import MediaContact
from tests.contacts.typed import phone_rows
from tests.factories import make_contact, make_office, make_user

CHANGELIST = "admin:contacts_mediacontact_changelist"
ADD = "admin:contacts_mediacontact_add"


@pytest.fixture
def kenya(db):
    return make_office("kenya", iso_code="KE")


@pytest.fixture
def manager(client, kenya):
    user = make_user("contact-manager", kenya)
    client.force_login(user)
    return user


def page(contact):
    return reverse("admin:contacts_mediacontact_change", args=[contact.pk])


def typed(office, **fields):
    return {
        "office": office.pk,
        "name": "Wanjiru Kamau",
        "role_en": "Press Officer",
        "emails": "wkamau@wma.example",
        "languages": "",
        "starts_on": "2024-01-01",
        "visibility": "public",
        "position": "0",
        **phone_rows(),
        **fields,
    }


def test_contact_is_typed_in_lines_rows_and_words(client, manager, kenya):
    client.post(
        reverse(ADD),
        typed(
            kenya,
            emails="wkamau@wma.example\r\npress@wma.example\r\n",
            languages="English, Kiswahili",
            **phone_rows(
                {"number": "020 234 5678", "kind": "mobile"}, "+233 30 234 5678"
            ),
        ),
    )

    contact = MediaContact.objects.get()
    assert (contact.office, contact.emails, contact.phones, contact.languages) == (
        kenya,
        ["wkamau@wma.example", "press@wma.example"],
        [
            {"number": "+254202345678", "label": "", "kind": "mobile"},
            {"number": "+233302345678", "label": ""},
        ],
        ["en", "sw"],
    )


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        (
            {"emails": ""},
            {
                "emails": [
                    "Give an e-mail address or a telephone: it is what a contact is for."
                ]
            },
        ),
        (
            {"name": "", "role_en": ""},
            {"name": ["Give a name, or the role if this is a desk."]},
        ),
        (
            {"by_role_only": "on", "role_en": ""},
            {"role": ["Give the role: it is shown instead of the name."]},
        ),
        (
            {"emails": "a@wma.example\nnobody"},
            {"emails": ["Line 2: “nobody” is no e-mail address."]},
        ),
        (
            phone_rows("020 234 5678", "ask Jane"),
            {
                "phones": [
                    "Row 2, Number: “ask Jane” is no telephone number; write it like "
                    "+254 20 123 4567."
                ]
            },
        ),
        (
            {"ends_on": "2023-12-31"},
            {"__all__": ["The last day comes before the first."]},
        ),
    ],
    ids=["no way to reach", "nobody", "role only", "e-mail", "phone", "days"],
)
def test_wrong_contact_is_refused_with_the_remedy(
    client, manager, kenya, fields, errors
):
    response = client.post(reverse(ADD), typed(kenya, **fields))

    assert response.context["adminform"].form.errors == errors
    assert not MediaContact.objects.exists()


def test_successor_is_somebody_else_of_the_same_office(client, kenya):
    contact, other = make_contact(kenya), make_contact(make_office("ghana"))
    client.force_login(make_user("headquarters-editor"))

    itself = client.post(page(contact), typed(kenya, successor=contact.pk))
    foreign = client.post(page(contact), typed(kenya, successor=other.pk))

    assert [r.context["adminform"].form.errors for r in (itself, foreign)] == [
        {"successor": ["Choose somebody else as the successor."]},
        {"successor": ["Choose a contact of the same office."]},
    ]


@pytest.mark.parametrize("term", ["munoz", "MUÑOZ", "أحمد", "احمد jose", "press munoz"])
def test_search_needs_no_accents(client, manager, kenya, term):
    make_contact(kenya, name="José Muñoz", name_local="أَحمد")
    make_contact(kenya, name="Somebody Else")

    response = client.get(reverse(CHANGELIST), {"q": term})

    assert [each.name for each in response.context["cl"].result_list] == ["José Muñoz"]


def test_list_shows_texts_in_the_language_of_the_person(client, manager, kenya):
    make_contact(kenya, role={"en": "Press Officer", "fr": "Attachée de presse"})
    manager.language = "fr"
    manager.save()

    response = client.get(reverse(CHANGELIST))

    assert '<td class="field-role">Attachée de presse</td>' in response.text


def test_who_has_left_is_not_said_to_wait_for_a_confirmation(client, manager, kenya):
    make_contact(kenya, confirmed_on=date(2020, 1, 1))
    make_contact(kenya, confirmed_on=date(2020, 2, 1), ends_on=date(2021, 1, 1))

    response = client.get(reverse(CHANGELIST))

    assert "not confirmed since 1 January 2020" in response.text
    assert "not confirmed since 1 February 2020" not in response.text
    assert "1 February 2020" in response.text


def test_filter_by_post(client, manager, kenya):
    today = timezone.localdate()
    day = timedelta(days=1)
    make_contact(kenya, name="now")
    make_contact(kenya, name="last day", ends_on=today)
    make_contact(kenya, name="left", ends_on=today - day)
    make_contact(kenya, name="to come", starts_on=today + day)
    make_contact(kenya, name="unconfirmed", confirmed_on=None)
    make_contact(kenya, name="left unseen", ends_on=today - day, confirmed_on=None)
    make_contact(kenya, name="stale", confirmed_on=today - 120 * day)
    make_contact(kenya, name="fresh", confirmed_on=today - 119 * day)

    def names(post):
        response = client.get(reverse(CHANGELIST), {"post": post})
        return {each.name for each in response.context["cl"].result_list}

    assert {
        post: names(post)
        for post in ("now", "later", "left", "leaving", "unconfirmed", "stale")
    } == {
        "now": {"now", "last day", "unconfirmed", "stale", "fresh"},
        "later": {"to come"},
        "left": {"left", "left unseen"},
        "leaving": {"last day"},
        "unconfirmed": {"unconfirmed"},
        "stale": {"stale"},
    }


def test_action_confirms_today_and_is_logged(client, manager, kenya):
    mine = make_contact(kenya, confirmed_on=None)
    untouched = make_contact(kenya, confirmed_on=date(2020, 1, 1))
    theirs = make_contact(make_office("ghana"), confirmed_on=None)
    erased = make_contact(kenya, confirmed_on=None, erased_on=date(2026, 1, 1))
    chosen = [mine.pk, theirs.pk, erased.pk]

    response = client.post(
        reverse(CHANGELIST),
        {"action": "confirm_today", "_selected_action": chosen},
        follow=True,
    )

    assert dict(MediaContact.objects.values_list("pk", "confirmed_on")) == {
        mine.pk: timezone.localdate(),
        untouched.pk: date(2020, 1, 1),
        theirs.pk: None,
        erased.pk: None,
    }
    assert "1 contact confirmed." in response.text
    assert [entry.object_id for entry in LogEntry.objects.all()] == [str(mine.pk)]


def test_view_on_site_leads_to_the_press_page(client, manager, kenya, settings):
    settings.MAIN_ORIGIN = "https://wma.example"

    response = client.get(page(make_contact(kenya)))

    assert 'href="https://wma.example/kenya/en/press/"' in response.text


def test_first_page_says_what_waits(client, manager, kenya):
    today = timezone.localdate()
    make_contact(kenya, confirmed_on=None)
    make_contact(kenya, confirmed_on=None, ends_on=today - timedelta(days=1))
    make_contact(make_office("ghana"), confirmed_on=None, ends_on=today)
    make_contact(kenya, ends_on=today)
    make_contact(kenya, ends_on=today, successor=make_contact(kenya))

    response = client.get(reverse("admin:index"))

    assert response.context["waiting"] == [
        (
            "1 media contact is not confirmed yet.",
            f"{reverse(CHANGELIST)}?post=unconfirmed",
        ),
        (
            "1 media contact leaves within 30 days, without a successor.",
            f"{reverse(CHANGELIST)}?post=leaving",
        ),
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_for_any_number(
    client, manager, kenya, count, django_assert_num_queries
):
    for _ in range(count):
        make_contact(kenya, name="")
    client.get(reverse(CHANGELIST))

    # Session, user, rights, offices, two counts, contacts, facets of two filters.
    with django_assert_num_queries(9):
        response = client.get(reverse(CHANGELIST))

    assert len(response.context["cl"].result_list) == count
