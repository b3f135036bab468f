"""The copies that lists are sorted by, and whose an article is."""

from django.db.models import Count, Q

from newsroom.models import Article, ArticleOffice, TaggedArticle

ArticleState = ArticleOffice.State


def check_listings():
    for model, key in ((ArticleOffice, "article"), (TaggedArticle, "content_object")):
        rows = model.objects.select_related(key).defer(
            f"{key}__body", f"{key}__notes", f"{key}__quotations"
        )
        for row in rows.order_by("pk").iterator(chunk_size=2000):
            article = getattr(row, key)
            wrong = [
                name
                for name, value in article.copied_to_tags().items()
                if getattr(row, name) != value
            ]
            if wrong:
                yield (
                    f"{model.__name__} {row.pk} of article {article.pk}: its copy of "
                    f"{', '.join(wrong)} differs."
                )
    yield from _check_offices()


def _check_offices():
    issuing = Count("article_offices", filter=Q(article_offices__position=0))
    counted = Article.objects.annotate(issuing=issuing).exclude(issuing=1)
    for pk, number in counted.order_by("pk").values_list("pk", "issuing"):
        yield f"Article {pk} has {number} issuing offices instead of one."
    unsigned = ArticleOffice.objects.filter(position=0).exclude(
        state=ArticleState.SIGNED
    )
    for row in unsigned.order_by("pk"):
        yield f"Article {row.article_id}: its issuing office is not among the signed."
