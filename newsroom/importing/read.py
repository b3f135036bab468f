"""From a file to cleaned, numbered lines."""

import codecs
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from .source import Line, SourceDocument
from .text import clean_lines

MAX_BYTES = 300_000
TEXT_SUFFIXES = {"", ".txt", ".text"}
_BYTE_ORDER_MARKS = [
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
_OTHER_FORMATS = [
    (b"PK\x03\x04", "ZIP/Word"),
    (b"\xd0\xcf\x11\xe0", "Word 97"),
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
]


class ReadError(ValueError):
    """The file cannot be taken; the message tells the editor what to do."""


def read_file(path):
    """Read a release from a text file, or raise ReadError with a clear sentence."""
    path = Path(path)
    _refuse_suffix(path.name)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ReadError(
            _("%(name)s: there is no such file. Check the path.") % {"name": path}
        ) from None
    except OSError as error:
        raise ReadError(
            _("%(name)s: the file cannot be read (%(reason)s).")
            % {"name": path, "reason": error.strerror or error}
        ) from None
    return read_bytes(data, name=path.name)


def read_bytes(data, *, name):
    """Read a release from the bytes of an uploaded text file."""
    _refuse_suffix(name)
    if len(data) > MAX_BYTES:
        raise ReadError(
            _(
                "%(name)s: the file is larger than %(limit)s KB, which no release is. "
                "Save the release alone as a text file."
            )
            % {"name": name, "limit": MAX_BYTES // 1000}
        )
    for magic, kind in _OTHER_FORMATS:
        if data.startswith(magic):
            raise ReadError(
                _(
                    "%(name)s: this is a file of the type %(kind)s and no text. "
                    "Save it as plain text (UTF-8) and try again."
                )
                % {"name": name, "kind": kind}
            )
    return read_text(_decode(data, name), name=name)


def read_text(text, *, name=""):
    """Read a release from pasted text."""
    if len(text) > MAX_BYTES:
        raise ReadError(
            _("%(name)s: the text is longer than %(limit)s characters. Shorten it.")
            % {"name": name or _("Pasted text"), "limit": MAX_BYTES}
        )
    source = SourceDocument(
        name=name, lines=tuple(Line(text=line) for line in clean_lines(text))
    )
    if not source.text:
        raise ReadError(
            _("%(name)s: there is no text in it. Choose the file with the release.")
            % {"name": name or _("Pasted text")}
        )
    return source


def _refuse_suffix(name):
    suffix = Path(name).suffix.lower()
    if suffix not in TEXT_SUFFIXES:
        raise ReadError(
            _(
                "%(name)s: files of the type %(suffix)s cannot be read. "
                "Save the release as plain text (.txt, UTF-8) and try again."
            )
            % {"name": name, "suffix": suffix}
        )


def _decode(data, name):
    encoding = next(
        (known for mark, known in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8"
    )
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadError(
            _(
                "%(name)s, line %(line)s: the characters are not encoded in UTF-8. "
                "Save the file with the encoding UTF-8 and try again."
            )
            % {"name": name, "line": line}
        ) from None
    if "\0" in text:
        raise ReadError(
            _(
                "%(name)s: this is no text file. "
                "Save the release as plain text (UTF-8) and try again."
            )
            % {"name": name}
        )
    return text
