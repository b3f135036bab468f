"""What became of a body: its blocks paired, words marked within those that changed."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .alignment import alike, gaps_between
from .blocks import KINDS, PARAGRAPH, RULE, read_blocks
from .formatting import link_notes, notes_on
from .parts import ADDED, CHANGED, REMOVED, Line, Piece, Skipped
from .words import LIKENESS, Words, likeness, unseen, word_set

MAX_LINES = 400
# Blocks on either side of a change that are shown to find one's way.
CONTEXT = 1
MAX_CONTEXT = 400
# How many words in a row make two blocks versions of one another.
OPENING = 4
# Steps that looking at one pair of blocks costs.
PAIR = 20


def rich_text_parts(before, after, effort):
    """Return (lines, how much has changed in words)."""
    entries = _entries(read_blocks(before), read_blocks(after), effort)
    extent = _extent(entries)
    if not extent:
        note = _("The words are the same; how they are set out has changed.")
        return (Line(mark=CHANGED, notes=(note,)),), ""
    return tuple(_Lines(entries, effort)), extent


def rich_text_extent(before, after, effort):
    """Return only how much has changed, in words."""
    return _extent(_entries(read_blocks(before), read_blocks(after), effort))


def _extent(entries):
    changed = sum(count for _old, _new, count in entries)
    if not changed:
        return ""
    said = ngettext("%(number)d paragraph", "%(number)d paragraphs", changed)
    return said % {"number": changed}


def _entries(before, after, effort):
    """
    Return (old block, new block, changed paragraphs) in the order to be read.

    The two are the same, or versions of one another; or one of them is None.
    """
    entries, last = [], (0, 0)
    for place, new_place in [*_pairs(before, after, effort), (len(before), len(after))]:
        gone, come = before[last[0] : place], after[last[1] : new_place]
        entries += [(block, None, 1) for block in gone]
        # A block in the place of another is one change, not two.
        entries += [
            (None, block, int(number >= len(gone))) for number, block in enumerate(come)
        ]
        if place < len(before):
            old, new = before[place], after[new_place]
            entries.append((old, new, int(old != new)))
        last = (place + 1, new_place + 1)
    return entries


def _pairs(before, after, effort):
    """Pair what is the same; in the gaps, blocks that begin or end alike; the rest."""
    pairs = alike(before, after, effort)
    for key in (_text, _opening, _ending):
        for start, end, new_start, new_end in gaps_between(
            pairs, len(before), len(after)
        ):
            old = [key(block) for block in before[start:end]]
            new = [key(block) for block in after[new_start:new_end]]
            found = alike(old, new, effort)
            pairs += [(start + a, new_start + b) for a, b in found]
        pairs.sort()
    for start, end, new_start, new_end in gaps_between(pairs, len(before), len(after)):
        found = _most_alike(before[start:end], after[new_start:new_end], effort)
        pairs += [(start + a, new_start + b) for a, b in found]
    return sorted(pairs)


def _text(block):
    return block.text or object()


def _opening(block):
    words = block.text.split(None, OPENING)[:OPENING]
    return tuple(words) if len(words) == OPENING else object()


def _ending(block):
    words = block.text.rsplit(None, OPENING)[-OPENING:]
    return tuple(words) if len(words) == OPENING else object()


def _most_alike(before, after, effort):
    """Return the pairs, in order, that have most words in common."""
    if not before or not after:
        return []
    if not effort.spend(len(before) * len(after) * PAIR):
        return list(zip(range(len(before)), range(len(after)), strict=False))
    old = [word_set(block.text) for block in before]
    new = [word_set(block.text) for block in after]
    # best[i][j]: the most that pairs of before[i:] and after[j:] can have in common.
    best = [[0] * (len(new) + 1) for _row in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            both = likeness(old[i], new[j])
            both = both if both >= LIKENESS else 0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], both + best[i + 1][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


class _Lines:
    """The lines for what changed, with what stands beside it."""

    def __init__(self, entries, effort):
        self.entries, self.effort = entries, effort
        self.gone = {old for old, new, _count in entries if new is None}
        self.come = {new for old, new, _count in entries if old is None}

    def __iter__(self):
        shown, at = 0, 0
        while at < len(self.entries) and shown < MAX_LINES:
            end = at
            while end < len(self.entries) and _is_same(self.entries[end]):
                end += 1
            if end > at:
                lines = self._unchanged(at, end)
            else:
                end = at + 1
                lines = self._changed(*self.entries[at][:2])
            for line in lines:
                shown += 1
                yield line
            at = end
        if more := sum(count for _old, _new, count in self.entries[at:]):
            yield Skipped(more=more)

    def _unchanged(self, start, end):
        first = start + (CONTEXT if start else 0)
        last = end - (CONTEXT if end < len(self.entries) else 0)
        # Saying that one paragraph is left out takes as much room as the paragraph.
        if last - first < 2:
            first = last
        for _old, block, _count in self.entries[start:first]:
            yield _line(block, "", (Piece(_shortened(block.text)),))
        if last > first:
            yield Skipped(unchanged=last - first)
        for _old, block, _count in self.entries[last:end]:
            yield _line(block, "", (Piece(_shortened(block.text)),))

    def _changed(self, old, new):
        if old and new and old.text:
            words = Words(old.text, new.text, self.effort)
            if words.reads_well:
                notes = notes_on(old, new, words)
                if old.text != new.text:
                    notes += unseen(old.text, new.text)
                yield _line(new, CHANGED, words.pieces, notes)
                return
        if old:
            notes = (_("moved to another place"),) if old in self.come else ()
            yield _line(old, REMOVED, (Piece(_visible(old), REMOVED),), notes)
        if new:
            moved = (_("moved from another place"),) if new in self.gone else ()
            notes = moved or link_notes(new.links)
            yield _line(new, ADDED, (Piece(_visible(new), ADDED),), notes)


def _is_same(entry):
    return entry[0] == entry[1]


def _shortened(text):
    half = MAX_CONTEXT // 2
    return text if len(text) <= MAX_CONTEXT else f"{text[:half]} … {text[-half:]}"


def _visible(block):
    return "———" if block.kind == RULE else block.text


def _line(block, mark, pieces, notes=()):
    kind = "" if block.kind == PARAGRAPH else str(KINDS[block.kind])
    return Line(pieces, mark, kind, notes)
