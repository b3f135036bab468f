"""The directory of the database, in the form in which releases are matched."""

import re

from django.db.models import Q

from contacts.models import CountryOffice, MediaContact
from contacts.scoping import ALL, offices_for

from .directory import ContactRecord, Directory, OfficeRecord


def living_directory(as_of, *, by=None):
    """
    Return offices and contacts as the database has them; two queries.

    A regional office shares the ISO code of the country it sits in and is left out:
    a printed country means the country office. Its contacts belong to no country.
    `by` is who asks: what other offices do not show, nobody finds by dropping in a
    document that names it.
    """
    offices = CountryOffice.objects.exclude(kind=CountryOffice.Kind.REGIONAL)
    iso = {office.pk: office.iso_code for office in offices}
    return Directory(
        [_office(office) for office in offices],
        [_contact(each, iso.get(each.office_id)) for each in _visible_to(by)],
        as_of=as_of,
    )


def _visible_to(user):
    contacts = MediaContact.objects.all()
    allowed = offices_for(user, "view media contacts") if user else ALL
    if allowed is ALL:
        return contacts
    is_public = Q(visibility=MediaContact.Visibility.PUBLIC)
    return contacts.filter(is_public | Q(office__in=allowed))


def _office(office):
    parts = re.split(r"[,\n]", office.address)
    cities = (re.sub(r"[\d\s-]+$|^[\d\s-]+", "", part).strip() for part in parts[1:])
    return OfficeRecord(
        iso=office.iso_code,
        names=tuple(dict.fromkeys(office.name.values())),
        cities=tuple(city for city in cities if city),
        mailbox=office.press_email,
    )


def _contact(contact, iso):
    return ContactRecord(
        id=contact.pk,
        office=iso,
        names=tuple(filter(None, [contact.name, contact.name_local])),
        emails=tuple(contact.emails),
        phones=tuple(phone["number"] for phone in contact.phones),
        until=contact.ends_on,
        successor=contact.successor_id,
    )
