"""Months, weekdays, hours and the languages people speak."""

import re

from ....text import word_set
from ..english.pattern import pattern

_MONTHS = {
    1: "janvier janv",
    2: "février fevrier févr",
    3: "mars",
    4: "avril avr",
    5: "mai",
    6: "juin",
    7: "juillet juil",
    8: "août aout",
    9: "septembre sept",
    10: "octobre oct",
    11: "novembre nov",
    12: "décembre decembre déc",
}
MONTHS = {name: number for number, names in _MONTHS.items() for name in names.split()}
WEEKDAYS = word_set("lundi mardi mercredi jeudi vendredi samedi dimanche")
ORDINAL = "er|ᵉʳ"
DAY_INTRO = r"(?:le|ce|du)\s+"
DAY_JOINT = r"de\s+"
# "TU" is temps universel.
ZONES = {"TU": 0, "T.U": 0, "HNE": -5, "HAE": -4}
HOUR = pattern(
    r"""\b(?P<hour>\d{1,2})(?:\ ?(?:h|heures?|:)\ ?(?P<minute>\d{2})\b|\ ?(?:h|heures?)\b)"""
)
AFTERNOON = re.compile(r"\s?p\.?\s?m\b|\s(?:du soir|de l[’']après-midi)", re.IGNORECASE)
MORNING = re.compile(r"\s?a\.?\s?m\b", re.IGNORECASE)

LANGUAGES = {
    "albanais": "sq", "allemand": "de", "amharique": "am", "anglais": "en", "arabe": "ar",
    "arménien": "hy", "bambara": "bm", "bengali": "bn", "birman": "my", "chinois": "zh",
    "coréen": "ko", "créole": "ht", "croate": "hr", "dari": "prs", "dioula": "dyu",
    "espagnol": "es", "farsi": "fa", "fon": "fon", "français": "fr", "francais": "fr",
    "fulfulde": "ff", "géorgien": "ka", "grec": "el", "haoussa": "ha", "hindi": "hi",
    "hongrois": "hu", "indonésien": "id", "italien": "it", "japonais": "ja", "khmer": "km",
    "kinyarwanda": "rw", "kirundi": "rn", "kurde": "ku", "lingala": "ln", "malgache": "mg",
    "mooré": "mos", "moré": "mos", "néerlandais": "nl", "népalais": "ne", "ourdou": "ur",
    "pachto": "ps", "persan": "fa", "peul": "ff", "polonais": "pl", "portugais": "pt",
    "pulaar": "ff", "roumain": "ro", "russe": "ru", "sango": "sg", "serbe": "sr",
    "somali": "so", "swahili": "sw", "tamoul": "ta", "thaï": "th", "tigrinya": "ti",
    "turc": "tr", "ukrainien": "uk", "vietnamien": "vi", "wolof": "wo", "zarma": "dje",
}  # fmt: skip
