"""
Addresses that a page scrambles until its script has run.

A widely used guard against collectors of addresses puts each into an attribute, as
hexadecimal bytes of which the first is to be taken from the others (by XOR).
"""

import re

_ATTRIBUTE = re.compile(r"(?:[0-9a-f]{2}){4,200}")
_LINK = re.compile(r".*/cdn-cgi/l/email-protection#((?:[0-9a-f]{2}){4,200})")


def address_of(attribute):
    """Return what a browser would show, or "" for what is no scrambled address."""
    if not _ATTRIBUTE.fullmatch(attribute):
        return ""
    key, *letters = bytes.fromhex(attribute)
    text = bytes(letter ^ key for letter in letters).decode("utf-8", "ignore")
    return text if "@" in text else ""


def link_of(href):
    """Return the mailto: address that a scrambled link stands for, else the link."""
    found = _LINK.fullmatch(href)
    address = address_of(found[1]) if found else ""
    return f"mailto:{address}" if address else href
