"""What the form of content costs, whatever has gathered behind and around it."""

import re
from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from contacts import office_table
from contacts.models import CountryOffice, Membership
from iomsite.publishing import autosaves
from iomsite.publishing.models import Event, Revision
from iomsite.publishing.sharing import share
from iomsite.publishing.translations import translate
from tests.factories import (
    make_article,
    make_contact,
    make_document,
    make_headquarters,
    make_image,
    make_office,
    make_page,
    make_user,
)
from tests.publishing.states import do, edit, fresh
from tests.rights.pages import fields_of

# In a transaction of a test, an atomic block costs two statements more than it does.
pytestmark = pytest.mark.django_db(transaction=True)

MOST = 25
LANGUAGES = ["en", "fr", "es"]


@pytest.fixture
def ghana():
    make_headquarters()
    return make_office("ghana", languages=LANGUAGES)


@pytest.fixture
def people(ghana):
    everywhere = make_user("editor", ghana, email="everywhere@wma.example")
    offices = CountryOffice.objects.bulk_create(
        CountryOffice(slug=f"region-{n}", kind="regional", name={"en": f"Region {n}"})
        for n in range(467)
    )
    Membership.objects.bulk_create(
        Membership(user=everywhere, office=office, role=role)
        for office in offices
        for role in ("editor", "contributor", "contact-manager")
    )
    office_table.clear()
    return {
        "writer": make_user("contributor", ghana, email="writer@wma.example"),
        "editor": make_user("editor", ghana, email="editor@wma.example"),
        "reader": make_user("editor", ghana, email="reader@wma.example"),
        "with 1,402 memberships": everywhere,
        "headquarters": make_user("headquarters-editor", email="hq@wma.example"),
        "superuser": make_user(is_superuser=True, email="root@wma.example"),
    }


def tell_tales(row, count, people):
    """Let `count` revisions follow the newest one, each with its event."""
    newest = row.newest
    authors = [people["writer"], people["editor"], None]
    Revision.objects.bulk_create(
        Revision(
            content_type=ContentType.objects.get_for_model(row),
            object_id=row.pk,
            number=number,
            data={**newest.data, "title": f"Version {number}"},
            title=f"Version {number}",
            hash=f"{number:064x}",
            author=authors[number % 3],
        )
        for number in range(newest.number + 1, newest.number + 1 + count)
    )
    added = list(row.revisions.filter(number__gt=newest.number).order_by("number"))
    Event.objects.bulk_create(
        Event(
            revision=revision,
            act=["submit", "send-back", "approve"][revision.number % 3],
            by=people["editor"],
        )
        for revision in added
    )
    type(row).objects.filter(pk=row.pk).update(newest=added[-1])
    return edit(row, people["writer"], title="Title")


def busy_article(ghana, people, *, rows, revisions):
    """
    A published translation whose source has moved on, with all that can lie around it:
    a text due tomorrow, a newer draft in review, two partners, a note, a share link,
    an unread publication, somebody else at work on it.
    """
    partners = [make_office(languages=LANGUAGES) for _ in range(2)]
    people["partner"] = make_user("editor", partners[0])
    content = {
        "kind": "press-release",
        "office": ghana,
        "partners": partners,
        "author": people["writer"],
        "pictures": [make_image() for _ in range(rows)],
        "documents": [make_document() for _ in range(rows)],
        "contacts": [make_contact(ghana) for _ in range(rows)],
        "topics": [f"Topic {n}" for n in range(rows)],
    }
    tomorrow, alone = timezone.now() + timedelta(days=1), {"without": "No answer."}
    source = make_article(**content, title="Source")
    row = translate(source, "fr", by=people["writer"])
    translate(source, "es", by=people["writer"])
    links = "".join(
        f'<p><a href="/ghana/en/news/{slug}/">More</a> <a href="/en/about/">Us</a></p>'
        for slug in [source.slug, *(f"lost-{n}" for n in range(rows))]
    )
    words = {
        "title": "Titre",
        "summary": "Ce qui s’est passé.",
        "body": links,
        "notes": links.replace("lost", "lost-as-well"),
    }
    row = edit(row, people["writer"], **words)
    row = tell_tales(row, revisions, people)
    row = do("force", row, people["editor"], reason="The river rises.", **alone)
    row = edit(row, people["writer"])
    row = do("submit", row, people["writer"])
    row = do("publish", row, people["reader"], note="A figure was wrong.", **alone)
    row = edit(row, people["writer"])
    row = do("submit", row, people["writer"])
    row = do("schedule", row, people["reader"], at=tomorrow, **alone)
    topics = [*row.newest.data["topics"], "New topic"]
    row = edit(row, people["writer"], summary="Ce qui se passe.", topics=topics)
    row = do("submit", row, people["writer"], reviewer=people["reader"])
    edit(source, people["writer"], body="<p>Other words.</p>", title="Source, again")
    source = do("force", source, people["editor"], reason="The river rises.", **alone)
    leave_around(row, people)
    return fresh(row)


def busy_page(ghana, people, *, rows, revisions):
    source = make_page(office=ghana, author=people["writer"], lead_image=make_image())
    parent = make_page(office=ghana, language="fr", slug=f"nous-{rows}")
    row = translate(source, "fr", by=people["writer"])
    links = "".join(f'<a href="/ghana/fr/perdu-{n}/">Us</a>' for n in range(rows))
    words = {"title": "Titre", "body": f"<p>{links}</p>", "parent": parent.pk}
    row = edit(row, people["writer"], **words)
    row = tell_tales(row, revisions, people)
    row = do("force", row, people["editor"], reason="The river rises.")
    row = edit(row, people["writer"])
    row = do("submit", row, people["writer"])
    row = do("schedule", row, people["reader"], at=timezone.now() + timedelta(days=1))
    row = edit(row, people["writer"])
    row = do("submit", row, people["writer"])
    edit(source, people["writer"], body="<p>Other words.</p>")
    do("force", source, people["editor"], reason="The river rises.")
    leave_around(row, people)
    return fresh(row)


def leave_around(row, people):
    now = timezone.now()
    share(row, by=people["editor"], label="Chief of Mission", days=3)
    form = autosaves.form_name(type(row), row.pk)
    autosaves.keep(people["writer"], form, {"title": ["Title"]}, 1, now)
    for name in ("editor", "partner", "headquarters", "superuser"):
        if name in people:
            autosaves.keep(people[name], form, {"title": ["Other"]}, 1, now)


def url_of(row):
    opts = row._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[row.pk])


def cost_of_form(client, user, row, **query):
    """Return how many statements it takes to open the form, in a warm process."""
    client.force_login(user)
    assert client.get(url_of(row), query).status_code == 200
    office_table.clear()
    office_table.get()
    with CaptureQueriesContext(connection) as queries:
        client.get(url_of(row), query)
    return len(queries)


def leave_unsaved(client, user, row):
    """Let the user's own words lie in the buffer, the whole form with them."""
    client.force_login(user)
    sent = {**fields_of(client.get(url_of(row))), "title": ["Autre"]}
    form = autosaves.form_name(type(row), row.pk)
    autosaves.throw_away(user, form)
    autosaves.keep(user, form, sent, row.newest.number, timezone.now())


@pytest.mark.parametrize("make", [busy_article, busy_page])
def test_form_costs_the_same_whatever_stands_behind_it(client, ghana, people, make):
    small = make(ghana, people, rows=1, revisions=1)
    costs = {name: cost_of_form(client, user, small) for name, user in people.items()}
    large = make(ghana, people, rows=3, revisions=500)

    found = {name: cost_of_form(client, user, large) for name, user in people.items()}

    assert found == costs
    assert max(costs.values()) <= MOST


@pytest.mark.parametrize("make", [busy_article, busy_page])
def test_form_as_it_was_left_costs_little_more(client, ghana, people, make):
    costs = []
    for rows in (1, 3):
        row = make(ghana, people, rows=rows, revisions=1)
        leave_unsaved(client, people["editor"], row)
        costs.append(cost_of_form(client, people["editor"], row, autosave="1"))

    assert costs == [costs[0]] * 2
    assert costs[0] <= MOST


def test_form_that_comes_back_names_what_was_chosen_anew(client, ghana, people):
    """What the draft names already is not read for that; what is new, is."""
    old, new = (make_image(alt={"en": alt}) for alt in ("Old", "New"))
    row = make_article(office=ghana, draft=True, pictures=[old])
    client.force_login(people["editor"])
    fields = fields_of(client.get(url_of(row)))
    wrong = {"pictures-1-image": str(new.pk), "dateline_places-0-iso": "XYZ"}

    response = client.post(url_of(row), {**fields, **wrong})

    assert "Two letters, such as KE." in response.text
    chosen = re.findall(r'<option value="(\d+)" selected[^>]*>([^<]+)', response.text)
    assert {(str(old.pk), str(old)), (str(new.pk), str(new))} <= set(chosen)
