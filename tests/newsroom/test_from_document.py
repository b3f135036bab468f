"""A document is dropped in, corrected line by line, and becomes a draft."""

from datetime import timedelta

import pytest
from django.core.files.storage import storages
from django.utils import timezone

from contacts.models import MediaContact
from newsroom.models import Article, Intake, OriginalFile
from tests.factories import make_contact, make_user
from tests.newsroom.documents import (
    INTAKE,
    RELEASE,
    became,
    check_url,
    drop_in,
    make_world,
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


def say(client, intake, numbers, role):
    data = {"line": numbers, "say": role}
    return client.post(check_url(intake), data, follow=True)


def confirm(client, intake, **answers):
    data = fields_of(client.get(check_url(intake))) | {"do": "confirm"} | answers
    return client.post(check_url(intake), data, follow=True)


def test_every_line_shows_what_it_became(client, editor):
    intake = drop_in(client)

    page = client.get(check_url(intake))

    assert list(became(page).values()) == [
        "Embargo",
        "Headline",
        "Body · Dateline",
        "Body · Quotation",
        "Body · Funder",
        "Contact",
        "Contact",
        "Contact",
    ]
    parts = page.context["screen"].page
    assert parts.title.part.text == "Kenya and Ghana Share Forty Harbour Pilots"
    assert parts.title.lines == (3,)
    assert "It is not applied: set the hour yourself" in page.text


def test_nothing_but_the_intake_is_stored_before_it_is_confirmed(client, editor):
    before = MediaContact.objects.count()

    intake = drop_in(client)
    say(client, intake, [5], "heading")

    assert (Article.objects.count(), MediaContact.objects.count()) == (0, before)
    assert Intake.objects.get().user == editor


def test_lines_become_what_the_editor_says(client, editor):
    intake = drop_in(client)

    response = say(client, intake, [7, 9], "notes")

    assert said(response) == ["Lines 7, 9: Notes to editors."]
    found = became(response)
    assert (found[7], found[9]) == ("Notes to editors", "Notes to editors · Funder")
    assert response.text.count("as you said") == 2


def test_rules_read_a_line_again_that_is_given_back_to_them(client, editor):
    intake = drop_in(client)
    before = became(client.get(check_url(intake)))
    say(client, intake, [7], "drop")

    response = say(client, intake, [7], "")

    assert said(response) == ["Line 7: as the rules see it."]
    assert became(response) == before


def test_corrections_are_taken_back_one_by_one(client, editor):
    intake = drop_in(client)
    before = became(client.get(check_url(intake)))
    say(client, intake, [7], "notes")
    say(client, intake, [9], "drop")

    first = client.post(check_url(intake), {"do": "undo"}, follow=True)
    second = client.post(check_url(intake), {"do": "undo"}, follow=True)
    third = client.post(check_url(intake), {"do": "undo"}, follow=True)

    assert said(first) == ["Line 9: as it was before."]
    assert became(first)[7] == "Notes to editors"
    assert became(second) == before
    assert said(third) == ["There is nothing to take back."]


def test_confirming_makes_a_draft_and_says_what_remains(client, editor, world):
    intake = drop_in(client)

    response = confirm(client, intake)

    article = Article.objects.get()
    assert response.redirect_chain[-1][0].endswith(f"/{article.pk}/change/")
    assert said(response) == [
        "The document is a draft now. Nobody but your colleagues sees it.",
        "The document names an embargo: “EMBARGO: not before 9 June 2026, 09:00”. It "
        "is not applied: set the hour yourself, with “Schedule”.",
        "Nobody has confirmed these contacts yet: Adwoa Nkansah.",
    ]
    assert article.newest.title == "Kenya and Ghana Share Forty Harbour Pilots"
    assert article.newest.author == editor
    assert [row.office for row in article.office_rows] == [
        world["kenya"],
        world["ghana"],
    ]
    assert (article.published_at, article.due_at) == (None, None)
    assert not Intake.objects.exists()


def test_draft_leads_to_its_original_as_long_as_that_is_kept(client, editor):
    confirm(client, drop_in(client, name="pilots.txt"))
    article, original = Article.objects.get(), OriginalFile.objects.get()
    change = f"/admin/newsroom/article/{article.pk}/change/"
    url = f"/admin/newsroom/article/{article.pk}/original/{original.pk}/"

    page = client.get(change)
    sent = client.get(url)
    content = b"".join(sent.streaming_content)
    OriginalFile.objects.update(kept_until=timezone.now() - timedelta(days=1))

    assert url in page.text
    assert "pilots.txt" in page.text
    assert content.decode() == RELEASE
    assert sent["Content-Disposition"] == 'attachment; filename="pilots.txt"'
    assert sent["Content-Type"] == "application/octet-stream"
    assert "no-store" in sent["Cache-Control"]
    assert client.get(url).status_code == 404
    assert url not in client.get(change).text


@pytest.mark.parametrize(
    ("answer", "number"), [("record", "+254205550999"), ("omit", None)]
)
def test_editor_says_whose_word_holds_for_a_contact(client, editor, answer, number):
    page = client.get(check_url(intake := drop_in(client)))
    offered = [value for value, _words in page.context["screen"].contacts[0].answers]

    confirm(client, intake, **{"contact-0": answer})

    assert (
        "The directory has another number: +254205550999. The document prints: "
        "+254 20 555 0101." in page.text
    )
    # The directory is not the editor's to correct.
    assert offered == ["record", "printed", "omit"]
    named = Article.objects.get().newest.data["named_contacts"]
    numbers = {
        phone["number"]
        for row in named
        for phone in MediaContact.objects.get(pk=row["contact"]).phones
    }
    assert numbers == ({number} if number else set())


def test_whoever_keeps_the_directory_may_correct_it(client, world):
    client.force_login(make_user("headquarters-editor"))
    intake = drop_in(client)

    response = confirm(client, intake, **{"contact-0": "correct"})

    ouma = MediaContact.objects.get(name="Otieno Ouma")
    assert [phone["number"] for phone in ouma.phones] == ["+254205550101"]
    assert "Corrected in the directory, for all releases: Otieno Ouma." in said(
        response
    )


def test_answers_survive_a_correction_that_moves_the_contacts(client, editor):
    intake = drop_in(client)
    data = fields_of(client.get(check_url(intake)))
    client.post(check_url(intake), data | {"do": "answers", "contact-1": "omit"})

    response = say(client, intake, [12], "drop")

    contacts = response.context["screen"].contacts
    assert [(each.printed.name, each.answer) for each in contacts] == [
        ("Adwoa Nkansah", "omit")
    ]


def test_choices_are_kept_and_shown_again(client, editor):
    intake = drop_in(client)
    data = fields_of(client.get(check_url(intake)))
    del data["partners"]

    client.post(
        check_url(intake),
        data | {"do": "answers", "another": "DE", "contact-1": "omit"},
    )

    screen = client.get(check_url(intake)).context["screen"]
    assert screen.offices.keys == ("KE", "DE")
    assert screen.contacts[1].answer == "omit"


def test_language_is_kept_and_its_rules_read_the_document(client, editor):
    intake = drop_in(client)
    data = fields_of(client.get(check_url(intake)))

    client.post(check_url(intake), data | {"do": "answers", "language": "fr"})

    screen = client.get(check_url(intake)).context["screen"]
    assert screen.language == "fr"


def test_office_one_does_not_write_for_is_proposed_as_a_partner(client, world):
    client.force_login(make_user("contributor", world["ghana"]))
    intake = drop_in(client)

    page = client.get(check_url(intake))
    confirm(client, intake)

    assert page.context["screen"].offices.keys == ("GH", "KE")
    article = Article.objects.get()
    assert [row.office.slug for row in article.office_rows] == ["ghana", "kenya"]


def test_same_text_leads_to_what_became_of_it(client, editor):
    confirm(client, drop_in(client))

    response = confirm(client, drop_in(client))

    article = Article.objects.get()
    assert response.redirect_chain[-1][0].endswith(f"/{article.pk}/change/")
    assert said(response) == [
        "The same text was taken in before: this is what became of it."
    ]


def test_discarding_leaves_nothing(client, editor, django_capture_on_commit_callbacks):
    intake = drop_in(client)

    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(check_url(intake), {"do": "discard"}, follow=True)

    assert said(response) == ["The document is deleted. Nothing was made of it."]
    assert (Intake.objects.count(), Article.objects.count()) == (0, 0)
    assert not storages["private"].exists(intake.file.name)


def test_what_was_begun_is_found_again(client, editor, world):
    intake = drop_in(client, name="mine.txt")
    Intake.objects.create(user=make_user("editor", world["kenya"]), name="theirs.txt")

    page = client.get(INTAKE)

    assert f'href="{check_url(intake)}"' in page.text
    assert "theirs.txt" not in page.text


@pytest.mark.parametrize("count", [1, 3])
def test_check_screen_costs_the_same_with_more_contacts(
    client, editor, world, count, django_assert_num_queries
):
    lines = [f"In Kenya: Person {n}, at person{n}@wma.example" for n in range(count)]
    for n in range(count):
        make_contact(
            world["kenya"], name=f"Person {n}", emails=[f"person{n}@wma.example"]
        )
    intake = drop_in(client, RELEASE.partition("In Kenya:")[0] + "\n".join(lines))
    client.get(check_url(intake))

    with django_assert_num_queries(15):
        page = client.get(check_url(intake))

    assert len(page.context["screen"].contacts) == count


def test_same_name_in_another_office_is_said_to_be_perhaps_somebody_else(
    client, editor, world
):
    make_contact(world["ghana"], name="Adwoa Nkansah", emails=["an@wma.example"])
    text = RELEASE.replace("In Ghana: Adwoa", "In Kenya: Adwoa")

    page = client.get(check_url(drop_in(client, text)))

    assert page.status_code == 200
    choice = page.context["screen"].contacts[1]
    assert "office" in choice.found.differs
    assert "of another office: Ghana." in " ".join(choice.sentences)
