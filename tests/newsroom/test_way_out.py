"""A published release is handed on as text and plain HTML, and can be read back."""

import re
from collections import Counter, defaultdict

import pytest
from django.core.management import call_command
from django.utils import timezone

from newsroom.importing.read import read_bytes
from newsroom.importing.store_text import notes_html
from newsroom.importing.text import clean
from newsroom.importing.understand import understand
from newsroom.models import Article
from newsroom.way_out import forwarded_text
from tests.factories import make_article, make_contact, make_headquarters, make_office

pytestmark = pytest.mark.django_db
SUFFIXES = [".txt", ".html"]
LANGUAGES = ["ar", "en", "es", "fr", "pt", "sw"]


@pytest.fixture
def headquarters():
    return make_headquarters(languages=LANGUAGES)


def test_body_as_text_keeps_blocks_and_marks_items():
    body = (
        "<h2>On the lake</h2><p>One<br>two &amp; three</p>"
        "<ul><li><p>first</p></li><li><p>second</p><ol start='4'><li><p>a</p></li></ol>"
        "</li></ul><table><tbody><tr><td><p>x</p></td><td><p>y</p></td></tr></tbody>"
        "</table><hr><blockquote><p>Said.</p></blockquote>"
    )

    assert forwarded_text(body).split("\n\n") == [
        "On the lake",
        "One\ntwo & three",
        "- first",
        "- second",
        "4. a",
        "x · y",
        "Said.",
    ]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"draft": True}, 404),
        ({"published_at": timezone.now() + timezone.timedelta(hours=1)}, 404),
        ({"withdrawn_at": timezone.now()}, 200),
        ({"gone_at": timezone.now()}, 410),
    ],
    ids=["draft", "scheduled", "withdrawn", "gone"],
)
def test_way_out_answers_as_the_page_does(client, headquarters, suffix, fields, status):
    make_article(slug="river", title="The river", office=headquarters, **fields)

    response = client.get(f"/en/news/river{suffix}")

    assert response.status_code == status
    assert ("The river" in response.text) is (status == 200)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_withdrawn_text_says_so_first(client, headquarters, suffix):
    article = make_article(
        slug="river", office=headquarters, withdrawn_at=timezone.now()
    )
    Article.objects.filter(pk=article.pk).update(withdrawal_notice="It is wrong.")

    text = client.get(f"/en/news/river{suffix}").text

    above, _notice, below = text.partition("It is wrong.")
    assert "[WITHDRAWN on " in above
    assert "Article" in below
    assert "happened" not in above


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_way_out_is_not_to_be_found_and_names_the_page(client, suffix):
    office = make_office("kenya")
    make_article(slug="fleuve-été", office=make_headquarters(), partners=[office])

    response = client.get(f"/kenya/en/news/fleuve-été{suffix}")

    assert response["X-Robots-Tag"] == "noindex"
    assert response["Link"] == (
        '<http://127.0.0.1:8000/en/news/fleuve-%C3%A9t%C3%A9/>; rel="canonical"'
    )
    kind = {".txt": "plain", ".html": "html"}[suffix]
    assert response["Content-Type"] == f"text/{kind}; charset=utf-8"
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_page_links_to_both(client):
    make_article(slug="river", office=make_office("kenya"))

    text = client.get("/kenya/en/news/river/").text

    assert 'href="/kenya/en/news/river.txt"' in text
    assert 'href="/kenya/en/news/river.html"' in text


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_former_address_is_led_on(client, headquarters, suffix):
    article = make_article(slug="river", office=headquarters)
    article.former_addresses.create(office=None, path="/en/news/stream/")

    response = client.get(f"/en/news/stream{suffix}")

    assert (response.status_code, response["Location"]) == (
        301,
        "http://127.0.0.1:8000/en/news/river/",
    )


def test_partner_that_has_not_signed_shows_nothing(client, headquarters):
    article = make_article(
        slug="river", office=headquarters, partners=[make_office("kenya")]
    )
    article.article_offices.filter(position=1).update(is_shown=False)

    responses = [client.get(f"/kenya/en/news/river{suffix}") for suffix in SUFFIXES]

    assert [response.status_code for response in responses] == [302, 302]


def test_arabic_is_written_from_the_right(client, headquarters):
    make_article(slug="nahr", language="ar", office=headquarters, title="النهر")

    html = client.get("/ar/news/nahr.html").text
    text = client.get("/ar/news/nahr.txt").text

    assert '<html lang="ar" dir="rtl">' in html
    assert "للاستفسارات الإعلامية:" in text


def test_markup_in_words_stays_words(client, headquarters):
    make_article(
        slug="river",
        office=headquarters,
        title="A <b>river</b> & sea",
        subtitle="<script>x()</script>",
        funders=["<i>Fund</i>"],
    )

    html = client.get("/en/news/river.html").text
    text = client.get("/en/news/river.txt").text

    assert "A &lt;b&gt;river&lt;/b&gt; &amp; sea" in html
    assert "<script>" not in html
    assert "<i>" not in html
    assert "A <b>river</b> & sea" in text


def test_who_was_named_and_has_left_stands_behind_who_answers(client, headquarters):
    office = make_office("kenya")
    ben = make_contact(office, name="Ben Next", emails=["ben@wma.example"])
    amina = make_contact(office, name="Amina First", emails=["amina@wma.example"])
    make_article(slug="river", office=office, contacts=[amina])
    amina.ends_on = timezone.localdate() - timezone.timedelta(days=2)
    amina.successor = ben
    amina.save()

    for suffix in SUFFIXES:
        text = client.get(f"/kenya/en/news/river{suffix}").text
        assert text.index("Ben Next") < text.index("Named in this release: Amina First")
        assert "amina@wma.example" not in text


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_way_out_costs_no_more_queries_than_the_page(
    client, headquarters, suffix, count, django_assert_max_num_queries
):
    office = make_office("kenya")
    make_article(
        slug="river",
        office=office,
        contacts=[make_contact(office) for _number in range(count)],
    )
    client.get("/kenya/en/news/river/")

    with django_assert_max_num_queries(8):
        client.get(f"/kenya/en/news/river{suffix}")


# A plain text names nobody for "she said": of it no more is asked than what the rules
# make of any text, the share of articles that agree in all their quotations, and in all
# their funders.
SHARES = {"quotations": 0.5, "funders": 0.8}
# Nobody paid for it, and the words look as if somebody had.
UNPAID = "busia-waiting-times"


def test_every_demo_article_is_read_back_as_it_is(client):
    call_command("load_demo", "--without-pictures", verbosity=0)
    now = timezone.now()
    wrong, right, total = defaultdict(list), Counter(), Counter()
    articles = Article.objects.public(now).prefetch_related("article_offices")
    for article in articles:
        address = article.get_absolute_url().removeprefix("http://127.0.0.1:8000")
        for suffix in SUFFIXES:
            response = client.get(f"{address.rstrip('/')}{suffix}")
            expected = fields_of(article, response.context["contact_groups"])
            found = fields_read(response.content, suffix)
            for name, value in expected.items():
                is_known = (article.slug, name) == (UNPAID, "funders")
                if suffix == ".txt" and name in SHARES:
                    total[name] += 1
                    right[name] += spoken(value) == spoken(found[name])
                    continue
                # Where a plain text says nothing, its headings are a guess.
                is_known |= (suffix, name) == (".txt", "headings")
                if value != found[name] and not is_known:
                    wrong[name].append((article.slug, suffix, value, found[name]))

    assert {article.language for article in articles} == set(LANGUAGES)
    assert wrong == {}
    for name, share in SHARES.items():
        assert right[name] / total[name] >= share


def fields_of(article, groups):
    blocks = forwarded_text(article.body).split("\n\n")
    marked = [re.sub(r"^(?:- |\d+\. )", "", block) for block in blocks]
    return {
        "language": article.language,
        "title": clean(article.title),
        "subtitle": clean(article.subtitle),
        "dateline": clean(article.dateline),
        "paragraphs": [clean(block) for block in marked],
        "headings": [
            clean(re.sub("<.*?>", "", words))
            for words in re.findall(r"<h[234]>(.*?)</h", article.body)
        ],
        "items": [clean(m) for m, b in zip(marked, blocks, strict=True) if m != b],
        "notes": words_in_lists(article.notes),
        "contacts": sorted(set(contacts_shown(groups))),
        "quotations": [
            (bare(said["text"]), said["speaker"], clean(said.get("speaker_title", "")))
            for said in article.quotations
        ],
        "funders": sorted(article.funders),
    }


def contacts_shown(groups):
    for group in groups:
        for answer in group.answers:
            named, person = answer.named, answer.person
            if answer.shows_printed and not answer.has_moved:
                emails = person.emails if answer.has_changed else named.printed_emails
                yield named.printed_name, tuple(emails)
            elif person:
                yield person.public_name, tuple(person.emails)
            if answer.desk:
                yield "", (answer.desk.press_email,)
        if not group.answers:
            yield "", (group.desk.press_email,)


def fields_read(data, suffix):
    release = understand(read_bytes(data, name=f"release{suffix}"))
    return {
        "language": release.language,
        "title": release.title and release.title.text,
        "subtitle": release.subtitle.text if release.subtitle else "",
        "dateline": release.dateline.printed if release.dateline else "",
        "paragraphs": [each.text for each in release.paragraphs],
        "headings": [each.text for each in release.paragraphs if each.is_heading],
        "items": [each.text for each in release.paragraphs if each.is_list_item],
        "notes": words_in_lists(notes_html(release)),
        "contacts": sorted((each.name or "", each.emails) for each in release.contacts),
        "quotations": [
            (bare(each.sentence()), each.speaker or "", each.speaker_title or "")
            for each in release.quotations
        ],
        "funders": sorted(each.text for each in release.funders),
    }


def words_in_lists(html):
    """HTML does not say in its words which list has numbers."""
    return clean(re.sub(r"(</?)ol>", r"\1ul>", html).replace("&nbsp;", " "))


def spoken(said):
    """Leave out the titles, which an article may say in other words."""
    return [each[:2] if isinstance(each, tuple) else each for each in said]


def bare(text):
    return clean(text).rstrip(" ,.")
