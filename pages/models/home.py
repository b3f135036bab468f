from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.field_history.records import FieldHistory
from contacts.models import CountryOffice
from iomsite.facts.models import check_quotes
from newsroom.models import Article


class HomePage(models.Model):
    """What an editor says on the first page of a site, in one language."""

    QUOTES_FACTS = ("intro",)

    office = models.ForeignKey(
        CountryOffice,
        models.CASCADE,
        related_name="home_pages",
        verbose_name=_("office"),
    )
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES)
    intro = models.TextField(
        _("what the office does"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences. Facts may be quoted: [[staff]]."),
    )
    lead_article = models.ForeignKey(
        Article,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lead story"),
        help_text=_("Without it, or once it is withdrawn, the newest one leads."),
    )

    history = FieldHistory()

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
        ordering = ["office__slug", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "language"],
                name="pages_home_once",
                violation_error_message=_("This office has a home page in it already."),
            ),
        ]

    def __str__(self):
        return f"{self.office}, {self.get_language_display()}"

    def clean(self):
        if self.office_id:
            check_quotes(self, self.office)
