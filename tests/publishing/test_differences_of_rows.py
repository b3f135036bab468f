import pytest
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from iomsite.publishing.differences import differences, summary
from iomsite.publishing.differences.alignment import longest_rising
from iomsite.publishing.differences.parts import (
    ADDED,
    CHANGED,
    MOVED,
    REMOVED,
    Cell,
    Difference,
    Piece,
    Row,
    Skipped,
    Value,
)
from iomsite.publishing.differences.rows import MAX_ROWS
from newsroom.models import Article
from pages.models import Page
from tests.factories import (
    make_contact,
    make_document,
    make_image,
    make_office,
    make_page,
)

pytestmark = pytest.mark.django_db

# What might have stood in a snapshot, once.
ODD_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(["2026-02-30", "<p>a", "<tr>a<td>b", '<a href="x">', "a<b"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["image", "contact", "office", "caption", "text", "x"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)
ODD_SNAPSHOTS = st.dictionaries(
    st.sampled_from(
        [
            "title",
            "body",
            "dateline_on",
            "quotations",
            "pictures",
            "named_contacts",
            "topics",
            "a_field_of_another_age",
        ]
    ),
    ODD_VALUES,
    max_size=4,
)


def parts(name, before, after, model=Article):
    [found] = differences(model, {name: before}, {name: after})
    return found.parts


def shown(found):
    return render_to_string(
        "admin/publishing/_differences.html", {"differences": found}
    )


def made(mark, **texts):
    """Return the cells of a row that came or went as a whole."""
    return tuple(Cell(label, (Piece(text, mark),)) for label, text in texts.items())


def test_pictures_are_shown_with_their_words():
    office = make_office()
    stays, moves, goes, comes = (
        make_image(office, alt={"en": name})
        for name in ("Stays", "Moves", "Goes", "Comes")
    )
    before = [
        {"image": goes.pk, "caption": "Old"},
        {"image": stays.pk, "caption": "A bridge"},
        {"image": moves.pk, "caption": ""},
    ]
    after = [
        {"image": moves.pk, "caption": ""},
        {"image": stays.pk, "caption": "A new bridge"},
        {"image": comes.pk, "caption": ""},
    ]

    found = differences(Article, {"pictures": before}, {"pictures": after})

    def picture(image, mark=""):
        return (Value(str(image), mark, image.rendition("card", width=320)),)

    new = (Piece("A "), Piece("new ", ADDED), Piece("bridge"))
    assert found == [
        Difference(
            "pictures",
            "Pictures",
            "rows",
            (
                Row(picture(moves), MOVED, ("from place 3 to place 1",)),
                Row(picture(goes, REMOVED), REMOVED, (), made(REMOVED, Caption="Old")),
                Row(picture(stays), CHANGED, (), (Cell("Caption", new),)),
                Row(picture(comes, ADDED), ADDED),
            ),
            "1 added, 1 removed, 1 changed, 1 moved",
        )
    ]
    assert stays.rendition("card", width=320).url in shown(found)


def test_contacts_are_named_with_their_office():
    office = make_office("ghana")
    person = make_contact(office, name="Ama Boateng")
    desk = make_contact(office, name="", role={"en": "Press desk"})
    rows = [{"contact": each.pk, "office": office.pk} for each in (person, desk)]

    found = parts("named_contacts", rows[:1], rows[1:])

    assert found == (
        Row((Value("Press desk (Ghana)", ADDED),), ADDED),
        Row((Value("Ama Boateng", REMOVED), Value("Ghana", REMOVED)), REMOVED),
    )


def test_people_outside_the_directory_are_told_apart_by_their_names():
    office = make_office("ghana")
    rows = [
        {"contact": None, "office": office.pk, "printed_name": name}
        for name in ("Ama Boateng", "Kofi Mensah")
    ]
    renamed = {**rows[1], "printed_name": "Kofi A. Mensah"}

    found = parts("named_contacts", rows, [renamed])
    replaced = parts("named_contacts", rows[:1], rows[1:])

    gone = (Cell("Printed name", (Piece("Ama Boateng", REMOVED),)),)
    pieces = (Piece("Kofi "), Piece("A. ", ADDED), Piece("Mensah"))
    assert found == (
        Row((Value("Ghana", REMOVED),), REMOVED, (), gone),
        Row(
            (Value("Kofi A. Mensah"), Value("Ghana")),
            CHANGED,
            (),
            (Cell("Printed name", pieces),),
        ),
    )
    assert [row.mark for row in replaced] == [ADDED, REMOVED]


def test_target_deleted_since_is_a_warning():
    deleted = "deleted since (number 999999)"

    picture = parts("pictures", [], [{"image": 999_999, "caption": "A bridge"}])
    moved = parts(
        "pictures",
        [{"image": 999_999, "caption": "A bridge"}, {"image": 999_998}],
        [{"image": 999_998}, {"image": 999_999, "caption": "A bridge"}],
    )
    parent = parts("parent", None, 999_999, Page)

    assert picture == (
        Row(
            (Value("", ADDED, warning=deleted),),
            ADDED,
            (),
            made(ADDED, Caption="A bridge"),
        ),
    )
    assert [value for row in moved for value in row.names][-1].warning
    assert parent == (Value("nothing", REMOVED), Value("", ADDED, warning=deleted))
    assert shown(differences(Page, {}, {"parent": 999_999})).count(deleted) == 1


def test_page_is_called_by_its_title_though_it_is_a_draft():
    above = make_page(title="Who we are", draft=True)

    found = differences(
        Page, {"parent": None, "place": 0}, {"parent": above.pk, "place": 2}
    )

    assert found == [
        Difference(
            "parent",
            "Below",
            "value",
            (Value("nothing", REMOVED), Value("Who we are", ADDED)),
        ),
        Difference("place", "Place", "value", (Value("0", REMOVED), Value("2", ADDED))),
    ]


def test_quotations_are_compared_part_by_part():
    before = {"text": "We waited for years.", "speaker": "K. Mensah", "honorific": ""}
    after = {**before, "text": "We waited for ten years."}
    other = {"text": "No.", "speaker": "", "honorific": ""}

    found = parts("quotations", [before], [other, after])

    words = (Piece("We waited for "), Piece("ten ", ADDED), Piece("years."))
    assert found == (
        Row((), ADDED, (), made(ADDED, Text="No.")),
        Row((Value("K. Mensah"),), CHANGED, (), (Cell("Text", words),)),
    )


def test_funders_and_topics_are_named():
    before = {"funders": ["Nordic Fund", "Halvorsen"], "topics": ["Health", "Ports"]}
    after = {"funders": ["Halvorsen", "Bank"], "topics": ["Health", "Water"]}

    found = differences(Article, before, after)

    assert [(each.label, each.parts, each.extent) for each in found] == [
        (
            "Funders",
            (
                Row((Value("Nordic Fund", REMOVED),), REMOVED),
                Row((Value("Bank", ADDED),), ADDED),
            ),
            "1 added, 1 removed",
        ),
        (
            "Topics",
            (
                Row((Value("Ports", REMOVED),), REMOVED),
                Row((Value("Water", ADDED),), ADDED),
            ),
            "1 added, 1 removed",
        ),
    ]


def test_rows_beyond_the_most_are_counted():
    names = [f"Fund {number}" for number in range(MAX_ROWS + 3)]

    found = parts("funders", [], names)

    assert (len(found), found[-1]) == (MAX_ROWS + 1, Skipped(more=3))


def test_field_of_another_age_is_shown_under_its_raw_name():
    found = differences(
        Article,
        {"title": "A", "is_urgent": True, "lead": "<p>Old words stay readable.</p>"},
        {"title": "A", "is_urgent": False, "lead": "<p>Old words are readable.</p>"},
    )

    assert [(each.field, each.label, each.kind) for each in found] == [
        ("is_urgent", "is_urgent", "value"),
        ("lead", "lead", "rich text"),
    ]
    assert found[0].parts == (Value("yes", REMOVED), Value("no", ADDED))


def test_what_an_old_snapshot_does_not_know_counts_as_default():
    image = make_image()

    found = differences(
        Article,
        {"title": "A", "video_url": None, "pictures": [{"image": image.pk}]},
        {
            "title": "A",
            "video_url": "",
            "summary": "",
            "funders": [],
            "dateline_on": None,
            "pictures": [{"image": image.pk, "caption": ""}],
        },
    )

    assert found == []


def test_days_are_written_out():
    found = parts("dateline_on", None, "2026-04-09")

    assert found == (Value("nothing", REMOVED), Value("9 April 2026", ADDED))


@given(ODD_SNAPSHOTS, ODD_SNAPSHOTS)
@settings(deadline=None, max_examples=150)
def test_odd_snapshots_are_shown_all_the_same(before, after):
    html = shown(differences(Article, before, after))

    assert html.count("<section") == len(differences(Article, before, after))


@given(ODD_SNAPSHOTS)
@settings(deadline=None)
def test_snapshot_does_not_differ_from_itself(data):
    assert differences(Article, data, dict(data)) == []


@pytest.mark.parametrize("count", [1, 60])
def test_names_cost_one_query_for_each_kind_of_target(count, django_assert_num_queries):
    office = make_office()
    after = {"pictures": [], "files": [], "named_contacts": [], "topics": []}
    for number in range(count):
        contact = make_contact(office, name="")
        after["pictures"].append({"image": make_image(office).pk, "caption": ""})
        after["files"].append({"document": make_document(office).pk, "title": ""})
        after["named_contacts"].append({"contact": contact.pk, "office": office.pk})
        after["topics"].append(f"Topic {number}")

    # Pictures, documents, contacts and their offices, offices.
    with django_assert_num_queries(5):
        found = differences(Article, {}, after)
        html = shown(found)

    assert [each.extent for each in found] == [f"{count} added"] * 4
    assert html.count("<img") == count


def test_words_cost_no_query(django_assert_num_queries):
    image = make_image()
    same = {"pictures": [{"image": image.pk, "caption": ""}], "topics": ["Health"]}

    with django_assert_num_queries(0):
        found = differences(Article, {**same, "title": "A"}, {**same, "title": "B"})

    assert [each.field for each in found] == ["title"]


def test_summary_says_in_one_line_what_changed():
    found = differences(
        Article,
        {"title": "A", "body": "<p>One.</p>", "funders": []},
        {"title": "B", "body": "<p>One.</p><p>Two.</p><p>Three.</p>", "funders": ["C"]},
    )

    assert summary(found) == "Title, Body (2 paragraphs), Funders (1 added)"
    assert summary([]) == "Nothing has changed"


def test_page_escapes_what_snapshots_hold():
    attack = "<script>alert(1)</script>"
    after = {
        "title": attack,
        "body": f"<p>&lt;script&gt;alert(1)</p>{attack}",
        "funders": [attack],
        "topics": [attack],
        "quotations": [{attack: attack}],
        attack: {attack: attack},
    }

    html = shown(differences(Article, {}, after))

    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 9


def test_marks_are_words_too_and_leave_the_direction_alone():
    html = shown(differences(Article, {"title": "عيادة"}, {"title": "مستشفى"}))

    removed, added = (
        f'<bdi class="visually-hidden">{word}: </bdi>' for word in ("removed", "added")
    )
    assert html.count('<p class="difference-text" dir="auto">') == 2
    assert f"<del>{removed}عيادة</del>" in html
    assert f"<ins>{added}مستشفى</ins>" in html


def test_nothing_changed_is_said():
    assert "Nothing has changed." in shown([])


@given(st.lists(st.integers(), unique=True, max_size=30))
def test_longest_rising_run_rises(numbers):
    run = [numbers[place] for place in longest_rising(numbers)]

    assert run == sorted(run)
    assert bool(run) is bool(numbers)
