"""Plain text: as it stands, in UTF-8, never guessed."""

import codecs

from ..formats.limits import MAX_TEXT
from ..source import Line, SourceDocument
from ..text import clean_lines
from .sentences import refusal

_BYTE_ORDER_MARKS = [
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]


def read_text(text, *, name=""):
    """Read a release from pasted text."""
    if len(text) > MAX_TEXT:
        raise refusal("long", name, limit=MAX_TEXT)
    lines = tuple(Line(text=line) for line in clean_lines(text))
    source = SourceDocument(name=name, lines=lines)
    if not source.text:
        raise refusal("blank", name)
    return source


def decode(data, name):
    if len(data) > MAX_TEXT:
        raise refusal("heavy-text", name, limit=MAX_TEXT // 1000)
    encoding = next(
        (known for mark, known in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8"
    )
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise refusal("letters", name, line=line) from None
    if "\0" in text:
        raise refusal("no-text", name)
    return text
