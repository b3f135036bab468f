"""What the directory says of a contact, line by line, for mail and page alike."""

import re
from typing import NamedTuple

from django.conf import settings
from django.utils.translation import get_language_bidi, pgettext
from django.utils.translation import gettext as _

from contacts.channels import PhoneKind, PhoneUse, kind_of, use_of
from contacts.fields import international
from contacts.spoken_languages import language_name

# Around what runs from left to right in a text from right to left (Unicode UAX #9).
ISOLATE, END_OF_ISOLATE = "\u2066", "\u2069"

# Hebrew, Arabic and their neighbours.
_from_the_right = re.compile(r"[\u0590-\u08ff]")
_number = re.compile(r"\+?\d[\d ()./-]{4,}\d")


class Value(NamedTuple):
    text: str
    # What is said of a telephone.
    note: str = ""
    is_ltr: bool = False

    def __str__(self):
        text = self.text
        if self.is_ltr and get_language_bidi():
            text = f"{ISOLATE}{text}{END_OF_ISOLATE}"
        return f"{text} ({self.note})" if self.note else text


class Line(NamedTuple):
    label: str
    values: list


def keep_numbers(text):
    """
    Keep the telephone numbers in somebody's words readable: behind Arabic, the groups
    of digits would stand in the order of the words, the last one first.
    """
    if not _from_the_right.search(text):
        return text
    return _number.sub(lambda found: f"{ISOLATE}{found[0]}{END_OF_ISOLATE}", text)


def language_for(contact):
    """Return the language to write to a contact in: the first it speaks of ours."""
    known = [code for code, _name in settings.LANGUAGES]
    spoken = [code for code in contact.languages if code in known]
    return spoken[0] if spoken else contact.office.default_language


def lines_of(contact):
    """Return what the directory says, in the active language; nothing is left out."""
    names = [] if contact.by_role_only else [contact.name, contact.name_local]
    found = [
        Line(_("Office"), [Value(str(contact.office))]),
        Line(_("Name"), [Value(name) for name in names if name]),
        Line(_("Role"), [Value(str(contact.role))] if contact.role else []),
        Line(_("Telephone"), [_phone(each) for each in contact.phones]),
        Line(_("E-mail"), [Value(each, is_ltr=True) for each in contact.emails]),
        Line(
            _("Languages spoken"),
            [Value(str(language_name(code))) for code in contact.languages],
        ),
        Line(_("Shown to"), [Value(_shown_to(contact))]),
    ]
    return [line for line in found if line.values]


def _phone(phone):
    kind, use = kind_of(phone), use_of(phone)
    notes = [phone["label"]]
    if kind != PhoneKind.PHONE:
        notes.append(str(PhoneKind(kind).label))
    notes.append(str(PhoneUse(use).label))
    note = pgettext("list", ", ").join(filter(None, notes))
    return Value(international(phone["number"]), note=note, is_ltr=True)


def _shown_to(contact):
    shown = {
        "public": _("everybody, on the press page"),
        "on-request": _("journalists who ask for it"),
        "internal": _("colleagues only"),
    }[contact.visibility]
    if contact.by_role_only:
        return _("%(whom)s; the role alone, never the name") % {"whom": shown}
    return shown
