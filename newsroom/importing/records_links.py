"""The second pass of an import: which articles are translations of which."""

from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.models import Article, ArticleOffice, ImportedSource

from .records_schema import Problem

FIELD = "translation_of"
CHUNK = 500


class Link(NamedTuple):
    """The line `number` says that one record translates another of its source."""

    number: int
    source: str
    source_id: str
    target: str


@dataclass
class _Version:
    """One language of a release, and what its versions have in common."""

    pk: int
    key: object
    language: str
    kind: str
    offices: tuple = ()


def link_translations(links):
    """
    Let linked articles share their translation key, and all that shared the former
    one of the translation with them. Yield (link, Problem) where that cannot be.
    """
    for start in range(0, len(links), CHUNK):
        yield from _link(links[start : start + CHUNK])


def missing_targets(links, in_file):
    """Yield (link, Problem) for targets neither in the database nor in the file."""
    for start in range(0, len(links), CHUNK):
        chunk = links[start : start + CHUNK]
        known = _articles(chunk)
        for link in chunk:
            target = (link.source, link.target)
            if target not in known and hash(target) not in in_file:
                yield link, _not_there(link)


@transaction.atomic
def _link(links):
    articles = _articles(links)
    versions = _versions(set(articles.values()))
    releases = defaultdict(dict)
    for version in versions.values():
        releases[version.key][version.language] = version
    problems, changed = [], set()
    for link in links:
        version = versions.get(articles.get((link.source, link.source_id)))
        target = versions.get(articles.get((link.source, link.target)))
        if version is None or (target and version.key == target.key):
            continue
        problem = _obstacle(link, version, target, releases)
        if problem:
            problems.append((link, problem))
            continue
        for moved in releases.pop(version.key).values():
            moved.key = target.key
            releases[target.key][moved.language] = moved
            changed.add(moved.pk)
    Article.objects.bulk_update(
        [Article(pk=pk, translation_key=versions[pk].key) for pk in sorted(changed)],
        ["translation_key"],
    )
    return problems


def _obstacle(link, version, target, releases):
    if target is None:
        return _not_there(link)
    if (version.kind, version.offices) != (target.kind, target.offices):
        reason = _(
            "not linked to “%(id)s”: a translation has the kind and the offices, in "
            "the same order, of what it translates."
        )
        return Problem(FIELD, reason % {"id": link.target})
    if set(releases[version.key]) & set(releases[target.key]):
        reason = _("not linked: “%(id)s” has a version in this language already.")
        return Problem(FIELD, reason % {"id": link.target})
    return None


def _not_there(link):
    reason = _("not linked: no article has the source_id “%(id)s”.")
    return Problem(FIELD, reason % {"id": link.target})


def _articles(links):
    """Return {(source, source_id): article id} of both ends."""
    ids = defaultdict(set)
    for link in links:
        ids[link.source] |= {link.source_id, link.target}
    return {
        (source, source_id): article
        for source, wanted in ids.items()
        for source_id, article in ImportedSource.objects.filter(
            source=source, source_id__in=wanted
        ).values_list("source_id", "article_id")
    }


def _versions(ids):
    """Return {id: version} of the articles and of all that share a key with them."""
    keys = Article.objects.filter(pk__in=ids).values_list("translation_key", flat=True)
    rows = (
        Article.objects.select_for_update(of=("self",))
        .filter(translation_key__in=set(keys))
        .order_by("pk")
    )
    columns = rows.values_list("pk", "translation_key", "language", "kind")
    versions = {row[0]: _Version(*row) for row in columns}
    offices = ArticleOffice.objects.filter(article__in=versions).order_by("position")
    offices = offices.exclude(state=ArticleOffice.State.DROPPED)
    for article, office in offices.values_list("article_id", "office_id"):
        versions[article].offices += (office,)
    return versions
