"""Import in the admin: a dry run first, and nothing that it did not show."""

from datetime import date

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from django.utils import timezone

from contacts.exchange.plan import Status
from contacts.exchange.rows import uid_of
from contacts.models import MediaContact
from tests.contacts.exchange.importing import (
    IMPORT,
    confirm,
    outcomes,
    row_of,
    said,
    upload,
)
from tests.factories import make_contact, make_headquarters


@pytest.mark.parametrize("wanted", ["csv", "3.0", "4.0"])
def test_what_was_exported_is_the_same_when_it_is_imported(
    client, manager, kenya, wanted
):
    last = make_contact(kenya, name="Amina Hassan")
    make_contact(
        kenya,
        name="=Wanjiru, “Shiru”",
        name_local="وانجيرو",
        role={"en": "Press Officer; spokesperson", "ar": "مسؤولة صحفية"},
        phones=[
            {"number": "+254722345678", "label": "", "kind": "whatsapp", "use": "any"}
        ],
        ends_on=date(2030, 1, 1),
        successor=last,
        visibility="on-request",
        by_role_only=True,
        position=4,
    )
    fields = [f.attname for f in MediaContact._meta.fields if f.name != "id"]
    stored = list(MediaContact.objects.order_by("pk").values(*fields))
    file = client.post(
        reverse("admin:contacts_mediacontact_export"), {"format": wanted}
    ).content

    again = upload(client, file)
    MediaContact.objects.all().delete()
    confirm(client, upload(client, file))

    assert set(outcomes(again).values()) == {"same"}
    found = list(MediaContact.objects.order_by("position").values(*fields))
    new_last = MediaContact.objects.get(name="Amina Hassan").pk
    assert found == [
        {
            **values,
            "confirmed_on": None,
            "successor_id": values["successor_id"] and new_last,
        }
        for values in stored
    ]


def test_dry_run_says_of_each_row_what_would_become_of_it(client, manager, kenya):
    wanjiru = make_contact(kenya, name="Wanjiru Kamau", emails=["w@wma.example"])
    otieno = make_contact(kenya, name="Otieno Ouma", emails=["o@wma.example"])
    before = list(MediaContact.objects.values())

    response = upload(
        client,
        "uid,name,emails\n"
        f"{uid_of(wanjiru.pk)},Wanjiru Kamau,new@wma.example\n"
        f"{uid_of(otieno.pk)},Otieno Ouma,o@wma.example\n"
        ",Amina Hassan,a@wma.example\n"
        ",KAMAU Wanjirū,\n"
        ",Nobody,nowhere\n",
    )

    assert outcomes(response) == {
        2: "changed",
        3: "same",
        4: "new",
        5: "doubtful",
        6: "wrong",
    }
    assert [tuple(each) for each in row_of(response, 2).update.changes] == [
        ("E-mail addresses", "w@wma.example", "new@wma.example")
    ]
    assert row_of(response, 6).problems == [
        "e-mail addresses: “nowhere” is no e-mail address."
    ]
    assert [each.contact.pk for each in row_of(response, 5).alike] == [wanjiru.pk]
    assert list(MediaContact.objects.values()) == before


@pytest.mark.parametrize(
    "cells",
    ["JOSE munoz,x@wma.example,", "X,JM@wma.example,", "X,x@wma.example,020 234 5678"],
    ids=["folded name", "e-mail", "telephone"],
)
def test_who_shares_a_name_an_address_or_a_number_is_doubtful(
    client, manager, kenya, cells
):
    known = make_contact(
        kenya,
        name="José Muñoz",
        emails=["jm@wma.example"],
        phones=[{"number": "+254202345678", "label": ""}],
    )

    response = upload(client, f"name,emails,phones\n{cells}\n")

    assert outcomes(response) == {2: "doubtful"}
    assert [each.contact.pk for each in row_of(response, 2).alike] == [known.pk]


def test_confirmation_stores_what_was_shown_and_says_so(client, manager, kenya):
    known = make_contact(kenya, name="Wanjiru Kamau", emails=["w@wma.example"])
    response = upload(
        client,
        "uid,name,emails,phones,role\n"
        f"{uid_of(known.pk)},Wanjiru Kamau,new@wma.example,,Spokesperson\n"
        ",Amina Hassan,a@wma.example,0722 345 678,Press Officer\n",
    )

    after = confirm(client, response)

    assert list(
        MediaContact.objects.order_by("pk").values_list(
            "name", "emails", "phones", "role", "confirmed_on", "starts_on"
        )
    ) == [
        (
            "Wanjiru Kamau",
            ["new@wma.example"],
            [],
            {"en": "Spokesperson"},
            timezone.localdate(),
            date(2020, 1, 1),
        ),
        (
            "Amina Hassan",
            ["a@wma.example"],
            [{"number": "+254722345678", "label": ""}],
            {"en": "Press Officer"},
            None,
            timezone.localdate(),
        ),
    ]
    assert said(after)[0] == "1 contact added. 1 contact changed."
    record = known.history.latest()
    assert (record.history_user, record.history_change_reason, record.emails) == (
        manager,
        "Imported from a file",
        ["new@wma.example"],
    )
    assert MediaContact.objects.latest("pk").history.get().history_user == manager
    assert LogEntry.objects.filter(user=manager).count() == 2


@pytest.mark.parametrize("choice", ["update", "new", "skip", "", "999999"])
def test_doubtful_row_becomes_what_is_chosen(client, manager, kenya, choice):
    known = make_contact(kenya, name="Wanjiru Kamau", emails=["w@wma.example"])
    response = upload(client, "name,emails\nWanjiru Kamau,other@wma.example\n")

    chosen = {"line_2": str(known.pk) if choice == "update" else choice}
    confirm(client, response, **({} if choice == "" else chosen))

    old, new = (
        ("Wanjiru Kamau", ["w@wma.example"]),
        (
            "Wanjiru Kamau",
            ["other@wma.example"],
        ),
    )
    found = list(MediaContact.objects.order_by("pk").values_list("name", "emails"))
    assert found == {"update": [new], "new": [old, new]}.get(choice, [old])


def test_doubtful_row_empties_nothing(client, manager, kenya):
    known = make_contact(
        kenya, name="Wanjiru Kamau", emails=["w@wma.example"], position=3
    )
    response = upload(
        client,
        "name,emails,phones,role_en,languages,position,by_role_only\n"
        "Wanjiru Kamau,other@wma.example,,,,,\n",
    )

    assert [tuple(each) for each in row_of(response, 2).alike[0].changes] == [
        ("E-mail addresses", "w@wma.example", "other@wma.example")
    ]
    confirm(client, response, line_2=str(known.pk))
    known.refresh_from_db()
    assert (known.emails, known.role) == (
        ["other@wma.example"],
        {"en": "Press Officer"},
    )


def test_two_rows_do_not_update_the_same_contact(client, manager, kenya):
    known = make_contact(kenya, name="Wanjiru Kamau", emails=["w@wma.example"])
    response = upload(
        client,
        "name,emails\nWanjiru Kamau,a@wma.example\nX,w@wma.example\n",
    )

    again = confirm(client, response, line_2=str(known.pk), line_3=str(known.pk))

    assert said(again) == ["Lines 2 and 3 both update Wanjiru Kamau: choose one."]
    assert [row_of(again, n).choice for n in (2, 3)] == [str(known.pk)] * 2
    known.refresh_from_db()
    assert known.emails == ["w@wma.example"]


def test_successor_may_come_with_the_same_file(client, manager, kenya):
    known = make_contact(kenya, name="Leaves")
    response = upload(
        client,
        "uid,name,emails,successor\n"
        f"{uid_of(known.pk)},Leaves,l@wma.example,urn:uuid:somebody\n"
        "urn:uuid:somebody,Follows,f@wma.example,\n",
    )

    confirm(client, response)

    known.refresh_from_db()
    assert known.successor.name == "Follows"


@pytest.mark.parametrize("count", [1, 3])
def test_import_costs_the_same_for_any_number(
    client, manager, kenya, count, django_assert_num_queries
):
    make_headquarters()
    known = [make_contact(kenya, name="", role={"en": "Desk"}) for _ in range(count)]
    lines = [
        f"{uid_of(c.pk)},Changed {n},c{n}@wma.example" for n, c in enumerate(known)
    ]
    lines += [f",New {n},n{n}@wma.example" for n in range(count)]
    lines += [f",Changed,contact{n}@x.example" for n in range(count)]
    client.get(reverse(IMPORT))

    # Session, user, rights; contacts, ids.
    with django_assert_num_queries(5):
        response = upload(client, "\n".join(["uid,name,emails", *lines]))
    # And two locks, the contacts and their histories, log entries, the transaction.
    with django_assert_num_queries(15):
        client.post(reverse(IMPORT), {"pending": response.context["pending"]})

    assert MediaContact.objects.filter(name__startswith="New").count() == count
    assert Status.NEW in outcomes(response).values()
