"""The commands a newcomer types first, and the lock they install."""

import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
import tomllib
import urllib.error
import urllib.request

import pytest
from django.conf import settings as project_settings
from django.core.management import CommandError, call_command
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from iomsite.management.commands.serve import make_secret_key, refuse_busy_port

ROOT = project_settings.BASE_DIR


def locked():
    """Return name -> (version, number of hashes) as requirements.txt has them."""
    text = (ROOT / "requirements.txt").read_text()
    blocks = re.split(r"\n(?=[a-z])", text.partition("\n#    make lock\n")[2])
    found = {}
    for block in blocks:
        match = re.match(r"([a-z0-9-]+)==([^ ;]+)", block)
        assert match, block
        found[match[1]] = (match[2], len(re.findall("--hash=sha256:", block)))
    return found


def test_lock_has_a_hash_for_each_package():
    without = {name for name, (_, hashes) in locked().items() if hashes == 0}

    assert len(locked()) > 30
    assert without == set()


def test_lock_names_no_machine_and_no_registry():
    text = (ROOT / "requirements.txt").read_text()

    told = re.findall(r"^.*(?:://|index-url|find-links|/).*$", text, re.MULTILINE)

    assert told == []


def test_lock_holds_what_pyproject_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = [*project["dependencies"]]
    for extra in project["optional-dependencies"].values():
        asked += extra
    lock = locked()

    unmet = [
        line
        for line in asked
        if (wanted := Requirement(line)).specifier
        and lock[canonicalize_name(wanted.name)][0] not in wanted.specifier
    ]

    assert unmet == []
    assert {canonicalize_name(Requirement(line).name) for line in asked} <= set(lock)


def test_make_help_lists_every_target():
    makefile = (ROOT / "Makefile").read_text()
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[1].split()
    targets = re.findall(r"^([a-z-]+):", makefile, re.MULTILINE)

    answer = subprocess.run(  # noqa: S603
        [shutil.which("make"), "help"],
        cwd=ROOT,
        env={**os.environ, "MAKEFLAGS": ""},
        capture_output=True,
        text=True,
        check=True,
    )

    listed = re.findall(r"^  make ([a-z-]+) +\S", answer.stdout, re.MULTILINE)
    assert sorted(listed) == sorted(targets) == sorted(phony)


@pytest.mark.parametrize("script", ["run", "venv", "with-services"])
def test_ci_script_can_be_run(script):
    path = ROOT / ".ci" / script
    shell = "bash" if "bash" in path.read_text().partition("\n")[0] else "sh"

    answer = subprocess.run(  # noqa: S603
        [shutil.which(shell), "-n", path], capture_output=True, text=True, check=False
    )

    assert (answer.returncode, answer.stderr) == (0, "")
    assert os.access(path, os.X_OK)


@pytest.fixture
def fresh_tree(tmp_path):
    """A tree with nothing in it but what the set-up of .venv needs."""
    (tmp_path / "tree" / ".ci").mkdir(parents=True)
    shutil.copy(ROOT / ".ci" / "venv", tmp_path / "tree" / ".ci")
    shutil.copy(ROOT / "requirements.txt", tmp_path / "tree")
    return tmp_path / "tree"


def make_program(folder, name, script):
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def set_up(tree, programs, *, python):
    return subprocess.run(  # noqa: S603
        [tree / ".ci" / "venv"],
        env={"PATH": f"{programs}:/usr/bin:/bin", "PYTHON": python},
        capture_output=True,
        text=True,
        check=False,
    )


TOO_OLD = 'case "$2" in *version_info*) exit 1 ;; esac'
WITHOUT_ENSUREPIP = 'case "$2" in *ensurepip*) exit 1 ;; esac'


@pytest.mark.parametrize(
    ("python", "sentence"),
    [
        (
            "missing",
            "No Python 3.11 or newer was found as missing: install one, or name it "
            "with make PYTHON=/path/to/python, then run make again.\n",
        ),
        (
            "old",
            "No Python 3.11 or newer was found as old: install one, or name it "
            "with make PYTHON=/path/to/python, then run make again.\n",
        ),
        (
            "shim",
            "No Python 3.11 or newer was found as shim: install one, or name it "
            "with make PYTHON=/path/to/python, then run make again.\n",
        ),
        (
            "bare",
            "bare cannot make virtual environments here: install its venv module (on "
            "Debian and Ubuntu: apt-get install python3-venv), then run make again.\n",
        ),
        (
            "good",
            "Only 97 MB of disk space are free here and the set-up needs about "
            "700 MB: free some, then run make again.\n",
        ),
    ],
)
def test_set_up_refuses_in_one_sentence(tmp_path, fresh_tree, python, sentence):
    programs = tmp_path / "bin"
    make_program(programs, "old", TOO_OLD)
    make_program(programs, "shim", "echo 'shim: command not found' >&2; exit 127")
    make_program(programs, "bare", WITHOUT_ENSUREPIP)
    make_program(programs, "good", "exit 0")
    make_program(programs, "df", "echo head; echo disk 1000000 900000 100000 90% /")

    answer = set_up(fresh_tree, programs, python=python)

    assert (answer.returncode, answer.stderr) == (1, sentence)
    assert not (fresh_tree / ".venv").exists()


def test_set_up_says_that_the_disk_filled_up(tmp_path, fresh_tree):
    programs = tmp_path / "bin"
    fails = 'case "$1" in -m) echo "[Errno 28] No space left on device"; exit 1 ;; esac'
    make_program(programs, "python", fails)

    answer = set_up(fresh_tree, programs, python="python")

    assert answer.returncode == 1
    assert answer.stderr == (
        "Creating .venv with python …\n"
        "The disk is full: free about 700 MB (here and in /tmp), "
        "then run make again.\n"
    )


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1", "８００１", ""])
def test_serve_refuses_what_is_no_port(port):
    with pytest.raises(CommandError) as caught:
        call_command("serve", port=port)

    assert str(caught.value) == (
        f"“{port}” is no port: give a number from 1 to 65535, for instance PORT=8001."
    )


def test_serve_refuses_a_busy_port():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        with pytest.raises(CommandError) as caught:
            call_command("serve", port=str(port))

    assert str(caught.value) == (
        f"Port {port} is in use by another program: stop that one, "
        f"or choose another port, for instance PORT={port + 1}."
    )


def test_port_is_free_right_after_a_server_has_ended():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            server.accept()[0].close()

    refuse_busy_port("127.0.0.1", port)


def test_secret_key_is_made_once_and_for_its_owner_only(settings, tmp_path):
    settings.DATA_DIR = tmp_path / "var"
    settings.SECRET_KEY = "django-insecure-test"  # noqa: S105
    path = settings.DATA_DIR / "secret_key"

    make_secret_key()

    first = path.read_text()
    assert len(first) == 50
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in settings.DATA_DIR.iterdir()] == ["secret_key"]

    settings.SECRET_KEY = first
    make_secret_key()

    assert path.read_text() == first


def test_serve_answers_and_ends_cleanly_on_ctrl_c(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    environment = {
        **os.environ,
        "DATA_DIR": str(tmp_path),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'db.sqlite3'}",
        "CACHE_URL": "locmem://",
        "STATIC_STORAGE": "django.contrib.staticfiles.storage.StaticFilesStorage",
        "DEBUG": "0",
    }
    manage = [sys.executable, ROOT / "manage.py"]
    subprocess.run(  # noqa: S603
        [*manage, "migrate", "--verbosity=0"], env=environment, check=True
    )

    with subprocess.Popen(  # noqa: S603
        [*manage, "serve", f"--port={port}"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as server:
        try:
            status = status_once_it_answers(f"http://127.0.0.1:{port}/healthz")
        finally:
            # A terminal sends it to every process of the group.
            os.killpg(server.pid, signal.SIGINT)
            told, _ = server.communicate(timeout=20)

    assert (status, server.returncode) == (200, 0)
    assert told.endswith("\nStarting the server; Ctrl-C stops it.\n")


def status_once_it_answers(address):
    give_up = time.monotonic() + 20
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.05)
