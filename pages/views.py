from django.db.models import Prefetch, Q, prefetch_related_objects
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from contacts import office_table
from contacts.press import press_desk
from iomsite.publishing.corrections import corrections_of
from iomsite.publishing.due import read_when_due
from iomsite.publishing.gone import gone
from newsroom.elsewhere import elsewhere
from newsroom.listing import Cursor, walk
from newsroom.models import Article, ArticleImage
from pages.models import HomePage, Page
from pages.section import Section

LATEST = 6


@require_safe
def home(request):
    office, language, at = request.office, request.language, request.at
    texts = (
        HomePage.objects.filter(office_id=office.pk, language=language)
        .select_related("lead_article")
        .defer("lead_article__body", "lead_article__notes")
        .order_by()
    )
    text = next(iter(texts), None)
    lead, latest = _news(text and text.lead_article, office, language, at)
    context = {
        "elsewhere": None if lead else elsewhere(office, language, at),
        "home": text,
        "lead": lead,
        "latest": latest,
        "press": press_desk(office, at),
        "other_offices": _others(office, at) if office.is_headquarters else [],
    }
    return render(request, "pages/home.html", context)


def _news(wanted, office, language, at):
    """Return the lead story, the newest one if none is wanted, and the next ones."""
    here = None if office.is_headquarters else office
    steps = walk(at, language, office=here)
    found = (
        Article.objects.listed(at)
        .for_cards()
        .filter(pk__in=steps.ids(limit=LATEST + 1))
        .order_by()
    )
    newest = sorted(found, key=Cursor.of, reverse=True)
    lead = newest[0] if newest else None
    if wanted and wanted.is_listed(at) and wanted.language == language:
        same = [article for article in newest if article.pk == wanted.pk]
        lead = same[0] if same else _as_card(wanted, here) or lead
    return lead, [a for a in newest if lead and a.pk != lead.pk][:LATEST]


def _as_card(article, here):
    """Fetch what a card shows; None if the article is not on this site."""
    pictures = ArticleImage.objects.filter(position=0).select_related("image")
    prefetch_related_objects(
        [article], Prefetch("pictures", pictures), "article_offices"
    )
    shown = {row.office_id for row in article.article_offices.all() if row.is_shown}
    if here and here.pk not in shown:
        return None
    article.issued_by = article.issuing_office_id
    return article


def _others(office, at):
    offices = [o for o in office_table.get().offices if not o.is_closed(at)]
    others = [o for o in offices if o.pk != office.pk]
    return sorted(others, key=lambda o: str(o).casefold())


@require_safe
def page_detail(request, path):
    here = Page.objects.of(request.office, request.language).filter(path=path)
    public = here.public(request.at).select_related("lead_image")
    page = read_when_due(public.first, request.at)
    if page is None:
        return gone(request, get_object_or_404(here, gone_at__lte=request.at))
    return show_page(request, page)


def show_page(request, page):
    """Answer with a page: a public one, or an overlay in a preview."""
    at = request.at
    versions = (
        Page.objects.public(at)
        .filter(translation_key=page.translation_key)
        .exclude(pk=page.pk)
        .defer("body")
    )
    top = page.path.partition("/")[0]
    section = (
        Page.objects.listed(at)
        .of(request.office, page.language)
        .filter(Q(path=top) | Q(path__startswith=f"{top}/"))
        .defer("body")
    )
    context = {
        "page": page,
        "section": Section(_with(page, section), page),
        "versions": list(versions),
        "canonical": "" if page.is_overlay else page.get_absolute_url(),
        "is_withdrawn": page.is_withdrawn(at),
        "corrections": corrections_of(page),
    }
    return render(request, "pages/page_detail.html", context)


def _with(page, section):
    """A preview stands among its neighbours as it will, in place of what it is now."""
    if not page.is_overlay:
        return list(section)
    return [page, *(other for other in section if other.pk != page.pk)]
