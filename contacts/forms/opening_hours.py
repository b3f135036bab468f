"""Opening hours: one text for each weekday."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS as WEEKDAY_NAMES
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from contacts.validators import WEEKDAYS

_clock = r"(\d{1,2})(?:[:.h](\d{2}))?\s*h?"
_span = re.compile(rf"{_clock}\s*[-–—]\s*{_clock}")
_nothing = re.compile(r"[\s\-–—.]*")


class OpeningHoursWidget(forms.MultiWidget):
    template_name = "contacts/opening_hours_widget.html"
    use_fieldset = True

    def __init__(self, attrs=None):
        widgets = {
            day: forms.TextInput({"class": "vTextField", "placeholder": "08:00–17:00"})
            for day in WEEKDAYS
        }
        super().__init__(widgets, attrs)

    def decompress(self, value):
        # An address of the form may name anything as its initial value.
        value = value if isinstance(value, dict) else {}
        return [spans_as_text(value.get(day, [])) for day in WEEKDAYS]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for number, subwidget in enumerate(context["widget"]["subwidgets"]):
            subwidget["weekday"] = WEEKDAY_NAMES[number]
        return context

    def id_for_label(self, id_):
        # Each input has a label of its own; theirs is a legend.
        return ""


class OpeningHoursField(forms.MultiValueField):
    widget = OpeningHoursWidget

    def __init__(self, **kwargs):
        kwargs.setdefault("required", False)
        fields = [forms.CharField(required=False, max_length=120) for _day in WEEKDAYS]
        super().__init__(fields, require_all_fields=False, **kwargs)

    def compress(self, values):
        hours, errors = {}, []
        for number, (day, text) in enumerate(zip(WEEKDAYS, values, strict=False)):
            try:
                spans = parse_spans(text)
            except ValidationError as error:
                errors.append(
                    ValidationError(
                        _("%(weekday)s: %(problem)s"),
                        params={
                            "weekday": WEEKDAY_NAMES[number],
                            "problem": error.messages[0],
                        },
                    )
                )
            else:
                if spans:
                    hours[day] = spans
        if errors:
            raise ValidationError(errors)
        return hours

    def has_changed(self, initial, data):
        try:
            return (initial or {}) != self.compress(data or [])
        except ValidationError:
            return True


def spans_as_text(spans):
    return ", ".join("–".join(span) for span in spans)


def parse_spans(text):
    """Return [["08:00", "12:00"], …] for "8–12, 13.00-17.00"; closed: []."""
    text = (text or "").strip()
    if _nothing.fullmatch(text) or text.casefold() in {
        "closed",
        gettext("closed").casefold(),
    }:
        return []
    spans = []
    for part in re.split(r"[,;،+&]", text):
        match = _span.fullmatch(part.strip())
        span = match and [_time(match[1], match[2]), _time(match[3], match[4])]
        if not span or None in span:
            raise ValidationError(
                _("“%(text)s” is no time span; write 08:00–17:00, or leave it empty."),
                params={"text": part.strip()},
            )
        if span[0] >= span[1] or (spans and span[0] < spans[-1][1]):
            raise ValidationError(
                _("“%(text)s” ends or begins too early; write the hours in order."),
                params={"text": part.strip()},
            )
        spans.append(span)
    return spans


def _time(hour, minute):
    hour, minute = int(hour), int(minute or 0)
    if (hour, minute) == (24, 0) or (hour < 24 and minute < 60):
        return f"{hour:02}:{minute:02}"
    return None
