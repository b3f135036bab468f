from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from contacts.field_history.records import FieldHistory
from contacts.validators import (
    validate_emails,
    validate_language_codes,
    validate_phones,
)
from iomsite.translated_text import TranslatedTextField

from .office import CountryOffice

# A confirmation holds so long; after it the press desk stands first.
CONFIRMED_FOR = timedelta(days=120)


def still_to_confirm(day):
    """Return the condition of MediaContactQuerySet.to_confirm(), for counts."""
    return Q(confirmed_on=None) & (Q(ends_on=None) | Q(ends_on__gte=day))


class MediaContactQuerySet(models.QuerySet):
    def in_post(self, day):
        """Keep who answers on the given day; `ends_on` is the last day in post."""
        return self.filter(starts_on__lte=day).filter(
            Q(ends_on=None) | Q(ends_on__gte=day)
        )

    def to_confirm(self, day):
        """Keep those whom nobody has confirmed yet, unless they have left already."""
        return self.filter(still_to_confirm(day))

    def shown_to_public(self):
        """
        Keep who may stand on a press page.

        One that an import made and nobody confirmed yet may be a wrong name: it
        is shown in its own release, as printed, and nowhere else.
        """
        return self.filter(visibility=MediaContact.Visibility.PUBLIC).exclude(
            confirmed_on=None
        )


class MediaContact(models.Model):
    """A person or desk that answers for an office from one day to another."""

    class Visibility(models.TextChoices):
        PUBLIC = "public", _("public")
        ON_REQUEST = "on-request", _("on request")
        INTERNAL = "internal", _("internal")

    office = models.ForeignKey(
        CountryOffice,
        models.PROTECT,
        related_name="media_contacts",
        verbose_name=_("office"),
    )
    name = models.CharField(
        _("name"), max_length=120, blank=True, help_text=_("Empty for a desk.")
    )
    name_local = models.CharField(_("name in local script"), max_length=120, blank=True)
    role = TranslatedTextField(
        _("role"), max_length=120, blank=True, help_text=_("Press Officer, …")
    )
    emails = models.JSONField(
        _("e-mail addresses"), default=list, blank=True, validators=[validate_emails]
    )
    phones = models.JSONField(
        _("telephones"), default=list, blank=True, validators=[validate_phones]
    )
    languages = models.JSONField(
        _("languages spoken"),
        default=list,
        blank=True,
        validators=[validate_language_codes],
    )
    starts_on = models.DateField(_("in post from"))
    ends_on = models.DateField(
        _("in post until"),
        null=True,
        blank=True,
        help_text=_("The last day in post."),
    )
    successor = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("successor"),
        help_text=_("Who answers after the last day."),
    )
    visibility = models.CharField(
        _("visibility"), max_length=12, choices=Visibility, default=Visibility.PUBLIC
    )
    by_role_only = models.BooleanField(
        _("by role only"),
        default=False,
        help_text=_("Show the role and never the name, where names are dangerous."),
    )
    position = models.PositiveSmallIntegerField(
        _("position"), default=0, help_text=_("Lower stands first.")
    )
    confirmed_on = models.DateField(
        _("confirmed on"),
        null=True,
        blank=True,
        help_text=_("Without it, nobody has confirmed yet that this is right."),
    )
    erased_on = models.DateField(
        _("personal data erased on"), null=True, blank=True, editable=False
    )

    objects = MediaContactQuerySet.as_manager()
    history = FieldHistory()

    class Meta:
        verbose_name = _("media contact")
        verbose_name_plural = _("media contacts")
        ordering = ["office", "position", "name", "pk"]
        indexes = [
            models.Index(fields=["office", "position", "name"]),
            # What each tick asks for: who is to be asked, whose time of keeping is over.
            models.Index(
                fields=["confirmed_on"],
                condition=Q(erased_on=None),
                name="contacts_contact_to_ask",
            ),
            models.Index(
                fields=["ends_on"],
                condition=Q(erased_on=None),
                name="contacts_contact_to_erase",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="contacts_contact_ends_after_start",
                violation_error_message=_("The last day comes before the first."),
            ),
        ]

    def __str__(self):
        return self.name or f"{self.role} ({self.office})"

    @staticmethod
    def gaps(*, name, role, emails, phones, by_role_only):
        """Yield (field, sentence) for what readers would miss in such a contact."""
        if not emails and not phones:
            yield (
                "emails",
                gettext(
                    "Give an e-mail address or a telephone: it is what a contact is "
                    "for."
                ),
            )
        if not role and not name:
            yield "name", gettext("Give a name, or the role if this is a desk.")
        elif not role and by_role_only:
            yield "role", gettext("Give the role: it is shown instead of the name.")

    @property
    def public_name(self):
        return "" if self.by_role_only else self.name

    @property
    def is_shown_to_public(self):
        """Say of one contact what shown_to_public() says of many."""
        is_public = self.visibility == self.Visibility.PUBLIC
        return is_public and self.confirmed_on is not None

    def is_in_post(self, day):
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)

    @property
    def stale_on(self):
        """The first day on which the last confirmation holds no more; None: unconfirmed."""
        return self.confirmed_on and self.confirmed_on + CONFIRMED_FOR

    def is_stale(self, day):
        return self.confirmed_on is None or day >= self.stale_on
