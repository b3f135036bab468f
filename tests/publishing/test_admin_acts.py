"""The acts beside the form: what is said there, and what is not lost when refused."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from iomsite.publishing.acts import revise, set_times
from iomsite.publishing.models import Event, Stage, Standing
from iomsite.publishing.notices import notices
from iomsite.publishing.snapshot import overlay
from tests.factories import make_article, make_headquarters, make_office, make_user
from tests.publishing.states import bring, do, edit, fresh
from tests.rights.pages import fields_of

pytestmark = pytest.mark.django_db

HOUR = datetime(2060, 3, 4, 5, 6, tzinfo=UTC)


@pytest.fixture
def ghana():
    make_headquarters()
    return make_office("ghana", time_zone="Africa/Nairobi")


@pytest.fixture
def writer(ghana):
    return make_user("contributor", ghana, first_name="Ama", last_name="Mensah")


@pytest.fixture
def reader(ghana, client):
    user = make_user("editor", ghana, first_name="Kofi", last_name="Boateng")
    client.force_login(user)
    return user


@pytest.fixture
def article(ghana, writer):
    return make_article(office=ghana, draft=True, title="Flood", author=writer)


def change_url(article):
    return reverse("admin:newsroom_article_change", args=[article.pk])


def sent(client, article, name, **words):
    """Return what a browser sends with the form when an act is chosen."""
    fields = fields_of(client.get(change_url(article)))
    words = {f"act-{name}-{key}": value for key, value in words.items()}
    return {**fields, "_act": name, **words}


def side_of(response):
    return response.context["side"]


def bound(response):
    """Return {act: what stands in its inputs} of those that were sent."""
    return {
        form.transition.name: {field.name: field.value() for field in form}
        for form in side_of(response)["acts"]
        if form.is_bound
    }


def test_refused_act_is_saved_and_its_words_stand_in_the_form_again(
    client, article, reader
):
    article = edit(article, reader, summary="")
    data = sent(client, article, "force", reason="It cannot wait.")

    response = client.post(change_url(article), data, follow=True)
    later = client.get(change_url(article))

    said = [str(message) for message in response.context["messages"]]
    assert said[0] == "“Publish unread” was not done. Please mend this first:"
    assert bound(response) == {"force": {"reason": "It cannot wait."}}
    assert bound(later) == {}
    assert fresh(article).published_at is None


def test_act_without_what_it_asks_for_is_marked_where_it_is_missing(
    client, article, writer, reader
):
    do("submit", article, writer)

    response = client.post(
        change_url(article), sent(client, article, "send-back"), follow=True
    )

    (form,) = [form for form in side_of(response)["acts"] if form.is_bound]
    assert [str(message) for message in response.context["messages"]] == [
        "“Send back” was not done: mend what is marked beside the form."
    ]
    assert form.errors == {"reason": ["This field is required."]}


def test_words_of_another_article_do_not_come_back_here(client, ghana, article, reader):
    article = edit(article, reader, summary="")
    other = make_article(office=ghana, draft=True, author=reader)
    data = sent(client, article, "force", reason="It cannot wait.")
    client.post(change_url(article), data)

    response = client.get(change_url(other))

    assert bound(response) == {}


def test_what_somebody_else_changed_meanwhile_is_read_before_the_act_is_done(
    client, article, writer, reader
):
    data = sent(client, article, "submit", reason="Ready.") | {"title": "Great flood"}
    said = overlay(article, {**article.newest.data, "summary": "Another summary."})
    revise(said, author=writer)

    response = client.post(change_url(article), data, follow=True)

    article = fresh(article)
    words = ["Great flood", "Another summary."]
    assert [article.newest.data[name] for name in ("title", "summary")] == words
    assert list(Event.objects.values_list("act", flat=True)) == []
    assert [str(message) for message in response.context["messages"]][-1] == (
        "It is saved, and nothing else was done: somebody else has changed other parts "
        "since you opened it. Read it as it is now, then press again."
    )
    assert bound(response)["submit"]["reason"] == "Ready."


def test_draft_says_why_it_was_sent_back_until_it_is_submitted_again(
    article, writer, reader
):
    do("submit", article, writer)
    do("send-back", article, reader, reason="The figure is wrong.")
    article = edit(article, writer, summary="Four thousand people.")

    sent_back = notices(article, timezone.now())
    article = do("submit", article, writer, reviewer=reader)
    submitted = notices(article, article.submitted_at)

    assert sent_back == ["Sent back by Kofi Boateng: “The figure is wrong.”"]
    at = article.submitted_at + timedelta(hours=3)
    assert submitted == [
        f"Submitted by Ama Mensah on {at.day} {at:%B %Y, %H:%M} (Africa/Nairobi), "
        "for Kofi Boateng to read."
    ]


@pytest.mark.parametrize(
    ("standing", "times", "sentences"),
    [
        (Standing.LIVE, {}, []),
        (
            Standing.SCHEDULED,
            {"published_at": HOUR},
            ["It goes out on 4 March 2060, 08:06 (Africa/Nairobi)."],
        ),
        (
            Standing.CHANGING,
            {"due_at": HOUR},
            ["Its change goes out on 4 March 2060, 08:06 (Africa/Nairobi)."],
        ),
        (
            Standing.LEAVING,
            {"withdrawn_at": HOUR},
            [
                "To be withdrawn on 4 March 2060, 08:06 (Africa/Nairobi): “For a day "
                "only.”"
            ],
        ),
        (
            Standing.WITHDRAWN,
            {"withdrawn_at": datetime(2020, 3, 4, 5, 6, tzinfo=UTC), "gone_at": HOUR},
            [
                "Withdrawn on 4 March 2020, 08:06 (Africa/Nairobi): “It names somebody "
                "in danger.”",
                "To be removed on 4 March 2060, 08:06 (Africa/Nairobi).",
            ],
        ),
        (
            Standing.GONE,
            {"gone_at": datetime(2020, 3, 4, 5, 6, tzinfo=UTC)},
            ["Removed on 4 March 2020, 08:06 (Africa/Nairobi): “For a day.”"],
        ),
    ],
)
def test_hours_are_told_in_the_time_of_the_office(
    article, writer, reader, standing, times, sentences, django_assert_num_queries
):
    stage = Stage.DUE if standing in ("scheduled", "changing") else Stage.OUT
    row = bring(article, standing, stage, writer=writer, reader=reader)
    set_times(row, **times)
    row = fresh(row)
    assert row.issuing_office()

    with django_assert_num_queries(0):
        found = notices(row, timezone.now())

    assert found == sentences
