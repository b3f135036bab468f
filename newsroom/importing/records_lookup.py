"""What the fields of an import file refer to: offices, contacts, topics, addresses."""

from collections import defaultdict
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from contacts import addresses
from contacts.fields import parse_phone
from contacts.models import CountryOffice, MediaContact
from iomsite.folding import fold
from newsroom.models import FormerArticleAddress, Topic

from .records_values import Wrong

LONGEST_PATH = FormerArticleAddress._meta.get_field("path").max_length


class Address(NamedTuple):
    """A former address as FormerArticleAddress stores it."""

    office_id: int | None
    host: str
    path: str


class Lookup:
    """The directory, read once for a whole file; topics grow with what it names."""

    def __init__(self):
        self.offices = {office.slug: office for office in CountryOffice.objects.all()}
        self.by_host = {o.host.lower(): o for o in self.offices.values() if o.host}
        self.headquarters = next(
            (office for office in self.offices.values() if office.is_headquarters), None
        )
        self.contacts = defaultdict(list)
        for contact in MediaContact.objects.order_by("pk"):
            self.contacts[contact.office_id].append(contact)
        names = Topic.objects.values_list("name", flat=True)
        self.topics = {name.casefold(): name for name in names}

    def office(self, slug):
        if slug not in self.offices:
            known = ", ".join(sorted(self.offices)[:200])
            raise Wrong(
                _("there is no office “%(slug)s”. Known are: %(known)s.")
                % {"slug": slug, "known": known}
            )
        return self.offices[slug]

    def topic(self, name):
        """Return the name as the topic has it that differs by case alone."""
        return self.topics.setdefault(name.casefold(), name)

    def named_contact(self, printed, issuing, day):
        """Return a row of a snapshot's `named_contacts`, linked to whom we know."""
        office = self.office(printed["office"]) if printed["office"] else issuing
        phones = [_in_one_form(phone, office) for phone in printed["phones"]]
        contact = self._known(printed, office, day)
        row = {"contact": contact and contact.pk, "office": office.pk}
        if contact and contact.by_role_only:
            # What is shown of them comes from the directory alone.
            return row
        return row | {
            "printed_name": printed["name"],
            "printed_role": printed["role"],
            "printed_emails": printed["emails"],
            "printed_phones": phones,
        }

    def _known(self, printed, office, day):
        """Find the contact by an e-mail address, else by name, rather one in post."""
        emails = {address.casefold() for address in printed["emails"]}
        name = printed["name"] and fold(printed["name"])
        found = []
        for contact in self.contacts[office.pk]:
            shares = any(address.casefold() in emails for address in contact.emails)
            names = {fold(text) for text in (contact.name, contact.name_local) if text}
            if shares or (name and name in names):
                rank = (not shares, not contact.is_in_post(day), contact.pk)
                found.append((rank, contact))
        return min(found)[1] if found else None

    def address(self, text, issuing):
        """Return the Address that an old address means."""
        if text.startswith("/") and not text.startswith("//"):
            text, office, host = f"https://host{text}", issuing, ""
        else:
            office, host = None, None
        try:
            parts = urlsplit(text)
        except ValueError:
            parts = None
        if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
            raise Wrong(
                _("“%(text)s” is no address: write https://… or a path from its slash.")
                % {"text": text[:100]}
            )
        if parts.query:
            raise Wrong(
                _("“%(text)s”: an address with a “?” cannot be led on; leave it out.")
                % {"text": text[:100]}
            )
        path = unquote(parts.path) or "/"
        if host is None:
            office, host, path = self._of_url(parts.hostname.rstrip("."), path)
        if "\x00" in path or "\ufffd" in path or len(path) > LONGEST_PATH:
            raise Wrong(
                _("“%(text)s”: the path is too long or not UTF-8; leave it out.")
                % {"text": text[:100]}
            )
        return Address(office and office.pk, host, path)

    def _of_url(self, host, path):
        """An address of one of our own hosts is a path on an office's site."""
        if host in self.by_host:
            return self.by_host[host], "", path
        if host != addresses.main_host():
            return None, host, path
        slug, slash, rest = path[1:].partition("/")
        office = self.offices.get(slug)
        if office and slash and not office.is_headquarters:
            return office, "", f"/{rest}"
        return self.headquarters, "", path


def _in_one_form(phone, office):
    try:
        return phone | {"number": parse_phone(phone["number"], office.iso_code)}
    except ValidationError as error:
        raise Wrong(" ".join(error.messages)) from None
