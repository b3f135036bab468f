"""Names of files, safe to show, and what is left to do with a new draft."""

import unicodedata
from pathlib import PurePath

from django.utils.translation import gettext as _

LONGEST_NAME = 60


def shown_name(name):
    """
    Return the name of a file without signs that reorder or hide, and not too long.

    "report[RLO]fdp.docx" would read as something else.
    """
    name = "".join(
        sign for sign in name if unicodedata.category(sign) not in {"Cc", "Cf", "Cs"}
    )
    name = " ".join(name.split()) or _("document")
    if len(name) <= LONGEST_NAME:
        return name
    suffix = PurePath(name).suffix[:8]
    return f"{name[: LONGEST_NAME - len(suffix) - 1]}…{suffix}"


def named(numbers):
    """Name lines for people: line 4, lines 4–6, lines 4, 7."""
    runs = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    text = ", ".join(
        str(first) if first == last else f"{first}–{last}" for first, last in runs
    )
    if len(numbers) == 1:
        return _("Line %(numbers)s") % {"numbers": text}
    return _("Lines %(numbers)s") % {"numbers": text}


def remaining(stored, embargo, undescribed):
    """Yield sentences on what is to be looked at before the draft goes anywhere."""
    if embargo:
        yield _(
            "The document names an embargo: “%(printed)s”. It is not applied: set the "
            "hour yourself, with “Schedule”."
        ) % {"printed": embargo.printed}
    if stored.new_contacts:
        names = ", ".join(str(contact) for contact in stored.new_contacts)
        yield _("Nobody has confirmed these contacts yet: %(names)s.") % {
            "names": names
        }
    for contact in stored.corrected:
        yield _("Corrected in the directory, for all releases: %(name)s.") % {
            "name": contact
        }
    yield from stored.left_out
    if undescribed:
        yield _("Describe the pictures for those who cannot see them.")
