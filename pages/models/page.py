from uuid import uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from contacts import addresses
from contacts.models import CountryOffice
from iomsite.facts.models import check_quotes
from iomsite.images.models import Image
from iomsite.publishing.models import FormerAddress, PublishableQuerySet, Revised
from iomsite.publishing.models.revised import work_indexes, written
from iomsite.richtext_field import RichTextField

from . import checklist

MAX_DEPTH = 5

# First segments that the site itself uses; a page at the root may not take them.
RESERVED_SLUGS = {"news", "press", "offices", "files", "search", "feeds", "preview"}


class PageQuerySet(PublishableQuerySet):
    def of(self, office, language):
        return self.filter(office_id=office.pk, language=language)


class Page(Revised):
    """A page in the tree of an office, or of the global site (headquarters')."""

    right_area = "pages"
    IDENTITY = ("office", "language", "translation_key")
    NOT_CONTENT = ("slug", "parent", "place")
    TRANSLATED = ("title", "summary", "body")
    PARTS = ("former_addresses",)
    DERIVED = ("path",)
    QUOTES_FACTS = ("body",)

    office = models.ForeignKey(
        CountryOffice,
        models.PROTECT,
        related_name="pages",
        verbose_name=_("office"),
    )
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES)
    translation_key = models.UUIDField(default=uuid4, editable=False)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("below"),
        help_text=_("The page above this one; empty for a page at the top."),
    )
    title = models.CharField(
        _("title"),
        max_length=200,
        error_messages={"blank": _("Give the page a title.")},
    )
    slug = models.SlugField(
        _("slug"),
        max_length=100,
        blank=True,
        allow_unicode=True,
        help_text=_("The last part of the address; made from the title when empty."),
    )
    path = models.CharField(max_length=600, blank=True, editable=False)
    place = models.PositiveSmallIntegerField(
        _("place"), default=0, help_text=_("Among its neighbours; lower stands first.")
    )
    summary = models.TextField(_("summary"), blank=True, max_length=400)
    body = RichTextField(_("body"), blank=True)
    lead_image = models.ForeignKey(
        Image,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="pages",
        verbose_name=_("picture"),
    )

    objects = PageQuerySet.as_manager()

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["office", "language", "path", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "language", "path"],
                condition=written(),
                name="pages_page_unique_path",
                violation_error_code="slug",
                violation_error_message=_(
                    "Another page has this address: change the slug."
                ),
            ),
            models.UniqueConstraint(
                fields=["translation_key", "language"],
                name="pages_page_one_per_language",
                violation_error_message=_(
                    "This page has a version in that language already."
                ),
            ),
            models.CheckConstraint(
                condition=~written() | (~Q(title="") & ~Q(path="")),
                name="pages_page_has_title",
                violation_error_code="title",
                violation_error_message=_("Give the page a title."),
            ),
        ]
        indexes = work_indexes("pages_page")

    def get_absolute_url(self):
        """
        Return the address on the office's own site, even if that has closed: the
        global site shows articles of others, and no pages.
        """
        return addresses.site_origin(self.office_id) + addresses.site_path(
            self.language, "pages:page-detail", path=self.path
        )

    def get_path(self):
        # A version of an older shape may have no address.
        return self.path and reverse("pages:page-detail", kwargs={"path": self.path})

    def issuing_office(self):
        return self.office

    def start_translation(self, language):
        new = type(self)(
            office=self.office,
            language=language,
            translation_key=self.translation_key,
        )
        new.save()
        return new

    @classmethod
    def without_words(cls, data):
        # The page above is one of its own language: an editor chooses it.
        return {**super().without_words(data), "parent": None}

    @classmethod
    def found_at(cls, view_name, target, at):
        if view_name != "pages:page-detail":
            return None
        public = cls.objects.public(at).filter(
            office=target.office_id, language=target.language
        )
        return public.filter(**dict(target.kwargs)).first()

    def problems(self, content, at):
        return checklist.problems(self, content, at)

    def clean(self):
        errors = {}
        parent = self.parent
        if parent and (parent.office_id, parent.language) != (
            self.office_id,
            self.language,
        ):
            errors["parent"] = _("Choose a page of the same office and language.")
        elif parent and self._is_below(parent):
            errors["parent"] = _("A page cannot stand below itself: choose another.")
        elif parent and self.is_written and not parent.is_written:
            errors["parent"] = _("Publish the page above this one first.")
        elif parent and parent.path.count("/") + 2 > MAX_DEPTH:
            errors["parent"] = _("Pages go five levels deep: choose a page higher up.")
        if not parent and self.slug in RESERVED_SLUGS:
            errors["slug"] = _("The site itself uses this address: change the slug.")
        if errors:
            raise ValidationError(errors)
        if self.office_id:
            check_quotes(self, self.office)

    def _is_below(self, parent):
        step = parent
        for _level in range(MAX_DEPTH + 1):
            if step is None:
                return False
            if self.pk and step.pk == self.pk:
                return True
            step = step.parent
        return True

    def prepare(self):
        if self.title and not self.slug:
            self.slug = slugify(self.title, allow_unicode=True)[:90] or "page"
        self.path = self.planned_path()

    def planned_path(self):
        """Return the path that its slug and the page above give it, once that has one."""
        above = self.parent.path if self.parent else ""
        return f"{above}/{self.slug}" if above else self.slug

    def former_holders(self):
        """Return the former addresses of other pages that it would stand at."""
        path = self.site_path(self.planned_path())
        return FormerPageAddress.of_others(self, path, office_id=self.office_id)

    def site_path(self, path=None):
        """Return its path within a site's frame, as FormerPageAddress has it."""
        return addresses.plain_path(
            self.language, "pages:page-detail", path=path or self.path
        )

    def after_write(self, before):
        """Keep `path` true here and below, and every former address working."""
        if not self.is_written:
            self._hold_what_is_below()
            return
        path = self.slug
        if self.parent_id:
            # Locked: a page that moves looks for those below it.
            parents = Page.objects.select_for_update(of=("self",))
            path = f"{parents.get(pk=self.parent_id).path}/{self.slug}"
        if path != self.path:
            self.path = path
            Page.objects.filter(pk=self.pk).update(path=path)
        if before.path and before.path != path:
            self._move(before)

    def _hold_what_is_below(self):
        below = Page.objects.filter(written(), parent=self.pk)
        if below.exists():
            raise ValidationError(
                _("Pages below it will be or are public: take these back first.")
            )

    def _move(self, before):
        now = timezone.now()
        below = list(self._written_below(before.path))
        moves = [(self, before.path)] if before.was_public(now) else []
        moves += [(page, page.path) for page in below if page.was_public(now)]
        for page in below:
            page.path = self.path + page.path.removeprefix(before.path)
            if page.path.count("/") >= MAX_DEPTH:
                raise ValidationError(
                    {
                        "parent": _(
                            "Pages below it would stand too deep: choose another."
                        )
                    }
                )
        Page.objects.bulk_update(below, ["path"])
        FormerPageAddress.leave(
            [(page, page.site_path(path), page.site_path()) for page, path in moves],
            office_id=self.office_id,
        )

    def _written_below(self, path):
        here = Page.objects.filter(office=self.office_id, language=self.language)
        for page in here.filter(path__startswith=f"{path}/").defer("summary", "body"):
            # SQLite takes "Work/" for "work/".
            if page.path.startswith(f"{path}/"):
                yield page


class FormerPageAddress(FormerAddress):
    TARGET = "page"

    page = models.ForeignKey(Page, models.CASCADE, related_name="former_addresses")

    class Meta(FormerAddress.Meta):
        verbose_name = _("former address of a page")
        verbose_name_plural = _("former addresses of pages")
        indexes = [models.Index(fields=["path", "host"])]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "host", "path"], name="pages_former_on_site_once"
            ),
        ]
