"""Public notes on major changes of a text that readers have seen."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from .acts import locked, remove_correction
from .errors import Refused
from .models import Event
from .rights import is_allowed


@dataclass(frozen=True)
class Correction:
    """A note as readers see it, and the number of the revision it came with."""

    at: datetime
    note: str
    number: int


def corrections_of(content):
    """Return the notes of a text, the newest first."""
    notes = [
        Correction(datetime.fromisoformat(each["at"]), each["note"], each["revision"])
        for each in content.corrections
    ]
    return sorted(notes, key=lambda note: note.at, reverse=True)


@transaction.atomic
def remove_note(obj, number, *, by, reason):
    """Take the note of revision `number` away, and keep in the history what it said."""
    row = locked(obj)
    if not is_allowed(by, "publish", row):
        raise Refused(_("You may not do this for this office."))
    if not reason.strip():
        raise Refused(_("Say why."))
    note = next((note for note in corrections_of(row) if note.number == number), None)
    if note is None:
        raise Refused(_("This note is not there any more."))
    remove_correction(row, number)
    Event.objects.create(
        revision=row.revisions.filter(number=number).first() or row.newest,
        act="note-removed",
        by=by,
        reason=reason.strip(),
        details={"note": note.note, "at": note.at.isoformat()},
    )
    return row
