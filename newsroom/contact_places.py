"""Where articles name media contacts: published, in drafts, for a partner office."""

from collections import Counter

from django.db.models.fields.json import KeyTransform
from django.utils.translation import ngettext

from contacts.where_used import ForeignKeyFinder
from iomsite.publishing.models.revised import is_open
from newsroom.models import Article, ArticleContact, ArticleOffice


class DraftFinder:
    """Newest revisions that are not public. Of old ones nobody needs the contact."""

    def counts(self, ids):
        wanted, found = set(ids), Counter()
        for _article, named in self._drafts():
            found.update(named & wanted)
        return dict(found)

    def sentence(self, count):
        return ngettext(
            "Named in %(count)d draft that waits to be published.",
            "Named in %(count)d drafts that wait to be published.",
            count,
        ) % {"count": count}

    def places(self, contact_id):
        ids = [article for article, named in self._drafts() if contact_id in named]
        return Article.objects.filter(pk__in=ids)

    def _drafts(self):
        """Yield (article id, ids of the contacts that its newest revision names)."""
        rows = Article.objects.kept().filter(is_open()).order_by()
        named = KeyTransform("named_contacts", "newest__data")
        for article, entries in rows.values_list("pk", named):
            # A snapshot of another shape may hold something else there.
            entries = entries if isinstance(entries, list) else []
            ids = {e.get("contact") for e in entries if isinstance(e, dict)}
            yield article, ids - {None}


def _published(count):
    return ngettext(
        "Named in %(count)d published article, which keeps the name and number as they "
        "were printed.",
        "Named in %(count)d published articles, which keep the name and number as they "
        "were printed.",
        count,
    ) % {"count": count}


def _partners(count):
    return ngettext(
        "Named by its office, as a partner, in %(count)d joint release.",
        "Named by its office, as a partner, in %(count)d joint releases.",
        count,
    ) % {"count": count}


FINDERS = [
    ForeignKeyFinder(
        ArticleContact.objects.all, "contact", of="article", sentence=_published
    ),
    DraftFinder(),
    ForeignKeyFinder(
        ArticleOffice.objects.all, "contact", of="article", sentence=_partners
    ),
]
