"""The notes that readers see on major changes, and taking one away."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from ..corrections import corrections_of, remove_note
from ..rights import is_allowed


class RemovalForm(forms.Form):
    note = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why"),
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("For the history; readers do not see it."),
        error_messages={"required": _("Say why.")},
    )


class CorrectionsAdmin:
    """Part of RevisedAdmin: the public notes of this text."""

    def side(self, request, row, obj):
        context = super().side(request, row, obj)
        may_remove = is_allowed(request.user, "publish", row)
        context["corrections"] = [
            {
                "it": each,
                "form": RemovalForm(
                    initial={"note": each.number}, auto_id=f"id_note{each.number}_%s"
                )
                if may_remove
                else None,
            }
            for each in corrections_of(row)
        ]
        context["remove_note_url"] = reverse(
            f"admin:{self.url_name('remove_note')}", args=[row.pk]
        )
        return context

    def get_urls(self):
        return [
            path(
                "<int:pk>/remove-note/",
                self.admin_site.admin_view(self.remove_note_view),
                name=self.url_name("remove_note"),
            ),
            *super().get_urls(),
        ]

    @method_decorator(require_POST)
    def remove_note_view(self, request, pk):
        """Take the note that came with one version away; the text stays as it is."""
        row = self.row_in_reach(request, pk, "publish")
        form = RemovalForm(request.POST)
        if not form.is_valid():
            for sentence in form.errors.get("reason", [_("This note is not there.")]):
                self.message_user(request, sentence, messages.ERROR)
            return HttpResponseRedirect(self.change_url(row))
        said = form.cleaned_data
        try:
            remove_note(row, said["note"], by=request.user, reason=said["reason"])
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
        else:
            self.log_change(request, row, _("Note removed"))
            self.message_user(
                request, _("Readers do not see the note any more."), messages.SUCCESS
            )
        return HttpResponseRedirect(self.change_url(row))
