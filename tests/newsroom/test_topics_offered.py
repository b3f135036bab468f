from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import make_article, make_headquarters, make_office

pytestmark = pytest.mark.django_db


def test_list_offers_only_topics_of_what_it_can_show(client):
    make_headquarters()
    kenya = make_office("kenya")
    soon = timezone.now() + timedelta(hours=1)
    make_article(office=kenya, topics=["Health"])
    make_article(office=kenya, topics=["Secret agreement"], published_at=soon)
    make_article(office=kenya, topics=["Santé"], language="fr")

    page = client.get("/en/news/").content.decode()

    assert '<option value="health">Health</option>' in page
    assert "Secret agreement" not in page
    assert "Santé" not in page
