"""What the rows of a snapshot are called, and which of their values differ."""

import json

from django.utils.text import capfirst

from iomsite.publishing.snapshot import child_fields

from .parts import ADDED, CHANGED, REMOVED, Cell, Value
from .values import key_label, readable
from .words import word_pieces

# Letters that say which row is meant.
SHORT = 100
# Marks of rows that came or went with all their cells.
WHOLE = {ADDED, REMOVED}


class Entries:
    """Entries of a JSON list: texts, or objects of texts."""

    def __init__(self, effort):
        self.effort = effort

    def is_same(self, before, after):
        """Say whether two rows are about the same; None if only their words tell."""
        return True if before == after else None

    def names(self, before, after, mark):
        """Return what to call a row, unless its cells say it all."""
        if isinstance(after, dict) and isinstance(before, dict):
            same = {key: after[key] for key in after if before.get(key) == after[key]}
            said = readable(same, most=SHORT) if any(same.values()) else ""
            return (Value(said),) if said else ()
        entry = before if after is None else after
        if isinstance(entry, dict) or mark == CHANGED:
            return ()
        return (Value(readable(entry), mark if mark in WHOLE else ""),)

    def cells(self, before, after):
        """Return what differs; a row that is not there is None."""
        if not isinstance(before, dict | None) or not isinstance(after, dict | None):
            if before is None or after is None or before == after:
                return ()
            return (self.cell("", before, after),)
        before, after = before or {}, after or {}
        return tuple(
            self.cell(key_label(key), before.get(key), after.get(key))
            for key in dict.fromkeys([*before, *after])
            if (before.get(key) or None) != (after.get(key) or None)
        )

    def cell(self, label, before, after):
        return Cell(label, word_pieces(*_texts(before, after), self.effort))


class Children(Entries):
    """Child rows: those that refer to the same are about the same."""

    def __init__(self, relation, called, effort):
        super().__init__(effort)
        fields = child_fields(relation)
        self.references = [field for field in fields if field.is_relation]
        self.columns = [field for field in fields if not field.is_relation]
        self.called = called

    def is_same(self, before, after):
        keys = [field.name for field in self.references]
        if any(before.get(key) != after.get(key) for key in keys):
            return False
        # Two whom nothing but their office holds together may be two people.
        is_named = all(before.get(key) is not None for key in keys)
        return True if keys and is_named else None

    def names(self, before, after, mark):
        entry = before if after is None else after
        values = []
        for field in self.references:
            if (pk := entry.get(field.name)) is not None:
                value = self.called.value(field, pk, mark if mark in WHOLE else "")
                # A desk's name, for one, has its office in it.
                if not any(value.text and value.text in each.text for each in values):
                    values.append(value)
        is_known = all(entry.get(field.name) is not None for field in self.references)
        if mark not in WHOLE and not (is_known and values[0].text):
            # What the row itself says of the one it cannot name.
            texts = [entry.get(column.name) for column in self.columns]
            texts = [text for text in texts if text and isinstance(text, str)]
            values[:0] = [Value(text) for text in texts[:1]]
        return tuple(values)

    def cells(self, before, after):
        before, after = before or {}, after or {}
        labels = {each.name: capfirst(str(each.verbose_name)) for each in self.columns}
        references = {field.name for field in self.references}
        return tuple(
            self.cell(labels.get(key, key), before.get(key), after.get(key))
            for key in dict.fromkeys([*labels, *before, *after])
            if key not in references
            and (before.get(key) or None) != (after.get(key) or None)
        )


def _texts(before, after):
    """Return two values as texts that differ."""
    said = [
        "" if value in (None, "", [], {}) else readable(value)
        for value in (before, after)
    ]
    if said[0] == said[1]:
        said = [json.dumps(value, ensure_ascii=False) for value in (before, after)]
    return said
