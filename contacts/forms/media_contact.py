from django import forms
from django.utils.translation import gettext_lazy as _

from contacts import office_table
from contacts.models import MediaContact
from contacts.widgets import is_id

from .lines import EmailsField, LanguagesSpokenField
from .phones import PhonesField


class MediaContactForm(forms.ModelForm):
    emails = EmailsField()
    phones = PhonesField(
        label=_("Telephones"),
        help_text=_(
            "In the order in which they are to be called. Without a country code a "
            "number counts as one of the office's country."
        ),
    )
    languages = LanguagesSpokenField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "phones" in self.fields:
            office = office_table.find_id(self._office_id())
            self.fields["phones"].read_in(office and office.iso_code)

    def _office_id(self):
        """Return the id of the office that is chosen, or was."""
        value = self["office"].value() if "office" in self.fields else None
        return int(value) if is_id(value) else self.instance.office_id

    def clean(self):
        super().clean()
        said = self.cleaned_data
        # What is not said rightly has its own error: it counts as given.
        gaps = MediaContact.gaps(
            name=said.get("name"),
            role=said.get("role", True),
            emails=said.get("emails", True),
            phones=said.get("phones", True),
            by_role_only=said.get("by_role_only"),
        )
        for name, sentence in gaps:
            self.add_error(name, sentence)
        successor = said.get("successor")
        if successor and successor.pk == self.instance.pk:
            self.add_error("successor", _("Choose somebody else as the successor."))
        elif successor and said.get("office") and successor.office != said["office"]:
            self.add_error("successor", _("Choose a contact of the same office."))
