"""What was dropped in is not kept for good: jobs of the tick (iomsite/ticking.py)."""

from collections import Counter

from newsroom.models import Intake, OriginalFile
from newsroom.models.intake import KEPT


def forget_intakes(at, *, limit=100):
    """Delete the documents that nobody confirmed within a day; return how many."""
    return _forget(
        Intake.objects.filter(created_at__lt=at - KEPT).order_by("created_at"),
        "documents never confirmed forgotten",
        limit,
    )


def forget_originals(at, *, limit=100):
    """Delete the original files whose time is over; return how many."""
    return _forget(
        OriginalFile.objects.filter(kept_until__lt=at).order_by("kept_until"),
        "original files forgotten",
        limit,
    )


def _forget(rows, words, limit):
    # Asked before it is deleted: even a DELETE of nothing makes SQLite's writers wait.
    if not (keys := list(rows.values_list("pk", flat=True)[:limit])):
        return Counter()
    _all, by_model = rows.model.objects.filter(pk__in=keys).delete()
    # Another process may have been quicker.
    return Counter({words: by_model.get(rows.model._meta.label, 0)})
