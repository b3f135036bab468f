"""What it means for content to be public. Articles and pages share it."""

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .revision import Revision


class NotWritable(RuntimeError):
    """Somebody tried to save an overlay; only snapshot.write() writes a row."""


class PublishableQuerySet(models.QuerySet):
    def public(self, at):
        """Keep what has an address that answers at the given moment."""
        return self.filter(published_at__lte=at).exclude(gone_at__lte=at)

    def listed(self, at):
        """Keep what lists, search and home may show: withdrawn rows have left."""
        return self.public(at).exclude(withdrawn_at__lte=at)


class Revised(models.Model):
    """
    Content whose row is what the public sees, and whose drafts are revisions.

    A subclass declares in IDENTITY the fields that are changed by acts of their
    own, in CHILDREN the reverse relations that belong to its snapshot (ordered by
    `position`), in NOT_CONTENT what an approval does not bind to, and in DERIVED
    columns that prepare() works out from the content.
    """

    IDENTITY = ()
    CHILDREN = ()
    NOT_CONTENT = ()
    DERIVED = ()

    newest = models.ForeignKey(
        Revision, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    live = models.ForeignKey(
        Revision, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    due = models.ForeignKey(
        Revision, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    due_at = models.DateTimeField(null=True, editable=False)
    published_at = models.DateTimeField(_("published at"), null=True, editable=False)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, editable=False)
    withdrawal_notice = models.TextField(
        _("withdrawal notice"), blank=True, editable=False
    )
    gone_at = models.DateTimeField(_("gone at"), null=True, editable=False)
    gone_notice = models.TextField(_("reason for removal"), blank=True, editable=False)
    revisions = GenericRelation(Revision)

    # Set by overlay(): this instance shows a revision and must not reach the table.
    is_overlay = False
    missing = ()

    class Meta:
        abstract = True

    def __str__(self):
        return self.title or (self.newest.title if self.newest else "") or _("Untitled")

    def save(self, *args, **kwargs):
        if self.is_overlay:
            raise NotWritable("An overlay cannot be saved: use acts.revise().")
        super().save(*args, **kwargs)

    def is_public(self, at):
        """Say of one object what PublishableQuerySet.public() says of many."""
        return _passed(self.published_at, at) and not _passed(self.gone_at, at)

    def is_listed(self, at):
        return self.is_public(at) and not _passed(self.withdrawn_at, at)

    def is_withdrawn(self, at):
        return self.is_public(at) and _passed(self.withdrawn_at, at)

    @property
    def is_written(self):
        """Whether the row holds content: it is published, or will be at its hour."""
        return self.published_at is not None

    @property
    def has_newer_draft(self):
        return self.is_written and self.newest_id != self.live_id

    def issuing_office(self):
        """Return the office whose editors this content belongs to."""
        raise NotImplementedError

    # Set on an overlay of what was published elsewhere before it came to us:
    # prepare() then leaves what was printed there.
    is_as_printed = False

    def prepare(self):
        """Complete what an editor may leave open; called on each overlay to save."""

    @classmethod
    def prepare_many(cls, contents):
        """Do the same for overlays that are saved together, in their order."""
        for content in contents:
            content.prepare()

    def after_write(self, before):
        """Follow up in the same transaction; `before` is the row as it was."""

    @classmethod
    def after_write_many(cls, pairs):
        """Do the same for the (row, before) of a batch."""
        for row, before in pairs:
            row.after_write(before)

    def copied_to_tags(self):
        """Return the columns that rows of the tags' through table copy from here."""
        return {}


def _passed(moment, at):
    return moment is not None and moment <= at


def written():
    """Rows that hold content, for constraints."""
    return Q(published_at__isnull=False)
