from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.models.media_contact import CONFIRMED_FOR
from contacts.office_today import AHEAD


class PostFilter(admin.SimpleListFilter):
    title = _("post")
    parameter_name = "post"

    def lookups(self, request, model_admin):
        return [
            ("now", _("in post")),
            ("later", _("to come")),
            ("left", _("left")),
            ("leaving", _("leave within 30 days")),
            ("unconfirmed", _("not confirmed yet")),
            ("stale", _("not confirmed for 120 days")),
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
            case "leaving":
                return queryset.filter(ends_on__range=(today, today + AHEAD))
            case "unconfirmed":
                return queryset.to_confirm(today)
            case "stale":
                last = today - CONFIRMED_FOR
                return queryset.in_post(today).filter(confirmed_on__lte=last)
        return queryset
