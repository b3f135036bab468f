"""Nothing leaks: one article in each state, looked for wherever readers can look."""

from datetime import timedelta

import pytest
from django.utils import timezone

from newsroom.models import Document
from tests.factories import (
    make_article,
    make_contact,
    make_document,
    make_headquarters,
    make_home_page,
    make_image,
    make_office,
)

pytestmark = pytest.mark.django_db

HIDDEN = ["draft", "scheduled", "withdrawn", "gone"]
# Withdrawn or removed at an hour that is to come: until then as public as any.
SHOWN = ["public", "leaving", "going"]
LISTS = {
    "global home": "/en/",
    "home of the issuing office": "/ghana/en/",
    "home of a partner": "/kenya/en/",
    "global list": "/en/news/",
    "list of the issuing office": "/ghana/en/news/",
    "list of a partner": "/kenya/en/news/",
    "list of a kind": "/en/news/?kind=story",
    "list of an office": "/en/news/?office=ghana",
    "list of a topic": "/ghana/en/news/?topic=secrets",
    "title search": "/en/news/?q=Planted",
    "month archive": "/en/news/{year}/{month:02}/",
    "year": "/ghana/en/news/?year={year}",
    "related news": "/ghana/en/news/planted-in-public/",
    "press page": "/ghana/en/press/",
    "press desks": "/en/press/offices/",
    "press cards": "/ghana/en/press/contacts.vcf",
    "where we work": "/en/offices/",
    "robots.txt": "/robots.txt",
    "not found": "/ghana/en/news/nothing-here/",
}


@pytest.fixture
def planted():
    """Return {state: article}, some of which may be seen."""
    make_headquarters()
    now = timezone.now()
    ghana = make_office("ghana", iso_code="GH")
    kenya = make_office("kenya", iso_code="KE")
    times = {
        "draft": {"draft": True},
        "scheduled": {"published_at": now + timedelta(hours=1)},
        "withdrawn": {"withdrawn_at": now - timedelta(minutes=1)},
        "gone": {"gone_at": now - timedelta(minutes=1)},
        "public": {},
        "leaving": {"withdrawn_at": now + timedelta(hours=1)},
        "going": {"gone_at": now + timedelta(hours=1)},
    }
    articles = {}
    for state, fields in times.items():
        articles[state] = make_article(
            office=ghana,
            partners=[kenya],
            kind="story",
            title=f"Planted in {state}",
            slug=f"planted-in-{state}",
            summary=f"Summary of {state}.",
            body=f"<p>Body of {state}.</p>",
            topics=["Secrets"],
            contacts=[make_contact(ghana, name=f"Contact of {state}")],
            documents=[make_document(ghana, title=f"Document of {state}")],
            pictures=[make_image(ghana, alt={"en": f"Picture of {state}"})],
            **fields,
        )
    return articles


@pytest.mark.parametrize("place", LISTS)
def test_lists_show_what_is_public_and_nothing_else(client, planted, place):
    now = timezone.localtime()
    url = LISTS[place].format(year=now.year, month=now.month)

    text = client.get(url).content.decode()

    for state in HIDDEN:
        # Contacts stand on the press page in their own right.
        for words in ("Planted in", "Summary of", "Body of", "Document of"):
            assert f"{words} {state}" not in text
        assert f"planted-in-{state}" not in text


@pytest.mark.parametrize(
    "place", [place for place in LISTS if "list" in place or "home" in place]
)
def test_lists_do_show_what_is_public(client, planted, place):
    text = client.get(LISTS[place]).content.decode()

    assert [state for state in SHOWN if f"Planted in {state}" in text] == SHOWN


@pytest.mark.parametrize("site", ["", "/ghana", "/kenya"])
@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("draft", 404),
        ("scheduled", 404),
        ("withdrawn", 200),
        ("gone", 410),
        *((state, 200) for state in SHOWN),
    ],
)
@pytest.mark.parametrize("tail", ["", "text/"])
def test_page_of_an_article_answers_by_its_state(
    client, planted, site, state, status, tail
):
    response = client.get(f"{site}/en/news/planted-in-{state}/{tail}")

    assert response.status_code == status
    assert (f"Body of {state}" in response.content.decode()) is (status == 200)


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("draft", 404),
        ("scheduled", 404),
        ("withdrawn", 200),
        ("gone", 404),
        *((state, 200) for state in SHOWN),
    ],
)
def test_file_is_as_public_as_the_article_that_carries_it(
    client, planted, state, status
):
    article = planted[state]
    files = article.newest.data["files"]
    document = Document.objects.get(pk=files[0]["document"])

    response = client.get(f"/ghana/en/files/{document.key}/{document.name}")
    response.close()

    assert response.status_code == status


def test_lead_story_that_was_withdrawn_leads_no_more(client, planted):
    office = planted["withdrawn"].issuing_office()
    make_home_page(office, lead_article=planted["withdrawn"])

    text = client.get("/ghana/en/").content.decode()

    assert "Planted in withdrawn" not in text
    assert "Planted in public" in text
