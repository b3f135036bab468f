"""The history of a text: its timeline, any two versions compared, one brought back."""

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from contacts.widgets import is_id

from ..differences import differences
from ..losses import losses
from ..timeline import Timeline, recent, zone_of
from ..workflow import Refused, restore_revision

LIVE = "live"


class HistoryAdmin:
    """
    Part of RevisedAdmin: whoever may look at a text sees its history and compares its
    versions; whoever may change it brings one back, as a new draft.
    """

    def side(self, request, row, obj):
        context = super().side(request, row, obj)
        context["timeline"] = {
            "entries": recent(row),
            "zone": zone_of(row),
            "url": self._history_url("history", row),
        }
        return context

    @property
    def media(self):
        css = ["publishing/timeline.css", "publishing/differences.css"]
        return super().media + forms.Media(css={"all": css})

    def get_urls(self):
        views = {
            "<int:pk>/compare/": ("compare", self.compare_view),
            "<int:pk>/bring-back/": ("bring_back", self.bring_back_view),
        }
        own = [
            path(route, self.admin_site.admin_view(view), name=self.url_name(name))
            for route, (name, view) in views.items()
        ]
        return [*own, *super().get_urls()]

    def _history_url(self, page, row):
        return reverse(f"admin:{self.url_name(page)}", args=[row.pk])

    def history_view(self, request, object_id, extra_context=None):
        """Show the timeline in place of Django's log, which knows no revisions."""
        pk = unquote(object_id)
        if not is_id(pk):
            raise Http404
        row = self.row_in_reach(request, pk)
        page = _number(request.GET.get("page")) or 1
        context = {
            **self._history_context(request, row, _("History")),
            "timeline": Timeline(row, page, timezone.now()),
            "page": page,
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/publishing/timeline.html", context)

    def _history_context(self, request, row, title):
        at = timezone.now()
        live = row.live.number if row.live and row.is_public(at) else None
        return {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "row": row,
            "title": title,
            "subtitle": self.newest_title(row),
            "state": self.state(row),
            "zone": zone_of(row),
            "live": live,
            "may_bring_back": self.has_change_permission(request, row),
            "change_url": self.change_url(row),
            "history_url": self._history_url("history", row),
            "compare_url": self._history_url("compare", row),
            "bring_back_url": self._history_url("bring_back", row),
            "media": self.media,
        }

    @method_decorator(require_safe)
    def compare_view(self, request, pk):
        """
        Show what ?from= and ?to= say differently: numbers of versions, or “live”.

        Without them, the newest and the one before.
        """
        row = self.row_in_reach(request, pk)
        context = self._history_context(request, row, _("Compare versions"))
        newest = row.newest.number if row.newest else 1
        asked = {
            "from": request.GET.get("from", str(max(newest - 1, 1))),
            "to": request.GET.get("to", str(newest)),
        }
        try:
            before, after = self._versions(row, context["live"], asked.values())
        except Refused as refused:
            context |= {"problem": refused.messages[0], "newest": newest}
            status = 404
        else:
            context |= self._compared(row, before, after)
            status = 200
        return TemplateResponse(
            request, "admin/publishing/compare.html", context, status=status
        )

    def _versions(self, row, live, asked):
        """Return the revisions asked for, or refuse with a sentence."""
        numbers = []
        for said in asked:
            number = live if said == LIVE else _number(said)
            if said == LIVE and live is None:
                raise Refused(_("Readers see no version of this text."))
            if number is None:
                raise Refused(_("Choose two versions by their numbers."))
            numbers.append(number)
        found = row.revisions.filter(number__in=numbers).select_related("author")
        revisions = {each.number: each for each in found}
        for number in numbers:
            if number not in revisions:
                raise Refused(
                    _("There is no version %(number)d of this text.")
                    % {"number": number}
                )
        return [revisions[number] for number in numbers]

    def _compared(self, row, before, after):
        first, last = sorted([before.number, after.number])
        return {
            "before": before,
            "after": after,
            "differences": differences(self.model, before.data, after.data),
            "newest": row.newest.number,
            "older": (first - 1, first) if first > 1 else None,
            "newer": (last, last + 1) if last < row.newest.number else None,
        }

    @method_decorator(require_POST)
    def bring_back_view(self, request, pk):
        """Make a draft of the posted `version`, if `base_revision` is still newest."""
        row = self.row_in_reach(request, pk, "change")
        number = _number(request.POST.get("version"))
        old = row.revisions.filter(number=number or 0).first()
        shown = _number(request.POST.get("base_revision"))
        try:
            if old is None:
                raise Refused(_("There is no such version of this text."))
            new = restore_revision(row, old, by=request.user, newest=shown or 0)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            return HttpResponseRedirect(self._history_url("history", row))
        self._say_restored(request, row, old, new)
        return HttpResponseRedirect(self.change_url(row))

    def _say_restored(self, request, row, old, new):
        if new.pk == row.newest_id:
            level = messages.INFO
            text = _("The newest version says just what version %(old)d said.")
        else:
            level = messages.SUCCESS
            text = _("Version %(old)d is a draft again, as version %(new)d.")
            if row.is_public(timezone.now()):
                text = _(
                    "Version %(old)d is a draft again, as version %(new)d. Readers see "
                    "what they saw before, until it is published."
                )
            self.log_change(request, row, new.reason)
        numbers = {"old": old.number, "new": new.number}
        self.message_user(request, text % numbers, level)
        for sentence in losses(self.model, old.data):
            self.message_user(request, sentence, messages.WARNING)


def _number(text):
    """Return the number of a version or page that was sent, or None."""
    is_number = is_id(text) and 0 < int(text) < 2**31
    return int(text) if is_number else None
