from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from iomsite.publishing.acts import publish, revise
from iomsite.publishing.batch import Entry, check_many, publish_many
from iomsite.publishing.models import Event, Revision
from iomsite.publishing.snapshot import freeze, overlay
from newsroom.models import (
    Article,
    ArticleOffice,
    FormerArticleAddress,
    TaggedArticle,
    Topic,
)
from pages.models import Page
from tests.factories import (
    make_article,
    make_contact,
    make_document,
    make_image,
    make_office,
    make_page,
    make_user,
)
from tests.publishing.states import do, edit

pytestmark = pytest.mark.django_db

AT = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)


def new_article(offices, at=AT, *, language="en", kind="news", key=None, **data):
    row = Article(language=language, kind=kind, translation_key=key or uuid4())
    content = {
        "title": "A title",
        "summary": "What happened.",
        "body": "<p>More of what happened.</p>",
    }

    def made_with(row):
        return [
            ArticleOffice(
                article=row, office=o, position=n, language=row.language, kind=row.kind
            )
            for n, o in enumerate(offices)
        ]

    return Entry(row=row, data=content | data, at=at, made_with=made_with)


def changed(row, at=None, **data):
    row = type(row).objects.get(pk=row.pk)
    return Entry(row=row, data={**row.newest.data, **data}, at=at)


def one_by_one(entries, *, by=None, reason=""):
    """What a batch must come to: each by itself through revise() and publish()."""
    errors = []
    for entry in entries:
        try:
            with transaction.atomic():
                row = entry.row
                if row.pk is None:
                    row = type(row)(
                        **{f.attname: getattr(row, f.attname) for f in row._meta.fields}
                    )
                    row.save()
                    for made in entry.made_with(row):
                        made.save()
                revise(overlay(row, entry.data), author=by, reason=reason)
                publish(row, by=by, at=entry.at)
            errors.append(None)
        except ValidationError as error:
            errors.append(error.messages)
        except IntegrityError:
            # Before there is anything to validate.
            errors.append(["This release has a version in that language already."])
    return errors


def in_a_batch(entries, **options):
    (model,) = {type(entry.row) for entry in entries}
    outcomes = publish_many(model, entries, **options)
    return [outcome.error and outcome.error.messages for outcome in outcomes]


def all_rows():
    """
    Every row of every table; ids and random keys are ranks in it. Left out is what
    tells when something was done, and the history of tables changed in place.
    """
    models = [
        model for model in apps.get_models() if not hasattr(model, "instance_type")
    ]
    ranks, releases = {}, {}
    for model in models:
        rows = model._base_manager.order_by(*ORDERS.get(model, ["pk"]))
        ranks[model] = {row.pk: rank for rank, row in enumerate(rows)}

    def of(field, value):
        target = field.related_model if field.is_relation else field.model
        if field.name == "translation_key":
            return releases.setdefault(value, len(releases))
        is_id = field.primary_key or field.is_relation
        return ranks[target].get(value) if is_id and value is not None else value

    return {
        model._meta.label: [
            {
                field.name: of(field, getattr(row, field.attname))
                for field in model._meta.concrete_fields
                if (model, field.name) not in NOT_COMPARED
            }
            for row in model._base_manager.order_by(*ORDERS.get(model, ["pk"]))
        ]
        for model in models
    }


NOT_COMPARED = {(Revision, "object_id"), (Revision, "created_at"), (Event, "at")}
# Those made together get their ids in the order of their names.
ORDERS = {Topic: ["name"]}


def compare(entries, **options):
    """Return errors and rows of both ways, each from the same start."""
    results = []
    for way in (one_by_one, in_a_batch):
        point = transaction.savepoint()
        errors = way(entries(), **options)
        results.append((errors, all_rows()))
        transaction.savepoint_rollback(point)
    return results


@pytest.fixture
def offices():
    return [make_office(f"office-{letter}", languages=["en", "fr"]) for letter in "abc"]


def test_new_articles_become_what_they_become_one_by_one(offices):
    a, b, c = offices
    contact = make_contact(a, emails=["a@wma.example"])
    by_role = make_contact(b, by_role_only=True)
    pictures = [make_image(a).pk, make_image(b).pk]
    document = make_document(a)
    make_article(office=c, slug="flood-in-dili", topics=["Health"])
    key = uuid4()
    later = timezone.now().replace(microsecond=0) + timedelta(days=3)
    printed = {
        "printed_name": "Somebody",
        "printed_role": "Spokesperson",
        "printed_emails": ["somebody@old.example"],
        "printed_phones": [],
    }
    named = [
        {"contact": contact.pk, "office": a.pk},
        {"contact": None, "office": b.pk, **printed},
        {"contact": by_role.pk, "office": b.pk},
    ]

    def entries():
        return [
            new_article(
                [a, b, c],
                kind="press-release",
                key=key,
                title="Bridge opens",
                pictures=[{"image": pk, "caption": "As it was"} for pk in pictures],
                files=[{"document": document.pk, "title": ""}],
                named_contacts=named,
                topics=["Health", "border management"],
                funders=["Halvorsen Foundation"],
                dateline_on="2024-02-29",
                quotations=[
                    {"text": "Y", "speaker": "A", "speaker_title": "", "honorific": ""}
                ],
            ),
            new_article([a], language="fr", key=key, title="Le pont s’ouvre"),
            new_article([b], title="Flood in Dili", topics=["Floods", "Health"]),
            new_article(
                [b], title="Flood in Dili", body="<p>Two</p><script>x</script>"
            ),
            new_article([c], language="fr", title="Flood in Dili"),
            new_article([c], slug="chosen", at=later, topics=["border management"]),
            new_article([c], title="Décor", pictures=[{"image": 0, "caption": ""}]),
        ]

    single, batch = compare(entries, by=make_user(), reason="An import")

    assert batch == single
    assert single[0] == [None] * 7


def test_changed_articles_become_what_they_become_one_by_one(offices):
    a, b, _c = offices
    first, second = make_contact(a), make_contact(a)
    pictures = [make_image(a), make_image(a)]
    full = make_article(
        office=a,
        partners=[b],
        pictures=pictures,
        contacts=[first],
        topics=["Health", "Water"],
    )
    same, renamed, drafted = (make_article(office=a) for _ in range(3))
    withdrawn = make_article(office=b, withdrawn_at=AT, topics=["Health"])
    draft = make_article(office=b, draft=True)
    revise(overlay(drafted, {**drafted.live.data, "title": "Not out"}), author=None)
    first.name = "Renamed Since"
    first.save()
    rows = full.live.data

    def entries():
        return [
            changed(
                full,
                pictures=rows["pictures"][::-1],
                named_contacts=[
                    {"contact": second.pk, "office": a.pk},
                    *rows["named_contacts"],
                ],
                topics=["Water", "Roads"],
            ),
            changed(same),
            changed(renamed, slug="another-name", title="Another"),
            changed(drafted),
            changed(withdrawn, summary="Other.", topics=[]),
            changed(draft, at=AT),
            new_article([a], title="New beside them", topics=["Roads"]),
        ]

    single, batch = compare(entries)
    in_a_batch(entries())

    assert batch == single
    assert single[0] == [None] * 7
    assert sorted(full.topics.names()) == ["Roads", "Water"]
    assert [row.contact for row in full.named_contacts.all()] == [second, first]


def test_what_is_no_longer_or_not_yet_seen_becomes_what_it_becomes_one_by_one(offices):
    a, b, _c = offices
    past = timezone.now().replace(microsecond=0) - timedelta(hours=1)
    later = past + timedelta(days=3)
    withdrawn = make_article(office=a, withdrawn_at=past, topics=["Health"])
    gone = make_article(office=a, partners=[b], gone_at=past, topics=["Health"])
    leaving = make_article(office=a, gone_at=later, topics=["Health"])
    postponed, hastened = (
        make_article(office=b, published_at=later, topics=["Health"]) for _ in "12"
    )
    reviewed, changing = (make_article(office=b) for _ in "12")
    writer = make_user("editor", b)
    do("submit", edit(reviewed, writer), writer)
    do("submit", edit(changing, writer), writer)
    do("schedule", changing, make_user("editor", b))

    def entries():
        return [
            changed(withdrawn, title="Withdrawn and corrected"),
            changed(gone, title="Gone and corrected", topics=["Health", "New"]),
            changed(leaving, title="Leaving and corrected"),
            changed(postponed, at=later + timedelta(days=1)),
            changed(hastened, at=past),
            changed(reviewed, title="Out without review"),
            changed(changing, title="Changed before its hour"),
        ]

    single, batch = compare(entries)
    outcomes = publish_many(Article, entries())

    assert batch == single
    assert single[0] == [None] * 7
    assert all(outcome.is_changed for outcome in outcomes)
    kept = {
        withdrawn.pk: ("unlisted", past),
        gone.pk: ("unlisted", past),
        leaving.pk: ("unlisted", later),
    }
    for model, key in ((ArticleOffice, "article"), (TaggedArticle, "content_object")):
        found = model.objects.filter(unlisted_at__isnull=False)
        assert {
            pk: ("unlisted", at) for pk, at in found.values_list(key, "unlisted_at")
        } == kept
    now = timezone.now()
    standings = [outcome.row.standing(now).value for outcome in outcomes]
    assert standings == [
        *("withdrawn", "gone", "leaving", "scheduled", "live", "live", "live")
    ]


def test_what_is_scheduled_goes_out_at_once_without_an_hour(offices):
    now = timezone.now().replace(microsecond=0)
    later = now + timedelta(days=1)
    rows = [make_article(office=offices[0], published_at=later) for _ in "12"]

    publish(rows[0], by=None)
    (outcome,) = publish_many(Article, [changed(rows[1])])

    assert outcome.is_changed
    for row in Article.objects.all():
        assert now <= row.published_at <= timezone.now()


def test_batch_schedules_no_change_of_what_is_public(offices):
    article = make_article(office=offices[0])
    entry = changed(article, title="Not now", at=timezone.now() + timedelta(days=1))

    (outcome,) = publish_many(Article, [entry])

    article.refresh_from_db()
    assert outcome.error.messages == [
        "It is published already: schedule a change of its text by itself."
    ]
    assert (article.title, article.due) == (article.live.title, None)


def test_what_is_refused_leaves_nothing_and_the_others_go_on(offices):
    a, b, _c = offices
    taken = make_article(office=a, slug="taken")
    key = uuid4()

    def entries():
        return [
            new_article([a], title="Same", summary=""),
            new_article([a], title="Same"),
            new_article([a], slug="taken"),
            new_article([a], title="x" * 301),
            new_article([a], title="", slug="untitled"),
            new_article([a], body=""),
            new_article([a], slug="once"),
            new_article([b], slug="once"),
            new_article([a], key=key, title="First"),
            new_article([b], key=key, title="Second"),
            new_article([b], funders=["", 5]),
            changed(taken, slug="moved"),
            new_article([b], slug="taken", title="Into the freed place"),
            new_article([b], title="Last", video_url="none"),
            new_article([b], title="Last"),
        ]

    single, batch = compare(entries)

    assert batch == single
    refused = [number for number, error in enumerate(single[0]) if error]
    assert refused == [0, 2, 3, 4, 5, 7, 9, 10, 13]
    assert single[0][7] == ["Another article has this address: change the slug."]


def test_pages_become_what_they_become_one_by_one():
    top = make_page(title="Work")
    below = make_page(office=top.office, parent=top, title="Health")
    office = top.office

    def entries():
        return [
            changed(top, slug="our-work"),
            changed(below, title="Our health"),
            *(
                Entry(
                    row=Page(office=office, language="en", translation_key=uuid4()),
                    data={"title": title, "parent": top.pk, "body": "<p>x</p>"},
                    at=AT,
                )
                for title in ("One", "One", "Two")
            ),
        ]

    single, batch = compare(entries)

    assert batch[0] == single[0]
    assert batch[1]["publishing.Revision"] == single[1]["publishing.Revision"]


def test_row_and_revision_of_a_batch_say_the_same(offices):
    entries = [new_article(offices, topics=["Health"], title=f"N {n}") for n in "12"]

    outcomes = publish_many(Article, entries)

    articles = Article.objects.filter(pk__in=[outcome.row.pk for outcome in outcomes])
    assert [freeze(a) == a.live.data for a in articles] == [True, True]
    listed = {"language": "en", "kind": "news", "listed_at": AT}
    for model in (ArticleOffice, TaggedArticle):
        assert list(model.objects.order_by().values(*listed).distinct()) == [listed]


def test_saying_the_same_again_changes_nothing(offices):
    article = make_article(office=offices[0])
    before = all_rows()

    (outcome,) = publish_many(Article, [changed(article)])

    assert (outcome.is_changed, outcome.error) == (False, None)
    assert all_rows() == before


def test_identity_can_change_with_the_content(offices):
    article = make_article(office=offices[0], topics=["Health"])
    entry = Entry(
        row=article,
        data=article.live.data,
        identity={"kind": "story", "published_at": AT},
    )

    (outcome,) = publish_many(Article, [entry])

    article.refresh_from_db()
    assert outcome.is_changed
    assert (article.kind, article.published_at) == ("story", AT)
    assert list(article.revisions.values_list("number", flat=True)) == [1]
    for model in (ArticleOffice, TaggedArticle):
        assert model.objects.values_list("kind", "listed_at").get() == ("story", AT)


def test_what_was_approved_was_approved_as_its_kind(offices):
    writer, reader = (make_user("editor", offices[0]) for _ in "12")
    draft = make_article(office=offices[0], draft=True, author=writer, kind="story")
    row = do("approve", do("submit", draft, writer), reader)
    said = row.newest.data

    for kind, is_approved in [("story", True), ("press-release", False)]:
        entry = Entry(row=row, data=said, at=AT, identity={"kind": kind})
        publish_many(Article, [entry])
        assert Article.objects.get().is_approved is is_approved


def test_what_was_printed_elsewhere_stays_as_printed(offices):
    contact = make_contact(offices[0], emails=["today@wma.example"])
    named = {
        "contact": contact.pk,
        "office": offices[0].pk,
        "printed_name": "A. Former",
        "printed_role": "Officer",
        "printed_emails": ["then@wma.example"],
        "printed_phones": [],
    }
    entry = new_article(offices[:1], named_contacts=[named])
    entry = Entry(**{**vars(entry), "is_as_printed": True})

    publish_many(Article, [entry])

    row = Article.objects.get().named_contacts.get()
    assert (row.printed_name, row.printed_emails, row.contact) == (
        "A. Former",
        ["then@wma.example"],
        contact,
    )


def test_what_lies_in_the_trash_is_refused_with_a_sentence(offices):
    article = make_article(office=offices[0], draft=True)
    Article.objects.update(trashed_at=AT)

    (outcome,) = publish_many(Article, [changed(article, title="Back again")])

    article.refresh_from_db()
    assert outcome.error.messages == [
        "It lies in the trash: take it out of there first."
    ]
    assert (article.published_at, article.revisions.count()) == (None, 1)


def test_deleted_row_is_refused_with_a_sentence(offices):
    article = make_article(office=offices[0])
    entry = changed(article, title="Too late")
    article.delete()

    (outcome,) = publish_many(Article, [entry])

    assert outcome.error.messages == ["It was deleted in the meantime."]


def test_check_finds_the_same_faults_and_writes_nothing(offices):
    make_article(office=offices[0], slug="taken")

    def entries():
        return [
            new_article(offices, title="Good", topics=["New topic"]),
            new_article(offices, slug="taken"),
            new_article(offices, summary=""),
            new_article(offices, slug="good", title="Has the address of the first"),
        ]

    before = all_rows()
    found = [o.error and o.error.messages for o in check_many(Article, entries())]

    assert all_rows() == before
    assert found == in_a_batch(entries())
    assert [bool(messages) for messages in found] == [False, True, True, True]


@pytest.mark.parametrize("count", [3, 30])
def test_batch_costs_no_more_queries_with_more_articles(
    offices, count, django_assert_max_num_queries
):
    contact = make_contact(offices[0])
    entries = [
        new_article(
            offices,
            topics=["Health"],
            named_contacts=[{"contact": contact.pk, "office": offices[0].pk}],
        )
        for _ in range(count)
    ]
    Topic.objects.create(name="Health", slug="health")

    # SQLite inserts some 30 wide rows with one statement.
    with django_assert_max_num_queries(28):
        outcomes = publish_many(Article, entries)

    assert [outcome.error for outcome in outcomes] == [None] * count
    assert Article.objects.filter(slug=f"a-title-{count}").exists()
    assert FormerArticleAddress.objects.count() == 0
