"""
What the processes of these tests do. One that is told so ends by SIGKILL at a step:
no production code knows of it.
"""

import os
import re
import signal
import sys
import time

from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from iomsite.publishing.due import apply_all_due
from newsroom.models import Article


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def dying_after(statement):
    """Return a context in which the process ends once such a statement was done."""

    def run(execute, sql, parameters, many, context):
        result = execute(sql, parameters, many, context)
        if re.match(statement, sql):
            die()
        return result

    return connection.execute_wrapper(run)


def settle(die_after=None):
    """Do what a tick does; die after a statement, before the commit or behind it."""
    if die_after is None:
        apply_all_due(timezone.now())
    elif die_after == "all but the commit":
        with transaction.atomic():
            apply_all_due(timezone.now())
            die()
    elif die_after == "the commit":
        apply_all_due(timezone.now())
        die()
    else:
        with dying_after(die_after):
            apply_all_due(timezone.now())


def ask(path):
    """Do what a reader does, within this process."""
    response = Client().get(path, headers={"host": "127.0.0.1"})
    response.close()


def settle_until_nothing_is_due(seconds=20):
    """Say that one is ready, then try again and again, the hour long before it comes."""
    print("ready", flush=True)  # noqa: T201
    end = time.monotonic() + seconds
    while Article.objects.exclude(due=None).exists():
        apply_all_due(timezone.now())
        if time.monotonic() > end:
            sys.exit("It was not settled.")
