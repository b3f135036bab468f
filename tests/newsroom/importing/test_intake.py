"""From a document dropped in to a draft, and nothing left behind."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from contacts.models import MediaContact
from iomsite import ticking
from newsroom.importing import intake as doors
from newsroom.importing.answers import Answer, Answers
from newsroom.importing.intake import confirm, discard, reading_of, take_in
from newsroom.importing.read import ReadError
from newsroom.importing.release import Role
from newsroom.importing.store import StoreError
from newsroom.models import Article, Boilerplate, Intake, OriginalFile
from tests.factories import make_contact, make_headquarters, make_office, make_user

TEXT = """Ferry Stewards Learn First Aid on the Lake
Entebbe, Uganda, 4 June 2026 – Forty ferry stewards have learned what to do when somebody falls ill far from any shore, at the invitation of the agency and its partners.
The course took five days and ended with an exercise on the night boat, in which the passengers played the sick and the stewards did not know it.
For more information, please contact:
In Uganda: Apio Lokwang, Press Officer, at alokwang@wma.example or +256 29 555 0142
"""


@pytest.fixture
def office(db):
    make_headquarters()
    return make_office("uganda", iso_code="UG", name={"en": "Uganda"})


@pytest.fixture
def editor(office):
    return make_user("editor", office)


@pytest.fixture
def settled(django_capture_on_commit_callbacks):
    """What happens after the commit, happens."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def files_in(root):
    return sorted(path for path in root.rglob("*") if path.is_file())


def test_text_becomes_a_draft_that_keeps_its_original(
    editor, office, private_root, settled
):
    intake = take_in(editor, text=TEXT)
    before = Article.objects.count()

    reading = reading_of(intake)
    with settled():
        stored = confirm(intake, by=editor)

    assert (before, reading.offices) == (0, (office,))
    article = stored.article
    assert article.newest.title == "Ferry Stewards Learn First Aid on the Lake"
    assert (article.newest.author, article.published_at) == (editor, None)
    original = OriginalFile.objects.get()
    assert (original.article, original.revision) == (article, article.newest)
    with original.file.open() as file:
        assert file.read().decode() == TEXT
    assert original.kept_until - timezone.now() > timedelta(days=89)
    assert len(files_in(private_root)) == 1
    assert not Intake.objects.exists()


def test_private_files_have_names_that_say_nothing_and_no_address(editor, private_root):
    intake = take_in(editor, text=TEXT, name="secret-embargo.txt")

    [path] = files_in(private_root)
    assert "secret" not in str(path.relative_to(private_root))
    assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(ValueError, match="not accessible via a URL"):
        _ = intake.file.url


@pytest.mark.parametrize(
    "given", [{"data": b"", "name": "x.txt"}, {"data": b"%PDF-1.4", "name": "x.pdf"}, {"text": " \n"}]
)  # fmt: skip
def test_what_cannot_be_read_leaves_nothing(editor, private_root, given):
    with pytest.raises(ReadError):
        take_in(editor, **given)

    assert (Intake.objects.count(), files_in(private_root)) == (0, [])


def test_lone_surrogates_and_null_signs_do_no_harm(editor):
    intake = take_in(editor, text=TEXT.replace("Forty", "For\ud800\0ty"))

    assert reading_of(intake).release.title


def test_row_that_cannot_be_written_leaves_no_file(editor, private_root):
    editor.pk = None

    with pytest.raises(ValueError, match="unsaved"):
        take_in(editor, text=TEXT)

    assert files_in(private_root) == []


def test_discarded_document_is_gone_with_its_file(editor, private_root, settled):
    with settled():
        intake = take_in(editor, text=TEXT)
        discard(intake)

    assert (Intake.objects.count(), files_in(private_root)) == (0, [])


def test_refused_confirmation_changes_nothing(editor, private_root):
    make_office("kenya", iso_code="KE")
    intake = take_in(editor, text=TEXT)
    doors.answer(intake, Answers(offices=("KE",)))

    with pytest.raises(StoreError, match="you may not write for"):
        confirm(intake, by=editor)

    assert Intake.objects.get() == intake
    assert (Article.objects.count(), MediaContact.objects.count()) == (0, 0)
    assert len(files_in(private_root)) == 1


def test_second_confirmation_is_told_and_makes_nothing(editor):
    intake = take_in(editor, text=TEXT)
    confirm(Intake.objects.get(), by=editor)

    with pytest.raises(StoreError, match="already"):
        confirm(intake, by=editor)

    assert Article.objects.count() == 1


def test_lost_file_is_told(editor, private_root):
    intake = take_in(editor, text=TEXT)
    files_in(private_root)[0].unlink()

    with pytest.raises(ReadError, match="no longer there"):
        reading_of(intake)


def test_answers_lead_over_the_text(editor, office):
    french = make_office("senegal", iso_code="SN", languages=["fr"])
    intake = take_in(editor, text=TEXT)
    doors.answer(
        intake,
        Answers(
            roles={3: Role.DROP},
            language="fr",
            offices=("UG", "SN"),
            contacts={0: Answer.OMIT},
        ),
    )

    article = confirm(intake, by=editor).article

    assert article.language == "fr"
    assert [row.office for row in article.office_rows] == [office, french]
    assert "five days" not in article.newest.data["body"]
    assert article.newest.data["named_contacts"] == []
    assert not MediaContact.objects.exists()


def test_partner_is_asked_and_not_spoken_for(editor, office):
    make_office("kenya", iso_code="KE")
    intake = take_in(editor, text=TEXT)
    doors.answer(intake, Answers(offices=("UG", "KE")))

    article = confirm(intake, by=editor).article

    assert [(r.state, r.is_shown) for r in article.partner_rows] == [("asked", False)]


def test_author_of_one_office_issues_it_there_where_the_text_says_nothing(
    editor, office
):
    text = TEXT.replace("Entebbe, Uganda, 4 June 2026 – ", "").replace(
        "In Uganda: Apio", "Apio"
    )

    reading = reading_of(take_in(editor, text=text))

    assert reading.offices == (office,)
    assert "office-missing" not in {doubt.code for doubt in reading.doubts}


def test_office_of_others_is_told_before_it_is_refused(office):
    stranger = make_user("editor", make_office("peru", iso_code="PE"))
    stranger.memberships.create(
        office=make_office("chad", iso_code="TD"), role="editor"
    )

    reading = reading_of(take_in(stranger, text=TEXT))

    assert "office-not-yours" in {doubt.code for doubt in reading.doubts}


@pytest.fixture
def differing(office):
    return make_contact(
        office,
        name="Apio Lokwang",
        emails=["alokwang@wma.example"],
        phones=[{"number": "+256295550199", "label": "duty"}],
    )


def test_contact_that_differs_is_named_as_the_directory_has_it(editor, differing):
    intake = take_in(editor, text=TEXT)
    codes = {doubt.code for doubt in reading_of(intake).doubts}

    article = confirm(intake, by=editor).article

    [entry] = article.newest.data["named_contacts"]
    assert "contact-differs" in codes
    assert (entry["contact"], entry["printed_phones"][0]["number"]) == (
        differing.pk,
        "+256295550199",
    )


def test_keeper_of_contacts_may_let_the_document_correct_one(editor, office, differing):
    editor.memberships.create(office=office, role="contact-manager")
    intake = take_in(editor, text=TEXT)
    doors.answer(intake, Answers(contacts={0: Answer.CORRECT}))

    stored = confirm(intake, by=editor)

    differing.refresh_from_db()
    assert [phone["number"] for phone in differing.phones] == ["+256295550142"]
    assert stored.corrected == (differing,)
    assert differing.history.count() == 2


def test_nobody_else_may(editor, differing):
    intake = take_in(editor, text=TEXT)
    doors.answer(intake, Answers(contacts={0: Answer.CORRECT}))

    with pytest.raises(StoreError, match="may not change the contacts"):
        confirm(intake, by=editor)

    differing.refresh_from_db()
    assert differing.phones[0]["number"] == "+256295550199"


def test_contact_as_printed_is_a_new_one_that_nobody_has_confirmed(editor, differing):
    intake = take_in(editor, text=TEXT)
    doors.answer(intake, Answers(contacts={0: Answer.PRINTED}))

    [new] = confirm(intake, by=editor).new_contacts

    assert (new.name, new.confirmed_on) == ("Apio Lokwang", None)
    assert new.phones[0]["number"] == "+256295550142"


def test_who_has_left_is_replaced_by_the_successor(editor, office, differing):
    successor = make_contact(office, name="Okello Bwire")
    differing.ends_on = timezone.localdate() - timedelta(days=1)
    differing.successor = successor
    differing.save()
    intake = take_in(editor, text=TEXT)

    stored = confirm(intake, by=editor)

    [entry] = stored.article.newest.data["named_contacts"]
    assert entry["contact"] == successor.pk


def test_contact_that_another_office_does_not_show_is_not_found(editor):
    other = make_office("kenya", iso_code="KE")
    make_contact(other, name="Apio Lokwang", visibility="internal")

    [found] = reading_of(take_in(editor, text=TEXT)).matched.contacts

    assert (found.status, found.id) == ("new", None)


def test_contact_of_a_region_is_found(editor):
    region = make_office("region", kind="regional", iso_code="KE")
    spokesperson = make_contact(
        region,
        name="Apio Lokwang",
        emails=["alokwang@wma.example"],
        phones=[{"number": "+256295550142", "label": ""}],
    )

    [found] = reading_of(take_in(editor, text=TEXT)).matched.contacts

    assert (found.status, found.id) == ("known", spokesperson.pk)


def test_five_thousand_contacts_are_refused_with_a_sentence(editor):
    lines = "".join(
        f"In Uganda: Person Number{n}, at person{n}@wma.example\n" for n in range(5000)
    )
    intake = take_in(editor, text=TEXT + lines)

    with pytest.raises(StoreError, match="contacts were read"):
        confirm(intake, by=editor)

    assert (Article.objects.count(), MediaContact.objects.count()) == (0, 0)


def test_embargo_is_told_and_kept_in_the_history_and_schedules_nothing(editor):
    text = f"EMBARGOED UNTIL 6 JUNE 2026, 10:00 GMT\n{TEXT}"
    intake = take_in(editor, text=text)
    [doubt] = [d for d in reading_of(intake).doubts if d.code == "embargo-found"]

    article = confirm(intake, by=editor).article

    assert "6 JUNE 2026" in doubt.sentence
    assert "6 JUNE 2026" in article.newest.reason
    assert (article.published_at, article.due_at) == (None, None)


ABOUT = """About the World Mobility Agency
The World Mobility Agency is an intergovernmental body that helps people to move in safety.
"""


@pytest.mark.parametrize(
    ("has_text", "code"),
    [(True, "boilerplate-swapped"), (False, "boilerplate-missing")],
)
def test_paragraph_about_the_agency_gives_way_to_the_record(
    editor, office, has_text, code
):
    if has_text:
        Boilerplate.objects.create(office=office, language="en", text="<p>We.</p>")
    intake = take_in(editor, text=TEXT.replace("For more", f"{ABOUT}For more"))

    codes = {doubt.code for doubt in reading_of(intake).doubts}
    article = confirm(intake, by=editor).article

    assert {c for c in codes if c.startswith("boilerplate")} == {code}
    assert "intergovernmental" not in article.newest.data["body"]


def test_language_that_the_site_of_the_office_does_not_offer_is_told(editor):
    intake = take_in(editor, text=TEXT)
    doors.answer(intake, Answers(language="pt"))

    assert "language-not-offered" in {d.code for d in reading_of(intake).doubts}


def test_same_text_is_told_with_the_article_and_made_once(editor):
    article = confirm(take_in(editor, text=TEXT), by=editor).article
    again = take_in(editor, text="\n" + TEXT.replace("\n", "\r\n"))

    [doubt] = [d for d in reading_of(again).doubts if d.code == "duplicate-release"]
    stored = confirm(again, by=editor)

    assert f"/article/{article.pk}/" in doubt.link
    assert doubt.link_text == article.newest.title
    assert (stored.article, stored.is_new) == (article, False)


@pytest.mark.parametrize(
    "changed",
    [
        TEXT.replace("Forty ferry stewards", "Some forty stewards of ferries"),
        TEXT.replace("Ferry Stewards Learn First Aid on the Lake", "Stewards Learn"),
        TEXT.replace("The course", "The long course").upper(),
    ],
)
def test_nearly_the_same_release_is_told(editor, changed):
    confirm(take_in(editor, text=TEXT), by=editor)

    codes = {d.code for d in reading_of(take_in(editor, text=changed)).doubts}

    assert "duplicate-release" in codes


def test_another_release_of_the_office_is_no_duplicate(editor):
    confirm(take_in(editor, text=TEXT), by=editor)
    other = TEXT.splitlines()
    other[0] = "Market Women Get a Savings Bank of Their Own"
    other[1] = (
        "Gulu, Uganda, 9 June 2026 – A savings bank with one counter and no chairs has "
        "opened between the fish stalls of the central market, and two hundred women "
        "have put in their first coins."
    )
    other[2] = (
        "It was the wish of the women that it should open before dawn, when the first "
        "lorries come, and close at noon, when everybody has gone home to eat."
    )

    codes = {d.code for d in reading_of(take_in(editor, text="\n".join(other))).doubts}

    assert "duplicate-release" not in codes


@pytest.mark.parametrize("count", [1, 4])
def test_reading_costs_few_queries_however_many_releases_there_are(
    editor, count, django_assert_max_num_queries
):
    for number in range(count):
        text = TEXT.replace("Lake", f"Lake {number}").replace("Forty", f"{number} new")
        confirm(take_in(editor, text=text), by=editor)
    intake = Intake.objects.select_related("user").get(
        pk=take_in(editor, text=TEXT.replace("Ferry", "Bus")).pk
    )

    with django_assert_max_num_queries(10):
        reading_of(intake)


def test_tick_forgets_what_nobody_confirmed_within_a_day(editor, private_root, settled):
    old, new = (take_in(editor, text=TEXT) for _number in range(2))
    Intake.objects.filter(pk=old.pk).update(
        created_at=timezone.now() - timedelta(hours=25)
    )

    with settled():
        counts, crashed = ticking.tick()

    assert (list(Intake.objects.all()), crashed) == ([new], [])
    assert counts["documents never confirmed forgotten"] == 1
    assert len(files_in(private_root)) == 1


def test_tick_forgets_originals_after_their_time(editor, private_root, settled):
    confirm(take_in(editor, text=TEXT), by=editor)
    soon = timezone.now() + timedelta(days=89)
    late = timezone.now() + timedelta(days=91)

    with settled():
        before, _crashed = ticking.tick(soon)
        kept = OriginalFile.objects.count()
        after, _crashed = ticking.tick(late)

    assert (before["original files forgotten"], kept) == (0, 1)
    assert after["original files forgotten"] == 1
    assert (files_in(private_root), Article.objects.count()) == ([], 1)


def test_original_goes_with_its_article(editor, private_root, settled):
    with settled():
        article = confirm(take_in(editor, text=TEXT), by=editor).article
        article.delete()

    assert files_in(private_root) == []


@pytest.mark.django_db(transaction=True)
def test_rolled_back_deletion_keeps_the_file(private_root):
    make_headquarters()
    intake = take_in(make_user(), text=TEXT)

    with transaction.atomic():
        discard(intake)
        transaction.set_rollback(True)

    assert len(files_in(private_root)) == 1
    assert Intake.objects.count() == 1
