"""Press contacts for machines."""

import json

from django import template
from django.utils.safestring import mark_safe

from contacts.for_machines import contact_points as organisation

register = template.Library()

# In a script, none of these may end it.
_escapes = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}


@register.filter
def contact_points(press):
    """Return who answers for a PressDesk, as JSON-LD for a script element."""
    data = json.dumps(organisation(press), ensure_ascii=False)
    return mark_safe(data.translate(_escapes))  # noqa: S308
