"""Forms of import and export."""

from django import forms
from django.utils.translation import gettext_lazy as _

from contacts.exchange.rows import MOST_BYTES

FORMATS = [
    ("csv", _("CSV, for Excel and other spreadsheets")),
    ("3.0", _("vCard 3.0, for telephones and Outlook")),
    ("4.0", _("vCard 4.0")),
]


class ExportForm(forms.Form):
    format = forms.ChoiceField(
        label=_("Format"), choices=FORMATS, initial="csv", widget=forms.RadioSelect
    )


class ImportForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV (.csv) or vCard (.vcf), at most 1 MB and 2,000 contacts."),
        widget=forms.FileInput({"accept": ".csv,.vcf,text/csv,text/vcard"}),
        error_messages={"required": _("Choose a file.")},
    )
    office = forms.ChoiceField(
        label=_("Office"),
        required=False,
        help_text=_("For rows that name no office of their own."),
    )

    def __init__(self, *args, offices, **kwargs):
        """`offices`: those for which the person may add contacts."""
        super().__init__(*args, **kwargs)
        choices = [(str(office.pk), str(office)) for office in offices]
        self.only_office = offices[0].pk if len(offices) == 1 else None
        if self.only_office is None:
            choices.insert(0, ("", "---------"))
        self.fields["office"].choices = choices

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(
                _("The file is larger than 1 MB. Leave out photographs, or divide it.")
            )
        return file

    def clean_office(self):
        chosen = self.cleaned_data["office"]
        return int(chosen) if chosen else self.only_office
