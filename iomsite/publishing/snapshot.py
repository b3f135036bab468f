"""
Content between its row and its revisions: freeze, overlay, write.

The three work on `_meta` and know no field by name. What they carry: each editable
field outside IDENTITY; each relation named in CHILDREN, as a list of dicts in the
order of `position`; tags, as names, so that a draft makes no tag row. References
are ids. freeze(overlay(row, data)) == data holds for data of today's shape, and
freeze(row) == row.live.data for a published row.
"""

import copy
import hashlib
import json
import unicodedata
from datetime import UTC, date, datetime
from uuid import UUID

from django.db import models
from taggit.managers import TaggableManager

from iomsite.richtext import clean_html
from iomsite.richtext_field import RichTextField

from .models import NotWritable


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


def freeze(obj):
    """
    Return all that an editor can change of `obj` as plain, canonical JSON data.

    Reads through the instance, so it serves a live row, an overlay and a form's
    instance alike.
    """
    data = freeze_columns(obj)
    for name, relation in child_relations(type(obj)).items():
        rows = sorted(getattr(obj, name).all(), key=lambda row: row.position)
        data[name] = [
            {f.name: _frozen(f, row) for f in child_fields(relation)} for row in rows
        ]
    for field in tag_fields(type(obj)):
        names = {canonical(tag.name) for tag in getattr(obj, field.name).all()}
        data[field.name] = sorted(names, key=lambda name: (name.casefold(), name))
    return data


def freeze_columns(obj):
    """Freeze the columns alone, as of an instance that has no row yet."""
    return {f.name: _frozen(f, obj) for f in content_fields(type(obj))}


def _frozen(field, obj):
    value = getattr(obj, field.attname)
    if isinstance(field, RichTextField):
        value = clean_html(value)
    return canonical(value)


def canonical(value):
    """Write a value as JSON has it: NFC, no NUL, LF; moments in UTC seconds."""
    if isinstance(value, str):
        text = unicodedata.normalize("NFC", value).replace("\x00", "")
        return text.replace("\r\n", "\n").replace("\r", "\n")
    if isinstance(value, dict):
        return {canonical(key): canonical(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [canonical(item) for item in value]
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(microsecond=0).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return value


def content_hash(model, data):
    """
    Return the SHA-256 of what an approval binds to: see NOT_CONTENT of the model.

    Empty values are left out, so a field added later keeps every hash.
    """
    essence = {}
    for name, value in data.items():
        if name in model.NOT_CONTENT:
            continue
        if name in model.CHILDREN:
            child = model._meta.get_field(name).related_model
            value = [_filled(_essence(child, entry)) for entry in value]
        if value not in (None, "", [], {}):
            essence[name] = value
    packed = json.dumps(
        essence, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    return hashlib.sha256(packed.encode()).hexdigest()


def _essence(child, entry):
    return child.essence(entry) if hasattr(child, "essence") else entry


def _filled(entry):
    return {k: v for k, v in entry.items() if v not in (None, "", [], {})}


def overlay(row, data):
    """
    Return a detached copy of `row` that says what `data` says.

    Its relations are filled from the snapshot, one query for each kind of target;
    save() raises. What the snapshot names and no longer exists is listed in
    `.missing` as (field, id) pairs. Fields unknown to the snapshot keep their
    defaults; keys unknown to the model are passed over.
    """
    model = type(row)
    obj = copy.copy(row)
    obj._state = copy.copy(row._state)
    obj._state.fields_cache = dict(row._state.fields_cache)
    obj._prefetched_objects_cache = {}
    obj.is_overlay = True
    targets = _Targets(model, data)
    for field in content_fields(model):
        value = data.get(field.name, _default(field))
        _fill(obj, field, value, targets)
    for name, relation in child_relations(model).items():
        children = []
        for position, entry in enumerate(data.get(name, [])):
            child = relation.related_model(position=position)
            child._state.db = row._state.db
            setattr(child, relation.field.name, obj)
            for field in child_fields(relation):
                _fill(child, field, entry.get(field.name, _default(field)), targets)
            if not targets.lost(entry, relation):
                children.append(child)
        set_related(obj, name, children)
    for field in tag_fields(model):
        set_related(obj, field.name, _tags(field, data.get(field.name, [])))
    obj.missing = tuple(targets.missing)
    return obj


class _Targets:
    """The rows that a snapshot refers to, read once for each model."""

    def __init__(self, model, data):
        wanted = {}
        for field, value in self._references(model, data):
            wanted.setdefault(field.related_model, set()).add(value)
        self.found = {
            target: target._default_manager.in_bulk(ids)
            for target, ids in wanted.items()
        }
        self.missing = []

    @staticmethod
    def _references(model, data):
        for field in content_fields(model):
            if field.is_relation and data.get(field.name) is not None:
                yield field, data[field.name]
        for name, relation in child_relations(model).items():
            for field in child_fields(relation):
                if field.is_relation:
                    for entry in data.get(name, []):
                        if entry.get(field.name) is not None:
                            yield field, entry[field.name]

    def get(self, field, pk):
        target = self.found[field.related_model].get(pk)
        if target is None:
            self.missing.append((field.name, pk))
        return target

    def lost(self, entry, relation):
        """Say whether a child row has lost a target that it cannot be without."""
        return any(
            field.is_relation
            and not field.null
            and self.found.get(field.related_model, {}).get(entry.get(field.name))
            is None
            for field in child_fields(relation)
        )


def _default(field):
    return canonical(field.get_default())


def _fill(obj, field, value, targets):
    if not field.is_relation:
        setattr(obj, field.attname, field.to_python(copy.deepcopy(value)))
        return
    target = None if value is None else targets.get(field, value)
    if target is None:
        setattr(obj, field.attname, None)
        field.delete_cached_value(obj) if field.is_cached(obj) else None
    else:
        setattr(obj, field.name, target)


def _tags(field, names):
    model = field.related_model
    known = {tag.name.casefold(): tag for tag in model.objects.filter(name__in=names)}
    return [known.get(name.casefold()) or model(name=name) for name in names]


def set_related(obj, name, rows):
    """Let obj.<name>.all() answer `rows` without asking the database."""
    queryset = getattr(obj, name).all()
    if queryset is None or not hasattr(queryset, "_result_cache"):
        raise TypeError(f"{name} is no relation to many rows")
    queryset._result_cache = rows
    queryset._prefetch_done = True
    vars(obj).setdefault("_prefetched_objects_cache", {})[name] = queryset


# What publication itself settles on an overlay, beside its content.
BOOKKEEPING = ("published_at", "newest", "live", "due", "due_at")


def write(obj, before):
    """
    Write an overlay to its row, and nothing else does. Return the row.

    `before` is the row as it stands, locked by the caller's transaction. Children
    that stay keep their ids; `after_write` of the model follows up.
    """
    if not obj.is_overlay:
        raise NotWritable("Only an overlay can be written.")
    model = type(obj)
    data = freeze(obj)
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
    row.save()
    for name, relation in child_relations(model).items():
        _write_children(row, relation, data[name])
    for field in tag_fields(model):
        _write_tags(row, field, data[field.name])
    row.after_write(before)
    return row


def _write_children(row, relation, entries):
    model, fields = relation.related_model, child_fields(relation)
    existing = list(model.objects.filter(**{relation.field.name: row}))
    kept, created = [], []
    for position, entry in enumerate(entries):
        child = _same(existing, entry, fields)
        if child is None:
            child = model(**{relation.field.name: row})
            created.append(child)
        else:
            existing.remove(child)
            if child.position == position and _says(child, entry, fields):
                continue
            kept.append(child)
        child.position = position
        for field in fields:
            setattr(child, field.attname, field.to_python(entry[field.name]))
    if existing:
        model.objects.filter(pk__in=[child.pk for child in existing]).delete()
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
    return all(_frozen(field, child) == entry[field.name] for field in fields)


def _write_tags(row, field, names):
    """Taggit's own set() costs two dozen queries for two tags; this costs four."""
    tag_model, through = field.related_model, field.through
    wanted = {name.casefold(): name for name in names}
    tags = {
        tag.name.casefold(): tag
        for tag in tag_model.objects.filter(name__in=wanted.values())
    }
    for folded, name in wanted.items():
        if folded not in tags:
            tags[folded] = tag_model.objects.named(name)
    existing = {
        item.tag_id: item for item in through.objects.filter(content_object=row)
    }
    gone = set(existing) - {tag.pk for tag in tags.values()}
    if gone:
        through.objects.filter(content_object=row, tag_id__in=gone).delete()
    through.objects.bulk_create(
        through(content_object=row, tag=tag)
        for tag in tags.values()
        if tag.pk not in existing
    )
