"""Whom the intake and the check screen let in: who may add articles, each to their own."""

import pytest
from django.test import Client

from newsroom.models import Article, Intake, OriginalFile
from tests.factories import make_headquarters, make_user
from tests.newsroom.documents import (
    INTAKE,
    check_url,
    drop_in,
    make_world,
    upload,
)
from tests.rights.pages import fields_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return make_world()


@pytest.fixture
def editor(client, world):
    user = make_user("editor", world["kenya"])
    client.force_login(user)
    return user


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("contributor", 200),
        ("editor", 200),
        ("headquarters-editor", 200),
        ("contact-manager", 403),
    ],
)
def test_whoever_may_add_articles_may_drop_in_documents(client, world, role, status):
    client.force_login(make_user(role, world["kenya"]))

    opened = client.get(INTAKE).status_code
    client.post(INTAKE, {"document": upload()})
    pages = [client.get("/admin/"), client.get("/admin/newsroom/article/", follow=True)]

    assert opened == status
    assert Intake.objects.count() == (status == 200)
    assert [INTAKE in page.text for page in pages] == [status == 200] * 2


def test_empty_form_of_an_article_offers_it(client, editor):
    assert INTAKE in client.get("/admin/newsroom/article/add/").text


def test_nobody_without_a_login_gets_in(client, world):
    response = client.get(INTAKE)

    assert response["Location"] == f"/admin/login/?next={INTAKE}"


@pytest.mark.parametrize("is_superuser", [False, True])
def test_intake_is_its_owners_alone(client, editor, world, is_superuser):
    intake = drop_in(client)
    other = Client()
    other.force_login(make_user("editor", world["kenya"], is_superuser=is_superuser))

    looked = other.get(check_url(intake))
    told = other.post(check_url(intake), {"line": [7], "say": "drop"})
    confirmed = other.post(check_url(intake), {"do": "confirm"})
    discarded = other.post(check_url(intake), {"do": "discard"})

    statuses = [each.status_code for each in (looked, told, confirmed, discarded)]
    assert statuses == [404] * 4
    assert "Forty Harbour Pilots" not in looked.text
    assert Intake.objects.get().answers == {}
    assert not Article.objects.exists()


def test_owner_who_lost_the_right_gets_in_no_more(client, editor):
    intake = drop_in(client)
    editor.memberships.update(role="contact-manager")

    assert client.get(check_url(intake)).status_code == 403
    assert client.post(check_url(intake), {"do": "confirm"}).status_code == 403


def test_original_is_for_those_who_may_see_the_draft(client, editor, world):
    intake = drop_in(client)
    data = fields_of(client.get(check_url(intake))) | {"do": "confirm"}
    client.post(check_url(intake), data)
    original = OriginalFile.objects.get()
    url = f"/admin/newsroom/article/{original.article_id}/original/{original.pk}/"
    wrong = f"/admin/newsroom/article/{original.article_id}/original/{original.pk + 1}/"
    stranger = Client()
    uganda = make_headquarters()
    stranger.force_login(make_user("editor", uganda))

    assert stranger.get(url).status_code == 404
    assert client.get(wrong).status_code == 404
    assert Client().get(url).status_code == 302
