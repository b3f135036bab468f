"""What waits for a person, on the first page of the admin: one query for each tile."""

from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, F, OuterRef, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contacts.scoping import ALL

from ..models import ForcedPublication, Revision
from ..models.revised import is_open
from .base import are_many
from .lists import COUNTED, long_columns

# Lines of a tile; a link leads to the rest.
SHOWN = 8
# Of all that was published last, so much is asked for translations behind it.
LOOKED_AT = 1000


@dataclass(frozen=True)
class Line:
    """`at` is a moment, shown beside the text with `detail`."""

    text: str
    address: str
    at: object = None
    detail: str = ""
    is_late: bool = False


@dataclass(frozen=True)
class Tile:
    """`rank` orders the tiles of all admins; lower stands first."""

    rank: int
    title: str
    lines: list = field(default_factory=list)
    more: str = ""


class DashboardAdmin:
    """Part of RevisedAdmin: its tiles. Those without a line are left out."""

    # What the list can be narrowed to beside its states: see lists.WaitingFilter.
    WAITING = {
        "mine": gettext_lazy("my drafts"),
        "unread": gettext_lazy("published unread"),
        "behind": gettext_lazy("translations behind"),
    }

    def keys_waiting(self, request, what):
        """Return the ids of all, up to a thousand, of which a tile shows the first."""
        match what:
            case "mine":
                found = (
                    self._own_drafts(request).order_by().values_list("pk", flat=True)
                )
            case "unread":
                # Asked for by their ids alone: SQLite would read all of the kind.
                forced = self._open(request).values_list("revision", flat=True)
                kind = ContentType.objects.get_for_model(self.model).pk
                found = Revision.objects.filter(
                    pk__in=list(forced.order_by()[:COUNTED])
                )
                rows = found.order_by().values_list("object_id", "content_type")
                return [key for key, its_kind in rows if its_kind == kind]
            case "behind":
                found = self._behind(request).order_by().values_list("pk", flat=True)
        return list(found[:COUNTED])

    def tiles(self, request):
        if not self.has_module_permission(request):
            return []
        now = timezone.now()
        tiles = [
            self.reviews_tile(request),
            self.forced_tile(request, now),
            self.drafts_tile(request),
            self.scheduled_tile(request, now),
            self.behind_tile(request),
            self.recent_tile(request, now),
        ]
        return [tile for tile in tiles if tile.lines]

    def reviews_tile(self, request):
        """What this person is asked to read, or everybody who may and did not write."""
        wrote = Revision.objects.filter(
            content_type=ContentType.objects.get_for_model(self.model),
            object_id=OuterRef("pk"),
            author=request.user.pk,
            number__gt=Coalesce(OuterRef("approved__number"), 0),
            # Who only published what was approved has not written: see rights.writers().
        ).exclude(hash=Coalesce(OuterRef("approved__hash"), Value("")))
        rows = (
            self.few(request, "publish", self.every_row().in_review())
            .alias(read_by=Coalesce("reviewer", request.user.pk))
            .filter(~Exists(wrote), read_by=request.user.pk)
            .select_related("newest", "submitted_by")
            .order_by("submitted_at", "pk")
        )
        lines = [
            Line(
                self.newest_title(row),
                self.change_url(row),
                row.submitted_at,
                _("from %(name)s") % {"name": row.submitted_by or _("somebody")},
            )
            for row in rows[:SHOWN]
        ]
        return self._tile(10, _("To read and approve"), lines, state="review")

    def forced_tile(self, request, now):
        """What went out unread, until somebody else has read it."""
        forced = self._forced(request)
        lines = [
            Line(
                each.revision.title,
                self._change_url(each.revision.object_id),
                each.due_at,
                _("%(office)s, published unread by %(name)s")
                % {"office": each.office, "name": each.by or _("the command line")},
                is_late=each.due_at <= now,
            )
            for each in forced[:SHOWN]
        ]
        title = _("Published unread: to be read until")
        return self._tile(20, title, lines, waits="unread")

    def _open(self, request):
        """Return what nobody has read yet, of all kinds of content."""
        rows = ForcedPublication.objects.filter(closed_at=None)
        offices = self.offices(request, "publish")
        return rows if offices is ALL else rows.filter(office__in=offices)

    def _forced(self, request):
        return (
            ForcedPublication.objects.filter(
                pk__in=self._open(request).order_by().values("pk"),
                revision__content_type=ContentType.objects.get_for_model(self.model),
            )
            .select_related("revision", "by", "office")
            .defer("revision__data")
            .order_by("due_at", "pk")
        )

    def drafts_tile(self, request):
        rows = self._own_drafts(request).select_related("newest", "approved")
        lines = [
            Line(
                self.newest_title(row),
                self.change_url(row),
                row.newest.created_at,
                str(self.state(row)),
            )
            for row in rows.order_by("-newest_id")[:SHOWN]
        ]
        return self._tile(40, _("My drafts"), lines, waits="mine")

    def _own_drafts(self, request):
        """What this person wrote last and no reader has seen yet."""
        rows = self.few(request, "view", self.every_row().filter(is_open()))
        return rows.filter(newest__author=request.user.pk, submitted_at=None, due=None)

    def scheduled_tile(self, request, now):
        rows = (
            self.within(request, "view", self.every_row().kept().scheduled(now))
            .select_related("newest", "live", "due")
            .annotate(goes_out=Coalesce("due_at", "published_at"))
            .order_by("goes_out", "pk")
        )
        lines = [
            Line((row.due or row.live).title, self.change_url(row), row.goes_out)
            for row in rows[:SHOWN]
        ]
        return self._tile(50, _("Scheduled"), lines, state="scheduled")

    def behind_tile(self, request):
        rows = (
            self._behind(request)
            .select_related("newest", "translation_of__live")
            .defer(*long_columns(self.model, "translation_of__"))
            # Not by the column: its index would be walked, through all there is.
            .order_by(Coalesce("translation_of__live_id", 0).desc(), "pk")
        )
        lines = [
            Line(
                self.newest_title(row),
                self.change_url(row),
                row.translation_of.live.created_at,
                row.get_language_display(),
            )
            for row in rows[:SHOWN]
        ]
        return self._tile(60, _("Translations behind"), lines, waits="behind")

    def _behind(self, request):
        """
        Translations whose source has been published anew since.

        Whoever has many offices sees those of the texts that were published last.
        """
        rows = self.within(request, "change", self.every_row().kept())
        if are_many(self.offices(request, "change")):
            sources = self.every_row().exclude(live=None).order_by("-live_id")
            sources = sources.values("pk")[:LOOKED_AT]
            near = self.every_row().filter(translation_of__in=sources)
            rows = rows.filter(pk__in=near.order_by().values("pk"))
        return rows.filter(
            translation_of__live__gt=F("translated_revision"),
            translation_of__live__number__gt=F("translated_revision__number"),
        ).exclude(translation_of__live__hash=F("translated_revision__hash"))

    def recent_tile(self, request, now):
        # Of few offices, all texts are gathered: an index of all hours is no help then.
        is_walked = are_many(self.offices(request, "view"))
        hour = F("published_at") if is_walked else Coalesce("published_at", now)
        rows = (
            self.within(request, "view", self.every_row().listed(now))
            .select_related("newest", "live")
            .order_by(hour.desc(), "-pk")
        )
        lines = [
            Line(row.title, self.change_url(row), row.published_at)
            for row in rows[:SHOWN]
        ]
        return self._tile(70, _("Recently published"), lines, state="published")

    def every_row(self):
        """Return all rows, without the long texts that no tile shows."""
        return self.model._default_manager.defer(*long_columns(self.model))

    def few(self, request, act, rows):
        """
        Keep those of a few rows that are kept and to which the user may do `act`.

        The ids let SQLite, too, gather them by their index before it looks at others.
        """
        found = rows.filter(pk__in=rows.order_by().values("pk"))
        return self.within(request, act, found.kept())

    def _tile(self, rank, title, lines, **filters):
        kind = self.opts.verbose_name_plural
        more = reverse(f"admin:{self.url_name('changelist')}", query=filters)
        return Tile(rank, f"{title} · {kind}", lines, more)

    def _change_url(self, pk):
        return reverse(f"admin:{self.url_name('change')}", args=[pk])
