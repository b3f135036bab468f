from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from iomsite.publishing.acts import publish, revise
from iomsite.publishing.models import Revision
from iomsite.publishing.snapshot import overlay
from newsroom.models import (
    Article,
    ArticleOffice,
    FormerArticleAddress,
    TaggedArticle,
    Topic,
)
from pages.models import FormerPageAddress
from tests.factories import (
    make_article,
    make_contact,
    make_office,
    make_page,
    make_user,
)

pytestmark = pytest.mark.django_db


def say(row, **changes):
    row.refresh_from_db()
    return revise(overlay(row, {**row.newest.data, **changes}), author=None)


def test_draft_holds_identity_only_until_it_is_published():
    article = make_article(draft=True, title="Not yet")

    assert (article.title, article.newest.title) == ("", "Not yet")

    publish(article, by=None)

    article.refresh_from_db()
    assert (article.title, article.live_id) == ("Not yet", article.newest_id)


def test_saving_a_draft_changes_nothing_that_is_public():
    article = make_article(title="Public words", topics=["Health"])
    before = Article.objects.values().exclude(pk=None).get(pk=article.pk)

    say(article, title="Draft words", slug="draft-words", topics=["Other"])

    after = Article.objects.values().get(pk=article.pk)
    assert {k for k in after if after[k] != before[k]} == {"newest_id"}
    assert list(article.topics.names()) == ["Health"]


def test_saying_the_same_again_makes_no_revision():
    article = make_article()

    say(article)

    assert [r.number for r in Revision.objects.all()] == [1]


def test_publishing_again_keeps_the_hour_of_first_publication():
    article = make_article(published_at=timezone.now() - timedelta(days=3))
    first = article.published_at
    say(article, title="Corrected")

    publish(article, by=None)

    article.refresh_from_db()
    assert (article.title, article.published_at) == ("Corrected", first)


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("title", "Give the article a title."),
        ("summary", "Write a summary before publishing: lists and search show it."),
        ("body", "Write the text before publishing."),
    ],
)
def test_incomplete_draft_is_kept_and_not_published(field, words):
    article = make_article(draft=True)
    say(article, **{field: ""})

    with pytest.raises(ValidationError) as refusal:
        publish(article, by=None)

    article.refresh_from_db()
    assert words in refusal.value.messages
    assert (article.published_at, article.newest.data[field]) == (None, "")


def test_second_article_of_a_title_gets_an_address_of_its_own():
    first = make_article(title="Flood in Dili")
    second = make_article(title="Flood in Dili")

    assert (first.slug, second.slug) == ("flood-in-dili", "flood-in-dili-2")


def test_taken_address_is_refused_with_a_sentence():
    make_article(slug="taken")
    article = make_article(draft=True)
    say(article, slug="taken")

    with pytest.raises(ValidationError) as refusal:
        publish(article, by=None)

    assert refusal.value.messages == [
        "Another article has this address: change the slug."
    ]


def test_renamed_article_leaves_its_former_address_behind():
    article = make_article(slug="old-name")
    say(article, slug="new-name")

    publish(article, by=None)

    assert [(a.path, a.article_id) for a in FormerArticleAddress.objects.all()] == [
        ("/en/news/old-name/", article.pk)
    ]


def test_renaming_back_leaves_no_address_that_points_at_itself():
    article = make_article(slug="old-name")
    for slug in ("new-name", "old-name"):
        say(article, slug=slug)
        publish(article, by=None)

    assert [a.path for a in FormerArticleAddress.objects.all()] == [
        "/en/news/new-name/"
    ]


def test_moved_page_takes_all_below_along():
    office = make_office()
    top = make_page(office=office, title="Work")
    below = make_page(office=office, parent=top, title="Health")
    say(top, slug="our-work")

    publish(top, by=None)

    below.refresh_from_db()
    assert below.path == "our-work/health"
    assert sorted((a.path, a.page_id) for a in FormerPageAddress.objects.all()) == [
        ("/en/work/", top.pk),
        ("/en/work/health/", below.pk),
    ]


def test_contact_is_printed_at_publication_and_frozen_after():
    contact = make_contact(name="Ama Owusu")
    article = make_article(draft=True, contacts=[contact])
    contact.name = "Ama Owusu-Boateng"
    contact.save()

    publish(article, by=None)
    contact.name = "Somebody Else"
    contact.save()
    say(article, title="A correction")
    publish(article, by=None)

    row = article.named_contacts.get()
    assert (row.printed_name, row.contact_id) == ("Ama Owusu-Boateng", contact.pk)


def test_contact_by_role_only_is_never_printed_by_name():
    contact = make_contact(name="In Danger", by_role_only=True)

    article = make_article(contacts=[contact])

    row = article.named_contacts.get()
    assert (row.printed_name, row.printed_role) == ("", "Press Officer")
    assert "In Danger" not in str(article.live.data)


def test_lists_are_told_of_language_kind_and_hour():
    article = make_article(kind="story", topics=["Health"])

    copies = {"language": "en", "kind": "story", "listed_at": article.published_at}
    for model in (ArticleOffice, TaggedArticle):
        assert model.objects.values(*copies).get() == copies


def test_revision_names_author_and_reason():
    user = make_user()
    article = make_article(draft=True)
    article.refresh_from_db()

    publish(article, by=user, reason="The minister speaks at noon")

    revision = Revision.objects.order_by("-number").first()
    assert (revision.author, revision.reason) == (user, "The minister speaks at noon")


def test_what_lies_in_the_trash_is_not_published():
    article = make_article(draft=True)
    Article.objects.update(trashed_at=timezone.now())

    with pytest.raises(ValidationError) as refusal:
        publish(article, by=None)

    article.refresh_from_db()
    assert refusal.value.messages == [
        "It lies in the trash: take it out of there first."
    ]
    assert article.published_at is None


def test_correcting_what_is_gone_moves_no_hour():
    past = timezone.now().replace(microsecond=0) - timedelta(days=3)
    article = make_article(published_at=past, gone_at=past + timedelta(days=1))
    say(article, title="Corrected")

    row = publish(article, by=None, at=timezone.now() + timedelta(days=1))

    assert (row.title, row.published_at, row.due) == ("Corrected", past, None)


def test_new_topics_that_would_share_an_address_get_one_each():
    make_article(topics=["C", "C++", "C#"])

    assert list(Topic.objects.values_list("name", "slug")) == [
        ("C", "c"),
        ("C#", "c-1"),
        ("C++", "c-2"),
    ]


def test_new_topic_has_its_history():
    make_article(topics=["Health", "Water"])

    history = Topic.history.order_by("name").values_list("name", "history_type")
    assert list(history) == [("Health", "+"), ("Water", "+")]


def test_topic_is_known_in_whatever_case():
    make_article(topics=["Santé"])
    article = make_article(topics=["SANTÉ", "santé"])

    assert [topic.name for topic in Topic.objects.all()] == ["Santé"]
    assert list(article.topics.names()) == ["Santé"]


def test_incomplete_draft_is_told_all_that_it_lacks_at_once():
    article = make_article(draft=True, slug="taken")
    make_article(slug="taken")
    say(article, title="", summary="", body="", slug="taken")

    with pytest.raises(ValidationError) as refusal:
        publish(article, by=None)

    assert refusal.value.message_dict == {
        "title": ["Give the article a title."],
        "slug": ["Another article has this address: change the slug."],
        "summary": ["Write a summary before publishing: lists and search show it."],
        "body": ["Write the text before publishing."],
    }
