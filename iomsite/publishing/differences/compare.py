"""What changed between two snapshots of a model, field by field."""

import re

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from taggit.managers import TaggableManager

from iomsite.publishing.snapshot import (
    canonical,
    child_relations,
    content_fields,
    tag_fields,
)
from iomsite.richtext_field import RichTextField

from .alignment import Effort
from .cells import Children, Entries
from .parts import ADDED, REMOVED, Difference, Value
from .rich_text import rich_text_extent, rich_text_parts
from .rows import keyed_parts, row_parts, tag_parts
from .values import Names, readable, rows_of
from .words import word_lines

# How rich text begins, for fields that are no more.
_rich = re.compile(r"<(?:p|h[2-4]|ul|ol|blockquote|table|hr)\b")


def differences(model, before, after):
    """
    Return what changed between two snapshots of `model`, in the order of its fields;
    equal fields are left out.

    What one of them does not know counts as the field's default. Costs no query
    unless references changed, and then one for each kind of target (see Names).
    """
    fields = _fields(model)
    changed = _changed(fields, before, after)
    snapshots = [
        {name: values[place] for name, values in changed.items()} for place in (0, 1)
    ]
    return _Comparison(Names(model, snapshots)).differences(fields, changed)


def summaries(model, pairs):
    """
    Return the summary of each (before, after).

    Nothing is named and no word is marked for that, so it costs no query; and
    together they cost no more effort than one comparison.
    """
    fields, outline = _fields(model), _Outline()
    return [
        summary(outline.differences(fields, _changed(fields, *pair))) for pair in pairs
    ]


def summary(differences):
    """Say in one line what changed: “Title, Body (3 paragraphs), Pictures (1 added)”."""
    said = [
        f"{each.label} ({each.extent})" if each.extent else each.label
        for each in differences
    ]
    return ", ".join(said) or _("Nothing has changed")


def _changed(fields, before, after):
    """Return {name: (value before, value after)} of the fields that differ."""
    return {
        name: values
        for name in dict.fromkeys([*fields, *before, *after])
        if (values := _values(fields.get(name), name, before, after)) is not None
    }


def _fields(model):
    """Return {name: field or relation} in the order of a snapshot."""
    columns = {field.name: field for field in content_fields(model)}
    tags = {field.name: field for field in tag_fields(model)}
    return {**columns, **child_relations(model), **tags}


def _values(field, name, before, after):
    """Return what two snapshots say of a field, or None if that is the same."""
    default = _default(field)
    old, new = before.get(name, default), after.get(name, default)
    if isinstance(field, models.ForeignObjectRel):
        old, new = rows_of(field, old), rows_of(field, new)
    if old == new or (_is_empty(old) and _is_empty(new)):
        return None
    return old, new


def _default(field):
    if field is None:
        return None
    if isinstance(field, models.Field) and not isinstance(field, TaggableManager):
        return canonical(field.get_default())
    return []


def _is_empty(value):
    return value in (None, "", [], {})


class _Comparison:
    def __init__(self, called):
        self.called = called
        self.effort = Effort()

    def differences(self, fields, changed):
        return [
            self._difference(name, fields.get(name), *values)
            for name, values in changed.items()
        ]

    def _difference(self, name, field, before, after):
        kind, parts, extent = self._compared(field, before, after)
        label = name if field is None else _label(field)
        return Difference(name, label, kind, parts, extent)

    def _compared(self, field, before, after):
        """Return kind, parts and extent; what is there decides, as much as the field."""
        if isinstance(field, models.ForeignObjectRel):
            kind = Children(field, self.called, self.effort)
            return "rows", *row_parts(before, after, kind)
        if isinstance(field, TaggableManager):
            return "rows", *tag_parts(_names(before), _names(after))
        if getattr(field, "is_relation", False):
            values = (
                self.called.value(field, before, REMOVED),
                self.called.value(field, after, ADDED),
            )
            return "value", values, ""
        if _are(list, before, after):
            kind = Entries(self.effort)
            return "rows", *row_parts(before or [], after or [], kind)
        if _are(dict, before, after):
            return "rows", keyed_parts(before, after, self.effort), ""
        if _are(str, before, after) and _is_text(field):
            before, after = before or "", after or ""
            if isinstance(field, RichTextField) or (
                field is None and _rich.match(before or after)
            ):
                return "rich text", *self._rich_text(before, after)
            return "words", self._words(before, after), ""
        old, new = readable(before, field), readable(after, field)
        return "value", (Value(old, REMOVED), Value(new, ADDED)), ""

    def _rich_text(self, before, after):
        return rich_text_parts(before, after, self.effort)

    def _words(self, before, after):
        return word_lines(before, after, self.effort)


class _Nameless:
    """Stands where Names would ask the database."""

    def value(self, field, pk, mark=""):
        return Value("", mark)


class _Outline(_Comparison):
    """Says which fields changed and how much, without a look at their words."""

    def __init__(self):
        super().__init__(_Nameless())

    def _rich_text(self, before, after):
        return (), rich_text_extent(before, after, self.effort)

    def _words(self, before, after):
        return ()


def _label(field):
    if isinstance(field, models.ForeignObjectRel):
        # Of the relation, as Django names a field that has no verbose name.
        return capfirst(_(field.get_accessor_name().replace("_", " ")))
    return capfirst(str(field.verbose_name))


def _names(value):
    names = value if isinstance(value, list) else []
    return [name for name in names if isinstance(name, str)]


def _are(kind, before, after):
    """Say whether the values that are there are of one kind."""
    return all(_is_empty(value) or isinstance(value, kind) for value in (before, after))


def _is_text(field):
    is_text = isinstance(field, models.CharField | models.TextField) or field is None
    return is_text and not getattr(field, "choices", None)
