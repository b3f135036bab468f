"""Processes that end by SIGKILL: what they were to do is done, and known as one."""

import signal
from threading import Barrier

import pytest

from iomsite.outbox.mail import message_id, send_later
from tests.outbox.acts import RECIPIENT

SEVERAL = 3
MAILS = 40

# Step → how often the mail server was handed the mail. After the server took it
# nobody can know whether it had been marked, so it comes again as the same mail.
DELIVERIES = {
    "before the commit": 1,
    "after the commit": 1,
    "before the mail": 1,
    "while the server takes the mail": 2,
    "after the mail": 2,
}


@pytest.mark.parametrize("step", DELIVERIES)
def test_change_and_mail_survive_a_kill_at_each_step(site, mail_server, step):
    killed = site.act(f"change({step!r})", f"work({step!r})")
    if step == "while the server takes the mail":
        mail_server.on_taking = killed.kill
    assert killed.wait(60) == -signal.SIGKILL
    mail_server.on_taking = lambda: None
    taken_at_death = len(mail_server.taken)

    # Who comes at once leaves a claim alone.
    assert site.act("work()").wait(60) == 0
    taken_at_once = len(mail_server.taken)
    again = site.act("change()", "work(minutes=11)", "work(minutes=60)")
    assert again.wait(60) == 0

    assert taken_at_once == taken_at_death + (step == "after the commit")
    mail = message_id(f"region sahel {RECIPIENT}")
    assert mail_server.count_by_id() == {mail: DELIVERIES[step]}
    assert site.execute("SELECT slug FROM contacts_region") == [("sahel",)]
    assert site.execute(
        "SELECT COUNT(*), COUNT(done_at), MAX(error) FROM outbox_effect"
    ) == [(1, 1, "")]


@pytest.fixture
def several(request, mail_server):
    """Put many mails into the outbox, and start processes that meet at the server."""
    for number in range(MAILS):
        send_later(f"mail {number}", to=RECIPIENT, subject="S", text="T")
    site = request.getfixturevalue("site")
    mail_server.on_arrival = Barrier(SEVERAL).wait
    processes = [site.act("work()") for _ in range(SEVERAL)]
    yield processes
    for process in processes:
        process.kill()
        process.wait()


@pytest.mark.django_db(transaction=True)
def test_several_processes_send_each_mail_once(several, mail_server):
    ends = [process.wait(60) for process in several]

    assert ends == [0] * SEVERAL
    assert mail_server.count_by_id() == {
        message_id(f"mail {number} {RECIPIENT}"): 1 for number in range(MAILS)
    }


@pytest.mark.django_db(transaction=True)
def test_one_of_several_that_is_killed_loses_nothing(several, site, mail_server):
    def kill_one():
        if len(mail_server.taken) == MAILS // 4:
            several[0].kill()

    mail_server.on_taking = kill_one
    ends = [process.wait(60) for process in several]
    mail_server.on_arrival = lambda: None

    assert site.act("work(minutes=11)").wait(60) == 0

    assert ends == [-signal.SIGKILL, *[0] * (SEVERAL - 1)]
    counts = mail_server.count_by_id()
    assert set(counts) == {
        message_id(f"mail {number} {RECIPIENT}") for number in range(MAILS)
    }
    # At most the one that was on its way comes twice.
    assert sum(counts.values()) <= MAILS + 1
    assert site.execute("SELECT COUNT(*) FROM outbox_effect WHERE done_at IS NULL") == [
        (0,)
    ]
