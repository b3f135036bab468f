from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.field_history.records import FieldHistory

from .office import CountryOffice


class Role(models.TextChoices):
    CONTRIBUTOR = "contributor", _("contributor")
    EDITOR = "editor", _("editor")
    CONTACT_MANAGER = "contact-manager", _("contact manager")
    HEADQUARTERS_EDITOR = "headquarters-editor", _("headquarters editor")


class Membership(models.Model):
    """Says what a person may do for one office; see ROLE_RIGHTS in scoping.py."""

    user = models.ForeignKey(
        "contacts.User", models.CASCADE, related_name="memberships"
    )
    office = models.ForeignKey(
        CountryOffice, models.CASCADE, related_name="memberships"
    )
    role = models.CharField(_("role"), max_length=24, choices=Role)

    history = FieldHistory()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["office__slug", "user__email", "role"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "office", "role"],
                name="contacts_membership_once",
                violation_error_message=_("This person has that role there already."),
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.get_role_display()}, {self.office}"

    def clean(self):
        if (
            self.role == Role.HEADQUARTERS_EDITOR
            and self.office_id
            and self.office.kind != CountryOffice.Kind.HEADQUARTERS
        ):
            raise ValidationError(
                {
                    "role": _(
                        "A headquarters editor belongs to headquarters: choose that "
                        "office, or another role."
                    )
                }
            )
