"""Whose an article is: its issuing office and partners, for all its languages."""

from django.db import transaction

from newsroom.models import Article, ArticleOffice


@transaction.atomic
def name_offices(article, offices):
    """
    Make `offices` (the issuing one first) the offices of a release.

    They are bound across the language rows. Rows that stay keep their ids, and
    with them what the partner has answered.
    """
    wanted = list(dict.fromkeys(offices))
    siblings = Article.objects.select_for_update(of=("self",)).filter(
        translation_key=article.translation_key
    )
    for row in siblings:
        existing = {each.office_id: each for each in row.article_offices.all()}
        gone = [
            each.pk for pk, each in existing.items() if pk not in {o.pk for o in wanted}
        ]
        ArticleOffice.objects.filter(pk__in=gone).delete()
        new = []
        for position, office in enumerate(wanted):
            known = existing.get(office.pk)
            if known is None:
                new.append(
                    ArticleOffice(
                        article=row,
                        office=office,
                        position=position,
                        language=row.language,
                        kind=row.kind,
                        listed_at=row.listed_at,
                    )
                )
            elif known.position != position:
                known.position = position
                known.save(update_fields=["position"])
        ArticleOffice.objects.bulk_create(new)
