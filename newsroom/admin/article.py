from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Prefetch, Q
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from contacts.models import CountryOffice
from contacts.scoping import Reach, may
from iomsite.publishing.admin import RevisedAdmin, StateFilter
from newsroom.admin.forms import ArticleForm, OfficesForm
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
        return queryset.filter(pk__in=rows.values("article"))


@admin.register(Article)
class ArticleAdmin(RevisedAdmin):
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
    list_filter = [StateFilter, "kind", "language", OfficeFilter]
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

    @admin.display(description=_("issuing office"))
    def issuer(self, article):
        return ", ".join(str(row.office) for row in article.article_offices.all())

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
        rows = ArticleOffice.objects.filter(office__in=offices)
        if act != "view":
            rows = rows.filter(position=0)
        return Q(pk__in=rows.values("article"))

    def owners(self, article, act):
        return {
            row.office_id
            for row in article.article_offices.all()
            if act == "view" or row.position == 0
        }

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

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None and context.get("offices_form") is None:
            context["offices_form"] = self._offices_form(request, obj)
            context["may_name_offices"] = self._may_name_offices(request, obj)
            context["offices_named"] = [row.office for row in obj.article_offices.all()]
        if context.get("offices_form"):
            context["media"] = context["media"] + context["offices_form"].media
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def _may_name_offices(self, request, article):
        """What readers see in any language moves at once: that is publishing."""
        if self.has_publish_permission(request, article):
            return True
        release = Article.objects.filter(translation_key=article.translation_key)
        return self.has_change_permission(request, article) and not (
            release.filter(published_at__isnull=False).exists()
        )

    def _offices_form(self, request, article, data=None):
        rows = article.article_offices.select_related("office").order_by("position")
        offices = [row.office for row in rows]

        def narrow(field, queryset):
            chosen = [office.pk for office in offices]
            return self.choices(request, "articleoffice.office", queryset, chosen)

        initial = {
            "issuing_office": offices[0] if offices else None,
            "partners": [{"office": office.pk} for office in offices[1:]],
        }
        form = OfficesForm(data, initial=initial, narrow=narrow, prefix="offices")
        form.fields["issuing_office"].queryset = self.choices(
            request,
            "issuing_office",
            CountryOffice.objects.all(),
            [office.pk for office in offices[:1]],
        )
        return form

    def get_urls(self):
        return [
            path(
                "<int:pk>/offices/",
                self.admin_site.admin_view(self.offices_view),
                name="newsroom_article_offices",
            ),
            *super().get_urls(),
        ]

    @method_decorator(require_POST)
    def offices_view(self, request, pk):
        """Name the issuing office and partners: at once, for all languages."""
        with transaction.atomic():
            article = self.get_object(request, str(pk))
            if article is None or not self._may_name_offices(request, article):
                raise PermissionDenied
            form = self._offices_form(request, article, request.POST)
            if not form.is_valid():
                context = {
                    **self.admin_site.each_context(request),
                    "opts": self.opts,
                    "original": article,
                    "title": _("Offices"),
                    "offices_form": form,
                    "may_name_offices": True,
                    "media": form.media + self.media,
                }
                return TemplateResponse(
                    request, "admin/newsroom/article_offices.html", context
                )
            offices = form.offices()
            name_offices(article, offices)
        names = ", ".join(str(office) for office in offices)
        self.log_change(request, article, _("Offices: %(names)s.") % {"names": names})
        self.message_user(
            request,
            _("The article belongs to: %(names)s.") % {"names": names},
            messages.SUCCESS,
        )
        return HttpResponseRedirect(
            reverse("admin:newsroom_article_change", args=[article.pk])
        )
