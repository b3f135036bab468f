"""System check: no relation of an admin form without a declared reach."""

from django.contrib.admin.checks import ModelAdminChecks
from django.contrib.admin.utils import flatten_fieldsets
from django.core.checks import Error


def relations(model_admin):
    """Yield (name in `reaches`, field) for each relation that the form can edit."""
    listed = None
    if model_admin.fieldsets:
        listed = set(flatten_fieldsets(model_admin.fieldsets))
    elif model_admin.fields:
        listed = set(flatten_fieldsets([(None, {"fields": model_admin.fields})]))
    untouched = {*(model_admin.exclude or ()), *model_admin.readonly_fields}
    for field in _editable_relations(model_admin.model):
        if field.name not in untouched and (listed is None or field.name in listed):
            yield field.name, field
    for row in model_admin.row_models:
        for field in _editable_relations(row):
            if field.related_model is not model_admin.model:
                yield f"{row._meta.model_name}.{field.name}", field


def _editable_relations(model):
    for field in [*model._meta.fields, *model._meta.many_to_many]:
        if field.remote_field and field.editable:
            yield field


class ScopedAdminChecks(ModelAdminChecks):
    def check(self, admin_obj, **kwargs):
        return [
            *super().check(admin_obj, **kwargs),
            *self._check_reaches(admin_obj),
        ]

    def _check_reaches(self, obj):
        known = dict(relations(obj))
        for name in known:
            if not _is_declared(obj.reaches.get(name)):
                yield Error(
                    f"The relation “{name}” declares no reach with a reason.",
                    hint="Add it to `reaches` (see contacts.scoping.Reach).",
                    obj=obj.__class__,
                    id="contacts.E001",
                )
        declared = getattr(obj.form, "declared_fields", {})
        for name in obj.reaches:
            if name not in known and name not in declared:
                yield Error(
                    f"The reach “{name}” belongs to no relation of the form.",
                    obj=obj.__class__,
                    id="contacts.E002",
                )
        for name, field in known.items():
            target = obj.admin_site._registry.get(field.related_model)
            reach = obj.reaches.get(name, (None,))[0]
            ownerless = target is None or getattr(target, "office_lookup", None) is None
            if reach is not None and reach.value != "any" and ownerless:
                yield Error(
                    f"“{name}” points at what belongs to no office: its reach is ANY.",
                    obj=obj.__class__,
                    id="contacts.E003",
                )


def _is_declared(entry):
    return (
        isinstance(entry, tuple)
        and len(entry) == 2
        and hasattr(entry[0], "value")
        and bool(entry[1])
    )
