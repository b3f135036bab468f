from functools import cache
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from contacts.validators import validate_social_accounts

from .holidays import HolidaysField
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
    holidays = HolidaysField(
        label=_("Holidays"),
        help_text=_(
            "Days on which the office is closed, one on each line: 2026-12-25 Christmas "
            "Day, or 25/12/2026. Several days in a row: 2026-12-24 – 2026-12-26 "
            "Christmas. Those of past years are kept and not shown."
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

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "holidays" in self.fields:
            self.fields["holidays"].stored = self.instance.holidays
