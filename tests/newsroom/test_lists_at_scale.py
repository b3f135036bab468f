"""With 20,000 articles a page reads little more than it shows, whatever it shows."""

import json
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contacts import office_table
from newsroom.listing import Cursor
from newsroom.models import Article, ArticleOffice, TaggedArticle, Topic
from tests.factories import make_headquarters, make_office

pytestmark = [pytest.mark.scale, pytest.mark.django_db]

ARTICLES, OFFICES = 20_000, 100
TABLES = re.compile(r"newsroom_(?:article|articleoffice|taggedarticle)\b")
# Rows of related tables that belong to a row shown: its offices, its picture, topics.
SHOWN = 21


@pytest.fixture
def newest():
    """Return the moment of the newest article."""
    make_headquarters()
    offices = [make_office(f"office-of-{number}") for number in range(OFFICES)]
    topics = [
        Topic.objects.create(name=f"Topic {number}", slug=f"topic-{number}")
        for number in range(20)
    ]
    kinds = ["news", "press-release", "story"] * 8 + ["video"]
    newest = timezone.now().replace(microsecond=0) - timedelta(hours=1)
    articles = Article.objects.bulk_create(
        (
            Article(
                language="en" if number % 10 else "fr",
                kind=kinds[number % len(kinds)],
                title=f"Article {number}",
                slug=f"article-{number}",
                summary="What happened, in one sentence.",
                body="<p>What happened, in more sentences.</p>" * 20,
                published_at=newest - timedelta(hours=number * 2),
            )
            for number in range(ARTICLES)
        ),
        batch_size=500,
    )
    copied = [
        (a, {"language": a.language, "kind": a.kind, "listed_at": a.published_at})
        for a in articles
    ]
    ArticleOffice.objects.bulk_create(
        (
            ArticleOffice(
                article=article,
                office=offices[(place + 31 * position) % OFFICES],
                position=position,
                **copies,
            )
            for place, (article, copies) in enumerate(copied)
            for position in [0, 1][: 1 + place % 2]
        ),
        batch_size=1000,
    )
    TaggedArticle.objects.bulk_create(
        (
            TaggedArticle(content_object=article, tag=topics[article.pk % 20], **copies)
            for article, copies in copied
        ),
        batch_size=1000,
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    office_table.get()
    return newest


def plans(path, client):
    """Yield (SQL, plan) of each query of a page that touches a table of articles."""
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path)
    assert response.status_code == 200
    for query in queries:
        if not TABLES.search(query["sql"]):
            continue
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {query['sql']}")
                plan = cursor.fetchone()[0]
                yield query["sql"], plan if isinstance(plan, list) else json.loads(plan)
            else:
                cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
                yield query["sql"], [row[3] for row in cursor.fetchall()]


def nodes(plan):
    yield plan
    for below in plan.get("Plans", []):
        yield from nodes(below)


def faults(plan):
    """Name what a plan must not do."""
    if connection.vendor != "postgresql":
        return [
            step
            for step in plan
            if re.match(r"SCAN (?:newsroom_|U\d|\w)", step)
            and "USING" not in step
            and "SUBQUERY" not in step
            or "TEMP B-TREE FOR ORDER BY" in step
        ]
    found = []
    for node in nodes(plan[0]["Plan"]):
        is_ours = TABLES.fullmatch(node.get("Relation Name", ""))
        read = (node["Actual Rows"] + node.get("Rows Removed by Filter", 0)) * node[
            "Actual Loops"
        ]
        if is_ours and node["Node Type"] == "Seq Scan":
            found.append("sequential scan")
        if is_ours and read > 10 * SHOWN:
            found.append(f"{read} rows read of {node['Relation Name']}")
        if "Sort" in node["Node Type"] and node["Actual Rows"] > SHOWN:
            found.append(f"{node['Actual Rows']} rows sorted")
    return found


def test_no_list_scans_or_sorts_the_articles(client, newest):
    deep = Cursor(newest - timedelta(hours=ARTICLES), 2**40)
    year = newest.year - 1
    paths = [
        f"{site}{query}{cursor}"
        for site, queries in {
            "/en/news/?": [
                "",
                "kind=news",
                "office=office-of-7",
                "topic=topic-3",
                f"year={year}",
                f"topic=topic-3&year={year}",
                f"kind=story&year={year}",
                "office=office-of-7&kind=news",
            ],
            "/office-of-7/en/news/?": ["", "kind=news", f"year={year}"],
        }.items()
        for query in queries
        for cursor in ["", f"&before={deep}", f"&after={deep}"]
    ]
    paths += ["/en/", "/office-of-7/en/", f"/en/news/{year}/03/"]
    paths += ["/en/news/article-11/"]

    found = {
        path: (fault, sql)
        for path in paths
        for sql, plan in plans(path, client)
        if (fault := faults(plan))
    }

    assert found == {}
