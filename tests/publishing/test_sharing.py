"""Links for people without an account: what they open, and what ends them."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from iomsite.publishing import sharing
from iomsite.publishing.acts import publish, take_back
from iomsite.publishing.models import Event, Revision, ShareLink
from tests.factories import PDF, make_document, make_office
from tests.previewing import (
    MAIN,
    MAKERS,
    make_kenya,
    say,
    shared,
    visit,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _hosts(settings):
    settings.MAIN_ORIGIN = MAIN
    settings.ALLOWED_HOSTS = [".example", "testserver"]


@pytest.fixture(params=["by path", "by host"])
def kenya(request):
    return make_kenya(host="kenya.example" if request.param == "by host" else None)


@pytest.fixture(params=MAKERS)
def make(request):
    return MAKERS[request.param]


def a_minute_later(row):
    """Let the hour of a scheduled row be now, and its links be older than that."""
    now = timezone.now()
    type(row).objects.update(published_at=now)
    ShareLink.objects.update(created_at=now - timedelta(minutes=1))


# What it opens


@pytest.mark.parametrize(
    ("language", "direction", "words"),
    [
        ("en", "ltr", "<strong>Not published yet.</strong>"),
        ("ar", "rtl", "<strong>لم يُنشر بعد.</strong>"),
    ],
)
def test_link_opens_the_version_it_was_made_for(
    kenya, make, language, direction, words
):
    row = make(office=kenya, draft=True, language=language, title="First words")
    link, address = shared(row, label="<b>Donor & co</b>")
    say(row, title="Second words")

    response = visit(address)

    origin = "https://kenya.example" if kenya.host else f"{MAIN}/kenya"
    assert address.startswith(f"{origin}/{language}/preview/shared/")
    assert response.status_code == 200
    assert f'<html lang="{language}" dir="{direction}">' in response.text
    assert words in response.text
    assert "<bdi>&lt;b&gt;Donor &amp; co&lt;/b&gt;</bdi>" in response.text
    assert "<h1>First words</h1>" in response.text
    assert "Second words" not in response.text
    assert not response.cookies


def test_link_says_until_when(kenya):
    row = MAKERS["article"](office=kenya, draft=True)
    link, address = shared(row)
    ShareLink.objects.update(expires_at=datetime(2031, 3, 4, 7, 30, tzinfo=UTC))

    assert "until 4 March 2031, 10:30 <bdi>(EAT)</bdi>" in visit(address).text


@pytest.mark.parametrize("method", ["get", "head"])
def test_what_a_link_opens_is_kept_and_framed_nowhere(kenya, make, method):
    _link, address = shared(make(office=kenya, draft=True))

    response = visit(address, method)

    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store, private"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
    for mark in ("canonical", "alternate", "og:", "ld+json", "description"):
        assert mark not in response.text.partition("</head>")[0]


def test_token_is_long_and_known_to_nobody_but_its_holder(kenya, make):
    row = make(office=kenya, draft=True)

    link, address = shared(row)
    other, _address = shared(row)

    token = address.rstrip("/").rpartition("/")[2]
    assert len(token) * 6 >= 128
    assert link.token_hash != other.token_hash
    for model in (ShareLink, Event, Revision):
        for values in model.objects.values_list():
            assert token not in repr(values)


def test_files_open_with_the_link_as_long_as_it_is_valid(kenya):
    document = make_document(kenya)
    row = MAKERS["article"](office=kenya, draft=True, documents=[document])
    link, address = shared(row)
    file = f"{address}files/{document.key}/{document.name}"

    found = visit(file)
    body = b"".join(found.streaming_content)
    sharing.unshare(link, by=link.created_by)

    assert (found.status_code, body) == (200, PDF)
    assert found["Cache-Control"] == "no-store, private"
    assert visit(file).status_code == 404


def test_wrong_token_costs_one_look_into_an_index(kenya, make):
    _link, address = shared(make(office=kenya, draft=True))
    visit(address)
    wrong = f"{address.rstrip('/')}x/"

    with CaptureQueriesContext(connection) as queries:
        response = visit(wrong)

    assert response.status_code == 404
    assert "<h1>Nothing to see here</h1>" in response.text
    assert response["Cache-Control"] == "no-store, private"
    assert len(queries) == 1
    assert '"token_hash" = ' in queries.captured_queries[0]["sql"]


def test_link_opens_on_its_own_site_and_in_its_own_language(kenya, make):
    make_office("ghana", host="ghana.example")
    _link, address = shared(make(office=kenya, draft=True))
    path = address[address.index("/en/preview/") :]

    others = [
        visit(f"https://ghana.example{path}"),
        visit(f"{MAIN}{path}"),
        visit(address.replace("/en/", "/ar/")),
    ]

    assert [each.status_code for each in others] == [404, 404, 404]


# When it was opened


@pytest.mark.parametrize(
    ("method", "ago", "is_noted"),
    [
        ("get", None, True),
        ("get", timedelta(seconds=59), False),
        ("get", timedelta(seconds=61), True),
        ("head", None, False),
    ],
)
def test_opening_is_noted_once_a_minute(kenya, make, method, ago, is_noted):
    link, address = shared(make(office=kenya, draft=True))
    before = timezone.now().replace(microsecond=0)
    if ago:
        ShareLink.objects.update(opened_at=before - ago)
    link.refresh_from_db()
    last = link.opened_at

    visit(address, method)

    link.refresh_from_db()
    assert (link.opened_at != last) is is_noted
    assert not is_noted or link.opened_at >= before


# What ends it


def test_link_dies_at_its_hour(kenya, make):
    link, address = shared(make(office=kenya, draft=True, title="Secret words"))
    ShareLink.objects.update(expires_at=timezone.now())

    response = visit(address)

    assert response.status_code == 410
    assert "<h1>This link has expired</h1>" in response.text
    assert "Secret words" not in response.text
    assert response["Cache-Control"] == "no-store, private"
    assert response["X-Frame-Options"] == "DENY"


def test_link_dies_when_it_is_revoked(kenya, make):
    row = make(office=kenya, draft=True)
    link, address = shared(row)
    other, still = shared(row)

    sharing.unshare(link, by=link.created_by)
    sharing.unshare(link, by=link.created_by)

    response = visit(address)
    assert response.status_code == 410
    assert "<h1>This link has been revoked</h1>" in response.text
    assert visit(still).status_code == 200
    assert list(Event.objects.filter(act="unshare").values_list("details")) == [
        ({"link": link.pk, "for": "Chief of Mission"},)
    ]


def test_link_dies_when_its_text_is_moved_to_the_trash(kenya, make):
    row = make(office=kenya, draft=True)
    _link, address = shared(row)
    type(row).objects.update(trashed_at=timezone.now())

    response = visit(address)

    assert response.status_code == 410
    assert "<h1>This link has been revoked</h1>" in response.text


def test_link_leads_to_the_page_once_its_very_text_is_public(kenya, make):
    row = make(office=kenya, draft=True)
    _link, address = shared(row)

    row = publish(row, by=None)

    response = visit(address)
    assert (response.status_code, response["Location"]) == (
        302,
        row.get_absolute_url(),
    )
    assert response["Cache-Control"] == "no-store, private"


def test_link_dies_when_a_later_text_goes_out(kenya, make):
    row = make(office=kenya, draft=True, title="Secret words")
    _link, address = shared(row)
    say(row, title="Cleared words", slug="cleared")

    publish(row, by=None)

    response = visit(address)
    assert response.status_code == 410
    assert "<h1>This draft has been overtaken</h1>" in response.text
    assert "Secret words" not in response.text


def test_link_to_a_scheduled_text_dies_at_its_second(kenya, make):
    row = make(office=kenya, draft=True)
    link, address = shared(row)
    row = publish(row, by=None, at=timezone.now() + timedelta(hours=1))
    early = visit(address).status_code

    a_minute_later(row)

    assert early == 200
    assert visit(address)["Location"] == row.get_absolute_url()


def test_link_to_a_draft_behind_a_scheduled_text_dies_with_the_first_publication(
    kenya, make
):
    row = make(office=kenya, published_at=timezone.now() + timedelta(hours=1))
    say(row, title="Newer words")
    link, address = shared(row)
    early = visit(address).status_code

    a_minute_later(row)

    assert (early, visit(address).status_code) == (200, 410)


def test_link_to_what_is_unscheduled_opens_again(kenya, make):
    row = make(office=kenya, draft=True)
    link, address = shared(row)
    row = publish(row, by=None, at=timezone.now() + timedelta(hours=1))

    take_back(row)

    assert visit(address).status_code == 200


def test_link_to_a_change_lives_until_that_goes_out(kenya, make):
    row = make(office=kenya, title="Public words")
    say(row, title="Changed words")
    _link, address = shared(row)
    early = visit(address)

    row.refresh_from_db()
    publish(row, by=None)

    assert "<h1>Changed words</h1>" in early.text
    assert visit(address).status_code == 302


def test_link_to_a_change_that_is_due_lets_it_go_out(kenya, make):
    row = make(office=kenya, title="Public words")
    say(row, title="Changed words")
    _link, address = shared(row)
    row.refresh_from_db()
    publish(row, by=None, at=timezone.now() + timedelta(hours=1))
    early = visit(address).status_code

    type(row).objects.update(due_at=timezone.now())

    response = visit(address)
    row.refresh_from_db()
    assert (early, response.status_code) == (200, 302)
    assert row.title == "Changed words"


@pytest.mark.parametrize(("left", "status"), [("withdrawn_at", 302), ("gone_at", 410)])
def test_link_never_comes_back_for_what_has_left(kenya, make, left, status):
    row = make(office=kenya, draft=True)
    _link, address = shared(row)
    row = publish(row, by=None)

    type(row).objects.update(**{left: timezone.now()})

    assert visit(address).status_code == status
