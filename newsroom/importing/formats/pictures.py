"""The pictures of a document, looked at no further than their header."""

import io
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from PIL import Image

from ..source import SourcePicture
from ..text import clean
from .limits import MAX_PICTURE_BYTES, MAX_PICTURES

_LONGEST_ALT = 1_000
# Pillow answers damaged files with any of these, depending on the decoder.
_DAMAGE = (
    *(OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, KeyError),
    *(OverflowError, MemoryError, Image.DecompressionBombError),
    Image.DecompressionBombWarning,
)


@dataclass(frozen=True)
class Frame:
    """What the site takes as a picture; iomsite/images/uploads.py says how much."""

    formats: tuple[str, ...]
    max_bytes: int
    max_pixels: int
    max_side: int

    def look(self, data):
        """Return (content type, width, height), or None for what the site cannot take."""
        if not data or len(data) > self.max_bytes:
            return None
        try:
            picture = Image.open(io.BytesIO(data), formats=self.formats)
        except _DAMAGE:
            return None
        width, height = picture.size
        if max(width, height) > self.max_side or width * height > self.max_pixels:
            return None
        # MPO is what many telephones call their JPEG.
        name = "JPEG" if picture.format == "MPO" else picture.format
        return f"image/{name.lower()}", width, height


@dataclass
class Album:
    frame: Frame
    pictures: list = field(default_factory=list)
    numbers: dict = field(default_factory=dict)
    size: int = 0

    def add(self, data, *, name, alt=""):
        """Return the index of the picture, or None where it cannot be taken."""
        if data in self.numbers:
            return self.numbers[data]
        seen = self.frame.look(data)
        if (
            seen is None
            or len(self.pictures) >= MAX_PICTURES
            or self.size + len(data) > MAX_PICTURE_BYTES
        ):
            return None
        content_type, width, height = seen
        self.size += len(data)
        self.numbers[data] = len(self.pictures)
        self.pictures.append(
            SourcePicture(
                name=clean(PurePosixPath(name).name)
                or f"picture-{len(self.pictures) + 1}",
                content_type=content_type,
                data=data,
                alt=clean(alt)[:_LONGEST_ALT],
                width=width,
                height=height,
            )
        )
        return self.numbers[data]
