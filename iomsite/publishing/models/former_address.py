from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.models import CountryOffice


class FormerAddress(models.Model):
    """
    An address that once led to some content, and still does.

    It points at the object, never at another address: chains and loops cannot
    exist. Subclasses add the foreign key, with related_name="former_addresses".
    """

    office = models.ForeignKey(
        CountryOffice,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("on the site of"),
        help_text=_("Empty: on every site of ours."),
    )
    host = models.CharField(
        _("host"),
        max_length=253,
        blank=True,
        help_text=_("Only for an address of a former website of another host."),
    )
    path = models.CharField(
        _("path"),
        max_length=700,
        help_text=_("From the slash after the host, or after the office's segment."),
    )

    class Meta:
        abstract = True
        ordering = ["path", "pk"]

    def __str__(self):
        return f"{self.host}{self.path}"
