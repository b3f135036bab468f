"""Reading a CSV file, whichever separator and encoding a spreadsheet gave it."""

import codecs
import csv
import re
from io import StringIO

from django.utils.translation import gettext as _

from . import cells
from .csv_columns import COLUMNS, ROLE, column_of
from .rows import MOST_ROWS, Row, UnreadableFile
from .staff_fields import PLAIN, read

# There an empty cell says nothing.
CANNOT_BE_EMPTY = {"uid", "office", "starts_on", "visibility"}
SEPARATORS = ",;\t"
LISTS = {
    "emails": cells.emails_read,
    "phones": cells.phones_read,
    "languages": cells.languages_read,
}


def read_csv(data):
    """Return the Rows of a CSV file; raises UnreadableFile."""
    text = _decoded(data)
    skipped = 0
    if match := re.match(r"sep=(.)\r?\n", text):
        # Excel's own way to say which.
        text, skipped = text[match.end() :], 1
    separator = match[1] if match else _separator(text)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    rows = []
    try:
        columns = _columns(next(reader, []))
        last = reader.line_num
        for values in reader:
            number, last = last + 1 + skipped, reader.line_num
            if any(value.strip() for value in values):
                rows.append(_row(number, columns, values))
            if len(rows) > MOST_ROWS:
                break
    except csv.Error:
        raise UnreadableFile(
            _(
                "Line %(number)d is no line of a CSV file: look for a lost quotation mark."
            )
            % {"number": reader.line_num + skipped}
        ) from None
    if not rows:
        raise UnreadableFile(_("There is no row below the headings."))
    return rows


def _decoded(data):
    encoding = "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        # "Unicode text", as Excel calls it.
        encoding = "utf-16"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise UnreadableFile(
            _(
                "The file is not in UTF-8 (line %(number)d), so that its accents would be "
                "guessed. In Excel choose Save as › CSV UTF-8 (comma delimited)."
            )
            % {"number": number}
        ) from None


def _separator(text):
    """Choose the separator that makes the most headings known."""
    line = re.split(r"\r\n|\n|\r", text, maxsplit=1)[0]

    def known(separator):
        return sum(
            column_of(each.strip('" ')) is not None for each in line.split(separator)
        )

    return max(SEPARATORS, key=known)


def _columns(headings):
    columns = [column_of(cells.unguarded(each)) for each in headings]
    if not {"name", "emails", "phones", "uid"} & set(columns):
        raise UnreadableFile(
            _("The first line has none of the headings that are known: %(known)s.")
            % {"known": ", ".join(COLUMNS)}
        )
    return columns


def _row(number, columns, values):
    row = Row(number)
    if extra := [value for value in values[len(columns) :] if value.strip()]:
        row.problems.append(
            _("There is more in this row than there are headings: “%(text)s”.")
            % {"text": extra[0]}
        )
    for name, value in zip(columns, values, strict=False):
        if name is None:
            continue
        try:
            _fill(
                row.values, name, cells.unguarded(value.replace("\r\n", "\n").strip())
            )
        except ValueError as error:
            row.problems.append(str(error))
    return row


def _fill(values, name, text):
    if name.startswith(ROLE):
        values.setdefault("role", {})[name.removeprefix(ROLE)] = text
    elif not text and name in CANNOT_BE_EMPTY:
        pass
    elif name in LISTS:
        found = LISTS[name](text)
        # Several columns may hold telephones.
        values[name] = [*values.get(name, []), *found]
    elif name in PLAIN:
        values[name] = read(name, text)
    else:
        values[name] = text
