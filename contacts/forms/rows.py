"""Ordered rows as one field of a form: what JSON or a revision holds as a list."""

from django import forms
from django.core.exceptions import ValidationError
from django.forms.formsets import BaseFormSet, formset_factory
from django.forms.widgets import Script
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from contacts.widgets import is_id

MAX_ROWS = 60


class ReferenceField(forms.ModelChoiceField):
    """What is `known`, {id: object}, may be chosen, and is not read for that."""

    known = {}

    def to_python(self, value):
        found = self.known.get(int(value)) if is_id(value) else None
        return found or super().to_python(value)


class RowForm(forms.Form):
    """One row. `is_empty` rows, such as an untouched last one, are left out."""

    required_css_class = "required"
    # narrow(name, queryset) → queryset: what this user may choose.
    narrow = None
    # {name: {id: object}} of what was chosen before.
    known = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = capfirst(field.label)
            if self.narrow and isinstance(field, forms.ModelChoiceField):
                field.queryset = self.narrow(name, field.queryset)
                field.error_messages["invalid_choice"] = _(
                    "Choose one that the list offers: this one does not exist, or it "
                    "belongs to an office that is not yours."
                )
            if isinstance(field, ReferenceField) and name in self.known:
                field.known = field.widget.known = self.known[name]

    def is_empty(self):
        left_out = {"ORDER", "DELETE"}
        return not any(
            value for name, value in self.cleaned_data.items() if name not in left_out
        )


class RowsFormSet(BaseFormSet):
    def rows(self):
        """Return the cleaned rows in the order the editor gave them."""
        rows = []
        for place, form in enumerate(self.forms):
            data = getattr(form, "cleaned_data", None)
            if not data or data.get("DELETE") or form.is_empty():
                continue
            order = data.get("ORDER")
            values = {k: v for k, v in data.items() if k not in {"ORDER", "DELETE"}}
            rows.append((order if order is not None else 10_000, place, values))
        return [values for _order, _place, values in sorted(rows, key=lambda r: r[:2])]

    def sentences(self):
        """Say for each wrong row which it is, which field, and what to do."""
        for message in self.non_form_errors():
            yield message
        for number, form in enumerate(self.forms, start=1):
            for name, messages in form.errors.items():
                label = form.fields[name].label if name in form.fields else ""
                for message in messages:
                    yield _("Row %(number)d, %(label)s: %(message)s") % {
                        "number": number,
                        "label": label,
                        "message": message,
                    }


class RowsWidget(forms.Widget):
    template_name = "contacts/forms/rows.html"
    use_fieldset = True

    def __init__(self, formset_class, *, label, add_label):
        self.formset_class = formset_class
        self.label, self.add_label = label, add_label
        super().__init__()

    @property
    def media(self):
        # Deferred: it works on rows that stand below it in the page.
        own = forms.Media(
            js=[Script("contacts/rows.js", defer=True)],
            css={"all": ["contacts/rows.css"]},
        )
        return own + self.formset_class.form().media

    def formset(self, name, value):
        if isinstance(value, BaseFormSet):
            return value
        # An old snapshot may hold something else in its place.
        rows = [row for row in value or [] if isinstance(row, dict)]
        return self.formset_class(initial=rows, prefix=name)

    def value_from_datadict(self, data, files, name):
        if f"{name}-TOTAL_FORMS" not in data:
            return None
        return self.formset_class(data, files, prefix=name)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, None, attrs)
        context["formset"] = self.formset(name, value)
        context["label"] = capfirst(self.label)
        context["add_label"] = self.add_label
        return context

    def id_for_label(self, id_):
        return ""


class RowsField(forms.Field):
    """
    Ordered rows; its value is a list of dicts, one for each row of `row_form`.

    A wrong row is reported with its number, the field and the remedy, and what was
    typed in all rows stays.
    """

    formset = RowsFormSet

    def __init__(self, row_form, *, extra=1, add_label="", **kwargs):
        self.row_form = row_form
        self.extra = extra
        widget = RowsWidget(
            self._formset_class(row_form),
            label=kwargs.get("label", ""),
            add_label=add_label or _("Add another"),
        )
        super().__init__(widget=widget, **{"required": False, **kwargs})

    def _formset_class(self, row_form):
        return formset_factory(
            row_form,
            formset=self.formset,
            extra=self.extra,
            can_order=True,
            can_delete=True,
            max_num=MAX_ROWS,
            validate_max=True,
            absolute_max=MAX_ROWS * 2,
        )

    def narrow(self, narrow, known=None):
        """
        Let each row offer only what narrow(field name, queryset) keeps. See RowForm for
        what is `known`.
        """
        row_form = type(
            self.row_form.__name__,
            (self.row_form,),
            {"narrow": staticmethod(narrow), "known": known or {}},
        )
        self.widget.formset_class = self._formset_class(row_form)

    def clean(self, formset):
        if formset is None:
            # Taking half a form for "no rows" would empty what somebody entered.
            raise ValidationError(
                _("This part of the form did not arrive: reload the page, try again.")
            )
        if not formset.is_valid():
            raise ValidationError(list(formset.sentences()))
        rows = formset.rows()
        if self.required and not rows:
            raise ValidationError(self.error_messages["required"], code="required")
        return rows

    def has_changed(self, initial, formset):
        if formset is None:
            return bool(initial)
        if not formset.is_valid():
            return True
        return (initial or []) != formset.rows()

    def bound_data(self, formset, initial):
        return formset if formset is not None else initial
