"""Processes that end by SIGKILL while a text goes out: all of it has, or nothing."""

import signal
from datetime import timedelta

import pytest
from django.utils import timezone

from iomsite.publishing.acts import publish, revise
from iomsite.publishing.snapshot import overlay
from newsroom.models import Article
from tests.factories import make_article, make_headquarters, make_user

STEPS = {
    "the row is locked": 'SELECT "newsroom_article"',
    "the text is written": 'UPDATE "newsroom_article"',
    "the former address is left": 'INSERT INTO "newsroom_formerarticleaddress"',
    "it is noted": 'INSERT INTO "publishing_event"',
    "all is done but the commit": "all but the commit",
    "the commit": "the commit",
}
# Of a text that cannot go out.
FAILING = {
    "people are told": 'INSERT .*"outbox_effect"',
    "all is done but the commit": "all but the commit",
    "the commit": "the commit",
}


def state(site):
    """What there is to see of the article, its history, addresses and mail."""
    return {
        "article": site.execute(
            "SELECT title, slug, live_id, due_id, due_note, CAST(corrections AS TEXT) "
            "FROM newsroom_article WHERE slug <> 'taken'"
        ),
        "events": site.execute("SELECT act, revision_id FROM publishing_event"),
        "addresses": site.execute("SELECT path FROM newsroom_formerarticleaddress"),
        "mail": site.execute("SELECT COUNT(*) FROM outbox_effect"),
    }


@pytest.fixture
def due(transactional_db):
    """An article whose text is due, with a note; its revision is returned."""
    make_headquarters()
    make_user("headquarters-editor")
    article = make_article(title="Old", slug="old")
    revise(
        overlay(article, {**article.newest.data, "title": "New", "slug": "new"}),
        author=None,
    )
    publish(article, by=None, at=timezone.now() + timedelta(hours=1), note="Wrong.")
    Article.objects.update(due_at=timezone.now() - timedelta(minutes=1))
    return Article.objects.get().due


@pytest.fixture
def hopeless(due):
    """The same, but its address was taken meanwhile."""
    make_article(slug="taken")
    revision = due
    revision.data = {**revision.data, "slug": "taken"}
    revision.save()
    return revision


def act(site, *calls):
    said = "; ".join(f"acts.{call}" for call in calls)
    code = f"from tests.hours import acts; {said}"
    return site.start("shell", "--verbosity=0", "--command", code)


@pytest.mark.parametrize(
    ("step", "then"),
    [
        *((step, "settle()") for step in STEPS),
        ("the text is written", "ask('/en/news/old/')"),
    ],
)
def test_text_goes_out_once_whenever_a_process_was_killed(due, site, step, then):
    before = state(site)

    killed = act(site, f"settle({STEPS[step]!r})").wait(60)
    after_death = state(site)
    ended = act(site, then, "settle()").wait(60)

    end = state(site)
    assert (killed, ended) == (-signal.SIGKILL, 0)
    assert after_death == (end if step == "the commit" else before)
    ((title, slug, live, due_id, note, corrections),) = end.pop("article")
    assert (title, slug, live, due_id, note) == ("New", "new", due.pk, None, "")
    assert corrections.count("Wrong.") == 1
    assert end == {
        "events": [("change", due.pk)],
        "addresses": [("/en/news/old/",)],
        "mail": [(0,)],
    }


@pytest.mark.parametrize("step", FAILING)
def test_text_that_cannot_go_out_is_told_of_once(hopeless, site, step):
    before = state(site)

    killed = act(site, f"settle({FAILING[step]!r})").wait(60)
    after_death = state(site)
    ended = act(site, "settle()", "settle()").wait(60)

    end = state(site)
    assert (killed, ended) == (-signal.SIGKILL, 0)
    assert after_death == (end if step == "the commit" else before)
    ((title, slug, _live, due_id, note, _corrections),) = end.pop("article")
    assert (title, slug, due_id, note) == ("Old", "old", None, "")
    assert end == {
        "events": [("due-failed", hopeless.pk)],
        "addresses": [],
        "mail": [(1,)],
    }
