"""Files without rows, and rows without files."""

from pathlib import PurePosixPath

from django.core.files.storage import default_storage

from iomsite.images.models import Image
from iomsite.images.storages import originals, rendered
from newsroom.models import Document


def check_files():
    wanted = {"original": {}, "rendition": {}, "document": {}}
    for image in Image.objects.order_by("pk").iterator(chunk_size=500):
        wanted["original"][image.file.name] = f"Image {image.pk}"
        for name in image.file_names():
            wanted["rendition"][name] = f"Image {image.pk}"
    for document in Document.objects.order_by("pk"):
        wanted["document"][document.file.name] = f"Document {document.pk}"
    for kind, storage, folder in (
        ("original", originals, "originals"),
        ("rendition", rendered, ""),
        ("document", default_storage, "private/documents"),
    ):
        found = set(_walk(storage, folder))
        for name in sorted(found - wanted[kind].keys()):
            yield f"The {kind} “{name}” belongs to nothing."
        for name in sorted(wanted[kind].keys() - found):
            yield f"{wanted[kind][name]} lacks its {kind} “{name}”."


def _walk(storage, folder):
    """Yield the names of all files below a folder; without it, there are none."""
    if not storage.exists(folder or "."):
        return
    folders, names = storage.listdir(folder or ".")
    for name in names:
        yield str(PurePosixPath(folder) / name)
    for each in folders:
        yield from _walk(storage, str(PurePosixPath(folder) / each))
