"""The admin's autocomplete, scoped by the field that asks."""

from django.contrib.admin.views.autocomplete import AutocompleteJsonView

from contacts.scoping import OfficeScopedAdmin


class ReachAutocomplete(AutocompleteJsonView):
    """
    Offers what the asking field's reach allows to who may edit the asking form.

    Whether the person may open the list of the offered objects does not matter: a
    contributor chooses topics without keeping them.
    """

    def process_request(self, request):
        term, model_admin, source, to_field = super().process_request(request)
        self.asking, self.name = self._asking(source)
        return term.replace("\0", ""), model_admin, source, to_field

    def _asking(self, source):
        registry = self.admin_site._registry
        if isinstance(registry.get(source.model), OfficeScopedAdmin):
            return registry[source.model], source.name
        name = f"{source.model._meta.model_name}.{source.name}"
        for model_admin in registry.values():
            if source.model in getattr(model_admin, "row_models", ()):
                return model_admin, name
        return None, name

    def has_perm(self, request, obj=None):
        if self.asking is None or self.name not in self.asking.reaches:
            return False
        return self.asking.has_add_permission(
            request
        ) or self.asking.has_change_permission(request)

    def get_queryset(self):
        target = self.model_admin
        queryset = target.model._default_manager.order_by(
            *(target.get_ordering(self.request) or target.opts.ordering or ["pk"])
        )
        if isinstance(target.list_select_related, list | tuple):
            queryset = queryset.select_related(*target.list_select_related)
        queryset = self.asking.choices(self.request, self.name, queryset)
        queryset = queryset.complex_filter(self.source_field.get_limit_choices_to())
        queryset, may_repeat = target.get_search_results(
            self.request, queryset, self.term
        )
        return queryset.distinct() if may_repeat else queryset
