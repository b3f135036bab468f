"""Press contacts in the words of schema.org (https://schema.org/ContactPoint)."""

from django.conf import settings
from django.utils.translation import get_language, gettext

from contacts import addresses
from contacts.models import CountryOffice
from contacts.validators import WEEKDAYS
from iomsite.translated_text import TranslatedText

DAYS = dict(
    zip(
        WEEKDAYS,
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)


def contact_points(press):
    """Return the office that answers for a PressDesk as an Organization."""
    desk = press.desk
    name = str(TranslatedText(settings.ORGANISATION["short_name"]))
    return {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": name if desk.is_headquarters else f"{name} {desk.name}",
        "url": addresses.home(desk.pk, get_language(), "contacts:press-page"),
        "contactPoint": [
            _point(
                gettext("Press desk"),
                desk,
                emails=[desk.press_email],
                phones=[desk.press_phone] if desk.press_phone else [],
            ),
            *(
                _point(
                    person.public_name or str(person.role),
                    desk,
                    emails=person.emails,
                    phones=[phone["number"] for phone in person.phones],
                    languages=person.languages,
                )
                for person in press.people
            ),
        ],
    }


def _point(name, office, *, emails, phones, languages=()):
    point = {
        "@type": "ContactPoint",
        "contactType": "press",
        "name": name,
        "email": _one_or_all(emails),
        "telephone": _one_or_all(phones),
        "availableLanguage": list(languages),
        "hoursAvailable": [
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": DAYS[day],
                "opens": opens,
                # A day ends in the last minute that a clock can show.
                "closes": "23:59" if closes == "24:00" else closes,
            }
            for day in WEEKDAYS
            for opens, closes in office.opening_hours.get(day) or ()
        ],
    }
    if office.kind == CountryOffice.Kind.COUNTRY:
        point["areaServed"] = office.iso_code
    return {key: value for key, value in point.items() if value}


def _one_or_all(values):
    return values[0] if len(values) == 1 else list(values)
