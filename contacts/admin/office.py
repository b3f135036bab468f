from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from contacts import addresses, office_table
from contacts.field_history.admin import FieldHistoryAdmin
from contacts.forms import OfficeForm
from contacts.models import CountryOffice, Region
from contacts.scoping import ALL, Reach, may

from .folded_search import folded_search

# What carries the addresses of a site: superusers only.
SITE_FIELDS = ("kind", "slug", "host", "iso_code")
# What an office keeps itself; the rest is headquarters'.
OWN_FIELDS = (
    "address",
    "press_email",
    "press_phone",
    "opening_hours",
    "holidays",
    "social_accounts",
)


@admin.register(Region)
class RegionAdmin(FieldHistoryAdmin):
    right_area = "regions"
    office_lookup = None
    list_display = ["__str__", "slug", "position", "office_count"]
    list_display_links = ["__str__"]
    search_fields = ["slug", "name"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(office_count=Count("offices"))

    @admin.display(description=_("offices"), ordering="office_count")
    def office_count(self, region):
        return region.office_count


class OpenFilter(admin.SimpleListFilter):
    title = _("open or closed")
    parameter_name = "open"

    def lookups(self, request, model_admin):
        return [("yes", _("open")), ("no", _("closed or closing"))]

    def queryset(self, request, queryset):
        if self.value() in ("yes", "no"):
            return queryset.filter(closed_on__isnull=self.value() == "yes")
        return queryset


@admin.register(CountryOffice)
class CountryOfficeAdmin(FieldHistoryAdmin):
    right_area = "offices"
    office_lookup = "pk"
    # All of it stands on public pages.
    view_reach = Reach.ANY
    reaches = {
        "region": (Reach.ANY, "regions belong to all offices"),
        "successor": (Reach.ANY, "any office may answer for one that closes"),
    }
    form = OfficeForm
    list_display = ["__str__", "kind", "iso_code", "region", "site", "is_open"]
    list_select_related = ["region"]
    list_filter = ["kind", "region", OpenFilter]
    search_fields = ["slug", "iso_code"]
    search_help_text = _("Name in any language, slug or ISO code.")
    autocomplete_fields = ["successor"]
    fieldsets = [
        (
            None,
            {"fields": ["name", "name_in_sentence", ("kind", "iso_code"), "region"]},
        ),
        (
            _("How to reach it"),
            {
                "fields": [
                    "press_email",
                    "press_phone",
                    "address",
                    "opening_hours",
                    "holidays",
                    "time_zone",
                    "social_accounts",
                ]
            },
        ),
        (
            _("Its site"),
            {"fields": ["slug", "host", "languages", "default_language"]},
        ),
        (_("Its rules"), {"fields": ["stories_need_review"]}),
        (
            _("From when to when"),
            {
                "fields": ["present_since", "closed_on", "successor"],
                "description": _(
                    "What a closed office published stays, on the global site; its "
                    "successor answers for it."
                ),
            },
        ),
    ]

    def locked_fields(self, request, obj=None):
        if request.user.is_superuser:
            return ()
        if self.offices(request, "change") is ALL:
            return SITE_FIELDS
        own = set(OWN_FIELDS)
        if may(request.user, "publish articles", obj):
            own.add("stories_need_review")
        return [
            field.name
            for field in self.opts.fields
            if field.editable and not field.primary_key and field.name not in own
        ]

    def get_search_results(self, request, queryset, search_term):
        return folded_search(queryset, search_term, "slug", "iso_code", "name"), False

    def view_on_site(self, office):
        return addresses.home(office.pk, office.default_language, "pages:home")

    @admin.display(description=_("site"), ordering="slug")
    def site(self, office):
        return addresses.site_origin(office.pk)

    @admin.display(description=_("open"), boolean=True, ordering="closed_on")
    def is_open(self, office):
        return office.closed_on is None

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        office_table.changed()

    def delete_model(self, request, obj):
        super().delete_model(request, obj)
        office_table.changed()

    def delete_queryset(self, request, queryset):
        super().delete_queryset(request, queryset)
        office_table.changed()
