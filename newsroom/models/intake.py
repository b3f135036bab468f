from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.db.models.signals import post_delete
from django.utils.translation import gettext_lazy as _

from .private_files import PrivateFile, delete_file

KEPT = timedelta(hours=24)


class Intake(PrivateFile):
    """
    A document that somebody has dropped in and not yet confirmed.

    Theirs alone; it goes when it is confirmed or discarded, or after a day.
    """

    class Kind(models.TextChoices):
        FILE = "file", _("file")
        RICH = "rich", _("pasted text with its formatting")
        PLAIN = "plain", _("pasted text")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="intakes",
        verbose_name=_("user"),
    )
    kind = models.CharField(_("kind"), max_length=5, choices=Kind)
    # See importing.answers.
    answers = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(_("added"), db_default=Now(), db_index=True)

    class Meta:
        verbose_name = _("document on its way in")
        verbose_name_plural = _("documents on their way in")
        ordering = ["-created_at"]

    def data(self):
        with self.file.open("rb") as file:
            return file.read()


post_delete.connect(delete_file, sender=Intake)
