"""Plain tables say who changed what when, field by field; articles have revisions."""

from datetime import date

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from contacts.field_history.admin import FieldHistoryAdmin
from contacts.models import (
    Absence,
    Confirmation,
    CountryOffice,
    MediaContact,
    Membership,
    Region,
    User,
)
from iomsite.facts.models import Fact
from iomsite.images.models import Image
from iomsite.outbox.models import Effect
from iomsite.publishing.models import Revised
from newsroom.models import Boilerplate, Document, Topic
from pages.models import HomePage, MenuItem
from tests.factories import (
    make_article,
    make_contact,
    make_document,
    make_fact,
    make_home_page,
    make_office,
    make_user,
)
from tests.rights.pages import fields_of
from tests.rights.recipes import RECIPES

pytestmark = pytest.mark.django_db

# Registered in the admin, no revisions, and yet without a history, with the reason.
WITHOUT_HISTORY = {
    Effect: "a queue that people look at and never edit",
    Confirmation: "an answer is given once, and nobody edits it",
}

# What the recipe of a model types, and what its history says then.
TYPED = {
    CountryOffice: ("Press desk mailbox", "press@wma.example", "changed@wma.example"),
    Region: ("Position", "0", "7"),
    MediaContact: ("Name", "Amina Beya", "Changed"),
    User: ("First name", "", "Changed"),
    Fact: ("Note", "", "Changed"),
    Image: ("Credit", "WMA", "Changed"),
    Boilerplate: ("Text", "Who we are.", "Changed."),
    Document: ("Title", "Fact sheet", "Changed"),
    Topic: ("Label (English)", "", "Changed"),
    MenuItem: ("Position", "0", "7"),
    HomePage: ("What the office does", "", "Changed."),
    Absence: ("Last day away", "10 December 2026", "31 December 2026"),
}
ROWS = {
    CountryOffice: lambda: make_office(press_email="press@wma.example"),
    MediaContact: lambda: make_contact(name="Amina Beya"),
    Membership: lambda: Membership.objects.create(
        user=make_user(), office=make_office(), role="editor"
    ),
}


def plain_tables():
    """Every model whose rows an admin changes in place."""
    found = set()
    for model, model_admin in admin.site._registry.items():
        if not issubclass(model, Revised):
            found |= {model, *model_admin.row_models}
    return sorted(found - WITHOUT_HISTORY.keys(), key=lambda model: model._meta.label)


def make_row(model):
    return ROWS.get(model, lambda: RECIPES[model].make(make_office()))()


def url(page, obj):
    opts = obj._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{page}", args=[obj.pk])


def acts(client, obj, **query):
    """What the History page says: (who, act, [(field, before, after)]), newest first."""
    response = client.get(url("history", obj), query)
    return [
        (entry.by, entry.act, [tuple(change) for change in entry.changes])
        for entry in response.context["entries"]
    ]


def logged_in(user):
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def root():
    return make_user(is_superuser=True, first_name="Nadia", last_name="Solak")


@pytest.fixture
def by_root(root):
    return logged_in(root)


# What is kept


def test_every_plain_table_has_a_history():
    without = [
        model
        for model in plain_tables()
        if not hasattr(model._meta, "simple_history_manager_attribute")
    ]
    untold = [
        model
        for model, model_admin in admin.site._registry.items()
        if model in plain_tables() and not isinstance(model_admin, FieldHistoryAdmin)
    ]

    assert (without, untold) == ([], [])


def test_articles_and_pages_have_revisions_instead():
    twice = [
        model
        for model in admin.site._registry
        if issubclass(model, Revised)
        and hasattr(model._meta, "simple_history_manager_attribute")
    ]

    assert twice == []


@pytest.mark.parametrize("model", plain_tables(), ids=lambda model: model.__name__)
def test_state_comes_back_as_it_was_even_from_a_deleted_row(model):
    row = model.objects.get(pk=make_row(model).pk)
    tracked = [field.attname for field in model.history.model.tracked_fields]
    said = {name: getattr(row, name) for name in tracked}
    pk = row.pk

    row.delete()

    records = model.history.filter(id=pk)
    assert [record.history_type for record in records] == ["-", "+"]
    for record in records:
        kept = record.instance
        assert {name: getattr(kept, name) for name in tracked} == said
        assert {name: type(getattr(kept, name)) for name in tracked} == {
            name: type(value) for name, value in said.items()
        }


def test_secrets_and_logins_are_not_kept(root):
    tracked = {field.name for field in User.history.model.tracked_fields}
    person = make_user()

    logged_in(person)
    person.set_password("another-secret")
    person.save()

    assert tracked & {"password", "last_login"} == set()
    assert person.history.count() == 1


def test_saving_what_stands_already_leaves_no_entry(by_root):
    contact = make_contact(role={"fr": "Porte-parole"})

    by_root.post(url("change", contact), fields_of(by_root.get(url("change", contact))))
    MediaContact.objects.get(pk=contact.pk).save(update_fields=["role"])

    assert [record.history_type for record in contact.history.all()] == ["+"]


def test_only_what_was_saved_is_kept():
    fact = Fact.objects.get(pk=make_fact(note="old").pk)
    fact.note, fact.value = "new", {"en": "never saved"}

    fact.save(update_fields=["note"])

    kept = fact.history.first().instance
    assert (kept.note, kept.value) == ("new", {"en": "141"})
    assert fact.value == {"en": "never saved"}


def test_login_costs_the_history_no_query(django_assert_num_queries):
    person = make_user()

    with django_assert_num_queries(1):
        person.save(update_fields=["last_login"])


def test_reason_may_be_long_and_is_shown(by_root):
    fact = make_fact(note="")
    fact.note, fact._change_reason = "2026", "Counted anew. " * 30
    fact.save()

    response = by_root.get(url("history", fact))

    assert response.context["entries"][0].reason == "Counted anew. " * 30
    assert "Counted anew. Counted anew." in response.text


# Who did it


@pytest.mark.parametrize(
    "model",
    [m for m in plain_tables() if m in RECIPES],
    ids=lambda model: model.__name__,
)
def test_history_says_who_typed_what(by_root, model):
    row = make_row(model)
    form = fields_of(by_root.get(url("change", row)))

    by_root.post(url("change", row), {**form, **RECIPES[model].change})

    assert acts(by_root, row)[0] == ("Nadia Solak", "Changed", [TYPED[model]])


def test_what_no_person_did_says_so(by_root):
    response = by_root.get(url("history", make_fact()))

    assert [entry.by for entry in response.context["entries"]] == [""]
    assert "nobody: an import or a command" in response.text


def test_rows_deleted_with_another_name_who_did_it(by_root, root):
    office = make_office()
    fact = make_fact(office)

    by_root.post(url("delete", office), {"post": "yes"})

    last = Fact.history.get(id=fact.pk, history_type="-")
    assert (last.history_user, last.office_id, last.value) == (
        root,
        office.pk,
        {"en": "141"},
    )


def test_history_names_people_whose_accounts_are_deleted(by_root):
    amina = make_user(is_superuser=True, first_name="Amina", last_name="Beya")
    fact = make_fact()
    form = fields_of(by_root.get(url("change", fact)))
    logged_in(amina).post(url("change", fact), {**form, "note": "2026"})

    amina.delete()

    assert [entry[0] for entry in acts(by_root, fact)] == [
        "Amina Beya (account deleted)",
        "",
    ]


def test_action_on_the_list_leaves_entries(by_root):
    today = timezone.localdate()
    old = make_contact(confirmed_on=date(2020, 1, 31))
    new = make_contact(confirmed_on=today)

    by_root.post(
        reverse("admin:contacts_mediacontact_changelist"),
        {"action": "confirm_today", "_selected_action": [old.pk, new.pk]},
    )

    assert MediaContact.objects.get(pk=old.pk).confirmed_on == today
    (by, act, [(what, before, _after)]), created = acts(by_root, old)
    assert (by, act, what, before) == (
        "Nadia Solak",
        "Changed",
        "Confirmed on",
        "31 January 2020",
    )
    assert created[1] == "Created"
    assert [entry[1] for entry in acts(by_root, new)] == ["Created"]


def test_history_of_a_person_tells_of_roles(by_root):
    kenya = make_office("kenya")
    person = make_user("editor", kenya)
    form = fields_of(by_root.get(url("change", person)))

    by_root.post(url("change", person), {**form, "memberships-0-role": "contributor"})
    by_root.post(
        url("change", person), {**form, "is_staff": "", "memberships-0-DELETE": "on"}
    )

    told = acts(by_root, person)
    assert sorted(told[:2]) == [
        ("Nadia Solak", "Changed", [("May log in to the admin", "yes", "no")]),
        (
            "Nadia Solak",
            "Deleted: membership",
            [("Office", "Kenya", ""), ("Role", "contributor", "")],
        ),
    ]
    assert told[2:4] == [
        ("Nadia Solak", "Changed: membership", [("Role", "editor", "contributor")]),
        (
            "",
            "Created: membership",
            [("Office", "", "Kenya"), ("Role", "", "editor")],
        ),
    ]
    assert [entry[1] for entry in told[4:]] == ["Created"]


# How it is said


def test_values_are_said_as_people_write_them(by_root):
    kenya = make_office("kenya")
    contact = make_contact(
        kenya,
        name="Amina Beya",
        role={"en": "Spokesperson", "fr": "Porte-parole"},
        phones=[{"number": "+254285550142", "label": ""}],
    )
    contact = MediaContact.objects.get(pk=contact.pk)
    contact.office = make_office("ghana")
    contact.role = {"en": "Spokesperson", "fr": "Attachée de presse", "ar": "ناطقة"}
    contact.phones = [
        {
            "number": "+254285550142",
            "label": "press line",
            "kind": "mobile",
            "use": "any",
        },
        {"number": "+254285550143", "label": ""},
    ]
    contact.languages = ["en", "sw"]
    contact.ends_on = date(2026, 3, 31)
    contact.successor = make_contact(name="Luca Ferrand")
    contact.visibility = "on-request"
    contact.by_role_only = True
    contact.save()

    told = acts(by_root, contact)

    assert told[0] == (
        "",
        "Changed",
        [
            ("Office", "Kenya", "Ghana"),
            ("Role (Arabic)", "", "ناطقة"),
            ("Role (French)", "Porte-parole", "Attachée de presse"),
            (
                "Telephones",
                "+254 28 5550142 (028 5550142)",
                "+254 28 5550142 (028 5550142): press line, mobile, at any hour\n"
                "+254 28 5550143 (028 5550143)",
            ),
            ("Languages spoken", "en", "en\nsw"),
            ("In post until", "", "31 March 2026"),
            ("Successor", "", "Luca Ferrand"),
            ("Visibility", "public", "on request"),
            ("By role only", "no", "yes"),
        ],
    )


def test_rich_text_reads_without_its_tags_unless_they_are_the_difference(by_root):
    text = Boilerplate.objects.create(
        office=make_office(), language="en", text="<p>Who we are.</p>"
    )
    for said in ("<p>Who <strong>we</strong> are.</p>", "<p>Us.</p>"):
        text.text = said
        text.save()

    assert [entry[2] for entry in acts(by_root, text)[:2]] == [
        [("Text", "Who we are.", "Us.")],
        [("Text", "<p>Who we are.</p>", "<p>Who <strong>we</strong> are.</p>")],
    ]


def test_another_file_is_told_by_its_name(by_root):
    document = make_document()
    before = document.file.name.rpartition("/")[2]
    other = make_document()
    document.file, document.name = other.file.name, "other.pdf"
    document.save()

    assert acts(by_root, document)[0][2] == [
        ("File", before, other.file.name.rpartition("/")[2]),
        ("Name", "fact-sheet.pdf", "other.pdf"),
    ]


def test_objects_of_one_name_are_told_apart(by_root):
    one, other = (make_contact(name="Amina Beya") for _ in range(2))
    contact = make_contact(successor=one)
    contact.successor = other
    contact.save()

    assert acts(by_root, contact)[0][2] == [
        ("Successor", f"Amina Beya ({one.pk})", f"Amina Beya ({other.pk})")
    ]


def test_relation_emptied_by_a_deletion_is_told_with_who_deleted(by_root):
    substitute = make_contact(name="Luca Ferrand")
    # It is over, so nobody needs the substitute any more.
    absence = Absence.objects.create(
        contact=make_contact(),
        starts_on=date(2025, 3, 3),
        ends_on=date(2025, 3, 7),
        substitute=substitute,
    )
    article = make_article(draft=True, title="First news")
    home = make_home_page(lead_article=article)

    by_root.post(url("delete", substitute), {"post": "yes"})
    article.delete()

    number = home.history.last().lead_article_id
    assert acts(by_root, absence)[0] == (
        "Nadia Solak",
        "Changed",
        [("Substitute", "Luca Ferrand (deleted)", "")],
    )
    assert acts(by_root, home)[0] == (
        "",
        "Changed",
        [("Lead story", f"number {number} (deleted)", "")],
    )


def test_row_without_an_earlier_record_says_what_is_not_known(by_root):
    fact = make_fact(key="staff", note="old")
    Fact.history.all().delete()
    fact.note = "new"
    fact.save()

    (_by, act, told) = acts(by_root, fact)[0]

    assert act == "Changed; what it said before is not known"
    assert ("Note", "", "new") in told


def test_row_without_any_record_says_so(by_root):
    fact = make_fact()
    Fact.history.all().delete()

    response = by_root.get(url("history", fact))

    assert "Nothing has been changed since histories are kept." in response.text


# How much it costs


@pytest.mark.parametrize("count", [1, 3])
def test_history_costs_the_same_for_any_number_of_entries(
    count, django_assert_num_queries
):
    kenya = make_office("kenya")
    client = logged_in(make_user("contact-manager", kenya))
    contact = make_contact(kenya)
    for _ in range(count):
        # A desk is named after its office.
        contact.successor = make_contact(kenya, name="")
        contact.save()
    acts(client, contact)

    # Session, user, rights, contact, keys of two tables, records; offices and
    # successors by name.
    with django_assert_num_queries(9):
        told = acts(client, contact)

    assert len(told) == count + 1


def test_long_history_comes_in_light_pages(by_root):
    fact = make_fact(note="0")
    record = Fact.history.model
    last = fact.history.get()
    notes = [str(number) for number in range(1, 500)]
    values = {
        field.attname: getattr(last, field.attname) for field in last.tracked_fields
    }
    record.objects.bulk_create(
        record(**values | {"note": note}, history_type="~", history_date=timezone.now())
        for note in notes
    )

    first = by_root.get(url("history", fact))
    second = by_root.get(url("history", fact), {"p": 2})
    end = by_root.get(url("history", fact), {"p": 20})

    said = [
        [change.after for change in entry.changes]
        for page in (first, second)
        for entry in page.context["entries"]
    ]
    assert said == [[note] for note in notes[:-51:-1]]
    assert [entry.act for entry in end.context["entries"]][-2:] == [
        "Changed",
        "Created",
    ]
    assert len(first.content) < 50_000
    assert ">500 entries<" in first.text.replace("\n", "").replace("  ", "")


# Who may look


def test_history_of_a_deleted_object_stays_at_its_address(by_root):
    fact = make_fact(make_office("kenya"), key="staff", value={"en": "141"})
    page = url("history", fact)

    by_root.post(url("delete", fact), {"post": "yes"})

    response = by_root.get(page)
    deleted, created = response.context["entries"]
    assert (deleted.by, deleted.act, [tuple(each) for each in deleted.changes]) == (
        "Nadia Solak",
        "Deleted",
        [("Office", "Kenya", ""), ("Key", "staff", ""), ("Value (English)", "141", "")],
    )
    assert created.act == "Created"
    assert url("change", Fact(pk=deleted_id(page))) not in response.text


def deleted_id(page):
    return page.strip("/").split("/")[-2]


@pytest.mark.parametrize("is_deleted", [False, True], ids=["there", "deleted"])
def test_each_role_reads_the_history_of_its_own(is_deleted):
    offices = {"kenya": make_office("kenya"), "ghana": make_office("ghana")}
    contacts = {name: make_contact(office) for name, office in offices.items()}
    pages = {name: url("history", contact) for name, contact in contacts.items()}
    people = {
        role: logged_in(make_user(role, office))
        for role, office in [
            ("contributor", offices["kenya"]),
            ("contact-manager", offices["kenya"]),
            ("headquarters-editor", None),
        ]
    }
    people["nobody"] = Client()
    people["no role"] = logged_in(make_user())
    if is_deleted:
        MediaContact.objects.all().delete()

    readers = {
        name: {role for role, who in people.items() if who.get(page).status_code == 200}
        for name, page in pages.items()
    }

    assert readers == {
        "kenya": {"contributor", "contact-manager", "headquarters-editor"},
        "ghana": {"headquarters-editor"},
    }


def test_only_superusers_read_what_people_were_allowed():
    person = make_user("editor", make_office())
    page, membership = url("history", person), Membership.history.get()
    people = {
        role: logged_in(make_user(role)).get(page).status_code
        for role in ("contributor", "editor", "headquarters-editor")
    }

    person.delete()

    assert people == dict.fromkeys(people, 302)
    assert logged_in(make_user("headquarters-editor")).get(page).status_code == 403
    told = acts(logged_in(make_user(is_superuser=True)), person_of(membership))
    assert {entry[1] for entry in told} == {
        "Created",
        "Deleted",
        "Created: membership",
        "Deleted: membership",
    }


def person_of(membership):
    return User(pk=membership.user_id)


def test_history_names_nothing_that_went_to_another_office(by_root):
    kenya, ghana = make_office("kenya"), make_office("ghana")
    moved = make_contact(kenya, name="Amina Beya", visibility="internal")
    contact = make_contact(kenya, successor=moved)
    contact.successor = None
    contact.save()
    MediaContact.objects.filter(pk=moved.pk).update(office=ghana)

    response = logged_in(make_user("contact-manager", kenya)).get(
        url("history", contact)
    )

    assert [tuple(each) for each in response.context["entries"][0].changes] == [
        ("Successor", f"number {moved.pk}", "")
    ]
    assert "Amina Beya" not in response.text
    assert acts(by_root, contact)[0][2] == [("Successor", "Amina Beya", "")]


def test_history_names_what_a_field_offers_to_all():
    kenya = make_office("kenya")
    kenya.region = RECIPES[Region].make(kenya)
    kenya.save()

    told = acts(logged_in(make_user("contributor", kenya)), kenya)

    assert told[0][2] == [("Region", "", str(kenya.region))]


def test_contact_that_went_to_another_office_takes_its_history_along():
    kenya, ghana = make_office("kenya"), make_office("ghana")
    contact = make_contact(kenya)
    MediaContact.objects.filter(pk=contact.pk).update(office=ghana)

    answers = [
        logged_in(make_user("contact-manager", office)).get(url("history", contact))
        for office in (kenya, ghana)
    ]

    assert [answer.status_code for answer in answers] == [302, 200]


def test_nothing_can_be_put_back(by_root):
    fact = make_fact(note="old")
    fact.note = "new"
    fact.save()
    page = url("history", fact)

    answers = [
        by_root.post(page, {"note": "old"}),
        by_root.post(f"{page}{fact.history.last().pk}/", {"note": "old"}),
    ]

    assert "simple_history" not in {
        (pattern.name or "").rpartition("_")[0]
        for pattern in admin.site.get_model_admin(Fact).get_urls()
    }
    assert Fact.objects.get().note == "new"
    assert fact.history.count() == 2
    assert [answer.status_code for answer in answers] == [200, 302]


@pytest.mark.parametrize("address", ["0", "abc", "9" * 30])
def test_address_of_no_object_leads_back(by_root, address):
    page = f"{reverse('admin:facts_fact_changelist')}{address}/history/"

    response = by_root.get(page)

    assert (response.status_code, response["Location"]) == (302, reverse("admin:index"))
