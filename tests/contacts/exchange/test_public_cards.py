"""Cards that readers take along: who answers today, and nobody else."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from contacts import office_table
from contacts.exchange.content_lines import unfold
from contacts.exchange.rows import desk_uid, uid_of
from contacts.models import Absence
from tests.factories import (
    make_article,
    make_contact,
    make_headquarters,
    make_office,
)

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def headquarters():
    return make_headquarters(press_email="world@wma.example")


@pytest.fixture
def kenya():
    return make_office(
        "kenya",
        iso_code="KE",
        languages=["en", "ar"],
        press_email="desk@wma.example",
        address="Mobility House\nRiverside Drive, Nairobi",
    )


def lines(response):
    return [line.decode() for _number, line in unfold(response.content)]


def names(response):
    return [line[3:] for line in lines(response) if line.startswith("FN:")]


def test_card_of_a_contact_says_what_telephones_read(client, kenya):
    contact = make_contact(
        kenya,
        name="Wanjiru wa Kamau",
        name_local="وانجيرو",
        emails=["wkamau@wma.example", "press@wma.example"],
        phones=[
            {"number": "+254202345678", "label": "press line"},
            {
                "number": "+254722345678",
                "label": "",
                "kind": "whatsapp",
                "use": "any",
            },
        ],
        languages=["en", "sw"],
    )

    response = client.get(f"/kenya/en/press/{contact.pk}.vcf")

    assert {
        name: response[name]
        for name in (
            "Content-Type",
            "Content-Disposition",
            "Content-Language",
            "X-Robots-Tag",
        )
    } == {
        "Content-Type": "text/vcard; charset=utf-8",
        "Content-Disposition": 'attachment; filename="wanjiru-wa-kamau.vcf"',
        "Content-Language": "en",
        "X-Robots-Tag": "noindex",
    }
    found = [line for line in lines(response) if not line.startswith("REV:")]
    assert found == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "PRODID:-//newsroom-platform//media contacts//EN",
        f"UID:{uid_of(contact.pk)}",
        "FN:Wanjiru wa Kamau",
        "N:Kamau;Wanjiru wa;;;",
        "ORG:World Mobility Agency;Kenya",
        "TITLE;LANGUAGE=en:Press Officer",
        "EMAIL;TYPE=INTERNET,WORK,PREF:wkamau@wma.example",
        "EMAIL;TYPE=INTERNET,WORK:press@wma.example",
        "item1.TEL;TYPE=WORK,VOICE,PREF:+254202345678",
        "item1.X-ABLabel:press line",
        "item2.TEL;TYPE=WORK,CELL,VOICE:+254722345678",
        "item2.X-ABLabel:WhatsApp\\, at any hour",
        "ADR;TYPE=WORK:;;Mobility House\\nRiverside Drive\\, Nairobi;;;;",
        "URL;TYPE=WORK:http://127.0.0.1:8000/kenya/en/press/",
        "TZ;VALUE=text:Africa/Nairobi",
        "NOTE:وانجيرو\\nLanguages: English\\, Swahili\\nWho answers today: "
        "http://127.0.0.1:8000/kenya/en/press/",
        "END:VCARD",
    ]


def test_card_in_version_4_has_its_own_words_for_it(client, kenya):
    contact = make_contact(kenya, name="Wanjiru Kamau", languages=["en", "sw"])

    response = client.get(f"/kenya/en/press/{contact.pk}.vcf?version=4.0")

    found = lines(response)
    wanted = [
        "VERSION:4.0",
        "KIND:individual",
        f"EMAIL;TYPE=work;PREF=1:{contact.emails[0]}",
        'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+254285550142',
        "LANG;TYPE=work;PREF=1:en",
        "LANG;TYPE=work;PREF=2:sw",
        "TZ:Africa/Nairobi",
    ]
    assert [line for line in found if line in wanted] == wanted


@pytest.mark.parametrize(
    ("version", "mark"), [("3.0", "X-ABShowAs:COMPANY"), ("4.0", "KIND:org")]
)
def test_desk_is_filed_as_a_company(client, kenya, version, mark):
    response = client.get(f"/kenya/en/press/contacts.vcf?version={version}")

    found = lines(response)
    assert mark in found
    assert f"UID:{desk_uid(kenya.pk)}" in found
    assert [line for line in found if line.startswith(("FN", "N:", "ORG"))] == [
        "FN:Press desk\\, WMA Kenya",
        "N:;;;;",
        "ORG:Press desk\\, WMA Kenya",
    ]


def test_card_speaks_the_language_of_the_site(client, kenya):
    contact = make_contact(
        kenya, name="", role={"en": "Press desk by night", "ar": "مكتب الصحافة ليلاً"}
    )

    response = client.get(f"/kenya/ar/press/{contact.pk}.vcf")

    assert "TITLE;LANGUAGE=ar:مكتب الصحافة ليلاً" in lines(response)
    assert response["Content-Language"] == "ar"


def test_cards_of_an_office_are_those_of_its_press_page(client, kenya):
    today = timezone.localdate()
    ghana = make_office("ghana")
    stands_in = make_contact(ghana, name="Stands In")
    away = make_contact(kenya, name="Away", position=1)
    Absence.objects.create(
        contact=away, starts_on=today - DAY, ends_on=today + DAY, substitute=stands_in
    )
    hidden = {
        "Left": {"ends_on": today - 2 * DAY},
        "Coming": {"starts_on": today + 2 * DAY},
        "Internal": {"visibility": "internal"},
        "Requested": {"visibility": "on-request"},
        "Unconfirmed": {"confirmed_on": None},
    }
    contacts = [make_contact(kenya, name=name, **f) for name, f in hidden.items()]
    make_contact(kenya, name="Here", position=2)
    endangered = make_contact(
        kenya,
        name="Endangered",
        name_local="مهددة",
        by_role_only=True,
        role={"en": "Night line"},
        position=3,
    )

    response = client.get("/kenya/en/press/contacts.vcf")

    assert names(response) == [
        "Press desk\\, WMA Kenya",
        "Stands In",
        "Here",
        "Night line\\, WMA Kenya",
    ]
    for name in [*hidden, "Away", "Endangered", "مهددة"]:
        assert name not in response.text
    statuses = {
        each.name: client.get(f"/kenya/en/press/{each.pk}.vcf").status_code
        for each in [*contacts, away, stands_in, endangered]
    }
    assert statuses == {
        **dict.fromkeys([*hidden, "Away"], 404),
        "Stands In": 200,
        "Endangered": 200,
    }
    alone = client.get(f"/kenya/en/press/{endangered.pk}.vcf")
    assert "ndangered" not in alone.text + alone["Content-Disposition"]


def test_card_of_another_office_is_not_found(client, kenya):
    contact = make_contact(make_office("ghana"))

    paths = [f"{site}/en/press/{contact.pk}.vcf" for site in ("", "/kenya", "/ghana")]

    assert [client.get(path).status_code for path in paths] == [404, 404, 200]


def test_card_of_an_impossible_number_is_not_found(client, kenya):
    assert client.get(f"/kenya/en/press/{10**40}.vcf").status_code == 404


def test_cards_of_a_closed_office_are_those_of_its_successor(client):
    uganda = make_office("uganda")
    closed = make_office("closed", closed_on=date(2024, 1, 1), successor=uganda)
    make_contact(closed, name="Still Entered")
    make_contact(uganda, name="Of Uganda")

    response = client.get("/closed/en/press/contacts.vcf")

    assert names(response) == ["Press desk\\, WMA Uganda", "Of Uganda"]


def test_release_hands_on_who_answers_today(client, kenya):
    today = timezone.localdate()
    successor = make_contact(kenya, name="Successor")
    gone = make_contact(
        kenya, name="Gone", ends_on=today - 2 * DAY, successor=successor
    )
    lost = make_contact(kenya, name="Lost", ends_on=today - 2 * DAY)
    requested = make_contact(kenya, name="Requested", visibility="on-request")
    unconfirmed = make_contact(kenya, name="Unconfirmed", confirmed_on=None)
    there = make_contact(kenya, name="There")
    article = make_article(
        office=kenya,
        title="Bridge opens",
        contacts=[gone, lost, requested, unconfirmed, there],
    )

    response = client.get(f"/kenya/en/news/{article.slug}.vcf")

    assert names(response) == ["Successor", "There", "Press desk\\, WMA Kenya"]
    for name in ("Gone", "Lost", "Requested", "Unconfirmed"):
        assert name not in response.text
    assert response["Content-Disposition"] == (
        'attachment; filename="bridge-opens-press.vcf"'
    )


def test_release_whose_contact_was_not_confirmed_of_late_adds_the_desk(client, kenya):
    stale = make_contact(kenya, name="Stale", confirmed_on=date(2020, 1, 1))
    article = make_article(office=kenya, contacts=[stale])

    response = client.get(f"/kenya/en/news/{article.slug}.vcf")

    assert names(response) == ["Stale", "Press desk\\, WMA Kenya"]


def test_release_without_contacts_hands_on_the_desk(client, kenya):
    article = make_article(office=kenya)

    response = client.get(f"/kenya/en/news/{article.slug}.vcf")

    assert names(response) == ["Press desk\\, WMA Kenya"]


@pytest.mark.parametrize("state", ["draft", "gone"])
def test_release_that_is_not_public_has_no_cards(client, kenya, state):
    now = timezone.now()
    fields = {"draft": {"draft": True}, "gone": {"gone_at": now - DAY}}[state]
    article = make_article(
        office=kenya, slug="secret", contacts=[make_contact(kenya, name="X")], **fields
    )

    response = client.get(f"/kenya/en/news/{article.slug or 'secret'}.vcf")

    assert response.status_code == {"draft": 404, "gone": 410}[state]
    assert "BEGIN:VCARD" not in response.text


@pytest.mark.parametrize("count", [1, 3])
def test_cards_cost_the_same_for_any_number(
    client, kenya, count, django_assert_num_queries
):
    contacts = [make_contact(kenya) for _ in range(count)]
    article = make_article(office=kenya, contacts=contacts)
    office_table.get()

    # Who answers, and since when it has stood there.
    with django_assert_num_queries(2):
        of_office = client.get("/kenya/en/press/contacts.vcf")
    with django_assert_num_queries(2):
        client.get(f"/kenya/en/press/{contacts[0].pk}.vcf")
    # And the article with its rows.
    with django_assert_num_queries(6):
        of_release = client.get(f"/kenya/en/news/{article.slug}.vcf")

    assert len(names(of_office)) == count + 1
    assert len(names(of_release)) == count
