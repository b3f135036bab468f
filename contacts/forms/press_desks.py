from django import forms
from django.utils.translation import gettext_lazy as _

from contacts.spoken_languages import language_name


class PressDeskFilter(forms.Form):
    """
    What a visitor asks the list of all press desks for, in its query string. A value
    that says nothing here is passed over.
    """

    language = forms.ChoiceField(label=_("Language spoken"), required=False)
    region = forms.ChoiceField(label=_("Region"), required=False)
    open = forms.BooleanField(label=_("Open now"), required=False)

    def __init__(self, data, *, languages, regions):
        """`languages`: codes that somebody on duty speaks; `regions`: of the offices."""
        super().__init__(data, auto_id="filter-%s")
        named = sorted((str(language_name(code)), code) for code in languages)
        self.fields["language"].choices = [
            ("", _("All languages")),
            *((code, name) for name, code in named),
        ]
        self.fields["region"].choices = [
            ("", _("All regions")),
            *((region.slug, str(region)) for region in regions),
        ]
        self.is_valid()

    @property
    def values(self):
        return {name: value for name, value in self.cleaned_data.items() if value}
