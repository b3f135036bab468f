"""
The rounds of confirmation: a job of the tick (iomsite/ticking.py).

A question, two reminders a week apart, then word to the contact managers; after ninety
days the next round begins. Any number of processes may do so at once: each mail is
claimed by a conditional UPDATE in the transaction that puts it into the outbox.
"""

from collections import Counter, defaultdict
from datetime import UTC, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Exists, F, OuterRef, Q

from contacts import office_table
from contacts.models import Absence, Confirmation, MediaContact

from . import mails
from .due import EVERY, due

# From each mail of a round to the next.
BETWEEN = timedelta(days=7)
# The question and two reminders; the one after them goes to the contact managers.
TO_THE_CONTACT = 3


def ask_for_confirmation(at, *, limit=50):
    """Send what is due, at most `limit` mails of a kind; return how many of each."""
    today = at.astimezone(UTC).date()
    return (
        _settle(at, today, limit) + _ask(at, today, limit) + _remind(at, today, limit)
    )


def reachable(at):
    """
    Keep the contacts to whom a mail can go now: in post and not away by the calendar
    of their office, which is open, and with an address.
    """
    table = office_table.get()
    offices = defaultdict(list)
    for office in table.offices:
        if not office.is_closed(at):
            offices[office.day(at)].append(office.pk)
    # The world has three dates at most.
    there = Q(pk__in=[])
    for day, ids in offices.items():
        away = Absence.objects.filter(
            contact=OuterRef("pk"), starts_on__lte=day, ends_on__gte=day
        )
        in_post = Q(ends_on=None) | Q(ends_on__gte=day)
        there |= Q(in_post, ~Exists(away), office__in=ids, starts_on__lte=day)
    return MediaContact.objects.filter(there, erased_on=None).exclude(emails=[])


def _settle(at, today, limit):
    """
    Close the questions to contacts that need not be asked any more: somebody confirmed
    them in the admin or by an import. Nothing there has to know of questions.
    """
    confirmed = Confirmation.objects.filter(
        answered_at=None, contact__confirmed_on__gt=today - EVERY
    )
    # Asked before it is written: even an UPDATE of nothing makes SQLite's writers wait.
    if not (keys := list(confirmed.order_by().values_list("pk", flat=True)[:limit])):
        return Counter()
    count = Confirmation.objects.filter(pk__in=keys, answered_at=None).update(
        answer=Confirmation.Answer.SETTLED, answered_at=at
    )
    return Counter({"confirmations settled": count})


def _ask(at, today, limit):
    asked = Confirmation.objects.filter(
        contact=OuterRef("pk"), asked_on__gt=today - EVERY
    )
    is_reachable = Exists(reachable(at).filter(pk=OuterRef("pk")))
    found = due(today).filter(~Exists(asked), is_reachable)
    count = 0
    for contact in found.order_by("pk")[:limit]:
        with transaction.atomic():
            confirmation = _open(contact, today)
            if confirmation:
                mails.ask(confirmation, number=1, at=at)
                count += 1
    return Counter({"contacts asked": count} if count else {})


def _open(contact, today):
    """Return the question of a new round; None: another process was quicker."""
    first = {"asked_on": today, "mails": 1, "mailed_on": today}
    unanswered = Confirmation.objects.filter(
        contact=contact, answered_at=None, asked_on__lte=today - EVERY
    )
    if unanswered.update(**first):
        return Confirmation.objects.get(contact=contact, answered_at=None)
    try:
        with transaction.atomic():
            return Confirmation.objects.create(contact=contact, **first)
    except IntegrityError:
        return None


def _remind(at, today, limit):
    found = Confirmation.objects.filter(
        Exists(reachable(at).filter(pk=OuterRef("contact"))),
        answered_at=None,
        mails__lte=TO_THE_CONTACT,
        mailed_on__lte=today - BETWEEN,
    ).select_related("contact")
    counts = Counter()
    for confirmation in found.order_by("mailed_on", "pk")[:limit]:
        with transaction.atomic():
            is_ours = Confirmation.objects.filter(
                pk=confirmation.pk,
                asked_on=confirmation.asked_on,
                mails=confirmation.mails,
                answered_at=None,
            ).update(mails=F("mails") + 1, mailed_on=today)
            if not is_ours:
                continue
            number = confirmation.mails + 1
            if number <= TO_THE_CONTACT:
                mails.ask(confirmation, number=number, at=at)
                counts["contacts reminded"] += 1
            else:
                mails.tell_nobody_answers(confirmation, at=at)
                counts["contact managers told"] += 1
    return counts
