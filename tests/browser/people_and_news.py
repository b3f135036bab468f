"""Offices, staff and news of the browser tests."""

from datetime import timedelta

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from contacts.models import User
from contacts.validators import WEEKDAYS
from iomsite.publishing.models import Stage, Standing
from iomsite.publishing.sharing import share
from iomsite.publishing.translations import translate
from newsroom.models import Topic
from newsroom.offices import name_offices
from tests import factories
from tests.publishing.states import bring, do, edit

STAFF = {
    "contributor": ["tanzania"],
    "editor": ["tanzania", "kenya", "ghana", "uganda"],
    "contact-manager": ["tanzania", "niger"],
    "headquarters-editor": ["headquarters"],
}
# Articles of Tanzania, with Uganda asked to sign, that nobody changes: title, state.
IN_EACH_STATE = {
    "Fish in draft": (Standing.UNPUBLISHED, Stage.DRAFT),
    "Fish in review": (Standing.UNPUBLISHED, Stage.IN_REVIEW),
    "Fish approved": (Standing.UNPUBLISHED, Stage.APPROVED),
    "Fish scheduled": (Standing.SCHEDULED, Stage.DUE),
    "Fish published": (Standing.LIVE, Stage.OUT),
    "Fish with a newer draft": (Standing.LIVE, Stage.IN_REVIEW),
    "Fish changing": (Standing.CHANGING, Stage.DUE),
    "Fish leaving": (Standing.LEAVING, Stage.OUT),
    "Fish withdrawn": (Standing.WITHDRAWN, Stage.OUT),
    "Fish removed": (Standing.GONE, Stage.OUT),
    "Fish in the trash": (Standing.TRASHED, Stage.DRAFT),
}
OLD_RELEASES = {"en": "Ten wells", "fr": "Dix puits", "ar": "عشر آبار"}
# Another: published unread with a note, shared, translated, and a newer draft of it.
WITH_EVERYTHING = "Fish with everything"


def make(password):
    offices = make_offices()
    people = make_staff(offices, password)
    tanzania, kenya = offices["tanzania"], offices["kenya"]
    factories.make_image(tanzania, alt={"en": "A ferry leaves the quay of Mtwara"})
    factories.make_image(tanzania, alt={"en": "Nurses wait at the harbour gate"})
    neema = factories.make_contact(tanzania, name="Neema Massawe")
    factories.make_contact(kenya, name="Wanjiru Kamau")
    factories.make_contact(offices["ghana"], name="Adwoa Nkansah")
    for name in ("Border management", "Health", "Harbours"):
        Topic.objects.create(name=name, slug=name.lower().replace(" ", "-"))
    factories.make_article(office=tanzania, title="Ferry news", slug="ferry-news")
    factories.make_article(office=tanzania, title="Two hands", slug="two-hands")
    factories.make_article(office=offices["ghana"], title="Gold Coast", slug="gold")
    factories.make_article(
        office=tanzania,
        partners=[kenya],
        kind="press-release",
        title="Boats cross the lake",
        slug="boats-cross-the-lake",
        body="<p>Boats now cross the lake each day.</p>",
        contacts=[neema],
        topics=["Harbours"],
        author=people["contributor.tanzania"],
    )
    factories.make_page(office=tanzania, title="About us", slug="about-us")
    make_patrol(offices["uganda"], tanzania)
    make_fish(tanzania, offices["uganda"], people)
    make_old_releases(offices["niger"])


def make_offices():
    languages = ["en", "sw", "ar"]
    headquarters = factories.make_headquarters(time_zone="Europe/Berlin")
    offices = {
        slug: factories.make_office(
            slug, iso_code=code, name={"en": name}, languages=languages
        )
        for slug, code, name in (
            ("tanzania", "TZ", "United Republic of Tanzania"),
            ("kenya", "KE", "Kenya"),
            ("ghana", "GH", "Ghana"),
        )
    }
    # Its site stands on a host of its own.
    offices["uganda"] = factories.make_office(
        "uganda",
        iso_code="UG",
        name={"en": "Uganda", "ar": "أوغندا"},
        languages=["en", "ar"],
        host="localhost",
    )
    offices["niger"] = factories.make_office(
        "niger",
        iso_code="NE",
        name={"en": "Niger", "fr": "Niger", "ar": "النيجر"},
        languages=["en", "fr", "ar"],
        time_zone="UTC",
        opening_hours=dict.fromkeys(WEEKDAYS, [["00:00", "24:00"]]),
    )
    return {"headquarters": headquarters, **offices}


def make_staff(offices, password):
    """Return {"role.office": user}; that is the name of the mailbox as well."""
    people = {}
    for role, slugs in STAFF.items():
        for slug in slugs:
            name = f"{role}.{slug}"
            people[name] = factories.make_user(
                role,
                offices[slug],
                email=f"{name}@wma.example",
                password=None,
                first_name=role.replace("-", " ").capitalize(),
                last_name=slug.title(),
            )
    # One and the same takes the time of one.
    User.objects.update(password=make_password(password))
    return people


def make_patrol(uganda, tanzania):
    for language, title in (("en", "Lake patrol"), ("ar", "دورية البحيرة")):
        factories.make_article(
            office=uganda,
            partners=[tanzania],
            language=language,
            draft=True,
            title=title,
            pictures=[factories.make_image(uganda, alt={"en": "A patrol boat"})],
        )


def make_old_releases(niger):
    """Three that name the same person, each in a language of its own."""
    aisha = factories.make_contact(
        niger,
        name="Aïcha Maïga",
        emails=["aicha.maiga@wma.example"],
        phones=[{"number": "+22755501433", "label": ""}],
    )
    for language, title in OLD_RELEASES.items():
        factories.make_article(
            office=niger,
            kind="press-release",
            language=language,
            title=title,
            slug=f"wells-{language}",
            contacts=[aisha],
            published_at=timezone.now() - timedelta(days=200),
        )


def make_fish(tanzania, partner, people):
    staff = {
        "writer": people["contributor.tanzania"],
        "reader": people["editor.tanzania"],
    }
    offices = [tanzania, partner]
    for title, state in IN_EACH_STATE.items():
        row = bring(make_one(title, offices[0], staff["writer"]), *state, **staff)
        name_offices(row, offices, by=staff["reader"])
    row = make_one(WITH_EVERYTHING, offices[0], staff["writer"])
    row = bring(row, Standing.LIVE, Stage.OUT, **staff)
    name_offices(row, offices, by=staff["reader"])
    surround(row, **staff)


def make_one(title, office, writer):
    return factories.make_article(
        office=office,
        draft=True,
        title=title,
        slug=title.lower().replace(" ", "-"),
        author=writer,
    )


def surround(row, *, writer, reader):
    """Give it what can lie around an article, and a newer draft."""
    translate(row, "sw", by=writer)
    edit(row, writer)
    said = {"reason": "It cannot wait.", "without": "No answer."}
    do("force", row, reader, note="There are more fish.", **said)
    row = edit(row, writer)
    share(row, by=writer, label="Chief of Mission", days=3)
