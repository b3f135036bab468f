"""Which language a visitor reads best, and where else a page can be read."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language_info, override
from django.utils.translation.trans_real import parse_accept_lang_header


def best_language(request, languages, default):
    """Return the one of `languages` that the visitor's browser likes best."""
    header = request.META.get("HTTP_ACCEPT_LANGUAGE", "")
    for wanted, _quality in parse_accept_lang_header(header):
        if wanted == "*":
            break
        for code in (wanted, wanted.partition("-")[0]):
            if code in languages:
                return code
    return default if default in languages else languages[0]


@dataclass(frozen=True)
class LanguageLink:
    code: str
    # The language's name for itself.
    name: str
    url: str
    is_current: bool
    is_bidi: bool


def language_links(request, siblings=None):
    """
    Return where this page stands in each language that the site offers.

    `siblings` are the published versions of what the page shows, itself included
    or not: each has `language` and `get_path()`. A language without a version gets
    no link. Without `siblings` (a list, a press page, the home page) every language
    has one, to the same view. They come in the order of settings.LANGUAGES.
    """
    if siblings is None:
        match = request.resolver_match
        urls = {
            code: _in(code, lambda: reverse(match.view_name, kwargs=match.kwargs))
            for code in request.office.languages
        }
    else:
        urls = {each.language: _in(each.language, each.get_path) for each in siblings}
        urls.setdefault(request.language, request.path)
    return [
        LanguageLink(
            code=code,
            name=get_language_info(code)["name_local"],
            url=urls[code],
            is_current=code == request.language,
            is_bidi=get_language_info(code)["bidi"],
        )
        for code, _name in settings.LANGUAGES
        if code in urls and code in request.office.languages
    ]


def _in(language, make_url):
    with override(language):
        return make_url()
