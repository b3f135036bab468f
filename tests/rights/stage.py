"""Offices, rows and people for the tests of rights, and what their requests change."""

from contextlib import contextmanager
from dataclasses import dataclass

from django.apps import apps
from django.contrib import admin
from django.core import mail
from django.db import transaction
from django.test import Client
from django.urls import reverse

from contacts.models import Confirmation, CountryOffice
from contacts.scoping import EVERYWHERE, ROLE_RIGHTS, Reach
from iomsite.outbox.models import Effect
from iomsite.publishing.models import Revised
from tests.factories import make_headquarters, make_office, make_user
from tests.rights.pages import fields_of
from tests.rights.recipes import RECIPES

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
WITHOUT_CONTROL = {
    (CountryOffice, "delete"),
    (CountryOffice, "delete_selected"),
    *(
        (model, act)
        for model in (Confirmation, Effect)
        for act in ("add", "add in a popup", "change", "delete", "delete_selected")
    ),
}


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
        self.has_workflow = issubclass(model, Revised)
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
        if self.has_workflow:
            # What else is done with it: see steps.py.
            return
        yield "delete", "delete", self.url("delete", pk), lambda n: {"post": "yes"}
        for action in ["delete_selected", *(self.admin.actions or ())]:
            needs = "delete" if action == "delete_selected" else "change"
            post = {"action": action, "_selected_action": [pk], "post": "yes"}
            yield action, needs, changelist, lambda n, post=post: post
        for page in self.pages_of_its_own():
            yield page, "change", self.url(page, pk), self.data_of(page)

    def data_of(self, page):
        post = self.recipe.posts.get(page)
        return (lambda name: post(self.rows[name])) if post else self.own_page_data

    def pages_of_its_own(self):
        opts = self.model._meta
        prefix = f"{opts.app_label}_{opts.model_name}_"
        names = [url.name for url in self.admin.get_urls() if url.name]
        return [
            name.removeprefix(prefix)
            for name in names
            if name.removeprefix(prefix) not in STANDARD_PAGES | self.recipe.looks
        ]

    def own_page_data(self, name):
        data = self.full_page(name)
        chosen = str(self.offices["kenya" if name != "kenya" else "tanzania"].pk)
        return {
            key: [chosen] if key.endswith("-office") else value
            for key, value in data.items()
        }
