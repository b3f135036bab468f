"""
What is done again and again, by whoever ticks: a thread of each process of the
embedded server, and `manage.py tick`. All may do so at once.
"""

import logging
import time
from collections import Counter
from threading import Thread

from django.conf import settings
from django.db import InterfaceError, OperationalError, connections

from contacts.confirming import ask_for_confirmation
from contacts.retention import erase_old_postings
from iomsite.outbox.models import this_second
from iomsite.outbox.work import forget_done, work_off
from iomsite.publishing.autosaves import forget_old
from iomsite.publishing.due import apply_all_due
from newsroom.importing.forgetting import forget_intakes, forget_originals

logger = logging.getLogger(__name__)

# In this order: what one puts into the outbox leaves with the same tick. Each is called
# with the moment and returns a Counter of what it did; each must bear that another
# process does the same at the same time.
JOBS = (
    apply_all_due,
    ask_for_confirmation,
    work_off,
    forget_done,
    forget_old,
    forget_intakes,
    forget_originals,
    erase_old_postings,
)


def tick(at=None):
    """Run each job once; return what they did and the names of those that crashed."""
    counts, crashed = Counter(), []
    for job in JOBS:
        try:
            # A moment of its own for each: the one before may have taken its time.
            counts.update(job(at or this_second()))
        except (InterfaceError, OperationalError) as error:
            # The database is away: nothing that a traceback would explain.
            logger.error("The job %s failed: %s", job.__name__, str(error).strip())
            crashed.append(job.__name__)
            _drop_broken_connections()
        except Exception:
            logger.exception("The job %s crashed.", job.__name__)
            crashed.append(job.__name__)
    return counts, crashed


def _drop_broken_connections():
    """Let the next job open a new one."""
    for each in connections.all(initialized_only=True):
        if not each.in_atomic_block:
            each.close_if_unusable_or_obsolete()


def start_ticker():
    """Start the thread that ticks as long as the process lives, if there is to be one."""
    if settings.TICK_SECONDS:
        Thread(target=_keep_ticking, name="ticker", daemon=True).start()


def _keep_ticking():
    while True:
        time.sleep(settings.TICK_SECONDS)
        try:
            tick()
            # Nothing is held for a thread that sleeps.
            connections.close_all()
        except Exception:
            logger.exception("The tick failed; the next one follows.")
