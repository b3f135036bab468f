"""Which addresses of articles readers find; see iomsite.publishing.links."""

from django.db.models import CharField, Value

from contacts import addresses
from newsroom.models import Article, FormerArticleAddress


def find_articles(targets, at):
    """Return those of the targets that are found, in one query."""
    public = Article.objects.public(at)
    here = public.filter(slug__in={dict(target.kwargs)["slug"] for target in targets})
    paths = {target: _former_path(target) for target in targets}
    former = FormerArticleAddress.objects.filter(
        host="", path__in=set(paths.values()), article__in=public
    )
    nothing = Value("", CharField())
    found = set(
        here.order_by()
        .values_list("language", "slug", nothing)
        .union(former.order_by().values_list(nothing, nothing, "path"), all=True)
    )
    return {
        target
        for target, path in paths.items()
        if (target.language, dict(target.kwargs)["slug"], "") in found
        or ("", "", path) in found
    }


def _former_path(target):
    return addresses.plain_path(
        target.language, "newsroom:article-detail", **dict(target.kwargs)
    )
