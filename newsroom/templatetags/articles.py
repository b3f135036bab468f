"""Filters for the text of articles and for the contacts they name."""

import json
import re

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from newsroom import way_out

register = template.Library()

register.filter("as_forwarded_text", way_out.forwarded_text)
register.filter("unnamed_funders", way_out.unnamed_funders)

# In a script, none of these may end it.
_escapes = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}
_first_paragraph = re.compile(r"\s*<p>")


@register.filter
def with_dateline(body, dateline):
    """
    Put the dateline before the first sentence of a sanitised body, as agencies do;
    before the whole body if that begins with no paragraph.
    """
    if not dateline:
        return mark_safe(body)  # noqa: S308
    marked = format_html('<b class="dateline">{}</b> ', dateline)
    match = _first_paragraph.match(body)
    if match:
        return mark_safe(f"{match[0]}{marked}{body[match.end() :]}")  # noqa: S308
    return mark_safe(f"<p>{marked}</p>{body}")  # noqa: S308


@register.filter
def for_machines(article):
    """Return what an article says of itself, as JSON-LD for a script element."""
    data = json.dumps(way_out.for_machines(article), ensure_ascii=False)
    return mark_safe(data.translate(_escapes))  # noqa: S308


@register.simple_tag(takes_context=True)
def contact_lines(context):
    """Return who answers for the article, each in a line; see way_out."""
    return way_out.contact_lines(context["contact_groups"], context["site"].short_name)


@register.simple_tag(takes_context=True)
def moved_lines(context):
    return way_out.moved_lines(context["contact_groups"])
