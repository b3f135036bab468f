"""
The reading of a document in a process of its own.

What reads a Word file or a web page is a lot of code, and the file may be made to
harm it: the process has ten seconds, little memory, no network, nothing of the
site's environment, and it answers in JSON. It is started anew, never forked: the
server has threads.
"""

import json
import logging
import subprocess
import sys
import threading
from pathlib import Path

from iomsite.images.uploads import FORMATS, MAX_BYTES, MAX_PIXELS, MAX_SIDE

from ..formats.wire import unpack
from .sentences import refusal

logger = logging.getLogger(__name__)

SECONDS = 10
# Each may take 768 MB; whoever comes later waits for a turn.
_turns = threading.BoundedSemaphore(2)
_LONGEST_WAIT = 30
_ROOT = Path(__file__).resolve().parents[3]
_COMMAND = [sys.executable, "-P", "-m", "newsroom.importing.formats"]
_ENVIRONMENT = {
    "PYTHONPATH": str(_ROOT),
    "PYTHONUTF8": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    # One arena for the memory of all threads; the limit counts what is reserved.
    "MALLOC_ARENA_MAX": "1",
}
FRAME = {
    "formats": FORMATS,
    "max_bytes": MAX_BYTES,
    "max_pixels": MAX_PIXELS,
    "max_side": MAX_SIDE,
}


def read_apart(kind, data, *, name, seconds=SECONDS):
    """Return the SourceDocument of a Word file or a web page, or raise ReadError."""
    order = json.dumps({"kind": kind, "name": name, "frame": FRAME}).encode("ascii")
    if not _turns.acquire(timeout=_LONGEST_WAIT):
        raise refusal("busy", name)
    try:
        done = _run(order + b"\n" + data, seconds)
    except subprocess.TimeoutExpired:
        raise refusal("slow", name, limit=seconds) from None
    except OSError:
        logger.exception("No process could be started to read a document")
        raise refusal("lost", name) from None
    finally:
        _turns.release()
    return _document(done, name)


def _run(data, seconds):
    return subprocess.run(  # noqa: S603, our own program, with no word of the file
        _COMMAND,
        input=data,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env=_ENVIRONMENT,
        timeout=seconds,
    )


def _document(done, name):
    try:
        answer = unpack(done.stdout)
    except ValueError:
        logger.error("Reading a document ended with %s", done.returncode)
        raise refusal("lost", name) from None
    if isinstance(answer, tuple):
        code, parameters = answer
        raise refusal(code, name, **parameters)
    if not answer.text:
        raise refusal("blank", name)
    return answer
