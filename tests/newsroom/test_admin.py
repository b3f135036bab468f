import re
from html import unescape

import pytest
from django.urls import reverse

from iomsite.publishing.acts import revise
from iomsite.publishing.models import Revision
from iomsite.publishing.snapshot import overlay
from newsroom.admin.offices_forms import as_shown
from newsroom.models import Article
from newsroom.partner_answers import sign
from tests.factories import (
    make_article,
    make_contact,
    make_headquarters,
    make_image,
    make_office,
    make_user,
)

pytestmark = pytest.mark.django_db

ROWS = ("dateline_places", "quotations", "pictures", "files", "named_contacts")


@pytest.fixture
def tanzania():
    make_headquarters()
    return make_office("tanzania", iso_code="TZ")


@pytest.fixture
def editor(client, tanzania):
    user = make_user("editor", tanzania, first_name="Neema", last_name="Massawe")
    client.force_login(user)
    return user


def form_data(article=None, rows=None, **fields):
    """What the browser posts: management forms, and the values of the newest draft."""
    said = dict(article.newest.data) if article else {}
    data = {
        name: said.get(name) or ""
        for name in (
            "title",
            "subtitle",
            "slug",
            "summary",
            "dateline",
            "dateline_on",
            "body",
            "notes",
            "video_url",
        )
    }
    data["funders"] = "\r\n".join(said.get("funders", []))
    data["topics"] = ", ".join(said.get("topics", []))
    data["base_revision"] = article.newest.number if article else ""
    for name in ROWS:
        each = (rows or {}).get(name, [])
        data[f"{name}-TOTAL_FORMS"] = len(each)
        data[f"{name}-INITIAL_FORMS"] = 0
        for number, row in enumerate(each):
            for key, value in row.items():
                data[f"{name}-{number}-{key}"] = value
    return data | fields


def change_url(article):
    return reverse("admin:newsroom_article_change", args=[article.pk])


def messages(response):
    return [str(message) for message in response.context["messages"]]


def test_editor_writes_a_draft_that_nobody_else_sees(client, editor, tanzania):
    image, contact = make_image(tanzania), make_contact(tanzania)
    rows = {
        "pictures": [{"image": image.pk, "caption": "At dawn", "ORDER": 1}],
        "named_contacts": [{"contact": contact.pk, "ORDER": 1}],
        "quotations": [
            {"text": "Second", "speaker": "B", "ORDER": 2},
            {"text": "First", "speaker": "A", "ORDER": 1},
        ],
    }
    data = form_data(
        rows=rows,
        issuing_office=tanzania.pk,
        kind="press-release",
        language="en",
        title="Ferry opens",
        summary="A ferry.",
        body="<p>A ferry opens.</p><script>alert(1)</script>",
        topics="Border management,  health , HEALTH",
        funders="Halvorsen Foundation\r\n\r\nNordic Trust",
    )

    response = client.post(reverse("admin:newsroom_article_add"), data)

    assert response.status_code == 302
    article = Article.objects.get()
    said = article.newest.data
    assert (article.title, article.published_at) == ("", None)
    assert article.issuing_office() == tanzania
    assert article.newest.author == editor
    assert said["title"] == "Ferry opens"
    assert said["body"] == "<p>A ferry opens.</p>"
    assert said["pictures"] == [{"image": image.pk, "caption": "At dawn"}]
    assert said["named_contacts"][0]["printed_name"] == contact.name
    assert [q["text"] for q in said["quotations"]] == ["First", "Second"]
    assert said["topics"] == ["Border management", "health"]
    assert said["funders"] == ["Halvorsen Foundation", "Nordic Trust"]


def test_form_shows_the_newest_draft_and_saving_it_again_is_no_revision(
    client, editor, tanzania
):
    article = make_article(office=tanzania, title="Public")
    revise(
        overlay(article, {**article.live.data, "title": "A newer draft"}), author=editor
    )
    article.refresh_from_db()

    page = client.get(change_url(article))
    response = client.post(change_url(article), form_data(article))

    assert "A newer draft" in page.content.decode()
    assert response.status_code == 302
    assert Revision.objects.count() == 2
    article.refresh_from_db()
    assert article.title == "Public"


def test_act_beside_the_form_saves_it_and_is_done_with_what_was_saved(
    client, editor, tanzania
):
    article = make_article(office=tanzania, draft=True)
    article.refresh_from_db()
    data = form_data(article, title="Out at last", _act="force")
    data["act-force-reason"] = "The boat sails"

    response = client.post(change_url(article), data, follow=True)

    article.refresh_from_db()
    assert (article.title, article.live_id) == ("Out at last", article.newest_id)
    assert messages(response)[-1] == "“Out at last”: published."


def test_act_keeps_an_incomplete_draft_and_says_what_is_missing(
    client, editor, tanzania
):
    article = make_article(office=tanzania, draft=True)
    article.refresh_from_db()
    data = form_data(article, summary="", title="Kept", _act="force")
    data["act-force-reason"] = "The boat sails"

    response = client.post(change_url(article), data, follow=True)

    article.refresh_from_db()
    assert (article.published_at, article.newest.title) == (None, "Kept")
    assert (
        "summary: Write a summary before publishing: lists and search show it."
        in messages(response)
    )


@pytest.mark.parametrize("act", ["publish", "force", "approve"])
def test_contributor_saves_and_cannot_publish(client, tanzania, act):
    client.force_login(make_user("contributor", tanzania))
    article = make_article(office=tanzania, draft=True)
    article.refresh_from_db()
    data = form_data(article, title="Mine", _act=act)
    data["act-force-reason"] = "The boat sails"

    page = client.get(change_url(article))
    client.post(change_url(article), data)

    article.refresh_from_db()
    assert f'value="{act}"' not in page.text
    assert (article.newest.title, article.published_at) == ("Mine", None)


def test_wrong_row_is_named_and_everything_typed_stays(client, editor, tanzania):
    article = make_article(office=tanzania, draft=True)
    article.refresh_from_db()
    rows = {
        "dateline_places": [
            {"city": "Dodoma", "iso": "TZA", "ORDER": 1},
            {"city": "Kigoma", "iso": "TZ", "ORDER": 2},
        ]
    }

    response = client.post(
        change_url(article), form_data(article, rows, title="Typed with care")
    )

    text = unescape(response.content.decode())
    assert "Row 1, ISO code: Two letters, such as KE." in text
    for typed in ("Typed with care", "Dodoma", "TZA", "Kigoma"):
        assert f'value="{typed}"' in text
    article.refresh_from_db()
    assert article.newest.number == 1


def test_two_editors_of_unlike_fields_both_keep_their_words(client, editor, tanzania):
    article = make_article(office=tanzania, title="Old", subtitle="Old too")
    mine = form_data(article, title="My title")
    revise(
        overlay(article, {**article.live.data, "subtitle": "Their subtitle"}),
        author=make_user(),
    )

    client.post(change_url(article), mine)

    article.refresh_from_db()
    said = article.newest.data
    assert (said["title"], said["subtitle"]) == ("My title", "Their subtitle")


def offices_data(article, issuing, *partners):
    data = {
        "offices-kind": article.kind,
        "offices-shown": as_shown(Article.objects.get(pk=article.pk)),
        "offices-issuing_office": issuing.pk,
        "offices-partners-TOTAL_FORMS": len(partners),
        "offices-partners-INITIAL_FORMS": 0,
    }
    for number, office in enumerate(partners):
        data[f"offices-partners-{number}-office"] = office.pk
        data[f"offices-partners-{number}-ORDER"] = number + 1
    return data


def test_partners_are_named_in_their_panel_for_all_languages_at_once(
    client, editor, tanzania
):
    kenya, uganda = make_office("kenya"), make_office("uganda")
    article = make_article(office=tanzania)
    swahili = make_article(office=tanzania, language="sw", translation_of=article)
    url = reverse("admin:newsroom_article_offices", args=[article.pk])

    response = client.post(url, offices_data(article, tanzania, uganda, kenya))

    assert response.status_code == 302
    for row in (article, swahili):
        assert [each.office for each in row.article_offices.all()] == [
            tanzania,
            uganda,
            kenya,
        ]
    assert article.title not in client.get("/kenya/en/news/").text
    sign(article, kenya.pk, by=None, number=article.live.number)
    assert article.title in client.get("/kenya/en/news/").text
    assert article.title not in client.get("/uganda/en/news/").text
    assert Revision.objects.count() == 2


def test_editor_cannot_give_an_article_to_another_office(client, editor, tanzania):
    kenya = make_office("kenya")
    article = make_article(office=tanzania)
    url = reverse("admin:newsroom_article_offices", args=[article.pk])

    response = client.post(url, offices_data(article, kenya, tanzania))

    assert response.status_code == 200
    assert article.issuing_office() == tanzania


def test_partner_sees_the_article_and_changes_nothing(client, editor, tanzania):
    kenya = make_office("kenya")
    article = make_article(office=kenya, partners=[tanzania])

    page = client.get(change_url(article))
    response = client.post(change_url(article), form_data(article, title="Stolen"))

    assert page.status_code == 200
    assert response.status_code == 403
    assert Revision.objects.count() == 1


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_for_one_and_three(
    client, editor, tanzania, count, django_assert_max_num_queries
):
    for _ in range(count):
        make_article(office=tanzania)
    url = reverse("admin:newsroom_article_changelist")

    with django_assert_max_num_queries(16):
        response = client.get(url)

    assert len(response.context["cl"].result_list) == count


def test_half_a_form_does_not_empty_what_it_left_out(client, editor, tanzania):
    kenya = make_office("kenya")
    article = make_article(office=tanzania, partners=[kenya])
    url = reverse("admin:newsroom_article_offices", args=[article.pk])

    response = client.post(url, {"offices-issuing_office": tanzania.pk})

    assert "This part of the form did not arrive" in response.content.decode()
    assert [row.office for row in article.article_offices.all()] == [tanzania, kenya]


def test_printed_name_without_a_contact_is_shown_and_kept(client, editor, tanzania):
    article = make_article(office=tanzania, draft=True)
    printed = {
        "contact": None,
        "office": tanzania.pk,
        "printed_name": "Asha Long-Gone",
        "printed_role": "Spokesperson",
        "printed_emails": ["asha@wma.example"],
        "printed_phones": [],
    }
    article.refresh_from_db()
    data = {**article.newest.data, "named_contacts": [printed]}
    revise(overlay(article, data), author=editor)
    article.refresh_from_db()

    page = client.get(change_url(article)).content.decode()
    signed = re.search(r'-printed" value="([^"]+)"', page)[1]
    rows = {"named_contacts": [{"contact": "", "printed": signed, "ORDER": 1}]}
    client.post(change_url(article), form_data(article, rows, title="Next"))

    article.refresh_from_db()
    assert "Asha Long-Gone, Spokesperson, asha@wma.example" in page
    assert article.newest.title == "Next"
    assert article.newest.data["named_contacts"] == [printed]
