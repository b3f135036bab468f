"""Granian as this site runs it. `manage.py serve` hands its process over to this."""

import argparse
import os
import signal
from importlib import import_module

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels

# A connection counts from its acceptance to its end, idle ones too; whatever comes
# beyond this number waits in the system's queue of 1,024.
CONNECTIONS_PER_WORKER = 512
# Time to send the head of a request; an idle connection ends after it, too.
HEAD_MILLISECONDS = 15_000
HEAD_BYTES = 65_536
SECONDS_TO_FINISH = 10


def main():
    parser = argparse.ArgumentParser(prog="python -m iomsite.server")
    parser.add_argument("--host", required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--workers", type=int, required=True)
    parser.add_argument("--threads", type=int, required=True)
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "iomsite.settings")
    server = Granian(
        "iomsite.wsgi",
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=options.workers,
        blocking_threads=options.threads,
        backpressure=CONNECTIONS_PER_WORKER,
        http1_settings=HTTP1Settings(
            header_read_timeout=HEAD_MILLISECONDS, max_buffer_size=HEAD_BYTES
        ),
        workers_kill_timeout=SECONDS_TO_FINISH,
        respawn_failed_workers=True,
        log_level=LogLevels.error,
    )
    server.on_startup(hear_ctrl_c)
    os.register_at_fork(after_in_child=leave_signals_to_the_parent)
    server.serve(target_loader=load_application)


def hear_ctrl_c():
    """Unblock what serve blocked until there was somebody who ends well."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def load_application(module):
    """Load the site in a worker: after the fork, which no thread would survive."""
    leave_signals_to_the_parent()
    application = import_module(module).application
    # Its models can be loaded only now.
    import_module("iomsite.ticking").start_ticker()
    return application


def leave_signals_to_the_parent():
    """
    Let a worker end by its parent's word alone.

    Ctrl-C reaches every process of the terminal, and a worker that hears of it and
    then of SIGTERM hangs. While the site loads, SIGTERM must end it at once: it has
    inherited its parent's handler, which does nothing here.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


if __name__ == "__main__":
    main()
