from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models.signals import post_init

from contacts import office_table
from contacts.models import CountryOffice
from tests.factories import make_headquarters, make_office


@pytest.fixture
def clock(monkeypatch):
    """A clock that a test moves by hand."""
    now = [1000.0]
    monkeypatch.setattr(office_table.time, "monotonic", lambda: now[0])

    def move(seconds):
        now[0] += seconds

    return move


def names(table):
    return [office.slug for office in table.offices]


def test_table_tells_all_that_header_and_footer_show(headquarters, kenya):
    kenya.host = "Kenya.example"
    kenya.social_accounts = ["https://social.example/kenya"]
    kenya.save()

    entry = office_table.get().by_slug("kenya")

    assert {name: getattr(entry, name) for name in entry.__slots__} == {
        "pk": kenya.pk,
        "slug": "kenya",
        "host": "kenya.example",
        "kind": "country",
        "iso_code": kenya.iso_code,
        "name": {"en": "Kenya"},
        "name_in_sentence": {"en": "in Kenya"},
        "languages": ("en", "sw"),
        "default_language": "en",
        "time_zone": "Africa/Nairobi",
        "closed_on": None,
        "region_id": None,
        "press_email": kenya.press_email,
        "press_phone": kenya.press_phone,
        "address": "",
        "opening_hours": kenya.opening_hours,
        "holidays": {},
        "social_accounts": ("https://social.example/kenya",),
        "present_since": None,
        "successor_id": None,
    }


def test_entry_cannot_be_changed(kenya):
    entry = office_table.get().by_slug("kenya")

    with pytest.raises(FrozenInstanceError):
        entry.slug = "uganda"


def test_table_finds_offices_by_id_path_and_host(headquarters, kenya):
    ghana = make_office("ghana", host="ghana.example")

    table = office_table.get()

    assert names(table) == ["ghana", "headquarters", "kenya"]
    assert table.headquarters.pk == headquarters.pk
    assert table.by_id(kenya.pk).slug == "kenya"
    assert table.by_slug("ghana").pk == table.by_host("ghana.example").pk == ghana.pk
    assert table.by_slug("headquarters") is None


def test_warm_table_costs_no_query(kenya, django_assert_num_queries):
    office_table.get()

    with django_assert_num_queries(0):
        office_table.get().by_slug("kenya")
        office_table.find_slug("kenya")
        office_table.find_id(kenya.pk)


def test_empty_database_has_a_stand_in_for_headquarters(db):
    office = office_table.get().headquarters

    assert (office.pk, office.is_headquarters) == (None, True)
    assert office.languages == ("ar", "en", "fr", "es", "pt", "sw")


def test_own_change_is_seen_once_it_is_committed(
    kenya, django_capture_on_commit_callbacks
):
    office_table.get()
    CountryOffice.objects.filter(pk=kenya.pk).update(slug="uganda")

    with django_capture_on_commit_callbacks() as callbacks:
        office_table.changed()
    before = names(office_table.get())
    for callback in callbacks:
        callback()

    assert before == ["headquarters", "kenya"]
    assert names(office_table.get()) == ["headquarters", "uganda"]


def test_change_by_another_process_is_seen_when_the_table_is_old(
    kenya, clock, django_assert_num_queries
):
    office_table.get()
    CountryOffice.objects.filter(pk=kenya.pk).update(slug="uganda")

    clock(office_table.MAX_AGE - 1)
    with django_assert_num_queries(0):
        before = names(office_table.get())
    clock(1)
    with django_assert_num_queries(1):
        after = names(office_table.get())
        office_table.get()

    assert (before, after) == (["headquarters", "kenya"], ["headquarters", "uganda"])


def test_unknown_segment_is_looked_for_once_a_second(
    headquarters, clock, django_assert_num_queries
):
    office_table.get()
    CountryOffice.objects.bulk_create([CountryOffice(slug="kenya", iso_code="KE")])

    with django_assert_num_queries(0):
        at_once = office_table.find_slug("kenya")
    clock(office_table.LOOK_AGAIN_AFTER)
    with django_assert_num_queries(1):
        later = office_table.find_slug("kenya")
        for _request in range(5):
            office_table.find_slug("wp-login")

    assert (at_once, later.slug) == (None, "kenya")


def test_unknown_id_is_that_of_an_office_just_made(headquarters):
    office_table.get()
    office = CountryOffice.objects.bulk_create(
        [CountryOffice(slug="kenya", iso_code="KE")]
    )[0]

    assert office_table.find_id(office.pk).slug == "kenya"
    assert office_table.find_id(None) is None


def test_table_stays_in_use_when_the_database_fails(kenya, clock, caplog):
    table = office_table.get()
    clock(office_table.MAX_AGE)

    def refuse(execute, sql, params, many, context):
        raise DatabaseError("gone")

    with connection.execute_wrapper(refuse):
        old = office_table.get()
        office_table.changed()
        unknown = office_table.find_slug("uganda")

    assert (old, unknown) == (table, None)
    assert {record.levelname for record in caplog.records} == {"WARNING"}


def test_reading_that_began_before_a_change_counts_as_old(
    kenya, django_capture_on_commit_callbacks
):
    """Else a slow thread would put the table back as it was."""

    def change_meanwhile(**_signal):
        post_init.disconnect(change_meanwhile, sender=CountryOffice)
        CountryOffice.objects.filter(pk=kenya.pk).update(slug="uganda")
        with django_capture_on_commit_callbacks(execute=True):
            office_table.changed()

    post_init.connect(change_meanwhile, sender=CountryOffice)

    assert names(office_table.get()) == ["headquarters", "kenya"]
    assert names(office_table.get()) == ["headquarters", "uganda"]


@pytest.mark.django_db(transaction=True)
def test_one_thread_reads_while_the_others_go_on():
    make_headquarters()
    office_table.get()
    office_table._shelf.tried_at = office_table.NEVER
    table = office_table._shelf.table

    with office_table._shelf.reading, ThreadPoolExecutor(8) as threads:
        got = list(threads.map(lambda _number: office_table.get(), range(64)))

    assert got == [table] * 64


@pytest.mark.parametrize(
    ("moment", "is_closed"),
    [
        (datetime(2026, 3, 31, 20, 59, tzinfo=UTC), False),
        (datetime(2026, 3, 31, 21, 0, tzinfo=UTC), True),
    ],
    ids=["still yesterday in Nairobi", "the day has begun in Nairobi"],
)
def test_office_closes_when_its_own_day_begins(kenya, moment, is_closed):
    CountryOffice.objects.filter(pk=kenya.pk).update(closed_on=date(2026, 4, 1))
    office_table.clear()

    assert office_table.get().by_slug("kenya").is_closed(moment) is is_closed


def test_two_offices_cannot_have_the_same_slug(kenya):
    twin = CountryOffice(
        slug="kenya",
        name={"en": "Kenya too"},
        name_in_sentence={"en": "in Kenya too"},
        iso_code="UG",
        languages=["en"],
        press_email="press@wma.example",
    )

    with pytest.raises(ValidationError) as refusal:
        twin.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save()

    assert refusal.value.message_dict == {
        "slug": ["Office with this Slug already exists."]
    }


@pytest.mark.parametrize(
    "slug",
    ["admin", "accounts", "healthz", "static", "media", "en", "sw", "pt-br", "de"],
)
def test_office_cannot_take_a_word_of_the_site(slug):
    with pytest.raises(ValidationError) as refusal:
        CountryOffice(slug=slug).clean_fields()

    assert refusal.value.message_dict["slug"] == [
        f"“{slug}” is taken by the site itself; choose a longer word."
    ]
