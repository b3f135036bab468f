"""Who can log in to a site that holds the demonstration content."""

from typing import NamedTuple

from contacts.models import CountryOffice, Membership, User
from iomsite.demo.records import read


class DemoLogin(NamedTuple):
    email: str
    what: str


def demo_logins():
    """Return one person of each role, rather of a country office than of another."""
    emails = [person["email"] for person in read("staff.json")]
    there = User.objects.filter(email__in=emails, is_active=True)
    logins = [
        DemoLogin(user.email, "superuser: everything, users and memberships too")
        for user in there.filter(is_superuser=True)[:1]
    ]
    memberships = Membership.objects.filter(user__in=there).select_related(
        "user", "office"
    )
    of_role = {}
    for each in sorted(memberships, key=lambda each: _rank(each, emails)):
        of_role.setdefault(each.role, each)
    return logins + [
        DemoLogin(each.user.email, f"{each.get_role_display()}, {each.office}")
        for each in of_role.values()
    ]


def _rank(membership, emails):
    is_elsewhere = membership.office.kind != CountryOffice.Kind.COUNTRY
    return is_elsewhere, emails.index(membership.user.email)
