"""vCards for staff: everything that the directory knows, so that nothing is lost."""

from django.conf import settings
from django.utils.translation import override

from contacts import addresses
from contacts.channels import kind_of
from iomsite.translated_text import TranslatedText

from .cards import Card, words_of
from .rows import uid_of
from .staff_fields import PLAIN, PREFIX, written


def staff_cards(contacts, version, offices):
    """
    Return contacts as one vCard file; `offices` finds an office by its id. What is
    for eyes is in the default language of each contact's office.
    """
    return "".join(
        _card(contact, version, offices(contact.office_id)) for contact in contacts
    )


def _card(contact, version, office):
    language = office.default_language
    card = Card(version, uid_of(contact.pk))
    with override(language):
        role, role_language = contact.role.choose(language)
        organisation = TranslatedText(settings.ORGANISATION["name"])
        if contact.name:
            card.person(contact.name)
            card.structured("ORG", [str(organisation), str(office)])
        else:
            name = ", ".join(filter(None, [role, str(office)]))
            card.desk(name)
            card.structured("ORG", [name])
        if role:
            card.role(role, role_language)
        for place, address in enumerate(contact.emails):
            card.email(address, is_first=place == 0)
        for place, phone in enumerate(contact.phones):
            card.phone(
                phone["number"],
                kind_of(phone),
                is_first=place == 0,
                label=words_of(phone),
                facts=(phone.get("kind", ""), phone.get("use", ""), phone["label"]),
            )
        card.languages(contact.languages)
        card.press_page(addresses.home(office.pk, language, "contacts:press-page"))
        card.time_zone(office.time_zone)
    # Without this mark, what a card does not mention is unknown; with it, empty.
    card.line(f"{PREFIX}COMPLETE", "1")
    card.line(f"{PREFIX}OFFICE", office.slug)
    card.structured(f"{PREFIX}LANGUAGES", contact.languages)
    for code, text in contact.role.items():
        card.line(f"{PREFIX}ROLE", text, f";LANGUAGE={code}")
    for name, title in PLAIN.items():
        value = getattr(contact, name) if name != "successor" else _successor(contact)
        if text := written(name, value):
            card.line(f"{PREFIX}{title}", text)
    return card.text()


def _successor(contact):
    return uid_of(contact.successor_id) if contact.successor_id else ""
