from django.conf import settings
from django.contrib import admin
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from contacts.field_history.admin import FieldHistoryAdmin
from contacts.scoping import Reach
from iomsite.images.models import Image


@admin.register(Image)
class ImageAdmin(FieldHistoryAdmin):
    right_area = "images"
    reaches = {"office": (Reach.OWN, "an office answers for the consent it keeps")}
    view_reach = Reach.SHARED
    list_display = ["thumbnail", "__str__", "office", "credit", "size", "created_at"]
    list_display_links = ["__str__"]
    list_filter = ["office", "decorative"]
    list_per_page = 40
    search_fields = [
        "credit",
        "consent_reference",
        *(
            f"{field}__{code}"
            for field in ("caption", "alt")
            for code, _name in settings.LANGUAGES
        ),
    ]
    search_help_text = _("Caption, description, credit or consent reference")
    autocomplete_fields = ["office"]
    readonly_fields = ["preview", "size", "uploaded_by", "created_at"]
    fieldsets = [
        (
            _("Picture"),
            {"fields": ["file", "preview", ("focal_x", "focal_y")]},
        ),
        (_("Words"), {"fields": ["alt", "decorative", "caption"]}),
        (_("Rights"), {"fields": ["office", "credit", "consent_reference"]}),
        (
            _("Record"),
            {"classes": ["collapse"], "fields": ["size", "uploaded_by", "created_at"]},
        ),
    ]

    class Media:
        css = {"screen": ["images/focal-point.css"]}
        js = ["images/focal-point.js"]

    def get_fieldsets(self, request, obj=None):
        """
        Leave the file out once it is there: an article approved with one picture must
        not go out with another. The record is empty until then.
        """
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None:
            return fieldsets[:-1]
        name, options = fieldsets[0]
        fields = [field for field in options["fields"] if field != "file"]
        return [(name, {**options, "fields": fields}), *fieldsets[1:]]

    def save_model(self, request, obj, form, change):
        if not change:
            obj.uploaded_by = request.user
        super().save_model(request, obj, form, change)

    @admin.display(description=_("picture"))
    def thumbnail(self, image):
        small = image.rendition("card", width=320)
        return small and format_html(
            '<img class="image-thumbnail" src="{}" width="120" height="80" alt="" '
            'loading="lazy">',
            small.url,
        )

    @admin.display(description=_("size"), ordering="width")
    def size(self, image):
        return f"{image.width} × {image.height}" if image.width else "–"

    @admin.display(description=_("preview"))
    def preview(self, image):
        shown = image.rendition("full", width=960) if image.pk else None
        return render_to_string(
            "images/focal_point.html", {"image": image, "shown": shown}
        )
