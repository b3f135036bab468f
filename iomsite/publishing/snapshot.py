"""
Content between its row and its revisions: freeze and overlay (and, in writing.py,
write).

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

from iomsite.richtext import clean_html
from iomsite.richtext_field import RichTextField

from .shape import child_fields, child_relations, content_fields, in_shape, tag_fields


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
            {f.name: frozen(f, row) for f in child_fields(relation)} for row in rows
        ]
    for field in tag_fields(type(obj)):
        names = {canonical(tag.name) for tag in getattr(obj, field.name).all()}
        data[field.name] = sorted(names, key=lambda name: (name.casefold(), name))
    return data


def freeze_columns(obj):
    """Freeze the columns alone, as of an instance that has no row yet."""
    return {f.name: frozen(f, obj) for f in content_fields(type(obj))}


def frozen(field, obj):
    """Return what a snapshot holds of one column."""
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


def overlay(row, data, targets=None):
    """
    Return a detached copy of `row` that says what `data` says.

    Its relations are filled from the snapshot, one query for each kind of target,
    or from `targets`, read for many snapshots at once; save() raises. What the
    snapshot names and no longer exists is listed in `.missing` as (field, id)
    pairs. Fields unknown to the snapshot, or in which it held what they cannot hold,
    keep their defaults; keys unknown to the model are passed over.
    """
    model = type(row)
    data, _misfits = in_shape(model, data)
    targets = targets or Targets(model, [data])
    obj = copy.copy(row)
    obj._state = copy.copy(row._state)
    obj._state.fields_cache = dict(row._state.fields_cache)
    # What is outside the snapshot, such as an article's offices, is the row's own.
    inside = {*model.CHILDREN, *(field.name for field in tag_fields(model))}
    known = getattr(row, "_prefetched_objects_cache", {})
    obj._prefetched_objects_cache = {k: v for k, v in known.items() if k not in inside}
    obj.is_overlay = True
    missing = []
    for field in content_fields(model):
        value = data.get(field.name, _default(field))
        _fill(obj, field, value, targets, missing)
    for name, relation in child_relations(model).items():
        children = []
        for position, entry in enumerate(data.get(name, [])):
            child = relation.related_model(position=position)
            child._state.db = row._state.db
            setattr(child, relation.field.name, obj)
            for field in child_fields(relation):
                value = entry.get(field.name, _default(field))
                _fill(child, field, value, targets, missing)
            if not targets.lost(entry, relation):
                children.append(child)
        set_related(obj, name, children)
    for field in tag_fields(model):
        set_related(obj, field.name, targets.tags(field, data.get(field.name, [])))
    obj.missing = tuple(missing)
    return obj


class Targets:
    """The rows and tags that snapshots refer to, read once for each model."""

    def __init__(self, model, snapshots):
        wanted = {}
        for data in snapshots:
            for field, value in self._references(model, data):
                wanted.setdefault(field.related_model, set()).add(value)
        self.found = {
            target: target._default_manager.in_bulk(ids)
            for target, ids in wanted.items()
        }
        self.known_tags = {
            field: known_tags(
                field.related_model,
                {name for data in snapshots for name in data.get(field.name, [])},
            )
            for field in tag_fields(model)
        }

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
        return self.found[field.related_model].get(pk)

    def tags(self, field, names):
        """Return the tags of those names; one that is not there yet has no id."""
        known, model = self.known_tags[field], field.related_model
        return [known.get(name.casefold()) or model(name=name) for name in names]

    def lost(self, entry, relation):
        """Say whether a child row has lost a target that it cannot be without."""
        return any(
            field.is_relation
            and not field.null
            and self.found.get(field.related_model, {}).get(entry.get(field.name))
            is None
            for field in child_fields(relation)
        )


def known_tags(model, names):
    """
    Return {folded name: tag} for those of the names that exist, in whatever case.

    Databases fold no more than ASCII alike, so a name that is not found to the
    letter is looked for among all tags here.
    """
    tags = {}
    if names:
        tags = {
            tag.name.casefold(): tag for tag in model.objects.filter(name__in=names)
        }
    if any(name.casefold() not in tags for name in names):
        tags = {tag.name.casefold(): tag for tag in model.objects.all()}
    return tags


def _default(field):
    return canonical(field.get_default())


def _fill(obj, field, value, targets, missing):
    if not field.is_relation:
        setattr(obj, field.attname, field.to_python(copy.deepcopy(value)))
        return
    target = None if value is None else targets.get(field, value)
    if value is not None and target is None:
        missing.append((field.name, value))
    if target is None:
        setattr(obj, field.attname, None)
        field.delete_cached_value(obj) if field.is_cached(obj) else None
    else:
        setattr(obj, field.name, target)


def set_related(obj, name, rows):
    """Let obj.<name>.all() answer `rows` without asking the database."""
    queryset = getattr(obj, name).all()
    if queryset is None or not hasattr(queryset, "_result_cache"):
        raise TypeError(f"{name} is no relation to many rows")
    queryset._result_cache = rows
    queryset._prefetch_done = True
    vars(obj).setdefault("_prefetched_objects_cache", {})[name] = queryset
