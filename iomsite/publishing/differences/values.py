"""What a snapshot holds, in words: plain values, and what its references are called."""

from datetime import date, datetime

from django.db import models
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from contacts.models import MediaContact
from iomsite.images.models import Image
from iomsite.publishing.models import Revised
from iomsite.publishing.shape import (
    child_fields,
    child_relations,
    content_fields,
    is_key,
)
from iomsite.publishing.snapshot import Targets, canonical

from .parts import Value

MAX_LETTERS = 2000
MAX_DEPTH = 6
# What naming a target reads beside its own row.
NAMED_WITH = {MediaContact: "office", Revised: "newest"}


def readable(value, field=None, most=MAX_LETTERS):
    """Say a value of a snapshot in words, as its field means it."""
    return Truncator(_said(value, field)).chars(most)


def _said(value, field, depth=0):
    if value in (None, "", [], {}):
        return _("nothing") if not depth else ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field is not None and field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, str):
        return _moment(value, field) or value
    if depth > MAX_DEPTH:
        return "…"
    if isinstance(value, list):
        return "; ".join(filter(None, (_said(each, None, depth + 1) for each in value)))
    if isinstance(value, dict):
        said = (_said(each, None, depth + 1) for each in value.values())
        return ", ".join(filter(None, said))
    return str(value)


def _moment(text, field):
    try:
        if isinstance(field, models.DateTimeField):
            moment = timezone.localtime(datetime.fromisoformat(text))
            return f"{date_format(moment, 'DATETIME_FORMAT')} {moment.tzname()}"
        if isinstance(field, models.DateField):
            return date_format(date.fromisoformat(text))
    except ValueError:
        # Written when the field held something else.
        pass
    return ""


def key_label(key):
    """Name what has no verbose name: a key of JSON, a field that is no more."""
    return capfirst(str(key).replace("_", " "))


class Names:
    """
    What references of two snapshots are called; one query for each kind of target,
    one more where the name of one hangs on another row.
    """

    def __init__(self, model, snapshots):
        self.targets = Targets(model, [_references(model, data) for data in snapshots])
        for target, found in self.targets.found.items():
            for named, relation in NAMED_WITH.items():
                if issubclass(target, named):
                    prefetch_related_objects([*found.values()], relation)

    def value(self, field, pk, mark=""):
        """Return the Value of a reference."""
        if pk is None:
            return Value(_("nothing"), mark)
        found = self.targets.found.get(field.related_model, {})
        target = found.get(pk) if is_key(pk) else None
        if target is None:
            deleted = _("deleted since (number %(number)s)") % {"number": pk}
            return Value("", mark, warning=deleted)
        picture = (
            target.rendition("card", width=320) if isinstance(target, Image) else None
        )
        return Value(str(target), mark, picture)


def _references(model, data):
    """Return the references of a snapshot alone, and no other thing in their place."""
    kept = {}
    for field in content_fields(model):
        if field.is_relation and is_key(data.get(field.name)):
            kept[field.name] = data[field.name]
    for name, relation in child_relations(model).items():
        columns = [field.name for field in child_fields(relation) if field.is_relation]
        kept[name] = [
            {column: entry[column] for column in columns if is_key(entry.get(column))}
            for entry in data.get(name, [])
        ]
    return kept


def rows_of(relation, value):
    """Return child rows that know each of their columns; anything else is left out."""
    defaults = {
        field.name: canonical(field.get_default()) for field in child_fields(relation)
    }
    rows = value if isinstance(value, list) else []
    return [{**defaults, **row} for row in rows if isinstance(row, dict)]
