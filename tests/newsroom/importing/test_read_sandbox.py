"""Documents are read by another process, which can do little and not for long."""

import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image

from newsroom.importing.read import ReadError, read_bytes, sandbox
from tests.newsroom.importing.word_file import PROSE, p, picture, word_file

# Browsers' parsers need minutes for elements within elements within elements.
SLOW = b"<div>" * 200_000


def in_the_process(statement):
    """Run a statement as the reading process would, and return what it wrote."""
    program = (
        "from newsroom.importing.formats.__main__ import limit; limit()\n"
        f"try:\n    {statement}\nexcept BaseException as error: print(type(error).__name__)"
    )
    done = subprocess.run(  # noqa: S603, the statements of this module
        [sys.executable, "-P", "-c", program],
        env=sandbox._ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=30,
    )
    return done.stdout.strip()


def test_reading_that_takes_too_long_is_stopped():
    with pytest.raises(ReadError) as refused:
        sandbox.read_apart("markup", SLOW, name="a.html", seconds=1)

    assert str(refused.value).startswith(
        "a.html: reading the file took longer than 1 seconds and was stopped."
    )


@pytest.mark.parametrize(
    "end", ["os.abort()", "os._exit(3)", "print('{}')", "print('x')"]
)
def test_process_that_ends_without_an_answer_is_a_refusal(monkeypatch, caplog, end):
    monkeypatch.setattr(
        sandbox, "_COMMAND", [sys.executable, "-c", f"import os; {end}"]
    )

    with pytest.raises(ReadError, match="a.html: the file cannot be read. Open it"):
        read_bytes(b"<p>x", name="a.html")

    assert "Reading a document ended with" in caplog.text


def test_program_that_cannot_be_started_is_a_refusal(monkeypatch, caplog):
    monkeypatch.setattr(sandbox, "_COMMAND", ["/nowhere/python"])

    with pytest.raises(ReadError, match="a.html: the file cannot be read. Open it"):
        read_bytes(b"<p>x", name="a.html")

    assert "No process could be started" in caplog.text


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux enforces all limits")
@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("bytearray(900_000_000)", "MemoryError"),
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "PermissionError"),
        ("import socket; socket.getaddrinfo('wma.example', 80)", "PermissionError"),
        ("import subprocess; subprocess.run(['true'])", "PermissionError"),
        ("import os; os.system('true')", "PermissionError"),
        ("import os; os.fork()", "PermissionError"),
        ("open('/tmp/evil-%d' % __import__('os').getpid(), 'w').write('x' * 99999)", "OSError"),
        ("bytearray(90_000_000)", ""),
    ],
)  # fmt: skip
def test_process_has_neither_memory_nor_network_nor_programs(statement, error):
    assert in_the_process(statement) == error


def test_process_sees_nothing_of_the_environment_and_no_framework(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "secret")

    seen = in_the_process(
        "import os, sys; print('SECRET_KEY' in os.environ, 'django' in sys.modules)"
    )

    assert seen == "False False"


def test_threads_read_at_once():
    data = word_file(p(PROSE))

    with ThreadPoolExecutor(6) as pool:
        read = list(pool.map(lambda _n: read_bytes(data, name="a.docx"), range(12)))

    assert {source.text for source in read} == {PROSE}


def test_ten_pages_with_five_pictures_are_read_whole():
    media = {f"p{n}": _photograph(n) for n in range(5)}
    pages = "".join(p(f"{n}. {PROSE * 6}") for n in range(120))
    data = word_file(pages + "".join(p(picture(key)) for key in media), media=media)

    source = read_bytes(data, name="a.docx")

    assert (len(source.lines), len(source.pictures)) == (125, 5)
    assert len(data) > 3_000_000


def _photograph(number):
    file = io.BytesIO()
    noise = os.urandom(600 * 400 * 3)
    picture = Image.frombytes("RGB", (600, 400), noise).resize((2400, 1600))
    picture.putpixel((0, 0), (number, 0, 0))
    picture.save(file, "JPEG", quality=80)
    return file.getvalue()


def test_texts_need_no_process(monkeypatch):
    monkeypatch.setattr(sandbox, "_COMMAND", ["/nowhere/python"])

    assert read_bytes(PROSE.encode(), name="a.txt").text == PROSE
