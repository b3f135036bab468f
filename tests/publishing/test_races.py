"""Two people act at the same moment, on either database."""

from threading import Barrier, Thread

import pytest
from django.core.exceptions import ValidationError
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.test import Client
from django.utils import timezone

from iomsite.publishing.acts import publish, revise
from iomsite.publishing.models import Event, ForcedPublication
from iomsite.publishing.snapshot import overlay
from iomsite.publishing.workflow import close_forced, perform
from newsroom.models import Article, Topic
from tests.factories import make_article, make_headquarters, make_office, make_user
from tests.office_sites.test_real_server import database_for_server
from tests.publishing.states import bring, do, fresh
from tests.rights.pages import fields_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _database_of_its_own(transactional_db, tmp_path):
    """On SQLite a file, as in production: one in memory knows no waiting writers."""
    main = connections["default"]
    if main.vendor != "sqlite":
        yield
        return
    _url, path = database_for_server(tmp_path)
    connections["default"] = _of_file(main.settings_dict, path)
    yield
    connections["default"].close()
    connections["default"] = main


def _of_file(settings_dict, path):
    return DatabaseWrapper({**settings_dict, "NAME": path}, "default")


def at_once(*calls):
    """
    Call all at the same moment, each in a thread with a connection of its own. Return
    for each what it returns, or the sentences of its refusal.
    """
    start, results = Barrier(len(calls)), {}
    main = connections["default"]

    def run(number, call):
        if main.vendor == "sqlite":
            connections["default"] = _of_file(
                main.settings_dict, main.settings_dict["NAME"]
            )
        try:
            start.wait()
            results[number] = call()
        except ValidationError as error:
            results[number] = error.messages
        except Exception as error:
            results[number] = error
            raise
        finally:
            connections.close_all()

    threads = [
        Thread(target=run, args=[number, call]) for number, call in enumerate(calls)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [results[number] for number in range(len(calls))]


def publish_at_once(articles):
    """Return for each article True, or the sentences that say what is wrong."""
    rows = [fresh(article) for article in articles]
    calls = [lambda row=row: bool(publish(row, by=None)) for row in rows]
    return sorted(at_once(*calls), key=str)


def test_second_of_one_address_is_told_to_change_it():
    make_headquarters()
    office = make_office("kenya")
    drafts = [make_article(office=office, slug="same", draft=True) for _ in range(4)]

    results = publish_at_once(drafts)

    refused = ["Another article has this address: change the slug."]
    assert results == sorted([True, refused, refused, refused], key=str)


@pytest.mark.parametrize(
    "names", [["New"], ["New", "Newer", "Newest"], ["new", "NEW"]], ids=len
)
def test_new_topics_of_all_are_made_once(names):
    make_headquarters()
    office = make_office("kenya")
    drafts = [
        make_article(office=office, topics=order, draft=True)
        for order in (names, names[::-1], names, names[::-1])
    ]

    results = publish_at_once(drafts)

    assert results == [True, True, True, True]
    folded = sorted({name.casefold() for name in names})
    assert sorted(topic.name.casefold() for topic in Topic.objects.all()) == folded


@pytest.fixture
def house():
    make_headquarters()
    office = make_office("kenya")
    writer, reader, other = (make_user("editor", office) for _ in range(3))
    draft = make_article(office=office, draft=True, author=writer)
    return draft, writer, reader, other


def shown(row):
    row = fresh(row)
    return {"obj": row, "revision": row.newest_id}


def test_of_two_who_publish_the_second_is_told_who_was_first(house):
    draft, writer, reader, other = house
    bring(draft, "unpublished", "approved", writer=writer, reader=reader)
    seen = shown(draft)

    results = at_once(
        *(
            lambda by=by: perform("publish", by=by, **seen).live_id
            for by in (reader, other)
        )
    )

    row = fresh(draft)
    assert sorted(map(str, results)) == sorted(
        [str(row.live_id), str([f"{_winner(row)} has done this already."])]
    )
    assert row.revisions.filter(events__act="publish").count() == 1


def _winner(row):
    return Event.objects.get(revision__in=row.revisions.all(), act="publish").by


def test_one_press_of_two_publishes(house):
    draft, writer, reader, _other = house
    bring(draft, "unpublished", "approved", writer=writer, reader=reader)
    seen = shown(draft)

    results = at_once(*[lambda: perform("publish", by=reader, **seen).live_id] * 2)

    row = fresh(draft)
    assert sorted(map(str, results)) == [str(row.live_id), "['It is done already.']"]
    assert Event.objects.filter(act="publish").count() == 1


def test_what_is_saved_while_another_approves_is_not_approved(house):
    draft, writer, reader, _other = house
    row = bring(draft, "unpublished", "in-review", writer=writer, reader=reader)
    content = overlay(row, {**row.newest.data, "summary": "Not what you have read."})
    seen = shown(draft)

    approved, saved = at_once(
        lambda: perform("approve", by=reader, **seen).approved_id,
        lambda: revise(content, author=writer).pk,
    )

    now = fresh(draft)
    assert now.newest_id == saved
    assert not now.is_approved
    assert approved in (
        row.newest_id,
        [
            f"{writer} has saved a newer version since you opened this page: look at "
            "it, then try again."
        ],
    )


def test_revisions_saved_at_once_follow_one_another(house):
    draft, *people = house
    contents = [
        overlay(draft, {**draft.newest.data, "title": f"By {person}"})
        for person in people
    ]

    at_once(
        *(
            lambda content=content, by=by: revise(content, author=by)
            for content, by in zip(contents, people, strict=True)
        )
    )

    numbers = draft.revisions.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [1, 2, 3, 4]
    assert fresh(draft).newest.number == 4


def test_two_that_replace_each_other_lead_nobody_in_a_circle(house):
    first, writer, reader, other = house
    second = make_article(office=first.issuing_office(), author=writer)
    first = bring(first, "live", "out", writer=writer, reader=reader)
    pairs = [(reader, shown(first), second), (other, shown(second), first)]

    results = at_once(
        *(
            lambda by=by, seen=seen, target=target: (
                perform("gone", by=by, replaced_by=target, **seen).pk
            )
            for by, seen, target in pairs
        )
    )

    gone = [row for row in Article.objects.all() if row.is_gone(timezone.now())]
    assert [row.pk for row in gone] == [r for r in results if isinstance(r, int)]
    assert len(gone) == 1
    assert [
        "Readers cannot see that text: choose a published one.",
    ] in results


def test_forced_publication_is_closed_by_one(house):
    draft, writer, reader, other = house
    do("force", draft, writer)
    forced = ForcedPublication.objects.get()

    results = at_once(
        *(
            lambda by=by, verdict=verdict: (
                close_forced(forced, by=by, verdict=verdict).verdict
            )
            for by, verdict in [(reader, "right"), (other, "wrong")]
        )
    )

    forced.refresh_from_db()
    assert sorted(map(str, results)) == sorted(
        [forced.verdict, "['Somebody else has read it already.']"]
    )
    assert fresh(draft).is_approved == (forced.verdict == "right")


def test_forms_saved_at_once_lose_nobodys_words(house):
    draft, writer, reader, other = house
    people, changes = (writer, other), ({"title": "Ports"}, {"subtitle": "All three"})
    clients, posts = [Client(), Client()], []
    url = f"/admin/newsroom/article/{draft.pk}/change/"
    for client, user, change in zip(clients, people, changes, strict=True):
        client.force_login(user)
        posts.append({**fields_of(client.get(url)), **change, "_continue": "yes"})

    at_once(
        lambda: clients[0].post(url, posts[0]).status_code,
        lambda: clients[1].post(url, posts[1]).status_code,
    )

    said = fresh(draft).newest.data
    assert (said["title"], said["subtitle"]) == ("Ports", "All three")


def test_draft_saved_while_another_discards_is_the_newest_or_refuses_that(house):
    draft, writer, reader, other = house
    row = bring(draft, "live", "draft", writer=writer, reader=reader)
    content = overlay(row, {**row.newest.data, "title": "Still at work"})
    seen = shown(row)

    discarded, saved = at_once(
        lambda: perform("discard", by=other, **seen).newest_id,
        lambda: revise(content, author=writer).pk,
    )

    now = fresh(row)
    assert now.newest_id == saved
    assert now.live.data == row.live.data
    assert isinstance(discarded, int | list)
