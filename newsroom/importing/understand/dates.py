"""Printed dates: "31 October 2024", "October 31, 2024", "22/07/2026"."""

import re
from datetime import date


def date_pattern(words):
    """Build the pattern of a day in a language, with or without its year."""
    month = "|".join(sorted(words.MONTHS, key=len, reverse=True))
    # Where a month has two names, both may be printed.
    months = rf"(?:{month})(?:\s*[/(]\s*(?:{month})\)?)?"
    year = rf"\d{{4}}{words.YEAR_END}"
    weekdays = "|".join(words.WEEKDAYS)
    day = rf"\d{{1,2}}(?:{words.ORDINAL})?"
    joint = words.DAY_JOINT
    return (
        rf"(?:(?<!\w){words.DAY_INTRO})?(?:(?:{weekdays})[,،]?\s+)?(?:(?<!\w){words.DAY_INTRO})?"
        rf"(?:{day}\s+(?:{joint})?{months}(?!\w)\.?(?:[,،]?\s+(?:{joint})?{year})?"
        rf"|{months}(?!\w)\.?\s+{day}(?:[,،]?\s+{year})?"
        r"|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[-/]\d{2}[-/]\d{2})"
    )


def read_date(printed, words):
    """Read a day that is printed with its month and year; None for any other."""
    text = printed.casefold()
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    months = "|".join(sorted(words.MONTHS, key=len, reverse=True))
    named = [
        words.MONTHS[name] for name in re.findall(rf"(?<!\w)(?:{months})(?!\w)", text)
    ]
    if len(numbers) == 2 and named:
        day, year = sorted(numbers)
        parts = (year, named[0], day)
    elif len(numbers) == 3 and not named:
        parts = numbers if numbers[0] > 31 else numbers[::-1]
    else:
        return None
    if not 1900 <= parts[0] <= 2200:
        return None
    # "03/27/2026" can only be the American order.
    is_american = not named and parts[1] > 12 >= parts[2]
    year, month, day = (parts[0], parts[2], parts[1]) if is_american else parts
    try:
        return date(year, month, day)
    except ValueError:
        return None
