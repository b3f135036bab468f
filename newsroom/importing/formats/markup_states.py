"""What the elements of a page hand down to those inside them."""

from dataclasses import dataclass

from ..source import Cell, Place, Style


@dataclass
class State:
    tag: str = ""
    is_block: bool = False
    # Why nothing inside is shown, or "".
    left_out: str = ""
    bold: bool = False
    italic: bool = False
    href: str = ""
    style: Style = Style.NONE
    is_centred: bool = False
    place: Place = Place.BODY
    cell: Cell | None = None
    table: "Table | None" = None
    is_pre: bool = False
    is_figure: bool = False


class Table:
    """Counts rows and columns, with the cells that reach over several."""

    def __init__(self, number):
        self.number, self.row, self.column = number, -1, -1
        # Columns that a cell of an earlier row reaches into: how many rows more.
        self.reached = {}

    def next_row(self):
        self.row, self.column = self.row + 1, -1
        self.reached = {c: n - 1 for c, n in self.reached.items() if n > 1}

    def next_cell(self, columns, rows):
        self.row = max(self.row, 0)
        self.column += 1
        while self.column in self.reached:
            self.column += 1
        cell = Cell(table=self.number, row=self.row, column=self.column)
        if rows > 1:
            for column in range(self.column, self.column + columns):
                # Counted down once at each row that begins.
                self.reached[column] = rows
        self.column += columns - 1
        return cell
