"""A partner names whom journalists call there."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from iomsite.publishing.acts import publish
from newsroom.partner_answers import name_contact, sign
from tests.factories import make_contact
from tests.newsroom.joint import PAGE, make_joint, make_world, now, row_of, say

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return make_world()


@pytest.fixture
def joint(world):
    return make_joint(world.kenya, world.ghana, author=world.writer)


def contact_lines(client, path):
    """Return [(office, names)] of the contacts on the page of an article."""
    page = client.get(path).text
    part = page.partition('id="contacts"')[2].partition("</section>")[0]
    groups = [group.partition("</h3>") for group in part.split("<h3>")[1:]]
    return [
        (
            office,
            [name.partition("</bdi>")[0] for name in rest.split('name"><bdi>')[1:]],
        )
        for office, _h3, rest in groups
    ]


def test_partner_names_its_own_contact_first_on_its_site(client, world, joint):
    amina = make_contact(world.kenya, name="Amina")
    yaw = make_contact(world.ghana, name="Yaw")
    named = [
        {"contact": amina.pk, "office": world.kenya.pk},
        {"contact": yaw.pk, "office": world.ghana.pk},
    ]
    efua = make_contact(world.ghana, name="Efua")
    say(joint, named_contacts=named)
    name_contact(joint, world.ghana.pk, by=world.partner, contact=efua)
    sign(joint, world.ghana.pk, by=world.partner, number=2)
    publish(joint, by=None)

    ghana = contact_lines(client, PAGE)
    kenya = contact_lines(client, "/kenya/en/news/three-ports/")

    assert ghana == [("Ghana", ["Efua", "Yaw"]), ("Kenya", ["Amina"])]
    assert kenya == [("Kenya", ["Amina"]), ("Ghana", ["Efua", "Yaw"])]


def test_contacts_of_a_partner_that_has_not_signed_are_not_shown(client, world, joint):
    yaw = make_contact(world.ghana, name="Yaw")
    say(joint, named_contacts=[{"contact": yaw.pk, "office": world.ghana.pk}])
    name_contact(joint, world.ghana.pk, by=world.partner, contact=yaw)
    publish(joint, by=None)

    path = "/kenya/en/news/three-ports/"
    unsigned = contact_lines(client, path)
    sign(joint, world.ghana.pk, by=world.partner, number=now(joint).newest.number)

    assert unsigned == [("Kenya", [])]
    assert contact_lines(client, path) == [("Kenya", []), ("Ghana", ["Yaw"])]


def test_contact_is_printed_when_named_signed_and_published_and_stays(
    client, world, joint
):
    efua = make_contact(world.ghana, name="Efua", emails=["one@wma.example"])
    printed = []

    def rename(email):
        printed.append(row_of(joint, world.ghana).printed["printed_emails"])
        efua.emails = [email]
        efua.save()

    name_contact(joint, world.ghana.pk, by=world.partner, contact=efua)
    rename("two@wma.example")
    sign(joint, world.ghana.pk, by=world.partner, number=1)
    rename("three@wma.example")
    publish(joint, by=None)
    rename("four@wma.example")
    say(joint, summary="Corrected.")
    sign(joint, world.ghana.pk, by=None, number=now(joint).newest.number)
    publish(joint, by=None)
    text = client.get(f"{PAGE}text/").text

    assert printed == [["one@wma.example"], ["two@wma.example"], ["three@wma.example"]]
    assert "four@wma.example" in text


def test_contact_who_has_left_is_followed_by_who_answers(client, world, joint):
    efua = make_contact(world.ghana, name="Efua")
    name_contact(joint, world.ghana.pk, by=world.partner, contact=efua)
    sign(joint, world.ghana.pk, by=world.partner, number=1)
    publish(joint, by=None)
    efua.ends_on = timezone.localdate() - timedelta(days=2)
    efua.successor = make_contact(world.ghana, name="Yaw")
    efua.save()

    text = " ".join(client.get(PAGE).text.split())

    assert "Named in this release: <bdi>Efua</bdi>" in text
    assert "Yaw" in text


@pytest.mark.parametrize(
    "fields",
    [
        {"office": "kenya"},
        {"ends_on": timezone.localdate() - timedelta(days=3)},
        {"starts_on": timezone.localdate() + timedelta(days=3)},
        {"visibility": "internal"},
        {"confirmed_on": None},
    ],
    ids=["of another office", "left", "to come", "internal", "unconfirmed"],
)
def test_only_own_contacts_in_post_can_be_named(world, joint, fields):
    office = world.kenya if fields.get("office") else world.ghana
    contact = make_contact(office, **{k: v for k, v in fields.items() if k != "office"})

    with pytest.raises(ValidationError, match="Choose somebody of your office"):
        name_contact(joint, world.ghana.pk, by=world.partner, contact=contact)

    assert row_of(joint, world.ghana).contact is None


def test_naming_nobody_leaves_the_press_desk(client, world, joint):
    efua = make_contact(world.ghana, name="Efua")
    for contact in (efua, None):
        name_contact(joint, world.ghana.pk, by=world.partner, contact=contact)
    sign(joint, world.ghana.pk, by=world.partner, number=1)
    publish(joint, by=None)

    assert contact_lines(client, PAGE) == [("Ghana", []), ("Kenya", [])]
