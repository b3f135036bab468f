from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .revision import Revision


class ShareLink(models.Model):
    """
    Lets somebody without an account read one revision before it is published.

    The address holds the token; here is only its SHA-256.
    """

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="share_links")
    token_hash = models.CharField(max_length=64, unique=True)
    label = models.CharField(
        _("for whom"),
        max_length=120,
        help_text=_("For instance: Chief of Mission, or the donor’s press office."),
    )
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    expires_at = models.DateTimeField(_("valid until"))
    revoked_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(_("last opened"), null=True)

    class Meta:
        verbose_name = _("share link")
        verbose_name_plural = _("share links")
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.label
