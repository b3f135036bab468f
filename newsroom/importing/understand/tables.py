"""
Tables: rows of contacts are put together, all other cells are lines like any.

A layout table is no table to us: its cells are read one below the other.
"""

import re
from dataclasses import replace
from itertools import groupby

from ..countries import country_code
from ..text import plain
from .addresses import EMAIL, has_address
from .markup import holds_address, printed_with_links
from .names import is_name

_LONGEST_CELL, _LONGEST_HEADING = 200, 40


def join_contact_rows(blocks, words):
    """
    Make one block of each row that holds a contact, or of each cell that does.

    The row with the headings of the columns above them becomes one block too.
    """
    joined = []
    for _, table in groupby(blocks, key=lambda b: b.cell and b.cell.table):
        table = list(table)
        joined += table if table[0].cell is None else _rows(table, words)
    return joined


def _rows(table, words):
    rows = [list(row) for _, row in groupby(table, key=lambda block: block.cell.row)]
    found = []
    for row, following in zip(rows, [*rows[1:], []], strict=True):
        if _is_contact_row(row):
            found += _contacts_of(row, words)
        elif _is_contact_row(following) and _are_headings(row):
            text = ", ".join(block.text for block in row)
            found.append(replace(_join(row, text), is_column_headings=True))
        else:
            found += row
    return found


def _cells(row):
    return [list(cell) for _, cell in groupby(row, key=lambda block: block.cell.column)]


def _is_contact_row(row):
    return (
        len(_cells(row)) > 1
        and all(len(block.text) <= _LONGEST_CELL and not block.role for block in row)
        and any(holds_address(block) for block in row)
    )


def _are_headings(row):
    return len(_cells(row)) > 1 and not any(
        len(block.text) > _LONGEST_HEADING or re.search(r"\d", block.text) or block.role
        for block in row
    )


def _contacts_of(row, words):
    """A person to a cell where several cells have an address each, else to the row."""
    cells = _cells(row)
    with_email = [
        cell
        for cell in cells
        if any(EMAIL.search(printed_with_links(block)) for block in cell)
    ]
    groups = cells if len(with_email) > 1 else [row]
    return [_join(group, _as_line(group, words)) for group in groups]


def _as_line(blocks, words):
    """Write a row as a line would be: "Office: Name, role, number, address"."""
    first, *others = filter(None, map(printed_with_links, blocks))
    rest = ", ".join(others)
    is_office = (
        bool(others) and not has_address(first) and _is_office(first, others[0], words)
    )
    return f"{first.strip(' :')}: {rest}" if is_office else ", ".join([first, *others])


def _is_office(text, following, words):
    """Tell "Geneva" from "Ann Roe" by what stands beside it."""
    if country_code(text) or plain(text) in words.OFFICE_NAMES:
        return True
    name = following.split(",")[0]
    is_person = len(name.split()) > 1 and is_name(name, words)
    return is_person and (len(text.split()) == 1 or not is_name(text, words))


def _join(blocks, text):
    return replace(
        blocks[0],
        text=text,
        lines=tuple(number for block in blocks for number in block.lines),
        last_line=blocks[-1].last_line,
        html="",
    )
