"""Files that nobody is served: documents between their reading and their release."""

from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.utils.functional import cached_property


class PrivateStorage(FileSystemStorage):
    """Files without an address: `url()` raises ValueError."""

    @cached_property
    def base_location(self):
        return Path(settings.PRIVATE_ROOT)

    @cached_property
    def base_url(self):
        return None

    @cached_property
    def file_permissions_mode(self):
        return 0o600

    @cached_property
    def directory_permissions_mode(self):
        return 0o700

    def _clear_cached_properties(self, setting, **kwargs):
        if setting == "PRIVATE_ROOT":
            self.__dict__.pop("base_location", None)
            self.__dict__.pop("location", None)
