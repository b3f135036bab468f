"""How the patterns of a language are written down."""

import re


def pattern(text):
    """Compile without case; spaces that count are escaped."""
    return re.compile(text, re.IGNORECASE | re.VERBOSE)
