"""
What is to be done once, outside the database: an effect is put into the outbox in the
transaction that wants it, and worked off after its commit (work.py).
"""

import hashlib
from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# A claim holds so long. Nobody works on one effect for longer, so whoever has said
# nothing until then was killed, and another does it again.
CLAIM = timedelta(minutes=10)
# How long to wait after the first failure, the second …: two days in all.
WAITS = [
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=6),
    timedelta(hours=12),
    timedelta(hours=12),
    timedelta(hours=14),
]
KEY_LENGTH = 200
ERROR_LENGTH = 300


def this_second():
    return timezone.now().replace(microsecond=0)


def short_key(key):
    """Return the key itself, or its head and a digest of the whole if it is long."""
    if len(key) <= KEY_LENGTH:
        return key
    digest = hashlib.sha256(key.encode()).hexdigest()[:32]
    return f"{key[: KEY_LENGTH - len(digest) - 1]} {digest}"


class EffectQuerySet(models.QuerySet):
    def put(self, kind, payloads, at=None):
        """
        Put {key: payload} into the outbox, to be done from `at` on: with the commit of
        the caller's transaction, or not at all. A key that is there changes nothing.
        """
        at = (at or this_second()).replace(microsecond=0)
        self.bulk_create(
            [
                Effect(
                    key=short_key(key),
                    kind=kind,
                    payload=payload,
                    due_at=at,
                    next_at=at,
                )
                # In one order, so that no two transactions wait for each other.
                for key, payload in sorted(payloads.items())
            ],
            ignore_conflicts=True,
        )

    def open(self):
        return self.filter(done_at=None, failed_at=None)

    def due(self, at):
        """Keep what nobody holds and whose time has come, the longest due first."""
        return self.open().filter(next_at__lte=at).order_by("next_at", "pk")

    def given_up(self):
        return self.filter(failed_at__isnull=False)

    def try_again(self, at):
        """Take up anew what was given up; return how many that are."""
        return self.given_up().update(failed_at=None, attempts=0, next_at=at)


class Effect(models.Model):
    """One thing to do once. Who works on it claims it, does it, then marks it."""

    key = models.CharField(_("key"), max_length=KEY_LENGTH, unique=True)
    kind = models.CharField(_("kind"), max_length=20)
    payload = models.JSONField(_("content"))
    due_at = models.DateTimeField(_("due at"), default=this_second)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_at = models.DateTimeField(
        _("next attempt at"),
        default=this_second,
        help_text=_("While somebody works on it: when the claim runs out."),
    )
    claimed_at = models.DateTimeField(_("last attempt at"), null=True, blank=True)
    done_at = models.DateTimeField(_("done at"), null=True, blank=True)
    failed_at = models.DateTimeField(_("given up at"), null=True, blank=True)
    error = models.CharField(_("last error"), max_length=ERROR_LENGTH, blank=True)

    objects = EffectQuerySet.as_manager()

    class Meta:
        verbose_name = _("effect")
        verbose_name_plural = _("effects")
        ordering = ["-pk"]
        indexes = [
            # What a round asks for, in its order.
            models.Index(
                fields=["next_at", "id"],
                condition=Q(done_at=None, failed_at=None),
                name="outbox_effect_due",
            ),
            models.Index(
                fields=["failed_at"],
                condition=Q(failed_at__isnull=False),
                name="outbox_effect_given_up",
            ),
            models.Index(
                fields=["done_at"],
                condition=Q(done_at__isnull=False),
                name="outbox_effect_done",
            ),
        ]

    def __str__(self):
        return self.key

    def claim(self, at):
        """
        Say whether the effect is now this process's to do.

        One conditional UPDATE: of several who read the same row, the first changes
        it, and then the condition holds for nobody else until the claim runs out.
        """
        claimed = (
            Effect.objects.due(at)
            .filter(pk=self.pk, attempts=self.attempts)
            .order_by()
            .update(claimed_at=at, next_at=at + CLAIM, attempts=F("attempts") + 1)
        )
        self.attempts += claimed
        return bool(claimed)

    def mark_done(self, at):
        Effect.objects.filter(pk=self.pk).update(done_at=at, failed_at=None, error="")

    def postpone(self, at, error):
        """Have it tried again later; return False if there have been enough tries."""
        if self.attempts > len(WAITS):
            self.give_up(at, error)
            return False
        self._mark(next_at=at + WAITS[self.attempts - 1], error=error)
        return True

    def give_up(self, at, error):
        self._mark(failed_at=at, error=error)

    def was_killed_too_often(self):
        """Say whether more attempts began than can have ended with an error."""
        return self.attempts > len(WAITS) + 1

    def _mark(self, *, error, **values):
        """Write what came of this attempt, unless its claim ran out before."""
        Effect.objects.open().filter(pk=self.pk, attempts=self.attempts).update(
            error=error.replace("\0", "")[:ERROR_LENGTH], **values
        )
