"""Pictures, and what pretends to be one, as bytes."""

import struct
import zlib
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import ExifTags, Image

SECRET = b"9 Hidden Lane"
SCRIPT = b"<script>alert(1)</script>"


def picture(size=(400, 300), mode="RGB", format="JPEG", colour=None, **how):
    file = BytesIO()
    Image.new(mode, size, colour if colour is not None else 90).save(
        file, format, **how
    )
    return file.getvalue()


def quarters(size=(400, 300), format="PNG", **how):
    """Red, green, blue and white quarters, read from the top left."""
    width, height = size
    image = Image.new("RGB", size, "white")
    image.paste("red", (0, 0, width // 2, height // 2))
    image.paste("lime", (width // 2, 0, width, height // 2))
    image.paste("blue", (0, height // 2, width // 2, height))
    file = BytesIO()
    image.save(file, format, **how)
    return file.getvalue()


def telling_photo(format="JPEG", orientation=1):
    """A photo that says where it was taken, in every place that has room for it."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.ImageDescription] = SECRET.decode()
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitudeRef] = "N"
    gps[ExifTags.GPS.GPSLatitude] = (5.0, 36.0, 13.0)
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + b"</x:xmpmeta>"
    more = {"JPEG": {"comment": SECRET, "xmp": xmp, "quality": 95}}
    more["WEBP"] = {"xmp": xmp, "lossless": True}
    return quarters((1200, 800), format, exif=exif, **more.get(format, {}))


def bomb(width=12_000, height=12_000, *, rows=None):
    """A one-bit PNG of a few kilobytes that unpacks to width × height pixels."""

    def chunk(kind, data):
        code = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", code)

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    pixels = bytes((1 + (width + 7) // 8) * (rows or height))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(pixels, 9))
        + chunk(b"IEND", b"")
    )


def animation(format):
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue")]
    file = BytesIO()
    frames[0].save(file, format, save_all=True, append_images=frames[1:], duration=100)
    return file.getvalue()


def upload(data, name="photo.jpg"):
    return ContentFile(data, name)
