"""
What still stands between a draft and its readers.

One list feeds the hints beside the form, review, scheduling and publication. Models
yield their problems (Revised.problems); this module says what follows from them.
"""

import copy
from dataclasses import dataclass
from enum import IntEnum

from django.core.exceptions import ValidationError

from .acts import check_publishable
from .shape import in_shape
from .snapshot import freeze


class Level(IntEnum):
    """BLOCK forbids publication, WARN asks for a thought, HINT is good style."""

    HINT = 1
    WARN = 2
    BLOCK = 3


@dataclass(frozen=True)
class Problem:
    """A sentence an editor can act on, tied to a field of the form ("" for none)."""

    level: Level
    field: str
    text: str
    # Which entry of a field of rows it is about: ("contact", 15). None: all of it.
    entry: tuple | None = None

    @property
    def blocks(self):
        return self.level is Level.BLOCK


def checklist(row, content, at):
    """
    Return the problems of what `content`, an overlay of `row`, says; worst first.

    Rules bind first publication and what was changed since: what readers can see
    already, and this draft leaves as it is, is reported as a warning.
    """
    found = [*_rules(content, at), *row.problems(content, at)]
    unique = {
        (each.field, each.text): each for each in _softened(found, row, content, at)
    }
    return sorted(unique.values(), key=lambda each: -each.level)


def _rules(content, at):
    """Yield what the row's own rules and constraints would refuse at publication."""
    asked = copy.copy(content)
    # They bind what is published, and hold of anything else.
    asked.published_at = content.published_at or at
    if asked.DERIVED:
        # What publication works out from the rest, such as the path of a page.
        asked.prepare()
    try:
        check_publishable(asked)
    except ValidationError as error:
        for field, texts in error.message_dict.items():
            for text in texts:
                name = "" if field == "__all__" else field
                yield Problem(Level.BLOCK, name, text)


def blocking(row, content, at, *, hour):
    """
    Return only the model's own problems that forbid publication at an hour; the row's
    rules are asked when it is written.
    """
    found = [each for each in row.problems(content, hour) if each.blocks]
    return [each for each in _softened(found, row, content, at) if each.blocks]


def _softened(problems, row, content, at):
    """Let what readers can see already, and this leaves as it is, forbid nothing."""
    if not (problems and row.is_public(at) and row.live_id):
        return problems
    data, live = freeze(content), row.live.data
    return [
        Problem(Level.WARN, each.field, each.text)
        if each.blocks and _is_seen_already(each, row, data, live)
        else each
        for each in problems
    ]


def _is_seen_already(problem, row, data, live):
    """Say whether readers see already what a problem is about, as this leaves it."""
    field = problem.field
    if field not in live:
        return False
    if problem.entry is None:
        return data[field] == live[field]
    name, value = problem.entry
    entries = in_shape(type(row), live)[0][field]
    return any(entry.get(name) == value for entry in entries)
