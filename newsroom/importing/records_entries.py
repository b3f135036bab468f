"""From a well-formed line of an import file to what is to be published."""

from django.utils.translation import gettext as _

from iomsite.publishing.batch import Entry
from newsroom.models import Article, ArticleOffice

from .records_schema import Problem, proposed_summary
from .records_values import Wrong

# Columns of an article, and the fields of the file that fill them.
COLUMNS = {
    "slug": "slug",
    "title": "title",
    "subtitle": "subtitle",
    "summary": "summary",
    "body": "body_html",
    "notes": "notes_html",
    "quotations": "quotations",
    "funders": "funders",
}
FIELDS = {**COLUMNS, "dateline_places": "dateline", "dateline_on": "dateline"}


class Entries:
    def __init__(self, lookup, pictures):
        self.lookup, self.pictures = lookup, pictures

    def of(self, line):
        """Return what is to be published; where the line does not fit, complain."""
        record, article = line.record, line.article
        look = _Looker(line)
        offices = look(
            "offices", lambda: [self.lookup.office(s) for s in record.offices]
        )
        if article and article.language != record.language:
            reason = _(
                "this article was imported in another language, “%(language)s”: give "
                "the translation a source_id of its own."
            )
            line.complain("language", reason % {"language": article.language})
        if line.problems:
            return None
        line.offices = offices
        day = record.published_at.date()
        contacts = look(
            "contacts",
            lambda: [
                self.lookup.named_contact(contact, offices[0], day)
                for contact in record.contacts
            ],
        )
        line.addresses = look(
            "old_addresses",
            lambda: [self.lookup.address(a, offices[0]) for a in record.old_addresses],
        )
        if record.image:
            look("image", lambda: self.pictures.find(record.image))
        if line.problems:
            return None
        return self._said(line, contacts)

    def _said(self, line, contacts):
        record, article = line.record, line.article
        data = {**article.newest.data} if article and article.newest_id else {}
        values = {name: getattr(record, name) for name in COLUMNS} | {
            "summary": record.summary or proposed_summary(record),
            "dateline": record.dateline.get("printed", ""),
            "dateline_places": record.dateline.get("places", []),
            "dateline_on": record.dateline.get("date"),
            "named_contacts": contacts,
            "topics": [self.lookup.topic(name) for name in record.topics],
        }
        fields = FIELDS | {"named_contacts": "contacts"}
        for name, value in values.items():
            # What a line leaves out stays as it is.
            if name not in data or fields.get(name, name) in record.given:
                data[name] = value
        if article and not data["slug"]:
            data["slug"] = article.slug
        if article is None:
            row = Article(language=record.language, kind=record.kind)
            return Entry(
                row=row,
                data=data,
                at=record.published_at,
                made_with=lambda row: _offices(row, line.offices, record.published_at),
                is_as_printed=True,
            )
        identity = {"kind": record.kind}
        if article.is_written:
            identity["published_at"] = record.published_at
        return Entry(
            row=article,
            data=data,
            at=record.published_at,
            identity=identity,
            is_as_printed=True,
        )


class _Looker:
    """Calls what may be Wrong, and lets the line complain of it."""

    def __init__(self, line):
        self.line = line

    def __call__(self, name, look):
        try:
            return look()
        except Wrong as wrong:
            self.line.complain(name, str(wrong))
            return []


def _offices(row, offices, listed_at):
    return [
        ArticleOffice(
            article=row,
            office=office,
            position=position,
            language=row.language,
            kind=row.kind,
            listed_at=listed_at,
        )
        for position, office in enumerate(offices)
    ]


def problems_of(error):
    """Turn what a model says into the words of the file."""
    if not hasattr(error, "error_dict"):
        return [Problem("", text) for text in error.messages]
    return [
        Problem("" if name == "__all__" else FIELDS.get(name, name), text)
        for name, texts in error.message_dict.items()
        for text in texts
    ]
