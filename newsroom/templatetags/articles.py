"""Filters for the text of articles and for the contacts they name."""

import re

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import pgettext

from contacts.fields import international
from iomsite.richtext import plain_text

register = template.Library()

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
def as_text(html):
    return plain_text(html)


@register.filter
def printed_line(named):
    """Write a contact as a release printed it in one line."""
    return _line(
        [named.printed_name, named.printed_role],
        named.printed_emails,
        named.printed_phones,
    )


@register.filter
def person_line(person):
    """Write a media contact in one line, without the name where that is dangerous."""
    return _line([person.public_name, str(person.role)], person.emails, person.phones)


def _line(words, emails, phones):
    numbers = [international(phone["number"]) for phone in phones]
    return pgettext("list", ", ").join(
        word for word in [*words, *emails, *numbers] if word
    )
