from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .revision import Revision


class Event(models.Model):
    """
    What somebody did with a revision: submitted, approved, published, withdrew …

    Only added to. `act` is the name of a transition or of another act; `details` holds
    what that act decided, such as {"at": …} of a schedule.
    """

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="events")
    act = models.CharField(_("act"), max_length=30)
    at = models.DateTimeField(_("at"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("by"),
    )
    reason = models.TextField(_("reason"), blank=True)
    details = models.JSONField(_("details"), default=dict, blank=True)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.act}: {self.revision_id}"
