"""
Lists of articles, newest first, by cursor: without page numbers and totals.

A list walks one index in its order and stops when it has enough; only then are the
articles fetched. So a page costs the same however deep it lies, and however many
articles there are.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from newsroom.models import Article, ArticleOffice, TaggedArticle

PAGE_SIZE = 20
# How many titles a search looks at: the newest ones of its list.
SEARCHED = 2000

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Of PostgreSQL's bigint, which is also SQLite's largest integer.
LARGEST_ID = 2**63 - 1


class Cursor(NamedTuple):
    """A place in a list: when its article was listed and, among equals, which."""

    at: datetime
    pk: int

    @classmethod
    def of(cls, article):
        return cls(article.published_at, article.pk)

    @classmethod
    def parse(cls, text):
        """Return the cursor that was written as `text`; None for anything else."""
        match = re.fullmatch(r"([0-9a-f]{1,15})-([0-9a-f]{1,16})", text or "")
        if not match:
            return None
        microseconds, pk = (int(part, 16) for part in match.groups())
        try:
            at = EPOCH + timedelta(microseconds=microseconds)
        except OverflowError:
            return None
        return cls(at, pk) if pk <= LARGEST_ID else None

    def __str__(self):
        return f"{(self.at - EPOCH) // timedelta(microseconds=1):x}-{self.pk:x}"


@dataclass(frozen=True)
class Walk:
    """Rows whose index stands in the order of a list, and what their columns are."""

    rows: QuerySet
    at: str
    article: str

    def ids(self, *, before=None, after=None, limit):
        """Return a subquery of the ids of the next articles, older or newer ones."""
        rows, order = self.rows, (f"-{self.at}", f"-{self.article}")
        if before:
            rows = rows.filter(self._beyond(before, "lt"))
        elif after:
            rows = rows.filter(self._beyond(after, "gt"))
            order = (self.at, self.article)
        return rows.order_by(*order).values(self.article)[:limit]

    def _beyond(self, cursor, side):
        # The first condition is the one an index can jump to.
        return Q(**{f"{self.at}__{side}e": cursor.at}) & (
            Q(**{f"{self.at}__{side}": cursor.at})
            | Q(**{f"{self.article}__{side}": cursor.pk})
        )


def walk(
    at, language, *, office=None, topic=None, kind="", since=None, until=None, words=()
):
    """
    Choose the index for a list of what is listed at a moment in a language.

    `office` None is the global list. Where two of office, topic and kind are asked
    for, the walk follows the office, else the topic, and passes over the rest.
    """
    if office:
        rows = ArticleOffice.objects.filter(office_id=office.pk, is_shown=True)
        rows, at_name, article = rows.filter(listed_at__lte=at), "listed_at", "article"
        title = "article__title"
        if topic:
            # No join and no EXISTS: these would read all articles of the topic.
            tagged = TaggedArticle.objects.filter(
                content_object=OuterRef("article"), tag=topic
            )
            tag = Subquery(tagged.order_by().values("tag")[:1])
            rows = rows.alias(of_topic=tag).filter(of_topic=topic.pk)
    elif topic:
        rows = TaggedArticle.objects.filter(tag=topic, listed_at__lte=at)
        at_name, article = "listed_at", "content_object"
        title = "content_object__title"
    else:
        rows = Article.objects.listed(at)
        at_name, article, title = "published_at", "pk", "title"
    if at_name == "listed_at":
        # Not exclude(): its NOT would keep an index from being walked in order.
        rows = rows.filter(Q(unlisted_at=None) | Q(unlisted_at__gt=at))
    rows = rows.filter(language=language)
    if kind:
        rows = rows.filter(kind=kind)
    if since:
        rows = rows.filter(**{f"{at_name}__gte": since})
    if until:
        rows = rows.filter(**{f"{at_name}__lt": until})
    if words:
        rows = rows.filter(Q(**{f"{at_name}__gte": _last_searched(rows, at_name)}))
    for word in words:
        rows = rows.filter(**{f"{title}__icontains": word})
    return Walk(rows, at_name, article)


def _last_searched(rows, at_name):
    """
    The moment at which a search in the titles of `rows` ends.

    No index finds a part of a title, so a search reads title after title. It stops
    at the newest 2,000: some 5 milliseconds, however many articles there are.
    """
    newest_first = rows.order_by(f"-{at_name}").values(at_name)
    return Coalesce(Subquery(newest_first[SEARCHED - 1 : SEARCHED]), Value(EPOCH))


@dataclass(frozen=True)
class ListPage:
    """A few articles, newest first, and where the neighbouring pages begin."""

    articles: list
    newer: Cursor | None
    older: Cursor | None

    def __iter__(self):
        return iter(self.articles)

    def __len__(self):
        return len(self.articles)


def newest_first(articles, walk, *, before=None, after=None, size=PAGE_SIZE):
    """
    Return the page of `articles` before (older than) or after (newer than) a cursor.

    One query. The few rows are sorted here, so that the database never sorts.
    """
    ids = walk.ids(before=before, after=after, limit=size + 1)
    found = sorted(articles.filter(pk__in=ids).order_by(), key=Cursor.of, reverse=True)
    has_more = len(found) > size
    if after and not before:
        found = found[-size:]
        is_newer, is_older = has_more, bool(found)
    else:
        found = found[:size]
        is_newer, is_older = bool(before and found), has_more
    return ListPage(
        found,
        newer=Cursor.of(found[0]) if is_newer else None,
        older=Cursor.of(found[-1]) if is_older else None,
    )
