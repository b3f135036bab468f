"""Months, weekdays and the languages people speak."""

import re

from ....text import word_set

_MONTHS = {
    1: "januari jan", 2: "februari feb", 3: "machi mac", 4: "aprili apr", 5: "mei",
    6: "juni jun", 7: "julai jul", 8: "agosti ago", 9: "septemba sept sep", 10: "oktoba okt",
    11: "novemba nov", 12: "desemba des disemba",
}  # fmt: skip
MONTHS = {name: number for number, names in _MONTHS.items() for name in names.split()}

WEEKDAYS = word_set("jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili")
# What stands before a day: "tarehe 3 Machi", "siku ya Jumatatu".
DAY_INTRO = r"(?:siku\s+ya\s+)?(?:tarehe\s+)?"

ORDINAL = "(?!)"
DAY_JOINT = r"(?:mwezi\s+|mwaka\s+)"
# Swahili counts the hours from sunrise: "saa 4:00 asubuhi" is ten o'clock. What such
# an hour cannot be is left out, and so is midnight, of which the day is in doubt.
DAYTIMES = {
    rf"(?:za\s+|ya\s+)?{daytime}": dict(zip(counted, meant, strict=True))
    for daytime, counted, meant in (
        ("alfajiri", (9, 10, 11, 12), (3, 4, 5, 6)),
        ("asubuhi", (12, 1, 2, 3, 4, 5), (6, 7, 8, 9, 10, 11)),
        ("mchana", (5, 6, 7, 8, 9), (11, 12, 13, 14, 15)),
        ("alasiri", (8, 9, 10, 11), (14, 15, 16, 17)),
        ("jioni", (10, 11, 12), (16, 17, 18)),
        (
            "usiku",
            (1, 2, 3, 4, 5, 7, 8, 9, 10, 11),
            (19, 20, 21, 22, 23, 1, 2, 3, 4, 5),
        ),
    )
}
HOUR = re.compile(
    rf"\b(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d{{2}})\b|(?=\s+(?:{'|'.join(DAYTIMES)})\b))",
    re.IGNORECASE,
)
LANGUAGES = {
    "kiswahili": "sw", "kiingereza": "en", "kifaransa": "fr", "kiarabu": "ar", "kireno": "pt",
    "kihispania": "es", "kirundi": "rn", "kinyarwanda": "rw", "kisomali": "so", "kiamhari": "am",
    "kilingala": "ln", "kiganda": "lg", "luganda": "lg", "kioromo": "om", "kitigrinya": "ti",
    "kichina": "zh", "kijerumani": "de", "kiitaliano": "it", "kirusi": "ru", "kikuyu": "ki",
    "kijaluo": "luo", "kimasai": "mas", "kichewa": "ny", "kibemba": "bem", "kishona": "sn",
    "kizulu": "zu", "kihindi": "hi", "kituruki": "tr",
}  # fmt: skip
