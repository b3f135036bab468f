import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from contacts import office_table
from newsroom.models import ArticleOffice
from pages.models import Page
from tests.factories import (
    make_article,
    make_contact,
    make_fact,
    make_headquarters,
    make_home_page,
    make_image,
    make_menu_item,
    make_office,
    make_page,
)

pytestmark = pytest.mark.django_db

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def headquarters():
    return make_headquarters()


# Home


def test_home_shows_what_its_site_has(client, headquarters):
    kenya = make_office("kenya", name_in_sentence={"en": "in Kenya"})
    ghana = make_office("ghana")
    make_office("closed", closed_on=date(2020, 1, 1))
    make_fact(key="staff", value={"en": "9,400"})
    make_fact(kenya, key="staff", value={"en": "214"})
    make_home_page(intro="We are [[staff]] & more.")
    make_home_page(kenya, intro="Here [[staff]] work.")
    make_article(title="Kenyan news", office=kenya)
    make_article(title="Ghanaian news", office=ghana)
    make_contact(kenya, name="Cynthia")
    make_contact(headquarters, name="Henrike")

    world, country = client.get("/en/"), client.get("/kenya/en/")

    for response, expected in [
        (
            world,
            ["We are 9,400 &amp; more.", "Kenyan news", "Ghanaian news", "Henrike"],
        ),
        (country, ["WMA in Kenya", "Here 214 work.", "Kenyan news", "Cynthia"]),
    ]:
        for words in expected:
            assert words in response.text
    assert "Ghanaian news" not in country.text
    assert [o.slug for o in world.context["other_offices"]] == ["ghana", "kenya"]
    assert country.context["other_offices"] == []


@pytest.mark.parametrize(
    ("fields", "leads"),
    [
        ({}, "Chosen"),
        ({"withdrawn_at": timezone.now()}, "Newest"),
        ({"gone_at": timezone.now()}, "Newest"),
        ({"language": "fr"}, "Newest"),
        ({"draft": True}, "Newest"),
    ],
    ids=["listed", "withdrawn", "gone", "other language", "draft"],
)
def test_chosen_story_leads_while_it_is_listed(client, fields, leads):
    chosen = make_article(
        title="Chosen", **{"published_at": timezone.now() - timedelta(days=9), **fields}
    )
    for number in range(8):
        make_article(
            title="Newest" if number == 0 else "Another",
            published_at=timezone.now() - timedelta(hours=number + 1),
        )
    make_home_page(lead_article=chosen)

    response = client.get("/en/")

    assert response.context["lead"].title == leads
    assert len(response.context["latest"]) == 6
    assert leads not in [article.title for article in response.context["latest"]]


def test_story_of_others_does_not_lead(client):
    kenya = make_office("kenya")
    make_home_page(kenya, lead_article=make_article(title="Ghanaian"))
    make_article(title="Kenyan", office=kenya)

    response = client.get("/kenya/en/")

    assert response.context["lead"].title == "Kenyan"


def test_home_shows_nobody_who_is_not_public(client):
    kenya = make_office("kenya")
    make_contact(kenya, name="Left", ends_on=date(2021, 1, 1))
    make_contact(kenya, name="Internal", visibility="internal")
    make_contact(kenya, name="Unconfirmed", confirmed_on=None)
    make_contact(
        kenya, name="Endangered", by_role_only=True, role={"en": "Spokesperson"}
    )

    response = client.get("/kenya/en/")

    for name in ["Left", "Internal", "Unconfirmed", "Endangered"]:
        assert name not in response.text
    assert "Spokesperson" in response.text


def test_home_without_anything_still_answers(client):
    response = client.get("/sw/")

    assert response.status_code == 200
    assert response.context["lead"] is None


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("site", ["", "/kenya"])
def test_home_costs_at_most_eight_queries(
    client, count, site, headquarters, django_assert_max_num_queries
):
    kenya = make_office("kenya")
    make_fact(key="staff")
    make_menu_item(description={"en": "[[staff]]"})
    old = make_article(
        office=kenya,
        pictures=[make_image()],
        published_at=timezone.now() - timedelta(days=9),
    )
    for _ in range(count * 7):
        make_article(office=kenya, pictures=[make_image()])
    for office in (kenya, headquarters):
        make_home_page(office, intro="[[staff]]", lead_article=old)
        for _ in range(count):
            make_contact(office)
    office_table.get()

    with django_assert_max_num_queries(8):
        response = client.get(f"{site}/en/")

    assert response.context["lead"] == old


# Pages


@pytest.fixture
def tree():
    top = make_page(slug="work", title="Our work")
    borders = make_page(slug="borders", title="Borders", parent=top)
    make_page(
        slug="bridges", title="Bridges", parent=borders, summary="Twelve of them."
    )
    make_page(slug="draft", title="Unfinished", parent=borders, draft=True)
    return borders


def test_page_stands_in_its_section(client, tree):
    make_fact(key="staff", value={"en": "9,400"})
    make_page(slug="staff", title="Staff", parent=tree, body="<p>[[staff]] people</p>")

    response = client.get("/en/work/borders/")
    below = client.get("/en/work/borders/staff/")

    trail = re.search(r'class="breadcrumbs".*?</nav>', below.text, re.DOTALL)[0]
    assert re.findall('href="([^"]+)"', trail) == [
        "/en/",
        "/en/work/",
        "/en/work/borders/",
    ]
    assert "<p>9,400 people</p>" in below.text
    assert "Twelve of them." in response.text
    assert "Unfinished" not in response.text


@pytest.mark.parametrize(
    "path",
    [
        "/en/work/draft/",
        "/en/borders/",
        "/fr/work/",
        "/en/work%00/",
        "/en/%FF%FE/",
        "/en/a//b/",
        "/en/" + "x/" * 400,
        "/en/%E2%80%AE/",
    ],
)
def test_what_is_no_page_is_404(client, tree, path):
    assert client.get(path).status_code == 404


def test_page_of_headquarters_is_not_on_an_offices_site(client, tree):
    make_office("kenya")

    assert client.get("/kenya/en/work/").status_code == 404


def test_page_taken_away_says_why(client, tree):
    Page.objects.filter(pk=tree.pk).update(
        gone_at=timezone.now(), gone_notice="It was wrong."
    )

    response = client.get("/en/work/borders/")

    assert response.status_code == 410
    assert "It was wrong." in response.text


def test_page_taken_away_leads_to_what_replaced_it(client, tree):
    kenya = make_office("kenya")
    new = make_page(slug="new", office=kenya)
    Page.objects.filter(pk=tree.pk).update(gone_at=timezone.now(), replaced_by=new)

    response = client.get("/en/work/borders/?a=b")

    assert response.status_code == 301
    assert response["Location"] == "http://127.0.0.1:8000/kenya/en/new/?a=b"
    assert response["Cache-Control"] == "public, max-age=3600"


def test_page_tells_of_its_corrections(client, tree):
    Page.objects.filter(pk=tree.pk).update(
        corrections=[{"at": "2026-11-24T09:30:00+00:00", "note": "12!", "revision": 2}],
        updated_at="2026-11-24T09:30:00Z",
    )

    text = " ".join(client.get("/en/work/borders/").text.split())
    other = client.get("/en/work/").text

    day = '<time datetime="2026-11-24T12:30:00+03:00">24 November 2026</time>'
    assert f"<p><b>Correction, {day}:</b> 12!</p>" in text
    assert f"Updated on {day}" in text
    assert '"article:modified_time" content="2026-11-24T12:30:00+03:00"' in text
    assert re.findall("(?i)correction|updated|modified", other) == []


def test_story_that_this_office_has_not_signed_does_not_lead_its_home(client):
    kenya, ghana = make_office("kenya"), make_office("ghana")
    chosen = make_article(
        title="Chosen", office=ghana, partners=[kenya], published_at=LONG_AGO
    )
    ArticleOffice.objects.filter(office=kenya).update(is_shown=False)
    make_home_page(kenya, lead_article=chosen)

    response = client.get("/kenya/en/")

    assert response.context["lead"] is None


def test_withdrawn_page_says_so_and_leaves_the_section(client, tree):
    Page.objects.filter(pk=tree.pk).update(
        withdrawn_at=timezone.now(), withdrawal_notice="Under revision."
    )

    page, above = client.get("/en/work/borders/"), client.get("/en/work/")

    assert "Under revision." in page.text
    assert "Borders" not in above.text


def test_page_links_to_its_translations(client, tree):
    for language, draft in [("fr", False), ("es", True)]:
        make_page(
            slug=f"page-{language}",
            language=language,
            translation_key=tree.translation_key,
            draft=draft,
        )

    response = client.get("/en/work/borders/")

    switch = re.search(r'class="languages".*?</details>', response.text, re.DOTALL)[0]
    assert re.findall('href="([^"]+)"', switch) == ["/en/work/borders/", "/fr/page-fr/"]


@pytest.mark.parametrize("count", [1, 3])
def test_page_costs_five_queries(client, count, tree, django_assert_num_queries):
    make_fact(key="staff")
    make_menu_item(description={"en": "[[staff]]"})
    for _ in range(count):
        make_page(parent=tree)
    office_table.get()

    with django_assert_num_queries(5):
        response = client.get("/en/work/borders/")

    assert len(response.context["section"].children) == count + 1


# What all pages have


def test_page_not_found_keeps_the_frame_of_its_site(client):
    make_office("kenya")

    response = client.get("/kenya/en/nothing/")

    assert response.status_code == 404
    assert 'href="/kenya/en/news/"' in response.text
    assert 'rel="canonical"' not in response.text


def test_views_without_rows_have_every_language_of_the_site(client):
    make_office("kenya", languages=["en", "sw"])

    response = client.get("/kenya/sw/press/")

    home = "http://127.0.0.1:8000/kenya"
    assert re.findall(
        r'rel="(canonical|alternate)"(?: hreflang="(..)")? href="([^"]+)"',
        response.text,
    ) == [
        ("canonical", "", f"{home}/sw/press/"),
        ("alternate", "en", f"{home}/en/press/"),
        ("alternate", "sw", f"{home}/sw/press/"),
    ]
    assert '<html lang="sw" dir="ltr">' in response.text


def test_arabic_runs_from_right_to_left(client):
    assert '<html lang="ar" dir="rtl">' in client.get("/ar/").text


@pytest.mark.parametrize(("accent", "count"), [("#0B5A8A", 1), ("#7a1f1f", 2)])
def test_another_accent_comes_in_a_sheet_of_its_own(client, settings, accent, count):
    settings.ORGANISATION = {**settings.ORGANISATION, "accent": accent}

    page, sheet = client.get("/en/"), client.get("/identity.css")

    assert page.text.count('rel="stylesheet"') == count
    assert sheet.text == f":root {{ --accent: {accent}; }}\n"


@pytest.mark.parametrize("path", ["/en/", "/en/news/", "/en/press/", "/en/offices/"])
def test_pages_have_nothing_inline_and_nothing_of_others(client, path):
    make_article(pictures=[make_image()])

    text = client.get(path).text

    assert re.findall(r"<style|\sstyle=|\son[a-z]+=|javascript:", text) == []
    sources = re.findall(r'(?:src|srcset)="([^"]+)"', text)
    sources += re.findall(r'<link rel="(?:stylesheet|icon)"[^>]* href="([^"]+)"', text)
    assert all(source.startswith("/") for source in sources)


@pytest.mark.parametrize("method", ["post", "put", "delete"])
@pytest.mark.parametrize("path", ["/en/", "/en/news/", "/en/press/", "/en/work/"])
def test_pages_are_only_read(client, method, path):
    assert getattr(client, method)(path).status_code == 405


def test_page_below_a_draft_waits_for_the_page_above_it():
    above = make_page(draft=True)

    with pytest.raises(ValidationError) as refusal:
        make_page(parent=above)

    assert refusal.value.message_dict == {
        "parent": ["Publish the page above this one first."]
    }


def test_page_of_a_closed_office_stays_at_its_address(client):
    make_headquarters()
    office = make_office(closed_on=date(2020, 1, 1))
    page = make_page(office=office, title="What we did")

    response = client.get(page.get_absolute_url())

    assert page.get_absolute_url().endswith(f"/{office.slug}/en/what-we-did/")
    assert "What we did" in response.content.decode()
