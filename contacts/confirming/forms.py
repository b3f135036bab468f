from datetime import timedelta

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

AHEAD = timedelta(days=366)
WISH_LETTERS = 2000


class AnswerForm(forms.Form):
    # A reader of the screen begins with the error, if there is one.
    use_required_attribute = False

    def full_clean(self):
        super().full_clean()
        for name in self.errors:
            self.fields[name].widget.attrs["autofocus"] = True


class WishForm(AnswerForm):
    """What is to be changed, in the person's own words."""

    wish = forms.CharField(
        label=_("What has changed?"),
        max_length=WISH_LETTERS,
        widget=forms.Textarea({"rows": 4}),
        help_text=_(
            "The contact managers of the office read it and change the entry. Until then "
            "it stays as it is."
        ),
        error_messages={"required": _("Say what has changed.")},
    )


class LastDayForm(AnswerForm):
    last_day = forms.DateField(
        label=_("Your last day"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text=_("It may be a day to come. After it nobody is led to you any more."),
        error_messages={
            "required": _("Give your last day."),
            "invalid": _("Write the day as year-month-day: 2026-11-30."),
        },
    )

    def __init__(self, *args, contact, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.contact, self.today = contact, today
        self.fields["last_day"].widget.attrs |= {
            "min": contact.starts_on.isoformat(),
            "max": self._latest.isoformat(),
        }

    @property
    def _latest(self):
        return self.contact.ends_on or self.today + AHEAD

    def clean_last_day(self):
        day, contact = self.cleaned_data["last_day"], self.contact
        if day < contact.starts_on:
            raise forms.ValidationError(
                _("The post began on %(day)s: choose a later day.")
                % {"day": date_format(contact.starts_on)}
            )
        if day > self._latest and contact.ends_on:
            # A link that was passed on must not keep somebody in post for longer.
            raise forms.ValidationError(
                _(
                    "The directory says that the post ends on %(day)s. If it ends later, "
                    "say so under “Something has changed”."
                )
                % {"day": date_format(contact.ends_on)}
            )
        if day > self._latest:
            raise forms.ValidationError(
                _("Choose a day within a year from now: until %(day)s.")
                % {"day": date_format(self._latest)}
            )
        return day
