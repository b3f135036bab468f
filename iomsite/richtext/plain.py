"""The words of a body without its markup."""

import re
from html import unescape

from django.utils.html import strip_tags

_block_end = re.compile(r"</(?:p|h2|h3|h4|li|blockquote|tr|table|ul|ol)>|<br>|<hr>")
_tag = re.compile(r"<[^<>]*>")


def plain_text(html):
    """Return the words of a cleaned body, a blank line between its blocks."""
    text = unescape(_tag.sub("", _block_end.sub("\n\n", html or "")))
    lines = [" ".join(line.split()) for line in text.split("\n\n")]
    return "\n\n".join(line for line in lines if line)


def is_blank(html):
    return (
        not strip_tags(html or "").replace("\xa0", " ").replace("&nbsp;", " ").strip()
    )
