import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass

import pytest
from django.conf import settings as project_settings
from django.db import connection

from tests.office_sites.test_real_server import database_for_server
from tests.outbox.mail_server import running_mail_server

MANAGE = [sys.executable, str(project_settings.BASE_DIR / "manage.py")]


@pytest.fixture
def mail_server():
    with running_mail_server() as server:
        yield server


@pytest.fixture
def mail_by_smtp(mail_server, settings):
    """Have the test's own process send its mail to the server."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = mail_server.port
    return mail_server


@dataclass
class Site:
    """Processes that share the test's database, as it is when the first one starts."""

    environment: dict
    database: str

    def start(self, *arguments, **options):
        return subprocess.Popen(  # noqa: S603
            [*MANAGE, *arguments],
            env=self.environment,
            cwd=project_settings.BASE_DIR,
            text=True,
            **options,
        )

    def act(self, *acts):
        """Start a process that does what stands in acts.py."""
        calls = "; ".join(f"acts.{each}" for each in acts)
        code = f"from tests.outbox import acts; {calls}"
        return self.start("shell", "--verbosity=0", "--command", code)

    def execute(self, sql):
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(self.database, timeout=20)) as database:
                rows = database.execute(sql).fetchall()
                database.commit()
                return rows
        with connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchall() if cursor.description else []


@pytest.fixture
def site(transactional_db, tmp_path, mail_server):
    """Set up the processes; end those that are still there with the test."""
    url, database = database_for_server(tmp_path)
    environment = {
        **os.environ,
        "DATABASE_URL": url,
        "DATA_DIR": str(tmp_path),
        "DEBUG": "0",
        "CACHE_URL": "locmem://",
        "EMAIL_URL": f"smtp://127.0.0.1:{mail_server.port}",
        "STATIC_STORAGE": "django.contrib.staticfiles.storage.StaticFilesStorage",
    }
    return Site(environment, database)
