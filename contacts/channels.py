"""Telephones of a contact: what they are, and when somebody answers them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext


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


def phone_words(phone, beside=(), *, unsaid=(PhoneKind.PHONE,)):
    """
    Say what stands beside a number: its label, its kind unless `unsaid`, and when it
    is answered; "" if that is usual. Opening hours are usual unless one of the
    telephones `beside` it is answered at another time.
    """
    kind, use = PhoneKind(kind_of(phone)), PhoneUse(use_of(phone))
    words = [phone.get("label", "")]
    if kind not in unsaid and kind.label.casefold() not in words[0].casefold():
        words.append(kind.label)
    if any(use_of(each) != PhoneUse.HOURS for each in (phone, *beside)):
        words.append(use.label)
    return pgettext("list", ", ").join(str(each) for each in words if each)
