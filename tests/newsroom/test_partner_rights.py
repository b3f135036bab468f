"""Who may answer for a partner, by what is posted: all else leaves everything alone."""

import pytest
from django.urls import reverse

from newsroom.models import ArticleOffice
from newsroom.partner_answers import name_contact
from tests.factories import make_contact, make_office, make_user
from tests.newsroom.joint import (
    do,
    make_joint,
    make_world,
    now,
    publish_without,
    row_of,
    say,
)
from tests.test_rights import everything

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    world = make_world()
    world.mali = make_office("mali")
    world.efua = make_contact(world.ghana, name="Efua")
    world.people = {
        ("contributor", "ghana"): make_user("contributor", world.ghana),
        ("editor", "ghana"): world.partner,
        ("contact-manager", "ghana"): make_user("contact-manager", world.ghana),
        ("contributor", "kenya"): world.writer,
        ("editor", "kenya"): world.editor,
        ("editor", "mali"): make_user("editor", world.mali),
        ("headquarters-editor", "headquarters"): make_user("headquarters-editor"),
        ("nobody", ""): make_user(is_staff=True),
    }
    return world


@pytest.fixture
def joint(world):
    joint = make_joint(world.kenya, world.ghana, author=world.writer)
    do("submit", joint, world.writer)
    return now(joint)


def url(article, page="partner"):
    return reverse(f"admin:newsroom_article_{page}", args=[article.pk])


def post(client, article, office, act, *, number=None, **said):
    prefix = f"partner-{office.pk}"
    data = {f"{prefix}-{name}": value for name, value in said.items()}
    number = article.newest.number if number is None else number
    data |= {"_act": act, "office": office.pk, "base_revision": number}
    return client.post(url(article), data)


def acts(world):
    return {
        "sign": {},
        "decline": {"reason": "Not with us"},
        "contact": {"contact": world.efua.pk},
    }


MAY = {
    ("contributor", "ghana"): {"contact"},
    ("editor", "ghana"): {"sign", "decline", "contact"},
    ("headquarters-editor", "headquarters"): {"sign", "decline", "contact"},
}


@pytest.mark.parametrize("act", ["sign", "decline", "contact"])
def test_each_person_answers_as_the_rights_say_and_not_otherwise(
    client, world, joint, act
):
    done = set()
    for person, user in world.people.items():
        client.force_login(user)
        before = everything()
        row = row_of(joint, world.ghana)

        post(client, joint, world.ghana, act, **acts(world)[act])

        if everything() != before:
            done.add(person)
            # The next one finds it as it was.
            row.save()

    assert done == {person for person, may in MAY.items() if act in may}


def test_editor_of_both_offices_signs_for_the_partner_too(client, world, joint):
    world.editor.memberships.create(office=world.ghana, role="editor")
    client.force_login(world.editor)

    response = post(client, joint, world.ghana, "sign")

    assert (response.status_code, row_of(joint, world.ghana).state) == (302, "signed")


@pytest.mark.parametrize("role", ["contributor", "editor"])
@pytest.mark.parametrize("page", ["change", "act", "offices", "delete"])
def test_partner_changes_nothing_else(client, world, joint, role, page):
    world.people["editor", "ghana"].memberships.all().update(role=role)
    client.force_login(world.partner)
    shown = f"news:{world.kenya.pk},{world.ghana.pk}"
    form = {"title": "Stolen", "base_revision": joint.newest.number, "post": "yes"}
    offices = {
        "offices-kind": "story",
        "offices-issuing_office": world.ghana.pk,
        "offices-partners-TOTAL_FORMS": 0,
        "offices-partners-INITIAL_FORMS": 0,
        "offices-reason": "Ours now",
        "offices-shown": shown,
        "drop-partner": world.ghana.pk,
        "drop-reason": "Ours now",
    }
    before = everything()

    for act in ("", "ask", "drop", "approve", "publish", "submit", "trash"):
        response = client.post(url(joint, page), {**form, **offices, "_act": act})

        assert response.status_code in (302, 403)
        assert everything() == before


def test_partner_cannot_slip_other_columns_in(client, world, joint):
    client.force_login(world.partner)
    before = ArticleOffice.objects.values().get(office=world.ghana)

    post(
        client,
        joint,
        world.ghana,
        "contact",
        contact=world.efua.pk,
        state="signed",
        position=0,
        is_shown="on",
    )

    after = ArticleOffice.objects.values().get(office=world.ghana)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"contact_id", "printed"}


def test_partner_answers_for_no_other_partner(client, world):
    joint = make_joint(world.kenya, world.ghana, world.mali, author=world.writer)
    client.force_login(world.partner)
    before = everything()

    for act, said in acts(world).items():
        post(client, joint, world.mali, act, **said)

    assert everything() == before


def test_contact_of_another_office_is_refused_with_a_sentence(client, world, joint):
    client.force_login(world.partner)
    foreign = make_contact(world.kenya, name="Amina")
    before = everything()

    response = post(client, joint, world.ghana, "contact", contact=foreign.pk)

    assert "Choose somebody of your office who is in post." in response.text
    assert everything() == before


@pytest.mark.parametrize("act", ["sign", "decline"])
def test_stale_answer_is_refused_and_what_was_typed_stays(client, world, joint, act):
    say(joint, body="<p>Four ports.</p>")
    client.force_login(world.partner)
    before = everything()

    stale = joint.newest.number
    response = post(
        client, joint, world.ghana, act, number=stale, reason="Typed with care"
    )

    text = response.text if act == "decline" else client.get(response["Location"]).text
    assert "has saved a newer version since you opened this page" in text
    assert ("Typed with care" in text) is (act == "decline")
    assert everything() == before


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"_act": "sign"},
        {"_act": "sign", "office": "0"},
        {"_act": "sign", "office": "x" * 40},
        {"_act": "sign", "office": "99999999999999999999"},
        {"_act": "own", "office": "ghana"},
    ],
)
def test_strange_posts_are_refused(client, world, joint, data):
    client.force_login(world.partner)
    before = everything()

    if data.get("office") == "ghana":
        data = {**data, "office": world.ghana.pk}
    response = client.post(url(joint), data)

    assert (response.status_code, everything()) == (403, before)


def test_looking_at_it_changes_nothing(client, world, joint):
    client.force_login(world.partner)
    before = everything()

    pages = [
        client.get(reverse("admin:newsroom_article_change", args=[joint.pk])),
        client.get(f"{url(joint)}?office={world.ghana.pk}&_act=sign"),
    ]

    assert [page.status_code for page in pages] == [200, 200]
    assert everything() == before


def test_panel_offers_what_the_person_may_do(client, world, joint):
    make_contact(world.ghana, name="Gone", ends_on="2024-01-01")
    make_contact(world.kenya, name="Amina")
    offered = {}
    for role in ("contributor", "editor"):
        client.force_login(world.people[role, "ghana"])
        page = client.get(reverse("admin:newsroom_article_change", args=[joint.pk]))
        text = page.text.partition("The part of Ghana")[2].partition("</section>")[0]
        offered[role] = (
            [act for act in ("sign", "decline", "contact") if f'value="{act}"' in text],
            [name for name in ("Efua", "Gone", "Amina") if f">{name}<" in text],
        )

    assert offered == {
        "contributor": (["contact"], ["Efua"]),
        "editor": (["sign", "decline", "contact"], ["Efua"]),
    }


def test_contact_that_has_left_stays_until_another_is_chosen(client, world, joint):
    name_contact(joint, world.ghana.pk, by=None, contact=world.efua)
    world.efua.ends_on = "2024-01-01"
    world.efua.save()
    client.force_login(world.partner)

    page = client.get(reverse("admin:newsroom_article_change", args=[joint.pk]))
    post(client, joint, world.ghana, "contact", contact=world.efua.pk)

    assert "Efua (no longer in post)" in page.text
    assert row_of(joint, world.ghana).contact == world.efua


def test_partner_that_was_dropped_sees_it_no_more(client, world, joint):
    ArticleOffice.objects.filter(office=world.ghana).update(state="dropped")
    client.force_login(world.partner)
    before = everything()

    page = client.get(reverse("admin:newsroom_article_change", args=[joint.pk]))
    response = post(client, joint, world.ghana, "sign")

    assert (page.status_code, response.status_code) == (302, 404)
    assert everything() == before


def test_who_answers_for_another_office_signs_what_was_read(client, world, joint):
    client.force_login(world.people["headquarters-editor", "headquarters"])
    form = client.get(url(joint, "change")).text
    link = f"{url(joint)}?office={world.ghana.pk}&amp;number=1"

    read = client.get(link.replace("&amp;", "&")).text
    say(joint, body="<p>Four ports.</p>")
    unread = client.get(link.replace("&amp;", "&")).text

    assert f'href="{link}"' in form
    assert ("Sign version 1" in read, "Sign version" in unread) == (True, False)
    assert "Read version 2, then sign" in unread


def test_released_partner_is_offered_what_is_public_too(client, world, joint):
    joint = now(joint)
    do("take-back", joint, world.writer)
    publish_without(joint, world)
    say(joint, body="<p>Four ports.</p>")
    client.force_login(world.partner)

    page = client.get(reverse("admin:newsroom_article_change", args=[joint.pk]))

    assert "Sign version 2" in page.text
    assert "Sign version 1, as published" in page.text
