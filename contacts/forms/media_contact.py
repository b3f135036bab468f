from django import forms
from django.utils.translation import gettext_lazy as _

from contacts import office_table
from contacts.validators import validate_emails
from contacts.widgets import is_id

from .lines import LanguagesSpokenField, LinesField
from .phones import PhonesField


class MediaContactForm(forms.ModelForm):
    emails = LinesField(
        label=_("E-mail addresses"),
        check=validate_emails,
        help_text=_("One on each line, the best one first."),
    )
    phones = PhonesField(
        label=_("Telephones"),
        help_text=_(
            "In the order in which they are to be called. Without a country code a "
            "number counts as one of the office's country."
        ),
    )
    languages = LanguagesSpokenField(
        label=_("Languages spoken"),
        required=False,
        widget=forms.TextInput({"class": "vTextField"}),
        help_text=_("Codes or names, with commas between: English, fr, Kiswahili."),
    )

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
        if (
            "emails" in said
            and "phones" in said
            and not said["emails"] + said["phones"]
        ):
            self.add_error(
                "emails",
                _(
                    "Give an e-mail address or a telephone: it is what a contact is for."
                ),
            )
        if "role" in said and not said["role"]:
            if not said.get("name"):
                self.add_error("name", _("Give a name, or the role if this is a desk."))
            elif said.get("by_role_only"):
                self.add_error(
                    "role", _("Give the role: it is shown instead of the name.")
                )
        successor = said.get("successor")
        if successor and successor.pk == self.instance.pk:
            self.add_error("successor", _("Choose somebody else as the successor."))
        elif successor and said.get("office") and successor.office != said["office"]:
            self.add_error("successor", _("Choose a contact of the same office."))
