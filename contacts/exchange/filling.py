"""From a row of a file to a contact, and what is wrong with it."""

import copy

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from contacts.fields import parse_phone
from contacts.models import MediaContact
from iomsite.translated_text import TranslatedText

TAKEN_AS_THEY_ARE = (
    "name",
    "name_local",
    "emails",
    "languages",
    "starts_on",
    "ends_on",
    "visibility",
    "by_role_only",
    "position",
    "confirmed_on",
    "erased_on",
)


def filled(contact, values, office):
    """
    Return (a copy of `contact` with what a row says, sentences on what is wrong).

    `office` is what the row's office was found to be; the successor is left as it is.
    """
    contact, problems = copy.copy(contact), []
    contact.office_id = office.pk
    for name in TAKEN_AS_THEY_ARE:
        if name in values:
            setattr(contact, name, values[name])
    if "role" in values:
        contact.role = _role(contact.role, values["role"], office.default_language)
    if "phones" in values:
        contact.phones = list(_phones(values["phones"], office.iso_code, problems))
    return contact, problems


def _role(known, said, own_language):
    said = {code or own_language: text for code, text in said.items()}
    texts = {**known, **said}
    return TranslatedText({code: text for code, text in texts.items() if text.strip()})


def _phones(phones, region, problems):
    for phone in phones:
        try:
            yield {**phone, "number": parse_phone(phone["number"], region)}
        except ValidationError as error:
            problems.extend(error.messages)


def wrong_fields(contact):
    """Return sentences on what no field of a contact may hold; no query."""
    problems = []
    try:
        contact.clean_fields(exclude=["office", "successor"])
    except ValidationError as error:
        for name, sentences in error.message_dict.items():
            label = contact._meta.get_field(name).verbose_name
            problems += [f"{label}: {sentence}" for sentence in sentences]
    return problems


def wrong_together(contact):
    """Return sentences on what a form of the admin would refuse as well; no query."""
    problems = []
    if contact.ends_on and contact.ends_on < contact.starts_on:
        problems.append(_("The last day comes before the first."))
    gaps = contact.gaps(
        name=contact.name,
        role=contact.role,
        emails=contact.emails,
        phones=contact.phones,
        by_role_only=contact.by_role_only,
    )
    return [*problems, *(sentence for _field, sentence in gaps)]


def blank(office, today):
    """Return a contact that nobody has entered yet."""
    return MediaContact(office_id=office.pk, starts_on=today)
