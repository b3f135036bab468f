"""One leaves, another takes over: a change of two contacts at once."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from contacts.models import MediaContact

DAY = timedelta(days=1)
TAKEN_OVER = ("role", "emails", "phones")


class ChangedMeanwhile(Exception):
    """Somebody else has changed the contact since the form was opened."""


@dataclass(frozen=True)
class HandOver:
    contact: MediaContact
    last_day: date
    # None: the press desk answers. One without an id is new.
    successor: MediaContact | None
    # By the calendar of the office.
    today: date
    takes_role: bool = False
    emails: list = field(default_factory=list)
    phones: list = field(default_factory=list)

    @property
    def first_day(self):
        """The first day on which it is not the contact who answers."""
        return self.last_day + DAY

    def give(self, successor):
        """Let a successor have what passes on, beside what it has."""
        if self.takes_role and self.contact.role:
            successor.role = self.contact.role
        successor.emails = list(dict.fromkeys([*self.emails, *successor.emails]))
        numbers = {phone["number"] for phone in self.phones}
        own = [each for each in successor.phones if each["number"] not in numbers]
        successor.phones = [*self.phones, *own]
        successor.confirmed_on = self.today


def version(contact):
    """Return what is another number once somebody has changed the contact."""
    records = type(contact).history.filter(id=contact.pk).order_by("-history_id")
    return records.values_list("history_id", flat=True).first() or 0


def comes_after(contact, other):
    """Say whether a contact is the other, or follows it, be it at the end of a line."""
    seen = set()
    while other is not None and other.pk not in seen:
        if other.pk == contact.pk:
            return True
        seen.add(other.pk)
        other = other.successor
    return False


def hand_over(plan, *, opened_on):
    """
    End a posting and let the successor begin, and return the successor.

    `opened_on` is the version() that the plan was made for.
    """
    with transaction.atomic():
        successor = plan.successor
        ids = [plan.contact.pk, successor.pk if successor else None]
        # Both in one order, as two may hand over to each other at once.
        rows = MediaContact.objects.select_for_update().filter(pk__in=ids)
        locked = {each.pk: each for each in rows.order_by("pk")}
        contact = locked[plan.contact.pk]
        if version(contact) != opened_on:
            raise ChangedMeanwhile
        if successor is not None and successor.pk:
            successor = locked.get(successor.pk)
            if successor is None or comes_after(contact, successor):
                raise ChangedMeanwhile
            plan.give(successor)
            successor.save(update_fields=[*TAKEN_OVER, "confirmed_on"])
        elif successor is not None:
            plan.give(successor)
            successor.save()
        contact.ends_on, contact.successor = plan.last_day, successor
        contact.save(update_fields=["ends_on", "successor"])
    return successor


def what_readers_see(plan):
    """Return sentences: whom readers see, from which day on."""
    said = {
        "old": _seen(plan.contact),
        "new": plan.successor and _seen(plan.successor),
        "office": plan.contact.office,
        "last": date_format(plan.last_day),
        "first": date_format(plan.first_day),
    }
    is_coming = plan.last_day >= plan.today
    sentences = []
    if is_coming:
        sentences.append(_("Up to and including %(last)s readers see %(old)s.") % said)
    else:
        said["first"] = date_format(plan.today)
    sentences.append(_afterwards(plan, said))
    gives = plan.takes_role or plan.emails or plan.phones
    if plan.successor and plan.successor.pk and gives and is_coming:
        sentences.append(
            _("What passes on stands with %(new)s from now on, not only then.") % said
        )
    return sentences


def _afterwards(plan, said):
    successor = plan.successor
    if successor is None:
        sentence = _(
            "From %(first)s on the press desk of %(office)s answers for %(old)s."
        )
    elif successor.visibility != MediaContact.Visibility.PUBLIC:
        sentence = _(
            "From %(first)s on the press desk of %(office)s answers for %(old)s: "
            "%(new)s is not shown to the public."
        )
    elif successor.starts_on > max(plan.first_day, plan.today):
        said = {**said, "until": date_format(successor.starts_on)}
        sentence = _(
            "From %(first)s on the press desk of %(office)s answers, and %(new)s from "
            "%(until)s on."
        )
    else:
        sentence = _(
            "From %(first)s on they see %(new)s, on the press page and wherever %(old)s "
            "is named; what was printed stays as it was printed."
        )
    return sentence % said


def _seen(contact):
    """Return how readers see a contact, as far as staff know who is meant."""
    return contact.public_name or str(contact.role) or str(contact)
