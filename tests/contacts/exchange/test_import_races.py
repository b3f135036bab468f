"""A dry run is confirmed in two windows at the same moment, on either database."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from contacts.exchange.rows import uid_of
from contacts.models import MediaContact
from tests.factories import make_contact, make_headquarters, make_office, make_user
from tests.publishing.test_races import _database_of_its_own, at_once  # noqa: F401

pytestmark = pytest.mark.django_db(transaction=True)

IMPORT = "admin:contacts_mediacontact_import"


def test_two_confirmations_at_once_add_and_change_once(client):
    make_headquarters()
    kenya = make_office("kenya", iso_code="KE")
    known = make_contact(kenya, name="Wanjiru Kamau")
    client.force_login(make_user("contact-manager", kenya))
    text = f"uid,name,emails\n{uid_of(known.pk)},Other,o@x.example\n,New,n@x.example\n"
    file = SimpleUploadedFile("contacts.csv", text.encode())
    shown = client.post(reverse(IMPORT), {"file": file, "office": ""})

    def confirm():
        own = Client()
        own.cookies = client.cookies
        data = {"pending": shown.context["pending"]}
        return own.post(reverse(IMPORT), data).status_code

    statuses = at_once(confirm, confirm)

    # The other is shown that everything is as it is by now.
    assert sorted(statuses) == [200, 302]
    names = MediaContact.objects.order_by("pk").values_list("name", flat=True)
    assert list(names) == ["Other", "New"]
    assert known.history.count() == 2
