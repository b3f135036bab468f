from datetime import date

import pytest
from django.urls import reverse

from contacts.models import Absence, Region
from tests.factories import make_contact, make_headquarters, make_office, make_user

ADD = "admin:contacts_absence_add"


@pytest.fixture
def kenya(db):
    return make_office("kenya")


@pytest.fixture
def amina(kenya):
    return make_contact(kenya, name="Amina Beya")


@pytest.fixture
def manager(client, kenya):
    user = make_user("contact-manager", kenya)
    client.force_login(user)
    return user


def typed(contact, **fields):
    return {
        "contact": contact.pk,
        "starts_on": "2097-03-01",
        "ends_on": "2097-03-12",
        "substitute": "",
        **fields,
    }


def change(contact):
    return reverse("admin:contacts_mediacontact_change", args=[contact.pk])


def errors(response):
    return response.context["adminform"].form.errors


def test_absence_is_entered_from_the_contact_and_leads_back_to_it(
    client, manager, kenya, amina
):
    colleague = make_contact(kenya, name="Juma Otieno")
    add = f"{reverse(ADD)}?contact={amina.pk}"

    form = client.get(change(amina))
    done = client.post(add, typed(amina, substitute=colleague.pk))
    told = client.get(done["Location"])
    history = client.get(
        reverse("admin:contacts_mediacontact_history", args=[amina.pk])
    )

    assert f'href="{add}"' in form.text
    assert done["Location"] == change(amina)
    assert [
        (str(each.contact), each.starts_on, each.ends_on, str(each.substitute))
        for each in told.context["absences"]
    ] == [("Amina Beya", date(2097, 3, 1), date(2097, 3, 12), "Juma Otieno")]
    (first, _created) = history.context["entries"]
    assert (first.act, [tuple(each) for each in first.changes]) == (
        "Created: absence",
        [
            ("First day away", "", "1 March 2097"),
            ("Last day away", "", "12 March 2097"),
            ("Substitute", "", "Juma Otieno"),
        ],
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"ends_on": "2097-02-28"},
            {"__all__": ["The last day comes before the first."]},
        ),
        (
            {"starts_on": "2097-03-20", "ends_on": "2097-04-20"},
            {"starts_on": ["Another absence holds some of these days already."]},
        ),
        (
            {"starts_on": "2098-06-01", "ends_on": "2098-06-02"},
            {"starts_on": ["Amina Beya is in post until 31 December 2097 only."]},
        ),
    ],
    ids=["backwards", "twice", "left by then"],
)
def test_days_that_cannot_be_are_refused(client, manager, amina, fields, expected):
    amina.ends_on = date(2097, 12, 31)
    amina.save()
    Absence.objects.create(
        contact=amina, starts_on=date(2097, 4, 1), ends_on=date(2097, 4, 30)
    )

    response = client.post(reverse(ADD), typed(amina, **fields))

    assert errors(response) == expected
    assert Absence.objects.count() == 1
    assert f'value="{fields["ends_on"]}"' in response.text


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"visibility": "internal"},
            "No journalist would be sent to Juma Otieno: choose a public contact who "
            "is confirmed.",
        ),
        (
            {"confirmed_on": None},
            "No journalist would be sent to Juma Otieno: choose a public contact who "
            "is confirmed.",
        ),
        (
            {"starts_on": date(2097, 3, 2)},
            "Juma Otieno is in post from 2 March 2097 on.",
        ),
        (
            {"ends_on": date(2097, 3, 11)},
            "Juma Otieno is in post until 11 March 2097 only.",
        ),
    ],
)
def test_substitute_who_would_not_answer_is_refused(
    client, manager, kenya, amina, fields, sentence
):
    substitute = make_contact(kenya, name="Juma Otieno", **fields)

    response = client.post(reverse(ADD), typed(amina, substitute=substitute.pk))

    assert errors(response) == {"substitute": [sentence]}


def test_substitute_who_is_away_too_is_refused(client, manager, kenya, amina):
    substitute = make_contact(kenya, name="Juma Otieno")
    Absence.objects.create(
        contact=substitute, starts_on=date(2097, 3, 12), ends_on=date(2097, 3, 15)
    )

    response = client.post(reverse(ADD), typed(amina, substitute=substitute.pk))

    assert errors(response) == {
        "substitute": ["Juma Otieno is away on some of these days, too."]
    }


def test_who_may_stand_in(client, kenya, amina):
    africa = Region.objects.create(slug="africa", name={"en": "Africa"})
    asia = Region.objects.create(slug="asia", name={"en": "Asia"})
    kenya.region = africa
    kenya.save()
    near = make_office("nairobi-hub", kind="regional", region=africa)
    far = make_office("bangkok-hub", kind="regional", region=asia)
    offered = [
        make_contact(kenya),
        make_contact(kenya, visibility="internal"),
        make_contact(near),
        make_contact(make_headquarters()),
    ]
    for office in (far, make_office("ghana", region=africa)):
        make_contact(office)
    make_contact(near, visibility="internal")
    make_contact(kenya, starts_on=date(2020, 1, 1), ends_on=date(2021, 1, 1))
    absence = Absence.objects.create(
        contact=amina, starts_on=date(2097, 3, 1), ends_on=date(2097, 3, 12)
    )

    for user in (make_user("contact-manager", kenya), make_user(is_superuser=True)):
        client.force_login(user)
        address = reverse("admin:contacts_absence_change", args=[absence.pk])
        field = client.get(address).context["adminform"].form.fields["substitute"]

        assert set(field.queryset) == set(offered)


def test_removed_absence_leads_back_to_the_contact(client, manager, amina):
    absence = Absence.objects.create(
        contact=amina, starts_on=date(2097, 3, 1), ends_on=date(2097, 3, 12)
    )
    address = reverse("admin:contacts_absence_delete", args=[absence.pk])

    done = client.post(address, {"post": "yes"})

    assert done["Location"] == change(amina)
    assert not Absence.objects.exists()


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_for_any_number(
    client, manager, kenya, count, django_assert_num_queries
):
    for _ in range(count):
        Absence.objects.create(
            contact=make_contact(kenya, name=""),
            starts_on=date(2097, 3, 1),
            ends_on=date(2097, 3, 12),
            substitute=make_contact(kenya, name=""),
        )
    address = reverse("admin:contacts_absence_changelist")
    client.get(address)

    # Session, user, rights, two counts, absences, facets of the filter.
    with django_assert_num_queries(7):
        response = client.get(address)

    assert len(response.context["cl"].result_list) == count


def test_contact_of_another_office_is_refused_and_not_named(client, manager):
    ending = {"visibility": "internal", "ends_on": date(2096, 12, 31)}
    theirs = make_contact(make_office("ghana"), name="Kofi Hidden", **ending)

    refused = client.post(reverse(ADD), typed(theirs))

    assert "contact" in errors(refused)
    assert "Kofi Hidden" not in refused.text
