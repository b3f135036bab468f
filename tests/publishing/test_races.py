"""Two people publish at the same moment. SQLite lets only one write at a time."""

from threading import Barrier, Thread

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, connections

from iomsite.publishing.acts import publish
from newsroom.models import Article, Topic
from tests.factories import make_article, make_headquarters, make_office

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="writers take turns"),
]


def publish_at_once(articles):
    """Return for each article True, or the sentences that say what is wrong."""
    start = Barrier(len(articles))
    results = []

    def run(article):
        row = Article.objects.get(pk=article.pk)
        start.wait()
        try:
            publish(row, by=None)
            results.append(True)
        except ValidationError as error:
            results.append(error.messages)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=[article]) for article in articles]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(results, key=str)


def test_second_of_one_address_is_told_to_change_it():
    make_headquarters()
    office = make_office("kenya")
    drafts = [make_article(office=office, slug="same", draft=True) for _ in range(4)]

    results = publish_at_once(drafts)

    refused = ["Another article has this address: change the slug."]
    assert results == sorted([True, refused, refused, refused], key=str)


def test_a_new_topic_of_both_is_made_once():
    make_headquarters()
    office = make_office("kenya")
    drafts = [make_article(office=office, topics=["New"], draft=True) for _ in range(4)]

    results = publish_at_once(drafts)

    assert results == [True, True, True, True]
    assert [topic.name for topic in Topic.objects.all()] == ["New"]
