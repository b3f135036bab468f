"""Which pages the forms of other offices offer."""

import pytest
from django.urls import reverse

from tests.factories import make_headquarters, make_office, make_page, make_user

pytestmark = pytest.mark.django_db


def test_menu_offers_no_page_of_headquarters_that_readers_cannot_see(client):
    headquarters, kenya = make_headquarters(), make_office("kenya")
    make_page(office=headquarters, title="Migration law")
    make_page(office=headquarters, title="Embargoed", draft=True)
    make_page(office=kenya, title="Our work", draft=True)
    client.force_login(make_user("editor", kenya))

    response = client.get(
        reverse("admin:autocomplete"),
        {"app_label": "pages", "model_name": "menuitem", "field_name": "page"},
    )

    offered = {each["text"] for each in response.json()["results"]}
    assert offered == {"Migration law", "Our work"}
