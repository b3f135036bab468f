import pytest
from django.db import models as fields

from iomsite.publishing.acts import publish, revise
from iomsite.publishing.models import NotWritable, Revised
from iomsite.publishing.snapshot import (
    canonical,
    content_fields,
    content_hash,
    freeze,
    overlay,
)
from iomsite.publishing.writing import write
from newsroom.models import Article, ArticleImage, Topic
from tests.factories import (
    make_article,
    make_contact,
    make_document,
    make_image,
    make_office,
    make_page,
)

pytestmark = pytest.mark.django_db


def make_rich_article(**fields):
    office = make_office()
    return make_article(
        office=office,
        pictures=[make_image(office), make_image(office)],
        documents=[make_document(office)],
        contacts=[make_contact(office)],
        topics=["Health", "border management"],
        quotations=[
            {"text": "Yes.", "speaker": "A. B.", "speaker_title": "", "honorific": ""}
        ],
        funders=["Halvorsen Foundation"],
        **fields,
    )


def read_again(article):
    return Article.objects.get(pk=article.pk)


def test_live_row_says_what_its_revision_says():
    article = make_rich_article()

    frozen = freeze(read_again(article))

    assert frozen == article.live.data
    assert frozen["topics"] == ["border management", "Health"]
    assert [row["position"] for row in frozen["pictures"] if "position" in row] == []


def test_overlay_says_what_its_data_says():
    article = make_rich_article()
    data = {**article.live.data, "title": "Another", "pictures": [], "topics": ["New"]}

    assert freeze(overlay(article, data)) == data


def test_overlay_leaves_the_row_alone_and_cannot_be_saved():
    article = make_article(title="As published")

    said = overlay(article, {**article.live.data, "title": "A draft"})

    assert article.title == "As published"
    with pytest.raises(NotWritable):
        said.save()
    with pytest.raises(NotWritable):
        write(article, article)


def test_draft_with_new_topic_makes_no_topic():
    article = make_article()
    said = overlay(article, {**article.live.data, "topics": ["Never heard of"]})

    revise(said, author=None)

    assert list(Topic.objects.all()) == []


def test_topic_of_another_case_is_the_same_topic():
    make_article(topics=["États"])

    article = make_article(topics=["ÉTATS"])

    assert [topic.name for topic in Topic.objects.all()] == ["États"]
    assert freeze(read_again(article)) == article.live.data


def test_deleted_target_is_named_and_left_out():
    article = make_rich_article()
    data = article.live.data
    gone = data["pictures"][0]["image"]
    data["pictures"][0]["image"] = 999_999

    said = overlay(article, data)

    assert said.missing == (("image", 999_999),)
    assert [row.image_id for row in said.pictures.all()] != [gone]
    assert len(said.pictures.all()) == 1


def test_children_that_stay_keep_their_ids_in_a_new_order():
    article = make_rich_article()
    first, second = article.pictures.all()
    data = article.live.data
    data["pictures"].reverse()

    revise(overlay(article, data), author=None)
    publish(article, by=None)

    assert [row.pk for row in ArticleImage.objects.order_by("position")] == [
        second.pk,
        first.pk,
    ]


def test_old_snapshot_of_another_shape_stays_readable():
    article = make_article(title="Old")
    data = article.live.data
    del data["funders"]
    data["field_of_another_age"] = "x"

    said = overlay(article, data)

    assert (said.title, said.funders) == ("Old", [])


@pytest.mark.parametrize("model", Revised.__subclasses__())
def test_each_editable_field_is_in_the_snapshot_or_identity(model):
    known = {field.name for field in content_fields(model)} | set(model.IDENTITY)
    editable = {
        field.name
        for field in model._meta.concrete_fields
        if field.editable and not field.primary_key
    }
    children = {
        relation.get_accessor_name()
        for relation in model._meta.related_objects
        if relation.on_delete is fields.CASCADE
        and "position" in {f.name for f in relation.related_model._meta.fields}
        and relation.related_model is not model
    }

    assert editable - known == set()
    # Offices are identity, and a menu item belongs to its menu.
    assert children - {"article_offices", "menu_items"} == set(model.CHILDREN)


def test_hash_binds_to_the_words_and_not_to_slug_topics_or_printed_numbers():
    article = make_rich_article()
    data = article.live.data
    before = content_hash(Article, data)
    other = {**data, "slug": "other", "topics": [], "a_new_field": ""}
    other["named_contacts"] = [{**data["named_contacts"][0], "printed_role": "Boss"}]

    assert content_hash(Article, other) == before
    assert content_hash(Article, {**data, "subtitle": "More"}) != before


def test_canonical_text_has_one_form():
    assert canonical("e\u0301\x00 a\r\nb\rc") == "\u00e9 a\nb\nc"


def test_page_takes_its_address_from_its_parents():
    top = make_page(title="Who we are")

    below = make_page(office=top.office, parent=top, title="About us")

    assert below.path == "who-we-are/about-us"
    assert freeze(below) == below.live.data
