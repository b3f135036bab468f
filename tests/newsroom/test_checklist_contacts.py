"""What a checklist says of the contacts that a release names."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from iomsite.publishing.checklist import Level
from newsroom.models import Article
from tests.factories import make_article, make_contact, make_headquarters, make_office
from tests.newsroom.test_checklist import YESTERDAY, found, say

pytestmark = pytest.mark.django_db


@pytest.fixture
def ghana():
    make_headquarters()
    return make_office("ghana", time_zone="UTC")


def entry(contact):
    return {
        "contact": contact.pk,
        "office": contact.office_id,
        "printed_name": contact.name,
        "printed_role": "Press Officer",
        "printed_emails": contact.emails,
        "printed_phones": contact.phones,
    }


def test_only_whom_a_change_adds_must_be_in_post(ghana):
    """Who has left since and was named before may stay beside somebody new."""
    left = make_contact(ghana, name="Ama Mensah")
    row = make_article(office=ghana, contacts=[left])
    left.ends_on = YESTERDAY
    left.save()
    added = make_contact(ghana, name="Kofi Boateng")
    gone = make_contact(ghana, name="Yaw Darko", ends_on=YESTERDAY)
    row.refresh_from_db()
    named = row.newest.data["named_contacts"]

    say(row, named_contacts=[*named, entry(added)])
    with_successor = found(row)
    say(row, named_contacts=[*named, entry(added), entry(gone)])

    sentence = "{} is not in post: name somebody who is."
    warning = (Level.WARN, "named_contacts", sentence.format("Ama Mensah"))
    block = (Level.BLOCK, "named_contacts", sentence.format("Yaw Darko"))
    assert with_successor == [warning]
    assert found(row) == [block, warning]


def test_scheduled_text_may_not_go_out_with_who_has_left(ghana):
    contact = make_contact(ghana, name="Ama Mensah", ends_on=timezone.localdate())
    row = make_article(
        office=ghana,
        contacts=[contact],
        published_at=timezone.now() + timedelta(days=1),
    )
    contact.ends_on = YESTERDAY
    contact.save()
    say(row, title="Corrected")

    assert [level for level, _field, _text in found(row)] == [Level.BLOCK]


@pytest.mark.parametrize(("days", "is_stale"), [(119, False), (120, True)])
def test_contact_not_confirmed_for_long_is_a_warning(ghana, days, is_stale):
    since = timezone.localdate() - timedelta(days=days)
    contact = make_contact(ghana, name="Ama Mensah", confirmed_on=since)
    row = make_article(office=ghana, draft=True, contacts=[contact])

    sentence = "Nobody has confirmed since {} that Ama Mensah answers there."
    warning = (Level.WARN, "named_contacts", sentence.format(date_format(since)))
    assert found(row) == ([warning] if is_stale else [])


def test_contact_of_a_partner_who_has_left_is_named(ghana):
    kenya = make_office("kenya")
    contact = make_contact(kenya, name="Amina Odhiambo")
    row = make_article(office=ghana, partners=[kenya], draft=True)
    row.article_offices.filter(office=kenya).update(contact=contact)
    before = found(row)
    contact.ends_on = YESTERDAY
    contact.save()

    sentence = "Kenya names Amina Odhiambo, who is not in post: ask for another."
    assert found(Article.objects.get(pk=row.pk)) == [
        *before,
        (Level.WARN, "", sentence),
    ]
