"""The colour of the organisation, where it is not the one that site.css has."""

from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

# As in site.css; with this one no second stylesheet is needed.
DEFAULT_ACCENT = "#0b5a8a"


@require_safe
@cache_control(public=True, max_age=3600)
def stylesheet(request):
    css = f":root {{ --accent: {settings.ORGANISATION['accent']}; }}\n"
    return HttpResponse(css, content_type="text/css; charset=utf-8")
