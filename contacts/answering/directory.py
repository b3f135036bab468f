"""All contacts that a page needs, with their absences: one query."""

from collections import defaultdict
from datetime import UTC, date, timedelta
from typing import NamedTuple

from django.db.models import F, FilteredRelation, Q

from contacts.models import Absence, MediaContact

from .standing import stands_for

DAY = timedelta(days=1)


class Away(NamedTuple):
    """An absence, both days included."""

    starts_on: date
    ends_on: date
    substitute_id: int | None


class People:
    """Contacts by id and by office, in the order in which an office lists them."""

    def __init__(self, contacts=(), absences=None):
        """`absences`: {contact id: [Away, …]}."""
        self._by_id = {each.pk: each for each in contacts}
        self._absences = absences or {}
        self._by_office = defaultdict(list)
        for each in self._by_id.values():
            self._by_office[each.office_id].append(each)

    @classmethod
    def of(cls, offices, at, *, named=()):
        """
        Read the contacts of offices (ids; None: of all), those `named` (ids) elsewhere
        and whoever stands in for any of them.
        """
        # West of the date line the calendar may show the day before UTC's.
        floor = at.astimezone(UTC).date() - DAY
        rows = MediaContact.objects.order_by("position", "name", "pk")
        if offices is None:
            # Nobody there is asked for whom a release named.
            rows = rows.filter(Q(ends_on=None) | Q(ends_on__gte=floor))
        else:
            offices, named = set(offices), set(named)
            asked = Q(contact__office__in=offices) | Q(contact__in=named)
            substitutes = Absence.objects.filter(asked, ends_on__gte=floor)
            rows = rows.filter(
                Q(office__in=offices)
                | Q(pk__in=named)
                | Q(pk__in=substitutes.values("substitute"))
            )
        rows = rows.alias(
            away=FilteredRelation("absences", condition=Q(absences__ends_on__gte=floor))
        ).annotate(
            away_from=F("away__starts_on"),
            away_until=F("away__ends_on"),
            away_substitute=F("away__substitute"),
        )
        # A row for each absence that is not over.
        contacts, absences = {}, defaultdict(list)
        for row in rows:
            contacts.setdefault(row.pk, row)
            if row.away_from:
                away = Away(row.away_from, row.away_until, row.away_substitute)
                absences[row.pk].append(away)
        return cls(contacts.values(), absences)

    def by_id(self, pk):
        return self._by_id.get(pk)

    def of_office(self, office_id):
        return self._by_office.get(office_id, [])

    def absence(self, contact, day):
        """Return the Away of a contact on a day, or None."""
        for away in self._absences.get(contact.pk, ()):
            if away.starts_on <= day <= away.ends_on:
                return away
        return None

    def on_duty(self, office_id, day):
        """
        Return the public's contacts of an office who are in post and there; whoever
        stands in for one of them, once, in the place of the absent.
        """
        found = {}
        for contact in self.of_office(office_id):
            if contact.is_shown_to_public and contact.is_in_post(day):
                person = stands_for(contact, day, self).person
                if person is not None:
                    found.setdefault(person.pk, person)
        return list(found.values())

    def turns(self, office_id):
        """
        Yield the days on which it may change who is on duty at an office: first days
        in post and away, and the days after last ones.
        """
        for contact in self.of_office(office_id):
            yield from self._turns(contact)
            for away in self._absences.get(contact.pk, ()):
                if substitute := self.by_id(away.substitute_id):
                    yield from self._turns(substitute)

    def _turns(self, contact):
        yield contact.starts_on
        if contact.ends_on:
            yield contact.ends_on + DAY
        if contact.confirmed_on:
            yield contact.stale_on
        for away in self._absences.get(contact.pk, ()):
            yield away.starts_on
            yield away.ends_on + DAY
