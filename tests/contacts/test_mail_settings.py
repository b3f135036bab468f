"""The one thing about an account that is its own to change: whether it gets mail."""

import pytest
from django.urls import reverse

from contacts.models import User
from tests.factories import make_user

pytestmark = pytest.mark.django_db

ADDRESS = "/accounts/mail/"


def test_address_is_the_one_that_mails_name():
    assert reverse("mail-settings") == ADDRESS


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_is_not_logged_in_is_asked_to_and_changes_nothing(client, method):
    user = make_user()

    response = getattr(client, method)(ADDRESS)

    assert response.status_code == 302
    assert response.url == f"/admin/login/?next={ADDRESS}"
    assert User.objects.get(pk=user.pk).wants_mail


def test_person_switches_mail_off_and_on_for_nobody_else(client):
    user, other = make_user(), make_user()
    before = User.objects.values().get(pk=user.pk)
    client.force_login(user)

    shown = client.get(ADDRESS)
    off = client.post(
        ADDRESS,
        {
            "pk": other.pk,
            "id": other.pk,
            "is_superuser": "on",
            "email": "x@wma.example",
        },
    )

    after = User.objects.values().get(pk=user.pk)
    assert shown.context["form"].initial == {"wants_mail": True}
    assert off.status_code == 302
    assert off.url == reverse("admin:index")
    assert {name for name in after if after[name] != before[name]} == {
        "wants_mail",
        "last_login",
    }
    assert list(User.objects.filter(wants_mail=True)) == [other]

    client.post(ADDRESS, {"wants_mail": "on"})

    assert User.objects.filter(wants_mail=True).count() == 2


def test_page_is_kept_by_no_cache(client):
    client.force_login(make_user())

    assert "no-store" in client.get(ADDRESS)["Cache-Control"]


def test_former_editor_is_not_let_in(client):
    user = make_user()
    client.force_login(user)
    User.objects.filter(pk=user.pk).update(is_active=False)

    assert client.get(ADDRESS).status_code == 302
