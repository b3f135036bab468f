"""Fields of a form that show something else than what was sent."""

from django.forms import BoundField
from django.forms.formsets import BaseFormSet
from django.forms.utils import ErrorDict


class AsSaved(BoundField):
    """Shows what is saved, whatever was sent."""

    def value(self):
        return self.field.prepare_value(self.initial)


class WithoutErrors(BoundField):
    """Shows the rows that were sent and is silent about what is wrong with them."""

    def value(self):
        formset = super().value()
        if isinstance(formset, BaseFormSet):
            for form in formset:
                form._errors = ErrorDict()
        return formset
