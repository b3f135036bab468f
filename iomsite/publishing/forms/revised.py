"""The form of content whose every save is a revision."""

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from iomsite.publishing.forms.rows import RowsField
from iomsite.publishing.models import Revision
from iomsite.publishing.snapshot import (
    canonical,
    child_relations,
    content_fields,
    freeze,
    freeze_columns,
    tag_fields,
)


class RevisedForm(forms.ModelForm):
    """
    A form whose result is a snapshot. Subclasses declare a RowsField for each of
    the model's CHILDREN and a TagNamesField for its topics.

    When somebody else saved in the meantime, what they changed and this form did
    not is kept; where both changed one field, both are shown and this one chooses.
    """

    base_revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    # narrow(child model, field name, queryset, selected ids): what a user may choose.
    narrow = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.model = self._meta.model
        for field in self.fields.values():
            field.label = capfirst(field.label)
        self.base = self._newest_data()
        for name in (*child_relations(self.model), *self._tag_names()):
            if name in self.fields:
                self.initial[name] = self.initial_rows(name)
        if self.narrow:
            self._narrow_rows()
        newest = self.instance.newest
        self.initial["base_revision"] = newest.number if newest else None

    def _narrow_rows(self):
        for name, relation in child_relations(self.model).items():
            if isinstance(self.fields.get(name), RowsField):
                self.fields[name].narrow(
                    lambda field, queryset, name=name, relation=relation: self.narrow(
                        relation.related_model,
                        field,
                        queryset,
                        [row.get(field) for row in self.base.get(name, [])],
                    )
                )

    def _newest_data(self):
        return freeze(self.instance) if self.instance.is_overlay else {}

    def _tag_names(self):
        return [field.name for field in tag_fields(self.model)]

    def initial_rows(self, name):
        """Return what the rows of a child relation show when the form opens."""
        return self.base.get(name, [])

    def rows_of(self, name, rows):
        """Return cleaned rows as the snapshot has them: ids and plain values."""
        relation = child_relations(self.model)[name]
        fields = {
            field.name: field for field in relation.related_model._meta.concrete_fields
        }
        return [
            {
                key: getattr(value, "pk", value) if fields[key].is_relation else value
                for key, value in row.items()
            }
            for row in rows
        ]

    def snapshot(self):
        """Return the content as this form says it; what it does not show, stays."""
        data = dict(self.base)
        said = freeze_columns(self.instance)
        for field in content_fields(self.model):
            if field.name in self.fields:
                data[field.name] = said[field.name]
        for name in child_relations(self.model):
            if name in self.fields:
                rows = self.rows_of(name, self.cleaned_data.get(name) or [])
                data[name] = canonical(rows)
        for name in self._tag_names():
            if name in self.fields:
                names = {canonical(each) for each in self.cleaned_data.get(name) or []}
                data[name] = sorted(names, key=lambda n: (n.casefold(), n))
        return data

    def clean(self):
        cleaned = super().clean()
        self._opened_on = self._revision(cleaned.get("base_revision"))
        return cleaned

    def _revision(self, number):
        newest = self.instance.newest
        if not newest or number is None or number == newest.number:
            return None
        return Revision.objects.filter(
            content_type=ContentType.objects.get_for_model(self.model),
            object_id=self.instance.pk,
            number=number,
        ).first()

    def _post_clean(self):
        super()._post_clean()
        if self._errors or getattr(self, "_opened_on", None) is None:
            self.merged = None if self._errors else self.snapshot()
            return
        before, theirs, ours = self._opened_on.data, self.base, self.snapshot()
        merged, both = {}, []
        for name in {*theirs, *ours}:
            old, their, our = before.get(name), theirs.get(name), ours.get(name)
            merged[name] = their if our == old else our
            if our not in (old, their) and their != old:
                both.append(name)
        if both:
            self._show_both(both)
        self.merged = merged

    def _show_both(self, names):
        newest = self.instance.newest
        for name in names:
            label = self.fields[name].label if name in self.fields else name
            self.add_error(
                name if name in self.fields else None,
                _(
                    "%(author)s changed “%(label)s” while you were writing. It now "
                    "says: “%(text)s” Your text is below, unsaved: compare, correct, "
                    "and save again to keep yours."
                )
                % {
                    "author": newest.author or _("Somebody"),
                    "label": label,
                    "text": readable(self.base.get(name)),
                },
            )
        # Saving again is then a decision, not an accident.
        self.data = self.data.copy()
        self.data["base_revision"] = newest.number


def readable(value):
    """Say a snapshot's value in one line."""
    if isinstance(value, list):
        return "; ".join(readable(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(str(item) for item in value.values() if item)
    return str(value if value is not None else "")
