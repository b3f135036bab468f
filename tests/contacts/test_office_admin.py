import pytest
from django.urls import reverse

from contacts import office_table
from contacts.models import CountryOffice, Region
from tests.factories import make_headquarters, make_office, make_user
from tests.rights.pages import fields_of

CHANGELIST = "admin:contacts_countryoffice_changelist"


@pytest.fixture
def kenya(db):
    make_headquarters()
    return make_office("kenya", host=None)


def page(office):
    return reverse("admin:contacts_countryoffice_change", args=[office.pk])


@pytest.mark.parametrize("role", ["editor", "contact-manager"])
def test_office_keeps_its_desk_and_never_its_address_on_the_web(client, kenya, role):
    client.force_login(make_user(is_superuser=True))
    everything = fields_of(client.get(page(kenya)))
    client.force_login(make_user(role, kenya))

    client.post(
        page(kenya),
        {
            **everything,
            "address": "Moi Avenue 1\r\nNairobi",
            "opening_hours_mon": "9-12",
            "opening_hours_tue": "closed",
            "opening_hours_wed": "",
            "holidays": "25/12/2026 Christmas Day",
            "social_accounts": "https://social.example/wma-kenya",
            "kind": "regional",
            "slug": "stolen",
            "host": "stolen.example",
            "iso_code": "XX",
            "name_en": "Stolen",
            "languages": ["ar"],
            "default_language": "ar",
            "time_zone": "UTC",
            "closed_on": "2020-01-01",
        },
    )

    before, now = kenya, CountryOffice.objects.get(pk=kenya.pk)
    assert {
        field.name: getattr(now, field.name)
        for field in CountryOffice._meta.fields
        if getattr(now, field.name) != getattr(before, field.name)
    } == {
        "address": "Moi Avenue 1\r\nNairobi",
        "opening_hours": {"mon": [["09:00", "12:00"]]},
        "holidays": {"2026-12-25": "Christmas Day"},
        "social_accounts": ["https://social.example/wma-kenya"],
    }


def test_headquarters_editor_changes_all_but_what_carries_addresses(client, kenya):
    client.force_login(make_user("headquarters-editor"))

    response = client.get(page(kenya))

    assert set(response.context["adminform"].form.fields) == {
        "name",
        "name_in_sentence",
        "region",
        "press_email",
        "press_phone",
        "address",
        "opening_hours",
        "holidays",
        "time_zone",
        "social_accounts",
        "languages",
        "default_language",
        "present_since",
        "stories_need_review",
        "closed_on",
        "successor",
    }


def test_read_only_values_are_words_not_json(client, kenya):
    kenya.name = {"en": "Kenya", "fr": "Kenya (FR)"}
    kenya.save()
    client.force_login(make_user("contributor", kenya))

    response = client.get(page(kenya))

    assert "English: Kenya<br>French: Kenya (FR)" in response.text
    assert "mon: 08:00–17:00<br>tue: 08:00–17:00" in response.text
    assert "{&quot;" not in response.text


def test_saved_office_answers_at_once(
    client, kenya, django_capture_on_commit_callbacks
):
    client.force_login(make_user(is_superuser=True))
    data = fields_of(client.get(page(kenya)))
    assert office_table.find_slug("kenya")

    with django_capture_on_commit_callbacks(execute=True):
        client.post(page(kenya), {**data, "slug": "jamhuri"})

    assert office_table.get().by_slug("jamhuri").pk == kenya.pk
    assert office_table.get().by_slug("kenya") is None


def test_wrong_values_are_named_and_what_was_typed_stays(client, kenya):
    client.force_login(make_user(is_superuser=True))
    data = fields_of(client.get(page(kenya)))

    response = client.post(
        page(kenya),
        {
            **data,
            "press_phone": "call me",
            "social_accounts": "https://a.example\nwww.b.example",
            "opening_hours_mon": "morning",
            "holidays": "2026-02-31 Carnival",
            "slug": "news",
            "host": "no host",
            "languages": ["fr"],
        },
    )

    assert response.context["adminform"].form.errors == {
        "press_phone": [
            "“call me” is no telephone number; write it like +254 20 123 4567."
        ],
        "social_accounts": [
            "Line 2: “www.b.example” is no address; write it with https://."
        ],
        "opening_hours": [
            "Monday: “morning” is no time span; write 08:00–17:00, or leave it empty."
        ],
        "holidays": [
            "Line 1: “2026-02-31” is no day; write it like 2026-12-25 Christmas Day."
        ],
        "slug": ["“news” is taken by the site itself; choose a longer word."],
        "host": ["“no host” is no host name; write it like kenya.wma.example."],
        "default_language": ["Choose one of the languages that this site offers."],
    }
    assert 'value="morning"' in response.text
    assert "2026-02-31 Carnival</textarea>" in response.text
    assert "www.b.example</textarea>" in response.text


def test_search_finds_an_office_by_its_name_in_any_language(client, kenya):
    make_office("ivory-coast", name={"en": "Ivory Coast", "fr": "Côte d’Ivoire"})
    client.force_login(make_user(is_superuser=True))

    response = client.get(reverse(CHANGELIST), {"q": "cote IVOIRE"})

    assert [office.slug for office in response.context["cl"].result_list] == [
        "ivory-coast"
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_for_any_number(
    client, kenya, count, django_assert_num_queries
):
    region = Region.objects.create(slug="africa", name={"en": "Africa"})
    for _ in range(count):
        make_office(region=region)
    client.force_login(make_user("editor", kenya))
    client.get(reverse(CHANGELIST))

    # Session, user, rights, regions, two counts, offices, facets of three filters.
    with django_assert_num_queries(10):
        response = client.get(reverse(CHANGELIST))

    assert len(response.context["cl"].result_list) == count + 2


def test_view_on_site_leads_to_the_office_home(client, kenya, settings):
    settings.MAIN_ORIGIN = "https://wma.example"
    client.force_login(make_user("editor", kenya))

    response = client.get(page(kenya))

    assert 'href="https://wma.example/kenya/en/"' in response.text


@pytest.mark.parametrize(
    ("role", "is_switched"),
    [("editor", True), ("contact-manager", False), ("contributor", False)],
)
def test_editor_of_an_office_decides_whether_its_stories_need_a_second_pair(
    client, kenya, role, is_switched
):
    office = kenya
    client.force_login(make_user(role, office))
    url = reverse("admin:contacts_countryoffice_change", args=[office.pk])
    data = fields_of(client.get(url))
    data.pop("stories_need_review", None)

    client.post(url, data)

    office.refresh_from_db()
    assert office.stories_need_review is not is_switched
