"""The countries of the places in a dateline, as far as a release tells them."""

import re
from dataclasses import replace

from .countries import country_code, country_of_city

_MOST_WORDS_OF_COUNTRY = 4


def office_of_country(place, directory):
    """A city without an office is its country's, wherever that is known from."""
    iso = country_of(place)
    return iso if directory.has_office(iso) else None


def country_of(place):
    """Return the ISO code of a place's country, as printed or of a well-known city."""
    return place.iso or (None if place.country else country_of_city(place.city))


def in_one_country(places, told, release):
    """
    A place that nobody knows is in the country of the others: "DAKAR/PODOR".

    Where all are unknown, it is in the only country of the contacts and of the
    letterhead (`told`), if the headline or the text names that country as well.
    """
    isos = {country_of(place) or office for place, office in places} - {None}
    if places and not isos and len(told) == 1 and _names_country(release, *told):
        isos = told
    if len(isos) != 1:
        return places
    (iso,) = isos
    return [
        (place if place.country else replace(place, iso=iso), office or iso)
        for place, office in places
    ]


def _names_country(release, iso):
    texts = [part.text for part in (release.title, release.subtitle) if part]
    texts += [paragraph.text for paragraph in release.paragraphs]
    return any(names_country(text, iso) for text in texts)


def names_country(text, iso):
    tokens = re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", text)
    return any(
        country_code(" ".join(tokens[at : at + count])) == iso
        for at, token in enumerate(tokens)
        if not token[0].islower()
        for count in range(1, _MOST_WORDS_OF_COUNTRY + 1)
    )
