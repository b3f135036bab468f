"""What readers are told of the hours of a telephone."""

import pytest

from tests.factories import make_contact, make_headquarters, make_office

LINE = {"number": "+254205550142", "label": ""}
MOBILE = {"number": "+254712345678", "label": "", "kind": "mobile", "use": "any"}


@pytest.mark.django_db
def test_number_for_opening_hours_says_so_beside_one_for_other_hours(client):
    make_headquarters()
    kenya = make_office("kenya")
    make_contact(kenya, name="Amina", phones=[LINE])
    make_contact(kenya, name="Ben", phones=[LINE, MOBILE], position=1)

    page = client.get("/kenya/en/press/").text

    people = page[page.index('id="people"') :]
    amina, ben = people.split("Ben", 1)
    assert "in opening hours" not in amina
    assert "in opening hours" in ben
