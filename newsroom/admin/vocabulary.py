from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from contacts.field_history.admin import FieldHistoryAdmin
from contacts.scoping import Reach
from iomsite.editor import EditorMixin
from newsroom.models import Boilerplate, Document, Topic


@admin.register(Boilerplate)
class BoilerplateAdmin(EditorMixin, FieldHistoryAdmin):
    right_area = "boilerplates"
    reaches = {"office": (Reach.OWN, "an office speaks of itself")}
    list_display = ["office", "language"]
    list_filter = ["language"]
    list_select_related = ["office"]
    search_fields = ["text"]


@admin.register(Document)
class DocumentAdmin(FieldHistoryAdmin):
    right_area = "documents"
    view_reach = Reach.SHARED
    reaches = {"office": (Reach.OWN, "an office answers for its own files")}
    list_display = ["title", "office", "megabytes", "created_at"]
    list_filter = ["office"]
    list_select_related = ["office"]
    search_fields = ["title", "name"]
    readonly_fields = ["name"]

    def get_fields(self, request, obj=None):
        """
        Leave the file out once it is there: an article approved with one document
        must not go out with another.
        """
        return ["office", "title", "name" if obj else "file"]

    @admin.display(description=_("size"), ordering="size")
    def megabytes(self, document):
        return f"{document.size / 1024 / 1024:.1f} MB"


@admin.register(Topic)
class TopicAdmin(FieldHistoryAdmin):
    right_area = "topics"
    office_lookup = None
    view_reach = Reach.ANY
    list_display = ["name", "label", "slug"]
    search_fields = ["name", "label"]
    prepopulated_fields = {"slug": ["name"]}
    fields = ["name", "slug", "label"]
