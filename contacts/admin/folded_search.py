"""Search in small tables without regard to accents, on every database alike."""

from iomsite.folding import fold


def folded_search(queryset, term, *fields):
    """
    Keep the rows whose fields contain every word of `term`.

    Python compares, as databases disagree about accents and Arabic: for hundreds or
    a few thousand rows. Of a TranslatedText, the texts of all languages count.
    """
    words = fold(term).split()
    if not words:
        return queryset
    rows = queryset.order_by().values_list("pk", *fields)
    found = [
        pk
        for pk, *values in rows
        if all(word in fold(" ".join(map(_text, values))) for word in words)
    ]
    return queryset.filter(pk__in=found)


def _text(value):
    if isinstance(value, dict):
        return " ".join(value.values())
    return " ".join(value) if isinstance(value, list) else str(value)
