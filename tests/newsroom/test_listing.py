from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from newsroom.listing import Cursor, newest_first, walk
from newsroom.models import Article, Topic
from tests.factories import make_article, make_headquarters, make_office

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


@given(
    at=st.datetimes(
        min_value=datetime(1970, 1, 1), max_value=datetime(9999, 12, 31)
    ).map(lambda moment: moment.replace(tzinfo=UTC)),
    pk=st.integers(min_value=1, max_value=2**63 - 1),
)
def test_cursor_is_read_as_it_was_written(at, pk):
    cursor = Cursor(at, pk)

    assert Cursor.parse(str(cursor)) == cursor


@pytest.mark.parametrize(
    "text",
    [None, "", "-", "1-", "x-1", "1-1-1", "f" * 15 + "-1", "1-" + "f" * 16, "1-2\x00"],
)
def test_what_is_no_cursor_is_none(text):
    assert Cursor.parse(text) is None


def make_articles(count, **fields):
    """Return articles, newest first; each second one has its neighbour's moment."""
    return [
        make_article(published_at=NOW - timedelta(hours=number // 2), **fields)
        for number in range(count)
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["global", "office", "topic", "office and topic"])
def test_pages_older_and_newer_hold_each_article_once(way):
    make_headquarters()
    office = make_office()
    articles = make_articles(7, office=office, topics=["Water"])
    articles.sort(key=lambda article: (article.published_at, article.pk), reverse=True)
    steps = walk(
        timezone.now(),
        "en",
        office=office if "office" in way else None,
        topic=Topic.objects.get() if "topic" in way else None,
    )

    older, cursor = [], None
    for _page in range(4):
        page = newest_first(Article.objects.all(), steps, before=cursor, size=2)
        older.append(page.articles)
        cursor = page.older
    newer, cursor = [], Cursor.of(articles[-1])
    for _page in range(3):
        page = newest_first(Article.objects.all(), steps, after=cursor, size=2)
        newer.append(page.articles)
        cursor = page.newer

    assert older == [articles[0:2], articles[2:4], articles[4:6], articles[6:]]
    assert newer == [articles[4:6], articles[2:4], articles[0:2]]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("before", "after", "has_newer", "has_older"),
    [
        (None, None, False, True),
        (0, None, True, True),
        (2, None, True, False),
        (None, 4, True, True),
        (None, 2, False, True),
    ],
)
def test_page_knows_its_neighbours(before, after, has_newer, has_older):
    office = make_office()
    articles = [
        make_article(office=office, published_at=NOW - timedelta(hours=number))
        for number in range(5)
    ]
    steps = walk(timezone.now(), "en", office=office)

    page = newest_first(
        Article.objects.all(),
        steps,
        before=None if before is None else Cursor.of(articles[before]),
        after=None if after is None else Cursor.of(articles[after]),
        size=2,
    )

    assert len(page) == 2
    assert page.newer == (Cursor.of(page.articles[0]) if has_newer else None)
    assert page.older == (Cursor.of(page.articles[-1]) if has_older else None)


@pytest.mark.django_db
@pytest.mark.parametrize("size", [1, 3])
def test_page_costs_one_query(size, django_assert_num_queries):
    office = make_office()
    make_articles(5, office=office)
    steps = walk(timezone.now(), "en", office=office)

    with django_assert_num_queries(1):
        page = newest_first(Article.objects.all(), steps, size=size)

    assert len(page) == size
