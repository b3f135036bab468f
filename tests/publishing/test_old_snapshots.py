"""Models change and revisions stay: what is forgotten fails here, and old ones open."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iomsite.publishing.differences import differences, summaries
from iomsite.publishing.models import Revised, Revision
from iomsite.publishing.shape import (
    child_fields,
    child_relations,
    content_fields,
    in_shape,
    tag_fields,
)
from iomsite.publishing.snapshot import freeze, overlay
from newsroom.models import Article
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
from tests.previewing import admin_url, logged_in, preview_of, visit
from tests.publishing.histories import bring_back, said_to, shown
from tests.publishing.states import edit, fresh

# What belongs to a row and to none of its versions: a new column stands here only if
# an editor's form does not change it.
BOOKKEEPING = {
    "id",
    "newest",
    "live",
    "due",
    "due_at",
    "due_note",
    "submitted_at",
    "submitted_by",
    "reviewer",
    "approved",
    "published_at",
    "withdrawn_at",
    "withdrawal_notice",
    "gone_at",
    "gone_notice",
    "replaced_by",
    "corrections",
    "updated_at",
    "trashed_at",
    "translation_of",
    "translated_revision",
}
CHILD_BOOKKEEPING = {"id", "position"}

CHILDREN = [
    (model, relation)
    for model in Revised.__subclasses__()
    for relation in child_relations(model).values()
]


@pytest.mark.parametrize("model", Revised.__subclasses__())
def test_each_column_is_in_the_snapshot_or_known_to_be_outside(model):
    columns = {field.name for field in model._meta.concrete_fields}
    carried = {field.name for field in content_fields(model)}
    outside = {*model.IDENTITY, *model.DERIVED, *BOOKKEEPING}

    assert columns - carried - outside == set()
    assert carried & outside == set()


@pytest.mark.parametrize(
    ("model", "relation"), CHILDREN, ids=[f"{m.__name__}.{r.name}" for m, r in CHILDREN]
)
def test_each_column_of_a_child_is_in_the_snapshot(model, relation):
    columns = {field.name for field in relation.related_model._meta.concrete_fields}
    carried = {field.name for field in child_fields(relation)}

    assert columns - carried == {*CHILD_BOOKKEEPING, relation.field.name}


@pytest.mark.parametrize("model", Revised.__subclasses__())
def test_each_relation_to_many_is_in_the_snapshot(model):
    assert set(model._meta.many_to_many) == set(tag_fields(model))


# Old ones


def test_shape_of_today_is_left_as_it_is(db):
    office = make_office()
    row = make_article(
        office=office,
        pictures=[make_image(office)],
        documents=[make_document(office)],
        contacts=[make_contact(office)],
        topics=["Health"],
        dateline_on=date(2024, 10, 31),
    )

    assert in_shape(Article, row.live.data) == (row.live.data, [])


def test_another_shape_is_taken_as_far_as_it_goes():
    data = {
        "title": ["A", "list"],
        "subtitle": None,
        "summary": 7,
        "dateline_on": "in spring",
        "dateline_places": "Accra",
        "funders": ["One"],
        "topics": ["Health", 7],
        "pictures": [{"image": "x", "caption": "Kept"}, "nonsense"],
        "files": {"document": 1},
        "named_contacts": [{"contact": 3, "printed_emails": "a@wma.example"}],
        "of_another_age": {"x": 1},
    }

    found = in_shape(Article, data)

    assert found == (
        {
            "summary": 7,
            "funders": ["One"],
            "topics": ["Health"],
            "pictures": [{"caption": "Kept"}],
            "files": [],
            "named_contacts": [{"contact": 3}],
        },
        [
            "title",
            "dateline_places",
            "dateline_on",
            "pictures",
            "files",
            "named_contacts",
            "topics",
        ],
    )


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["", "x", "2024-10-31", "<p>x</p>", "[]"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["image", "contact", "office", "caption", "printed_emails"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


def snapshots(model):
    names = [f.name for f in (*content_fields(model), *tag_fields(model))]
    keys = st.sampled_from([*names, *child_relations(model), "of_another_age"])
    return st.dictionaries(keys, ANYTHING, max_size=8)


@pytest.mark.parametrize("model", [Article, Page])
@given(data=st.data())
@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_a_snapshot_holds_it_opens(db, model, data):
    old, other = data.draw(snapshots(model)), data.draw(snapshots(model))

    once = freeze(overlay(model(pk=1), old))

    assert freeze(overlay(model(pk=1), once)) == once
    assert json.loads(json.dumps(once)) == once
    assert [each.field for each in differences(model, once, once)] == []
    assert len(summaries(model, [(old, other), (other, old)])) == 2
    differences(model, old, other)


AGES = {
    "empty": {},
    "other types": {
        "title": ["A", "list"],
        "summary": {"en": "Translated"},
        "body": [{"type": "paragraph"}],
        "dateline_on": "in spring",
        "dateline_places": ["Accra", 7, {"city": 5}, {"town": "Tema"}],
        "quotations": ["We waited.", {"text": ["x"]}, {}, None],
        "funders": ["One", 7, {"name": "Two"}],
        "video_url": 7,
        "topics": [{"name": "Health"}, "Health", 3],
        "pictures": [{"image": "7"}, {"image": None}, "x", {"caption": ["x"]}],
        "files": "none",
        "named_contacts": [
            {"contact": "Ama"},
            {"printed_emails": "a@wma.example", "office": None},
            [],
        ],
        "parent": "/about/",
        "lead_image": {"id": 3},
        "place": "first",
        # Unknown today.
        "hero": {"image": 1},
        "blocks": [1, "x", None],
    },
    "deleted targets": {
        "title": "Old",
        "pictures": [{"image": 999_999, "caption": ""}],
        "files": [{"document": 999_999, "title": ""}],
        "named_contacts": [
            {"contact": 999_999, "office": 999_999, "printed_name": "Ama"}
        ],
        "parent": 999_999,
        "lead_image": 999_999,
    },
}


@pytest.mark.parametrize("age", AGES)
@pytest.mark.parametrize("make", [make_article, make_page])
def test_old_version_opens_everywhere(db, make, age):
    office = make_office()
    user = make_user("editor", office)
    row = make(office=office, author=user, draft=True)
    Revision.objects.filter(pk=row.newest_id).update(data=AGES[age])
    client = logged_in(user)

    # As the newest version, in the history, and brought back over a newer one.
    pages = [client.get(admin_url(row, page)) for page in ("change", "history")]
    pages.append(visit(preview_of(fresh(row))))
    row = edit(row, user, title="Of today", summary="Of today", body="<p>Today.</p>")
    pages += [client.get(admin_url(row, page)) for page in ("history", "compare")]
    brought = bring_back(user, row, 1)
    pages += [client.get(admin_url(row, page)) for page in ("change", "compare")]

    assert [page.status_code for page in pages] == [200] * len(pages)
    assert brought["Location"] == admin_url(row, "change")
    number = fresh(row).newest.number
    assert said_to(brought)[0] == f"Version 1 is a draft again, as version {number}."


def test_live_version_of_another_age_holds_up_no_draft(db):
    office = make_office()
    row = make_article(office=office, contacts=[make_contact(office)])
    data = {**row.live.data, "named_contacts": [{"person": 1}, "x"], "title": [1]}
    Revision.objects.filter(pk=row.live_id).update(data=data)

    row = edit(row, None, title="Of today")

    assert row.newest.title == "Of today"
    assert row.newest.data["named_contacts"] == []


def test_what_was_of_another_kind_is_told_when_it_comes_back(db):
    office = make_office()
    user = make_user("editor", office)
    row = make_article(office=office, author=user, draft=True, funders=["One"])
    old = {**row.newest.data, "funders": "One", "hero": 3}
    Revision.objects.filter(pk=row.newest_id).update(data=old)
    row = edit(row, user, title="Of today")

    history = logged_in(user).get(admin_url(row, "history"))
    brought = bring_back(user, row, 1)

    assert "Changed: Title, Funders, hero" in shown(history)
    assert said_to(brought) == [
        "Version 1 is a draft again, as version 3.",
        "“Funders” was of another kind then: it is left out.",
    ]
