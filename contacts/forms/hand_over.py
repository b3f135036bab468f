from datetime import timedelta

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from contacts.fields import international
from contacts.handing_over import HandOver, comes_after
from contacts.models import MediaContact
from iomsite.folding import fold

from .lines import EmailsField, LanguagesSpokenField
from .phones import PhonesField

# Beyond this the year is mistyped.
FURTHEST = timedelta(days=2 * 366)
EXISTING, NEW, NOBODY = "existing", "new", "nobody"
OF_CHOICE = {
    EXISTING: ("successor",),
    NEW: ("name", "role", "emails", "phones", "languages"),
}


class HandOverForm(forms.Form):
    """
    “X leaves on …, Y takes over”: the last day, and who follows from the day after.
    """

    version = forms.IntegerField(widget=forms.HiddenInput)
    last_day = forms.DateField(
        label=_("Last day in post"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    who = forms.ChoiceField(
        label=_("Who takes over"),
        widget=forms.RadioSelect,
        choices=[
            (EXISTING, _("Somebody who is in the directory")),
            (NEW, _("Somebody new")),
            (NOBODY, _("Nobody: the press desk answers")),
        ],
    )
    successor = forms.ModelChoiceField(
        MediaContact.objects.none(),
        label=_("Successor"),
        required=False,
        empty_label=_("Choose"),
    )
    name = forms.CharField(
        label=_("Name"),
        required=False,
        max_length=120,
        widget=forms.TextInput({"class": "vTextField"}),
        help_text=_("Empty for a desk."),
    )
    role = MediaContact._meta.get_field("role").formfield(
        label=_("Role"),
        required=False,
        help_text=_("Empty, if the role below passes on."),
    )
    emails = EmailsField()
    phones = PhonesField(
        label=_("Telephones"),
        help_text=_(
            "Without a country code a number counts as one of the office's country."
        ),
    )
    languages = LanguagesSpokenField()
    takes_role = forms.BooleanField(label=_("The role"), required=False, initial=True)
    takes_emails = forms.MultipleChoiceField(
        label=_("Mailboxes"), required=False, widget=forms.CheckboxSelectMultiple
    )
    takes_phones = forms.MultipleChoiceField(
        label=_("Telephones"), required=False, widget=forms.CheckboxSelectMultiple
    )

    FIELDSETS = [
        (None, {"fields": ["version", "last_day", "who"]}),
        (
            _("Somebody who is in the directory"),
            {"fields": ["successor"], "classes": ["take-over-existing"]},
        ),
        (
            _("Somebody new"),
            {
                "fields": ["name", "role", "emails", "phones", "languages"],
                "classes": ["take-over-new"],
                "description": _("In post from the day after, and confirmed today."),
            },
        ),
        (
            _("What passes on to the successor"),
            {
                "fields": ["takes_role", "takes_emails", "takes_phones"],
                "classes": ["take-over-what"],
                "description": _(
                    "For instance the mailbox and the mobile of the desk."
                ),
            },
        ),
    ]

    def __init__(self, data=None, *, contact, today, region, **kwargs):
        self.contact, self.today = contact, today
        super().__init__(data, **kwargs)
        self.fields["phones"].read_in(region)
        colleagues = MediaContact.objects.filter(office=contact.office_id)
        colleagues = colleagues.exclude(pk=contact.pk).exclude(ends_on__lt=today)
        self.fields["successor"].queryset = colleagues.select_related("office")
        self.fields["takes_emails"].choices = [(each, each) for each in contact.emails]
        self.fields["takes_phones"].choices = [
            (
                phone["number"],
                f"{international(phone['number'])} {phone['label']}".strip(),
            )
            for phone in contact.phones
        ]
        self.fields["takes_role"].help_text = contact.role
        # What there is not cannot pass on.
        for name in ("role", "emails", "phones"):
            if not getattr(contact, name):
                del self.fields[f"takes_{name}"]

    @property
    def fieldsets(self):
        for title, options in self.FIELDSETS:
            names = [name for name in options["fields"] if name in self.fields]
            if names:
                yield title, {**options, "fields": names}

    def clean_last_day(self):
        day, contact = self.cleaned_data["last_day"], self.contact
        if day < contact.starts_on:
            raise forms.ValidationError(
                _("%(name)s is in post from %(day)s on: the last day is no earlier."),
                params={"name": contact, "day": date_format(contact.starts_on)},
            )
        if day > self.today + FURTHEST:
            raise forms.ValidationError(
                _("That is more than two years ahead: check the year.")
            )
        return day

    def clean(self):
        said, who = super().clean(), self.cleaned_data.get("who")
        # What is not asked for need not be right.
        for choice, names in OF_CHOICE.items():
            if who and who != choice:
                for name in names:
                    self._errors.pop(name, None)
        if who == EXISTING:
            self._check_existing(said.get("successor"), said.get("last_day"))
        elif who == NEW:
            self._check_new(said)

    def _check_existing(self, successor, last_day):
        if "successor" in self.errors:
            return
        if successor is None:
            self.add_error("successor", _("Choose who takes over."))
        elif last_day and successor.ends_on and successor.ends_on <= last_day:
            self.add_error(
                "successor",
                _("%(name)s leaves on %(day)s: choose somebody who stays longer.")
                % {"name": successor, "day": date_format(successor.ends_on)},
            )
        elif comes_after(self.contact, successor):
            self.add_error(
                "successor",
                _("%(old)s is to follow %(new)s already: neither would be in post.")
                % {"old": self.contact, "new": successor},
            )

    def _check_new(self, said):
        has_role = said.get("role") or (said.get("takes_role") and self.contact.role)
        name = said.get("name", "")
        if not has_role and not name:
            self.add_error("name", _("Give a name, or the role if this is a desk."))
        elif not has_role and self.contact.by_role_only:
            self.add_error("role", _("Give the role: it is shown instead of the name."))
        for each in self.fields["successor"].queryset:
            if name and fold(each.name) == fold(name):
                self.add_error(
                    "name",
                    _("%(name)s is in the directory already: choose that entry above.")
                    % {"name": each},
                )
        ways = ("emails", "phones", "takes_emails", "takes_phones")
        if not any(said.get(way) for way in ways) and not self.errors.keys() & ways:
            self.add_error(
                "emails",
                _(
                    "Give an e-mail address or a telephone, or let one pass on: it is "
                    "what a contact is for."
                ),
            )

    def plan(self):
        said = self.cleaned_data
        passes_on = said["who"] != NOBODY
        has_own_role = said["who"] == NEW and said["role"]
        return HandOver(
            contact=self.contact,
            last_day=said["last_day"],
            successor=self._successor(said),
            today=self.today,
            takes_role=bool(passes_on and said.get("takes_role") and not has_own_role),
            emails=said.get("takes_emails", []) if passes_on else [],
            phones=[
                phone
                for phone in self.contact.phones
                if passes_on and phone["number"] in said.get("takes_phones", [])
            ],
        )

    def _successor(self, said):
        if said["who"] == NOBODY:
            return None
        if said["who"] == EXISTING:
            return said["successor"]
        old = self.contact
        return MediaContact(
            office=old.office,
            name=said["name"],
            role=said["role"] or (old.role if said.get("takes_role") else {}),
            emails=said["emails"],
            phones=said["phones"],
            languages=said["languages"],
            starts_on=said["last_day"] + timedelta(days=1),
            visibility=old.visibility,
            by_role_only=old.by_role_only,
            position=old.position,
        )
