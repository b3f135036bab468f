import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test import override_settings

from contacts import office_table

ARTICLES, OFFICES = 20_000, 120


@pytest.fixture(scope="package")
def bulk(django_db_setup, django_db_blocker, tmp_path_factory):
    """
    Fill the database once, for all tests of this folder, and leave it empty.

    The tests run inside this transaction, each in a savepoint of its own.
    """
    media_root = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=media_root):
        with transaction.atomic():
            call_command("load_bulk", articles=ARTICLES, offices=OFFICES)
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
            yield
            transaction.set_rollback(True)
        office_table.clear()


@pytest.fixture(autouse=True)
def _in_the_bulk(bulk, db):
    """Whatever stands here sees the 20,000 articles."""
