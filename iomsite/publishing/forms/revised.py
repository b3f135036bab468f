"""The form of content whose every save is a revision."""

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from contacts.forms.rows import RowsField
from contacts.widgets import ReferenceSelect
from iomsite.publishing.models import Revision
from iomsite.publishing.snapshot import (
    canonical,
    child_relations,
    content_fields,
    freeze,
    freeze_columns,
    frozen,
    overlay,
    tag_fields,
)

from .bound_fields import AsSaved, WithoutErrors
from .conflicts import (
    MINE,
    THEIRS,
    Merge,
    came_in_sentences,
    conflicts,
    last_changes,
)


class RevisedForm(forms.ModelForm):
    """
    A form whose result is a snapshot. Subclasses declare a RowsField for each of
    the model's CHILDREN and a TagNamesField for its topics.

    When somebody else saved in the meantime, what they changed and this form did not
    is taken over; where both changed one field, both texts are shown, and
    `conflict-<field>` says which is to stay. Until then, or while anything else is
    wrong, nothing is saved, and what was typed stays in its field.
    """

    base_revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    # narrow(child model, field name, queryset, selected ids): what a user may choose.
    narrow = None
    # Who works with it.
    user = None
    # What was autosaved of it, a QueryDict: it then opens as that was left, and says
    # nothing of what is wrong until it is sent.
    kept = None

    def __init__(self, data=None, *args, **kwargs):
        self.is_resumed = data is None and self.kept is not None
        super().__init__(self.kept if self.is_resumed else data, *args, **kwargs)
        self.model = self._meta.model
        for name, field in self.fields.items():
            field.label = capfirst(field.label)
            if self.is_resumed and isinstance(field, RowsField):
                self._show(name, WithoutErrors)
        self.base = self.before = self._newest_data()
        for name in (*child_relations(self.model), *self._tag_names()):
            if name in self.fields:
                self.initial[name] = self.initial_rows(name)
        if self.narrow:
            self._narrow_rows()
        self._name_what_is_read()
        newest = self.instance.newest
        self.initial["base_revision"] = newest.number if newest else None
        self._merge = None

    def _narrow_rows(self):
        for name, relation in child_relations(self.model).items():
            if isinstance(self.fields.get(name), RowsField):
                self.fields[name].narrow(
                    lambda field, queryset, name=name, relation=relation: self.narrow(
                        relation.related_model,
                        field,
                        queryset,
                        [row.get(field) for row in self.base.get(name, [])],
                    ),
                    self._known_of_rows(name) if self.instance.is_overlay else None,
                )

    def _known_of_rows(self, name):
        """Return {field: {id: object}} of what the overlay has read for its rows."""
        known = {}
        for row in getattr(self.instance, name).all():
            for field, target in row._state.fields_cache.items():
                if target is not None:
                    known.setdefault(field, {})[target.pk] = target
        return known

    def _name_what_is_read(self):
        for name, field in self.fields.items():
            target = self.instance._state.fields_cache.get(name)
            # Django's admin wraps the widget of a relation.
            widget = getattr(field.widget, "widget", field.widget)
            if target is not None and isinstance(widget, ReferenceSelect):
                widget.known = {target.pk: target}

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

    def said(self):
        """Return what the form says, {field: value as a snapshot has it}."""
        columns = freeze_columns(self.instance)
        return {
            name: columns[name] if name in columns else self._many(name, value)
            for name, value in self.cleaned_data.items()
            if name in columns or self._is_many(name)
        }

    def _is_many(self, name):
        return name in child_relations(self.model) or name in self._tag_names()

    def _many(self, name, value):
        if name in child_relations(self.model):
            return canonical(self.rows_of(name, value or []))
        names = {canonical(each) for each in value or []}
        return sorted(names, key=lambda each: (each.casefold(), each))

    def _clean_fields(self):
        self._opened_on = self._revision()
        self.before = self.base
        if self._opened_on:
            self.before = freeze(overlay(self.instance, self._opened_on.data))
        self._choices = self._posted_choices()
        super()._clean_fields()
        # What was given up need not be right.
        self._given_up = {}
        for name, choice in self._choices.items():
            if choice == THEIRS:
                self._errors.pop(name, None)
                self._given_up[name] = self.cleaned_data.pop(name, None)

    def _revision(self):
        """Return the revision it was opened on, None if that is still the newest."""
        newest, field = self.instance.newest, self.fields.get("base_revision")
        try:
            number = field and field.clean(self["base_revision"].data)
        except ValidationError:
            number = None
        if not newest or number is None or number == newest.number:
            return None
        found = Revision.objects.filter(
            content_type=ContentType.objects.get_for_model(self.model),
            object_id=self.instance.pk,
            number=number,
        ).first()
        # Nobody knows what it began with: whatever differs was changed by both.
        return found or Revision(number=0, data={})

    def _posted_choices(self):
        """Return {field: MINE, THEIRS or ""} of the conflicts that were shown."""
        posted = {
            name: self.data.get(f"conflict-{name}")
            for name in self.fields
            if name in self.base
        }
        return {
            name: choice if choice in (MINE, THEIRS) else ""
            for name, choice in posted.items()
            if choice is not None
        }

    @property
    def is_merged(self):
        """Whether the result says what whoever sends the form has not seen yet."""
        return bool(self._merge and self._merge.came_in)

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() | set(self._given_up)

    def _post_clean(self):
        super()._post_clean()
        said = self.said()
        if self.instance.newest:
            self._merge_with_newest(said)
        is_right = not self._errors
        data = self._merge.data if self._merge else {**self.base, **said}
        self.merged = data if is_right else None
        if self._opened_on and (self.is_resumed or not is_right):
            self._open_on_newest()
        if self.is_resumed:
            self._errors = ErrorDict()

    def _merge_with_newest(self, said):
        if self._was_sent_again(said):
            self._merge = Merge(self.base, self.base, {})
            return
        wrong = self._errors.keys() & self.base.keys()
        self._merge = Merge(
            self.before,
            self.base,
            said,
            unread=wrong | self._given_up.keys(),
            choices=self._choices,
        )
        self._mine = {**said, **self._given_up_as_said()}
        for name in self._merge.undecided:
            self.add_error(name, _("Choose above which text is to stay."))

    def _was_sent_again(self, said):
        """Say whether the newest revision is what saving this form has made before."""
        if not self._opened_on or self._errors or self._choices:
            return False
        content = overlay(self.instance, {**self.before, **said})
        content.prepare()
        return freeze(content) == self.base

    def _given_up_as_said(self):
        fields = {field.name: field for field in content_fields(self.model)}
        said = {}
        for name, value in self._given_up.items():
            if value is None:
                continue
            if name in fields:
                holder = self.model()
                setattr(holder, name, value)
                said[name] = frozen(fields[name], holder)
            else:
                said[name] = self._many(name, value)
        return said

    def _open_on_newest(self):
        """
        Show the others' words where they alone wrote, and go on from their revision.

        What is on the screen is then what the next save is compared with.
        """
        self.data = self.data.copy()
        self.data["base_revision"] = self.instance.newest.number
        for name in self._merge.came_in:
            if name in self.fields:
                self._show(name, AsSaved)

    def _show(self, name, bound_field_class):
        self.fields[name].bound_field_class = bound_field_class
        self._bound_fields_cache.pop(name, None)

    @cached_property
    def conflicts(self):
        """The fields that two people changed, for the template to show side by side."""
        if self._merge is None or not self._merge.both:
            return []
        both = self._merge.both
        return conflicts(
            self.model,
            self.instance.newest,
            both,
            self.base,
            self._mine,
            typed={
                name: self[name].data
                for name in both
                if isinstance(self.fields[name], forms.CharField)
            },
            labels={name: self.fields[name].label for name in both},
            user=self.user,
        )

    @cached_property
    def came_in(self):
        """Sentences that say who else changed what, where this form did not."""
        names = self._merge.came_in if self._merge else []
        if not names:
            return []
        labels = {
            name: self.fields[name].label if name in self.fields else name
            for name in names
        }
        changes = last_changes(self.instance.newest, names)
        return came_in_sentences(labels, changes, self.user)
