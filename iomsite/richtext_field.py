"""The column for rich text, and the one place that knows which editor writes it."""

from django.db import models
from django_prose_editor.fields import ProseEditorFormField
from django_prose_editor.widgets import AdminProseEditorWidget

from .richtext import clean_html, is_blank

# The editor's words for the vocabulary of richtext.clean_html().
EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Subscript": True,
    "Superscript": True,
    "Heading": {"levels": [2, 3, 4]},
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Blockquote": True,
    "HorizontalRule": True,
    "HardBreak": True,
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto", "tel"]},
    "History": True,
    "HTML": True,
}


class RichTextFormField(ProseEditorFormField):
    widget = AdminProseEditorWidget


class RichTextField(models.TextField):
    """Sanitised HTML: whatever way it is written, it passes clean_html()."""

    def deconstruct(self):
        # A migration needs the column, not the editor.
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs

    def clean(self, value, model_instance):
        return super().clean(_emptied(value), model_instance)

    def get_prep_value(self, value):
        return _emptied(super().get_prep_value(value))

    def formfield(self, **kwargs):
        widget = AdminProseEditorWidget(
            config={"extensions": EXTENSIONS}, preset="configurable"
        )
        return super().formfield(
            **{**kwargs, "form_class": RichTextFormField, "widget": widget}
        )


def _emptied(value):
    html = clean_html(value)
    return "" if is_blank(html) else html
