"""
What it costs to publish, in statements: BEGIN, COMMIT and savepoints counted. The same
on both databases, and however many pictures, contacts and topics there are.
"""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contacts import office_table
from contacts.models import User
from iomsite.publishing.workflow import perform
from newsroom.models import Topic, invitations
from tests.factories import (
    make_article,
    make_contact,
    make_headquarters,
    make_image,
    make_office,
    make_user,
)
from tests.publishing.states import do, edit, fresh

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def office():
    make_headquarters()
    return make_office("kenya")


@pytest.fixture
def people(office):
    return [make_user("editor", office) for _ in range(2)]


def make_release(office, author, count, **content):
    """A joint release of two offices: signed by the partner, with contacts of both."""
    partner = make_office("tanzania")
    draft = make_article(
        office=office,
        partners=[partner],
        draft=True,
        author=author,
        kind="press-release",
        pictures=[make_image(office) for _ in range(count)],
        contacts=[make_contact(o) for _ in range(count) for o in (office, partner)],
        **content,
    )
    sign(draft)
    return draft


def sign(row):
    row = fresh(row)
    (partner,) = row.partner_rows
    invitations.sign(row, partner, by=None, revision=row.newest)


def statements(name, row, by, **said):
    """Perform an act as the first thing of a request; return the SQL it takes."""
    row, by = fresh(row), User.objects.get(pk=by.pk)
    revision = row.newest_id
    # What a process knows by heart.
    ContentType.objects.get_for_model(row)
    office_table.get()
    with CaptureQueriesContext(
        connection,
    ) as captured:
        perform(name, row, by=by, revision=revision, **said)
    return [query["sql"] for query in captured.captured_queries]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_first_publication_of_what_is_approved(office, people, count):
    author, reader = people
    names = ["Borders", "Health", "Water"][:count]
    for name in names:
        Topic.objects.create(name=name, slug=name.lower())
    draft = make_release(office, author, count, topics=names)
    row = do("approve", do("submit", draft, author), reader)

    found = statements("publish", row, author)

    assert (found[0].split()[0], found[-1]) == ("BEGIN", "COMMIT")
    assert len(found) == 20, "\n".join(found)
    assert fresh(row).tagged.count() == count


@pytest.mark.parametrize("count", [1, 2, 3])
def test_new_topics_cost_five_statements_together(office, people, count):
    author, reader = people
    names = ["Borders", "Health", "Water"][:count]
    draft = make_release(office, author, count, topics=names)
    row = do("approve", do("submit", draft, author), reader)

    found = statements("publish", row, author)

    assert len(found) == 20 + 5, "\n".join(found)
    assert [topic.slug for topic in Topic.objects.order_by("slug")] == [
        name.lower() for name in names
    ]


def test_publishing_what_waits_for_review_with_another_telephone(office, people):
    author, reader = people
    Topic.objects.create(name="Health", slug="health")
    draft = make_release(office, author, 1, topics=["Health"])
    row = do("submit", draft, author)
    contact = row.issuing_office().media_contacts.get()
    contact.phones = [{"number": "+254285550199", "label": ""}]
    contact.save()

    found = statements("publish", row, reader)

    # Who wrote it, the approval, and the revision with what was printed.
    assert len(found) == 20 + 3, "\n".join(found)
    assert (fresh(row).is_approved, fresh(row).live.number) == (True, 2)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_correction_with_a_note_and_another_address(office, people, count):
    author, reader = people
    draft = make_release(office, author, count, topics=["Health"])
    do("publish", do("submit", draft, author), reader)
    row = edit(draft, author, title="Corrected", slug="corrected")
    sign(row)
    row = do("approve", do("submit", row, author), reader)

    found = statements("publish", row, author, note="The title was wrong.")

    assert len(found) == 23, "\n".join(found)
    row = fresh(row)
    assert [note["note"] for note in row.corrections] == ["The title was wrong."]
    assert row.former_addresses.count() == 1
