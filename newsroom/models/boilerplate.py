from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.field_history.records import FieldHistory
from contacts.models import CountryOffice
from iomsite.facts.models import check_quotes
from iomsite.richtext_field import RichTextField


class Boilerplate(models.Model):
    """The paragraph about the organisation at the end of an office's releases."""

    QUOTES_FACTS = ("text",)

    office = models.ForeignKey(
        CountryOffice,
        models.CASCADE,
        related_name="boilerplates",
        verbose_name=_("office"),
        help_text=_("Headquarters' text stands where an office has none of its own."),
    )
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES)
    text = RichTextField(_("text"))

    history = FieldHistory()

    class Meta:
        verbose_name = _("boilerplate")
        verbose_name_plural = _("boilerplates")
        ordering = ["office__slug", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "language"],
                name="newsroom_boilerplate_once",
                violation_error_message=_(
                    "This office has a boilerplate in that language."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.office}, {self.get_language_display()}"

    def clean(self):
        if self.office_id:
            check_quotes(self, self.office)
