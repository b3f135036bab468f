from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from PIL import Image as Pixels

from iomsite.images import uploads
from iomsite.images.models import Image
from tests.factories import make_image, make_office
from tests.images import files

pytestmark = pytest.mark.django_db

EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'


def errors_of(data, name):
    image = Image(
        office=make_office(),
        file=files.upload(data, name),
        alt={"en": "A bridge"},
        width=0,
        height=0,
    )
    try:
        image.full_clean()
    except ValidationError as error:
        return error.message_dict
    return {}


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (EPS, "drawing.eps"),
        (EPS, "drawing.jpg"),
        (SVG, "icon.svg"),
        (SVG, "icon.png"),
        (b"Minutes of the meeting\n" * 40, "minutes.jpg"),
        (b"", "empty.jpg"),
        (b"%PDF-1.4\n%%EOF", "sheet.jpg"),
        (files.picture(format="GIF", mode="L"), "photo.gif"),
        (files.picture(format="TIFF"), "photo.tif"),
        (files.picture(format="BMP"), "photo.png"),
        (files.picture(format="ICO", size=(32, 32)), "favicon.ico"),
    ],
)
def test_upload_of_another_kind_is_refused_on_the_field(data, name):
    errors = errors_of(data, name)

    assert errors == {"file": [uploads.NOT_A_PICTURE]}


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (files.bomb(), uploads.TOO_MANY_PIXELS),
        (files.bomb(12_001, 2), uploads.TOO_MANY_PIXELS),
        (files.bomb(2, 12_001), uploads.TOO_MANY_PIXELS),
        (files.bomb(11_000, 5_500), uploads.TOO_MANY_PIXELS),
        (files.bomb(60_000, 60_000, rows=9), uploads.TOO_MANY_PIXELS),
        (files.picture() + bytes(uploads.MAX_BYTES), uploads.TOO_HEAVY),
        (files.telling_photo()[:4000], uploads.DAMAGED),
        (files.quarters()[:200], uploads.DAMAGED),
        (files.picture(format="WEBP")[:40], uploads.DAMAGED),
    ],
    ids=[
        "144 megapixels in 18 kB",
        "too wide",
        "too high",
        "60.5 megapixels",
        "3600 megapixels",
        "too heavy",
        "half a JPEG",
        "half a PNG",
        "half a WebP",
    ],
)
def test_upload_beyond_the_limits_is_refused_with_its_reason(data, sentence):
    errors = errors_of(data, "photo.png")

    assert errors == {"file": [sentence]}


def test_bomb_is_refused_from_its_header_alone(monkeypatch):
    def decode(*args):
        raise AssertionError("decoded")

    monkeypatch.setattr(Pixels.Image, "load", decode)

    errors = errors_of(files.bomb(), "photo.png")

    assert errors == {"file": [uploads.TOO_MANY_PIXELS]}


def test_bomb_is_refused_at_every_door():
    with pytest.raises(ValidationError) as refusal:
        make_image(file=files.upload(files.bomb(), "photo.png"))

    assert refusal.value.messages == [uploads.TOO_MANY_PIXELS]
    assert not Image.objects.exists()


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (files.picture(), ".jpg"),
        (files.picture(format="PNG"), ".png"),
        (files.picture(format="WEBP"), ".webp"),
        (files.picture(format="AVIF"), ".avif"),
        (files.animation("MPO"), ".jpg"),
        (files.quarters() + files.SCRIPT, ".png"),
        (files.bomb(10_000, 40), ".png"),
    ],
    ids=["jpeg", "png", "webp", "avif", "mpo", "png with a script", "many pixels"],
)
def test_upload_is_named_after_what_it_is(data, ending):
    image = make_image(file=files.upload(data, "évil name.php.svg"))

    assert errors_of(data, "évil name.php.svg") == {}
    assert Path(image.file.name).suffix == ending
    assert "vil" not in image.file.name


def test_script_behind_a_picture_reaches_no_rendition(media_root):
    make_image(file=files.upload(files.quarters() + files.SCRIPT, "photo.png"))

    served = [path.read_bytes() for path in (media_root / "public").rglob("*.*")]

    assert served
    assert not any(files.SCRIPT in data for data in served)
