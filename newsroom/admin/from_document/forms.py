"""What is posted to the intake and to the check screen."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from newsroom.importing.answers import MOST_LINES, Answer
from newsroom.importing.intake import take_in
from newsroom.importing.read import MAX_BYTES, ReadError
from newsroom.importing.release import Role


class IntakeForm(forms.Form):
    """A file, or what was pasted: with its formatting if a browser could keep it."""

    document = forms.FileField(
        label=_("File"),
        required=False,
        # The reader has a better sentence.
        allow_empty_file=True,
        widget=forms.FileInput(
            attrs={
                "accept": ".docx,.html,.htm,.txt",
                "aria-describedby": "document-errors id_document_helptext",
            }
        ),
    )
    text = forms.CharField(
        label=_("Text"),
        required=False,
        strip=False,
        widget=forms.Textarea(
            attrs={
                "rows": 12,
                "dir": "auto",
                "aria-describedby": "text-errors id_text_helptext",
            }
        ),
    )
    html = forms.CharField(
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"hidden": True, "aria-hidden": "true"}),
    )

    def clean(self):
        said = super().clean()
        given = ("document", "text", "html")
        if not self.errors and not any(_is_given(said.get(name)) for name in given):
            raise forms.ValidationError(
                _("Choose a file, or paste the text of the release.")
            )
        return said

    def take_in(self, user):
        """Return the Intake, or None: then a sentence stands beside the field."""
        said = self.cleaned_data
        try:
            if document := said["document"]:
                data = document.read(MAX_BYTES + 1)
                return take_in(user, data=data, name=document.name)
            if said["html"].strip():
                return take_in(user, html=said["html"])
            return take_in(user, text=said["text"])
        except ReadError as error:
            self.add_error("document" if said["document"] else "text", str(error))
        return None


def _is_given(value):
    return bool(value.strip()) if isinstance(value, str) else value is not None


class Numbers(forms.Field):
    """Several numbers of lines; what is none is left out."""

    widget = forms.MultipleHiddenInput

    def clean(self, value):
        longest = len(str(MOST_LINES))
        numbers = {
            int(each)
            for each in value or ()
            if each.isascii() and each.isdigit() and len(each) <= longest
        }
        if not numbers:
            raise forms.ValidationError(_("Choose a line first, then say what it is."))
        return sorted(numbers)


class SayForm(forms.Form):
    """Some lines, and what they are; "" leaves them to the rules."""

    line = Numbers()
    say = forms.ChoiceField(
        choices=[("", ""), *((role.value, role.value) for role in Role)],
        required=False,
    )


class AnswersForm(forms.Form):
    """Language, offices, and an answer for each contact."""

    language = forms.ChoiceField(
        choices=[("", ""), *settings.LANGUAGES], required=False
    )
    issuing = forms.ChoiceField(required=False)
    partners = forms.MultipleChoiceField(required=False)
    another = forms.ChoiceField(required=False)

    def __init__(self, *args, offices, contacts, **kwargs):
        super().__init__(*args, **kwargs)
        none = [("", "")]
        every = [(key, key) for key, _office in offices.others]
        every += [(key, key) for key, _office, _chosen in offices.partners]
        issuers = [(key, key) for key, _office in offices.issuers]
        self.fields["issuing"].choices = none + issuers
        # Who was the issuing office a moment ago may stay as a partner.
        self.fields["partners"].choices = every + issuers
        self.fields["another"].choices = none + every + issuers
        for choice in contacts:
            self.fields[f"contact-{choice.index}"] = forms.ChoiceField(
                choices=choice.answers, required=False
            )

    def check_complete(self):
        """Add what a draft cannot be without."""
        if not self.cleaned_data["issuing"]:
            self.add_error("issuing", _("Say which office issues it."))
        if not self.cleaned_data["language"]:
            self.add_error("language", _("Say in which language it is."))

    def offices(self):
        """Return the keys of the offices, the issuing one first; None: none chosen."""
        said = self.cleaned_data
        named = [said["issuing"], *said["partners"], said["another"]]
        return tuple(dict.fromkeys(filter(None, named))) or None

    def contacts(self):
        return {
            int(name.removeprefix("contact-")): Answer(value)
            for name, value in self.cleaned_data.items()
            if name.startswith("contact-") and value
        }
