"""Offices by the hundred, with contacts and pages, beside those of the demo."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import phonenumbers
from django.db import transaction
from django.utils.text import slugify

from contacts import office_table
from contacts.models import CountryOffice, MediaContact, Region
from iomsite.publishing.batch import Entry, publish_many
from pages.models import Page

from .bulk_texts import Story, chance_of, words
from .load import Demo

HERE = Path(__file__).parent
NAMES = (
    "Amara Beya", "Luca Ferrand", "Nadia Solak", "Teodor Wim", "Ines Carvo",
    "Yusuf Darwan", "Mirela Tosk", "Samuel Okorie", "Leila Haddan", "Pablo Irriz",
    "Wanjiru Keto", "Anton Berzel", "Fatou Seyni", "Joao Pelar", "Hana Mirov",
)  # fmt: skip
ROLES = ("Press Officer", "Spokesperson", "Communications Associate")


@dataclass(frozen=True)
class Country:
    iso: str
    name: str
    capital: str
    languages: list
    region: str
    zone: str


def countries():
    for line in (HERE / "bulk-countries.txt").read_text("utf-8").splitlines():
        iso, name, capital, languages, region, zone = line.split("|")
        yield Country(iso, name, capital, languages.split(), region, zone)


def add_offices(count, seed, say):
    """Add offices until there are `count` country offices, as far as the list goes."""
    demo = Demo(say)
    with transaction.atomic():
        demo.offices()
        demo.facts()
        demo.topics()
        missing = count - _country_offices().count()
        there = set(_country_offices().values_list("iso_code", flat=True))
        regions = {region.slug: region for region in Region.objects.all()}
        new = [c for c in countries() if c.iso not in there][: max(missing, 0)]
        for country in new:
            _add_office(country, regions[country.region], chance_of(seed, country.iso))
        office_table.clear()
        _add_pages(seed, demo.now)
    say(f"{_country_offices().count()} country offices")


def _country_offices():
    return CountryOffice.objects.filter(kind=CountryOffice.Kind.COUNTRY)


def _add_office(country, region, chance):
    code = phonenumbers.country_code_for_region(country.iso)
    number = f"+{code}5550142{chance.randint(10, 99)}"
    office = CountryOffice.objects.create(
        slug=slugify(country.name),
        name={"en": country.name},
        name_in_sentence={"en": f"in {country.name}"},
        iso_code=country.iso,
        region=region,
        languages=country.languages,
        default_language=country.languages[0],
        time_zone=country.zone,
        address=f"{chance.randint(2, 240)} Acacia Road, {country.capital}",
        press_email=f"press-{country.iso.lower()}@wma.example",
        press_phone=number,
        opening_hours={
            day: [["08:30", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")
        },
        present_since=chance.randint(1960, 2018),
    )
    for position, name in enumerate(chance.sample(NAMES, chance.randint(1, 3))):
        local = slugify(name).replace("-", ".")
        MediaContact.objects.create(
            office=office,
            name=name,
            role={"en": ROLES[position]},
            emails=[f"{local}.{country.iso.lower()}@wma.example"],
            phones=[{"number": number, "label": ""}],
            languages=country.languages,
            starts_on=f"{chance.randint(2015, 2022)}-01-01",
            position=position,
            confirmed_on="2024-01-15",
        )


def _add_pages(seed, now):
    """Give each site pages in each of its languages, one below the first."""
    have = set(Page.objects.values_list("office_id", "language"))
    top, below = [], []
    for office in _country_offices().order_by("slug"):
        for language in office.languages:
            if (office.pk, language) not in have:
                first, *others = _pages(office, language, seed, now)
                top.append(first)
                below += others
    parents = {
        (outcome.row.office_id, outcome.row.language): outcome.row.pk
        for outcome in publish_many(Page, top, reason="bulk")
    }
    for entry in below:
        entry.data["parent"] = parents[entry.row.office_id, entry.row.language]
    publish_many(Page, below, reason="bulk")


def _pages(office, language, seed, now):
    for place, title in enumerate(words()[language]["pages"]):
        chance = chance_of(seed, office.iso_code, language, place)
        story = Story(chance, language, str(office.name))
        summary = story.opening()
        yield Entry(
            row=Page(
                office=office,
                language=language,
                translation_key=uuid5(NAMESPACE_URL, f"bulk:{office.slug}/{place}"),
            ),
            data={
                "title": title,
                "summary": summary,
                "body": story.body(summary),
                "place": place,
            },
            at=now - timedelta(days=1200),
        )
