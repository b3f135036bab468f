"""What a page still lacks."""

import pytest
from django.utils import timezone

from iomsite.publishing.checklist import Level, checklist
from iomsite.publishing.snapshot import overlay
from tests.factories import make_headquarters, make_image, make_office, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def ghana():
    make_headquarters()
    return make_office("ghana")


def found(row):
    said = overlay(row, row.newest.data)
    return [
        (each.level, each.field, each.text)
        for each in checklist(row, said, timezone.now())
    ]


def test_page_below_one_that_is_not_published_waits_for_it(ghana):
    above = make_page(office=ghana, draft=True)
    row = make_page(office=ghana, draft=True, parent=above)

    assert (Level.BLOCK, "parent", "Publish the page above this one first.") in found(
        row
    )


def test_empty_page_is_worth_a_thought_unless_it_heads_others(ghana):
    empty = make_page(office=ghana, body="")
    heading = make_page(office=ghana, body="")
    make_page(office=ghana, parent=heading)

    assert found(empty) == [(Level.WARN, "body", "The page has no text yet.")]
    assert found(heading) == []


def test_picture_and_links_are_looked_at(ghana):
    row = make_page(
        office=ghana,
        language="fr",
        draft=True,
        lead_image=make_image(ghana),
        body='<p><a href="/ghana/fr/nothing/">x</a></p>',
    )

    assert found(row) == [
        (
            Level.WARN,
            "lead_image",
            "“A bridge at dawn” is not described in the language of this text.",
        ),
        (
            Level.WARN,
            "body",
            "This link leads to nothing readers can see: /ghana/fr/nothing/",
        ),
    ]
