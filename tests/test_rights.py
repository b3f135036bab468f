"""
Who may do what, acted out: each role on each model of the admin, own and others'.

What is expected stands in ROLE_RIGHTS and in the admins' declared reaches. Every act
is first done by a superuser, which shows that it has an effect at all.
"""

from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from django.apps import apps
from django.contrib import admin
from django.core import mail
from django.db import transaction
from django.test import Client
from django.urls import reverse

from contacts.models import CountryOffice
from contacts.scoping import EVERYWHERE, ROLE_RIGHTS, OfficeScopedAdmin, Reach
from contacts.scoping_checks import relations
from tests.factories import make_headquarters, make_office, make_user
from tests.rights.pages import fields_of
from tests.rights.recipes import RECIPES

REFUSAL = "Choose one that the list offers"
# Apps whose tables no request of the admin writes to, whatever it does.
NOT_CONTENT = {"sessions", "contenttypes", "auth"}
STANDARD_PAGES = {"changelist", "add", "history", "delete", "change"}

# Role, office of the membership, offices to try.
CAST = [
    ("contributor", "kenya", ["kenya", "tanzania", "headquarters"]),
    ("editor", "kenya", ["kenya", "tanzania", "headquarters"]),
    ("contact-manager", "kenya", ["kenya", "tanzania", "headquarters"]),
    ("contact-manager", "headquarters", ["headquarters", "kenya"]),
    ("headquarters-editor", "headquarters", ["headquarters", "kenya"]),
]
# Whom the model itself protects, so that not even a superuser can show the effect.
WITHOUT_CONTROL = {(CountryOffice, "delete"), (CountryOffice, "delete_selected")}


def registered():
    return sorted(admin.site._registry, key=lambda model: model._meta.label)


def everything():
    """Every row of every table of ours as a tuple, and the mail that was sent."""
    tables = {
        model._meta.label: list(model._base_manager.order_by("pk").values_list())
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label not in NOT_CONTENT
    }
    return {**tables, "mail": [each.body for each in mail.outbox]}


def content():
    """Everything but the log, which also tells of forms saved as they were."""
    return {name: rows for name, rows in everything().items() if "LogEntry" not in name}


@contextmanager
def undone():
    sent = len(mail.outbox)
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    del mail.outbox[sent:]


@dataclass
class Person:
    role: str
    office: CountryOffice
    client: Client

    def has(self, act, area):
        return area is not None and act in ROLE_RIGHTS[self.role].get(area, ())


class Stage:
    """Three offices, a row of the model in each, and the people of CAST."""

    def __init__(self, model):
        self.model = model
        self.admin = admin.site.get_model_admin(model)
        self.recipe = RECIPES[model]
        self.offices = {
            "headquarters": make_headquarters(),
            "kenya": make_office("kenya"),
            "tanzania": make_office("tanzania"),
        }
        self.rows = {
            name: self.recipe.make(office) for name, office in self.offices.items()
        }
        self.root = self.logged_in(make_user(is_superuser=True))
        self.people = [
            (self.person(role, self.offices[home]), names) for role, home, names in CAST
        ]
        self.pages = {}
        self.before = everything()

    def logged_in(self, user):
        client = Client()
        client.force_login(user)
        return client

    def person(self, role, office):
        return Person(role, office, self.logged_in(make_user(role, office)))

    def url(self, page, *args):
        opts = self.model._meta
        return reverse(f"admin:{opts.app_label}_{opts.model_name}_{page}", args=args)

    def may(self, person, act, office):
        if not person.has(act, self.admin.right_area):
            return False
        if person.role in EVERYWHERE:
            return True
        if act == "view" and self.admin.view_reach is not Reach.OWN:
            is_shared = office == self.offices["headquarters"]
            return (
                self.admin.view_reach is Reach.ANY
                or is_shared
                or office == person.office
            )
        return self.recipe.is_of_an_office and office == person.office

    def changes(self, client, url, data):
        """Say whether posting changes anything, mail included; then undo it."""
        with undone():
            client.post(url, data)
            return everything() != self.before

    def change_page(self, client, name):
        return fields_of(client.get(self.url("change", self.rows[name].pk)))

    def full_page(self, name):
        """What a superuser's browser would send from the form, asked for once."""
        if name not in self.pages:
            self.pages[name] = (
                fields_of(self.root.get(self.url("add")))
                if name == "add"
                else self.change_page(self.root, name)
            )
        return self.pages[name]

    def change_data(self, name):
        return {**self.full_page(name), **self.recipe.change}

    def add_data(self, name):
        asked, known = self.full_page("add"), self.full_page(name)
        # Names with a hyphen are those of rows, which are counted page by page.
        copied = {key: value for key, value in known.items() if "-" not in key}
        return {**asked, **copied, **self.recipe.add(self.offices[name])}

    def acts(self, name):
        """Yield (act, the right it needs, address, what to post) for a row."""
        pk = self.rows[name].pk
        change, changelist = self.url("change", pk), self.url("changelist")
        yield "add", "add", self.url("add"), self.add_data
        popup = f"{self.url('add')}?_popup=1&_to_field=id"
        yield (
            "add in a popup",
            "add",
            popup,
            lambda n: self.add_data(n) | {"_popup": "1"},
        )
        yield "change", "change", change, self.change_data
        yield "delete", "delete", self.url("delete", pk), lambda n: {"post": "yes"}
        for action in ["delete_selected", *(self.admin.actions or ())]:
            needs = "delete" if action == "delete_selected" else "change"
            post = {"action": action, "_selected_action": [pk], "post": "yes"}
            yield action, needs, changelist, lambda n, post=post: post
        for page in self.pages_of_its_own():
            yield page, "change", self.url(page, pk), self.own_page_data
        if hasattr(self.model, "published_at"):
            yield (
                "publish",
                "publish",
                change,
                lambda n: self.full_page(n) | {"_publish": "1"},
            )

    def pages_of_its_own(self):
        opts = self.model._meta
        prefix = f"{opts.app_label}_{opts.model_name}_"
        names = [url.name for url in self.admin.get_urls() if url.name]
        return [
            name.removeprefix(prefix)
            for name in names
            if name.removeprefix(prefix) not in STANDARD_PAGES
        ]

    def own_page_data(self, name):
        data = self.full_page(name)
        chosen = str(self.offices["kenya" if name != "kenya" else "tanzania"].pk)
        return {
            key: [chosen] if key.endswith("-office") else value
            for key, value in data.items()
        }


@pytest.fixture(params=registered(), ids=lambda model: model._meta.label)
def model(request):
    return request.param


@pytest.fixture
def stage(db, model):
    return Stage(model)


def test_every_admin_is_scoped_and_has_a_recipe():
    without_scope = [
        model
        for model, model_admin in admin.site._registry.items()
        if not isinstance(model_admin, OfficeScopedAdmin)
    ]
    without_recipe = [model for model in registered() if model not in RECIPES]

    assert (without_scope, without_recipe) == ([], [])


def test_every_relation_declares_its_reach(model):
    model_admin = admin.site.get_model_admin(model)

    undeclared = [
        name
        for name, _field in relations(model_admin)
        if name not in model_admin.reaches
    ]

    assert undeclared == []
    assert [error.msg for error in model_admin.check()] == []


def test_every_act_has_an_effect_for_a_superuser(stage):
    powerless = [
        act
        for act, _right, url, data in stage.acts("tanzania")
        if (stage.model, act) not in WITHOUT_CONTROL
        and not stage.changes(stage.root, url, data("tanzania"))
    ]

    assert powerless == []


def test_each_role_changes_what_its_rights_grant_and_nothing_else(stage):
    wrong = []
    for person, names in stage.people:
        for name in names:
            office = stage.offices[name]
            for act, right, url, data in stage.acts(name):
                expected = stage.may(person, right, office)
                if (stage.model, act) in WITHOUT_CONTROL:
                    expected = False
                if act == "publish":
                    found = publishes(stage, person, url, data(name), name)
                else:
                    found = stage.changes(person.client, url, data(name))
                if found != expected:
                    wrong.append((person.role, person.office.slug, act, name, found))

    assert wrong == []
    assert everything() == stage.before


def publishes(stage, person, url, data, name):
    with undone():
        person.client.post(url, data)
        row = stage.model._base_manager.get(pk=stage.rows[name].pk)
        return row.published_at is not None


def test_each_role_sees_what_its_rights_grant_and_nothing_else(stage):
    wrong = []
    for person, names in stage.people:
        listing = person.client.get(stage.url("changelist"))
        for name in names:
            pk = stage.rows[name].pk
            expected = stage.may(person, "view", stage.offices[name])
            link = f'href="{stage.url("change", pk)}'
            found = {
                "list": listing.status_code == 200 and link in listing.text,
                "form": answers(person, stage.url("change", pk)),
                "popup": answers(person, f"{stage.url('change', pk)}?_popup=1"),
                "history": answers(person, stage.url("history", pk)),
            }
            wrong += [
                (person.role, person.office.slug, page, name, seen)
                for page, seen in found.items()
                if seen != expected
            ]
            if not stage.may(person, "delete", stage.offices[name]) and answers(
                person, stage.url("delete", pk)
            ):
                wrong.append((person.role, person.office.slug, "delete", name, True))

    assert wrong == []


def answers(person, url):
    return person.client.get(url).status_code == 200


def closed_relations(stage):
    """Yield (name, field, a row of another office that the field must not offer)."""
    for name, field in relations(stage.admin):
        reach, _why = stage.admin.reaches[name]
        target = admin.site._registry.get(field.related_model)
        if reach is Reach.ANY and not (target and target.open_to_any):
            continue
        if field.related_model is CountryOffice:
            yield name, field, stage.offices["tanzania"]
        elif field.related_model is stage.model:
            yield name, field, stage.rows["tanzania"]
        else:
            yield (
                name,
                field,
                RECIPES[field.related_model].make(stage.offices["tanzania"]),
            )


def test_no_form_accepts_a_relation_beyond_its_reach(stage):
    relations_to_try = list(closed_relations(stage))
    before = content()
    wrong = []
    for person, _names in stage.people:
        if person.office.slug != "kenya" or not person.has(
            "change", stage.admin.right_area
        ):
            continue
        own = stage.change_page(person.client, "kenya")
        for name, field, foreign in relations_to_try:
            keys = [key for key in own if key.rpartition("-")[2] == field.name]
            data = {**own, **dict.fromkeys(keys or [field.name], [str(foreign.pk)])}
            with undone():
                answer = person.client.post(
                    stage.url("change", stage.rows["kenya"].pk), data
                )
                if content() != before:
                    wrong.append((person.role, name, "was saved"))
                if keys and REFUSAL not in answer.text:
                    wrong.append((person.role, name, "was not refused with a sentence"))
            new = {**stage.add_data("kenya"), field.name: str(foreign.pk)}
            with undone():
                person.client.post(stage.url("add"), new)
                if "." not in name and content() != before:
                    wrong.append((person.role, name, "was added"))

    assert wrong == []


def test_no_autocomplete_offers_what_lies_beyond_its_reach(stage):
    wrong = []
    for name, field, foreign in closed_relations(stage):
        query = {
            "app_label": field.model._meta.app_label,
            "model_name": field.model._meta.model_name,
            "field_name": field.name,
        }
        address = reverse("admin:autocomplete")
        if not admin.site.get_model_admin(field.related_model).search_fields:
            continue
        offered = stage.root.get(address, query).json()["results"]
        if str(foreign.pk) not in [each["id"] for each in offered]:
            wrong.append((name, "is not even offered to a superuser"))
        for person, _names in stage.people:
            if person.role in EVERYWHERE:
                continue
            answer = person.client.get(address, query)
            if answer.status_code == 200 and str(foreign.pk) in [
                each["id"] for each in answer.json()["results"]
            ]:
                wrong.append((person.role, person.office.slug, name))

    assert wrong == []
