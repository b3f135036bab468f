from functools import partial

from django.contrib import admin, messages
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from contacts.field_history.admin import FieldHistoryAdmin
from contacts.invitations import invite
from contacts.models import Membership, User
from contacts.scoping import Reach
from contacts.widgets import ReferenceFields


class MembershipInline(ReferenceFields, admin.TabularInline):
    model = Membership
    autocomplete_fields = ["office"]
    verbose_name = _("role")
    verbose_name_plural = _("roles, each for one office")

    def get_extra(self, request, obj=None, **kwargs):
        return 0 if obj else 1

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("user", "office")


class AcceptedFilter(admin.SimpleListFilter):
    title = _("invitation")
    parameter_name = "invitation"

    def lookups(self, request, model_admin):
        return [("open", _("not accepted yet")), ("accepted", _("accepted"))]

    def queryset(self, request, queryset):
        unusable = Q(password__startswith=UNUSABLE_PASSWORD_PREFIX)
        match self.value():
            case "open":
                return queryset.filter(unusable)
            case "accepted":
                return queryset.exclude(unusable)
        return queryset


@admin.register(User)
class UserAdmin(FieldHistoryAdmin):
    right_area = None
    office_lookup = None
    row_models = (Membership,)
    reaches = {
        "membership.office": (Reach.ANY, "superusers place people in every office")
    }
    inlines = [MembershipInline]
    list_display = ["email", "full_name", "roles", "language", "last_login", "is_staff"]
    list_filter = [AcceptedFilter, "memberships__role", "language", "is_staff"]
    search_fields = ["email", "first_name", "last_name"]
    ordering = ["email"]
    actions = ["invite_again"]
    readonly_fields = ["last_login", "date_joined"]
    fieldsets = [
        (
            None,
            {"fields": ["email", ("first_name", "last_name"), "language"]},
        ),
        (_("Access"), {"fields": ["is_staff", "is_superuser"]}),
        (_("Dates"), {"fields": [("last_login", "date_joined")]}),
    ]
    add_fieldsets = [
        (
            None,
            {
                "fields": ["email", ("first_name", "last_name"), "language"],
                "description": _(
                    "Saving sends a mail in this language, with a link to set a "
                    "password. Give the person at least one role below."
                ),
            },
        ),
    ]

    def get_fieldsets(self, request, obj=None):
        return super().get_fieldsets(request, obj) if obj else self.add_fieldsets

    def locked_fields(self, request, obj=None):
        """Nobody locks themselves out."""
        return ("is_staff", "is_superuser") if obj == request.user else ()

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and obj != request.user

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("memberships__office")

    def histories(self, user):
        return [*super().histories(user), Membership.history.filter(user_id=user.pk)]

    @admin.display(description=_("name"), ordering="last_name")
    def full_name(self, user):
        return user.get_full_name()

    @admin.display(description=_("roles"))
    def roles(self, user):
        if user.is_superuser:
            return _("superuser")
        return ", ".join(
            f"{each.get_role_display()} ({each.office})"
            for each in user.memberships.all()
        )

    def save_model(self, request, obj, form, change):
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)
        if not change:
            transaction.on_commit(partial(self._invite, request, [obj]))

    @admin.action(description=_("Send the invitation again"), permissions=["change"])
    def invite_again(self, request, queryset):
        users = list(self.within(request, "change", queryset))
        accepted = [user for user in users if user.has_usable_password()]
        if accepted:
            self.message_user(
                request,
                _(
                    "%(people)s chose a password already. If it is forgotten: the "
                    "login page has a link for that."
                )
                % {"people": ", ".join(user.email for user in accepted)},
                messages.WARNING,
            )
        self._invite(request, [user for user in users if user not in accepted])

    def _invite(self, request, users):
        failed = [user.email for user in users if not invite(user)]
        if failed:
            self.message_user(
                request,
                _(
                    "The mail to %(people)s did not leave. Check the mail server, then "
                    "use “Send the invitation again”."
                )
                % {"people": ", ".join(failed)},
                messages.ERROR,
            )
        if sent := len(users) - len(failed):
            self.message_user(
                request,
                ngettext(
                    "%(count)d invitation sent.", "%(count)d invitations sent.", sent
                )
                % {"count": sent},
                messages.SUCCESS,
            )
