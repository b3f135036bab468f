from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from contacts.models import Absence, MediaContact
from contacts.stand_ins import stand_ins
from contacts.widgets import is_id


class SubstituteField(forms.ModelChoiceField):
    def label_from_instance(self, contact):
        return f"{contact} – {contact.office}" if contact.name else str(contact)


class AbsenceForm(forms.ModelForm):
    """
    Days on which a contact is away. Who stands in must be somebody whom journalists can
    be sent to, and be there on all these days.
    """

    substitute = SubstituteField(
        MediaContact.objects.select_related("office"),
        label=_("Substitute"),
        required=False,
        empty_label=_("Nobody: the press desk answers"),
        help_text=_(
            "A public contact of the office, of its regional office or of headquarters."
        ),
    )

    class Meta:
        model = Absence
        fields = ["contact", "starts_on", "ends_on", "substitute"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        contact = self._known_contact()
        if contact and "substitute" in self.fields:
            field = self.fields["substitute"]
            field.queryset = stand_ins(contact, field.queryset, self.initial)

    def _known_contact(self):
        if self.instance.contact_id:
            return self.instance.contact
        value = self["contact"].value() if "contact" in self.fields else None
        if not is_id(value):
            return None
        return MediaContact.objects.select_related("office").filter(pk=value).first()

    def clean(self):
        said = super().clean()
        # One that was refused is not spoken of: it may belong to another office.
        contact = said.get("contact") or getattr(self.instance, "contact", None)
        if contact is None:
            return said
        # Two people may enter the same days at once: the second waits here.
        MediaContact.objects.select_for_update().filter(pk=contact.pk).first()
        starts, ends = said.get("starts_on"), said.get("ends_on")
        if not (starts and ends):
            return said
        if contact.ends_on and starts > contact.ends_on:
            sentence = _("%(name)s is in post until %(day)s only.")
            self.add_error("starts_on", sentence % _about(contact, contact.ends_on))
        if substitute := said.get("substitute"):
            self._check_substitute(substitute, starts, ends)
        return said

    def _check_substitute(self, substitute, starts, ends):
        sentence, day = None, None
        if not substitute.is_shown_to_public:
            sentence = _(
                "No journalist would be sent to %(name)s: choose a public contact who "
                "is confirmed."
            )
        elif substitute.starts_on > starts:
            sentence, day = _("%(name)s is in post from %(day)s on."), "starts_on"
        elif substitute.ends_on and substitute.ends_on < ends:
            sentence, day = _("%(name)s is in post until %(day)s only."), "ends_on"
        elif substitute.absences.filter(starts_on__lte=ends, ends_on__gte=starts):
            sentence = _("%(name)s is away on some of these days, too.")
        if sentence:
            words = _about(substitute, day and getattr(substitute, day))
            self.add_error("substitute", sentence % words)


def _about(contact, day):
    return {"name": contact, "day": day and date_format(day)}
