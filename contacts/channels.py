"""Telephones of a contact: what they are, and when somebody answers them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PhoneKind(models.TextChoices):
    PHONE = "phone", _("telephone")
    MOBILE = "mobile", _("mobile")
    WHATSAPP = "whatsapp", _("WhatsApp")


class PhoneUse(models.TextChoices):
    HOURS = "hours", _("in opening hours")
    AFTER_HOURS = "after-hours", _("outside opening hours")
    ANY = "any", _("at any hour")


def kind_of(phone):
    return phone.get("kind", PhoneKind.PHONE)


def use_of(phone):
    """Say when a telephone is answered; where nobody said, in opening hours."""
    return phone.get("use", PhoneUse.HOURS)


def phones_for(phones, *, is_open):
    """Return the telephones answered while the office is open, or while it is closed."""
    unused = PhoneUse.AFTER_HOURS if is_open else PhoneUse.HOURS
    return [phone for phone in phones if use_of(phone) != unused]
