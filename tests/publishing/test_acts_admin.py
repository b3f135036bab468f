"""The buttons beside the form: pressed by a browser, twice, too late, half filled in."""

from datetime import UTC, datetime

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from iomsite.publishing.models import Event
from tests.factories import make_article, make_contact, make_office, make_user
from tests.publishing.states import bring, do, edit, fresh
from tests.rights.pages import fields_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office("kenya", time_zone="Africa/Nairobi")


@pytest.fixture
def writer(office):
    return make_user("editor", office, first_name="Ada")


@pytest.fixture
def reader(office):
    return make_user("editor", office, first_name="Ben")


@pytest.fixture
def draft(office, writer):
    return make_article(
        office=office,
        draft=True,
        author=writer,
        title="Bridge opens",
        contacts=[make_contact(office)],
    )


@pytest.fixture
def press(client, draft):
    def press(user, name, number, **said):
        client.force_login(user)
        words = {f"act-{name}-{key}": value for key, value in said.items()}
        return client.post(
            reverse("admin:newsroom_article_act", args=[draft.pk]),
            {"_act": name, "base_revision": number, **words},
        )

    return press


def told(response):
    return [
        (each.level_tag, each.message) for each in get_messages(response.wsgi_request)
    ]


def change_url(row):
    return reverse("admin:newsroom_article_change", args=[row.pk])


def test_button_does_its_act_and_says_what_came_of_it(press, draft, writer):
    response = press(writer, "submit", 1, reason="By noon.")

    assert (response.status_code, response.url) == (302, change_url(draft))
    assert told(response) == [("success", "“Bridge opens”: in review.")]
    assert fresh(draft).submitted_by == writer


def test_button_pressed_twice_is_no_mistake(press, draft, writer, reader):
    bring(draft, "unpublished", "approved", writer=writer, reader=reader)
    contact = draft.issuing_office().media_contacts.get()
    contact.phones = [{"number": "+254285550199", "label": ""}]
    contact.save()

    first, second = (press(reader, "publish", 2) for _ in "12")
    of_another = press(writer, "publish", 2)

    # Publishing made a version of its own.
    assert fresh(draft).newest.number == 3
    assert told(first) == [("success", "“Bridge opens”: published.")]
    assert told(second)[-1:] == [("info", "It is done already.")]
    assert told(of_another)[-1:] == [("info", "Ben has done this already.")]
    assert [r.status_code for r in (first, second, of_another)] == [302] * 3
    assert Event.objects.filter(act="publish").count() == 1


def test_button_of_an_older_version_does_nothing_and_says_why(
    press, draft, writer, reader
):
    do("submit", draft, writer)
    edit(draft, writer)

    response = press(reader, "approve", 1)

    assert (response.status_code, response.url) == (302, change_url(draft))
    assert told(response) == [
        ("error", "“Approve” was not done. Please mend this first:"),
        (
            "error",
            "Ada has saved a newer version since you opened this page: look at it, then "
            "try again.",
        ),
    ]
    assert fresh(draft).approved is None


@pytest.mark.parametrize("number", ["", "2", "-1", "9" * 40, "one"])
def test_button_without_the_version_it_was_shown_for_does_nothing(
    press, draft, writer, number
):
    response = press(writer, "submit", number)

    assert (response.status_code, response.url) == (302, change_url(draft))
    assert fresh(draft).submitted_at is None


@pytest.mark.parametrize("name", ["", "burn", "restore", "approve"])
def test_what_is_not_offered_is_refused_with_a_sentence(press, draft, writer, name):
    response = press(writer, name, 1)

    assert (response.status_code, response.url) == (302, change_url(draft))
    assert told(response) == [
        ("error", "This cannot be done now: it is not published (draft).")
    ]


def test_hour_is_that_of_the_office(press, draft, writer, reader):
    bring(draft, "unpublished", "approved", writer=writer, reader=reader)

    press(reader, "schedule", 2, at_0="2090-03-01", at_1="09:30")

    assert fresh(draft).published_at == datetime(2090, 3, 1, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        ("9999-12-31", "23:59"),
        ("0001-01-01", "00:00"),
        ("2090-02-30", "09:00"),
        ("2090-03-01", ""),
        ("", ""),
    ],
)
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_hour_that_is_none_is_no_crash(press, draft, writer, reader, day, hour, zone):
    bring(draft, "unpublished", "approved", writer=writer, reader=reader)
    office = draft.issuing_office()
    office.time_zone = zone
    office.save()

    response = press(reader, "schedule", 2, at_0=day, at_1=hour)

    assert response.status_code == 302
    assert fresh(draft).published_at is None or day == "9999-12-31"


def test_act_comes_after_the_form_that_was_sent_with_it(client, draft, writer):
    client.force_login(writer)
    fields = fields_of(client.get(change_url(draft)))

    response = client.post(
        change_url(draft),
        {
            **fields,
            "title": "Bridge closes",
            "_act": "submit",
            "act-submit-reason": "Now",
        },
    )

    row = fresh(draft)
    assert (row.newest.number, row.newest.title) == (2, "Bridge closes")
    assert row.submitted_at
    assert told(response)[-1] == ("success", "“Bridge closes”: in review.")
    assert list(row.newest.events.values_list("act", "reason")) == [("submit", "Now")]


def test_form_and_act_sent_twice_are_done_once(client, draft, writer):
    client.force_login(writer)
    sent = {
        **fields_of(client.get(change_url(draft))),
        "title": "Bridge closes",
        "_act": "submit",
    }

    client.post(change_url(draft), sent)
    response = client.post(change_url(draft), sent)

    assert told(response)[-1:] == [("info", "It is done already.")]
    assert fresh(draft).newest.number == 2
    assert Event.objects.filter(act="submit").count() == 1


def test_form_is_kept_though_its_act_is_refused(client, draft, writer):
    client.force_login(writer)
    fields = fields_of(client.get(change_url(draft)))

    client.post(
        change_url(draft), {**fields, "title": "Bridge closes", "_act": "approve"}
    )

    row = fresh(draft)
    assert (row.newest.title, row.approved) == ("Bridge closes", None)
