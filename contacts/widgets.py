from django.contrib.admin.widgets import AutocompleteSelect

# Of PostgreSQL's bigint, which is also SQLite's largest integer.
LARGEST_ID = 2**63 - 1


class ReferenceSelect(AutocompleteSelect):
    """
    Shows nothing as chosen, where Django fails, if what was sent is no id.

    What is `known`, {id: object}, is not read again to be named.
    """

    known = {}

    def optgroups(self, name, value, attr=None):
        ids = [int(each) for each in value if is_id(each)]
        if not all(pk in self.known for pk in ids):
            return super().optgroups(name, [str(pk) for pk in ids], attr)
        options = [
            (pk, self.choices.field.label_from_instance(self.known[pk]), True)
            for pk in ids
        ]
        if not self.is_required and not self.allow_multiple_selected:
            options.insert(0, ("", "", False))
        return [
            (
                None,
                [
                    self.create_option(name, *option, index)
                    for index, option in enumerate(options)
                ],
                0,
            )
        ]


def is_id(value):
    text = str(value)
    return text.isdecimal() and len(text) < 20 and int(text) <= LARGEST_ID


class ReferenceFields:
    """Gives the autocompleted fields of an admin or inline that widget."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            widget = ReferenceSelect(db_field, self.admin_site)
            kwargs.setdefault("widget", widget)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
