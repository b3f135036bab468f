"""From one picture to the files that browsers choose from. Knows no model, no disk."""

from dataclasses import dataclass
from io import BytesIO

from PIL import ExifTags, Image, ImageCms, ImageOps

WIDTHS = (320, 640, 960, 1280, 1920)

# The shape of each crop; None keeps the whole picture.
CROPS = {"full": None, "card": (3, 2), "lead": (16, 9)}
CROP_WIDTHS = {"full": WIDTHS, "card": WIDTHS[:4], "lead": WIDTHS}

# Extension, media type and how Pillow is to write it.
FORMATS = {
    # Method 2 takes half the time of the usual 4 for files of the same size.
    "webp": {"format": "WEBP", "quality": 80, "method": 2},
    "jpg": {
        "format": "JPEG",
        "quality": 82,
        "progressive": True,
        "optimize": True,
    },
}

PAPER = (255, 255, 255)
SRGB = ImageCms.createProfile("sRGB")


@dataclass(frozen=True)
class Rendition:
    crop: str
    width: int
    height: int
    files: dict  # extension -> bytes


def render(whole, focal_point):
    """Yield every rendition of an upright picture; focal point in percent."""
    for crop, ratio in CROPS.items():
        box = crop_box(whole.size, ratio, focal_point)
        for width, height in sizes(crop, box):
            copy = whole.resize(
                (width, height), Image.Resampling.LANCZOS, box=box, reducing_gap=3
            )
            files = {name: _encoded(copy, **how) for name, how in FORMATS.items()}
            yield Rendition(crop, width, height, files)


def upright_size(picture):
    """Width and height once the picture is turned; reads nothing but the header."""
    width, height = picture.size
    turned = picture.getexif().get(ExifTags.Base.Orientation) in (5, 6, 7, 8)
    return (height, width) if turned else (width, height)


def upright(picture):
    """
    The first frame as plain sRGB pixels, turned as the camera meant it.

    A new image is returned: metadata, comments and colour profiles stay behind. A
    large JPEG comes out smaller, as its decoder can shrink it while reading; its
    shorter side stays long enough for the widest crop.
    """
    picture.seek(0)
    picture.draft(None, (WIDTHS[-1], WIDTHS[-1]))
    profile = picture.info.get("icc_profile")
    picture = ImageOps.exif_transpose(picture)
    if picture.mode.startswith(("I", "F")):
        # 16 bits a channel; Pillow's own conversion would cut instead of scale.
        picture = picture.point(lambda value: value * (1 / 256)).convert("L")
    if picture.has_transparency_data:
        layered = picture.convert("RGBA")
        picture = Image.new("RGB", layered.size, PAPER)
        picture.paste(layered, mask=layered.getchannel("A"))
    elif picture.mode not in ("RGB", "CMYK", "L"):
        picture = picture.convert("RGB")
    plain = _in_srgb(picture, profile)
    return Image.frombytes("RGB", plain.size, plain.tobytes())


def _in_srgb(picture, profile):
    """Colours of a print or wide-gamut profile, as a screen without one shows them."""
    if profile:
        try:
            return ImageCms.profileToProfile(
                picture, BytesIO(profile), SRGB, outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            # A broken or foreign profile costs fidelity, not the picture.
            pass
    return picture.convert("RGB")


def crop_box(size, ratio, focal_point):
    """The largest box of a shape, as near to the focal point as the edges allow."""
    width, height = size
    if ratio is None:
        return (0, 0, width, height)
    across, down = ratio
    box_width = min(width, max(1, round(height * across / down)))
    box_height = min(height, max(1, round(width * down / across)))
    left = round(width * focal_point[0] / 100 - box_width / 2)
    top = round(height * focal_point[1] / 100 - box_height / 2)
    left = min(max(left, 0), width - box_width)
    top = min(max(top, 0), height - box_height)
    return (left, top, left + box_width, top + box_height)


def sizes(crop, box):
    """
    The sizes made of a box, never larger than it. Its own width stands in for the
    first standard width it does not reach, unless the step would be a small one.
    """
    own_width, own_height = box[2] - box[0], box[3] - box[1]
    widest = min(own_width, CROP_WIDTHS[crop][-1])
    widths = [width for width in CROP_WIDTHS[crop] if width <= widest * 0.85]
    widths.append(widest)
    return [(width, max(1, round(own_height * width / own_width))) for width in widths]


def _encoded(picture, **how):
    file = BytesIO()
    picture.save(file, **how)
    return file.getvalue()
