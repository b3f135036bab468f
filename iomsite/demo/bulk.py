"""
Articles by the ten thousand, for measuring: seeded, in the manner of the demo.

Each release is made from the seed and its number alone and found again by them, so a
second run adds only what is missing. Whatever else a database holds stays as it is.
"""

import time
from collections import defaultdict
from datetime import timedelta
from io import BytesIO
from itertools import count, islice
from uuid import NAMESPACE_URL, uuid5

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.dateformat import format as format_date
from django.utils.translation import override

from contacts import office_table
from contacts.models import CountryOffice, MediaContact
from iomsite.images.models import Image
from iomsite.publishing.batch import Entry, publish_many
from newsroom.models import (
    Article,
    ArticleOffice,
    Document,
    FormerArticleAddress,
    ImportedSource,
    Kind,
    Topic,
)

from .bulk_offices import add_offices, countries
from .bulk_texts import Story, chance_of
from .illustrations import MOTIFS, draw
from .records import read

SOURCE = "bulk"
BATCH = 500
PICTURES = 6
DAYS = 3 * 365
FACT_SHEET = "Mobility in figures"
EMPTY_PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
JOINT, TRANSLATED = 0.10, 0.35
KINDS = {
    Kind.PRESS_RELEASE: 30,
    Kind.NEWS: 35,
    Kind.STORY: 18,
    Kind.STATEMENT: 5,
    Kind.MEDIA_ADVISORY: 5,
    Kind.PHOTO_STORY: 4,
    Kind.VIDEO: 3,
}
FILED, MOVED = 0.12, 0.25
FUNDERS = ("Halvorsen Foundation", "Northern Rivers Fund", "Meridian Trust")


def holds_other_content():
    """Whether there are articles that neither this nor the demo has made."""
    ours = ImportedSource.objects.filter(source__in=(SOURCE, "demo"))
    return Article.objects.exclude(pk__in=ours.values("article")).exists()


def load_bulk(articles, offices, seed, say):
    """Add what is missing of that many articles and offices; return how many."""
    add_offices(offices, seed, say)
    maker = _Maker(seed, _pictures(say), _documents())
    added, done, started = 0, 0, time.monotonic()
    versions = islice(maker.versions(), articles)
    while batch := list(islice(versions, BATCH)):
        added += _store(batch, maker)
        done += len(batch)
        speed = added / (time.monotonic() - started)
        say(f"Articles: {done:,} of {articles:,} ({speed:.0f} new a second)")
    return added


@transaction.atomic
def _store(versions, maker):
    known = set(
        ImportedSource.objects.filter(
            source=SOURCE, source_id__in=[version.name for version in versions]
        ).values_list("source_id", flat=True)
    )
    new = [version for version in versions if version.name not in known]
    outcomes = publish_many(Article, [maker.entry(v) for v in new], reason="bulk")
    for outcome in outcomes:
        if outcome.error:
            raise outcome.error
    ImportedSource.objects.bulk_create(
        ImportedSource(article=outcome.row, source=SOURCE, source_id=version.name)
        for version, outcome in zip(new, outcomes, strict=True)
    )
    FormerArticleAddress.objects.bulk_create(
        FormerArticleAddress(
            article=outcome.row, host="old.wma.example", path=f"/node/{version.name}"
        )
        for version, outcome in zip(new, outcomes, strict=True)
        if version.release.has_moved
    )
    return len(new)


def _pictures(say):
    """A few of the demo's pictures, drawn unless they are there."""
    alts = read("pictures.json")
    pictures = []
    for motif in MOTIFS[:PICTURES]:
        key = f"demo:{motif}"
        image = Image.objects.filter(consent_reference=key).first()
        if image is None:
            say(f"Drawing {motif}")
            pixels = BytesIO()
            draw(motif).save(pixels, "PNG")
            image = Image.objects.create(
                office=CountryOffice.objects.headquarters(),
                file=ContentFile(pixels.getvalue(), f"{motif}.png"),
                alt=alts[motif],
                credit="WMA",
                consent_reference=key,
            )
        pictures.append(image.pk)
    return pictures


def _documents():
    """A fact sheet that many releases carry."""
    document = Document.objects.filter(title=FACT_SHEET).first()
    return [
        document
        or Document.objects.create(
            office=CountryOffice.objects.headquarters(),
            title=FACT_SHEET,
            file=ContentFile(EMPTY_PDF, "fact-sheet.pdf"),
        )
    ]


class _Release:
    """What the languages of one release have in common."""

    WITH_PICTURES = (0, 1, 1, 1, 2)

    def __init__(self, maker, number):
        self.number = number
        self.chance = chance = chance_of(maker.seed, number)
        self.key = uuid5(NAMESPACE_URL, f"bulk:{maker.seed}/{number}")
        self.kind = chance.choices(list(KINDS), list(KINDS.values()))[0]
        issuing = chance.choice(maker.offices)
        self.offices = [issuing]
        neighbours = maker.by_region[issuing.region_id]
        if chance.random() < JOINT and len(neighbours) > 1:
            others = [office for office in neighbours if office.pk != issuing.pk]
            partners = min(len(others), chance.randint(1, 3))
            self.offices += chance.sample(others, partners)
        self.languages = [issuing.default_language]
        for language in issuing.languages:
            if language not in self.languages and chance.random() < TRANSLATED:
                self.languages.append(language)
        self.at = maker.now - timedelta(
            days=chance.randrange(DAYS), minutes=chance.randrange(1440)
        )
        self.topics = chance.sample(maker.topics, chance.randint(1, 3))
        self.pictures = chance.sample(maker.pictures, chance.choice(self.WITH_PICTURES))
        self.fate = chance.random()
        self.has_moved = chance.random() < MOVED
        has_files = chance.random() < FILED
        self.documents = maker.documents if has_files else []


class _Version:
    def __init__(self, release, language, seed):
        self.release, self.language = release, language
        self.name = f"{seed}/{release.number}/{language}"


class _Maker:
    """Makes releases; holds what they refer to."""

    def __init__(self, seed, pictures, documents):
        self.seed, self.pictures, self.documents = seed, pictures, documents
        self.now = timezone.now().replace(microsecond=0)
        self.topics = sorted(Topic.objects.values_list("name", flat=True))
        self.offices = sorted(
            CountryOffice.objects.exclude(languages=[]), key=lambda office: office.slug
        )
        self.by_region, self.contacts = defaultdict(list), defaultdict(list)
        for office in self.offices:
            self.by_region[office.region_id].append(office)
        for contact in MediaContact.objects.shown_to_public().order_by("pk"):
            self.contacts[contact.office_id].append(contact.pk)
        self.capitals = {country.iso: country.capital for country in countries()}
        office_table.clear()

    def versions(self):
        for number in count():
            release = _Release(self, number)
            for language in release.languages:
                yield _Version(release, language, self.seed)

    def entry(self, version):
        release, language = version.release, version.language
        row = Article(language=language, kind=release.kind, translation_key=release.key)
        identity, at = {}, release.at
        if release.fate < 0.01:
            identity = {"withdrawn_at": at, "withdrawal_notice": "Invented."}
        elif release.fate < 0.015:
            identity = {"gone_at": at, "gone_notice": "Invented."}
        elif release.fate < 0.02:
            at = self.now + timedelta(days=1 + release.number % 30)
        return Entry(
            row=row,
            data=self._data(version),
            at=at,
            identity=identity,
            made_with=lambda row: _article_offices(row, release.offices, at),
        )

    def _data(self, version):
        release, language = version.release, version.language
        chance = chance_of(version.name)
        issuing = release.offices[0]
        place = self.capitals.get(issuing.iso_code) or str(issuing.name)
        story = Story(chance, language, place)
        opening = story.opening()
        with override(language):
            day = format_date(release.at, "j F Y")
        named = [
            {"contact": contact, "office": office.pk}
            for office in release.offices
            for contact in self.contacts[office.pk][:1]
        ]
        return {
            "title": story.title(),
            "summary": opening,
            "dateline": f"{place}, {day} –",
            "dateline_places": [
                {"city": place, "region": "", "country": "", "iso": issuing.iso_code}
            ],
            "dateline_on": release.at.date().isoformat(),
            "body": story.body(opening),
            "funders": chance.sample(FUNDERS, chance.choice((0, 0, 1, 2))),
            "pictures": [{"image": pk, "caption": ""} for pk in release.pictures],
            "files": [{"document": d.pk, "title": ""} for d in release.documents],
            "named_contacts": named,
            "topics": release.topics,
            "video_url": f"https://video.wma.example/{release.number}"
            if release.kind == Kind.VIDEO
            else "",
        }


def _article_offices(row, offices, listed_at):
    return [
        ArticleOffice(
            article=row,
            office=office,
            position=position,
            language=row.language,
            kind=row.kind,
            listed_at=listed_at,
            unlisted_at=row.unlisted_at,
        )
        for position, office in enumerate(offices)
    ]
