"""Names of tags, typed in one line."""

import json

from django import forms
from django.core.exceptions import ValidationError
from django.forms.widgets import Script
from django.utils.translation import gettext_lazy as _


class TagNamesWidget(forms.TextInput):
    class Media:
        js = [Script("publishing/tag-names.js", defer=True)]

    def __init__(self, model):
        self.model = model
        super().__init__({"class": "vLargeTextField", "autocomplete": "off"})

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        names = self.model.objects.order_by("name").values_list("name", flat=True)
        context["widget"]["attrs"]["data-names"] = json.dumps(list(names[:1000]))
        return context


class TagNamesField(forms.CharField):
    """Names separated by commas; its value is a list. Names in use are suggested."""

    MAX_NAMES = 12

    def __init__(self, model, **kwargs):
        super().__init__(
            **{"required": False, "widget": TagNamesWidget(model), **kwargs}
        )

    def prepare_value(self, value):
        return value if isinstance(value, str) else ", ".join(value or [])

    def clean(self, value):
        text = super().clean(value)
        names = {}
        for name in text.split(","):
            name = " ".join(name.split())
            if name:
                names.setdefault(name.casefold(), name)
        if len(names) > self.MAX_NAMES:
            raise ValidationError(
                _("Choose at most %(most)d."), params={"most": self.MAX_NAMES}
            )
        for name in names.values():
            if len(name) > 100:
                raise ValidationError(
                    _("“%(name)s…” is longer than 100 signs."),
                    params={"name": name[:20]},
                )
        return list(names.values())

    def has_changed(self, initial, data):
        return self.clean(data) != (initial or [])
