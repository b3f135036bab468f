"""A person is erased from what releases printed, on request, and from nowhere else."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from contacts.models import MediaContact
from iomsite.content_checks import CHECKS
from iomsite.publishing.acts import publish, revise
from iomsite.publishing.models import Event, Revision
from iomsite.publishing.snapshot import overlay
from newsroom.models import Article, ArticleContact, ArticleOffice, invitations
from tests.factories import (
    make_article,
    make_contact,
    make_headquarters,
    make_office,
    make_user,
)

pytestmark = pytest.mark.django_db

NAME = "Aïcha Touré"
WORDS = (NAME, "aicha@wma.example", "+22370123456")
ASKED = ("--name", "aicha toure", "--email", "aicha@wma.example")
ALL = (*ASKED, "--phone", "+223 70 12 34 56")


@pytest.fixture
def mali():
    make_headquarters()
    return make_office("mali", iso_code="ML", languages=["en", "fr"])


@pytest.fixture
def aicha(mali):
    return make_contact(
        mali,
        name=NAME,
        emails=["aicha@wma.example", "press-mali@wma.example"],
        phones=[{"number": "+22370123456", "label": ""}],
    )


@pytest.fixture
def release(aicha, mali):
    """Two languages, a correction, a draft; then the contact has left."""
    other = make_contact(mali, name="Moussa Keita")
    english = make_article(office=mali, contacts=[aicha, other], title="Flood")
    make_article(
        office=mali,
        contacts=[aicha],
        language="fr",
        translation_of=english,
        title="Crue",
    )
    english.refresh_from_db()
    revise(overlay(english, {**english.newest.data, "title": "Floods"}), author=None)
    leave(aicha)
    return english


def leave(contact):
    contact.ends_on = date(2026, 6, 30)
    contact.save()


def run(*args):
    out = StringIO()
    call_command("erase_printed_name", *args, stdout=out)
    return out.getvalue()


def printed():
    """Return all that is printed anywhere."""
    rows = ArticleContact.objects.order_by("pk").values(*ArticleContact.PRINTED)
    partners = ArticleOffice.objects.order_by("pk").values_list("printed", flat=True)
    revisions = Revision.objects.order_by("pk").values_list("data", flat=True)
    return str([*rows, *partners, *(data["named_contacts"] for data in revisions)])


def faults():
    return [fault for check in CHECKS.values() for fault in check()]


def test_without_being_told_to_it_only_says_what_it_would_do(release, aicha):
    before = printed()

    said = run(*ASKED)

    assert printed() == before
    aicha.refresh_from_db()
    assert (aicha.name, Event.objects.filter(act="erase-printed").count()) == (NAME, 0)
    assert "To be erased in 2 releases with 3 versions, and 1 ended postings." in said
    assert (
        "Printed beside the name, and not asked for: "
        "+223 70 12 34 56, press-mali@wma.example"
    ) in said
    assert "Nothing was changed." in said


def test_person_is_erased_from_rows_versions_and_the_directory(release, aicha):
    run(*ALL, "--erase")

    text = printed()
    assert [word for word in WORDS if word in text] == []
    assert "Moussa Keita" in text
    assert "press-mali@wma.example" in text
    aicha.refresh_from_db()
    assert (aicha.name, aicha.emails, aicha.erased_on is not None) == ("", [], True)
    assert faults() == []


def test_page_says_that_somebody_was_named(client, release):
    run(*ALL, "--erase")

    page = client.get(f"/mali/en/news/{release.slug}/").text

    assert "<bdi>Press Officer</bdi>, no longer with the office" in page
    assert NAME not in page


def test_each_release_keeps_a_line_that_names_nobody(release):
    user = make_user(email="keeper@wma.example")

    run(*ALL, "--erase", "--by", "keeper@wma.example")

    events = Event.objects.filter(act="erase-printed")
    assert [(each.by, each.details, each.reason) for each in events] == [
        (user, {}, "")
    ] * 2
    assert {each.revision_id for each in events} == set(
        Article.objects.values_list("newest", flat=True)
    )


def test_later_correction_does_not_bring_the_name_back(release):
    run(*ALL, "--erase")
    release.refresh_from_db()

    revise(overlay(release, {**release.newest.data, "title": "Again"}), author=None)
    release.refresh_from_db()
    publish(release, by=None)

    assert NAME not in printed()
    assert faults() == []


def test_doing_it_twice_finds_nothing_the_second_time(release):
    run(*ALL, "--erase")

    said = run(*ALL, "--erase")

    assert "Erased in 0 releases with 0 versions, and 0 ended postings." in said
    assert Event.objects.filter(act="erase-printed").count() == 2


def test_whom_the_directory_never_knew_leaves_words_behind(mali):
    row = make_article(office=mali, draft=True)
    entry = {
        "contact": None,
        "office": mali.pk,
        "printed_name": NAME,
        "printed_role": "",
        "printed_emails": ["aicha@wma.example"],
        "printed_phones": [],
    }
    revise(overlay(row, {**row.newest.data, "named_contacts": [entry]}), author=None)
    row.refresh_from_db()
    publish(row, by=None)

    run(*ASKED, "--erase")

    named = row.named_contacts.get()
    assert (named.printed_name, named.printed_role, named.printed_emails) == (
        "",
        "Press contact",
        [],
    )
    assert faults() == []


def test_approval_and_signature_hold_after_it(mali):
    """Both bind to a hash, and the hash to whom the directory did not know."""
    kenya = make_office("kenya", iso_code="KE")
    row = make_article(office=mali, partners=[kenya], draft=True)
    entry = {
        "contact": None,
        "office": mali.pk,
        "printed_name": NAME,
        "printed_role": "Press Officer",
        "printed_emails": [],
        "printed_phones": [],
    }
    revise(overlay(row, {**row.newest.data, "named_contacts": [entry]}), author=None)
    row.refresh_from_db()
    row.approved = row.newest
    row.save()
    invitations.sign(row, row.partner_rows[0], by=None, revision=row.newest)
    before = row.newest.hash

    run(*ASKED, "--erase")

    row = Article.objects.get(pk=row.pk)
    assert row.newest.hash != before
    assert row.is_approved
    assert row.has_signed(row.partner_rows[0], row.newest)


def test_contact_of_a_partner_is_erased_as_well(mali, aicha):
    kenya = make_office("kenya", iso_code="KE")
    row = make_article(office=kenya, partners=[mali])
    invitations.name_contact(row, row.partner_rows[0], aicha, by=None)
    leave(aicha)

    run(*ALL, "--erase")

    assert [word for word in WORDS if word in printed()] == []
    assert NAME not in str(list(Event.objects.values()))


def test_who_is_in_post_must_leave_the_directory_first(aicha, mali):
    make_article(office=mali, contacts=[aicha])
    before = printed()

    with pytest.raises(CommandError) as refusal:
        run(*ASKED, "--erase")

    assert "who is in post" in str(refusal.value)
    assert printed() == before


def test_old_number_goes_while_its_owner_stays(aicha, mali):
    make_article(office=mali, contacts=[aicha])
    aicha.phones = [{"number": "+22320212223", "label": ""}]
    aicha.save()

    run("--phone", "+223 70 12 34 56", "--erase")

    assert ("+22370123456" in printed(), NAME in printed()) == (False, True)
    assert MediaContact.objects.get(name=NAME).erased_on is None
    assert faults() == []


def test_words_of_a_text_are_left_to_an_editor(release, mali):
    quoting = make_article(office=mali, title="Quoted", body=f"<p>Said {NAME}.</p>")

    said = run("--name", NAME, "--erase")

    assert f"The words of {quoting.pk} (Quoted) name the person as well" in said
    quoting.refresh_from_db()
    assert NAME in quoting.body


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), "Say whom"),
        (("--phone", "12"), "is no telephone number"),
        (("--name", "X", "--by", "nobody@wma.example"), "Nobody has the account"),
    ],
)
def test_what_it_cannot_do_it_says(db, args, words):
    with pytest.raises(CommandError, match=words):
        run(*args)
