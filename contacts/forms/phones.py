"""Telephones of a contact, a row for each."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from contacts.channels import PhoneKind, PhoneUse
from contacts.fields import international, national, parse_phone

from .rows import RowForm, RowsField, RowsFormSet

# What nobody chose stays unsaid, in the form as in what is stored.
UNSAID = {"kind": PhoneKind.PHONE.value, "use": PhoneUse.HOURS.value}


def _choices(name, values):
    return [
        ("" if value == UNSAID[name] else value, label)
        for value, label in values.choices
    ]


class PhoneRow(RowForm):
    # ISO code of the country of numbers without a country code; see PhonesField.
    region = None

    number = forms.CharField(
        label=_("number"),
        required=False,
        max_length=40,
        widget=forms.TextInput({"dir": "ltr", "inputmode": "tel"}),
    )
    kind = forms.ChoiceField(
        label=_("kind"), required=False, choices=_choices("kind", PhoneKind)
    )
    use = forms.ChoiceField(
        label=_("answered"), required=False, choices=_choices("use", PhoneUse)
    )
    label = forms.CharField(
        label=_("label"),
        required=False,
        max_length=60,
        widget=forms.TextInput({"placeholder": _("press line")}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        stored = self.initial.get("number")
        if not stored:
            return
        self.initial = {**self.initial, "number": international(stored)}
        for name, unsaid in UNSAID.items():
            if self.initial.get(name) == unsaid:
                self.initial[name] = ""
        self.fields["number"].help_text = format_html(
            '{} <bdi dir="ltr">{}</bdi>', _("In its own country:"), national(stored)
        )

    def clean_number(self):
        typed = self.cleaned_data["number"]
        return typed and parse_phone(typed, self.region)

    def clean(self):
        said = self.cleaned_data
        if not said.get("number", True) and not self.is_empty():
            raise ValidationError(
                {"number": _("Give the number, or remove the row.")}, code="required"
            )
        return said


class PhonesFormSet(RowsFormSet):
    def clean(self):
        rows = {}
        for place, form in enumerate(self.forms, 1):
            said = getattr(form, "cleaned_data", {})
            number = said.get("number")
            if not number or said.get("DELETE"):
                continue
            first = rows.setdefault(number, place)
            if first != place:
                sentence = _("Row %(row)d has this number already: remove one of them.")
                form.add_error("number", sentence % {"row": first})


class PhonesField(RowsField):
    """Its value is what MediaContact.phones holds; what was left at its default is not."""

    formset = PhonesFormSet

    def __init__(self, **kwargs):
        super().__init__(PhoneRow, add_label=_("Add a telephone"), **kwargs)

    def read_in(self, region):
        """Take numbers without a country code as those of a country (ISO code)."""
        row = type("PhoneRow", (PhoneRow,), {"region": region})
        self.widget.formset_class = self._formset_class(row)

    def clean(self, formset):
        return [_stored(row) for row in super().clean(formset)]

    def has_changed(self, initial, formset):
        if formset is None or not formset.is_valid():
            return True
        return (initial or []) != [_stored(row) for row in formset.rows()]


def _stored(row):
    said = {name: row[name] for name in UNSAID if row[name]}
    return {"number": row["number"], "label": row["label"], **said}
