"""Telephone numbers are stored in E.164 and typed as people write them."""

import phonenumbers
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


def parse_phone(text, region=None):
    """
    Return the number in E.164 (ITU-T E.164: "+" and at most 15 digits).

    `region` is the ISO code for numbers typed without a country code. Numbers that
    are possible but belong to no known plan pass: offices do have such lines.
    Raises ValidationError with a sentence for the person who typed it.
    """
    try:
        number = phonenumbers.parse(str(text), region)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not 6 <= len(str(number.national_number)) <= 14:
        raise ValidationError(
            _("“%(text)s” is no telephone number; write it like +254 20 123 4567."),
            code="phone",
            params={"text": text},
        )
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def international(number):
    """Write an E.164 number in groups: "+254 20 1234567"; others stay as they are."""
    return _written(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def national(number):
    """Write an E.164 number as it is dialled within its country: "020 1234567"."""
    return _written(number, phonenumbers.PhoneNumberFormat.NATIONAL)


def _written(number, form):
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, form)


class PhoneField(models.CharField):
    """A telephone number in E.164; what is typed is brought into that form."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 20)
        super().__init__(*args, **kwargs)

    def clean(self, value, model_instance):
        return super().clean(value and parse_phone(value), model_instance)

    def formfield(self, **kwargs):
        return super().formfield(**{"max_length": 40, **kwargs})
