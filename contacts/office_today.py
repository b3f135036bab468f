"""
How an office stands today: who answers, who is unconfirmed, leaving or away, what is
missing. For one office or for all of them with two queries.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contacts import office_table
from contacts.answering import Call, People, call_now
from contacts.models import Absence, MediaContact
from contacts.spoken_languages import language_name

AHEAD = timedelta(days=30)


@dataclass(frozen=True)
class Lack:
    """What is missing, and how much it weighs: a deaf telephone more than a date."""

    sentence: str
    weight: int


@dataclass(frozen=True)
class OfficeToday:
    office: office_table.OfficeEntry
    call: Call
    # Whom the public sees on duty, substitutes included.
    on_duty: list
    # In post, and never confirmed; confirmed too long ago.
    unconfirmed: list
    stale: list
    leaving: list
    # Now, or beginning within 30 days.
    absences: list
    lacks: list

    @property
    def to_confirm(self):
        return [*self.unconfirmed, *self.stale]

    @property
    def score(self):
        """How badly off it is: 0 is an office with nothing to do."""
        return sum(lack.weight for lack in self.lacks)


def offices_today(offices, at):
    """Return the OfficeToday of each of the offices (entries of the office table)."""
    table = office_table.get()
    people = People.of({office.pk for office in offices}, at)
    absences = _absences(offices, at)
    return [
        _today(office, people, absences[office.pk], at, table) for office in offices
    ]


def _absences(offices, at):
    days = [office.day(at) for office in offices]
    found = defaultdict(list)
    if not days:
        return found
    rows = Absence.objects.filter(
        contact__office__in=[office.pk for office in offices],
        ends_on__gte=min(days),
        starts_on__lte=max(days) + AHEAD,
    ).select_related("contact__office", "substitute__office")
    for row in rows:
        found[row.contact.office_id].append(row)
    return found


def _today(office, people, absences, at, table):
    day = office.day(at)
    in_post = [each for each in people.of_office(office.pk) if each.is_in_post(day)]
    call = call_now(office, people, at, table)
    on_duty = people.on_duty(office.pk, day)
    unconfirmed = [each for each in in_post if each.confirmed_on is None]
    stale = [each for each in in_post if each.confirmed_on and each.is_stale(day)]
    leaving = [each for each in in_post if each.ends_on and each.ends_on <= day + AHEAD]
    leaving.sort(key=lambda each: each.ends_on)
    coming = [
        each
        for each in absences
        if each.ends_on >= day and each.starts_on <= day + AHEAD
    ]
    lacks = [
        *_of_the_desk(office, call),
        *_of_people(office, on_duty, in_post),
        *_of_dates(unconfirmed, stale, leaving, coming),
    ]
    return OfficeToday(
        office, call, on_duty, unconfirmed, stale, leaving, coming, lacks
    )


def _of_the_desk(office, call):
    if not call.phones:
        yield Lack(_("No telephone is answered now."), 4)
    elif call.is_elsewhere:
        yield Lack(_("Only another office answers now."), 2)
    if not office.press_phone:
        yield Lack(_("The press desk has no duty line."), 4)
    if not any(office.opening_hours.values()):
        yield Lack(_("The press desk has no opening hours."), 3)


def _of_people(office, on_duty, in_post):
    public = MediaContact.Visibility.PUBLIC
    if not any(each.visibility == public for each in in_post):
        yield Lack(_("No public contact is in post."), 6)
    elif not on_duty:
        yield Lack(_("No public contact who is confirmed is there today."), 5)
    spoken = {code for each in on_duty for code in each.languages}
    for code in office.languages:
        if on_duty and code not in spoken:
            sentence = _("Nobody on duty speaks %(language)s, a language of the site.")
            yield Lack(sentence % {"language": language_name(code)}, 1)


def _of_dates(unconfirmed, stale, leaving, absences):
    if count := len(unconfirmed):
        sentence = ngettext(
            "%(count)d contact was never confirmed.",
            "%(count)d contacts were never confirmed.",
            count,
        )
        yield Lack(sentence % {"count": count}, 2 * count)
    if count := len(stale):
        sentence = ngettext(
            "%(count)d contact was not confirmed for 120 days.",
            "%(count)d contacts were not confirmed for 120 days.",
            count,
        )
        yield Lack(sentence % {"count": count}, 2 * count)
    for each in leaving:
        if each.successor_id is None:
            yield Lack(
                _("%(name)s leaves without a successor.") % {"name": _called(each)}, 3
            )
    for each in absences:
        if each.substitute_id is None:
            sentence = _("%(name)s is away without a substitute.")
            yield Lack(sentence % {"name": _called(each.contact)}, 1)


def _called(contact):
    """Name a contact within its office, whose row is not read for that."""
    return contact.name or str(contact.role)
