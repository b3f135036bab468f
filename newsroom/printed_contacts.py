"""
Names, addresses and numbers of contacts as releases printed them: found, and erased.

What was printed is a public record and stays when a posting's data are erased. On
request it is taken out everywhere it is kept: of rows, of partners' contacts, of every
revision, and of what events say. This is the one place that changes a revision.
"""

from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from iomsite.folding import fold
from iomsite.publishing.models import Event, Revision
from iomsite.publishing.snapshot import content_hash
from newsroom.models import Article, ArticleContact, ArticleOffice

PRINTED = ArticleContact.PRINTED
ACT = "erase-printed"
AT_ONCE = 500


def folded(name):
    return " ".join(fold(name).split())


@dataclass(frozen=True)
class Whom:
    """Names (folded), addresses (lower case) and numbers (E.164) of one person."""

    names: frozenset = frozenset()
    emails: frozenset = frozenset()
    phones: frozenset = frozenset()

    @classmethod
    def of(cls, names=(), emails=(), phones=()):
        return cls(
            frozenset(map(folded, names)) - {""},
            frozenset(each.strip().lower() for each in emails) - {""},
            frozenset(phones) - {""},
        )

    def __bool__(self):
        return bool(self.names or self.emails or self.phones)

    def is_named(self, name):
        return isinstance(name, str) and folded(name) in self.names

    def has_email(self, address):
        return isinstance(address, str) and address.lower() in self.emails

    def has_phone(self, phone):
        number = phone.get("number") if isinstance(phone, dict) else None
        return isinstance(number, str) and number in self.phones

    def is_in(self, entry):
        """Say whether an entry prints anything of the person."""
        return (
            self.is_named(entry.get("printed_name"))
            or any(map(self.has_email, entry.get("printed_emails") or ()))
            or any(map(self.has_phone, entry.get("printed_phones") or ()))
        )

    def beside(self, entry):
        """Return what else an entry prints beside the person's name."""
        if not self.is_named(entry.get("printed_name")):
            return set()
        emails = entry.get("printed_emails") or []
        numbers = [each.get("number", "") for each in entry.get("printed_phones") or []]
        return {
            *(each for each in emails if not self.has_email(each)),
            *(each for each in numbers if each not in self.phones),
        }


def without(entry, whom, language):
    """Return an entry that prints nothing of the person; the role stays."""
    found = {**entry}
    if whom.is_named(entry.get("printed_name")):
        found["printed_name"] = ""
    for name, has in (
        ("printed_emails", whom.has_email),
        ("printed_phones", whom.has_phone),
    ):
        if entry.get(name):
            found[name] = [each for each in entry[name] if not has(each)]
    if not entry.get("contact") and not any(found.get(name) for name in PRINTED):
        # Nobody is behind it: something must say what stood there.
        with override(language):
            found["printed_role"] = _("Press contact")
    return found


@dataclass
class Printed:
    """Where a person is printed: ids of rows, and what else stands beside the name."""

    rows: dict = field(default_factory=dict)
    partners: dict = field(default_factory=dict)
    revisions: dict = field(default_factory=dict)
    beside: set = field(default_factory=set)

    @property
    def articles(self):
        """Return the ids of all articles concerned, in order."""
        places = (self.rows, self.partners, self.revisions)
        return sorted({article for place in places for article in place.values()})


def find_printed(whom):
    """Look through all that is printed; JSON is compared here, as databases differ."""
    found = Printed()
    rows = ArticleContact.objects.order_by().values("pk", "article", *PRINTED)
    for row in rows.iterator(chunk_size=AT_ONCE):
        _note(found, found.rows, whom, row["pk"], row["article"], [row])
    partners = ArticleOffice.objects.exclude(printed={}).order_by()
    for pk, article, printed in partners.values_list("pk", "article", "printed"):
        _note(found, found.partners, whom, pk, article, [printed])
    revisions = _revisions().values_list("pk", "object_id", "data__named_contacts")
    for pk, article, entries in revisions.iterator(chunk_size=AT_ONCE):
        _note(found, found.revisions, whom, pk, article, entries)
    return found


def _note(found, place, whom, pk, article, entries):
    if not isinstance(entries, list):
        return
    for entry in entries:
        if isinstance(entry, dict) and whom.is_in(entry):
            place[pk] = article
            found.beside |= whom.beside(entry)


def _revisions():
    kind = ContentType.objects.get_for_model(Article)
    return Revision.objects.filter(content_type=kind).order_by("pk")


@transaction.atomic
def erase_printed(whom, *, by=None):
    """
    Erase a person from all that releases print, and note in each that something was
    erased, not what. Return what was found.
    """
    ids = find_printed(whom).articles
    # Whoever saves one of them meanwhile waits, then goes on from what is left.
    articles = Article.objects.select_for_update().filter(pk__in=ids)
    languages = {each.pk: each.language for each in articles.order_by("pk")}
    found = find_printed(whom)
    for row in ArticleContact.objects.filter(pk__in=found.rows):
        entry = {name: getattr(row, name) for name in PRINTED}
        entry["contact"] = row.contact_id
        cleaned = without(entry, whom, languages[row.article_id])
        ArticleContact.objects.filter(pk=row.pk).update(
            **{name: cleaned[name] for name in PRINTED}
        )
    for row in ArticleOffice.objects.filter(pk__in=found.partners):
        entry = {**row.printed, "contact": row.contact_id}
        cleaned = without(entry, whom, languages[row.article_id])
        cleaned.pop("contact")
        ArticleOffice.objects.filter(pk=row.pk).update(printed=cleaned)
    for pk, article in found.revisions.items():
        _clean_revision(pk, whom, languages[article])
    _clean_events(found.articles, whom)
    newest = Article.objects.filter(pk__in=found.articles, newest__isnull=False)
    Event.objects.bulk_create(
        Event(revision_id=revision, act=ACT, by=by)
        for revision in newest.order_by("pk").values_list("newest", flat=True)
    )
    return found


def _clean_revision(pk, whom, language):
    revision = Revision.objects.get(pk=pk)
    revision.data["named_contacts"] = [
        without(entry, whom, language) if isinstance(entry, dict) else entry
        for entry in revision.data["named_contacts"]
    ]
    before, after = revision.hash, content_hash(Article, revision.data)
    Revision.objects.filter(pk=pk).update(data=revision.data, hash=after)
    # What a partner has signed is known by its hash.
    signed = ArticleOffice.objects.filter(article=revision.object_id)
    signed.filter(signed_hash=before).update(signed_hash=after)


def _clean_events(articles, whom):
    """Leave out whom a partner named: events tell it by name."""
    events = Event.objects.filter(
        act="contact",
        revision__in=_revisions().filter(object_id__in=articles).order_by(),
    )
    for event in events:
        if whom.is_named(event.details.get("contact")):
            Event.objects.filter(pk=event.pk).update(details={})
