"""The pictures of a document: put among the office's, or found there."""

import hashlib
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from iomsite.images.models import Image
from iomsite.images.storages import originals, rendered
from iomsite.images.uploads import check_upload, opened

MAX_ALT, MAX_CAPTION, MAX_CREDIT = 300, 600, 200
MAX_CAPTION_OF_USE = 500


class Pictures:
    """`left_out` says in sentences which could not be taken, and why."""

    def __init__(self, release):
        self.release = release
        self.left_out = []
        self._made = []

    def store(self, office, *, by=None):
        """Return the entries of a snapshot, in the order of the document."""
        entries = []
        for picture in used_pictures(self.release):
            source = self.release.source.pictures[picture.index]
            image = self._known(source, office) or self._new(
                picture, source, office, by
            )
            if image and all(entry["image"] != image.pk for entry in entries):
                caption = (picture.caption or "")[:MAX_CAPTION_OF_USE]
                entries.append({"image": image.pk, "caption": caption})
        return entries

    def _known(self, source, office):
        """The same file, given by this office: others answer for their own consent."""
        digest = hashlib.sha256(source.data).hexdigest()
        return Image.objects.filter(digest=digest, office=office).first()

    def _new(self, picture, source, office, by):
        language = self.release.language
        image = Image(office=office, uploaded_by=by)
        image.file = ContentFile(source.data, file_name(source))
        alt = source.alt or (picture.caption or "")
        if alt:
            image.alt = {language: alt[:MAX_ALT]}
        if picture.caption:
            image.caption = {language: picture.caption[:MAX_CAPTION]}
        image.credit = (picture.credit or "")[:MAX_CREDIT]
        # The database wants one of the two; the doubts tell that it lacks words.
        image.decorative = not image.alt
        try:
            check_upload(image.file)
            image.save()
        except ValidationError as error:
            self.left_out.append(refusal(source, error))
            return None
        self._made.append(image)
        return image

    def take_back(self):
        """Leave no file of pictures behind whose rows were rolled back."""
        for image in self._made:
            for name in image.file_names():
                rendered.delete(name)
            originals.delete(image.file.name)
        self._made = []


def used_pictures(release):
    """Those whose file is there; a caption alone shows nothing."""
    there = range(len(release.source.pictures))
    return [each for each in release.pictures if each.index in there]


def picture_refusals(release):
    """Say which pictures cannot be taken; their heads are read, not their pixels."""
    for picture in used_pictures(release):
        source = release.source.pictures[picture.index]
        try:
            with opened(ContentFile(source.data, file_name(source))):
                pass
        except ValidationError as error:
            yield picture, refusal(source, error)


def refusal(source, error):
    return _("The picture “%(name)s” was left out. %(reason)s") % {
        "name": file_name(source),
        "reason": " ".join(error.messages),
    }


def file_name(source):
    return PurePath(source.name or "picture").name
