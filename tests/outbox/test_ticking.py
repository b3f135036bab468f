import os
import signal
import threading
import time
from collections import Counter
from contextlib import suppress
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, OperationalError

from iomsite import ticking
from iomsite.outbox.mail import send_later
from iomsite.outbox.models import Effect
from tests.office_sites.test_real_server import free_port
from tests.outbox.acts import RECIPIENT

MAILS = 20


def put(number):
    for each in range(number):
        send_later(f"mail {each}", to=RECIPIENT, subject="S", text="T")


def told_by_tick():
    out = StringIO()
    call_command("tick", stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_tick_says_in_a_line_what_it_did():
    put(2)
    send_later("bad", to="nobody", subject="S", text="T")

    assert told_by_tick() == "Done: 2, given up: 1.\n"
    assert told_by_tick() == "Nothing was due.\n"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("error", "logged"),
    [
        (
            OperationalError("server closed the connection\n"),
            "ERROR: The job broken failed: server closed the connection",
        ),
        (DatabaseError("syntax"), "ERROR: The job broken crashed."),
        (ZeroDivisionError(), "ERROR: The job broken crashed."),
    ],
    ids=["database away", "database", "other"],
)
def test_job_that_crashes_stops_no_other(monkeypatch, caplog, error, logged):
    def broken(at):
        raise error

    def other(at):
        return Counter(published=3)

    monkeypatch.setattr(ticking, "JOBS", (broken, other, *ticking.JOBS))
    put(1)

    with pytest.raises(CommandError) as caught:
        call_command("tick")

    assert caught.value.returncode == 1
    assert str(caught.value) == ("broken failed, see the log; published: 3, done: 1.")
    assert [f"{each.levelname}: {each.message}" for each in caplog.records] == [logged]
    assert Effect.objects.open().count() == 0


def test_no_ticker_where_a_timer_ticks(settings):
    settings.TICK_SECONDS = 0

    ticking.start_ticker()

    assert "ticker" not in {thread.name for thread in threading.enumerate()}


@pytest.mark.django_db(transaction=True)
def test_process_ends_while_its_ticker_sleeps(site):
    site.environment["TICK_SECONDS"] = "9999"
    code = "from iomsite.ticking import start_ticker; start_ticker()"

    process = site.start("shell", "--verbosity=0", "--command", code)

    assert process.wait(60) == 0


@pytest.fixture
def server_log(request, tmp_path, transactional_db):
    """Serve the site with two ticking processes and mail that waits for them."""
    put(MAILS)
    site = request.getfixturevalue("site")
    site.environment["TICK_SECONDS"] = "1"
    log = tmp_path / "server.log"
    with log.open("w") as file:
        server = site.start(
            *("serve", f"--port={free_port()}", "--workers=2"),
            stdout=file,
            stderr=file,
            start_new_session=True,
        )
    yield log
    server.terminate()
    try:
        assert server.wait(60) == 0
    finally:
        with suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def until(is_so, server_log):
    give_up = time.monotonic() + 40
    while not is_so():
        assert time.monotonic() < give_up, server_log.read_text()
        time.sleep(0.05)


@pytest.mark.django_db(transaction=True)
def test_server_ticks_and_survives_a_database_that_fails(server_log, site, mail_server):
    until(lambda: len(mail_server.taken) == MAILS, server_log)
    site.execute("ALTER TABLE outbox_effect RENAME TO outbox_away")
    until(lambda: "The job work_off" in server_log.read_text(), server_log)
    site.execute("ALTER TABLE outbox_away RENAME TO outbox_effect")
    later = site.act("change()")

    assert later.wait(60) == 0
    until(lambda: len(mail_server.taken) == MAILS + 1, server_log)
    assert set(mail_server.count_by_id().values()) == {1}
