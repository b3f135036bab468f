"""Export in the admin: what the list shows, and who took it along."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from contacts.exchange.files import read_file
from tests.factories import make_contact, make_office, make_user

EXPORT = "admin:contacts_mediacontact_export"
CHANGELIST = "admin:contacts_mediacontact_changelist"


def names(response):
    return [row.values["name"] for row in read_file(response.content)]


@pytest.mark.parametrize("wanted", ["csv", "3.0", "4.0"])
def test_export_has_what_the_list_shows(client, manager, kenya, wanted):
    for name in ("Amina Hassan", "Otieno Ouma", "Amina Left"):
        make_contact(kenya, name=name, visibility="internal")
    make_contact(make_office("ghana"), name="Amina Elsewhere")
    make_contact(kenya, name="Amina Public")
    query = "?q=amina&visibility__exact=internal"

    page = client.get(reverse(CHANGELIST) + query)
    shown = client.get(reverse(EXPORT) + query)
    response = client.post(reverse(EXPORT) + query, {"format": wanted})

    assert (
        f'href="{reverse(EXPORT)}?q=amina&amp;visibility__exact=internal"' in page.text
    )
    assert shown.context["count"] == 2
    assert names(response) == ["Amina Hassan", "Amina Left"]
    assert response["Content-Disposition"].startswith(
        'attachment; filename="media-contacts-'
    )


def test_export_of_the_selected(client, manager, kenya):
    first, second, _third = (make_contact(kenya, name=name) for name in "ABC")
    theirs = make_contact(make_office("ghana"), name="Theirs")
    chosen = [first.pk, second.pk, theirs.pk]

    page = client.post(
        reverse(CHANGELIST), {"action": "export_selected", "_selected_action": chosen}
    )
    response = client.post(
        page.context["action_url"],
        {"format": "csv", "_selected_action": [*page.context["ids"], theirs.pk, "x"]},
    )

    assert (page.context["count"], LogEntry.objects.count()) == (2, 1)
    assert names(response) == ["A", "B"]


@pytest.mark.parametrize("role", ["contributor", "editor"])
def test_who_sees_contacts_may_take_them_along(client, kenya, role):
    client.force_login(make_user(role, kenya))
    make_contact(kenya, name="Ours")
    make_contact(make_office("ghana"), name="Theirs")

    page = client.get(reverse(CHANGELIST))
    response = client.post(reverse(EXPORT), {"format": "csv"})

    assert "export_selected" in page.text
    assert "import_url" not in page.context
    assert names(response) == ["Ours"]


def test_who_sees_no_contacts_takes_none(client, kenya):
    client.force_login(make_user(is_staff=True))
    make_contact(kenya)

    answers = [
        client.get(reverse(EXPORT)).status_code,
        client.post(reverse(EXPORT), {"format": "csv"}).status_code,
    ]

    assert answers == [403, 403]
    assert not LogEntry.objects.exists()


def test_export_of_personal_numbers_is_logged(client, manager, kenya):
    make_contact(kenya, name="Amina Hassan")
    make_contact(kenya, name="")

    client.get(reverse(EXPORT))
    assert not LogEntry.objects.exists()
    client.post(reverse(EXPORT), {"format": "3.0"})

    entry = LogEntry.objects.get()
    assert (entry.user, entry.object_repr, entry.get_change_message()) == (
        manager,
        "2 media contacts",
        "Exported as vCard 3.0, for telephones and Outlook. Named people with numbers "
        "or addresses: 1.",
    )


def test_csv_opens_in_excel_and_computes_nothing(client, manager, kenya):
    make_contact(
        kenya,
        name="=HYPERLINK(1)",
        role={"en": "@SUM(A1)"},
        emails=["-cmd@wma.example"],
        phones=[{"number": "+254202345678", "label": ""}],
    )

    response = client.post(reverse(EXPORT), {"format": "csv"})

    assert response.content.startswith(b"\xef\xbb\xbfuid,")
    line = response.content.decode("utf-8-sig").splitlines()[1]
    cells = ["'=HYPERLINK(1)", "'@SUM(A1)", "'-cmd@wma.example", "'+254202345678"]
    assert [cell for cell in cells if f",{cell}," in line] == cells


def test_wrong_filter_leads_back_to_the_list(client, manager, kenya):
    response = client.get(reverse(EXPORT) + "?q=%00")

    assert response["Location"] == reverse(CHANGELIST)


@pytest.mark.parametrize("wanted", ["csv", "3.0"])
@pytest.mark.parametrize("count", [1, 3])
def test_export_costs_the_same_for_any_number(
    client, manager, kenya, count, wanted, django_assert_num_queries
):
    for _ in range(count):
        make_contact(kenya, name="")
    client.post(reverse(EXPORT), {"format": wanted})

    # Session, user, rights; the list with its counts and filters; the log entry.
    with django_assert_num_queries(8):
        response = client.post(reverse(EXPORT), {"format": wanted})

    assert len(read_file(response.content)) == count
