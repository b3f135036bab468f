from django import forms
from django.utils.translation import gettext_lazy as _

from contacts.validators import validate_emails

from .lines import LanguagesSpokenField, LinesField, PhonesField, parse_phones


class MediaContactForm(forms.ModelForm):
    emails = LinesField(
        label=_("E-mail addresses"),
        check=validate_emails,
        help_text=_("One on each line, the best one first."),
    )
    phones = PhonesField(
        label=_("Telephones"),
        rows=3,
        help_text=_(
            "One on each line, a label after it if need be: +254 20 123 4567 mobile. "
            "Without a country code the number counts as one of the office's country."
        ),
    )
    languages = LanguagesSpokenField(
        label=_("Languages spoken"),
        required=False,
        widget=forms.TextInput({"class": "vTextField"}),
        help_text=_("Codes or names, with commas between: English, fr, Kiswahili."),
    )

    def clean_phones(self):
        # "office" stands before "phones" in every form, so it is cleaned already.
        office = self.cleaned_data.get("office") or (
            self.instance.office if self.instance.office_id else None
        )
        return parse_phones(self.cleaned_data["phones"], office and office.iso_code)

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
