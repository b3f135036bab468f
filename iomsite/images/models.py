import hashlib
import secrets
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.validators import MaxValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from contacts.field_history.records import FieldHistory
from contacts.models import CountryOffice
from iomsite.images.renditions import CROPS, FORMATS, render, upright, upright_size
from iomsite.images.storages import originals, rendered
from iomsite.images.uploads import EXTENSIONS, check_upload, opened
from iomsite.translated_text import TranslatedTextField

ALT_OR_DECORATIVE = _(
    "Describe the picture in at least one language, or tick “decorative” and leave "
    "the description empty: exactly one of the two."
)

# What is worked out of the file, and goes with it.
FOLLOWING = ("width", "height", "digest", "renditions")


def original_name(image, filename):
    """A name that nobody can guess; of the uploaded one only the ending is kept."""
    token = secrets.token_hex(16)
    return f"originals/{token[:2]}/{token}{PurePath(filename).suffix}"


class Rendition(NamedTuple):
    """One file for browsers. Reading it touches neither disk nor database."""

    width: int
    height: int
    name: str

    @property
    def url(self):
        return rendered.url(self.name)


class Image(models.Model):
    """A picture with the words and rights that belong to it wherever it is used."""

    office = models.ForeignKey(
        CountryOffice,
        on_delete=models.PROTECT,
        related_name="images",
        verbose_name=_("office"),
        help_text=_("The office that answers for the picture and its consent."),
    )
    file = models.FileField(
        _("file"),
        storage=originals,
        upload_to=original_name,
        max_length=255,
        validators=[check_upload],
        help_text=_(
            "JPEG, PNG, WebP or AVIF; at most 25 MB and 60 megapixels. Best: 1920 "
            "pixels wide or more. Place and camera data never leave the original, "
            "which is not shown to the public. Of an animation the first frame is used."
        ),
    )
    alt = TranslatedTextField(
        _("description for those who cannot see it"),
        max_length=300,
        blank=True,
        help_text=_(
            "What is to be seen, in one sentence, in the languages you can write. "
            "Readers of another language get English, or else what there is."
        ),
    )
    decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_(
            "Tick only if the page says everything without this picture. Screen "
            "readers then pass over it, and it needs no description."
        ),
    )
    caption = TranslatedTextField(
        _("caption"),
        max_length=600,
        multiline=True,
        blank=True,
        help_text=_("Who, what, where and when. An article may give its own caption."),
    )
    credit = models.CharField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("Photographer and organisation, as it is to be printed."),
    )
    consent_reference = models.CharField(
        _("consent reference"),
        max_length=200,
        blank=True,
        help_text=_(
            "Where the signed consent of the people shown is kept. Never published."
        ),
    )
    focal_x = models.PositiveSmallIntegerField(
        _("focal point, from the left"),
        default=50,
        validators=[MaxValueValidator(100)],
        help_text=_("Percent of the width. Crops keep this point in view."),
    )
    focal_y = models.PositiveSmallIntegerField(
        _("focal point, from the top"),
        default=50,
        validators=[MaxValueValidator(100)],
        help_text=_("Percent of the height."),
    )
    # Of the original, the right way up.
    width = models.PositiveIntegerField(_("width"), editable=False)
    height = models.PositiveIntegerField(_("height"), editable=False)
    # SHA-256 of the original as it came: the same file need not come twice.
    digest = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    # {"focal_point": [x, y], crop: [[width, height, name without ending], …], …}
    renditions = models.JSONField(default=dict, editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("uploaded by"),
    )
    created_at = models.DateTimeField(_("added"), db_default=Now(), editable=False)

    # Without what follows from the file, and what its first entry says anyway.
    history = FieldHistory(
        excluded_fields=[
            "width",
            "height",
            "digest",
            "renditions",
            "uploaded_by",
            "created_at",
        ]
    )

    class Meta:
        verbose_name = _("image")
        verbose_name_plural = _("images")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(
                fields=["office", "-created_at", "-id"], name="images_newest_of_office"
            ),
            models.Index(fields=["-created_at", "-id"], name="images_newest"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(decorative=True, alt={}) | Q(decorative=False) & ~Q(alt={}),
                name="images_alt_or_decorative",
                violation_error_message=ALT_OR_DECORATIVE,
            ),
            models.CheckConstraint(
                condition=Q(focal_x__lte=100, focal_y__lte=100),
                name="images_focal_point_inside",
                violation_error_message=_(
                    "The focal point lies between 0 and 100 percent."
                ),
            ),
        ]

    def __str__(self):
        words = str(self.alt) or str(self.caption) or self.credit
        return words or _("Image %(number)s") % {"number": self.pk or ""}

    def save(self, *, update_fields=None, **options):
        """
        Store the row, and make the renditions if file or focal point are new.

        They always get new names, so that no cache shows the old crop. Files left
        behind go once the transaction has ended well.
        """
        if not self._needs_rendering():
            super().save(update_fields=update_fields, **options)
            return
        former = type(self).objects.filter(pk=self.pk).first()
        self._render()
        if update_fields is not None:
            update_fields = {*update_fields, *FOLLOWING, "file"}
        super().save(update_fields=update_fields, **options)
        if former:
            _delete_after_commit(former, keep=self)

    def clean(self):
        if bool(self.alt) == self.decorative:
            raise ValidationError({"alt": ALT_OR_DECORATIVE})
        if self._needs_rendering() and self.file._committed:
            self._require_original()

    @property
    def focal_point(self):
        return (self.focal_x, self.focal_y)

    @property
    def is_portrait(self):
        return self.height > self.width

    def renditions_for(self, crop, extension):
        """The files of a crop in one format, smallest first."""
        return [
            Rendition(width, height, f"{stem}.{extension}")
            for width, height, stem in self.renditions.get(crop, [])
        ]

    def rendition(self, crop, *, width):
        """The JPEG whose width comes nearest to the given one, for mail, feeds, tags."""
        return min(
            self.renditions_for(crop, "jpg"),
            key=lambda rendition: abs(rendition.width - width),
            default=None,
        )

    @property
    def social_picture(self):
        """What social networks and messengers show beside a link."""
        return self.rendition("lead", width=1280)

    def file_names(self):
        """Names of all rendition files."""
        return {
            rendition.name
            for crop in CROPS
            for extension in FORMATS
            for rendition in self.renditions_for(crop, extension)
        }

    def _require_original(self):
        if not originals.exists(self.file.name):
            raise ValidationError(
                {
                    "focal_x": _(
                        "The original file is missing on the server, so the picture "
                        "cannot be cropped anew. Keep the focal point as it was, or "
                        "ask for the file to be restored from the backup."
                    )
                }
            )

    def _needs_rendering(self):
        return bool(self.file) and (
            not self.file._committed
            or self.renditions.get("focal_point") != list(self.focal_point)
        )

    def _render(self):
        is_new_file = not self.file._committed
        with opened(self.file) as picture:
            if is_new_file:
                self.file.name = f"original{EXTENSIONS[picture.format]}"
            self.width, self.height = upright_size(picture)
            whole = upright(picture)
        if is_new_file:
            self.digest = _sha256(self.file)
        if not is_new_file:
            self.file.close()
        self.renditions = {"focal_point": list(self.focal_point)}
        for made in render(whole, self.focal_point):
            token = secrets.token_hex(16)
            stem = f"pictures/{token[:2]}/{token}"
            for extension, data in made.files.items():
                rendered.save(f"{stem}.{extension}", ContentFile(data))
            crop = self.renditions.setdefault(made.crop, [])
            crop.append([made.width, made.height, stem])


@receiver(post_delete, sender=Image)
def delete_files(sender, instance, **kwargs):
    """Rows go one by one, by query and by cascade; only this signal sees them all."""
    _delete_after_commit(instance, keep=None)


def _sha256(file):
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


def _delete_after_commit(former, *, keep):
    for name in former.file_names() - (keep.file_names() if keep else set()):
        transaction.on_commit(partial(rendered.delete, name), robust=True)
    if former.file and (keep is None or keep.file.name != former.file.name):
        transaction.on_commit(partial(originals.delete, former.file.name), robust=True)
