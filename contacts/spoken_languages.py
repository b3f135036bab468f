"""Names of languages that people speak. For those not named here, Django's names."""

from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

NAMES = {
    "am": _("Amharic"),
    "ar": _("Arabic"),
    "bn": _("Bengali"),
    "de": _("German"),
    "en": _("English"),
    "es": _("Spanish"),
    "fa": _("Persian"),
    "fr": _("French"),
    "ha": _("Hausa"),
    "hi": _("Hindi"),
    "it": _("Italian"),
    "lg": _("Luganda"),
    "ln": _("Lingala"),
    "ne": _("Nepali"),
    "ny": _("Chichewa"),
    "om": _("Oromo"),
    "ps": _("Pashto"),
    "pt": _("Portuguese"),
    "qu": _("Quechua"),
    "rn": _("Kirundi"),
    "ro": _("Romanian"),
    "ru": _("Russian"),
    "rw": _("Kinyarwanda"),
    "si": _("Sinhala"),
    "so": _("Somali"),
    "sr": _("Serbian"),
    "sw": _("Swahili"),
    "tet": _("Tetum"),
    "ti": _("Tigrinya"),
    "tr": _("Turkish"),
    "uk": _("Ukrainian"),
    "ur": _("Urdu"),
    "wo": _("Wolof"),
}


def language_name(code):
    """Name a language in the reader's own; one that nobody named stays a code."""
    if code in NAMES:
        return NAMES[code]
    try:
        return get_language_info(code)["name_translated"]
    except KeyError:
        return code
