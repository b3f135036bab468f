"""The column for rich text, and the one place that knows which editor writes it."""

from django.db import models
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _
from django_prose_editor.widgets import AdminProseEditorWidget
from js_asset import Media

from .richtext import SCHEMES, clean_html

LINK_LABELS = {
    "title": _("Link"),
    "address": _("Address"),
    "submit": _("Set the link"),
    "refusal": _(
        "Give an address that begins with https://, http://, mailto: or tel:, or with "
        "a / if it is on this site."
    ),
}
LABELS = {
    "toolbar": _("Text tools"),
    "heading2": _("Heading"),
    "heading3": _("Smaller heading"),
    "heading4": _("Smallest heading"),
    "paragraph": _("Plain paragraph"),
    "blockquote": _("Block quotation"),
    "horizontalRule": _("Line across"),
    "bulletList": _("List with dots"),
    "orderedList": _("List with numbers"),
    "bold": _("Bold"),
    "italic": _("Italic"),
    "subscript": _("Subscript"),
    "superscript": _("Superscript"),
    "link": _("Make the selected words a link"),
    "unlink": _("Remove the link"),
    "history:undo": _("Undo"),
    "history:redo": _("Redo"),
    "html": _("Show the HTML"),
}

# The editor's words for the vocabulary of iomsite.richtext; static/editor/newsroom.js
# refines some of them.
EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Subscript": True,
    "Superscript": True,
    "Heading": {"levels": [2, 3, 4]},
    "BulletList": True,
    "OrderedList": {"enableListAttributes": False},
    "ListItem": True,
    "Blockquote": True,
    "HorizontalRule": True,
    "HardBreak": True,
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "Link": {
        "enableTarget": False,
        "protocols": sorted(SCHEMES),
        "labels": LINK_LABELS,
    },
    "History": True,
    "HTML": True,
    # Browsers check the spelling of what people write here.
    "NoSpellCheck": False,
    # No drop-down: it cannot be used without a mouse.
    "Menu": {
        "groups": [
            {"group": "nodes -lists"},
            {"group": "lists"},
            {"group": "marks"},
            {"group": "link"},
            {"group": "table"},
            {"group": "history"},
            {"group": "utility"},
        ]
    },
    "Newsroom": {"labels": LABELS},
}


class RichTextWidget(AdminProseEditorWidget):
    def __init__(self, attrs=None):
        super().__init__(
            attrs, config={"extensions": EXTENSIONS}, preset="configurable"
        )

    @property
    def media(self):
        return super().media + Media(css={"all": ["editor/newsroom.css"]})

    def get_config(self):
        return {**super().get_config(), "js_modules": [static("editor/newsroom.js")]}


class RichTextField(models.TextField):
    """Sanitised HTML: whatever way it is written, it passes clean_html()."""

    def deconstruct(self):
        # A migration needs the column, not the editor.
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs

    def clean(self, value, model_instance):
        return super().clean(clean_html(value), model_instance)

    def get_db_prep_save(self, value, connection):
        # Not get_prep_value(), which prepares what somebody searches for, too.
        if not hasattr(value, "as_sql"):
            value = clean_html(value)
        return super().get_db_prep_save(value, connection)

    def formfield(self, **kwargs):
        return super().formfield(**{**kwargs, "widget": RichTextWidget()})
