"""When a contact is to be asked again: stated for rows and for one object, together."""

from datetime import timedelta

from contacts.models import MediaContact

EVERY = timedelta(days=90)


def due(today):
    """
    Keep whom somebody confirmed long ago. One that nobody has confirmed yet came out of
    a document: its address may be a stranger's, who must not confirm himself.
    """
    return MediaContact.objects.filter(
        confirmed_on__lte=today - EVERY, erased_on=None
    ).order_by()


def is_due(contact, today):
    return contact.confirmed_on is not None and contact.confirmed_on <= today - EVERY
