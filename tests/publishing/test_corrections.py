"""Notes on major changes: what becomes of them; tests of views say how they look."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from iomsite.publishing.acts import publish, revise
from iomsite.publishing.corrections import Correction, corrections_of, remove_note
from iomsite.publishing.models import Event
from iomsite.publishing.snapshot import overlay
from tests.factories import (
    make_article,
    make_headquarters,
    make_office,
    make_page,
    make_user,
)

pytestmark = pytest.mark.django_db

FIRST = datetime(2026, 11, 24, 9, tzinfo=UTC)
SECOND = FIRST + timedelta(days=2)


def change(row, *, note="", at=None, **changes):
    """Publish a change; if it has a note, as if that had been at a given moment."""
    row.refresh_from_db()
    revise(overlay(row, {**row.newest.data, **changes}), author=None)
    row = publish(row, by=None, note=note)
    if note:
        row.corrections[-1]["at"] = at.isoformat()
        row.updated_at = at
        row.save()
    return row


@pytest.fixture
def kenya():
    make_headquarters()
    return make_office("kenya")


@pytest.fixture(params=[make_article, make_page])
def corrected(request, kenya):
    row = request.param(office=kenya, title="One")
    change(row, title="Two", note="It was 12, not 14.", at=FIRST)
    change(row, title="Three")
    return change(row, title="Four", note="The port is Tema.", at=SECOND)


def test_only_changes_with_a_note_are_told_to_readers(corrected):
    assert corrections_of(corrected) == [
        Correction(SECOND, "The port is Tema.", 4),
        Correction(FIRST, "It was 12, not 14.", 2),
    ]
    assert corrected.updated_at == SECOND


@pytest.mark.parametrize(
    ("removed", "left", "updated_at"),
    [([4], [2], FIRST), ([2], [4], SECOND), ([4, 2], [], None)],
)
def test_removing_a_note_takes_back_what_followed_from_it(
    corrected, kenya, removed, left, updated_at
):
    editor = make_user("editor", kenya)

    for number in removed:
        remove_note(corrected, number, by=editor, reason=" Of another text. ")

    corrected.refresh_from_db()
    assert [note.number for note in corrections_of(corrected)] == left
    assert corrected.updated_at == updated_at
    assert corrected.title == "Four"
    notes = {
        2: {"note": "It was 12, not 14.", "at": FIRST.isoformat()},
        4: {"note": "The port is Tema.", "at": SECOND.isoformat()},
    }
    events = Event.objects.order_by("pk")
    assert [(e.act, e.revision.number, e.by, e.reason, e.details) for e in events] == [
        ("note-removed", number, editor, "Of another text.", notes[number])
        for number in removed
    ]


@pytest.mark.parametrize(
    ("role", "number", "reason", "words"),
    [
        ("contributor", 2, "Wrong", "You may not do this for this office."),
        ("editor", 2, " ", "Say why."),
        ("editor", 3, "Wrong", "This note is not there any more."),
    ],
)
def test_note_that_may_not_be_removed_stays(
    corrected, kenya, role, number, reason, words
):
    before = type(corrected).objects.values().get()

    with pytest.raises(ValidationError) as refusal:
        remove_note(corrected, number, by=make_user(role, kenya), reason=reason)

    assert refusal.value.messages == [words]
    assert type(corrected).objects.values().get() == before
    assert not Event.objects.exists()


# In the admin


def urls(row):
    name = f"admin:{row._meta.app_label}_{row._meta.model_name}"
    return (
        reverse(f"{name}_change", args=[row.pk]),
        reverse(f"{name}_remove_note", args=[row.pk]),
    )


def test_editor_removes_a_note_beside_the_form(client, corrected, kenya):
    client.force_login(make_user("editor", kenya))
    form, address = urls(corrected)
    before = client.get(form).text

    response = client.post(
        address, {"note": "4", "reason": "It was right before."}, follow=True
    )

    assert before.count("Remove this note</button>") == 2
    assert [str(message) for message in response.context["messages"]] == [
        "Readers do not see the note any more."
    ]
    assert response.text.count("Remove this note</button>") == 1
    assert "The port is Tema." not in response.text
    corrected.refresh_from_db()
    assert corrected.updated_at == FIRST


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"note": "4"}, "Say why."),
        ({"note": "3", "reason": "Wrong"}, "This note is not there any more."),
        ({"note": "x", "reason": "Wrong"}, "This note is not there."),
    ],
)
def test_what_cannot_be_removed_is_refused_with_a_sentence(
    client, corrected, kenya, said, words
):
    client.force_login(make_user("editor", kenya))

    response = client.post(urls(corrected)[1], said, follow=True)

    assert [str(message) for message in response.context["messages"]] == [words]
    corrected.refresh_from_db()
    assert len(corrected.corrections) == 2


@pytest.mark.parametrize(
    ("role", "office", "status"),
    [("contributor", "kenya", 403), ("editor", "ghana", 404)],
)
def test_others_may_not_remove_it(client, corrected, kenya, role, office, status):
    office = kenya if office == "kenya" else make_office(office)
    client.force_login(make_user(role, office))

    response = client.post(urls(corrected)[1], {"note": "4", "reason": "Wrong"})

    assert response.status_code == status
    corrected.refresh_from_db()
    assert len(corrected.corrections) == 2


def test_who_may_not_remove_notes_sees_them(client, corrected, kenya):
    client.force_login(make_user("contributor", kenya))

    text = client.get(urls(corrected)[0]).text

    assert "The port is Tema." in text
    assert "Remove this note" not in text


def test_nothing_is_removed_by_looking(client, corrected, kenya):
    client.force_login(make_user("editor", kenya))

    response = client.get(urls(corrected)[1], {"note": "4", "reason": "Wrong"})

    assert response.status_code == 405
    corrected.refresh_from_db()
    assert len(corrected.corrections) == 2
