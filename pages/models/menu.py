from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from contacts.field_history.records import FieldHistory
from contacts.models import CountryOffice
from iomsite.facts.models import check_quotes
from iomsite.translated_text import TranslatedTextField

from .page import Page


class MenuItem(models.Model):
    """
    One entry of the mega-menu: a heading with a panel, or a link in such a panel.

    Headquarters' items are every office's default. An office's item stands beside
    them, replaces one, or hides one.
    """

    QUOTES_FACTS = ("description",)

    office = models.ForeignKey(
        CountryOffice,
        models.CASCADE,
        related_name="menu_items",
        verbose_name=_("office"),
        help_text=_("Headquarters' items stand on every site."),
    )
    parent = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("in the panel of"),
        help_text=_("Empty for an entry of the bar itself."),
    )
    label = TranslatedTextField(_("label"), max_length=60, blank=True)
    description = TranslatedTextField(
        _("description"),
        max_length=800,
        multiline=True,
        blank=True,
        help_text=_("Stands at the head of the panel. Facts may be quoted: [[staff]]."),
    )
    page = models.ForeignKey(
        Page,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="menu_items",
        verbose_name=_("page"),
        help_text=_(
            "Readers of another language get its translation, if there is one."
        ),
    )
    url = models.CharField(
        _("address"),
        max_length=500,
        blank=True,
        help_text=_(
            "Instead of a page: an https:// address, or a path such as /news/."
        ),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    replaces = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="replacements",
        verbose_name=_("replaces"),
        help_text=_("The item of headquarters' menu whose place this one takes."),
    )
    is_hidden = models.BooleanField(
        _("hide"),
        default=False,
        help_text=_("Show nothing in the place of the item that this one replaces."),
    )

    history = FieldHistory()

    class Meta:
        verbose_name = _("menu item")
        verbose_name_plural = _("menu items")
        ordering = ["office", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(url="") | Q(page=None),
                name="pages_menu_page_or_address",
                violation_error_message=_("Give a page or an address, not both."),
            ),
            models.CheckConstraint(
                condition=Q(is_hidden=False) | Q(replaces__isnull=False),
                name="pages_menu_hides_something",
                violation_error_message=_("Say which item is to be hidden."),
            ),
            models.UniqueConstraint(
                fields=["office", "replaces"],
                name="pages_menu_replaced_once",
                violation_error_message=_("This office replaces that item already."),
            ),
        ]

    def __str__(self):
        return str(self.label) or str(self.replaces or _("hidden item"))

    def clean(self):
        errors = {}
        if self.replaces and (
            not self.replaces.office.is_headquarters or self.office.is_headquarters
        ):
            errors["replaces"] = _("An office replaces items of headquarters' menu.")
        if self.parent and self.parent.parent_id:
            errors["parent"] = _("The menu has two levels: choose an entry of the bar.")
        elif not self._reaches(self.parent):
            errors["parent"] = _("Choose an entry of this office or headquarters.")
        if self.parent and self.pk and self.parent_id == self.pk:
            errors["parent"] = _("An entry cannot stand in its own panel.")
        if not self.label and not self.is_hidden:
            errors["label"] = _("Give the label in at least one language.")
        if not self._reaches(self.page):
            errors["page"] = _("Choose a page of this office or of headquarters.")
        if self.url and not self.url.startswith(("https://", "/")):
            errors["url"] = _("Begin with https:// or, within the site, with /.")
        if self.url.startswith("//"):
            errors["url"] = _("Begin with https:// or, within the site, with one /.")
        if errors:
            raise ValidationError(errors)
        if self.office_id:
            check_quotes(self, self.office)

    def _reaches(self, other):
        return (
            other is None
            or other.office_id == self.office_id
            or other.office.is_headquarters
        )
