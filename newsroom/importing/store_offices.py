"""Whose release it is: what the text suggests, what the editor says, who may."""

from django.utils.translation import gettext as _

from contacts.models import CountryOffice
from contacts.scoping import ALL, offices_for

from .store_errors import StoreError


def offices_of(matched, answers, *, by=None, issuing=None):
    """
    Return the offices of a release, the issuing one first; raise StoreError without.

    Where nobody has said whose it is, and the person `by` may not write for the first
    office of the text, the first of the others for which they may is proposed, or the
    one office that is theirs.
    """
    chosen = answers.offices or matched.offices
    offices = offices_named(chosen)
    if not issuing and by and not answers.offices:
        issuing = _own_first(offices, by)
    if issuing:
        offices = [issuing, *(each for each in offices if each.pk != issuing.pk)]
    if not offices:
        raise StoreError(
            _("the text names no office that we have; say whose release it is.")
        )
    return offices


def offices_named(names):
    """
    Return the offices of these ISO codes or slugs, in order.

    A regional office shares the code of a country and is known by its slug alone.
    """
    if not names:
        return []
    regional = CountryOffice.Kind.REGIONAL
    found = {}
    for office in CountryOffice.objects.all():
        found.setdefault(office.slug, office)
        if office.kind != regional:
            found[office.iso_code] = office
    chosen = (found.get(name) for name in names)
    return list(dict.fromkeys(office for office in chosen if office))


def _own_first(offices, by):
    allowed = offices_for(by, "add articles")
    if allowed is ALL or (offices and offices[0].pk in allowed):
        return None
    for office in offices:
        if office.pk in allowed:
            return office
    if len(allowed) == 1:
        return CountryOffice.objects.filter(pk__in=allowed).first()
    return None
