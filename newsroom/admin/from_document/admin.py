"""The pages of the admin: what is dropped in, what was understood, and the files."""

from csp.constants import NONE
from django import forms
from django.core.exceptions import PermissionDenied
from django.forms.widgets import Script
from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from newsroom.importing.intake import source_of
from newsroom.importing.read import ReadError
from newsroom.models import Intake, OriginalFile
from newsroom.models.intake import KEPT

from .desk import Desk
from .forms import IntakeForm
from .screen import PICTURES
from .words import shown_name

STYLES = {"all": ["newsroom/from-document.css"]}
MEDIA = {
    "intake": forms.Media(
        css=STYLES, js=[Script("newsroom/take-in-document.js", defer=True)]
    ),
    "check": forms.Media(
        css=STYLES, js=[Script("newsroom/check-document.js", defer=True)]
    ),
    "forgotten": forms.Media(css=STYLES),
}
# Of what was begun, so much is offered again.
BEGUN_SHOWN = 5


class FromDocumentAdmin:
    """
    Part of ArticleAdmin: "New from a document".

    An intake is its owner's alone. Until it is confirmed, nothing else is stored.
    """

    def get_urls(self):
        views = {
            "from-document/": ("from_document", self.intake_view),
            "from-document/<uuid:pk>/": ("from_document_check", self.check_view),
            "from-document/<uuid:pk>/picture/<int:index>/": (
                "from_document_picture",
                self.picture_view,
            ),
            "<int:pk>/original/<int:number>/": ("original", self.original_view),
        }
        own = [
            path(route, self.admin_site.admin_view(view), name=self.url_name(name))
            for route, (name, view) in views.items()
        ]
        return [*own, *super().get_urls()]

    # Where it is offered.

    def from_document_url(self, request):
        if not self.has_add_permission(request):
            return ""
        return reverse(f"admin:{self.url_name('from_document')}")

    def changelist_view(self, request, extra_context=None):
        context = {"from_document_url": self.from_document_url(request)}
        return super().changelist_view(request, context | (extra_context or {}))

    def render_change_form(self, request, context, add=False, *args, **kwargs):
        if add:
            context["from_document_url"] = self.from_document_url(request)
        return super().render_change_form(request, context, add, *args, **kwargs)

    def shortcuts(self, request):
        """Return [(text, address)] for the first page of the admin."""
        url = self.from_document_url(request)
        return [(_("New from a document"), url)] if url else []

    def side(self, request, row, obj):
        context = super().side(request, row, obj)
        name = f"admin:{self.url_name('original')}"
        context["originals"] = [
            {
                "name": shown_name(each.name),
                "url": reverse(name, args=[row.pk, each.pk]),
                "kept_until": each.kept_until,
            }
            for each in row.original_files.filter(kept_until__gt=context["at"])
        ]
        return context

    # The pages.

    @method_decorator(never_cache)
    @method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
    def intake_view(self, request):
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = IntakeForm()
        if request.method == "POST":
            form = IntakeForm(request.POST, request.FILES)
            intake = form.take_in(request.user) if form.is_valid() else None
            if intake:
                return HttpResponseRedirect(self.check_url(intake))
        begun = [
            (shown_name(each.name), self.check_url(each), each.created_at)
            for each in own_intakes(request.user)[:BEGUN_SHOWN]
        ]
        title = _("New from a document")
        return self.document_page(request, "intake", title, form=form, begun=begun)

    @method_decorator(never_cache)
    @method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
    def check_view(self, request, pk):
        """Show what was understood; on POST, do what the button says."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        intake = own_intakes(request.user).filter(pk=pk).first()
        if intake is None:
            return self._not_here(request)
        desk = Desk(self, request, intake)
        try:
            return desk.act() if request.method == "POST" else desk.show()
        except Intake.DoesNotExist:
            # In another window, a moment ago.
            return self._not_here(request)
        except ReadError as error:
            return desk.unreadable(error)

    def _not_here(self, request):
        title = _("This document is not here any more")
        return self.document_page(request, "forgotten", title, status=404)

    def document_page(self, request, page, title, status=200, **context):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": title,
            "media": MEDIA[page],
            "intake_url": self.from_document_url(request),
            "list_url": reverse(f"admin:{self.url_name('changelist')}"),
            **context,
        }
        template = f"admin/newsroom/from_document/{page}.html"
        return TemplateResponse(request, template, context, status=status)

    def check_url(self, intake):
        name = self.url_name("from_document_check")
        return reverse(f"admin:{name}", args=[intake.pk])

    # The files.

    @method_decorator(never_cache)
    @method_decorator(require_safe)
    def picture_view(self, request, pk, index):
        """Send a picture of the document to its owner."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        try:
            pictures = source_of(get_object_or_404(own_intakes(request.user), pk=pk))
        except ReadError:
            raise Http404 from None
        picture = next(iter(pictures.pictures[index : index + 1]), None)
        if picture is None or picture.content_type not in PICTURES:
            raise Http404
        return _shut_off(HttpResponse(picture.data, content_type=picture.content_type))

    @method_decorator(never_cache)
    @method_decorator(require_safe)
    def original_view(self, request, pk, number):
        """Send the document that a draft was made of to who may see the draft."""
        row = self.row_in_reach(request, pk)
        kept = OriginalFile.objects.filter(kept_until__gt=timezone.now())
        original = get_object_or_404(kept, pk=number, article=row.pk)
        try:
            file = original.file.open("rb")
        except FileNotFoundError:
            raise Http404 from None
        return _shut_off(
            FileResponse(
                file,
                as_attachment=True,
                filename=shown_name(original.name),
                content_type="application/octet-stream",
            )
        )


def own_intakes(user):
    """Those of a person that are not forgotten yet; a superuser's eyes are no better."""
    since = timezone.now() - KEPT
    own = Intake.objects.filter(user=user, created_at__gt=since)
    return own.select_related("user")


def _shut_off(response):
    """Let a stranger's file do nothing in the browser, whatever it says it is."""
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response._csp_config = {"default-src": [NONE], "sandbox": [True]}
    return response
