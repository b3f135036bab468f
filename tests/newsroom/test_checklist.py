"""What an article still lacks, sentence by sentence."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from iomsite.publishing.acts import publish, revise
from iomsite.publishing.checklist import Level, checklist
from iomsite.publishing.links import dead_links
from iomsite.publishing.snapshot import overlay
from iomsite.publishing.workflow import perform
from tests.factories import (
    make_article,
    make_contact,
    make_headquarters,
    make_image,
    make_office,
    make_page,
    make_user,
)

pytestmark = pytest.mark.django_db

YESTERDAY = timezone.localdate() - timedelta(days=2)


@pytest.fixture
def ghana():
    make_headquarters()
    return make_office("ghana", languages=["en", "fr"])


def found(row):
    row.refresh_from_db()
    said = overlay(row, row.newest.data)
    return [
        (each.level, each.field, each.text)
        for each in checklist(row, said, timezone.now())
    ]


def say(row, **changes):
    row.refresh_from_db()
    revise(overlay(row, {**row.newest.data, **changes}), author=None)


def test_complete_draft_lacks_nothing(ghana):
    row = make_article(
        office=ghana,
        draft=True,
        kind="press-release",
        contacts=[make_contact(ghana)],
        pictures=[make_image(ghana)],
    )

    assert found(row) == []


def test_what_the_row_forbids_stands_on_the_list(ghana):
    row = make_article(office=ghana, draft=True, title="", summary="", body="")

    assert found(row) == [
        (Level.BLOCK, "title", "Give the article a title."),
        (
            Level.BLOCK,
            "summary",
            "Write a summary before publishing: lists and search show it.",
        ),
        (Level.BLOCK, "body", "Write the text before publishing."),
    ]


def test_long_title_and_summary_are_hints(ghana):
    row = make_article(office=ghana, draft=True, title="x" * 66, summary="y" * 161)

    assert found(row) == [
        (
            Level.HINT,
            "title",
            "The title has 66 signs; search engines show 65.",
        ),
        (
            Level.HINT,
            "summary",
            "The summary has 161 signs; lists read best below 160.",
        ),
    ]


@pytest.mark.parametrize("kind", ["press-release", "statement", "media-advisory"])
def test_journalists_need_somebody_to_call(ghana, kind):
    row = make_article(office=ghana, draft=True, kind=kind)

    assert found(row) == [
        (
            Level.BLOCK,
            "named_contacts",
            "Name a media contact journalists can call.",
        )
    ]


def test_story_may_do_without_a_contact(ghana):
    assert found(make_article(office=ghana, draft=True, kind="story")) == []


@pytest.mark.parametrize(
    ("fields", "level", "text"),
    [
        (
            {"ends_on": YESTERDAY},
            Level.BLOCK,
            "Ama Mensah is not in post: name somebody who is.",
        ),
        (
            {"starts_on": date(2100, 1, 1)},
            Level.BLOCK,
            "Ama Mensah is not in post: name somebody who is.",
        ),
        (
            {"confirmed_on": None},
            Level.WARN,
            "Nobody has confirmed yet that Ama Mensah answers there.",
        ),
    ],
    ids=["left", "to come", "unconfirmed"],
)
def test_named_contact_must_be_in_post(ghana, fields, level, text):
    contact = make_contact(ghana, name="Ama Mensah", **fields)
    row = make_article(office=ghana, draft=True, contacts=[contact])

    assert found(row) == [(level, "named_contacts", text)]


def test_who_has_left_keeps_a_text_from_being_published(ghana):
    contact = make_contact(ghana, name="Ama Mensah", ends_on=YESTERDAY)
    editor = make_user("editor", ghana)
    row = make_article(office=ghana, draft=True, contacts=[contact], author=editor)

    with pytest.raises(ValidationError) as refusal:
        perform("force", row, by=editor, revision=row.newest_id, reason="Now")

    assert refusal.value.message_dict == {
        "named_contacts": ["Ama Mensah is not in post: name somebody who is."]
    }
    row.refresh_from_db()
    assert row.published_at is None


def test_old_breach_is_reported_and_binds_no_later_correction(ghana):
    contact = make_contact(ghana, name="Ama Mensah")
    editor = make_user("editor", ghana)
    row = make_article(office=ghana, contacts=[contact])
    contact.ends_on = YESTERDAY
    contact.save()
    say(row, title="Corrected")

    level = [level for level, field, _text in found(row) if field == "named_contacts"]
    row.refresh_from_db()
    perform("force", row, by=editor, revision=row.newest_id, reason="A wrong number")

    assert level == [Level.WARN]
    row.refresh_from_db()
    assert row.title == "Corrected"


def test_picture_wants_words_in_the_language_of_the_text(ghana):
    picture = make_image(ghana, alt={"en": "A bridge at dawn"})
    row = make_article(office=ghana, draft=True, language="fr", pictures=[picture])

    assert found(row) == [
        (
            Level.WARN,
            "pictures",
            "“A bridge at dawn” is not described in the language of this text.",
        )
    ]


def test_decorative_picture_needs_no_words(ghana):
    picture = make_image(ghana, alt={}, decorative=True)

    assert found(make_article(office=ghana, draft=True, pictures=[picture])) == []


def test_partner_that_has_not_signed_is_named(ghana):
    row = make_article(office=ghana, partners=[make_office("kenya")], draft=True)

    assert found(row) == [(Level.WARN, "", "Not signed yet by: Kenya.")]


def test_dead_links_are_found_and_living_ones_left_alone(ghana, settings):
    live = make_article(office=ghana, slug="live")
    make_article(office=ghana, slug="scheduled", published_at=_tomorrow())
    make_article(office=ghana, slug="draft", draft=True)
    make_page(office=ghana, slug="who-we-are")
    say(live, slug="renamed")
    publish(live, by=None)
    main = settings.MAIN_ORIGIN
    alive = [
        "/en/news/renamed/",
        "/ghana/en/news/renamed/",
        f"{main}/ghana/en/news/live/",
        "/ghana/en/who-we-are/",
        "/en/news/",
        "https://elsewhere.example/en/news/nothing/",
        "mailto:press@wma.example",
        "#part",
        "http://[broken",
    ]
    dead = [
        "/en/news/scheduled/",
        "/ghana/en/news/draft/",
        "/ghana/en/nothing-here/",
        "/kenya/en/who-we-are/",
        f"{main}/en/news/never/",
    ]
    body = "".join(f'<p><a href="{href}">x</a></p>' for href in [*alive, *dead])

    assert dead_links(body, timezone.now()) == dead


def _tomorrow():
    return timezone.now() + timedelta(days=1)


@pytest.mark.parametrize("count", [1, 30])
def test_links_cost_the_same_however_many_there_are(
    ghana, count, django_assert_num_queries
):
    articles = [make_article(office=ghana) for _number in range(count)]
    body = "".join(f'<a href="/en/news/{a.slug}/">x</a>' for a in articles)
    dead_links(body, timezone.now())

    with django_assert_num_queries(1):
        assert dead_links(body, timezone.now()) == []


def test_editor_is_told_whose_address_is_used_again(ghana):
    first = make_article(office=ghana, title="The first", slug="flood")
    say(first, slug="flood-of-2025")
    publish(first, by=None)

    row = make_article(office=ghana, draft=True, slug="flood")

    assert found(row) == [
        (
            Level.WARN,
            "slug",
            "This was the address of “The first”: who follows an old link to that will "
            "find this text.",
        )
    ]


def test_editor_is_told_that_a_known_address_changes(ghana):
    row = make_article(office=ghana, slug="flood")
    say(row, slug="floods")

    assert found(row) == [
        (
            Level.HINT,
            "slug",
            "The address changes; the one readers know will lead here.",
        )
    ]
