"""
Who may do what for which office: one table, and the admin base that obeys it.

Django's groups and permissions are not used. What the table does not grant is
denied; superusers pass everywhere.
"""

import copy
import enum

from django import forms
from django.contrib import admin
from django.contrib.admin import helpers
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.db import DataError
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from contacts.models import CountryOffice, Role
from contacts.readable import ReadableAdmin
from contacts.scoping_checks import ScopedAdminChecks
from contacts.widgets import ReferenceFields, is_id

LOOK = frozenset({"view"})
SUPPLY = LOOK | {"add"}
DRAFT = SUPPLY | {"change"}
KEEP = DRAFT | {"delete"}
ISSUE = KEEP | {"publish"}
AMEND = LOOK | {"change"}

# Role → what → acts, each for the office of the membership alone.
ROLE_RIGHTS = {
    Role.CONTRIBUTOR: {
        "articles": DRAFT,
        "pages": DRAFT,
        "images": SUPPLY,
        "documents": SUPPLY,
        "media contacts": LOOK,
        "offices": LOOK,
    },
    Role.EDITOR: {
        "articles": ISSUE,
        "pages": ISSUE,
        "images": KEEP,
        "documents": KEEP,
        "boilerplates": KEEP,
        "menus": KEEP,
        "facts": KEEP,
        "home pages": KEEP,
        "media contacts": LOOK,
        "offices": AMEND,
    },
    Role.CONTACT_MANAGER: {
        "media contacts": KEEP,
        "offices": AMEND,
    },
    Role.HEADQUARTERS_EDITOR: {
        "articles": ISSUE,
        "pages": ISSUE,
        "images": KEEP,
        "documents": KEEP,
        "boilerplates": KEEP,
        "menus": KEEP,
        "facts": KEEP,
        "home pages": KEEP,
        "media contacts": KEEP,
        "offices": AMEND,
        "regions": KEEP,
        "topics": KEEP,
    },
}

# Roles whose rights hold for every office, not only for that of the membership.
EVERYWHERE = frozenset({Role.HEADQUARTERS_EDITOR})

AREAS = frozenset(area for rights in ROLE_RIGHTS.values() for area in rights)


class _AllOffices:
    """Stands for the ids of all offices, those to come included."""

    def __contains__(self, office_id):
        return True

    def __or__(self, other):
        return self

    __ror__ = __or__

    def __repr__(self):
        return "ALL"


ALL = _AllOffices()


def offices_for(user, right):
    """
    Return the ids of the offices for which `user` has a right such as "publish
    articles", or ALL. One query for all rights, kept on the user object: that is,
    for the length of a request.
    """
    act, _space, area = right.partition(" ")
    if act not in ISSUE or area not in AREAS:
        raise ValueError(f"There is no right “{right}”; see ROLE_RIGHTS.")
    if not user.is_active:
        return frozenset()
    if user.is_superuser:
        return ALL
    offices = frozenset()
    for role, ids in _offices_by_role(user).items():
        if act in ROLE_RIGHTS[role].get(area, ()):
            offices |= ALL if role in EVERYWHERE else ids
    return offices


def _offices_by_role(user):
    by_role = getattr(user, "_offices_by_role", None)
    if by_role is None:
        by_role = user._offices_by_role = {}
        for role, office_id in user.memberships.values_list("role", "office_id"):
            if role in ROLE_RIGHTS:
                by_role.setdefault(role, set()).add(office_id)
    return by_role


def offices_of(user):
    """Return the ids of the offices in which `user` has any role."""
    if not user.is_active:
        return set()
    return set().union(*_offices_by_role(user).values())


def may(user, right, office):
    """Say whether `user` has the right for an office (or its id); None: for all."""
    offices = offices_for(user, right)
    if office is None:
        return offices is ALL
    return getattr(office, "pk", office) in offices


class Reach(enum.Enum):
    """Which objects a relation field of a form offers."""

    OWN = "own"  # of the offices for which the user may change such content
    SHARED = "shared"  # own, and headquarters' as far as `open_to_any`
    ANY = "any"  # all that the target's admin opens to others (`open_to_any`)


class OfficeScopedAdmin(ReferenceFields, ReadableAdmin):
    """
    Base of every admin of ours: shows, offers and accepts what ROLE_RIGHTS grants.

    A system check demands a reach, with its reason, for every relation that a form
    edits: `reaches = {"image": (Reach.SHARED, "headquarters' pictures serve all")}`.
    """

    # A row of ROLE_RIGHTS; None: superusers only.
    right_area = None
    # Path to the office that an object belongs to; None: to no single office. Where
    # a path is not enough, override owned_by() and owners().
    office_lookup = "office"
    reaches = {}
    # What a user who may view this kind of content at all may look at.
    view_reach = Reach.OWN
    # Which of these objects forms of other offices may offer, under Reach.ANY of all
    # offices, under Reach.SHARED of headquarters.
    open_to_any = Q()
    # Child models whose rows the form edits; their reaches: "articleimage.image".
    row_models = ()

    show_facets = admin.ShowFacets.ALWAYS
    checks_class = ScopedAdminChecks

    def offices(self, request, act):
        if self.right_area is None:
            allowed = request.user.is_active and request.user.is_superuser
            return ALL if allowed else frozenset()
        return offices_for(request.user, f"{act} {self.right_area}")

    def owned_by(self, offices, act):
        """Return the condition for belonging to `offices` (ids, or a queryset)."""
        return Q(**{f"{self.office_lookup}__in": offices})

    def owners(self, obj, act):
        """Return the ids of the offices that `obj` belongs to, as owned_by() does."""
        *steps, last = self.office_lookup.split("__")
        for step in steps:
            obj = getattr(obj, step)
        return {obj.pk if last == "pk" else getattr(obj, f"{last}_id")}

    def allows(self, request, act, obj=None):
        """Say whether the user may do that to `obj`; None: to any object at all."""
        offices = self.offices(request, act)
        if offices is ALL:
            return True
        if not offices or (self.office_lookup is None and act != "view"):
            return False
        if act == "view" and self.view_reach is Reach.ANY:
            everything = obj is None or not self.open_to_any
            return everything or self.within(request, act, obj=obj).exists()
        if self.office_lookup is None:
            return False
        if obj is None or not self.owners(obj, act).isdisjoint(offices):
            return True
        return (
            act == "view"
            and self.view_reach is Reach.SHARED
            and self.within(request, act, obj=obj).exists()
        )

    def within(self, request, act, queryset=None, *, obj=None):
        """Keep the objects to which the user may do `act`."""
        if queryset is None:
            queryset = self.model._default_manager.all()
        if obj is not None:
            queryset = queryset.filter(pk=obj.pk)
        offices = self.offices(request, act)
        if not offices:
            return queryset.none()
        reach = self.view_reach if act == "view" else Reach.OWN
        return queryset.filter(self.reached(offices, reach, act))

    def reached(self, offices, reach, act="view"):
        """Return the condition for objects within a reach, seen from `offices`."""
        if offices is ALL or (reach is Reach.ANY and not self.open_to_any):
            return Q()
        if self.office_lookup is None:
            return self.open_to_any if reach is Reach.ANY else Q(pk__in=[])
        own = self.owned_by(offices, act)
        if reach is Reach.ANY:
            return own | self.open_to_any
        if reach is Reach.SHARED:
            return own | (self.owned_by(_headquarters(), act) & self.open_to_any)
        return own

    # What Django's admin asks.

    def has_view_permission(self, request, obj=None):
        return self.allows(request, "view", obj)

    def has_add_permission(self, request):
        return self.allows(request, "add")

    def has_change_permission(self, request, obj=None):
        return self.allows(request, "change", obj)

    def has_delete_permission(self, request, obj=None):
        return self.allows(request, "delete", obj)

    def has_publish_permission(self, request, obj=None):
        return self.allows(request, "publish", obj)

    def has_module_permission(self, request):
        return self.allows(request, "view")

    def get_queryset(self, request):
        return self.within(request, "view", super().get_queryset(request))

    def get_view_on_site_url(self, obj=None):
        """Link to the home address; Django's own detour would not ask who may."""
        if obj is None or not self.view_on_site:
            return None
        if callable(self.view_on_site):
            return self.view_on_site(obj)
        return obj.get_absolute_url() if hasattr(obj, "get_absolute_url") else None

    def get_changeform_initial_data(self, request):
        initial = super().get_changeform_initial_data(request)
        allowed = self.offices(request, "add")
        own = [pk for pk in offices_of(request.user) if pk in allowed]
        if len(own) == 1 and self.office_lookup in self.reaches:
            initial.setdefault(self.office_lookup, own[0])
        return initial

    def choices(self, request, name, queryset, selected=()):
        """
        Keep what the field `name` of the form offers: its reach, and what is chosen
        already, which else would vanish when somebody without that reach saves.
        """
        reach, _why = self.reaches[name]
        offices = self.offices(request, "add")
        if name != self.office_lookup:
            offices = offices | self.offices(request, "change")
        target = self.admin_site._registry.get(queryset.model)
        if offices is ALL or not isinstance(target, OfficeScopedAdmin):
            return queryset
        condition = target.reached(offices, reach)
        return (
            queryset.filter(condition | Q(pk__in=selected)) if condition else queryset
        )

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        return self._scoped(request, db_field.name, field)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        return self._scoped(request, db_field.name, field)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        for name, field in form.base_fields.items():
            if name in self.reaches and isinstance(field, forms.ModelChoiceField):
                selected = _selected(obj, name)
                form.base_fields[name] = self._scoped(request, name, field, selected)
        return form

    def _scoped(self, request, name, field, selected=()):
        if field is None or name not in self.reaches:
            return field
        field = copy.deepcopy(field)
        if not hasattr(field, "whole_queryset"):
            field.whole_queryset = field.queryset
        field.queryset = self.choices(request, name, field.whole_queryset, selected)
        field.error_messages["invalid_choice"] = _(
            "Choose one that the list offers: this one does not exist, or it belongs "
            "to an office that is not yours."
        )
        return field

    def get_changelist_instance(self, request):
        # What Django lets through to the database, and this refuses: NUL in a text,
        # and numbers that no column holds.
        if any(
            "\0" in value for _name, values in request.GET.lists() for value in values
        ):
            raise IncorrectLookupParameters
        try:
            return super().get_changelist_instance(request)
        except (OverflowError, DataError) as error:
            raise IncorrectLookupParameters from error

    def response_action(self, request, queryset):
        chosen = request.POST.getlist(helpers.ACTION_CHECKBOX_NAME)
        request.POST = request.POST.copy()
        request.POST.setlist(
            helpers.ACTION_CHECKBOX_NAME, [each for each in chosen if is_id(each)]
        )
        return super().response_action(request, queryset)

    def get_list_filter(self, request):
        """Filters by a relation name nothing that its reach would not offer."""
        return [
            (item, ReachFilter) if item in self.reaches else item
            for item in super().get_list_filter(request)
        ]

    def save_model(self, request, obj, form, change):
        self.check_saving(request, obj, change)
        super().save_model(request, obj, form, change)

    def check_saving(self, request, obj, change):
        """The last net: the form has refused this already, with a sentence."""
        acts = ("change", "add") if change else ("add",)
        if not any(self.allows(request, act, obj) for act in acts):
            raise PermissionDenied

    def waiting(self, request):
        """Yield (text, address) of what waits for this user, for the first page."""
        return ()


class ReachFilter(admin.RelatedFieldListFilter):
    def field_choices(self, field, request, model_admin):
        # Counting facets makes all filters anew, once for each.
        kept = request.__dict__.setdefault("_reach_choices", {})
        if self.field_path not in kept:
            ordering = self.field_admin_ordering(field, request, model_admin)
            offered = self._offered(field, request, model_admin).order_by(*ordering)
            kept[self.field_path] = [(obj.pk, str(obj)) for obj in offered]
        return kept[self.field_path]

    def _offered(self, field, request, model_admin):
        queryset = field.remote_field.model._default_manager.all()
        if self.field_path != model_admin.office_lookup:
            return model_admin.choices(request, self.field_path, queryset)
        target = model_admin.admin_site.get_model_admin(field.remote_field.model)
        offices = model_admin.offices(request, "view")
        return queryset.filter(target.reached(offices, model_admin.view_reach))


def _headquarters():
    return CountryOffice.objects.filter(kind=CountryOffice.Kind.HEADQUARTERS).values(
        "pk"
    )


def _selected(obj, name):
    if obj is None or name not in {field.name for field in obj._meta.get_fields()}:
        return []
    field = obj._meta.get_field(name)
    if field.many_to_many:
        return [related.pk for related in getattr(obj, name).all()]
    return [getattr(obj, field.attname)] if getattr(obj, field.attname) else []
