from django.apps import apps
from django.contrib import admin
from django.contrib.admin.utils import quote
from django.db.models import Q
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from contacts.field_history.admin import FieldHistoryAdmin
from contacts.scoping import Reach
from iomsite.publishing.models import Revised

from .models import Fact, quoting_fields


def uses(key):
    """Return the objects whose public text quotes a fact."""
    found = []
    for model in apps.get_models():
        condition = Q()
        for field in quoting_fields(model):
            condition |= Q(**{f"{field.name}__icontains": f"[[{key}]]"})
        if condition:
            found.extend(model._default_manager.filter(condition)[:50])
    return found


@admin.register(Fact)
class FactAdmin(FieldHistoryAdmin):
    right_area = "facts"
    view_reach = Reach.SHARED
    reaches = {"office": (Reach.OWN, "an office keeps its own values")}
    list_display = ["key", "value", "office", "note"]
    list_filter = ["office"]
    list_select_related = ["office"]
    search_fields = ["key", "note", "value"]
    fields = ["office", "key", "value", "note", "where_used"]
    readonly_fields = ["where_used"]

    @admin.display(description=_("used in"))
    def where_used(self, fact):
        rows = [] if fact.pk is None else uses(fact.key)
        if not rows:
            return _("nowhere yet")
        return format_html(
            "<ul>{}</ul>",
            format_html_join("", "<li>{}</li>", ((_link(o),) for o in rows)),
        )


def _link(obj):
    opts = obj._meta
    words = f"{opts.verbose_name}: {_title(obj)}"
    try:
        url = reverse(
            f"admin:{opts.app_label}_{opts.model_name}_change", args=[quote(obj.pk)]
        )
    except NoReverseMatch:
        return words
    return format_html('<a href="{}">{}</a>', url, words)


def _title(obj):
    """Whoever sees a fact of headquarters reads this: say no title before its hour."""
    if isinstance(obj, Revised) and not obj.is_public(timezone.now()):
        return _("not published yet")
    return str(obj)
