"""
Whose site is being visited, and in which language.

Both middlewares set what Django keeps for each thread: script prefix, URL conf, time
zone and language. Threads are used again, and a streamed body is made after the
middlewares have returned, so all of it is put back at the end and set again for each
chunk.
"""

from contextlib import contextmanager
from functools import partial
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpResponseRedirect
from django.http.request import split_domain_port
from django.urls import get_script_prefix, get_urlconf, set_script_prefix, set_urlconf
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.encoding import escape_uri_path
from django.utils.functional import SimpleLazyObject
from django.utils.translation import activate, override

from contacts import addresses, office_table
from iomsite.languages import best_language

LANGUAGE_CODES = frozenset(code for code, _name in settings.LANGUAGES)

# First segments on the main host that stand outside every site. What is asked for
# there must not depend on the table of offices.
OUTSIDE = frozenset(
    [
        "admin",
        "accounts",
        "confirm",
        "healthz",
        "identity.css",
        "media",
        "robots.txt",
    ]
)

# How long browsers may remember that an office has a host of its own.
HOST_REDIRECT_SECONDS = 60


class OfficeSiteMiddleware:
    """
    Set request.at and request.office; let an office's site stand in its own frame.

    An office is found by its host, or by the first segment of a path on the main
    host. That segment then counts as part of the script prefix, so that {% url %}
    stays on the site. Other hosts that ALLOWED_HOSTS admits show the global site.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.at = timezone.now()
        request.host = split_domain_port(request.get_host())[0]
        # The path on the host; path_info becomes the path on the site.
        request.host_path = request.path_info
        request.urlconf = settings.ROOT_URLCONF
        # The server's word. gunicorn also takes it from a header named SCRIPT_NAME, if
        # its peer is in forwarded-allow-ips: a proxy before it must drop that header.
        prefix = request.META["SCRIPT_NAME"]
        segment, _slash, rest = request.path_info[1:].partition("/")

        if office := self.office_of_host(request):
            request.urlconf = addresses.SITE_URLCONF
        elif segment in OUTSIDE:
            office = SimpleLazyObject(lambda: office_table.get().headquarters)
        elif segment in LANGUAGE_CODES or not segment:
            office = office_table.get().headquarters
        elif office := office_table.find_slug(segment):
            if office.host and not office.is_closed(request.at):
                return self.redirect_to_host(request, office, rest)
            request.urlconf = addresses.SITE_URLCONF
            request.path_info = f"/{rest}"
            prefix = f"{prefix}/{segment}"
            request.path = prefix + request.path_info
        else:
            office = office_table.get().headquarters

        request.office = office
        # A site tells the days of its office; the admin and its like, UTC.
        zone = None if segment in OUTSIDE else ZoneInfo(office.time_zone)
        frame = partial(framed, prefix, request.urlconf, zone)
        return in_context(frame, self.get_response, request)

    def process_view(self, request, view, args, kwargs):
        # PostgreSQL refuses the character, and nothing of ours has it in its name.
        if "\0" in request.path_info:
            raise Http404

    def office_of_host(self, request):
        # A process is healthy without its database, whatever host it is asked by.
        if request.host == addresses.main_host() or request.path_info == "/healthz":
            return None
        return office_table.get().by_host(request.host)

    def redirect_to_host(self, request, office, rest):
        target = addresses.own_origin(office) + escape_uri_path(f"/{rest}")
        response = HttpResponseRedirect(target + addresses.query_of(request))
        response["Cache-Control"] = f"public, max-age={HOST_REDIRECT_SECONDS}"
        return response


class SiteLanguageMiddleware:
    """
    Set request.language and make it the active one.

    On a site this is the path's first segment, if the site offers that language; a
    language it does not offer matches no address, hence 404. The admin speaks the
    language of whoever is logged in, and before that the visitor's.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        segment = first_segment(request)
        if is_outside(request):
            request.language = best_language(
                request, LANGUAGE_CODES, settings.LANGUAGE_CODE
            )
        elif segment in request.office.languages:
            request.language = segment
        else:
            request.language = request.office.default_language

        response = in_context(
            lambda: override(request.language, deactivate=True),
            self.get_response,
            request,
        )
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Content-Language", request.language)
            if is_outside(request):
                patch_vary_headers(response, ["Accept-Language"])
        return response

    def process_view(self, request, view, args, kwargs):
        if (
            "admin" in request.resolver_match.app_names
            and request.user.is_authenticated
        ):
            request.language = request.user.language
            activate(request.language)


def first_segment(request):
    return request.path_info[1:].partition("/")[0]


def is_outside(request):
    """Say whether the request is for nobody's site: the admin, a picture, health."""
    on_main_host = request.urlconf == settings.ROOT_URLCONF
    return on_main_host and first_segment(request) in OUTSIDE


@contextmanager
def framed(prefix, urlconf, zone):
    former = get_script_prefix(), get_urlconf()
    set_script_prefix(prefix)
    set_urlconf(urlconf)
    try:
        with timezone.override(zone):
            yield
    finally:
        set_script_prefix(former[0])
        set_urlconf(former[1])


def in_context(context, get_response, request):
    """Answer within a context that a streamed body finds again, chunk by chunk."""
    with context():
        response = get_response(request)
    # A file handed to the server as it is contains no links.
    if response.streaming and getattr(response, "file_to_stream", None) is None:
        response.streaming_content = _each_within(context, response.streaming_content)
    return response


def _each_within(context, chunks):
    while True:
        with context():
            try:
                chunk = next(chunks)
            except StopIteration:
                return
        yield chunk
