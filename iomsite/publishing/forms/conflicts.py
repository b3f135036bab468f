"""Two people changed one text: whose words go on, and how both are shown."""

from dataclasses import dataclass, replace
from itertools import pairwise

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from ..differences import Difference, differences
from ..differences.parts import Row
from ..models import Revision

MINE, THEIRS = "mine", "theirs"
# Revisions that are looked through for whoever changed a field last.
LOOKED_THROUGH = 20


class Merge:
    """
    What becomes of what two people say, `theirs` and `ours`, who began at `before`.

    `theirs` is a whole snapshot, `ours` what a form says. `unread` are fields of the
    form whose words are wrong or were given up: they count as changed. `choices` has
    MINE, THEIRS or "" for each field about which somebody was asked already.

    `data` is what to save; `both` are the fields in which the two differ, {name:
    choice}; `came_in` are those that only the others have changed.
    """

    def __init__(self, before, theirs, ours, *, unread=(), choices=None):
        choices = choices or {}
        self.data, self.both, self.came_in = {}, {}, []
        for name, their in theirs.items():
            our = ours.get(name, their)
            changed_there = their != before[name]
            changed_here = name in unread or our != before.get(name, our)
            if name not in ours and name not in unread:
                changed_here = False
            is_alike = our == their and name not in unread
            asked = name in choices or (changed_here and changed_there)
            if asked and not is_alike:
                # What was chosen held for the text that was shown then.
                self.both[name] = "" if changed_there else choices.get(name, "")
                self.data[name] = their if self.both[name] == THEIRS else our
            else:
                self.data[name] = our if changed_here else their
                if changed_there and not changed_here:
                    self.came_in.append(name)

    @property
    def undecided(self):
        return [name for name, choice in self.both.items() if not choice]


def last_changes(newest, names):
    """Return {field: the revision that changed it last, as far as one looks back}."""
    revisions = (
        Revision.objects.filter(
            content_type=newest.content_type_id,
            object_id=newest.object_id,
            number__lte=newest.number,
        )
        .select_related("author")
        .order_by("-number")[: LOOKED_THROUGH + 1]
    )
    found = {}
    for revision, before in pairwise(revisions):
        for name in names:
            if revision.data.get(name) != before.data.get(name):
                found.setdefault(name, revision)
    return {name: found.get(name, newest) for name in names}


def author_of(revision, user):
    if revision.author is None:
        return _("an import")
    if revision.author == user:
        return _("yourself in another window")
    return str(revision.author)


def came_in_sentences(labels, changes, user):
    """Say for each author which fields of the others' were taken over."""
    by_author = {}
    for name, revision in changes.items():
        by_author.setdefault(author_of(revision, user), []).append(str(labels[name]))
    return [
        _("Also changed by %(author)s since you opened it: %(fields)s.")
        % {"author": author, "fields": get_text_list(fields, _("and"))}
        for author, fields in by_author.items()
    ]


@dataclass(frozen=True)
class Entry:
    """A row of a field: whom or what it names (Value), and (label, text) beside."""

    names: tuple
    cells: tuple = ()


@dataclass(frozen=True)
class Side:
    """What one of two people says: sanitised `body_html`, `rows`, or plain `text`."""

    text: str = ""
    body_html: str = ""
    rows: tuple = ()
    # Whether it can be read only where it was typed.
    is_in_form: bool = False


@dataclass(frozen=True)
class Conflict:
    """A field that two people changed; `choice` is MINE, THEIRS or still empty."""

    name: str
    label: str
    author: str
    at: object
    mine: Side
    theirs: Side
    choice: str
    # From theirs to mine; None where mine cannot be read.
    difference: Difference | None


def conflicts(model, newest, choices, theirs, mine, *, typed, labels, user):
    """
    Return a Conflict for each field of `choices`, {name: choice}.

    `newest` is what the others saved last, `theirs` its snapshot, `mine` what the form
    says in the same shape, `typed` the raw text of fields whose words are wrong.
    """
    theirs = {name: theirs[name] for name in choices}
    mine = {name: mine[name] for name in choices if name in mine}
    changes = last_changes(newest, choices)
    their_sides, my_sides = _sides(model, theirs), _sides(model, mine)
    for name in choices:
        if name not in mine:
            text = typed.get(name)
            is_text = isinstance(text, str)
            my_sides[name] = Side(text=text) if is_text else Side(is_in_form=True)
    both = {name: theirs[name] for name in mine}
    shown = {each.field: each for each in differences(model, both, mine)}
    return [
        Conflict(
            name,
            labels[name],
            author_of(changes[name], user),
            changes[name].created_at,
            my_sides[name],
            their_sides[name],
            choice,
            shown.get(name),
        )
        for name, choice in choices.items()
    ]


def _sides(model, data):
    """Return {field: Side}; values are named as a comparison with nothing names them."""
    nothing = dict.fromkeys(data)
    sides = {name: Side() for name in data}
    for each in differences(model, nothing, data):
        value = data[each.field]
        if each.kind == "rich text":
            sides[each.field] = Side(body_html=value)
        elif each.kind == "words":
            sides[each.field] = Side(text=value)
        elif each.kind == "rows":
            rows = (_entry(part) for part in each.parts if isinstance(part, Row))
            sides[each.field] = Side(rows=tuple(rows))
        else:
            _none, said = each.parts
            sides[each.field] = Side(rows=(Entry((replace(said, mark=""),)),))
    return sides


def _entry(row):
    cells = (
        (cell.label, "".join(piece.text for piece in cell.pieces)) for cell in row.cells
    )
    return Entry(tuple(replace(name, mark="") for name in row.names), tuple(cells))
