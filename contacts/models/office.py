from zoneinfo import available_timezones

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from contacts.field_history.records import FieldHistory
from contacts.fields import PhoneField
from contacts.validators import (
    validate_holidays,
    validate_hostname,
    validate_office_slug,
    validate_opening_hours,
    validate_site_languages,
    validate_social_accounts,
)
from iomsite.translated_text import TranslatedTextField


class Region(models.Model):
    """A part of the world under which offices are listed."""

    slug = models.SlugField(_("slug"), unique=True)
    name = TranslatedTextField(_("name"), max_length=100)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    history = FieldHistory()

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["position", "slug"]

    def __str__(self):
        return str(self.name)


class CountryOfficeQuerySet(models.QuerySet):
    def headquarters(self):
        """Return the one office whose site is the global site."""
        return self.get(kind=CountryOffice.Kind.HEADQUARTERS)


class CountryOffice(models.Model):
    class Kind(models.TextChoices):
        HEADQUARTERS = "headquarters", _("headquarters")
        REGIONAL = "regional", _("regional office")
        COUNTRY = "country", _("country office")

    kind = models.CharField(_("kind"), max_length=16, choices=Kind, default="country")
    name = TranslatedTextField(
        _("name"), max_length=100, help_text=_("For instance: Kenya.")
    )
    name_in_sentence = TranslatedTextField(
        _("name in a sentence"),
        max_length=120,
        help_text=_(
            "As it stands after “WMA”: “in the United Republic of Tanzania”, “au Ghana”."
        ),
    )
    iso_code = models.CharField(
        _("ISO code"),
        max_length=2,
        help_text=_("Two capital letters, ISO 3166-1: KE for Kenya."),
    )
    slug = models.SlugField(
        _("slug"),
        max_length=60,
        unique=True,
        validators=[validate_office_slug],
        help_text=_("The office's site stands at /slug/. Headquarters has no path."),
    )
    host = models.CharField(
        _("host"),
        max_length=253,
        unique=True,
        null=True,  # noqa: DJ001 - unique among those that have one
        blank=True,
        validators=[validate_hostname],
        help_text=_(
            "Only if the site has a host name of its own, for instance "
            "kenya.wma.example; its path then redirects there."
        ),
    )
    region = models.ForeignKey(
        Region,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="offices",
        verbose_name=_("region"),
    )
    languages = models.JSONField(
        _("languages of the site"), default=list, validators=[validate_site_languages]
    )
    default_language = models.CharField(
        _("default language"), max_length=8, choices=settings.LANGUAGES, default="en"
    )
    time_zone = models.CharField(
        _("time zone"),
        max_length=40,
        default="UTC",
        help_text=_("As in the tz database: Africa/Nairobi."),
    )
    address = models.TextField(_("address"), blank=True)
    press_email = models.EmailField(
        _("press desk mailbox"), help_text=_("A mailbox of the role, not of a person.")
    )
    press_phone = PhoneField(
        _("press duty line"),
        blank=True,
        help_text=_("A telephone that somebody answers, with country code."),
    )
    opening_hours = models.JSONField(
        _("opening hours"),
        default=dict,
        blank=True,
        validators=[validate_opening_hours],
    )
    holidays = models.JSONField(
        _("holidays"), default=dict, blank=True, validators=[validate_holidays]
    )
    present_since = models.PositiveSmallIntegerField(
        _("present since"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1863), MaxValueValidator(2100)],
        help_text=_("Year in which the organisation came to the country."),
    )
    social_accounts = models.JSONField(
        _("social accounts"),
        default=list,
        blank=True,
        validators=[validate_social_accounts],
    )
    stories_need_review = models.BooleanField(
        _("stories need a second pair of eyes"),
        default=True,
        help_text=_(
            "Off: stories, photo stories and videos may be published by whoever wrote "
            "them. Everything else is always read by somebody else first."
        ),
    )
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("successor"),
        help_text=_("The office that answers for a closed one."),
    )

    objects = CountryOfficeQuerySet.as_manager()
    history = FieldHistory()

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["iso_code"],
                condition=Q(kind="country"),
                name="contacts_office_one_per_country",
                violation_error_message=_("This country has an office already."),
            ),
            models.UniqueConstraint(
                fields=["kind"],
                condition=Q(kind="headquarters"),
                name="contacts_office_one_headquarters",
                violation_error_message=_("There is one headquarters already."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="headquarters", closed_on__isnull=False),
                name="contacts_office_headquarters_stays_open",
                violation_error_message=_("Headquarters cannot be closed."),
            ),
        ]

    def __str__(self):
        return str(self.name) or self.slug

    @property
    def is_headquarters(self):
        return self.kind == self.Kind.HEADQUARTERS

    def clean(self):
        self.iso_code = (self.iso_code or "").upper()
        self.host = (self.host or "").lower() or None
        errors = {}
        if not (
            len(self.iso_code) == 2
            and self.iso_code.isascii()
            and self.iso_code.isalpha()
        ):
            errors["iso_code"] = _("Give the two letters of ISO 3166-1, such as KE.")
        if not self.name:
            errors["name"] = _("Give the name in at least one language.")
        if self.time_zone not in available_timezones():
            errors["time_zone"] = _(
                "“%(zone)s” is no time zone; take one such as Africa/Nairobi."
            ) % {"zone": self.time_zone}
        if isinstance(self.languages, list) and (
            self.default_language not in self.languages
        ):
            errors["default_language"] = _(
                "Choose one of the languages that this site offers."
            )
        if self.successor_id and self.successor_id == self.pk:
            errors["successor"] = _("An office cannot follow itself: choose another.")
        if errors:
            raise ValidationError(errors)
