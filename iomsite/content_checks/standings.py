"""Times, reviews and notes that contradict one another."""

from django.db.models import F, Q

from newsroom.models import Article
from pages.models import Page

WRONG = (
    (
        "is withdrawn or removed, and never was published",
        Q(published_at=None)
        & (Q(withdrawn_at__isnull=False) | Q(gone_at__isnull=False)),
    ),
    (
        "has a due hour without a due text, or the other way round",
        Q(due=None, due_at__isnull=False) | Q(due__isnull=False, due_at=None),
    ),
    (
        "has a change due, and is not published",
        Q(due__isnull=False, published_at=None),
    ),
    (
        "is in the trash, and published",
        Q(trashed_at__isnull=False, published_at__isnull=False),
    ),
    (
        "has a reviewer, and is not in review",
        Q(submitted_at=None) & (Q(reviewer__isnull=False)),
    ),
    ("leads its readers to itself", Q(replaced_by=F("pk"))),
    (
        "translates a text of another release",
        Q(translation_of__isnull=False)
        & ~Q(translation_of__translation_key=F("translation_key")),
    ),
)


def check_standings():
    for model in (Article, Page):
        for words, condition in WRONG:
            rows = model._base_manager.filter(condition).order_by("pk")
            for pk in rows.values_list("pk", flat=True):
                yield f"{model.__name__} {pk} {words}."
        noted = model._base_manager.exclude(corrections=[], updated_at=None)
        for row in noted.only("corrections", "updated_at").order_by("pk"):
            last = max((note["at"] for note in row.corrections), default=None)
            if last != (row.updated_at and row.updated_at.isoformat()):
                yield (
                    f"{model.__name__} {row.pk}: the day of its last change is not that "
                    "of its last note."
                )
