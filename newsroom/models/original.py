from datetime import timedelta

from django.db import models
from django.db.models.signals import post_delete
from django.utils.translation import gettext_lazy as _

from iomsite.publishing.models import Revision

from .private_files import PrivateFile, delete_file

KEPT = timedelta(days=90)


class OriginalFile(PrivateFile):
    """
    The document that a draft was made of, as it came.

    For those who may see the draft, and for a while: it can carry what was never
    meant for readers.
    """

    article = models.ForeignKey(
        "newsroom.Article",
        models.CASCADE,
        related_name="original_files",
        verbose_name=_("article"),
    )
    revision = models.ForeignKey(
        Revision,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("revision"),
    )
    kept_until = models.DateTimeField(_("kept until"), db_index=True)

    class Meta:
        verbose_name = _("original file")
        verbose_name_plural = _("original files")
        ordering = ["-pk"]


post_delete.connect(delete_file, sender=OriginalFile)
