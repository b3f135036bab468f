"""Translations beside the form: the source, what changed in it, other languages."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from contacts.widgets import is_id
from iomsite.richtext import clean_html
from iomsite.richtext_field import RichTextField

from ..differences import differences
from ..translations import catch_up, lag, translate
from ..workflow import is_allowed

LANGUAGES = dict(settings.LANGUAGES)


class TranslationsAdmin:
    """Part of RevisedAdmin: versions in other languages, and what they lack."""

    def side(self, request, row, obj):
        context = super().side(request, row, obj)
        versions = self.versions(request, row)
        missing = set(self.languages_of(row)) - {row.language}
        missing -= {each.language for each in versions}
        may_add = is_allowed(request.user, "add", row)
        context["translations"] = {
            "versions": [
                {"row": each, "state": self.state(each), "url": self.url_of(each)}
                for each in versions
            ],
            "languages": [
                (code, name) for code, name in LANGUAGES.items() if code in missing
            ]
            if may_add
            else [],
            "translate_url": self._url("translate", row),
        }
        source = next((v for v in versions if v.pk == row.translation_of_id), None)
        if found := lag(row, source):
            context["source"] = {
                "lag": found,
                "words": list(self.words(found.now)),
                "changes": differences(self.model, found.before.data, found.now.data)
                if found.changes
                else [],
                "url": self.url_of(found.source),
                "catch_up_url": self._url("caught_up", row),
                "may_catch_up": is_allowed(request.user, "change", row),
            }
        return context

    def versions(self, request, row):
        """Return the other language rows that this user may look at."""
        rows = self.get_queryset(request).filter(translation_key=row.translation_key)
        return list(
            rows.exclude(pk=row.pk)
            .select_related("newest__author", "approved", "live")
            .prefetch_related(None)
            .order_by("language")
        )

    def languages_of(self, row):
        """Return the languages into which it may be translated."""
        return LANGUAGES

    def url_of(self, row):
        return reverse(f"admin:{self.url_name('change')}", args=[row.pk])

    def words(self, revision):
        """Yield (label, text, whether it is HTML) of what there is to translate."""
        for name in self.model.TRANSLATED:
            field = self.model._meta.get_field(name)
            value = revision.data.get(name)
            if not value or not isinstance(value, str):
                continue
            is_html = isinstance(field, RichTextField)
            text = clean_html(value) if is_html else value
            yield field.verbose_name, text, is_html

    def get_urls(self):
        return [
            path(
                "<int:pk>/translate/",
                self.admin_site.admin_view(self.translate_view),
                name=self.url_name("translate"),
            ),
            path(
                "<int:pk>/caught-up/",
                self.admin_site.admin_view(self.caught_up_view),
                name=self.url_name("caught_up"),
            ),
            *super().get_urls(),
        ]

    def _url(self, page, row):
        return reverse(f"admin:{self.url_name(page)}", args=[row.pk])

    @method_decorator(require_POST)
    def translate_view(self, request, pk):
        """Begin a version in another language, and go to its form."""
        row = self.row_in_reach(request, pk)
        if not is_allowed(request.user, "add", row):
            raise PermissionDenied
        language = request.POST.get("language")
        try:
            if language not in self.languages_of(row):
                raise ValidationError(_("Choose a language."))
            new = translate(row, language, by=request.user)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            return HttpResponseRedirect(self.change_url(row))
        self.log_addition(request, new, [{"added": {}}])
        return HttpResponseRedirect(self.url_of(new))

    @method_decorator(require_POST)
    def caught_up_view(self, request, pk):
        """Note that this version has taken in what changed in its source."""
        row = self.row_in_reach(request, pk, "change")
        shown = request.POST.get("source_revision", "")
        try:
            catch_up(
                row, by=request.user, revision=int(shown) if is_id(shown) else None
            )
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
        return HttpResponseRedirect(self.change_url(row))
