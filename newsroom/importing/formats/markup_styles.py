"""What the style attributes of web pages and of word processors say of a text."""

import re

_WEIGHT = re.compile(r"(?:^|;)\s*font-weight\s*:\s*([\w-]+)")
_SLANT = re.compile(r"(?:^|;)\s*font-style\s*:\s*([\w-]+)")
_ALIGNED = re.compile(r"(?:^|;)\s*text-align\s*:\s*(?:-\w+-)?(\w+)")
_HIDDEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|mso-hide\s*:\s*all"
    r"|font-size\s*:\s*0(?:\.0*)?(?:px|pt|em|rem|%)?\s*(?:!|;|$))"
)
_BLOCK = re.compile(r"(?:^|;)display:(?:block|list-item|table|flex|grid|flow-root)")
_ITEM = re.compile(r"(?:^|;)\s*mso-list\s*:\s*\S+\s+level\d")
# "·" or "1." before a gap as wide as a word processor leaves behind the sign.
_SIGN = re.compile(
    r"\s*(?:[•●▪■◦‣\uf0b7\uf0a7\uf0d8\uf076·o§\-–—*]|\d{1,3}[.)]|[a-z]{1,4}[.)])"
    r"[ \xa0]*\xa0[ \xa0]*\xa0[ \xa0]*"
)
_SIGNS_OF_SYMBOL_FONTS = re.compile(r"\s*[\uf0b7\uf0a7\uf0d8\uf076][ \xa0\t]*")


def is_hidden(tag, attrs, style):
    return (
        # "until-found" is shown on request: what a reader may open is no secret.
        ("hidden" in attrs and attrs["hidden"].lower() != "until-found")
        or (tag == "dialog" and "open" not in attrs)
        or bool(_HIDDEN.search(style))
    )


def is_shown_as_block(style):
    return bool(_BLOCK.search(style))


def bold_of(tag, style, before):
    if found := _WEIGHT.search(style):
        return bool(re.fullmatch(r"bold|bolder|[6-9]\d\d|1000", found[1]))
    return True if tag in ("b", "strong") else before


def italic_of(tag, style, before):
    if found := _SLANT.search(style):
        return found[1] in ("italic", "oblique")
    return True if tag in ("i", "em") else before


def centred_of(tag, attrs, style, before):
    if found := _ALIGNED.search(style):
        return found[1] == "center"
    if attrs.get("align") and tag not in ("table", "img"):
        return attrs["align"].lower() in ("center", "middle")
    return True if tag == "center" else before


def item_of(style, classes):
    """Say whether a word processor wrote the paragraph as an item of a list."""
    return bool(_ITEM.search(style)) or any(
        name.startswith("msolistbullet") or name.startswith("msolistnumber")
        for name in classes
    )


def starts_with_sign(runs):
    """Return the sign of a list item that is typed in front of a paragraph, or ""."""
    text = "".join(run.text or "\n" for run in runs)
    found = _SIGN.match(text) or _SIGNS_OF_SYMBOL_FONTS.match(text)
    return found[0] if found and text[found.end() :].strip() else ""
