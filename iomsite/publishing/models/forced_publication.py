from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.models import CountryOffice

from .revision import Revision

# How soon somebody else reads what went out unread.
READ_WITHIN = timedelta(hours=24)


class ForcedPublication(models.Model):
    """What went out without a second pair of eyes, until somebody else has read it."""

    class Verdict(models.TextChoices):
        RIGHT = "right", _("it was right to go out")
        CORRECTED = "corrected", _("it had to be corrected")
        WRONG = "wrong", _("it should not have gone out")

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="forced")
    # The issuing office, whose dashboard shows it.
    office = models.ForeignKey(CountryOffice, models.CASCADE, related_name="+")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField()
    reason = models.TextField(_("reason"))
    due_at = models.DateTimeField(_("to be read until"))
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    verdict = models.CharField(_("verdict"), max_length=12, choices=Verdict, blank=True)
    comment = models.TextField(_("comment"), blank=True)

    class Meta:
        verbose_name = _("forced publication")
        verbose_name_plural = _("forced publications")
        ordering = ["due_at", "pk"]
        indexes = [
            models.Index(
                fields=["office", "due_at"],
                condition=models.Q(closed_at__isnull=True),
                name="publishing_forced_open",
            ),
        ]

    def __str__(self):
        return f"{self.revision}: {self.reason}"
