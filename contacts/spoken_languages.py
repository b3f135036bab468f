"""Names of languages that people speak, beyond those that Django knows."""

from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

NAMES = {
    "am": _("Amharic"),
    "ha": _("Hausa"),
    "lg": _("Luganda"),
    "ln": _("Lingala"),
    "ny": _("Chichewa"),
    "om": _("Oromo"),
    "ps": _("Pashto"),
    "qu": _("Quechua"),
    "rn": _("Kirundi"),
    "rw": _("Kinyarwanda"),
    "si": _("Sinhala"),
    "so": _("Somali"),
    "tet": _("Tetum"),
    "ti": _("Tigrinya"),
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
