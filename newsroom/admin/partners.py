"""A partner's side of a joint release: it reads, signs or declines, names a contact."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from contacts.scoping import may, offices_of
from contacts.widgets import is_id
from iomsite.publishing.workflow import Stale
from newsroom.admin.offices_forms import DeclineForm, PartnerContactForm
from newsroom.partner_answers import (
    answer_of,
    contacts_of,
    decline,
    name_contact,
    sign,
)


class PartnersAdmin:
    """
    Part of ArticleAdmin: what a partner's people may do with what they only look at.

    Beside the form stand the parts of the offices that somebody works for. Whoever may
    answer for all offices finds those of the others at an address of their own.
    """

    class Media:
        css = {"all": ["newsroom/joint.css"]}

    def side(self, request, row, obj):
        context = super().side(request, row, obj)
        own = offices_of(request.user)
        rows = [
            each
            for each in row.partner_rows
            if each.office_id in own and self.answers_for(request, each)
        ]
        context["parts"] = self.parts(request, row, rows, is_read=True)
        return context

    def answers_for(self, request, row):
        """Say whether the user may do anything for a partner office."""
        return bool(row.position) and (
            may(request.user, "change articles", row.office_id)
            or may(request.user, "publish articles", row.office_id)
        )

    def parts(self, request, article, rows, *, is_read, **bound):
        """
        Return what the parts of those partners show; `bound` are posted forms.

        What a person has not read (`is_read`) is not offered to be signed.
        """
        offered = contacts_of([row.office_id for row in rows], timezone.now())
        return [
            {
                "row": row,
                "answer": answer_of(article, row),
                "url": self.partner_url(article),
                "contact": PartnerContactForm(row=row, offered=offered[row.office_id])
                if may(request.user, "change articles", row.office_id)
                else None,
                "decline": DeclineForm(office_id=row.office_id),
                "may_sign": may(request.user, "publish articles", row.office_id),
                "is_public": article.is_public(timezone.now()),
                "newest": article.newest,
                "is_read": is_read,
                "change_url": self.change_url(article),
                "is_signed": article.has_signed(row, article.newest),
                "live": self._other_text_to_sign(article, row),
                **bound,
            }
            for row in rows
            if not article.trashed_at
        ]

    def _other_text_to_sign(self, article, row):
        """What readers see elsewhere may be signed too while a newer draft stands."""
        if not article.live_id or row.is_shown:
            return None
        is_newest = article.live.hash == article.newest.hash
        return None if is_newest else article.live

    def partner_url(self, row):
        return reverse(f"admin:{self.url_name('partner')}", args=[row.pk])

    def get_urls(self):
        view = self.admin_site.admin_view(self.partner_view)
        name = self.url_name("partner")
        return [path("<int:pk>/partner/", view, name=name), *super().get_urls()]

    def partner_view(self, request, pk):
        """Show the part of one partner office; do what its buttons say."""
        article = self.row_in_reach(request, pk)
        asked = (request.POST if request.method == "POST" else request.GET).get(
            "office"
        )
        rows = [
            row
            for row in article.partner_rows
            if is_id(asked)
            and row.office_id == int(asked)
            and self.answers_for(request, row)
        ]
        if not rows:
            raise PermissionDenied
        if request.method == "POST":
            return self._answer(request, article, rows[0])
        is_read = request.GET.get("number") == str(article.newest.number)
        return self._part(request, article, rows[0], is_read=is_read)

    def _answer(self, request, article, row):
        """Do what a button says. What was typed is not lost if it cannot be done."""
        bound = {}
        try:
            text = self._do(request, article, row, bound)
        except Stale as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            if not bound:
                # The newest text stands there.
                return HttpResponseRedirect(self.change_url(article))
            return self._part(request, article, row, **bound)
        except ValidationError as error:
            for sentence in error.messages:
                self.message_user(request, sentence, messages.ERROR)
            return self._part(request, article, row, **bound)
        self.log_change(request, article, f"{row.office}: {text}")
        self.message_user(request, text, messages.SUCCESS)
        return HttpResponseRedirect(self.change_url(article))

    def _do(self, request, article, row, bound):
        """Return what has been done; `bound` gets the form that was posted."""
        number = request.POST.get("base_revision", "")
        said = {
            "by": request.user,
            "number": int(number) if is_id(number) else None,
        }
        match request.POST.get("_act"):
            case "sign":
                sign(article, row.office_id, **said)
                return _("Signed.")
            case "decline":
                form = DeclineForm(request.POST, office_id=row.office_id)
                bound["decline"] = form
                if not form.is_valid():
                    raise ValidationError(_("Say why your office does not sign."))
                reason = form.cleaned_data["reason"]
                decline(article, row.office_id, reason=reason, **said)
                return _("Declined; whoever wrote it gets your words.")
            case "contact":
                offered = contacts_of([row.office_id], timezone.now())[row.office_id]
                form = PartnerContactForm(request.POST, row=row, offered=offered)
                bound["contact"] = form
                if not form.is_valid():
                    raise ValidationError(
                        _("Choose somebody of your office who is in post.")
                    )
                contact = form.cleaned_data["contact"]
                name_contact(article, row.office_id, by=request.user, contact=contact)
                return _("Named for your office: %(name)s.") % {
                    "name": contact or _("the press desk")
                }
        raise PermissionDenied

    def _part(self, request, article, row, *, is_read=False, **bound):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": article,
            "title": _("The part of %(office)s") % {"office": row.office},
            "parts": self.parts(request, article, [row], is_read=is_read, **bound),
            "change_url": self.change_url(article),
            "media": self.media,
        }
        template = "admin/newsroom/article_partner.html"
        return TemplateResponse(request, template, context)
