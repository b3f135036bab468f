"""
Home addresses: absolute, at the site that a thing belongs to, in its own language.

They are made from MAIN_ORIGIN and the offices' hosts, never from a request, so they
are the same in a page, a mail, a feed and a command. Addresses that stay on the site
being visited come from {% url %} and get_path() instead.
"""

from contextlib import contextmanager
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.urls import get_script_prefix, reverse, set_script_prefix
from django.utils import timezone
from django.utils.encoding import iri_to_uri
from django.utils.translation import override

from contacts import office_table

SITE_URLCONF = "iomsite.urls_office"


def home(office_id, language, viewname, **kwargs):
    """Return the absolute address of a view for what an office issued."""
    office = home_office(office_id, language)
    return own_origin(office) + site_path(language, viewname, **kwargs)


def home_office(office_id, language):
    """
    Return the office on whose site something of this language is at home.

    That is the global site for what a closed office left, and for what an office
    wrote in a language that its own site does not offer.
    """
    table = office_table.get()
    office = office_table.find_id(office_id)
    if (
        office is None
        or office.is_closed(timezone.now())
        or language not in office.languages
    ):
        return table.headquarters
    return office


def on_main_host(viewname, **kwargs):
    """Return the absolute address of a view of the admin or of accounts, for mail."""
    with _no_prefix():
        return settings.MAIN_ORIGIN + reverse(
            viewname, urlconf=settings.ROOT_URLCONF, kwargs=kwargs
        )


def site_path(language, viewname, **kwargs):
    """Return the path of a view within a site's frame: "/en/news/slug/"."""
    with _no_prefix(), override(language):
        return reverse(viewname, urlconf=SITE_URLCONF, kwargs=kwargs)


def plain_path(language, viewname, **kwargs):
    """Return site_path() as a request's path_info has it: "/ar/news/خبر/"."""
    return unquote(site_path(language, viewname, **kwargs))


def site_origin(office_id):
    """Return what stands before site_path() on an office's own site."""
    office = office_table.find_id(office_id)
    return own_origin(office or office_table.get().headquarters)


def own_origin(office):
    if office.is_headquarters:
        return settings.MAIN_ORIGIN
    if office.host:
        # In development the hosts of offices are served on the same port.
        main = urlsplit(settings.MAIN_ORIGIN)
        port = f":{main.port}" if main.port else ""
        return f"{main.scheme}://{office.host}{port}"
    return f"{settings.MAIN_ORIGIN}/{office.slug}"


def query_of(request):
    """Return "?" and the query string as it came, for redirects of our own."""
    query = iri_to_uri(request.META.get("QUERY_STRING", ""))
    return f"?{query}" if query else ""


def main_host():
    return urlsplit(settings.MAIN_ORIGIN).hostname


@contextmanager
def _no_prefix():
    prefix = get_script_prefix()
    set_script_prefix("/")
    try:
        yield
    finally:
        set_script_prefix(prefix)
