import re
from io import BytesIO

import pytest
from PIL import Image as Pixels
from PIL import ImageCms

from iomsite.images import renditions
from tests.images import files


def opened(data):
    return Pixels.open(BytesIO(data))


def made(data, focal_point=(50, 50)):
    return list(renditions.render(renditions.upright(opened(data)), focal_point))


def corners(picture):
    """The plain colours near the four corners."""
    near = {(1, 0, 0): "red", (0, 1, 0): "green", (0, 0, 1): "blue", (1, 1, 1): "white"}
    width, height = picture.size
    spots = [
        (width // 8, height // 8),
        (width * 7 // 8, height // 8),
        (width // 8, height * 7 // 8),
        (width * 7 // 8, height * 7 // 8),
    ]
    pixels = [picture.convert("RGB").getpixel(spot) for spot in spots]
    return tuple(near.get(tuple(v > 128 for v in pixel)) for pixel in pixels)


@pytest.mark.parametrize(
    ("size", "full", "card", "lead"),
    [
        (
            (4000, 3000),
            [(320, 240), (640, 480), (960, 720), (1280, 960), (1920, 1440)],
            [(320, 213), (640, 427), (960, 640), (1280, 853)],
            [(320, 180), (640, 360), (960, 540), (1280, 720), (1920, 1080)],
        ),
        (
            (1000, 1500),
            [(320, 480), (640, 960), (1000, 1500)],
            [(320, 213), (640, 427), (1000, 667)],
            [(320, 180), (640, 360), (1000, 562)],
        ),
        ((200, 100), [(200, 100)], [(150, 100)], [(178, 100)]),
        ((330, 330), [(330, 330)], [(330, 220)], [(330, 186)]),
        (
            (3000, 1),
            [(320, 1), (640, 1), (960, 1), (1280, 1), (1920, 1)],
            [(2, 1)],
            [(2, 1)],
        ),
        ((1, 1), [(1, 1)], [(1, 1)], [(1, 1)]),
    ],
)
def test_renditions_have_the_standard_widths_and_are_never_enlarged(
    size, full, card, lead
):
    pictures = made(files.picture(size))

    sizes = {"full": [], "card": [], "lead": []}
    for one in pictures:
        sizes[one.crop].append((one.width, one.height))
        assert {opened(data).size for data in one.files.values()} == {
            (one.width, one.height)
        }
    assert sizes == {"full": full, "card": card, "lead": lead}


def test_renditions_are_webp_and_progressive_jpeg():
    pictures = made(files.picture((640, 480)))

    for one in pictures:
        assert list(one.files) == ["webp", "jpg"]
        assert opened(one.files["webp"]).format == "WEBP"
        assert opened(one.files["jpg"]).format == "JPEG"
        assert opened(one.files["jpg"]).info["progressive"]


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_renditions_carry_no_metadata(format):
    data = files.telling_photo(format)

    pictures = made(data)

    assert files.SECRET in data
    for one in pictures:
        for rendition in one.files.values():
            assert files.SECRET not in rendition
            assert b"Exif" not in rendition
            assert b"http://ns.adobe.com" not in rendition
            assert dict(opened(rendition).getexif()) == {}
            assert {"comment", "xmp", "exif", "icc_profile"}.isdisjoint(
                opened(rendition).info
            )


@pytest.mark.parametrize(
    ("orientation", "size", "seen"),
    [
        (1, (1200, 800), ("red", "green", "blue", "white")),
        (2, (1200, 800), ("green", "red", "white", "blue")),
        (3, (1200, 800), ("white", "blue", "green", "red")),
        (6, (800, 1200), ("blue", "red", "white", "green")),
        (8, (800, 1200), ("green", "white", "red", "blue")),
    ],
)
def test_renditions_stand_as_the_camera_meant_them(orientation, size, seen):
    data = files.telling_photo(orientation=orientation)

    largest = [one for one in made(data) if one.crop == "full"][-1]

    assert renditions.upright_size(opened(data)) == size
    assert (largest.width, largest.height) == size
    assert corners(opened(largest.files["jpg"])) == seen


@pytest.mark.parametrize(
    ("focal_point", "box"),
    [
        ((50, 50), (250, 0, 1750, 1000)),
        ((0, 0), (0, 0, 1500, 1000)),
        ((100, 100), (500, 0, 2000, 1000)),
        ((60, 10), (450, 0, 1950, 1000)),
    ],
)
def test_crop_keeps_the_focal_point_in_view(focal_point, box):
    assert renditions.crop_box((2000, 1000), (3, 2), focal_point) == box


def test_crop_of_a_portrait_moves_up_and_down():
    boxes = [
        renditions.crop_box((900, 1600), (3, 2), (50, share)) for share in (0, 50, 100)
    ]

    assert boxes == [(0, 0, 900, 600), (0, 500, 900, 1100), (0, 1000, 900, 1600)]


@pytest.mark.parametrize(
    ("data", "colour"),
    [
        (files.picture(mode="CMYK", colour=(0, 255, 255, 0)), (255, 0, 0)),
        (files.picture(mode="P", format="PNG", colour=0), (0, 0, 0)),
        (
            files.picture(mode="P", format="PNG", colour=0, transparency=0),
            (255, 255, 255),
        ),
        (files.picture(mode="LA", format="PNG", colour=(0, 0)), (255, 255, 255)),
        (
            files.picture(mode="RGBA", format="PNG", colour=(255, 0, 0, 0)),
            (255, 255, 255),
        ),
        (
            files.picture(mode="RGBA", format="WEBP", colour=(0, 0, 0, 0)),
            (255, 255, 255),
        ),
        (files.picture(mode="1", format="PNG", colour=1), (255, 255, 255)),
        (files.picture(mode="I;16", format="PNG", colour=32768), (128, 128, 128)),
        (files.animation("WEBP"), (255, 0, 0)),
        (files.animation("PNG"), (255, 0, 0)),
    ],
    ids=[
        "CMYK",
        "palette",
        "palette with transparency",
        "grey and alpha",
        "PNG alpha",
        "WebP alpha",
        "one bit",
        "16 bits",
        "animated WebP",
        "animated PNG",
    ],
)
def test_every_kind_of_pixel_becomes_plain_rgb(data, colour):
    picture = renditions.upright(opened(data))

    pixel = picture.getpixel((5, 5))
    assert picture.mode == "RGB"
    assert all(
        abs(value - wanted) <= 12 for value, wanted in zip(pixel, colour, strict=True)
    )


def srgb_profile():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def swapped_profile():
    """sRGB whose red is green and whose green is red."""
    parts = {b"rXYZ": b"gXYZ", b"gXYZ": b"rXYZ"}
    return re.sub(b"[rg]XYZ", lambda match: parts[match[0]], srgb_profile())


@pytest.mark.parametrize(
    ("profile", "seen"),
    [
        (srgb_profile(), (200, 30, 60)),
        (swapped_profile(), (30, 200, 60)),
        (b"no profile", (200, 30, 60)),
    ],
    ids=["sRGB", "another", "broken"],
)
def test_colours_are_those_that_the_profile_means(profile, seen):
    data = files.picture(colour=(200, 30, 60), icc_profile=profile, quality=95)

    pixel = renditions.upright(opened(data)).getpixel((9, 9))

    assert all(
        abs(value - wanted) <= 4 for value, wanted in zip(pixel, seen, strict=True)
    )
