"""The admin's list of articles, and what is done to many at once."""

import re

import pytest
from django.contrib.admin import site
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from iomsite.publishing.acts import revise
from iomsite.publishing.snapshot import overlay
from iomsite.publishing.workflow import perform
from newsroom.models import Article
from tests.factories import (
    make_article,
    make_headquarters,
    make_home_page,
    make_office,
    make_user,
)
from tests.rights.pages import fields_of

pytestmark = pytest.mark.django_db

LIST = "admin:newsroom_article_changelist"


@pytest.fixture
def ghana():
    make_headquarters()
    return make_office("ghana")


@pytest.fixture
def editor(client, ghana):
    user = make_user("editor", ghana)
    client.force_login(user)
    return user


def select(client, action, *rows):
    response = client.post(
        reverse(LIST),
        {"action": action, "_selected_action": [row.pk for row in rows]},
        follow=True,
    )
    return [str(message) for message in response.context["messages"]]


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_ten_queries_at_most_and_counts_through_nothing(
    client, ghana, editor, count
):
    for _number in range(count):
        make_article(office=ghana, author=editor)
    client.get(reverse(LIST))

    with CaptureQueriesContext(
        connection,
    ) as queries:
        client.get(reverse(LIST))

    statements = [query["sql"] for query in queries]
    assert len(statements) == 7
    assert [sql for sql in statements if "COUNT(" in sql] == []


def test_what_was_worked_on_last_stands_first(client, ghana, editor):
    first = make_article(office=ghana, title="First")
    make_article(office=ghana, title="Second", draft=True)
    perform("withdraw", first, by=editor, revision=first.newest_id, notice="Wrong")

    response = client.get(reverse(LIST))

    titles = [row.newest.title for row in response.context["cl"].result_list]
    assert titles == ["Second", "First"]


def test_trash_is_out_of_sight_until_it_is_asked_for(client, ghana, editor):
    row = make_article(office=ghana, draft=True)
    perform("trash", row, by=editor, revision=row.newest_id)

    everything = client.get(reverse(LIST)).context["cl"].result_list
    trash = client.get(reverse(LIST), {"state": "trash"}).context["cl"].result_list

    assert (list(everything), list(trash)) == ([], [row])


def test_bulk_act_says_what_it_did_and_what_it_refused_with_the_reason(
    client, ghana, editor
):
    draft = make_article(office=ghana, draft=True, title="A draft", author=editor)
    public = make_article(office=ghana, title="Public")
    waiting = make_article(office=ghana, draft=True, title="Waiting", author=editor)
    perform("submit", waiting, by=editor, revision=waiting.newest_id)

    said = select(client, "submit_selected", draft, public, waiting)

    assert said[0] == "Submit for review: done with 1 text."
    assert sorted(text.partition(":")[0] for text in said[1:]) == [
        "Not done. “Public”",
        "Not done. “Waiting”",
    ]
    draft.refresh_from_db()
    assert draft.submitted_by == editor


def test_nothing_is_approved_or_published_by_its_title(client, ghana, editor):
    make_article(office=ghana, draft=True)

    offered = fields_of(client.get(reverse(LIST)))

    page = client.get(reverse(LIST)).text
    assert "action" in offered
    assert "submit_selected" in page
    assert "approve_selected" not in page
    assert "publish_selected" not in page


def test_nothing_is_done_in_bulk_to_what_was_saved_since_the_list_was_opened(
    client, ghana, editor
):
    writer = make_user("contributor", ghana)
    row = make_article(office=ghana, draft=True, title="Bridge", author=writer)
    listed = fields_of(client.get(reverse(LIST)))
    revise(overlay(row, {**row.newest.data, "body": "<p>Other</p>"}), author=writer)

    client.post(
        reverse(LIST),
        {**listed, "action": "submit_selected", "_selected_action": [row.pk]},
    )

    row.refresh_from_db()
    assert row.submitted_at is None


def test_used_text_is_not_thrown_away_and_the_place_is_named(client, ghana, editor):
    row = make_article(office=ghana, draft=True, title="Lead")
    make_home_page(ghana, lead_article=row)

    said = select(client, "trash_selected", row)

    row.refresh_from_db()
    assert row.trashed_at is None
    assert said[0].startswith("Not done. “Lead”: It is still used: home page")


def test_published_text_goes_neither_to_the_trash_nor_away(client, ghana, editor):
    row = make_article(office=ghana, title="Public")

    said = select(client, "trash_selected", row)
    response = client.post(
        reverse("admin:newsroom_article_delete", args=[row.pk]), {"post": "yes"}
    )

    assert said[0].startswith("Not done. “Public”: This cannot be done now")
    assert response.status_code == 403
    assert Article.objects.get(pk=row.pk).trashed_at is None


def test_only_what_lies_in_the_trash_can_be_deleted_for_good(client, ghana, editor):
    row = make_article(office=ghana, draft=True)
    url = reverse("admin:newsroom_article_delete", args=[row.pk])
    refused = client.post(url, {"post": "yes"})
    perform("trash", row, by=editor, revision=row.newest_id)

    client.post(url, {"post": "yes"})

    assert refused.status_code == 403
    assert Article.objects.count() == 0


@pytest.mark.parametrize("others", [0, 20], ids=["of few offices", "of many"])
def test_list_shows_what_an_office_issues_or_is_asked_to_sign(
    client, ghana, editor, others
):
    kenya, *_others = [make_office() for _number in range(others + 1)]
    own = make_article(office=ghana)
    joint = make_article(office=kenya, partners=[ghana])
    dropped = make_article(office=kenya, partners=[ghana])
    dropped.article_offices.filter(office=ghana).update(state="dropped")
    make_article(office=kenya)
    model_admin = site.get_model_admin(Article)

    response = client.get(reverse(LIST))

    request = response.wsgi_request
    assert list(response.context["cl"].result_list) == [joint, own]
    assert list(model_admin.within(request, "change")) == [own]


def test_address_finds_what_readers_find(client, ghana, editor):
    row = make_article(office=ghana, title="A bridge")
    make_article(office=ghana, title="Another")
    elsewhere = make_article(office=make_office("kenya"))
    draft = make_article(office=ghana, draft=True)

    found = {
        text: list(client.get(reverse(LIST), {"q": text}).context["cl"].result_list)
        for text in (
            row.get_absolute_url(),
            f" /ghana/en/news/{row.slug}/ ",
            elsewhere.get_absolute_url(),
            f"/ghana/en/news/{draft.newest.data['slug']}/",
            "bridge",
        )
    }

    assert list(found.values()) == [[row], [row], [], [], [row]]


def test_list_is_sorted_by_nothing_but_an_index(client, ghana, editor):
    make_article(office=ghana)

    page = client.get(reverse(LIST)).text

    assert re.findall(r'class="[^"]*sortable[^"]*column-(\w+)', page) == [
        "published_at"
    ]
