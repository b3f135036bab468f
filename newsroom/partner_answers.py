"""
What a partner office does with a joint release: it signs, declines, names a contact.

The doors that ask who may, and whether it is what was read; refused with a sentence,
and then nothing is changed. Each language is answered by itself.
"""

from collections import defaultdict

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from contacts import office_table
from contacts.models import MediaContact
from contacts.scoping import may
from iomsite.publishing.acts import locked
from iomsite.publishing.workflow import Refused, Stale
from newsroom.models import ArticleOffice, invitations

State = ArticleOffice.State


@transaction.atomic
def sign(article, office_id, *, by, number):
    """Sign what revision `number` says; it is the newest one, or what is live."""
    article, row = _invitation(article, office_id, "publish", by)
    revision = _shown(article, number)
    is_signed = article.has_signed(row, revision) and row.state == State.SIGNED
    if not is_signed or row.is_waiting:
        invitations.sign(article, row, by=by, revision=revision)
    return row


@transaction.atomic
def decline(article, office_id, *, by, number, reason):
    article, row = _invitation(article, office_id, "publish", by)
    revision = _shown(article, number)
    reason = reason.strip()
    if not reason:
        raise Refused({"reason": _("Say why.")})
    if (row.state, row.reason) != (State.DECLINED, reason):
        invitations.decline(article, row, by=by, reason=reason, revision=revision)
    return row


@transaction.atomic
def name_contact(article, office_id, *, by, contact):
    """Name whom journalists call there: a MediaContact of that office, or None."""
    article, row = _invitation(article, office_id, "change", by)
    if contact == row.contact:
        return row
    offered = contacts_of([office_id], timezone.now())[office_id]
    if contact is not None and contact not in offered:
        raise Refused({"contact": _("Choose somebody of your office who is in post.")})
    invitations.name_contact(article, row, contact, by=by)
    return row


def _invitation(article, office_id, act, by):
    article = locked(article)
    rows = [row for row in article.partner_rows if row.office_id == office_id]
    if not rows or article.trashed_at:
        raise Refused(_("Your office is no longer asked to sign this."))
    if by is not None and not may(by, f"{act} articles", office_id):
        raise Refused(_("You may not do this for this office."))
    return article, rows[0]


def _shown(article, number):
    revisions = {each.number: each for each in (article.live, article.newest) if each}
    if number not in revisions:
        raise Stale(
            _(
                "%(author)s has saved a newer version since you opened this page: read "
                "it, then answer."
            )
            % {"author": article.newest.author or _("Somebody")}
        )
    return revisions[number]


def contacts_of(office_ids, at):
    """
    Return {office id: its contacts whom an article may name}, with one query: in post
    today by its calendar, confirmed, and not for the house alone.
    """
    found = defaultdict(list)
    table = office_table.get()
    contacts = MediaContact.objects.filter(office__in=office_ids)
    for contact in contacts.exclude(confirmed_on=None).exclude(
        visibility=MediaContact.Visibility.INTERNAL
    ):
        office = table.by_id(contact.office_id)
        if office and contact.is_in_post(office.day(at)):
            found[contact.office_id].append(contact)
    return found


def answer_of(article, row):
    """Say in a sentence where a partner stands with what the newest revision says."""
    asked_on, answered_on = _day(row.asked_at), _day(row.answered_at)
    if row.state == State.DROPPED:
        return _("dropped: %(reason)s") % {"reason": row.reason}
    if row.state == State.DECLINED:
        said = {"day": answered_on, "reason": row.reason}
        return _("declined on %(day)s: %(reason)s") % said
    if article.has_signed(row, article.newest):
        return _("has signed this text")
    sentences = []
    if row.signed_hash or (row.is_shown and article.live_id):
        sentences.append(_("has signed an earlier text"))
    if row.state == State.RELEASED:
        said = {"reason": row.reason}
        sentences.append(_("published without its answer: %(reason)s") % said)
    if row.is_waiting:
        sentences.append(_("asked on %(day)s") % {"day": asked_on})
    return "; ".join(sentences) or _("not asked yet")


def _day(moment):
    return date_format(timezone.localtime(moment)) if moment else ""
