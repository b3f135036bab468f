"""What a link for somebody without an account asks for."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ..models import ShareLink
from ..sharing import DEFAULT_VALIDITY, VALIDITIES


class ShareForm(forms.Form):
    """
    It stands beside the form of the content and is sent along with it: what is
    shared is what was just saved.
    """

    use_required_attribute = False

    label = forms.CharField(
        label=_("For whom"),
        max_length=ShareLink._meta.get_field("label").max_length,
        help_text=ShareLink._meta.get_field("label").help_text,
        error_messages={"required": _("Say for whom the link is.")},
    )
    days = forms.TypedChoiceField(
        label=_("Valid for"),
        choices=lambda: [
            (days, ngettext("%d day", "%d days", days) % days) for days in VALIDITIES
        ],
        coerce=int,
        initial=DEFAULT_VALIDITY,
        error_messages={"required": _("Say for how many days the link is valid.")},
    )

    def __init__(self, data=None, *, form_id=None):
        super().__init__(data, prefix="share")
        if form_id:
            for field in self.fields.values():
                field.widget.attrs["form"] = form_id
