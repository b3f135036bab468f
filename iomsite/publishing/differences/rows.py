"""What became of ordered rows: children of the content, entries of JSON, tags."""

import json
from collections import Counter, defaultdict, deque

from django.utils.translation import gettext as _

from .alignment import longest_rising
from .cells import Entries
from .parts import ADDED, CHANGED, MOVED, REMOVED, Row, Skipped, Value
from .values import readable
from .words import LIKENESS, likeness, word_set

MAX_ROWS = 200
# Steps that looking at one pair of rows costs.
PAIR = 20


def row_parts(before, after, kind):
    """Return (rows that changed, how many in words); `kind` is Entries or Children."""
    changes = list(_changes(before, after, kind))
    parts = [_row(kind, before, after, *change) for change in changes[:MAX_ROWS]]
    if len(changes) > MAX_ROWS:
        parts.append(Skipped(more=len(changes) - MAX_ROWS))
    return tuple(parts), extent(Counter(mark for mark, *_places in changes))


def keyed_parts(before, after, effort):
    """Compare two JSON objects key by key."""
    return (Row((), CHANGED, cells=Entries(effort).cells(before, after)),)


def tag_parts(before, after):
    """Compare names whose order says nothing."""
    old, new = set(before), set(after)
    names = [(name, REMOVED) for name in before if name not in new]
    names += [(name, ADDED) for name in after if name not in old]
    rows = tuple(Row((Value(readable(name), mark),), mark) for name, mark in names)
    return rows, extent(Counter(mark for _name, mark in names))


def extent(counts):
    words = {
        ADDED: _("%(number)d added"),
        REMOVED: _("%(number)d removed"),
        CHANGED: _("%(number)d changed"),
        MOVED: _("%(number)d moved"),
    }
    return ", ".join(
        said % {"number": counts[mark]} for mark, said in words.items() if counts[mark]
    )


def _changes(before, after, kind):
    """Yield (mark, place before, place after, has it moved), in order of reading."""
    pairs = _pairs(before, after, kind)
    staying = _staying(pairs)
    kept = set(pairs.values())
    gone = deque(place for place in range(len(before)) if place not in kept)
    for new_place in range(len(after)):
        place = pairs.get(new_place)
        while gone and new_place in staying and gone[0] < place:
            yield REMOVED, gone.popleft(), None, False
        has_moved = place is not None and new_place not in staying
        if place is None:
            yield ADDED, None, new_place, False
        elif before[place] != after[new_place]:
            yield CHANGED, place, new_place, has_moved
        elif has_moved:
            yield MOVED, place, new_place, True
    for place in gone:
        yield REMOVED, place, None, False


def _row(kind, before, after, mark, place, new_place, has_moved):
    old = None if place is None else before[place]
    new = None if new_place is None else after[new_place]
    notes = ()
    if has_moved:
        places = {"old": place + 1, "new": new_place + 1}
        notes = (_("from place %(old)d to place %(new)d") % places,)
    return Row(kind.names(old, new, mark), mark, notes, kind.cells(old, new))


def _staying(pairs):
    """Return the new places of rows that did not move among the others."""
    places = sorted(pairs)
    return {places[at] for at in longest_rising([pairs[place] for place in places])}


def _pairs(before, after, kind):
    """Return {place after: place before} of rows that are one row, perhaps changed."""
    places = defaultdict(deque)
    for place, entry in enumerate(before):
        places[_key(entry)].append(place)
    pairs = {}
    for new_place, entry in enumerate(after):
        if same := places.get(_key(entry)):
            pairs[new_place] = same.popleft()
    taken = set(pairs.values())
    left = {p: word_set(readable(e)) for p, e in enumerate(before) if p not in taken}
    new_left = {p: word_set(readable(e)) for p, e in enumerate(after) if p not in pairs}
    if not kind.effort.spend(len(left) * len(new_left) * PAIR):
        return pairs
    likely = []
    for place, words in left.items():
        for new_place, new_words in new_left.items():
            share = likeness(words, new_words)
            is_same = kind.is_same(before[place], after[new_place])
            if is_same or (is_same is None and share >= LIKENESS):
                likely.append((-bool(is_same), -share, place, new_place))
    for *_order, place, new_place in sorted(likely):
        if place not in taken and new_place not in pairs:
            taken.add(place)
            pairs[new_place] = place
    return pairs


def _key(entry):
    return json.dumps(entry, sort_keys=True)
