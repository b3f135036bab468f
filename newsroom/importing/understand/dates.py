"""Printed dates: "31 October 2024", "October 31, 2024", "22/07/2026"."""

import re
from datetime import date


def date_pattern(words):
    """Build the pattern of a day in a language, with or without its year."""
    months = "|".join(sorted(words.MONTHS, key=len, reverse=True))
    weekdays = "|".join(words.WEEKDAYS)
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    return (
        rf"(?:(?:{weekdays}),?\s+)?"
        rf"(?:{day}\s+(?:of\s+)?(?:{months})\b\.?(?:,?\s+\d{{4}})?"
        rf"|(?:{months})\b\.?\s+{day}(?:,?\s+\d{{4}})?"
        r"|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})"
    )


def read_date(printed, words):
    """Read a day that is printed with its month and year; None for any other."""
    text = printed.casefold()
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    named = [
        words.MONTHS[word]
        for word in re.findall(r"[^\W\d_]+", text)
        if word in words.MONTHS
    ]
    if len(numbers) == 2 and named:
        day, year = sorted(numbers)
        parts = (year, named[0], day)
    elif len(numbers) == 3 and not named:
        parts = numbers if numbers[0] > 31 else numbers[::-1]
    else:
        return None
    try:
        return date(*parts) if 1900 <= parts[0] <= 2200 else None
    except ValueError:
        return None
