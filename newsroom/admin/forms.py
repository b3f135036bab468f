"""The form of an article: its rows of pictures, files, contacts, quotations."""

from django import forms
from django.contrib import admin
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from contacts.forms.rows import ReferenceField, RowForm, RowsField
from contacts.models import CountryOffice, MediaContact
from contacts.widgets import ReferenceSelect
from iomsite.images.models import Image
from iomsite.publishing.forms import RevisedForm, TagNamesField
from newsroom.models import (
    Article,
    ArticleContact,
    ArticleFile,
    ArticleImage,
    Document,
    Topic,
)


def reference(model, field_name, queryset, **kwargs):
    """Make an autocompleted choice for the foreign key of a child row."""
    field = model._meta.get_field(field_name)
    return ReferenceField(
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


_signer = signing.Signer(salt="newsroom.printed-contact")


class ContactRow(RowForm):
    """
    `printed` is a row that names somebody outside the directory, signed: it comes back
    as it was, whatever has been saved since.
    """

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
    printed = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if row := self._printed_row():
            self.initial["as_printed"] = _as_printed(row)
        else:
            del self.fields["as_printed"]

    def _printed_row(self):
        """Return the row that names nobody of the directory; None if that is wrong."""
        try:
            printed = self["printed"].value()
            return _signer.unsign_object(printed) if printed else None
        except signing.BadSignature:
            return None

    def clean_printed(self):
        row = self._printed_row()
        if self.cleaned_data["printed"] and row is None:
            raise ValidationError(
                _("This part of the form did not arrive: reload the page, try again.")
            )
        return row

    def is_empty(self):
        said = self.cleaned_data
        return not (said.get("contact") or said.get("printed"))


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
        return value if isinstance(value, str) else "\n".join(map(str, value or []))

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
        # They come from the snapshot: Django would read them of the row.
        exclude = ["topics"]

    def initial_rows(self, name):
        rows = super().initial_rows(name)
        if name != "named_contacts":
            return rows
        return [
            {
                "contact": row["contact"],
                "printed": "" if row["contact"] else _signer.sign_object(row),
            }
            for row in rows
        ]

    def rows_of(self, name, rows):
        if name != "named_contacts":
            return super().rows_of(name, rows)
        before = self.before.get(name, [])
        kept = {row["contact"]: row for row in before if row["contact"]}
        return [
            (kept.get(row["contact"].pk) or _named(row["contact"]))
            if row["contact"]
            else row["printed"]
            for row in rows
        ]


def _as_printed(row):
    words = [row["printed_name"], row["printed_role"], *row["printed_emails"]]
    return ", ".join(str(word) for word in words if word)


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
