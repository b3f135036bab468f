from dataclasses import dataclass

import pytest

from contacts import office_table
from tests.factories import make_headquarters, make_office

MAIN = "https://wma.example"


@pytest.fixture(autouse=True)
def _origin(settings):
    settings.MAIN_ORIGIN = MAIN
    settings.ALLOWED_HOSTS = [".example", "testserver"]


@pytest.fixture
def headquarters(db):
    return make_headquarters()


@pytest.fixture
def kenya(headquarters):
    return make_office("kenya", languages=["en", "sw"], default_language="en")


@dataclass
class Site:
    """An office's site: what to ask for, and what its own links begin with."""

    office: object
    prefix: str
    host: str
    origin: str

    def get(self, client, path, **options):
        headers = {"host": self.host, **options.pop("headers", {})}
        return client.get(f"{self.prefix}{path}", headers=headers, **options)


@pytest.fixture(params=["by path", "by host"])
def site(request, kenya):
    """The site of Kenya, in English and Swahili."""
    if request.param == "by path":
        return Site(kenya, "/kenya", "wma.example", f"{MAIN}/kenya")
    kenya.host = "kenya.example"
    kenya.save()
    office_table.clear()
    return Site(kenya, "", "kenya.example", "https://kenya.example")
