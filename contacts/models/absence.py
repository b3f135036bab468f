from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from contacts.field_history.records import FieldHistory

from .media_contact import MediaContact


class Absence(models.Model):
    """
    Days on which a contact does not answer, and who stands in. No press page tells of
    it; a release that names the contact says “away at present”, and never from when.
    """

    contact = models.ForeignKey(
        MediaContact,
        models.CASCADE,
        related_name="absences",
        verbose_name=_("contact"),
    )
    starts_on = models.DateField(_("first day away"))
    ends_on = models.DateField(_("last day away"))
    substitute = models.ForeignKey(
        MediaContact,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="stands_in",
        verbose_name=_("substitute"),
        help_text=_("Without one, the press desk answers."),
    )

    history = FieldHistory()

    class Meta:
        verbose_name = _("absence")
        verbose_name_plural = _("absences")
        ordering = ["starts_on", "pk"]
        indexes = [models.Index(fields=["contact", "ends_on"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="contacts_absence_ends_after_start",
                violation_error_message=_("The last day comes before the first."),
            ),
        ]

    def __str__(self):
        return f"{self.contact}: {self.starts_on} – {self.ends_on}"

    def clean(self):
        if self.substitute_id and self.substitute_id == self.contact_id:
            raise ValidationError(
                {"substitute": _("Choose somebody else as the substitute.")}
            )
        if not (self.starts_on and self.ends_on and self.contact_id):
            return
        others = Absence.objects.filter(contact=self.contact_id).exclude(pk=self.pk)
        if others.filter(
            starts_on__lte=self.ends_on, ends_on__gte=self.starts_on
        ).exists():
            raise ValidationError(
                {"starts_on": _("Another absence holds some of these days already.")}
            )
