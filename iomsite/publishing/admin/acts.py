"""Buttons for the acts of the workflow, made from its table, and what they do."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ..errors import AlreadyDone, sentences
from ..forms.acts import ActForm
from ..notices import notices
from ..workflow import available, perform, refuse_what_is_done, required

# In the session: what was said with an act that was refused.
KEPT = "refused_act"


class ActsAdmin:
    """
    Part of RevisedAdmin: the acts beside the form, and their addresses.

    Whoever may change the text sends the form along: it is saved first, then the act
    is done with what was saved, in one request. Others post to the act's address.
    """

    def side(self, request, row, obj):
        context = super().side(request, row, obj)
        posted = request.POST if request.method == "POST" else self._kept(request, row)
        sends_form = self.has_change_permission(request, row)
        form_id = f"{self.opts.model_name}_form" if sends_form else None
        context["notices"] = notices(row, context["at"])
        context["acts"] = self.act_forms(request, row, posted, form_id=form_id)
        context["form_id"] = form_id
        context["act_url"] = self.act_url(row)
        return context

    def act_forms(self, request, row, posted=None, form_id=None):
        """Return the forms of what this user may do with the row now."""
        chosen = posted and posted.get("_act")
        return [
            ActForm(
                posted if transition.name == chosen else None,
                transition=transition,
                row=row,
                user=request.user,
                form_id=form_id,
            )
            for transition in available(row, request.user, timezone.now()).values()
        ]

    def act_url(self, row):
        return reverse(f"admin:{self.url_name('act')}", args=[row.pk])

    def get_urls(self):
        return [
            path(
                "<int:pk>/act/",
                self.admin_site.admin_view(self.act_view),
                name=self.url_name("act"),
            ),
            *super().get_urls(),
        ]

    @method_decorator(require_POST)
    def act_view(self, request, pk):
        """Do what the button `_act` says with the revision it was shown for."""
        row = self.row_in_reach(request, pk)
        return self._act_and_go_on(request, row, request.POST.get("base_revision"))

    def _act_and_go_on(self, request, row, number):
        if not self.act(request, row, number):
            self._keep(request, row)
        return HttpResponseRedirect(self.change_url(row))

    def _keep(self, request, row):
        """Let what was said with an act that was refused stand in the form again."""
        name = request.POST.get("_act", "")
        words = {
            key: value
            for key, value in request.POST.items()
            if key == "_act" or key.startswith(f"act-{name}-")
        }
        request.session[KEPT] = {"of": self.act_url(row), "words": words}

    def _kept(self, request, row):
        """Return what was said with an act that was just refused, once."""
        if KEPT not in request.session:
            return None
        kept = request.session.pop(KEPT)
        return kept["words"] if kept["of"] == self.act_url(row) else None

    def act(self, request, row, number):
        """
        Do the act that was posted; say so, or why not. Return whether it was done.

        `number` is that of the revision which the button was shown for.
        """
        name = request.POST.get("_act", "")
        transition = available(row, request.user, timezone.now()).get(name)
        if transition is None:
            # Somebody was quicker, or somebody tries what is not offered.
            return self._is_done_already(request, row, name, number)
        form = ActForm(
            request.POST,
            transition=transition,
            row=row,
            user=request.user,
        )
        if not form.is_valid():
            self.message_user(
                request,
                _("“%(act)s” was not done: mend what is marked beside the form.")
                % {"act": transition.label},
                messages.ERROR,
            )
            return False
        try:
            row = perform(
                name,
                row,
                by=request.user,
                revision=self._shown(row, number),
                **form.said(),
            )
        except AlreadyDone as done:
            self.message_user(request, done.messages[0], messages.INFO)
            return True
        except ValidationError as error:
            self.message_user(
                request,
                _("“%(act)s” was not done. Please mend this first:")
                % {"act": transition.label},
                messages.ERROR,
            )
            for sentence in sentences(error, self.model):
                self.message_user(request, sentence, messages.ERROR)
            return False
        self.log_change(request, row, str(transition.label))
        self.message_user(
            request,
            _("“%(title)s”: %(state)s.")
            % {
                "title": row.newest.title or _("Untitled"),
                "state": self.state(row),
            },
            messages.SUCCESS,
        )
        return True

    @staticmethod
    def _shown(row, number):
        """Return the id of the newest revision if that is what was shown, else None."""
        is_newest = row.newest_id and str(number or "") == str(row.newest.number)
        return row.newest_id if is_newest else None

    def _is_done_already(self, request, row, name, number):
        """Say why an act is not offered; return whether somebody was quicker."""
        try:
            required(name, row, request.user, timezone.now(), self._shown(row, number))
        except AlreadyDone as done:
            self.message_user(request, done.messages[0], messages.INFO)
            return True
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            return False
        raise PermissionDenied

    def response_add(self, request, obj, post_url_continue=None):
        if "_act" in request.POST:
            return self._act_after_saving(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        if "_act" in request.POST:
            return self._act_after_saving(request, obj)
        return super().response_change(request, obj)

    def _act_after_saving(self, request, obj):
        """The draft is saved whatever happens."""
        row = self.with_revisions().get(pk=obj.pk)
        if not obj.is_merged:
            return self._act_and_go_on(request, row, row.newest.number)
        try:
            refuse_what_is_done(request.POST["_act"], row, request.user)
        except AlreadyDone as done:
            # The form was sent twice.
            self.message_user(request, done.messages[0], messages.INFO)
            return HttpResponseRedirect(self.change_url(row))
        text = _(
            "It is saved, and nothing else was done: somebody else has changed other "
            "parts since you opened it. Read it as it is now, then press again."
        )
        self.message_user(request, text, messages.WARNING)
        self._keep(request, row)
        return HttpResponseRedirect(self.change_url(row))
