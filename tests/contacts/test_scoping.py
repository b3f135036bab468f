import pytest
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.urls import reverse

from contacts.models import CountryOffice, MediaContact, Membership, Region, Role, User
from contacts.scoping import (
    ALL,
    ROLE_RIGHTS,
    OfficeScopedAdmin,
    Reach,
    may,
    offices_for,
)
from tests.contacts.typed import phone_rows
from tests.factories import make_contact, make_headquarters, make_office, make_user


@pytest.fixture
def kenya(db):
    return make_office("kenya")


@pytest.fixture
def ghana(db):
    return make_office("ghana")


@pytest.fixture
def manager(kenya):
    return make_user("contact-manager", kenya)


def contact_form(**fields):
    return {
        "role_en": "Press Officer",
        "emails": "press@wma.example",
        "languages": "en",
        "starts_on": "2024-01-01",
        "visibility": "public",
        "position": "0",
        **phone_rows(),
        **fields,
    }


def test_every_role_has_a_row_in_the_table():
    assert set(ROLE_RIGHTS) == set(Role)


def test_rights_hold_for_the_office_of_the_membership_alone(kenya, ghana):
    user = make_user("editor", kenya)
    Membership.objects.create(user=user, office=ghana, role="contributor")

    assert offices_for(user, "publish articles") == {kenya.pk}
    assert offices_for(user, "change articles") == {kenya.pk, ghana.pk}
    assert offices_for(user, "delete media contacts") == frozenset()
    assert may(user, "publish articles", kenya) is True
    assert may(user, "publish articles", ghana.pk) is False
    assert may(user, "publish articles", None) is False


def test_headquarters_editor_reaches_all_offices(kenya):
    user = make_user("headquarters-editor", make_headquarters())

    assert offices_for(user, "publish pages") is ALL
    assert may(user, "change media contacts", kenya) is True
    assert may(user, "change topics", None) is True


def test_contact_manager_of_headquarters_reaches_headquarters_alone(kenya):
    headquarters = make_headquarters()
    user = make_user("contact-manager", headquarters)

    assert offices_for(user, "change media contacts") == {headquarters.pk}


def test_locked_account_may_nothing_and_superuser_everything(kenya):
    locked = make_user("editor", kenya, is_active=False)
    root = make_user(is_superuser=True)

    assert offices_for(locked, "view articles") == frozenset()
    assert offices_for(root, "delete media contacts") is ALL


@pytest.mark.parametrize("right", ["publish", "eat articles", "view users", ""])
def test_unknown_right_is_an_error(kenya, right):
    with pytest.raises(ValueError, match="There is no right"):
        offices_for(make_user("editor", kenya), right)


@pytest.mark.parametrize("count", [1, 300])
def test_all_rights_of_a_user_cost_one_query(db, django_assert_num_queries, count):
    user = User.objects.get(pk=make_user().pk)
    offices = [make_office(kind="regional") for _ in range(count)]
    Membership.objects.bulk_create(
        Membership(user=user, office=office, role=role)
        for office in offices
        for role in ("editor", "contributor", "contact-manager")
    )

    with django_assert_num_queries(1):
        found = [
            offices_for(user, "publish articles"),
            offices_for(user, "change media contacts"),
            offices_for(user, "add pages"),
        ]

    assert found == [{office.pk for office in offices}] * 3


def test_own_single_office_is_preset(client, manager, kenya, ghana):
    client.force_login(manager)

    response = client.get(reverse("admin:contacts_mediacontact_add"))

    form = response.context["adminform"].form
    assert form.initial["office"] == kenya.pk
    assert list(form.fields["office"].queryset) == [kenya]


def test_form_refuses_another_office_with_a_sentence(client, manager, ghana):
    client.force_login(manager)
    url = reverse("admin:contacts_mediacontact_add")

    response = client.post(url, contact_form(name="Ama", office=ghana.pk))

    assert response.context["adminform"].form.errors == {
        "office": [
            "Choose one that the list offers: this one does not exist, or it belongs "
            "to an office that is not yours."
        ]
    }
    assert not MediaContact.objects.exists()


def test_choice_beyond_the_reach_stays_when_somebody_else_saves(
    client, manager, kenya, ghana
):
    theirs = make_contact(ghana)
    contact = make_contact(kenya, successor=theirs)
    client.force_login(manager)

    response = client.get(
        reverse("admin:contacts_mediacontact_change", args=[contact.pk])
    )

    successor = response.context["adminform"].form.fields["successor"]
    assert theirs in successor.queryset
    assert f'<option value="{theirs.pk}" selected>' in response.text


def test_list_filter_names_no_other_office(client, manager, kenya, ghana):
    Membership.objects.create(
        user=manager, office=make_office("niger"), role="contact-manager"
    )
    client.force_login(manager)

    response = client.get(reverse("admin:contacts_mediacontact_changelist"))

    filters = response.context["cl"].filter_specs
    assert [name for _pk, name in filters[0].lookup_choices] == ["Kenya", "Niger"]
    assert "Ghana" not in response.text


def test_list_does_not_leak_by_its_query_string(client, manager, kenya, ghana):
    theirs = make_contact(ghana, name="Akosua")
    client.force_login(manager)
    url = reverse("admin:contacts_mediacontact_changelist")

    for query in (
        {"office__id__exact": ghana.pk},
        {"q": "Akosua"},
        {"office__slug": "ghana"},
        {"all": ""},
    ):
        response = client.get(url, query, follow=True)

        assert f"/{theirs.pk}/change/" not in response.text


def test_saving_is_checked_once_more_behind_the_form(rf, manager, ghana):
    request = rf.post("/")
    request.user = manager
    model_admin = admin.site.get_model_admin(MediaContact)

    with pytest.raises(PermissionDenied):
        model_admin.check_saving(request, make_contact(ghana), change=True)


def test_any_reach_offers_others_only_what_their_admin_opens(rf, manager, kenya, ghana):
    request = rf.get("/")
    request.user = manager
    own = make_contact(kenya, visibility="internal")
    theirs = make_contact(ghana)
    make_contact(ghana, visibility="on-request")
    target = admin.site.get_model_admin(MediaContact)

    condition = target.reached(offices_for(manager, "view media contacts"), Reach.ANY)

    assert set(MediaContact.objects.filter(condition)) == {own, theirs}


def test_autocomplete_answers_by_the_asking_field(client, kenya, ghana):
    headquarters = make_headquarters()
    client.force_login(make_user("contact-manager", kenya))

    def ask(model_name, field_name, **query):
        return client.get(
            reverse("admin:autocomplete"),
            {
                "app_label": "contacts",
                "model_name": model_name,
                "field_name": field_name,
                **query,
            },
        )

    own = ask("mediacontact", "office").json()["results"]
    everyone = ask("countryoffice", "successor").json()["results"]
    found = ask("countryoffice", "successor", term="gh\0ana").json()["results"]

    assert [each["text"] for each in own] == ["Kenya"]
    assert {each["id"] for each in everyone} == {
        str(office.pk) for office in (kenya, ghana, headquarters)
    }
    assert [each["text"] for each in found] == ["Ghana"]
    assert ask("membership", "office").status_code == 403
    assert ask("user", "groups").status_code == 403
    assert ask("countryoffice", "media_contacts").status_code == 403


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"reaches": {}}, ["contacts.E001"]),
        ({"reaches": {"region": (Reach.ANY, "")}}, ["contacts.E001"]),
        ({"reaches": {"region": (Reach.OWN, "why")}}, ["contacts.E003"]),
        (
            {"reaches": {"region": (Reach.ANY, "why"), "office": (Reach.ANY, "why")}},
            ["contacts.E002"],
        ),
        ({"reaches": {"region": (Reach.ANY, "why")}}, []),
    ],
    ids=["undeclared", "without reason", "without owner", "unknown", "right"],
)
def test_check_wants_a_reach_for_each_relation(changes, expected):
    fields = {"fields": ["name", "region"], "office_lookup": "pk", **changes}
    scoped = type("Scoped", (OfficeScopedAdmin,), fields)

    errors = scoped(CountryOffice, admin.site).check()

    assert [error.id for error in errors] == expected


def test_objects_of_no_office_are_open_to_nobody_but_all():
    scoped = OfficeScopedAdmin(Region, admin.site)
    scoped.office_lookup = None

    assert scoped.reached({1}, Reach.SHARED) == Q(pk__in=[])
    assert scoped.reached(ALL, Reach.OWN) == Q()
