from pages.models import Page
from pages.section import Section


def page(path, place=0):
    return Page(path=path, slug=path.rpartition("/")[2], title=path, place=place)


def outline(branches):
    return [
        (branch.page.path, outline(branch.children))
        if branch.children
        else branch.page.path
        for branch in branches
    ]


TOP, BORDERS, BRIDGES, DEEP, HEALTH = PAGES = [
    page("work"),
    page("work/borders", place=2),
    page("work/borders/bridges"),
    page("work/borders/bridges/one"),
    page("work/health", place=1),
]


def test_tree_is_open_on_the_way_to_the_page():
    section = Section(PAGES, BORDERS)

    assert outline(section.tree) == [
        ("work", ["work/health", ("work/borders", ["work/borders/bridges"])])
    ]


def test_trail_names_the_pages_above():
    section = Section(PAGES, DEEP)

    assert section.trail == [TOP, BORDERS, BRIDGES]
    assert section.children == []


def test_children_stand_in_their_places():
    assert Section(PAGES, TOP).children == [HEALTH, BORDERS]


def test_page_below_one_that_is_not_public_has_a_shorter_trail():
    section = Section([TOP, DEEP], DEEP)

    assert section.trail == [TOP]
    assert outline(section.tree) == ["work"]


def test_page_whose_address_begins_alike_stays_closed():
    alike = [page("work/border"), page("work/border/gate")]
    section = Section([TOP, BORDERS, *alike], BORDERS)

    assert outline(section.tree) == [("work", ["work/border", "work/borders"])]
