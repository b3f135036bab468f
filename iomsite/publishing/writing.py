"""
The only door to the row of an article or page: what an overlay says is written to it,
with its child rows and tags. One object or many at once, the result is the same.
"""

import copy
from collections import defaultdict

from .models import NotWritable
from .snapshot import (
    canonical,
    child_fields,
    child_relations,
    content_fields,
    freeze,
    frozen,
    tag_fields,
)

# What publication itself settles on an overlay, beside its content.
BOOKKEEPING = (
    "published_at",
    "newest",
    "live",
    "due",
    "due_at",
    "due_note",
    "corrections",
    "updated_at",
    "submitted_at",
    "submitted_by",
    "reviewer",
    "approved",
)


def write(obj, before):
    """
    Write an overlay to its row, and nothing else does. Return the row.

    `before` is the row as it stands, locked by the caller's transaction. Children
    that stay keep their ids; `after_write_many` of the model follows up.
    """
    if not obj.is_overlay:
        raise NotWritable("Only an overlay can be written.")
    return write_many([(obj, before, freeze(obj))])[0]


def write_many(triples):
    """Do the same for many: (overlay, row as it stands, the overlay's snapshot)."""
    rows = [_row(*triple) for triple in triples]
    befores = [before for _obj, before, _data in triples]
    datas = [data for _obj, _before, data in triples]
    model = type(rows[0])
    _save(model, rows)
    # A row that never was written has no children yet.
    written = [
        row for row, before in zip(rows, befores, strict=True) if before.is_written
    ]
    for name, relation in child_relations(model).items():
        entries = [data[name] for data in datas]
        _write_children(rows, relation, entries, written)
    for field in tag_fields(model):
        said = [getattr(obj, field.name).all() for obj, _before, _data in triples]
        _write_tags(rows, field, said, written)
    model.after_write_many(list(zip(rows, befores, strict=True)))
    return rows


def _row(obj, before, data):
    model = type(obj)
    row = copy.copy(before)
    row._state = copy.copy(before._state)
    row._state.fields_cache = {}
    for field in content_fields(model):
        if field.is_relation:
            setattr(row, field.attname, data[field.name])
        else:
            setattr(row, field.attname, field.to_python(data[field.name]))
    for name in (*BOOKKEEPING, *model.DERIVED):
        _carry(model._meta.get_field(name), obj, row)
    return row


def _carry(field, obj, row):
    """Copy a column and, if it is a relation that has been read, its target."""
    setattr(row, field.attname, getattr(obj, field.attname))
    if field.is_relation and field.is_cached(obj):
        field.set_cached_value(row, field.get_cached_value(obj))


def _save(model, rows):
    if len(rows) == 1:
        rows[0].save()
        return
    columns = [f.name for f in model._meta.concrete_fields if not f.primary_key]
    model._base_manager.bulk_create(
        rows, update_conflicts=True, unique_fields=["pk"], update_fields=columns
    )


def _write_children(rows, relation, entries_of_rows, written):
    model, key = relation.related_model, relation.field
    fields = child_fields(relation)
    existing = defaultdict(list)
    if written:
        for child in model.objects.filter(**{f"{key.name}__in": written}):
            existing[getattr(child, key.attname)].append(child)
    kept, created = [], []
    for row, entries in zip(rows, entries_of_rows, strict=True):
        for position, entry in enumerate(entries):
            child = _same(existing[row.pk], entry, fields)
            if child is None:
                child = model(**{key.name: row})
                created.append(child)
            else:
                existing[row.pk].remove(child)
                if child.position == position and _says(child, entry, fields):
                    continue
                kept.append(child)
            child.position = position
            for field in fields:
                setattr(child, field.attname, field.to_python(entry[field.name]))
    gone = [child.pk for children in existing.values() for child in children]
    if gone:
        model.objects.filter(pk__in=gone).delete()
    if kept:
        model.objects.bulk_update(kept, ["position", *(f.name for f in fields)])
    model.objects.bulk_create(created)


def _same(existing, entry, fields):
    """Find the row of an entry: all alike, or else with the same references."""
    references = [f for f in fields if f.is_relation]
    for compared in (fields, references):
        for child in existing if compared else ():
            if _says(child, entry, compared):
                return child
    return None


def _says(child, entry, fields):
    return all(frozen(field, child) == entry[field.name] for field in fields)


def _write_tags(rows, field, tags_of_rows, written):
    """Taggit's own set() costs two dozen queries for two tags; this costs two."""
    through = field.through
    made = _made(field.related_model, [tag for tags in tags_of_rows for tag in tags])
    existing = defaultdict(dict)
    if written:
        for item in through.objects.filter(content_object__in=written):
            existing[item.content_object_id][item.tag_id] = item
    gone, kept, created = [], [], []
    for row, tags in zip(rows, tags_of_rows, strict=True):
        there, copies = existing[row.pk], row.copied_to_tags()
        ids = [tag.pk or made[_folded(tag)] for tag in sorted(tags, key=_folded)]
        for pk in dict.fromkeys(ids):
            item = there.pop(pk, None)
            if item is None:
                created.append(through(content_object=row, tag_id=pk, **copies))
            elif any(getattr(item, name) != copies[name] for name in copies):
                vars(item).update(copies)
                kept.append(item)
        gone += [item.pk for item in there.values()]
    if gone:
        through.objects.filter(pk__in=gone).delete()
    if kept:
        through.objects.bulk_update(kept, list(rows[0].copied_to_tags()))
    through.objects.bulk_create(created)


def _folded(tag):
    return canonical(tag.name).casefold()


def _made(model, tags):
    """Make those of the tags that are new; return {folded name: id}."""
    new = {}
    for tag in tags:
        if tag.pk is None:
            new.setdefault(_folded(tag), canonical(tag.name))
    if not new:
        return {}
    return {_folded(tag): tag.pk for tag in model.objects.make(new.values())}
