from django.contrib import admin
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from contacts.field_history.admin import FieldHistoryAdmin
from contacts.scoping import Reach
from iomsite.publishing.admin import RevisedAdmin, StateFilter, WaitingFilter
from iomsite.publishing.forms import RevisedForm
from pages.models import HomePage, MenuItem, Page


class PageForm(RevisedForm):
    class Meta:
        model = Page
        fields = "__all__"


@admin.register(Page)
class PageAdmin(RevisedAdmin):
    form = PageForm
    right_area = "pages"
    # What readers cannot see yet, other offices cannot either.
    open_to_any = Q(published_at__lte=Now())
    identity_fields = ("office", "language")
    reaches = {
        "office": (Reach.OWN, "an office keeps its own pages"),
        "parent": (Reach.OWN, "a page stands in the tree of its own office"),
        "lead_image": (Reach.SHARED, "headquarters' pictures serve all offices"),
    }
    list_display = ["newest_title", "state", "office", "language", "path"]
    list_display_links = ["newest_title"]
    # There are few: thousands, not a hundred thousand.
    sortable_by = ["office", "language", "path"]
    list_select_related = ["newest__author", "approved", "office"]
    list_filter = [StateFilter, WaitingFilter, "language", "office"]
    autocomplete_fields = ["parent", "lead_image"]
    fieldsets = [
        (None, {"fields": ["office", "language", "parent", "base_revision"]}),
        (_("Text"), {"fields": ["title", "summary", "body", "lead_image"]}),
        (_("Address"), {"fields": ["slug", "place"]}),
    ]


@admin.register(MenuItem)
class MenuItemAdmin(FieldHistoryAdmin):
    right_area = "menus"
    view_reach = Reach.SHARED
    reaches = {
        "office": (Reach.OWN, "an office keeps its own menu"),
        "parent": (Reach.SHARED, "its links may stand in headquarters' panels"),
        "replaces": (Reach.SHARED, "it replaces items of headquarters' menu"),
        "page": (Reach.SHARED, "it leads to its own pages or to global ones"),
    }
    list_display = ["label", "office", "parent", "position", "replaces", "is_hidden"]
    list_filter = ["office"]
    list_select_related = ["office", "parent", "replaces", "replaces__replaces"]
    search_fields = ["label", "description"]
    autocomplete_fields = ["parent", "page", "replaces"]
    fieldsets = [
        (None, {"fields": ["office", "parent", "position"]}),
        (_("What it says"), {"fields": ["label", "description"]}),
        (_("Where it leads"), {"fields": ["page", "url"]}),
        (
            _("In the place of an item of headquarters"),
            {"fields": ["replaces", "is_hidden"]},
        ),
    ]


@admin.register(HomePage)
class HomePageAdmin(FieldHistoryAdmin):
    right_area = "home pages"
    reaches = {
        "office": (Reach.OWN, "an office keeps its own home page"),
        "lead_article": (Reach.OWN, "an office leads with an article of its own"),
    }
    list_display = ["office", "language", "lead_article"]
    list_filter = ["language"]
    list_select_related = ["office", "lead_article__newest"]
    autocomplete_fields = ["lead_article"]
    search_fields = ["intro"]
