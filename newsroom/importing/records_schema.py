"""
One line of an import file: what its fields may hold, and what is wrong with them.

Nothing here asks the database; what only it can tell is in records_lookup.py.
"""

from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_unicode_slug
from django.utils.translation import gettext as _

from iomsite.richtext import clean_html, is_blank, plain_text
from newsroom.models import Kind

from .records_values import (
    Wrong,
    read_contact,
    read_dateline,
    read_each,
    read_image,
    read_list,
    read_moment,
    read_quotation,
    read_text,
)
from .store_text import summary_of

LANGUAGES = [code for code, _name in settings.LANGUAGES]
REQUIRED = (
    "source", "source_id", "language", "title", "body_html", "kind", "offices",
    "published_at",
)  # fmt: skip
OPTIONAL = (
    "translation_of", "slug", "subtitle", "summary", "topics", "contacts", "dateline",
    "funders", "quotations", "notes_html", "image", "old_addresses",
)  # fmt: skip


@dataclass(frozen=True)
class Problem:
    """What is wrong with a field, as a sentence."""

    field: str
    reason: str


@dataclass
class Record:
    """A line whose fields are well-formed; what they refer to is not yet looked up."""

    source: str = ""
    source_id: str = ""
    language: str = ""
    translation_of: str = ""
    kind: str = ""
    slug: str = ""
    title: str = ""
    subtitle: str = ""
    summary: str = ""
    body: str = ""
    notes: str = ""
    topics: list = field(default_factory=list)
    offices: list = field(default_factory=list)
    contacts: list = field(default_factory=list)
    dateline: dict = field(default_factory=dict)
    funders: list = field(default_factory=list)
    quotations: list = field(default_factory=list)
    published_at: datetime | None = None
    image: dict | None = None
    old_addresses: list = field(default_factory=list)
    # Names of the fields that the line has.
    given: frozenset = frozenset()


def proposed_summary(record):
    """Lists need a summary: the first sentence, where the line has none."""
    return summary_of(plain_text(record.body).partition("\n\n")[0])


def read_record(values):
    """Return (record, problems) of a decoded line; a record without problems is good."""
    if not isinstance(values, dict):
        return None, [Problem("", _("write one JSON object in each line."))]
    fields = _Fields(values)
    fields.check_names()
    record = Record(
        source=fields.text("source", 60),
        source_id=fields.identifier("source_id"),
        language=fields.choice("language", LANGUAGES),
        translation_of=fields.identifier("translation_of"),
        kind=fields.choice("kind", Kind.values),
        slug=fields.slug("slug"),
        title=fields.text("title", 300),
        subtitle=fields.text("subtitle", 300),
        body=fields.html("body_html"),
        notes=fields.html("notes_html"),
        topics=fields.texts("topics", 100),
        offices=fields.texts("offices", 60),
        contacts=fields.objects("contacts", read_contact),
        dateline=fields.object("dateline", read_dateline) or {},
        funders=fields.texts("funders", 200),
        quotations=fields.objects("quotations", read_quotation),
        published_at=fields.moment("published_at"),
        image=fields.object("image", read_image),
        old_addresses=fields.texts("old_addresses", 2000),
        summary=fields.text("summary", 400),
        given=frozenset(values),
    )
    if record.translation_of and record.translation_of == record.source_id:
        fields.complain("translation_of", _("an article cannot translate itself."))
    return record, fields.problems


class _Fields:
    """Reads the fields of a line one by one and collects what is wrong."""

    def __init__(self, values):
        self.values = values
        self.problems = []

    def complain(self, name, reason):
        self.problems.append(Problem(name, reason))

    def check_names(self):
        known = (*REQUIRED, *OPTIONAL)
        for name in self.values:
            if name not in known:
                reason = _("there is no such field. Known are: %(known)s.")
                self.complain(str(name)[:60], reason % {"known": ", ".join(known)})
        for name in REQUIRED:
            if self.values.get(name) in (None, "", []):
                self.complain(name, _("this field is needed in each line."))

    def _read(self, name, read, empty):
        value = self.values.get(name)
        if value in (None, "", [], {}):
            return empty
        try:
            return read(value)
        except Wrong as wrong:
            self.complain(name, str(wrong))
        except ValidationError as error:
            self.complain(name, " ".join(error.messages))
        return empty

    def text(self, name, most):
        return self._read(name, lambda value: read_text(value, most), "")

    def identifier(self, name):
        """Ids of other systems are often numbers."""

        def read(value):
            is_number = isinstance(value, int) and not isinstance(value, bool)
            return read_text(str(value) if is_number else value, 200)

        return self._read(name, read, "")

    def texts(self, name, most):
        def read(value):
            texts = [read_text(item, most) for item in read_list(value)]
            if not all(texts):
                raise Wrong(_("an entry of the list is empty: leave it out."))
            return list(dict.fromkeys(texts))

        return self._read(name, read, [])

    def choice(self, name, choices):
        def read(value):
            if value not in choices:
                known = ", ".join(choices)
                raise Wrong(
                    _("“%(value)s” is not known here; write one of %(known)s.")
                    % {"value": str(value)[:60], "known": known}
                )
            return value

        return self._read(name, read, "")

    def slug(self, name):
        def read(value):
            slug = read_text(value, 200)
            validate_unicode_slug(slug)
            return slug

        return self._read(name, read, "")

    def html(self, name):
        def read(value):
            html = clean_html(read_text(value, None))
            if is_blank(html):
                raise Wrong(_("no text is left after cleaning the HTML."))
            return html

        return self._read(name, read, "")

    def moment(self, name):
        return self._read(name, read_moment, None)

    def object(self, name, read):
        return self._read(name, read, None)

    def objects(self, name, read):
        return self._read(name, lambda value: read_each(value, read), [])
