"""X leaves on a day, Y takes over: one form."""

from django.contrib import messages
from django.contrib.admin.helpers import AdminForm
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_protect

from contacts import office_table
from contacts.forms.hand_over import EXISTING, NEW, HandOverForm
from contacts.handing_over import (
    ChangedMeanwhile,
    hand_over,
    version,
    what_readers_see,
)


class HandOverAdmin:
    """Part of MediaContactAdmin."""

    def get_urls(self):
        view = self.admin_site.admin_view(csrf_protect(self.hand_over_view))
        name = "contacts_mediacontact_hand_over"
        return [
            path("<path:object_id>/hand-over/", view, name=name),
            *super().get_urls(),
        ]

    def hand_over_view(self, request, object_id):
        contact = self.get_object(request, unquote(object_id))
        if contact is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_change_permission(request, contact):
            raise PermissionDenied
        office = office_table.find_id(contact.office_id)
        about = {
            "contact": contact,
            "today": office.day(timezone.now()),
            "region": office.iso_code,
        }
        if request.method != "POST":
            form = HandOverForm(initial=_initial(contact), **about)
            return self._hand_over_page(request, form)
        form = HandOverForm(request.POST, **about)
        if not form.is_valid():
            return self._hand_over_page(request, form)
        plan = form.plan()
        if "_look" in request.POST:
            return self._hand_over_page(request, form, what_readers_see(plan))
        is_new = plan.successor is not None and plan.successor.pk is None
        if is_new and not self.allows(request, "add", plan.successor):
            raise PermissionDenied
        sentences = what_readers_see(plan)
        try:
            successor = hand_over(plan, opened_on=form.cleaned_data["version"])
        except ChangedMeanwhile:
            return self._hand_over_page(request, self._again(form, about))
        self._tell(request, plan, successor, sentences, is_new=is_new)
        return HttpResponseRedirect(_change_url(contact))

    def _again(self, form, about):
        """Show what was typed over what the contact says by now."""
        about["contact"] = contact = self.model.objects.get(pk=about["contact"].pk)
        data = form.data.copy()
        data["version"] = version(contact)
        form = HandOverForm(data, **about)
        form.add_error(
            None,
            _(
                "Somebody changed this contact while the form was open, so nothing was "
                "handed over. What you typed is still here: look at the contact as it "
                "is now, then hand over again."
            ),
        )
        return form

    def _tell(self, request, plan, successor, sentences, *, is_new):
        contact = plan.contact
        said = " ".join(sentences)
        self.log_change(request, contact, said)
        if is_new:
            self.log_addition(request, successor, [{"added": {}}])
        elif successor is not None:
            self.log_change(request, successor, said)
        if successor is not None:
            link = format_html(
                ' <a href="{}">{}</a>', _change_url(successor), successor
            )
        else:
            link = ""
        self.message_user(request, format_html("{}{}", said, link), messages.SUCCESS)
        open_ends = contact.stands_in.filter(
            ends_on__gt=plan.last_day, ends_on__gte=plan.today
        )
        for absence in open_ends.select_related("contact__office"):
            sentence = _(
                "%(old)s was to stand in for %(name)s until %(day)s: choose somebody "
                "else, if need be."
            ) % {
                "old": contact,
                "name": absence.contact,
                "day": date_format(absence.ends_on),
            }
            url = reverse("admin:contacts_absence_change", args=[absence.pk])
            text = format_html('<a href="{}">{}</a>', url, sentence)
            self.message_user(request, text, messages.WARNING)

    def _hand_over_page(self, request, form, sentences=()):
        adminform = AdminForm(form, list(form.fieldsets), {}, (), model_admin=self)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": form.contact,
            "change_url": _change_url(form.contact),
            "title": _("Hand over: %(name)s") % {"name": form.contact},
            "form": form,
            "adminform": adminform,
            "sentences": sentences,
            "media": self.media + form.media,
        }
        template = "admin/contacts/mediacontact/hand_over.html"
        return TemplateResponse(request, template, context)


def _initial(contact):
    return {
        "version": version(contact),
        "last_day": contact.ends_on,
        "who": EXISTING if contact.successor_id else NEW,
        "successor": contact.successor_id,
        "takes_role": True,
    }


def _change_url(contact):
    return reverse("admin:contacts_mediacontact_change", args=[contact.pk])
