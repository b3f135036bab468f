import pytest

from tests.contacts.confirming.days import LONG_AGO
from tests.factories import make_contact, make_headquarters, make_office


@pytest.fixture
def kenya():
    make_headquarters()
    return make_office("kenya", iso_code="KE", languages=["en", "sw"], time_zone="UTC")


@pytest.fixture
def amina(kenya):
    return make_contact(
        kenya,
        name="Amina Odhiambo",
        emails=["amina@wma.example", "second@wma.example"],
        confirmed_on=LONG_AGO,
    )
