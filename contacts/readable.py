"""Read-only values as a person would write them, where Django's admin shows JSON."""

from functools import cache

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.db.models import JSONField
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from contacts.channels import PhoneKind, PhoneUse, kind_of, use_of
from contacts.fields import international, national
from contacts.spoken_languages import language_name
from iomsite.richtext import clean_html
from iomsite.richtext_field import RichTextField
from iomsite.translated_text import TranslatedText, TranslatedTextField


class ReadableAdmin(admin.ModelAdmin):
    def locked_fields(self, request, obj=None):
        """Return the names of fields that this user may look at only."""
        return ()

    def get_readonly_fields(self, request, obj=None):
        locked = self.locked_fields(request, obj)
        fixed = super().get_readonly_fields(request, obj)
        # A form's own field is taken out by name, shown by its readable version.
        return [*dict.fromkeys([*fixed, *locked, *self._readable(locked)])]

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            locked = set(self.locked_fields(request, obj))
        else:
            locked = set(flatten_fieldsets(fieldsets))
        return [
            (
                title,
                {
                    **options,
                    "fields": self._readable(options["fields"], locked),
                },
            )
            for title, options in fieldsets
        ]

    def _readable(self, names, locked=None):
        return [
            tuple(self._readable(name, locked))
            if isinstance(name, list | tuple)
            else readable(self.model, name)
            if locked is None or name in locked
            else name
            for name in names
        ]

    def get_list_display(self, request):
        return [in_list(self.model, each) for each in super().get_list_display(request)]

    def get_list_display_links(self, request, list_display):
        links = super().get_list_display_links(request, list_display)
        return links and [in_list(self.model, each) for each in links]


@cache
def readable(model, name):
    """Return what an admin lists instead of the name of a field that holds JSON."""
    fields = {field.name: field for field in model._meta.fields}
    field = fields.get(name)
    if isinstance(field, RichTextField):
        return RichText(field)
    return ReadableField(field) if isinstance(field, JSONField) else name


@cache
def in_list(model, name):
    """Return what a list shows instead of a text in several languages."""
    fields = {field.name: field for field in model._meta.fields}
    field = fields.get(name)
    return TextColumn(field) if isinstance(field, TranslatedTextField) else name


class TextColumn:
    def __init__(self, field):
        self.name = self.__name__ = self.admin_order_field = field.name
        self.short_description = field.verbose_name

    def __call__(self, obj):
        return str(getattr(obj, self.name)) or None


class ReadableField:
    def __init__(self, field):
        self.name = self.__name__ = field.name
        self.short_description = field.verbose_name

    def __call__(self, obj):
        return as_lines(getattr(obj, self.name)) or None


class RichText:
    """Sanitised text as readers see it, not its tags."""

    def __init__(self, field):
        self.name = self.__name__ = field.name
        self.short_description = field.verbose_name

    def __call__(self, obj):
        html = clean_html(getattr(obj, self.name))
        return html and format_html('<div class="rich-text">{}</div>', mark_safe(html))  # noqa: S308


def as_lines(value):
    if isinstance(value, TranslatedText):
        texts = [(code, value.get(code)) for code, _name in settings.LANGUAGES]
        return "\n".join(
            f"{language_name(code)}: {text}" for code, text in texts if text
        )
    if isinstance(value, dict) and {"number", "label"} <= set(value):
        return _phone(value)
    if isinstance(value, dict):
        return "\n".join(f"{key}: {as_words(each)}" for key, each in value.items())
    if isinstance(value, list):
        return "\n".join(as_lines(each) for each in value)
    return str(value)


def _phone(phone):
    """Return "+254 20 2345678 (020 2345678): press line, mobile, at any hour"."""
    number = phone["number"]
    words = [
        phone["label"],
        str(PhoneKind(kind_of(phone)).label) if "kind" in phone else "",
        str(PhoneUse(use_of(phone)).label) if "use" in phone else "",
    ]
    said = ", ".join(filter(None, words))
    written = f"{international(number)} ({national(number)})"
    return f"{written}: {said}" if said else written


def as_words(value):
    if isinstance(value, list):
        return ", ".join(
            "–".join(each) if isinstance(each, list) else str(each) for each in value
        )
    return str(value)
