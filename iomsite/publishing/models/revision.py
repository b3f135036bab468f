from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Revision(models.Model):
    """
    What an article or page said at one moment: everything an editor can change.

    `data` is what snapshot.freeze() returns; it is never changed afterwards. The
    one generic key of the project: approvals, events and share links all need one
    target, whatever kind of content it belongs to.
    """

    # Its own index, of two values, would only lead astray.
    content_type = models.ForeignKey(ContentType, models.CASCADE, db_index=False)
    object_id = models.PositiveBigIntegerField()
    content_object = GenericForeignKey()
    number = models.PositiveIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=300, blank=True)
    hash = models.CharField(_("content hash"), max_length=64)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("author"),
        help_text=_("Nobody: an import or the command line."),
    )
    created_at = models.DateTimeField(_("created at"), db_default=Now())
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    # Last in its row, so that a database passes over it to reach nothing else.
    data = models.JSONField(_("content"))

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["content_type", "object_id", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "number"],
                name="publishing_revision_number",
            ),
        ]

    def __str__(self):
        return f"{self.number}: {self.title}"
