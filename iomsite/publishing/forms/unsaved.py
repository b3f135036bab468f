"""What differs between a form as it opens and what was typed into it before."""

from contacts.forms.rows import RowsField
from iomsite.publishing.snapshot import canonical, child_relations


def unsaved_labels(form, sent):
    """Return the labels of the fields for which `sent`, a QueryDict, says other words."""
    return [
        str(field.label)
        for name, field in form.fields.items()
        if not field.widget.is_hidden and _differs(form, name, field, sent)
    ]


def _differs(form, name, field, sent):
    said = field.widget.value_from_datadict(sent, {}, name)
    if isinstance(field, RowsField):
        return (
            said is None
            or not said.is_valid()
            or _rows(form, name, said) != (form.base.get(name) or [])
        )
    if isinstance(said, str):
        said = canonical(said)
    return field.has_changed(form.get_initial_for_field(field, name), said)


def _rows(form, name, formset):
    rows = formset.rows()
    if name in child_relations(form.model):
        rows = form.rows_of(name, rows)
    return canonical(rows)
