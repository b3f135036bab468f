import pytest
from django.urls import reverse

from tests.factories import make_article, make_headquarters, make_office, make_user

pytestmark = pytest.mark.django_db


def name_partner(client, article, issuing, partner):
    return client.post(
        reverse("admin:newsroom_article_offices", args=[article.pk]),
        {
            "offices-issuing_office": issuing.pk,
            "offices-partners-TOTAL_FORMS": 1,
            "offices-partners-INITIAL_FORMS": 0,
            "offices-partners-0-office": partner.pk,
        },
    )


@pytest.mark.parametrize(
    ("role", "status", "slugs"),
    [
        ("contributor", 403, ["tanzania"]),
        ("editor", 302, ["tanzania", "kenya"]),
    ],
)
def test_naming_the_offices_of_what_is_public_takes_the_right_to_publish(
    client, role, status, slugs
):
    make_headquarters()
    tanzania, kenya = make_office("tanzania"), make_office("kenya")
    article = make_article(office=tanzania)
    client.force_login(make_user(role, tanzania))

    response = name_partner(client, article, tanzania, kenya)

    named = article.article_offices.values_list("office__slug", flat=True)
    assert (response.status_code, list(named)) == (status, slugs)


def test_a_draft_is_no_door_to_its_published_translation(client):
    make_headquarters()
    tanzania, kenya = make_office("tanzania"), make_office("kenya")
    article = make_article(office=tanzania)
    draft = make_article(
        office=tanzania, language="sw", translation_of=article, draft=True
    )
    client.force_login(make_user("contributor", tanzania))

    response = name_partner(client, draft, tanzania, kenya)

    named = article.article_offices.values_list("office__slug", flat=True)
    assert (response.status_code, list(named)) == (403, ["tanzania"])


def test_contributor_names_the_partners_of_a_draft(client):
    make_headquarters()
    tanzania, kenya = make_office("tanzania"), make_office("kenya")
    draft = make_article(office=tanzania, draft=True)
    client.force_login(make_user("contributor", tanzania))

    response = name_partner(client, draft, tanzania, kenya)

    named = draft.article_offices.values_list("office__slug", flat=True)
    assert (response.status_code, list(named)) == (302, ["tanzania", "kenya"])
