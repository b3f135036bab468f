from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedSource(models.Model):
    """
    Where an imported article came from: a record of another system, or a file.

    (source, source_id) is its identity there; for a file, "file" and the SHA-256 of
    the cleaned text. A second import of the same finds the article by it.
    """

    article = models.ForeignKey(
        "newsroom.Article", models.CASCADE, related_name="sources"
    )
    source = models.CharField(max_length=60)
    source_id = models.CharField(max_length=200)
    # SHA-256 of the record as it was imported last; the same again changes nothing.
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("imported source")
        verbose_name_plural = _("imported sources")
        constraints = [
            models.UniqueConstraint(
                fields=["source", "source_id"], name="newsroom_source_once"
            ),
        ]

    def __str__(self):
        return f"{self.source}: {self.source_id}"
