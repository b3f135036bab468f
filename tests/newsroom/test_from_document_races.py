"""A document is confirmed in two windows at the same moment, on either database."""

import pytest
from django.test import Client

from newsroom.models import Article, Intake, OriginalFile
from tests.factories import make_user
from tests.newsroom.documents import check_url, drop_in, make_world
from tests.publishing.test_races import _database_of_its_own, at_once  # noqa: F401
from tests.rights.pages import fields_of

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_confirmations_at_once_make_one_draft(client):
    client.force_login(make_user("editor", make_world()["kenya"]))
    intake = drop_in(client)
    data = fields_of(client.get(check_url(intake))) | {"do": "confirm"}

    def confirm():
        own = Client()
        own.cookies = client.cookies
        return own.post(check_url(intake), data).status_code

    statuses = at_once(confirm, confirm)

    assert set(statuses) <= {302, 404}
    assert Article.objects.count() == 1
    assert OriginalFile.objects.count() == 1
    assert not Intake.objects.exists()
