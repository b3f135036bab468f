import re

import pytest
from django.urls import reverse
from django.utils.translation import override

from tests.factories import make_contact, make_office, make_user


@pytest.fixture
def pages(client, db):
    """Addresses of the admin and of accounts, for somebody logged in."""
    kenya = make_office("kenya")
    contact = make_contact(kenya)
    client.force_login(make_user(is_superuser=True))
    return [
        reverse("admin:index"),
        reverse("admin:contacts_mediacontact_changelist"),
        reverse("admin:contacts_mediacontact_change", args=[contact.pk]),
        reverse("admin:contacts_mediacontact_delete", args=[contact.pk]),
        reverse("admin:contacts_mediacontact_history", args=[contact.pk]),
        reverse("admin:contacts_mediacontact_hand_over", args=[contact.pk]),
        reverse("admin:contacts_mediacontact_today"),
        reverse("admin:contacts_mediacontact_today_of", args=[kenya.pk]),
        reverse("admin:contacts_absence_add"),
        reverse("admin:contacts_countryoffice_add"),
        reverse("admin:contacts_user_add"),
        reverse("admin:password_change"),
        reverse("admin_password_reset"),
        reverse("password_reset_done"),
        reverse("password_reset_confirm", args=["MQ", "no-token"]),
    ]


def test_pages_obey_the_content_security_policy(client, pages):
    for address in pages:
        response = client.get(address)

        assert response.status_code == 200, address
        policy = response["Content-Security-Policy"].split("; ")
        assert {"script-src 'self'", "style-src 'self'"} <= set(policy), address
        assert re.findall(
            r"<style|\sstyle=|<script(?![^>]*\ssrc=)[^>]*>", response.text
        ) in (
            [],
            ['<script id="django-admin-popup-response-constants"'],
        ), address


def test_login_page_wears_the_organisation(client, db, settings):
    settings.ORGANISATION = {**settings.ORGANISATION, "accent": "#224466"}

    page = client.get(reverse("admin:login"), headers={"accept-language": "fr"})
    sheet = client.get("/admin/identity.css")

    assert "Agence mondiale pour la mobilité" in page.text
    assert '<link rel="stylesheet" href="/admin/identity.css">' in page.text
    assert '<link rel="stylesheet" href="/static/admin-look.css">' in page.text
    assert sheet["Content-Type"] == "text/css; charset=utf-8"
    assert sheet.text == ":root:root { --organisation: #224466; }\n"


def test_detour_to_public_pages_is_closed(client, db):
    client.force_login(make_user(is_superuser=True))

    assert client.get("/admin/r/1/1/").status_code == 404


def test_translated_text_has_a_labelled_input_for_each_language(client, db):
    client.force_login(make_user(is_superuser=True))

    text = client.get(reverse("admin:contacts_region_add")).text

    found = re.findall(
        r'<label for="(\S+)" lang="(\S+)" dir="(\S+)">([^<]+)</label>\s*'
        r'<input [^>]*name="(\S+)"[^>]*dir="(\S+)"[^>]*id="(\S+)"',
        text,
    )
    assert found == [
        (f"id_name_{n}", code, way, name, f"name_{code}", way, f"id_name_{n}")
        for n, (code, way, name) in enumerate(
            [
                ("ar", "rtl", "العربيّة"),
                ("en", "ltr", "English"),
                ("fr", "ltr", "français"),
                ("es", "ltr", "español"),
                ("pt", "ltr", "Português"),
                ("sw", "ltr", "Kiswahili"),
            ]
        )
    ]


def test_admin_speaks_the_language_of_the_person(client, db):
    client.force_login(make_user("editor", make_office(), language="es"))

    response = client.get(reverse("admin:index"), headers={"accept-language": "fr"})

    with override("es"):
        assert '<html lang="es"' in response.text
