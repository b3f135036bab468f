"""
Where a media contact is named. Apps that name contacts say so here, in their
AppConfig.ready(), as `contacts` knows none of them.
"""

from collections import defaultdict

from django.db.models import Count
from django.utils import timezone
from django.utils.translation import ngettext

from contacts.models import Absence, MediaContact

_finders = []


class ForeignKeyFinder:
    """Rows that point at the contact; `of` is the relation to what they belong to."""

    def __init__(self, rows, key, *, of, sentence):
        """`rows()` returns the queryset, `sentence(count)` what to say of so many."""
        self.rows, self.key, self.of, self.sentence = rows, key, of, sentence

    def counts(self, ids):
        rows = self.rows().filter(**{f"{self.key}__in": ids}).order_by()
        counted = rows.values(self.key).annotate(places=Count(self.of, distinct=True))
        return dict(counted.values_list(self.key, "places"))

    def places(self, contact_id):
        rows = self.rows()
        field = rows.model._meta.get_field(self.of)
        target = field.related_model or rows.model
        found = rows.filter(**{self.key: contact_id}).order_by().values(self.of)
        return target._default_manager.filter(pk__in=found)


def register(*finders):
    """
    Add ways of naming a contact. Of each is asked, with one query:
    - counts(ids): {contact id: in how many places it is named}, without zeros;
    - sentence(count): what to say of so many;
    - places(contact id): a queryset of what names it, of a model that has an admin.
    """
    _finders.extend(finders)


def finders():
    return tuple(_finders)


def named(ids):
    """Return {contact id: [sentence, …]} of the contacts that are named anywhere."""
    found = defaultdict(list)
    for finder in _finders:
        for pk, count in finder.counts(ids).items():
            found[pk].append(finder.sentence(count))
    return dict(found)


def _coming_absences():
    return Absence.objects.filter(ends_on__gte=timezone.localdate())


register(
    ForeignKeyFinder(
        MediaContact.objects.all,
        "successor",
        of="id",
        sentence=lambda count: (
            ngettext(
                "Follows %(count)d contact as its successor.",
                "Follows %(count)d contacts as their successor.",
                count,
            )
            % {"count": count}
        ),
    ),
    ForeignKeyFinder(
        _coming_absences,
        "substitute",
        of="id",
        sentence=lambda count: (
            ngettext(
                "Stands in during %(count)d absence.",
                "Stands in during %(count)d absences.",
                count,
            )
            % {"count": count}
        ),
    ),
)
