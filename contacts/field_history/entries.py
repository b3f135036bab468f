"""The entries of a History page: a few queries, however many there are."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _

from .words import changes


@dataclass
class Entry:
    at: datetime
    # Empty: no person, but an import or a command.
    by: str
    act: str
    reason: str
    changes: list


def keys(histories):
    """
    Return what tells the records of several histories apart, newest first: (moment,
    number of the history, id of the record, id of the object).
    """
    found = [
        (at, number, record, obj)
        for number, history in enumerate(histories)
        for at, record, obj in history.order_by().values_list(
            "history_date", "history_id", "id"
        )
    ]
    return sorted(found, reverse=True)


def entries(histories, wanted, known, relation_names):
    """
    Return the entries of the `wanted` keys, with what each changed since the record
    before it, which the `known` keys name.

    `relation_names(field, ids)` returns what to call the targets of a relation.
    """
    before = _records_before(known)
    ids = defaultdict(set)
    for key in wanted:
        _at, number, record, _obj = key
        ids[number] |= {record, before.get(key)} - {None}
    records = {
        (number, record.pk): record
        for number, history in enumerate(histories)
        if ids[number]
        for record in history.model.objects.filter(pk__in=ids[number]).select_related(
            "history_user"
        )
    }
    people = _former_people(records.values())
    names = _names(records.values(), relation_names)
    return [
        _entry(
            records[key[1], key[2]],
            records.get((key[1], before.get(key))),
            people=people,
            names=names,
            row_of=histories[0].model.instance_type if key[1] else None,
        )
        for key in wanted
    ]


def _records_before(known):
    before, last = {}, {}
    for key in reversed(known):
        _at, number, record, obj = key
        before[key] = last.get((number, obj))
        last[number, obj] = record
    return before


def _entry(record, earlier, *, people, names, row_of):
    if record.history_type == "-":
        # A form may have put into the instance what was never saved.
        states = (earlier or record, None)
    else:
        states = (earlier, record)
    fields, act = _fields(record), _act(record, earlier)
    if row_of:
        fields = _without_owner(fields, row_of)
        act = f"{act}: {record.instance_type._meta.verbose_name}"
    return Entry(
        at=record.history_date,
        by=str(record.history_user or people.get(record.history_user_id, "")),
        act=act,
        reason=record.history_change_reason or "",
        changes=list(changes(fields, *states, names)),
    )


def _without_owner(fields, row_of):
    """Leave out the first relation of a row to what it belongs to; others are news."""
    owner = next((field for field in fields if field.related_model is row_of), None)
    return [field for field in fields if field is not owner]


def _act(record, earlier):
    if record.history_type == "~" and earlier is None:
        return _("Changed; what it said before is not known")
    return {"+": _("Created"), "~": _("Changed"), "-": _("Deleted")}[
        record.history_type
    ]


def _fields(record):
    return [field for field in record.tracked_fields if not field.primary_key]


def _names(records, relation_names):
    wanted = defaultdict(set)
    for record in records:
        for field in _fields(record):
            if field.is_relation:
                wanted[field].add(getattr(record, field.attname))
    return {
        (field, pk): name
        for field, ids in wanted.items()
        for pk, name in relation_names(field, ids - {None}).items()
    }


def _former_people(records):
    """Name the people whose accounts are deleted, as their own history does."""
    ids = {
        record.history_user_id for record in records if record.history_user is None
    } - {None}
    names = last_names(get_user_model(), ids)
    return {
        pk: _("%(name)s (account deleted)")
        % {"name": names.get(pk, _("number %(number)d") % {"number": pk})}
        for pk in ids
    }


def last_names(model, ids):
    """Return {id: what it was called last} of deleted objects that left a history."""
    if not ids or not hasattr(model._meta, "simple_history_manager_attribute"):
        return {}
    records = model.history.filter(id__in=ids).order_by("history_id")
    return {record.id: title(record.history_object) for record in records}


def title(obj):
    """What an object is called, even if what it is named after is gone."""
    try:
        return str(obj)
    except ObjectDoesNotExist:
        return f"{obj._meta.verbose_name} {obj.pk}"
