from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    PRESS_RELEASE = "press-release", _("Press release")
    NEWS = "news", _("News")
    STORY = "story", _("Story")
    STATEMENT = "statement", _("Statement")
    MEDIA_ADVISORY = "media-advisory", _("Media advisory")
    PHOTO_STORY = "photo-story", _("Photo story")
    VIDEO = "video", _("Video")


# Kinds for which an office may do without a second pair of eyes. Whatever speaks for
# the organisation is never among them.
UNHURRIED = frozenset({Kind.STORY, Kind.PHOTO_STORY, Kind.VIDEO})
