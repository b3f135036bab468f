"""What each answer does. Each holds once: of two at the same time the first counts."""

from datetime import UTC
from enum import StrEnum

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from contacts import office_table
from contacts.models import Confirmation, MediaContact

from . import mails
from .due import is_due
from .links import last_day

Answer = Confirmation.Answer


class State(StrEnum):
    OPEN = "open"
    ANSWERED = "answered"
    # The office itself has confirmed since.
    SETTLED = "settled"
    EXPIRED = "expired"
    # Nobody is asked any more: the post has ended, or its data are erased.
    GONE = "gone"


def find(link):
    """Return the question of a Link with its contact, or None."""
    questions = Confirmation.objects.select_related("contact__office")
    return questions.filter(pk=link.confirmation_id).first()


def state_of(confirmation, link, at):
    if confirmation is None:
        return State.GONE
    today = at.astimezone(UTC).date()
    if confirmation.answered_at and confirmation.answer != Answer.SETTLED:
        return State.ANSWERED
    if not _is_in_post(confirmation.contact, at):
        return State.GONE
    # The next tick writes it down.
    if confirmation.answered_at or not is_due(confirmation.contact, today):
        return State.SETTLED
    is_over = today > last_day(confirmation.asked_on)
    # A link of an earlier round is as old as that.
    is_old = link.asked_on != confirmation.asked_on
    return State.EXPIRED if is_over or is_old else State.OPEN


def day_for(contact, at):
    """Return today by the calendar of the contact's office."""
    office = office_table.find_id(contact.office_id)
    return office.day(at) if office else at.astimezone(UTC).date()


def _is_in_post(contact, at):
    day = day_for(contact, at)
    # Who is yet to come may say so; who has left is asked no more.
    has_left = contact.ends_on is not None and contact.ends_on < day
    return contact.erased_on is None and not has_left


@transaction.atomic
def say_right(link, at):
    """Confirm the contact today; return whether this answer counted."""
    confirmation = _locked(link, at)
    if confirmation is None:
        return False
    contact = confirmation.contact
    contact.confirmed_on = day_for(contact, at)
    _save(contact, "confirmed_on")
    return _answer(confirmation, Answer.RIGHT, at)


@transaction.atomic
def wish_change(link, wish, at):
    """Keep a wish and tell the contact managers, who alone change the directory."""
    confirmation = _locked(link, at)
    if confirmation is None:
        return False
    confirmation.wish = wish
    _answer(confirmation, Answer.CHANGE, at)
    mails.tell_of_wish(confirmation, at=at)
    return True


@transaction.atomic
def say_left(link, last_day_in_post, at):
    """End the posting on a day, past or to come, and tell the contact managers."""
    confirmation = _locked(link, at)
    if confirmation is None:
        return False
    confirmation.contact.ends_on = last_day_in_post
    _save(confirmation.contact, "ends_on")
    _answer(confirmation, Answer.LEFT, at)
    mails.tell_who_left(confirmation, at=at)
    return True


def _locked(link, at):
    """Return the question with its contact, both locked; None if it is not open."""
    found = Confirmation.objects.filter(pk=link.confirmation_id).first()
    if found is None:
        return None
    # In the order in which the admin writes them.
    contacts = MediaContact.objects.select_for_update(of=("self",))
    contact = contacts.select_related("office").get(pk=found.contact_id)
    confirmation = Confirmation.objects.select_for_update().get(pk=found.pk)
    confirmation.contact = contact
    is_open = state_of(confirmation, link, at) == State.OPEN
    return confirmation if is_open else None


def _answer(confirmation, answer, at):
    confirmation.answer, confirmation.answered_at = answer, at
    confirmation.save(update_fields=["answer", "answered_at", "wish"])
    return True


def _save(contact, field):
    with override(contact.office.default_language):
        # Whoever is logged in to the admin beside it: it is the link that says so.
        contact._change_reason = _("By the link in the mail to the contact")
    contact.save(update_fields=[field])
