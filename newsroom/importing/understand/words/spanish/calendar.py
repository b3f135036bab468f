"""Months, weekdays, hours and the languages people speak."""

import re

from ....text import word_set
from ..english.pattern import pattern

_MONTHS = {
    1: "enero ene",
    2: "febrero feb",
    3: "marzo mar",
    4: "abril abr",
    5: "mayo",
    6: "junio jun",
    7: "julio jul",
    8: "agosto ago",
    9: "septiembre setiembre sept",
    10: "octubre oct",
    11: "noviembre nov",
    12: "diciembre dic",
}
MONTHS = {name: number for number, names in _MONTHS.items() for name in names.split()}
WEEKDAYS = word_set(
    "lunes martes miércoles miercoles jueves viernes sábado sabado domingo"
)
ORDINAL = r"\.?[ºo°]|ro"
DAY_INTRO = r"(?:el|al|a|este|hoy)\s+"
DAY_JOINT = r"(?:de|del)\s+"
ZONES = {"COT": -5, "PET": -5, "ECT": -5, "VET": -4, "BOT": -4, "ART": -3, "UYT": -3}
HOUR = pattern(
    r"""\b(?P<hour>\d{1,2})(?:\ ?(?:h|horas|hrs\.?|[:.])\ ?(?P<minute>\d{2})\b|\ ?(?:h|horas?|hrs?)\b)"""
)
AFTERNOON = re.compile(
    r"\s?p\.?\s?m\b|\s(?:horas )?de la (?:tarde|noche)", re.IGNORECASE
)
MORNING = re.compile(r"\s?a\.?\s?m\b", re.IGNORECASE)

LANGUAGES = {
    "albanés": "sq", "alemán": "de", "amhárico": "am", "inglés": "en", "árabe": "ar",
    "armenio": "hy", "aimara": "ay", "aymara": "ay", "bengalí": "bn", "birmano": "my",
    "catalán": "ca", "chino": "zh", "coreano": "ko", "creole": "ht", "criollo": "ht",
    "croata": "hr", "dari": "prs", "español": "es", "castellano": "es", "francés": "fr",
    "garífuna": "cab", "griego": "el", "guaraní": "gn", "hausa": "ha", "hindi": "hi",
    "húngaro": "hu", "indonesio": "id", "italiano": "it", "japonés": "ja", "kurdo": "ku",
    "maya": "yua", "miskito": "miq", "náhuatl": "nah", "neerlandés": "nl", "nepalí": "ne",
    "pastún": "ps", "persa": "fa", "polaco": "pl", "portugués": "pt", "quechua": "qu",
    "kichwa": "qu", "rumano": "ro", "ruso": "ru", "serbio": "sr", "somalí": "so",
    "suajili": "sw", "swahili": "sw", "tailandés": "th", "turco": "tr", "ucraniano": "uk",
    "urdu": "ur", "vietnamita": "vi", "wayuunaiki": "guc", "wolof": "wo",
}  # fmt: skip
