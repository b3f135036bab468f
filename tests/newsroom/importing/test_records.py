import json
from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.utils import timezone
from PIL import Image as Pixels

from contacts import office_table
from iomsite.images.models import Image
from iomsite.outbox.models import Effect
from iomsite.publishing.acts import publish, revise
from iomsite.publishing.models import Revision
from iomsite.publishing.snapshot import freeze, overlay
from newsroom.importing import records
from newsroom.models import (
    Article,
    ArticleOffice,
    FormerArticleAddress,
    ImportedSource,
    Topic,
)
from tests.factories import make_article, make_contact, make_headquarters, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def ghana():
    return make_office("ghana", iso_code="GH", languages=["en", "fr"])


@pytest.fixture
def kenya():
    return make_office("kenya", iso_code="KE", host="kenya.wma.example")


def record(number=1, **values):
    return {
        "source": "old-site",
        "source_id": f"node-{number}",
        "language": "en",
        "title": f"Wells for village {number}",
        "summary": "A village has water.",
        "body_html": "<p>A village has water. It is clean.</p>",
        "kind": "news",
        "offices": ["ghana"],
        "published_at": "2021-05-04T09:30:00+03:00",
        **values,
    }


@pytest.fixture
def run(tmp_path):
    """Import lines; return (what stdout says, lines of stderr, the error's text)."""

    def run(*lines, **options):
        file = tmp_path / "articles.jsonl"
        file.write_bytes(
            b"\n".join(
                line if isinstance(line, bytes) else json.dumps(line).encode()
                for line in lines
            )
        )
        out, err = StringIO(), StringIO()
        error = ""
        try:
            call_command("import_articles", file, stdout=out, stderr=err, **options)
        except CommandError as refusal:
            error = str(refusal).removeprefix(f"{file}: ")
        said = out.getvalue().removeprefix(f"{file}: ").strip()
        faults = [
            text
            for text in err.getvalue().splitlines()
            if " new, " not in text and text
        ]
        return said, faults, error

    return run


def all_rows():
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values())
        for model in apps.get_models()
    }


FULL = {
    "slug": "wells-of-ghana",
    "subtitle": "Forty villages",
    "body_html": '<p onclick="x()">Forty <b>villages</b>.</p><script>alert(1)</script>',
    "notes_html": "<p>For editors</p>",
    "kind": "press-release",
    "topics": ["health", "Water"],
    "offices": ["ghana", "kenya"],
    "dateline": {
        "printed": "Accra, 4 May 2021 –",
        "places": [{"city": "Accra", "country": "Ghana", "iso": "GH"}],
        "date": "2021-05-04",
    },
    "funders": ["Halvorsen Foundation"],
    "quotations": [{"text": "Water!", "speaker": "A. Mensah"}],
    "old_addresses": [
        "https://old.example/ghana/node/1",
        "/en/stories/wells/",
        "http://127.0.0.1:8000/kenya/en/old%20wells",
        "https://kenya.wma.example/en/wells/",
    ],
}


def test_line_becomes_a_public_article_with_all_it_says(run, ghana, kenya, client):
    known = make_contact(ghana, name="Esi Mensah", emails=["esi@wma.example"])
    Topic.objects.create(name="Health", slug="health")
    contacts = [
        {
            "name": "Esi Mensah",
            "role": "Press Officer",
            "emails": ["former@wma.example"],
            "phones": ["030 255 0100"],
        },
        {"office": "kenya", "role": "Press desk", "emails": ["desk@wma.example"]},
    ]

    said, faults, error = run(record(**FULL, contacts=contacts))

    article = Article.objects.get()
    phone = {"number": "+233302550100", "label": ""}
    assert (said, faults, error) == (
        "1 new, 0 changed, 0 as before, 0 refused, "
        "0 not linked to what they translate.",
        [],
        "",
    )
    assert (
        freeze(article)
        == article.live.data
        == {
            "title": "Wells for village 1",
            "subtitle": "Forty villages",
            "slug": "wells-of-ghana",
            "summary": "A village has water.",
            "dateline": "Accra, 4 May 2021 –",
            "dateline_places": [
                {"city": "Accra", "region": "", "country": "Ghana", "iso": "GH"}
            ],
            "dateline_on": "2021-05-04",
            "body": "<p>Forty <strong>villages</strong>.</p>",
            "notes": "<p>For editors</p>",
            "quotations": [
                {
                    "text": "Water!",
                    "speaker": "A. Mensah",
                    "speaker_title": "",
                    "honorific": "",
                }
            ],
            "funders": ["Halvorsen Foundation"],
            "video_url": "",
            "pictures": [],
            "files": [],
            "named_contacts": [
                {
                    "contact": known.pk,
                    "office": ghana.pk,
                    "printed_name": "Esi Mensah",
                    "printed_role": "Press Officer",
                    "printed_emails": ["former@wma.example"],
                    "printed_phones": [phone],
                },
                {
                    "contact": None,
                    "office": kenya.pk,
                    "printed_name": "",
                    "printed_role": "Press desk",
                    "printed_emails": ["desk@wma.example"],
                    "printed_phones": [],
                },
            ],
            "topics": ["Health", "Water"],
        }
    )
    assert article.published_at == datetime(2021, 5, 4, 6, 30, tzinfo=UTC)
    assert list(
        ArticleOffice.objects.values_list("office__slug", "kind", "listed_at")
    ) == [
        ("ghana", "press-release", article.published_at),
        ("kenya", "press-release", article.published_at),
    ]
    assert set(
        FormerArticleAddress.objects.values_list("office__slug", "host", "path")
    ) == {
        (None, "old.example", "/ghana/node/1"),
        ("ghana", "", "/en/stories/wells/"),
        ("kenya", "", "/en/old wells"),
        ("kenya", "", "/en/wells/"),
    }
    home = "/ghana/en/news/wells-of-ghana/"
    assert client.get(home).status_code == 200
    response = client.get("/ghana/en/stories/wells/")
    assert (response.status_code, response["Location"]) == (
        301,
        f"http://127.0.0.1:8000{home}",
    )


def test_second_run_changes_what_another_line_says_and_nothing_else(run, ghana):
    first, second = record(1, topics=["Water"]), record(2)
    run(first, second)
    before = all_rows()

    said, _faults, _error = run(first, record(2, title="Wells everywhere"))

    assert said.startswith("0 new, 1 changed, 1 as before, 0 refused")
    after = all_rows()
    changed = [label for label, rows in before.items() if rows != after[label]]
    assert changed == [
        "publishing.Revision",
        "newsroom.Article",
        "newsroom.ImportedSource",
    ]
    assert [(r.title, r.number) for r in Revision.objects.order_by("pk")] == [
        ("Wells for village 1", 1),
        ("Wells for village 2", 1),
        ("Wells everywhere", 2),
    ]
    assert list(Article.objects.order_by("pk").values_list("slug", flat=True)) == [
        "wells-for-village-1",
        "wells-for-village-2",
    ]


def test_unchanged_line_leaves_an_editors_correction_alone(run, ghana):
    run(record())
    article = Article.objects.get()
    corrected = {**article.live.data, "title": "Corrected"}
    revise(overlay(article, corrected), author=None)
    publish(article, by=None)
    before = all_rows()

    said, _faults, _error = run(record())

    assert said.startswith("0 new, 0 changed, 1 as before")
    assert all_rows() == before


def test_what_a_changed_line_leaves_out_stays(run, ghana):
    run(record(subtitle="Kept", topics=["Water"]))

    run(record(title="Other", summary="Other."))

    article = Article.objects.get()
    assert (article.title, article.summary, article.subtitle) == (
        "Other",
        "Other.",
        "Kept",
    )
    assert [topic.name for topic in article.topics.all()] == ["Water"]


def test_kind_offices_and_hour_follow_the_file(run, ghana, kenya):
    run(record())

    run(
        record(
            kind="story",
            offices=["kenya", "ghana"],
            published_at="2021-05-05T09:30:00+00:00",
        )
    )

    at = datetime(2021, 5, 5, 9, 30, tzinfo=UTC)
    assert Article.objects.values_list("kind", "published_at").get() == ("story", at)
    rows = ArticleOffice.objects.order_by("position")
    assert list(rows.values_list("office__slug", "position", "kind", "listed_at")) == [
        ("kenya", 0, "story", at),
        ("ghana", 1, "story", at),
    ]


def test_offices_that_the_file_adds_have_agreed_and_those_it_drops_are_left(
    run, ghana, client
):
    make_office("mali")
    run(record(offices=["ghana"]))
    path = "/mali/en/news/wells-for-village-1/"
    statuses = [client.get(path).status_code]

    for offices in (["ghana", "mali"], ["ghana"], ["ghana", "mali"]):
        run(record(offices=offices))
        statuses.append(client.get(path).status_code)

    assert statuses == [404, 200, 302, 200]
    assert not Effect.objects.exists()


def test_missing_summary_is_made_of_the_first_sentence(run, ghana):
    run(record(summary=""))

    assert Article.objects.get().summary == "A village has water."


def test_future_hour_schedules(run, ghana, client):
    at = timezone.now().replace(microsecond=0) + timedelta(days=2)

    run(record(published_at=at.isoformat()))

    article = Article.objects.get()
    assert article.published_at == at
    assert client.get("/ghana/en/news/wells-for-village-1/").status_code == 404


def test_contact_by_role_only_is_printed_without_the_name(run, ghana):
    contact = make_contact(ghana, name="In Danger", by_role_only=True)
    printed = {"name": "In Danger", "emails": ["in@danger.example"]}

    run(record(contacts=[printed]))

    row = Article.objects.get().named_contacts.get()
    assert (row.contact, row.printed_name) == (contact, "")
    assert "In Danger" not in str(Revision.objects.get().data)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_translations_are_linked_wherever_they_stand(run, ghana, monkeypatch, order):
    monkeypatch.setattr(records, "BATCH", 1)
    lines = [
        record(1),
        record(2, language="fr", title="Puits", translation_of="node-1"),
        record(3, language="sw", title="Visima", translation_of="node-2"),
    ]

    _said, faults, error = run(*(lines[place] for place in order))
    keys = set(Article.objects.values_list("translation_key", flat=True))
    run(*lines)

    assert (faults, error, len(keys)) == ([], "", 1)
    assert set(Article.objects.values_list("translation_key", flat=True)) == keys


def test_translation_that_cannot_be_linked_is_reported_and_stays(run, ghana, kenya):
    _said, faults, error = run(
        record(1),
        record(2, language="fr", translation_of="node-1"),
        record(3, language="fr", translation_of="node-1"),
        record(4, language="es", translation_of="node-1", kind="story"),
        record(5, language="pt", translation_of="node-1", offices=["kenya", "ghana"]),
        record(6, language="pt", translation_of="node-99"),
    )

    bound = (
        "not linked to “node-1”: a translation has the kind and the offices, in the "
        "same order, of what it translates."
    )
    assert faults == [
        "Line 3, translation_of: not linked: “node-1” has a version in this language "
        "already.",
        f"Line 4, translation_of: {bound}",
        f"Line 5, translation_of: {bound}",
        "Line 6, translation_of: not linked: no article has the source_id “node-99”.",
    ]
    assert error == (
        "6 new, 0 changed, 0 as before, 0 refused, 4 not linked to what they "
        "translate. See the lines named above."
    )


BAD_LINES = [
    (b'{"title": ', "no JSON at sign 10: Expecting value."),
    (b"\xff\xfe{}", "not UTF-8 at byte 1"),
    (b"[" * 100_000, "no JSON that can be read"),
    (b'{"title": NaN}', "no JSON that can be read"),
    (b'["a list"]', "write one JSON object in each line."),
    (record(title=None), "title: this field is needed in each line."),
    (record(title="x" * 301), "title: this has 301 signs; the most is 300."),
    (record(title=5), "title: write a text in quotation marks."),
    (record(title="half \ud83d"), "title: the text holds half a sign"),
    (record(sumary="x"), "sumary: there is no such field. Known are: source,"),
    (record(language="xx"), "language: “xx” is not known here; write one of ar, en"),
    (record(kind="gossip"), "kind: “gossip” is not known here; write one of press-r"),
    (record(kind=["news"]), "kind: “['news']” is not known here"),
    (record(slug="not a slug"), "slug: Enter a valid “slug” consisting of Unicode"),
    (record(slug="taken"), "Another article has this address: change the slug."),
    (
        record(offices=["atlantis"]),
        "offices: there is no office “atlantis”. Known are: g",
    ),
    (record(offices="ghana"), "offices: write a list: […]."),
    (record(offices=[]), "offices: this field is needed in each line."),
    (record(body_html="<script>x</script><p> </p>"), "body_html: no text is left"),
    (record(published_at="2021-05-04T09:30:00"), "the moment names no offset from UTC"),
    (record(published_at="yesterday"), "“yesterday” is no moment; write one like"),
    (record(published_at="0001-01-01T00:00+14:00"), "the year 1 cannot be right."),
    (record(published_at="9999-12-31T23:59-14:00"), "the year 9999 cannot be right."),
    (record(published_at="2999-01-01T00:00Z"), "more than ten years ahead"),
    (record(published_at=1620113400), "published_at: write a text in quotation marks."),
    (record(dateline="Accra"), "dateline: write an object: {…}."),
    (record(dateline={"date": "4 May"}), "dateline: “4 May” is no day; write it like"),
    (
        record(dateline={"places": [{"iso": "gh"}]}),
        "dateline: entry 1: the ISO code of a place has two capital letters",
    ),
    (record(contacts=[{"name": "A"}, {}]), "contacts: entry 2: a contact needs a name"),
    (
        record(contacts=[{"name": "A", "phones": ["call me"]}]),
        "contacts: “call me” is no telephone number",
    ),
    (
        record(contacts=[{"name": "A", "emails": ["at home"]}]),
        "contacts: entry 1: “at home” is no e-mail address.",
    ),
    (
        record(contacts=[{"name": "A", "office": "atlantis"}]),
        "contacts: there is no office “atlantis”",
    ),
    (record(quotations=[{"speaker": "A"}]), "entry 1: a quotation needs its text."),
    (record(topics=["", "Water"]), "topics: an entry of the list is empty"),
    (record(image="missing.jpg"), "image: “missing.jpg”: there is no such file in "),
    (record(image="../secret.jpg"), "image: “../secret.jpg”: write a path below the"),
    (record(image="/etc/passwd"), "image: “/etc/passwd”: write a path below the"),
    (record(image="articles.jsonl"), "“articles.jsonl”: This file is not a picture"),
    (record(old_addresses=["ftp://x/y"]), "“ftp://x/y” is no address: write https://"),
    (record(old_addresses=["https://[x"]), "“https://[x” is no address"),
    (record(old_addresses=["/news?id=5"]), "an address with a “?” cannot be led on"),
    (record(old_addresses=["/en/taken-address/"]), "leads to another article already."),
    (record(old_addresses=["/" + "x" * 701]), "the path is too long or not UTF-8"),
    (record(translation_of="node-1"), "an article cannot translate itself."),
]


@pytest.mark.parametrize(("line", "sentence"), BAD_LINES)
@pytest.mark.parametrize("dry_run", [False, True])
def test_bad_line_is_reported_and_the_others_go_on(run, ghana, line, sentence, dry_run):
    other = make_article(office=ghana, slug="taken")
    FormerArticleAddress.objects.create(
        article=other, office=ghana, path="/en/taken-address/"
    )

    _said, faults, error = run(record(7), b"", line, record(8), dry_run=dry_run)

    assert [fault.startswith("Line 3") for fault in faults] == [True]
    assert sentence in faults[0]
    assert "2 new, 0 changed, 0 as before, 1 refused" in error
    assert Article.objects.count() == (1 if dry_run else 3)
    assert ImportedSource.objects.count() == (0 if dry_run else 2)


def test_what_an_earlier_line_has_is_refused(run, ghana):
    _said, faults, _error = run(
        record(1, slug="wells", old_addresses=["/a/"]),
        record(1),
        record(2, slug="wells"),
        record(3, old_addresses=["/a/"]),
    )

    assert faults == [
        "Line 2, source_id: an earlier line of this file has the same source_id.",
        "Line 3, slug: an earlier line of this file has this slug.",
        "Line 4, old_addresses: “/a/” stands in an earlier line of this file.",
    ]


def test_language_of_an_imported_article_stays(run, ghana):
    run(record())

    _said, faults, _error = run(record(language="fr"))

    assert faults == [
        "Line 1, language: this article was imported in another language, “en”: give "
        "the translation a source_id of its own."
    ]


def test_all_faults_of_a_line_are_told_at_once(run, ghana):
    _said, faults, _error = run(record(title="", kind="x", published_at="x"))

    assert [fault.partition(":")[0] for fault in faults] == [
        "Line 1, title",
        "Line 1, kind",
        "Line 1, published_at",
    ]


def test_dry_run_writes_nothing(run, ghana, kenya, tmp_path, media_root):
    run(record(1), record(2))
    Pixels.new("RGB", (40, 30)).save(tmp_path / "well.png")
    before = all_rows()

    said, _faults, _error = run(
        record(1, **FULL, image="well.png"),
        record(3, image="well.png", topics=["Never heard of"], translation_of="node-1"),
        record(2),
        dry_run=True,
    )

    assert said == ("Nothing was written. It would be: ") + said.removeprefix(
        "Nothing was written. It would be: "
    )
    assert "1 new, 1 changed, 1 as before, 0 refused" in said
    assert all_rows() == before
    assert not media_root.exists()


def test_picture_is_stored_once_for_all_who_use_it(run, ghana, tmp_path):
    (tmp_path / "pictures").mkdir()
    Pixels.new("RGB", (400, 300), "#369").save(tmp_path / "pictures" / "well.png")
    image = {"path": "pictures/well.png", "alt": "A well", "credit": "WMA"}
    french = {**image, "alt": "Un puits", "caption": "À midi"}
    lines = [
        record(1, image=image),
        record(2, language="fr", translation_of="node-1", image=french),
    ]

    run(*lines)
    run({**lines[0], "title": "Another"}, lines[1])

    stored = Image.objects.get()
    assert (stored.alt, stored.credit, stored.office) == (
        {"en": "A well", "fr": "Un puits"},
        "WMA",
        ghana,
    )
    assert [
        (row.image_id, row.caption)
        for article in Article.objects.order_by("pk")
        for row in article.pictures.all()
    ] == [(stored.pk, ""), (stored.pk, "À midi")]


def test_picture_of_a_refused_line_is_not_kept(run, ghana, tmp_path):
    Pixels.new("RGB", (40, 30)).save(tmp_path / "well.png")
    make_article(office=ghana, slug="taken")

    run(record(slug="taken", image="well.png"))

    assert Image.objects.count() == 0


def test_picture_is_not_followed_out_of_its_folder(run, ghana, tmp_path):
    outside = tmp_path.parent / f"{tmp_path.name}-secret.png"
    Pixels.new("RGB", (40, 30)).save(outside)
    (tmp_path / "link.png").symlink_to(outside)

    _said, faults, _error = run(record(image="link.png"))

    assert "there is no such file" in faults[0]


def test_global_address_of_headquarters_article(run):
    make_headquarters()
    office_table.clear()

    run(
        record(
            offices=["headquarters"],
            old_addresses=["/en/old/", "http://127.0.0.1:8000/en/older/"],
        )
    )

    assert list(
        FormerArticleAddress.objects.values_list("office__kind", "host", "path")
    ) == [("headquarters", "", "/en/old/"), ("headquarters", "", "/en/older/")]


def test_interrupted_run_can_be_repeated(run, ghana, monkeypatch):
    monkeypatch.setattr(records, "BATCH", 2)
    lines = [record(number) for number in range(1, 6)]
    lines[0]["translation_of"], lines[0]["language"] = "node-5", "fr"
    whole = records.publish_many

    def breaks_down(model, entries, **options):
        if any(entry.data["title"].endswith("3") for entry in entries):
            raise KeyboardInterrupt
        return whole(model, entries, **options)

    monkeypatch.setattr(records, "publish_many", breaks_down)
    with pytest.raises(KeyboardInterrupt):
        run(*lines)
    monkeypatch.setattr(records, "publish_many", whole)
    half = Article.objects.count()

    said, faults, _error = run(*lines)

    assert (half, Article.objects.count(), faults) == (2, 5, [])
    assert said.startswith("3 new, 0 changed, 2 as before")
    assert Article.objects.values("translation_key").distinct().count() == 4


@pytest.mark.parametrize(
    ("name", "options", "sentence"),
    [
        ("missing.jsonl", {}, "No such file or directory."),
        (".", {}, "Is a directory."),
        (
            "x",
            {"media_root": "/nowhere"},
            "--media-root /nowhere: there is no such folder.",
        ),
    ],
)
def test_file_that_cannot_be_read_is_named(tmp_path, name, options, sentence):
    arguments = [f"--media-root={value}" for value in options.values()]

    with pytest.raises(CommandError, match=sentence):
        call_command("import_articles", str(tmp_path / name), *arguments)


def test_day_of_a_living_contact_decides_between_two_of_a_name(run, ghana):
    make_contact(ghana, name="Kofi Annor", ends_on=date(2020, 12, 31))
    in_post = make_contact(ghana, name="Kofi Annor", starts_on=date(2021, 1, 1))

    run(record(contacts=[{"name": "KOFI ANNOR"}]))

    row = Article.objects.get().named_contacts.get()
    assert (row.contact, row.printed_emails) == (in_post, in_post.emails)
