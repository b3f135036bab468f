"""Events of the workflow, told in words."""

import re
from html import unescape

import pytest
from django.utils import timezone

from iomsite.publishing.event_words import SENTENCES, EventWords
from iomsite.publishing.models import Event
from iomsite.publishing.steps import STEPS
from iomsite.publishing.timeline import zone_of
from newsroom.models import Article
from tests.factories import make_article, make_office, make_user
from tests.publishing.histories import plain

pytestmark = pytest.mark.django_db


@pytest.fixture
def ghana():
    return make_office("ghana", time_zone="Africa/Accra")


@pytest.fixture
def ama(ghana):
    return make_user("editor", ghana, first_name="Ama", last_name="Mensah")


HOUR = "2099-11-25T07:00:00+00:00"
ACCRA = "25 November 2099, 07:00 (Africa/Accra)"


@pytest.mark.parametrize(
    ("act", "details", "said"),
    [
        ("take-back", {}, "Ama Mensah took it back from review"),
        ("force", {"note": "New"}, "Ama Mensah published it unread"),
        ("reschedule", {"at": HOUR}, f"Ama Mensah moved it to {ACCRA}"),
        ("unschedule", {}, "Ama Mensah took it out of the schedule"),
        ("withdraw", {"at": "2020-01-01T00:00:00+00:00"}, "Ama Mensah withdrew it"),
        ("withdraw", {"at": HOUR}, f"Ama Mensah set it to be withdrawn on {ACCRA}"),
        ("gone", {"to": None}, "Ama Mensah removed it"),
        ("keep", {}, "Ama Mensah decided that it stays"),
        ("restore", {}, "Ama Mensah restored it for readers"),
        ("change", {"at": HOUR}, "The text that was due went out"),
        ("due-failed", {"at": HOUR}, "The text that was due did not go out"),
        (
            "read-afterwards",
            {"verdict": "wrong"},
            "Ama Mensah read it after it had gone out unread: it should not have gone "
            "out",
        ),
        (
            "share",
            {"for": "رئيس البعثة", "until": HOUR},
            f"Ama Mensah made a link for رئيس البعثة, valid until {ACCRA}",
        ),
        ("unshare", {"for": "donor"}, "Ama Mensah revoked the link for donor"),
        ("ask", {"offices": ["Togo", "Benin"]}, "Ama Mensah asked Togo and Benin to sign "
         "it off"),
        ("sign", {"office": "Togo"}, "Ama Mensah signed it off for Togo"),
        (
            "contact",
            {"office": "Togo", "contact": ""},
            "Ama Mensah took away the contact of Togo",
        ),
        ("offices", {"offices": ["Ghana"]}, "Ama Mensah changed its offices to Ghana"),
        (
            "kind",
            {"before": "news", "to": "press-release"},
            "Ama Mensah changed its kind from News to Press release",
        ),
        (
            "caught-up",
            {"source": 4},
            "Ama Mensah brought it up to version 4 of the text it translates",
        ),
        ("never-heard-of", {"at": HOUR}, "Ama Mensah: never-heard-of"),
    ],
)  # fmt: skip
def test_acts_are_told_in_words(ghana, ama, act, details, said):
    row = make_article(office=ghana)
    event = Event(act=act, by=ama, details=details, revision=row.newest)

    words = EventWords(Article, zone_of(row))

    assert plain(words.sentence(event)) == said


@pytest.mark.parametrize(
    "details",
    [[], "x", 7, {"at": 7, "to": "x", "reviewer": True}, {"at": "now", "for": [1]}],
)
def test_details_of_another_age_are_passed_over(details):
    words = EventWords(Article, timezone.get_default_timezone())
    events = [Event(act=act, details=details) for act in SENTENCES]

    said = {event.act: plain(words.sentence(event)) for event in events}

    assert said["send-back"] == "An import or a command sent it back"
    assert {said.pop("change")[:3], said.pop("due-failed")[:3]} == {"The"}
    assert {text[:23] for text in said.values()} == {"An import or a command "}
    assert [words.notes(event) for event in events] == [[]] * len(events)


def test_every_act_of_the_workflow_has_its_words():
    assert STEPS.keys() - SENTENCES.keys() == set()


def test_what_else_an_act_decided_is_told(ghana, ama):
    row = make_article(office=ghana)
    details = {
        "note": "The <b>sum</b> was wrong",
        "without": ["Togo"],
        "without_reason": "They are closed",
        "dropped": {"number": 3, "at": HOUR},
    }
    event = Event(act="publish", by=ama, details=details)

    notes = EventWords(Article, zone_of(row)).notes(event)

    assert [unescape(re.sub("</?bdi>", "", note)) for note in notes] == [
        "Note to readers: “The <b>sum</b> was wrong”",
        "Without waiting for Togo: “They are closed”",
        f"Version 3 was to go out on {ACCRA}; it will not.",
    ]
