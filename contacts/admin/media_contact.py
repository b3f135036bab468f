from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.utils import unquote
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from simple_history.utils import bulk_update_with_history

from contacts import addresses
from contacts.field_history.admin import FieldHistoryAdmin
from contacts.forms import MediaContactForm
from contacts.models import MediaContact
from contacts.scoping import Reach

from .absence import AbsencesAdmin
from .export_contacts import ExportAdmin
from .folded_search import folded_search
from .hand_over import HandOverAdmin
from .import_contacts import ImportAdmin
from .post_filter import PostFilter
from .today import TodayAdmin
from .where_used import WhereUsedAdmin


@admin.register(MediaContact)
class MediaContactAdmin(
    WhereUsedAdmin,
    HandOverAdmin,
    AbsencesAdmin,
    TodayAdmin,
    ImportAdmin,
    ExportAdmin,
    FieldHistoryAdmin,
):
    right_area = "media contacts"
    reaches = {
        "office": (Reach.OWN, "a contact is kept by its own office"),
        "successor": (Reach.OWN, "whoever follows works in the same office"),
    }
    # A joint release names the contacts of all its offices.
    open_to_any = Q(visibility=MediaContact.Visibility.PUBLIC)
    form = MediaContactForm
    list_display = ["shown", "office", "role", "in_post", "visibility", "confirmed"]
    list_display_links = ["shown"]
    list_select_related = ["office"]
    list_filter = ["office", PostFilter, "visibility"]
    search_fields = ["name"]
    search_help_text = _("Name, role or e-mail address; accents do not matter.")
    autocomplete_fields = ["office", "successor"]
    actions = ["confirm_today"]
    change_form_template = "admin/contacts/mediacontact/change_form.html"
    fieldsets = [
        (None, {"fields": ["office", "name", "name_local", "role"]}),
        (_("How to reach"), {"fields": ["emails", "phones", "languages"]}),
        (
            _("From when to when"),
            {"fields": [("starts_on", "ends_on"), "successor"]},
        ),
        (
            _("Who may see it"),
            {
                "fields": [
                    "visibility",
                    "by_role_only",
                    "position",
                    "confirmed_on",
                ]
            },
        ),
    ]

    def get_search_results(self, request, queryset, search_term):
        fields = ("name", "name_local", "role", "emails")
        return folded_search(queryset, search_term, *fields), False

    def get_changeform_initial_data(self, request):
        today = timezone.localdate()
        return {
            "starts_on": today,
            "confirmed_on": today,
            **super().get_changeform_initial_data(request),
        }

    def has_change_permission(self, request, obj=None):
        # A posting whose personal data are erased is a record of the past.
        is_erased = obj is not None and obj.erased_on is not None
        return not is_erased and super().has_change_permission(request, obj)

    def view_on_site(self, contact):
        language = contact.office.default_language
        return addresses.home(contact.office_id, language, "contacts:press-page")

    def change_view(self, request, object_id, form_url="", extra_context=None):
        contact = self.get_object(request, unquote(object_id))
        context = {**(extra_context or {})}
        if contact is not None:
            may_change = self.has_change_permission(request, contact)
            context |= {
                "uses": self.uses(request, contact),
                "absences": self.absences(request, contact),
                "may_keep": may_change,
            }
        return super().change_view(request, object_id, form_url, context)

    @admin.display(description=_("contact"), ordering="name")
    def shown(self, contact):
        return str(contact)

    @admin.display(description=_("in post"), boolean=True, ordering="ends_on")
    def in_post(self, contact):
        return contact.is_in_post(timezone.localdate())

    @admin.display(description=_("confirmed on"), ordering="confirmed_on")
    def confirmed(self, contact):
        if contact.confirmed_on is None:
            return None
        day = date_format(contact.confirmed_on)
        today = timezone.localdate()
        has_left = contact.ends_on and contact.ends_on < today
        if contact.is_stale(today) and not has_left:
            return _("not confirmed since %(day)s") % {"day": day}
        return day

    @admin.action(description=_("Confirm today"), permissions=["change"])
    def confirm_today(self, request, queryset):
        kept = queryset.filter(erased_on=None)
        contacts = list(self.within(request, "change", kept))
        today = timezone.localdate()
        with transaction.atomic():
            LogEntry.objects.log_actions(
                request.user.pk,
                contacts,
                CHANGE,
                [{"changed": {"fields": [str(_("confirmed on"))]}}],
            )
            changed = [each for each in contacts if each.confirmed_on != today]
            for contact in changed:
                contact.confirmed_on = today
            bulk_update_with_history(
                changed, MediaContact, ["confirmed_on"], default_user=request.user
            )
        count = len(contacts)
        self.message_user(
            request,
            ngettext(
                "%(count)d contact confirmed.", "%(count)d contacts confirmed.", count
            )
            % {"count": count},
            messages.SUCCESS,
        )
