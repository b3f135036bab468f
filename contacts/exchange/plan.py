"""What an import would do, row by row. Nothing is stored here."""

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from itertools import islice

from django.utils.translation import gettext as _

from contacts.field_history.words import changes
from contacts.models import MediaContact

from .directory import marks
from .filling import blank, filled, wrong_fields, wrong_together

MOST_ALIKE = 5


class Status(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DOUBTFUL = "doubtful"
    WRONG = "wrong"


@dataclass
class Outcome:
    """A contact as it would be stored, unless there are problems."""

    contact: MediaContact
    # As the directory has it; None: it has not.
    known: MediaContact | None = None
    changes: list = field(default_factory=list)
    problems: list = field(default_factory=list)
    # The uid of a successor that the same file brings.
    follows: str = ""


@dataclass
class Planned:
    """
    A row and what becomes of it: `update` of whom it is known to be, `new` somebody.
    A doubtful one is like the contacts of `alike`, each with what it would become.
    """

    number: int
    status: Status
    uid: str = ""
    title: str = ""
    problems: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    update: Outcome | None = None
    new: Outcome | None = None
    alike: list = field(default_factory=list)
    # The line of an earlier row that it is like.
    like_line: int | None = None


class Planner:
    """
    `directory`: the contacts that the person may change; `foreign`: the uids of the
    others; `may_add`: says so of an office's id; `default`: the office of rows that
    name none, or None.
    """

    def __init__(self, directory, offices, *, foreign, may_add, default, today):
        self.directory = directory
        self.offices = offices
        self.foreign = foreign
        self.may_add = may_add
        self.default = default
        self.today = today
        self._uids, self._marks = {}, {}

    def plan(self, rows):
        self._uids = {}
        for row in rows:
            if uid := row.values.get("uid"):
                self._uids.setdefault(uid, row.number)
        return [self._planned(row) for row in rows]

    def _planned(self, row):
        uid = row.values.get("uid", "")
        planned = Planned(row.number, Status.WRONG, uid, notes=row.notes)
        planned.title = _title(row.values)
        planned.problems = list(row.problems)
        known = self.directory.by_uid(uid)
        if uid and self._uids[uid] != row.number:
            planned.problems.append(
                _("Line %(number)d has the same uid: it is the same contact.")
                % {"number": self._uids[uid]}
            )
        elif uid in self.foreign:
            planned.problems.append(
                _("This contact belongs to an office that is not yours.")
            )
        elif known and known.erased_on:
            planned.problems.append(
                _(
                    "The personal data of this contact were erased: they are not put back."
                )
            )
        office = None if planned.problems else self._office(planned, row, known)
        if planned.problems or office is None:
            return planned
        if known:
            return self._known(planned, row, known, office)
        return self._unknown(planned, row, office)

    def _office(self, planned, row, known):
        said = row.values.get("office", "").strip()
        if said:
            office = self.offices.named(said)
        else:
            office = self.offices.by_id(known.office_id) if known else self.default
        if office is None:
            sentence = (
                _(
                    "“%(text)s” is no office; write its slug, or the ISO code of its country."
                )
                if said
                else _(
                    "The row names no office: choose one above, or add the column office."
                )
            )
            planned.problems.append(sentence % {"text": said})
        elif not (known and known.office_id == office.pk) and not self.may_add(
            office.pk
        ):
            planned.problems.append(
                _("You do not keep the contacts of %(office)s.") % {"office": office}
            )
        return office

    def _known(self, planned, row, known, office):
        outcome = self._outcome(row.values, known, office)
        planned.update, planned.problems = outcome, outcome.problems
        if not outcome.problems:
            planned.status = Status.CHANGED if _is_news(outcome) else Status.SAME
            planned.title = str(known)
        return planned

    def _unknown(self, planned, row, office):
        planned.new = self._outcome(row.values, None, office)
        for outcome in self._alike(row.values, planned.new.contact, office):
            if not outcome.problems and not _is_news(outcome):
                planned.status, planned.update, planned.new = Status.SAME, outcome, None
                planned.title = str(outcome.known)
                return planned
            planned.alike.append(outcome)
        planned.like_line = self._seen(planned.new.contact, row.number)
        if planned.alike or planned.like_line:
            planned.status = Status.DOUBTFUL
        elif planned.new.problems:
            planned.problems = planned.new.problems
        else:
            planned.status = Status.NEW
        return planned

    def _alike(self, values, somebody, office):
        """Yield what would become of each contact that the row may be of."""
        said = _not_empty(values)
        known = (each for each in self.directory.alike(somebody) if not each.erased_on)
        for each in islice(known, MOST_ALIKE):
            own = office if "office" in said else self.offices.by_id(each.office_id)
            if own.pk == each.office_id or self.may_add(own.pk):
                yield self._outcome(said, each, own)

    def _seen(self, contact, number):
        """Return the number of an earlier new row that is the same person."""
        own = list(marks(contact))
        found = min(
            (self._marks[mark] for mark in own if mark in self._marks), default=None
        )
        for mark in own:
            self._marks.setdefault(mark, number)
        return found

    def _outcome(self, values, known, office):
        before = known or blank(office, self.today)
        contact, problems = filled(before, values, office)
        # A file confirms nothing, and erases nothing.
        contact.confirmed_on, contact.erased_on = before.confirmed_on, before.erased_on
        outcome = Outcome(contact, known, problems=problems)
        self._let_follow(outcome, values)
        outcome.problems += wrong_fields(contact)
        if not outcome.problems:
            outcome.problems += wrong_together(contact)
        if not outcome.problems:
            shown = [
                f for f in contact._meta.fields if f.editable and not f.primary_key
            ]
            outcome.changes = list(
                changes(shown, known, contact, self._names(shown, known, contact))
            )
        return outcome

    def _let_follow(self, outcome, values):
        uid = values.get("successor")
        if uid is None:
            return
        successor = self.directory.by_uid(uid)
        if not uid:
            outcome.contact.successor = None
        elif uid == values.get("uid"):
            outcome.problems.append(_("Choose somebody else as the successor."))
        elif successor and successor.office_id == outcome.contact.office_id:
            outcome.contact.successor_id = successor.pk
        elif successor is None and uid in self._uids:
            outcome.follows = uid
        else:
            outcome.problems.append(
                _(
                    "The successor is no contact of the same office: leave the cell empty, "
                    "or add the successor to the file."
                )
            )

    def _names(self, shown, *contacts):
        names = {}
        for each in filter(None, contacts):
            for relation in shown:
                if relation.is_relation and (pk := getattr(each, relation.attname)):
                    names[relation, pk] = str(self._target(relation.name, pk))
        return names

    def _target(self, name, pk):
        if name == "office":
            return self.offices.by_id(pk)
        return self.directory.by_id.get(pk) or pk


def _is_news(outcome):
    return bool(outcome.changes or outcome.follows)


def _not_empty(values):
    """What a row leaves empty says nothing of somebody whom it does not know by uid."""
    said = {name: value for name, value in values.items() if value}
    if "role" in said:
        said["role"] = {code: text for code, text in said["role"].items() if text}
    return said


def _title(values):
    roles = [text for text in values.get("role", {}).values() if text]
    return values.get("name") or next(iter(roles), "") or _("Contact without a name")


def fingerprint(planned_rows):
    """Return what differs if anything would become of a row that was not shown."""
    said = repr(
        [
            (each.number, each.status, each.problems, each.like_line)
            + tuple(
                (outcome.contact.pk, outcome.changes, outcome.problems, outcome.follows)
                for outcome in [each.update, each.new, *each.alike]
                if outcome
            )
            for each in planned_rows
        ]
    )
    return sha256(said.encode()).hexdigest()
