"""The lines that a vCard consists of: folded, escaped, with parameters."""

import re
from dataclasses import dataclass, field

# Octets, without the line's end (RFC 2426, 2.6; RFC 6350, 3.2).
MOST_OCTETS = 75
END = "\r\n"


@dataclass(frozen=True)
class Line:
    """One property. `name`, `group` and the names of `params` are in upper case."""

    name: str
    value: str
    params: dict = field(default_factory=dict)
    group: str = ""
    number: int = 0

    @property
    def types(self):
        return {each.upper() for each in self.params.get("TYPE", ())}


def escape(text):
    """Escape a text, or one part of a structured value; no kind of line end is left."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for plain, escaped in (("\\", "\\\\"), ("\n", "\\n"), (",", "\\,"), (";", "\\;")):
        text = text.replace(plain, escaped)
    return text


def unescape(value):
    return re.sub(
        r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value, flags=re.DOTALL
    )


def parts(value, separator=";"):
    """Split a structured value, or a list, and unescape its parts."""
    found = [""]
    for piece in re.findall(r"\\.|.", value, flags=re.DOTALL):
        if piece == separator:
            found.append("")
        else:
            found[-1] += piece
    return [unescape(each) for each in found]


def fold(line):
    """Break a line so that no piece exceeds 75 octets, and none ends within a letter."""
    pieces, octets = [[]], 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > MOST_OCTETS:
            pieces.append([" "])
            octets = 1
        pieces[-1].append(letter)
        octets += size
    return END.join("".join(piece) for piece in pieces)


def unfold(data):
    """Yield (number, logical line as bytes); numbers count the lines of the file."""
    current, first = None, 0
    for number, raw in enumerate(re.split(rb"\r\n|\n|\r", data), 1):
        if raw[:1] in (b" ", b"\t") and current is not None:
            current += raw[1:]
            continue
        if current:
            yield first, current
        current, first = raw, number
    if current:
        yield first, current


_head = re.compile(
    r"(?:(?P<group>[\w-]+)\.)?(?P<name>[\w-]+)"
    r"(?P<params>(?:;[^;:\"=]*(?:=(?:\"[^\"]*\"|[^;:\",]*)(?:,(?:\"[^\"]*\"|[^;:\",]*))*)?)*)"
    r":(?P<value>.*)",
    re.DOTALL | re.ASCII,
)
_param = re.compile(
    r";(?P<name>[^;:\"=]*)(?:=(?P<values>(?:\"[^\"]*\"|[^;:\",]|,)*))?", re.DOTALL
)


def parse(text, number=0):
    """Return the Line, or None where it is none."""
    match = _head.fullmatch(text)
    if match is None:
        return None
    params = {}
    for param in _param.finditer(match["params"]):
        name, values = param["name"].strip().upper(), param["values"]
        if values is None:
            # As in vCard 2.1, which others still write: TEL;WORK;VOICE:
            name, values = "TYPE", name
        for value in re.findall(r"\"[^\"]*\"|[^,]+", values):
            # TYPE="work,voice" is a list, too.
            inner = value.strip('"')
            each = inner.split(",") if name == "TYPE" else [_decaret(inner)]
            params.setdefault(name, []).extend(filter(None, each))
    return Line(
        match["name"].upper(),
        match["value"],
        params,
        (match["group"] or "").upper(),
        number,
    )


def _decaret(text):
    """Undo RFC 6868."""
    return re.sub(r"\^([n'^])", lambda m: {"n": "\n", "'": '"', "^": "^"}[m[1]], text)
