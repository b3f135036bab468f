from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.models import CountryOffice


class FormerAddress(models.Model):
    """
    An address that once led to some content, and still does.

    It points at the object, never at another address: chains and loops cannot
    exist. What stands at an address today comes before what stood there, and who had
    it last before who had it earlier. Subclasses add the foreign key that TARGET
    names, with related_name="former_addresses".
    """

    TARGET = None

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

    @property
    def target(self):
        return getattr(self, self.TARGET)

    @classmethod
    def leave(cls, moves, *, office_id=None):
        """
        Let the path that each object had lead to it from now on.

        `moves` are (object, path it had, path it has), all on the site of one office,
        or on every site. Whoever had such a path before loses it. No row is left
        that leads to where its object stands.
        """
        leavers = {had: obj for obj, had, _has in moves}
        there = cls.objects.filter(office=office_id, host="", path__in=leavers)
        for row in (known := list(there)):
            setattr(row, cls.TARGET, leavers.pop(row.path))
        cls.objects.bulk_update(known, [cls.TARGET])
        cls.objects.bulk_create(
            cls(office_id=office_id, path=path, **{cls.TARGET: obj})
            for path, obj in leavers.items()
        )
        stands = {(obj.pk, has) for obj, _had, has in moves}
        rows = cls.objects.filter(
            **{f"{cls.TARGET}__in": [obj for obj, _had, _has in moves]},
            host="",
            path__in=[has for _obj, _had, has in moves],
        ).values_list("pk", cls.TARGET, "path")
        if reached := [pk for pk, obj, path in rows if (obj, path) in stands]:
            cls.objects.filter(pk__in=reached).delete()

    @classmethod
    def of_others(cls, content, path, *, office_id=None):
        """Return the rows by which a path still leads to others than the content."""
        rows = cls.objects.filter(office=office_id, host="", path=path)
        return rows.exclude(**{cls.TARGET: content.pk}).select_related(cls.TARGET)
