import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from contacts import office_table
from contacts.models import Absence, MediaContact
from contacts.office_today import offices_today
from tests.factories import make_contact, make_headquarters, make_office, make_user

# A Wednesday, ten o'clock in Nairobi.
NOW = datetime(2026, 5, 6, 7, tzinfo=UTC)
CONFIRMED = date(2026, 5, 1)
PAGE = "admin:contacts_mediacontact_today"
OF = "admin:contacts_mediacontact_today_of"
DAY = timedelta(days=1)


@pytest.fixture
def kenya(db):
    make_headquarters()
    return make_office("kenya")


def contact(office, **fields):
    return make_contact(office, **{"confirmed_on": CONFIRMED, **fields})


def today(office):
    (found,) = offices_today([office_table.find_id(office.pk)], NOW)
    return found


def lacks(office):
    return [lack.sentence for lack in today(office).lacks]


def test_office_that_lacks_nothing_has_nothing_to_do(kenya):
    amina = contact(kenya, name="Amina Beya")
    contact(kenya, name="Left", ends_on=date(2026, 5, 5), confirmed_on=None)
    contact(kenya, name="To come", starts_on=date(2026, 5, 7), confirmed_on=None)

    found = today(kenya)

    assert (found.call.person, found.on_duty, found.lacks, found.score) == (
        amina,
        [amina],
        [],
        0,
    )


def test_whom_to_see_to(kenya):
    luca = contact(kenya, name="Luca", confirmed_on=None)
    nadia = contact(kenya, name="Nadia", confirmed_on=date(2026, 1, 6))
    fresh = contact(kenya, name="Fresh", confirmed_on=date(2026, 1, 7))
    soon = contact(kenya, name="Soon", ends_on=date(2026, 6, 5))
    later = contact(kenya, name="Later", ends_on=date(2026, 6, 6))
    handed = contact(
        kenya, name="Yet sooner", ends_on=date(2026, 5, 31), successor=fresh
    )

    found = today(kenya)

    assert found.unconfirmed == [luca]
    assert found.stale == [nadia]
    assert found.leaving == [handed, soon]
    assert later not in found.leaving
    assert [lack.sentence for lack in found.lacks] == [
        "1 contact was never confirmed.",
        "1 contact was not confirmed for 120 days.",
        "Soon leaves without a successor.",
    ]


def test_who_is_away_now_and_soon(kenya):
    juma = contact(kenya, name="Juma Otieno")
    amina = contact(kenya, name="Amina Beya")

    def away(first, last, substitute=None):
        return Absence.objects.create(
            contact=amina, starts_on=first, ends_on=last, substitute=substitute
        )

    now = away(date(2026, 5, 1), date(2026, 5, 6), juma)
    soon = away(date(2026, 6, 5), date(2026, 6, 30))
    away(date(2026, 4, 1), date(2026, 4, 30))
    away(date(2026, 7, 1), date(2026, 7, 2))

    found = today(kenya)

    assert found.absences == [now, soon]
    assert found.on_duty == [juma]
    assert lacks(kenya) == ["Amina Beya is away without a substitute."]


@pytest.mark.parametrize(
    ("fields", "person", "expected"),
    [
        (
            {"press_phone": ""},
            {},
            ["The press desk has no duty line."],
        ),
        (
            {"opening_hours": {}},
            {},
            ["The press desk has no opening hours."],
        ),
        (
            {"languages": ["en", "fr"]},
            {},
            ["Nobody on duty speaks French, a language of the site."],
        ),
        (
            {},
            {"visibility": MediaContact.Visibility.INTERNAL},
            ["No public contact is in post."],
        ),
        (
            {"press_phone": ""},
            {"phones": []},
            [
                "Only another office answers now.",
                "The press desk has no duty line.",
            ],
        ),
    ],
    ids=["duty line", "hours", "language", "no public contact", "deaf"],
)
def test_what_is_missing_is_named(kenya, fields, person, expected):
    office = make_office("ghana", **fields)
    contact(office, **person)

    assert lacks(office) == expected


def test_manager_of_one_office_sees_it_at_once(client, kenya, settings):
    settings.MAIN_ORIGIN = "https://wma.example"
    amina = make_contact(kenya, name="Amina Beya", ends_on=timezone.localdate() + DAY)
    client.force_login(make_user("contact-manager", kenya))

    first = client.get(reverse("admin:index"))
    page = client.get(reverse(PAGE))

    assert first.context["shortcuts"] == [("Your office today", reverse(PAGE))]
    assert page.context["today"].office.pk == kenya.pk
    assert 'href="https://wma.example/kenya/en/press/"' in page.text
    hand_over = reverse("admin:contacts_mediacontact_hand_over", args=[amina.pk])
    assert f'href="{hand_over}"' in page.text


def test_who_is_handed_over_is_shown_with_the_successor(client, kenya):
    soon = timezone.localdate() + DAY
    juma = make_contact(kenya, name="Juma Otieno")
    amina = make_contact(kenya, name="Amina Beya", ends_on=soon, successor=juma)
    luca = make_contact(kenya, name="Luca Ferrand", ends_on=soon)
    client.force_login(make_user("contact-manager", kenya))

    page = client.get(reverse(OF, args=[kenya.pk])).text

    hand_over = "admin:contacts_mediacontact_hand_over"
    assert "(successor: <bdi>Juma Otieno</bdi>)" in page
    assert reverse(hand_over, args=[amina.pk]) not in page
    assert reverse(hand_over, args=[luca.pk]) in page


def test_headquarters_sees_all_open_offices_worst_first(client, kenya):
    ghana = make_office("ghana", press_phone="", opening_hours={})
    make_office("chad", closed_on=date(2020, 1, 1))
    make_contact(kenya, ends_on=timezone.localdate() + DAY)
    make_contact(kenya, confirmed_on=None)
    make_contact(kenya, confirmed_on=date(2020, 1, 1))
    user = make_user("headquarters-editor")
    client.force_login(user)

    def slugs(**query):
        response = client.get(reverse(PAGE), query)
        return [each.office.slug for each in response.context["offices"]]

    assert slugs()[0] == "ghana"
    assert set(slugs()) == {"headquarters", "kenya", "ghana"}
    assert slugs(o="office") == ["ghana", "headquarters", "kenya"]
    assert slugs(o="leaving")[0] == "kenya"
    assert slugs(o="nonsense") == slugs()
    (row,) = re.findall(
        r"<tr>(?:(?!</tr>).)*>Kenya<.*?</tr>", client.get(reverse(PAGE)).text, re.DOTALL
    )
    # To confirm, leaving, away.
    assert re.findall(r'class="number">(\d+)<', row)[1:] == ["2", "1", "0"]
    assert client.get(reverse(OF, args=[ghana.pk])).status_code == 200


def test_nobody_else_looks_into_an_office(client, kenya):
    ghana = make_office("ghana")
    manager, editor = make_user("contact-manager", kenya), make_user("editor", kenya)

    def answers(user, *addresses):
        client.force_login(user)
        return [client.get(each).status_code for each in addresses]

    own, theirs = (reverse(OF, args=[office.pk]) for office in (kenya, ghana))
    assert answers(manager, reverse(PAGE), own, theirs) == [200, 200, 403]
    assert answers(editor, reverse(PAGE), own, theirs) == [403, 403, 403]
    assert answers(make_user("headquarters-editor"), reverse(OF, args=[0])) == [404]
    client.force_login(editor)
    names = [text for text, _url in client.get("/admin/").context["shortcuts"]]
    assert "Your office today" not in names


@pytest.mark.parametrize("count", [1, 3])
def test_table_costs_the_same_for_any_number_of_offices(
    client, kenya, count, django_assert_num_queries
):
    for number in range(count):
        office = make_office(f"office-of-{number}")
        amina = make_contact(office, name="", ends_on=timezone.localdate() + DAY)
        make_contact(office, confirmed_on=None)
        Absence.objects.create(
            contact=amina,
            starts_on=timezone.localdate(),
            ends_on=timezone.localdate(),
            substitute=make_contact(office, name=""),
        )
    client.force_login(make_user("headquarters-editor"))
    client.get(reverse(PAGE))

    # Session, user, rights, contacts, absences.
    with django_assert_num_queries(5):
        response = client.get(reverse(PAGE))

    assert len(response.context["offices"]) == count + 2
