"""Any two versions of an article or page, compared."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import make_article, make_image, make_office, make_user
from tests.previewing import MAKERS, admin_url, logged_in
from tests.publishing.histories import shown
from tests.publishing.states import edit

AHEAD, BEHIND = (timezone.now() + timedelta(days=days) for days in (1, -1))

pytestmark = pytest.mark.django_db


@pytest.fixture
def ghana():
    return make_office("ghana", time_zone="Africa/Accra")


@pytest.fixture
def ama(ghana):
    return make_user("editor", ghana, first_name="Ama", last_name="Mensah")


@pytest.fixture(params=MAKERS)
def make(request):
    return MAKERS[request.param]


@pytest.fixture
def compared(ghana, ama):
    """An article of three versions, of which the first is live."""
    row = make_article(office=ghana, author=ama, title="Three clinics open")
    row = edit(row, ama, title="Four clinics open")
    return edit(row, ama, title="Five clinics open")


@pytest.mark.parametrize(
    ("query", "numbers", "words"),
    [
        ({"from": "1", "to": "3"}, (1, 3), ["Three", "Five"]),
        ({"from": "3", "to": "1"}, (3, 1), ["Five", "Three"]),
        ({"from": "2", "to": "live"}, (2, 1), ["Four", "Three"]),
        ({"from": "live", "to": "2"}, (1, 2), ["Three", "Four"]),
        ({"from": "2", "to": "2"}, (2, 2), []),
        ({}, (2, 3), ["Four", "Five"]),
    ],
)
def test_any_two_versions_are_compared(compared, ama, query, numbers, words):
    page = logged_in(ama).get(admin_url(compared, "compare"), query)

    context = page.context
    assert (context["before"].number, context["after"].number) == numbers
    found = re.findall(r"<(?:del|ins)>.*?</bdi>(.*?)</(?:del|ins)>", page.text)
    assert found == words
    assert ("Nothing has changed." in page.text) is (not words)


def test_comparison_leads_to_its_neighbours(compared, ama):
    url = admin_url(compared, "compare")
    client = logged_in(ama)

    links = {
        query: re.findall(
            r'<a[^>]* href="[^"]*compare/\?([^"]*)"', client.get(f"{url}?{query}").text
        )
        for query in ("from=1&to=2", "from=3&to=2", "from=1&to=3")
    }

    assert links == {
        "from=1&to=2": ["from=2&amp;to=1", "from=2&amp;to=3"],
        "from=3&to=2": ["from=1&amp;to=2", "from=2&amp;to=3"],
        "from=1&to=3": ["from=3&amp;to=1"],
    }


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"from": "1", "to": "99"}, "There is no version 99 of this text."),
        ({"from": "0", "to": "1"}, "Choose two versions by their numbers."),
        ({"from": "x", "to": "1"}, "Choose two versions by their numbers."),
        ({"from": "1", "to": ""}, "Choose two versions by their numbers."),
        ({"from": "1", "to": "9" * 40}, "Choose two versions by their numbers."),
        ({"from": "²", "to": "\0"}, "Choose two versions by their numbers."),
        ({"from": "1", "to": "live"}, "Readers see no version of this text."),
    ],
)
def test_versions_that_are_not_there_are_told_of(make, ghana, ama, query, sentence):
    row = make(office=ghana, draft=True)
    make(office=ghana)

    page = logged_in(ama).get(admin_url(row, "compare"), query)

    assert (page.status_code, page.context["problem"]) == (404, sentence)
    assert sentence in shown(page)


@pytest.mark.parametrize("times", [{"published_at": AHEAD}, {"gone_at": BEHIND}])
def test_what_readers_do_not_see_is_not_live(ghana, ama, times):
    row = make_article(office=ghana, **times)

    page = logged_in(ama).get(admin_url(row, "compare"), {"from": "1", "to": "live"})

    assert page.context["problem"] == "Readers see no version of this text."


def test_comparison_names_what_was_deleted_since(ghana, ama):
    image, kept = make_image(ghana), make_image(ghana, alt={"en": "A bridge"})
    row = make_article(office=ghana, draft=True, pictures=[image, kept])
    row = edit(row, ama, pictures=[])
    number = image.pk
    image.delete()

    page = logged_in(ama).get(admin_url(row, "compare"), {"from": "1", "to": "2"})

    assert f"deleted since (number {number})" in shown(page)
    assert page.text.count('width="120"') == 1
