"""The little mark-up a line may carry: links, bold and italics."""

import html
import re

from .addresses import EMAIL, has_address

_PIECE = re.compile(r"(?P<tag><[^>]*>)|(?P<sign>&#?\w+;|[^<])", re.DOTALL)
# "ann [at] agency.example", against those who gather addresses.
_AT = re.compile(r"(?<=\w)\s*[\[(]\s?at\s?[\])]\s*(?=\w)", re.IGNORECASE)
_MAILTO = re.compile(
    r"<a\b[^>]*?\bhref=[\"']mailto:(?P<target>[^\"']*)[\"'][^>]*>(?P<label>.*?)</a>",
    re.DOTALL | re.IGNORECASE,
)


def cut_front(markup, count):
    """
    Take signs from the front of marked-up text; what was open there stays open.

    Return "" where nothing is left that is marked up.
    """
    open_tags, kept, left = [], [], count
    for piece in _PIECE.finditer(markup):
        tag = piece["tag"]
        if tag and left > 0:
            if not tag.startswith("</"):
                open_tags.append(tag)
            elif open_tags:
                open_tags.pop()
        elif tag:
            kept.append(tag)
        elif left > 0:
            left -= 1
        else:
            kept.append(piece["sign"])
    rest = "".join([*open_tags, *kept])
    rest = re.sub(r"^((?:<[^>]*>)*)\s+", r"\1", rest)
    rest = re.sub(r"<(a|strong|em)\b[^>]*>\s*</\1>", "", rest).strip()
    return rest if "<" in rest else ""


def plain_text(markup):
    return html.unescape(re.sub("<[^>]*>", "", markup))


def with_link_targets(text, markup, words=None):
    """
    Print the addresses that stand in the links of a text only.

    An address follows its label, but takes the place of "E-mail Ann", which could
    be taken for a name (where the words are given by which it is known).
    """
    text = _AT.sub("@", text)
    for link in _MAILTO.finditer(markup or ""):
        target = html.unescape(link["target"])
        label = plain_text(link["label"]).strip()
        address = EMAIL.match(target)
        if address is None:
            if not label and text.rstrip().endswith(":"):
                text = f"{text.rstrip()} mailto:{target}"
        elif address.group().casefold() not in text.casefold():
            at = text.find(label) if label else -1
            end = at + len(label) if at >= 0 else len(text)
            is_verb = words is not None and words.CONTACT_DETAIL.match(label)
            start = at if is_verb and at >= 0 else end
            text = f"{text[:start]} , {address.group()}{text[end:]}"
    return text


def printed_with_links(block):
    return with_link_targets(block.text, block.html)


def holds_address(block):
    """Say whether an address or a number is printed, or stands in a link."""
    return has_address(printed_with_links(block))
