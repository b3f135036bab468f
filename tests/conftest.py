import gc

import pytest

from contacts import office_table

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup"}


def pytest_collection_finish():
    """What stands now stays to the end: the collector need not look at it again."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def pytest_addoption(parser):
    parser.addoption(
        "--only-database",
        action="store_true",
        help="leave out what asks no database: another one changes nothing there",
    )


def pytest_collection_modifyitems(config, items):
    if config.getoption("--only-database"):
        others = [each for each in items if not _asks_database(each)]
        config.hook.pytest_deselected(items=others)
        items[:] = [each for each in items if _asks_database(each)]


def _asks_database(item):
    is_marked = item.get_closest_marker("django_db") is not None
    return is_marked or not DATABASE_FIXTURES.isdisjoint(item.fixturenames)


@pytest.fixture(autouse=True)
def _plain_static_files(settings):
    """A manifest exists only after collectstatic."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {
            "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        },
    }


@pytest.fixture(autouse=True)
def _quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def media_root(settings, tmp_path):
    """Uploaded files of a test go where the test goes."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


@pytest.fixture(autouse=True)
def private_root(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path / "private"
    return settings.PRIVATE_ROOT


@pytest.fixture(autouse=True)
def _no_office_in_memory():
    """The table of offices outlives a test, its rows do not."""
    office_table.clear()
    yield
    office_table.clear()
