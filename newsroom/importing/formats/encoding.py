"""Which letters the bytes of a page stand for."""

import codecs
import re

_MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:.-]+)""",
    re.IGNORECASE,
)
# Where a declaration may stand. Word writes one line of namespaces before it.
_FIRST_BYTES = 4_096
# What browsers take the name for, as everybody who wrote it meant that.
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252"}
_MEANT |= {"latin1": "cp1252", "ascii": "cp1252", "iso8859-1": "cp1252"}
_MEANT |= {"iso-8859-9": "cp1254", "macintosh": "mac_roman", "x-mac-roman": "mac_roman"}
# Encodings of text that Python has under names a page could declare. Others, of which
# "idna", "zip" and "unicode_escape" are some, are none a page is written in.
_KNOWN = re.compile(
    r"utf[-_]?8|cp125\d|windows-125\d|iso-?8859-\d{1,2}|koi8-[ru]|mac_roman|"
    r"gbk?(?:2312|18030)?|big5|euc-(?:jp|kr)|shift[-_]jis|cp874|tis-620"
)


def decode(data):
    """
    Decode a page by its mark, its declaration, as UTF-8, or else as windows-1252.

    Windows-1252 is what programs wrote that declare nothing; the few bytes that it
    has no letter for become a mark of replacement.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").removeprefix("\ufeff")
    for encoding in (_declared(data), "utf-8"):
        try:
            if encoding:
                return data.decode(encoding)
        except (LookupError, UnicodeError):
            continue
    if b"\0" in data[:_FIRST_BYTES]:
        # UTF-16 without its mark, as old programs save it.
        encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
        return data.decode(encoding, errors="replace")
    return data.decode("cp1252", errors="replace")


def _declared(data):
    found = _DECLARED.search(data[:_FIRST_BYTES])
    name = found[1].decode("ascii", "ignore").lower() if found else ""
    name = _MEANT.get(name, name)
    return name if _KNOWN.fullmatch(name) else ""
