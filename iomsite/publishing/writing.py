"""
The only door to the row of an article or page: what an overlay says is written to it,
with its child rows and tags. One object or many at once, the result is the same.
"""

import copy
from collections import defaultdict

from .models import NotWritable
from .snapshot import (
    child_fields,
    child_relations,
    content_fields,
    freeze,
    frozen,
    known_tags,
    tag_fields,
)

# What publication itself settles on an overlay, beside its content.
BOOKKEEPING = ("published_at", "newest", "live", "due", "due_at")


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
        _write_tags(rows, field, [data[field.name] for data in datas], written)
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
        setattr(row, name, getattr(obj, name))
    return row


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


def _write_tags(rows, field, names_of_rows, written):
    """Taggit's own set() costs two dozen queries for two tags; this costs four."""
    through = field.through
    tags = _tags(field.related_model, [n for names in names_of_rows for n in names])
    existing = defaultdict(dict)
    if written:
        for item in through.objects.filter(content_object__in=written):
            existing[item.content_object_id][item.tag_id] = item
    gone, created = [], []
    for row, names in zip(rows, names_of_rows, strict=True):
        wanted = {tags[name.casefold()].pk: tags[name.casefold()] for name in names}
        there = existing[row.pk]
        gone += [item.pk for pk, item in there.items() if pk not in wanted]
        created += [
            through(content_object=row, tag=tag, **row.copied_to_tags())
            for pk, tag in wanted.items()
            if pk not in there
        ]
    if gone:
        through.objects.filter(pk__in=gone).delete()
    through.objects.bulk_create(created)


def _tags(model, names):
    """Return {folded name: tag}; those that do not exist are made."""
    wanted = {}
    for name in names:
        wanted.setdefault(name.casefold(), name)
    tags = known_tags(model, set(names))
    for folded, name in wanted.items():
        if folded not in tags:
            tags[folded] = model.objects.named(name)
    return tags
