"""Months, weekdays, hours and the languages people speak."""

import re

from ..english.pattern import pattern

_MONTHS = {
    1: "janeiro jan",
    2: "fevereiro fev",
    3: "março marco mar",
    4: "abril abr",
    5: "maio mai",
    6: "junho jun",
    7: "julho jul",
    8: "agosto ago",
    9: "setembro set",
    10: "outubro out",
    11: "novembro nov",
    12: "dezembro dez",
}
MONTHS = {name: number for number, names in _MONTHS.items() for name in names.split()}
WEEKDAYS = (
    "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira",
    "segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo",
)  # fmt: skip
ORDINAL = r"\.?[ºo°]"
DAY_INTRO = r"(?:em|a|aos|no\ dia|dia|nesta|esta)\s+"
DAY_JOINT = r"(?:de|do)\s+"
ZONES = {"BRT": -3, "TU": 0}
HOUR = pattern(
    r"""\b(?P<hour>\d{1,2})(?:\ ?(?:h|horas|hrs?\.?|[:.])\ ?(?P<minute>\d{2})\b|\ ?(?:h|horas?|hrs?)\b)"""
)
AFTERNOON = re.compile(r"\s?p\.?\s?m\b|\s(?:horas )?da (?:tarde|noite)", re.IGNORECASE)
MORNING = re.compile(r"\s?a\.?\s?m\b", re.IGNORECASE)

LANGUAGES = {
    "albanês": "sq", "alemão": "de", "amárico": "am", "inglês": "en", "árabe": "ar",
    "arménio": "hy", "armênio": "hy", "bengali": "bn", "changana": "ts", "chinês": "zh",
    "coreano": "ko", "crioulo": "kea", "croata": "hr", "emakhuwa": "vmw", "macua": "vmw",
    "espanhol": "es", "castelhano": "es", "francês": "fr", "fula": "ff", "grego": "el",
    "guarani": "gn", "hausa": "ha", "hindi": "hi", "húngaro": "hu", "indonésio": "id",
    "italiano": "it", "japonês": "ja", "kikongo": "kg", "kimbundu": "kmb", "lingala": "ln",
    "neerlandês": "nl", "nepalês": "ne", "persa": "fa", "polaco": "pl", "polonês": "pl",
    "português": "pt", "quíchua": "qu", "romeno": "ro", "russo": "ru", "sena": "seh",
    "sérvio": "sr", "somali": "so", "suaíli": "sw", "suaíle": "sw", "swahili": "sw",
    "tétum": "tet", "tetum": "tet", "turco": "tr", "ucraniano": "uk", "umbundu": "umb",
    "urdu": "ur", "vietnamita": "vi", "wolof": "wo",
}  # fmt: skip
