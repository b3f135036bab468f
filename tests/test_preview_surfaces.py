"""A preview leaks nothing: neither its draft elsewhere, nor the right to be framed."""

import pytest
from django.test import Client
from django.utils import timezone

from iomsite.publishing import sharing
from newsroom.models import Document
from tests.factories import (
    make_article,
    make_contact,
    make_document,
    make_headquarters,
    make_image,
    make_office,
    make_page,
    make_user,
)
from tests.previewing import (
    MAIN,
    admin_url,
    logged_in,
    preview_of,
    share_by_form,
    shared,
    visit,
)

pytestmark = pytest.mark.django_db

LISTS = [
    "/en/",
    "/en/news/",
    "/en/news/?q=Planted",
    "/en/news/?topic=secrets",
    "/ghana/en/",
    "/ghana/en/news/",
    "/ghana/en/news/?q=Planted",
    "/ghana/en/news/?kind=news",
    "/ghana/en/news/{year}/{month:02}/",
    "/ghana/en/press/",
    "/ghana/en/planted-page/",
    "/ghana/en/news/planted-article/",
    "/ghana/en/news/planted-article/text/",
    "/ghana/en/preview/",
    "/ghana/en/preview/shared/",
    "/kenya/en/",
    "/kenya/en/news/",
    "/en/offices/",
    "/robots.txt",
]
PLANTED = [
    "Planted article",
    "Planted page",
    "Planted summary",
    "Planted body",
    "Planted contact",
    "Planted document",
    "Planted picture",
    "planted-article",
    "planted-page",
]


@pytest.fixture(autouse=True)
def _hosts(settings):
    settings.MAIN_ORIGIN = MAIN
    settings.ALLOWED_HOSTS = [".example", "testserver"]


@pytest.fixture
def ghana():
    make_headquarters()
    return make_office("ghana", iso_code="GH")


@pytest.fixture
def drafts(ghana):
    article = make_article(
        office=ghana,
        partners=[make_office("kenya", iso_code="KE")],
        draft=True,
        title="Planted article",
        slug="planted-article",
        summary="Planted summary.",
        body="<p>Planted body.</p>",
        topics=["Secrets"],
        contacts=[make_contact(ghana, visibility="internal", name="Planted contact")],
        documents=[make_document(ghana, title="Planted document")],
        pictures=[make_image(ghana, alt={"en": "Planted picture"})],
    )
    page = make_page(
        office=ghana,
        draft=True,
        title="Planted page",
        slug="planted-page",
        body="<p>Planted body.</p>",
    )
    return [article, page]


@pytest.mark.parametrize("place", LISTS)
def test_previewed_draft_stands_nowhere_else(drafts, place):
    for row in drafts:
        for office in ("ghana", "kenya", "headquarters"):
            editor = logged_in(make_user(is_superuser=True))
            found = editor.get(admin_url(row, "preview"), {"office": office})
            if found.status_code == 302:
                assert "Planted body" in visit(found["Location"]).text
        assert "Planted body" in visit(shared(row)[1]).text
    now = timezone.localtime()

    answer = visit(MAIN + place.format(year=now.year, month=now.month))

    found = [words for words in PLANTED if words in answer.text]
    assert found == []


def test_nothing_else_may_be_framed(ghana, drafts):
    article, page = drafts
    public = make_article(office=ghana, documents=[make_document(ghana)])
    document = public.files.get().document
    superuser = logged_in(make_user(is_superuser=True))
    link, open_link = shared(article)
    revoked, dead_link = shared(article)
    sharing.unshare(revoked, by=revoked.created_by)
    preview = preview_of(article)
    own = Document.objects.get(title="Planted document")
    answers = {
        "home": visit(f"{MAIN}/en/"),
        "list": visit(f"{MAIN}/ghana/en/news/"),
        "article": visit(public.get_absolute_url()),
        "page": visit(make_page(office=ghana).get_absolute_url()),
        "document": visit(f"{MAIN}/ghana/en/files/{document.key}/{document.name}"),
        "not found": visit(f"{MAIN}/ghana/en/preview/"),
        "shared": visit(open_link),
        "dead link": visit(dead_link),
        "wrong link": visit(f"{open_link.rstrip('/')}x/"),
        "wrong token": visit(f"{preview.rstrip('/')}x/"),
        "posted": visit(preview, "post"),
        "file of a draft": visit(f"{preview}files/{own.key}/{own.name}"),
        "no file": visit(f"{preview}files/{document.key}/{document.name}"),
        "without slash": visit(preview.rstrip("/")),
        "on its way": superuser.get(admin_url(article, "preview")),
        "form": superuser.get(admin_url(article, "change")),
        "new link": share_by_form(superuser, page),
        "first page of the admin": superuser.get("/admin/"),
        "log in": Client().get("/admin/login/"),
        "robots": visit(f"{MAIN}/robots.txt"),
    }

    framed = {
        name
        for name, answer in answers.items()
        if "frame-ancestors 'none'" not in answer["Content-Security-Policy"]
        or (answer.status_code != 301 and answer["X-Frame-Options"] != "DENY")
    }

    policy = visit(preview)["Content-Security-Policy"]
    for answer in answers.values():
        answer.close()
    assert framed == set()
    assert f"frame-ancestors {MAIN};" in f"{policy};"


def test_only_forms_with_a_preview_may_frame_anything(ghana, drafts):
    article, page = drafts
    superuser = logged_in(make_user(is_superuser=True))
    pages = {
        "article": admin_url(article, "change"),
        "page": admin_url(page, "change"),
        "new article": "/admin/newsroom/article/add/",
        "list": "/admin/newsroom/article/",
        "boilerplate": "/admin/newsroom/boilerplate/add/",
        "first page": "/admin/",
    }

    framing = {
        name
        for name, url in pages.items()
        if "frame-src" in superuser.get(url)["Content-Security-Policy"]
    }

    assert framing == {"article", "page"}
    assert "frame-src" not in visit(preview_of(article))["Content-Security-Policy"]
