"""What stands at the top of a host, outside every site."""

import pytest
from django.core import mail
from django.core.files.base import ContentFile
from django.db import DatabaseError, connection

from contacts import office_table
from iomsite.images.storages import originals, rendered
from tests.factories import make_image, make_user


@pytest.fixture
def no_database(db):
    def refuse(execute, sql, params, many, context):
        raise DatabaseError("gone")

    with connection.execute_wrapper(refuse):
        yield


@pytest.mark.parametrize("host", ["wma.example", "kenya.example", "any.example"])
def test_process_is_healthy_without_its_database(client, no_database, host):
    response = client.get("/healthz", headers={"host": host})

    assert (response.status_code, response.text) == (200, "ok\n")
    assert response["Cache-Control"] == "no-store"


def test_robots_txt_of_the_main_host(client, headquarters):
    response = client.get("/robots.txt")

    assert response["Content-Type"] == "text/plain"
    assert response.text == ("User-agent: *\nDisallow: /admin/\nDisallow: /accounts/\n")


def test_robots_txt_of_an_office(client, site):
    response = site.get(client, "/robots.txt")

    if site.prefix:
        assert response.status_code == 404
    else:
        assert response.text == "User-agent: *\nDisallow:\n"


def test_renditions_are_served_on_every_host(client, site):
    image = make_image(office=site.office)
    picture = image.renditions_for("lead", "webp")[0]

    response = client.get(picture.url, headers={"host": site.host})

    assert response.status_code == 200
    assert response["Content-Type"] == "image/webp"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    with rendered.open(picture.name) as file:
        assert response.getvalue() == file.read()


def test_originals_are_never_served(client, headquarters):
    image = make_image()
    original = image.file.name
    originals.save("secret.jpg", ContentFile(b"where she lives"))
    rendered.save("note.txt", ContentFile(b"no picture"))

    for path in (
        f"/media/{original}",
        f"/media/private/{original}",
        f"/media/../private/{original}",
        f"/media/pictures/../../private/{original}",
        f"/media/%2e%2e/private/{original}",
        "/media/..%2fprivate/secret.jpg",
        "/media/private/secret.jpg",
        "/media//etc/passwd",
        "/media/note.txt",
        "/media/pictures/",
        "/media/",
    ):
        assert client.get(path).status_code == 404, path


def test_missing_rendition_is_404(client, headquarters):
    assert client.get(f"/media/pictures/ab/{'a' * 32}.jpg").status_code == 404


def test_password_reset_mail_leads_to_the_main_host(client, headquarters):
    user = make_user(email="editor@wma.example")

    response = client.post(
        "/accounts/password/", {"email": user.email}, headers={"host": "evil.example"}
    )

    assert (response.status_code, response["Location"]) == (
        302,
        "/accounts/password/sent/",
    )
    assert "https://wma.example/accounts/password/" in mail.outbox[0].body
    assert "evil" not in mail.outbox[0].body


def test_login_form_offers_a_new_password(client, headquarters):
    assert 'href="/accounts/password/"' in client.get("/admin/login/").text


def test_admin_answers_before_headquarters_is_entered(client, admin_user):
    client.force_login(admin_user)
    office_table.clear()

    assert client.get("/admin/").status_code == 200
