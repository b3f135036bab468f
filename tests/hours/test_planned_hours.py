"""
Publication, withdrawal and removal at an hour that was planned: each place where
readers look is looked at before and after it, while it passes. No job runs.
"""

import time
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from iomsite.publishing.acts import locked, set_times
from newsroom.models import Document
from tests.factories import (
    make_article,
    make_document,
    make_headquarters,
    make_home_page,
    make_menu_item,
    make_office,
    make_page,
)

pytestmark = pytest.mark.django_db

LONG_AGO = datetime(2019, 5, 6, 12, tzinfo=UTC)
SECONDS = 20

HOME = "http://127.0.0.1:8000"
# Where readers look, and what they see there of the article.
LISTS = {
    "global home": ("/en/", "Planted title"),
    "lead story": ("/en/", '<h2><a href="/en/news/planted/">'),
    "home of the issuing office": ("/ghana/en/", "Planted title"),
    "home of a partner": ("/kenya/en/", "Planted title"),
    "global list": ("/en/news/", "Planted title"),
    "list of the issuing office": ("/ghana/en/news/", "Planted title"),
    "list of a partner": ("/kenya/en/news/", "Planted title"),
    "list of a kind": ("/en/news/?kind=story", "Planted title"),
    "list of an office": ("/en/news/?office=ghana", "Planted title"),
    "list of a topic": ("/en/news/?topic=rare", "Planted title"),
    "list of an office's topic": ("/ghana/en/news/?topic=rare", "Planted title"),
    "search": ("/en/news/?q=Planted", "Planted title"),
    "related news": ("/ghana/en/news/beside/", "Planted title"),
    "topics offered": ("/en/news/", '<option value="rare">'),
    "lists elsewhere": ("/kenya/sw/news/", f'<a href="{HOME}/kenya/en/news/"'),
    "home elsewhere": ("/kenya/sw/", f'<a href="{HOME}/kenya/en/news/"'),
}
OF_ITS_TIME = {
    "month archive": ("/en/news/2019/05/", "Planted title"),
    "archive of an office": ("/ghana/en/news/2019/05/", "Planted title"),
    "year": ("/en/news/?year=2019", "Planted title"),
    "years": ("/en/news/", "year=2019"),
    "years of an office": ("/ghana/en/news/", "year=2019"),
}
PAGES = {
    "page on the global site": ("/en/news/planted/", "Planted body"),
    "page of the issuing office": ("/ghana/en/news/planted/", "Planted body"),
    "page of a partner": ("/kenya/en/news/planted/", "Planted body"),
    "text": ("/kenya/en/news/planted/text/", "Planted body"),
    "file": ("/en/files/{key}/{name}", "%PDF"),
    "language switch": ("/ghana/fr/news/soeur/", 'href="/ghana/en/news/planted/"'),
    "other languages": (
        "/ghana/fr/news/soeur/",
        f'hreflang="en" href="{HOME}/ghana/en/news/planted/"',
    ),
}
BANNERS = {
    "banner": ("/en/news/planted/", "Please do not quote this text any more."),
    "banner in the text": ("/en/news/planted/text/", "WITHDRAWN on"),
}


@pytest.fixture
def article():
    make_headquarters()
    ghana = make_office("ghana", languages=["en", "fr"])
    kenya = make_office("kenya", languages=["en", "sw"])
    planted = make_article(
        office=ghana,
        partners=[kenya],
        kind="story",
        slug="planted",
        title="Planted title",
        body="<p>Planted body.</p>",
        topics=["Secrets", "Rare"],
        documents=[make_document()],
        published_at=LONG_AGO,
    )
    make_article(
        office=ghana,
        language="fr",
        slug="soeur",
        translation_of=planted,
        topics=["Mer"],
    )
    make_article(office=ghana, slug="beside", title="Beside", topics=["Secrets"])
    make_home_page(lead_article=planted)
    return planted


def answer(client, place, document=None):
    """Return the moment of a request and whether its answer shows what is looked for."""
    path, words = place
    if document:
        path = path.format(key=document.key, name=document.name)
    response = client.get(path)
    body = b"".join(response) if response.streaming else response.content
    return response.wsgi_request.at, words in body.decode()


def seen_around(client, row, places, field):
    """
    Set a time of the row two seconds ahead and look at each place until it has passed.

    Returns {place: {(has the hour come, is it shown there), …}}. Each place is looked
    at before: with the hour an hour away.
    """
    document = Document.objects.first()
    seen = {name: set() for name in places}

    def look(hour):
        for name, place in places.items():
            at, is_shown = answer(client, place, document)
            seen[name].add((at >= hour, is_shown))

    look(plan(row, field, timedelta(hours=1)))
    hour = plan(row, field, timedelta(seconds=2))
    end = time.monotonic() + SECONDS
    while not all(any(is_past for is_past, _ in found) for found in seen.values()):
        assert time.monotonic() < end, f"The hour did not come in {SECONDS} seconds."
        look(hour)
    return seen


def plan(row, field, ahead):
    hour = timezone.now().replace(microsecond=0) + ahead
    set_times(locked(row), **{field: hour})
    return hour


BEFORE_NOT_AFTER = {(False, True), (True, False)}
AFTER_NOT_BEFORE = {(False, False), (True, True)}
BOTH = {(False, True), (True, True)}


def test_article_appears_everywhere_at_its_hour(client, article):
    places = LISTS | PAGES

    seen = seen_around(client, article, places, "published_at")

    assert seen == dict.fromkeys(places, AFTER_NOT_BEFORE)


def test_article_leaves_all_lists_at_the_hour_of_its_withdrawal(client, article):
    places = LISTS | OF_ITS_TIME | PAGES | BANNERS

    seen = seen_around(client, article, places, "withdrawn_at")

    assert seen == (
        dict.fromkeys(LISTS | OF_ITS_TIME, BEFORE_NOT_AFTER)
        | dict.fromkeys(PAGES, BOTH)
        | dict.fromkeys(BANNERS, AFTER_NOT_BEFORE)
    )


def test_article_is_nowhere_from_the_hour_of_its_removal(client, article):
    places = LISTS | OF_ITS_TIME | PAGES

    seen = seen_around(client, article, places, "gone_at")

    assert seen == dict.fromkeys(places, BEFORE_NOT_AFTER)


# Pages

PAGE_LISTS = {
    "page above": ("/en/work/", 'href="/en/work/planted/"'),
    "page beside": ("/en/work/beside/", 'href="/en/work/planted/"'),
    "page below": ("/en/work/planted/below/", 'href="/en/work/planted/"'),
    "menu": ("/en/press/", 'href="/en/work/planted/"'),
    "menu of an office": ("/kenya/en/press/", f'href="{HOME}/en/work/planted/"'),
    "menu in another language": ("/ar/press/", f'href="{HOME}/en/work/planted/"'),
}
PAGE_PAGES = {
    "page": ("/en/work/planted/", "Planted body"),
    "language switch": ("/fr/plante/", 'href="/en/work/planted/"'),
    "other languages": (
        "/fr/plante/",
        f'hreflang="en" href="{HOME}/en/work/planted/"',
    ),
}
PAGE_BANNERS = {"banner": ("/en/work/planted/", "Withdrawn on")}


@pytest.fixture
def page():
    make_headquarters(languages=["en", "fr", "ar"])
    make_office("kenya")
    work = make_page(slug="work")
    planted = make_page(
        slug="planted", title="Planted", body="<p>Planted body.</p>", parent=work
    )
    make_page(slug="beside", parent=work)
    make_page(slug="below", parent=planted)
    make_page(slug="plante", language="fr", translation_key=planted.translation_key)
    make_menu_item(page=planted, label={"en": "Planted"})
    return planted


def test_page_appears_everywhere_at_its_hour(client, page):
    places = PAGE_LISTS | PAGE_PAGES

    seen = seen_around(client, page, places, "published_at")

    assert seen == dict.fromkeys(places, AFTER_NOT_BEFORE)


def test_page_leaves_menus_and_sections_at_the_hour_of_its_withdrawal(client, page):
    places = PAGE_LISTS | PAGE_PAGES | PAGE_BANNERS

    seen = seen_around(client, page, places, "withdrawn_at")

    assert seen == (
        dict.fromkeys(PAGE_LISTS, BEFORE_NOT_AFTER)
        | dict.fromkeys(PAGE_PAGES, BOTH)
        | dict.fromkeys(PAGE_BANNERS, AFTER_NOT_BEFORE)
    )


def test_page_is_nowhere_from_the_hour_of_its_removal(client, page):
    places = PAGE_LISTS | PAGE_PAGES

    seen = seen_around(client, page, places, "gone_at")

    assert seen == dict.fromkeys(places, BEFORE_NOT_AFTER)
