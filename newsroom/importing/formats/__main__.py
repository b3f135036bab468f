"""
Read one document from standard input, and write what was read as JSON.

The first line says how: {"kind", "name", "frame"}. This process limits itself before
it looks at the document; whoever started it sets the time.
"""

import contextlib
import json
import resource
import sys

from .encoding import decode
from .markup import read_markup
from .pictures import Frame
from .refusals import Refused
from .wire import pack, pack_refusal
from .word import read_word

_MEMORY = 768 * 1024 * 1024
# Of work; whoever started the process waits for less, unless it has gone.
_SECONDS = 12
_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.fork")
_FORBIDDEN += ("os.system", "os.spawn", "ctypes.", "urllib.", "ftplib.", "http.")


def limit():
    """
    Take from this process what reading does not need.

    macOS knows the names of all limits and enforces some; none is worth failing for.
    """
    for name, most in [
        ("RLIMIT_AS", _MEMORY),
        ("RLIMIT_CPU", _SECONDS),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_FSIZE", 0),
    ]:
        with contextlib.suppress(AttributeError, ValueError, OSError):
            number = getattr(resource, name)
            _soft, hard = resource.getrlimit(number)
            if hard != resource.RLIM_INFINITY:
                most = min(most, hard)
            resource.setrlimit(number, (most, most))
    sys.addaudithook(_refuse)


def _refuse(event, _arguments):
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event)


def read(order, data):
    frame = Frame(**{**order["frame"], "formats": tuple(order["frame"]["formats"])})
    if order["kind"] == "word":
        return read_word(data, name=order["name"], frame=frame)
    return read_markup(decode(data), name=order["name"], frame=frame)


def answer(order, data):
    try:
        return pack(read(order, data))
    except Refused as refused:
        return pack_refusal(refused)
    except (MemoryError, RecursionError):
        return pack_refusal(Refused("heavy"))


def main():
    limit()
    order = json.loads(sys.stdin.buffer.readline())
    sys.stdout.buffer.write(answer(order, sys.stdin.buffer.read()))


if __name__ == "__main__":
    main()
