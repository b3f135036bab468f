"""
Publishing many objects of one model at once, in a few queries for all of them.

The result is that of acts.revise() and acts.publish() for one after the other, in the
same order: the same rows, revisions, copies and former addresses. An object that
cannot be published is refused with its reasons, leaves nothing behind, and the others
go on.
"""

import copy
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import DataError, IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .acts import (
    check_fields,
    check_publishable,
    new_revision,
    refuse_trashed,
    settle,
)
from .models import Revision
from .models.revised import written
from .snapshot import Targets, freeze, overlay
from .writing import write_many


@dataclass(frozen=True, kw_only=True)
class Entry:
    """
    What is to be published: a row, new or as read, and the snapshot it shall say.

    `identity` are columns outside the snapshot to be changed with it. `made_with`
    returns the unsaved rows that belong to a new one, such as an article's offices;
    it is handed the row. `at` counts as in publish(), though no change of what is
    public is scheduled here; `is_as_printed` as in Revised.
    """

    row: models.Model
    data: dict
    at: object = None
    identity: dict = field(default_factory=dict)
    made_with: Callable = lambda row: []
    is_as_printed: bool = False


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of an entry; `error` is a ValidationError or None."""

    entry: Entry
    row: models.Model | None = None
    error: ValidationError | None = None
    is_changed: bool = False


class _Work:
    """An entry on its way: its row as it stands, and the overlay that is prepared."""

    def __init__(self, entry, row):
        self.entry = entry
        self.row = row
        self.is_new = entry.row.pk is None
        self.is_changed = False
        self.content = self.data = self.error = None

    @property
    def needs_revision(self):
        newest = self.row.newest
        return newest is None or newest.data != self.data

    def outcome(self):
        if self.error:
            return Outcome(entry=self.entry, error=self.error)
        return Outcome(entry=self.entry, row=self.row, is_changed=self.is_changed)


def publish_many(model, entries, *, by=None, reason=""):
    """Publish the entries; return an Outcome for each, in their order."""
    entries = list(entries)
    if not entries:
        return []
    try:
        with transaction.atomic():
            return _publish(model, entries, by=by, reason=reason)
    except (IntegrityError, DataError):
        # A constraint that only the database knows, or somebody else's new row: the
        # halves are tried by themselves, until the culprit is alone.
        if len(entries) == 1:
            return [Outcome(entry=entries[0], error=_why_refused(model, entries))]
    half = len(entries) // 2
    return [
        *publish_many(model, entries[:half], by=by, reason=reason),
        *publish_many(model, entries[half:], by=by, reason=reason),
    ]


def check_many(model, entries):
    """Return what publish_many() would, and write nothing."""
    with transaction.atomic():
        works = _prepared(model, list(entries))
        for work in works:
            work.error = work.error or _error_of(check_publishable, work.content)
    return [work.outcome() for work in works]


def _publish(model, entries, *, by, reason):
    works = _prepared(model, entries)
    changed = [work for work in works if not work.error and work.is_changed]
    if changed:
        _insert(model, [work for work in changed if work.is_new])
        _revise(changed, by=by, reason=reason)
        rows = write_many([(work.content, work.row, work.data) for work in changed])
        for work, row in zip(changed, rows, strict=True):
            work.row = row
    return [work.outcome() for work in works]


def _prepared(model, entries):
    """
    Return the entries' works, locked, completed and checked.

    Each that is refused may have held an address meant for another, so the rest is
    prepared again without it.
    """
    refused = {}
    while True:
        going_on = {n: e for n, e in enumerate(entries) if n not in refused}
        works = dict(zip(going_on, _attempt(model, going_on.values()), strict=True))
        new = {number: work for number, work in works.items() if work.error}
        refused |= new
        if not new:
            return [works.get(n) or refused[n] for n in range(len(entries))]


def _attempt(model, entries):
    rows = _locked(model, [e.row.pk for e in entries if e.row.pk is not None])
    targets = Targets(model, [entry.data for entry in entries])
    works = [
        # Relations can only be filled in where there is an id: the new ones get one
        # that no row has, until they are inserted.
        _work(entry, rows, targets, new_id=-number)
        for number, entry in enumerate(entries, start=1)
    ]
    there = [work for work in works if not work.error]
    model.prepare_many([work.content for work in there])
    claims = _claims(model, [work.content for work in there])
    now = timezone.now()
    for work in there:
        work.data = freeze(work.content)
        at = None if work.row.was_public(now) else work.entry.at or now
        settle(work.content, work.row.newest, at)
        work.is_changed = (
            work.is_changed
            or work.needs_revision
            or work.content.published_at != work.row.published_at
        )
        work.error = _fault(work.content, claims)
    return works


def _work(entry, rows, targets, *, new_id):
    if entry.row.pk is None:
        row = copy.copy(entry.row)
        row.pk = new_id
    else:
        row = rows.get(entry.row.pk)
    work = _Work(entry, row)
    if row is None:
        work.error = ValidationError(_("It was deleted in the meantime."))
        return work
    work.error = _error_of(refuse_trashed, row)
    if work.error:
        return work
    work.is_changed = (
        work.is_new
        or row.live_id != row.newest_id
        or row.due_id is not None
        or any(getattr(row, name) != value for name, value in entry.identity.items())
    )
    for name, value in entry.identity.items():
        if name in row.IDENTITY and getattr(row, name) != value:
            # It was approved as something else.
            row.approved = None
        setattr(row, name, value)
    now = timezone.now()
    if entry.at and entry.at > now and row.is_public(now):
        work.error = ValidationError(
            _("It is published already: schedule a change of its text by itself.")
        )
        return work
    work.content = overlay(row, entry.data, targets)
    work.content.is_as_printed = entry.is_as_printed
    return work


def _fault(content, claims):
    """Return why the content cannot be published, as far as it can be told quickly."""
    error = _error_of(check_fields, content)
    taken = [
        c.constraint.get_violation_error_message() for c in claims if c.forbids(content)
    ]
    if taken and not error:
        error = ValidationError({NON_FIELD_ERRORS: taken})
    if error:
        # All the sentences that the form would have.
        return _error_of(check_publishable, content) or error
    for claim in claims:
        claim.take(content)
    return None


def _locked(model, ids):
    if len(set(ids)) < len(ids):
        raise ValueError("A batch holds each object once.")
    found = model._base_manager.select_for_update(of=("self",)).order_by("pk")
    rows = found.in_bulk(ids) if ids else {}
    wanted = {pk for row in rows.values() for pk in (row.newest_id, row.live_id)}
    revisions = Revision.objects.in_bulk(wanted - {None}) if wanted else {}
    for row in rows.values():
        row.newest = revisions.get(row.newest_id)
        row.live = revisions.get(row.live_id)
    return rows


def _error_of(check, content):
    try:
        check(content)
    except ValidationError as error:
        return error
    return None


def _insert(model, works):
    """Insert the new rows, which hold identity only, and what belongs to them."""
    if not works:
        return
    for work in works:
        work.row.pk = None
    model._base_manager.bulk_create(work.row for work in works)
    belongings = defaultdict(list)
    for work in works:
        work.content.pk = work.row.pk
        for made in work.entry.made_with(work.row):
            belongings[type(made)].append(made)
    for kind, rows in belongings.items():
        kind._base_manager.bulk_create(rows)


def _revise(works, *, by, reason):
    added = {
        work: new_revision(work.row, work.data, author=by, reason=reason)
        for work in works
        if work.needs_revision
    }
    Revision.objects.bulk_create(added.values())
    for work, revision in added.items():
        settle(work.content, revision)


class _Claim:
    """Who holds the values of a unique constraint, as a batch goes along."""

    def __init__(self, model, constraint, contents):
        self.constraint = constraint
        fields = [model._meta.get_field(name) for name in constraint.fields]
        self.columns = [field.attname for field in fields]
        wanted = {self.key(content) for content in contents}
        self.holders = self._read(model, wanted) if wanted else {}
        self.held = {pk: key for key, pk in self.holders.items()}

    def key(self, content):
        return tuple(getattr(content, column) for column in self.columns)

    def _read(self, model, wanted):
        # Looked up by the column that tells them apart best.
        values = [set(column) for column in zip(*wanted, strict=True)]
        best = max(range(len(values)), key=lambda number: len(values[number]))
        rows = model._base_manager.filter(
            self.constraint.condition or models.Q(),
            **{f"{self.columns[best]}__in": values[best]},
        )
        found = rows.values_list(*self.columns, "pk")
        return {tuple(key): pk for *key, pk in found if tuple(key) in wanted}

    def forbids(self, content):
        return self.holders.get(self.key(content)) not in (None, content.pk)

    def take(self, content):
        """Note that the content has its values now, and no longer its former ones."""
        key = self.key(content)
        self.holders.pop(self.held.get(content.pk), None)
        self.held[content.pk] = key
        # Two NULLs are no collision.
        if None not in key:
            self.holders[key] = content.pk


def _claims(model, contents):
    return [
        _Claim(model, constraint, contents)
        for constraint in model._meta.constraints
        # Whatever a batch publishes is written.
        if isinstance(constraint, models.UniqueConstraint)
        and constraint.fields
        and constraint.condition in (None, written())
    ]


def _why_refused(model, entries):
    with transaction.atomic():
        (work,) = _prepared(model, entries)
        error = work.error or _error_of(check_publishable, work.content)
    return error or ValidationError(
        _("The database refuses it: a value does not fit its column.")
    )
