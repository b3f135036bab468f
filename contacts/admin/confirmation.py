from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from contacts.confirming.words import keep_numbers
from contacts.models import Confirmation
from contacts.scoping import OfficeScopedAdmin

Answer = Confirmation.Answer


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [
            ("wish", _("a wish to see to")),
            ("open", _("not answered")),
            ("answered", _("answered")),
        ]

    def queryset(self, request, queryset):
        match self.value():
            case "wish":
                return queryset.filter(answer=Answer.CHANGE, done_at=None)
            case "open":
                return queryset.filter(answered_at=None)
            case "answered":
                return queryset.filter(answered_at__isnull=False)
        return queryset


@admin.register(Confirmation)
class ConfirmationAdmin(OfficeScopedAdmin):
    """What contacts were asked and what they answered: to look at, and to see to."""

    right_area = "media contacts"
    office_lookup = "contact__office"
    list_display = [
        "contact",
        "office",
        "asked_on",
        "mails",
        "answer",
        "answered_at",
        "wish_shown",
        "done_at",
    ]
    list_filter = [StateFilter]
    list_select_related = ["contact__office"]
    search_fields = ["contact__name", "wish"]
    search_help_text = _("Name of the contact, or words of the wish")
    actions = ["mark_done"]
    fields = [
        "contact_form",
        ("asked_on", "mails", "mailed_on"),
        ("answer", "answered_at"),
        "wish_shown",
        "done_at",
    ]
    readonly_fields = ["contact_form", "wish_shown"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def has_see_to_permission(self, request):
        return self.allows(request, "change")

    @admin.display(description=_("office"))
    def office(self, confirmation):
        return str(confirmation.contact.office)

    @admin.display(description=_("contact"))
    def contact_form(self, confirmation):
        """Lead to the contact, where the wish is met."""
        address = reverse(
            "admin:contacts_mediacontact_change", args=[confirmation.contact_id]
        )
        return format_html('<a href="{}">{}</a>', address, confirmation.contact)

    @admin.display(description=_("wish"), ordering="wish")
    def wish_shown(self, confirmation):
        return keep_numbers(confirmation.wish) or None

    @admin.action(description=_("Mark the wish as done"), permissions=["see_to"])
    def mark_done(self, request, queryset):
        wishes = self.within(request, "change", queryset).filter(
            answer=Answer.CHANGE, done_at=None
        )
        with transaction.atomic():
            done = list(wishes)
            LogEntry.objects.log_actions(
                request.user.pk,
                done,
                CHANGE,
                [{"changed": {"fields": [str(_("seen to at"))]}}],
            )
            # Another may have marked some of them meanwhile.
            Confirmation.objects.filter(pk__in=[each.pk for each in done]).update(
                done_at=timezone.now()
            )
        count = len(done)
        self.message_user(
            request,
            ngettext(
                "%(count)d wish is marked as done.",
                "%(count)d wishes are marked as done.",
                count,
            )
            % {"count": count},
            messages.SUCCESS,
        )

    def waiting(self, request):
        wishes = self.within(request, "change").filter(
            answer=Answer.CHANGE, done_at=None
        )
        address = reverse("admin:contacts_confirmation_changelist")
        if count := wishes.count():
            yield (
                ngettext(
                    "%(count)d media contact asks for a change.",
                    "%(count)d media contacts ask for a change.",
                    count,
                )
                % {"count": count},
                f"{address}?state=wish",
            )
