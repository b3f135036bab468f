"""Two people hand over at the same time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contacts.handing_over import ChangedMeanwhile, HandOver, hand_over, version
from tests.factories import make_contact, make_office

TODAY = timezone.localdate()
LAST = TODAY + timedelta(days=20)


@pytest.mark.django_db
def test_two_do_not_hand_over_to_each_other():
    office = make_office("kenya")
    amina, ben = (make_contact(office, name=name) for name in ("Amina", "Ben"))
    # Both forms were open before either was sent.
    opened_on = {each.pk: version(each) for each in (amina, ben)}
    plans = [HandOver(amina, LAST, ben, TODAY), HandOver(ben, LAST, amina, TODAY)]

    hand_over(plans[0], opened_on=opened_on[amina.pk])
    with pytest.raises(ChangedMeanwhile):
        hand_over(plans[1], opened_on=opened_on[ben.pk])

    ben.refresh_from_db()
    assert (ben.ends_on, ben.successor) == (None, None)
