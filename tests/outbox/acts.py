"""
What the processes of these tests do. One that is told so ends by SIGKILL at a step:
no production code knows of it.
"""

import os
import signal
import sys
from datetime import timedelta

from django.conf import settings
from django.core.mail.backends.smtp import EmailBackend
from django.db import transaction

from contacts.models import Region
from iomsite.outbox.mail import send_later
from iomsite.outbox.models import this_second
from iomsite.ticking import tick

RECIPIENT = "ann@wma.example"


def die():
    os.kill(os.getpid(), signal.SIGKILL)


class DyingBeforeMail(EmailBackend):
    def send_messages(self, messages):
        die()


class DyingAfterMail(EmailBackend):
    def send_messages(self, messages):
        super().send_messages(messages)
        die()


MORTAL = {"before the mail": DyingBeforeMail, "after the mail": DyingAfterMail}


def change(die_at=None):
    """Change a row and have a mail tell of it, unless that was done already."""
    with transaction.atomic():
        _region, is_new = Region.objects.get_or_create(slug="sahel")
        if is_new:
            send_later("region sahel", to=RECIPIENT, subject="New", text="The Sahel.")
        if die_at == "before the commit":
            die()
    if die_at == "after the commit":
        die()


def work(die_at=None, *, minutes=0):
    """Tick as if so many minutes had passed."""
    if backend := MORTAL.get(die_at):
        settings.EMAIL_BACKEND = f"{__name__}.{backend.__name__}"
    _counts, crashed = tick(this_second() + timedelta(minutes=minutes))
    if crashed:
        sys.exit(f"{crashed} crashed.")
