import gzip
import json
import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from contacts import office_table
from contacts.models import Absence, MediaContact, Region
from tests.factories import (
    make_article,
    make_contact,
    make_fact,
    make_headquarters,
    make_menu_item,
    make_office,
)

pytestmark = pytest.mark.django_db

WEEK = {day: [["08:00", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}
# Friday, noon and ten in the evening in Nairobi.
NOON = datetime(2026, 5, 1, 9, tzinfo=UTC)
EVENING = datetime(2026, 5, 1, 19, tzinfo=UTC)


@pytest.fixture(autouse=True)
def headquarters():
    return make_headquarters(press_email="world@wma.example", opening_hours={})


@pytest.fixture
def kenya():
    return make_office(
        "kenya", opening_hours=WEEK, press_phone="+254205550100", languages=["en", "ar"]
    )


@pytest.fixture
def clock(monkeypatch):
    """Return what sets the clock of the site."""
    return lambda at: monkeypatch.setattr(timezone, "now", lambda: at)


def person(office, name, **fields):
    number = fields.pop("number", "+254205550142")
    phones = [{"number": number, "label": ""}]
    return make_contact(
        office,
        **{"name": name, "phones": phones, "confirmed_on": date(2026, 4, 1), **fields},
    )


def section(page, name):
    start = page.index(f'id="{name}"')
    return page[start : page.index("</section>", start)]


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (NOON, ["Open until 17:00 (UTC+3)", "Amina", "+254 20 5550142"]),
        (EVENING, ["Closed, opens Monday 08:00 (UTC+3)", "+254 20 5550100"]),
    ],
    ids=["in hours", "out of hours"],
)
def test_press_page_says_whom_to_call_now(client, clock, kenya, at, expected):
    person(kenya, "Amina")
    clock(at)

    now = section(client.get("/kenya/en/press/").text, "now")

    assert [words for words in expected if words in now] == expected
    assert ("Amina" in now) == ("Amina" in expected)


@pytest.mark.parametrize("path", ["/kenya/en/press/", "/en/press/offices/"])
def test_page_stays_as_it_is_until_the_office_closes(client, clock, kenya, path):
    person(kenya, "Amina")
    pages = []
    for hours in (0, 1, 4.9, 5.1):
        clock(NOON + timedelta(hours=hours))
        pages.append(client.get(path).text)

    assert pages[0] == pages[1] == pages[2] != pages[3]


def test_way_to_the_press_contacts_stands_in_the_same_place_everywhere(client, kenya):
    release = make_article(office=kenya)
    paths = [
        "",
        "news/",
        f"news/{release.slug}/",
        "press/",
        "press/offices/",
        "offices/",
    ]

    ways = set()
    for path in [*paths, "no-such-page/"]:
        page = client.get(f"/kenya/en/{path}").text
        services = page[page.index('class="services"') :]
        links = re.findall(r'href="([^"]*)"', services[: services.index("</nav>")])
        ways.add(links.index("/kenya/en/press/"))

    assert ways == {1}


def test_press_page_of_another_direction_keeps_numbers_readable(client, clock, kenya):
    person(kenya, "Amina")
    clock(NOON)

    now = section(client.get("/kenya/ar/press/").text, "now")

    assert '<bdi dir="ltr">+254 20 5550142</bdi>' in now


def test_press_page_shows_numbers_as_dialled_here_and_from_abroad(client, kenya):
    person(kenya, "Amina")

    page = client.get("/kenya/en/press/").text

    assert "+254 20 5550142" in section(page, "people")
    assert "020 5550142" in section(page, "people")
    assert "020 5550100" in section(page, "desk")


def test_who_is_away_is_replaced_and_nobody_learns_of_the_absence(client, clock, kenya):
    away, there = person(kenya, "Amina"), person(kenya, "Ben", position=5)
    Absence.objects.create(
        contact=away,
        substitute=there,
        starts_on=date(2026, 4, 27),
        ends_on=date(2026, 5, 1),
    )
    clock(NOON)

    page = client.get("/kenya/en/press/").text

    assert "Amina" not in page
    assert "Ben" in section(page, "now")
    assert section(page, "people").count("<bdi>Ben</bdi>") == 1


def test_machines_read_the_same_contacts(client, clock, kenya):
    person(kenya, "</script>Amina", languages=["sw"])
    person(kenya, "Gone", ends_on=date(2026, 4, 30))
    person(kenya, "Hidden", by_role_only=True, role={"en": "Night line"})
    clock(NOON)

    page = client.get("/kenya/en/press/").text
    script = re.search(r'ld\+json">(.*?)</script>', page, re.DOTALL)[1]
    data = json.loads(script)

    points = data["contactPoint"]
    assert [point["name"] for point in points] == [
        "Press desk",
        "</script>Amina",
        "Night line",
    ]
    assert points[1] == {
        "@type": "ContactPoint",
        "contactType": "press",
        "name": "</script>Amina",
        "email": points[1]["email"],
        "telephone": "+254205550142",
        "availableLanguage": ["sw"],
        "hoursAvailable": points[0]["hoursAvailable"],
        "areaServed": kenya.iso_code,
    }
    assert points[0]["hoursAvailable"][0] == {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": "Monday",
        "opens": "08:00",
        "closes": "17:00",
    }


def group_of(page):
    return page[page.index('class="contact-group"') : page.index('class="more"')]


def test_fresh_release_says_whether_somebody_can_be_called(client, clock, kenya):
    amina = person(kenya, "Amina")
    published = NOON - timedelta(days=3)
    release = make_article(office=kenya, contacts=[amina], published_at=published)
    clock(EVENING)

    group = group_of(client.get(f"/kenya/en/news/{release.slug}/").text)

    assert "Closed, opens Monday 08:00 (UTC+3)" in group
    assert "tel:+254205550100" in group


def test_who_is_named_and_answers_at_night_stands_there_once(client, clock, kenya):
    amina = person(kenya, "Amina")
    amina.phones[0]["use"] = "any"
    amina.save()
    published = NOON - timedelta(days=3)
    release = make_article(office=kenya, contacts=[amina], published_at=published)
    clock(EVENING)

    group = group_of(client.get(f"/kenya/en/news/{release.slug}/").text)

    assert group.count("Amina") == 1
    assert "tel:+254205550100" not in group


def test_old_release_leads_to_the_press_page_instead(client, clock, kenya):
    amina = person(kenya, "Amina")
    published = NOON - timedelta(days=31)
    release = make_article(office=kenya, contacts=[amina], published_at=published)
    clock(NOON)

    page = client.get(f"/kenya/en/news/{release.slug}/").text

    assert "Open until" not in page
    assert "/kenya/en/press/" in page


def test_release_says_who_was_named_then_and_who_answers_today(client, clock, kenya):
    ben = person(kenya, "Ben", number="+254205550143")
    amina = person(kenya, "Amina", ends_on=date(2026, 5, 1), successor=ben)
    release = make_article(
        office=kenya, contacts=[amina], published_at=NOON - timedelta(days=3)
    )
    address = f"/kenya/en/news/{release.slug}/"

    clock(NOON)
    before = group_of(client.get(address).text)
    clock(NOON + timedelta(days=1))
    after = group_of(client.get(address).text)

    assert "Ben" not in before
    assert "tel:+254205550142" in before
    assert re.search(
        "Named in this release: .*Amina.*, no longer with the office", after
    )
    assert "tel:+254205550143" in after
    assert "tel:+254205550142" not in after


def test_press_desk_stands_before_who_has_not_confirmed_of_late(client, clock, kenya):
    amina = person(kenya, "Amina", confirmed_on=date(2026, 1, 1))
    release = make_article(
        office=kenya, contacts=[amina], published_at=NOON - timedelta(days=3)
    )
    clock(NOON)

    group = group_of(client.get(f"/kenya/en/news/{release.slug}/").text)

    assert group.index("Press desk") < group.index("Amina")


def test_rows_and_objects_agree_on_who_is_shown_to_the_public(kenya):
    for visibility in MediaContact.Visibility.values:
        for confirmed_on in (None, date(2026, 4, 1)):
            make_contact(kenya, visibility=visibility, confirmed_on=confirmed_on)

    shown = set(MediaContact.objects.shown_to_public())

    assert shown == {c for c in MediaContact.objects.all() if c.is_shown_to_public}
    assert len(shown) == 1


@pytest.fixture
def desks(kenya):
    """Kenya is open at noon, Tonga is not; one person speaks French, in Ghana."""
    region = Region.objects.create(slug="pacific", name={"en": "Pacific"})
    tonga = make_office(
        "tonga",
        region=region,
        time_zone="Pacific/Tongatapu",
        opening_hours=WEEK,
        press_phone="+6765550100",
    )
    ghana = make_office(
        "ghana", time_zone="Africa/Accra", opening_hours=WEEK, press_phone=""
    )
    person(kenya, "Amina", languages=["en", "sw"])
    person(ghana, "Efua", languages=["fr"])
    return {"kenya": kenya, "tonga": tonga, "ghana": ghana}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["headquarters", "ghana", "kenya", "tonga"]),
        ("?open=on", ["ghana", "kenya"]),
        ("?language=fr", ["ghana"]),
        ("?language=sw&open=on", ["kenya"]),
        ("?region=pacific", ["tonga"]),
        ("?region=pacific&open=on", []),
        ("?language=xx&region=nowhere", ["headquarters", "ghana", "kenya", "tonga"]),
    ],
)
def test_all_desks_by_language_region_and_open_now(
    client, clock, desks, query, expected
):
    clock(NOON)

    response = client.get(f"/en/press/offices/{query}")

    shown = [press.office.slug for press in response.context["desks"]]
    assert (response.status_code, shown) == (200, expected)


def test_list_of_desks_says_who_answers(client, clock, desks):
    clock(NOON)

    page = client.get("/en/press/offices/").text

    rows = dict(
        zip(["all", "hq", "ghana", "kenya", "tonga"], page.split("<h2>"), strict=False)
    )
    assert "Efua" in rows["ghana"]
    assert "Open until 17:00 (UTC)" in rows["ghana"]
    assert "Amina" in rows["kenya"]
    assert "Closed, opens Monday 08:00 (UTC+13)" in rows["tonga"]
    assert "+676" in rows["tonga"]


@pytest.mark.parametrize("count", [1, 120])
def test_list_of_desks_costs_at_most_five_queries_and_thirty_kilobytes(
    client, count, django_assert_max_num_queries
):
    make_fact(key="staff")
    make_menu_item(description={"en": "[[staff]]"})
    region = Region.objects.create(slug="pacific", name={"en": "Pacific"})
    for number in range(count):
        office = make_office(f"country-{number}", region=region, opening_hours=WEEK)
        for place in range(5):
            person(office, f"Person {number} {place}", number=f"+25420555{number:04}")
    office_table.get()

    with django_assert_max_num_queries(5):
        response = client.get("/en/press/offices/")

    assert len(response.context["desks"]) == count + 1
    assert len(gzip.compress(response.content, mtime=0)) <= 30_000
