"""The frame of a site: which requests belong to it, and that no link leaves it."""

import random
import re

import pytest
from django.conf import settings
from django.core.validators import slug_re
from django.templatetags.static import static
from django.utils.translation import override

from contacts import office_table
from contacts.validators import RESERVED_SLUGS
from iomsite import urls
from iomsite.images.storages import rendered
from iomsite.office_sites import OUTSIDE
from tests.factories import make_article, make_menu_item, make_office, make_page

LANGUAGES = "|".join(code for code, _name in settings.LANGUAGES)


def wrong_links(html, prefix):
    """
    Return the links without a host that leave the site whose prefix is given.

    Those of files, of the page itself and of its query are right anywhere.
    """
    right = re.compile(
        rf"{prefix}/(?:{LANGUAGES})/|{prefix}/identity.css|/static/|/media/|#|\?|\w+:"
    )
    links = re.findall(r'\s(?:href|src|action)="([^"]*)"', html)
    assert links
    return [link for link in links if link and not right.match(link)]


def test_office_of_a_request(client, site):
    response = site.get(client, "/sw/news/")

    request = response.wsgi_request
    assert request.office.pk == site.office.pk
    assert request.language == "sw"
    assert request.path == f"{site.prefix}/sw/news/"
    assert request.path_info == "/sw/news/"
    assert request.get_full_path() == f"{site.prefix}/sw/news/"


def test_global_site_is_that_of_headquarters(client, headquarters):
    response = client.get("/fr/news/")

    request = response.wsgi_request
    assert (request.office.pk, request.office.kind) == (headquarters.pk, "headquarters")
    assert (request.language, request.path_info) == ("fr", "/fr/news/")


def test_headquarters_has_no_path(client, headquarters):
    assert client.get("/headquarters/en/news/").status_code == 404


@pytest.mark.parametrize(
    "path", ["/admin/", "/admin/login/", "/accounts/password/", "/en/admin/"]
)
def test_office_site_has_no_admin(client, site, path):
    assert site.get(client, path).status_code == 404


def test_admin_is_on_the_main_host(client, headquarters):
    response = client.get("/admin/")

    assert (response.status_code, response["Location"]) == (
        302,
        "/admin/login/?next=/admin/",
    )


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/kenya", "https://kenya.example/"),
        ("/kenya/", "https://kenya.example/"),
        ("/kenya/en/news/?kind=story&q=a%20b", None),
        ("/kenya/sw/habari/%D8%AE/", None),
        ("/kenya//evil.com", "https://kenya.example//evil.com"),
        ("/kenya/%0d%0aX:y", "https://kenya.example/%0D%0AX%3Ay"),
        ("/kenya/a%3Fb%23c%25d/", "https://kenya.example/a%3Fb%23c%25d/"),
        ("/kenya/admin/", "https://kenya.example/admin/"),
    ],
)
def test_path_leads_to_the_host_once_there_is_one(client, kenya, path, target):
    kenya.host = "kenya.example"
    kenya.save()

    response = client.get(path)

    assert response.status_code == 302
    target = target or f"https://kenya.example{path.removeprefix('/kenya')}"
    assert response["Location"].replace(":y", "%3Ay") == target
    assert response["Cache-Control"] == "public, max-age=60"


def test_main_host_stays_the_main_host(client, kenya):
    """An editor's slip must not take the admin from its address."""
    kenya.host = "wma.example"
    kenya.save()

    response = client.get("/admin/", headers={"host": "wma.example"})

    assert response["Location"] == "/admin/login/?next=/admin/"


def test_office_site_by_script_name(client, kenya):
    """Mounted below a path of a larger web server."""
    response = client.get("/kenya/", SCRIPT_NAME="/newsroom")

    assert response["Location"] == "/newsroom/kenya/en/"
    assert response.wsgi_request.path == "/newsroom/kenya/"


def test_no_office_can_take_a_root_of_the_url_conf():
    roots = {
        str(root.pattern).lstrip("^").partition("/")[0] for root in urls.urlpatterns
    }

    with override("en"):
        assert roots == {"", "en"} | OUTSIDE
    assert {root for root in OUTSIDE if slug_re.match(root)} <= RESERVED_SLUGS


def test_files_have_no_frame(client, kenya):
    """Django freezes the prefix of the first request into relative settings."""
    client.get("/kenya/")

    assert (settings.STATIC_URL, settings.MEDIA_URL) == ("/static/", "/media/")
    assert static("site.css") == "/static/site.css"
    assert rendered.url("pictures/a.jpg") == "/media/pictures/a.jpg"


def fill(office):
    article = make_article(office=office, title=f"News from {office}")
    page = make_page(office=office, title=f"About {office}")
    make_menu_item(office=office, page=page)
    return [
        "/en/",
        "/en/news/",
        "/en/press/",
        f"/en/news/{article.slug}/",
        f"/en/{page.path}/",
        "/en/no-such-page/",
    ]


def test_no_link_leaves_its_site_in_mixed_requests(client, headquarters):
    offices = {
        "wma.example": headquarters,
        "/ghana": make_office("ghana", languages=["en", "fr"]),
        "/kenya": make_office("kenya", languages=["en", "sw"]),
        "fiji.example": make_office("fiji", host="fiji.example"),
    }
    pages = [
        (where, path) for where, office in offices.items() for path in fill(office)
    ]
    pages.append(("wma.example", "/en/offices/"))
    office_table.clear()

    wrong = []
    for where, path in random.Random(7).choices(pages, k=120):  # noqa: S311
        prefix = where if where.startswith("/") else ""
        host = "wma.example" if prefix else where
        response = client.get(prefix + path, headers={"host": host})
        assert response.status_code == (404 if "no-such" in path else 200), path
        wrong += [(where, path, link) for link in wrong_links(response.text, prefix)]

    assert wrong == []
