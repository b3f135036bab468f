from pathlib import Path
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.field_history.records import FieldHistory
from contacts.models import CountryOffice

MAX_BYTES = 10 * 1024 * 1024


def private_path(document, filename):
    """Documents are served by a view that asks who may; never from a folder."""
    return f"private/documents/{uuid4().hex}.pdf"


def validate_pdf(file):
    # What is stored was checked when it came; it would be opened here, and stay so.
    if getattr(file, "_committed", False):
        return
    if file.size > MAX_BYTES:
        raise ValidationError(
            _(
                "The file has %(size).1f MB; the most is 10 MB. Reduce it and try again."
            ),
            params={"size": file.size / 1024 / 1024},
        )
    file.seek(0)
    head = file.read(1024)
    file.seek(0)
    if b"%PDF-" not in head:
        raise ValidationError(_("This is no PDF file: save it as PDF and try again."))


class Document(models.Model):
    """A PDF that articles offer: as public as the articles that carry it."""

    office = models.ForeignKey(
        CountryOffice,
        models.PROTECT,
        related_name="documents",
        verbose_name=_("office"),
    )
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=200)
    file = models.FileField(
        _("file"),
        upload_to=private_path,
        validators=[validate_pdf],
        help_text=_("PDF, at most 10 MB."),
    )
    size = models.PositiveIntegerField(_("size in bytes"), editable=False, default=0)
    name = models.CharField(max_length=120, editable=False, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    history = FieldHistory(excluded_fields=["key", "size", "created_at"])

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        if self.file and not self.file._committed:
            self.size = self.file.size
            self.name = f"{Path(self.file.name).stem[:110]}.pdf"
        super().save(*args, **kwargs)
