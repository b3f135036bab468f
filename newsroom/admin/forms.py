"""The form of an article: its rows of pictures, files, contacts, quotations."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from contacts.models import CountryOffice, MediaContact
from contacts.widgets import ReferenceSelect
from iomsite.images.models import Image
from iomsite.publishing.forms import RevisedForm, RowForm, RowsField, TagNamesField
from newsroom.models import (
    Article,
    ArticleContact,
    ArticleFile,
    ArticleImage,
    ArticleOffice,
    Document,
    Topic,
)


def reference(model, field_name, queryset, **kwargs):
    """Make an autocompleted choice for the foreign key of a child row."""
    field = model._meta.get_field(field_name)
    return forms.ModelChoiceField(
        queryset,
        label=kwargs.pop("label", field.verbose_name),
        widget=ReferenceSelect(field, admin.site),
        **kwargs,
    )


class PictureRow(RowForm):
    image = reference(ArticleImage, "image", Image.objects.all(), required=False)
    caption = forms.CharField(
        label=_("caption"),
        required=False,
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("For this use; without it, the picture's own caption stands."),
    )

    def clean(self):
        if self.cleaned_data.get("caption") and not self.cleaned_data.get("image"):
            raise ValidationError({"image": _("Choose the picture of this caption.")})
        return self.cleaned_data


class FileRow(RowForm):
    document = reference(
        ArticleFile, "document", Document.objects.all(), required=False
    )
    title = forms.CharField(
        label=_("title"),
        required=False,
        max_length=200,
        help_text=_("For this use; without it, the document's own title stands."),
    )

    def clean(self):
        if self.cleaned_data.get("title") and not self.cleaned_data.get("document"):
            raise ValidationError({"document": _("Choose the document of this title.")})
        return self.cleaned_data


class ContactRow(RowForm):
    """`printed` is the number of a row that names somebody outside the directory."""

    contact = reference(
        ArticleContact,
        "contact",
        MediaContact.objects.select_related("office"),
        required=False,
    )
    as_printed = forms.CharField(
        label=_("as printed"),
        required=False,
        disabled=True,
        help_text=_("Nobody in the directory; choose somebody to link the name."),
    )
    printed = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.initial.get("as_printed"):
            del self.fields["as_printed"]

    def is_empty(self):
        return (
            self.cleaned_data.get("contact") is None
            and self.cleaned_data.get("printed") is None
        )


class QuotationRow(RowForm):
    text = forms.CharField(
        label=_("text"),
        required=False,
        max_length=5000,
        widget=forms.Textarea({"rows": 3}),
    )
    speaker = forms.CharField(label=_("speaker"), required=False, max_length=200)
    speaker_title = forms.CharField(
        label=_("title of the speaker"), required=False, max_length=400
    )
    honorific = forms.CharField(
        label=_("honorific"),
        required=False,
        max_length=60,
        help_text=_("Dr, Brigadier General …"),
    )

    def clean(self):
        data = self.cleaned_data
        if not data.get("text") and (data.get("speaker") or data.get("speaker_title")):
            raise ValidationError({"text": _("Give the words that were said.")})
        return data


class PlaceRow(RowForm):
    city = forms.CharField(label=_("city"), required=False, max_length=120)
    region = forms.CharField(label=_("region"), required=False, max_length=120)
    country = forms.CharField(label=_("country"), required=False, max_length=120)
    iso = forms.RegexField(
        r"^[A-Za-z]{2}$",
        label=_("ISO code"),
        required=False,
        error_messages={"invalid": _("Two letters, such as KE.")},
    )

    def clean_iso(self):
        return self.cleaned_data["iso"].upper()


class LinesField(forms.CharField):
    """A list of short texts, one on each line."""

    def __init__(self, **kwargs):
        super().__init__(widget=forms.Textarea({"rows": 3}), required=False, **kwargs)

    def prepare_value(self, value):
        return value if isinstance(value, str) else "\n".join(value or [])

    def to_python(self, value):
        lines = super().to_python(value).splitlines()
        return [" ".join(line.split()) for line in lines if line.strip()]

    def has_changed(self, initial, data):
        return self.to_python(data) != (initial or [])


class ArticleForm(RevisedForm):
    dateline_places = RowsField(
        PlaceRow,
        add_label=_("Add a place"),
        label=_("places of the dateline"),
        help_text=_("Where it happened; the first one is shown with the headline."),
    )
    quotations = RowsField(
        QuotationRow,
        add_label=_("Add a quotation"),
        label=_("quotations"),
        help_text=_("As data, for pull quotes; they also stand in the body."),
    )
    funders = LinesField(label=_("funders"), help_text=_("One on each line."))
    pictures = RowsField(
        PictureRow,
        add_label=_("Add a picture"),
        label=_("pictures"),
        help_text=_("The first one leads the article and stands in lists."),
    )
    files = RowsField(FileRow, add_label=_("Add a file"), label=_("files"))
    named_contacts = RowsField(
        ContactRow,
        add_label=_("Add a contact"),
        label=_("media contacts"),
        help_text=_(
            "Who answers journalists, in order. They are printed as the directory "
            "has them on the day of publication."
        ),
    )
    topics = TagNamesField(
        Topic,
        label=_("topics"),
        help_text=_("Separated by commas; known ones are suggested as you type."),
    )

    issuing_office = forms.ModelChoiceField(
        CountryOffice.objects.all(),
        label=_("issuing office"),
        help_text=_(
            "Its address is the article's home. Partners are named afterwards."
        ),
    )

    class Meta:
        model = Article
        fields = "__all__"

    def initial_rows(self, name):
        rows = super().initial_rows(name)
        if name != "named_contacts":
            return rows
        return [
            {
                "contact": row["contact"],
                "printed": None if row["contact"] else number,
                "as_printed": "" if row["contact"] else _printed(row),
            }
            for number, row in enumerate(rows)
        ]

    def rows_of(self, name, rows):
        if name != "named_contacts":
            return super().rows_of(name, rows)
        # Numbers of printed rows are those of the revision the form was opened on.
        opened_on = getattr(self, "_opened_on", None)
        before = (opened_on.data if opened_on else self.base).get(name, [])
        kept = {row["contact"]: row for row in before if row["contact"]}
        result = []
        for row in rows:
            contact, printed = row["contact"], row["printed"]
            if contact is not None:
                result.append(kept.get(contact.pk) or _named(contact))
            elif 0 <= printed < len(before) and before[printed]["contact"] is None:
                result.append(before[printed])
        return result


def _printed(row):
    words = [row["printed_name"], row["printed_role"], *row["printed_emails"]]
    return ", ".join(word for word in words if word)


def _named(contact):
    """A new row of the snapshot; prepare() prints the values."""
    return {
        "contact": contact.pk,
        "office": contact.office_id,
        "printed_name": "",
        "printed_role": "",
        "printed_emails": [],
        "printed_phones": [],
    }


class OfficeRow(RowForm):
    office = reference(
        ArticleOffice, "office", CountryOffice.objects.all(), required=False
    )


class OfficesForm(forms.Form):
    """The panel that names the issuing office and the partners of an article."""

    issuing_office = reference(
        ArticleOffice,
        "office",
        CountryOffice.objects.all(),
        label=_("issuing office"),
    )
    partners = RowsField(
        OfficeRow,
        add_label=_("Add a partner office"),
        label=_("partner offices"),
        help_text=_("In order; the article appears on the sites of all of them."),
    )

    def __init__(self, *args, narrow, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.label = capfirst(field.label)
        self.fields["partners"].narrow(narrow)

    def offices(self):
        """Return the offices named, the issuing one first, each once."""
        partners = [row["office"] for row in self.cleaned_data["partners"]]
        return list(dict.fromkeys([self.cleaned_data["issuing_office"], *partners]))
