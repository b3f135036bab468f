"""Drafts on the public sites, for staff: who sees what, where and for how long."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from django.core.signing import Signer
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contacts import office_table
from iomsite.publishing import previews
from iomsite.publishing.acts import publish
from iomsite.publishing.models import Revision
from newsroom.models import Article, ArticleOffice
from tests.factories import (
    PDF,
    make_article,
    make_contact,
    make_document,
    make_fact,
    make_image,
    make_office,
    make_page,
)
from tests.previewing import MAIN, MAKERS, make_kenya, preview_of, say, visit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _hosts(settings):
    settings.MAIN_ORIGIN = MAIN
    settings.ALLOWED_HOSTS = [".example", "testserver"]


@pytest.fixture(params=["by path", "by host"])
def kenya(request):
    """An office with a site of either kind."""
    return make_kenya(host="kenya.example" if request.param == "by host" else None)


@pytest.fixture(params=MAKERS)
def make(request):
    """Makes what can be previewed."""
    return MAKERS[request.param]


def writes(queries):
    reading = ("SELECT", "SAVEPOINT", "RELEASE")
    return [each["sql"] for each in queries if not each["sql"].startswith(reading)]


# What is shown


@pytest.mark.parametrize(
    ("language", "direction", "words"),
    [
        ("en", "ltr", "<strong>Preview</strong> – version 2, not published"),
        ("ar", "rtl", "<strong>معاينة</strong>"),
    ],
)
def test_draft_is_shown_as_readers_will_see_it(kenya, make, language, direction, words):
    row = make(office=kenya, draft=True, language=language)
    say(row, title="كلمات", body="<p>Second words.</p>")
    live = make(office=kenya, language=language, title="كلمات")

    draft = visit(preview_of(row))
    public = visit(live.get_absolute_url())

    origin = "https://kenya.example" if kenya.host else f"{MAIN}/kenya"
    assert preview_of(row).startswith(f"{origin}/{language}/preview/")
    assert draft.status_code == 200
    assert [t.name for t in draft.templates][0] == public.templates[0].name
    assert f'<html lang="{language}" dir="{direction}">' in draft.text
    assert words in draft.text
    assert "<h1>كلمات</h1>" in draft.text
    assert "<p>Second words.</p>" in draft.text
    assert "preview-bar" not in public.text


def test_preview_changes_nothing_and_asks_nobody_who_they_are(kenya, make):
    row = make(office=kenya, draft=True)
    address = preview_of(row)
    before = type(row).objects.values().get(pk=row.pk)

    with CaptureQueriesContext(connection) as queries:
        response = visit(address)

    assert response.status_code == 200
    assert writes(queries.captured_queries) == []
    assert type(row).objects.values().get(pk=row.pk) == before
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("method", ["get", "head"])
def test_preview_is_kept_nowhere_and_framed_by_the_main_host_only(kenya, make, method):
    row = make(office=kenya, draft=True)

    response = visit(preview_of(row), method)

    policy = response["Content-Security-Policy"].split("; ")
    assert response.status_code == 200
    assert bool(response.content) is (method == "get")
    assert response["Cache-Control"] == "no-store, private"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert response["Referrer-Policy"] == "no-referrer"
    assert f"frame-ancestors {MAIN}" in policy
    assert "X-Frame-Options" not in response


def test_preview_tells_search_engines_and_networks_nothing(kenya, make):
    row = make(office=kenya, draft=True, summary="Secret summary.")

    text = visit(preview_of(row)).text

    head = text.partition("</head>")[0]
    for mark in ("canonical", "alternate", "og:", "ld+json", "description", "Secret"):
        assert mark not in head
    slug = row.newest.data["slug"]
    assert f"/{slug}/" not in text


def test_post_is_no_way_to_see_a_preview(kenya, make):
    assert visit(preview_of(make(office=kenya, draft=True)), "post").status_code == 405


def test_draft_of_what_is_public_stands_beside_it(kenya, make):
    row = make(office=kenya, title="Public words")
    say(row, title="Draft words")

    assert "<h1>Draft words</h1>" in visit(preview_of(row)).text
    assert "<h1>Public words</h1>" in visit(row.get_absolute_url()).text


def test_each_version_says_what_it_is(kenya):
    row = make_article(office=kenya, title="First words")
    first = row.newest
    second = say(row, title="Second words")
    publish(row, by=None, at=timezone.now() + timedelta(days=1))
    third = say(row, title="Third words")
    row.refresh_from_db()
    row.due_at = datetime(2031, 3, 4, 7, 30, tzinfo=UTC)
    row.save()

    bars = [
        visit(preview_of(row, revision))
        .text.partition("</aside>")[0]
        .split("<aside")[1]
        for revision in (first, second, third)
    ]

    assert "version 1, as published" in bars[0]
    assert "version 2, goes out on 4 March 2031, 10:30 <bdi>(EAT)</bdi>" in bars[1]
    assert "version 3, not published" in bars[2]


def test_day_of_a_draft_is_today_or_that_of_its_hour(kenya):
    draft = make_article(office=kenya, draft=True)
    hour = datetime(2031, 3, 4, 7, 30, tzinfo=UTC)
    scheduled = make_article(office=kenya, published_at=hour)

    today = timezone.localtime(timezone.now(), ZoneInfo(kenya.time_zone)).date()

    assert f'datetime="{today.isoformat()}T' in visit(preview_of(draft)).text
    assert 'datetime="2031-03-04T10:30:00+03:00"' in visit(preview_of(scheduled)).text


def test_article_is_shown_on_the_site_of_each_of_its_offices(kenya):
    ghana = make_office("ghana", languages=["en"])
    uganda = make_office("uganda", languages=["sw"])
    article = make_article(
        office=kenya,
        partners=[ghana, uganda],
        draft=True,
        contacts=[make_contact(kenya), make_contact(ghana)],
    )

    offices = previews.sites(article)
    frames = [visit(preview_of(article, office=office)) for office in offices]

    assert [office.slug for office in offices] == ["kenya", "ghana", "headquarters"]
    assert [frame.context["site"].office.slug for frame in frames] == [
        "kenya",
        "ghana",
        "headquarters",
    ]
    assert [each.context["contact_groups"][0].office.slug for each in frames] == [
        "kenya",
        "ghana",
        "kenya",
    ]


def test_partners_that_are_asked_stand_over_the_draft_as_they_will(kenya):
    State = ArticleOffice.State
    names = {state: make_office(f"o-{state}", languages=["en"]) for state in State}
    article = make_article(office=kenya, partners=names.values(), draft=True)
    for state, office in names.items():
        article.article_offices.filter(office=office).update(state=state)

    shown = {
        office.slug: [
            each.slug
            for each in visit(preview_of(article, office=office)).context[
                "partner_offices"
            ]
        ]
        for office in previews.sites(Article.objects.get(pk=article.pk))
    }

    assert shown == {
        "kenya": ["o-asked", "o-signed"],
        "o-asked": ["o-asked", "o-signed"],
        "o-signed": ["o-asked", "o-signed"],
        "o-declined": ["o-asked", "o-signed", "o-declined"],
        "o-released": ["o-asked", "o-signed", "o-released"],
        "headquarters": ["o-asked", "o-signed"],
    }


def test_home_of_what_an_office_cannot_show_is_the_global_site(kenya):
    article = make_article(office=kenya, draft=True, language="fr")
    page = make_page(office=kenya, draft=True, language="fr")

    assert [office.slug for office in previews.sites(article)] == ["headquarters"]
    assert previews.sites(page) == []


def test_pictures_facts_and_people_of_a_draft_are_shown(kenya):
    make_fact(kenya, key="members", value={"en": "175"})
    picture = make_image(kenya, alt={"en": "A ferry"})
    contact = make_contact(kenya, name="Amina Njoroge")
    article = make_article(
        office=kenya, draft=True, pictures=[picture], contacts=[contact]
    )
    page = make_page(
        office=kenya, draft=True, lead_image=picture, body="<p>[[members]] members</p>"
    )

    article_text, page_text = (visit(preview_of(row)).text for row in (article, page))

    file = picture.rendition("lead", width=960).url
    assert file in article_text
    assert "Amina Njoroge" in article_text
    assert file in page_text
    assert "175 members" in page_text


def test_files_of_a_draft_open_within_its_preview_and_nowhere_else(kenya):
    document = make_document(kenya)
    other = make_document(kenya)
    article = make_article(office=kenya, draft=True, documents=[document])
    page = make_page(office=kenya, draft=True)
    folder = f"files/{document.key}/{document.name}"
    address = preview_of(article)

    found = visit(f"{address}{folder}")
    body = b"".join(found.streaming_content)
    public = visit(f"{address.partition('preview/')[0]}{folder}")
    others = [
        visit(f"{address}files/{other.key}/{other.name}"),
        visit(f"{preview_of(page)}{folder}"),
        visit(f"{preview_of(article, at=timezone.now() - previews.VALID_FOR)}{folder}"),
    ]

    assert f'href="{urlsplit(address).path}{folder}"' in visit(address).text
    assert (found.status_code, body) == (200, PDF)
    assert found["Cache-Control"] == "no-store, private"
    assert "frame-ancestors 'none'" in found["Content-Security-Policy"]
    assert [each.status_code for each in (public, *others)] == [404] * 4


def test_file_that_is_lost_is_not_found(kenya):
    document = make_document(kenya)
    article = make_article(office=kenya, draft=True, documents=[document])
    document.file.delete(save=False)

    response = visit(f"{preview_of(article)}files/{document.key}/{document.name}")

    assert response.status_code == 404
    assert response["Cache-Control"] == "no-store, private"


def test_draft_is_shown_without_what_was_deleted_since(kenya):
    picture, document = make_image(kenya), make_document(kenya)
    article = make_article(
        office=kenya, draft=True, pictures=[picture], documents=[document]
    )
    page = make_page(office=kenya, draft=True, lead_image=picture)
    picture.delete()
    document.delete()

    answers = [visit(preview_of(row)) for row in (article, page)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert not any("<picture>" in answer.text for answer in answers)


def test_page_stands_in_its_section_as_it_will(kenya):
    top = make_page(office=kenya, title="Our work", slug="our-work")
    page = make_page(office=kenya, title="Old", slug="borders", parent=top)
    say(page, title="New")

    response = visit(preview_of(page))

    section = response.context["section"]
    assert [above.title for above in section.trail] == ["Our work"]
    assert [
        (branch.page.title, [child.page.title for child in branch.children])
        for branch in section.tree
    ] == [("Our work", ["New"])]


def test_page_below_a_draft_can_be_previewed(kenya):
    top = make_page(office=kenya, draft=True)
    page = make_page(office=kenya, draft=True, title="Below", parent=top)

    assert "<h1>Below</h1>" in visit(preview_of(page)).text


def test_number_of_rows_costs_a_preview_nothing(kenya):
    def queries(count):
        article = make_article(
            office=kenya,
            draft=True,
            pictures=[make_image(kenya) for _ in range(count)],
            documents=[make_document(kenya) for _ in range(count)],
            contacts=[make_contact(kenya) for _ in range(count)],
            topics=[f"Topic {number}" for number in range(count)],
        )
        address = preview_of(article)
        with CaptureQueriesContext(connection) as captured:
            visit(address)
        return len(captured)

    queries(1)

    assert queries(1) == queries(3)


# For how long, and where


@pytest.mark.parametrize(
    ("later", "is_open"),
    [(timedelta(minutes=59), True), (timedelta(hours=1), False)],
    ids=["within the hour", "after it"],
)
def test_token_is_good_for_an_hour(kenya, make, later, is_open):
    row = make(office=kenya, draft=True, title="Draft words")

    response = visit(preview_of(row, at=timezone.now() - later))

    assert response.status_code == (200 if is_open else 404)
    assert ("Draft words" in response.text) is is_open


@pytest.mark.parametrize(
    "spoil",
    [
        lambda token: token[:-1] + ("a" if token[-1] != "a" else "b"),
        lambda token: Signer().sign_object([1, 1, 10**10]),
        lambda token: token.partition(":")[0],
        lambda token: "x",
        lambda token: "ة:ة",
    ],
    ids=["changed", "of another salt", "unsigned", "no token", "Arabic"],
)
def test_forged_token_opens_nothing(kenya, make, spoil, django_assert_num_queries):
    row = make(office=kenya, draft=True, title="Draft words")
    front, _slash, token = preview_of(row).rstrip("/").rpartition("/")
    visit(f"{front}/{token}/")

    with django_assert_num_queries(0):
        response = visit(f"{front}/{spoil(token)}/")

    assert response.status_code == 404
    assert "<h1>Nothing to see here</h1>" in response.text
    assert response["Cache-Control"] == "no-store, private"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert response["X-Frame-Options"] == "DENY"


def test_token_of_one_site_opens_nothing_on_another(kenya, make):
    ghana = make_office("ghana", languages=["en"], host="ghana.example")
    row = make(office=kenya, draft=True)
    path = urlsplit(preview_of(row)).path.removeprefix("/kenya")
    arabic = path.replace("/en/", "/ar/")

    origin = "https://kenya.example" if kenya.host else f"{MAIN}/kenya"
    found = {
        "its own": visit(f"{origin}{path}").status_code,
        "its own in Arabic": visit(f"{origin}{arabic}").status_code,
        "another": visit(f"https://{ghana.host}{path}").status_code,
        "global": visit(f"{MAIN}{path}").status_code,
    }

    assert found == {
        "its own": 200,
        "its own in Arabic": 404,
        "another": 404,
        "global": 404,
    }


def test_token_of_what_lies_in_the_trash_opens_nothing(kenya, make):
    row = make(office=kenya, draft=True)
    address = preview_of(row)
    type(row).objects.update(trashed_at=timezone.now())

    assert visit(address).status_code == 404


def test_token_of_what_was_deleted_opens_nothing(kenya, make):
    row = make(office=kenya, draft=True)
    address, other = preview_of(row), preview_of(row)
    Revision.objects.filter(pk=row.newest_id).delete()
    lost = visit(address).status_code
    type(row).objects.all().delete()

    assert (lost, visit(other).status_code) == (404, 404)


def test_address_without_its_slash_is_led_to_the_one_with_it(kenya, make):
    address = preview_of(make(office=kenya, draft=True))

    response = visit(address.rstrip("/"))

    assert response.status_code == 301
    assert response["Location"] == urlsplit(address).path


def test_office_that_moves_to_a_host_takes_its_previews_along(kenya, make):
    row = make(office=kenya, draft=True)
    kenya.host = "new.example"
    kenya.save()
    office_table.clear()

    address = preview_of(row)

    assert address.startswith("https://new.example/en/preview/")
    assert visit(address).status_code == 200
