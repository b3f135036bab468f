"""The issuing office's side of a joint release: its kind, its offices, their answers."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from contacts.models import CountryOffice
from contacts.scoping import may
from iomsite.publishing.acts import locked
from iomsite.publishing.workflow import Refused
from newsroom.admin.offices_forms import DropForm, OfficesForm, names_of
from newsroom.models import Article, Kind, invitations
from newsroom.offices import change_kind, locked_versions, name_offices
from newsroom.partner_answers import answer_of


class OfficesAdmin:
    """Part of ArticleAdmin: kind and offices, bound across the languages."""

    def side(self, request, row, obj):
        context = super().side(request, row, obj)
        context["offices"] = names_of(row)
        if not self.has_change_permission(request, row):
            return context
        may_name = self.may_name_offices(request, row)
        partners = [each for each in row.office_rows if each.position]
        context["joint"] = {
            "partners": [
                {
                    "row": each,
                    "answer": answer_of(row, each),
                    "may_answer": self.answers_for(request, each),
                }
                for each in partners
            ],
            "awaits": bool(row.unsigned(row.newest)) and not row.trashed_at,
            "url": self.offices_url(row),
            "answer_url": self.partner_url(row),
            "drop": DropForm(rows=row.partner_rows)
            if may_name and row.partner_rows
            else None,
            "form": self.offices_form(request, row) if may_name else None,
        }
        return context

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        response = super().render_change_form(
            request, context, *args, obj=obj, **kwargs
        )
        form = response.context_data.get("side", {}).get("joint", {}).get("form")
        if form:
            response.context_data["media"] += form.media
        return response

    def may_name_offices(self, request, article):
        """What readers see in any language moves at once: that is publishing."""
        if self.has_publish_permission(request, article):
            return True
        return self.has_change_permission(request, article) and not _is_out(article)

    def offices_form(self, request, article, data=None):
        offices = [row.office_id for row in article.office_rows]
        every = CountryOffice.objects.all()
        return OfficesForm(
            data,
            article=article,
            issuers=self.choices(request, "issuing_office", every, offices[:1]),
            partners=self.choices(request, "articleoffice.office", every, offices),
        )

    def offices_url(self, row):
        return reverse(f"admin:{self.url_name('offices')}", args=[row.pk])

    def get_urls(self):
        view = self.admin_site.admin_view(self.offices_view)
        name = self.url_name("offices")
        return [path("<int:pk>/offices/", view, name=name), *super().get_urls()]

    @method_decorator(require_POST)
    def offices_view(self, request, pk):
        article = self.row_in_reach(request, pk, "change")
        match request.POST.get("_act"):
            case "ask":
                return self._ask(request, article)
            case "drop":
                return self._drop(request, article)
        return self._name_offices(request, article)

    def _ask(self, request, article):
        with transaction.atomic():
            article = locked(article)
            if request.POST.get("base_revision") == str(article.newest.number):
                asked = invitations.ask(article, by=request.user, again=True)
                is_stale = False
            else:
                is_stale = True
        if is_stale:
            text, level = _("A newer version was saved: look at it, then ask."), "error"
        elif asked:
            names = ", ".join(str(office) for office in asked)
            text, level = _("Asked to sign: %(names)s.") % {"names": names}, "success"
            self.log_change(request, article, text)
        else:
            text = _("Nobody was asked: all have signed, or were asked this hour.")
            level = "warning"
        self.message_user(request, text, getattr(messages, level.upper()))
        return HttpResponseRedirect(self.change_url(article))

    def _drop(self, request, article):
        with transaction.atomic():
            article = self._locked_release(request, article)
            form = DropForm(request.POST, rows=article.partner_rows)
            if form.is_valid():
                pk = int(form.cleaned_data["partner"])
                name = next(r for r in article.partner_rows if r.office_id == pk).office
                staying = [*article.office_rows[:1], *article.partner_rows]
                offices = [row.office for row in staying if row.office_id != pk]
                reason = form.cleaned_data["reason"]
                name_offices(article, offices, by=request.user, reason=reason)
        if not form.is_valid():
            return self._page(request, article, _("Drop a partner"), drop=form)
        text = _("No longer a partner: %(name)s.") % {"name": name}
        return self._done(request, article, text)

    def _name_offices(self, request, article):
        """Name kind, issuing office and partners: at once, for all languages."""
        with transaction.atomic():
            article = self._locked_release(request, article)
            form = self.offices_form(request, article, request.POST)
            if form.is_valid():
                self._apply(request, article, form)
        if not form.is_valid():
            return self._page(request, article, _("Kind and offices"), form=form)
        said = {
            "kind": Kind(form.cleaned_data["kind"]).label,
            "names": ", ".join(str(office) for office in form.offices()),
        }
        text = _("Now it is: %(kind)s, %(names)s.") % said
        return self._done(request, article, text)

    def _locked_release(self, request, article):
        """Return the article, locked with its other languages, before any is read."""
        versions = {each.pk: each for each in locked_versions(article)}
        article = versions[article.pk]
        if not self.may_name_offices(request, article):
            raise PermissionDenied
        return article

    def _apply(self, request, article, form):
        said, offices = form.cleaned_data, form.offices()
        by, reason = request.user, said["reason"].strip()
        is_new = offices[0].pk != article.issuing_office_id
        if is_new and not may(by, "add articles", offices[0]):
            form.add_error("issuing_office", _("You do not write for this office."))
            return
        if is_new and _is_out(article) and not may(by, "publish articles", offices[0]):
            form.add_error("issuing_office", _("You do not publish for this office."))
            return
        try:
            with transaction.atomic():
                change_kind(article, said["kind"], by=by, reason=reason)
                name_offices(article, offices, by=by, reason=reason)
        except Refused as error:
            form.add_error(None, error)

    def _done(self, request, article, text):
        self.log_change(request, article, text)
        self.message_user(request, text, messages.SUCCESS)
        if self.get_queryset(request).filter(pk=article.pk).exists():
            return HttpResponseRedirect(self.change_url(article))
        # Whoever has given it to others sees it no more.
        return HttpResponseRedirect(reverse(f"admin:{self.url_name('changelist')}"))

    def _page(self, request, article, title, **forms):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": article,
            "change_url": self.change_url(article),
            "url": self.offices_url(article),
            "title": title,
            "media": sum((form.media for form in forms.values()), self.media),
            **forms,
        }
        template = "admin/newsroom/article_offices.html"
        return TemplateResponse(request, template, context)


def _is_out(article):
    """Say whether any language of a release is public, was, or will be at its hour."""
    release = Article.objects.filter(translation_key=article.translation_key)
    return release.filter(published_at__isnull=False).exists()
