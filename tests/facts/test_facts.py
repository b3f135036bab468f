from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from iomsite.facts.models import Fact, fill, keys_in
from iomsite.translated_text import TranslatedText
from newsroom.models import Boilerplate
from pages.models import HomePage, MenuItem, Page
from tests.factories import (
    make_fact,
    make_headquarters,
    make_menu_item,
    make_office,
    make_page,
    make_user,
)


def test_value_of_a_fact_is_put_in_and_escaped():
    facts = {"states": TranslatedText(en="<141>", fr="141 États")}

    html = fill("<p>[[states]] of [[ states ]], [[unknown]]</p>", facts, "en")

    assert html == "<p>&lt;141&gt; of &lt;141&gt;, [[unknown]]</p>"
    assert fill("[[states]]", facts, "fr") == "141 États"


def test_keys_are_found_once_and_in_order():
    assert keys_in("[[b]] [[a]] [[b]] [not] [[]]") == ["b", "a"]


@pytest.mark.django_db
def test_office_value_leads_over_the_global_one(django_assert_num_queries):
    headquarters, kenya, peru = make_headquarters(), make_office(), make_office()
    make_fact(headquarters, key="staff", value={"en": "14,000"})
    make_fact(headquarters, key="states", value={"en": "141"})
    make_fact(kenya, key="staff", value={"en": "210"})

    with django_assert_num_queries(1):
        facts = Fact.objects.for_office(kenya)

    assert facts == {"staff": {"en": "210"}, "states": {"en": "141"}}
    assert Fact.objects.for_office(peru)["staff"] == {"en": "14,000"}
    assert Fact.objects.for_office(headquarters)["staff"] == {"en": "14,000"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "fields", "name"),
    [
        (Page, {"title": "A", "body": "<p>[[nobody-knows]]</p>"}, "body"),
        (Boilerplate, {"language": "en", "text": "<p>[[nobody-knows]]</p>"}, "text"),
        (
            MenuItem,
            {"label": {"en": "A"}, "description": {"fr": "[[nobody-knows]]"}},
            "description",
        ),
        (HomePage, {"language": "en", "intro": "[[nobody-knows]]"}, "intro"),
    ],
)
def test_unknown_key_is_refused_by_its_name(model, fields, name):
    make_headquarters()
    kenya, peru = make_office(), make_office()
    make_fact(peru, key="nobody-knows")

    with pytest.raises(ValidationError) as refusal:
        model(office=kenya, **fields).clean()

    assert refusal.value.message_dict == {
        name: [
            "There is no fact [[nobody-knows]]: correct the key, or enter the fact "
            "first."
        ]
    }


@pytest.mark.django_db
def test_page_shows_the_value_of_the_day_and_the_menu_too(client):
    fact = make_fact(key="states", value={"en": "141"})
    page = make_page(body="<p>We have [[states]] members.</p>")
    make_menu_item(description={"en": "[[states]] members meet."})

    before = client.get(page.get_absolute_url()).content.decode()
    fact.value = {"en": "142"}
    fact.save()
    after = client.get(page.get_absolute_url()).content.decode()

    assert ("We have 141 members." in before, "141 members meet." in before) == (
        True,
        True,
    )
    assert ("We have 142 members." in after, "142 members meet." in after) == (
        True,
        True,
    )


@pytest.mark.django_db
def test_fact_shows_where_it_is_used(client):
    fact, other = make_fact(key="states"), make_fact(key="state")
    make_page(title="Who we are", body="<p>[[states]]</p>")
    client.force_login(make_user("headquarters-editor"))

    used, unused = (
        client.get(reverse("admin:facts_fact_change", args=[each.pk])).content.decode()
        for each in (fact, other)
    )

    assert "page: Who we are" in used
    assert "page: Who we are" not in unused


@pytest.mark.django_db
def test_editor_of_an_office_keeps_its_own_value_and_not_the_global_one(client):
    kenya = make_office()
    worldwide = make_fact(key="states", value={"en": "141"})
    client.force_login(make_user("editor", kenya))
    data = {"office": kenya.pk, "key": "states", "value_en": "140", "note": ""}

    added = client.post(reverse("admin:facts_fact_add"), data)
    changed = client.post(reverse("admin:facts_fact_change", args=[worldwide.pk]), data)

    assert (added.status_code, changed.status_code) == (302, 403)
    assert Fact.objects.for_office(kenya)["states"] == {"en": "140"}
    worldwide.refresh_from_db()
    assert worldwide.value == {"en": "141"}


@pytest.mark.django_db
def test_global_fact_tells_other_offices_no_title_before_its_hour(client):
    kenya, tanzania = make_office("kenya"), make_office("tanzania")
    fact = make_fact(key="states")
    soon = timezone.now() + timedelta(hours=1)
    make_page(office=kenya, title="Secret", body="<p>[[states]]</p>", published_at=soon)
    make_page(office=kenya, title="Known", body="<p>[[states]]</p>")
    client.force_login(make_user("editor", tanzania))

    page = client.get(reverse("admin:facts_fact_change", args=[fact.pk]))

    content = page.content.decode()
    assert "page: not published yet" in content
    assert "page: Known" in content
    assert "Secret" not in content
