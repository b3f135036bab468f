from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from django.utils import timezone

from contacts.models import Absence, MediaContact
from iomsite.publishing.acts import revise
from iomsite.publishing.snapshot import overlay, set_related
from newsroom.models import ArticleContact, ArticleOffice
from tests.factories import make_article, make_contact, make_office, make_user

CHANGELIST = "admin:contacts_mediacontact_changelist"
DAY = timedelta(days=1)
FOLLOWS = "Follows 1 contact as its successor."
STANDS_IN = "Stands in during 1 absence."
PUBLISHED = "Named in 1 published article, which keeps the name and number as they were printed."
DRAFT = "Named in 1 draft that waits to be published."
PARTNER = "Named by its office, as a partner, in 1 joint release."


@pytest.fixture
def kenya(db):
    return make_office("kenya")


@pytest.fixture
def manager(client, kenya):
    user = make_user("contact-manager", kenya)
    client.force_login(user)
    return user


def page(name, contact):
    return reverse(f"admin:contacts_mediacontact_{name}", args=[contact.pk])


def follow(contact):
    return make_contact(contact.office, successor=contact)


def stand_in(contact, day=None):
    day = day or timezone.localdate()
    return Absence.objects.create(
        contact=make_contact(contact.office),
        starts_on=day,
        ends_on=day,
        substitute=contact,
    )


def publish(contact):
    return make_article(office=contact.office, contacts=[contact])


def draft(contact):
    return make_article(office=contact.office, contacts=[contact], draft=True)


def name_as_partner(contact):
    article = make_article(partners=[contact.office])
    ArticleOffice.objects.filter(article=article, office=contact.office).update(
        contact=contact
    )
    return article


WAYS = {
    FOLLOWS: follow,
    STANDS_IN: stand_in,
    PUBLISHED: publish,
    DRAFT: draft,
    PARTNER: name_as_partner,
}


@pytest.mark.parametrize(
    ("sentence", "name"), WAYS.items(), ids=[way.__name__ for way in WAYS.values()]
)
def test_contact_that_is_named_stays_and_the_way_out_is_told(
    client, manager, kenya, sentence, name
):
    contact = make_contact(kenya)
    name(contact)

    asked = client.get(page("delete", contact))
    client.post(page("delete", contact), {"post": "yes"})

    assert sentence in asked.text
    assert "End the posting instead." in asked.text
    assert f'href="{page("hand_over", contact)}"' in asked.text
    assert f'href="{page("change", contact)}#id_ends_on"' in asked.text
    assert MediaContact.objects.filter(pk=contact.pk).exists()


def test_contact_that_nothing_needs_any_more_is_removed(client, manager, kenya):
    contact = make_contact(kenya)
    stand_in(contact, timezone.localdate() - DAY)
    article = draft(contact)
    said = overlay(article, article.newest.data)
    set_related(said, "named_contacts", [])
    revise(said, author=None)

    client.post(page("delete", contact), {"post": "yes"})

    assert not MediaContact.objects.filter(pk=contact.pk).exists()
    assert [str(entry) for entry in LogEntry.objects.all()] == [f"Deleted “{contact}.”"]


def test_selected_contacts_stay_if_one_of_them_is_named(client, manager, kenya):
    named, free = make_contact(kenya), make_contact(kenya)
    publish(named)
    post = {"action": "delete_selected", "_selected_action": [named.pk, free.pk]}

    asked = client.post(reverse(CHANGELIST), post)
    client.post(reverse(CHANGELIST), {**post, "post": "yes"})

    assert PUBLISHED in asked.text
    assert [each.contact for each in asked.context["protected"]] == [named]
    assert MediaContact.objects.filter(pk__in=[named.pk, free.pk]).count() == 2


@pytest.mark.parametrize("count", [1, 3])
def test_asking_to_remove_costs_the_same_for_any_number(
    client, manager, kenya, count, django_assert_max_num_queries
):
    contacts = [make_contact(kenya) for _ in range(count)]
    for each in contacts:
        publish(each)
    post = {
        "action": "delete_selected",
        "_selected_action": [each.pk for each in contacts],
    }
    client.post(reverse(CHANGELIST), post)

    with django_assert_max_num_queries(20):
        asked = client.post(reverse(CHANGELIST), post)

    assert len(asked.context["protected"]) == count


def uses(response):
    return [(use.sentence, use.links) for use in response.context["uses"]]


def test_form_says_where_the_contact_is_named_within_the_readers_rights(
    client, manager, kenya
):
    contact = make_contact(kenya)
    own = make_article(office=kenya, title="Ours", contacts=[contact])
    make_article(office=make_office("ghana"), title="Theirs", contacts=[contact])
    begun = make_article(office=kenya, title="Begun", contacts=[contact], draft=True)
    follower = follow(contact)

    as_manager = client.get(page("change", contact))
    client.force_login(make_user("editor", kenya))
    as_editor = client.get(page("change", contact))

    published = (
        "Named in 2 published articles, which keep the name and number as they were "
        "printed."
    )
    follows = (FOLLOWS, [(str(follower), page("change", follower))])
    link = "admin:newsroom_article_change"
    assert uses(as_manager) == [follows, (published, []), (DRAFT, [])]
    assert uses(as_editor) == [
        follows,
        (published, [("Ours", reverse(link, args=[own.pk]))]),
        (DRAFT, [("Begun", reverse(link, args=[begun.pk]))]),
    ]
    assert "Theirs" not in as_editor.text


def test_trashed_draft_keeps_nobody(client, manager, kenya):
    contact = make_contact(kenya)
    article = draft(contact)
    article.trashed_at = timezone.now()
    article.save()

    response = client.get(page("change", contact))

    assert uses(response) == []
    assert not ArticleContact.objects.filter(contact=contact).exists()
