"""What readers would see, beside the form and in a tab; links for outsiders."""

from urllib.parse import urlsplit

from csp.constants import SELF
from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms.widgets import Script
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from contacts import addresses

from .. import previews, sharing
from ..forms.sharing import ShareForm
from ..models import Stage

# Of the links that were made for a text, so many are shown.
LINKS_SHOWN = 10


class PreviewAdmin:
    """
    Part of RevisedAdmin: the preview and the share links, and their addresses.

    Previews show the newest revision as it is saved, on each site it is meant for.
    """

    def side(self, request, row, obj):
        context = super().side(request, row, obj)
        context["preview_sites"] = self._preview_sites(row)
        if self.has_change_permission(request, row) and not row.trashed_at:
            context["share"] = self._share(request, row, context["at"])
        return context

    def _preview_sites(self, row):
        """Return [(name of a site, address of the preview on it)]."""
        if row.newest is None or row.trashed_at:
            return []
        url = reverse(f"admin:{self.url_name('preview')}", args=[row.pk])
        return [
            (
                _("Global site") if office.is_headquarters else str(office),
                f"{url}?office={office.slug}",
            )
            for office in previews.sites(row)
        ]

    def _share(self, request, row, at):
        links = list(sharing.links_of(row)[:LINKS_SHOWN])
        for link in links:
            link.state = sharing.state(link, row, at)
            link.is_open = link.state == sharing.State.OPEN
        is_out = row.newest is None or row.stage(at) == Stage.OUT
        posted = request.POST if "_share" in request.POST else None
        form_id = f"{self.opts.model_name}_form"
        return {
            "form": None if is_out else ShareForm(posted, form_id=form_id),
            "form_id": form_id,
            "links": links,
            "unshare_url": reverse(f"admin:{self.url_name('unshare')}", args=[row.pk]),
        }

    @property
    def media(self):
        return super().media + forms.Media(
            css={"all": ["publishing/preview.css"]},
            js=[Script("publishing/preview.js", defer=True)],
        )

    def render_change_form(self, request, context, *args, **kwargs):
        response = super().render_change_form(request, context, *args, **kwargs)
        if (context.get("side") or {}).get("preview_sites"):
            # The preview comes by way of this host, from that of the site.
            policy = getattr(response, "_csp_update", {})
            frames = [SELF, *_origins(previews.sites(context["side"]["row"]))]
            response._csp_update = {**policy, "frame-src": frames}
        return response

    def get_urls(self):
        views = {
            "<int:pk>/preview/": ("preview", self.preview_view),
            "<int:pk>/unshare/": ("unshare", self.unshare_view),
        }
        own = [
            path(route, self.admin_site.admin_view(view), name=self.url_name(name))
            for route, (name, view) in views.items()
        ]
        return [*own, *super().get_urls()]

    @method_decorator(require_safe)
    def preview_view(self, request, pk):
        """
        Lead whoever may view the row to its preview on the site of ?office=.

        ?version= is the number of a revision; without it the newest is shown.
        """
        row = self.row_in_reach(request, pk)
        sites = {office.slug: office for office in previews.sites(row)}
        wanted = request.GET.get("office") or next(iter(sites), None)
        if wanted not in sites or row.newest is None or row.trashed_at:
            raise Http404
        return HttpResponseRedirect(
            previews.address(
                row, self._revision(request, row), sites[wanted], timezone.now()
            )
        )

    def _revision(self, request, row):
        number = request.GET.get("version")
        if not number:
            return row.newest
        if not (number.isascii() and number.isdecimal() and len(number) < 10):
            raise Http404
        return get_object_or_404(row.revisions, number=number)

    # Links for people without an account.

    def response_add(self, request, obj, post_url_continue=None):
        if "_share" in request.POST:
            return self._share_after_saving(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        if "_share" in request.POST:
            return self._share_after_saving(request, obj)
        return super().response_change(request, obj)

    def _share_after_saving(self, request, obj):
        """Show the address of a new link, once; the draft is saved whatever happens."""
        row = self.with_revisions().get(pk=obj.pk)
        form = ShareForm(request.POST)
        if obj.is_merged:
            # It would show what nobody here has read.
            text = _("Somebody else has changed it, too: look at it before you share.")
            form.add_error(None, text)
        if form.is_valid():
            try:
                link, address = sharing.share(row, by=request.user, **form.cleaned_data)
            except ValidationError as error:
                form.add_error(None, error)
            else:
                self.log_change(request, row, _("Shared with %s.") % link.label)
                return self._show_once(request, row, link, address)
        for texts in form.errors.values():
            for text in texts:
                self.message_user(request, text, messages.ERROR)
        return HttpResponseRedirect(self.change_url(row))

    def _show_once(self, request, row, link, address):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": row,
            "title": _("Link for %s") % link.label,
            "link": link,
            "address": address,
            "change_url": self.change_url(row),
            "media": self.media,
        }
        return TemplateResponse(request, "admin/publishing/share_link.html", context)

    @method_decorator(require_POST)
    def unshare_view(self, request, pk):
        """Revoke the link whose id is posted."""
        row = self.row_in_reach(request, pk, "change")
        number = request.POST.get("link", "")
        if not (number.isascii() and number.isdecimal() and len(number) < 19):
            raise Http404
        link = get_object_or_404(sharing.links_of(row), pk=number)
        try:
            sharing.unshare(link, by=request.user)
        except ValidationError as error:
            raise PermissionDenied from error
        self.log_change(request, row, _("Link for %s revoked.") % link.label)
        self.message_user(
            request,
            _("The link for %s opens nothing any more.") % link.label,
            messages.SUCCESS,
        )
        return HttpResponseRedirect(self.change_url(row))


def _origins(offices):
    """Return scheme and host of the offices' sites, as a policy names them."""
    parts = [urlsplit(addresses.own_origin(office)) for office in offices]
    return list(dict.fromkeys(f"{each.scheme}://{each.netloc}" for each in parts))
