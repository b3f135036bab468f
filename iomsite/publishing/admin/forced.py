"""Reading afterwards what was published unread."""

from django import forms
from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from ..models import ForcedPublication
from ..timeline import zone_of
from ..workflow import close_forced, is_allowed


class VerdictForm(forms.Form):
    forced = forms.IntegerField(widget=forms.HiddenInput)
    verdict = forms.ChoiceField(
        label=_("Verdict"),
        choices=ForcedPublication.Verdict,
        widget=forms.RadioSelect,
    )
    comment = forms.CharField(
        label=_("Comment"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
    )


class ForcedAdmin:
    """Part of RevisedAdmin: forced publications of this text that nobody has closed."""

    def side(self, request, row, obj):
        context = super().side(request, row, obj)
        found = self.forced_of(row).filter(closed_at=None)
        context["forced"] = [
            {
                "it": each,
                "form": VerdictForm(
                    initial={"forced": each.pk}, auto_id=f"id_forced{each.pk}_%s"
                )
                if each.by_id != request.user.pk
                and is_allowed(request.user, "publish", row)
                else None,
            }
            for each in found
        ]
        context["forced_zone"] = zone_of(row)
        context["forced_url"] = reverse(
            f"admin:{self.url_name('read_afterwards')}", args=[row.pk]
        )
        return context

    def forced_of(self, row):
        return ForcedPublication.objects.filter(
            revision__content_type=ContentType.objects.get_for_model(self.model),
            revision__object_id=row.pk,
        ).select_related("by", "revision")

    def get_urls(self):
        return [
            path(
                "<int:pk>/read-afterwards/",
                self.admin_site.admin_view(self.read_afterwards_view),
                name=self.url_name("read_afterwards"),
            ),
            *super().get_urls(),
        ]

    @method_decorator(require_POST)
    def read_afterwards_view(self, request, pk):
        """Keep the verdict of somebody else on what went out unread."""
        row = self.row_in_reach(request, pk, "publish")
        form = VerdictForm(request.POST)
        if not form.is_valid():
            self.message_user(request, _("Choose a verdict."), messages.ERROR)
            return HttpResponseRedirect(self.change_url(row))
        said = form.cleaned_data
        forced = get_object_or_404(self.forced_of(row), pk=said["forced"])
        try:
            close_forced(
                forced,
                by=request.user,
                verdict=said["verdict"],
                comment=said["comment"],
            )
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
        else:
            self.message_user(request, _("Your verdict is kept."), messages.SUCCESS)
        return HttpResponseRedirect(self.change_url(row))
