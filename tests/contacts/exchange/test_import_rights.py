"""Nobody imports what they may not change, nor anything that was not shown."""

import pytest
from django.urls import reverse

from contacts.exchange import pending
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
from tests.factories import make_contact, make_office, make_user


def test_file_may_not_change_contacts_of_other_offices(client, manager, kenya):
    ghana = make_office("ghana", iso_code="GH")
    theirs = make_contact(ghana, name="Theirs", emails=["t@wma.example"])
    mine = make_contact(kenya, name="Mine")

    response = upload(
        client,
        "uid,office,name,emails\n"
        f"{uid_of(theirs.pk)},ghana,Taken,x@wma.example\n"
        ",ghana,Added,y@wma.example\n"
        f"{uid_of(mine.pk)},gh,Mine,z@wma.example\n"
        ",nowhere,Lost,n@wma.example\n"
        ",,Theirs,t@wma.example\n",
    )
    confirm(client, response)

    assert outcomes(response) == {
        2: "wrong",
        3: "wrong",
        4: "wrong",
        5: "wrong",
        6: "new",
    }
    assert [row_of(response, n).problems for n in (2, 3, 4, 5)] == [
        ["This contact belongs to an office that is not yours."],
        ["You do not keep the contacts of Ghana."],
        ["You do not keep the contacts of Ghana."],
        ["“nowhere” is no office; write its slug, or the ISO code of its country."],
    ]
    theirs.refresh_from_db()
    mine.refresh_from_db()
    assert (theirs.name, mine.office) == ("Theirs", kenya)


def test_headquarters_import_for_every_office(client, kenya):
    make_office("ghana", iso_code="GH")
    client.force_login(make_user("headquarters-editor"))

    response = upload(
        client,
        "office,name,emails\nkenya,A,a@wma.example\nGH,B,b@wma.example\n"
        ",C,c@wma.example\n",
    )
    confirm(client, response)

    assert outcomes(response) == {2: "new", 3: "new", 4: "wrong"}
    found = MediaContact.objects.order_by("name").values_list("name", "office__slug")
    assert list(found) == [("A", "kenya"), ("B", "ghana")]


@pytest.mark.parametrize("role", ["contributor", "editor"])
def test_who_may_not_keep_contacts_imports_none(client, kenya, role, manager):
    response = upload(client, "name,emails\nA,a@wma.example\n")
    client.force_login(make_user(role, kenya))

    statuses = [
        client.get(reverse(IMPORT)).status_code,
        upload(client, "name,emails\nA,a@wma.example\n").status_code,
        client.post(
            reverse(IMPORT), {"pending": response.context["pending"]}
        ).status_code,
    ]

    assert statuses == [403, 403, 403]
    assert not MediaContact.objects.exists()


def test_dry_run_of_somebody_else_is_worth_nothing(client, manager, kenya):
    response = upload(client, "name,emails\nA,a@wma.example\n")
    client.force_login(make_user("contact-manager", kenya))

    confirm(client, response)

    assert not MediaContact.objects.exists()


def test_what_is_confirmed_cannot_be_changed_on_the_way(client, manager, kenya):
    response = upload(client, "name,emails\nA,a@wma.example\n")
    token = response.context["pending"]

    client.post(reverse(IMPORT), {"pending": token.replace(":", ":A", 1)})
    client.post(reverse(IMPORT), {"pending": "nonsense"})

    assert not MediaContact.objects.exists()


def test_dry_run_expires(client, manager, kenya, monkeypatch):
    response = upload(client, "name,emails\nA,a@wma.example\n")
    monkeypatch.setattr(pending, "KEPT_SECONDS", -1)

    after = confirm(client, response)

    assert said(after) == [
        "An hour has passed since the dry run, so nothing was stored. Choose the file "
        "once more."
    ]
    assert not MediaContact.objects.exists()


def test_change_since_the_dry_run_is_shown_before_anything_is_stored(
    client, manager, kenya
):
    known = make_contact(kenya, name="Wanjiru Kamau", emails=["w@wma.example"])
    response = upload(
        client, f"uid,name,emails\n{uid_of(known.pk)},Wanjiru Kamau,n@wma.example\n"
    )
    known.emails = ["meanwhile@wma.example"]
    known.save()

    again = confirm(client, response)
    known.refresh_from_db()

    assert known.emails == ["meanwhile@wma.example"]
    assert said(again) == [
        "Somebody has changed the directory since this page was made. Look at it as it "
        "is now, and confirm once more."
    ]
    assert [tuple(each) for each in row_of(again, 2).update.changes] == [
        ("E-mail addresses", "meanwhile@wma.example", "n@wma.example")
    ]
    confirm(client, again)
    known.refresh_from_db()
    assert known.emails == ["n@wma.example"]


def test_button_pressed_twice_adds_once(client, manager, kenya):
    response = upload(client, "name,emails\nA,a@wma.example\n")

    confirm(client, response)
    again = confirm(client, response)

    assert MediaContact.objects.count() == 1
    assert outcomes(again) == {2: "same"}
