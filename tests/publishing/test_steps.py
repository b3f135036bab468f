"""What each act does to a row, and what it leaves alone."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from iomsite.publishing.acts import publish, revise, whole_seconds
from iomsite.publishing.models import Event, Stage, Standing
from iomsite.publishing.snapshot import freeze, overlay
from newsroom.models import (
    Article,
    ArticleOffice,
    FormerArticleAddress,
    TaggedArticle,
)
from tests.factories import (
    make_article,
    make_contact,
    make_image,
    make_office,
    make_page,
    make_user,
)
from tests.publishing.states import (
    bring,
    do,
    edit,
    fresh,
    in_,
    let_time_pass,
    refusal,
    state,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office("kenya")


@pytest.fixture
def writer(office):
    return make_user("editor", office, first_name="Ada")


@pytest.fixture
def reader(office):
    return make_user("editor", office, first_name="Ben")


@pytest.fixture
def draft(office, writer):
    return make_article(office=office, draft=True, author=writer)


@pytest.fixture
def reach(draft, writer, reader):
    def reach(standing, stage, row=draft):
        return bring(row, standing, stage, writer=writer, reader=reader)

    return reach


# To be read.


def test_incomplete_draft_is_not_submitted_and_says_all_that_it_lacks(office, writer):
    draft = make_article(
        office=office,
        draft=True,
        author=writer,
        kind="press-release",
        summary="",
        body="",
    )

    error = refusal("submit", draft, writer)

    assert error.message_dict == {
        "summary": ["Write a summary before publishing: lists and search show it."],
        "body": ["Write the text before publishing."],
        "named_contacts": ["Name a media contact journalists can call."],
    }
    assert fresh(draft).submitted_at is None


def test_review_names_who_submitted_and_who_is_to_read(draft, writer, reader):
    row = do("submit", draft, writer, reviewer=reader)

    assert (row.submitted_by, row.reviewer) == (writer, reader)
    taken = do("take-back", row, writer)
    assert (taken.submitted_at, taken.submitted_by, taken.reviewer) == (None,) * 3


def test_review_goes_on_while_the_text_is_changed(reach, writer):
    row = edit(reach("unpublished", "in-review"), writer)

    assert state(row) == (Standing.UNPUBLISHED, Stage.IN_REVIEW)


# Hours.


def test_contact_must_be_in_post_at_the_hour_it_goes_out(office, writer, reader):
    leaving = make_contact(office, ends_on=date.today() + timedelta(days=2))
    draft = make_article(office=office, draft=True, author=writer, contacts=[leaving])
    row = do("approve", do("submit", draft, writer), reader)

    error = refusal("schedule", row, reader, at=in_(days=9))

    assert error.message_dict == {
        "named_contacts": [f"{leaving} is not in post: name somebody who is."]
    }
    assert do("schedule", row, reader, at=in_(days=1)).published_at


def test_another_hour_keeps_approval_and_text(reach, reader):
    row = reach("scheduled", "due")
    revision, at = row.live, in_(days=3)

    row = do("reschedule", row, reader, at=at + timedelta(microseconds=5))

    assert (row.published_at, row.live, row.is_approved) == (at, revision, True)
    assert set(ArticleOffice.objects.values_list("listed_at", flat=True)) == {at}


@pytest.mark.parametrize("name", ["reschedule", "unschedule"])
def test_at_its_second_it_is_out_and_keeps_its_hour(reach, reader, name):
    row = reach("scheduled", "due")
    now = whole_seconds(timezone.now())
    row = let_time_pass(row, published_at=now)

    error = refusal(name, row, reader)

    assert error.messages == [
        "This cannot be done now: it is published (as published)."
    ]
    assert fresh(row).published_at == now


@pytest.mark.parametrize("name", ["reschedule", "unschedule"])
def test_change_is_out_at_its_second_though_nobody_came_by(reach, reader, name):
    row = let_time_pass(reach("changing", "due"), due_at=in_(seconds=0))

    error = refusal(name, row, reader)

    assert error.messages == [
        "This cannot be done now: it is published (as published)."
    ]


def test_change_that_is_due_goes_out_before_what_follows_it(reach, writer, reader):
    row = reach("live", "out")
    row = do("submit", edit(row, writer, title="At ten"), writer)
    row = do("schedule", row, reader, note="Ten, not nine.", at=in_(days=1))
    row = do("submit", edit(row, writer, title="Past ten"), writer)
    ten = in_(hours=-1)
    row = let_time_pass(row, due_at=ten)

    row = do("publish", row, reader)

    assert row.title == "Past ten"
    assert row.corrections == [
        {"at": ten.isoformat(), "note": "Ten, not nine.", "revision": 2}
    ]
    acts = Event.objects.order_by("-pk").values_list("act", flat=True)
    assert list(acts[:3]) == ["publish", "approve", "change"]


def test_note_of_a_scheduled_change_comes_with_it_if_it_is_published_now(
    reach, writer, reader
):
    row = do("submit", edit(reach("live", "out"), writer), writer)
    row = do("schedule", row, reader, note="The figure was wrong.", at=in_(days=1))

    row = do("publish", row, reader)

    assert [note["note"] for note in row.corrections] == ["The figure was wrong."]
    assert row.updated_at == datetime.fromisoformat(row.corrections[0]["at"])
    assert (row.due, row.due_note) == (None, "")


def test_readers_are_told_nothing_of_a_text_that_is_new_to_them(draft, writer, reader):
    row = do("submit", draft, writer)

    row = do("publish", row, reader, note="Better than before.")

    assert (row.corrections, row.updated_at) == ([], None)
    assert Event.objects.get(act="publish").details == {}


def test_small_change_leaves_no_note_and_no_day(reach, writer, reader):
    row = do("submit", edit(reach("live", "out"), writer), writer)

    row = do("publish", row, reader, note=" ")

    assert (row.corrections, row.updated_at) == ([], None)


def test_what_is_taken_out_of_the_schedule_leaves_nothing_but_itself(
    office, writer, reader
):
    full = {"pictures": [make_image(office)], "contacts": [make_contact(office)]}
    draft = make_article(
        office=office,
        draft=True,
        author=writer,
        slug="taken",
        topics=["Health"],
        **full,
    )
    before = Article.objects.values().get(pk=draft.pk)
    row = do("schedule", do("submit", draft, writer), reader, at=in_(days=1))
    assert row.pictures.count() == row.named_contacts.count() == 1
    said = row.newest

    do("unschedule", row, reader)

    row = Article.objects.get(pk=draft.pk)
    after = Article.objects.values().get(pk=draft.pk)
    assert {n for n in after if after[n] != before[n]} == {"approved_id"}
    assert (row.newest, row.is_approved) == (said, True)
    assert (row.pictures.count(), row.named_contacts.count()) == (0, 0)
    assert list(TaggedArticle.objects.all()) == []
    assert list(ArticleOffice.objects.values_list("listed_at", flat=True)) == [None]
    assert list(FormerArticleAddress.objects.all()) == []
    assert make_article(slug="taken").slug == "taken"


def test_page_taken_out_of_the_schedule_frees_its_path(writer, reader, office):
    page = make_page(office=office, draft=True, author=writer, slug="work")
    row = do("schedule", do("submit", page, writer), reader, at=in_(days=1))
    assert row.path == "work"

    row = do("unschedule", row, reader)

    assert (row.path, row.published_at) == ("", None)
    assert make_page(office=office, slug="work").path == "work"


def test_import_that_publishes_a_text_in_review_ends_the_review(reach):
    row = publish(reach("unpublished", "in-review"), by=None)

    row = fresh(row)
    assert row.submitted_at is None
    revise(overlay(row, {**row.newest.data, "title": "Later"}), author=None)
    assert state(fresh(row)) == (Standing.LIVE, Stage.DRAFT)


# Drafts behind what is out.


def test_discarded_draft_leads_back_to_what_readers_see(reach, writer):
    row = reach("live", "approved")
    live, draft = row.live, row.newest

    row = do("discard", row, writer)

    assert (row.newest.number, row.live) == (draft.number + 1, row.newest)
    assert row.live.data == live.data == freeze(fresh(row))
    assert Event.objects.get(act="discard").details == {"number": draft.number}


def test_draft_behind_a_scheduled_change_leads_back_to_that(reach, writer, reader):
    row = do("submit", edit(reach("live", "out"), writer, title="At ten"), writer)
    row = do("schedule", row, reader, at=in_(days=1))
    live, due = row.live, row.due
    row = edit(row, writer, title="Never")

    row = do("discard", row, writer)

    assert (row.live, row.due.data) == (live, due.data)
    row = let_time_pass(row, due_at=in_(seconds=-1))
    row = do("withdraw", row, reader)
    assert row.title == "At ten"
    assert state(row) == (Standing.WITHDRAWN, Stage.OUT)


def test_draft_behind_a_scheduled_text_leads_back_to_that(reach, writer):
    row = reach("scheduled", "draft")
    said, at = row.live.data, row.published_at

    row = do("discard", row, writer)

    assert (row.live.data, row.published_at) == (said, at)
    assert freeze(fresh(row)) == said


# Leaving.


def test_withdrawing_says_when_and_why_and_leaves_the_lists(reach, reader):
    row = do("withdraw", reach("live", "out"), reader, notice=" It was wrong. ")

    assert (row.withdrawal_notice, row.is_public(timezone.now())) == (
        "It was wrong.",
        True,
    )
    assert not row.is_listed(timezone.now())
    unlisted = set(ArticleOffice.objects.values_list("unlisted_at", flat=True))
    assert unlisted == {row.withdrawn_at}
    event = Event.objects.get(act="withdraw")
    assert (event.reason, event.details) == (
        "It was wrong.",
        {"at": row.withdrawn_at.isoformat()},
    )


def test_what_leaves_takes_its_scheduled_change_along_and_says_so(reach, reader):
    row = reach("changing", "due")
    due = {"number": row.due.number, "at": row.due_at.isoformat()}

    row = do("withdraw", row, reader, notice="Tomorrow.", at=in_(days=1))

    assert state(row) == (Standing.LEAVING, Stage.APPROVED)
    assert Event.objects.get(act="withdraw").details == {
        "at": row.withdrawn_at.isoformat(),
        "dropped": due,
    }


def test_what_is_kept_or_restored_is_as_before(reach, reader):
    row = reach("live", "out")
    before = Article.objects.values().get(pk=row.pk)
    copies = list(ArticleOffice.objects.values())

    for leave, stay in [
        ("withdraw", "restore"),
        ("gone", "restore"),
        ("withdraw", "keep"),
        ("gone", "keep"),
    ]:
        at = in_(days=1) if stay == "keep" else None
        do(leave, row, reader, notice="A mistake.", at=at)
        do(stay, row, reader)

        assert Article.objects.values().get(pk=row.pk) == before
        assert list(ArticleOffice.objects.values()) == copies


def test_removal_asks_nobody_to_read_it_any_more(reach, reader):
    row = do("gone", reach("live", "in-review"), reader)

    assert row.submitted_at is None


def test_removed_text_leads_to_that_of_any_office(reach, reader):
    other = make_article(office=make_office("tanzania"))

    row = do("gone", reach("live", "out"), reader, replaced_by=other)

    assert (row.replaced_by, row.gone_notice) == (other, "")
    assert Event.objects.get(act="gone").details["to"] == other.pk


def make_draft(now):
    return make_article(draft=True)


def make_scheduled(now):
    return make_article(published_at=now + timedelta(days=1))


def make_gone(now):
    return make_article(gone_at=now)


@pytest.mark.parametrize("make", [make_draft, make_scheduled, make_gone])
def test_removed_text_leads_to_nothing_that_readers_cannot_see(reach, reader, make):
    row, hidden = reach("live", "out"), make(in_(seconds=0))

    error = refusal("gone", row, reader, replaced_by=hidden)

    assert error.message_dict == {
        "replaced_by": ["Readers cannot see that text: choose a published one."]
    }


def test_text_that_will_be_public_by_then_may_replace_it(reach, reader):
    row, tomorrow = reach("live", "out"), make_scheduled(timezone.now())

    row = do("gone", row, reader, replaced_by=tomorrow, at=in_(days=2))

    assert state(row) == (Standing.LEAVING, Stage.OUT)


def test_texts_replace_each_other_in_no_circle(reach, reader):
    first, second, third = reach("live", "out"), make_article(), make_article()
    root = make_user(is_superuser=True)
    do("gone", second, root, replaced_by=first, at=in_(days=1))
    do("gone", third, root, replaced_by=second, at=in_(hours=1))

    for target in (first, second, third):
        error = refusal("gone", first, reader, replaced_by=target)
        assert error.message_dict == {
            "replaced_by": ["That would lead readers in a circle."]
        }


# The trash.


def test_what_is_used_is_not_thrown_away(draft, reader):
    used = make_article()
    Article.objects.filter(pk=used.pk).update(replaced_by=draft)

    error = refusal("trash", draft, reader)

    assert error.messages == [f"It is still used: article “{used}”. Change that first."]
    assert fresh(draft).trashed_at is None


def test_what_is_taken_out_of_the_trash_is_a_draft_again(reach, reader, draft):
    before = Article.objects.values().get(pk=draft.pk)
    row = do("trash", draft, reader)
    assert list(Article.objects.kept()) == []

    do("untrash", row, reader)

    assert Article.objects.values().get(pk=draft.pk) == before
