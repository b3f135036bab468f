"""The form of content whose every save is a revision."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import office_table
from contacts.scoping import ALL, OfficeScopedAdmin
from iomsite.editor import EditorMixin

from ..acts import revise
from ..forms import RevisedForm
from ..models import Stage, Standing
from ..snapshot import overlay
from .lists import StateFilter, WaitingFilter

BESIDE_A_ROW = (
    "newest__author",
    "live",
    "due",
    "approved",
    "submitted_by",
    "reviewer",
    "translated_revision",
)


class RevisedBase(EditorMixin, OfficeScopedAdmin):
    """
    Saves revisions instead of rows.

    `identity_fields` are asked for when content is made and are read-only after:
    they are changed by acts of their own.
    """

    form = RevisedForm
    change_form_template = "admin/publishing/change_form.html"
    identity_fields = ()
    list_select_related = ["newest__author", "approved"]
    list_filter = [StateFilter, WaitingFilter]

    class Media:
        css = {"all": ["publishing/form.css"]}

    @admin.display(description=_("title"), ordering="newest__title")
    def newest_title(self, obj):
        return obj.newest.title if obj.newest else str(obj)

    @admin.display(description=_("state"))
    def state(self, obj):
        """Say in one line what readers see and what waits behind it."""
        now = timezone.now()
        standing, stage = obj.standing(now), obj.stage(now)
        if standing == Standing.TRASHED or stage in (Stage.OUT, Stage.DUE):
            return standing.label
        if not obj.is_written:
            return stage.label
        author = (obj.newest and obj.newest.author) or _("an import")
        words = {
            Stage.DRAFT: _("%(state)s · newer draft by %(author)s"),
            Stage.IN_REVIEW: _("%(state)s · newer draft by %(author)s, in review"),
            Stage.APPROVED: _("%(state)s · newer draft by %(author)s, approved"),
        }
        return words[stage] % {"state": standing.label, "author": author}

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
            # By itself: whoever waited for the lock would find no revision joined to it.
            self.model._base_manager.select_for_update().only("pk").get(pk=row.pk)
            row = self.with_revisions().get(pk=row.pk)
        if row.newest is None:
            return row
        obj = overlay(row, row.newest.data)
        obj.row = row
        return obj

    def with_revisions(self):
        return self.model._base_manager.select_related(*self._beside_a_row())

    def _beside_a_row(self):
        """Name what is read with a row: its revisions, and whose it is."""
        fields = map(self.model._meta.get_field, self.model.IDENTITY)
        return [*BESIDE_A_ROW, *(field.name for field in fields if field.is_relation)]

    def get_queryset(self, request):
        queryset = super().get_queryset(request)
        # A list shows less of it: list_select_related.
        match = request.resolver_match
        if match and match.url_name == self.url_name("change"):
            return queryset.select_related(*self._beside_a_row())
        return queryset

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
        obj.is_merged = form.is_merged

    def save_identity(self, request, row, form):
        """Write what a new row needs beside its columns, such as its offices."""

    def save_related(self, request, form, formsets, change):
        """The snapshot holds all relations."""

    def get_view_on_site_url(self, obj=None):
        if obj is None or not obj.is_public(timezone.now()):
            return None
        return self.row_behind(obj).get_absolute_url()

    def render_change_form(
        self, request, context, add=False, change=False, form_url="", obj=None
    ):
        if obj is not None and obj.pk:
            context["missing"] = obj.missing
            context["side"] = self.side(request, self.row_behind(obj), obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def row_behind(self, obj):
        """Return the row itself of what the form shows, with its revisions."""
        if row := getattr(obj, "row", None):
            return row
        return self.with_revisions().get(pk=obj.pk)

    def side(self, request, row, obj):
        """
        Return what stands beside the form, {name: value}, for the templates there.

        `obj` is the overlay that the form shows. Each part of the admin adds its own.
        """
        return {"row": row, "state": self.state(row), "at": timezone.now()}

    def row_in_reach(self, request, pk, act="view"):
        """
        Return the row for a view of our own, as far as the user may do `act` with it.

        What the user may not even look at is not found.
        """
        row = get_object_or_404(self.get_queryset(request), pk=pk)
        if not self.allows(request, act, row):
            raise PermissionDenied
        return self.row_behind(row)

    def change_url(self, row):
        opts = self.opts
        return reverse(
            f"{self.admin_site.name}:{opts.app_label}_{opts.model_name}_change",
            args=[row.pk],
        )

    def url_name(self, page):
        return f"{self.opts.app_label}_{self.opts.model_name}_{page}"


def are_many(offices):
    """
    Say whether so much belongs to those offices that it is found sooner by walking
    all there is than by gathering what is theirs.
    """
    return offices is ALL or len(offices) > len(office_table.get().offices) / 10
