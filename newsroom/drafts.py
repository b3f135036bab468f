"""Making a new article: identity first, then its first revision."""

from django.db import transaction

from iomsite.publishing.acts import revise
from iomsite.publishing.snapshot import overlay
from newsroom.models import Article, ArticleOffice

State = ArticleOffice.State


@transaction.atomic
def draft_article(
    data,
    *,
    offices,
    language,
    kind,
    author,
    translation_key=None,
    reason="",
    is_signed=False,
):
    """
    Make an article that says `data` (a snapshot, see publishing.snapshot) for the
    offices, the issuing one first. Return its row.

    `is_signed` says that the partners have agreed elsewhere; else they are to be asked.
    """
    row = Article(language=language, kind=kind)
    if translation_key:
        row.translation_key = translation_key
    row.save()
    row.newest = revise(overlay(row, data), author=author, reason=reason)
    first, *partners = dict.fromkeys(offices)
    copies = {"article": row, "language": language, "kind": kind}
    state = State.SIGNED if is_signed else State.ASKED
    signed_hash = row.newest.hash if is_signed else ""
    ArticleOffice.objects.bulk_create(
        [
            ArticleOffice(office_id=first.pk, position=0, **copies),
            *(
                ArticleOffice(
                    office_id=partner.pk,
                    position=position,
                    state=state,
                    signed_hash=signed_hash,
                    is_shown=is_signed,
                    **copies,
                )
                for position, partner in enumerate(partners, start=1)
            ),
        ]
    )
    return row
