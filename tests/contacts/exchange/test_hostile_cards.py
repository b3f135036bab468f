"""What stands in a card ends no line of it."""

import pytest

from tests.factories import make_contact, make_headquarters


@pytest.mark.django_db
def test_card_stays_one_whatever_stands_in_it(client, kenya):
    make_headquarters()
    phone = {"number": "+254202345678", "label": "a\rEND:VCARD\r\nBEGIN:VCARD"}
    contact = make_contact(kenya, name="Amina\r\nURL:https://x.example", phones=[phone])

    card = client.get(f"/kenya/en/press/{contact.pk}.vcf").content.decode()

    assert [line for line in card.splitlines() if line.startswith("END")] == [
        "END:VCARD"
    ]
    assert "\r" not in card.replace("\r\n", "")
    assert "\nURL:https://x.example" not in card
