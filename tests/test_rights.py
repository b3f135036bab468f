"""
Who may do what, acted out: each role on each model of the admin, own and others'.

What is expected stands in ROLE_RIGHTS and in the admins' declared reaches. Every act
is first done by a superuser, which shows that it has an effect at all.
"""

import pytest
from django.contrib import admin
from django.urls import reverse

from contacts.models import CountryOffice
from contacts.scoping import EVERYWHERE, OfficeScopedAdmin, Reach
from contacts.scoping_checks import relations
from tests.rights.recipes import RECIPES
from tests.rights.stage import (
    WITHOUT_CONTROL,
    Stage,
    content,
    everything,
    registered,
    undone,
)

pytestmark = pytest.mark.walk

REFUSAL = "Choose one that the list offers"


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
                found = stage.changes(person.client, url, data(name))
                if found != expected:
                    wrong.append((person.role, person.office.slug, act, name, found))

    assert wrong == []
    assert everything() == stage.before


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
