"""Months, weekdays and the languages people speak."""

import re

from ....text import word_set

_MONTHS = {
    1: "january jan",
    2: "february feb",
    3: "march mar",
    4: "april apr",
    5: "may",
    6: "june jun",
    7: "july jul",
    8: "august aug",
    9: "september sept sep",
    10: "october oct",
    11: "november nov",
    12: "december dec",
}
MONTHS = {name: number for number, names in _MONTHS.items() for name in names.split()}

WEEKDAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)

ORDINAL = "st|nd|rd|th"
# What may stand before a day, and between the day, the month and the year.
DAY_INTRO = "on "
DAY_JOINT = r"of\s+"
YEAR_END = ""
# Beside the zones that are written alike everywhere.
ZONES = {}
HOUR = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})\b|(?=\s?[ap]\.?\s?m\b))",
    re.IGNORECASE,
)
# Where hours are counted from sunrise: what each means at a time of the day.
DAYTIMES = {}
AFTERNOON = re.compile(r"\s?p\.?\s?m\b", re.IGNORECASE)
MORNING = re.compile(r"\s?a\.?\s?m\b", re.IGNORECASE)

LANGUAGES = {
    "arabic": "ar", "bengali": "bn", "bangla": "bn", "chinese": "zh", "dari": "prs",
    "dutch": "nl", "english": "en", "french": "fr", "german": "de", "hausa": "ha",
    "hindi": "hi", "italian": "it", "kinyarwanda": "rw", "luganda": "lg", "nepali": "ne",
    "persian": "fa", "farsi": "fa", "portuguese": "pt", "quechua": "qu", "romanian": "ro",
    "russian": "ru", "serbian": "sr", "somali": "so", "spanish": "es", "swahili": "sw",
    "kiswahili": "sw", "tetum": "tet", "turkish": "tr", "ukrainian": "uk", "urdu": "ur",
    "wolof": "wo", "akan": "ak", "amharic": "am", "ewe": "ee", "igbo": "ig",
    "kirundi": "rn", "lingala": "ln", "oromo": "om", "tigrinya": "ti", "twi": "tw", "yoruba": "yo",
    "zulu": "zu", "shona": "sn", "burmese": "my", "khmer": "km", "thai": "th",
    "vietnamese": "vi", "indonesian": "id", "malay": "ms", "tagalog": "tl", "filipino": "fil",
    "tamil": "ta", "sinhala": "si", "japanese": "ja", "korean": "ko", "polish": "pl", "greek": "el",
    "hungarian": "hu", "albanian": "sq", "bosnian": "bs", "croatian": "hr", "macedonian": "mk",
    "georgian": "ka", "armenian": "hy", "pashto": "ps", "kurdish": "ku", "creole": "ht",
}  # fmt: skip
