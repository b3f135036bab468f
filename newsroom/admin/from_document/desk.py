"""What is done on the check screen, each by one button."""

from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from newsroom.importing.intake import confirm, discard
from newsroom.importing.store import StoreError

from . import acts
from .forms import AnswersForm, SayForm
from .labels import NAMES
from .screen import Screen
from .words import named, remaining


class Desk:
    """One request of one person about one intake of theirs."""

    def __init__(self, model_admin, request, intake):
        self.admin = model_admin
        self.request = request
        self.intake = intake

    def show(self, form=None):
        """`form` is one that was refused: its sentences stand beside the choices."""
        screen = Screen.of(self.request.user, self.intake)
        screen.show_doubts(self._may_see)
        return self.admin.document_page(
            self.request,
            "check",
            _("Check what was understood"),
            screen=screen,
            form=form,
            check_url=self.admin.check_url(self.intake),
            # Two columns need the room.
            is_nav_sidebar_enabled=False,
        )

    def act(self):
        """Do what the button says that was pressed."""
        do = {
            "undo": self.undo,
            "answers": self.answer,
            "confirm": self.confirm,
            "discard": self.discard,
        }
        return do.get(self.request.POST.get("do"), self.say)()

    def say(self):
        form = SayForm(self.request.POST)
        if "say" not in self.request.POST or not form.is_valid():
            wrong = form.errors.get("line", [_("That is nothing a line can be.")])
            return self._again(" ".join(wrong), messages.ERROR)
        numbers, role = form.cleaned_data["line"], form.cleaned_data["say"]
        acts.say(self.intake, numbers, role)
        said = {
            "lines": named(numbers),
            "role": NAMES[role] if role else _("as the rules see it"),
        }
        return self._again(_("%(lines)s: %(role)s.") % said)

    def undo(self):
        lines = acts.undo(self.intake)
        if lines is None:
            return self._again(_("There is nothing to take back."), messages.WARNING)
        return self._again(_("%(lines)s: as it was before.") % {"lines": lines})

    def answer(self):
        form, _screen = self._answered()
        if form.is_valid():
            return self._again(_("Your choice is kept."))
        return self.show(form)

    def confirm(self):
        """Make the draft of what was shown."""
        if self.request.POST.get("shown") != acts.fingerprint(self.intake):
            text = _(
                "Something was changed in another window since this page was opened. "
                "Look at it as it is now, then make the draft."
            )
            return self._again(text, messages.WARNING)
        form, screen = self._answered()
        if len(screen.contacts) < len(screen.reading.release.contacts):
            text = _("No release has so many contacts. Is this the right file?")
            return self._again(text, messages.ERROR)
        if form.is_valid():
            form.check_complete()
        if not form.is_valid():
            return self.show(form)
        try:
            stored = confirm(self.intake, by=self.request.user)
        except StoreError as error:
            return self._again(capfirst(error), messages.ERROR)
        except IntegrityError:
            text = _("Somebody has taken in the same text this moment. Try once more.")
            return self._again(text, messages.WARNING)
        return self._stored(stored, screen)

    def discard(self):
        discard(self.intake)
        self._tell(_("The document is deleted. Nothing was made of it."))
        return self._to_the_list()

    def unreadable(self, error):
        self._tell(str(error), messages.ERROR)
        return HttpResponseRedirect(self.admin.from_document_url(self.request))

    def _answered(self):
        """Keep the answers that were posted, if they are right; (form, what was shown)."""
        screen = Screen.of(self.request.user, self.intake)
        form = AnswersForm(
            self.request.POST, offices=screen.offices, contacts=screen.contacts
        )
        if form.is_valid():
            self.intake = acts.answer(
                self.intake,
                language=form.cleaned_data["language"],
                offices=form.offices(),
                contacts=form.contacts(),
            )
        return form, screen

    def _stored(self, stored, screen):
        article = stored.article
        if stored.is_new:
            text = _("The document is a draft now. Nobody but your colleagues sees it.")
            self.admin.log_addition(self.request, article, text)
            self._tell(text)
            embargo = screen.reading.release.embargo
            for sentence in remaining(stored, embargo, screen.undescribed):
                self._tell(sentence, messages.WARNING)
            return HttpResponseRedirect(self.admin.change_url(article))
        if self._may_see(article.pk):
            text = _("The same text was taken in before: this is what became of it.")
            self._tell(text, messages.INFO)
            return HttpResponseRedirect(self.admin.change_url(article))
        text = _(
            "The same text was taken in before, for an office that is not yours. Ask "
            "headquarters to name yours as a partner."
        )
        self._tell(text, messages.WARNING)
        return self._to_the_list()

    def _may_see(self, pk):
        return self.admin.get_queryset(self.request).filter(pk=pk).exists()

    def _again(self, text, level=messages.SUCCESS):
        self._tell(text, level)
        return HttpResponseRedirect(self.admin.check_url(self.intake))

    def _to_the_list(self):
        name = self.admin.url_name("changelist")
        return HttpResponseRedirect(reverse(f"admin:{name}"))

    def _tell(self, text, level=messages.SUCCESS):
        self.admin.message_user(self.request, text, level)
