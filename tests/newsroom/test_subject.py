"""All that is kept about one person, and nothing about another."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from contacts.confirming import ask_for_confirmation
from contacts.models import Absence, MediaContact
from newsroom.models import Article
from tests.contacts.confirming.days import DAY_0
from tests.factories import (
    make_article,
    make_contact,
    make_headquarters,
    make_office,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def mali():
    make_headquarters()
    return make_office("mali", iso_code="ML")


def export(*args):
    out = StringIO()
    call_command("export_subject", *args, stdout=out)
    return json.loads(out.getvalue())


@pytest.fixture
def aicha(mali):
    contact = make_contact(
        mali,
        name="Aïcha Diallo",
        emails=["aicha@wma.example"],
        confirmed_on=date(2026, 1, 1),
    )
    contact.name = "Aïcha Touré"
    contact.save()
    Absence.objects.create(
        contact=contact, starts_on=date(2026, 1, 5), ends_on=date(2026, 1, 9)
    )
    ask_for_confirmation(DAY_0)
    make_article(office=mali, contacts=[contact], title="Flood", slug="flood")
    user = make_user("editor", mali, email="aicha@wma.example", first_name="Aïcha")
    make_article(office=mali, author=user, title="Bridge", draft=True)
    other = make_contact(mali, name="Moussa Keita", emails=["moussa@wma.example"])
    make_article(office=mali, contacts=[other], title="Harvest")
    return contact


@pytest.mark.parametrize(
    "asked",
    [
        ("--name", "aicha toure"),
        ("--name", "Aicha Diallo"),
        ("--email", "AICHA@wma.example"),
    ],
    ids=["name", "former name", "address"],
)
def test_posting_is_found_with_all_that_belongs_to_it(aicha, asked):
    found = export(*asked)

    (contact,) = found["contacts"]
    assert (contact["id"], contact["today"]["name"]) == (aicha.pk, "Aïcha Touré")
    assert [each["name"] for each in contact["history"]] == [
        "Aïcha Diallo",
        "Aïcha Touré",
    ]
    assert [each["starts_on"] for each in contact["absences"]] == ["2026-01-05"]
    assert [each["asked_on"] for each in contact["questions and answers"]] == [
        "2026-06-01"
    ]
    (release,) = found["named in releases"]
    assert (release["title"], release["printed"][0]["printed_name"]) == (
        "Flood",
        "Aïcha Touré",
    )
    assert "Moussa" not in json.dumps(found)


def test_account_is_found_by_its_address_without_the_password(aicha):
    found = export("--email", "aicha@wma.example")

    (account,) = found["accounts"]
    assert account["today"]["email"] == "aicha@wma.example"
    assert account["roles"] == ["editor, Mali"]
    assert [each["title"] for each in account["versions written"]] == ["Bridge"]
    assert "password" not in json.dumps(found)
    assert [each["to"] for each in found["mail not forgotten yet"]] == [
        "aicha@wma.example"
    ]


def test_posting_that_was_removed_is_found_in_its_history(aicha):
    Article.objects.all().delete()
    MediaContact.objects.filter(name="Aïcha Touré").delete()

    (contact,) = export("--name", "Aïcha Touré")["contacts"]

    assert contact["today"] is None
    assert [each["name"] for each in contact["history"]][:2] == [
        "Aïcha Diallo",
        "Aïcha Touré",
    ]


def test_of_a_stranger_nothing_is_kept(aicha):
    found = export("--name", "Nobody", "--email", "nobody@wma.example")

    found.pop("asked for")
    assert set(map(str, found.values())) == {"[]"}


def test_it_is_written_to_a_file_if_need_be(aicha, tmp_path):
    file = tmp_path / "aicha.json"

    call_command("export_subject", "--name", "Aïcha Touré", "--output", str(file))

    assert len(json.loads(file.read_text("utf-8"))["contacts"]) == 1


def test_somebody_must_be_named(db):
    with pytest.raises(CommandError, match="Say whom"):
        call_command("export_subject")
