"""Your office today: for contact managers; for headquarters all offices, worst first."""

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from contacts import addresses, office_table
from contacts.models.media_contact import still_to_confirm
from contacts.office_today import AHEAD, offices_today

# Column → (its name, what it is sorted by; the worst stands first).
COLUMNS = {
    "score": (gettext_lazy("To do"), lambda today: -today.score),
    "office": (gettext_lazy("Office"), lambda today: str(today.office).casefold()),
    "answers": (gettext_lazy("Answers now"), lambda today: len(today.call.phones)),
    "unconfirmed": (
        gettext_lazy("Unconfirmed"),
        lambda today: -len(today.to_confirm),
    ),
    "leaving": (gettext_lazy("Leave soon"), lambda today: -len(today.leaving)),
    "away": (gettext_lazy("Away"), lambda today: -len(today.absences)),
}


class TodayAdmin:
    """Part of MediaContactAdmin."""

    def get_urls(self):
        wrap = self.admin_site.admin_view
        name = "contacts_mediacontact_today"
        return [
            path("today/", wrap(self.today_view), name=name),
            path(
                "today/<int:office_id>/",
                wrap(self.office_today_view),
                name=f"{name}_of",
            ),
            *super().get_urls(),
        ]

    def shortcuts(self, request):
        """Return [(text, address)] for the first page of the admin."""
        offices = self._kept_offices(request)
        if not offices:
            return []
        text = _("Your office today") if len(offices) == 1 else _("Your offices today")
        return [(text, reverse("admin:contacts_mediacontact_today"))]

    def waiting(self, request):
        """Yield (text, address) of what waits at the media contacts; one query."""
        today = timezone.localdate()
        leaves_soon = Q(ends_on__range=(today, today + AHEAD), successor=None)
        counts = self.within(request, "change").aggregate(
            unconfirmed=Count("pk", filter=still_to_confirm(today)),
            leaving=Count("pk", filter=leaves_soon),
        )
        address = reverse("admin:contacts_mediacontact_changelist")
        if count := counts["unconfirmed"]:
            text = ngettext(
                "%(count)d media contact is not confirmed yet.",
                "%(count)d media contacts are not confirmed yet.",
                count,
            )
            yield text % {"count": count}, f"{address}?post=unconfirmed"
        if count := counts["leaving"]:
            text = ngettext(
                "%(count)d media contact leaves within 30 days, without a successor.",
                "%(count)d media contacts leave within 30 days, without a successor.",
                count,
            )
            yield text % {"count": count}, f"{address}?post=leaving"

    def _kept_offices(self, request):
        """Return the open offices whose contacts this person keeps."""
        allowed = self.offices(request, "change")
        now = timezone.now()
        return [
            office
            for office in office_table.get().offices
            if office.pk in allowed and not office.is_closed(now)
        ]

    def today_view(self, request):
        offices = self._kept_offices(request)
        if not offices:
            raise PermissionDenied
        if len(offices) == 1:
            return self._office_page(request, offices[0])
        order = request.GET.get("o", "")
        order = order if order in COLUMNS else "score"
        _name, key = COLUMNS[order]
        found = offices_today(offices, timezone.now())
        found.sort(key=lambda today: (key(today), -today.score, str(today.office)))
        context = {
            "title": _("Your offices today"),
            "offices": found,
            "columns": [(each, name) for each, (name, _key) in COLUMNS.items()],
            "order": order,
        }
        return self._page(request, "offices_today.html", context)

    def office_today_view(self, request, office_id):
        office = office_table.find_id(office_id)
        if office is None:
            raise Http404
        if office.pk not in self.offices(request, "change"):
            raise PermissionDenied
        return self._office_page(request, office)

    def _office_page(self, request, office):
        (today,) = offices_today([office], timezone.now())
        language = office.default_language
        context = {
            "title": _("%(office)s today") % {"office": office},
            "today": today,
            "press_page": addresses.home(office.pk, language, "contacts:press-page"),
            "has_several": len(self._kept_offices(request)) > 1,
        }
        return self._page(request, "office_today.html", context)

    def _page(self, request, name, context):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "now": timezone.now(),
            **context,
        }
        template = f"admin/contacts/mediacontact/{name}"
        return TemplateResponse(request, template, context)
