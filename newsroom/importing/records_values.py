"""
The values that fields of an import file hold, read strictly: a reader returns the
value in its one form, or raises Wrong with a sentence.
"""

import re
from datetime import UTC, date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from contacts.validators import validate_emails

FIRST_YEAR = 1900
# A later hour of publication is a mistake rather than a plan.
LATEST = timedelta(days=3660)

CONTACT_KEYS = ("office", "name", "role", "emails", "phones")
PLACE_KEYS = ("city", "region", "country", "iso")
QUOTATION_KEYS = ("text", "speaker", "speaker_title", "honorific")
IMAGE_KEYS = ("path", "alt", "caption", "credit")


class Wrong(ValueError):
    """A value that cannot be used; the message is the sentence to report."""


def read_each(value, read):
    """Read the entries of a list; a fault is reported with the entry's number."""
    result = []
    for number, item in enumerate(read_list(value), start=1):
        try:
            result.append(read(item))
        except (Wrong, ValidationError) as wrong:
            reason = " ".join(getattr(wrong, "messages", [str(wrong)]))
            raise Wrong(
                _("entry %(number)s: %(reason)s") % {"number": number, "reason": reason}
            ) from None
    return result


def read_list(value):
    if not isinstance(value, list):
        raise Wrong(_("write a list: […]."))
    return value


def read_text(value, most):
    if not isinstance(value, str):
        raise Wrong(_("write a text in quotation marks."))
    value = value.replace("\x00", "").strip()
    if any("\ud800" <= sign <= "\udfff" for sign in value):
        raise Wrong(_("the text holds half a sign (a lone surrogate): write it whole."))
    if most and len(value) > most:
        raise Wrong(
            _("this has %(length)s signs; the most is %(most)s.")
            % {"length": len(value), "most": most}
        )
    return value


def _keys(value, known):
    if not isinstance(value, dict):
        raise Wrong(_("write an object: {…}."))
    for key in value:
        if key not in known:
            raise Wrong(
                _("“%(key)s” is not known here. Known are: %(known)s.")
                % {"key": str(key)[:60], "known": ", ".join(known)}
            )
    return {key: value.get(key) for key in known}


def _optional(value, most):
    return "" if value is None else read_text(value, most)


def read_moment(value):
    text = read_text(value, 60)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Wrong(
            _("“%(value)s” is no moment; write one like 2024-10-31T09:30:00+03:00.")
            % {"value": text}
        ) from None
    if moment.utcoffset() is None:
        raise Wrong(
            _("the moment names no offset from UTC; write one like %(example)s.")
            % {"example": f"{moment.isoformat()}+00:00"}
        )
    if moment.year < FIRST_YEAR or moment.year > 9000:
        raise Wrong(_("the year %(year)s cannot be right.") % {"year": moment.year})
    moment = moment.astimezone(UTC).replace(microsecond=0)
    if moment > timezone.now() + LATEST:
        raise Wrong(_("this is more than ten years ahead: check the year."))
    return moment


def _day(value):
    text = read_text(value, 60)
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Wrong(
            _("“%(value)s” is no day; write it like 2024-10-31.") % {"value": text}
        ) from None


def read_dateline(value):
    keys = _keys(value, ("printed", "places", "date"))
    return {
        "printed": _optional(keys["printed"], 300),
        "places": read_each(keys["places"] or [], _place),
        "date": None if keys["date"] in (None, "") else _day(keys["date"]),
    }


def _place(value):
    place = {k: _optional(v, 120) for k, v in _keys(value, PLACE_KEYS).items()}
    if not re.fullmatch(r"([A-Z]{2})?", place["iso"]):
        raise Wrong(_("the ISO code of a place has two capital letters, such as KE."))
    return place


def read_quotation(value):
    keys = _keys(value, QUOTATION_KEYS)
    quotation = {key: _optional(text, 5000) for key, text in keys.items()}
    if not quotation["text"]:
        raise Wrong(_("a quotation needs its text."))
    return quotation


def read_contact(value):
    keys = _keys(value, CONTACT_KEYS)
    contact = {key: _optional(keys[key], 120) for key in ("office", "name", "role")}
    emails = read_list(keys["emails"] or [])
    validate_emails(emails)
    phones = read_each(keys["phones"] or [], _phone)
    if not (contact["name"] or contact["role"]):
        raise Wrong(_("a contact needs a name, or a role for a desk."))
    return contact | {"emails": emails, "phones": phones}


def _phone(value):
    # Its one form depends on the country of the office.
    if isinstance(value, str):
        return {"number": read_text(value, 40), "label": ""}
    keys = _keys(value, ("number", "label"))
    return {
        "number": read_text(keys["number"], 40),
        "label": _optional(keys["label"], 40),
    }


def read_image(value):
    if isinstance(value, str):
        value = {"path": value}
    keys = _keys(value, IMAGE_KEYS)
    most = {"path": 500, "alt": 300, "caption": 500, "credit": 200}
    image = {key: _optional(keys[key], most[key]) for key in IMAGE_KEYS}
    if not image["path"]:
        raise Wrong(_("a picture needs the path of its file."))
    return image
