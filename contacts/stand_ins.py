"""Who may stand in for whom: colleagues, the regional office, headquarters."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from contacts.models import CountryOffice, MediaContact

Kind = CountryOffice.Kind


def stand_ins(contact, queryset, chosen=None):
    """
    Keep who may stand in for a contact: of its own office everybody, of its region's
    office and of headquarters those whom the public sees, and nobody who has left.
    `chosen` is the initial data of a form: whom it names already stays.
    """
    office = contact.office
    helping = Q(office__kind=Kind.HEADQUARTERS)
    if office.region_id:
        helping |= Q(office__kind=Kind.REGIONAL, office__region=office.region_id)
    helping &= Q(visibility=MediaContact.Visibility.PUBLIC)
    already = Q(pk=(chosen or {}).get("substitute"))
    # Yesterday: an office west of the server may still have that date.
    yesterday = timezone.localdate() - timedelta(days=1)
    there = Q(ends_on=None) | Q(ends_on__gte=yesterday)
    found = queryset.filter((Q(office=office) | helping) & there | already)
    return found.exclude(pk=contact.pk)
