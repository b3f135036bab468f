"""The contacts of a release: found in the directory, corrected there, or made."""

import re
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from contacts.fields import parse_phone
from contacts.models import MediaContact
from contacts.scoping import may

from .answers import Answer
from .store_errors import StoreError
from .store_offices import offices_named

MOST_CONTACTS = 100
MAX_NAME = 120
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")


@dataclass
class NamedContacts:
    """In the order in which they are printed, each once."""

    contacts: list = field(default_factory=list)
    new: list = field(default_factory=list)
    corrected: list = field(default_factory=list)


def contacts_of(release, matched, answers, *, offices, day, by):
    """Return NamedContacts as the answers want it; raise StoreError."""
    taken = [
        (found, answers.to(index, found))
        for index, found in enumerate(matched.contacts)
    ]
    taken = [(found, said) for found, said in taken if said is not Answer.OMIT]
    if len(taken) > MOST_CONTACTS:
        raise StoreError(
            _(
                "%(count)s contacts were read, and a release can name %(most)s: is "
                "this a press release? Say which lines are no contacts."
            )
            % {"count": len(taken), "most": MOST_CONTACTS}
        )
    known = _known(taken)
    new_offices = _Offices(taken, offices)
    named, made = NamedContacts(), {}
    for found, said in taken:
        contact = known.get(_key(found, said))
        if contact is None:
            # Printed twice, it is one new contact.
            office = new_offices.of(found)
            key = (office.pk, found.contact.name, found.contact.emails)
            contact = made.get(key)
            if contact is None:
                contact = _new(found.contact, office, release.language, day)
                made[key] = contact
                named.new.append(contact)
        elif said is Answer.CORRECT:
            correct(contact, found, by=by)
            named.corrected.append(contact)
        if contact not in named.contacts:
            named.contacts.append(contact)
    return named


def may_correct(user, contact):
    """Say whether `user` may let the document change a contact of the directory."""
    return may(user, "change media contacts", contact.office_id)


def correct(contact, found, *, by):
    """Let the record say what the document prints, where the two contradict."""
    if by and not may_correct(by, contact):
        raise StoreError(
            _(
                "you may not change the contacts of %(office)s: choose another answer "
                "for %(contact)s, or ask who keeps them."
            )
            % {"office": contact.office, "contact": contact}
        )
    printed = found.contact
    if "name" in found.differs and printed.name:
        contact.name = printed.name[:MAX_NAME]
    if "emails" in found.differs and (emails := _emails(printed)):
        contact.emails = emails
    if "phones" in found.differs:
        labels = {phone["number"]: phone["label"] for phone in contact.phones}
        phones = _phones(printed, contact.office.iso_code)
        if phones:
            contact.phones = [
                {**phone, "label": labels.get(phone["number"], "")} for phone in phones
            ]
    contact._change_reason = _("As a release printed it")
    contact.save(update_fields=["name", "emails", "phones"])


def _key(found, said):
    if said is Answer.SUCCESSOR:
        return found.propose
    return found.id if said in (Answer.RECORD, Answer.CORRECT) else None


def _known(taken):
    ids = {_key(found, said) for found, said in taken} - {None}
    if not ids:
        return {}
    return MediaContact.objects.select_related("office").in_bulk(ids)


class _Offices:
    """The offices of new contacts: the printed one, else the issuing one."""

    def __init__(self, taken, offices):
        self.first = offices[0]
        self.by_iso = {}
        wanted = {found.office for found, said in taken if _key(found, said) is None}
        there = [each for each in offices if each.kind != "regional"]
        for office in [*there, *offices_named(wanted - {None})]:
            self.by_iso.setdefault(office.iso_code, office)

    def of(self, found):
        return self.by_iso.get(found.office) or self.first


def _new(printed, office, language, day):
    """Nobody has confirmed this one: it is shown in its own release alone."""
    return MediaContact.objects.create(
        office=office,
        name=(printed.name or "")[:MAX_NAME],
        role={language: printed.role[:120]} if printed.role else {},
        emails=_emails(printed),
        phones=_phones(printed, office.iso_code),
        languages=[code for code in printed.languages if _LANGUAGE.fullmatch(code)],
        starts_on=day,
        confirmed_on=None,
    )


def _emails(printed):
    """Leave out what only looked like an address."""
    kept = []
    for address in printed.emails:
        try:
            validate_email(address)
        except ValidationError:
            continue
        kept.append(address)
    return list(dict.fromkeys(kept))


def _phones(printed, region):
    numbers = []
    for text in printed.phones:
        try:
            numbers.append(parse_phone(text, region))
        except ValidationError:
            continue
    return [{"number": number, "label": ""} for number in dict.fromkeys(numbers)]
