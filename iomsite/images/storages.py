"""
Where the files of a picture lie. Only renditions have an address: an original may
carry the place where a migrant was photographed.
"""

from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.utils.functional import cached_property


class OriginalStorage(FileSystemStorage):
    """Files without an address: `url()` raises ValueError."""

    @cached_property
    def base_location(self):
        return Path(settings.MEDIA_ROOT) / "private"

    @cached_property
    def base_url(self):
        return None

    @cached_property
    def file_permissions_mode(self):
        return 0o600


class RenditionStorage(FileSystemStorage):
    @cached_property
    def base_location(self):
        return Path(settings.MEDIA_ROOT) / "public"


originals = OriginalStorage()
rendered = RenditionStorage()
