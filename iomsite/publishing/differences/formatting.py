"""Says in words what changed beside the words: links, bold, what a block is."""

from collections import Counter
from itertools import accumulate

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .blocks import KINDS, MARKS

MAX_NOTES = 8
# Of one block; beyond, their number is said.
MAX_LINKS = 50
_NAMES = {
    "strong": (gettext_lazy("bold"), gettext_lazy("no longer bold")),
    "em": (gettext_lazy("italic"), gettext_lazy("no longer italic")),
    "sub": (gettext_lazy("subscript"), gettext_lazy("no longer subscript")),
    "sup": (gettext_lazy("superscript"), gettext_lazy("no longer superscript")),
}


def notes_on(before, after, words):
    """Return what a reader of the marked words cannot see."""
    notes = [
        *_kind(before, after),
        *_links(before, after),
        *_marks(before, after, words),
    ]
    return _some(notes)


def link_notes(links):
    return _some([_link(address, words) for address, words in links])


def _link(address, words):
    return _("“%(words)s”: link to %(address)s") % _said(words, address)


def _some(notes):
    if len(notes) > MAX_NOTES:
        left_out = len(notes) - MAX_NOTES
        notes[MAX_NOTES:] = [_("and %(number)d more") % {"number": left_out}]
    return tuple(notes)


def _said(words, address):
    return {"words": _short(words), "address": _apart(Truncator(address).chars(300))}


def _short(words):
    return _apart(Truncator(" ".join(words.split())).chars(60))


def _apart(text):
    """Keep the direction of quoted words off the sentence around them."""
    return f"\u2068{text}\u2069"


def _kind(before, after):
    if before.kind != after.kind:
        return [
            _("%(after)s instead of %(before)s")
            % {"after": KINDS[after.kind], "before": KINDS[before.kind]}
        ]
    if before.depth != after.depth:
        deeper = after.depth > before.depth
        return [_("set further in") if deeper else _("set further out")]
    return []


def _links(before, after):
    old, new = Counter(before.links), Counter(after.links)
    gone, come = [*(old - new).elements()], [*(new - old).elements()]
    if (number := max(len(gone), len(come))) > MAX_LINKS:
        return [_("%(number)d links have changed") % {"number": number}]
    notes = []
    for address, words in come:
        same_words = next((link for link in gone if link[1] == words), None)
        same_address = next((link for link in gone if link[0] == address), None)
        if same_words:
            gone.remove(same_words)
            notes.append(
                _("“%(words)s”: link to %(address)s instead of %(former)s")
                % {
                    **_said(words, address),
                    "former": _said("", same_words[0])["address"],
                }
            )
            continue
        if same_address:
            gone.remove(same_address)
            # If the linked words themselves were replaced, their marks say it all.
            if same_address[1] not in after.text:
                continue
        notes.append(_link(address, words))
    notes += [
        _("“%(words)s”: no more link to %(address)s") % _said(words, address)
        for address, words in gone
    ]
    return notes


def _marks(before, after, words):
    """Compare the marks of words that stayed; of a run of words, say it once."""
    if not before.marks and not after.marks:
        return []
    old_ends, new_ends = _ends(words.before), _ends(words.after)
    old_marks = before.marks or bytes(len(before.text))
    new_marks = after.marks or bytes(len(after.text))
    runs = []
    last = None
    for place, new_place in words.pairs:
        token = words.after[new_place]
        old = old_marks[old_ends[place] - len(token) : old_ends[place]]
        new = new_marks[new_ends[new_place] - len(token) : new_ends[new_place]]
        change = _change(old, new)
        if change and last == (new_place - 1, change):
            runs[-1][1].append(token)
        elif change:
            runs.append((change, [token]))
        last = (new_place, change)
    return [
        _("“%(words)s”: %(marks)s") % {"words": _short("".join(run)), "marks": change}
        for change, run in runs
    ]


def _ends(tokens):
    return [*accumulate(map(len, tokens))]


def _change(old, new):
    """Say which marks the signs of a word have got or lost."""
    if old == new:
        return ""
    names = []
    for mark, flag in MARKS.items():
        came = any(b & flag and not a & flag for a, b in zip(old, new, strict=True))
        went = any(a & flag and not b & flag for a, b in zip(old, new, strict=True))
        names += [_NAMES[mark][0]] * came + [_NAMES[mark][1]] * went
    return ", ".join(map(str, names))
