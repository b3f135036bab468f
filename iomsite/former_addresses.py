"""Addresses keep working: what a 404 can still be led on to."""

import re

from django.db.models import Q
from django.http import HttpResponsePermanentRedirect, HttpResponseRedirect
from django.urls import Resolver404, resolve
from django.utils.translation import override

from iomsite.office_sites import LANGUAGE_CODES, is_outside
from iomsite.publishing.gone import gone, redirect_to
from iomsite.publishing.snapshot import set_related
from newsroom.models import ArticleOffice, FormerArticleAddress
from pages.models import FormerPageAddress, Page

OF_A_RELEASE = {
    "newsroom:article-detail",
    "newsroom:article-text",
    "newsroom:article-text-first",
    "newsroom:article-plain",
    "newsroom:article-contacts",
}
BELOW_AN_ARTICLE = re.compile(r"(?<=/news/)([^/]+?)(?:/text/?|\.(?:txt|html|vcf)/?)$")
LONGEST_PATH = FormerArticleAddress._meta.get_field("path").max_length


class FormerAddressMiddleware:
    """
    Lead a request that would be answered 404 to what once had this address.

    Only then does it ask the database, with two queries at most, and one more where
    the address is that of a release on the site of an office. That is led to its home
    if the office has not signed it (any more), or does not offer its language. It also
    leads on a page's address without its last slash.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if (
            response.status_code != 404
            or request.method not in ("GET", "HEAD")
            or is_outside(request)
            or is_of_a_preview(request)
            or "\0" in request.path_info
            or len(request.host_path) > LONGEST_PATH
        ):
            return response
        return self.lead_on(request) or response

    def lead_on(self, request):
        release = find_release(request)
        if found := release and answer(request, release, HttpResponseRedirect):
            if (
                found.status_code == 302
                and release.language in request.office.languages
            ):
                # The office may sign at any moment.
                found["Cache-Control"] = "public, max-age=60"
            return found
        content = find_article(request) or find_page(request)
        return content and answer(request, content, HttpResponsePermanentRedirect)


def answer(request, content, response_class):
    if content.is_public(request.at):
        return redirect_to(request, content, response_class)
    return gone(request, content) if content.is_gone(request.at) else None


def is_of_a_preview(request):
    """Say whether it is a token that is wrong: content never had such an address."""
    return "previews" in getattr(request.resolver_match, "namespaces", ())


def find_release(request):
    """Return the article of that address if the visited office was asked to sign it."""
    language = request.path_info[1:].partition("/")[0]
    is_offered = language in request.office.languages
    if language not in LANGUAGE_CODES or (
        # The global site shows everything.
        request.office.is_headquarters and is_offered
    ):
        return None
    with override(language):
        try:
            match = resolve(request.path_info, request.urlconf)
        except Resolver404:
            return None
    if match.view_name not in OF_A_RELEASE:
        return None
    return _of_office(request.office, language, match.kwargs["slug"])


def _of_office(office, language, slug):
    rows = list(
        ArticleOffice.objects.filter(article__language=language, article__slug=slug)
        .select_related("article")
        .defer("article__body", "article__notes", "article__quotations")
    )
    if not office.is_headquarters and office.pk not in {row.office_id for row in rows}:
        return None
    article = rows[0].article if rows else None
    if article:
        set_related(article, "article_offices", rows)
    return article


def find_article(request):
    formers = (
        FormerArticleAddress.objects.filter(
            # Its text, to be handed on, stood beside each of its addresses.
            same_address(request, BELOW_AN_ARTICLE.sub(r"\1/", request.path_info))
        )
        .select_related("article")
        .defer("article__body", "article__notes", "article__quotations")
        .prefetch_related("article__article_offices")
    )
    # An office's own former address before one that holds on every site.
    former = min(formers, key=lambda row: row.office_id is None, default=None)
    return former and former.article


def find_page(request):
    formers = FormerPageAddress.objects.filter(same_address(request, request.path_info))
    pages = Page.objects.filter(pk__in=formers.values("page")).order_by()
    language, _slash, path = request.path_info[1:].partition("/")
    if path and not path.endswith("/"):
        without_slash = Page.objects.of(request.office, language).filter(path=path)
        pages = without_slash.public(request.at).order_by().union(pages, all=True)
    # A page that stands there today before one that stood there.
    return min(pages, key=lambda page: page.path != path, default=None)


def same_address(request, path):
    """
    Match former addresses on this site, and those of the host's former website.

    With and without the last slash: CommonMiddleware may have added it.
    """
    on_site = Q(office=None) | Q(office=request.office.pk)
    return Q(on_site, host="", path__in=_spellings(path)) | Q(
        host=request.host, path__in=_spellings(request.host_path)
    )


def _spellings(path):
    bare = path.rstrip("/")
    return [bare, f"{bare}/"]
