"""Pictures of a document on its way in."""

import pytest
from django.test import Client

from newsroom.models import Article
from tests.factories import make_user
from tests.newsroom.documents import check_url, drop_in, make_world
from tests.newsroom.importing.word_file import p, picture, png, word_file
from tests.rights.pages import fields_of

HEADLINE = "Kenya and Ghana Share Forty Harbour Pilots"
SENTENCE = (
    "Mombasa, Kenya, 4 June 2026 – Pilots of two coasts now learn from each other at "
    "one table, where they draw the charts that small boats lack."
)


def document():
    body = p(HEADLINE, style="Title") + p(picture("rId9", "")) + p(SENTENCE)
    return word_file(body, media={"rId9": png()})


@pytest.fixture
def editor(db):
    return make_user("editor", make_world()["kenya"])


@pytest.fixture
def intake(client, editor):
    client.force_login(editor)
    return drop_in(client, document(), "pilots.docx")


def test_picture_is_shown_to_its_owner_alone_and_can_do_nothing(client, intake):
    page = client.get(check_url(intake))
    url = f"{check_url(intake)}picture/0/"
    other = Client()
    other.force_login(make_user(is_superuser=True))

    sent = client.get(url)

    assert f'src="{url}"' in page.text
    assert "None: write one in the draft." in page.text
    assert sent.content == png()
    assert sent["Content-Type"] == "image/png"
    assert sent["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in sent["Cache-Control"]
    policy = sent["Content-Security-Policy"]
    assert {each.strip() for each in policy.split(";")} == {
        "default-src 'none'",
        "sandbox",
    }
    assert other.get(url).status_code == 404
    assert Client().get(url).status_code == 302


def test_picture_that_is_not_there_is_not_found(client, intake):
    assert client.get(f"{check_url(intake)}picture/1/").status_code == 404
    assert client.get(f"{check_url(intake)}picture/{'9' * 30}/").status_code == 404


def test_picture_that_is_not_described_is_said_to_remain(client, intake):
    data = fields_of(client.get(check_url(intake))) | {"do": "confirm"}

    response = client.post(check_url(intake), data, follow=True)

    said = [str(message) for message in response.context["messages"]]
    assert "Describe the pictures for those who cannot see them." in said
    assert len(Article.objects.get().newest.data["pictures"]) == 1
