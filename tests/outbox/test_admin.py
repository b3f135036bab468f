import pytest
from django.urls import reverse

from iomsite.outbox.models import Effect, this_second
from tests.factories import make_headquarters, make_user

pytestmark = pytest.mark.django_db

LIST = reverse("admin:outbox_effect_changelist")


@pytest.fixture
def superuser(client):
    make_headquarters()
    client.force_login(make_user(is_superuser=True))
    return client


def make_effects(about="article 7"):
    now = this_second()
    states = {"open": {}, "done": {"done_at": now}, "given-up": {"failed_at": now}}
    return {
        state: Effect.objects.create(
            key=f"{about} {state}",
            kind="mail",
            payload={"to": "ann@wma.example", "text": "The text"},
            attempts=9,
            error="refused",
            **fields,
        )
        for state, fields in states.items()
    }


@pytest.mark.parametrize("state", ["open", "done", "given-up"])
def test_list_is_filtered_by_state(superuser, state):
    effects = make_effects()

    response = superuser.get(LIST, {"state": state})

    assert list(response.context["cl"].queryset) == [effects[state]]


def test_effect_can_be_read_and_not_changed(superuser):
    effect = make_effects()["given-up"]
    url = reverse("admin:outbox_effect_change", args=[effect.pk])

    page = superuser.get(url)

    assert "The text" in page.text
    assert 'name="_save"' not in page.text
    assert superuser.post(url, {"key": "changed"}).status_code == 403
    assert superuser.get(reverse("admin:outbox_effect_add")).status_code == 403


def test_try_again_takes_up_only_what_was_given_up(superuser):
    effects = make_effects()
    chosen = [effect.pk for effect in effects.values()]

    response = superuser.post(
        LIST, {"action": "try_again", "_selected_action": chosen}, follow=True
    )

    assert [str(each) for each in response.context["messages"]] == [
        "1 effect is tried again within a minute."
    ]
    again = Effect.objects.get(pk=effects["given-up"].pk)
    assert (again.failed_at, again.attempts) == (None, 0)
    assert Effect.objects.get(pk=effects["open"].pk).attempts == 9
    assert Effect.objects.get(pk=effects["done"].pk).done_at is not None


def test_first_page_says_what_was_given_up(superuser):
    make_effects()

    response = superuser.get(reverse("admin:index"))

    expected = (
        "1 mail was given up: see why, then try again.",
        f"{LIST}?state=given-up",
    )
    assert expected in response.context["waiting"]


@pytest.mark.parametrize("sets", [1, 3])
def test_list_costs_seven_queries(superuser, sets, django_assert_num_queries):
    for each in range(sets):
        make_effects(f"article {each}")

    with django_assert_num_queries(7):
        response = superuser.get(LIST)

    assert len(response.context["cl"].result_list) == 3 * sets


def test_nobody_else_sees_it(client):
    make_effects()
    client.force_login(make_user("headquarters-editor"))

    assert client.get(LIST).status_code == 403
    assert "given up" not in client.get(reverse("admin:index")).text
