"""Whether a release is here already, to the letter or nearly."""

from functools import lru_cache
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from iomsite.richtext import plain_text
from newsroom.models import Article, ArticleOffice

from .text import plain

# How many of the offices' last releases are looked at, and how alike texts are that
# tell the same: the share of the shorter one's runs of words that both have.
LATEST = 60
RUN = 5
ALIKE = 0.5


class Duplicate(NamedTuple):
    sentence: str
    title: str
    link: str


def find_duplicate(release, offices):
    """Return the article that says what a release says, or None; two queries."""
    same = (
        Article.objects.filter(
            sources__source="file", sources__source_id=release.source.sha256
        )
        .select_related("newest")
        .first()
    )
    if same:
        return _duplicate(same, _("This text was taken in before; it is an article."))
    return _near(release, offices)


def _near(release, offices):
    if not (offices and release.title):
        return None
    rows = ArticleOffice.objects.filter(
        office__in=[office.pk for office in offices], language=release.language
    )
    articles = (
        Article.objects.filter(pk__in=rows.values("article"), trashed_at=None)
        .select_related("newest")
        .order_by("-pk")[:LATEST]
    )
    title, words = _folded(release.title.text), None
    for article in articles:
        if not article.newest:
            continue
        if _folded(article.newest.title) == title:
            return _duplicate(
                article, _("An article of this language has the same headline.")
            )
        words = words or runs(" ".join(each.text for each in release.paragraphs))
        if are_alike(words, _runs_of_body(article.newest.data.get("body") or "")):
            return _duplicate(
                article, _("An article of this language has nearly the same text.")
            )
    return None


def _duplicate(article, sentence):
    return Duplicate(
        sentence=sentence,
        title=article.newest.title if article.newest else str(article),
        link=reverse("admin:newsroom_article_change", args=[article.pk]),
    )


@lru_cache(maxsize=4 * LATEST)
def _runs_of_body(body):
    """A run of many imports meets the same articles again and again."""
    return runs(plain_text(body))


@lru_cache(maxsize=4 * LATEST)
def _folded(text):
    return " ".join("".join(c if c.isalnum() else " " for c in plain(text)).split())


def runs(text):
    """Return each run of five words that follow one another, folded."""
    words = _folded(text).split()
    return {hash(tuple(words[i : i + RUN])) for i in range(len(words) - RUN + 1)}


def are_alike(some, others):
    fewer = min(len(some), len(others))
    return bool(fewer) and len(some & others) / fewer >= ALIKE
