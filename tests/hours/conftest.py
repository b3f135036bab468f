"""Processes that share the test's database: those of the outbox's tests."""

from tests.outbox.conftest import mail_server, site

__all__ = ["mail_server", "site"]
