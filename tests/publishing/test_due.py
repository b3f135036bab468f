from datetime import timedelta

import pytest
from django.utils import timezone

from iomsite.outbox.models import Effect
from iomsite.publishing.acts import publish, revise, whole_seconds
from iomsite.publishing.due import apply_all_due, settle_due
from iomsite.publishing.models import Event, Revision
from iomsite.publishing.snapshot import overlay
from iomsite.publishing.workflow import perform
from newsroom.models import Article, FormerArticleAddress
from pages.models import FormerPageAddress, Page
from tests.factories import (
    make_article,
    make_headquarters,
    make_image,
    make_office,
    make_page,
    make_user,
)

pytestmark = pytest.mark.django_db

SOON = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _headquarters():
    make_headquarters()


def say(row, **changes):
    row.refresh_from_db()
    revise(overlay(row, {**row.newest.data, **changes}), author=None)
    row.refresh_from_db()
    return row.newest


def schedule(row, *, note="", **changes):
    """Let a change of a live text be due in an hour; return its revision."""
    say(row, **changes)
    return publish(row, by=None, at=timezone.now() + SOON, note=note).due


def let_the_hour_come(row):
    hour = whole_seconds(timezone.now() - timedelta(seconds=1))
    type(row).objects.filter(pk=row.pk).update(due_at=hour)
    row.refresh_from_db()
    return hour


def events(row):
    return list(
        Event.objects.filter(revision__object_id=row.pk)
        .order_by("pk")
        .values_list("act", "revision__number", "reason")
    )


def test_due_text_goes_out_at_its_hour():
    article = make_article(title="Old", slug="old", published_at=at_noon())
    revision = schedule(article, title="New", slug="new", note="The number was wrong.")
    hour = let_the_hour_come(article)

    outcome = settle_due(article, timezone.now())

    article.refresh_from_db()
    assert outcome == "changed"
    assert (article.title, article.live, article.newest) == ("New", revision, revision)
    assert (article.due, article.due_at, article.due_note) == (None, None, "")
    assert article.published_at == at_noon()
    assert article.updated_at == hour
    assert article.corrections == [
        {"at": hour.isoformat(), "note": "The number was wrong.", "revision": 2}
    ]
    assert [(a.path, a.article) for a in FormerArticleAddress.objects.all()] == [
        ("/en/news/old/", article)
    ]
    event = Event.objects.get()
    assert (event.act, event.revision, event.by) == ("change", revision, None)
    assert event.details == {"at": hour.isoformat(), "note": "The number was wrong."}


def at_noon():
    return timezone.now().replace(hour=12, minute=0, second=0, microsecond=0) - (
        timedelta(days=2)
    )


def test_later_draft_survives_the_change():
    article = make_article(title="Old")
    due = schedule(article, title="New")
    draft = say(article, title="Newer still")
    let_the_hour_come(article)

    settle_due(article, timezone.now())

    article.refresh_from_db()
    assert (article.title, article.live, article.newest) == ("New", due, draft)
    assert article.has_newer_draft


def test_before_its_hour_nothing_happens():
    article = make_article(title="Old")
    schedule(article, title="New")
    before = Article.objects.values().get()

    outcomes = [settle_due(article, timezone.now()), apply_all_due(timezone.now())]

    assert outcomes == [None, {}]
    assert Article.objects.values().get() == before
    assert events(article) == []


# By a request


@pytest.mark.parametrize(
    "path", ["/en/news/river/", "/kenya/en/news/river/", "/kenya/en/news/river/text/"]
)
def test_request_for_the_article_lets_it_go_out(client, path):
    article = make_article(
        office=make_office("kenya"), slug="river", body="<p>Old words.</p>"
    )
    schedule(article, body="<p>New words.</p>")
    before = client.get(path).text
    let_the_hour_come(article)

    after = [client.get(path).text for _ in range(2)]

    assert ("Old words." in before, "New words." in before) == (True, False)
    assert [("Old words." in text, "New words." in text) for text in after] == [
        (False, True),
        (False, True),
    ]
    assert events(article) == [("change", 2, "")]


def test_request_for_the_old_address_is_led_to_the_new_one(client):
    article = make_article(slug="old", office=make_office("kenya"))
    schedule(article, slug="new")
    let_the_hour_come(article)

    response = client.get("/kenya/en/news/old/")

    assert response.status_code == 301
    assert response["Location"] == "http://127.0.0.1:8000/kenya/en/news/new/"


def test_request_for_the_page_lets_it_go_out(client):
    page = make_page(slug="work", body="<p>Old words.</p>")
    schedule(page, body="<p>New words.</p>")
    before = client.get("/en/work/").text
    let_the_hour_come(page)

    after = client.get("/en/work/").text

    assert ("Old words." in before, "New words." in before) == (True, False)
    assert ("Old words." in after, "New words." in after) == (False, True)


@pytest.mark.parametrize(
    ("make", "path", "most"),
    [(make_article, "/en/news/river/", 8), (make_page, "/en/river/", 5)],
)
def test_text_that_is_not_due_yet_costs_no_more(
    client, make, path, most, django_assert_max_num_queries
):
    row = make(slug="river")
    schedule(row, title="New")
    client.get(path)

    with django_assert_max_num_queries(most):
        client.get(path)


def test_reader_has_the_old_text_whatever_goes_wrong(client, caplog):
    article = make_article(slug="river", body="<p>Old words.</p>")
    revision = schedule(article, body="<p>New words.</p>")
    Revision.objects.filter(pk=revision.pk).update(data={"pictures": 7})
    let_the_hour_come(article)

    response = client.get("/en/news/river/")

    assert (response.status_code, "Old words." in response.text) == (200, True)
    assert [record.message for record in caplog.records] == [
        f"The text due of newsroom.article {article.pk} was not settled."
    ]


# By the tick


def test_tick_settles_all_that_is_due():
    rows = [make_article(title="Old") for _ in range(2)] + [make_page(title="Old")]
    for row in rows:
        schedule(row, title="New")
        let_the_hour_come(row)
    schedule(make_article(title="Old"), title="Not yet")
    make_article(title="Old")

    counts = [apply_all_due(timezone.now()) for _ in range(2)]

    assert counts == [{"changed": 3}, {}]
    titles = [*Article.objects.order_by("pk").values_list("title", flat=True)]
    assert titles == ["New", "New", "Old", "Old"]
    assert Page.objects.get().title == "New"


def test_one_that_crashes_leaves_the_others_their_turn(caplog):
    broken, fine = make_article(title="Old"), make_article(title="Old")
    revision = schedule(broken, title="New")
    schedule(fine, title="New")
    Revision.objects.filter(pk=revision.pk).update(data={"pictures": 7})
    for row in (broken, fine):
        let_the_hour_come(row)

    with pytest.raises(ExceptionGroup) as crash:
        apply_all_due(timezone.now())

    assert len(crash.value.exceptions) == 1
    for row in (broken, fine):
        row.refresh_from_db()
    assert [(row.title, row.due_id) for row in (broken, fine)] == [
        ("Old", revision.pk),
        ("New", None),
    ]


# What cannot go out any more


@pytest.fixture
def kenya():
    return make_office("kenya", stories_need_review=False)


def scheduled_by_perform(row, user, **changes):
    say(row, **changes)
    at = timezone.now() + SOON
    row = perform("schedule", row, by=user, revision=row.newest_id, at=at)
    return let_the_hour_come(row)


def test_address_taken_meanwhile_leaves_the_old_text_and_tells_people(kenya):
    scheduler = make_user("headquarters-editor", email="henrike@wma.example")
    make_user("editor", kenya, email="amina@wma.example")
    make_user("editor", kenya, email="quiet@wma.example", wants_mail=False)
    make_user("editor", make_office("ghana"), email="ama@wma.example")
    make_user("contributor", kenya, email="ben@wma.example")
    article = make_article(office=kenya, kind="story", title="Old", slug="old")
    hour = scheduled_by_perform(article, scheduler, title="New", slug="taken")
    make_article(slug="taken")
    article.refresh_from_db()

    outcomes = [settle_due(article, timezone.now()) for _ in range(2)]

    article.refresh_from_db()
    assert outcomes == ["not changed", None]
    assert (article.title, article.slug, article.newest.title) == ("Old", "old", "New")
    assert (article.due, article.due_at) == (None, None)
    why = "slug: Another article has this address: change the slug."
    assert events(article) == [("schedule", 2, ""), ("due-failed", 2, why)]
    assert Event.objects.get(act="due-failed").details == {"at": hour.isoformat()}
    mails = [effect.payload for effect in Effect.objects.order_by("pk")]
    assert sorted(mail["to"] for mail in mails) == [
        "amina@wma.example",
        "henrike@wma.example",
    ]
    assert {mail["subject"] for mail in mails} == {"Not changed: New"}
    assert all(why in mail["text"] for mail in mails)


def test_what_fails_again_is_told_again(kenya):
    editor = make_user("editor", kenya)
    article = make_article(office=kenya, kind="story", slug="old")
    make_article(slug="taken")
    scheduled_by_perform(article, editor, slug="untaken")
    other = make_article(slug="untaken")
    settle_due(article, timezone.now())
    Article.objects.filter(pk=other.pk).update(slug="moved")
    article.refresh_from_db()
    perform(
        "schedule",
        article,
        by=editor,
        revision=article.newest_id,
        at=timezone.now() + SOON,
    )
    Article.objects.filter(pk=other.pk).update(slug="untaken")
    Article.objects.filter(pk=article.pk).update(
        due_at=whole_seconds(timezone.now() - timedelta(minutes=1))
    )

    settle_due(article, timezone.now())

    assert Effect.objects.count() == 2
    assert [act for act, _number, _why in events(article)] == [
        "schedule",
        "due-failed",
        "schedule",
        "due-failed",
    ]


def test_discarded_draft_lets_no_text_out_without_the_picture_that_was_approved():
    writer = make_user("contributor", make_office("kenya"))
    article = make_article(office=writer.memberships.get().office, title="Old words")
    image = make_image()
    due = schedule(article, pictures=[{"image": image.pk, "caption": ""}])
    say(article, title="Other words")
    image.delete()

    perform("discard", article, by=writer, revision=article.newest_id)

    article.refresh_from_db()
    assert article.due == due
    assert article.newest != due


def test_picture_deleted_meanwhile_is_not_left_out_in_silence(client):
    article = make_article(slug="river", title="Old")
    image = make_image()
    schedule(article, title="New", pictures=[{"image": image.pk, "caption": ""}])
    let_the_hour_come(article)
    image.delete()

    response = client.get("/en/news/river/")

    assert "<h1>Old</h1>" in response.text
    assert events(article) == [
        (
            "due-failed",
            2,
            "Something that it names has been deleted since it was scheduled.",
        )
    ]


def test_page_whose_new_place_is_gone_stays_where_it_was(client):
    page = make_page(slug="borders", title="Old")
    above = make_page(slug="work")
    schedule(page, title="New", parent=above.pk)
    let_the_hour_come(page)
    above.delete()

    response = client.get("/en/borders/")

    page.refresh_from_db()
    assert "<h1>Old</h1>" in response.text
    assert (page.path, page.parent, page.due) == ("borders", None, None)
    assert [act for act, _number, _why in events(page)] == ["due-failed"]


# Addresses of pages


def test_page_moves_at_its_hour_with_all_below():
    work, about = make_page(slug="work"), make_page(slug="about")
    below = make_page(slug="borders", parent=work)
    schedule(work, parent=about.pk)
    let_the_hour_come(work)

    apply_all_due(timezone.now())

    below.refresh_from_db()
    assert below.path == "about/work/borders"
    formers = FormerPageAddress.objects.values_list("path", "page").order_by("path")
    assert list(formers) == [("/en/work/", work.pk), ("/en/work/borders/", below.pk)]
