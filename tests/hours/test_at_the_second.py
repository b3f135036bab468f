"""The real server at the hour: readers and ticks come at once, and it happens once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from http.client import HTTPConnection

import pytest
from django.db import connection
from django.utils import timezone

from iomsite.publishing.acts import publish, revise
from iomsite.publishing.snapshot import overlay
from tests.factories import make_article, make_headquarters, make_office
from tests.hours.test_kills import act
from tests.office_sites.test_real_server import free_port, until

READERS, TICKERS = 8, 2
SECONDS = 60


@pytest.fixture
def port(request, articles):
    """Serve the site with two processes; nothing ticks but what the test starts."""
    site = request.getfixturevalue("site")
    site.environment |= {"TICK_SECONDS": "0", "MAIN_ORIGIN": "http://127.0.0.1"}
    number = free_port()
    server = site.start("serve", f"--port={number}", "--workers=2")
    try:
        until(lambda: answers(number), seconds=SECONDS)
        yield number
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture
def articles(transactional_db):
    """One whose text is due in an hour, and one that is to come out then."""
    make_headquarters()
    office = make_office("kenya")
    later = timezone.now() + timedelta(hours=1)
    due = make_article(office=office, slug="old", body="<p>Old words.</p>")
    said = {**due.newest.data, "slug": "new", "body": "<p>New words.</p>"}
    revise(overlay(due, said), author=None)
    publish(due, by=None, at=later, note="A number was wrong.")
    due.refresh_from_db()
    planned = make_article(office=office, slug="planned", published_at=later)
    return due, planned


def answers(port):
    try:
        return get(port, "/healthz")[0] == 200
    except OSError:
        return False


def get(port, path):
    http = HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        http.request("GET", path)
        answer = http.getresponse()
        return answer.status, answer.headers["Location"], answer.read().decode()
    finally:
        http.close()


def set_hour(site, hour):
    """Let both happen at that hour."""
    zone = "" if connection.vendor == "sqlite" else "+00"
    moment = f"'{hour:%Y-%m-%d %H:%M:%S}{zone}'"
    site.execute(f"UPDATE newsroom_article SET due_at = {moment} WHERE slug = 'old'")  # noqa: S608
    for column, table, condition in [
        ("published_at", "newsroom_article", "slug = 'planned'"),
        (
            "listed_at",
            "newsroom_articleoffice",
            "article_id = (SELECT id FROM newsroom_article WHERE slug = 'planned')",
        ),
    ]:
        site.execute(f"UPDATE {table} SET {column} = {moment} WHERE {condition}")  # noqa: S608


def words_of(port):
    """Return what a reader finds at the address that will be a former one."""
    status, location, text = get(port, "/kenya/en/news/old/")
    if status == 301:
        status, _location, text = get(port, location.removeprefix("http://127.0.0.1"))
    found = [words for words in ("Old words.", "New words.") if words in text]
    return timezone.now(), status, found


def test_text_changes_once_with_readers_and_ticks_at_the_hour(articles, port, site):
    due, _planned = articles
    tickers = [act(site, "settle_until_nothing_is_due()") for _ in range(TICKERS)]
    hour = timezone.now().replace(microsecond=0) + timedelta(seconds=5)
    set_hour(site, hour)

    def read_until_it_changes(_reader):
        seen = []
        until(
            lambda: seen.append(words_of(port)) or seen[-1][2] == ["New words."],
            seconds=SECONDS,
        )
        return seen

    with ThreadPoolExecutor(READERS) as threads:
        readings = list(threads.map(read_until_it_changes, range(READERS)))
    ends = [ticker.wait(SECONDS) for ticker in tickers]

    seen = [each for reading in readings for each in reading]
    assert ends == [0] * TICKERS
    assert {(status, *found) for _at, status, found in seen} == {
        (200, "Old words."),
        (200, "New words."),
    }
    assert [
        at for at, _status, found in seen if found[0] == "New words." and at < hour
    ] == []
    assert site.execute("SELECT act, revision_id FROM publishing_event") == [
        ("change", due.due_id)
    ]
    assert site.execute("SELECT path FROM newsroom_formerarticleaddress") == [
        ("/en/news/old/",)
    ]
    assert site.execute(
        "SELECT live_id, due_id FROM newsroom_article WHERE slug = 'new'"
    ) == [(due.due_id, None)]
    ((corrections,),) = site.execute(
        "SELECT CAST(corrections AS TEXT) FROM newsroom_article WHERE slug = 'new'"
    )
    assert corrections.count("A number was wrong.") == 1


def test_article_comes_out_at_its_second_with_no_job_running(articles, port, site):
    def shows():
        status, _location, _text = get(port, "/kenya/en/news/planned/")
        lists = [get(port, path)[2] for path in ("/en/news/", "/kenya/en/news/")]
        return timezone.now(), (status, *("/news/planned/" in text for text in lists))

    before = shows()[1]
    hour = timezone.now().replace(microsecond=0) + timedelta(seconds=2)
    set_hour(site, hour)
    seen = []
    until(lambda: seen.append(shows()) or seen[-1][1][0] == 200, seconds=SECONDS)

    assert before == (404, False, False)
    assert {found for at, found in seen if at < hour} <= {before}
    assert shows()[1] == (200, True, True)
    assert seen[-1][0] >= hour
