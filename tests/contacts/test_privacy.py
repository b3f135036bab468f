"""What of a posting is kept after its end, and what is not; hours are arguments."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.apps import apps
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from contacts.models import Absence, Confirmation, MediaContact
from contacts.retention import erase_old_postings
from iomsite.outbox.models import Effect, this_second
from tests.factories import make_article, make_contact, make_office, make_user

pytestmark = pytest.mark.django_db

AT = datetime(2028, 7, 1, 9, tzinfo=UTC)


@pytest.fixture
def kenya():
    return make_office("kenya", iso_code="KE")


@pytest.fixture
def amina(kenya):
    contact = make_contact(
        kenya,
        name="Amina Odhiambo",
        name_local="أمينة",
        emails=["amina@wma.example"],
        phones=[{"number": "+254202345678", "label": "Amina's desk"}],
        languages=["so"],
        ends_on=date(2026, 6, 30),
        successor=make_contact(kenya, name="Yusuf Bello"),
    )
    contact.name = "Amina Odhiambo-Bello"
    contact.save()
    contact.name = "Amina Odhiambo"
    contact.save()
    Absence.objects.create(
        contact=contact, starts_on=date(2026, 1, 5), ends_on=date(2026, 1, 9)
    )
    question = Confirmation.objects.create(
        contact=contact, asked_on=date(2026, 5, 1), wish="Write to amina@home.example"
    )
    for number in (1, 2):
        Effect.objects.create(
            key=f"confirmation {question.pk} 2026-05-01 {number} amina@wma.example",
            kind="mail",
            payload={"to": "amina@wma.example", "text": "Amina Odhiambo"},
            done_at=this_second() if number == 1 else None,
            failed_at=this_second() if number == 2 else None,
        )
    LogEntry.objects.create(
        user=make_user(),
        content_type=ContentType.objects.get_for_model(MediaContact),
        object_id=str(contact.successor_id),
        object_repr="Yusuf Bello",
        action_flag=CHANGE,
        change_message="Yusuf Bello takes over from Amina Odhiambo-Bello.",
    )
    return contact


def everything_about(name):
    """Return the tables in which a word still stands, public records left out."""
    return {
        model._meta.label
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label not in {"newsroom", "publishing", "sessions"}
        and name in str(list(model._base_manager.values()))
    }


@pytest.mark.parametrize(
    ("at", "is_erased"),
    [(AT - timedelta(days=1), False), (AT, True)],
    ids=["two years", "a day later"],
)
def test_personal_data_go_two_years_after_the_last_day(amina, at, is_erased):
    erase_old_postings(at)

    amina.refresh_from_db()
    assert (amina.erased_on is not None) is is_erased
    for word in ("Amina", "amina@", "202345678", "أمينة"):
        assert bool(everything_about(word)) is not is_erased


def test_days_of_absence_go_with_their_history(amina):
    erase_old_postings(AT)

    assert (Absence.objects.count(), Absence.history.count()) == (0, 0)


def test_log_still_says_of_others_what_it_said(amina):
    erase_old_postings(AT)

    entry = LogEntry.objects.values_list("object_repr", "change_message").get()
    assert entry == ("Yusuf Bello", "")


def test_log_of_somebody_with_a_longer_name_stays(kenya):
    ali = make_contact(kenya, name="Ali", ends_on=date(2026, 6, 30))
    alice = make_contact(kenya, name="Alice Ali")
    for contact in (ali, alice):
        LogEntry.objects.create(
            user=make_user(),
            content_type=ContentType.objects.get_for_model(MediaContact),
            object_id=str(contact.pk),
            object_repr=contact.name,
            action_flag=CHANGE,
            change_message="Alice joined.",
        )

    erase_old_postings(AT)

    assert list(
        LogEntry.objects.order_by("pk").values_list("object_repr", "change_message")
    ) == [("Press Officer (Kenya)", ""), ("Alice Ali", "Alice joined.")]


def test_row_stays_with_its_days_and_its_successor(amina, kenya):
    erase_old_postings(AT)

    kept = MediaContact.objects.values(
        "office", "role", "starts_on", "ends_on", "successor", "erased_on", "languages"
    ).get(pk=amina.pk)
    assert kept == {
        "office": kenya.pk,
        "role": {"en": "Press Officer"},
        "starts_on": date(2020, 1, 1),
        "ends_on": date(2026, 6, 30),
        "successor": amina.successor_id,
        "erased_on": date(2028, 7, 1),
        "languages": [],
    }


def test_release_still_says_who_was_named_and_who_answers_now(client, amina, kenya):
    amina.ends_on = None
    amina.save()
    article = make_article(office=kenya, contacts=[amina], slug="flood")
    MediaContact.objects.filter(pk=amina.pk).update(ends_on=date(2026, 6, 30))
    before = client.get(f"/kenya/en/news/{article.slug}/").text

    erase_old_postings(AT)

    after = client.get(f"/kenya/en/news/{article.slug}/").text
    was = "<bdi>Amina Odhiambo</bdi>, no longer with the office"
    assert was in before
    assert was in after
    assert "Yusuf Bello" in after


def test_who_is_in_post_or_left_lately_keeps_everything(kenya):
    make_contact(kenya, name="In post")
    make_contact(kenya, name="Left lately", ends_on=date(2026, 7, 1))
    before = list(MediaContact.objects.order_by("pk").values())

    assert erase_old_postings(AT) == {}
    assert list(MediaContact.objects.order_by("pk").values()) == before


def test_erasing_twice_does_no_harm_and_a_tick_has_its_limit(kenya):
    for _number in range(3):
        make_contact(kenya, ends_on=date(2026, 1, 1))

    counts = [erase_old_postings(AT, limit=2)["postings erased"] for _tick in range(3)]

    assert counts == [2, 1, 0]


def test_leap_day_two_years_earlier_is_the_day_before(kenya):
    contact = make_contact(kenya, ends_on=date(2026, 2, 27))

    erase_old_postings(datetime(2028, 2, 29, 9, tzinfo=UTC))

    contact.refresh_from_db()
    assert contact.erased_on == date(2028, 2, 29)


def test_nobody_changes_what_was_erased(client, amina, kenya):
    client.force_login(make_user("contact-manager", kenya))
    erase_old_postings(AT)

    page = client.get(reverse("admin:contacts_mediacontact_change", args=[amina.pk]))

    assert page.status_code == 200
    assert 'name="emails"' not in page.text


def test_tick_with_nothing_to_erase_costs_one_question(
    kenya, django_assert_num_queries
):
    make_contact(kenya)

    with django_assert_num_queries(1):
        erase_old_postings(AT)
