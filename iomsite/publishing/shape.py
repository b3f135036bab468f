"""
What a snapshot carries of a model, and what today's model can hold of an old one.

Snapshots are never rewritten: a key that was dropped, a field that came later or one
that held something else then are met here, wherever a revision is opened.
"""

from django.core.exceptions import ValidationError
from django.db import models
from taggit.managers import TaggableManager


def content_fields(model):
    """Return the columns of a model that its snapshot carries."""
    left_out = {"position"} if not hasattr(model, "IDENTITY") else set(model.IDENTITY)
    return [
        field
        for field in model._meta.concrete_fields
        if field.editable and not field.primary_key and field.name not in left_out
    ]


def child_relations(model):
    """Return {name: relation} of the child rows in a model's snapshot."""
    return {name: model._meta.get_field(name) for name in model.CHILDREN}


def child_fields(relation):
    """Return the columns of a child row that the snapshot of its parent carries."""
    return [
        field
        for field in relation.related_model._meta.concrete_fields
        if field is not relation.field
        and not field.primary_key
        and field.name != "position"
    ]


def tag_fields(model):
    return [f for f in model._meta.many_to_many if isinstance(f, TaggableManager)]


def in_shape(model, data):
    """
    Return what today's model can hold of a snapshot, and the names of the fields in
    which that is not all. Keys that it does not know are passed over.
    """
    shaped, misfits = _columns(content_fields(model), data)
    for name, relation in child_relations(model).items():
        entries, fit = _listed(data.get(name), dict)
        columns = child_fields(relation)
        rows = [_columns(columns, entry) for entry in entries]
        shaped[name] = [row for row, _misfits in rows]
        if not fit or any(misfits for _row, misfits in rows):
            misfits.append(name)
    for field in tag_fields(model):
        shaped[field.name], fit = _listed(data.get(field.name), str)
        if not fit:
            misfits.append(field.name)
    return shaped, misfits


def _columns(fields, data):
    kept, misfits = {}, []
    for field in fields:
        value = data.get(field.name)
        if value is None and not field.null:
            # As unknown: the default stands.
            continue
        if value is None or _fits(field, value):
            if field.name in data:
                kept[field.name] = value
        else:
            misfits.append(field.name)
    return kept, misfits


def _listed(value, kind):
    """Return the entries of that kind, and whether they are all there is."""
    entries = value if isinstance(value, list) else []
    kept = [entry for entry in entries if isinstance(entry, kind)]
    return kept, value is None or (isinstance(value, list) and kept == value)


def _fits(field, value):
    if field.is_relation:
        return is_key(value)
    if isinstance(field, models.JSONField):
        return isinstance(value, type(field.get_default()))
    if isinstance(value, list | dict):
        return False
    try:
        field.to_python(value)
    except (ValidationError, TypeError, ValueError, OverflowError):
        return False
    return True


def is_key(value):
    """Say whether a value of JSON can be the id of a row."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**63
