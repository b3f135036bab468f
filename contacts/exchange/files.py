"""A file of contacts, of whatever kind it turns out to be."""

from django.utils.translation import gettext as _

from .csv_read import read_csv
from .rows import MOST_BYTES, MOST_ROWS, UnreadableFile
from .vcard_read import read_cards

ZIP = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_file(data):
    """Return the Rows of a CSV or vCard file; raises UnreadableFile with a sentence."""
    if len(data) > MOST_BYTES:
        raise UnreadableFile(
            _("The file is larger than 1 MB. Leave out photographs, or divide it.")
        )
    if data.startswith((ZIP, OLD_OFFICE)):
        raise UnreadableFile(
            _(
                "This is a workbook. In Excel choose Save as › CSV UTF-8 (comma "
                "delimited), and upload what that makes."
            )
        )
    plain = data
    if data.startswith(MARKS_OF_UTF_16):
        plain = data.decode("utf-16", "replace").encode()
    if b"\0" in plain:
        raise UnreadableFile(_("This is no text file: upload a .csv or a .vcf."))
    is_cards = (
        plain.removeprefix(b"\xef\xbb\xbf").lstrip()[:11].upper() == b"BEGIN:VCARD"
    )
    rows = read_cards(data) if is_cards else read_csv(data)
    if len(rows) > MOST_ROWS:
        raise UnreadableFile(
            _("There are more than %(most)d contacts in the file: divide it.")
            % {"most": MOST_ROWS}
        )
    return rows
