"""Media contacts as a file: those of the list as it is filtered, or the selected."""

from django.contrib import admin
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.options import IS_POPUP_VAR, IncorrectLookupParameters
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from contacts import office_table
from contacts.exchange.csv_write import csv_file
from contacts.exchange.staff_cards import staff_cards
from contacts.forms.exchange import FORMATS, ExportForm
from contacts.widgets import is_id

EXPORT = "contacts_mediacontact_export"
SELECTED = admin.helpers.ACTION_CHECKBOX_NAME


class ExportAdmin:
    """Part of MediaContactAdmin."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.export_view)
        return [path("export/", view, name=EXPORT), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        context = {"export_url": reverse(f"admin:{EXPORT}")}
        return super().changelist_view(request, context | (extra_context or {}))

    def get_actions(self, request):
        actions = super().get_actions(request)
        if IS_POPUP_VAR not in request.GET:
            # Whoever sees the list may take it along: no right to change is needed.
            actions["export_selected"] = self.get_action("export_selected")
        return actions

    @admin.action(description=gettext_lazy("Export …"), permissions=["view"])
    def export_selected(self, request, queryset):
        """Ask in which format; nothing leaves before."""
        is_all = request.POST.get("select_across") == "1"
        ids = list(queryset.values_list("pk", flat=True))
        shown = [] if is_all else ids
        return self._export_page(request, ExportForm(), len(ids), shown)

    @method_decorator(never_cache)
    @method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
    def export_view(self, request):
        if not self.has_view_permission(request):
            raise PermissionDenied
        try:
            shown = self.get_changelist_instance(request).queryset
        except IncorrectLookupParameters:
            return HttpResponseRedirect(
                reverse("admin:contacts_mediacontact_changelist")
            )
        ids = [each for each in request.POST.getlist(SELECTED) if is_id(each)]
        chosen = shown.filter(pk__in=ids) if ids else shown
        if request.method != "POST":
            return self._export_page(request, ExportForm(), chosen.count(), ids)
        form = ExportForm(request.POST)
        if not form.is_valid():
            return self._export_page(request, form, chosen.count(), ids)
        contacts = list(chosen.select_related("office"))
        return self._export_file(request, contacts, form.cleaned_data["format"])

    def _export_page(self, request, form, count, ids):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Export media contacts"),
            "form": form,
            "count": count,
            "ids": ids,
            "selected_name": SELECTED,
            "action_url": f"{reverse(f'admin:{EXPORT}')}?{request.GET.urlencode()}",
            "list_url": reverse("admin:contacts_mediacontact_changelist"),
        }
        template = "admin/contacts/exchange/export.html"
        return TemplateResponse(request, template, context)

    def _export_file(self, request, contacts, wanted):
        self._log_export(request, contacts, wanted)
        find = office_table.find_id
        if wanted == "csv":
            data, kind, ending = csv_file(contacts, find), "text/csv", "csv"
        else:
            data, kind, ending = (
                staff_cards(contacts, wanted, find),
                "text/vcard",
                "vcf",
            )
        response = HttpResponse(data, content_type=f"{kind}; charset=utf-8")
        name = f"media-contacts-{timezone.localdate()}.{ending}"
        response["Content-Disposition"] = content_disposition_header(True, name)
        return response

    def _log_export(self, request, contacts, wanted):
        """Keep who took how many people's numbers along, before they leave."""
        people = sum(
            bool(each.name and (each.phones or each.emails)) for each in contacts
        )
        count = len(contacts)
        LogEntry.objects.create(
            user=request.user,
            content_type=ContentType.objects.get_for_model(self.model),
            action_flag=CHANGE,
            object_repr=ngettext(
                "%(count)d media contact", "%(count)d media contacts", count
            )
            % {"count": count},
            change_message=_(
                "Exported as %(format)s. Named people with numbers or addresses: "
                "%(people)d."
            )
            % {"format": dict(FORMATS)[wanted], "people": people},
        )
