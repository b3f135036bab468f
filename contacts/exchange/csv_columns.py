"""The columns of a CSV file, and what else their headings may be called."""

from django.conf import settings

from iomsite.folding import fold

from .staff_fields import PLAIN

ROLE = "role_"
LANGUAGES = [code for code, _name in settings.LANGUAGES]
COLUMNS = [
    "uid",
    "office",
    "name",
    "name_local",
    *(f"{ROLE}{code}" for code in LANGUAGES),
    "emails",
    "phones",
    "languages",
    *(name for name in PLAIN if name != "name_local"),
]
# As other lists call them, folded.
ALIASES = {
    "id": "uid",
    "country office": "office",
    "full name": "name",
    "role": ROLE,
    "title": ROLE,
    "job title": ROLE,
    "position": "position",
    "function": ROLE,
    "e-mail": "emails",
    "email": "emails",
    "mail": "emails",
    "e-mail address": "emails",
    "e-mail addresses": "emails",
    "email address": "emails",
    "phone": "phones",
    "telephone": "phones",
    "telephones": "phones",
    "mobile": "phones",
    "whatsapp": "phones",
    "phone number": "phones",
    "language": "languages",
    "languages spoken": "languages",
}


def column_of(heading):
    """
    Return the name of the column under a heading, or None. Under "role_" stands a role
    in the language of the office, whichever that is.
    """
    folded = " ".join(fold(heading).replace("_", " ").split())
    by_words = {name.replace("_", " "): name for name in COLUMNS}
    return by_words.get(folded) or ALIASES.get(folded)
