import pytest
from django.utils import timezone
from django.utils.translation import override

from contacts import office_table
from iomsite.facts.models import Fact
from pages.menu import menu_of, places
from pages.models import MenuItem, Page
from tests.factories import (
    make_fact,
    make_headquarters,
    make_menu_item,
    make_office,
    make_page,
)

HEADQUARTERS, KENYA = 1, 2


def item(pk, office=HEADQUARTERS, **fields):
    fields = {"position": pk, **fields}
    return MenuItem(pk=pk, office_id=office, label={"en": f"item {pk}"}, **fields)


def outline(shown):
    return [
        (place.item.pk, outline(place.children)) if place.children else place.item.pk
        for place in shown
    ]


GLOBAL = [
    item(1),
    item(2),
    item(3),
    item(11, parent_id=1),
    item(12, parent_id=1),
]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ([], [(1, [11, 12]), 2, 3]),
        ([item(50, KENYA, position=2)], [(1, [11, 12]), 2, 50, 3]),
        ([item(50, KENYA, replaces_id=2, position=0)], [(1, [11, 12]), 50, 3]),
        ([item(50, KENYA, replaces_id=1)], [(50, [11, 12]), 2, 3]),
        ([item(50, KENYA, replaces_id=2, is_hidden=True)], [(1, [11, 12]), 3]),
        ([item(50, KENYA, replaces_id=1, is_hidden=True)], [2, 3]),
        ([item(50, KENYA, replaces_id=11, is_hidden=True)], [(1, [12]), 2, 3]),
        ([item(50, KENYA, parent_id=1)], [(1, [11, 12, 50]), 2, 3]),
        (
            [
                item(50, KENYA, replaces_id=1),
                item(51, KENYA, parent_id=50),
                item(52, KENYA, parent_id=50, replaces_id=11),
            ],
            [(50, [52, 12, 51]), 2, 3],
        ),
        (
            [item(50, KENYA), item(51, KENYA, parent_id=50)],
            [(1, [11, 12]), 2, 3, (50, [51])],
        ),
    ],
    ids=[
        "global items alone",
        "beside",
        "in the place of one",
        "in the place of one with a panel",
        "hides one",
        "hides one with a panel",
        "hides one in a panel",
        "in a global panel",
        "panel of a substitute",
        "panel of its own",
    ],
)
def test_office_adds_replaces_and_hides(own, expected):
    assert outline(places([*GLOBAL, *own], KENYA)) == expected


def entries(office, language="en"):
    with override(language):
        return menu_of(
            office_table.get().by_id(office.pk),
            language,
            at=timezone.now(),
            facts=Fact.objects.for_office(office),
        )


@pytest.mark.django_db
def test_link_leads_to_the_translation_of_its_page():
    headquarters, kenya = (
        make_headquarters(),
        make_office("kenya", languages=["en", "sw"]),
    )
    about = make_page(slug="about")
    make_page(slug="sobre", language="es", translation_key=about.translation_key)
    french = make_page(
        slug="apropos", language="fr", translation_key=about.translation_key
    )
    Page.objects.filter(pk=french.pk).update(withdrawn_at=timezone.now())
    make_menu_item(page=about)
    crossings = make_page(office=kenya, slug="crossings")
    make_menu_item(kenya, page=crossings)

    targets = {
        (office.slug, language): [
            (entry.url, entry.target_language) for entry in entries(office, language)
        ]
        for office, language in [
            (headquarters, "en"),
            (headquarters, "es"),
            (headquarters, "fr"),
            (kenya, "en"),
            (kenya, "sw"),
        ]
    }

    home = "http://127.0.0.1:8000"
    assert targets == {
        ("headquarters", "en"): [("/en/about/", "")],
        ("headquarters", "es"): [("/es/sobre/", "")],
        ("headquarters", "fr"): [(f"{home}/en/about/", "en")],
        ("kenya", "en"): [(f"{home}/en/about/", ""), ("/en/crossings/", "")],
        ("kenya", "sw"): [
            (f"{home}/en/about/", "en"),
            (f"{home}/kenya/en/crossings/", "en"),
        ],
    }


@pytest.mark.django_db
def test_addresses_facts_and_dead_ends():
    office = make_headquarters()
    make_fact(key="staff", value={"en": "9 < 10"})
    make_menu_item(label={"en": "Data"}, url="https://data.wma.example/")
    make_menu_item(label={"en": "Videos"}, url="/news/?kind=video")
    make_menu_item(label={"en": "Leads nowhere"})
    make_menu_item(label={"en": "Page withdrawn"}, page=make_page(draft=True))
    make_menu_item(label={"en": "Words"}, description={"en": "[[staff]] & more"})

    found = [(entry.label, entry.url, entry.description) for entry in entries(office)]

    assert found == [
        ("Data", "https://data.wma.example/", ""),
        ("Videos", "/en/news/?kind=video", ""),
        ("Words", "", "9 &lt; 10 &amp; more"),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 3])
def test_menu_costs_two_queries(count, django_assert_num_queries):
    office = make_headquarters()
    for _ in range(count):
        parent = make_menu_item(page=make_page())
        make_menu_item(parent=parent, page=make_page())
    office_table.get()

    with django_assert_num_queries(2):
        found = entries(office)

    assert len(found) == count
