"""
Each act of the workflow, and all else that is done with an article or page, by each
role: what its rights grant is done, and nothing else changes a single row.
"""

import pytest
from django.contrib import admin

from contacts.scoping import EVERYWHERE
from iomsite.publishing.transitions import TRANSITIONS
from newsroom.models import Article
from pages.models import Page
from tests.factories import make_user
from tests.rights.stage import Stage, content, everything, undone
from tests.rights.steps import STEPS, make_joint

pytestmark = pytest.mark.walk

PARTNERS = {"kenya": "tanzania", "tanzania": "kenya", "headquarters": "kenya"}
# Pages that show and do nothing.
TO_LOOK_AT = {"compare", "preview", "history"}
# A document on its way in is its owner's alone, whatever the role of others:
# tests/newsroom/test_from_document_refusals.py.
OF_DOCUMENTS = {"original", "from_document_check", "from_document_picture"}


@pytest.fixture(params=[Article, Page], ids=lambda model: model._meta.label)
def model(request):
    return request.param


def test_every_page_and_act_has_its_step(model):
    model_admin = admin.site.get_model_admin(model)
    opts = model._meta
    prefix = f"{opts.app_label}_{opts.model_name}_"
    names = {
        url.name.removeprefix(prefix) for url in model_admin.get_urls() if url.name
    }
    steps = [step for step in STEPS if model in step.models]

    pages = {step.page for step in steps} | TO_LOOK_AT | {"add"}
    assert names == pages | (OF_DOCUMENTS if model is Article else set())
    assert set(model_admin.actions) == {
        step.name for step in steps if step.page == "changelist"
    }
    for page in ("act", "change"):
        done = {step.name for step in steps if step.page == page} - {"share"}
        assert done == {line.name for line in TRANSITIONS}


def may(stage, person, step, office):
    if step.is_of_partner:
        office = stage.offices[PARTNERS[office.slug]]
    is_own = (
        step.is_of_no_office or person.role in EVERYWHERE or person.office == office
    )
    return is_own and person.has(step.right, stage.admin.right_area)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "step"),
    [(model, step) for step in STEPS for model in step.models],
    ids=lambda value: str(getattr(value, "__name__", value)),
)
def test_each_role_does_what_its_rights_grant_and_nothing_else(model, step):
    stage = Stage(model)
    writer, reader = (make_user(is_superuser=True) for _ in range(2))
    wrong = []
    for name, office in stage.offices.items():
        with undone():
            row = make_joint(stage.rows[name], stage.offices[PARTNERS[name]])
            row = step.arrange(row, writer, reader)
            url, data = step.url(stage, row), step.post(row, stage.root)
            # A form that is sent as it was is no change, whoever may save it.
            seen = content if step.page == "change" else everything
            before = seen()
            wrong += looked(stage, url, data, seen, before)
            everybody = [("superuser", stage.root, True)]
            for person, tried in stage.people:
                if name in tried:
                    expected = may(stage, person, step, office)
                    who = f"{person.role} of {person.office.slug}"
                    everybody.append((who, person.client, expected))
            for who, client, expected in everybody:
                with undone():
                    client.post(url, data)
                    if (seen() != before) != expected:
                        wrong.append((who, name, not expected))

    assert wrong == []


def looked(stage, url, data, seen, before):
    """Say whether merely opening the address changes something."""
    with undone():
        stage.root.get(url, data)
        return [("GET", url)] if seen() != before else []


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["compare", "preview"])
def test_each_role_looks_at_what_its_rights_grant_and_nothing_else(model, page):
    stage = Stage(model)
    wrong = []
    for person, tried in stage.people:
        for name in tried:
            response = person.client.get(stage.url(page, stage.rows[name].pk))
            is_shown = response.status_code in (200, 302)
            if is_shown != stage.may(person, "view", stage.offices[name]):
                wrong.append((person.role, person.office.slug, name, is_shown))

    assert wrong == []
