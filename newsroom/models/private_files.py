"""Files in the private storage: their names, and how they go with their rows."""

import secrets
from contextlib import contextmanager
from functools import partial
from pathlib import PurePath

from django.core.files.storage import storages
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

# Only these endings are kept; what a file is, its reader finds out anew.
SUFFIXES = {".docx", ".html", ".htm", ".txt"}


def private_storage():
    return storages["private"]


def random_name(instance, filename):
    """A name that nobody can guess, and that tells nothing."""
    token = secrets.token_hex(16)
    suffix = PurePath(filename).suffix.lower()
    return f"{token[:2]}/{token}{suffix if suffix in SUFFIXES else ''}"


class PrivateFile(models.Model):
    """
    A row with a file that is never served.

    A file belongs to one row at a time, but may be handed from one to another: it
    goes after the commit that took away the last row which names it.
    """

    name = models.CharField(_("name"), max_length=255)
    file = models.FileField(
        _("file"), storage=private_storage, upload_to=random_name, max_length=100
    )

    class Meta:
        abstract = True

    def __str__(self):
        return self.name


def delete_file(sender, instance, **kwargs):
    """To be connected to post_delete, which alone sees every row that goes."""
    if instance.file:
        transaction.on_commit(partial(_delete_unnamed, instance.file.name), robust=True)


def _delete_unnamed(name):
    if not any(model.objects.filter(file=name).exists() for model in _models()):
        private_storage().delete(name)


def _models():
    return PrivateFile.__subclasses__()


@contextmanager
def kept_only_if_all_is_well(*rows):
    """Leave no new file of these rows behind when the block fails."""
    before = [row.file.name for row in rows]
    try:
        yield
    except BaseException:
        for row, former in zip(rows, before, strict=True):
            if row.file and row.file._committed and row.file.name != former:
                private_storage().delete(row.file.name)
        raise
