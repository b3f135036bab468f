"""Threads of the server we ship, and more than one process of it."""

import os
import random
import re
import socket
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection

from tests.factories import make_article, make_headquarters, make_office
from tests.office_sites.test_sites import wrong_links

REQUESTS = 2000
THREADS = 8
# gunicorn would take the script prefix from the first; the server we ship does not.
OF_A_STRANGER = {
    "SCRIPT_NAME": "/evil",
    "Script-Name": "/evil",
    "X-Forwarded-Host": "x",
}


@dataclass
class Server:
    port: int
    database: str

    def connect(self):
        return closing(HTTPConnection("127.0.0.1", self.port, timeout=20))

    def get(self, path, host="wma.example"):
        with self.connect() as http:
            return self.ask(http, path, host)

    def ask(self, http, path, host):
        http.request("GET", path, headers={"Host": host, **OF_A_STRANGER})
        answer = http.getresponse()
        return answer, answer.read().decode()

    def execute(self, sql):
        """Change the database behind the back of its processes."""
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(self.database, timeout=20)) as database:
                database.execute(sql)
                database.commit()
        else:
            with connection.cursor() as cursor:
                cursor.execute(sql)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def database_for_server(tmp_path):
    """Return the DATABASE_URL of what the test wrote: a copy, if it is in memory."""
    if connection.vendor == "sqlite":
        path = tmp_path / "db.sqlite3"
        with connection.cursor() as cursor:
            cursor.execute(f"VACUUM INTO '{path}'")
        return f"sqlite:///{path}", str(path)
    at = connection.settings_dict
    login = ":".join(quote(at[key], safe="") for key in ("USER", "PASSWORD") if at[key])
    place = f"{at['HOST']}:{at['PORT']}" if at["PORT"] else at["HOST"]
    if at["HOST"].startswith("/"):
        place = quote(at["HOST"], safe="")
    return f"postgres://{login}@{place}/{at['NAME']}", at["NAME"]


@pytest.fixture
def serve(tmp_path):
    """Start the server on the test's database; end it with the test."""
    processes = []

    def start(workers):
        url, database = database_for_server(tmp_path)
        server = Server(free_port(), database)
        environment = {
            **os.environ,
            "DATABASE_URL": url,
            "DATA_DIR": str(tmp_path),
            "DEBUG": "0",
            "MAIN_ORIGIN": "https://wma.example",
            "ALLOWED_HOSTS": ".example",
            "STATIC_STORAGE": "django.contrib.staticfiles.storage.StaticFilesStorage",
        }
        command = [
            *(sys.executable, "-m", "granian", "--interface", "wsgi"),
            *("--port", str(server.port), "--workers", str(workers)),
            *("--blocking-threads", str(THREADS), "--log-level", "error"),
            *("--workers-kill-timeout", "2"),
            "iomsite.wsgi:application",
        ]
        processes.append(
            subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment)  # noqa: S603
        )
        until(lambda: answers(server), seconds=40)
        return server

    yield start
    for process in processes:
        process.terminate()
        process.wait(20)


def answers(server):
    try:
        return server.get("/healthz")[0].status == 200
    except OSError:
        return False


def until(is_so, *, seconds):
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, f"Not so within {seconds} seconds."


@pytest.mark.django_db(transaction=True)
def test_no_link_leaves_its_site_with_threads(serve):
    sites = {
        "/ghana": make_office("ghana", languages=["en", "fr"]),
        "/kenya": make_office("kenya", languages=["en", "sw"]),
        "fiji.example": make_office("fiji", host="fiji.example"),
        "wma.example": make_headquarters(),
    }
    for office in sites.values():
        make_article(office=office, slug=f"news-{office.slug}")
    server = serve(workers=1)
    asked = [
        (where, path)
        for where, office in sites.items()
        for path in (
            "/",
            "/",
            "/",
            "/en/news/",
            f"/en/news/news-{office.slug}/",
            "/en/no/",
        )
    ]

    def ask(http, where, path):
        prefix = where if where.startswith("/") else ""
        host = "wma.example" if prefix else where
        answer, html = server.ask(http, prefix + path, host)
        if path == "/":
            right = answer.headers["Location"] == f"{prefix}/en/"
            return answer.status, [] if right else [answer.headers["Location"]]
        language = re.search(r'<html[^>]* lang="(\w+)"', html)[1]
        wrong = wrong_links(html, prefix)
        return answer.status, wrong if language == "en" else [language]

    def ask_many(seed):
        questions = random.Random(seed).choices(asked, k=REQUESTS // THREADS)  # noqa: S311
        with server.connect() as http:
            return [ask(http, *question) for question in questions]

    with ThreadPoolExecutor(THREADS) as threads:
        found = [
            each for many in threads.map(ask_many, range(THREADS)) for each in many
        ]

    statuses = Counter(status for status, _wrong in found)
    assert [wrong for _status, wrong in found if wrong] == []
    assert set(statuses) == {200, 302, 404}


@pytest.mark.django_db(transaction=True)
def test_change_of_an_office_reaches_every_process(serve):
    make_headquarters()
    make_office("kenya")
    server = serve(workers=2)

    def locations(path):
        return {server.get(path)[0].headers["Location"] for _connection in range(12)}

    assert locations("/kenya/") == {"/kenya/en/"}

    server.execute(
        "UPDATE contacts_countryoffice SET slug = 'uganda' WHERE slug = 'kenya'"
    )

    # Unknown until then, so looked for within a second.
    until(lambda: locations("/uganda/") == {"/uganda/en/"}, seconds=8)
    assert locations("/kenya/") == {None}
