from datetime import date
from functools import partial

from django.db.models import Exists, Min, OuterRef, Q
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from contacts import office_table
from contacts.exchange.response import vcf
from iomsite.publishing.due import read_when_due
from iomsite.publishing.gone import gone
from newsroom import article_page
from newsroom.contact_cards import who_answers
from newsroom.elsewhere import elsewhere
from newsroom.forms import ArticleFilter
from newsroom.listing import newest_first, walk
from newsroom.models import Article, Document, TaggedArticle, Topic


@require_safe
def article_list(request, month=None):
    office = None if request.office.is_headquarters else request.office
    filters = ArticleFilter(
        request.GET,
        offices=[] if office else _offices(),
        topics=_topics(request.at, request.language),
        years=_years(request.at, request.language, office),
    )
    page = newest_first(
        Article.objects.listed(request.at).for_cards(),
        filters.walk(request.at, request.language, office=office, month=month),
        before=filters.before,
        after=filters.after,
    )
    year = month[0] if month else filters.values.get("year")
    context = {
        "page": page,
        "filters": filters,
        "heading": _heading(filters, month),
        "month": month,
        "months": _months(year, request.at) if year else [],
    }
    if not page and not month and not filters.values and not filters.is_deep:
        context["elsewhere"] = elsewhere(request.office, request.language, request.at)
    return render(request, "newsroom/article_list.html", context)


def _months(year, at):
    """The first days of a year's months, without those to come."""
    months = [date(year, number, 1) for number in range(1, 13)]
    return [first for first in months if first <= timezone.localtime(at).date()]


def _heading(filters, month):
    """Say what the list shows."""
    if month:
        return capfirst(date_format(date(*month, 1), "YEAR_MONTH_FORMAT"))
    said = [str(words) for words, _url in filters.chips]
    return " · ".join(said) or gettext("News")


def _offices():
    return sorted(office_table.get().offices, key=lambda office: str(office).casefold())


def _topics(at, language):
    """The topics of what readers can see: of a scheduled article none shows early."""
    tagged = TaggedArticle.objects.filter(
        Q(unlisted_at=None) | Q(unlisted_at__gt=at),
        tag=OuterRef("pk"),
        language=language,
        listed_at__lte=at,
    )
    topics = Topic.objects.filter(Exists(tagged)).order_by()
    return sorted(topics, key=lambda topic: str(topic).casefold())


def _years(at, language, office):
    """The years from now back to the oldest article; found at the end of an index."""
    steps = walk(at, language, office=office)
    oldest = steps.rows.aggregate(oldest=Min(steps.at))["oldest"]
    this_year = timezone.localtime(at).year
    first = timezone.localtime(oldest).year if oldest else this_year
    return range(this_year, first - 1, -1)


@require_safe
def article_archive(request, year, month):
    return article_list(request, month=(year, month))


@require_safe
def article_detail(request, slug):
    article = find_article(request, slug)
    if article is None:
        return _gone(request, slug)
    return show_article(request, article)


def find_article(request, slug):
    find = partial(
        article_page.find_public, request.office, request.language, slug, request.at
    )
    return read_when_due(find, request.at)


def show_article(request, article):
    """Answer with the page of an article: a public one, or an overlay in a preview."""
    context = _context(request, article)
    context["related"] = article_page.related(
        article, office=request.office, at=request.at
    )
    return render(request, "newsroom/article_detail.html", context)


def _context(request, article):
    context = article_page.context(article, office=request.office, at=request.at)
    if said := context["boilerplate"]:
        request.quotes = {said.office_id}
    return context


@require_safe
def article_text(request, slug):
    """Answer with the article as plain text, for those who hand it on."""
    return _handed_on(
        request, slug, "newsroom/article_text.txt", "text/plain; charset=utf-8"
    )


@require_safe
def article_plain(request, slug):
    """Answer with the article as HTML without the site around it."""
    return _handed_on(
        request, slug, "newsroom/article_plain.html", "text/html; charset=utf-8"
    )


def _handed_on(request, slug, template, content_type):
    article = find_article(request, slug)
    if article is None:
        return _gone(request, slug)
    context = _context(request, article)
    response = render(request, template, context, content_type=content_type)
    # The page itself is what is to be found.
    response["X-Robots-Tag"] = "noindex"
    response["Link"] = f'<{context["canonical"]}>; rel="canonical"'
    return response


@require_safe
def article_contacts(request, slug):
    """Answer with the cards of those who answer today for whom the article names."""
    article = find_article(request, slug)
    if article is None:
        return _gone(request, slug)
    groups = _context(request, article)["contact_groups"]
    return vcf(request, who_answers(groups), f"{article.slug}-press")


def _gone(request, slug):
    """Answer for an article that was taken away; anything else is not found."""
    removed = Article.objects.on(request.office).filter(gone_at__lte=request.at)
    article = get_object_or_404(removed, slug=slug, language=request.language)
    return gone(request, article)


@require_safe
def document(request, key, name):
    """Send a PDF, as long as an article that carries it is public."""
    articles = Article.objects.public(request.at).on(request.office)
    documents = Document.objects.filter(uses__article__in=articles).distinct()
    return send_document(get_object_or_404(documents, key=key, name=name))


def send_document(found):
    try:
        file = found.file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    return FileResponse(
        file, as_attachment=True, filename=found.name, content_type="application/pdf"
    )
