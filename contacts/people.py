"""Who is to be told: the people behind a right."""

from django.db.models import Q

from contacts.models import Role, User
from contacts.scoping import EVERYWHERE, ROLE_RIGHTS


def people_with(right, office_id, *, everywhere=True):
    """
    Return the active users with a right such as "publish articles" for an office.

    `everywhere` False leaves out those who have it for all offices.
    """
    act, _space, area = right.partition(" ")
    roles = {role for role in Role if act in ROLE_RIGHTS[role].get(area, ())}
    own = Q(memberships__role__in=roles - EVERYWHERE, memberships__office=office_id)
    found = own | Q(memberships__role__in=roles & EVERYWHERE) if everywhere else own
    return User.objects.filter(found, is_active=True, is_staff=True).distinct()
