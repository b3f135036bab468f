"""What a revision said that cannot be brought back: deleted since, or of another age."""

from collections import Counter

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .differences.values import key_label
from .shape import child_fields, child_relations, content_fields, in_shape
from .snapshot import Targets


def losses(model, data):
    """Return a sentence for each field of a snapshot that an overlay has less of."""
    shaped, misfits = in_shape(model, data)
    targets = Targets(model, [shaped])
    labels = {
        field.name: capfirst(field.verbose_name) for field in content_fields(model)
    }
    sentences = [
        _("“%(field)s” was of another kind then: it is left out.")
        % {"field": labels.get(name) or key_label(name)}
        for name in misfits
    ]
    for field in content_fields(model):
        if field.is_relation and _is_lost(field, shaped, targets):
            sentences.append(
                _("“%(field)s” was deleted since and is left out.")
                % {"field": labels[field.name]}
            )
    for name, relation in child_relations(model).items():
        sentences += _of_rows(key_label(name), relation, shaped[name], targets)
    return sentences


def _is_lost(field, values, targets):
    pk = values.get(field.name)
    return pk is not None and targets.get(field, pk) is None


def _of_rows(label, relation, rows, targets):
    counts = Counter(_fate(relation, row, targets) for row in rows)
    said = {
        "out": ngettext(
            "%(number)d entry of “%(field)s” was deleted since and is left out.",
            "%(number)d entries of “%(field)s” were deleted since and are left out.",
            counts["out"],
        ),
        "alone": ngettext(
            "%(number)d entry of “%(field)s” stands as printed: it was deleted since.",
            "%(number)d entries of “%(field)s” stand as printed: they were deleted since.",
            counts["alone"],
        ),
    }
    return [
        sentence % {"number": counts[fate], "field": label}
        for fate, sentence in said.items()
        if counts[fate]
    ]


def _fate(relation, row, targets):
    """Say whether a row is left "out" or stands "alone", without what it named."""
    if targets.lost(row, relation):
        return "out"
    columns = [field for field in child_fields(relation) if field.is_relation]
    return "alone" if any(_is_lost(f, row, targets) for f in columns) else ""
