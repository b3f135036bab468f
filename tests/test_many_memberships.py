"""Whoever works for all the offices of the world costs no more queries than for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from contacts import office_table
from contacts.models import CountryOffice, Membership
from tests.factories import make_article, make_headquarters, make_office, make_user
from tests.publishing.states import do, fresh
from tests.rights.pages import fields_of

pytestmark = pytest.mark.django_db

MANY = 1400


@pytest.fixture
def offices():
    """Kenya, and so many others."""
    make_headquarters()
    kenya = make_office("kenya")
    others = CountryOffice.objects.bulk_create(
        CountryOffice(
            kind="regional",
            slug=f"region-{number}",
            name={"en": f"Region {number}"},
            name_in_sentence={"en": f"in region {number}"},
            iso_code="KE",
            languages=["en"],
            time_zone="Africa/Nairobi",
            press_email="press@wma.example",
        )
        for number in range(MANY - 1)
    )
    office_table.clear()
    return [kenya, *others]


def queries(call):
    # Read just now, so that it does not fall due for reading while they are counted.
    office_table.clear()
    office_table.get()
    with CaptureQueriesContext(connection) as captured:
        response = call()
    return len(captured), response


def costs(client, office, count, offices):
    """What it costs an editor of so many offices to find, read, publish and change."""
    editor = make_user()
    Membership.objects.bulk_create(
        Membership(user=editor, office=each, role="editor") for each in offices[:count]
    )
    writer = make_user("editor", office)
    draft = do("submit", make_article(office=office, draft=True, author=writer), writer)
    change = reverse("admin:newsroom_article_change", args=[draft.pk])
    act = reverse("admin:newsroom_article_act", args=[draft.pk])
    client.force_login(editor)

    listing, found = queries(
        lambda: client.get(reverse("admin:newsroom_article_changelist"))
    )
    assert change in found.text
    form, found = queries(lambda: client.get(change))
    fields = fields_of(found)
    assert fields["title"] == [draft.newest.title]
    publishing, found = queries(
        lambda: client.post(
            act, {"_act": "publish", "base_revision": draft.newest.number}
        )
    )
    assert fresh(draft).live == draft.newest
    saving, found = queries(
        lambda: client.post(change, {**fields, "summary": "A shorter one."})
    )
    assert fresh(draft).newest.author == editor
    return {"list": listing, "form": form, "publish": publishing, "save": saving}


def test_memberships_cost_nothing(client, offices):
    kenya = offices[0]
    # What a process knows by heart.
    costs(client, kenya, 1, offices)

    one = costs(client, kenya, 1, offices)
    many = costs(client, kenya, MANY, offices)

    assert many == one
