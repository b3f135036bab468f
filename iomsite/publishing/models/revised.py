"""What it means for content to be public. Articles and pages share it."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .revision import Revision
from .standing import Stage, Standing


class NotWritable(RuntimeError):
    """Somebody tried to save an overlay; only snapshot.write() writes a row."""


class PublishableQuerySet(models.QuerySet):
    def public(self, at):
        """Keep what has an address that answers at the given moment."""
        return self.filter(published_at__lte=at).exclude(gone_at__lte=at)

    def listed(self, at):
        """Keep what lists, search and home may show: withdrawn rows have left."""
        return self.public(at).exclude(withdrawn_at__lte=at)

    def kept(self):
        """Leave out what lies in the trash."""
        return self.filter(trashed_at=None)

    def in_review(self):
        """Keep what waits for a second pair of eyes."""
        return self.kept().filter(submitted_at__isnull=False)

    def with_newer_draft(self):
        """Keep what readers see in another wording than the newest."""
        return self.filter(newest__gt=F("live"))

    def scheduled(self, at):
        """Keep what goes out later: whole, or a change of its text."""
        rows = self.model._base_manager.order_by().values("pk")
        later = rows.filter(published_at__gt=at)
        due = rows.filter(due_at__isnull=False)
        # PostgreSQL finds them by the condition, SQLite, which reads all rows for one
        # with OR, by the ids.
        is_later = Q(published_at__gt=at) | Q(due_at__isnull=False)
        return self.filter(is_later, pk__in=later.union(due))


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
    due_note = models.TextField(blank=True, editable=False)
    # The review that is open; without a reviewer it is for the pool.
    submitted_at = models.DateTimeField(null=True, editable=False)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    # What somebody else has read and approved last; it covers every equal hash.
    approved = models.ForeignKey(
        Revision, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    published_at = models.DateTimeField(_("published at"), null=True, editable=False)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, editable=False)
    withdrawal_notice = models.TextField(
        _("withdrawal notice"), blank=True, editable=False
    )
    gone_at = models.DateTimeField(_("gone at"), null=True, editable=False)
    gone_notice = models.TextField(_("reason for removal"), blank=True, editable=False)
    # Readers of what is gone are led there.
    replaced_by = models.ForeignKey(
        "self", models.SET_NULL, null=True, editable=False, related_name="+"
    )
    # Public notes on major changes, oldest first: {"at", "note", "revision"}.
    corrections = models.JSONField(default=list, editable=False)
    # The last of them; minor changes leave it.
    updated_at = models.DateTimeField(_("updated at"), null=True, editable=False)
    trashed_at = models.DateTimeField(null=True, editable=False)
    # The text this one translates, and as it stood when it was translated.
    translation_of = models.ForeignKey(
        "self", models.SET_NULL, null=True, editable=False, related_name="+"
    )
    translated_revision = models.ForeignKey(
        Revision, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    revisions = GenericRelation(Revision)

    # Set by overlay(): this instance shows a revision and must not reach the table.
    is_overlay = False
    missing = ()

    class Meta:
        abstract = True

    def __str__(self):
        title = self.title or (self.newest.title if self.newest else "")
        return title or str(_("Untitled"))

    def save(self, *args, **kwargs):
        if self.is_overlay:
            raise NotWritable("An overlay cannot be saved: use acts.revise().")
        super().save(*args, **kwargs)

    def is_public(self, at):
        """Say of one object what PublishableQuerySet.public() says of many."""
        return _passed(self.published_at, at) and not _passed(self.gone_at, at)

    def was_public(self, at):
        """Say whether readers have seen it at its address, be it gone since."""
        return _passed(self.published_at, at)

    def is_gone(self, at):
        return _passed(self.gone_at, at)

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

    @property
    def is_approved(self):
        """Whether somebody has approved just what the newest revision says."""
        return bool(
            self.approved_id
            and self.newest_id
            and self.approved.hash == self.newest.hash
        )

    def standing(self, at):
        if self.trashed_at:
            return Standing.TRASHED
        if self.published_at is None:
            return Standing.UNPUBLISHED
        if not _passed(self.published_at, at):
            return Standing.SCHEDULED
        if _passed(self.gone_at, at):
            return Standing.GONE
        if _passed(self.withdrawn_at, at):
            return Standing.WITHDRAWN
        if self.withdrawn_at or self.gone_at:
            return Standing.LEAVING
        return Standing.CHANGING if self.due_id else Standing.LIVE

    def stage(self, at):
        if self.newest_id and self.newest_id == self.live_id:
            return Stage.OUT if _passed(self.published_at, at) else Stage.DUE
        if self.newest_id and self.newest_id == self.due_id:
            return Stage.DUE
        if self.submitted_at:
            return Stage.IN_REVIEW
        return Stage.APPROVED if self.is_approved else Stage.DRAFT

    # What the rules of publication ask of a kind of content.

    # Its row of ROLE_RIGHTS.
    right_area = None

    def issuing_office(self):
        """Return the office whose editors this content belongs to."""
        raise NotImplementedError

    def sites(self):
        """Return the ids of the offices whose sites show it, that of its home first."""
        return [self.issuing_office().pk]

    def needs_second_pair(self):
        """Say whether somebody who did not write it must have read it."""
        return True

    def problems(self, content, at):
        """Yield checklist.Problem of an overlay of this row, as editors need them."""
        return ()

    def unsigned(self, revision):
        """Return the partner offices that have not signed what a revision says."""
        return []

    def release_without(self, offices, *, by, reason):
        """Note that it goes out without the sign-off of some partners."""

    def ask_partners(self, *, by):
        """Ask the partners that have not signed what the newest revision says."""

    @classmethod
    def found_at(cls, view_name, target, at):
        """Return what readers find at a links.Target of that view, or None."""
        raise NotImplementedError

    # What a translator writes anew; the rest is taken over.
    TRANSLATED = ()

    def start_translation(self, language):
        """Save and return a row of the same identity in another language."""
        raise NotImplementedError

    @classmethod
    def without_words(cls, data):
        """Return what a translation takes over of a snapshot."""
        return {
            name: value
            for name, value in data.items()
            if name not in {*cls.TRANSLATED, "slug"}
        }

    # Relations to what is a part of this content and goes with it.
    PARTS = ()

    def uses(self):
        """Yield in words what else refers to this, and so needs it to stay."""
        for relation in self._meta.get_fields(include_hidden=True):
            if (
                not relation.auto_created
                or relation.concrete
                or relation.many_to_many
                # A record of the past needs nothing to stay.
                or relation.on_delete is models.DO_NOTHING
                or relation.field.name == "translation_of"
                or relation.name in {*self.PARTS, *self.CHILDREN}
            ):
                continue
            model = relation.related_model
            rows = model._base_manager.filter(**{relation.field.name: self.pk})
            for row in rows[:5]:
                yield f"{model._meta.verbose_name} “{row}”"

    def times_changed(self):
        """Follow up when the row's times change by an act: copies, for instance."""

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


def is_open():
    """Rows on which somebody has begun what readers do not see yet."""
    return Q(live__isnull=True) | Q(newest__gt=F("live"))


def work_indexes(prefix):
    """
    What finds the little that is at work among the much, and what goes out when; each
    subclass has them.
    """
    indexes = {
        "open": ("newest", is_open()),
        "review": ("submitted_at", Q(submitted_at__isnull=False)),
        "due": ("due_at", Q(due_at__isnull=False)),
        "withdrawn": ("newest", Q(withdrawn_at__isnull=False)),
        "gone": ("newest", Q(gone_at__isnull=False)),
        "trash": ("newest", Q(trashed_at__isnull=False)),
    }
    return [
        models.Index(fields=["-published_at", "-id"], name=f"{prefix}_hours"),
        *(
            models.Index(fields=[field], condition=condition, name=f"{prefix}_{name}")
            for name, (field, condition) in indexes.items()
        ),
    ]
