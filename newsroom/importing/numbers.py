"""Telephone numbers, compared however they are printed."""

import re
from functools import lru_cache

import phonenumbers
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


def rings_in(text, region):
    """Say whether a number may be one of a country; without a code it may."""
    key = number_key(text, region)
    if not key.startswith("+"):
        return True
    code = phonenumbers.parse(key).country_code
    return region in phonenumbers.region_codes_for_country_code(code)


def number_keys(numbers, region=None):
    return {number_key(number, region) for number in numbers}
