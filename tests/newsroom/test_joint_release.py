"""Partners are asked, sign or decline; what they sign is a text, not a title."""

from datetime import timedelta

import pytest
from django.utils import timezone

from iomsite.publishing.models import Event
from iomsite.publishing.workflow import Refused, Stale
from newsroom.models import ArticleOffice, invitations
from newsroom.partner_answers import decline, sign
from tests.factories import make_article, make_office, make_user
from tests.newsroom.joint import (
    answer,
    do,
    mails,
    make_joint,
    make_world,
    now,
    row_of,
    say,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return make_world()


@pytest.fixture
def joint(world):
    return make_joint(world.kenya, world.ghana, author=world.writer)


def test_partner_is_asked_at_submission_and_not_before(world, joint):
    before = (row_of(joint, world.ghana).is_waiting, mails("To sign"))

    do("submit", joint, world.writer)

    row = row_of(joint, world.ghana)
    assert before == (False, [])
    assert (row.state, row.is_waiting) == ("asked", True)
    assert mails("To sign: Three ports") == ["editor@ghana.example"]
    asked = Event.objects.get(act="ask")
    assert (asked.by, asked.details) == (world.writer, {"offices": ["Ghana"]})


def test_submitting_the_same_text_again_asks_nobody_again(world, joint):
    do("submit", joint, world.writer)
    do("take-back", joint, world.writer)

    do("submit", joint, world.writer)

    assert mails("To sign") == ["editor@ghana.example"]


def test_submitting_a_changed_text_asks_again_who_has_signed_the_old_one(world, joint):
    do("submit", joint, world.writer)
    sign(joint, world.ghana.pk, by=world.partner, number=1)
    do("send-back", joint, world.editor, reason="Shorter")
    say(joint, body="<p>Shorter.</p>")

    do("submit", joint, world.writer)

    assert row_of(joint, world.ghana).is_waiting is True
    assert mails("To sign") == ["editor@ghana.example"] * 2


def test_who_declined_is_asked_again_once_the_text_has_changed(world, joint):
    do("submit", joint, world.writer)
    decline(joint, world.ghana.pk, by=world.partner, number=1, reason="No figures")
    do("take-back", joint, world.writer)
    do("submit", joint, world.writer)
    unchanged = answer(joint, world.ghana)
    do("take-back", joint, world.writer)
    say(joint, body="<p>Without figures.</p>")

    do("submit", joint, world.writer)

    row = row_of(joint, world.ghana)
    assert unchanged.endswith(": No figures")
    assert (row.state, row.is_waiting, row.reason) == ("asked", True, "")


def test_one_person_of_two_partners_is_asked_for_each(world):
    mali = make_office("mali")
    make_user("editor", mali, email="editor@mali.example")
    both = make_user("editor", mali, email="both@wma.example")
    both.memberships.create(office=world.ghana, role="editor")
    joint = make_joint(world.kenya, world.ghana, mali, author=world.writer)

    do("submit", joint, world.writer)

    assert sorted(mails("To sign")) == [
        "both@wma.example",
        "both@wma.example",
        "editor@ghana.example",
        "editor@mali.example",
    ]


def test_partner_without_editors_is_asked_through_headquarters(world):
    mali = make_office("mali")
    make_user("headquarters-editor", email="hq@wma.example")
    joint = make_joint(world.kenya, mali, author=world.writer)

    do("submit", joint, world.writer)

    assert mails("To sign") == ["hq@wma.example"]


def test_asking_again_needs_an_hour(world, joint):
    do("submit", joint, world.writer)

    at_once = invitations.ask(now(joint), by=world.writer, again=True)
    hour_ago = timezone.now() - timedelta(hours=1, seconds=1)
    ArticleOffice.objects.filter(is_waiting=True).update(asked_at=hour_ago)
    later = invitations.ask(now(joint), by=world.writer, again=True)

    assert (at_once, later) == ([], [world.ghana])
    assert mails("To sign") == ["editor@ghana.example"] * 2


def test_nothing_goes_out_without_the_signature_or_a_reason(world, joint):
    do("submit", joint, world.writer)

    with pytest.raises(Refused) as refused:
        do("publish", joint, world.editor)

    assert list(refused.value.error_dict) == ["without"]
    assert "Not signed yet: Ghana." in refused.value.messages[0]
    assert now(joint).published_at is None


def test_changed_text_voids_the_signature(world, joint):
    do("submit", joint, world.writer)
    sign(joint, world.ghana.pk, by=world.partner, number=1)
    signed = answer(joint, world.ghana)

    say(joint, body="<p>Four ports.</p>")

    assert (signed, answer(joint, world.ghana)) == (
        "has signed this text",
        "has signed an earlier text",
    )
    assert now(joint).unsigned(now(joint).newest) == [world.ghana]


@pytest.mark.parametrize("changes", [{"slug": "ports"}, {"topics": ["Boats"]}])
def test_address_and_topics_void_nothing(world, joint, changes):
    sign(joint, world.ghana.pk, by=world.partner, number=1)

    say(joint, **changes)

    assert now(joint).unsigned(now(joint).newest) == []


def test_text_changed_back_is_signed_again(world, joint):
    sign(joint, world.ghana.pk, by=world.partner, number=1)
    say(joint, title="Four ports")

    say(joint, title="Three ports")

    assert now(joint).unsigned(now(joint).newest) == []


def test_declining_stays_on_record_when_it_goes_out_without(world, joint):
    do("submit", joint, world.writer)
    decline(joint, world.ghana.pk, by=world.partner, number=1, reason="Wrong")

    do("publish", joint, world.editor, without="They will not")

    row = row_of(joint, world.ghana)
    assert (row.state, row.reason, row.is_shown) == ("declined", "Wrong", False)


def test_what_an_import_brings_is_signed_and_its_changes_are_not(world):
    imported = make_article(office=world.kenya, partners=[world.ghana])

    unchanged = now(imported).unsigned(now(imported).newest)
    article = say(imported, body="<p>Changed.</p>")

    assert unchanged == []
    assert article.unsigned(article.newest) == [world.ghana]


def test_stale_answer_is_refused_and_changes_nothing(world, joint):
    do("submit", joint, world.writer)
    say(joint, body="<p>Four ports.</p>")
    before = list(ArticleOffice.objects.values())

    for act in (
        lambda: sign(joint, world.ghana.pk, by=world.partner, number=1),
        lambda: decline(joint, world.ghana.pk, by=world.partner, number=1, reason="No"),
        lambda: sign(joint, world.ghana.pk, by=world.partner, number=None),
    ):
        with pytest.raises(Stale, match="has saved a newer version"):
            act()

    assert list(ArticleOffice.objects.values()) == before


def test_signing_twice_is_signing_once(world, joint):
    for _ in range(2):
        sign(joint, world.ghana.pk, by=world.partner, number=1)

    assert Event.objects.filter(act="sign").count() == 1


@pytest.mark.parametrize("state", ["dropped", None])
def test_who_is_no_partner_signs_nothing(world, joint, state):
    rows = ArticleOffice.objects.filter(office=world.ghana)
    rows.update(state=state) if state else rows.delete()

    with pytest.raises(Refused, match="no longer asked"):
        sign(joint, world.ghana.pk, by=world.partner, number=1)


def test_issuing_office_does_not_sign_its_own_release(world, joint):
    with pytest.raises(Refused, match="no longer asked"):
        sign(joint, world.kenya.pk, by=world.editor, number=1)
