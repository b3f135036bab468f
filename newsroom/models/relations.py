"""What belongs to an article: its offices, contacts, pictures, files, addresses."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.models import CountryOffice, MediaContact
from iomsite.images.models import Image
from iomsite.publishing.models import FormerAddress

from .document import Document
from .kinds import Kind


class ArticleOffice(models.Model):
    """
    The issuing office (position 0) or a partner office of an article.

    The only relation between articles and offices, and a partner's invitation with its
    answer: `state` is its last answer, `is_shown` what follows for readers. The site of
    an office shows what that office has signed, no more. It carries copies of what
    lists are sorted and filtered by, written with the article.
    """

    class State(models.TextChoices):
        ASKED = "asked", _("asked")
        SIGNED = "signed", _("signed")
        DECLINED = "declined", _("declined")
        DROPPED = "dropped", _("dropped")
        # Published without its answer; it may still sign.
        RELEASED = "released", _("published without its answer")

    article = models.ForeignKey(
        "newsroom.Article", models.CASCADE, related_name="article_offices"
    )
    # The index that gathers its articles begins with it.
    office = models.ForeignKey(
        CountryOffice,
        models.PROTECT,
        related_name="article_offices",
        db_index=False,
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    state = models.CharField(
        _("state"), max_length=12, choices=State, default=State.SIGNED
    )
    # What it has signed: the content hash of a revision. Empty, if it has signed: what
    # becomes live, for what was public elsewhere before an import brought it.
    signed_hash = models.CharField(max_length=64, blank=True)
    # Whether it issued or has signed what is live: it stands over the text, and its
    # site shows it. What it answers to a newer draft does not change that.
    is_shown = models.BooleanField(default=True)
    # Whether it has been asked and has not answered yet.
    is_waiting = models.BooleanField(default=False)
    asked_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    # Why it declined, was dropped, or was not waited for.
    reason = models.TextField(_("reason"), blank=True)
    # Whom the partner names for itself, and as printed: see ArticleContact.
    contact = models.ForeignKey(
        MediaContact,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("its contact"),
    )
    printed = models.JSONField(default=dict, blank=True)
    language = models.CharField(max_length=8, choices=settings.LANGUAGES)
    kind = models.CharField(max_length=20, choices=Kind)
    listed_at = models.DateTimeField(null=True)
    unlisted_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("office of an article")
        verbose_name_plural = _("offices of articles")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "office"], name="newsroom_office_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["office", "language", "-listed_at", "-article"],
                name="newsroom_office_list",
            ),
            models.Index(
                fields=["office", "language", "kind", "-listed_at", "-article"],
                name="newsroom_office_kind_list",
            ),
            # Whose articles an editor sees, without a look at the rows.
            models.Index(
                fields=["office", "article", "state", "position"],
                name="newsroom_office_articles",
            ),
            models.Index(
                fields=["office", "-asked_at"],
                condition=models.Q(is_waiting=True),
                name="newsroom_office_waiting",
            ),
        ]

    def __str__(self):
        return f"{self.office}: {self.article_id}"

    @property
    def named(self):
        """Whom it names for itself, as an article names its contacts; None: nobody."""
        if not self.printed:
            return None
        return ArticleContact(
            contact_id=self.contact_id, office_id=self.office_id, **self.printed
        )

    def print_contact(self):
        """Take over what the directory says today of whom it names."""
        self.printed = {}
        if self.contact:
            named = ArticleContact()
            named.print_from(self.contact, self.language)
            self.printed = {
                name: getattr(named, name) for name in ArticleContact.PRINTED
            }


class ArticleImage(models.Model):
    article = models.ForeignKey(
        "newsroom.Article", models.CASCADE, related_name="pictures"
    )
    image = models.ForeignKey(
        Image, models.PROTECT, related_name="uses", verbose_name=_("picture")
    )
    caption = models.CharField(
        _("caption"),
        max_length=500,
        blank=True,
        help_text=_("For this use; without it, the picture's own caption stands."),
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("picture of an article")
        verbose_name_plural = _("pictures of an article")
        ordering = ["position", "pk"]

    def __str__(self):
        return f"{self.position}: {self.image_id}"


class ArticleFile(models.Model):
    article = models.ForeignKey(
        "newsroom.Article", models.CASCADE, related_name="files"
    )
    document = models.ForeignKey(
        Document, models.PROTECT, related_name="uses", verbose_name=_("document")
    )
    title = models.CharField(
        _("title"),
        max_length=200,
        blank=True,
        help_text=_("For this use; without it, the document's own title stands."),
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("file of an article")
        verbose_name_plural = _("files of an article")
        ordering = ["position", "pk"]

    def __str__(self):
        return f"{self.position}: {self.document_id}"


class ArticleContact(models.Model):
    """
    A media contact named in an article: as printed, with a link to the living.

    The printed values are set when the article is saved and again when it is
    published, and stay from then on.
    """

    PRINTED = ("printed_name", "printed_role", "printed_emails", "printed_phones")

    article = models.ForeignKey(
        "newsroom.Article", models.CASCADE, related_name="named_contacts"
    )
    contact = models.ForeignKey(
        MediaContact,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="named_in",
        verbose_name=_("contact"),
    )
    office = models.ForeignKey(
        CountryOffice,
        models.PROTECT,
        related_name="named_contacts",
        verbose_name=_("office"),
    )
    printed_name = models.CharField(max_length=120, blank=True)
    printed_role = models.CharField(max_length=120, blank=True)
    printed_emails = models.JSONField(default=list, blank=True)
    printed_phones = models.JSONField(default=list, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("contact of an article")
        verbose_name_plural = _("contacts of an article")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.printed_name or self.printed_role

    @classmethod
    def essence(cls, entry):
        """An approval binds to who is named, not to how the number was printed."""
        if entry.get("contact") is None:
            return entry
        return {"contact": entry["contact"], "office": entry["office"]}

    @property
    def is_printed(self):
        return bool(self.printed_emails or self.printed_phones)

    def print_from(self, contact, language):
        """Take over what the directory says of a contact today."""
        self.printed_name = contact.public_name
        self.printed_role = contact.role.choose(language)[0]
        self.printed_emails = list(contact.emails)
        self.printed_phones = [dict(phone) for phone in contact.phones]


class FormerArticleAddress(FormerAddress):
    TARGET = "article"

    article = models.ForeignKey(
        "newsroom.Article", models.CASCADE, related_name="former_addresses"
    )

    class Meta(FormerAddress.Meta):
        verbose_name = _("former address of an article")
        verbose_name_plural = _("former addresses of articles")
        indexes = [models.Index(fields=["path", "host"])]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "host", "path"], name="newsroom_former_on_site_once"
            ),
            models.UniqueConstraint(
                fields=["host", "path"],
                condition=models.Q(office__isnull=True),
                name="newsroom_former_everywhere_once",
            ),
        ]
