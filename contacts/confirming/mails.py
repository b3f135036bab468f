"""Mail of the rounds of confirmation, put into the outbox in the caller's transaction."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.translation import override

from contacts import addresses
from contacts.people import people_with
from iomsite.outbox.mail import send_later
from iomsite.translated_text import TranslatedText

from .links import address_of, last_day
from .words import keep_numbers, language_for, lines_of


def ask(confirmation, *, number, at):
    """Send the question, or a reminder of it (`number` above 1), to the contact."""
    contact = confirmation.contact
    language = language_for(contact)
    with override(language):
        context = {
            "contact": contact,
            "organisation": TranslatedText(settings.ORGANISATION["name"]),
            "lines": lines_of(contact),
            "link": address_of(confirmation, language),
            "asked_on": date_format(confirmation.asked_on),
            "until": date_format(last_day(confirmation.asked_on)),
            "is_reminder": number > 1,
            "is_last": number > 2,  # noqa: PLR2004 - the third mail
        }
        mail = _rendered("question", context)
    send_later(_key(confirmation, number), to=contact.emails[0], at=at, **mail)


def tell_nobody_answers(confirmation, *, at):
    _tell_managers("unanswered", confirmation, at)


def tell_of_wish(confirmation, *, at):
    _tell_managers("wish", confirmation, at)


def tell_who_left(confirmation, *, at):
    _tell_managers("left", confirmation, at)


def managers_of(office_id):
    """Return the contact managers of an office; where it has none, headquarters' editors."""
    right = "change media contacts"
    own = list(people_with(right, office_id, everywhere=False))
    return own or list(people_with(right, office_id))


def key_prefix(confirmation_id):
    """Return how the keys of all mails about a question begin."""
    return f"confirmation {confirmation_id} "


def _tell_managers(name, confirmation, at):
    contact = confirmation.contact
    for person in managers_of(contact.office_id):
        # The rest stands on the first page of the admin for them.
        if not person.wants_mail:
            continue
        with override(person.language):
            context = {
                "contact": contact,
                "office": contact.office,
                "asked_on": date_format(confirmation.asked_on),
                "confirmed_on": contact.confirmed_on
                and date_format(contact.confirmed_on),
                "ends_on": contact.ends_on and date_format(contact.ends_on),
                "wish": keep_numbers(confirmation.wish),
                "link": addresses.on_main_host(
                    "admin:contacts_mediacontact_change", object_id=contact.pk
                ),
                "wishes": addresses.on_main_host(
                    "admin:contacts_confirmation_changelist"
                ),
                "mail_settings": addresses.on_main_host("mail-settings"),
            }
            mail = _rendered(name, context)
        send_later(_key(confirmation, name), to=person.email, at=at, **mail)


def _key(confirmation, what):
    return f"{key_prefix(confirmation.pk)}{confirmation.asked_on} {what}"


def _rendered(name, context):
    """Return the subject, which is the template's first line, and the text."""
    text = render_to_string(f"contacts/confirming/mail/{name}.txt", context).strip()
    subject, _newline, text = text.partition("\n")
    return {"subject": subject, "text": text.strip() + "\n"}
