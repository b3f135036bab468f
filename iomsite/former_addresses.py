"""Addresses keep working: what a 404 can still be led on to."""

from django.db.models import Q
from django.http import HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils.translation import override

from contacts import addresses
from iomsite.office_sites import LANGUAGE_CODES, is_outside, query_of
from newsroom.models import Article, FormerArticleAddress
from pages.models import FormerPageAddress, Page

# Browsers may keep a redirect that long: content may move again.
REDIRECT_SECONDS = 3600
LONGEST_PATH = FormerArticleAddress._meta.get_field("path").max_length


class FormerAddressMiddleware:
    """
    Lead a request that would be answered 404 to what once had this address.

    Only then does it ask the database, with two queries at most. It also leads on
    a release in a language that the visited site does not offer, and a page's
    address without its last slash.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if (
            response.status_code != 404
            or request.method not in ("GET", "HEAD")
            or is_outside(request)
            or "\0" in request.path_info
            or len(request.host_path) > LONGEST_PATH
        ):
            return response
        return self.lead_on(request) or response

    def lead_on(self, request):
        if slug_and_language := release_elsewhere(request):
            article = find_release(request, **slug_and_language)
            return article and redirect_to(request, article, HttpResponseRedirect)
        content = find_article(request) or find_page(request)
        if content is None:
            return None
        if content.is_public(request.at):
            return redirect_to(request, content, HttpResponsePermanentRedirect)
        if content.gone_at and content.gone_at <= request.at:
            return gone(request, content)
        return None


def gone(request, content):
    return render(request, "410.html", {"content": content}, status=410)


def redirect_to(request, content, response_class):
    target = content.get_absolute_url()
    here = addresses.own_origin(request.office) + request.path_info
    if target == here:
        return None
    response = response_class(target + query_of(request))
    response["Cache-Control"] = f"public, max-age={REDIRECT_SECONDS}"
    return response


def release_elsewhere(request):
    """
    Return language and slug if the address is that of a release in a language
    which this site does not offer.
    """
    language = request.path_info[1:].partition("/")[0]
    if language not in LANGUAGE_CODES or language in request.office.languages:
        return None
    with override(language):
        try:
            match = resolve(request.path_info, request.urlconf)
        except Resolver404:
            return None
    if match.view_name != "newsroom:article-detail":
        return None
    return {"language": language, "slug": match.kwargs["slug"]}


def find_release(request, **language_and_slug):
    articles = Article.objects.public(request.at).on(request.office)
    return (
        articles.filter(**language_and_slug).prefetch_related("article_offices").first()
    )


def find_article(request):
    formers = (
        FormerArticleAddress.objects.filter(same_address(request))
        .select_related("article")
        .defer("article__body", "article__notes", "article__quotations")
        .prefetch_related("article__article_offices")
    )
    # An office's own former address before one that holds on every site.
    former = min(formers, key=lambda row: row.office_id is None, default=None)
    return former and former.article


def find_page(request):
    formers = FormerPageAddress.objects.filter(same_address(request))
    pages = Page.objects.filter(pk__in=formers.values("page")).order_by()
    language, _slash, path = request.path_info[1:].partition("/")
    if path and not path.endswith("/"):
        without_slash = Page.objects.of(request.office, language).filter(path=path)
        pages = without_slash.public(request.at).order_by().union(pages, all=True)
    # A page that stands there today before one that stood there.
    return min(pages, key=lambda page: page.path != path, default=None)


def same_address(request):
    """
    Match former addresses on this site, and those of the host's former website.

    With and without the last slash: CommonMiddleware may have added it.
    """
    on_site = Q(office=None) | Q(office=request.office.pk)
    return Q(on_site, host="", path__in=_spellings(request.path_info)) | Q(
        host=request.host, path__in=_spellings(request.host_path)
    )


def _spellings(path):
    bare = path.rstrip("/")
    return [bare, f"{bare}/"]
