"""
The rich text of bodies: what editors may write, cleaned wherever it is written.

The editor keeps exactly this vocabulary (see RichTextField), so a body comes back
from it unchanged. Cleaning again is harmless: clean_html(clean_html(x)) is the same.
"""

import re
import unicodedata
from html.parser import HTMLParser

import nh3
from django.utils.html import strip_tags

# Names that word processors write for what we spell otherwise.
RENAMED = {"b": "strong", "i": "em", "h1": "h2", "h5": "h4", "h6": "h4"}
TAGS = {
    "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "strong", "em", "a", "br",
    "sub", "sup", "table", "tbody", "tr", "th", "td", "hr",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
SCHEMES = {"http", "https", "mailto", "tel"}

_renames = re.compile(rf"<(/?)({'|'.join(RENAMED)})(?=[\s>/])", re.IGNORECASE)
_empty = re.compile(r"<(p|h2|h3|h4|li|blockquote)>(?:\s|&nbsp;|<br>)*</\1>")


def clean_html(html):
    """Return the HTML with nothing left that the vocabulary does not have."""
    html = unicodedata.normalize("NFC", html or "").replace("\x00", "")
    html = html.replace("\r\n", "\n").replace("\r", "\n")
    html = _renames.sub(lambda m: f"<{m[1]}{RENAMED[m[2].lower()]}", html)
    html = nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
    )
    previous = None
    while previous != html:
        previous, html = html, _empty.sub("", html)
    return html.strip()


_block_end = re.compile(r"</(?:p|h2|h3|h4|li|blockquote|tr|table|ul|ol)>|<br>|<hr>")


class _Unescape(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []

    def handle_data(self, data):
        self.parts.append(data)


def plain_text(html):
    """Return the words of a body, a blank line between its blocks."""
    parser = _Unescape()
    parser.feed(_block_end.sub("\n\n", html or ""))
    parser.close()
    lines = [" ".join(line.split()) for line in "".join(parser.parts).split("\n\n")]
    return "\n\n".join(line for line in lines if line)


def is_blank(html):
    return not strip_tags(html or "").replace("\xa0", " ").strip()
