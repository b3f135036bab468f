"""
For each model of the admin: a row of an office, and what to type to change or add one.

A model that is registered without a recipe fails the test of rights.
"""

from dataclasses import dataclass, field
from datetime import date
from itertools import count

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from contacts.handing_over import version
from contacts.models import (
    Absence,
    Confirmation,
    CountryOffice,
    MediaContact,
    Region,
    User,
)
from iomsite.facts.models import Fact
from iomsite.images.models import Image
from iomsite.outbox.models import Effect, this_second
from newsroom.models import Article, Boilerplate, Document, Topic
from pages.models import HomePage, MenuItem, Page
from tests.contacts.typed import phone_rows
from tests.factories import (
    PDF,
    make_article,
    make_contact,
    make_document,
    make_fact,
    make_home_page,
    make_image,
    make_menu_item,
    make_page,
    make_user,
)
from tests.images.files import picture

_numbers = count(1)


@dataclass
class Recipe:
    # Returns a row of the office that everybody who may change it may also delete.
    make: callable
    # What to type on the form of such a row so that it changes.
    change: dict = field(default_factory=dict)
    # What else the form of a new one needs; called with the office.
    add: callable = lambda office: {}
    is_of_an_office: bool = True
    # What to send to pages of its own, called with the row; else what its form shows.
    posts: dict = field(default_factory=dict)
    # Pages of its own that are of no row, or that only show something.
    looks: frozenset = frozenset()


def make_full_article(office):
    return make_article(
        office=office,
        draft=True,
        pictures=[make_image(office=office)],
        documents=[make_document(office=office)],
        contacts=[make_contact(office=office, visibility="internal")],
    )


def make_full_contact(office):
    return make_contact(
        office=office,
        visibility="internal",
        confirmed_on=None,
        successor=make_contact(office=office, visibility="internal"),
    )


def make_absence(office):
    return Absence.objects.create(
        contact=make_contact(office=office, visibility="internal"),
        starts_on=date(2026, 12, 1),
        ends_on=date(2026, 12, 10),
        substitute=make_contact(office=office),
    )


def make_full_page(office):
    return make_page(
        office=office,
        draft=True,
        parent=make_page(office=office),
        lead_image=make_image(office=office),
    )


def make_full_menu_item(office):
    return make_menu_item(
        office=office,
        parent=make_menu_item(office=office),
        page=make_page(office=office),
    )


def make_region(office):
    number = next(_numbers)
    return Region.objects.create(slug=f"region-{number}", name={"en": f"R{number}"})


def make_wish(office):
    return Confirmation.objects.create(
        contact=make_contact(office=office, visibility="internal"),
        asked_on=timezone.localdate(),
        answer=Confirmation.Answer.CHANGE,
        answered_at=timezone.now(),
        wish="Another number",
    )


def make_given_up_effect(office):
    return Effect.objects.create(
        key=f"mail {next(_numbers)}", kind="mail", payload={}, failed_at=this_second()
    )


def make_topic(office):
    number = next(_numbers)
    return Topic.objects.create(name=f"Topic {number}", slug=f"topic-{number}")


RECIPES = {
    CountryOffice: Recipe(
        lambda office: office,
        {"press_email": "changed@wma.example"},
        lambda office: {
            "slug": "new-office",
            "iso_code": "ZZ",
            "kind": "country",
            "name_en": "New Office",
        },
    ),
    MediaContact: Recipe(
        make_full_contact,
        {"name": "Changed"},
        posts={
            "hand_over": lambda contact: {
                "version": version(contact),
                "last_day": "2026-12-31",
                "who": "nobody",
                **phone_rows(),
            }
        },
        looks=frozenset({"today", "today_of", "import", "export"}),
    ),
    Absence: Recipe(
        make_absence,
        {"ends_on": "2026-12-31"},
        lambda office: {
            "contact": office.media_contacts.earliest("pk").pk,
            "starts_on": "2027-02-01",
            "ends_on": "2027-02-03",
        },
    ),
    Confirmation: Recipe(make_wish),
    Region: Recipe(
        make_region,
        {"position": "7"},
        lambda office: {"slug": "new-region"},
        is_of_an_office=False,
    ),
    User: Recipe(
        # Not accepted yet, so that an invitation can be sent again.
        lambda office: make_user("editor", office, password=None),
        {"first_name": "Changed"},
        lambda office: {"email": "new@wma.example", "memberships-TOTAL_FORMS": "0"},
        is_of_an_office=False,
    ),
    Image: Recipe(
        lambda office: make_image(office=office),
        {"credit": "Changed"},
        lambda office: {
            "file": SimpleUploadedFile("photo.jpg", picture(), "image/jpeg"),
        },
    ),
    Fact: Recipe(
        lambda office: make_fact(office=office),
        {"note": "Changed"},
        lambda office: {"key": "new-key"},
    ),
    Effect: Recipe(make_given_up_effect, is_of_an_office=False),
    Article: Recipe(
        make_full_article,
        {"subtitle": "Changed"},
        lambda office: {
            "issuing_office": office.pk,
            "kind": "news",
            "language": "en",
            "title": "A new article",
        },
    ),
    Boilerplate: Recipe(
        lambda office: Boilerplate.objects.create(
            office=office, language="en", text="<p>Who we are.</p>"
        ),
        {"text": "<p>Changed.</p>"},
        lambda office: {"language": "fr"},
    ),
    Document: Recipe(
        lambda office: make_document(office=office),
        {"title": "Changed"},
        lambda office: {"file": SimpleUploadedFile("new.pdf", PDF, "application/pdf")},
    ),
    Topic: Recipe(
        make_topic,
        {"label_en": "Changed"},
        lambda office: {"name": "New", "slug": "new"},
        is_of_an_office=False,
    ),
    Page: Recipe(
        make_full_page,
        {"summary": "Changed"},
        lambda office: {"office": office.pk, "language": "en", "title": "A new page"},
    ),
    MenuItem: Recipe(make_full_menu_item, {"position": "7"}),
    HomePage: Recipe(
        lambda office: make_home_page(
            office=office, lead_article=make_article(office=office)
        ),
        {"intro": "Changed."},
        lambda office: {"language": "fr"},
    ),
}
