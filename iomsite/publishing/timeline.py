"""
The history of an article or page: what was saved and what was done with it, in one
list, newest first. It costs the same few queries however long it has become.
"""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import CharField, F, IntegerField, JSONField, Value
from django.db.models.functions import Greatest
from django.utils.translation import gettext_lazy as _

from contacts.models import User

from .differences import summaries
from .event_words import EventWords, people_in, texts_in
from .models import Event, Revision

PER_PAGE = 25
# What stands beside the form.
RECENT = 3

NAMES = ("first_name", "last_name", "email")
COLUMNS = ("moment", "number", "place", "id", "act", "reason", "details", *NAMES)


class Mark(models.TextChoices):
    """Where a revision stands."""

    NEWEST = "newest", _("newest")
    LIVE = "live", _("live")
    DUE = "due", _("due")
    APPROVED = "approved", _("approved")
    IN_REVIEW = "in-review", _("in review")


@dataclass(frozen=True)
class Line:
    """A revision, whose `act` is empty, or an event of revision `number`."""

    at: datetime
    number: int
    act: str
    reason: str
    details: dict
    by: User | None


@dataclass(frozen=True)
class Entry:
    """
    A line in words: an event its `sentence` and `notes`, a revision where it stands
    and, unless it is the first, in one line what changed.
    """

    line: Line
    sentence: str = ""
    notes: tuple = ()
    marks: tuple = ()
    summary: str = ""

    @property
    def before(self):
        """The number of the revision to compare with."""
        return self.line.number - 1


def zone_of(row):
    """Return the time zone in which its office reckons."""
    return ZoneInfo(row.issuing_office().time_zone)


def lines(row, start, end):
    """Return the lines from place `start` to before `end`, with one query."""
    revisions = _of(row, Revision.objects).annotate(
        moment=F("created_at"),
        place=Value(0, IntegerField()),
        act=Value("", CharField()),
        details=Value({}, JSONField()),
        **_names("author"),
    )
    events = _of(row, Event.objects, "revision__").annotate(
        # What is done with a revision follows it, though kept to the second.
        moment=Greatest("at", "revision__created_at"),
        number=F("revision__number"),
        place=Value(1, IntegerField()),
        **_names("by"),
    )
    both = revisions.values_list(*COLUMNS).union(events.values_list(*COLUMNS), all=True)
    ordered = both.order_by("-moment", "-number", "-place", "-id")
    return [_line(*values) for values in ordered[start:end]]


def _of(row, manager, prefix=""):
    content_type = ContentType.objects.get_for_model(row)
    own = {f"{prefix}content_type": content_type, f"{prefix}object_id": row.pk}
    return manager.filter(**own).order_by()


def _names(relation):
    return {name: F(f"{relation}__{name}") for name in NAMES}


def _line(at, number, _place, _id, act, reason, details, *names):
    by = dict(zip(NAMES, names, strict=True))
    return Line(at, number, act, reason, details, User(**by) if by["email"] else None)


def recent(row):
    """Return the newest entries without what takes more than one query to say."""
    words = EventWords(type(row), zone_of(row))
    return [
        Entry(line, words.sentence(line) if line.act else "")
        for line in lines(row, 0, RECENT)
    ]


class Timeline:
    """One page of the history of a row that has its offices and revisions."""

    def __init__(self, row, page, at):
        self.row, self.at = row, at
        start = (page - 1) * PER_PAGE
        # One more tells whether there is an older page.
        found = lines(row, start, start + PER_PAGE + 1)
        self.lines, self.has_older = found[:PER_PAGE], len(found) > PER_PAGE
        self.revisions = self._revisions()
        self.entries = self._entries()

    def _revisions(self):
        """Return {number: revision} of those shown and the ones before them."""
        shown = {line.number for line in self.lines if not line.act}
        wanted = shown | {number - 1 for number in shown}
        found = _of(self.row, Revision.objects).filter(number__in=wanted)
        return {each.number: each for each in found.only("number", "data", "hash")}

    def _entries(self):
        model = type(self.row)
        people, texts = people_in(self.lines), texts_in(self.lines)
        texts_read = model._base_manager.select_related("newest")
        words = EventWords(
            model,
            zone_of(self.row),
            User.objects.in_bulk(people) if people else {},
            texts_read.in_bulk(texts) if texts else {},
        )
        changes = self._changes()
        return [
            Entry(line, words.sentence(line), tuple(words.notes(line)))
            if line.act
            else Entry(
                line,
                marks=tuple(self._marks(self.revisions[line.number])),
                summary=changes.get(line.number, ""),
            )
            for line in self.lines
        ]

    def _changes(self):
        """Return {number: in one line what changed in it}."""
        data = {number: each.data for number, each in self.revisions.items()}
        numbers = [number for number in data if number - 1 in data]
        pairs = [(data[number - 1], data[number]) for number in numbers]
        return dict(zip(numbers, summaries(type(self.row), pairs), strict=True))

    def _marks(self, revision):
        row = self.row
        if revision.pk == row.newest_id:
            yield Mark.NEWEST
        if revision.pk == row.live_id and row.is_public(self.at):
            yield Mark.LIVE
        is_to_come = row.is_written and not row.was_public(self.at)
        if revision.pk == (row.live_id if is_to_come else row.due_id):
            yield Mark.DUE
        if (
            row.approved_id
            and revision.number >= row.approved.number
            and revision.hash == row.approved.hash
        ):
            yield Mark.APPROVED
        elif revision.pk == row.newest_id and row.submitted_at:
            yield Mark.IN_REVIEW
