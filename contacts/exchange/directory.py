"""The contacts and offices that an import may meet, and which of them is meant."""

from contacts.models import CountryOffice
from iomsite.folding import fold

from .rows import uid_of


class Directory:
    """Contacts by what tells people apart: their uid, folded name, number, address."""

    def __init__(self, contacts):
        self.by_id = {each.pk: each for each in contacts}
        self._by_uid = {uid_of(pk): pk for pk in self.by_id}
        self._by_mark = {}
        for each in self.by_id.values():
            for mark in marks(each):
                self._by_mark.setdefault(mark, []).append(each.pk)

    def by_uid(self, uid):
        """Return the contact that this site gave the uid, or None."""
        return self.by_id.get(self._by_uid.get(uid))

    def alike(self, contact):
        """Return the contacts that share a name, number or address, the likest first."""
        shared = {}
        for mark in marks(contact):
            for pk in self._by_mark.get(mark, ()):
                shared[pk] = shared.get(pk, 0) + 1
        order = sorted(shared, key=lambda pk: (-shared[pk], pk))
        return [self.by_id[pk] for pk in order]


def marks(contact):
    """Yield what no two people have in common as a rule."""
    for name in (contact.name, contact.name_local):
        if words := sorted(fold(name).split()):
            yield "name", " ".join(words)
    for address in contact.emails:
        yield "email", address.casefold()
    for phone in contact.phones:
        yield "phone", phone["number"]


class Offices:
    """The table of offices, in which a file may name one by its slug or ISO code."""

    def __init__(self, table):
        self.by_id = table.by_id
        self._by_name = {
            office.iso_code.casefold(): office
            for office in table.offices
            if office.kind == CountryOffice.Kind.COUNTRY
        } | {office.slug.casefold(): office for office in table.offices}

    def named(self, text):
        return self._by_name.get(text.casefold())
