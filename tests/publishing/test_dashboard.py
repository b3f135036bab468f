"""The first page of the admin says what waits, for whom, in one query a tile."""

from datetime import timedelta

import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone

from contacts import office_table
from iomsite.publishing.acts import publish, revise
from iomsite.publishing.admin.dashboard import SHOWN
from iomsite.publishing.models import ForcedPublication
from iomsite.publishing.snapshot import overlay
from iomsite.publishing.translations import translate
from iomsite.publishing.workflow import perform
from newsroom.models import Article
from tests.factories import (
    make_article,
    make_contact,
    make_headquarters,
    make_office,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def ghana():
    make_headquarters()
    return make_office("ghana")


@pytest.fixture
def people(ghana):
    return {
        "writer": make_user("contributor", ghana, first_name="Abena"),
        "editor": make_user("editor", ghana),
        "other editor": make_user("editor", ghana),
        "headquarters": make_user("headquarters-editor"),
        "kenya": make_user("editor", make_office("kenya")),
    }


def do(name, row, by, **said):
    row.refresh_from_db()
    return perform(name, row, by=by, revision=row.newest_id, **said)


def tiles(client, user):
    """Return {title: [texts]} of the first page as this person sees it."""
    client.force_login(user)
    response = client.get(reverse("admin:index"))
    return {
        tile.title: [line.text for line in tile.lines]
        for tile in response.context["tiles"]
    }


def test_person_with_nothing_to_do_sees_no_tile(client, people):
    assert tiles(client, people["kenya"]) == {}


def test_submitted_text_waits_for_those_who_may_read_it(client, ghana, people):
    row = make_article(office=ghana, draft=True, author=people["writer"], title="Flood")
    do("submit", row, people["writer"])

    waiting = {
        name: tiles(client, user).get("To read and approve · articles")
        for name, user in people.items()
    }

    assert waiting == {
        "writer": None,
        "editor": ["Flood"],
        "other editor": ["Flood"],
        "headquarters": ["Flood"],
        "kenya": None,
    }


def test_text_waits_for_who_only_published_what_came_before(client, ghana, people):
    contact = make_contact(ghana)
    row = make_article(
        office=ghana, draft=True, author=people["writer"], contacts=[contact]
    )
    do("submit", row, people["writer"])
    do("approve", row, people["other editor"])
    contact.phones = [{"number": "+254285550199", "label": ""}]
    contact.save()
    # With the new telephone, which makes a version of its own.
    do("publish", row, people["editor"])
    row.refresh_from_db()
    assert row.newest.author == people["editor"]
    revise(overlay(row, {**row.newest.data, "title": "Flood"}), author=people["writer"])
    do("submit", row, people["writer"])

    found = tiles(client, people["editor"])

    assert found["To read and approve · articles"] == ["Flood"]


def test_text_for_a_named_reader_waits_for_that_one(client, ghana, people):
    row = make_article(office=ghana, draft=True, author=people["writer"], title="Flood")
    do("submit", row, people["writer"], reviewer=people["editor"])

    assert "To read and approve · articles" in tiles(client, people["editor"])
    assert "To read and approve · articles" not in tiles(client, people["other editor"])


def test_whoever_wrote_is_not_asked_to_read_it(client, ghana, people):
    row = make_article(office=ghana, draft=True, author=people["writer"])
    do("submit", row, people["writer"])
    said = overlay(row, {**row.newest.data, "title": "With a comma"})
    revise(said, author=people["editor"])

    assert "To read and approve · articles" not in tiles(client, people["editor"])
    assert "To read and approve · articles" in tiles(client, people["other editor"])


def test_own_draft_stands_until_it_is_out(client, ghana, people):
    row = make_article(office=ghana, draft=True, author=people["writer"], title="Flood")
    assert tiles(client, people["writer"])["My drafts · articles"] == ["Flood"]

    publish(row, by=people["editor"])

    assert "My drafts · articles" not in tiles(client, people["writer"])


def test_scheduled_text_stands_with_its_hour(client, ghana, people):
    hour = timezone.now() + timedelta(days=2)
    make_article(office=ghana, title="Later", published_at=hour)
    make_article(office=ghana, title="Sooner", published_at=hour - timedelta(days=1))

    assert tiles(client, people["editor"])["Scheduled · articles"] == [
        "Sooner",
        "Later",
    ]


def test_translation_behind_its_source_is_told(client, ghana, people):
    source = make_article(office=ghana, title="A bridge")
    french = translate(source, "fr", by=people["writer"])
    revise(overlay(french, {**french.newest.data, "title": "Un pont"}), author=None)
    source.refresh_from_db()
    revise(overlay(source, {**source.newest.data, "title": "Longer"}), author=None)
    assert "Translations behind · articles" not in tiles(client, people["editor"])

    publish(source, by=None)

    assert tiles(client, people["editor"])["Translations behind · articles"] == [
        "Un pont"
    ]


def test_forced_publication_waits_until_somebody_else_has_read_it(
    client, ghana, people
):
    tile = "Published unread: to be read until · articles"
    row = make_article(office=ghana, draft=True, author=people["editor"], title="Flood")
    do("force", row, people["editor"], reason="The river rises")
    forced = ForcedPublication.objects.get()
    url = reverse("admin:newsroom_article_read_afterwards", args=[row.pk])
    said = {"forced": forced.pk, "verdict": "right", "comment": "Well done"}
    for name in ("editor", "other editor", "headquarters"):
        assert tiles(client, people[name])[tile] == ["Flood"]

    for name in ("writer", "kenya", "editor"):
        client.force_login(people[name])
        client.post(url, said)
        forced.refresh_from_db()
        assert forced.closed_at is None
    client.force_login(people["other editor"])
    client.post(url, said)

    forced.refresh_from_db()
    assert (forced.closed_by, forced.verdict, forced.comment) == (
        people["other editor"],
        "right",
        "Well done",
    )
    for user in people.values():
        assert tile not in tiles(client, user)


def test_joint_release_waits_for_the_partner_that_was_asked(client, ghana, people):
    kenya = people["kenya"].memberships.get().office
    row = make_article(
        office=ghana,
        partners=[kenya],
        draft=True,
        author=people["writer"],
        title="Together",
    )
    row.article_offices.filter(office=kenya).update(state="asked")
    do("submit", row, people["writer"])

    assert tiles(client, people["kenya"])["To sign · articles"] == ["Together"]
    assert "To sign · articles" not in tiles(client, people["editor"])


def all_of(client, user, title):
    """Return the titles of the list to which a tile leads."""
    client.force_login(user)
    shown = client.get(reverse("admin:index")).context["tiles"]
    more = next(tile.more for tile in shown if tile.title == title)
    rows = client.get(more).context["cl"].result_list
    return sorted(row.newest.title for row in rows)


def test_tile_leads_to_all_that_it_shows_the_first_of(client, ghana, people):
    titles = [f"Flood {number}" for number in range(SHOWN + 1)]
    for title in titles:
        make_article(office=ghana, draft=True, author=people["writer"], title=title)
        make_article(office=ghana, draft=True, author=people["editor"])

    found = tiles(client, people["writer"])["My drafts · articles"]

    assert len(found) == SHOWN
    assert all_of(client, people["writer"], "My drafts · articles") == titles


def test_forced_publications_lead_to_their_list(client, ghana, people):
    row = make_article(office=ghana, draft=True, author=people["editor"], title="Quake")
    do("force", row, people["editor"], reason="Nobody is here.")
    make_article(office=ghana)

    title = "Published unread: to be read until · articles"

    assert all_of(client, people["other editor"], title) == ["Quake"]


def test_translations_behind_lead_to_their_list(client, ghana, people):
    source = make_article(office=ghana, title="Flood")
    translation = translate(source, "fr", by=people["editor"])
    revise(overlay(source, {**source.newest.data, "title": "Storm"}), author=None)
    publish(source, by=None)
    make_article(office=ghana)

    title = "Translations behind · articles"

    assert all_of(client, people["editor"], title) == [translation.newest.title]


def test_releases_to_sign_lead_to_their_list(client, ghana, people):
    kenya = people["kenya"].memberships.get().office
    row = make_article(office=ghana, partners=[kenya], draft=True, title="Both")
    do("submit", row, people["editor"])
    make_article(office=kenya)

    assert all_of(client, people["kenya"], "To sign · articles") == ["Both"]


def test_what_lies_in_the_trash_is_not_to_be_signed(client, ghana, people):
    kenya = people["kenya"].memberships.get().office
    row = make_article(office=ghana, partners=[kenya], draft=True, title="Both")
    do("submit", row, people["editor"])
    do("take-back", row, people["editor"])
    do("trash", row, people["editor"])

    assert "To sign · articles" not in tiles(client, people["kenya"])


def test_what_is_withdrawn_was_not_published_lately(client, ghana, people):
    row = make_article(office=ghana, title="Flood")
    assert tiles(client, people["editor"])["Recently published · articles"] == ["Flood"]

    do("withdraw", row, people["editor"], notice="The figures were wrong.")

    assert "Recently published · articles" not in tiles(client, people["editor"])


@pytest.mark.parametrize("count", [1, 3])
def test_each_tile_costs_one_query(
    client, ghana, people, count, rf, django_assert_num_queries
):
    writer, editor = people["writer"], people["editor"]
    for _number in range(count):
        row = make_article(office=ghana, draft=True, author=writer)
        do("submit", row, writer)
        make_article(office=ghana, draft=True, author=editor)
        make_article(
            office=ghana, published_at=timezone.now() + timedelta(days=1), author=editor
        )
        forced = make_article(office=ghana, draft=True, author=writer)
        do("force", forced, editor, reason="Now")
    request = rf.get("/")
    request.user = editor
    model_admin = admin.site.get_model_admin(Article)
    # The memberships are read once for all tiles, the offices are in memory.
    model_admin.offices(request, "publish")
    office_table.get()
    now = timezone.now()

    for tile in (
        lambda: model_admin.reviews_tile(request),
        lambda: model_admin.drafts_tile(request),
        lambda: model_admin.scheduled_tile(request, now),
        lambda: model_admin.forced_tile(request, now),
        lambda: model_admin.recent_tile(request, now),
    ):
        with django_assert_num_queries(1):
            assert len(tile().lines) >= count
    with django_assert_num_queries(1):
        model_admin.behind_tile(request)
    with django_assert_num_queries(1):
        model_admin.sign_offs_tile(request)


@pytest.mark.parametrize("others", [0, 20], ids=["of few offices", "of many"])
def test_tiles_show_what_is_of_own_offices(client, ghana, people, others):
    kenya, *_others = [make_office() for _number in range(others + 1)]
    for office, name in [(ghana, "Ours"), (kenya, "Theirs")]:
        source = make_article(office=office, title=f"{name}, old")
        french = translate(source, "fr", by=people["writer"])
        said = {**french.newest.data, "title": f"{name}, French"}
        revise(overlay(french, said), author=None)
        source.refresh_from_db()
        said = {**source.newest.data, "title": f"{name}, new"}
        revise(overlay(source, said), author=None)
        publish(source, by=None)

    seen = {name: tiles(client, people[name]) for name in ("editor", "headquarters")}

    assert seen == {
        "editor": {
            "Translations behind · articles": ["Ours, French"],
            "Recently published · articles": ["Ours, new"],
        },
        "headquarters": {
            "Translations behind · articles": ["Theirs, French", "Ours, French"],
            "Recently published · articles": ["Theirs, new", "Ours, new"],
        },
    }
