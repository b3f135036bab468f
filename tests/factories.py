"""Rows for tests. A test names only the fields it is about; these supply the rest."""

from datetime import date, timedelta
from io import BytesIO
from itertools import count

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image as Pixels

from contacts import office_table
from contacts.models import CountryOffice, MediaContact, Membership, User
from iomsite.facts.models import Fact
from iomsite.images.models import Image
from iomsite.publishing.acts import publish, revise
from iomsite.publishing.snapshot import overlay, set_related
from newsroom.models import (
    Article,
    ArticleContact,
    ArticleFile,
    ArticleImage,
    ArticleOffice,
    Document,
    Topic,
)
from pages.models import HomePage, MenuItem, Page

_numbers = count(1)
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def make_headquarters(**fields):
    found = CountryOffice.objects.filter(kind="headquarters").first()
    if found:
        return found
    return make_office(
        **{
            "kind": "headquarters",
            "slug": "headquarters",
            "iso_code": "DE",
            "name": {"en": "Headquarters"},
            "languages": ["en", "fr", "es", "ar", "pt", "sw"],
            **fields,
        }
    )


def make_office(slug=None, **fields):
    number = next(_numbers)
    first, second = divmod(number % 676, 26)
    slug = slug or f"office-{number}"
    values = {
        "slug": slug,
        "name": {"en": slug.replace("-", " ").title()},
        "name_in_sentence": {"en": f"in {slug.replace('-', ' ').title()}"},
        "iso_code": chr(65 + first) + chr(65 + second),
        "languages": ["en"],
        "default_language": "en",
        "time_zone": "Africa/Nairobi",
        "press_email": f"press-{number}@wma.example",
        "press_phone": "+254285550100",
        "opening_hours": {day: [["08:00", "17:00"]] for day in ("mon", "tue", "wed")},
        **fields,
    }
    office = CountryOffice.objects.create(**values)
    office_table.clear()
    return office


def make_user(role=None, office=None, **fields):
    number = next(_numbers)
    user = User.objects.create_user(
        **{"email": f"user-{number}@wma.example", "password": "secret", **fields}
    )
    if role:
        office = office or make_headquarters()
        Membership.objects.create(user=user, office=office, role=role)
    return user


def make_contact(office=None, **fields):
    number = next(_numbers)
    values = {
        "office": office or make_office(),
        "name": f"Contact {number}",
        "role": {"en": "Press Officer"},
        "emails": [f"contact-{number}@wma.example"],
        "phones": [{"number": "+254285550142", "label": ""}],
        "languages": ["en"],
        "starts_on": date(2020, 1, 1),
        "confirmed_on": timezone.localdate(),
        **fields,
    }
    return MediaContact.objects.create(**values)


def make_image(office=None, **fields):
    pixels = BytesIO()
    Pixels.new("RGB", (96, 64), "#c96").save(pixels, "JPEG")
    values = {
        "office": office or make_headquarters(),
        "file": ContentFile(pixels.getvalue(), "photo.jpg"),
        "alt": {"en": "A bridge at dawn"},
        "credit": "WMA",
        **fields,
    }
    return Image.objects.create(**values)


def make_document(office=None, **fields):
    values = {
        "office": office or make_headquarters(),
        "title": "Fact sheet",
        "file": ContentFile(PDF, "fact-sheet.pdf"),
        **fields,
    }
    return Document.objects.create(**values)


def make_article(
    *,
    office=None,
    partners=(),
    published_at=None,
    draft=False,
    withdrawn_at=None,
    gone_at=None,
    pictures=(),
    documents=(),
    contacts=(),
    topics=(),
    language="en",
    kind="news",
    translation_of=None,
    author=None,
    **content,
):
    """
    Make an article through the doors the site uses. Published a minute ago, unless
    `draft` or `published_at` says otherwise. Its row is returned.
    """
    number = next(_numbers)
    office = office or make_office()
    row = Article(language=language, kind=kind)
    if translation_of:
        row.translation_key = translation_of.translation_key
    row.save()
    ArticleOffice.objects.bulk_create(
        ArticleOffice(
            article=row, office=each, position=place, language=language, kind=kind
        )
        for place, each in enumerate([office, *partners])
    )
    said = overlay(row, {})
    values = {
        "title": f"Article {number}",
        "summary": "What happened, in one sentence.",
        "body": "<p>What happened, in more sentences.</p>",
        **content,
    }
    for name, value in values.items():
        setattr(said, name, value)
    set_related(
        said,
        "pictures",
        [ArticleImage(image=i, position=n) for n, i in enumerate(pictures)],
    )
    set_related(
        said,
        "files",
        [ArticleFile(document=d, position=n) for n, d in enumerate(documents)],
    )
    set_related(
        said,
        "named_contacts",
        [
            ArticleContact(contact=c, office=c.office, position=n)
            for n, c in enumerate(contacts)
        ],
    )
    set_related(said, "topics", [Topic(name=name) for name in topics])
    revise(said, author=author)
    row.refresh_from_db()
    if draft:
        return row
    at = published_at or timezone.now() - timedelta(minutes=1)
    row = publish(row, by=author, at=at)
    if withdrawn_at or gone_at:
        row.withdrawn_at, row.gone_at = withdrawn_at, gone_at
        row.save()
        row.times_changed()
    return row


def make_page(
    *,
    office=None,
    published_at=None,
    draft=False,
    language="en",
    author=None,
    **content,
):
    number = next(_numbers)
    row = Page(office=office or make_headquarters(), language=language)
    if "translation_key" in content:
        row.translation_key = content.pop("translation_key")
    row.save()
    said = overlay(row, {})
    values = {"title": f"Page {number}", "body": "<p>What we do.</p>", **content}
    for name, value in values.items():
        setattr(said, name, value)
    revise(said, author=author)
    row.refresh_from_db()
    if draft:
        return row
    at = published_at or timezone.now() - timedelta(minutes=1)
    return publish(row, by=author, at=at)


def make_menu_item(office=None, **fields):
    values = {"office": office or make_headquarters(), "label": {"en": "Our Work"}}
    return MenuItem.objects.create(**values | fields)


def make_fact(office=None, **fields):
    values = {
        "office": office or make_headquarters(),
        "key": f"fact-{next(_numbers)}",
        "value": {"en": "141"},
    }
    return Fact.objects.create(**values | fields)


def make_home_page(office=None, **fields):
    values = {"office": office or make_headquarters(), "language": "en"}
    return HomePage.objects.create(**values | fields)
