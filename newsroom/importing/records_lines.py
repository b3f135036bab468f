"""The lines of an import file, one after the other, each good or bad by itself."""

import hashlib
import json
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from newsroom.models import Article

from .records_schema import Problem, read_record

LONGEST_LINE = 4 * 1024 * 1024


@dataclass
class Line:
    """A line on its way: what it says and, in the end, what became of it."""

    number: int
    record: object = None
    digest: str = ""
    known: object = None
    article: Article | None = None
    offices: list = field(default_factory=list)
    addresses: list = field(default_factory=list)
    image: object = None
    problems: list = field(default_factory=list)
    outcome: str = ""

    @property
    def key(self):
        return (self.record.source, self.record.source_id)

    def complain(self, name, reason):
        self.problems.append(Problem(name, reason))


def read_lines(file):
    """Yield the lines that are not blank, read and checked by themselves."""
    number = 0
    while raw := file.readline(LONGEST_LINE + 1):
        number += 1
        line = Line(number)
        if len(raw) > LONGEST_LINE:
            while raw and not raw.endswith(b"\n"):
                raw = file.readline(LONGEST_LINE)
            line.complain("", _("the line is longer than 4 MB."))
        elif raw.strip() in (b"", b"\xef\xbb\xbf"):
            continue
        else:
            _decode(line, raw)
        yield line


def _decode(line, raw):
    try:
        values = json.loads(raw.rstrip().decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError as error:
        reason = _("the line is not UTF-8 at byte %(place)s: save the file as UTF-8.")
        line.complain("", reason % {"place": error.start + 1})
    except json.JSONDecodeError as error:
        reason = _("this is no JSON at sign %(place)s: %(fault)s.")
        line.complain("", reason % {"place": error.pos + 1, "fault": error.msg})
    except (ValueError, RecursionError):
        line.complain("", _("this is no JSON that can be read: see its numbers."))
    else:
        line.record, line.problems = read_record(values)
        packed = json.dumps(values, sort_keys=True).encode()
        line.digest = hashlib.sha256(packed).hexdigest()


def _no_number(name):
    raise ValueError(name)
