"""What may stand in the JSON columns of offices and media contacts."""

import re
from datetime import date

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext_lazy as _

from contacts.channels import PhoneKind, PhoneUse, kind_of, use_of
from contacts.fields import parse_phone

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

# First segments of addresses that are no office's (see iomsite/urls.py).
RESERVED_SLUGS = frozenset(
    [
        "admin",
        "accounts",
        "confirm",
        "healthz",
        "readyz",
        "static",
        "media",
        "robots.txt",
        "favicon.ico",
        "api",
        "feeds",
        "sitemap.xml",
        "news",
        "press",
        "offices",
        "files",
        "search",
        "preview",
        "share",
        ".well-known",
    ]
)


def validate_office_slug(value):
    if value in RESERVED_SLUGS or value in LANG_INFO or len(value) < 3:
        raise ValidationError(
            _("“%(slug)s” is taken by the site itself; choose a longer word."),
            params={"slug": value},
        )


def validate_hostname(value):
    if not re.fullmatch(
        r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]+",
        value.lower(),
    ):
        raise ValidationError(
            _("“%(host)s” is no host name; write it like kenya.wma.example."),
            params={"host": value},
        )


def validate_site_languages(value):
    known = [code for code, _name in settings.LANGUAGES]
    if (
        not isinstance(value, list)
        or not value
        or not set(value) <= set(known)
        or len(set(value)) != len(value)
    ):
        raise ValidationError(
            _("Choose at least one of the languages %(known)s."),
            params={"known": ", ".join(known)},
        )


def validate_opening_hours(value):
    """{"mon": [["08:00", "12:00"], ["13:00", "17:00"]], …}; no entry = closed."""
    clock = re.compile(r"([01]\d|2[0-3]):[0-5]\d|24:00")
    for day, spans in value.items() if isinstance(value, dict) else [("?", None)]:
        last = ""
        if day not in WEEKDAYS or not isinstance(spans, list):
            raise ValidationError(_("Opening hours are given for each weekday."))
        for span in spans:
            if (
                not isinstance(span, list)
                or len(span) != 2
                or not all(isinstance(t, str) and clock.fullmatch(t) for t in span)
                or not last <= span[0] < span[1]
            ):
                raise ValidationError(
                    _("Write hours in order, like 08:00–12:00, 13:00–17:00.")
                )
            last = span[1]


def validate_holidays(value):
    """{"2026-12-25": "Christmas Day", …}: days on which the office is closed."""
    for day, name in value.items() if isinstance(value, dict) else [("?", None)]:
        try:
            is_day = date.fromisoformat(day).isoformat() == day
        except ValueError:
            is_day = False
        if not is_day or not isinstance(name, str) or len(name) > 80:
            raise ValidationError(
                _("Write each holiday as a day and its name: 2026-12-25 Christmas Day.")
            )


def validate_social_accounts(value):
    check = URLValidator(schemes=["https"])
    for url in value if isinstance(value, list) else [None]:
        try:
            check(url)
        except ValidationError:
            raise ValidationError(
                _("“%(url)s” is no address; write it with https://."),
                params={"url": url},
            ) from None


def validate_emails(value):
    for address in value if isinstance(value, list) else [None]:
        try:
            validate_email(address)
        except (ValidationError, TypeError):
            raise ValidationError(
                _("“%(address)s” is no e-mail address."), params={"address": address}
            ) from None


def validate_phones(value):
    """
    [{"number": E.164, "label": "press line", "kind": PhoneKind, "use": PhoneUse}, …];
    kind and use may be left out (see contacts.channels).
    """
    for phone in value if isinstance(value, list) else [None]:
        if not isinstance(phone, dict) or not (
            {"number", "label"} <= set(phone) <= {"number", "label", "kind", "use"}
        ):
            raise ValidationError(_("Each telephone has a number and a label."))
        if kind_of(phone) not in PhoneKind or use_of(phone) not in PhoneUse:
            raise ValidationError(
                _("Choose what “%(number)s” is and when it is answered."),
                params={"number": phone["number"]},
            )
        if parse_phone(phone["number"]) != phone["number"]:
            raise ValidationError(
                _("Write “%(number)s” with its country code."),
                params={"number": phone["number"]},
            )


def validate_language_codes(value):
    for code in value if isinstance(value, list) else [None]:
        if not isinstance(code, str) or not re.fullmatch(
            r"[a-z]{2,3}(-[A-Za-z0-9]+)*", code
        ):
            raise ValidationError(
                _("“%(code)s” is no language code; write en, fr, sw …"),
                params={"code": code},
            )
