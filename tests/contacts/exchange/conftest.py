import pytest

from tests.factories import make_office, make_user


@pytest.fixture
def kenya(db):
    return make_office("kenya", iso_code="KE", languages=["en", "ar"])


@pytest.fixture
def manager(client, kenya):
    """Whoever keeps the contacts of Kenya, logged in."""
    user = make_user("contact-manager", kenya)
    client.force_login(user)
    return user
