from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from simple_history.utils import bulk_update_with_history

from contacts import addresses
from contacts.field_history.admin import FieldHistoryAdmin
from contacts.forms import MediaContactForm
from contacts.models import MediaContact
from contacts.scoping import OfficeScopedAdmin, Reach

from .folded_search import folded_search

NAMED_IN_SHOWN = 10


class PostFilter(admin.SimpleListFilter):
    title = _("post")
    parameter_name = "post"

    def lookups(self, request, model_admin):
        return [
            ("now", _("in post")),
            ("later", _("to come")),
            ("left", _("left")),
            ("unconfirmed", _("not confirmed yet")),
        ]

    def queryset(self, request, queryset):
        today = timezone.localdate()
        match self.value():
            case "now":
                return queryset.in_post(today)
            case "later":
                return queryset.filter(starts_on__gt=today)
            case "left":
                return queryset.filter(ends_on__lt=today)
            case "unconfirmed":
                return queryset.filter(confirmed_on=None)
        return queryset


@admin.register(MediaContact)
class MediaContactAdmin(FieldHistoryAdmin):
    right_area = "media contacts"
    reaches = {
        "office": (Reach.OWN, "a contact is kept by its own office"),
        "successor": (Reach.OWN, "whoever follows works in the same office"),
    }
    # A joint release names the contacts of all its offices.
    open_to_any = Q(visibility=MediaContact.Visibility.PUBLIC)
    form = MediaContactForm
    list_display = ["shown", "office", "role", "in_post", "visibility", "confirmed_on"]
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

    def view_on_site(self, contact):
        language = contact.office.default_language
        return addresses.home(contact.office_id, language, "contacts:press-page")

    def change_view(self, request, object_id, form_url="", extra_context=None):
        context = {**(extra_context or {}), **self._named_in(request, object_id)}
        return super().change_view(request, object_id, form_url, context)

    def _named_in(self, request, object_id):
        """Say which articles name the contact: all counted, those shown linked."""
        naming = self.opts.get_field("named_in").related_model
        article = naming._meta.get_field("article").related_model
        contact = self.get_object(request, object_id)
        article_admin = self.admin_site._registry.get(article)
        if contact is None or not isinstance(article_admin, OfficeScopedAdmin):
            return {}
        ids = naming.objects.filter(contact=contact).values("article")
        visible = article_admin.within(request, "view").filter(pk__in=ids)
        view = f"admin:{article._meta.app_label}_{article._meta.model_name}_change"
        return {
            "named_in_count": article._base_manager.filter(pk__in=ids).count(),
            "named_in": [
                (str(each), reverse(view, args=[each.pk]))
                for each in visible.select_related("newest")[:NAMED_IN_SHOWN]
            ],
        }

    @admin.display(description=_("contact"), ordering="name")
    def shown(self, contact):
        return str(contact)

    @admin.display(description=_("in post"), boolean=True, ordering="ends_on")
    def in_post(self, contact):
        return contact.is_in_post(timezone.localdate())

    @admin.action(description=_("Confirm today"), permissions=["change"])
    def confirm_today(self, request, queryset):
        contacts = list(self.within(request, "change", queryset))
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

    def waiting(self, request):
        contacts = self.within(request, "change")
        address = reverse("admin:contacts_mediacontact_changelist")
        if count := contacts.filter(confirmed_on=None).count():
            yield (
                ngettext(
                    "%(count)d media contact is not confirmed yet.",
                    "%(count)d media contacts are not confirmed yet.",
                    count,
                )
                % {"count": count},
                f"{address}?post=unconfirmed",
            )
