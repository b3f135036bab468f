import gzip
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse
from django.utils import timezone

from contacts import office_table
from iomsite.publishing.acts import publish, revise
from iomsite.publishing.snapshot import overlay
from newsroom import article_page, views
from newsroom.elsewhere import Elsewhere
from newsroom.models import Article, Boilerplate
from tests.factories import (
    PDF,
    make_article,
    make_contact,
    make_document,
    make_fact,
    make_headquarters,
    make_image,
    make_menu_item,
    make_office,
    make_page,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def headquarters():
    return make_headquarters()


def shown(response):
    return [article.title for article in response.context["page"]]


# The list


def test_list_shows_what_the_site_has_newest_first(client):
    kenya, ghana = make_office("kenya"), make_office("ghana")
    now = timezone.now()
    for title, hours, offices in [
        ("Kenya alone", 3, [kenya]),
        ("Ghana with Kenya", 2, [ghana, kenya]),
        ("Ghana alone", 1, [ghana]),
    ]:
        make_article(
            title=title,
            office=offices[0],
            partners=offices[1:],
            published_at=now - timedelta(hours=hours),
        )
    make_article(title="En français", office=kenya, language="fr")
    make_article(title="Draft", office=kenya, draft=True)
    make_article(title="Later", office=kenya, published_at=now + timedelta(hours=1))
    make_article(title="Withdrawn", office=kenya, withdrawn_at=now)
    make_article(title="Gone", office=kenya, gone_at=now)

    lists = {path: shown(client.get(path)) for path in ("/en/news/", "/kenya/en/news/")}

    assert lists == {
        "/en/news/": ["Ghana alone", "Ghana with Kenya", "Kenya alone"],
        "/kenya/en/news/": ["Ghana with Kenya", "Kenya alone"],
    }


def test_list_trusts_the_article_more_than_its_copies(client):
    kenya = make_office("kenya")
    article = make_article(office=kenya, topics=["Water"])
    Article.objects.filter(pk=article.pk).update(withdrawn_at=timezone.now())

    paths = ["/en/news/", "/en/news/?topic=water", "/kenya/en/news/"]

    assert [shown(client.get(path)) for path in paths] == [[], [], []]


@pytest.fixture
def four_articles():
    kenya, ghana = make_office("kenya"), make_office("ghana")
    for title, office, kind, topics, year in [
        ("Kenyan boats", kenya, "news", ["Water"], 2023),
        ("Kenyan statement", kenya, "statement", [], 2024),
        ("Ghanaian boats", ghana, "news", ["Water"], 2024),
        ("Ghanaian story", ghana, "story", ["Data"], 2024),
    ]:
        make_article(
            title=title,
            office=office,
            kind=kind,
            topics=topics,
            published_at=datetime(year, 6, len(title), tzinfo=UTC),
        )


@pytest.mark.parametrize(
    ("query", "heading", "titles"),
    [
        ("kind=news", "News items", ["Ghanaian boats", "Kenyan boats"]),
        ("office=kenya", "Kenya", ["Kenyan statement", "Kenyan boats"]),
        ("topic=water", "Water", ["Ghanaian boats", "Kenyan boats"]),
        ("year=2023", "2023", ["Kenyan boats"]),
        ("q=BOATS ghana", "“BOATS ghana”", ["Ghanaian boats"]),
        (
            "kind=news&office=ghana&topic=water&year=2024&q=boats",
            "News items · Ghana · Water · 2024 · “boats”",
            ["Ghanaian boats"],
        ),
        ("kind=video", "Videos", []),
    ],
)
def test_list_is_filtered_and_says_so(client, four_articles, query, heading, titles):
    response = client.get(f"/en/news/?{query}")

    assert (response.context["heading"], shown(response)) == (heading, titles)


def test_chip_leads_to_the_list_without_it(client, four_articles):
    response = client.get("/en/news/?kind=news&q=boats&before=1-1")

    chips = response.context["filters"].chips
    assert [(str(words), url) for words, url in chips] == [
        ("News items", "/en/news/?q=boats"),
        ("“boats”", "/en/news/?kind=news"),
    ]


def test_list_of_an_office_has_no_filter_by_office(client, four_articles):
    response = client.get("/kenya/en/news/?office=ghana")

    assert shown(response) == ["Kenyan statement", "Kenyan boats"]
    assert 'name="office"' not in response.text


@pytest.mark.parametrize(
    ("query", "ignored"),
    [
        ("kind=poem", ["Kind"]),
        ("office=atlantis&topic=%00&year=later", ["Office", "Topic", "Year"]),
        ("year=99999999999999999999999", ["Year"]),
        ("year=-1", ["Year"]),
        ("q=" + "x" * 500, ["Words in the title"]),
        ("q=%00", ["Words in the title"]),
        ("q=%FF%FE&before=%FF&after=zz", []),
        ("before=" + "f" * 15 + "-" + "f" * 16, []),
        ("before=" + "9" * 5000, []),
        ("kind=&office=&topic=&year=&q=&unknown=1&kind=", []),
    ],
)
def test_strange_filters_are_named_and_passed_over(client, query, ignored):
    make_article(title="Here")

    response = client.get(f"/en/news/?{query}")

    assert response.status_code == 200
    sentences = [
        sentence.split("”")[0][1:] for sentence in response.context["filters"].ignored
    ]
    assert sentences == ignored
    if "q=%FF" not in query:
        assert shown(response) == ["Here"]


def test_list_pages_by_cursor(client):
    office = make_office()
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(45):
        make_article(
            title=f"{number}",
            office=office,
            published_at=start + timedelta(hours=number),
        )

    first = client.get("/en/news/?kind=news")
    second = client.get(link(first, "next"))
    third = client.get(link(second, "next"))
    back = client.get(link(third, "prev"))

    assert [shown(page) for page in (first, second, third, back)] == [
        [str(number) for number in range(44, 24, -1)],
        [str(number) for number in range(24, 4, -1)],
        [str(number) for number in range(4, -1, -1)],
        [str(number) for number in range(24, 4, -1)],
    ]
    assert link(third, "next") is None
    assert 'rel="prev"' not in first.text


def link(response, rel):
    found = re.search(rf'rel="{rel}" href="([^"]+)"', response.text)
    return found and "/en/news/" + found[1].replace("&amp;", "&")


def test_archive_shows_one_month(client):
    for day in ["2024-09-30", "2024-10-01", "2024-10-31", "2024-11-01"]:
        make_article(title=day, published_at=datetime.fromisoformat(f"{day}T12:00Z"))

    response = client.get("/en/news/2024/10/")

    assert shown(response) == ["2024-10-31", "2024-10-01"]
    assert response.context["heading"] == "October 2024"
    assert len(response.context["months"]) == 12


def test_site_tells_the_days_of_its_office(client):
    """The archive's month is the one that the list and the article print."""
    late = datetime.fromisoformat("2024-09-30T22:30Z")
    dhaka = make_office("bangladesh", time_zone="Asia/Dhaka")
    lima = make_office("peru", time_zone="America/Lima")
    make_article(slug="late", office=dhaka, partners=[lima], published_at=late)

    days = {
        site: [
            re.findall(r'<time datetime="([^"T]+)', client.get(f"{site}{path}").text)
            for path in ("/", "/news/", "/news/2024/10/", "/news/late/")
        ]
        for site in ("/bangladesh/en", "/peru/en")
    }

    assert days == {
        "/bangladesh/en": [["2024-10-01"]] * 4,
        "/peru/en": [["2024-09-30"], ["2024-09-30"], [], ["2024-09-30"]],
    }
    assert timezone.get_current_timezone_name() == "UTC"


def test_list_without_news_leads_to_news(client, headquarters):
    office = make_office("kenya", languages=["en", "sw", "fr", "pt"])
    now = timezone.now()
    make_article(office=office, language="sw")
    make_article(office=office, language="pt", withdrawn_at=now)
    make_article(office=headquarters, language="en")

    lists, homes = (
        [client.get(f"/kenya/{code}/{path}").context for code in ("en", "fr")]
        for path in ("news/", "")
    )

    swahili = ("sw", "http://127.0.0.1:8000/kenya/sw/news/")
    for pages in (lists, homes):
        assert [page["elsewhere"] for page in pages] == [
            Elsewhere([swahili], "http://127.0.0.1:8000/en/news/"),
            Elsewhere([swahili], ""),
        ]
    found = client.get("/kenya/sw/news/").context
    filtered = client.get("/kenya/en/news/?kind=story").context
    assert [found.get("elsewhere"), filtered.get("elsewhere")] == [None, None]


@pytest.mark.parametrize(
    "path", ["2024/13", "2024/0", "99999/01", "0000/01", "٢٠٢٤/01"]
)
def test_archive_without_such_a_month_is_404(client, path):
    assert client.get(f"/en/news/{path}/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("query", ["", "?kind=news&topic=water&year=2026&q=a"])
def test_list_costs_at_most_six_queries(
    client, count, query, django_assert_max_num_queries
):
    make_fact(key="staff")
    make_menu_item(description={"en": "[[staff]]"})
    for _ in range(count):
        make_article(
            title="a",
            pictures=[make_image()],
            topics=["Water"],
            published_at=datetime(2026, 2, 2, tzinfo=UTC),
        )
    office_table.get()

    with django_assert_max_num_queries(6):
        response = client.get(f"/en/news/{query}")

    assert len(shown(response)) == count


# The article


@pytest.fixture
def joint():
    ghana, kenya = make_office("ghana"), make_office("kenya", languages=["en", "sw"])
    contacts = [
        make_contact(ghana, name="Daniel"),
        make_contact(kenya, name="Cynthia"),
    ]
    return make_article(
        kind="press-release",
        title="Three ports",
        slug="three-ports",
        subtitle="One list",
        office=ghana,
        partners=[kenya],
        contacts=contacts,
        dateline="Accra, 31 October 2024 –",
        body="<p>Boats are <em>counted</em>.</p>",
        notes="<p>Call first.</p>",
        quotations=[
            {
                "text": "No captain likes paper.",
                "speaker": "Rajabu Mkinga",
                "speaker_title": "Head of Safety",
                "honorific": "Captain",
            }
        ],
        funders=["Halvorsen Foundation"],
        pictures=[make_image(credit="A. Photographer")],
        documents=[make_document()],
        topics=["Water"],
    )


@pytest.mark.parametrize(
    ("path", "first"),
    [("/en", "ghana"), ("/ghana/en", "ghana"), ("/kenya/en", "kenya")],
)
def test_article_stands_on_each_site_with_one_home(client, joint, path, first):
    response = client.get(f"{path}/news/three-ports/")

    assert response.status_code == 200
    assert response.context["contact_groups"][0].office.slug == first
    home = "http://127.0.0.1:8000/ghana/en/news/three-ports/"
    assert f'<link rel="canonical" href="{home}">' in response.text
    for words in [
        '<p><b class="dateline">Accra, 31 October 2024 –</b> Boats are <em>counted</em>',
        "One list",
        "No captain likes paper.",
        "Captain",
        "Halvorsen Foundation",
        "Call first.",
        "A. Photographer",
        "Fact sheet",
        "Daniel",
        "Cynthia",
        "Issued jointly by",
    ]:
        assert words in response.text


def test_article_links_to_the_press_page_of_each_office(client, joint):
    response = client.get("/kenya/en/news/three-ports/")

    links = re.findall(r'class="more">\s*<a href="([^"]+)"', response.text)
    assert links == ["/kenya/en/press/", "http://127.0.0.1:8000/ghana/en/press/"]


def test_article_of_others_is_not_on_this_site(client, joint):
    make_office("fiji")

    assert client.get("/fiji/en/news/three-ports/").status_code == 404


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"draft": True}, 404),
        ({"published_at": timezone.now() + timedelta(hours=1)}, 404),
        ({"withdrawn_at": timezone.now()}, 200),
        ({"gone_at": timezone.now()}, 410),
    ],
    ids=["draft", "scheduled", "withdrawn", "gone"],
)
@pytest.mark.parametrize("suffix", ["", "text/"])
def test_article_answers_as_its_times_say(client, fields, status, suffix):
    make_article(slug="river", title="The river", **fields)

    response = client.get(f"/en/news/river/{suffix}")

    assert response.status_code == status
    assert ("The river" in response.text) is (status == 200)


def test_withdrawn_article_says_so(client):
    article = make_article(slug="river", withdrawn_at=timezone.now())
    Article.objects.filter(pk=article.pk).update(
        withdrawal_notice="The number is wrong."
    )

    page, text = (client.get(f"/en/news/river/{suffix}") for suffix in ("", "text/"))

    assert "The number is wrong." in page.text
    assert text.text.startswith("[WITHDRAWN on ")


def test_gone_article_says_why(client):
    article = make_article(slug="river", gone_at=timezone.now())
    Article.objects.filter(pk=article.pk).update(gone_notice="A court ordered it.")

    response = client.get("/en/news/river/")

    assert "A court ordered it." in response.text


def replace(article, *targets):
    """Take away each of the articles; the next one replaces it."""
    for gone, target in zip([article, *targets], targets, strict=False):
        Article.objects.filter(pk=gone.pk).update(
            gone_at=timezone.now(), replaced_by=target
        )


@pytest.mark.parametrize("path", ["/en", "/ghana/en", "/kenya/en"])
@pytest.mark.parametrize("suffix", ["", "text/", "?a=b"])
def test_gone_article_leads_to_what_replaced_it(client, joint, path, suffix):
    uganda = make_office("uganda")
    replace(joint, make_article(slug="four-ports", office=uganda))

    response = client.get(f"{path}/news/three-ports/{suffix}")

    query = suffix if suffix.startswith("?") else ""
    assert response.status_code == 301
    assert response["Location"] == (
        f"http://127.0.0.1:8000/uganda/en/news/four-ports/{query}"
    )
    assert response["Cache-Control"] == "public, max-age=3600"


def test_chain_of_replacements_leads_to_its_end(client, headquarters):
    chain = [make_article(slug=slug, office=headquarters) for slug in "abc"]
    replace(*chain)

    found = {slug: client.get(f"/en/news/{slug}/").get("Location") for slug in "abc"}

    end = "http://127.0.0.1:8000/en/news/c/"
    assert found == {"a": end, "b": end, "c": None}


@pytest.mark.parametrize(
    "fields",
    [
        {"draft": True},
        {"published_at": timezone.now() + timedelta(hours=1)},
        {"gone_at": timezone.now()},
    ],
    ids=["draft", "scheduled", "gone"],
)
def test_gone_article_does_not_lead_to_what_nobody_may_see(client, joint, fields):
    replace(joint, make_article(slug="secret", title="Secret", **fields))

    response = client.get("/kenya/en/news/three-ports/")

    assert response.status_code == 410
    assert "ecret" not in response.text


def test_articles_that_replace_each_other_lead_nowhere(client):
    first, second = make_article(slug="first"), make_article(slug="second")
    replace(first, second, first)

    assert client.get("/en/news/first/").status_code == 410


def test_gone_article_is_nowhere_else_on_the_page_that_says_so(client, joint):
    make_article(slug="ports", language="fr", translation_of=joint)
    Article.objects.filter(pk=joint.pk).update(gone_at=timezone.now())

    text = client.get("/kenya/en/news/three-ports/").text

    assert "three-ports" not in text


def corrected(article, *notes):
    """Let an article have (day, note), the oldest first."""
    Article.objects.filter(pk=article.pk).update(
        corrections=[
            {"at": f"{day}T09:30:00+00:00", "note": note, "revision": number}
            for number, (day, note) in enumerate(notes, start=2)
        ],
        updated_at=f"{notes[-1][0]}T09:30:00Z",
    )


def test_corrections_stand_on_the_page_newest_first(client, joint):
    corrected(
        joint,
        ("2026-11-24", "It was 12, not 14."),
        ("2026-11-26", "The port is <Tema>.\nSorry."),
    )

    page = " ".join(client.get("/kenya/en/news/three-ports/").text.split())
    text = client.get("/kenya/en/news/three-ports/text/").text

    assert re.findall(r"<p><b>(Correction.*?)</p>", page) == [
        'Correction, <time datetime="2026-11-26T12:30:00+03:00">26 November 2026</time>'
        ":</b> The port is &lt;Tema&gt;.<br>Sorry.",
        'Correction, <time datetime="2026-11-24T12:30:00+03:00">24 November 2026</time>'
        ":</b> It was 12, not 14.",
    ]
    assert (
        'Updated on <time datetime="2026-11-26T12:30:00+03:00">26 November 2026</time>'
        in page
    )
    assert '"article:modified_time" content="2026-11-26T12:30:00+03:00"' in page
    assert "Updated on 26 November 2026\n" in text
    assert re.findall("CORRECTION, .*", text) == [
        "CORRECTION, 26 November 2026: The port is <Tema>.",
        "CORRECTION, 24 November 2026: It was 12, not 14.",
    ]


def test_minor_change_is_not_spoken_of(client, joint):
    revise(overlay(joint, {**joint.newest.data, "title": "Three ports"}), author=None)
    publish(joint, by=None)

    pages = [
        client.get(f"/en/news/three-ports/{suffix}").text for suffix in ("", "text/")
    ]

    for page in pages:
        assert "Three ports" in page
        assert re.findall("(?i)correction|updated|modified", page) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "تصويب"),
        ("es", "Corrección"),
        ("fr", "Rectificatif"),
        ("pt", "Correção"),
        ("sw", "Sahihisho"),
    ],
)
def test_corrections_speak_the_language_of_the_article(
    client, headquarters, language, words
):
    article = make_article(slug="river", office=headquarters, language=language)
    corrected(article, ("2026-11-24", "12!"))

    text = client.get(f"/{language}/news/river/").text

    assert words in text
    assert "Updated" not in text


def test_person_who_left_is_followed_by_who_answers(client):
    office = make_office("kenya")
    ben = make_contact(office, name="Ben Next", emails=["ben@wma.example"])
    amina = make_contact(office, name="Amina First", emails=["amina@wma.example"])
    make_article(slug="river", office=office, contacts=[amina])
    amina.ends_on, amina.successor = date(2024, 1, 1), ben
    amina.save()

    text = " ".join(client.get("/en/news/river/").text.split())

    assert "Named in this release: <bdi>Amina First</bdi>" in text
    assert "Ben Next" in text
    assert "ben@wma.example" in text
    assert "amina@wma.example" not in text


def test_unconfirmed_contact_stands_as_printed_beside_the_desk(client):
    office = make_office("kenya", press_email="desk@wma.example")
    amina = make_contact(office, name="Amina", emails=["amina@wma.example"])
    amina.confirmed_on = None
    amina.save()
    make_article(slug="river", office=office, contacts=[amina])

    text = client.get("/kenya/en/news/river/text/").text

    assert "Amina, Press Officer, amina@wma.example" in text
    assert "Press desk, desk@wma.example" in text


def test_name_that_became_dangerous_is_printed_no_more(client):
    office = make_office("kenya")
    amina = make_contact(office, name="Amina First", emails=["press@wma.example"])
    make_article(slug="river", office=office, contacts=[amina])
    amina.by_role_only = True
    amina.save()

    pages = [client.get(f"/en/news/river/{suffix}").text for suffix in ("", "text/")]

    for page in pages:
        assert "Amina" not in page
        assert "press@wma.example" in page


@pytest.mark.parametrize(
    ("authors", "words"),
    [
        (["headquarters", "ghana", "kenya"], "Words of ghana with 88"),
        (["headquarters", "kenya"], "Words of headquarters with 9,400"),
    ],
)
def test_boilerplate_is_the_issuing_offices_else_headquarters(
    client, joint, headquarters, authors, words
):
    offices = {office.slug: office for office in office_table.get().offices}
    staff = {"headquarters": "9,400", "ghana": "88", "kenya": "214"}
    for slug, number in staff.items():
        make_fact(
            key="staff", value={"en": number}, office_id=offices[slug].pk, office=None
        )
    for slug in authors:
        Boilerplate.objects.create(
            office_id=offices[slug].pk,
            language="en",
            text=f"<p>Words of {slug} with [[staff]]</p>",
        )

    found = {
        path: re.findall(r"Words of [^<\n]+", client.get(path).text)
        for path in (
            "/en/news/three-ports/",
            "/ghana/en/news/three-ports/",
            "/kenya/en/news/three-ports/",
            "/kenya/en/news/three-ports/text/",
        )
    }

    assert found == dict.fromkeys(found, [words])


def test_article_offers_its_published_translations(client, joint):
    ghana, kenya = (row.office for row in joint.article_offices.all())
    for language, slug, fields in [
        ("sw", "bandari", {}),
        ("fr", "ports", {}),
        ("es", "puertos", {"draft": True}),
    ]:
        make_article(
            office=ghana,
            partners=[kenya],
            language=language,
            slug=slug,
            translation_of=joint,
            **fields,
        )

    response = client.get("/kenya/en/news/three-ports/")

    switch = re.search(r'class="languages".*?</details>', response.text, re.DOTALL)[0]
    assert re.findall('href="([^"]+)"', switch) == [
        "/kenya/en/news/three-ports/",
        "/kenya/sw/news/bandari/",
    ]
    alternates = re.findall(r'rel="alternate" hreflang="(..)"', response.text)
    assert sorted(alternates) == ["en", "fr", "sw"]
    assert [each.language for each in response.context["elsewhere"]] == ["fr"]


def test_related_news_share_the_first_topic(client):
    kenya, ghana = make_office("kenya"), make_office("ghana")
    make_article(slug="river", office=kenya, topics=["Water"])
    make_article(title="Kenyan water", office=kenya, topics=["Water"])
    make_article(title="Ghanaian water", office=ghana, topics=["Water"])
    make_article(title="Kenyan data", office=kenya, topics=["Data"])
    make_article(
        title="Gone water", office=kenya, topics=["Water"], gone_at=timezone.now()
    )

    related = {
        path: {each.title for each in client.get(path).context["related"]}
        for path in ("/en/news/river/", "/kenya/en/news/river/")
    }

    assert related == {
        "/en/news/river/": {"Kenyan water", "Ghanaian water"},
        "/kenya/en/news/river/": {"Kenyan water"},
    }


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("site", ["", "/kenya", "/ghana"])
def test_article_costs_at_most_eight_queries(
    client, count, site, headquarters, django_assert_max_num_queries
):
    kenya, ghana = make_office("kenya"), make_office("ghana")
    others = [ghana, *(make_office() for _ in range(1, count))]
    make_fact(key="staff")
    for author in (headquarters, kenya):
        Boilerplate.objects.create(
            office=author, language="en", text="<p>[[staff]]</p>"
        )
    for _ in range(count):
        make_menu_item(page=make_page(), description={"en": "[[staff]]"})
    article = make_article(
        slug="river",
        kind="press-release",
        office=kenya,
        partners=others,
        pictures=[make_image() for _ in range(count)],
        documents=[make_document() for _ in range(count)],
        contacts=[
            make_contact(kenya, successor=make_contact(kenya)) for _ in range(count)
        ],
        topics=[f"Topic {number}" for number in range(count)],
    )
    for language in ["fr", "sw", "es"][:count]:
        make_article(office=kenya, translation_of=article, language=language)
    for _ in range(count):
        make_article(office=kenya, partners=[ghana], topics=["Topic 0"])
    office_table.get()

    with django_assert_max_num_queries(8):
        response = client.get(f"{site}/en/news/river/")

    assert len(response.context["related"]) == count
    assert len(response.context["article"].topics.all()) == count


def test_page_starts_anew_when_something_is_published_meanwhile(client, monkeypatch):
    article = make_article(slug="river", title="Old")
    read_release = article_page.read_release
    readings = []

    def publish_meanwhile(found):
        if not readings:
            Article.objects.filter(pk=article.pk).update(title="New", live=None)
        readings.append(found.title)
        read_release(found)

    monkeypatch.setattr(article_page, "read_release", publish_meanwhile)

    response = client.get("/en/news/river/")

    assert readings == ["Old", "New"]
    assert "<h1>New</h1>" in response.text


def test_draft_is_shown_as_its_page_will_be(rf, headquarters):
    article = make_article(
        draft=True,
        title="Not yet",
        slug="",
        topics=["New topic"],
        contacts=[make_contact(name="Amina")],
        pictures=[make_image(credit="A. Photographer")],
    )
    request = rf.get("/en/")
    request.office, request.language = headquarters, "en"
    request.at, request.resolver_match = timezone.now(), None
    draft = overlay(article, {**article.newest.data, "slug": ""})

    response = views.show_article(request, draft)

    for words in ["<h1>Not yet</h1>", "New topic", "Amina", "A. Photographer"]:
        assert words in response.text


def test_article_text_is_plain(client, joint):
    response = client.get("/en/news/three-ports/text/")

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "Accra, 31 October 2024 – Boats are counted." in response.text
    assert "<" not in response.text
    assert "http://127.0.0.1:8000/ghana/en/news/three-ports/" in response.text


def test_public_pages_set_no_cookie(client, joint):
    paths = ["/en/news/", "/en/news/three-ports/", "/en/news/three-ports/text/"]

    responses = [client.get(path) for path in paths]

    assert [dict(response.cookies) for response in responses] == [{}, {}, {}]
    assert all("Cookie" not in response.get("Vary", "") for response in responses)


# Files


def test_document_is_sent_as_a_file(client):
    document = make_document()
    make_article(slug="river", documents=[document])
    url = reverse("newsroom:document", args=[document.key, document.name])

    response = client.get(url)

    assert b"".join(response.streaming_content) == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="fact-sheet.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "fields",
    [
        {"draft": True},
        {"published_at": timezone.now() + timedelta(hours=1)},
        {"gone_at": timezone.now()},
    ],
    ids=["draft", "scheduled", "gone"],
)
def test_document_is_as_public_as_its_article(client, fields):
    document = make_document()
    make_article(documents=[document], **fields)
    url = reverse("newsroom:document", args=[document.key, document.name])

    assert client.get(url).status_code == 404


def test_document_nobody_uses_or_has_is_404(client):
    unused = make_document()
    lost, kept = make_document(), make_document()
    make_article(documents=[lost, kept])
    lost.file.storage.delete(lost.file.name)

    paths = [
        reverse("newsroom:document", args=[key, name])
        for key, name in [
            (unused.key, unused.name),
            (lost.key, lost.name),
            (kept.key, "other.pdf"),
            (uuid4(), "fact-sheet.pdf"),
        ]
    ]

    assert [client.get(path).status_code for path in paths] == [404] * 4


def test_article_with_its_stylesheet_weighs_at_most_14_kilobytes(client, joint):
    Article.objects.filter(pk=joint.pk).update(
        body="".join(f"<p>{number} {uuid4()} {uuid4()}</p>" for number in range(80))
    )
    for _ in range(4):
        make_menu_item(description={"en": f"{uuid4()} " * 5})

    page = client.get("/kenya/en/news/three-ports/").content
    sheet = Path(finders.find("site.css")).read_bytes()

    assert len(gzip.compress(page)) + len(gzip.compress(sheet)) < 14 * 1024
