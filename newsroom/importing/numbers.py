"""Telephone numbers, compared however they are printed."""

import re
from functools import lru_cache

from django.core.exceptions import ValidationError

from contacts.fields import parse_phone


@lru_cache(maxsize=16_384)
def number_key(text, region=None):
    """
    Return the number in E.164, read as in the country `region` if it has no country
    code; its digits alone where that cannot be told.
    """
    text = re.sub(r"\d", lambda digit: str(int(digit[0])), text)
    if re.fullmatch(r"[^+]*\d\+", text.strip()):
        # Groups typed in the order in which a right-to-left page shows them.
        text = "+" + " ".join(reversed(text.strip(" +").split()))
    text = re.sub(r"^\s*00", "+", text.replace("(0)", ""))
    try:
        return parse_phone(text, region)
    except ValidationError:
        return re.sub(r"\D", "", text)


def number_keys(numbers, region=None):
    return {number_key(number, region) for number in numbers}
