"""What kind of file it is, by its name and by what it holds: both must agree."""

import re
from pathlib import PurePath

from .sentences import refusal

TEXT, MARKUP, WORD = "text", "markup", "word"

_OF_SUFFIX = {"": TEXT, ".txt": TEXT, ".text": TEXT, ".docx": WORD}
_OF_SUFFIX |= {".html": MARKUP, ".htm": MARKUP, ".xhtml": MARKUP}

_REFUSED_SUFFIXES = {
    **dict.fromkeys((".doc", ".dot", ".wps"), "old-word"),
    **dict.fromkeys((".docm", ".dotm"), "macros"),
    ".dotx": "template",
    ".pdf": "pdf",
    **dict.fromkeys((".odt", ".ott", ".fodt", ".sxw"), "open-document"),
    ".rtf": "rtf",
    ".pages": "pages",
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".tif", ".tiff"),
        "picture",
    ),
    **dict.fromkeys((".zip", ".7z", ".rar", ".gz", ".tgz", ".tar"), "archive"),
    **dict.fromkeys((".eml", ".msg"), "mail"),
    **dict.fromkeys((".mht", ".mhtml"), "page-with-pictures"),
    **dict.fromkeys(
        (".xlsx", ".xls", ".xlsm", ".pptx", ".ppt", ".ods", ".odp"), "other-office"
    ),
}
_MAGIC = [
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
]
_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b",
    re.IGNORECASE | re.DOTALL,
)


def kind_of(data, name):
    """Return TEXT, MARKUP or WORD, or raise the ReadError of what it is instead."""
    suffix = suffix_of(name)
    if not data:
        raise refusal("empty", name)
    kind = _OF_SUFFIX.get(suffix)
    if code := _refused_content(data, suffix, kind):
        raise refusal(code, name, suffix=suffix)
    check_suffix(name)
    if kind == WORD and not data.startswith(_ZIP):
        raise refusal("page-as-word" if _is_page(data) else "other-zip", name)
    return kind


def check_suffix(name):
    """Refuse a name that says enough."""
    suffix = suffix_of(name)
    if suffix not in _OF_SUFFIX:
        code = _REFUSED_SUFFIXES.get(suffix, "other")
        raise refusal(code, name, suffix=suffix)


def suffix_of(name):
    return PurePath(name).suffix.lower()


def _refused_content(data, suffix, kind):
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return "encrypted"
        if kind is None:
            return ""
        return (
            "old-word" if "WordDocument".encode("utf-16-le") in data else "other-office"
        )
    if data.startswith(_ZIP):
        return _refused_zip(data, suffix, kind)
    if kind == MARKUP and data[:200].lstrip().lower().startswith(b"mime-version:"):
        return "page-with-pictures"
    magic = next((code for mark, code in _MAGIC if data.startswith(mark)), "")
    if data[4:12] in (b"ftypavif", b"ftypheic", b"ftypmif1") or (
        data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    ):
        return "picture"
    return magic


def _refused_zip(data, suffix, kind):
    if b"mimetypeapplication/vnd.oasis.opendocument" in data[:200]:
        return "open-document"
    if b"Index/Document.iwa" in data or b"Index.zip" in data[:2000]:
        return "pages"
    if kind == WORD or suffix in _REFUSED_SUFFIXES:
        return ""
    return "word-as-other" if b"word/document.xml" in data else "archive"


def _is_page(data):
    return bool(_PAGE.match(data[:4096].lstrip(b"\xef\xbb\xbf")))
