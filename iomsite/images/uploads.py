"""What may be uploaded as a picture, decided before a pixel of it is decoded."""

from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image, UnidentifiedImageError

MAX_BYTES = 25 * 1024 * 1024
MAX_PIXELS = 60_000_000
MAX_SIDE = 12_000

# Pillow tries no other decoder. MPO is what many telephones call their JPEG.
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
EXTENSIONS = {
    "JPEG": ".jpg",
    "MPO": ".jpg",
    "PNG": ".png",
    "WEBP": ".webp",
    "AVIF": ".avif",
}

# Pillow answers damaged files with any of these, depending on the decoder.
DAMAGE = (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError)

NOT_A_PICTURE = _(
    "This file is not a picture that the site can read, whatever its name says. "
    "Upload a JPEG, PNG, WebP or AVIF file."
)
TOO_MANY_PIXELS = _(
    "This picture is larger than 60 megapixels or 12,000 pixels on a side. "
    "Make it smaller in a picture program and upload that copy."
)
TOO_HEAVY = _(
    "This file is larger than 25 MB. Save the picture with stronger compression or "
    "fewer pixels and upload that copy."
)
DAMAGED = _(
    "This picture is damaged or incomplete. Export it again from the program or "
    "camera it comes from and upload that copy."
)


def check_upload(fieldfile):
    """Refuse what cannot become a picture; a file already stored was checked then."""
    if fieldfile and not fieldfile._committed:
        with opened(fieldfile) as picture:
            # A copy of moderate size proves as much as the full one.
            picture.draft(None, (640, 640))
            picture.load()


@contextmanager
def opened(file):
    """
    The picture in an open file, its header checked, its pixels not yet decoded.

    What a bad file does, here or while the caller decodes it, ends in a
    ValidationError; so nothing but decoding belongs into the block.
    """
    if file.size > MAX_BYTES:
        raise ValidationError(TOO_HEAVY, code="too_heavy")
    try:
        file.seek(0)
        picture = Image.open(file, formats=FORMATS)
        if max(picture.size) > MAX_SIDE or picture.width * picture.height > MAX_PIXELS:
            raise ValidationError(TOO_MANY_PIXELS, code="too_many_pixels")
        yield picture
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ValidationError(TOO_MANY_PIXELS, code="too_many_pixels") from error
    except UnidentifiedImageError as error:
        raise ValidationError(NOT_A_PICTURE, code="not_a_picture") from error
    except DAMAGE as error:
        raise ValidationError(DAMAGED, code="damaged") from error
    finally:
        if not file.closed:
            file.seek(0)
