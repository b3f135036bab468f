"""Keeps what is being typed, and tells who else is at work on the same."""

import re

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms.widgets import Script
from django.http import HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.urls import path, reverse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.decorators import method_decorator
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from contacts.widgets import is_id

from .. import autosaves
from ..acts import whole_seconds
from ..forms.unsaved import unsaved_labels

MEDIA = forms.Media(
    css={
        "all": [
            "publishing/autosave.css",
            "publishing/conflict.css",
            "publishing/differences.css",
        ]
    },
    js=[
        Script("publishing/autosave.js", defer=True),
        Script("publishing/conflict.js", defer=True),
    ],
)
# What the page's script says beside the form that it sends.
CONTROL = "_autosave_"
_token = re.compile(r"[A-Za-z0-9]{1,40}")


class AutosaveAdmin:
    """
    Part of RevisedAdmin: the form as it is being typed is kept for its writer, offered
    when the form is opened again, and emptied by a real save.

    With ?autosave=1 a form opens as it was left.
    """

    def get_urls(self):
        return [
            path(
                "autosave/",
                self.admin_site.admin_view(self.autosave_view),
                name=self.url_name("autosave"),
            ),
            *super().get_urls(),
        ]

    @method_decorator(require_http_methods(["GET", "POST"]))
    def autosave_view(self, request):
        """
        Keep the form that was posted, or only note that somebody is there.

        A GET hands out the token of a session that began in another window, without
        which neither this nor the form itself would be taken.
        """
        if request.method == "GET":
            return JsonResponse({"csrf": get_token(request)})
        posted = request.POST
        pk, newest = self._form_in_reach(request)
        form = autosaves.form_name(self.model, pk)
        at = _now()
        if posted.get(f"{CONTROL}user", str(request.user.pk)) != str(request.user.pk):
            return _refusal(
                _("You are logged in as %(name)s now: log in as before to go on.")
                % {"name": request.user},
                "somebody-else",
            )
        if f"{CONTROL}throw_away" in posted:
            autosaves.throw_away(request.user, form)
            if request.get_preferred_type(["text/html", "application/json"]) == (
                "text/html"
            ):
                return HttpResponseRedirect(self._form_url(pk))
            return JsonResponse({})
        try:
            found = self._keep_or_see(request, form, at)
        except autosaves.NotKept as error:
            return _refusal(error.message, error.code)
        notices = at_work_sentences(found.others)
        notices += newer_sentences(newest, _number(posted), request.user)
        return JsonResponse({"at": at.isoformat(), "notices": notices})

    def _form_in_reach(self, request):
        """Return (pk, newest revision) of a form that the user may send."""
        pk = request.POST.get(f"{CONTROL}of", "")
        if pk == "add":
            if not self.has_add_permission(request):
                raise PermissionDenied
            return None, None
        rows = self.within(request, "change").select_related("newest__author")
        names = ("first_name", "last_name", "email")
        rows = rows.only(
            "newest__number", *(f"newest__author__{name}" for name in names)
        )
        row = rows.filter(pk=pk).first() if is_id(pk) else None
        if row is None:
            raise PermissionDenied
        return row.pk, row.newest

    def _keep_or_see(self, request, form, at):
        posted = request.POST
        if f"{CONTROL}beat" not in posted:
            words = {
                name: values
                for name, values in posted.lists()
                if not name.startswith(CONTROL)
            }
            return autosaves.keep(request.user, form, words, _number(posted), at)
        found = autosaves.at_work(request.user, form, at)
        autosaves.see(request.user, form, found.own, at)
        return found

    def _form_url(self, pk):
        page, args = ("change", [pk]) if pk else ("add", [])
        return reverse(f"admin:{self.url_name(page)}", args=args)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.user = request.user
        if request.method == "GET" and autosaves.TOKEN in request.GET:
            own = self._at_work(request, obj).own
            if own and own.saved_at:
                form.kept = autosaves.sent(own)
        return form

    def _may_send(self, request, obj):
        if obj is None:
            return self.has_add_permission(request)
        return self.has_change_permission(request, obj)

    def _at_work(self, request, obj):
        """Ask once in a request."""
        if not hasattr(request, "_at_work"):
            form = autosaves.form_name(self.model, obj and obj.pk)
            request._at_work = autosaves.at_work(request.user, form, _now())
        return request._at_work

    def render_change_form(
        self, request, context, add=False, change=False, form_url="", obj=None
    ):
        form = context["adminform"].form
        found = self._at_work(request, obj)
        context["autosave"] = {"notices": at_work_sentences(found.others)}
        if self._may_send(request, obj):
            context["autosave"] |= self._autosave(request, form, found.own, obj)
            context["media"] = context["media"] + MEDIA
        return super().render_change_form(request, context, add, change, form_url, obj)

    def _autosave(self, request, form, own, obj):
        own = own if own and own.saved_at else None
        token = request.POST.get(autosaves.TOKEN, "")
        is_there = own and request.method == "GET" and not form.is_resumed
        offer = self._offer(request, form, own) if is_there else None
        if form.is_resumed or (is_there and not offer):
            token = autosaves.token_of(own)
        return {
            "url": reverse(f"admin:{self.url_name('autosave')}"),
            "form_id": f"{self.opts.model_name}_form",
            "of": obj.pk if obj else "add",
            "user": request.user.pk,
            "token": token if _token.fullmatch(token) else get_random_string(12),
            "is_unsaved": form.is_bound,
            "resumed": own if form.is_resumed else None,
            "offer": offer,
        }

    def _offer(self, request, form, own):
        """Return what to say of unsaved work, or None if it says nothing new."""
        is_newest = own.revision_number == form.initial["base_revision"]
        labels = unsaved_labels(form, autosaves.sent(own)) if is_newest else []
        if is_newest and not labels:
            return None
        query = request.GET.copy()
        query[autosaves.TOKEN] = "1"
        return {
            "at": own.saved_at,
            "fields": get_text_list(labels, _("and")),
            "url": f"{request.path}?{query.urlencode()}",
        }

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        name = autosaves.form_name(self.model, obj.pk if change else None)
        token = request.POST.get(autosaves.TOKEN, "")
        if not _token.fullmatch(token):
            token = ""
        autosaves.saved(request.user, name, token, _now())
        for sentence in form.came_in:
            self.message_user(request, sentence, messages.WARNING)


def at_work_sentences(others):
    """Say who else is at work on a form."""
    if not others:
        return []
    names = get_text_list([str(row.user) for row in others], _("and"))
    return [
        ngettext(
            "%(names)s is working on this, too.",
            "%(names)s are working on this, too.",
            len(others),
        )
        % {"names": names}
    ]


def newer_sentences(newest, number, user):
    """Say who saved since revision `number`."""
    if newest is None or number is None or newest.number <= number:
        return []
    who = (
        _("You have saved a newer version in another window.")
        if newest.author == user
        else _("%(author)s has saved a newer version since you opened this.")
        % {"author": newest.author or _("An import")}
    )
    return [
        _("%(who)s When you save, what both of you changed is shown side by side.")
        % {"who": who}
    ]


def _number(posted):
    number = posted.get("base_revision", "")
    return int(number) if is_id(number) and int(number) < 2**31 else None


def _refusal(sentence, code):
    return JsonResponse({"problem": sentence, "code": code}, status=409)


def _now():
    return whole_seconds(timezone.now())
