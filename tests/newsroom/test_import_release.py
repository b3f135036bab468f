import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contacts.models import CountryOffice, MediaContact
from iomsite.publishing.models import ForcedPublication
from newsroom.models import Article, ArticleOffice, ImportedSource, OriginalFile
from tests.factories import make_contact, make_headquarters, make_office

pytestmark = pytest.mark.django_db

FIXTURE = Path(__file__).parent / "importing" / "releases" / "harbour-clinics.txt"
EXPECTED = json.loads(FIXTURE.with_suffix(".json").read_text("utf-8"))


@pytest.fixture
def offices():
    """The three offices of the invented release, and one that has no part in it."""
    make_headquarters()
    names = {
        place["iso"]: place["country"] for place in EXPECTED["dateline"]["places"]
    } | {
        contact["office"]: contact["office_printed"] for contact in EXPECTED["contacts"]
    }
    make_office("elsewhere", iso_code="XX")
    return [
        make_office(
            f"office-of-{iso.lower()}",
            iso_code=iso,
            name={"en": names[iso].removeprefix("the ")},
        )
        for iso in EXPECTED["offices"]
    ]


def run(*args, **options):
    lines = []

    class Out:
        def write(self, text="", *args, **kwargs):
            lines.append(str(text))

    call_command("import_release", *args, stdout=Out(), stderr=Out(), **options)
    return "".join(lines)


def test_document_becomes_a_draft_with_all_its_parts(offices):
    run(FIXTURE)

    article = Article.objects.get()
    data = article.newest.data
    assert article.published_at is None
    assert article.title == ""
    assert data["title"] == EXPECTED["title"]
    assert data["dateline"] == EXPECTED["dateline"]["printed"]
    assert data["dateline_on"] == EXPECTED["dateline"]["date"]
    assert data["body"].count("<p>") == EXPECTED["body"]["paragraphs"]
    assert data["funders"] == EXPECTED["funders"]
    assert [q["speaker"] for q in data["quotations"]] == [
        q["speaker"] for q in EXPECTED["quotes"]
    ]
    assert [row.office for row in article.article_offices.all()] == offices
    assert [row["printed_name"] for row in data["named_contacts"]] == [
        contact["name"] for contact in EXPECTED["contacts"]
    ]
    for item in EXPECTED["menu"]:
        assert item["label"] not in data["body"]


def test_unknown_contacts_are_made_unconfirmed_and_known_ones_are_found(offices):
    first, *others = EXPECTED["contacts"]
    known = make_contact(offices[0], name=first["name"].upper(), emails=first["emails"])

    run(FIXTURE)

    assert MediaContact.objects.filter(name__iexact=first["name"]).get() == known
    assert [
        (contact.name, contact.emails, contact.confirmed_on)
        for contact in MediaContact.objects.exclude(pk=known.pk).order_by("pk")
    ] == [(each["name"], each["emails"], None) for each in others]


def test_same_text_makes_no_second_article(offices, tmp_path):
    run(FIXTURE)
    copy = tmp_path / "sent-again.txt"
    copy.write_text("\n" + FIXTURE.read_text("utf-8").replace("\n", "\r\n"), "utf-8")

    said = run(copy)

    article = Article.objects.get()
    assert f"was imported before, as article {article.pk}" in said
    assert ImportedSource.objects.count() == 1


def test_document_is_kept_with_its_draft_and_only_once(offices, private_root):
    run(FIXTURE)
    run(FIXTURE)

    original = OriginalFile.objects.get()
    assert original.article == Article.objects.get()
    assert original.revision == original.article.newest
    with original.file.open() as file:
        assert file.read() == FIXTURE.read_bytes()
    assert len([path for path in private_root.rglob("*") if path.is_file()]) == 1


def test_refused_document_leaves_no_file(offices, tmp_path, private_root):
    note = tmp_path / "shopping.txt"
    note.write_text("milk\nbread")

    with pytest.raises(CommandError):
        run(note)

    assert [path for path in private_root.rglob("*") if path.is_file()] == []


def test_html_and_text_are_taken_in_one_run(offices, tmp_path):
    page = tmp_path / "ferry.html"
    page.write_text(
        "<h1>Ferry Stewards Learn First Aid on the Lake</h1>"
        "<p>Accra, Ghana, 4 June 2026 – Forty ferry stewards have learned what to do "
        "when somebody falls ill far from any shore, at the invitation of the agency "
        "and its <strong>partners</strong>.</p><p>The course took five days and ended "
        "with an exercise on the night boat, and the stewards did not know it.</p>"
    )

    run(page, FIXTURE)

    titles = {article.newest.title for article in Article.objects.all()}
    assert titles == {"Ferry Stewards Learn First Aid on the Lake", EXPECTED["title"]}
    html = Article.objects.order_by("pk")[0].newest.data["body"]
    assert "<strong>partners</strong>" in html


def test_doubts_are_told_in_sentences(offices):
    said = run(FIXTURE)

    assert "  Check (line " in said
    assert "is not in the directory. As it stands, a new contact is made" in said
    assert "contact-unknown" not in said


def test_run_of_many_files_reads_the_directory_once(offices, tmp_path):
    text = FIXTURE.read_text("utf-8")
    run(FIXTURE)
    files = []
    for number in range(4):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(text.replace("nine fishing", f"{number + 20} fishing"))
    with CaptureQueriesContext(connection) as queries:
        run(*files)

    read = [q for q in queries if q["sql"].startswith('SELECT "contacts_mediacontact"')]
    whole = [query for query in read if "WHERE" not in query["sql"]]
    assert len(whole) == 1


def test_publish_puts_it_on_the_sites_of_all_its_offices(offices, client):
    run(FIXTURE, "--publish", reason="Cleared by the chief of mission")

    article = Article.objects.get()
    assert article.live == article.newest
    # Nobody else has read it: somebody has to, afterwards.
    forced = ForcedPublication.objects.get()
    assert (forced.reason, forced.by, forced.closed_at, forced.office) == (
        "Cleared by the chief of mission",
        None,
        None,
        article.issuing_office(),
    )
    for office in offices:
        response = client.get(f"/{office.slug}/en/news/{article.slug}/")
        text = response.content.decode()
        name = next(
            c["name"] for c in EXPECTED["contacts"] if c["office"] == office.iso_code
        )
        others = [c["name"] for c in EXPECTED["contacts"] if c["name"] != name]
        contacts = text[text.index("For more information") :]
        assert all(contacts.index(name) < contacts.index(other) for other in others)
        assert f'href="{article.get_absolute_url()}" rel="canonical"' in text or (
            f'rel="canonical" href="{article.get_absolute_url()}"' in text
        )


def test_publish_publishes_the_draft_of_an_earlier_run_once(offices):
    run(FIXTURE)

    run(FIXTURE, "--publish")
    first = Article.objects.get().published_at
    said = run(FIXTURE, "--publish")

    article = Article.objects.get()
    assert article.published_at == first
    assert f"Public already: {article.get_absolute_url()}" in said


def test_draft_waits_for_its_partners_and_publishing_it_speaks_for_them(offices):
    run(FIXTURE)
    rows = ArticleOffice.objects.exclude(position=0)
    drafted = set(rows.values_list("state", "is_shown", "is_waiting"))

    run(FIXTURE, "--publish")

    published = set(rows.values_list("state", "is_shown", "is_waiting"))
    assert drafted == {("asked", False, False)}
    assert published == {("signed", True, False)}


def test_publishing_does_not_speak_for_who_has_declined(offices):
    run(FIXTURE)
    declined = ArticleOffice.objects.exclude(position=0).last()
    ArticleOffice.objects.filter(pk=declined.pk).update(
        state="declined", reason="Not with us"
    )

    with pytest.raises(CommandError):
        run(FIXTURE, "--publish")

    declined.refresh_from_db()
    assert (declined.state, Article.objects.get().published_at) == ("declined", None)


def test_json_stores_nothing_and_prints_only_json_on_stdout(offices, capsys):
    call_command("import_release", FIXTURE, FIXTURE, "--json")

    printed = capsys.readouterr()
    results = json.loads(printed.out)
    assert [each["title"] for each in results] == [EXPECTED["title"]] * 2
    assert printed.err.count("Reading") == 2
    assert Article.objects.count() == 0
    assert MediaContact.objects.count() == 0


def test_office_names_the_issuing_one(offices):
    run(FIXTURE, office="elsewhere")

    article = Article.objects.get()
    assert article.issuing_office().slug == "elsewhere"
    assert article.article_offices.count() == len(offices) + 1


def test_regional_office_of_the_same_country_is_not_taken(offices):
    make_office("region", kind="regional", iso_code=offices[0].iso_code)

    run(FIXTURE)

    assert Article.objects.get().issuing_office() == offices[0]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("release.pdf", b"%PDF-1.4", "release.pdf"),
        ("empty.txt", b"  \n", "empty.txt"),
        ("latin.txt", b"R\xe9fugi\xe9s", "latin.txt"),
        ("shopping.txt", b"milk\nbread", "shopping.txt"),
    ],
)
def test_file_that_is_no_release_is_named_and_the_others_go_on(
    offices, tmp_path, name, content, words
):
    wrong = tmp_path / name
    wrong.write_bytes(content)

    with pytest.raises(CommandError, match="1 of 2 files could not be imported"):
        run(wrong, FIXTURE)

    assert [article.newest.title for article in Article.objects.all()] == [
        EXPECTED["title"]
    ]


def test_missing_file_and_unknown_office_are_named(offices, tmp_path):
    with pytest.raises(CommandError, match="1 of 1"):
        run(tmp_path / "not-there.txt")
    with pytest.raises(
        CommandError, match="--office atlantis: there is no such office"
    ):
        run(FIXTURE, office="atlantis")
    with pytest.raises(CommandError, match="write a day like"):
        run(FIXTURE, "--as-of=yesterday")


def test_text_of_no_office_asks_whose_it_is():
    make_headquarters(iso_code="ZZ")

    with pytest.raises(CommandError):
        run(FIXTURE)

    assert (Article.objects.count(), MediaContact.objects.count()) == (0, 0)
    assert CountryOffice.objects.count() == 1
