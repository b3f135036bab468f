"""Mail with a link that works once, to set a password: for new staff, and again."""

import logging

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import override

from contacts import addresses
from iomsite.translated_text import TranslatedText

logger = logging.getLogger(__name__)


def invite(user):
    """Say whether the invitation left; a mail server that fails is only logged."""
    return _send(user, "invitation")


def send_reset(user):
    return _send(user, "password_reset")


def password_link(user):
    """Return the address, on the main host, where `user` sets a password once."""
    return addresses.on_main_host(
        "password_reset_confirm",
        uidb64=urlsafe_base64_encode(force_bytes(user.pk)),
        token=default_token_generator.make_token(user),
    )


def _send(user, name):
    with override(user.language):
        context = {
            "user": user,
            "organisation": TranslatedText(settings.ORGANISATION["name"]),
            "link": password_link(user),
            "days": settings.PASSWORD_RESET_TIMEOUT // 86_400,
            "ask_again": addresses.on_main_host("admin_password_reset"),
        }
        subject = render_to_string(f"registration/{name}_subject.txt", context)
        body = render_to_string(f"registration/{name}_mail.txt", context)
    mail = EmailMessage(" ".join(subject.split()), body, to=[user.email])
    try:
        mail.send()
    except OSError:
        logger.exception("Mail to user %s did not leave.", user.pk)
        return False
    return True
