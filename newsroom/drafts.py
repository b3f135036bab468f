"""Making a new article: identity first, then its first revision."""

from django.db import transaction

from iomsite.publishing.acts import revise
from iomsite.publishing.snapshot import overlay
from newsroom.models import Article, ArticleOffice


@transaction.atomic
def draft_article(
    data, *, offices, language, kind, author, translation_key=None, reason=""
):
    """
    Make an article that says `data` (a snapshot, see publishing.snapshot) for the
    offices, the issuing one first. Return its row.
    """
    row = Article(language=language, kind=kind)
    if translation_key:
        row.translation_key = translation_key
    row.save()
    ArticleOffice.objects.bulk_create(
        ArticleOffice(
            article=row,
            office_id=office.pk,
            position=position,
            language=language,
            kind=kind,
        )
        for position, office in enumerate(dict.fromkeys(offices))
    )
    row.newest = revise(overlay(row, data), author=author, reason=reason)
    return row
