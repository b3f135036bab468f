"""What a history says about two states of a row, in words."""

from datetime import date, datetime
from pathlib import PurePath
from typing import NamedTuple

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from contacts.readable import as_lines
from contacts.spoken_languages import language_name
from iomsite.richtext.plain import plain_text
from iomsite.richtext_field import RichTextField
from iomsite.translated_text import TranslatedText, TranslatedTextField


class Change(NamedTuple):
    what: str
    before: str
    after: str


def changes(fields, before, after, names):
    """
    Yield what differs between two records; None for one: what the other says at all.

    `names` holds (field, id) → name of what a relation points at.
    """
    for field in fields:
        label = capfirst(str(field.verbose_name))
        old, new = _value(field, before), _value(field, after)
        if isinstance(field, TranslatedTextField):
            yield from _changed_languages(label, old, new)
        elif old != new and (old or new):
            yield Change(label, *_said_apart(field, old, new, names))


def _value(field, record):
    return None if record is None else getattr(record, field.attname)


def _changed_languages(label, old, new):
    old, new = TranslatedText(old or {}), TranslatedText(new or {})
    for code, _name in settings.LANGUAGES:
        before, after = old.get(code, ""), new.get(code, "")
        if before != after:
            yield Change(f"{label} ({language_name(code)})", before, after)


def _said_apart(field, old, new, names):
    """Two values that read alike are told apart by what is stored."""
    before, after = _said(field, old, names), _said(field, new, names)
    if before != after:
        return before, after
    if field.is_relation:
        return f"{before} ({old})", f"{after} ({new})"
    return str(old), str(new)


def _said(field, value, names):
    if value is None:
        return ""
    if field.is_relation:
        return names[field, value]
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value)
    if isinstance(field, RichTextField):
        return plain_text(value)
    if isinstance(field, models.FileField):
        return PurePath(value).name
    return as_lines(value)
