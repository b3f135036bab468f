"""Pictures of an import file: found beside it, stored once, whatever uses them."""

import hashlib
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext as _

from iomsite.images.models import Image
from iomsite.images.uploads import check_upload
from newsroom.models import ArticleImage

from .records_values import Wrong

TEXTS = ("alt", "caption", "credit")


class Pictures:
    """Paths are relative to `folder` and never lead out of it."""

    def __init__(self, folder):
        self.folder = folder.resolve()
        self.stored = {}

    def find(self, image):
        """Return the checked path of a picture's file."""
        name = image["path"]
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or "\\" in name:
            raise Wrong(
                _("“%(name)s”: write a path below the folder, without “..”.")
                % {"name": name}
            )
        try:
            found = (self.folder / path).resolve()
            is_there = found.is_relative_to(self.folder) and found.is_file()
        except (OSError, RuntimeError):
            is_there = False
        if not is_there:
            raise Wrong(
                _("“%(name)s”: there is no such file in %(folder)s.")
                % {"name": name, "folder": self.folder}
            )
        try:
            with found.open("rb") as handle:
                check_upload(Image(file=File(handle, found.name)).file)
        except ValidationError as error:
            raise Wrong(f"“{name}”: {' '.join(error.messages)}") from None
        except OSError as error:
            raise Wrong(f"“{name}”: {error.strerror}.") from None
        return found

    def store(self, image, *, office, language, article=None):
        """
        Return the Image of a picture, made unless the file or the article has it.

        Its words are added in the language of the article.
        """
        path = self.find(image)
        known = self.stored.get(path) or (article and _same_file(article, path))
        if known:
            stored = Image.objects.get(pk=known)
            before = {name: getattr(stored, name) for name in (*TEXTS, "decorative")}
            _describe(stored, image, language)
            changed = [n for n, value in before.items() if value != getattr(stored, n)]
            if changed:
                stored.save(update_fields=changed)
        else:
            with path.open("rb") as handle:
                stored = Image(office=office, file=File(handle, path.name))
                _describe(stored, image, language)
                stored.save()
        self.stored[path] = stored.pk
        return stored

    def forget(self, image):
        """Take back a picture whose article was refused, unless another uses it."""
        if not ArticleImage.objects.filter(image=image).exists():
            image.delete()
        self.stored = {path: pk for path, pk in self.stored.items() if pk != image.pk}


def _describe(stored, image, language):
    """Where the file has no description, its caption serves; without both, none can."""
    alt = image["alt"] or image["caption"][:300]
    if alt:
        stored.alt = {**stored.alt, language: alt}
    if image["caption"]:
        stored.caption = {**stored.caption, language: image["caption"]}
    stored.credit = image["credit"] or stored.credit
    stored.decorative = not stored.alt


def _same_file(article, path):
    """Return the id of the article's own picture if it was made of the same file."""
    row = article.pictures.select_related("image").first()
    if row is None:
        return None
    try:
        with row.image.file.open("rb") as original, path.open("rb") as handle:
            same = _sha256(original) == _sha256(handle)
    except OSError:
        return None
    return row.image_id if same else None


def _sha256(handle):
    digest = hashlib.sha256()
    while chunk := handle.read(1 << 20):
        digest.update(chunk)
    return digest.digest()
