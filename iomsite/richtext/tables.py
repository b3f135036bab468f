"""Makes tables rectangular, as the editor would at the first change in one."""

from .blocks import Cell, Table

MAX_COLUMNS = 40
MAX_CELLS = 4000


def table_blocks(rows):
    """Return [Table]; the contents of one that is too large; or [] of an empty one."""
    rows = [row for row in rows if row]
    if not any(cell.blocks for row in rows for cell in row):
        return []
    contents = [block for row in rows for cell in row for block in cell.blocks]
    if len(rows) * max(len(row) for row in rows) > MAX_CELLS:
        return contents
    table = _rectangular(rows)
    return [table] if table else contents


def _rectangular(rows):
    """Let no cell be missing and none overlap; None if it is too wide for that."""
    # How many rows, from this one on, a cell from above still fills in each column.
    filled, widths = [0] * MAX_COLUMNS, []
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while column < MAX_COLUMNS and filled[column]:
                column += 1
            if column == MAX_COLUMNS:
                return None
            free = 1
            while (
                free < cell.colspan
                and column + free < MAX_COLUMNS
                and not filled[column + free]
            ):
                free += 1
            cell.colspan = free
            cell.rowspan = min(cell.rowspan, len(rows) - number)
            filled[column : column + free] = [cell.rowspan] * free
            column += free
        widths.append(sum(1 for rest in filled if rest))
        filled = [max(rest - 1, 0) for rest in filled]
    width = max(widths)
    for row, filled_columns in zip(rows, widths, strict=True):
        row.extend(Cell("td", 1, 1, []) for _ in range(width - filled_columns))
    return Table(rows)
