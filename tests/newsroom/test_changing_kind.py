"""The kind of a release changes in all its languages, and what it voids."""

from datetime import timedelta

import pytest
from django.utils import timezone

from iomsite.publishing.models import Event, ForcedPublication
from newsroom.models import ArticleOffice, TaggedArticle
from newsroom.offices import change_kind, name_offices
from newsroom.partner_answers import sign
from tests.factories import make_article, make_office, make_user
from tests.newsroom.joint import (
    PAGE,
    answer,
    do,
    mails,
    make_joint,
    make_world,
    now,
    panel,
    publish_without,
    row_of,
    say,
    url,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    world = make_world()
    world.mali = make_office("mali")
    make_user("editor", world.mali, email="editor@mali.example")
    return world


@pytest.fixture
def joint(world):
    return make_joint(world.kenya, world.ghana, author=world.writer)


@pytest.fixture
def live(world, joint):
    do("submit", joint, world.writer)
    sign(joint, world.ghana.pk, by=world.partner, number=1)
    do("publish", joint, world.editor)
    return now(joint)


def test_kind_changes_for_all_languages_with_its_copies(client, world):
    article = make_article(
        office=world.kenya, partners=[world.ghana], topics=["Boats"], kind="news"
    )
    draft = make_article(
        office=world.kenya,
        partners=[world.ghana],
        language="sw",
        translation_of=article,
        draft=True,
    )
    client.force_login(world.editor)

    client.post(
        url(article, "offices"),
        panel(article, world.kenya, world.ghana, kind="statement"),
    )

    assert [now(each).kind for each in (article, draft)] == ["statement"] * 2
    for model in (ArticleOffice, TaggedArticle):
        assert set(model.objects.values_list("kind", flat=True)) == {"statement"}
    events = Event.objects.filter(act="kind").order_by("revision__object_id")
    assert [(each.revision.object_id, each.details) for each in events] == [
        (each.pk, {"before": "news", "to": "statement"}) for each in (article, draft)
    ]
    assert article.title in client.get("/ghana/en/news/?kind=statement").text


def test_changed_kind_voids_approval_and_signature(world, joint):
    do("submit", joint, world.writer)
    sign(joint, world.ghana.pk, by=world.partner, number=1)
    do("approve", joint, world.editor)

    change_kind(joint, "story", by=world.editor)

    article = now(joint)
    assert (article.is_approved, article.unsigned(article.newest)) == (
        False,
        [world.ghana],
    )
    do("submit", joint, world.writer)
    assert row_of(joint, world.ghana).is_waiting is True


def test_partner_is_asked_again_while_a_text_of_another_kind_is_in_review(world, joint):
    do("submit", joint, world.writer)
    sign(joint, world.ghana.pk, by=world.partner, number=1)

    change_kind(joint, "story", by=world.editor)

    assert (answer(joint, world.ghana)[:8], mails("To sign")) == (
        "asked on",
        ["editor@ghana.example"] * 2,
    )


def test_changed_kind_leaves_what_is_public_on_the_sites_that_signed_it(
    client, world, live
):
    change_kind(live, "statement", by=world.editor)

    assert client.get(PAGE).status_code == 200
    assert now(live).unsigned(now(live).newest) == []


@pytest.mark.parametrize("is_public", [False, True], ids=["whole", "change"])
def test_kind_of_what_is_scheduled_stays(client, world, joint, is_public):
    if is_public:
        publish_without(joint, world)
        joint = say(joint, body="<p>Four ports.</p>")
    do("submit", joint, world.writer)
    hour = timezone.now() + timedelta(hours=1)
    do("schedule", joint, world.editor, at=hour, without="It cannot wait")
    client.force_login(world.editor)

    response = client.post(
        url(joint, "offices"), panel(joint, world.kenya, world.ghana, kind="statement")
    )

    assert "“Three ports” is scheduled as it was approved" in response.text
    assert now(joint).kind == "news"


@pytest.mark.parametrize("kind", ["statement", "photo-story"])
def test_story_that_nobody_read_is_no_statement_unread(world, kind):
    world.kenya.stories_need_review = False
    world.kenya.save()
    article = make_article(
        office=world.kenya, author=world.editor, kind="story", draft=True
    )
    do("publish", article, world.editor)

    change_kind(article, kind, by=world.editor, reason="It speaks for us")

    found = ForcedPublication.objects.values_list(
        "revision", "office", "by", "reason", "closed_at"
    )
    expected = [
        (
            now(article).live_id,
            world.kenya.pk,
            world.editor.pk,
            "It speaks for us",
            None,
        )
    ]
    assert list(found) == (expected if kind == "statement" else [])


def test_story_that_nobody_read_does_not_come_back_as_a_statement_unread(world):
    world.kenya.stories_need_review = False
    world.kenya.save()
    article = make_article(
        office=world.kenya, author=world.editor, kind="story", draft=True
    )
    do("publish", article, world.editor)
    do("gone", article, world.editor, notice="Wrong")

    change_kind(article, "statement", by=world.editor)
    do("restore", article, world.editor)

    assert ForcedPublication.objects.get().revision_id == now(article).live_id


def test_story_that_somebody_read_is_a_statement_at_once(world):
    world.kenya.stories_need_review = False
    world.kenya.save()
    article = make_article(
        office=world.kenya, author=world.writer, kind="story", draft=True
    )
    do("submit", article, world.writer)
    do("approve", article, world.editor)
    do("publish", article, world.editor)

    change_kind(article, "statement", by=world.editor)

    assert not ForcedPublication.objects.exists()


def test_story_that_nobody_read_is_read_when_an_office_that_wants_it_issues_it(world):
    world.kenya.stories_need_review = False
    world.kenya.save()
    strict = make_office("strict")
    article = make_article(
        office=world.kenya, author=world.editor, kind="story", draft=True
    )
    do("publish", article, world.editor)

    name_offices(now(article), [strict], by=world.editor, reason="Handed over")

    found = ForcedPublication.objects.values_list("revision", "office", "closed_at")
    assert list(found) == [(now(article).live_id, strict.pk, None)]
