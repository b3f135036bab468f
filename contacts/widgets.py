from django.contrib.admin.widgets import AutocompleteSelect

# Of PostgreSQL's bigint, which is also SQLite's largest integer.
LARGEST_ID = 2**63 - 1


class ReferenceSelect(AutocompleteSelect):
    """Shows nothing as chosen, where Django fails, if what was sent is no id."""

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [each for each in value if is_id(each)], attr)


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
