from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Prefetch, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from contacts import addresses
from contacts.models import CountryOffice
from iomsite.publishing.models import PublishableQuerySet, Revised
from iomsite.publishing.models.revised import written
from iomsite.richtext_field import RichTextField
from newsroom.fields import HTTPSURLField
from newsroom.validators import (
    validate_funders,
    validate_places,
    validate_quotations,
)

from .kinds import Kind
from .relations import (
    ArticleImage,
    ArticleOffice,
    FormerArticleAddress,
)
from .slugs import FreeSlugs
from .topic import TaggedArticle


class ArticleQuerySet(PublishableQuerySet):
    def on(self, office):
        """Keep what the site of an office shows; the global site shows everything."""
        if office.kind == CountryOffice.Kind.HEADQUARTERS:
            return self
        return self.filter(
            pk__in=ArticleOffice.objects.filter(
                office_id=office.pk, state=ArticleOffice.State.SIGNED
            ).values("article")
        )

    def for_cards(self):
        """Fetch what a card shows; leave out the long texts it does not."""
        first = ArticleImage.objects.filter(position=0).select_related("image")
        issuing = ArticleOffice.objects.filter(article=OuterRef("pk"), position=0)
        return (
            self.defer("body", "notes", "quotations")
            .annotate(issued_by=Subquery(issuing.values("office")[:1]))
            .prefetch_related(Prefetch("pictures", first))
        )


class Article(Revised):
    """One language of one release, news item or story."""

    Kind = Kind
    IDENTITY = ("language", "kind", "translation_key")
    CHILDREN = ("pictures", "files", "named_contacts")
    NOT_CONTENT = ("slug", "topics")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default="news")
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES)
    translation_key = models.UUIDField(default=uuid4, editable=False)
    title = models.CharField(_("title"), max_length=300)
    subtitle = models.CharField(_("subtitle"), max_length=300, blank=True)
    slug = models.SlugField(
        _("slug"),
        max_length=200,
        blank=True,
        allow_unicode=True,
        help_text=_("The last part of the address; made from the title when empty."),
    )
    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=400,
        help_text=_("One or two sentences for lists and search, best below 160 signs."),
    )
    dateline = models.CharField(
        _("dateline"),
        max_length=300,
        blank=True,
        help_text=_("As printed before the first sentence: “Accra, 31 October 2024 –”"),
    )
    dateline_places = models.JSONField(
        _("places of the dateline"),
        default=list,
        blank=True,
        validators=[validate_places],
    )
    dateline_on = models.DateField(_("day of the dateline"), null=True, blank=True)
    body = RichTextField(_("body"), blank=True)
    notes = RichTextField(_("notes to editors"), blank=True)
    quotations = models.JSONField(
        _("quotations"), default=list, blank=True, validators=[validate_quotations]
    )
    funders = models.JSONField(
        _("funders"), default=list, blank=True, validators=[validate_funders]
    )
    video_url = HTTPSURLField(
        _("video"),
        blank=True,
        help_text=_("A link to the video; nothing of another host is embedded."),
    )
    topics = TaggableManager(
        _("topics"), through=TaggedArticle, blank=True, related_name="articles"
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = [F("published_at").desc(nulls_first=True), "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["language", "slug"],
                condition=written(),
                name="newsroom_article_unique_address",
                violation_error_message=_(
                    "Another article has this address: change the slug."
                ),
            ),
            models.UniqueConstraint(
                fields=["translation_key", "language"],
                name="newsroom_article_one_per_language",
                violation_error_message=_(
                    "This release has a version in that language already."
                ),
            ),
            models.CheckConstraint(
                condition=~written() | (~Q(title="") & ~Q(slug="")),
                name="newsroom_article_has_title",
                violation_error_message=_("Give the article a title."),
            ),
            models.CheckConstraint(
                condition=~written() | ~Q(summary=""),
                name="newsroom_article_has_summary",
                violation_error_message=_(
                    "Write a summary before publishing: lists and search show it."
                ),
            ),
            models.CheckConstraint(
                condition=~written() | ~Q(body="") | ~Q(video_url=""),
                name="newsroom_article_has_body",
                violation_error_message=_("Write the text before publishing."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["language", "-published_at", "-id"],
                name="newsroom_article_list",
            ),
            models.Index(
                fields=["language", "kind", "-published_at", "-id"],
                name="newsroom_article_kind_list",
            ),
        ]

    def get_absolute_url(self):
        """Return the home address: absolute, at the issuing office."""
        return addresses.home(
            self.issuing_office_id,
            self.language,
            "newsroom:article-detail",
            slug=self.slug,
        )

    def get_path(self):
        """Return the address within the site that is being visited."""
        return reverse("newsroom:article-detail", kwargs={"slug": self.slug})

    @property
    def issuing_office_id(self):
        """Position 0 of the prefetched offices; None before they are named."""
        offices = sorted(self.article_offices.all(), key=lambda row: row.position)
        return offices[0].office_id if offices else None

    def issuing_office(self):
        row = self.article_offices.select_related("office").order_by("position").first()
        return row and row.office

    @property
    def lead_picture(self):
        pictures = self.pictures.all()
        return pictures[0] if pictures else None

    @property
    def is_joint(self):
        return len(self.article_offices.all()) > 1

    def prepare(self):
        self.prepare_many([self])

    @classmethod
    def prepare_many(cls, contents):
        slugs = FreeSlugs(cls.objects.filter(written()), contents)
        for content in contents:
            content.slug = content.slug or slugs.free(content)
            slugs.claim(content)
            content._print_contacts()

    def _print_contacts(self):
        kept = set()
        if self.live:
            kept = {
                entry["contact"]
                for entry in self.live.data.get("named_contacts", [])
                if entry["contact"]
            }
        for row in self.named_contacts.all():
            is_kept = row.contact_id in kept or self.is_as_printed
            if row.contact and not (is_kept and row.is_printed):
                row.print_from(row.contact, self.language)

    @classmethod
    def after_write_many(cls, pairs):
        cls.copy_listings([row for row, _before in pairs])
        for row, before in pairs:
            if before.published_at and before.slug and before.slug != row.slug:
                row._leave_address(before.slug)

    def _leave_address(self, slug):
        FormerArticleAddress.objects.update_or_create(
            office=None,
            host="",
            path=self._site_path(slug),
            defaults={"article": self},
        )
        FormerArticleAddress.objects.filter(
            article=self, host="", path=self._site_path(self.slug)
        ).delete()

    def _site_path(self, slug):
        return addresses.site_path(self.language, "newsroom:article-detail", slug=slug)

    @property
    def listed_at(self):
        """When lists show it from; None when they do not."""
        if self.withdrawn_at or self.gone_at:
            return None
        return self.published_at

    def copied_to_tags(self):
        return {
            "language": self.language,
            "kind": self.kind,
            "listed_at": self.listed_at,
        }

    def copy_listing(self):
        self.copy_listings([self])

    @classmethod
    def copy_listings(cls, articles):
        """Write the copies that lists are sorted by (see ArticleOffice)."""
        by_id = {article.pk: article.copied_to_tags() for article in articles}
        for model, key in (
            (ArticleOffice, "article_id"),
            (TaggedArticle, "content_object_id"),
        ):
            changed = []
            for row in model.objects.filter(**{f"{key}__in": by_id}):
                copies = by_id[getattr(row, key)]
                if any(getattr(row, name) != value for name, value in copies.items()):
                    changed.append(row)
                    vars(row).update(copies)
            if changed:
                model.objects.bulk_update(changed, ["language", "kind", "listed_at"])
