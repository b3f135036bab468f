from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import (
    F,
    OuterRef,
    Prefetch,
    Q,
    Subquery,
    prefetch_related_objects,
)
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from contacts import addresses
from contacts.models import CountryOffice
from iomsite.publishing.models import PublishableQuerySet, Revised
from iomsite.publishing.models.revised import work_indexes, written
from iomsite.publishing.shape import in_shape
from iomsite.richtext_field import RichTextField
from newsroom.fields import HTTPSURLField
from newsroom.validators import (
    validate_funders,
    validate_places,
    validate_quotations,
)

from . import checklist
from .invitations import ask, follow, release_without
from .kinds import UNHURRIED, Kind
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
                office_id=office.pk, is_shown=True
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
    right_area = "articles"
    IDENTITY = ("language", "kind", "translation_key")
    CHILDREN = ("pictures", "files", "named_contacts")
    NOT_CONTENT = ("slug", "topics")
    TRANSLATED = (
        "title",
        "subtitle",
        "summary",
        "dateline",
        "body",
        "notes",
        "quotations",
    )
    PARTS = (
        "article_offices",
        "tagged",
        "former_addresses",
        "sources",
        "original_files",
    )

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default="news")
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES)
    translation_key = models.UUIDField(default=uuid4, editable=False)
    title = models.CharField(
        _("title"),
        max_length=300,
        error_messages={"blank": _("Give the article a title.")},
    )
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
                violation_error_code="slug",
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
                violation_error_code="title",
                violation_error_message=_("Give the article a title."),
            ),
            models.CheckConstraint(
                condition=~written() | ~Q(summary=""),
                name="newsroom_article_has_summary",
                violation_error_code="summary",
                violation_error_message=_(
                    "Write a summary before publishing: lists and search show it."
                ),
            ),
            models.CheckConstraint(
                condition=~written() | ~Q(body="") | ~Q(video_url=""),
                name="newsroom_article_has_body",
                violation_error_code="body",
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
            # The admin's lists: what was worked on last stands first.
            models.Index(fields=["kind", "newest"], name="newsroom_article_kind_work"),
            models.Index(
                fields=["language", "newest"], name="newsroom_article_language_work"
            ),
            *work_indexes("newsroom_article"),
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

    def start_translation(self, language):
        new = type(self)(
            language=language, kind=self.kind, translation_key=self.translation_key
        )
        new.save()
        state = ArticleOffice.State
        ArticleOffice.objects.bulk_create(
            ArticleOffice(
                article=new,
                office=row.office,
                position=position,
                state=state.ASKED if position else state.SIGNED,
                is_shown=position == 0,
                contact_id=row.contact_id,
                language=language,
                kind=self.kind,
            )
            for position, row in enumerate([self.office_rows[0], *self.partner_rows])
        )
        return new

    @classmethod
    def without_words(cls, data):
        data = super().without_words(data)
        for name, words in (("pictures", "caption"), ("files", "title")):
            data[name] = [{**entry, words: ""} for entry in data.get(name, [])]
        return data

    @property
    def office_rows(self):
        """The rows of its offices with these, in order; read once for an instance."""
        rows = Prefetch(
            "article_offices",
            ArticleOffice.objects.select_related("office", "contact"),
        )
        prefetch_related_objects([self], rows)
        return sorted(self.article_offices.all(), key=lambda row: row.position)

    def issuing_office(self):
        rows = self.office_rows
        return rows[0].office if rows else None

    @classmethod
    def found_at(cls, view_name, target, at):
        if view_name != "newsroom:article-detail":
            return None
        public = cls.objects.public(at).filter(language=target.language)
        return public.filter(**dict(target.kwargs)).first()

    def problems(self, content, at):
        return checklist.problems(self, content, at)

    def sites(self):
        rows = [*self.office_rows[:1], *self.partner_rows]
        home = addresses.home_office(self.issuing_office_id, self.language)
        headquarters = addresses.home_office(None, self.language)
        return [home.pk, *(row.office_id for row in rows), headquarters.pk]

    def needs_second_pair(self):
        return self.kind not in UNHURRIED or self.issuing_office().stories_need_review

    @property
    def partner_rows(self):
        """The invitations of partners that were not dropped, in order."""
        dropped = ArticleOffice.State.DROPPED
        return [row for row in self.office_rows[1:] if row.state != dropped]

    def unsigned(self, revision):
        return [
            row.office
            for row in self.partner_rows
            if not self.has_signed(row, revision)
        ]

    def has_signed(self, row, revision):
        """Say whether the partner of an ArticleOffice has signed that content."""
        live = self.live.hash if self.live_id and row.is_shown else ""
        return revision.hash in (row.signed_hash, live)

    def release_without(self, offices, *, by, reason):
        release_without(self, offices, by=by, reason=reason)

    def ask_partners(self, *, by):
        ask(self, by=by)

    @property
    def lead_picture(self):
        pictures = self.pictures.all()
        return pictures[0] if pictures else None

    @property
    def is_joint(self):
        return bool(self.partner_rows)

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
                entry.get("contact")
                for entry in in_shape(type(self), self.live.data)[0]["named_contacts"]
            }
        for row in self.named_contacts.all():
            is_kept = row.contact_id in kept or self.is_as_printed
            if row.contact and not (is_kept and row.is_printed):
                row.print_from(row.contact, self.language)

    @classmethod
    def after_write_many(cls, pairs):
        befores = {row.pk: before for row, before in pairs}
        cls.copy_listings([row for row, _before in pairs], befores)
        now = timezone.now()
        moves = [
            (row, before.site_path(), row.site_path())
            for row, before in pairs
            # Where nobody could see it, it leaves nothing behind.
            if before.was_public(now) and before.slug != row.slug
        ]
        if moves:
            FormerArticleAddress.leave(moves)

    def site_path(self):
        """Return its path within a site's frame, as FormerArticleAddress has it."""
        return addresses.plain_path(
            self.language, "newsroom:article-detail", slug=self.slug
        )

    @property
    def listed_at(self):
        """When lists show it from."""
        return self.published_at

    @property
    def unlisted_at(self):
        """When lists show it no more; that hour may be to come."""
        ends = [moment for moment in (self.withdrawn_at, self.gone_at) if moment]
        return min(ends, default=None)

    def copied_to_tags(self):
        return {
            "language": self.language,
            "kind": self.kind,
            "listed_at": self.listed_at,
            "unlisted_at": self.unlisted_at,
        }

    def times_changed(self):
        self.copy_listings([self])

    @classmethod
    def copy_listings(cls, articles, befores=None):
        """
        Write the copies that lists are sorted by (see ArticleOffice). `befores`, the
        rows as they stood, by id, say that they were published.
        """
        by_id = {article.pk: article for article in articles}

        def tag(row):
            vars(row).update(by_id[row.content_object_id].copied_to_tags())

        def office(row):
            article = by_id[row.article_id]
            vars(row).update(article.copied_to_tags())
            if befores is not None:
                follow(article, befores[row.article_id], row)

        offices = ArticleOffice.objects.filter(article__in=by_id)
        _update(offices.select_related("contact"), office)
        if befores is None:
            # Else they have just been written, with these copies.
            _update(TaggedArticle.objects.filter(content_object__in=by_id), tag)


def _update(rows, change):
    """Let `change` set columns of the rows; save what differs, with one query."""
    changed, names = [], set()
    for row in rows:
        before = dict(vars(row))
        change(row)
        if differing := {n for n, v in vars(row).items() if v != before.get(n)}:
            changed.append(row)
            names |= differing
    if changed:
        rows.model.objects.bulk_update(changed, sorted(names))
