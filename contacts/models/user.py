from django.conf import settings
from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.field_history.records import FieldHistory


class UserManager(BaseUserManager):
    use_in_migrations = True

    def create_user(self, email, password=None, **extra):
        user = self.model(email=self.normalize_email(email), **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **extra):
        return self.create_user(
            email, password, **{"is_staff": True, "is_superuser": True, **extra}
        )

    @classmethod
    def normalize_email(cls, email):
        """Lower the whole address: nobody has two mailboxes that differ in case."""
        return (email or "").strip().lower()

    def get_by_natural_key(self, email):
        return self.get(email=self.normalize_email(email))


class User(AbstractUser):
    username = None
    email = models.EmailField(
        _("e-mail address"),
        unique=True,
        help_text=_("The address this person logs in with."),
        error_messages={"unique": _("Somebody with this address has an account.")},
    )
    language = models.CharField(
        _("language"),
        max_length=8,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
        help_text=_("The language of the admin and of mail to this person."),
    )
    wants_mail = models.BooleanField(
        _("mail about work that waits"),
        default=True,
        help_text=_(
            "Reviews, sign-offs and forced publications; they stand on the first page "
            "of the admin as well."
        ),
    )
    is_staff = models.BooleanField(
        _("may log in to the admin"), default=True, help_text=_("Off locks the door.")
    )

    objects = UserManager()
    history = FieldHistory(excluded_fields=["password", "last_login", "date_joined"])

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        ordering = ["email"]

    def __str__(self):
        return self.get_full_name() or self.email

    def clean(self):
        self.email = UserManager.normalize_email(self.email)
