"""What the intake and the check screen do not take: bad files, stale and odd posts."""

from datetime import timedelta

import pytest
from django.utils import timezone

from newsroom.admin.from_document.words import shown_name
from newsroom.models import Article, Intake
from tests.factories import make_user
from tests.newsroom.documents import (
    INTAKE,
    RELEASE,
    check_url,
    drop_in,
    make_world,
    upload,
)
from tests.rights.pages import fields_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return make_world()


@pytest.fixture
def editor(client, world):
    user = make_user("editor", world["kenya"])
    client.force_login(user)
    return user


def said(response):
    return [str(message) for message in response.context["messages"]]


def sentences(response):
    errors = response.context["form"].errors
    return {name: list(map(str, found)) for name, found in errors.items()}


# What is dropped in.


@pytest.mark.parametrize(
    "name", ["release.pdf", "release.doc", "release.docm", "release.odt", "x.exe"]
)
def test_other_formats_are_refused_with_advice(client, editor, name):
    response = client.post(INTAKE, {"document": upload(b"\xd0\xcf\x11\xe0 x", name)})

    (sentence,) = sentences(response)["document"]
    assert response.status_code == 200
    assert name in sentence
    assert sentence in response.text
    assert not Intake.objects.exists()


@pytest.mark.parametrize("data", [b"", b"\0\0\0", b"\xff\xfe\xff", b"   \n \n"])
def test_file_without_text_is_refused_with_a_sentence(client, editor, data):
    response = client.post(INTAKE, {"document": upload(data)})

    assert list(sentences(response)) == ["document"]
    assert not Intake.objects.exists()


def test_nothing_at_all_is_refused_with_a_sentence(client, editor):
    response = client.post(INTAKE, {"text": " \n"})

    assert sentences(response) == {
        "__all__": ["Choose a file, or paste the text of the release."]
    }


def test_what_was_pasted_is_not_lost_when_it_is_refused(client, editor):
    text = "Too long. " * 2_000_000
    text = text[: 4 * 1024 * 1024]

    response = client.post(INTAKE, {"text": text})

    assert list(sentences(response)) == ["text"]
    assert text in response.text


def test_plain_text_is_taken(client, editor):
    response = client.post(INTAKE, {"text": RELEASE}, follow=True)

    title = response.context["screen"].page.title
    assert title.part.text == "Kenya and Ghana Share Forty Harbour Pilots"
    assert response.context["screen"].name == "Pasted text"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("re\u202elease\u202c.txt", "release.txt"),
        ("a\u200bb\u0000c.txt", "abc.txt"),
        (f"{'long' * 60}.txt", f"{('long' * 60)[:55]}….txt"),
        ("\u202e", "document"),
    ],
)
def test_names_of_files_are_shown_safely(name, shown):
    assert shown_name(name) == shown


def test_name_with_marks_that_reorder_is_shown_without_them(client, editor):
    intake = drop_in(client, name="pilots\u202etxt.txt")

    page = client.get(check_url(intake))

    assert "\u202e" not in page.text
    assert "pilotstxt.txt" in page.text


# What is posted to the check screen.


@pytest.mark.parametrize(
    "line", [[], ["x"], ["-1"], ["0"], ["9" * 30], ["99999"], ["\0"], ["٣"]]
)
def test_correction_of_no_line_changes_nothing(client, editor, line):
    intake = drop_in(client)
    before = client.get(check_url(intake)).context["screen"].page.body

    response = client.post(
        check_url(intake), {"line": line, "say": "drop"}, follow=True
    )

    assert response.status_code == 200
    assert response.context["screen"].page.body == before


@pytest.mark.parametrize("data", [{}, {"say": "everything"}, {"do": "fly"}])
def test_what_no_line_can_be_is_refused_with_a_sentence(client, editor, data):
    intake = drop_in(client)

    response = client.post(check_url(intake), {"line": ["7"], **data}, follow=True)

    assert said(response) == ["That is nothing a line can be."]
    intake.refresh_from_db()
    assert intake.answers == {}


@pytest.mark.parametrize(
    "wrong",
    [
        {"language": "xx"},
        {"language": ""},
        {"issuing": "GH"},
        {"issuing": ""},
        {"issuing": "ZZ"},
        {"partners": ["ZZ"]},
        {"another": "\0"},
        {"contact-0": "correct"},
        {"contact-0": "successor"},
    ],
)
def test_choice_that_is_not_offered_makes_no_draft(client, editor, wrong):
    intake = drop_in(client)
    data = fields_of(client.get(check_url(intake))) | {"do": "confirm"} | wrong

    response = client.post(check_url(intake), data)

    assert response.status_code == 200
    assert set(response.context["form"].errors) == set(wrong)
    assert not Article.objects.exists()


def test_draft_is_not_made_of_what_was_not_seen(client, editor):
    intake = drop_in(client)
    seen = fields_of(client.get(check_url(intake)))
    client.post(check_url(intake), {"line": ["7"], "say": "drop"}, follow=True)

    response = client.post(check_url(intake), seen | {"do": "confirm"}, follow=True)

    assert said(response) == [
        "Something was changed in another window since this page was opened. Look at "
        "it as it is now, then make the draft."
    ]
    assert not Article.objects.exists()


def test_draft_is_made_once(client, editor):
    intake = drop_in(client)
    data = fields_of(client.get(check_url(intake))) | {"do": "confirm"}

    client.post(check_url(intake), data)
    again = client.post(check_url(intake), data)

    assert again.status_code == 404
    assert "It became a draft, or was discarded" in again.text
    assert Article.objects.count() == 1


def test_text_without_a_headline_says_what_is_missing(client, editor):
    intake = drop_in(client, "Only these words.\n")
    data = fields_of(client.get(check_url(intake)))

    response = client.post(
        check_url(intake),
        data | {"do": "confirm", "issuing": "KE", "language": "en"},
        follow=True,
    )

    assert said(response)[0].startswith("No headline with text below it was found")
    assert Intake.objects.exists()


def test_document_is_forgotten_after_a_day_with_a_sentence(client, editor):
    intake = drop_in(client)
    Intake.objects.update(created_at=timezone.now() - timedelta(hours=25))

    response = client.get(check_url(intake))

    assert response.status_code == 404
    assert "24 hours have passed and it was forgotten" in response.text


def test_answers_are_private(client, editor):
    intake = drop_in(client)

    pages = [client.get(INTAKE), client.get(check_url(intake))]

    assert [
        {"no-store", "private"} <= set(page["Cache-Control"].split(", "))
        for page in pages
    ] == [True, True]


@pytest.mark.parametrize("method", ["put", "delete", "options"])
def test_other_methods_are_refused(client, editor, method):
    assert getattr(client, method)(INTAKE).status_code == 405


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Words, and more words\n" * 12_000, id="many-lines"),
        pytest.param(
            RELEASE
            + "".join(f"In Kenya: A{n} B, a{n}@x.example\n" for n in range(5000)),
            id="many-contacts",
        ),
    ],
)
def test_what_is_no_release_is_shown_as_far_as_it_is_one(client, editor, text):
    intake = drop_in(client, text)

    page = client.get(check_url(intake))

    assert page.status_code == 200
    assert "more lines are not shown" in page.text
    assert len(page.context["screen"].page.lines) == 1500
    assert len(page.context["screen"].contacts) <= 100


def test_draft_with_thousands_of_contacts_is_not_made(client, editor):
    lines = [f"In Kenya: Person {n}, at person{n}@x.example" for n in range(150)]
    intake = drop_in(client, RELEASE.partition("In Kenya:")[0] + "\n".join(lines))
    data = fields_of(client.get(check_url(intake))) | {"do": "confirm"}

    response = client.post(check_url(intake), data, follow=True)

    assert said(response) == [
        "No release has so many contacts. Is this the right file?"
    ]
    assert not Article.objects.exists()


def test_same_text_of_an_office_that_is_not_theirs_is_named_to_nobody(
    client, editor, world
):
    intake = drop_in(client)
    data = fields_of(client.get(check_url(intake))) | {"do": "confirm"}
    del data["partners"]
    client.post(check_url(intake), data)
    title = Article.objects.get().newest.title
    client.force_login(make_user("editor", world["ghana"]))
    again = drop_in(client)

    page = client.get(check_url(again))
    data = fields_of(page) | {"do": "confirm"}
    response = client.post(check_url(again), data, follow=True)

    doubts = page.context["screen"].doubts
    assert [each.link for each in doubts if "taken in before" in each.sentence] == [""]
    assert said(response) == [
        "The same text was taken in before, for an office that is not yours. Ask "
        "headquarters to name yours as a partner."
    ]
    assert title not in response.text
