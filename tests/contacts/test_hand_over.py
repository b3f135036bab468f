from datetime import date, timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from django.utils import timezone

from contacts.handing_over import version
from contacts.models import Absence, MediaContact
from tests.contacts.typed import phone_rows
from tests.factories import make_contact, make_office, make_user
from tests.rights.pages import fields_of

TODAY = timezone.localdate()
LAST = TODAY + timedelta(days=20)
NEXT = LAST + timedelta(days=1)


@pytest.fixture
def kenya(db):
    return make_office("kenya", iso_code="KE", time_zone="UTC")


@pytest.fixture
def amina(kenya):
    return make_contact(
        kenya,
        name="Amina Beya",
        role={"en": "Spokesperson"},
        emails=["abeya@wma.example", "press.kenya@wma.example"],
        phones=[
            {"number": "+254285550142", "label": "", "kind": "mobile"},
            {"number": "+254285550199", "label": "desk"},
        ],
    )


@pytest.fixture
def manager(client, kenya):
    user = make_user("contact-manager", kenya)
    client.force_login(user)
    return user


def page(contact, name="hand_over"):
    return reverse(f"admin:contacts_mediacontact_{name}", args=[contact.pk])


def typed(contact, **fields):
    return {
        "version": version(contact),
        "last_day": LAST.isoformat(),
        "who": "new",
        "name": "Juma Otieno",
        "emails": "jotieno@wma.example",
        **phone_rows(),
        "languages": "English, Kiswahili",
        "takes_role": "on",
        **fields,
    }


def to(successor, **fields):
    return {"who": "existing", "successor": successor.pk, "takes_role": "", **fields}


def day(moment):
    return f"{moment.day} {moment:%B %Y}"


def test_somebody_new_takes_over_the_day_after(client, manager, kenya, amina):
    sent = typed(
        amina,
        takes_emails=["press.kenya@wma.example"],
        takes_phones=["+254285550199"],
        **phone_rows("028 555 0143"),
    )

    response = client.post(page(amina), sent, follow=True)

    juma = MediaContact.objects.get(name="Juma Otieno")
    amina.refresh_from_db()
    assert (amina.ends_on, amina.successor) == (LAST, juma)
    assert {
        field: getattr(juma, field)
        for field in ("office", "starts_on", "ends_on", "confirmed_on", "role")
    } == {
        "office": kenya,
        "starts_on": NEXT,
        "ends_on": None,
        "confirmed_on": TODAY,
        "role": {"en": "Spokesperson"},
    }
    assert juma.emails == ["press.kenya@wma.example", "jotieno@wma.example"]
    assert juma.phones == [
        {"number": "+254285550199", "label": "desk"},
        {"number": "+254285550143", "label": ""},
    ]
    assert juma.languages == ["en", "sw"]
    sentence = (
        f"Up to and including {day(LAST)} readers see Amina Beya. From {day(NEXT)} on "
        "they see Juma Otieno, on the press page and wherever Amina Beya is named; what "
        "was printed stays as it was printed."
    )
    assert [str(each) for each in response.context["messages"]] == [
        f'{sentence} <a href="{page(juma, "change")}">Juma Otieno</a>'
    ]
    assert [
        (entry.object_id, entry.user, entry.get_change_message())
        for entry in LogEntry.objects.order_by("pk")
    ] == [(str(amina.pk), manager, sentence), (str(juma.pk), manager, "Added.")]
    assert [
        (each.history_type, each.history_user)
        for each in (amina.history.first(), juma.history.first())
    ] == [("~", manager), ("+", manager)]


def test_somebody_of_the_office_takes_over(client, manager, kenya, amina):
    juma = make_contact(
        kenya,
        name="Juma Otieno",
        role={"en": "Press Assistant"},
        emails=["jotieno@wma.example"],
        phones=[{"number": "+254285550199", "label": "my own name for it"}],
        confirmed_on=date(2020, 1, 1),
    )
    sent = typed(amina, **to(juma, takes_role="on", takes_phones=["+254285550199"]))

    response = client.post(page(amina), sent, follow=True)

    juma.refresh_from_db()
    amina.refresh_from_db()
    assert (amina.ends_on, amina.successor) == (LAST, juma)
    assert (juma.role, juma.emails, juma.phones, juma.confirmed_on) == (
        {"en": "Spokesperson"},
        ["jotieno@wma.example"],
        [{"number": "+254285550199", "label": "desk"}],
        TODAY,
    )
    assert "What passes on stands with Juma Otieno from now on" in response.text
    assert MediaContact.objects.count() == 2


@pytest.mark.parametrize(
    ("fields", "last", "sentences"),
    [
        (
            {},
            LAST,
            [
                f"Up to and including {day(LAST)} readers see Amina Beya.",
                f"From {day(NEXT)} on they see Juma Otieno, on the press page and "
                "wherever Amina Beya is named; what was printed stays as it was "
                "printed.",
            ],
        ),
        (
            {},
            TODAY - timedelta(days=9),
            [
                f"From {day(TODAY)} on they see Juma Otieno, on the press page and "
                "wherever Amina Beya is named; what was printed stays as it was "
                "printed.",
            ],
        ),
        (
            {"starts_on": NEXT + timedelta(days=3)},
            LAST,
            [
                f"Up to and including {day(LAST)} readers see Amina Beya.",
                f"From {day(NEXT)} on the press desk of Kenya answers, and Juma Otieno "
                f"from {day(NEXT + timedelta(days=3))} on.",
            ],
        ),
        (
            {"visibility": "internal"},
            LAST,
            [
                f"Up to and including {day(LAST)} readers see Amina Beya.",
                f"From {day(NEXT)} on the press desk of Kenya answers for Amina Beya: "
                "Juma Otieno is not shown to the public.",
            ],
        ),
        (
            None,
            LAST,
            [
                f"Up to and including {day(LAST)} readers see Amina Beya.",
                f"From {day(NEXT)} on the press desk of Kenya answers for Amina Beya.",
            ],
        ),
    ],
    ids=["in post", "left already", "a gap", "internal", "nobody"],
)
def test_what_readers_will_see_is_said_before_anything_is_done(
    client, manager, kenya, amina, fields, last, sentences
):
    chosen = {"who": "nobody"}
    if fields is not None:
        chosen = to(make_contact(kenya, name="Juma Otieno", **fields))
    sent = typed(amina, last_day=last.isoformat(), _look="1", **chosen)

    response = client.post(page(amina), sent)

    amina.refresh_from_db()
    assert response.context["sentences"] == sentences
    assert (amina.ends_on, amina.successor) == (None, None)
    assert not LogEntry.objects.exists()


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        (
            {"last_day": "2019-12-31"},
            {
                "last_day": [
                    "Amina Beya is in post from 1 January 2020 on: the last day is no "
                    "earlier."
                ]
            },
        ),
        (
            {"last_day": f"{TODAY.year + 5}-01-01"},
            {"last_day": ["That is more than two years ahead: check the year."]},
        ),
        ({"last_day": ""}, {"last_day": ["This field is required."]}),
        ({"who": "existing"}, {"successor": ["Choose who takes over."]}),
        (
            {"name": "", "takes_role": ""},
            {"name": ["Give a name, or the role if this is a desk."]},
        ),
        (
            {"emails": ""},
            {
                "emails": [
                    "Give an e-mail address or a telephone, or let one pass on: it is "
                    "what a contact is for."
                ]
            },
        ),
        (
            {"emails": "nobody"},
            {"emails": ["Line 1: “nobody” is no e-mail address."]},
        ),
        (
            phone_rows("ask Jane"),
            {
                "phones": [
                    "Row 1, Number: “ask Jane” is no telephone number; write it like "
                    "+254 20 123 4567."
                ]
            },
        ),
        (
            {"name": "FÁTIMA Njoki"},
            {
                "name": [
                    "Fatima Njoki is in the directory already: choose that entry above."
                ]
            },
        ),
    ],
    ids=[
        "before the first day",
        "far away",
        "no day",
        "nobody chosen",
        "no name",
        "no way to reach",
        "e-mail",
        "phone",
        "known already",
    ],
)
def test_nonsense_is_refused_and_what_was_typed_stays(
    client, manager, kenya, amina, fields, errors
):
    make_contact(kenya, name="Fatima Njoki")
    sent = typed(amina, languages="Kiswahili, English", **fields)

    response = client.post(page(amina), sent)

    assert response.context["form"].errors == errors
    assert 'value="Kiswahili, English"' in response.text
    assert MediaContact.objects.filter(ends_on=None).count() == 2


def test_successor_who_cannot_follow_is_refused(client, manager, kenya, amina):
    leaving = make_contact(kenya, name="Luca Ferrand", ends_on=LAST)
    before = make_contact(kenya, name="Nadia Solak", successor=amina)
    foreign = make_contact(make_office("ghana"))

    answers = [
        client.post(page(amina), typed(amina, **to(each))).context["form"].errors
        for each in (leaving, before, foreign, amina)
    ]

    unknown = "Select a valid choice. That choice is not one of the available choices."
    assert [errors["successor"] for errors in answers] == [
        [f"Luca Ferrand leaves on {day(LAST)}: choose somebody who stays longer."],
        ["Amina Beya is to follow Nadia Solak already: neither would be in post."],
        [unknown],
        [unknown],
    ]


def test_what_the_choice_does_not_ask_for_need_not_be_right(
    client, manager, kenya, amina
):
    juma = make_contact(kenya, name="Juma Otieno")
    sent = typed(amina, **to(juma), **phone_rows("ask Jane"), **{"emails": "nobody"})

    client.post(page(amina), sent)

    amina.refresh_from_db()
    assert amina.successor == juma


def test_of_two_who_hand_over_at_once_the_second_is_asked_again(
    client, manager, kenya, amina
):
    opened = fields_of(client.get(page(amina)))
    mine = {**opened, **typed(amina, name="Juma Otieno")}
    theirs = {**opened, **typed(amina, name="Luca Ferrand")}

    client.post(page(amina), theirs)
    refused = client.post(page(amina), mine)
    again = fields_of(refused)
    client.post(page(amina), again)

    amina.refresh_from_db()
    assert refused.context["form"].non_field_errors() == [
        "Somebody changed this contact while the form was open, so nothing was handed "
        "over. What you typed is still here: look at the contact as it is now, then "
        "hand over again."
    ]
    assert again["name"] == ["Juma Otieno"]
    assert amina.successor.name == "Juma Otieno"


def test_absence_that_loses_its_substitute_is_told(client, manager, kenya, amina):
    absence = Absence.objects.create(
        contact=make_contact(kenya, name="Luca Ferrand"),
        starts_on=NEXT,
        ends_on=NEXT,
        substitute=amina,
    )

    response = client.post(page(amina), typed(amina), follow=True)

    url = reverse("admin:contacts_absence_change", args=[absence.pk])
    assert str(list(response.context["messages"])[1]) == (
        f'<a href="{url}">Amina Beya was to stand in for Luca Ferrand until '
        f"{day(NEXT)}: choose somebody else, if need be.</a>"
    )


def test_absence_that_ends_before_the_substitute_leaves_is_not_told(
    client, manager, kenya, amina
):
    Absence.objects.create(
        contact=make_contact(kenya, name="Luca Ferrand"),
        starts_on=LAST,
        ends_on=LAST,
        substitute=amina,
    )

    response = client.post(page(amina), typed(amina), follow=True)

    assert len(response.context["messages"]) == 1


def test_name_that_is_dangerous_stays_unseen(client, manager, kenya, amina):
    amina.by_role_only = True
    amina.save()

    client.post(page(amina), typed(amina))
    refused = client.post(page(amina), typed(amina, name="Zuri", takes_role=""))

    juma = MediaContact.objects.get(name="Juma Otieno")
    assert juma.by_role_only is True
    assert refused.context["form"].errors == {
        "role": ["Give the role: it is shown instead of the name."]
    }


def test_typed_role_goes_before_the_one_that_passes_on(client, manager, amina):
    client.post(page(amina), typed(amina, role_fr="Porte-parole adjoint"))

    juma = MediaContact.objects.get(name="Juma Otieno")
    assert juma.role == {"fr": "Porte-parole adjoint"}


@pytest.mark.parametrize("role", ["editor", "contributor", "contact-manager"])
def test_only_who_keeps_the_contacts_of_the_office_hands_over(client, kenya, role):
    theirs = make_contact(make_office("ghana"))
    own = make_contact(kenya)
    client.force_login(make_user(role, kenya))

    found = {
        name: client.get(page(contact)).status_code
        for name, contact in (("own", own), ("theirs", theirs))
    }
    form = client.get(page(own, "change"))

    is_manager = role == "contact-manager"
    # What they may not view is not there, as everywhere in the admin.
    assert found == {"own": 200 if is_manager else 403, "theirs": 302}
    assert (page(own) in form.text) is is_manager
