"""The two state machines: of the row, and of its newest revision."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Standing(models.TextChoices):
    """Where the row stands: derived from its times, never stored."""

    UNPUBLISHED = "unpublished", _("not published")
    SCHEDULED = "scheduled", _("scheduled")
    LIVE = "live", _("published")
    # Another text is due at its hour.
    CHANGING = "changing", _("published, a change is scheduled")
    # An hour is set at which it will be withdrawn or removed.
    LEAVING = "leaving", _("published for now")
    WITHDRAWN = "withdrawn", _("withdrawn")
    GONE = "gone", _("removed")
    TRASHED = "trashed", _("in the trash")


class Stage(models.TextChoices):
    """How far the newest revision has come."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in-review", _("in review")
    APPROVED = "approved", _("approved")
    DUE = "due", _("due")
    # Nothing waits: it is what readers see.
    OUT = "out", _("as published")
