import pytest

from tests.factories import make_image

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("extension", "kind"), [("jpg", "image/jpeg"), ("webp", "image/webp")]
)
def test_rendition_is_served_to_be_kept(client, media_root, extension, kind):
    file = make_image().renditions_for("full", extension)[-1]

    response = client.get(file.url)

    assert response.status_code == 200
    assert response["Content-Type"] == kind
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response.getvalue() == (media_root / "public" / file.name).read_bytes()


@pytest.mark.parametrize(
    "path",
    [
        "/media/{original}",
        "/media/private/{original}",
        "/media/../private/{original}",
        "/media/pictures/../../private/{original}",
        "/media/pictures/%2e%2e/%2e%2e/private/{original}",
        "/media/pictures//{original}",
        "/media/pictures/00/00000000000000000000000000000000.jpg",
        "/media/pictures/00/",
        "/media/",
    ],
)
def test_nothing_but_renditions_is_served(client, path):
    image = make_image()

    response = client.get(path.format(original=image.file.name))

    assert response.status_code == 404


def test_rendition_answers_readers_only(client):
    file = make_image().social_picture

    response = client.post(file.url)

    assert response.status_code == 405
