"""A joint release of two offices, and what is asked of it, for the tests about it."""

from types import SimpleNamespace

from django.urls import reverse

from iomsite.outbox.models import Effect
from iomsite.publishing.acts import revise
from iomsite.publishing.snapshot import overlay
from iomsite.publishing.workflow import perform
from newsroom.admin.offices_forms import as_shown
from newsroom.drafts import draft_article
from newsroom.models import Article, ArticleOffice
from newsroom.partner_answers import answer_of
from tests.factories import make_headquarters, make_office, make_user

LIST, PAGE = "/ghana/en/news/", "/ghana/en/news/three-ports/"
HOME = "http://127.0.0.1:8000/kenya/en/news/three-ports/"


def make_world():
    """Kenya issues, Ghana is its partner; neither has any other people."""
    make_headquarters()
    kenya, ghana = make_office("kenya"), make_office("ghana")
    return SimpleNamespace(
        kenya=kenya,
        ghana=ghana,
        writer=make_user("contributor", kenya, email="writer@kenya.example"),
        editor=make_user("editor", kenya, email="editor@kenya.example"),
        partner=make_user("editor", ghana, email="editor@ghana.example"),
    )


def make_joint(*offices, author=None, language="en", kind="news", key=None, **content):
    """Make a draft whose partners are to be asked."""
    data = {
        "title": "Three ports",
        "summary": "Three ports share one list.",
        "body": "<p>Three ports share one list.</p>",
        **content,
    }
    article = draft_article(
        data,
        offices=offices,
        language=language,
        kind=kind,
        author=author,
        translation_key=key,
    )
    return now(article)


def now(article):
    rows = Article.objects.select_related("newest", "live", "due", "approved")
    return rows.get(pk=article.pk)


def do(act, article, by, **said):
    return perform(act, article, by=by, revision=now(article).newest_id, **said)


def publish_without(article, world):
    do("submit", article, world.writer)
    return do("publish", article, world.editor, without="It cannot wait")


def say(article, **changes):
    article = now(article)
    revise(overlay(article, {**article.newest.data, **changes}), author=None)
    return now(article)


def row_of(article, office):
    return ArticleOffice.objects.get(article=article, office=office)


def answer(article, office):
    article = now(article)
    row = next(row for row in article.office_rows if row.office_id == office.pk)
    return answer_of(article, row)


def mails(subject):
    """Whom the outbox has mail for whose subject begins so."""
    payloads = Effect.objects.order_by("pk").values_list("payload", flat=True)
    return [mail["to"] for mail in payloads if mail["subject"].startswith(subject)]


def url(article, page):
    return reverse(f"admin:newsroom_article_{page}", args=[article.pk])


def panel(article, *offices, kind=None, reason="", shown=None):
    """What the panel sends, opened a moment ago."""
    article = now(article)
    data = {
        "offices-kind": kind or article.kind,
        "offices-issuing_office": offices[0].pk,
        "offices-reason": reason,
        "offices-shown": as_shown(article) if shown is None else shown,
        "offices-partners-TOTAL_FORMS": len(offices) - 1,
        "offices-partners-INITIAL_FORMS": 0,
    }
    for number, office in enumerate(offices[1:]):
        data[f"offices-partners-{number}-office"] = office.pk
        data[f"offices-partners-{number}-ORDER"] = number + 1
    return data


def slugs(article):
    rows = ArticleOffice.objects.filter(article=article).exclude(state="dropped")
    return list(rows.order_by("position").values_list("office__slug", flat=True))
