"""Months by both traditions, weekdays and the languages people speak."""

from .pattern import pattern

_MONTHS = {
    1: "يناير,كانون الثاني,جانفي", 2: "فبراير,شباط,فيفري", 3: "مارس,آذار", 4: "أبريل,نيسان,إبريل,أفريل",
    5: "مايو,أيار,ماي", 6: "يونيو,حزيران,يونيه,جوان", 7: "يوليو,تموز,يوليه,يوليوز,جويلية",
    8: "أغسطس,آب,غشت,أوت", 9: "سبتمبر,أيلول,شتنبر", 10: "أكتوبر,تشرين الأول",
    11: "نوفمبر,تشرين الثاني,نونبر", 12: "ديسمبر,كانون الأول,دجنبر",
}  # fmt: skip


def _spellings(name):
    """With and without the hamza that keyboards lose."""
    bare = name.translate(str.maketrans("أإآ", "ااا"))
    return {name, bare, name.replace("إ", "أ"), name.replace("أ", "إ")}


MONTHS = {
    spelling: number
    for number, names in _MONTHS.items()
    for name in names.split(",")
    for spelling in _spellings(name)
}
WEEKDAYS = (
    "(?:يوم )?(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد)",
)
# The letter for "of the common era" after a year.
ORDINAL = "(?!)"
DAY_INTRO = r"(?:في |بتاريخ |يوم |الموافق )"
DAY_JOINT = r"(?:من\s+|عام\s+|سنة\s+)"
ZONES = {
    f"{before}{name}": 0
    for name in ("غرينتش", "جرينتش", "غرينيتش", "غرينتش")
    for before in ("توقيت ", "بتوقيت ", "")
}
_AFTER = r"\s*(?:من\ )?(?:ال|بعد\ ال)?(?:مساء|عصر|ظهر|م(?!\w))"
_BEFORE = r"\s*(?:ال)?(?:صباح|فجر|ص(?!\w))"
AFTERNOON, MORNING = pattern(_AFTER), pattern(_BEFORE)
# Twelve in the evening may be noon or midnight.
HOUR = pattern(
    rf"(?<![\d:.])(?!12[:.\d]*\s*(?:ال)?مساء)(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d{{2}})(?!\d)|(?={_AFTER}|{_BEFORE}))"
)
YEAR_END = r"(?:\s?م(?!\w))?"

_LANGUAGES = {
    "عربية": "ar", "إنجليزية": "en", "انكليزية": "en", "إنكليزية": "en", "فرنسية": "fr",
    "إسبانية": "es", "اسبانية": "es", "برتغالية": "pt", "سواحيلية": "sw", "روسية": "ru",
    "صينية": "zh", "ألمانية": "de", "إيطالية": "it", "تركية": "tr", "فارسية": "fa",
    "كردية": "ku", "صومالية": "so", "أمهرية": "am", "تيغرينية": "ti", "أردية": "ur",
    "بنغالية": "bn", "هوسا": "ha", "دارية": "prs", "بشتوية": "ps", "أمازيغية": "ber",
    "أوكرانية": "uk", "هندية": "hi", "نوبية": "nub",
}  # fmt: skip
_NAMES = {
    form: code
    for name, code in _LANGUAGES.items()
    for form in {name, *_spellings(name)}
}
# With the article and the particles that are written on the word: وبالعربية.
LANGUAGES = {
    prefix + name: code
    for name, code in _NAMES.items()
    for prefix in (
        "",
        "ال",
        "لل",
        "بال",
        "وال",
        "ولل",
        "وبال",
        "والل",
        "و",
        "ب",
    )  # fmt: skip
}
