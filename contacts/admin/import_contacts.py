"""Media contacts from a file: a dry run, and after a confirmation the contacts."""

import re

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from contacts import office_table
from contacts.exchange.directory import Directory, Offices
from contacts.exchange.files import read_file
from contacts.exchange.pending import Pending
from contacts.exchange.plan import Planner, Status, fingerprint
from contacts.exchange.rows import UnreadableFile, uid_of
from contacts.exchange.store import Refused, store
from contacts.forms.exchange import ImportForm

IMPORT = "contacts_mediacontact_import"
CHANGELIST = "admin:contacts_mediacontact_changelist"
# What is to be looked at stands first.
HEADINGS = {
    Status.WRONG: gettext_lazy("Wrong, and left out"),
    Status.DOUBTFUL: gettext_lazy("Doubtful: in the directory already?"),
    Status.CHANGED: gettext_lazy("Changed"),
    Status.NEW: gettext_lazy("New"),
    Status.SAME: gettext_lazy("As they are"),
}


class ImportAdmin:
    """Part of MediaContactAdmin."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.import_view)
        return [path("import/", view, name=IMPORT), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        context = {}
        if self.has_add_permission(request):
            context["import_url"] = reverse(f"admin:{IMPORT}")
        return super().changelist_view(request, context | (extra_context or {}))

    @method_decorator(never_cache)
    @method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
    def import_view(self, request):
        if not self.has_add_permission(request):
            raise PermissionDenied
        if "pending" in request.POST:
            return self._import_confirmed(request)
        offices = self._offices_to_add(request)
        if request.method != "POST":
            return self._import_upload_page(request, ImportForm(offices=offices))
        form = ImportForm(request.POST, request.FILES, offices=offices)
        if not form.is_valid():
            return self._import_upload_page(request, form)
        data, office_id = form.cleaned_data["file"].read(), form.cleaned_data["office"]
        try:
            planned = self._plan_import(request, data, office_id)
        except UnreadableFile as error:
            form.add_error("file", str(error))
            return self._import_upload_page(request, form)
        return self._import_dry_run_page(request, data, office_id, planned)

    def _import_confirmed(self, request):
        pending = Pending.unseal(request.POST["pending"], request.user)
        if pending is None:
            text = _(
                "An hour has passed since the dry run, so nothing was stored. Choose the "
                "file once more."
            )
            self.message_user(request, text, messages.WARNING)
            return HttpResponseRedirect(reverse(f"admin:{IMPORT}"))
        data, office_id = pending.data, pending.office_id
        choices = _choices(request.POST)
        try:
            done = store(
                lambda: self._plan_import(request, data, office_id),
                choices,
                seen=pending.seen,
                by=request.user,
            )
        except Refused as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
            return self._import_dry_run_page(
                request, data, office_id, refusal.planned, choices
            )
        self._tell_imported(request, done)
        return HttpResponseRedirect(reverse(CHANGELIST))

    def _offices_to_add(self, request):
        allowed = self.offices(request, "add")
        offices = [each for each in office_table.get().offices if each.pk in allowed]
        return sorted(offices, key=lambda office: str(office).casefold())

    def _plan_import(self, request, data, office_id):
        """Compare a file with what this person may change in the directory today."""
        rows = read_file(data)
        own = self.within(request, "change").select_related("office")
        directory = Directory(own)
        ids = self.model.objects.values_list("pk", flat=True)
        addable, offices = self.offices(request, "add"), Offices(office_table.get())
        planner = Planner(
            directory,
            offices,
            foreign={uid_of(pk) for pk in ids if pk not in directory.by_id},
            may_add=lambda office: office in addable,
            default=offices.by_id(office_id),
            today=timezone.localdate(),
        )
        return planner.plan(rows)

    def _import_upload_page(self, request, form):
        return self._import_page(request, "import", form=form)

    def _import_dry_run_page(self, request, data, office_id, planned, choices=None):
        pending = Pending(data, office_id, fingerprint(planned))
        for row in planned:
            row.choice = (choices or {}).get(row.number, "skip")
        groups = [
            (status, heading, [row for row in planned if row.status == status])
            for status, heading in HEADINGS.items()
        ]
        can_store = {Status.NEW, Status.CHANGED, Status.DOUBTFUL}
        return self._import_page(
            request,
            "dry_run",
            pending=pending.seal(request.user),
            groups=[group for group in groups if group[2]],
            can_store=any(row.status in can_store for row in planned),
        )

    def _import_page(self, request, page, **context):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Import media contacts"),
            "import_url": reverse(f"admin:{IMPORT}"),
            "list_url": reverse(CHANGELIST),
            **context,
        }
        template = f"admin/contacts/exchange/{page}.html"
        return TemplateResponse(request, template, context)

    def _tell_imported(self, request, done):
        sentences = [
            ngettext("%d contact added.", "%d contacts added.", done["new"])
            % done["new"],
            ngettext("%d contact changed.", "%d contacts changed.", done["changed"])
            % done["changed"],
        ]
        if left_out := done["wrong"] + done["skipped"]:
            sentences.append(
                ngettext("%d row was left out.", "%d rows were left out.", left_out)
                % left_out
            )
        self.message_user(request, " ".join(sentences), messages.SUCCESS)
        if done["new"]:
            text = _(
                "Nobody has confirmed the new ones yet, so no press page shows them: "
                '<a href="{}">confirm them</a>.'
            )
            address = f"{reverse(CHANGELIST)}?post=unconfirmed"
            self.message_user(request, format_html(text, address), messages.WARNING)


def _choices(data):
    """Return {line: answer} of what was said to doubtful rows."""
    return {
        int(name.removeprefix("row-")): value
        for name, value in data.items()
        # No file has more lines than seven digits count.
        if re.fullmatch(r"row-[0-9]{1,7}", name)
    }
