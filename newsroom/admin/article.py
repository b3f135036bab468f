from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThanOrEqual
from django.utils.translation import gettext_lazy as _

from contacts.models import CountryOffice
from contacts.scoping import Reach, may
from iomsite.publishing.admin import RevisedAdmin, StateFilter, WaitingFilter
from iomsite.publishing.admin.base import are_many
from newsroom.admin.forms import ArticleForm
from newsroom.admin.from_document import FromDocumentAdmin
from newsroom.admin.offices import OfficesAdmin
from newsroom.admin.offices_forms import names_of
from newsroom.admin.partners import PartnersAdmin
from newsroom.admin.sign_offs import SignOffsAdmin
from newsroom.models import (
    Article,
    ArticleContact,
    ArticleFile,
    ArticleImage,
    ArticleOffice,
)
from newsroom.offices import name_offices


class OfficeFilter(admin.SimpleListFilter):
    title = _("office")
    parameter_name = "office"

    def lookups(self, request, model_admin):
        offices = model_admin.offices(request, "view")
        named = CountryOffice.objects.only("slug", "name")
        return [(o.slug, str(o.name)) for o in named if o.pk in offices]

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        rows = ArticleOffice.objects.filter(office__slug=self.value())
        rows = rows.exclude(state=ArticleOffice.State.DROPPED)
        return queryset.filter(pk__in=rows.values("article"))


@admin.register(Article)
class ArticleAdmin(
    FromDocumentAdmin, OfficesAdmin, PartnersAdmin, SignOffsAdmin, RevisedAdmin
):
    form = ArticleForm
    change_form_template = "admin/newsroom/article_change_form.html"
    right_area = "articles"
    office_lookup = "article_offices__office"
    identity_fields = ("kind", "language")
    row_models = (ArticleImage, ArticleFile, ArticleContact, ArticleOffice)
    reaches = {
        "issuing_office": (Reach.OWN, "an office issues its own articles"),
        "articleimage.image": (
            Reach.SHARED,
            "headquarters' pictures serve all offices",
        ),
        "articlefile.document": (Reach.SHARED, "headquarters' documents serve all"),
        "articlecontact.contact": (
            Reach.ANY,
            "a joint release names the public contacts of every partner",
        ),
        "articlecontact.office": (Reach.ANY, "it follows from the contact"),
        "topics": (Reach.ANY, "topics belong to everybody"),
        "articleoffice.office": (Reach.ANY, "any office can be a partner"),
        "articleoffice.contact": (Reach.OWN, "a partner names a contact of its own"),
    }
    list_display = [
        "newest_title",
        "state",
        "kind",
        "language",
        "issuer",
        "published_at",
    ]
    list_display_links = ["newest_title"]
    list_filter = [StateFilter, WaitingFilter, "kind", "language", OfficeFilter]
    fieldsets = [
        (None, {"fields": ["issuing_office", "kind", "language", "base_revision"]}),
        (
            _("Text"),
            {
                "fields": [
                    "title",
                    "subtitle",
                    "summary",
                    "dateline",
                    "dateline_places",
                    "dateline_on",
                    "body",
                    "notes",
                ]
            },
        ),
        (_("People"), {"fields": ["named_contacts", "quotations", "funders"]}),
        (_("Pictures and files"), {"fields": ["pictures", "files", "video_url"]}),
        (_("Finding it"), {"fields": ["topics", "slug"]}),
    ]

    @admin.display(description=_("offices"))
    def issuer(self, article):
        return ", ".join(names_of(article))

    # What somebody sees who may look and not change: a partner's editor.

    @admin.display(description=_("pictures"))
    def pictures(self, article):
        return "; ".join(
            f"{row.image} {row.caption}".strip() for row in article.pictures.all()
        )

    @admin.display(description=_("files"))
    def files(self, article):
        return "; ".join(row.title or str(row.document) for row in article.files.all())

    @admin.display(description=_("media contacts"))
    def named_contacts(self, article):
        return "; ".join(f"{row.office}: {row}" for row in article.named_contacts.all())

    def owned_by(self, offices, act):
        rows = ArticleOffice.objects.all()
        if act == "view":
            rows = rows.exclude(state=ArticleOffice.State.DROPPED)
        else:
            rows = rows.filter(position=0)
        if isinstance(offices, QuerySet) or not are_many(offices):
            return Q(pk__in=rows.filter(office__in=offices).values("article"))
        # Much is theirs: it is looked up as a list is walked, by a subquery that neither
        # database turns into a join, and for all offices at once.
        rows = rows.alias(of=Coalesce("office", 0)).filter(of__in=offices)
        place = rows.filter(article=OuterRef("pk")).order_by().values("position")
        return Q(GreaterThanOrEqual(Subquery(place[:1]), 0))

    def owners(self, article, act):
        rows = article.office_rows[:1]
        if act == "view":
            rows += article.partner_rows
        return {row.office_id for row in rows}

    def get_queryset(self, request):
        rows = ArticleOffice.objects.select_related("office")
        return (
            super()
            .get_queryset(request)
            .prefetch_related(Prefetch("article_offices", rows))
        )

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None:
            return fieldsets
        # Its offices are named in the panel below the form.
        identity = {"fields": [("kind", "language"), "base_revision"]}
        return [(None, identity), *fieldsets[1:]]

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        if change:
            form.base_fields.pop("issuing_office", None)
        return form

    def get_changeform_initial_data(self, request):
        initial = super().get_changeform_initial_data(request)
        offices = self.choices(request, "issuing_office", CountryOffice.objects.all())
        first = list(offices[:2])
        if len(first) == 1:
            initial.setdefault("issuing_office", first[0].pk)
            initial.setdefault("language", first[0].default_language)
        return initial

    def check_saving(self, request, obj, change):
        if change:
            super().check_saving(request, obj, change)

    def save_identity(self, request, row, form):
        office = form.cleaned_data["issuing_office"]
        if not may(request.user, "add articles", office):
            raise PermissionDenied
        name_offices(row, [office])
