from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import PAGE_VAR
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from contacts.scoping import OfficeScopedAdmin
from contacts.widgets import is_id

from .entries import entries, keys, last_names, title


class FieldHistoryAdmin(OfficeScopedAdmin):
    """
    The admin of a plain table: its History page says who changed what when, to those
    who may view the object. Nothing can be put back from there.
    """

    object_history_template = "admin/field_history.html"
    history_per_page = 25

    def histories(self, obj):
        """Return the records of `obj`, then those of rows that its form edits."""
        return [self.model.history.filter(id=obj.pk)]

    def history_view(self, request, object_id, extra_context=None):
        object_id = unquote(object_id)
        obj = self.get_object(request, object_id)
        is_deleted = obj is None
        if is_deleted:
            obj = self._deleted(object_id)
        if obj is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_permission(request, obj):
            raise PermissionDenied
        histories = self.histories(obj)
        known = keys(histories)
        paginator = Paginator(known, self.history_per_page)
        page = paginator.get_page(request.GET.get(PAGE_VAR))

        def relation_names(field, ids):
            return self._relation_names(request, field, ids)

        request.current_app = self.admin_site.name
        context = {
            **self.admin_site.each_context(request),
            "title": _("Change history: %s") % title(obj),
            "object_title": title(obj),
            "object": obj,
            "is_deleted": is_deleted,
            "opts": self.opts,
            "module_name": str(capfirst(self.opts.verbose_name_plural)),
            "entries": entries(histories, page.object_list, known, relation_names),
            "page": page,
            "page_numbers": paginator.get_elided_page_range(page.number),
            "page_var": PAGE_VAR,
            **(extra_context or {}),
        }
        return TemplateResponse(request, self.object_history_template, context)

    def _deleted(self, object_id):
        """Return a deleted object as it was last: its rights are those it had then."""
        if not is_id(object_id):
            return None
        last = self.model.history.filter(id=object_id).order_by("-history_id").first()
        if last is None or self.model._base_manager.filter(pk=object_id).exists():
            return None
        return last.instance

    def _relation_names(self, request, field, ids):
        """
        Name what the field offers to this person or what they may view elsewhere; the
        rest, which may have gone to another office since, is a number.
        """
        target = field.related_model
        rows = target._base_manager.filter(pk__in=ids)
        target_admin = self.admin_site._registry.get(target)
        if isinstance(target_admin, OfficeScopedAdmin):
            if isinstance(target_admin.list_select_related, list | tuple):
                rows = rows.select_related(*target_admin.list_select_related)
            visible = target_admin.within(request, "view", rows)
            if field.model is self.model and field.name in self.reaches:
                visible |= self.choices(request, field.name, rows)
            rows = visible
        names = {row.pk: str(row) for row in rows}
        if missing := ids - names.keys():
            names |= _missing_names(target, missing)
        return names


def _missing_names(target, ids):
    existing = set(target._base_manager.filter(pk__in=ids).values_list("pk", flat=True))
    names = {pk: _("number %(number)d") % {"number": pk} for pk in ids}
    names |= last_names(target, ids - existing)
    return {
        pk: name if pk in existing else _("%(name)s (deleted)") % {"name": name}
        for pk, name in names.items()
    }
