"""
From a file, or from what was pasted, to cleaned, numbered lines.

Plain text is read at once. Web pages and Word files are opened by another process
(sandbox), which alone knows how they are made (newsroom/importing/formats).
"""

from pathlib import Path

from .kinds import MARKUP, TEXT, check_suffix, kind_of
from .sandbox import read_apart
from .sentences import ReadError, refusal
from .text import decode, read_text

__all__ = ["ReadError", "read_bytes", "read_file", "read_markup", "read_text"]

MAX_BYTES = 10_000_000


def read_file(path):
    """Read a release from a file, or raise ReadError with a clear sentence."""
    path = Path(path)
    check_suffix(path.name)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise refusal("missing", str(path)) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise refusal("closed", str(path), reason=reason) from None
    # A name that is not in UTF-8 could be neither kept nor shown.
    return read_bytes(data, name=path.name.encode("utf-8", "replace").decode())


def read_bytes(data, *, name):
    """Read a release from the bytes of an uploaded file."""
    if len(data) > MAX_BYTES:
        raise refusal("heavy-file", name, limit=MAX_BYTES // 1_000_000)
    kind = kind_of(data, name)
    if kind == TEXT:
        return read_text(decode(data, name), name=name)
    return read_apart(kind, data, name=name)


def read_markup(html, *, name=""):
    """Read a release from pasted rich text."""
    data = html.encode("utf-8", errors="replace")
    if len(data) > MAX_BYTES:
        raise refusal("heavy-file", name, limit=MAX_BYTES // 1_000_000)
    # The mark says that these bytes are UTF-8, whatever the text says of itself.
    return read_apart(MARKUP, b"\xef\xbb\xbf" + data, name=name)
