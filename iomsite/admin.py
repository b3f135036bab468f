from django.conf import settings
from django.contrib import admin
from django.http import Http404, HttpResponse
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import cache_control

from contacts.autocomplete import ReachAutocomplete
from contacts.scoping import OfficeScopedAdmin
from iomsite.translated_text import TranslatedText

# Libraries register them; we have no groups, and topics of our own.
UNUSED = frozenset({"auth.group", "taggit.tag"})


class SiteAdmin(admin.AdminSite):
    """The one admin, on the main host only, in the organisation's name."""

    index_title = _("Newsroom")
    empty_value_display = "–"

    @property
    def site_header(self):
        return str(TranslatedText(settings.ORGANISATION["name"]))

    @property
    def site_title(self):
        return str(TranslatedText(settings.ORGANISATION["short_name"]))

    def register(self, model_or_iterable, admin_class=None, **options):
        models = model_or_iterable
        if not isinstance(models, list | tuple):
            models = [models]
        models = [model for model in models if model._meta.label_lower not in UNUSED]
        super().register(models, admin_class, **options)

    def each_context(self, request):
        return {
            **super().each_context(request),
            "organisation_logo": settings.ORGANISATION["logo"],
        }

    def get_urls(self):
        return [
            path("identity.css", identity_stylesheet, name="identity"),
            # Django's detour to an object's public page asks nobody who may.
            path("r/<path:rest>", not_found),
            *super().get_urls(),
        ]

    def index(self, request, extra_context=None):
        waiting = [
            line
            for model_admin in self._registry.values()
            if isinstance(model_admin, OfficeScopedAdmin)
            and model_admin.has_module_permission(request)
            for line in model_admin.waiting(request)
        ]
        tiles = [
            tile
            for model_admin in self._registry.values()
            if hasattr(model_admin, "tiles")
            for tile in model_admin.tiles(request)
        ]
        shortcuts = [
            shortcut
            for model_admin in self._registry.values()
            if hasattr(model_admin, "shortcuts")
            for shortcut in model_admin.shortcuts(request)
        ]
        context = {
            "shortcuts": shortcuts,
            "waiting": waiting,
            "tiles": sorted(tiles, key=lambda tile: tile.rank),
            **(extra_context or {}),
        }
        return super().index(request, context)

    def autocomplete_view(self, request):
        return ReachAutocomplete.as_view(admin_site=self)(request)


@cache_control(public=True, max_age=3600)
def identity_stylesheet(request):
    """Hand the organisation's colour to admin-look.css: no style stands in pages."""
    css = f":root:root {{ --organisation: {settings.ORGANISATION['accent']}; }}\n"
    return HttpResponse(css, content_type="text/css; charset=utf-8")


def not_found(request, rest):
    raise Http404
