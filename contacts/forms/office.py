from functools import cache
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from contacts.validators import validate_social_accounts

from .lines import LinesField
from .opening_hours import OpeningHoursField


@cache
def time_zones():
    zones = (zone for zone in available_timezones() if "/" in zone)
    return [("UTC", "UTC"), *((zone, zone.replace("_", " ")) for zone in sorted(zones))]


class OfficeForm(forms.ModelForm):
    languages = forms.MultipleChoiceField(
        label=_("Languages of the site"),
        choices=settings.LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Languages in which this office publishes."),
    )
    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        choices=time_zones,
        help_text=_("The clock of the office: who is in post, and when it opens."),
    )
    opening_hours = OpeningHoursField(
        label=_("Opening hours"),
        help_text=_(
            "In the office's own time, for instance 08:00–12:00, 13:00–17:00. "
            "Leave a day empty on which the office is closed."
        ),
    )
    social_accounts = LinesField(
        label=_("Social accounts"),
        check=validate_social_accounts,
        rows=4,
        help_text=_("One address on each line, beginning with https://."),
    )

    class Meta:
        widgets = {"address": forms.Textarea({"rows": 4, "class": "vLargeTextField"})}
