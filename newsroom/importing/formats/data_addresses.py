"""Pictures that stand inside the address of an img element."""

import base64
import binascii
import re
from urllib.parse import unquote_to_bytes

_DATA = re.compile(r"data:\s*image/[\w.+-]+\s*((?:;[^,]*)?),", re.IGNORECASE)


def picture_of(address):
    """
    Return the bytes of a data: address, None for an address of any other kind.

    What cannot be decoded is b"", and no picture.
    """
    found = _DATA.match(address)
    if found is None:
        return b"" if address[:5].lower() == "data:" else None
    data = unquote_to_bytes(address[found.end() :])
    if "base64" not in found[1].lower():
        return data
    try:
        return base64.b64decode(data, validate=False)
    except (binascii.Error, ValueError):
        return b""
