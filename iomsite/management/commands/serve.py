import errno
import os
import signal
import socket
import sys
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.management.utils import get_random_secret_key
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from iomsite.demo.load import PASSWORD
from iomsite.demo.logins import demo_logins


class Command(BaseCommand):
    help = "Serve the site with Granian: threads in one process, no access log."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1", help="default: %(default)s")
        parser.add_argument("--port", default="8000", help="default: %(default)s")
        parser.add_argument(
            "--workers", type=int, default=1, help="processes, default: %(default)s"
        )
        parser.add_argument(
            "--threads",
            type=int,
            default=16,
            help="threads of each process, default: %(default)s",
        )
        parser.add_argument(
            "--demo",
            action="store_true",
            help="first migrate, load the demonstration content if the database is "
            "empty and collect the static files; then print the staff logins",
        )

    def handle(self, *, host, port, workers, threads, demo, **options):
        port = self.port_number(port)
        if workers < 1 or threads < 1:
            raise CommandError("--workers and --threads want a number from 1 on.")
        refuse_busy_port(host, port)
        try:
            with refusals_in_sentences():
                make_secret_key()
                if demo:
                    self.prepare()
                self.refuse_unprepared()
        except KeyboardInterrupt:
            self.stderr.write("Stopped; the next start goes on from here.")
            sys.exit(130)
        self.announce(f"{host}:{port}", demo=demo)
        self.become_server(host, port, workers, threads)

    def port_number(self, text):
        if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
            raise CommandError(
                f"“{text}” is no port: give a number from 1 to 65535, "
                "for instance PORT=8001."
            )
        return int(text)

    def prepare(self):
        if unapplied_migrations():
            self.say("Preparing the database …")
            call_command("migrate", verbosity=0, interactive=False)
        call_command("load_demo", if_empty=True, stdout=self.stdout)
        self.say("Collecting the static files …")
        call_command("collectstatic", verbosity=0, interactive=False)

    def refuse_unprepared(self):
        if missing := unapplied_migrations():
            raise CommandError(
                f"The database lacks {missing} migrations: run manage.py migrate first."
            )
        manifest = getattr(staticfiles_storage, "manifest_name", None)
        if manifest and not Path(settings.STATIC_ROOT, manifest).exists():
            raise CommandError(
                "The static files are not collected: run manage.py collectstatic first."
            )

    def announce(self, listening, *, demo):
        origin = settings.MAIN_ORIGIN
        self.say("")
        if origin != f"http://{listening}":
            self.say(f"  Listening at {listening} for")
        self.say(f"  Global site  {origin}/")
        if demo:
            for slug in ("ghana", "kenya", "tanzania"):
                self.say(f"  {slug.capitalize():<11}  {origin}/{slug}/")
        self.say(f"  Admin        {origin}/admin/")
        if demo and (logins := demo_logins()):
            self.say(f"\nStaff logins of the demonstration, password {PASSWORD}")
            width = max(len(login.email) for login in logins)
            for login in logins:
                self.say(f"  {login.email:<{width}}  {login.what}")
            self.say("The others are in iomsite/demo/staff.json.")
        self.say("\nStarting the server; Ctrl-C stops it.")

    def say(self, line):
        self.stdout.write(line)
        self.stdout.flush()

    def become_server(self, host, port, workers, threads):
        """
        Go on as another program, in the same process.

        Nothing that Django holds here (a connection, the first secret key) reaches
        the threads that serve.
        """
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        os.chdir(settings.BASE_DIR)
        numbers = [f"--port={port}", f"--workers={workers}", f"--threads={threads}"]
        os.execv(  # noqa: S606 - our own interpreter, no shell
            sys.executable,
            [sys.executable, "-m", "iomsite.server", f"--host={host}", *numbers],
        )


def refuse_busy_port(host, port):
    """
    Say in a sentence why the port cannot be had.

    Granian shares its port (SO_REUSEPORT), so a second one would start without a
    word and take every other request.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # A server that ended a moment ago leaves the port in TIME_WAIT.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen(1)
        except OSError as error:
            raise CommandError(_why_not(error, host, port)) from error


def _why_not(error, host, port):
    if error.errno == errno.EADDRINUSE:
        other = port + 1 if port < 65535 else 8001
        return (
            f"Port {port} is in use by another program: stop that one, "
            f"or choose another port, for instance PORT={other}."
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return (
            f"Port {port} needs rights that this user does not have: "
            "choose one from 1024 on, for instance PORT=8001."
        )
    return f"{host}:{port} cannot be listened at: {error.strerror or error}."


def make_secret_key():
    """Write a key of this installation's own where settings found none."""
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    if not settings.SECRET_KEY.startswith("django-insecure-"):
        return
    unfinished = settings.DATA_DIR / "secret_key.new"
    unfinished.unlink(missing_ok=True)
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(get_random_secret_key())
    unfinished.replace(settings.DATA_DIR / "secret_key")


def unapplied_migrations():
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


@contextmanager
def refusals_in_sentences():
    try:
        yield
    except PermissionError as error:
        raise CommandError(
            f"{error.filename} may not be written by this user: "
            "change its owner, or set DATA_DIR to a folder that may."
        ) from error
    except (OSError, OperationalError) as error:
        if _is_full(error):
            raise CommandError(
                f"The disk is full: free some space for {settings.DATA_DIR}, "
                "then start again; nothing is lost."
            ) from error
        if isinstance(error, OperationalError):
            reason = str(error).strip().splitlines()[0]
            raise CommandError(
                f"The database refused: {reason}. Is DATABASE_URL right?"
            ) from error
        raise


def _is_full(error):
    is_full = getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT)
    return is_full or "disk is full" in str(error)
