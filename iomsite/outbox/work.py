"""Working the outbox off, in rounds. Any number of processes may do so at once."""

import logging
import time
from collections import Counter
from contextlib import ExitStack
from datetime import timedelta

from .errors import Away, Hopeless
from .mail import sending_mail
from .models import Effect, this_second

logger = logging.getLogger(__name__)

# Kind → a context manager for one round that yields what does one effect. Another app
# adds its kind in AppConfig.ready().
PERFORMERS = {"mail": sending_mail}

# A round ends after this, so that the other jobs of a tick have their turn, and no
# claim runs out while its effect is being done.
SECONDS_OF_A_ROUND = 60
KEPT = timedelta(days=90)


def work_off(at=None, *, limit=100):
    """
    Do what is due, at most `limit` effects; return how many were done, postponed and
    given up. Never inside a transaction: a claim must be seen by others at once.

    Effects of a kind that is not known here are left to a process that knows it, as
    there may be while the nodes of a site are upgraded.
    """
    at = at or this_second()
    end = time.monotonic() + SECONDS_OF_A_ROUND
    counts = Counter()
    due = Effect.objects.due(at).filter(kind__in=PERFORMERS)
    with ExitStack() as round_:
        performers, away = {}, set()
        for effect in due[:limit]:
            if time.monotonic() > end:
                break
            if effect.kind in away or not effect.claim(at):
                continue
            if effect.kind not in performers:
                performer = PERFORMERS[effect.kind]()
                performers[effect.kind] = round_.enter_context(performer)
            outcome, is_away = _attempt(effect, performers[effect.kind], at)
            counts[outcome] += 1
            if is_away:
                away.add(effect.kind)
    return counts


def _attempt(effect, perform, at):
    """Do a claimed effect and write down what came of it."""
    if effect.was_killed_too_often():
        effect.give_up(at, "The process that did this was killed each time.")
        return _given_up(effect), False
    try:
        perform(effect)
    except Hopeless as error:
        effect.give_up(at, str(error))
        return _given_up(effect), False
    except Exception as error:
        # Whatever it is: the others must have their turn.
        is_postponed = effect.postpone(at, f"{type(error).__name__}: {error}")
        outcome = "postponed" if is_postponed else _given_up(effect)
        return outcome, isinstance(error, Away)
    effect.mark_done(at)
    return "done", False


def _given_up(effect):
    # The key may hold somebody's address, which is nothing for a log.
    logger.error("Effect %s of the outbox was given up; see the admin.", effect.pk)
    return "given up"


def forget_done(at, *, limit=500):
    """Delete what was done long ago, a batch at a time; return how many."""
    # Asked before it is deleted: even a DELETE of nothing makes SQLite's writers wait.
    old = Effect.objects.filter(done_at__lt=at - KEPT).values_list("pk", flat=True)
    if not (keys := list(old.order_by("done_at")[:limit])):
        return Counter()
    deleted, _by_model = Effect.objects.filter(pk__in=keys).delete()
    return Counter({"forgotten": deleted})
