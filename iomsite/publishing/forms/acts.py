"""The small form of one act of the workflow, made from its line of the table."""

from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.people import people_with
from iomsite.publishing.links import target_of

LABELS = {
    "notice": _("What readers are told"),
    "note": _("A major change: what readers are told"),
    "reviewer": _("Who reads it"),
    "replaced_by": _("Lead its readers to"),
    "without": _("Why it goes out without those who have not signed"),
}
HELP = {
    "note": _("Empty for a small change, which leaves no note and no new date."),
    "reviewer": _("Empty: any editor of the office, else of headquarters."),
    "replaced_by": _(
        "Instead of a notice: the address of the text they should read, as you copy "
        "it from the site."
    ),
}


class AddressField(forms.CharField):
    """The address of content of ours that readers find; its value is its row."""

    def __init__(self, model, **kwargs):
        self.model = model
        super().__init__(max_length=2000, **kwargs)

    def clean(self, value):
        text = super().clean(value)
        if not text:
            return None
        found = target_of(text)
        row = found and self.model.found_at(*found, timezone.now())
        if row is None:
            raise forms.ValidationError(
                _("Nothing readers can see has this address: copy it from the site.")
            )
        return row


class HourWidget(forms.SplitDateTimeWidget):
    use_fieldset = True

    def __init__(self, attrs=None):
        super().__init__(
            attrs,
            date_format="%Y-%m-%d",
            time_format="%H:%M",
            date_attrs={"type": "date"},
            time_attrs={"type": "time"},
        )

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for widget in context["widget"]["subwidgets"]:
            # HTML checks are for the act that is chosen, and the server makes them.
            widget["attrs"].pop("required", None)
            if "form" in self.attrs:
                widget["attrs"]["form"] = self.attrs["form"]
        return context


class ActForm(forms.Form):
    use_required_attribute = False

    """
    What an act asks for. Fields carry the act's name as their prefix, so that all of
    them can be sent together with the form of the content.

    Hours are those of the issuing office's time zone.
    """

    def __init__(self, data=None, *, transition, row, user, form_id=None):
        super().__init__(data, prefix=f"act-{transition.name}")
        self.transition, self.row = transition, row
        office = row.issuing_office()
        self.zone = ZoneInfo(office.time_zone)
        for name, required in transition.asks.items():
            if field := self._field(name, required, user, office):
                field.label = LABELS.get(name) or field.label
                field.help_text = HELP.get(name, field.help_text)
                if form_id:
                    # It stands beside the form of the content and belongs to it.
                    field.widget.attrs["form"] = form_id
                    field.widget.is_required = False
                self.fields[name] = field

    def full_clean(self):
        with timezone.override(self.zone):
            super().full_clean()

    def _field(self, name, required, user, office):
        match name:
            case "reason":
                return _words(required, _("Why") if required else _("Comment"))
            case "notice":
                # Another text to lead readers to serves as well.
                return _words(required and "replaced_by" not in self.transition.asks)
            case "note":
                is_public = self.row.is_public(timezone.now())
                return _words(required) if is_public else None
            case "without":
                unsigned = self.row.unsigned(self.row.newest)
                if not unsigned:
                    return None
                field = _words(required)
                names = ", ".join(str(each) for each in unsigned)
                field.help_text = _("Not signed yet: %(names)s.") % {"names": names}
                return field
            case "reviewer":
                right = f"publish {self.row.right_area}"
                people = people_with(right, office.pk).exclude(pk=user.pk)
                return forms.ModelChoiceField(
                    people, required=required, empty_label=_("whoever comes first")
                )
            case "at":
                return forms.SplitDateTimeField(
                    required=required,
                    label=_("Hour in %(zone)s") % {"zone": office.time_zone},
                    widget=HourWidget(),
                )
            case "replaced_by":
                return AddressField(type(self.row), required=required)
        raise ValueError(name)

    def said(self):
        """Return what perform() takes."""
        return {name: self.cleaned_data.get(name) for name in self.fields}


def _words(required, label=None):
    return forms.CharField(
        required=required,
        label=label,
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
    )
