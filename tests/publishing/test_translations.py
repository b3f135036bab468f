"""A translation begins with what needs no translating, and knows what it lacks."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from iomsite.publishing.acts import publish, revise
from iomsite.publishing.models import Event
from iomsite.publishing.snapshot import overlay
from iomsite.publishing.translations import catch_up, lag, translate
from iomsite.publishing.workflow import perform
from newsroom.models import Article
from pages.models import Page
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


@pytest.fixture
def ghana():
    make_headquarters()
    return make_office("ghana", languages=["en", "fr"])


@pytest.fixture
def editor(ghana):
    return make_user("editor", ghana)


def say(row, **changes):
    row.refresh_from_db()
    return revise(overlay(row, {**row.newest.data, **changes}), author=None)


def test_translation_takes_over_all_but_the_words(ghana, editor):
    kenya = make_office("kenya")
    picture, contact = make_image(ghana), make_contact(ghana)
    source = make_article(
        office=ghana,
        partners=[kenya],
        kind="story",
        title="A bridge",
        pictures=[picture],
        contacts=[contact],
        topics=["Health"],
        funders=["The Fund"],
    )

    french = translate(source, "fr", by=editor)

    data = french.newest.data
    assert (french.language, french.kind) == ("fr", "story")
    assert french.translation_key == source.translation_key
    assert (data["title"], data["summary"], data["body"], data["slug"]) == ("",) * 4
    assert data["pictures"] == [{"image": picture.pk, "caption": ""}]
    assert [row["contact"] for row in data["named_contacts"]] == [contact.pk]
    assert (data["topics"], data["funders"]) == (["Health"], ["The Fund"])
    assert list(french.article_offices.values_list("office", "state")) == [
        (ghana.pk, "signed"),
        (kenya.pk, "asked"),
    ]


def test_there_is_one_version_in_a_language(ghana, editor):
    source = make_article(office=ghana)
    translate(source, "fr", by=editor)

    with pytest.raises(ValidationError) as refusal:
        translate(source, "fr", by=editor)

    assert refusal.value.messages == ["There is a version in that language already."]
    assert Article.objects.filter(language="fr").count() == 1


def test_translation_counts_the_publications_it_has_not_taken_in(ghana, editor):
    source = make_article(office=ghana, kind="story")
    french = translate(source, "fr", by=editor)
    assert lag(french).changes == 0

    for title in ("Second", "Third"):
        say(source, title=title)
        source.refresh_from_db()
        source = perform(
            "force", source, by=editor, revision=source.newest_id, reason="Now"
        )
    say(source, title="Not published")

    french.refresh_from_db()
    assert lag(french).changes == 2
    assert lag(french).now.title == "Third"


def test_change_of_the_address_alone_is_nothing_to_translate(ghana, editor):
    source = make_article(office=ghana)
    french = translate(source, "fr", by=editor)

    say(source, slug="another-address")
    publish(source, by=None)

    assert lag(french).changes == 0


def test_translation_that_has_taken_it_in_is_behind_no_more(ghana, editor):
    source = make_article(office=ghana)
    french = translate(source, "fr", by=editor)
    say(source, title="Second")
    publish(source, by=None)
    shown = lag(french).now.pk

    french = catch_up(french, by=editor, revision=shown)

    assert lag(french).changes == 0
    assert Event.objects.filter(act="caught-up").get().by == editor


def test_what_changed_after_it_was_shown_is_not_taken_in(ghana, editor):
    source = make_article(office=ghana)
    french = translate(source, "fr", by=editor)
    say(source, title="Second")
    publish(source, by=None)
    shown = lag(french).now.pk
    say(source, title="Third")
    publish(source, by=None)

    with pytest.raises(ValidationError):
        catch_up(french, by=editor, revision=shown)

    french.refresh_from_db()
    assert lag(french).changes == 1


def test_publishing_french_never_touches_the_english_page(client, ghana, editor):
    source = make_article(office=ghana, title="A bridge", slug="a-bridge", kind="story")
    before = Article.objects.values().get(pk=source.pk)
    page = client.get("/ghana/en/news/a-bridge/").content
    listing = client.get("/ghana/en/news/").content
    french = translate(source, "fr", by=editor)
    say(french, title="Un pont", summary="Un pont.", body="<p>Un pont.</p>")

    publish(french, by=None)

    assert Article.objects.values().get(pk=source.pk) == before
    assert client.get("/ghana/en/news/").content == listing
    after = client.get("/ghana/en/news/a-bridge/").content
    # The language switch offers it now, and nothing else has changed.
    assert b"Un pont" not in after
    assert after != page
    assert "Un pont" in client.get("/ghana/fr/news/un-pont/").text


def test_page_is_translated_below_nothing_yet(ghana, editor):
    parent = make_page(office=ghana)
    source = make_page(office=ghana, parent=parent)

    french = translate(source, "fr", by=editor)

    assert (french.office, french.language) == (ghana, "fr")
    assert (french.newest.data["parent"], french.newest.data["title"]) == (None, "")
    assert Page.objects.filter(translation_key=source.translation_key).count() == 2


@pytest.mark.parametrize("role", ["contributor", "editor"])
def test_translation_is_begun_beside_the_form(client, ghana, role):
    source = make_article(office=ghana, title="A bridge")
    client.force_login(make_user(role, ghana))

    response = client.post(
        reverse("admin:newsroom_article_translate", args=[source.pk]),
        {"language": "fr"},
    )

    french = Article.objects.get(language="fr")
    assert response.url == reverse("admin:newsroom_article_change", args=[french.pk])
    assert "A bridge" in client.get(response.url).text


@pytest.mark.parametrize("language", ["", "xx", "en"])
def test_strange_language_is_refused_with_a_sentence(client, ghana, editor, language):
    source = make_article(office=ghana)
    client.force_login(editor)

    response = client.post(
        reverse("admin:newsroom_article_translate", args=[source.pk]),
        {"language": language},
        follow=True,
    )

    assert Article.objects.count() == 1
    assert [str(message) for message in response.context["messages"]] in (
        ["Choose a language."],
        ["There is a version in that language already."],
    )


def test_partner_cannot_translate_what_another_office_issues(client, ghana):
    kenya = make_office("kenya")
    source = make_article(office=ghana, partners=[kenya])
    client.force_login(make_user("editor", kenya))

    response = client.post(
        reverse("admin:newsroom_article_translate", args=[source.pk]),
        {"language": "fr"},
    )

    assert response.status_code == 403
    assert Article.objects.count() == 1


def test_form_shows_what_changed_in_the_source(client, ghana, editor):
    source = make_article(office=ghana, title="A bridge")
    french = translate(source, "fr", by=editor)
    say(source, title="A longer bridge")
    publish(source, by=None)
    client.force_login(editor)

    text = client.get(reverse("admin:newsroom_article_change", args=[french.pk])).text

    assert "Behind by 1 change." in text
    assert "<ins" in text
