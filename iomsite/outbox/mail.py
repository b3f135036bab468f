"""
Plain-text mail by way of the outbox.

A mail that was on its way when its process was killed may have left or not: nobody
can know. It is sent again, under the same Message-ID, by which servers and mail
programs recognise what they have already.
"""

import hashlib
import logging
import re
from contextlib import contextmanager, suppress
from email.utils import parseaddr
from functools import partial

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage, get_connection
from django.core.validators import validate_email
from django.utils.encoding import punycode

from .errors import Away, Hopeless
from .models import Effect

logger = logging.getLogger(__name__)

# Neither mail nor the JSON of PostgreSQL can hold these.
_unsendable = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


def send_later(key, *, to, subject, text, at=None, headers=None):
    """
    Put a mail to an address, or to each of several, into the outbox, in the caller's
    transaction. The same key and address again change nothing. The texts are as the
    recipient reads them: whoever sends knows no language and no site.
    """
    fixed = {name: _line(value) for name, value in (headers or {}).items()}
    mails = {}
    for address in map(_line, filter(None, [to] if isinstance(to, str) else to)):
        mail_key = f"{key} {address.lower()}"
        mails[mail_key] = {
            "to": address,
            "subject": _line(subject),
            "text": _unsendable.sub("", str(text)),
            "headers": {
                # No out-of-office replies, please (RFC 3834).
                "Auto-Submitted": "auto-generated",
                **fixed,
                "Message-ID": message_id(mail_key),
            },
        }
    Effect.objects.put("mail", mails, at)


def message_id(key):
    """Return the one Message-ID (RFC 5322) of the mail with that key."""
    digest = hashlib.sha256(key.encode()).hexdigest()[:32]
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].partition("@")[2]
    return f"<{digest}@{punycode(domain) or 'localhost'}>"


def _line(text):
    """Return the text as a header can hold it: no line break begins another header."""
    return " ".join(_unsendable.sub(" ", str(text)).split())


@contextmanager
def sending_mail():
    """Yield what sends the mail of an effect; all of a round share one connection."""
    connection = get_connection()
    try:
        yield partial(_send, connection)
    finally:
        _close(connection)


def _send(connection, effect):
    mail = effect.payload
    try:
        validate_email(mail["to"])
    except ValidationError as error:
        raise Hopeless(" ".join(error.messages)) from error
    try:
        connection.open()
    except OSError as error:
        _close(connection)
        logger.warning("The mail server cannot be reached: %s", error)
        raise Away(str(error)) from error
    message = EmailMessage(
        mail["subject"],
        mail["text"],
        to=[mail["to"]],
        headers=mail["headers"],
        connection=connection,
    )
    try:
        message.send()
    except OSError:
        # It may have broken; the next mail opens a new one.
        _close(connection)
        raise


def _close(connection):
    with suppress(OSError):
        connection.close()
