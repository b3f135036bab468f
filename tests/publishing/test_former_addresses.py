"""Addresses keep working, whatever an editor renames, moves, discards or takes back."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from iomsite.publishing.acts import publish, revise
from iomsite.publishing.batch import Entry, publish_many
from iomsite.publishing.checklist import checklist
from iomsite.publishing.snapshot import overlay
from iomsite.publishing.workflow import perform
from newsroom.models import Article, FormerArticleAddress
from pages.models import FormerPageAddress, Page
from tests.factories import make_article, make_headquarters, make_office, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _headquarters():
    make_headquarters()


def say(row, **changes):
    row.refresh_from_db()
    revise(overlay(row, {**row.newest.data, **changes}), author=None)
    row.refresh_from_db()


def rename(row, **changes):
    say(row, **changes)
    return publish(row, by=None)


def act(name, row, **said):
    row.refresh_from_db()
    return perform(name, row, by=None, revision=row.newest_id, **said)


def leads_to(client, path):
    """Return the path at the end of all redirects, and the last status."""
    response = client.get(path, follow=True)
    return response.wsgi_request.path, response.status_code


def formers():
    return {
        former.path: former.target
        for model in (FormerArticleAddress, FormerPageAddress)
        for former in model.objects.all()
    }


def later():
    return timezone.now() + timedelta(hours=1)


def test_address_in_arabic_keeps_working(client):
    article = make_article(office=make_headquarters(), slug="ميناء-قديم", language="ar")
    page = make_page(slug="عملنا", language="ar")
    rename(article, slug="ميناء-جديد")
    rename(page, slug="ما-نعمله")

    found = [leads_to(client, path) for path in ("/ar/news/ميناء-قديم/", "/ar/عملنا/")]

    assert found == [("/ar/news/ميناء-جديد/", 200), ("/ar/ما-نعمله/", 200)]


def test_longest_address_in_arabic_can_be_left():
    article = make_article(slug="م" * 200, language="ar")

    rename(article, slug="ميناء")

    assert list(formers()) == [f"/ar/news/{'م' * 200}/"]


def test_text_of_a_renamed_article_leads_to_it(client):
    rename(make_article(slug="old", office=make_office("kenya")), slug="new")

    found = [leads_to(client, f"/kenya/en/news/old/{tail}") for tail in ("text/", "x/")]

    assert found == [("/kenya/en/news/new/", 200), ("/kenya/en/news/old/x/", 404)]


# Nobody could see it, so nothing is left


def test_draft_touches_no_address(client):
    article = make_article(slug="old")
    page = make_page(slug="work")
    for row in (article, page):
        say(row, slug="another")
        act("discard", row)

    assert formers() == {}
    assert leads_to(client, "/en/work/") == ("/en/work/", 200)
    assert client.get("/en/news/another/").status_code == 404


@pytest.mark.parametrize("make", [make_article, make_page])
def test_address_that_was_only_planned_is_not_kept(make):
    row = make(slug="planned", published_at=later())

    rename(row, slug="final")

    assert formers() == {}


@pytest.mark.parametrize("make", [make_article, make_page])
def test_what_is_not_sent_out_frees_its_address(make):
    row = make(slug="planned", published_at=later())

    act("unschedule", row)
    other = make(slug="planned")

    row.refresh_from_db()
    assert (row.published_at, row.slug, row.newest.data["slug"]) == (
        None,
        "",
        "planned",
    )
    assert (other.slug, formers()) == ("planned", {})


def test_page_below_keeps_its_parent_from_being_taken_back():
    work = make_page(slug="work", published_at=later())
    make_page(slug="borders", parent=work, published_at=later())

    with pytest.raises(ValidationError) as refusal:
        act("unschedule", work)

    work.refresh_from_db()
    assert refusal.value.messages == [
        "Pages below it will be or are public: take these back first."
    ]
    assert work.path == "work"


# Moved with all below


def test_moved_page_takes_all_that_is_below_along(client):
    work, about = make_page(slug="work"), make_page(slug="about")
    borders = make_page(slug="borders", parent=work)
    bridges = make_page(slug="bridges", parent=borders)
    planned = make_page(slug="planned", parent=borders, published_at=later())
    draft = make_page(slug="draft", parent=borders, draft=True)
    like = make_page(slug="Work")
    unlike = make_page(slug="borders", parent=like)
    act("gone", bridges, notice="It was wrong.")

    rename(work, parent=about.pk)

    paths = dict(Page.objects.values_list("pk", "path"))
    assert paths == {
        about.pk: "about",
        work.pk: "about/work",
        borders.pk: "about/work/borders",
        bridges.pk: "about/work/borders/bridges",
        planned.pk: "about/work/borders/planned",
        draft.pk: "",
        like.pk: "Work",
        unlike.pk: "Work/borders",
    }
    assert formers() == {
        "/en/work/": work,
        "/en/work/borders/": borders,
        "/en/work/borders/bridges/": bridges,
    }
    assert leads_to(client, "/en/work/borders/") == ("/en/about/work/borders/", 200)
    assert client.get("/en/work/borders/bridges/").status_code == 410


@pytest.mark.parametrize("count", [1, 20])
def test_move_costs_no_more_with_more_below(count, django_assert_max_num_queries):
    work = make_page(slug="work")
    for _ in range(count):
        make_page(parent=work)
    say(work, slug="our-work")

    with django_assert_max_num_queries(30):
        publish(work, by=None)

    assert FormerPageAddress.objects.count() == count + 1


def test_page_moved_there_and_back_leaves_no_address_that_leads_to_itself():
    work = make_page(slug="work")
    below = make_page(slug="borders", parent=work)
    rename(work, slug="our-work")

    rename(work, slug="work")

    assert formers() == {"/en/our-work/": work, "/en/our-work/borders/": below}


def test_tree_that_would_grow_too_deep_is_not_moved():
    top = step = make_page(slug="top")
    for slug in ("two", "three", "four"):
        step = make_page(slug=slug, parent=step)
    tree = make_page(slug="tree")
    make_page(slug="branch", parent=tree)
    say(tree, parent=step.pk)

    with pytest.raises(ValidationError) as refusal:
        publish(tree, by=None)

    tree.refresh_from_db()
    assert refusal.value.message_dict == {
        "parent": ["Pages below it would stand too deep: choose another."]
    }
    assert (tree.path, tree.parent, top.path) == ("tree", None, "top")


# An address is used again


@pytest.mark.parametrize("is_batch", [False, True])
def test_address_leads_to_who_had_it_last(client, is_batch):
    def rename_to(row, slug):
        if not is_batch:
            return rename(row, slug=slug)
        row.refresh_from_db()
        entry = Entry(row=row, data={**row.newest.data, "slug": slug})
        return publish_many(Article, [entry])[0].row

    office = make_office("kenya")
    first = make_article(slug="floods", office=office)
    rename_to(first, "floods-2025")
    second = make_article(slug="floods", office=office)
    standing = leads_to(client, "/kenya/en/news/floods/")
    rename_to(second, "floods-2026")
    left = leads_to(client, "/kenya/en/news/floods/")
    rename_to(first, "floods")
    taken = leads_to(client, "/kenya/en/news/floods/")

    assert standing == ("/kenya/en/news/floods/", 200)
    assert left == ("/kenya/en/news/floods-2026/", 200)
    assert taken == ("/kenya/en/news/floods/", 200)
    assert formers() == {
        "/en/news/floods/": second,
        "/en/news/floods-2025/": first,
    }


@pytest.mark.parametrize(
    ("make", "noun"), [(make_article, "text"), (make_page, "page")]
)
def test_editor_is_told_whose_address_is_used_again(make, noun):
    office = make_office("kenya")
    first = make(office=office, slug="floods", title="The first")
    rename(first, slug="floods-2025")
    second = make(office=office, slug="floods", draft=True)
    elsewhere = make_page(slug="floods", draft=True)

    found = [
        [each.text for each in checklist(row, overlay(row, row.newest.data), later())]
        for row in (second, elsewhere)
    ]

    assert found == [
        [
            "This was the address of “The first”: who follows an old link to that will "
            f"find this {noun}."
        ],
        [],
    ]


@pytest.mark.parametrize("make", [make_article, make_page])
def test_address_once_used_again_is_told_of_no_more(make):
    office = make_office("kenya")
    rename(make(office=office, slug="floods"), slug="floods-2025")
    second = make(office=office, slug="floods")

    found = checklist(second, overlay(second, second.newest.data), timezone.now())

    assert found == []


def test_address_that_another_only_planned_to_use_still_leads_to_its_former_holder(
    client,
):
    first = make_article(slug="floods", office=make_office("kenya"))
    rename(first, slug="floods-2025")
    second = make_article(slug="floods", published_at=later())

    act("unschedule", second)

    assert leads_to(client, "/kenya/en/news/floods/") == (
        "/kenya/en/news/floods-2025/",
        200,
    )


def test_address_of_what_is_restored_is_what_it_was(client):
    article = make_article(slug="old", office=make_office("kenya"))
    rename(article, slug="new")
    act("gone", article, notice="A court ordered it.")
    removed = [client.get(f"/kenya/en/news/{slug}/") for slug in ("old", "new")]

    act("restore", article)

    assert [response.status_code for response in removed] == [410, 410]
    assert leads_to(client, "/kenya/en/news/old/") == ("/kenya/en/news/new/", 200)
