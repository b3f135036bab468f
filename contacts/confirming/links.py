"""The link of a question: signed, on the main host, good for sixty days or one answer."""

from datetime import date, timedelta
from typing import NamedTuple

from django.conf import settings
from django.core import signing

from contacts import addresses

VALID = timedelta(days=60)
_signer = signing.Signer(salt="contacts.confirming")
_LANGUAGES = frozenset(code for code, _name in settings.LANGUAGES)


class Link(NamedTuple):
    confirmation_id: int
    asked_on: date
    # Of the mail, hence of the page.
    language: str


def address_of(confirmation, language):
    """Return the absolute address at which a question is answered."""
    said = [confirmation.pk, confirmation.asked_on.isoformat(), language]
    token = _signer.sign_object(said)
    return addresses.on_main_host("confirm", token=token)


def read(token):
    """Return the Link of a token of ours, or None."""
    try:
        pk, asked_on, language = _signer.unsign_object(token)
    except (signing.BadSignature, ValueError):
        return None
    language = language if language in _LANGUAGES else settings.LANGUAGE_CODE
    return Link(pk, date.fromisoformat(asked_on), language)


def last_day(asked_on):
    """Return the last day on which the link of a question works."""
    return asked_on + VALID
