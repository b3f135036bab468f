"""No form and no address of the admin fails, whatever is sent to it."""

import pytest
from django.urls import reverse

from iomsite.sessions import SessionStore
from tests.factories import make_headquarters, make_office, make_user

pytestmark = pytest.mark.django_db

NO_IDS = ["x", "\0", "-1", "9" * 30, "9" * 5000, "[]", "9999-99"]


@pytest.fixture
def superuser(client):
    make_headquarters()
    user = make_user(is_superuser=True)
    client.force_login(user)
    return user


@pytest.mark.parametrize("value", NO_IDS)
@pytest.mark.parametrize(
    ("model", "field"),
    [
        ("contacts_mediacontact", "office"),
        ("contacts_mediacontact", "role"),
        ("contacts_countryoffice", "opening_hours"),
        ("pages_page", "parent"),
        ("newsroom_article", "issuing_office"),
    ],
)
def test_form_opens_whatever_its_address_gives_as_initial_value(
    client, superuser, model, field, value
):
    url = reverse(f"admin:{model}_add")

    response = client.get(url, {field: value})

    assert response.status_code == 200


@pytest.mark.parametrize("value", NO_IDS)
def test_reference_that_is_no_id_is_refused_with_a_sentence(client, superuser, value):
    url = reverse("admin:pages_menuitem_add")

    response = client.post(url, {"office": value, "parent": value, "replaces": value})

    assert response.status_code == 200
    assert {"office", "parent", "replaces"} <= set(
        response.context["adminform"].form.errors
    )


@pytest.mark.parametrize("value", NO_IDS)
def test_row_of_an_article_that_is_no_id_is_refused(client, superuser, value):
    url = reverse("admin:newsroom_article_add")
    rows = {"pictures-TOTAL_FORMS": 1, "pictures-INITIAL_FORMS": 0}

    response = client.post(url, {**rows, "pictures-0-image": value})

    assert response.status_code == 200
    assert "pictures" in response.context["adminform"].form.errors


@pytest.mark.parametrize("value", NO_IDS)
@pytest.mark.parametrize("name", ["office", "visibility__exact"])
def test_list_filtered_by_what_no_column_holds_is_led_back(
    client, superuser, name, value
):
    url = reverse("admin:contacts_mediacontact_changelist")

    response = client.get(url, {name: value})

    assert response.status_code in (200, 302)


@pytest.mark.parametrize("value", NO_IDS)
def test_action_on_what_is_no_id_does_nothing(client, superuser, value):
    make_office("kenya")
    url = reverse("admin:contacts_mediacontact_changelist")

    response = client.post(
        url, {"action": "confirm_today", "index": 0, "_selected_action": [value]}
    )

    assert response.status_code in (200, 302)


@pytest.mark.parametrize("key", ["\x00abcdefghij", "a" * 500, "ä", "'; --"])
def test_session_cookie_of_nobody_is_no_session(client, key):
    client.cookies["sessionid"] = key

    response = client.get("/admin/login/")

    assert response.status_code == 200


def test_session_store_takes_no_key_that_it_cannot_have_made():
    assert SessionStore("\x00abcdefghij").session_key is None
    assert SessionStore("abcdefghij").session_key == "abcdefghij"
