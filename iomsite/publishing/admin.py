"""The admin of content whose every save is a revision. Registered by no one itself."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.scoping import OfficeScopedAdmin
from iomsite.editor import EditorMixin

from .acts import publish, revise
from .errors import sentences
from .forms import RevisedForm
from .snapshot import overlay


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [
            ("draft", _("draft")),
            ("scheduled", _("scheduled")),
            ("published", _("published")),
            ("newer", _("published, with a newer draft")),
            ("withdrawn", _("withdrawn")),
        ]

    def queryset(self, request, queryset):
        now = timezone.now()
        match self.value():
            case "draft":
                return queryset.filter(published_at=None)
            case "scheduled":
                return queryset.filter(published_at__gt=now)
            case "published":
                return queryset.listed(now)
            case "newer":
                return queryset.listed(now).exclude(newest_id=F("live_id"))
            case "withdrawn":
                return queryset.filter(withdrawn_at__lte=now)
        return queryset


class RevisedAdmin(EditorMixin, OfficeScopedAdmin):
    """
    Saves revisions instead of rows; *Publish* writes the row.

    `identity_fields` are asked for when content is made and are read-only after:
    they are changed by acts of their own.
    """

    form = RevisedForm
    change_form_template = "admin/publishing/change_form.html"
    identity_fields = ()
    list_select_related = ["newest__author", "live"]
    list_filter = [StateFilter]
    search_fields = ["newest__title"]
    show_facets = admin.ShowFacets.ALLOW

    class Media:
        css = {"all": ["publishing/form.css"]}

    @admin.display(description=_("title"), ordering="newest__title")
    def newest_title(self, obj):
        return obj.newest.title if obj.newest else str(obj)

    @admin.display(description=_("state"))
    def state(self, obj):
        """Say in one line what readers see and what waits behind it."""
        now = timezone.now()
        if not obj.is_written:
            return _("draft")
        if obj.gone_at and obj.gone_at <= now:
            words = _("removed")
        elif obj.is_withdrawn(now):
            words = _("withdrawn")
        elif obj.is_public(now):
            words = _("published")
        else:
            words = _("scheduled")
        if obj.has_newer_draft:
            author = obj.newest.author or _("an import")
            return _("%(state)s · newer draft by %(author)s") % {
                "state": words,
                "author": author,
            }
        return words

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)

        def narrow(model, field, queryset, selected):
            name = f"{model._meta.model_name}.{field}"
            return self.choices(request, name, queryset, selected)

        form.narrow = staticmethod(narrow)
        return form

    def get_readonly_fields(self, request, obj=None):
        return self.identity_fields if obj else ()

    def get_object(self, request, object_id, from_field=None):
        """Return what the newest revision says; the row is locked on POST."""
        row = super().get_object(request, object_id, from_field)
        if row is None:
            return None
        if request.method == "POST":
            row = type(row)._base_manager.select_for_update(of=("self",)).get(pk=row.pk)
        return overlay(row, row.newest.data) if row.newest else row

    def save_model(self, request, obj, form, change):
        self.check_saving(request, obj, change)
        if change:
            row = obj
        else:
            row = self.model(
                **{name: getattr(obj, name) for name in self.model.IDENTITY}
            )
            row.save()
            self.save_identity(request, row, form)
            obj.pk = row.pk
        said = overlay(row, form.merged)
        obj.newest = revise(said, author=request.user)

    def save_identity(self, request, row, form):
        """Write what a new row needs beside its columns, such as its offices."""

    def save_related(self, request, form, formsets, change):
        """The snapshot holds all relations."""

    def has_delete_permission(self, request, obj=None):
        # What readers have seen is withdrawn, not deleted.
        if obj is not None and obj.is_written:
            return False
        return super().has_delete_permission(request, obj)

    def get_view_on_site_url(self, obj=None):
        if obj is None or not obj.is_public(timezone.now()):
            return None
        row = type(obj)._base_manager.get(pk=obj.pk)
        return row.get_absolute_url()

    def render_change_form(
        self, request, context, add=False, change=False, form_url="", obj=None
    ):
        context["may_publish"] = self.has_publish_permission(request, obj)
        if obj is not None and obj.newest_id:
            context["state"] = self.state(obj)
            context["missing"] = obj.missing
        return super().render_change_form(request, context, add, change, form_url, obj)

    def response_add(self, request, obj, post_url_continue=None):
        if "_publish" in request.POST:
            return self._publish_now(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        if "_publish" in request.POST:
            return self._publish_now(request, obj)
        return super().response_change(request, obj)

    def _publish_now(self, request, obj):
        """The draft is saved whatever happens; say what publication still needs."""
        row = self.model._base_manager.get(pk=obj.pk)
        if not self.has_publish_permission(request, row):
            raise PermissionDenied
        opts = self.opts
        url = reverse(
            f"{self.admin_site.name}:{opts.app_label}_{opts.model_name}_change",
            args=[row.pk],
        )
        try:
            with transaction.atomic():
                row = publish(row, by=request.user)
        except ValidationError as error:
            self.message_user(
                request,
                _("The draft is saved, but not published. Please mend this first:"),
                messages.ERROR,
            )
            for sentence in sentences(error, self.model):
                self.message_user(request, sentence, messages.ERROR)
        else:
            self.log_change(request, row, _("Published."))
            self.message_user(
                request,
                _("“%(title)s” is published.") % {"title": row.title},
                messages.SUCCESS,
            )
        return HttpResponseRedirect(url)
