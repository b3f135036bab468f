import json
import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from contacts import office_table
from contacts.models import Region
from tests.factories import (
    make_contact,
    make_fact,
    make_headquarters,
    make_menu_item,
    make_office,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def headquarters():
    return make_headquarters(
        press_email="world@wma.example", press_phone="+494066969100"
    )


def main(response):
    return re.search("<main.*</main>", response.text, re.DOTALL)[0]


def test_press_page_names_the_desk_then_who_is_in_post(client):
    today = timezone.localdate()
    kenya = make_office(
        "kenya",
        press_email="desk@wma.example",
        press_phone="+254285550100",
        opening_hours={day: [["08:00", "17:00"]] for day in ("mon", "tue", "wed")},
    )
    for name, fields in {
        "Second": {"position": 2, "languages": ["sw", "rw", "xx"]},
        "First": {"position": 1, "name_local": "الأولى"},
        "Left": {"ends_on": today - timedelta(days=2)},
        "Coming": {"starts_on": today + timedelta(days=2)},
        "Internal": {"visibility": "internal"},
        "Requested": {"visibility": "on-request", "role": {"en": "Lawyer"}},
        "Unconfirmed": {"confirmed_on": None},
        "Endangered": {"by_role_only": True, "role": {"en": "Night line"}},
    }.items():
        make_contact(kenya, name=name, **fields)
    make_contact(make_office("ghana"), name="Elsewhere")

    response = client.get("/kenya/en/press/")

    page = main(response)
    words = [
        "desk@wma.example",
        "+254 28 5550100",
        "Monday – Wednesday",
        "08:00–17:00",
        "Nairobi, UTC+3",
        "Night line",
        "First",
        "الأولى",
        "Second",
        "Lawyer",
        "world@wma.example",
    ]
    page = page[page.index('id="desk"') :]
    assert [word for word in words if word in page] == words
    assert [page.index(word) for word in words] == sorted(
        page.index(word) for word in words
    )
    assert "Swahili, Kinyarwanda, xx" in page
    hidden = ["Left", "Coming", "Internal", "Requested", "Unconfirmed", "Endangered"]
    for name in [*hidden, "Elsewhere"]:
        assert name not in response.text


def test_press_page_of_a_closed_office_names_its_successor(client):
    uganda = make_office("uganda", press_email="uganda@wma.example")
    closed = make_office(
        "closed",
        closed_on=date(2024, 1, 1),
        successor=uganda,
        press_email="old@wma.example",
    )
    make_contact(closed, name="Still Entered")

    page = main(client.get("/closed/en/press/"))

    assert "http://127.0.0.1:8000/uganda/en/press/" in page
    assert "uganda@wma.example" in page
    assert "old@wma.example" not in page
    assert "Still Entered" not in page


def test_press_page_that_names_headquarters_does_not_refer_to_them_again(client):
    make_office("closed", closed_on=date(2024, 1, 1))

    pages = [main(client.get(path)) for path in ("/en/press/", "/closed/en/press/")]

    assert [page.count("mailto:world@wma.example") for page in pages] == [1, 1]


@pytest.mark.parametrize("count", [1, 3])
def test_press_page_costs_at_most_five_queries(
    client, count, django_assert_max_num_queries
):
    kenya = make_office("kenya")
    make_fact(key="staff")
    make_menu_item(description={"en": "[[staff]]"})
    for _ in range(count):
        make_contact(kenya)
    office_table.get()

    with django_assert_max_num_queries(5):
        response = client.get("/kenya/en/press/")

    assert len(response.context["press"].people) == count


def test_offices_stand_under_their_regions(client):
    africa = Region.objects.create(slug="africa", name={"en": "Africa"}, position=1)
    asia = Region.objects.create(slug="asia", name={"en": "Asia"}, position=2)
    make_office("nepal", region=asia)
    make_office("zambia", region=africa, languages=["fr"], default_language="fr")
    make_office("ghana", region=africa)
    make_office("horn", region=africa, kind="regional")
    make_office("closed", region=africa, closed_on=date(2020, 1, 1))
    make_office("atlantis")

    response = client.get("/en/offices/")

    assert [
        (region and str(region), [office.slug for office in offices])
        for region, offices in response.context["groups"]
    ] == [
        ("Africa", ["horn", "ghana", "zambia"]),
        ("Asia", ["nepal"]),
        (None, ["atlantis"]),
    ]
    assert 'href="http://127.0.0.1:8000/zambia/fr/"' in response.text


@pytest.mark.parametrize("count", [1, 3])
def test_list_of_offices_costs_at_most_five_queries(
    client, count, django_assert_max_num_queries
):
    for number in range(count):
        region = Region.objects.create(slug=f"region-{number}", name={"en": "Here"})
        make_office(region=region)
    office_table.get()

    with django_assert_max_num_queries(5):
        response = client.get("/en/offices/")

    assert len(response.context["groups"]) == count


def test_machines_learn_which_office_answers_for_a_closed_one(client):
    kenya = make_office("kenya")
    make_office("closed", closed_on=date(2024, 1, 1), successor=kenya)

    page = client.get("/closed/en/press/").text
    script = re.search(r'ld\+json">(.*?)</script>', page, re.DOTALL)[1]
    data = json.loads(script)

    assert data["name"] == "WMA Kenya"
    assert data["url"].endswith("/kenya/en/press/")
