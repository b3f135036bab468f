from datetime import timedelta

import pytest
from django.utils import timezone

from newsroom.models import FormerArticleAddress
from pages.models import FormerPageAddress
from tests.factories import make_article, make_office, make_page


def former(article, path, **fields):
    return FormerArticleAddress.objects.create(article=article, path=path, **fields)


def test_former_address_leads_home_with_its_query(client, site):
    article = make_article(office=site.office, slug="new")
    former(article, "/en/news/old/")

    response = site.get(client, "/en/news/old/?utm=a%20b&x=%D8%AE")

    assert response.status_code == 301
    assert response["Location"] == f"{site.origin}/en/news/new/?utm=a%20b&x=%D8%AE"
    assert response["Cache-Control"] == "public, max-age=3600"


def test_changed_slug_leaves_a_former_address_on_every_site(client, kenya):
    ghana = make_office("ghana")
    article = make_article(office=kenya, partners=[ghana], slug="new")
    former(article, "/en/news/old/")

    locations = [
        client.get(f"{prefix}/en/news/old/")["Location"]
        for prefix in ("", "/kenya", "/ghana")
    ]

    assert locations == ["https://wma.example/kenya/en/news/new/"] * 3


@pytest.mark.parametrize(
    "path", ["/en/news/old", "/en/old.html", "/en/old.html/", "/node/17", "/en/a/b/c"]
)
def test_former_address_of_any_form_is_found(client, kenya, path):
    article = make_article(office=kenya, slug="new")
    former(article, path, office=kenya)

    response = client.get(f"/kenya{path}", follow=True)

    assert response.redirect_chain[-1] == (
        "https://wma.example/kenya/en/news/new/",
        301,
    )
    assert response.status_code == 200


def test_former_address_of_an_office_holds_on_its_site_only(client, kenya):
    make_office("ghana")
    former(make_article(office=kenya), "/node/17", office=kenya)

    statuses = [
        client.get(path).status_code
        for path in ("/kenya/node/17", "/ghana/node/17", "/node/17")
    ]

    assert statuses == [301, 404, 404]


@pytest.mark.parametrize("path", ["/kenya/node/17", "/node/17", "/en/news/old/"])
def test_address_of_a_former_website_is_found_by_its_host(client, kenya, path):
    article = make_article(office=kenya, slug="new")
    former(article, path, host="old.example")

    old = client.get(path, headers={"host": "old.example"})
    new = client.get(path, headers={"host": "wma.example"})

    assert old["Location"] == "https://wma.example/kenya/en/news/new/"
    assert new.status_code == 404


def test_an_offices_own_former_address_comes_first(client, kenya):
    former(make_article(office=kenya, slug="everywhere"), "/en/news/old/")
    former(make_article(office=kenya, slug="here"), "/en/news/old/", office=kenya)

    response = client.get("/kenya/en/news/old/")

    assert response["Location"] == "https://wma.example/kenya/en/news/here/"


def test_former_address_of_a_page_leads_home(client, site):
    page = make_page(office=site.office, slug="new")
    FormerPageAddress.objects.create(page=page, office=site.office, path="/en/old/")

    response = site.get(client, "/en/old/?a=b")

    assert (response.status_code, response["Location"]) == (
        301,
        f"{site.origin}/en/new/?a=b",
    )


def test_page_without_its_last_slash_is_led_on(client, site):
    make_page(office=site.office, slug="about")

    response = site.get(client, "/en/about?a=b")

    assert (response.status_code, response["Location"]) == (
        301,
        f"{site.origin}/en/about/?a=b",
    )


def test_list_without_its_last_slash_stays_on_the_site(client, site):
    response = site.get(client, "/en/news?kind=story")

    assert (response.status_code, response["Location"]) == (
        301,
        f"{site.prefix}/en/news/?kind=story",
    )


def test_wrong_address_is_404_at_once(client, site):
    for path in ("/en/no-such-page", "/en/no/such/page", "/xx", "/en/a.b", "/a/b.php"):
        assert site.get(client, path).status_code == 404, path


def moments():
    now = timezone.now()
    return {
        "draft": {"draft": True},
        "scheduled": {"published_at": now + timedelta(hours=1)},
        "withdrawn": {"withdrawn_at": now - timedelta(minutes=1)},
        "gone": {"gone_at": now - timedelta(seconds=1)},
        "soon gone": {"gone_at": now + timedelta(hours=1)},
    }


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("draft", 404),
        ("scheduled", 404),
        ("withdrawn", 301),
        ("gone", 410),
        ("soon gone", 301),
    ],
)
def test_former_address_answers_as_its_article_does(client, kenya, state, status):
    article = make_article(office=kenya, title="Secret", **moments()[state])
    former(article, "/en/news/old/")

    response = client.get("/kenya/en/news/old/")

    assert response.status_code == status
    if status == 404:
        assert "Secret" not in response.text


def test_gone_article_says_why_at_its_former_address(client, kenya):
    article = make_article(office=kenya, gone_at=timezone.now())
    type(article).objects.update(gone_notice="Removed to protect a witness.")
    former(article, "/en/news/old/")

    response = client.get("/kenya/en/news/old/")

    assert response.status_code == 410
    assert "Removed to protect a witness." in response.text


def test_former_address_of_a_gone_article_leads_to_what_replaced_it(client, kenya):
    article = make_article(office=kenya, gone_at=timezone.now())
    type(article).objects.update(replaced_by=make_article(office=kenya, slug="new"))
    former(article, "/en/news/old/")

    response = client.get("/kenya/en/news/old/?a=b")

    assert (response.status_code, response["Location"]) == (
        301,
        "https://wma.example/kenya/en/news/new/?a=b",
    )


@pytest.mark.parametrize("state", ["gone", "replaced"])
def test_gone_release_in_a_language_of_others_answers_alike(client, kenya, state):
    ghana = make_office("ghana", languages=["fr"])
    article = make_article(
        office=ghana,
        partners=[kenya],
        slug="port",
        language="fr",
        gone_at=timezone.now(),
    )
    if state == "replaced":
        new = make_article(office=ghana, slug="ports", language="fr")
        type(article).objects.filter(pk=article.pk).update(replaced_by=new)

    response = client.get("/kenya/fr/news/port/")

    assert (response.status_code, response.get("Location")) == {
        "gone": (410, None),
        "replaced": (301, "https://wma.example/ghana/fr/news/ports/"),
    }[state]


def test_gone_article_offers_itself_in_no_language(client, kenya):
    article = make_article(office=kenya, gone_at=timezone.now())
    former(article, "/en/news/old/")

    response = client.get("/kenya/en/news/old/")

    assert "/sw/news/old/" not in response.text


@pytest.mark.parametrize("rows", [1, 3])
def test_lost_address_costs_two_queries(
    client, kenya, rows, django_assert_max_num_queries
):
    """Beside what the answer 404 itself has cost."""
    for number in range(rows):
        article = make_article(office=kenya)
        former(
            article, "/en/x.html", office=None if number else kenya, host="x" * number
        )
        FormerPageAddress.objects.create(page=make_page(), path=f"/{number}")
    client.get("/kenya/en/y.html")

    with django_assert_max_num_queries(50) as found:
        assert client.get("/kenya/en/x.html").status_code == 301
    with django_assert_max_num_queries(50) as lost:
        assert client.get("/kenya/en/z.html").status_code == 404

    assert of_lookup(found) == ["formerarticleaddress", "articleoffice"]
    assert of_lookup(lost) == ["formerarticleaddress", "formerpageaddress"]


@pytest.mark.parametrize("rows", [1, 3])
def test_page_without_its_last_slash_costs_two_queries(
    client, kenya, rows, django_assert_max_num_queries
):
    for number in range(rows):
        make_page(office=kenya, slug=f"about-{number}")
    client.get("/kenya/en/y.html")

    with django_assert_max_num_queries(50) as asked:
        assert client.get("/kenya/en/about-0").status_code == 301

    assert of_lookup(asked) == ["formerarticleaddress", "formerpageaddress"]


def of_lookup(queries):
    tables = ("formerarticleaddress", "formerpageaddress", "articleoffice")
    return [
        table
        for query in queries.captured_queries
        for table in tables
        if f'FROM "newsroom_{table}' in query["sql"]
        or f'FROM "pages_{table}' in query["sql"]
    ]


def test_only_404_asks_for_former_addresses(
    client, kenya, django_assert_max_num_queries
):
    with django_assert_max_num_queries(50) as asked:
        assert client.get("/kenya/en/news/").status_code == 200

    assert not [table for table in of_lookup(asked) if "former" in table]
