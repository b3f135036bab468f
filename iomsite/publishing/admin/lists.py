"""The lists of articles and pages in the admin, and what is done to many at once."""

from functools import cached_property

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import JSONField, OuterRef, Subquery, TextField
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ..errors import sentences
from ..links import target_of
from ..models import Revision
from ..transitions import TRANSITIONS
from ..workflow import perform

# What a list counts; whoever looks for more filters or searches.
COUNTED = 1000
# How many titles a search looks at: the newest ones of its list.
SEARCHED = 2000
# To how many something is done in one request: “select all” may mean everything.
AT_ONCE = 200
# How many refusals are told one by one.
TOLD = 20
# Acts that ask for nothing and may be done to many at once. What says that somebody
# has read a text is not among them: a list shows its title.
IN_BULK = ("submit", "trash", "untrash")


def long_columns(model, path=""):
    """Name what lists do not show: long texts of a model, all of its revisions."""
    found = []
    for field in model._meta.concrete_fields:
        if field.related_model is Revision:
            found.append(f"{path}{field.name}__data")
        elif isinstance(field, TextField | JSONField):
            found.append(f"{path}{field.name}")
    return found


class CappedPaginator(Paginator):
    """
    Walks a list once, in its order, and no further than its first thousand: nobody
    pages through all of them.
    """

    @cached_property
    def keys(self):
        return list(self.object_list.values_list("pk", flat=True)[: COUNTED + 1])

    @cached_property
    def count(self):
        return len(self.keys)


class WalkedList(ChangeList):
    """Reads the rows of a page by the ids that the paginator has walked to."""

    def get_results(self, request):
        super().get_results(request)
        keys = self.paginator.keys
        if self.multi_page and not (self.show_all and self.can_show_all):
            start = (self.page_num - 1) * self.list_per_page
            keys = keys[start : start + self.list_per_page]
        rows = self.apply_select_related(self.root_queryset.filter(pk__in=keys))
        self.result_list = rows.order_by(*self.get_ordering(request, rows))


STATES = [
    ("draft", _("draft")),
    ("review", _("in review")),
    ("scheduled", _("scheduled")),
    ("published", _("published")),
    ("newer", _("published, with a newer draft")),
    ("withdrawn", _("withdrawn")),
    ("gone", _("removed")),
    ("trash", _("in the trash")),
]


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return STATES

    def queryset(self, request, queryset):
        now = timezone.now()
        if self.value() == "trash":
            return queryset.filter(trashed_at__isnull=False)
        queryset = queryset.kept()
        match self.value():
            case "draft":
                return queryset.filter(published_at=None, live=None)
            case "review":
                # They are few: SQLite finds them first, and then puts them in order.
                found = queryset.model._default_manager.in_review().order_by()
                return queryset.in_review().filter(pk__in=found.values("pk"))
            case "scheduled":
                return queryset.scheduled(now)
            case "published":
                return queryset.listed(now)
            case "newer":
                return queryset.listed(now).with_newer_draft()
            case "withdrawn":
                return queryset.public(now).filter(withdrawn_at__lte=now)
            case "gone":
                return queryset.filter(gone_at__lte=now)
        return queryset


class WaitingFilter(admin.SimpleListFilter):
    """Narrow a list to what a tile of the first page shows the first lines of."""

    title = _("waiting")
    parameter_name = "waits"

    def __init__(self, request, params, model, model_admin):
        self.keys = lambda: model_admin.keys_waiting(request, self.value())
        super().__init__(request, params, model, model_admin)

    def lookups(self, request, model_admin):
        return list(model_admin.WAITING.items())

    def queryset(self, request, queryset):
        if self.value() not in dict(self.lookup_choices):
            return queryset
        return queryset.filter(pk__in=self.keys())


class ListsAdmin:
    """
    Part of RevisedAdmin: what was worked on last stands first; nothing is counted
    through. Deleting is the trash first, and for good only from there.
    """

    paginator = CappedPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    ordering = ["-newest_id"]
    # What an index stands in the order of.
    sortable_by = ["published_at"]
    list_per_page = 50
    search_fields = ["title_of_newest"]
    search_help_text = _(
        "The newest 2,000 titles of this list are searched: filter it first to find an "
        "older one, or enter its address on the site."
    )
    actions = [f"{name}_selected" for name in IN_BULK]

    def get_changelist(self, request, **kwargs):
        return WalkedList

    def get_queryset(self, request):
        queryset = super().get_queryset(request)
        match = request.resolver_match
        if match and match.url_name == self.url_name("changelist"):
            return queryset.defer(*long_columns(self.model))
        return queryset

    def get_search_results(self, request, queryset, search_term):
        """
        Search the newest titles of a list: no index finds a part of one. The address
        of what readers find is enough, however old it is.
        """
        if found := target_of(search_term.strip()):
            row = self.model.found_at(*found, timezone.now())
            return queryset.filter(pk=row and row.pk), False
        if search_term.strip():
            newest = queryset.order_by("-newest_id").values("pk")[:SEARCHED]
            # No join: PostgreSQL would read all revisions for that.
            revision = Revision.objects.filter(pk=OuterRef("newest")).order_by()
            title = Subquery(revision.values("title"))
            queryset = queryset.filter(pk__in=newest).alias(title_of_newest=title)
        return super().get_search_results(request, queryset, search_term)

    def get_actions(self, request):
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    def action_checkbox(self, obj):
        """Beside it stands which revision the list shows: acts are done with that."""
        return format_html(
            '{}<input type="hidden" name="shown-{}" value="{}">',
            super().action_checkbox(obj),
            obj.pk,
            obj.newest_id or "",
        )

    def _act_on_selected(self, request, queryset, name):
        rows = list(queryset[: AT_ONCE + 1])
        if len(rows) > AT_ONCE:
            text = _("Nothing was done: choose at most %(most)d texts at once.")
            self.message_user(request, text % {"most": AT_ONCE}, messages.ERROR)
            return
        done, refused = 0, []
        for row in rows:
            shown = request.POST.get(f"shown-{row.pk}", str(row.newest_id))
            revision = row.newest_id if shown == str(row.newest_id) else None
            try:
                perform(name, row, by=request.user, revision=revision)
            except ValidationError as error:
                reasons = " ".join(sentences(error, self.model))
                refused.append(f"“{self.newest_title(row)}”: {reasons}")
            else:
                self.log_change(request, row, str(LABELS[name]))
                done += 1
        if done:
            self.message_user(
                request,
                ngettext(
                    "%(act)s: done with %(count)d text.",
                    "%(act)s: done with %(count)d texts.",
                    done,
                )
                % {"act": LABELS[name], "count": done},
                messages.SUCCESS,
            )
        for text in refused[:TOLD]:
            self.message_user(
                request, _("Not done. %(text)s") % {"text": text}, messages.ERROR
            )
        if len(refused) > TOLD:
            self.message_user(
                request,
                _("Not done with %(count)d more.") % {"count": len(refused) - TOLD},
                messages.ERROR,
            )

    def has_delete_permission(self, request, obj=None):
        # What readers have seen is withdrawn or removed; the rest goes to the trash.
        if obj is not None and obj.trashed_at is None:
            return False
        return super().has_delete_permission(request, obj)

    def delete_model(self, request, obj):
        super().delete_model(request, self.row_behind(obj))


LABELS = {line.name: line.label for line in TRANSITIONS if line.name in IN_BULK}


def _bulk_action(name):
    def action(model_admin, request, queryset):
        model_admin._act_on_selected(request, queryset, name)

    action.short_description = capfirst(LABELS[name])
    action.__name__ = f"{name}_selected"
    return action


for _name in IN_BULK:
    setattr(ListsAdmin, f"{_name}_selected", _bulk_action(_name))
