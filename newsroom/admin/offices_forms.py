"""Forms about the offices of an article: those of a release, and a partner's part."""

from functools import cache

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from contacts import office_table
from contacts.forms.rows import RowForm, RowsField
from contacts.models import CountryOffice
from contacts.widgets import ReferenceSelect, is_id
from newsroom.models import ArticleOffice, Kind

BEYOND_REACH = _(
    "Choose one that the list offers: this one does not exist, or it belongs to an "
    "office that is not yours."
)


class OfficeSelect(ReferenceSelect):
    """Takes the names of what is chosen from memory: sixty rows ask nothing."""

    def optgroups(self, name, value, attr=None):
        default = (None, [], 0)
        if not self.is_required and not self.allow_multiple_selected:
            default[1].append(self.create_option(name, "", "", False, 0))
        table = office_table.get()
        for pk in value:
            office = table.by_id(int(pk)) if is_id(pk) else None
            if office:
                index = len(default[1])
                option = self.create_option(name, pk, str(office), True, index)
                default[1].append(option)
        return [default]


class OfficeField(forms.ModelChoiceField):
    """Chooses one of `offered()`, {id: office}, read once for all fields of a form."""

    offered = None

    def __init__(self, **kwargs):
        field = ArticleOffice._meta.get_field("office")
        super().__init__(
            CountryOffice.objects.all(),
            widget=OfficeSelect(field, admin.site),
            error_messages={"invalid_choice": BEYOND_REACH},
            **kwargs,
        )

    def to_python(self, value):
        if value in self.empty_values:
            return None
        office = self.offered().get(int(value)) if is_id(value) else None
        if office is None:
            raise ValidationError(BEYOND_REACH, code="invalid_choice")
        return office


class OfficeRow(RowForm):
    offered = None
    office = OfficeField(label=_("office"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["office"].offered = self.offered


class OfficesForm(forms.Form):
    """
    The panel that says of which kind a release is and whose.

    `shown` is what it said when it was opened: of two people who change it at once,
    the second is told, and decides. Called with the article and two querysets, of the
    offices that this user may let issue it or be its partners.
    """

    kind = forms.ChoiceField(choices=Kind, label=_("kind"))
    issuing_office = OfficeField(label=_("issuing office"))
    partners = RowsField(
        OfficeRow,
        add_label=_("Add a partner office"),
        label=_("partner offices"),
        help_text=_(
            "In order. Each is asked to sign; its site shows the article once it has."
        ),
    )
    reason = forms.CharField(
        label=_("why"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Needed if a partner is taken off: it gets your words by mail."),
    )
    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, *, article, issuers, partners):
        super().__init__(data, prefix="offices")
        self.article = article
        first, *others = [*article.office_rows[:1], *article.partner_rows] or [None]
        self.initial = {
            "kind": article.kind,
            "issuing_office": first and first.office_id,
            "partners": [{"office": row.office_id} for row in others],
            "shown": as_shown(article),
        }
        for field in self.fields.values():
            field.label = field.label and capfirst(field.label)
        self.fields["issuing_office"].offered = issuers.in_bulk
        self.fields["partners"].row_form = type(
            "OfficeRow",
            (OfficeRow,),
            {"offered": staticmethod(cache(partners.in_bulk))},
        )
        self.fields["partners"].narrow(lambda _name, queryset: queryset)

    def clean(self):
        cleaned = super().clean()
        now = as_shown(self.article)
        if cleaned.get("shown") != now:
            # Sending it again is then a decision, not an accident.
            self.data = self.data.copy()
            self.data[self.add_prefix("shown")] = now
            raise ValidationError(
                _(
                    "Somebody has changed this since you opened the page. It is now: "
                    "%(kind)s, %(offices)s. What you chose is below, unsaved: send it "
                    "again to have it so."
                ),
                params={
                    "kind": self.article.get_kind_display(),
                    "offices": ", ".join(names_of(self.article)),
                },
            )
        return cleaned

    def offices(self):
        """Return the offices named, the issuing one first, each once."""
        partners = [row["office"] for row in self.cleaned_data["partners"]]
        return list(dict.fromkeys([self.cleaned_data["issuing_office"], *partners]))


def as_shown(article):
    rows = [*article.office_rows[:1], *article.partner_rows]
    return f"{article.kind}:{','.join(str(row.office_id) for row in rows)}"


def names_of(article):
    rows = [*article.office_rows[:1], *article.partner_rows]
    return [str(row.office) for row in rows]


class DropForm(forms.Form):
    partner = forms.ChoiceField(label=_("Partner"))
    reason = forms.CharField(
        label=_("Why"),
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("It gets your words by mail."),
    )

    def __init__(self, data=None, *, rows):
        super().__init__(data, prefix="drop")
        self.fields["partner"].choices = [(row.office_id, row.office) for row in rows]


class DeclineForm(forms.Form):
    reason = forms.CharField(
        label=_("Why"),
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Whoever wrote it gets your words by mail."),
    )

    def __init__(self, data=None, *, office_id):
        super().__init__(data, prefix=f"partner-{office_id}")


class PartnerContactForm(forms.Form):
    """Whom a partner names: one of `offered`, or whom it has named already."""

    contact = forms.ChoiceField(
        label=_("Whom journalists call"),
        required=False,
        help_text=_("Stands with the article, on your site first."),
    )

    def __init__(self, data=None, *, row, offered):
        super().__init__(data, prefix=f"partner-{row.office_id}")
        self.offered = {str(contact.pk): contact for contact in offered}
        choices = [(pk, str(contact)) for pk, contact in self.offered.items()]
        if row.contact_id and str(row.contact_id) not in self.offered:
            self.offered[str(row.contact_id)] = row.contact
            words = _("%(name)s (no longer in post)") % {"name": row.contact}
            choices.append((str(row.contact_id), words))
        self.fields["contact"].choices = [("", _("The press desk")), *choices]
        self.initial = {"contact": str(row.contact_id or "")}

    def clean_contact(self):
        return self.offered.get(self.cleaned_data["contact"])
