"""Offices, staff and news of the browser tests."""

from newsroom.models import Topic
from tests import factories


def make(password):
    languages = ["en", "sw"]
    factories.make_headquarters(time_zone="Europe/Berlin")
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
    for slug, office in offices.items():
        factories.make_user(
            "editor",
            office,
            email=f"editor.{slug}@wma.example",
            password=password,
            first_name="Editor",
            last_name=slug.title(),
        )
    factories.make_user(
        "contributor",
        offices["tanzania"],
        email="contributor.tanzania@wma.example",
        password=password,
        first_name="Contributor",
        last_name="Tanzania",
    )
    tanzania = offices["tanzania"]
    factories.make_image(tanzania, alt={"en": "A ferry leaves the quay of Mtwara"})
    factories.make_image(tanzania, alt={"en": "Nurses wait at the harbour gate"})
    factories.make_contact(tanzania, name="Neema Massawe")
    factories.make_contact(offices["ghana"], name="Adwoa Nkansah")
    for name in ("Border management", "Health", "Harbours"):
        Topic.objects.create(name=name, slug=name.lower().replace(" ", "-"))
    factories.make_article(office=tanzania, title="Ferry news", slug="ferry-news")
    factories.make_article(office=tanzania, title="Two hands", slug="two-hands")
    factories.make_article(office=offices["ghana"], title="Gold Coast", slug="gold")
    factories.make_page(office=tanzania, title="About us", slug="about-us")
