"""Who issues a release together: offices of one organisation, or several of these."""

import re

from .countries import country_of_city
from .match_places import names_country

_SHORT_NAME = re.compile(r"[A-Z]{2,8}\b")


def takes_part(contact, release):
    """
    Tell a partner office from one that only answers calls.

    "In Togo:" above a name is said of both; that of a partner is told of in the
    headline or the first paragraph.
    """
    iso = contact.iso or country_of_city(_city(contact.office_printed))
    if not (contact.is_partner and iso):
        return contact.is_partner
    texts = [part.text for part in (release.title, release.subtitle) if part]
    texts += [paragraph.text for paragraph in release.paragraphs[:1]]
    return any(
        names_country(text, iso) or contact.office_printed in text for text in texts
    )


def bodies_that_speak(release):
    """Give the short names in the headline that have a contact each."""
    title = release.title.text if release.title else ""
    names = {
        found.group()
        for contact in release.contacts
        if (found := _SHORT_NAME.match(contact.office_printed or ""))
    }
    return {name for name in names if re.search(rf"\b{name}\b", title)}


def _city(printed):
    return re.sub(r"\s*\([^()]*\)", "", printed or "")
