from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from iomsite.languages import LanguageLink, language_links
from tests.factories import make_article, make_office


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("sw,en;q=0.5", "sw"),
        ("sw-KE,en;q=0.5", "sw"),
        ("fr,de;q=0.9,en;q=0.2,sw;q=0.1", "en"),
        ("en;q=0.1,sw;q=0.9", "sw"),
        ("fr,*;q=0.5", "en"),
        ("SW", "sw"),
        ("", "en"),
        ("\x00;;;q=,,=;" + "x" * 3000, "en"),
    ],
)
def test_root_leads_to_the_best_language_of_the_site(client, site, header, language):
    response = site.get(client, "/?utm=a%20b", headers={"accept-language": header})

    assert response.status_code == 302
    assert response["Location"] == f"{site.prefix}/{language}/?utm=a%20b"
    assert response["Vary"] == "Accept-Language"


def test_root_without_slash_leads_on_too(client, kenya):
    response = client.get("/kenya")

    assert response["Location"] == "/kenya/en/"
    assert response.wsgi_request.path == "/kenya/"


def test_language_that_the_site_does_not_offer_is_404(client, site):
    for path in ("/fr/", "/fr/news/", "/fr/press/", "/de/", "/en-us/news/"):
        response = site.get(client, path)

        assert response.status_code == 404, path
        assert response["Content-Language"] == "en"


def test_answer_names_its_language(client, site):
    response = site.get(client, "/sw/news/")

    assert response["Content-Language"] == "sw"
    assert "Accept-Language" not in response.get("Vary", "")


def test_release_in_a_language_not_offered_leads_to_its_home(client, site):
    ghana = make_office("ghana", languages=["fr"], default_language="fr")
    article = make_article(office=ghana, partners=[site.office], language="fr")

    response = site.get(client, f"/fr/news/{article.slug}/?a=b")

    assert response.status_code == 302
    assert response["Location"] == (
        f"https://wma.example/ghana/fr/news/{article.slug}/?a=b"
    )


@pytest.mark.parametrize("case", ["scheduled", "of another office", "no such"])
def test_nothing_else_in_a_language_not_offered_is_led_on(client, site, case):
    ghana = make_office("ghana", languages=["fr"], default_language="fr")
    in_an_hour = timezone.now() + timedelta(hours=1)
    make_article(
        office=ghana,
        partners=[] if case == "of another office" else [site.office],
        published_at=in_an_hour if case == "scheduled" else None,
        language="fr",
        slug="nouvelle",
    )
    slug = "autre" if case == "no such" else "nouvelle"

    assert site.get(client, f"/fr/news/{slug}/").status_code == 404


def test_release_in_a_language_of_no_site_does_not_loop(client, headquarters):
    headquarters.languages = ["en"]
    headquarters.save()
    article = make_article(office=headquarters, language="fr")

    assert client.get(f"/fr/news/{article.slug}/").status_code == 404


def test_own_release_in_a_language_given_up_does_not_loop(client, kenya):
    """Its home is the global site then, which does offer the language."""
    article = make_article(office=kenya, language="fr")

    first = client.get(f"/kenya/fr/news/{article.slug}/")
    second = client.get(first["Location"].removeprefix("https://wma.example"))

    assert first["Location"] == f"https://wma.example/fr/news/{article.slug}/"
    assert second.status_code == 200


def test_language_links_keep_to_the_languages_of_the_site(client, site):
    request = site.get(client, "/sw/news/2026/03/").wsgi_request

    links = language_links(request, siblings=[Sibling("en"), Sibling("fr")])

    assert links == [
        LanguageLink("en", "English", "en-path", False, False),
        LanguageLink("sw", "Kiswahili", f"{site.prefix}/sw/news/2026/03/", True, False),
    ]


class Sibling:
    def __init__(self, language):
        self.language = language

    def get_path(self):
        assert get_language() == self.language
        return f"{self.language}-path"


def test_language_switch_on_the_page_stays_in_the_frame(client, site):
    response = site.get(client, "/sw/news/")

    assert f'href="{site.prefix}/en/news/"' in response.text
    assert 'hreflang="fr"' not in response.text


def test_language_switch_links_only_to_published_siblings(client, headquarters):
    english = make_article(office=headquarters, language="en", slug="one")
    make_article(
        office=headquarters, language="fr", slug="deux", translation_of=english
    )
    make_article(
        office=headquarters,
        language="es",
        slug="tres",
        translation_of=english,
        draft=True,
    )

    response = client.get("/en/news/one/")

    assert 'href="/fr/news/deux/"' in response.text
    assert "/es/news/" not in response.text


def test_admin_speaks_the_language_of_its_user(admin_user, client):
    admin_user.language = "fr"
    admin_user.save()
    client.force_login(admin_user)

    response = client.get(reverse("admin:password_change"))

    assert response["Content-Language"] == "fr"
    assert "mot de passe" in response.text
    assert get_language() == "en"


def test_login_form_speaks_the_language_of_the_browser(client, db):
    response = client.get("/admin/login/", headers={"accept-language": "es"})

    assert response["Content-Language"] == "es"
    assert "Contraseña" in response.text
    assert "Accept-Language" in response["Vary"]
