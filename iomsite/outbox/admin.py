from django.contrib import admin, messages
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from contacts.scoping import OfficeScopedAdmin

from .models import Effect, this_second


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [
            ("open", _("to be done")),
            ("given-up", _("given up")),
            ("done", _("done")),
        ]

    def queryset(self, request, queryset):
        match self.value():
            case "open":
                return queryset.open()
            case "given-up":
                return queryset.given_up()
            case "done":
                return queryset.filter(done_at__isnull=False)
        return queryset


@admin.register(Effect)
class EffectAdmin(OfficeScopedAdmin):
    """For superusers to look at: what waits, what was given up and why."""

    right_area = None
    office_lookup = None
    list_display = ["key", "kind", "state", "due_at", "attempts", "next", "error"]
    list_filter = [StateFilter]
    search_fields = ["key", "error"]
    search_help_text = _("Address of the recipient, or words of the error")
    actions = ["try_again"]
    fields = [
        ("key", "kind"),
        "payload",
        ("state", "due_at", "done_at", "failed_at"),
        ("attempts", "claimed_at", "next"),
        "error",
    ]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    @admin.display(description=_("state"))
    def state(self, effect):
        if effect.done_at:
            return _("done")
        return _("given up") if effect.failed_at else _("to be done")

    @admin.display(description=_("next attempt at"), ordering="next_at")
    def next(self, effect):
        return None if effect.done_at or effect.failed_at else effect.next_at

    @admin.action(description=_("Try again what was given up"), permissions=["view"])
    def try_again(self, request, queryset):
        count = self.within(request, "view", queryset).try_again(this_second())
        self.message_user(
            request,
            ngettext(
                "%(count)d effect is tried again within a minute.",
                "%(count)d effects are tried again within a minute.",
                count,
            )
            % {"count": count},
            messages.SUCCESS,
        )

    def waiting(self, request):
        address = reverse("admin:outbox_effect_changelist")
        if count := self.within(request, "view").given_up().count():
            yield (
                ngettext(
                    "%(count)d mail was given up: see why, then try again.",
                    "%(count)d mails were given up: see why, then try again.",
                    count,
                )
                % {"count": count},
                f"{address}?state=given-up",
            )
