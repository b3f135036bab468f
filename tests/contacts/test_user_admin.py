import re
import smtplib

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.urls import reverse

from contacts.models import Membership, User
from tests.factories import make_office, make_user

ADD = "admin:contacts_user_add"
CHANGELIST = "admin:contacts_user_changelist"


class BrokenBackend(EmailBackend):
    def send_messages(self, messages):
        raise smtplib.SMTPServerDisconnected("gone")


@pytest.fixture
def root(client, settings, db):
    settings.MAIN_ORIGIN = "https://wma.example"
    user = make_user(is_superuser=True, email="root@wma.example")
    client.force_login(user)
    return user


def typed(*memberships, **fields):
    rows = {}
    for number, (office, role) in enumerate(memberships):
        rows[f"memberships-{number}-office"] = office.pk
        rows[f"memberships-{number}-role"] = role
    return {
        "email": "New.Person@WMA.example",
        "first_name": "New",
        "last_name": "Person",
        "language": "fr",
        "memberships-TOTAL_FORMS": len(memberships),
        "memberships-INITIAL_FORMS": 0,
        **rows,
        **fields,
    }


@pytest.fixture
def invited(client, root, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse(ADD), typed((make_office("kenya"), "editor")))
    return User.objects.get(email="new.person@wma.example")


def link_in(message):
    return re.search(r"https://wma\.example(/accounts/password/\S+/)", message.body)[1]


def test_new_user_has_a_role_and_no_password(invited):
    assert invited.has_usable_password() is False
    assert (invited.is_staff, invited.is_superuser) == (True, False)
    assert list(invited.memberships.values_list("office__slug", "role")) == [
        ("kenya", "editor")
    ]


def test_invitation_goes_to_the_person_in_plain_text(invited):
    (message,) = mail.outbox

    assert message.to == ["new.person@wma.example"]
    assert "New Person" in message.body
    assert "new.person@wma.example" in message.body
    assert "\n" not in message.subject
    assert "&" not in message.body


def test_link_of_the_invitation_works_once_and_leads_into_the_admin(client, invited):
    link = link_in(mail.outbox[0])
    client.logout()

    form = client.get(link, follow=True)
    answer = client.post(
        form.request["PATH_INFO"],
        {"new_password1": "steppe-und-meer", "new_password2": "steppe-und-meer"},
    )
    page = client.get(answer["Location"])
    again = client.get(link, follow=True)

    assert form["Content-Language"] == "fr"
    assert answer["Location"] == reverse("admin:index")
    assert page.context["user"] == invited
    assert again.context["validlink"] is False


def test_too_simple_password_is_refused(client, invited):
    form = client.get(link_in(mail.outbox[0]), follow=True)

    answer = client.post(
        form.request["PATH_INFO"], {"new_password1": "kurz", "new_password2": "kurz"}
    )

    assert answer.status_code == 200
    assert set(answer.context["form"].errors) == {"new_password2"}
    assert User.objects.get(pk=invited.pk).has_usable_password() is False


def test_whoever_lost_the_invitation_may_ask_for_a_link(client, invited):
    client.logout()

    client.post("/accounts/password/", {"email": "NEW.person@wma.example"})

    assert len(mail.outbox) == 2
    assert client.get(link_in(mail.outbox[1]), follow=True).context["validlink"]


@pytest.mark.parametrize("fields", [{"is_staff": False}, {"is_active": False}])
def test_locked_account_gets_no_link_and_no_use_of_an_old_one(client, invited, fields):
    User.objects.filter(pk=invited.pk).update(**fields)
    client.logout()

    answer = client.post("/accounts/password/", {"email": invited.email})
    page = client.get(link_in(mail.outbox[0]), follow=True)

    assert answer["Location"] == "/accounts/password/sent/"
    assert len(mail.outbox) == 1
    assert page.context["validlink"] is False


def test_unknown_address_gets_the_same_answer(client, root):
    known = client.post("/accounts/password/", {"email": root.email})
    unknown = client.post("/accounts/password/", {"email": "x@wma.example"})

    assert (known.status_code, known["Location"]) == (
        unknown.status_code,
        unknown["Location"],
    )
    assert len(mail.outbox) == 1


def test_invitation_is_sent_again_to_who_has_no_password_yet(client, root, invited):
    chosen = make_user(email="old@wma.example")

    response = client.post(
        reverse(CHANGELIST),
        {"action": "invite_again", "_selected_action": [invited.pk, chosen.pk]},
        follow=True,
    )

    assert [message.to for message in mail.outbox] == [[invited.email]] * 2
    assert [str(each) for each in response.context["messages"]][-2:] == [
        "old@wma.example chose a password already. If it is forgotten: the login page "
        "has a link for that.",
        "1 invitation sent.",
    ]


@pytest.mark.django_db(transaction=True)
def test_mail_server_that_fails_costs_no_account(client, root, settings):
    settings.EMAIL_BACKEND = f"{__name__}.BrokenBackend"

    page = client.post(reverse(ADD), typed(), follow=True)

    assert User.objects.filter(email="new.person@wma.example").exists()
    assert (
        "The mail to new.person@wma.example did not leave. Check the mail server, then "
        "use “Send the invitation again”."
    ) in [str(message) for message in page.context["messages"]]


def test_same_address_in_other_letters_is_refused(client, root, invited):
    response = client.post(reverse(ADD), typed(email="NEW.PERSON@wma.example"))

    assert response.context["adminform"].form.errors == {
        "email": ["Somebody with this address has an account."]
    }


def test_headquarters_editor_role_belongs_to_headquarters(client, root):
    response = client.post(
        reverse(ADD), typed((make_office("kenya"), "headquarters-editor"))
    )

    (formset,) = response.context["inline_admin_formsets"]
    assert formset.formset.errors == [
        {
            "role": [
                "A headquarters editor belongs to headquarters: choose that office, or "
                "another role."
            ]
        }
    ]
    assert not Membership.objects.exists()


def test_superusers_do_not_lock_themselves_out(client, root):
    page = reverse("admin:contacts_user_change", args=[root.pk])

    client.post(page, typed(email=root.email))
    deletion = client.post(
        reverse("admin:contacts_user_delete", args=[root.pk]), {"post": "yes"}
    )

    now = User.objects.get(pk=root.pk)
    assert (now.first_name, now.is_staff, now.is_superuser) == ("New", True, True)
    assert deletion.status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_for_any_number(
    client, root, count, django_assert_num_queries
):
    for _ in range(count):
        make_user("editor", make_office())
    client.get(reverse(CHANGELIST))

    # Session, user, facets of four filters, two counts, users, roles, offices.
    with django_assert_num_queries(11):
        response = client.get(reverse(CHANGELIST))

    assert len(response.context["cl"].result_list) == count + 1
