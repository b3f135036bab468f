"""Short texts in several languages: one JSON column, one input for each language."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

FALLBACK = "en"


class TranslatedText(dict):
    """Texts by language code. `str()` is the text in the active language."""

    def choose(self, language):
        """
        Return (text, its language): the wanted one, else English, else the first
        there is in the order of settings.LANGUAGES; ("", language) without any.
        """
        order = [language, FALLBACK, *(code for code, _name in settings.LANGUAGES)]
        for code in order:
            if self.get(code):
                return self[code], code
        return "", language

    def __str__(self):
        return self.choose(get_language() or FALLBACK)[0]

    def __bool__(self):
        return any(self.values())


def _cleaned(value):
    return TranslatedText(
        {code: text for code, text in (value or {}).items() if text and text.strip()}
    )


def _texts(value):
    """Texts, or one of them where a query asks for a single language."""
    return TranslatedText(value or {}) if isinstance(value, dict | None) else value


class TranslatedWidget(forms.MultiWidget):
    template_name = "iomsite/translated_widget.html"
    use_fieldset = True

    def __init__(self, *, multiline=False, attrs=None):
        kind = forms.Textarea if multiline else forms.TextInput
        self.languages = [code for code, _name in settings.LANGUAGES]
        widgets = {}
        for code in self.languages:
            info = get_language_info(code)
            widgets[code] = kind(
                {
                    "lang": code,
                    "dir": "rtl" if info["bidi"] else "ltr",
                    "aria-label": info["name_local"],
                    "class": "vLargeTextField" if multiline else "vTextField",
                    **({"rows": 3} if multiline else {}),
                }
            )
        super().__init__(widgets, attrs)

    def decompress(self, value):
        # An address of a form may name anything as its initial value.
        value = value if isinstance(value, dict) else {}
        return [value.get(code, "") for code in self.languages]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for code, subwidget in zip(
            self.languages, context["widget"]["subwidgets"], strict=True
        ):
            subwidget["language"] = get_language_info(code)
        return context

    def id_for_label(self, id_):
        # Each input has a label of its own; theirs is a legend.
        return ""


class TranslatedFormField(forms.MultiValueField):
    def __init__(self, *, multiline=False, max_length=None, **kwargs):
        fields = [
            forms.CharField(required=False, max_length=max_length)
            for _language in settings.LANGUAGES
        ]
        widget = kwargs.pop("widget", None)
        if not isinstance(widget, TranslatedWidget):
            widget = TranslatedWidget(multiline=multiline)
        super().__init__(fields, widget=widget, require_all_fields=False, **kwargs)

    def compress(self, values):
        codes = [code for code, _name in settings.LANGUAGES]
        return _cleaned(dict(zip(codes, values, strict=False)))

    def has_changed(self, initial, data):
        before = _cleaned(initial)
        return before != self.compress([(text or "").strip() for text in data or []])


class _Attribute(DeferredAttribute):
    """Whatever is assigned, a TranslatedText is read."""

    def __set__(self, instance, value):
        if isinstance(value, dict) and not isinstance(value, TranslatedText):
            value = TranslatedText(value)
        instance.__dict__[self.field.attname] = value


class TranslatedTextField(models.JSONField):
    descriptor_class = _Attribute
    description = _("Text in several languages")

    def __init__(self, *args, max_length=None, multiline=False, **kwargs):
        self.text_max_length = max_length
        self.multiline = multiline
        kwargs.setdefault("default", TranslatedText)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        # None of our options changes the column, so none belongs in a migration.
        return super().deconstruct()

    def from_db_value(self, value, expression, connection):
        return _texts(super().from_db_value(value, expression, connection))

    def to_python(self, value):
        return _texts(super().to_python(value))

    def get_prep_value(self, value):
        return super().get_prep_value({} if value is None else value)

    def validate(self, value, model_instance):
        super().validate(value, model_instance)
        if not isinstance(value, dict):
            raise ValidationError(_("Give a text for each language."))
        known = {code for code, _name in settings.LANGUAGES}
        for code, text in value.items():
            if code not in known:
                raise ValidationError(
                    _("“%(code)s” is no language of this site."), params={"code": code}
                )
            if not isinstance(text, str):
                raise ValidationError(_("Each language needs a text."))
            if self.text_max_length and len(text) > self.text_max_length:
                raise ValidationError(
                    _("The text in %(language)s is longer than %(max)d characters."),
                    params={"language": code, "max": self.text_max_length},
                )

    def formfield(self, **kwargs):
        return models.Field.formfield(
            self,
            **{
                "form_class": TranslatedFormField,
                "multiline": self.multiline,
                "max_length": self.text_max_length,
                # Django wants it for callable defaults; ours never differ.
                "show_hidden_initial": False,
                **kwargs,
            },
        )

    def value_to_string(self, obj):
        return dict(self.value_from_object(obj))
