"""Addresses of today, and former ones."""

from django.db.models import Count

from newsroom.models import Article, FormerArticleAddress
from pages.models import FormerPageAddress, Page


def check_addresses():
    yield from _check_former()
    yield from _check_paths()


def _check_former():
    for model, target in (
        (FormerArticleAddress, "article"),
        (FormerPageAddress, "page"),
    ):
        for row in model.objects.select_related(target).order_by("pk"):
            content = getattr(row, target)
            if not row.host and row.path == content.site_path():
                yield f"{model.__name__} {row.pk} is the address its {target} has today."
            if not row.path.startswith("/"):
                yield f"{model.__name__} {row.pk} is no path: “{row.path}”."
        twice = (
            model.objects.order_by()
            .values("office", "host", "path")
            .annotate(count=Count("pk"))
            .filter(count__gt=1)
        )
        for row in twice:
            yield f"{model.__name__}: “{row['path']}” leads to {row['count']} objects."


def _check_paths():
    pages = Page.objects.exclude(published_at=None).select_related("parent")
    for page in pages.order_by("pk").iterator(chunk_size=1000):
        path = f"{page.parent.path}/{page.slug}" if page.parent else page.slug
        if page.path != path:
            yield f"Page {page.pk} stands at “{page.path}” instead of “{path}”."
        if page.parent and (page.parent.office_id, page.parent.language) != (
            page.office_id,
            page.language,
        ):
            yield f"Page {page.pk} stands below a page of another office or language."
    for pk in (
        Article.objects.exclude(published_at=None)
        .filter(slug="")
        .values_list("pk", flat=True)
    ):
        yield f"Article {pk} is published, and has no address."
